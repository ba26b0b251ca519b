import { describe, expect, test } from 'vitest';
import { type Feature, features, featuresOf, positionUtility } from '../../shared/interests/features.ts';
import type { Position } from '../../shared/interests/position.ts';
import { type Profile, profiles } from '../../shared/interests/profiles.ts';
import { utilityOf } from '../../shared/interests/utility.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { type TemplateName, templateNames, templates } from '../../shared/mandate/templates.ts';

type Some = Partial<Record<Feature, number>>;
const none = Object.fromEntries(features.map((feature) => [feature, 0])) as Record<Feature, number>;

/** Nothing besides the texts, and no review that comes by itself. */
const plain = { unsent: [], duty: false } as const;

function expectFeatures(position: Omit<Position, keyof typeof plain>, expected: Some): void {
  const found = featuresOf({ ...position, ...plain });
  expect(Object.keys(found)).toEqual(features);
  for (const feature of features) expect(found[feature], feature).toBeCloseTo(expected[feature] ?? 0, 12);
}

/** Rounds that a text gives itself. */
function termIn(clauses: readonly Clause[]): number | null {
  const rounds = clauses.find((each) => each.kind === 'sunset')?.rounds ?? 'none';
  return rounds === 'none' ? null : Number(rounds);
}

/** Under Chapter VI whether or not somebody consented, under VII with something imposed. */
const reckoned: Readonly<Record<TemplateName, Some>> = {
  observe: { consent: 0.8, force: 0.5, secession: -1, humanitarian: 1, burden: 0.5, sunset: 2 },
  prevent: { consent: 0.5, ownership: 2, secession: -1, humanitarian: 1, burden: 0.3 },
  protect: { consent: -3, force: 3.2, sanctions: 0.5, humanitarian: 2, burden: 2 },
  regional: { consent: -3, force: 1.6, secession: -1, humanitarian: 1, burden: 1, regionalLead: 1 },
  sanction: { consent: -3, sanctions: 3, humanitarian: 1 },
  smart: { consent: -3, sanctions: 1.5, justice: 1.5, humanitarian: 1 },
  administration: { consent: -3, force: 2.1, justice: 0.7, administration: 3.2, humanitarian: 1, burden: 2.3 },
  trust: { consent: -3, force: 2.1, administration: 6, ownership: 1, humanitarian: 1, burden: 2.8 },
  transition: {
    ...{ consent: 0.8, force: 1.6, justice: 0.7, administration: 1.6, ownership: 3, secession: -1, humanitarian: 1 },
    ...{ burden: 2, sunset: 1 },
  },
  aid: { consent: 0.5, ownership: 2, secession: -1, humanitarian: 2, burden: 0.3, climate: 1 },
  coalition: { consent: -3, force: 3.8, administration: 1.6, humanitarian: 1, burden: 2 },
};

describe('the features of a position', () => {
  test.each(templateNames)('of the template %s', (name) => {
    const { clauses } = templates[name];
    const chapter = clauses.some((each) => each.kind === 'chapter' && each.chapter === 'vii') ? 'vii' : 'vi';
    const expected = reckoned[name];
    const term = termIn(clauses);
    expectFeatures({ clauses, chapter, term, imposed: chapter === 'vii' ? ['mission'] : [] }, expected);
    const consent = chapter === 'vii' ? 0 : (expected.consent ?? 0);
    expectFeatures({ clauses, chapter, term, imposed: [] }, { ...expected, consent });
  });

  const alone: readonly (readonly [string, readonly Clause[], Some])[] = [
    ['nothing', [], {}],
    ['advice alone is a proof of consent', [{ kind: 'administration', authority: 'advise' }], { administration: 0.8 }],
    ['a mission without rules defends itself', [{ kind: 'mission', troops: 4 }], { force: 0.5, burden: 0.5 }],
    [
      'an observer’s orders take nothing off',
      [
        { kind: 'mission', troops: 4 },
        { kind: 'use-of-force', rule: 'observe' },
      ],
      { force: 0.5, burden: 0.5 },
    ],
    ['a no-fly zone', [{ kind: 'no-fly-zone' }], { force: 1 }],
    [
      'an embargo with exemptions',
      [{ kind: 'comprehensive-sanctions', target: 'host' }, { kind: 'humanitarian-exemption' }],
      { sanctions: 2 },
    ],
    ['an exemption from nothing', [{ kind: 'humanitarian-exemption' }], {}],
    ['a tribunal and an amnesty', [{ kind: 'ad-hoc-tribunal' }, { kind: 'amnesty' }], { justice: 0 }],
    ['an amnesty', [{ kind: 'amnesty' }], { justice: -1 }],
    ['measures with due process', [{ kind: 'anti-corruption', manner: 'due-process' }], {}],
    ['imposed measures', [{ kind: 'anti-corruption', manner: 'imposed' }], { administration: 0.5 }],
    ['independence', [{ kind: 'independence' }], { secession: 2 }],
    [
      'autonomy for two provinces counts once',
      [
        { kind: 'autonomy', province: 'northreach' },
        { kind: 'autonomy', province: 'southplain' },
      ],
      { secession: 0.7 },
    ],
    [
      'two safe areas count once',
      [
        { kind: 'safe-area', province: 'northreach' },
        { kind: 'safe-area', province: 'southplain' },
      ],
      { humanitarian: 0.5 },
    ],
    [
      'a company',
      [
        { kind: 'mission', troops: 8 },
        { kind: 'lead', by: 'company' },
      ],
      { force: 1, burden: 1, market: 2 },
    ],
    ['a lead without a mission', [{ kind: 'lead', by: 'regional' }], {}],
    ['one round', [{ kind: 'sunset', rounds: '1' }], { sunset: 2 }],
    ['two rounds', [{ kind: 'sunset', rounds: '2' }], { sunset: 2 }],
    ['four rounds', [{ kind: 'sunset', rounds: '4' }], { sunset: 1 }],
    ['no end', [{ kind: 'sunset', rounds: 'none' }], {}],
    ['climate adaptation', [{ kind: 'climate-adaptation', level: 2 }], { climate: 2 }],
  ];
  test.each(alone)('%s', (_name, clauses, expected) => {
    const settles = clauses.some(({ kind }) => kind === 'mission' || kind === 'administration');
    const term = termIn(clauses);
    expectFeatures({ clauses, chapter: 'vi', term, imposed: [] }, { consent: settles ? 0.8 : 0.5, ...expected });
    expectFeatures({ clauses, chapter: 'vii', term, imposed: [] }, { ...expected, consent: 0 });
  });
});

test('the utility of a position is what it has, by what the seat makes of it', () => {
  const { clauses } = templates.sanction;
  const host = profiles['host-state'].positions;
  // .9 × −3 − .9 × 3 + .2 × 1
  expect(
    positionUtility(
      host,
      featuresOf({ ...plain, clauses, chapter: 'vii', term: null, imposed: ['comprehensive-sanctions'] }),
    ),
  ).toBeCloseTo(-5.2, 12);
  expect(
    positionUtility(host, featuresOf({ ...plain, clauses: [], chapter: 'vi', term: null, imposed: [] })),
  ).toBeCloseTo(0.45, 12);
  expect(positionUtility(host, none)).toBe(0);
  expect(
    positionUtility(
      none,
      featuresOf({ ...plain, clauses, chapter: 'vii', term: null, imposed: ['comprehensive-sanctions'] }),
    ),
  ).toBeCloseTo(0, 12);
});

describe('what a position is worth to a seat', () => {
  const position: Position = {
    ...{ clauses: [{ kind: 'mission', troops: 8 }], chapter: 'vi', term: null, imposed: [], unsent: [], duty: false },
  };
  const weights: Profile = { ...profiles['western-burden'], positions: { ...none, burden: -0.4 }, duty: -0.6 };

  test('a review that comes by itself costs whoever’s hands it ties, and nobody else', () => {
    const tied = { ...position, duty: true };
    expect(utilityOf(weights, tied) - utilityOf(weights, position)).toBeCloseTo(-0.6, 12);
    const free: Profile = { ...weights, duty: 0 };
    expect(utilityOf(free, tied)).toBe(utilityOf(free, position));
  });

  test('the bill weighs more for those who tire, and nothing else does', () => {
    // −.4 × 1, half as much again.
    expect(utilityOf(weights, position)).toBeCloseTo(-0.4, 12);
    expect(utilityOf(weights, position, 1.5)).toBeCloseTo(-0.6, 12);
    const silent: Profile = { ...weights, positions: { ...weights.positions, burden: 0, consent: 0.5 } };
    expect(utilityOf(silent, position, 1.5)).toBeCloseTo(0.4, 12);
    expect(utilityOf(weights, { ...position, clauses: [] }, 1.5)).toBe(0);
  });
});
