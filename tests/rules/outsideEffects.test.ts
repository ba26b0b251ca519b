/** What each act does at once, in numbers; the same for a session and for somebody who only tries it out. */
import { describe, expect, test } from 'vitest';
import { type CrisisState, openingState, type StateOpening } from '../../shared/crisis/state.ts';
import type { Act } from '../../shared/outside/acts.ts';
import { type Circumstances, type Effected, effectOf, type Scene } from '../../shared/outside/effects.ts';
import { feltMandate } from '../../shared/outside/felt.ts';
import { nothingOutside, type Standing } from '../../shared/outside/standing.ts';
import { nothingInForce } from '../../shared/world/inForce.ts';
import { oneOfEach } from '../support/acts.ts';
import { aWideWorld } from '../support/council.ts';
import { crisisOf } from '../support/outside.ts';
import { adopted } from '../world/texts.ts';

const opening: CrisisState = crisisOf(aWideWorld());
const usual: Circumstances = {
  ...({ recommended: false, vetoed: false, criteria: 6, nonRecognition: false, attacked: false } as const),
  roundMonths: 8,
};
const scene = (standing: Partial<Standing> = {}, crisis: CrisisState = opening): Scene => ({
  crisis,
  standing: { ...nothingOutside, ...standing },
});
const after = (act: Act, now: Partial<Circumstances> = {}, by = ['france'], before: Scene = scene()): Effected =>
  effectOf(before, act, by, { ...usual, ...now });

/** What changed of the figures of the state; of provinces by their id. */
type Changes = Readonly<Record<string, number | Readonly<Record<string, number>>>>;
function changesOf({ crisis: now }: Effected, before: CrisisState = opening): Changes {
  const figures = Object.entries(now).flatMap(([name, value]) => {
    const was = before[name as keyof StateOpening];
    return typeof value === 'number' && value !== was ? [[name, round(value - was)]] : [];
  });
  const provinces = now.provinces.flatMap((province, index) => {
    const was = before.provinces[index];
    const changed = Object.entries(province).flatMap(([name, value]) => {
      const old = was?.[name as 'violence'] ?? Number.NaN;
      return typeof value === 'number' && value !== old ? [[name, round(value - old)]] : [];
    });
    return changed.length > 0 ? [[province.id, Object.fromEntries(changed)]] : [];
  });
  return Object.fromEntries([...figures, ...provinces]);
}
const round = (value: number): number => Math.round(value * 1e9) / 1e9;
const force = (origin: string, { standing }: Effected) => standing.forces.find((each) => each.origin === origin);

const precedents = ['bypassPrecedent', 'recognitionPrecedent', 'protectionPrecedent'];

const every = oneOfEach('northreach', 'france');

describe('every act', () => {
  test.each(every.map((act) => [act.kind, act] as const))('%s writes down each change of a figure', (_kind, act) => {
    const effected = after(act);
    const written: Record<string, number> = {};
    for (const { target, variable, amount, month } of effected.entries) {
      expect(month).toBe(opening.month + 1);
      expect(amount).not.toBe(0);
      const where = variable === 'missionLegitimacy' ? `force ${target}` : `${target} ${variable}`;
      written[where] = round((written[where] ?? 0) + amount);
    }
    const changed: Record<string, number> = {};
    for (const [name, change] of Object.entries(changesOf(effected))) {
      if (precedents.includes(name)) continue;
      if (typeof change === 'number') changed[`state ${name}`] = change;
      else for (const [figure, amount] of Object.entries(change)) changed[`${name} ${figure}`] = amount;
    }
    for (const { origin, legitimacy } of effected.crisis.forces) {
      const was = opening.forces.find((each) => each.origin === origin)?.legitimacy ?? Number.NaN;
      if (legitimacy !== was) changed[`force ${origin === 'council' ? 'state' : origin}`] = round(legitimacy - was);
    }
    expect(written).toEqual(changed);
  });

  test.each(every.map((act) => [act.kind, act] as const))('%s keeps to the ends of the scales', (_kind, act) => {
    const low = openingState(
      {
        ...opening,
        councilLegitimacy: 1,
        acceptance: 1,
        bypassPrecedent: 99,
        protectionPrecedent: 1,
        intransigence: 99,
      },
      opening.provinces.map((province) => ({ ...province, violence: 1, grievance: 99, capacity: 99.5 })),
    );
    const { crisis } = after(act, {}, ['france'], scene({}, low));
    for (const name of [...precedents, 'councilLegitimacy', 'acceptance', 'intransigence'] as const) {
      const value = crisis[name as 'acceptance'];
      expect(value >= 0 && value <= 100).toBe(true);
    }
    for (const { violence, grievance, capacity } of crisis.provinces)
      for (const value of [violence, grievance, capacity]) expect(value >= 0 && value <= 100).toBe(true);
  });
});

describe('forces that come', () => {
  test('U1 a coalition: 16,000 that enforce, and what it costs the Council', () => {
    const effected = after({ kind: 'intervene', authority: 'co-govern' });
    expect(effected.standing.forces).toEqual([
      {
        ...{ origin: 'coalition', by: ['france'], troops: 16, roe: 4, equipment: 1, lead: 'COAL', consent: false },
        ...{ legitimacy: 25, powers: 2, since: 0, endorsed: null },
      },
    ]);
    expect(changesOf(effected)).toEqual({ councilLegitimacy: -8, bypassPrecedent: 18, protectionPrecedent: -6 });
    expect(effected.entries).toEqual([
      { month: 1, target: 'state', variable: 'councilLegitimacy', cause: 'intervention', amount: -8 },
    ]);
    expect(force('coalition', after({ kind: 'intervene', authority: 'none' }))?.powers).toBe(0);
    expect(force('coalition', after({ kind: 'intervene', authority: 'advise' }))?.powers).toBe(1);
  });

  test('U1 has more legitimacy after a veto with four criteria, and with a recommendation half the precedent', () => {
    const legitimacy = (now: Partial<Circumstances>) =>
      force('coalition', after({ kind: 'intervene', authority: 'none' }, now))?.legitimacy;
    expect(legitimacy({ vetoed: true, criteria: 4 })).toBe(35);
    expect(legitimacy({ vetoed: true, criteria: 3.5 })).toBe(25);
    expect(legitimacy({ vetoed: false, criteria: 6 })).toBe(25);
    expect(legitimacy({ recommended: true, vetoed: true })).toBe(50);
    expect(changesOf(after({ kind: 'intervene', authority: 'none' }, { recommended: true }))).toEqual({
      ...{ councilLegitimacy: -8, bypassPrecedent: 9, protectionPrecedent: -6 },
    });
  });

  test('U1 whoever comes later joins what stands, at no further cost to the Council', () => {
    const first = after({ kind: 'intervene', authority: 'advise' });
    const joined = after({ kind: 'intervene', authority: 'advise' }, {}, ['china'], first);
    expect(joined.standing.forces).toEqual([{ ...first.standing.forces[0], by: ['france', 'china'] }]);
    expect(joined.crisis).toBe(first.crisis);
  });

  test('U2 the region: 6,000 that protect, and less of a precedent', () => {
    const effected = after({ kind: 'regional-force' }, {}, ['african-union']);
    expect(force('region', effected)).toEqual({
      ...{ origin: 'region', by: ['african-union'], troops: 6, roe: 2, equipment: 0.8, lead: 'REG', consent: false },
      ...{ legitimacy: 50, powers: 0, since: 0, endorsed: null },
    });
    expect(changesOf(effected)).toEqual({ councilLegitimacy: -3, bypassPrecedent: 8 });
    const recommended = after({ kind: 'regional-force' }, { recommended: true });
    expect(changesOf(recommended)).toEqual({ councilLegitimacy: -3, bypassPrecedent: 4 });
    expect(force('region', recommended)?.legitimacy).toBe(50);
  });

  test('U3 a proxy: half a point of arms for each who sends them, and nobody knows', () => {
    const one = after({ kind: 'arm-proxy' }, {}, ['dravia']);
    const two = after({ kind: 'arm-proxy' }, {}, ['china'], one);
    expect(two.standing.proxies).toEqual([
      { by: 'dravia', since: 0, exposed: false },
      { by: 'china', since: 0, exposed: false },
    ]);
    expect(two.crisis).toBe(opening);
    expect(feltMandate(nothingInForce, two.standing, 1).proxy).toBe(1);
  });

  test('U4 a company: 4,000 that are robust, with the host’s consent', () => {
    const effected = after({ kind: 'hire-company', patron: 'france' }, {}, ['velora', 'france']);
    expect(force('company', effected)).toEqual({
      ...{ origin: 'company', by: ['velora', 'france'], troops: 4, roe: 3, equipment: 1, lead: 'PMC', consent: true },
      ...{ legitimacy: 28, powers: 0, since: 0, endorsed: null },
    });
    expect(changesOf(effected)).toEqual({ councilLegitimacy: -2 });
  });

  test('U6 a patron: 6,000 by invitation, which weigh on the state month by month', () => {
    const effected = after({ kind: 'invited-support', patron: 'china' }, {}, ['china', 'velora']);
    expect(effected.standing.patron).toEqual({ by: 'china', treaty: false, since: 0 });
    expect(force('patron', effected)).toEqual({
      ...{ origin: 'patron', by: ['china'], troops: 6, roe: 2, equipment: 1, lead: 'COAL', consent: true },
      ...{ legitimacy: 45, powers: 0, since: 0, endorsed: null },
    });
    expect(effected.crisis).toBe(opening);
    expect(feltMandate(nothingInForce, effected.standing, 1)).toMatchObject({
      patron: true,
      protectorateTreaty: false,
    });
  });

  test('U7 a treaty: the same, or made of the support that stands', () => {
    const treaty = after({ kind: 'protectorate', patron: 'china' }, {}, ['china', 'velora']);
    expect(treaty.standing.patron).toEqual({ by: 'china', treaty: true, since: 0 });
    expect(force('patron', treaty)?.troops).toBe(6);
    const support = after({ kind: 'invited-support', patron: 'china' }, {}, ['china', 'velora']);
    const later = { ...support, crisis: { ...support.crisis, month: 8 } };
    const upgraded = after({ kind: 'protectorate', patron: 'china' }, {}, ['china', 'velora'], later);
    expect(upgraded.standing.patron).toEqual({ by: 'china', treaty: true, since: 0 });
    expect(upgraded.standing.forces).toEqual(support.standing.forces);
    expect(feltMandate(nothingInForce, upgraded.standing, 9).protectorateTreaty).toBe(true);
    const another = after({ kind: 'protectorate', patron: 'france' }, {}, ['france', 'velora'], later);
    expect(another.standing.patron).toEqual(support.standing.patron);
  });
});

describe('recognitions and strikes', () => {
  test('U5 the first recognition makes it a fact, the next are examples', () => {
    const first = after({ kind: 'recognise' });
    expect(changesOf(first)).toEqual({ councilLegitimacy: -4, recognitionPrecedent: 20 });
    expect(first.crisis.provinces.filter(({ status }) => status === 'independent').map(({ id }) => id)).toEqual([
      'northreach',
      'hill-districts',
    ]);
    const second = after({ kind: 'recognise' }, {}, ['china'], first);
    expect(changesOf(second, first.crisis)).toEqual({ recognitionPrecedent: 5 });
    expect(second.entries).toEqual([]);
    expect(second.standing.recognitions).toEqual([
      { by: 'france', since: 0 },
      { by: 'china', since: 0 },
    ]);
    const wary = after({ kind: 'recognise' }, { nonRecognition: true });
    expect(changesOf(wary)).toEqual({ councilLegitimacy: -4, recognitionPrecedent: 10 });
    expect(changesOf(after({ kind: 'recognise' }, { nonRecognition: true }, ['china'], wary), wary.crisis)).toEqual({
      recognitionPrecedent: 2.5,
    });
  });

  const felt = { acceptance: -5, intransigence: 2, northreach: { violence: 3, grievance: 3 } };
  test.each([
    ['reported, after an attack', true, true, { ...felt, councilLegitimacy: -1.5, bypassPrecedent: 5 }],
    ['after an attack, and not reported', true, false, { ...felt, councilLegitimacy: -5.5, bypassPrecedent: 15 }],
    ['reported, and no attack', false, true, { ...felt, councilLegitimacy: -5.5, bypassPrecedent: 15 }],
  ])('U8 a strike: %s', (_what, attacked, reported, changes) => {
    const effected = after({ kind: 'strike', province: 'northreach', reported }, { attacked });
    expect(changesOf(effected)).toEqual(changes);
    expect(effected.standing.strikes).toEqual([
      { by: 'france', province: 'northreach', lawful: attacked && reported, since: 0, until: 3 },
    ]);
    const cut = (month: number) => feltMandate(nothingInForce, effected.standing, month).havenCut;
    expect([cut(1), cut(3), cut(4)]).toEqual([8, 8, 0]);
  });
});

test('what is felt is the texts, less the access that is cut, and the forces of others', () => {
  const mandate = adopted({ clauses: [{ kind: 'humanitarian-access', level: 2 }] });
  const access = [0, 1, 3, 0].map((cut) => feltMandate(mandate, nothingOutside, 1, cut).access);
  expect(access).toEqual([2, 1, 0, 2]);
  const { standing } = after({ kind: 'intervene', authority: 'none' });
  const forces = (month: number) => feltMandate(mandate, standing, month).otherForces.map(({ origin }) => origin);
  expect(feltMandate(mandate, nothingOutside, 2).otherForces).toEqual([]);
  expect(forces(2)).toEqual(['coalition']);
});

describe('deeds', () => {
  test('U9 what is named changes nothing by itself', () => {
    const effected = after({ kind: 'name-and-shame', province: 'northreach' });
    expect(effected).toEqual({ ...scene(), entries: [] });
  });

  test('U10 relief of its own for the months of the round, or under contract', () => {
    const own = after({ kind: 'independent-relief', province: 'northreach' });
    expect(own.standing.relief).toEqual([{ province: 'northreach', until: 8 }]);
    const where = (month: number) => feltMandate(nothingInForce, own.standing, month).independentRelief;
    expect([where(8), where(9)]).toEqual([['northreach'], []]);
    const contract = after({ kind: 'accept-contract' }, {}, ['relief'], own);
    expect(feltMandate(nothingInForce, contract.standing, 1).contractedNgos).toBe(true);
    const free = after({ kind: 'independent-relief', province: 'southplain' }, {}, ['relief'], contract);
    expect(free.standing).toMatchObject({ contracted: false });
    expect(free.standing.relief).toHaveLength(2);
  });

  test('U12 the host state’s moves', () => {
    expect(changesOf(after({ kind: 'accept-talks' }, {}, ['velora']))).toEqual({ peaceProcess: 8 });
    expect(changesOf(after({ kind: 'reform' }, {}, ['velora']))).toEqual({ trust: 3, intransigenceBaseline: -2 });
    const everywhere = Object.fromEntries(opening.provinces.map(({ id }) => [id, { grievance: 5, capacity: 1 }]));
    expect(changesOf(after({ kind: 'crackdown' }, {}, ['velora']))).toEqual({ intransigence: 4, ...everywhere });
    const expelled = after({ kind: 'expel-mission' }, {}, ['velora']);
    expect(expelled.crisis.forces).toEqual([{ origin: 'council', deployed: 0, legitimacy: 38 }]);
    expect(expelled.entries).toMatchObject([{ cause: 'consent-withdrawn', amount: -12, target: 'state' }]);
  });

  test('U12 what was invited goes, and nobody else', () => {
    const guests = [
      ['invited-support', ['china', 'velora']],
      ['hire-company', ['velora']],
      ['intervene', ['france']],
    ] as const;
    const before = guests.reduce<Scene>(
      (now, [kind, by]) =>
        after({ kind, patron: kind === 'hire-company' ? null : 'china', authority: 'none' } as Act, {}, [...by], now),
      scene(),
    );
    const ended = after({ kind: 'end-invitation' }, {}, ['velora'], before);
    expect(ended.standing.patron).toBeNull();
    expect(ended.standing.forces.map(({ origin }) => origin)).toEqual(['coalition']);
  });

  test('U13 the opposition’s moves', () => {
    expect(changesOf(after({ kind: 'open-talks' }, {}, ['opposition']))).toEqual({ peaceProcess: 8 });
    const ceasefire = after({ kind: 'ceasefire', province: 'southplain' }, {}, ['opposition']);
    expect(changesOf(ceasefire)).toEqual({ southplain: { violence: -6 } });
    expect(ceasefire.standing.ceasefires).toEqual([{ province: 'southplain', since: 0, until: 6 }]);
    const declared = after({ kind: 'declare-independence' }, {}, ['opposition']);
    expect(changesOf(declared)).toEqual({ northreach: { grievance: -4 }, 'hill-districts': { grievance: -4 } });
    expect(declared.standing.declared).toBe(0);
  });

  test('U14 the standing of an entity', () => {
    const entity = after({ kind: 'propose-entity' }, {}, ['kenya']);
    expect(entity.standing.entity).toBe(0);
    expect(feltMandate(nothingInForce, entity.standing, 1).entityStatus).toBe(true);
  });
});
