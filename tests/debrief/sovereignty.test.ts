import { describe, expect, test } from 'vitest';
import { replay } from '../../shared/council/replay.ts';
import type { Month } from '../../shared/council/state.ts';
import { legitimacyAtAdoption } from '../../shared/crisis/legitimacy.ts';
import { mandateSchema } from '../../shared/crisis/mandate.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf, type World } from '../../shared/debrief/history.ts';
import { modelUnder, sovereigntyIn } from '../../shared/debrief/sovereignty.ts';
import { type SovereigntyModel, sovereigntyModels } from '../../shared/debrief/sovereigntyModel.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { forecastDifference } from '../../shared/world/forecast.ts';
import { nothingInForce } from '../../shared/world/inForce.ts';
import { crisisMandate } from '../../shared/world/translate.ts';
import {
  aCouncilOfFifteen,
  type Circumstance,
  given,
  instructed,
  members,
  seated,
  theWorld,
} from '../support/council.ts';
import { adopted, mission, vii } from '../world/texts.ts';
import { answered, played, tabled, until, votedOn } from './session.ts';

const uninvited = { origin: 'coalition', troops: 16, roe: 4, lead: 'COAL', consent: false };
const force = { force: true, troops: 8, roe: 2 };

/** What is in force, the model that comes of it, and what decided. */
const table: readonly (readonly [string, object, SovereigntyModel, object])[] = [
  ['nothing', {}, 'westphalian', {}],
  [
    'sanctions and courts that nobody asked for',
    { armsEmbargo: true, icc: true, chapter: 7, consent: false },
    'westphalian',
    { sanctions: true, courts: true, consent: false },
  ],
  ['relief', { access: 1 }, 'responsibility-to-protect', { access: 1, consent: true }],
  ['relief under Chapter VI', { access: 1, chapter: 6, consent: false }, 'responsibility-to-protect', { access: 1 }],
  [
    'relief that nobody asked for',
    { access: 1, chapter: 7, consent: false },
    'westphalian',
    { access: 1, consent: false },
  ],
  ['prevention', { prevention: 2, access: 1 }, 'responsibility-to-protect', { prevention: 2 }],
  [
    'a company that the state has hired, and nobody else',
    { otherForces: [{ origin: 'company', troops: 4, roe: 3, lead: 'PMC' }] },
    'westphalian',
    { company: true, consent: true },
  ],
  ['soldiers who were asked', force, 'responsibility-to-protect', { force: true, consent: true }],
  ['a mission without soldiers', { force: true, roe: 3, chapter: 7, consent: false }, 'westphalian', {}],
  ['a no-fly zone', { noFly: true }, 'humanitarian-intervention', { noFly: true }],
  ['a safe area', { ...force, safeAreas: ['northreach'] }, 'humanitarian-intervention', { safeAreas: 1 }],
  ['soldiers who were not asked', { ...force, consent: false }, 'humanitarian-intervention', { consent: false }],
  ['protection under Chapter VII', { ...force, chapter: 7 }, 'humanitarian-intervention', { chapter: 7, roe: 2 }],
  ['self-defence under Chapter VII', { ...force, roe: 1, chapter: 7 }, 'responsibility-to-protect', { force: true }],
  ['advice', { powers: 1 }, 'transitional', { powers: 1 }],
  ['government together', { ...force, powers: 2 }, 'transitional', { powers: 2 }],
  [
    'state-building with owners and truth',
    { ssr: 1, reconstruction: 1, ownership: 2, transitionalJustice: true },
    'transitional',
    { ssr: 1, reconstruction: 1, ownership: 2, transitionalJustice: true, force: false },
  ],
  [
    'state-building with owners and soldiers',
    { ...force, reconstruction: 2, ownership: 3 },
    'transitional',
    { reconstruction: 2, force: true },
  ],
  ['state-building alone', { ssr: 2, reconstruction: 2, ownership: 3 }, 'westphalian', {}],
  ['too little of it', { ...force, reconstruction: 1, ownership: 3 }, 'responsibility-to-protect', {}],
  ['owners without a say', { ...force, reconstruction: 2, ownership: 1 }, 'responsibility-to-protect', {}],
  ['a patron', { patron: true, powers: 1 }, 'bilateral-protectorate', { patron: true, protectorateTreaty: false }],
  ['decrees', { ...force, powers: 3, patron: true }, 'supervised', { powers: 3 }],
  ['full executive power', { ...force, powers: 4 }, 'supervised', { powers: 4 }],
  ['trusteeship', { ...force, powers: 5, trusteeship: true }, 'trust', { powers: 5 }],
  ['force of one’s own accord', { powers: 5, otherForces: [uninvited] }, 'empire', { unilateral: true }],
  ['a force that was invited', { otherForces: [{ ...uninvited, consent: true }] }, 'responsibility-to-protect', {}],
];

describe('the model of sovereignty', () => {
  test.each(table)('under %s', (_what, mandate, model, evidence) => {
    const reached = modelUnder(mandateSchema.parse(mandate));
    expect(reached.model).toBe(model);
    expect(reached.evidence).toMatchObject(evidence);
  });

  test('is each of the list in some case', () => {
    expect(new Set(table.map(([, , model]) => model))).toEqual(new Set(sovereigntyModels));
  });
});

describe('sovereignty over a session', () => {
  const events = played();
  const { sovereignty, outcomes } = debriefOf(events);
  const world = historyOf(events).world as World;
  const [first] = world.months as readonly [Month];

  /** Months under these clauses, under Chapter VII with the host's consent, in which the state is as it is given. */
  const months = (clauses: readonly Clause[], from: number, to: number, state: Partial<Month['state']> = {}): Month[] =>
    Array.from({ length: to - from + 1 }, (_, index) => ({
      ...first,
      mandate: adopted({ clauses: [...vii, ...clauses], pledges: { france: 24 } }),
      state: { ...first.state, month: from + index, ...state },
    }));
  const governs = (authority: 'advise' | 'decree' | 'full-executive'): readonly Clause[] => [
    mission(12),
    { kind: 'administration', authority },
  ];
  const over = (passed: readonly Month[], changes: Partial<World> = {}) =>
    sovereigntyIn({ ...world, months: passed, epilogueMonths: [], end: passed.at(-1)?.state as never, ...changes });

  test('is told at the opening, at the end and after the epilogue', () => {
    expect(sovereignty?.opening).toEqual({
      ...{ model: 'westphalian', evidence: {}, formal: 100, entity: false, tags: [] },
      material: outcomes?.opening.materialSovereignty,
    });
    expect(sovereignty?.end).toMatchObject({ model: 'humanitarian-intervention', evidence: { chapter: 7, roe: 3 } });
    expect(sovereignty?.end.material).toBe(outcomes?.end.materialSovereignty);
    expect(sovereignty?.epilogue.material).toBe(outcomes?.epilogue.materialSovereignty);
    expect(sovereignty?.stretches).toMatchObject([{ model: 'humanitarian-intervention', from: 1, to: 48 }]);
  });

  test('ends where the last month leaves it, and keeps the furthest in mind', () => {
    const passed = [...months(governs('full-executive'), 1, 8), ...months([], 9, 24)];
    const told = over(passed);
    expect(told.end.model).toBe('westphalian');
    expect(told.furthest).toEqual({ model: 'supervised', evidence: { powers: 4 } });
    expect(told.stretches.map(({ model, from, to }) => [model, from, to])).toEqual([
      ['supervised', 1, 8],
      ['westphalian', 9, 24],
    ]);
  });

  test('gives back what was handed over under benchmarks', () => {
    const passed = months(governs('full-executive'), 1, 12, { handover: { months: 12, steps: 2 } });
    expect(over(passed).end).toMatchObject({ model: 'transitional', evidence: { powers: 2 } });
  });

  test('is a word where little of it is left in fact', () => {
    const tagged = over(months([], 1, 8, { intrusiveness: 60 })).end;
    expect(tagged.material).toBeLessThan(35);
    expect(tagged.tags).toEqual(['fictional']);
  });

  test('is partitioned by independence that has come about, and on the way there by one that is in force', () => {
    expect(over(months([{ kind: 'independence' }], 1, 8)).end.tags).toEqual(['being-divided']);
    const provinces = first.state.provinces.map((each, index) =>
      index === 2 ? { ...each, status: 'independent' as const } : each,
    );
    expect(over(months([], 1, 8, { provinces })).end.tags).toEqual(['partitioned']);
    expect(over(months([{ kind: 'independence' }], 1, 8, { provinces })).end.tags).toEqual(['partitioned']);
  });

  test('takes help for agreed by the letter to its own text, whatever else is imposed', () => {
    const under = (...texts: readonly { readonly clauses: readonly Clause[]; readonly hostConsents: boolean }[]) =>
      over(months([], 1, 8).map((month) => ({ ...month, mandate: adopted(...texts) }))).end;
    const sanctions: Clause = { kind: 'targeted-sanctions', target: 'host' };
    const access: Clause = { kind: 'humanitarian-access', level: 1 };
    const imposed = { clauses: [...vii, sanctions], hostConsents: false };
    expect(under(imposed)).toMatchObject({ model: 'westphalian', evidence: { sanctions: true, consent: false } });
    expect(under(imposed, { clauses: [access], hostConsents: true })).toMatchObject({
      model: 'responsibility-to-protect',
      evidence: { access: 1, consent: true },
    });
    expect(under({ clauses: [...vii, access], hostConsents: false })).toMatchObject({
      model: 'westphalian',
      evidence: { access: 1, consent: false },
    });
  });

  test('is steered where it was given back on paper and others decide for a year', () => {
    const governed = months(governs('decree'), 1, 6, { formalSovereignty: 90, intrusiveness: 39 });
    const advised = (count: number) =>
      months(governs('advise'), 7, 6 + count, { formalSovereignty: 100, intrusiveness: 13 });
    expect(over([...governed, ...advised(12)]).end.tags).toContain('informally-steered');
    expect(over([...governed, ...advised(11)]).end.tags).not.toContain('informally-steered');
    expect(over(advised(24)).end.tags).not.toContain('informally-steered');
  });

  test('counts the months in which foreign rule weighed 40 or more', () => {
    const passed = [...months([], 1, 6, { intrusiveness: 40 }), ...months([], 7, 24, { intrusiveness: 39.9 })];
    expect(over(passed).intrusiveShare).toBeCloseTo(0.25, 12);
  });
});

describe('the criteria of intervention', () => {
  const events = played();
  const { criteria } = debriefOf(events);

  test('are told of texts that intervene, and of no others', () => {
    expect(criteria.map(({ resolution }) => resolution)).toEqual(['S/RES/2901 (2031)']);
    expect(criteria[0]).toMatchObject({ vote: 1, round: 1, month: 0, symbol: 'S/2031/1', met: 3 });
  });

  test('stand as they stood at the adoption', () => {
    const findings = criteria[0]?.findings;
    const before = replay(events.slice(0, 1 + events.findIndex(({ kind }) => kind === 'mandate-changed')));
    expect(findings?.['just-cause']).toEqual({
      score: 0,
      evidence: { province: 'northreach', violence: 58, fallen: 0 },
    });
    expect(findings?.['last-resort']).toMatchObject({ score: 0, evidence: { milderMonths: 0 } });
    // A sponsor gains by it and has not said so.
    expect(findings?.['right-intention']).toMatchObject({
      score: 0,
      evidence: { access: 2, undeclared: 'united-states' },
    });
    // A year ahead, with a mission that has no more than anybody's legitimacy as long as nobody has voted.
    const { mandate, crisis } = before;
    const [without, judged] = [nothingInForce, { ...mandate, legitimacy: null }].map(crisisMandate);
    if (!without || !judged || !crisis) throw new Error('there is no crisis');
    const { difference } = forecastDifference(crisis, { without, with: judged });
    expect(findings?.['reasonable-prospects']).toEqual({ score: 1, evidence: { difference } });
    // They are those that made the mission's legitimacy: 14 in favour of 9, one abstention, a letter.
    const change = events.find((event) => event.kind === 'mandate-changed');
    const legitimacy = legitimacyAtAdoption({
      ...{ chapter: 7, spare: 5, abstentions: 1, consent: true, lead: 'UN', ownership: 0, powers: 0 },
      ...{ sunset: false, review: false, criteria: criteria[0]?.met ?? 0, withoutThreat: false },
    });
    expect(change?.kind === 'mandate-changed' && change.mandate.legitimacy).toBe(legitimacy);
  });
});

describe('outcomes, flags and precedents', () => {
  const events = played();
  const { outcomes, flags, precedents, arc } = debriefOf(events);
  const { setup } = replay(events);

  test('outcomes are those of the arc', () => {
    for (const [when, month] of [
      ['opening', 0],
      ['end', 24],
      ['epilogue', 48],
    ] as const) {
      const { cost: _cost, intrusiveShare: _share, regionalInstability: _spill, ...figures } = outcomes?.[when] ?? {};
      expect(arc.months[month]).toMatchObject(figures);
      expect(Object.keys(figures)).toHaveLength(8);
    }
    expect(outcomes?.opening.regionalInstability).toBe(setup.world?.figures.regionalInstability);
  });

  test('a mandate with less than three in five of its soldiers is more than its means', () => {
    const exceeding = (troops: number) =>
      debriefOf(played(troops)).flags.filter(({ kind }) => kind === 'mandate-exceeds-means');
    // Of sixteen thousand: 9.5 are less than three in five, 10 are more.
    expect(exceeding(5.5)).toEqual([
      { kind: 'mandate-exceeds-means', resolution: 'S/RES/2901 (2031)', round: 1, wanted: 16, pledged: 9.5, need: 15 },
    ]);
    expect(exceeding(6)).toEqual([]);
  });

  test('a company brings its own soldiers', () => {
    const { events: hired } = given(
      aCouncilOfFifteen({ ...theWorld(), maximumClauses: 12 }),
      seated('united-states', 'velora'),
      instructed('in-favour', ...members),
      until('consultations', 1),
      tabled({ title: 'Guards', template: 'observe', letter: true, clauses: [{ kind: 'lead', by: 'company' }] }),
      votedOn(),
      until('ended', 3),
    );
    expect(debriefOf(hired).flags).toEqual([]);
  });

  describe('soldiers that never came', () => {
    const told = (...circumstances: readonly Circumstance[]) =>
      debriefOf(
        given(
          aCouncilOfFifteen({ ...theWorld(), maximumClauses: 12 }),
          seated('united-states', 'velora', 'france'),
          instructed('in-favour', ...members),
          until('consultations', 1),
          ...circumstances,
          until('ended', 3),
        ).events,
      );
    const text = { title: 'Protection', template: 'protect' } as const;
    const never = (reason: string, round = 1) => [
      { kind: 'never-deployed', resolution: 'S/RES/2901 (2031)', round, reason },
    ];

    test('because the letter never did', () => {
      const { flags, outcomes, arc } = told(tabled({ ...text, pledges: { france: 8 } }), votedOn());
      expect(flags).toEqual(never('no-letter'));
      expect([outcomes?.end.missionLegitimacy, outcomes?.epilogue.missionLegitimacy]).toEqual([null, null]);
      expect(arc.months.every(({ missionLegitimacy }) => missionLegitimacy === null)).toBe(true);
    });

    test('because nobody had pledged any', () => {
      expect(told(tabled({ ...text, letter: true }), votedOn()).flags).toEqual(never('no-pledges'));
    });

    test('because it had ended before', () => {
      const late = [
        tabled({ ...text, template: 'protect', pledges: { france: 8 } }),
        votedOn(),
        until('consultations', 2),
        tabled({ title: 'An end', template: 'aid', mode: 'end' }),
        answered('d1'),
        votedOn(),
      ] as const;
      expect(told(...late).flags.filter(({ kind }) => kind === 'never-deployed')).toEqual(never('ended-before'));
    });

    test('are not missed where another mission took their place before a month passed', () => {
      const smaller = tabled({ title: 'Observers', template: 'observe', letter: true });
      const larger = tabled({ ...text, letter: true, pledges: { france: 8, 'united-states': 4 } });
      expect(told(smaller, larger, votedOn(), votedOn()).flags.map(({ kind }) => kind)).not.toContain('never-deployed');
    });

    test('are not missed where they came', () => {
      const { flags, outcomes } = told(tabled({ ...text, letter: true, pledges: { france: 8 } }), votedOn());
      expect(flags.map(({ kind }) => kind)).toEqual(['mandate-exceeds-means', 'contributor-tired']);
      expect(outcomes?.end.missionLegitimacy).toBeGreaterThan(0);
      expect(outcomes?.opening.missionLegitimacy).toBeNull();
    });
  });

  test('a text that waited in vain is flagged', () => {
    const said = flags.filter(({ kind }) => kind !== 'contributor-tired');
    expect(said).toEqual([{ kind: 'lapsed-without-consent', resolution: 'S/RES/2902 (2031)', round: 3 }]);
  });

  test('precedents are told at the opening and at the end', () => {
    expect(precedents).toEqual({
      opening: { bypass: 20, recognition: 10, protection: 40 },
      end: { bypass: 20, recognition: 10, protection: 40 },
      moves: [],
    });
  });
});
