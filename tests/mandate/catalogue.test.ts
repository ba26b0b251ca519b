import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Clause,
  type ClauseOf,
  catalogue,
  clauseGroups,
  clauseKinds,
  clauseSchema,
  defaultClause,
  parametersOf,
  provinceOf,
} from '../../shared/mandate/catalogue.ts';
import { clauseCost, monthlyCost } from '../../shared/mandate/cost.ts';
import { templateNames, templates } from '../../shared/mandate/templates.ts';
import { anyClause, anyText, variantsOf } from './anyClause.ts';

const names =
  'chapter, host-consent, threat-to-peace, territorial-integrity, mission, use-of-force, equipment, lead, police, no-fly-zone, safe-area, prevention, disarmament, arms-embargo, targeted-sanctions, comprehensive-sanctions, humanitarian-exemption, sanctions-monitoring, icc-referral, ad-hoc-tribunal, transitional-justice, amnesty, administration, trusteeship, local-ownership, anti-corruption, elections, security-sector-reform, reconstruction, exit-benchmarks, autonomy, independence, referendum, non-recognition, humanitarian-access, ngo-funding, refugees, climate-adaptation, mediation, sunset, review, demand';

const accepts = (clause: unknown) => clauseSchema.safeParse(clause).success;

describe('the catalogue of clauses', () => {
  test('has the 42 kinds of the table, in its order', () => {
    expect(clauseKinds).toEqual(names.split(', '));
    expect(clauseKinds).toHaveLength(42);
  });

  test('has kinds in every group', () => {
    expect(new Set(clauseKinds.map((kind) => catalogue[kind].group))).toEqual(new Set(clauseGroups));
  });

  test('begins every kind with a clause that its own schema accepts unchanged', () => {
    for (const kind of clauseKinds) {
      const clause = defaultClause(kind, 'northreach');
      expect(clauseSchema.parse(clause)).toEqual(clause);
      expect(clause.kind).toBe(kind);
    }
    expect(defaultClause('mission', 'northreach')).toEqual({ kind: 'mission', troops: 8 });
    expect(defaultClause('safe-area', 'northreach')).toEqual({ kind: 'safe-area', province: 'northreach' });
  });

  test('narrows by kind, down to the words of a choice', () => {
    expectTypeOf<ClauseOf<'mission'>['troops']>().toEqualTypeOf<number>();
    expectTypeOf<ClauseOf<'lead'>['by']>().toEqualTypeOf<'un' | 'regional' | 'coalition' | 'company'>();
    expectTypeOf<ClauseOf<'icc-referral'>['exemptNonParties']>().toEqualTypeOf<boolean>();
    expectTypeOf<Extract<Clause, { kind: 'safe-area' }>['province']>().toEqualTypeOf<string>();
    expect(provinceOf({ kind: 'autonomy', province: 'northreach' })).toBe('northreach');
    expect(provinceOf({ kind: 'amnesty' })).toBeNull();
  });

  test('refuses what is out of range, beside the ends that it accepts', () => {
    const ranges = clauseKinds.flatMap((kind) =>
      Object.entries(parametersOf(kind)).flatMap(([name, each]) =>
        each.type === 'number' ? [{ kind, name, each }] : [],
      ),
    );
    expect(ranges.length).toBeGreaterThan(10);
    for (const { kind, name, each } of ranges) {
      const withValue = (value: unknown) => ({ ...defaultClause(kind, 'northreach'), [name]: value });
      expect(accepts(withValue(each.minimum))).toBe(true);
      expect(accepts(withValue(each.maximum))).toBe(true);
      expect(accepts(withValue(each.minimum - each.step))).toBe(false);
      expect(accepts(withValue(each.maximum + each.step))).toBe(false);
      expect(accepts(withValue(each.minimum + each.step / 3))).toBe(false);
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, String(each.minimum), null, undefined])
        expect(accepts(withValue(value))).toBe(false);
    }
  });

  test('refuses unknown kinds, keys and words, and missing values', () => {
    const refused = [
      { kind: 'invasion' },
      { kind: '__proto__' },
      { kind: 'amnesty', troops: 8 },
      { kind: 'mission' },
      { kind: 'mission', troops: 8, colour: 'blue' },
      { kind: 'chapter', chapter: 'viii' },
      { kind: 'lead', by: 'UN' },
      { kind: 'icc-referral', exemptNonParties: 'yes' },
      { kind: 'safe-area', province: 'North Reach' },
      { kind: 'safe-area', province: 'a'.repeat(41) },
      {},
      null,
      'amnesty',
    ];
    for (const clause of refused) expect(accepts(clause), JSON.stringify(clause)).toBe(false);
    expect(accepts({ kind: 'safe-area', province: 'a'.repeat(40) })).toBe(true);
  });

  test('takes any clause through JSON and back', () => {
    fc.assert(
      fc.property(anyClause, (clause) => {
        expect(clauseSchema.parse(JSON.parse(JSON.stringify(clause)))).toEqual(clause);
      }),
    );
  });
});

describe('the cost of a text, in million dollars a month', () => {
  const cost = (...clauses: Clause[]) => monthlyCost(clauses);

  test('follows the table', () => {
    expect(cost({ kind: 'mission', troops: 4 })).toBe(34);
    expect(cost({ kind: 'mission', troops: 8 }, { kind: 'equipment', standard: 'standard' })).toBe(68);
    expect(cost({ kind: 'equipment', standard: 'heavy-and-air' }, { kind: 'mission', troops: 8 })).toBe(74.8);
    expect(cost({ kind: 'equipment', standard: 'heavy-and-air' })).toBe(0);
    expect(cost({ kind: 'police', officers: 0.5 })).toBe(3.5);
    expect(cost({ kind: 'administration', authority: 'advise' })).toBe(12);
    expect(cost({ kind: 'administration', authority: 'trusteeship' })).toBe(60);
    expect(cost({ kind: 'prevention', level: 2 })).toBe(4);
    expect(cost({ kind: 'humanitarian-access', level: 2 }, { kind: 'mediation', level: 2 })).toBe(16);
    expect(cost({ kind: 'reconstruction', level: 3, conditional: true })).toBe(30);
    expect(cost({ kind: 'ngo-funding', manner: 'grant' })).toBe(2);
    expect(cost({ kind: 'ngo-funding', manner: 'contract' })).toBe(0);
    expect(cost({ kind: 'no-fly-zone' }, { kind: 'comprehensive-sanctions', target: 'host' })).toBe(17);
    expect(cost()).toBe(0);
  });

  test('of the templates is their clauses added by hand', () => {
    // 4k: 34, access 5, mediation 3
    expect(monthlyCost(templates.observe.clauses)).toBe(42);
    // 12k: 102, trusteeship 60, ownership 1, reconstruction 30, reform 12, access 5
    expect(monthlyCost(templates.trust.clauses)).toBe(210);
    // 16k: 136 and a tenth of it, co-government 24, access 5
    expect(monthlyCost(templates.coalition.clauses)).toBe(178.6);
    expect(templateNames).toHaveLength(11);
  });

  test('is the sum of its clauses and never negative, for any text', () => {
    fc.assert(
      fc.property(anyText, (clauses) => {
        const shares = clauses.map((clause) => clauseCost(clause, clauses));
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(monthlyCost(clauses)).toBeCloseTo(
          shares.reduce((sum, share) => sum + share, 0),
          6,
        );
      }),
    );
  });

  test('never falls when a parameter that has degrees rises', () => {
    for (const kind of ['mission', 'police', 'administration', 'reconstruction', 'climate-adaptation'] as const) {
      const steps = variantsOf(defaultClause(kind, 'northreach'))
        .filter((clause) => !('conditional' in clause && clause.conditional))
        .map((clause) => monthlyCost([clause]));
      expect(new Set(steps).size).toBeGreaterThan(1);
      expect(steps.slice(0, 3)).toEqual(steps.slice(0, 3).toSorted((a, b) => a - b));
    }
  });
});
