/**
 * Eight packages that a council may choose between, and what becomes of violence under them: within five points of the
 * values that the model was tuned to, and in the same order. Means over 200 seeds, with noise and events.
 */
import { describe, expect, test } from 'vitest';
import { mean } from '../../server/tools/claims/estimates.ts';
import { caseOf, type Fields, gamesOver } from '../../server/tools/claims/games.ts';

const { antiCorruption: _, ...supervised } = caseOf('supervised');

/** Mean violence after 12, 24 and 60 months, from 41 at the start. */
const regimes: Readonly<Record<string, { readonly mandate: Fields; readonly expected: readonly number[] }>> = {
  nothing: { mandate: {}, expected: [62, 76, 96] },
  'aid only': {
    mandate: { access: 2, mediation: 1, reconstruction: 1, climate: 1, ownership: 1 },
    expected: [60, 70, 88],
  },
  'a light force': {
    mandate: { force: true, troops: 6, roe: 1, equipment: 0.6, legitimacy: 60 },
    expected: [57, 67, 90],
  },
  'a private company': {
    mandate: { force: true, troops: 8, roe: 3, lead: 'PMC', legitimacy: 28 },
    expected: [47, 55, 85],
  },
  'a coalition on its own': { mandate: caseOf('unilateral'), expected: [38, 42, 70] },
  'supervision without ownership': { mandate: supervised, expected: [37, 33, 33] },
  'transition with full ownership': { mandate: caseOf('transitional'), expected: [30, 18, 2] },
  'a robust and legitimate package': {
    mandate: {
      ...{ force: true, troops: 16, roe: 3, legitimacy: 75, access: 2, mediation: 2, ddr: 2, ssr: 2 },
      ...{ reconstruction: 2, ownership: 3, transitionalJustice: true, monitoring: true },
    },
    expected: [23, 10, 0],
  },
};

const months = [12, 24, 60] as const;
const games = gamesOver(200);
const violenceUnder = (mandate: Fields) => months.map((month) => mean(games(mandate).at(month, 'violence')).value);

describe('what becomes of violence', () => {
  test.each(Object.entries(regimes))('under %s', (_name, { mandate, expected }) => {
    violenceUnder(mandate).forEach((violence, index) => {
      expect(Math.abs(violence - (expected[index] ?? Number.NaN)), `month ${months[index]}`).toBeLessThanOrEqual(5);
    });
  });

  test('keeps the order of the packages', () => {
    const found = Object.entries(regimes).map(([name, { mandate, expected }]) => ({
      name,
      expected,
      violence: violenceUnder(mandate),
    }));
    const orderBy = (at: (each: (typeof found)[number]) => number) =>
      found.toSorted((one, other) => at(other) - at(one)).map(({ name }) => name);
    months.forEach((_, index) => {
      expect(orderBy(({ violence }) => violence[index] ?? 0)).toEqual(orderBy(({ expected }) => expected[index] ?? 0));
    });
  });
});
