/** Each event happens where its conditions hold, does what it is said to do, and is written down with its cause. */
import { describe, expect, test } from 'vitest';
import { type Fields, velora } from '../../server/tools/claims/games.ts';
import { type CrisisEventKind, fallHazard, readyForElection } from '../../shared/crisis/events.ts';
import type { Cause } from '../../shared/crisis/ledger.ts';
import { mandateSchema } from '../../shared/crisis/mandate.ts';
import { type CrisisState, withMandate } from '../../shared/crisis/state.ts';
import { monthlyTick } from '../../shared/crisis/tick.ts';

/** Draws that disturb nothing and let happen whatever can happen. */
const whateverCan = () => 0;

const everyProvince = (change: Partial<CrisisState['provinces'][number]>): CrisisState['provinces'] =>
  velora.provinces.map((province) => ({ ...province, ...change }));

/** A state that no event finds its conditions in. */
const quiet: CrisisState = {
  ...velora,
  acceptance: 60,
  peaceProcess: 15,
  provinces: everyProvince({ violence: 40, capacity: 55, grievance: 50 }),
};

/** A month with all events that can happen, and the same month without any. */
function monthOf(change: Partial<CrisisState>, fields: Fields) {
  const mandate = mandateSchema.parse(fields);
  const state = withMandate({ ...quiet, ...change }, mandate);
  const eventful = monthlyTick(state, mandate, whateverCan);
  return {
    events: eventful.events,
    entries: eventful.entries,
    after: eventful.state,
    without: monthlyTick(state, mandate, null).state,
  };
}

type Month = ReturnType<typeof monthOf>;
const differenceIn = ({ after, without }: Month, of: (state: CrisisState) => number) => of(after) - of(without);
const inProvince =
  (id: string, figure: 'violence' | 'need' | 'capacity' | 'grievance') =>
  ({ provinces }: CrisisState) =>
    provinces.find((each) => each.id === id)?.[figure] ?? 0;
const kindsOf = ({ events }: Month): readonly CrisisEventKind[] => events.map(({ kind }) => kind);
const missionOf = ({ forces }: CrisisState) => forces[0]?.legitimacy ?? 0;

describe('nothing happens', () => {
  test('where no event finds its conditions', () => {
    expect(monthOf({}, {}).events).toEqual([]);
  });

  test('when the draws say no', () => {
    const mandate = mandateSchema.parse({ safeAreas: ['Northreach'] });
    expect(monthlyTick({ ...velora, acceptance: 60 }, mandate, () => 0.999).events).toEqual([]);
  });
});

describe('a protected area', () => {
  const fields: Fields = { force: true, troops: 4, roe: 0, legitimacy: 60, safeAreas: ['Northreach'] };

  test('falls where it is not protected: 20 of violence, 15 of need, and the standing of everybody', () => {
    const month = monthOf({}, fields);
    expect(month.events).toEqual([{ month: 1, kind: 'protected-area-fell', province: 'Northreach' }]);
    expect(differenceIn(month, inProvince('Northreach', 'violence'))).toBeCloseTo(20);
    expect(differenceIn(month, inProvince('Northreach', 'need'))).toBeCloseTo(15);
    expect(differenceIn(month, inProvince('Rivermark', 'violence'))).toBe(0);
    expect(differenceIn(month, ({ acceptance }) => acceptance)).toBeCloseTo(-12);
    expect(differenceIn(month, ({ councilLegitimacy }) => councilLegitimacy)).toBeCloseTo(-10);
    expect(differenceIn(month, missionOf)).toBeCloseTo(-18);
    expect(differenceIn(month, ({ deaths }) => deaths)).toBeCloseTo(0.004 * 1_100_000);
    const written = [...month.entries].filter(({ cause }) => cause === 'protected-area-fell');
    expect(written.map(({ variable, amount }) => [variable, Math.round(amount)])).toEqual([
      ['violence', 20],
      ['need', 15],
      ['acceptance', -12],
      ['councilLegitimacy', -10],
      ['missionLegitimacy', -18],
    ]);
  });

  test('falls once', () => {
    const mandate = mandateSchema.parse(fields);
    const first = monthlyTick(quiet, mandate, whateverCan).state;
    expect(monthlyTick(first, mandate, whateverCan).events).toEqual([]);
  });

  test('is as much in danger as its neighbours are violent, and less the more is there', () => {
    const [, , northreach] = velora.provinces;
    if (!northreach) throw new Error('no third province');
    // Its neighbours' mean is 47, its own violence 58.
    expect(fallHazard(velora, northreach)).toBeCloseTo(0.25 * 0.62 * 0.58);
    expect(fallHazard(velora, { ...northreach, violence: 10 })).toBeCloseTo(0.25 * 0.62 * 0.47);
    expect(fallHazard(velora, { ...northreach, presence: 24 })).toBeCloseTo(0.25 * 0.62 * 0.58 * Math.exp(-2));
  });
});

describe('a riot against supervision', () => {
  const weary: Partial<CrisisState> = {
    administrationMonths: 40,
    acceptance: 30,
    provinces: quiet.provinces.map((each, index) => ({ ...each, grievance: index === 1 ? 80 : 70 })),
  };
  const supervised: Fields = { force: true, troops: 8, roe: 2, powers: 4, legitimacy: 60 };

  test('adds 12 to violence where grievance is highest, and takes 6 from the mission', () => {
    const month = monthOf(weary, supervised);
    expect(month.events).toEqual([{ month: 1, kind: 'riot', province: 'Rivermark' }]);
    expect(differenceIn(month, inProvince('Rivermark', 'violence'))).toBeCloseTo(12);
    expect(differenceIn(month, inProvince('Northreach', 'violence'))).toBe(0);
    expect(differenceIn(month, missionOf)).toBeCloseTo(-6);
  });

  test.each([
    ['before people are tired of it', { ...weary, administrationMonths: 10 }],
    ['where people accept it', { ...weary, acceptance: 60 }],
    [
      'where they have little against it',
      { ...weary, provinces: everyProvince({ violence: 40, capacity: 55, grievance: 55 }) },
    ],
  ])('does not break out %s', (_, change) => {
    expect(kindsOf(monthOf(change, supervised))).not.toContain('riot');
  });
});

describe('an attack from a haven', () => {
  test('shakes the region by 3 where neither the state nor anybody else is present', () => {
    const month = monthOf({ provinces: everyProvince({ violence: 40, capacity: 20, grievance: 50 }) }, {});
    expect(month.events).toEqual([{ month: 1, kind: 'attack-from-haven', province: null }]);
    expect(differenceIn(month, ({ regionalInstability }) => regionalInstability)).toBeCloseTo(3);
  });

  test('has no base where somebody is present', () => {
    const provinces = everyProvince({ violence: 40, capacity: 20, grievance: 50 });
    const forces: CrisisState['forces'] = [{ origin: 'council', deployed: 16, legitimacy: 70 }];
    expect(kindsOf(monthOf({ provinces, forces }, { force: true, troops: 16, roe: 3 }))).toEqual([]);
  });
});

describe('strikes at a haven', () => {
  // In the middle of its scale, where a push is whole either way.
  const shaken = {
    regionalInstability: 50,
    provinces: everyProvince({ violence: 40, capacity: 36, grievance: 50 }),
  };
  const regional = ({ entries }: Month) =>
    [...entries].find(({ variable, cause }) => variable === 'regionalInstability' && cause === 'safe-haven')?.amount ??
    0;

  test('take from its safety: no attack has its base there, and the region is calmer', () => {
    expect(kindsOf(monthOf(shaken, {}))).toEqual(['attack-from-haven']);
    expect(kindsOf(monthOf(shaken, { havenCut: 8 }))).toEqual([]);
    expect(regional(monthOf(shaken, {})) - regional(monthOf(shaken, { havenCut: 8 }))).toBeCloseTo(0.015 * 8);
  });

  test('take no more than there is', () => {
    const half = monthOf(shaken, { havenCut: 64 });
    expect(regional(monthOf(shaken, { havenCut: 100 }))).toBeCloseTo(regional(half));
  });
});

describe('a spoiler', () => {
  test('attacks a peace that comes near: 8 of violence in the worst province, 6 from the process', () => {
    const provinces = quiet.provinces.map((each, index) => ({ ...each, violence: index === 3 ? 60 : 40 }));
    const month = monthOf({ peaceProcess: 45, provinces }, {});
    expect(month.events).toEqual([{ month: 1, kind: 'spoiler-attack', province: 'Hill Districts' }]);
    expect(differenceIn(month, inProvince('Hill Districts', 'violence'))).toBeCloseTo(8);
    expect(differenceIn(month, ({ peaceProcess }) => peaceProcess)).toBeCloseTo(-6);
  });

  test('stays at home where the parties have given up their positions', () => {
    expect(kindsOf(monthOf({ peaceProcess: 45, intransigence: 20 }, {}))).toEqual([]);
  });
});

describe('an election', () => {
  const ready: Partial<CrisisState> = {
    trust: 45,
    peaceProcess: 24,
    intransigence: 25,
    provinces: everyProvince({ violence: 25, capacity: 55, grievance: 50 }),
  };
  const first = ({ provinces: [province] }: CrisisState) => province;

  test('in its month, in a state that is ready: trust 6, acceptance 3, capacity 2, grievance −3', () => {
    const month = monthOf(ready, { election: 1 });
    expect(month.events).toEqual([{ month: 1, kind: 'election-held', province: null }]);
    expect(differenceIn(month, ({ trust }) => trust)).toBeCloseTo(6);
    expect(differenceIn(month, ({ acceptance }) => acceptance)).toBeCloseTo(3);
    expect(differenceIn(month, (state) => first(state)?.capacity ?? 0)).toBeCloseTo(2);
    expect(differenceIn(month, (state) => first(state)?.grievance ?? 0)).toBeCloseTo(-3);
    expect(month.after.lastElection).toBe(1);
  });

  test('too early elects those with the guns: intransigence 5 and its base 3, trust −4, grievance 3', () => {
    const month = monthOf({}, { election: 1 });
    expect(month.events).toEqual([{ month: 1, kind: 'election-failed', province: null }]);
    expect(differenceIn(month, ({ intransigence }) => intransigence)).toBeCloseTo(5);
    expect(differenceIn(month, ({ intransigenceBaseline }) => intransigenceBaseline)).toBeCloseTo(3);
    expect(differenceIn(month, ({ trust }) => trust)).toBeCloseTo(-4);
    expect(differenceIn(month, (state) => first(state)?.grievance ?? 0)).toBeCloseTo(3);
  });

  test('is held in no other month', () => {
    expect(monthOf(ready, { election: 2 }).events).toEqual([]);
  });

  test('by benchmarks waits until the state is ready, and is held once', () => {
    expect(readyForElection(quiet)).toBe(false);
    expect(monthOf({}, { election: 'benchmarks' }).events).toEqual([]);
    const held = monthOf(ready, { election: 'benchmarks' });
    expect(kindsOf(held)).toEqual(['election-held']);
    const mandate = mandateSchema.parse({ election: 'benchmarks' });
    expect(monthlyTick(held.after, mandate, whateverCan).events).toEqual([]);
  });
});

describe('a referendum', () => {
  const calm: Partial<CrisisState> = { provinces: everyProvince({ violence: 25, capacity: 55, grievance: 50 }) };
  const asked = velora.provinces.map(({ secessionism }) => secessionism >= 0.5);

  test('where people can vote freely settles whose the provinces are', () => {
    const provinces = (calm.provinces ?? []).map((each, index) => ({
      ...each,
      secessionism: velora.provinces[index]?.secessionism ?? 0,
    }));
    const month = monthOf({ provinces }, { referendum: 1 });
    expect(kindsOf(month)).toEqual(['referendum-held']);
    expect(month.after.provinces.map(({ status }) => status)).toEqual(
      asked.map((yes) => (yes ? 'independent' : 'united')),
    );
  });

  test('in the middle of a war sets fire to the provinces that it is about', () => {
    const month = monthOf({}, { referendum: 1 });
    expect(kindsOf(month)).toEqual(['referendum-failed']);
    expect(differenceIn(month, inProvince('Northreach', 'violence'))).toBeCloseTo(12);
    expect(differenceIn(month, inProvince('Port Velora', 'violence'))).toBe(0);
  });
});

describe('relief', () => {
  const amounts = (fields: Fields, cause: Cause) =>
    Object.fromEntries(
      [...monthOf({}, fields).entries]
        .filter((entry) => entry.variable === 'need' && entry.cause === cause)
        .map(({ target, amount }) => [target, amount]),
    );

  test('that works by itself is half a level of access, in its province alone', () => {
    const alone = amounts({ independentRelief: ['Southplain'] }, 'independent-relief');
    const level = amounts({ access: 1 }, 'humanitarian-access');
    expect(Object.keys(alone)).toEqual(['Southplain']);
    expect(alone.Southplain).toBeCloseTo((level.Southplain ?? 0) / 2);
    expect(alone.Southplain).toBeLessThan(-0.1);
  });

  test('that is paid for by grants reaches as many more as a contract reaches fewer; under contract nothing is left of that', () => {
    const granted = amounts({ access: 2, grantedNgos: true }, 'granted-aid');
    const level = amounts({ access: 2 }, 'humanitarian-access');
    for (const { id } of velora.provinces) expect(granted[id]).toBeCloseTo((level[id] ?? 0) * 0.15);
    expect(amounts({ access: 2, grantedNgos: true, contractedNgos: true }, 'granted-aid')).toEqual({});
    expect(amounts({ grantedNgos: true }, 'granted-aid')).toEqual({});
  });

  test('for those who come home doubles how many do, and the ledger names it', () => {
    const calm = { refugees: 500, provinces: everyProvince({ violence: 15, capacity: 55 }) };
    const crossing = (fields: Fields) => {
      const { entries } = monthOf(calm, fields);
      const of = (cause: Cause) =>
        [...entries].find((each) => each.variable === 'refugees' && each.cause === cause)?.amount ?? 0;
      return { home: of('return-of-refugees'), supported: of('refugee-support') };
    };
    const alone = crossing({});
    expect(alone.home).toBeLessThan(-10);
    expect(alone.supported).toBe(0);
    const helped = crossing({ refugeeSupport: true });
    expect(helped.supported).toBeCloseTo(helped.home);
    expect((helped.home + helped.supported) / alone.home).toBeCloseTo(2, 0);
  });
});
