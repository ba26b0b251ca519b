/** What every clause comes to in the crisis, and what a mission can bring. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mandate, mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { type Clause, type ClauseKind, clauseKinds } from '../../shared/mandate/catalogue.ts';
import { nothingInForce, withHostConsent, withLegitimacy } from '../../shared/world/inForce.ts';
import { afterMonth, crisisMandate, deploymentOf } from '../../shared/world/translate.ts';
import { anyText } from '../mandate/anyClause.ts';
import { adopted, mission, vii } from './texts.ts';

const feltOf = (clauses: readonly Clause[]): Mandate => crisisMandate(adopted({ clauses, month: 10 }));

/** What a clause changes in a crisis without a mandate, besides the chapter. */
function changedBy(clause: Clause): Partial<Mandate> {
  const { chapter, ...felt } = feltOf([clause]);
  const before: Readonly<Record<string, unknown>> = noMandate;
  const changed = Object.entries(felt).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return Object.fromEntries(changed);
}

type Row = readonly [clause: Clause, felt: Partial<Mandate>];
const rows: { readonly [Kind in ClauseKind]: readonly Row[] } = {
  chapter: [[{ kind: 'chapter', chapter: 'vii' }, {}]],
  'host-consent': [[{ kind: 'host-consent', status: 'obtained' }, {}]],
  'threat-to-peace': [[{ kind: 'threat-to-peace' }, {}]],
  'territorial-integrity': [[{ kind: 'territorial-integrity' }, {}]],
  mission: [[mission(12), { roe: 1 }]],
  'use-of-force': [
    [{ kind: 'use-of-force', rule: 'observe' }, {}],
    [{ kind: 'use-of-force', rule: 'self-defence' }, { roe: 1 }],
    [{ kind: 'use-of-force', rule: 'protect' }, { roe: 2 }],
    [{ kind: 'use-of-force', rule: 'robust' }, { roe: 3 }],
    [{ kind: 'use-of-force', rule: 'enforce' }, { roe: 4 }],
  ],
  equipment: [
    [{ kind: 'equipment', standard: 'light' }, { equipment: 0.6 }],
    [{ kind: 'equipment', standard: 'standard' }, {}],
    [{ kind: 'equipment', standard: 'heavy-and-air' }, { equipment: 1.25 }],
  ],
  lead: [
    [{ kind: 'lead', by: 'un' }, {}],
    [{ kind: 'lead', by: 'regional' }, { lead: 'REG' }],
    [{ kind: 'lead', by: 'coalition' }, { lead: 'COAL' }],
    [{ kind: 'lead', by: 'company' }, { lead: 'PMC' }],
  ],
  police: [[{ kind: 'police', officers: 1.5 }, { police: 1.5 }]],
  'no-fly-zone': [[{ kind: 'no-fly-zone' }, { noFly: true }]],
  'safe-area': [[{ kind: 'safe-area', province: 'northreach' }, { safeAreas: ['northreach'] }]],
  prevention: [[{ kind: 'prevention', level: 2 }, { prevention: 2 }]],
  disarmament: [[{ kind: 'disarmament', level: 2 }, { ddr: 2 }]],
  'arms-embargo': [
    [{ kind: 'arms-embargo', target: 'host' }, { armsEmbargo: true }],
    [{ kind: 'arms-embargo', target: 'sponsor' }, { sponsorBite: 0.3 }],
  ],
  'targeted-sanctions': [
    [{ kind: 'targeted-sanctions', target: 'host' }, { targetedSanctions: true }],
    [{ kind: 'targeted-sanctions', target: 'sponsor' }, { sponsorBite: 0.5 }],
  ],
  'comprehensive-sanctions': [
    [{ kind: 'comprehensive-sanctions', target: 'host' }, { comprehensiveSanctions: true }],
    [{ kind: 'comprehensive-sanctions', target: 'sponsor' }, { sponsorBite: 1 }],
  ],
  'humanitarian-exemption': [[{ kind: 'humanitarian-exemption' }, { exemptions: true }]],
  'sanctions-monitoring': [[{ kind: 'sanctions-monitoring' }, { monitoring: true }]],
  'icc-referral': [
    [
      { kind: 'icc-referral', exemptNonParties: false },
      { icc: true, iccAccepted: true },
    ],
    [
      { kind: 'icc-referral', exemptNonParties: true },
      { icc: true, iccAccepted: true },
    ],
  ],
  'ad-hoc-tribunal': [[{ kind: 'ad-hoc-tribunal' }, { tribunal: true }]],
  'transitional-justice': [[{ kind: 'transitional-justice' }, { transitionalJustice: true }]],
  amnesty: [[{ kind: 'amnesty' }, { amnesty: true }]],
  administration: [
    [{ kind: 'administration', authority: 'advise' }, { powers: 1 }],
    [{ kind: 'administration', authority: 'co-govern' }, { powers: 2 }],
    [{ kind: 'administration', authority: 'decree' }, { powers: 3 }],
    [{ kind: 'administration', authority: 'full-executive' }, { powers: 4 }],
    [{ kind: 'administration', authority: 'trusteeship' }, { powers: 5 }],
  ],
  trusteeship: [[{ kind: 'trusteeship' }, { trusteeship: true }]],
  'local-ownership': [[{ kind: 'local-ownership', level: 3 }, { ownership: 3 }]],
  'anti-corruption': [
    [{ kind: 'anti-corruption', manner: 'due-process' }, { antiCorruption: 'dueProcess' }],
    [{ kind: 'anti-corruption', manner: 'imposed' }, { antiCorruption: 'imposed' }],
  ],
  elections: [
    [{ kind: 'elections', timing: 'month', month: 9 }, { election: 19 }],
    [{ kind: 'elections', timing: 'benchmarks', month: 9 }, { election: 'benchmarks' }],
  ],
  'security-sector-reform': [[{ kind: 'security-sector-reform', level: 2 }, { ssr: 2 }]],
  reconstruction: [
    [{ kind: 'reconstruction', level: 3, conditional: false }, { reconstruction: 3 }],
    [
      { kind: 'reconstruction', level: 1, conditional: true },
      { reconstruction: 1, conditionalAid: true },
    ],
  ],
  'exit-benchmarks': [[{ kind: 'exit-benchmarks' }, { exitBenchmarks: true }]],
  autonomy: [[{ kind: 'autonomy', province: 'southplain' }, { autonomy: ['southplain'] }]],
  independence: [[{ kind: 'independence' }, { independence: true }]],
  referendum: [[{ kind: 'referendum', month: 6 }, { referendum: 16 }]],
  'non-recognition': [[{ kind: 'non-recognition' }, {}]],
  'humanitarian-access': [[{ kind: 'humanitarian-access', level: 2 }, { access: 2 }]],
  'ngo-funding': [
    [{ kind: 'ngo-funding', manner: 'grant' }, { grantedNgos: true }],
    [{ kind: 'ngo-funding', manner: 'contract' }, { contractedNgos: true }],
  ],
  refugees: [[{ kind: 'refugees' }, { refugeeSupport: true }]],
  'climate-adaptation': [[{ kind: 'climate-adaptation', level: 2 }, { climate: 2 }]],
  mediation: [[{ kind: 'mediation', level: 2 }, { mediation: 2 }]],
  sunset: [[{ kind: 'sunset', rounds: '2' }, {}]],
  review: [[{ kind: 'review', months: 6, trigger: 'auto' }, {}]],
  demand: [[{ kind: 'demand', what: 'ceasefire' }, {}]],
};

describe('a clause in the crisis', () => {
  test.each(clauseKinds)('“%s” moves what it says and nothing else', (kind) => {
    expect(rows[kind].length).toBeGreaterThan(0);
    for (const [clause, felt] of rows[kind]) expect({ clause, felt: changedBy(clause) }).toEqual({ clause, felt });
  });

  test('of no text there is no mandate', () => {
    expect(crisisMandate(nothingInForce)).toEqual(noMandate);
  });

  test('that names a place or a target stands beside others of its kind', () => {
    const felt = feltOf([
      { kind: 'safe-area', province: 'northreach' },
      { kind: 'safe-area', province: 'southplain' },
      { kind: 'autonomy', province: 'southplain' },
      { kind: 'autonomy', province: 'northreach' },
      { kind: 'arms-embargo', target: 'sponsor' },
      { kind: 'targeted-sanctions', target: 'sponsor' },
      { kind: 'comprehensive-sanctions', target: 'sponsor' },
      { kind: 'comprehensive-sanctions', target: 'host' },
    ]);
    expect(felt.safeAreas).toEqual(['northreach', 'southplain']);
    expect(felt.autonomy).toEqual(['southplain', 'northreach']);
    expect(felt.sponsorBite).toBeCloseTo(1.8);
    expect(felt).toMatchObject({ armsEmbargo: false, targetedSanctions: false, comprehensiveSanctions: true });
  });

  test('of any history makes a mandate that the crisis knows', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ clauses: anyText, hostConsents: fc.boolean() }), { maxLength: 4 }), (texts) => {
        const felt = crisisMandate(adopted(...texts));
        expect(mandateSchema.parse(felt)).toEqual(felt);
      }),
    );
  });

  test('comes with the legitimacy of a new mission, which no text says', () => {
    const mandate = withLegitimacy(adopted({ clauses: [mission(8)] }), 66);
    expect(crisisMandate(mandate).legitimacy).toBe(66);
    expect(crisisMandate(withLegitimacy(mandate, null)).legitimacy).toBeUndefined();
  });
});

describe('a mission', () => {
  const led = (by: 'un' | 'regional' | 'coalition' | 'company', troops: number, pledges: Record<string, number>) =>
    adopted({ clauses: [...vii, { kind: 'lead', by }, mission(troops)], pledges });

  test.each([
    ['un', 12, { asia: 4, france: 3 }, 7],
    ['un', 12, { asia: 10, france: 6 }, 12],
    ['un', 12, {}, 0],
    ['regional', 8, { region: 6 }, 6],
    ['coalition', 16, { unitedStates: 20 }, 16],
    ['company', 8, {}, 8],
  ] as const)('led by “%s” that wants %s thousand of the pledges %o brings %s', (by, wanted, pledges, deploys) => {
    const mandate = led(by, wanted, pledges);
    const pledged = Object.values(pledges).reduce((sum: number, each: number) => sum + each, 0);
    expect(deploymentOf(mandate)).toEqual({ wanted, pledged, deploys });
    // Without a single soldier it is no force.
    expect(crisisMandate(mandate)).toMatchObject({ force: deploys > 0, troops: deploys });
  });

  test('that does not exist wants nothing', () => {
    expect(deploymentOf(adopted({ clauses: [{ kind: 'amnesty' }], pledges: { asia: 4 } }))).toBeNull();
  });

  test('keeps its own rules, whatever the order of the clauses, and defends itself without any', () => {
    const observe: Clause = { kind: 'use-of-force', rule: 'observe' };
    expect(feltOf([observe, mission(8)]).roe).toBe(0);
    expect(feltOf([mission(8), observe]).roe).toBe(0);
    expect(feltOf([mission(8)]).roe).toBe(1);
    expect(feltOf([]).roe).toBe(0);
  });

  test('that waits for the host is no force', () => {
    const text: readonly Clause[] = [...vii, mission(8), { kind: 'use-of-force', rule: 'robust' }];
    const waiting = adopted({ clauses: text, hostConsents: false, pledges: { asia: 8 } });
    expect(crisisMandate(waiting)).toMatchObject({ force: false, troops: 0, roe: 0, consent: true });
    const given = crisisMandate(withHostConsent(waiting, 'S/RES/1', 0));
    expect(given).toMatchObject({ force: true, troops: 8, roe: 3, consent: true, chapter: 7 });
  });

  test('of which more waits is as large as what stands', () => {
    const mandate = adopted(
      { clauses: [mission(8)], pledges: { asia: 20 } },
      { clauses: [mission(16)], hostConsents: false },
    );
    expect(deploymentOf(mandate)).toEqual({ wanted: 8, pledged: 20, deploys: 8 });
    expect(crisisMandate(mandate)).toMatchObject({ troops: 8, consent: true });
  });
});

describe('consent and chapter in the crisis', () => {
  const coalition: readonly Clause[] = [...vii, mission(8), { kind: 'lead', by: 'coalition' }];
  const amnesty: Clause = { kind: 'amnesty' };
  const embargo: Clause = { kind: 'arms-embargo', target: 'host' };
  const independence: Clause = { kind: 'independence' };
  const prevention: Clause = { kind: 'prevention', level: 1 };

  test.each([
    ['a coalition that nobody invited', coalition, false, false, 7],
    ['a coalition that the host wants', coalition, true, true, 7],
    ['a mission under Chapter VI', [mission(8)], true, true, 6],
    ['a mission under Chapter VI without an answer', [mission(8)], false, true, 6],
    ['no mission, and an embargo that nobody asked for', [...vii, embargo], false, false, 7],
    ['no mission, and an embargo that the host wants', [...vii, embargo], true, true, 7],
    ['no mission, and independence that nobody asked for', [...vii, embargo, independence], false, false, 7],
    ['a mission that waits, and nothing else', [...vii, mission(8)], false, true, 6],
    ['words under Chapter VII', [...vii, amnesty, { kind: 'refugees' }], true, true, 7],
    ['no mission, and something that waits', [prevention, { kind: 'refugees' }], false, true, 6],
    ['only something that waits', [...vii, prevention], false, true, 6],
    ['words under Chapter VI', [amnesty], false, true, 6],
  ] as const)('%s', (_name, clauses, hostConsents, consent, chapter) => {
    expect(crisisMandate(adopted({ clauses, hostConsents }))).toMatchObject({ consent, chapter });
  });

  test('what another text imposes beside a mission that the host wants does not take its consent away', () => {
    const mandate = adopted({ clauses: [mission(8)] }, { clauses: [...vii, embargo], hostConsents: false });
    expect(crisisMandate(mandate).consent).toBe(true);
    const coalitionBeside = adopted(
      { clauses: [...vii, embargo] },
      { clauses: coalition, hostConsents: false },
      { clauses: [prevention], hostConsents: false },
    );
    expect(crisisMandate(coalitionBeside).consent).toBe(false);
  });

  test('a mission has begun with the legitimacy of its vote once it has soldiers', () => {
    const wanted = withLegitimacy(adopted({ clauses: [mission(8)] }), 66);
    expect(afterMonth(wanted)).toBe(wanted);
    const sent = withLegitimacy(adopted({ clauses: [mission(8)], pledges: { asia: 1 } }), 66);
    expect(afterMonth(sent)).toEqual({ ...sent, legitimacy: null });
  });

  test('without any clause there is no chapter', () => {
    expect(crisisMandate(nothingInForce).chapter).toBeUndefined();
  });
});
