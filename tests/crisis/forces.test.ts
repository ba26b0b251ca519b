/** Forces come and go month by month, several may stand beside each other, and each keeps its own standing. */
import { describe, expect, test } from 'vitest';
import { type Fields, play, velora } from '../../server/tools/claims/games.ts';
import { strike } from '../../shared/crisis/blow.ts';
import { cooperation, deploy, fieldOf, resentmentOf } from '../../shared/crisis/force.ts';
import { forceOrders, mandateSchema } from '../../shared/crisis/mandate.ts';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { type CrisisState, missionLegitimacy, withMandate } from '../../shared/crisis/state.ts';

const deployedIn = (months: number, fields: Fields, later: Readonly<Record<number, Fields>> = {}, opening = velora) =>
  play({ seed: null, months, steps: { 0: fields, ...later }, opening })
    .states.slice(1)
    .map((state) => readingsOf(state).deployed);

describe('a force', () => {
  test.each([
    ['UN', [2, 4, 6, 8, 9]],
    ['REG', [4, 8, 9, 9, 9]],
    ['COAL', [8, 9, 9, 9, 9]],
    ['PMC', [3, 6, 9, 9, 9]],
  ] as const)('led by %s arrives so many thousand a month', (lead, expected) => {
    expect(deployedIn(5, { force: true, troops: 9, lead })).toEqual(expected);
  });

  test('arrives half as fast where the world’s pool is overdrawn', () => {
    expect(deployedIn(3, { force: true, troops: 9 }, {}, { ...velora, poolUsed: 110 })).toEqual([1, 2, 3]);
  });

  test('leaves at 4,000 a month when its mandate ends', () => {
    const months = deployedIn(8, { force: true, troops: 8, lead: 'COAL' }, { 3: {} });
    expect(months).toEqual([8, 8, 8, 4, 0, 0, 0, 0]);
  });

  test('keeps its standing where a new mandate says nothing about it', () => {
    const mandate: Fields = { force: true, troops: 8, legitimacy: 70 };
    const { states } = play({ seed: null, months: 2, steps: { 0: mandate, 1: { force: true, troops: 8, roe: 2 } } });
    expect(states.map(({ forces }) => forces[0]?.legitimacy)).toEqual(
      [50, 70.1, 70.2].map((each) => expect.closeTo(each)),
    );
  });

  test('has a fifth to all of its effect, as people work with it', () => {
    expect(cooperation(0, 0)).toBeCloseTo(0.2);
    expect(cooperation(100, 100)).toBeCloseTo(1);
    expect(cooperation(50, 100)).toBeCloseTo(0.2 + 0.8 * 0.7);
  });
});

describe('several forces', () => {
  const both: Fields = {
    ...{ force: true, troops: 8, roe: 2, legitimacy: 70 },
    otherForces: [{ origin: 'coalition', troops: 8, roe: 4, lead: 'COAL', legitimacy: 30, consent: false }],
  };
  const fieldAfter = (months: number, fields: Fields) => {
    const mandate = mandateSchema.parse(fields);
    const { states } = play({ seed: null, months, steps: { 0: fields } });
    const state = states[months] as CrisisState;
    return { state, mandate, field: fieldOf(state, mandate, state.forces) };
  };

  test('arrive each by its own lead, and their legitimacy counts by their troops', () => {
    const { state } = fieldAfter(1, both);
    expect(state.forces.map(({ origin, deployed }) => [origin, deployed])).toEqual([
      ['council', 2],
      ['coalition', 8],
    ]);
    expect(missionLegitimacy(state.forces)).toBeCloseTo((2 * 70.1 + 8 * 30.1) / 10);
  });

  test('share the terms of enforcement by their troops', () => {
    const { field, mandate } = fieldAfter(1, both);
    expect(field.shares.enforcing).toBeCloseTo(0.8);
    // Only the fifth that protects civilians is contained by talks.
    const contained = { ...mandate, mediation: 1 };
    const whole = resentmentOf(30, 40, mandate, field);
    expect(resentmentOf(30, 40, contained, field) / whole).toBeCloseTo(1 - 0.5 * 0.2);
  });

  test('add up before they wear off: two halves under the same orders are one whole', () => {
    const half = { troops: 4, roe: 2, lead: 'UN', legitimacy: 60 } as const;
    const two = play({
      ...{ seed: null, months: 24 },
      steps: { 0: { force: true, ...half, otherForces: [{ origin: 'patron', ...half }] } },
    });
    const one = play({ seed: null, months: 24, steps: { 0: { force: true, ...half, troops: 8 } } });
    // Two forces arrive twice as fast; once all are there they weigh the same.
    const presence = (played: typeof one) => readingsOf(played.states[24] as CrisisState).presence;
    expect(Math.abs(presence(two) - presence(one))).toBeLessThan(0.3);
  });

  test('are felt by the widest orders of those whom nobody invited', () => {
    const { state } = fieldAfter(1, both);
    expect(state.intrusiveness).toBe(3 * 4);
  });

  test('leave the field when nobody orders them any more, but for the standing of the mission', () => {
    const { states } = play({ seed: null, months: 6, steps: { 0: both, 2: {} } });
    expect(states.at(-1)?.forces).toEqual([{ origin: 'council', deployed: 0, legitimacy: expect.any(Number) }]);
  });

  test('the model knows a force that nobody has told it to begin', () => {
    const orders = forceOrders(mandateSchema.parse(both));
    expect(deploy(velora, orders)).toEqual([
      { origin: 'council', deployed: 2, legitimacy: 50 },
      { origin: 'coalition', deployed: 8, legitimacy: 30 },
    ]);
    expect(withMandate(velora, mandateSchema.parse(both)).forces.map(({ legitimacy }) => legitimacy)).toEqual([70, 30]);
  });
});

describe('a company that was hired outside the Council', () => {
  const troops = { troops: 4, roe: 3, lead: 'PMC', legitimacy: 28 } as const;
  const hired: Fields = { otherForces: [{ origin: 'company', ...troops }] };
  const sent: Fields = { force: true, ...troops };
  const after = (months: number, fields: Fields) =>
    play({ seed: null, months, steps: { 0: fields } }).states[months] as CrisisState;
  const presenceIn = (state: CrisisState) => state.provinces.map(({ presence }) => presence);

  test('is where people can pay: by people and by what the state can do there, not by violence', () => {
    // Soldiers for a thousand people are proportional to capacity, and presence follows from them.
    const perThousand = presenceIn(after(1, hired)).map((presence) => -Math.log(1 - presence / 100));
    const shares = perThousand.map((each, index) => each / (velora.provinces[index]?.capacity ?? 0));
    for (const share of shares) expect(share / (shares[0] ?? 0)).toBeCloseTo(1, 9);
    const moved = velora.provinces.map((each) => ({ ...each, violence: 100 - each.violence }));
    const elsewhere = play({ seed: null, months: 1, steps: { 0: hired }, opening: { ...velora, provinces: moved } });
    expect(presenceIn(elsewhere.states[1] as CrisisState)).toEqual(presenceIn(after(1, hired)));
  });

  test('leaves the province that is worst off with less than the same soldiers sent by the Council', () => {
    const index = velora.provinces.findIndex(({ id }) => id === 'Northreach');
    const [paid, needed] = [after(12, hired), after(12, sent)];
    expect(needed.provinces[index]?.presence ?? 0).toBeGreaterThan(1.5 * (paid.provinces[index]?.presence ?? 0));
    expect(paid.provinces[index]?.violence ?? 0).toBeGreaterThan((needed.provinces[index]?.violence ?? 0) + 2);
  });

  test('stands beside a force that was sent: each goes its own way, and both are felt', () => {
    const both = presenceIn(after(1, { ...sent, ...hired }));
    const alone = [presenceIn(after(1, sent)), presenceIn(after(1, hired))];
    both.forEach((presence, index) => {
      const [one = 0, other = 0] = alone.map((each) => each[index] ?? 0);
      expect(1 - presence / 100).toBeCloseTo((1 - one / 100) * (1 - other / 100), 9);
    });
  });

  test('finds somebody who pays even where no state is left', () => {
    const provinces = velora.provinces.map((each) => ({ ...each, capacity: 0 }));
    const { states } = play({ seed: null, months: 1, steps: { 0: hired }, opening: { ...velora, provinces } });
    for (const presence of presenceIn(states[1] as CrisisState)) expect(presence).toBeGreaterThan(1);
  });
});

describe('benchmarks of exit', () => {
  const ready: CrisisState = {
    ...velora,
    trust: 60,
    provinces: velora.provinces.map((each) => ({ ...each, capacity: 60, violence: 20 })),
  };
  const transition: Fields = {
    ...{ force: true, troops: 14, roe: 2, legitimacy: 70, powers: 3, ownership: 1, exitBenchmarks: true },
    ...{ ssr: 2, reconstruction: 2 },
  };

  test('every half-year in which they are met a level of authority is handed back', () => {
    const { states } = play({ seed: null, months: 24, steps: { 0: transition }, opening: ready });
    expect([5, 6, 12, 18, 24].map((month) => states[month]?.handover.steps)).toEqual([0, 1, 2, 3, 3]);
    expect([5, 6, 12, 18].map((month) => states[month]?.intrusiveness)).toEqual([39, 26, 13, 0]);
  });

  test('each level that is handed back is told, with luck and without', () => {
    for (const seed of [null, 3]) {
      const { events } = play({ seed, months: 24, steps: { 0: transition }, opening: ready });
      const told = events.filter(({ kind }) => kind === 'authority-handed-back');
      expect(told.map(({ month, province }) => [month, province])).toEqual([
        [6, null],
        [12, null],
        [18, null],
      ]);
    }
  });

  test('what a coalition has taken is not the Council’s to hand back', () => {
    const beside = { ...transition, takenPowers: 2 } as const;
    const { states } = play({ seed: null, months: 24, steps: { 0: beside }, opening: ready });
    expect([5, 6, 12, 24].map((month) => states[month]?.handover.steps)).toEqual([0, 1, 1, 1]);
    expect([5, 6, 12, 24].map((month) => states[month]?.intrusiveness)).toEqual([39, 26, 26, 26]);
    const only = play({ seed: null, months: 12, steps: { 0: { ...beside, powers: 2 } }, opening: ready });
    expect(only.states.at(-1)).toMatchObject({ handover: { steps: 0 }, intrusiveness: 26 });
  });

  test('nothing is handed back to a state that could not hold it', () => {
    const { states } = play({ seed: null, months: 24, steps: { 0: transition } });
    expect(states.at(-1)?.handover.steps).toBe(0);
  });
});

describe('what strikes from outside', () => {
  test('is written down with its cause, in the month that follows', () => {
    const { state, entries } = strike(velora, 'inject', {
      state: { regionalInstability: 4 },
      provinces: { Southplain: { climateStress: 10 } },
    });
    expect(state.regionalInstability).toBe(39);
    expect(state.provinces.map(({ climateStress }) => climateStress)).toEqual([35, 55, 62, 50, 76]);
    expect(entries).toEqual([
      { month: 1, target: 'state', variable: 'regionalInstability', cause: 'inject', amount: 4 },
      { month: 1, target: 'Southplain', variable: 'climateStress', cause: 'inject', amount: 10 },
    ]);
  });
});
