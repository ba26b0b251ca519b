/** How texts become one mandate, and how it ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clause, clauseKinds, defaultClause, type MandateMode } from '../../shared/mandate/catalogue.ts';
import { effectiveClauses } from '../../shared/world/effective.ts';
import {
  adopt,
  atRoundEnd,
  conflictsWith,
  endingsOf,
  mandateInForceSchema,
  nothingInForce,
  withHostConsent,
  withLegitimacy,
} from '../../shared/world/inForce.ts';
import { degreeOf } from '../../shared/world/merging.ts';
import { anyText } from '../mandate/anyClause.ts';
import { adopted, mission, textOf, vii } from './texts.ts';

const kindsOf = (clauses: readonly Clause[]) => clauses.map(({ kind }) => kind).toSorted();

type Pair = readonly [name: string, weak: Clause, strong: Clause];
const degrees: readonly Pair[] = [
  ['troops', mission(8), mission(12)],
  ['rules', { kind: 'use-of-force', rule: 'protect' }, { kind: 'use-of-force', rule: 'robust' }],
  ['equipment', { kind: 'equipment', standard: 'standard' }, { kind: 'equipment', standard: 'heavy-and-air' }],
  ['officers', { kind: 'police', officers: 1 }, { kind: 'police', officers: 2.5 }],
  ['prevention', { kind: 'prevention', level: 1 }, { kind: 'prevention', level: 2 }],
  ['disarmament', { kind: 'disarmament', level: 1 }, { kind: 'disarmament', level: 2 }],
  [
    'authority',
    { kind: 'administration', authority: 'co-govern' },
    { kind: 'administration', authority: 'full-executive' },
  ],
  ['ownership', { kind: 'local-ownership', level: 1 }, { kind: 'local-ownership', level: 3 }],
  ['reform', { kind: 'security-sector-reform', level: 1 }, { kind: 'security-sector-reform', level: 2 }],
  [
    'reconstruction',
    { kind: 'reconstruction', level: 1, conditional: true },
    { kind: 'reconstruction', level: 2, conditional: false },
  ],
  ['access', { kind: 'humanitarian-access', level: 1 }, { kind: 'humanitarian-access', level: 2 }],
  ['climate', { kind: 'climate-adaptation', level: 1 }, { kind: 'climate-adaptation', level: 2 }],
  ['mediation', { kind: 'mediation', level: 1 }, { kind: 'mediation', level: 2 }],
];
const words: readonly Pair[] = [
  ['lead', { kind: 'lead', by: 'regional' }, { kind: 'lead', by: 'un' }],
  ['sunset', { kind: 'sunset', rounds: '4' }, { kind: 'sunset', rounds: '1' }],
  ['review', { kind: 'review', months: 12, trigger: 'auto' }, { kind: 'review', months: 3, trigger: 'none' }],
  ['NGO funding', { kind: 'ngo-funding', manner: 'contract' }, { kind: 'ngo-funding', manner: 'grant' }],
  [
    'anti-corruption',
    { kind: 'anti-corruption', manner: 'imposed' },
    { kind: 'anti-corruption', manner: 'due-process' },
  ],
  [
    'elections',
    { kind: 'elections', timing: 'month', month: 24 },
    { kind: 'elections', timing: 'benchmarks', month: 12 },
  ],
  ['referendum', { kind: 'referendum', month: 24 }, { kind: 'referendum', month: 6 }],
  ['referral', { kind: 'icc-referral', exemptNonParties: true }, { kind: 'icc-referral', exemptNonParties: false }],
];
const besideEachOther: readonly Pair[] = [
  ['safe areas', { kind: 'safe-area', province: 'northreach' }, { kind: 'safe-area', province: 'southplain' }],
  ['autonomies', { kind: 'autonomy', province: 'northreach' }, { kind: 'autonomy', province: 'southplain' }],
  ['demands', { kind: 'demand', what: 'condemn' }, { kind: 'demand', what: 'ceasefire' }],
  ['arms embargoes', { kind: 'arms-embargo', target: 'host' }, { kind: 'arms-embargo', target: 'sponsor' }],
  [
    'targeted sanctions',
    { kind: 'targeted-sanctions', target: 'host' },
    { kind: 'targeted-sanctions', target: 'sponsor' },
  ],
  [
    'comprehensive sanctions',
    { kind: 'comprehensive-sanctions', target: 'sponsor' },
    { kind: 'comprehensive-sanctions', target: 'host' },
  ],
];

describe('texts that merge', () => {
  test.each(degrees)('of %s the higher stands, whichever came first', (_name, weak, strong) => {
    expect(effectiveClauses(adopted({ clauses: [weak] }, { clauses: [strong] }))).toEqual([strong]);
    expect(effectiveClauses(adopted({ clauses: [strong] }, { clauses: [weak] }))).toEqual([strong]);
  });

  test.each(words)('of %s the later word stands', (_name, one, other) => {
    expect(effectiveClauses(adopted({ clauses: [one] }, { clauses: [other] }))).toEqual([other]);
    expect(effectiveClauses(adopted({ clauses: [other] }, { clauses: [one] }))).toEqual([one]);
  });

  test.each(besideEachOther)(
    '%s with other words stand beside each other, the same words once',
    (_name, one, other) => {
      expect(effectiveClauses(adopted({ clauses: [one] }, { clauses: [other, one] }))).toEqual([other, one]);
    },
  );

  test('what is superfluous is not kept', () => {
    const { clauses } = adopted({ clauses: [mission(8)] }, { clauses: [mission(12)] }, { clauses: [mission(4)] });
    expect(clauses).toEqual([
      { clause: mission(12), resolution: 'S/RES/2', chapter: 'vi', consent: 'given', letter: true, round: 2, month: 6 },
    ]);
  });

  test('of equal degrees the later stands, with its chapter', () => {
    const coalition: readonly Clause[] = [...vii, mission(8), { kind: 'lead', by: 'coalition' }];
    const { clauses } = adopted({ clauses: [mission(8)] }, { clauses: coalition, hostConsents: false });
    expect(clauses.map(({ clause, chapter, consent }) => [clause.kind, chapter, consent])).toEqual([
      ['mission', 'vii', 'not-needed'],
      ['lead', 'vii', 'not-needed'],
    ]);
  });

  test('what a text rests on is kept with each clause, not as a clause', () => {
    const { clauses } = adopted({
      clauses: [...vii, { kind: 'host-consent', status: 'obtained' }, { kind: 'amnesty' }],
    });
    expect(clauses.map(({ clause, chapter }) => [clause.kind, chapter])).toEqual([['amnesty', 'vii']]);
  });

  test('pledges add up by seat', () => {
    const first = { clauses: [mission(8)], pledges: { asia: 4, france: 1 } };
    const second = { clauses: [mission(12)], pledges: { asia: 2, region: 3 } };
    expect(adopted(first, second).pledges).toEqual({ asia: 6, france: 1, region: 3 });
  });

  test('a mandate can be written down and read again', () => {
    const mandate = adopted({ clauses: clauseKinds.map((kind) => defaultClause(kind, 'northreach')) });
    expect(mandateInForceSchema.parse(JSON.parse(JSON.stringify(mandate)))).toEqual(mandate);
    expect(mandateInForceSchema.parse(nothingInForce)).toEqual(nothingInForce);
  });
});

describe('a text that replaces or ends', () => {
  const before: readonly Clause[] = [
    mission(12),
    { kind: 'safe-area', province: 'northreach' },
    { kind: 'mediation', level: 2 },
    { kind: 'sunset', rounds: '2' },
  ];
  const later = (mode: MandateMode, clauses: readonly Clause[]) =>
    adopted({ clauses: before, pledges: { asia: 8 } }, { clauses, mode });

  test('replaces the kinds that it names, and only those', () => {
    const after = later('replace', [mission(4), { kind: 'safe-area', province: 'southplain' }]);
    expect(effectiveClauses(after)).toEqual([
      ...before.slice(2),
      mission(4),
      { kind: 'safe-area', province: 'southplain' },
    ]);
    expect(after.until).toBe(3);
    expect(later('replace', [{ kind: 'sunset', rounds: 'none' }]).until).toBeNull();
  });

  test('ends everything earlier, its term, its legitimacy and its pledges', () => {
    const standing = withLegitimacy(adopted({ clauses: before, pledges: { asia: 8 } }), 70);
    const after = adopt(standing, textOf([{ kind: 'amnesty' }], { mode: 'end', resolution: 'S/RES/2', round: 2 }));
    expect(effectiveClauses(after)).toEqual([{ kind: 'amnesty' }]);
    expect(after).toMatchObject({ until: null, pledges: {}, legitimacy: null });
    const pledges = { france: 2 };
    const other = textOf([mission(8)], { mode: 'end', resolution: 'S/RES/2', round: 2, pledges, hostConsents: false });
    expect(adopt(standing, other).pledges).toEqual(pledges);
    expect(adopt(standing, textOf([mission(8)], { resolution: 'S/RES/2', pledges })).pledges).toEqual({
      ...{ asia: 8, france: 2 },
    });
    const words = textOf([{ kind: 'amnesty' }], { pledges });
    expect(adopt(nothingInForce, words).pledges).toEqual({});
    expect(adopt(standing, textOf([], { resolution: 'S/RES/2' })).legitimacy).toBe(70);
  });
});

describe('a term', () => {
  const sunset = (rounds: '1' | '2' | '4' | 'none'): Clause => ({ kind: 'sunset', rounds });

  test.each([
    ['1', 4],
    ['2', 5],
    ['4', 7],
    ['none', null],
  ] as const)('of %s rounds from round 3 ends after round %s', (rounds, until) => {
    expect(adopt(nothingInForce, textOf([sunset(rounds)], { round: 3 })).until).toBe(until);
  });

  test('stays as it is under a text that has none, and is renewed by one that has', () => {
    const first = { clauses: [mission(8), sunset('2')] };
    expect(adopted(first, { clauses: [mission(12)] }).until).toBe(3);
    expect(adopted(first, { clauses: [sunset('2')] }).until).toBe(4);
    expect(adopted(first, { clauses: [sunset('none')] }).until).toBeNull();
    expect(adopted({ clauses: [mission(8)] }).until).toBeNull();
  });

  test('does not end what is decided anew in the round in which it is over', () => {
    const first = { clauses: [mission(8), sunset('1')] };
    expect(adopted(first, { clauses: [mission(12)] }).until).toBeNull();
    expect(adopted(first, { clauses: [{ kind: 'mediation', level: 1 }] }).until).toBe(2);
    const embargo: Clause = { kind: 'arms-embargo', target: 'sponsor' };
    for (const clause of [embargo, { kind: 'administration', authority: 'advise' } as const]) {
      const renewed = adopted(first, { clauses: [...vii, clause], hostConsents: false });
      expect(renewed.until).toBeNull();
      expect(kindsOf(effectiveClauses(renewed))).toEqual([clause.kind, 'mission'].toSorted());
      expect(endingsOf(renewed, 2)).toEqual([]);
    }
    // Not by a word beside the force, and not before the last round.
    expect(adopted(first, { clauses: [...vii, { kind: 'no-fly-zone' }] }).until).toBe(2);
    expect(adopted(first, { clauses: [mission(12)], round: 1 }).until).toBe(2);
  });

  test('is not over-ruled by what waits for the host, until the letter comes', () => {
    const first = { clauses: [mission(8), sunset('1')] };
    const police: Clause = { kind: 'police', officers: 1 };
    for (const clauses of [[police], [mission(12), police]] satisfies Clause[][]) {
      const waiting = adopted(first, { clauses, hostConsents: false });
      expect(waiting.until).toBe(2);
      const [ended] = endingsOf(waiting, 2);
      expect(ended).toMatchObject({ why: 'ended', resolution: 'S/RES/1' });
      // What is new goes on waiting.
      expect(ended?.mandate.clauses.map(({ clause, consent }) => [clause, consent])).toEqual(
        clauses.map((clause) => [clause, 'pending']),
      );
    }
    const waiting = adopted(first, { clauses: [mission(12), police], hostConsents: false });
    const given = withHostConsent(waiting, 'S/RES/2', 6);
    expect(given.until).toBeNull();
    expect(effectiveClauses(given)).toEqual([mission(12), police]);
    const early = adopted(first, { clauses: [mission(12)], hostConsents: false, round: 1 });
    expect(withHostConsent(early, 'S/RES/2', 6).until).toBe(2);
  });

  const everything = clauseKinds
    .filter((kind) => kind !== 'anti-corruption')
    .map((kind) => defaultClause(kind, 'northreach'));
  const ending: readonly Clause['kind'][] = [
    ...(['mission', 'use-of-force', 'equipment', 'lead', 'police', 'no-fly-zone', 'safe-area'] as const),
    ...(['disarmament', 'administration', 'trusteeship', 'sunset'] as const),
    ...(['arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions'] as const),
    ...(['humanitarian-exemption', 'sanctions-monitoring'] as const),
  ];

  test('ends force, administration and sanctions, when the months of its round begin and not before', () => {
    const before = withLegitimacy(adopted({ clauses: everything, pledges: { asia: 8 } }), 60);
    expect(before.until).toBe(3);
    expect(endingsOf(before, 2)).toEqual([]);
    const mandate = atRoundEnd(before, 3);
    expect(endingsOf(before, 3)).toEqual([{ why: 'ended', resolution: 'S/RES/1', mandate }]);
    // Nobody's troops stay bound to a mission that is over.
    expect(mandate).toMatchObject({ until: null, legitimacy: null, pledges: {} });
    const gone = before.clauses.filter((entry) => !mandate.clauses.includes(entry)).map(({ clause }) => clause);
    expect(kindsOf(gone)).toEqual(ending.toSorted());
    expect(endingsOf(mandate, 4)).toEqual([]);
  });

  test('ends what it finds when a round was skipped', () => {
    expect(atRoundEnd(adopted({ clauses: [mission(8), sunset('1')] }), 5).clauses).toEqual([]);
  });

  test.each([
    ['imposed', 0],
    ['due-process', 1],
  ] as const)('of measures against corruption ends only what is imposed: %s', (manner, left) => {
    const before = adopted({ clauses: [{ kind: 'anti-corruption', manner }, sunset('1')] });
    expect(atRoundEnd(before, 2).clauses).toHaveLength(left);
  });

  test('ends what still waits for consent, too', () => {
    const before = adopted({ clauses: [...vii, mission(8), sunset('1')], hostConsents: false });
    expect(endingsOf(before, 2)).toMatchObject([{ why: 'ended', mandate: { clauses: [] } }]);
  });
});

describe('a clash with what is in force', () => {
  const referral: Clause = { kind: 'icc-referral', exemptNonParties: false };
  const amnesty: Clause = { kind: 'amnesty' };
  const autonomy: Clause = { kind: 'autonomy', province: 'northreach' };
  const independence: Clause = { kind: 'independence' };
  const integrity: Clause = { kind: 'territorial-integrity' };

  test.each([
    ['G22', amnesty, referral],
    ['G23', autonomy, independence],
    ['G24', independence, integrity],
  ] as const)('%s is seen from both sides, unless the text ends it', (rule, one, other) => {
    for (const [standing, said] of [
      [one, other],
      [other, one],
    ] as const) {
      const mandate = adopted({ clauses: [mission(8), standing] });
      const clash = (mode: MandateMode, clauses: readonly Clause[]) => conflictsWith(mandate, { mode, clauses });
      expect(clash('merge', [said])).toEqual([rule]);
      expect(clash('merge', [standing])).toEqual([]);
      // To replace is to speak of the same kind, which this text does not.
      expect(clash('replace', [said])).toEqual([rule]);
      expect(clash('end', [said])).toEqual([]);
    }
  });

  test('what waits for consent clashes as well; what a text says against itself is not asked here', () => {
    const waiting = adopted({ clauses: [autonomy], hostConsents: false });
    expect(conflictsWith(waiting, { mode: 'merge', clauses: [independence] })).toEqual(['G23']);
    expect(conflictsWith(nothingInForce, { mode: 'merge', clauses: [amnesty, referral] })).toEqual([]);
    expect(
      conflictsWith(adopted({ clauses: [integrity, autonomy] }), { mode: 'merge', clauses: [independence] }),
    ).toEqual(['G23', 'G24']);
    expect(
      conflictsWith(adopted({ clauses: [integrity] }), { mode: 'replace', clauses: [independence, integrity] }),
    ).toEqual([]);
  });
});

describe('any texts', () => {
  const anyMode = fc.constantFrom<MandateMode>('merge', 'replace', 'end');
  const anyHistory = fc.array(fc.record({ clauses: anyText, hostConsents: fc.boolean(), mode: anyMode }), {
    maxLength: 4,
  });

  test('adopted twice say the same once', () => {
    fc.assert(
      fc.property(anyHistory, anyText, anyMode, fc.boolean(), (history, clauses, mode, hostConsents) => {
        const text = textOf(clauses, { mode, hostConsents, resolution: 'S/RES/99', round: 9 });
        const once = adopt(adopted(...history), text);
        expect(adopt(once, text)).toEqual(once);
      }),
    );
  });

  test('that merge lower no degree and take nothing away', () => {
    fc.assert(
      fc.property(anyHistory, anyText, fc.boolean(), (history, clauses, hostConsents) => {
        const before = adopted(...history);
        const after = effectiveClauses(adopt(before, textOf(clauses, { hostConsents, resolution: 'S/RES/99' })));
        for (const clause of effectiveClauses(before)) {
          const same = after.filter(({ kind }) => kind === clause.kind);
          expect(same.length).toBeGreaterThan(0);
          const highest = Math.max(...same.map((each) => degreeOf(each) ?? 0));
          expect(highest).toBeGreaterThanOrEqual(degreeOf(clause) ?? 0);
        }
      }),
    );
  });

  test('leave at most one standing clause of a kind, of a place and of a target', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const standing = effectiveClauses(adopted(...history)).map((clause) => {
          const place = 'province' in clause ? clause.province : '';
          const target = 'target' in clause ? clause.target : '';
          return [clause.kind, place, target, clause.kind === 'demand' ? clause.what : ''].join();
        });
        expect(new Set(standing).size).toBe(standing.length);
      }),
    );
  });
});
