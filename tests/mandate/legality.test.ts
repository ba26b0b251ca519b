import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clause, clauseKinds, defaultClause } from '../../shared/mandate/catalogue.ts';
import { checkDraft, type FindingCode, findingCodes, firstError } from '../../shared/mandate/legality.ts';
import { paragraphText, renderResolution } from '../../shared/mandate/resolution.ts';
import { templateNames, templates } from '../../shared/mandate/templates.ts';
import { anyText, provinceIds, variantsOf } from './anyClause.ts';

type Case = {
  readonly rule: string;
  readonly says: string;
  readonly broken: readonly Clause[];
  /** Index of the clause in `broken` that the finding names. */
  readonly at: number;
  /** Left out: it is after 2002. */
  readonly hasCourt?: boolean;
  /** The nearest texts that keep the rule; of a rule that makes errors, without any error. */
  readonly kept: readonly (readonly Clause[])[];
};

const vi: Clause = { kind: 'chapter', chapter: 'vi' };
const vii: Clause = { kind: 'chapter', chapter: 'vii' };
const threat: Clause = { kind: 'threat-to-peace' };
const mission: Clause = { kind: 'mission', troops: 8 };
const consent: Clause = { kind: 'host-consent', status: 'sought' };
const robust: Clause = { kind: 'use-of-force', rule: 'robust' };
const protect: Clause = { kind: 'use-of-force', rule: 'protect' };
const embargo: Clause = { kind: 'arms-embargo', target: 'host' };
const trade: Clause = { kind: 'comprehensive-sanctions', target: 'sponsor' };
const access: Clause = { kind: 'humanitarian-access', level: 1 };
const advise: Clause = { kind: 'administration', authority: 'advise' };
const coGovern: Clause = { kind: 'administration', authority: 'co-govern' };
const decree: Clause = { kind: 'administration', authority: 'decree' };
const imposed: Clause = { kind: 'anti-corruption', manner: 'imposed' };
const north: Clause = { kind: 'safe-area', province: 'northreach' };
const south: Clause = { kind: 'safe-area', province: 'southplain' };
const sunset: Clause = { kind: 'sunset', rounds: '1' };
const noSunset: Clause = { kind: 'sunset', rounds: 'none' };
const ceasefire: Clause = { kind: 'demand', what: 'ceasefire' };

const cases: Readonly<Record<FindingCode, Case>> = {
  'clause-repeated': {
    rule: 'G1',
    says: 'a text says each thing once',
    broken: [mission, access, { kind: 'mission', troops: 9 }],
    at: 2,
    kept: [
      [mission, access],
      [mission, north, south],
      [ceasefire, { kind: 'demand', what: 'condemn' }],
    ],
  },
  'unknown-province': {
    rule: 'G2',
    says: 'a province is one of the scenario',
    broken: [consent, { kind: 'autonomy', province: 'atlantis' }],
    at: 1,
    kept: [[consent, { kind: 'autonomy', province: 'northreach' }]],
  },
  'chapter-vii-needs-threat-to-peace': {
    rule: 'G3',
    says: 'Chapter VII needs a determination under Article 39',
    broken: [vii],
    at: 0,
    kept: [[threat, vii], [vi]],
  },
  'robust-force-needs-chapter-vii': {
    rule: 'G4',
    says: 'force beyond protection needs Chapter VII',
    broken: [vi, mission, robust],
    at: 2,
    kept: [
      [vii, threat, mission, robust],
      [vi, mission, protect],
    ],
  },
  'coalition-needs-chapter-vii': {
    rule: 'G5',
    says: 'a coalition needs Chapter VII',
    broken: [mission, { kind: 'lead', by: 'coalition' }],
    at: 1,
    kept: [
      [vii, threat, mission, { kind: 'lead', by: 'coalition' }],
      [mission, { kind: 'lead', by: 'regional' }],
    ],
  },
  'company-at-most-eight-thousand': {
    rule: 'G6',
    says: 'a company provides no more than 8,000',
    broken: [
      { kind: 'mission', troops: 9 },
      { kind: 'lead', by: 'company' },
    ],
    at: 1,
    kept: [
      [mission, { kind: 'lead', by: 'company' }],
      [
        { kind: 'mission', troops: 9 },
        { kind: 'lead', by: 'un' },
      ],
    ],
  },
  'no-fly-zone-needs-chapter-vii': {
    rule: 'G7',
    says: 'a no-fly zone needs Chapter VII',
    broken: [threat, { kind: 'no-fly-zone' }],
    at: 1,
    kept: [[threat, vii, { kind: 'no-fly-zone' }]],
  },
  'sanctions-need-chapter-vii': {
    rule: 'G8',
    says: 'sanctions need Chapter VII',
    broken: [vi, embargo],
    at: 1,
    kept: [[vii, threat, embargo]],
  },
  'icc-referral-needs-chapter-vii': {
    rule: 'G9',
    says: 'a referral to the Court needs Chapter VII',
    broken: [{ kind: 'icc-referral', exemptNonParties: false }],
    at: 0,
    kept: [[vii, threat, { kind: 'icc-referral', exemptNonParties: false }]],
  },
  'tribunal-needs-chapter-vii': {
    rule: 'G10',
    says: 'an ad hoc tribunal needs Chapter VII',
    broken: [{ kind: 'ad-hoc-tribunal' }],
    at: 0,
    kept: [[vii, threat, { kind: 'ad-hoc-tribunal' }], [{ kind: 'transitional-justice' }]],
  },
  'administration-needs-chapter-vii': {
    rule: 'G11',
    says: 'government by decree needs Chapter VII',
    broken: [mission, decree],
    at: 1,
    kept: [
      [vii, threat, mission, decree],
      [mission, coGovern],
    ],
  },
  'terms-of-force-need-mission': {
    rule: 'G12',
    says: 'terms of a force need a mission',
    broken: [protect],
    at: 0,
    kept: [[mission, protect]],
  },
  'safe-area-needs-mission': {
    rule: 'G13',
    says: 'a safe area needs a mission',
    broken: [north],
    at: 0,
    kept: [[north, mission]],
  },
  'disarmament-needs-mission': {
    rule: 'G13',
    says: 'disarmament needs a mission',
    broken: [{ kind: 'disarmament', level: 1 }],
    at: 0,
    kept: [[{ kind: 'disarmament', level: 1 }, mission]],
  },
  'administration-needs-mission': {
    rule: 'G14',
    says: 'to govern needs a mission, to advise does not',
    broken: [coGovern],
    at: 0,
    kept: [[coGovern, mission], [advise]],
  },
  'exemption-needs-comprehensive-sanctions': {
    rule: 'G15',
    says: 'an exemption needs comprehensive sanctions',
    broken: [vii, threat, embargo, { kind: 'humanitarian-exemption' }],
    at: 3,
    kept: [[vii, threat, trade, { kind: 'humanitarian-exemption' }]],
  },
  'monitoring-needs-sanctions': {
    rule: 'G16',
    says: 'monitors need a sanction',
    broken: [vii, threat, { kind: 'sanctions-monitoring' }],
    at: 2,
    kept: [
      [vii, threat, { kind: 'sanctions-monitoring' }, embargo],
      [vii, threat, { kind: 'sanctions-monitoring' }, { kind: 'targeted-sanctions', target: 'host' }],
      [vii, threat, { kind: 'sanctions-monitoring' }, trade],
    ],
  },
  'trusteeship-needs-administration': {
    rule: 'G17',
    says: 'trusteeship needs an administration in trust',
    broken: [vii, threat, mission, { kind: 'administration', authority: 'full-executive' }, { kind: 'trusteeship' }],
    at: 4,
    kept: [[vii, threat, mission, { kind: 'administration', authority: 'trusteeship' }, { kind: 'trusteeship' }]],
  },
  'imposed-measures-need-administration': {
    rule: 'G18',
    says: 'imposed measures against corruption need a share in government',
    broken: [advise, imposed],
    at: 1,
    kept: [
      [mission, coGovern, imposed],
      [advise, { kind: 'anti-corruption', manner: 'due-process' }],
    ],
  },
  'security-sector-reform-needs-consent-or-administration': {
    rule: 'G19',
    says: 'security sector reform needs consent or an administration',
    broken: [vii, threat, { kind: 'security-sector-reform', level: 1 }],
    at: 2,
    kept: [
      [consent, { kind: 'security-sector-reform', level: 1 }],
      [advise, { kind: 'security-sector-reform', level: 1 }],
    ],
  },
  'exit-benchmarks-need-administration': {
    rule: 'G20',
    says: 'benchmarks of exit need an administration',
    broken: [{ kind: 'exit-benchmarks' }],
    at: 0,
    kept: [[advise, { kind: 'exit-benchmarks' }]],
  },
  'ngo-funding-needs-access': {
    rule: 'G21',
    says: 'funding of relief organizations needs access',
    broken: [{ kind: 'ngo-funding', manner: 'grant' }],
    at: 0,
    kept: [[{ kind: 'ngo-funding', manner: 'grant' }, access]],
  },
  'amnesty-with-icc-referral': {
    rule: 'G22',
    says: 'no amnesty beside a referral to the Court',
    broken: [vii, threat, { kind: 'icc-referral', exemptNonParties: true }, { kind: 'amnesty' }],
    at: 3,
    kept: [[vii, threat, { kind: 'ad-hoc-tribunal' }, { kind: 'amnesty' }]],
  },
  'autonomy-with-independence': {
    rule: 'G23',
    says: 'no autonomy beside independence',
    broken: [{ kind: 'independence' }, { kind: 'autonomy', province: 'northreach' }],
    at: 1,
    kept: [
      [{ kind: 'territorial-integrity' }, { kind: 'autonomy', province: 'northreach' }],
      [{ kind: 'independence' }, { kind: 'referendum', month: 12 }],
    ],
  },
  'independence-with-territorial-integrity': {
    rule: 'G24',
    says: 'no independence beside territorial integrity',
    broken: [{ kind: 'territorial-integrity' }, { kind: 'independence' }],
    at: 1,
    kept: [[{ kind: 'independence' }]],
  },
  'pending-host-consent': {
    rule: 'G25',
    says: 'what needs consent stays pending without it',
    broken: [vi, mission],
    at: 1,
    kept: [
      [vi, consent, mission],
      [vii, threat, mission],
      [consent, { kind: 'prevention', level: 1 }],
    ],
  },
  'decides-on-internal-order': {
    rule: 'G26',
    says: 'internal order is decided on with consent or under Chapter VII',
    broken: [vi, mission, coGovern],
    at: 2,
    kept: [
      [vi, consent, mission, coGovern],
      [vii, threat, mission, coGovern],
      [vi, advise],
    ],
  },
  'un-led-without-consent': {
    rule: 'G27',
    says: 'the United Nations leads no force against the will of the host',
    broken: [vii, threat, mission],
    at: 2,
    kept: [
      [vii, threat, consent, mission],
      [vii, threat, mission, { kind: 'lead', by: 'regional' }],
    ],
  },
  'open-ended-force': {
    rule: 'G28',
    says: 'strong force has a term',
    broken: [vii, threat, mission, robust, noSunset],
    at: 3,
    kept: [
      [vii, threat, mission, robust, sunset],
      [vii, threat, mission, protect],
    ],
  },
  'open-ended-sanctions': {
    rule: 'G29',
    says: 'sanctions without a term end only by a vote',
    broken: [vii, threat, embargo],
    at: 2,
    kept: [[vii, threat, embargo, sunset]],
  },
  'sanctions-without-exemption': {
    rule: 'G30',
    says: 'comprehensive sanctions exempt humanitarian goods',
    broken: [vii, threat, trade],
    at: 2,
    kept: [
      [vii, threat, trade, { kind: 'humanitarian-exemption' }],
      [vii, threat, embargo],
    ],
  },
  'hollow-safe-area': {
    rule: 'G31',
    says: 'a safe area without strong force is hollow',
    broken: [vii, threat, mission, protect, north],
    at: 4,
    kept: [[vii, threat, mission, robust, north]],
  },
  'trusteeship-over-a-member': {
    rule: 'G32',
    says: 'the trusteeship system does not apply to a Member',
    broken: [vii, threat, mission, { kind: 'administration', authority: 'trusteeship' }, { kind: 'trusteeship' }],
    at: 4,
    kept: [[vii, threat, mission, { kind: 'administration', authority: 'trusteeship' }]],
  },
  'demand-without-determination': {
    rule: 'G33',
    says: 'a demand to cease fire rests on a determination',
    broken: [vi, ceasefire],
    at: 1,
    kept: [
      [vi, threat, ceasefire],
      [vi, { kind: 'demand', what: 'condemn' }],
    ],
  },
  'no-court-yet': {
    rule: 'G34',
    says: 'nothing is referred to a court that does not exist yet',
    broken: [vii, threat, { kind: 'icc-referral', exemptNonParties: true }],
    at: 2,
    hasCourt: false,
    kept: [
      [vii, threat, { kind: 'icc-referral', exemptNonParties: true }],
      [vii, threat, { kind: 'ad-hoc-tribunal' }],
    ],
  },
};

const check = (clauses: readonly Clause[]) => checkDraft(clauses, provinceIds);
const checkThen = ({ broken, hasCourt }: Case) => checkDraft(broken, provinceIds, hasCourt);
const errorsOf = (clauses: readonly Clause[]) => check(clauses).filter((finding) => finding.level === 'error');

describe('what a text may lawfully say', () => {
  for (const code of findingCodes) {
    const { rule, says, at, kept } = cases[code];
    test(`${rule} ${says}`, () => {
      const found = checkThen(cases[code]).filter((finding) => finding.code === code);
      expect(found).toMatchObject([{ code, rule, clause: at }]);
      for (const text of kept) {
        expect(check(text).map((finding) => finding.code)).not.toContain(code);
        if (found[0]?.level === 'error') expect(errorsOf(text)).toEqual([]);
      }
    });
  }

  test('every error and only a warning keeps its weight', () => {
    for (const code of findingCodes) {
      const finding = checkThen(cases[code]).find((each) => each.code === code);
      const number = Number(finding?.rule.slice(1));
      expect(finding?.level).toBe(number < 25 || number > 33 ? 'error' : 'warning');
    }
  });

  test('G1 the same province or the same demand twice is a repetition', () => {
    expect(check([mission, north, south, { ...north }])).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'clause-repeated', clause: 3 })]),
    );
    expect(check([threat, ceasefire, { ...ceasefire }])).toMatchObject([{ code: 'clause-repeated', clause: 2 }]);
  });

  test('G4, G8, G12 hold for every word that they cover', () => {
    expect(errorsOf([mission, { kind: 'use-of-force', rule: 'enforce' }])).toMatchObject([{ rule: 'G4' }]);
    for (const kind of ['arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions'] as const)
      expect(errorsOf([{ kind, target: 'host' }])).toMatchObject([{ rule: 'G8', article: 'Charter Art. 41' }]);
    expect(errorsOf([{ kind: 'equipment', standard: 'light' }])).toMatchObject([{ rule: 'G12' }]);
    expect(errorsOf([{ kind: 'lead', by: 'un' }])).toMatchObject([{ rule: 'G12' }]);
    for (const authority of ['decree', 'full-executive', 'trusteeship'] as const)
      expect(errorsOf([mission, { kind: 'administration', authority }])).toMatchObject([{ rule: 'G11' }]);
  });

  test('G4, G25 a regional body enforces nothing on its own: the text that authorizes it is under Chapter VII, or the host consents', () => {
    const regional: Clause = { kind: 'lead', by: 'regional' };
    expect(errorsOf([vi, consent, mission, regional, robust])).toMatchObject([{ rule: 'G4' }]);
    expect(errorsOf([vii, threat, mission, regional, robust])).toEqual([]);
    expect(check([vi, mission, regional, protect])).toMatchObject([{ rule: 'G25', level: 'warning' }]);
  });

  test('no clause tells the General Assembly or the Secretariat what to pay: the budget is the Assembly’s', () => {
    const said = clauseKinds.flatMap((kind) =>
      variantsOf(defaultClause(kind, 'northreach')).map((clause) =>
        renderResolution({ state: 'Velora', sovereign: 'Velora', provinces: [], mode: 'merge', clauses: [clause] })
          .operative.map(paragraphText)
          .join(' '),
      ),
    );
    for (const text of said) expect(text).not.toMatch(/assessed|budget|contributions of Members|at the expense of/i);
  });

  test('G25 a text under Chapter VI is adopted without consent: each clause that waits for it is a warning', () => {
    const waiting: readonly Clause[] = [
      mission,
      { kind: 'police', officers: 1 },
      { kind: 'autonomy', province: 'northreach' },
      { kind: 'referendum', month: 6 },
      access,
      { kind: 'prevention', level: 1 },
    ];
    const level = 'warning';
    const findings = check(waiting);
    expect(findings).toMatchObject(waiting.map((_, clause) => ({ rule: 'G25', level, clause })));
    expect(check([{ kind: 'independence' }])).toMatchObject([{ rule: 'G25', level }]);
    expect(check([advise])).toMatchObject([{ rule: 'G25', level }]);
    expect(check([vii, threat, advise])).toEqual([]);
    // Prevention needs the host under either chapter, and so does a trust.
    expect(check([vii, threat, { kind: 'prevention', level: 1 }])).toMatchObject([{ rule: 'G25', clause: 2 }]);
    const trust: readonly Clause[] = [{ kind: 'administration', authority: 'trusteeship' }, { kind: 'trusteeship' }];
    const rulesOn = (clauses: readonly Clause[], rule: string) =>
      check(clauses).flatMap((each) => (each.rule === rule ? [each.clause] : []));
    expect(rulesOn([vii, threat, mission, ...trust], 'G25')).toEqual([3, 4]);
    expect(rulesOn([vii, threat, mission, consent, ...trust], 'G25')).toEqual([]);
    expect(check([consent, ...waiting])).toEqual([]);
  });

  test('a text without clauses has no findings', () => {
    expect(checkDraft([], [])).toEqual([]);
  });

  test.each(templateNames)('the template "%s" can be tabled, in any scenario', (name) => {
    const { clauses } = templates[name];
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.length).toBeLessThanOrEqual(12);
    expect(checkDraft(clauses, []).filter((finding) => finding.level === 'error')).toEqual([]);
  });

  test('any text is checked, each finding points at a clause, in the order of the text', () => {
    fc.assert(
      fc.property(anyText, (clauses) => {
        const findings = check(clauses);
        const at = findings.map((finding) => finding.clause ?? -1);
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(at.every((index) => index >= 0 && index < clauses.length)).toBe(true);
        expect(check(clauses)).toEqual(findings);
      }),
    );
  });

  test('whoever asks for the first error alone is told the first of all, or that there is none', () => {
    const isFirst = (clauses: readonly Clause[]): void => {
      expect(firstError(clauses, provinceIds)).toEqual(errorsOf(clauses)[0] ?? null);
    };
    for (const { broken } of Object.values(cases)) isFirst(broken);
    fc.assert(fc.property(anyText, isFirst));
  });

  test('the order of the clauses changes no error but which of two repeats the other', () => {
    const codes = (clauses: readonly Clause[]) =>
      errorsOf(clauses)
        .map((finding) => finding.code)
        .toSorted();
    fc.assert(
      fc.property(anyText, (clauses) => {
        expect(codes(clauses.toReversed())).toEqual(codes(clauses));
      }),
    );
  });
});
