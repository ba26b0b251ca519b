/** Six criteria, each met and not met, and what vote and criteria make of a mission's legitimacy. */
import { describe, expect, test } from 'vitest';
import { velora } from '../../server/tools/claims/games.ts';
import type { CrisisState } from '../../shared/crisis/state.ts';
import type { Clause, MandateMode } from '../../shared/mandate/catalogue.ts';
import {
  adoptionOf,
  type Criterion,
  criteria,
  criteriaMet,
  criteriaOf,
  type Intervention,
  legitimacyOfText,
  measuresOf,
  type VotedText,
} from '../../shared/world/criteria.ts';
import { adopt, nothingInForce, withHostConsent, withLegitimacy } from '../../shared/world/inForce.ts';
import { adopted, mission, textOf, vii } from './texts.ts';

/** Every province with these figures; the first one with its own violence. */
const crisis = (violence: number, capacity: number, first = violence, fallen = false): CrisisState => ({
  ...velora,
  provinces: velora.provinces.map((each, index) => ({
    ...each,
    violence: index === 0 ? first : violence,
    capacity,
    fallen: fallen && index === 0,
  })),
});

const just: Intervention = {
  measures: measuresOf([
    ...vii,
    mission(8),
    { kind: 'use-of-force', rule: 'robust' },
    { kind: 'humanitarian-access', level: 1 },
  ]),
  authority: 'council',
  state: crisis(50, 30, 65),
  milderMonths: 6,
  undeclared: [],
  forecastDifference: -8,
};
const scoreOf = (criterion: Criterion, changes: Partial<Intervention>) =>
  criteriaOf({ ...just, ...changes })[criterion].score;
const withMeasures = (changes: Partial<Intervention['measures']>): Partial<Intervention> => ({
  measures: { ...just.measures, ...changes },
});

type Row = readonly [name: string, score: number, changes: Partial<Intervention>];
const rows: Readonly<Record<Criterion, readonly Row[]>> = {
  'right-authority': [
    ['the Council', 1, {}],
    ['the Assembly', 0.5, { authority: 'assembly' }],
    ['a region', 0.5, { authority: 'regional' }],
    ['nobody', 0, { authority: 'none' }],
  ],
  'just-cause': [
    ['grave violence in one province', 1, { state: crisis(20, 30, 60) }],
    ['less than that', 0, { state: crisis(59, 30) }],
    ['a protected area that fell', 1, { state: crisis(20, 30, 20, true) }],
  ],
  'right-intention': [
    ['with relief', 1, {}],
    ['without relief', 0, withMeasures({ access: 0 })],
    ['a company', 0, withMeasures({ lead: 'PMC' })],
    ['independence', 0, withMeasures({ independence: true })],
    ['an interest that nobody declared', 0, { undeclared: ['china'] }],
  ],
  'last-resort': [
    ['half a year of patience', 1, {}],
    ['less than that', 0, { milderMonths: 5 }],
    ['less, in extreme violence', 1, { milderMonths: 0, state: crisis(20, 30, 75) }],
    ['less, in violence just short of it', 0, { milderMonths: 0, state: crisis(20, 30, 74.9) }],
  ],
  proportional: [
    ['robust force', 1, {}],
    ['an embargo without exemptions', 0, withMeasures({ embargo: true })],
    ['an embargo with exemptions', 1, withMeasures({ embargo: true, exemptions: true })],
    ['full authority over a state that can do something', 0, { ...withMeasures({ powers: 4 }), state: crisis(60, 25) }],
    ['full authority over one that cannot', 1, { ...withMeasures({ powers: 4 }), state: crisis(60, 24.9) }],
    ['rule by decree', 1, { ...withMeasures({ powers: 3 }), state: crisis(60, 25) }],
    ['enforcement in moderate violence', 0, { ...withMeasures({ roe: 4 }), state: crisis(54.9, 30) }],
    ['enforcement where it is grave in one place only', 0, { ...withMeasures({ roe: 4 }), state: crisis(40, 30, 80) }],
    ['enforcement in grave violence', 1, { ...withMeasures({ roe: 4 }), state: crisis(55.1, 30) }],
  ],
  'reasonable-prospects': [
    ['eight points saved', 1, {}],
    ['fewer', 0, { forecastDifference: -7.9 }],
    ['harm', 0, { forecastDifference: 9 }],
  ],
};

describe.each(criteria)('%s', (criterion) => {
  test.each(rows[criterion])('%s: %s', (_name, score, changes) => {
    expect(scoreOf(criterion, changes)).toBe(score);
  });
});

describe('the six criteria', () => {
  test('add up, halves counted', () => {
    expect(criteriaMet(criteriaOf(just))).toBe(6);
    expect(criteriaMet(criteriaOf({ ...just, authority: 'regional', forecastDifference: 0 }))).toBe(4.5);
    const worst = { ...just, ...withMeasures({ access: 0, embargo: true }), state: crisis(10, 30), milderMonths: 0 };
    expect(criteriaMet(criteriaOf({ ...worst, authority: 'none', forecastDifference: 0 }))).toBe(0);
  });

  test('say what they rest on', () => {
    const findings = criteriaOf(just);
    expect(findings['right-authority'].evidence).toEqual({ authority: 'council' });
    expect(findings['just-cause'].evidence).toEqual({ province: velora.provinces[0]?.id, violence: 65, fallen: 0 });
    expect(findings['last-resort'].evidence).toMatchObject({ milderMonths: 6, violence: 65 });
    expect(findings['reasonable-prospects'].evidence).toEqual({ difference: -8 });
  });

  test('read a text by itself', () => {
    const text: readonly Clause[] = [
      mission(8),
      { kind: 'lead', by: 'company' },
      { kind: 'administration', authority: 'full-executive' },
      { kind: 'comprehensive-sanctions', target: 'sponsor' },
      { kind: 'humanitarian-exemption' },
      { kind: 'independence' },
      { kind: 'humanitarian-access', level: 2 },
    ];
    expect(measuresOf(text)).toEqual({
      ...{ roe: 1, lead: 'PMC', powers: 4, access: 2, independence: true, embargo: true, exemptions: true },
    });
    expect(measuresOf([])).toEqual({
      ...{ roe: 0, lead: 'UN', powers: 0, access: 0, independence: false, embargo: false, exemptions: false },
    });
  });
});

describe('the legitimacy of a mission', () => {
  const voted = (
    clauses: readonly Clause[],
    { mode = 'merge', ...changes }: Partial<Omit<VotedText, 'after'>> & { readonly mode?: MandateMode } = {},
  ): VotedText => {
    const text = {
      before: nothingInForce,
      clauses,
      result: { yes: 11, needed: 9, abstentions: 2 },
      hostConsents: false,
      criteria: 4,
      highestViolence: 62,
      legitimacyNow: 40,
      ...changes,
    };
    const { before, hostConsents } = text;
    return { ...text, after: adopt(before, textOf(clauses, { mode, hostConsents, resolution: 'S/RES/7' })) };
  };

  test.each([
    // 55 + 2·2 − 3·2 − 6 + 2·(4 − 3)
    ['under Chapter VII without consent', voted([...vii, mission(8)]), 49],
    // 62 + 4 − 6 + 10 + 2
    ['under Chapter VI with consent', voted([mission(8)], { hostConsents: true }), 72],
    // 49 + 6 + 3 + 3 + 4
    [
      'led by the region, with a term, a review and an owner',
      voted([
        ...vii,
        mission(8),
        { kind: 'lead', by: 'regional' },
        { kind: 'sunset', rounds: '2' },
        { kind: 'review', months: 6, trigger: 'none' },
        { kind: 'local-ownership', level: 2 },
      ]),
      65,
    ],
    // 49 − 10 − 5, and no term
    [
      'of a coalition that governs alone without an end',
      voted([
        ...vii,
        mission(8),
        { kind: 'lead', by: 'coalition' },
        { kind: 'administration', authority: 'full-executive' },
        { kind: 'sunset', rounds: 'none' },
      ]),
      34,
    ],
    // 62 + 4 − 6 − 6 + 2 − 25
    ['of a company', voted([mission(8), { kind: 'lead', by: 'company' }]), 31],
    // 49 − 6
    ['under Chapter VII where nothing threatens the peace', voted([...vii, mission(8)], { highestViolence: 49 }), 43],
    // 55 + 0 − 0 − 6 − 6
    [
      'that was voted for as barely as can be, on no grounds',
      voted([...vii, mission(8)], { result: { yes: 9, needed: 9, abstentions: 0 }, criteria: 0 }),
      43,
    ],
  ] as const)('%s', (_name, text, legitimacy) => {
    expect(legitimacyOfText(text)).toBeCloseTo(legitimacy, 9);
  });

  const standing = adopted({ clauses: [mission(8), { kind: 'mediation', level: 1 }] });
  const more: readonly Clause[] = [...vii, mission(12)];

  test('is half the old one where a mission stands already and is told something else', () => {
    expect(legitimacyOfText(voted(more, { before: standing }))).toBeCloseTo((49 + 40) / 2, 9);
    expect(legitimacyOfText(voted(more, { before: withLegitimacy(standing, 60) }))).toBeCloseTo((49 + 60) / 2, 9);
  });

  test('is all new where the old mission only waited', () => {
    const before = adopted({ clauses: [mission(8)], hostConsents: false });
    expect(legitimacyOfText(voted(more, { before }))).toBeCloseTo(49, 9);
    expect(legitimacyOfText(voted(more, { before: withHostConsent(before, 'S/RES/1', 0) }))).toBeCloseTo(44.5, 9);
  });

  test.each([
    ['says nothing about it', [{ kind: 'amnesty' }], 'merge'],
    ['says the same', [mission(8), { kind: 'sunset', rounds: '2' }], 'merge'],
    ['says less', [mission(4)], 'merge'],
    ['ends it', [{ kind: 'amnesty' }], 'end'],
  ] as const)('is left alone by a text that %s', (_name, clauses, mode) => {
    expect(legitimacyOfText(voted(clauses, { before: standing, mode }))).toBeNull();
  });

  test('is given to no mission where there is none', () => {
    expect(legitimacyOfText(voted([{ kind: 'police', officers: 1 }]))).toBeNull();
  });

  test('the vote is weighed as the crisis asks', () => {
    expect(adoptionOf(voted([...vii, mission(8)], { highestViolence: 50, hostConsents: true }))).toEqual({
      ...{ chapter: 7, spare: 2, abstentions: 2, consent: true, lead: 'UN', ownership: 0, powers: 0 },
      ...{ sunset: false, review: false, criteria: 4, withoutThreat: false },
    });
    expect(adoptionOf(voted([mission(8)], { highestViolence: 10 })).withoutThreat).toBe(false);
  });
});
