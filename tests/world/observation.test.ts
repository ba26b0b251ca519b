/** What is known is never further from the truth than it says, and nobody finds the truth by asking again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded, velora } from '../../server/tools/claims/games.ts';
import type { CrisisState, ProvinceState } from '../../shared/crisis/state.ts';
import {
  type Estimate,
  estimatedFigures,
  estimatesOf,
  knowledges,
  marginOf,
  type Observation,
  truthOf,
} from '../../shared/world/observation.ts';

const looking = (seed: number, change: Partial<Observation> = {}): Observation => ({
  round: 1,
  access: 0,
  knowledge: 'public',
  chance: seeded(seed),
  ...change,
});

const everywhere = (change: Partial<ProvinceState>): CrisisState => ({
  ...velora,
  provinces: velora.provinces.map((province) => ({ ...province, ...change })),
});

const figure = fc.double({ min: 0, max: 100, noNaN: true });
const anyProvince = fc.record({
  violence: figure,
  need: figure,
  grievance: figure,
  capacity: figure,
  climateStress: figure,
  presence: figure,
});
const anyWorld = fc.array(anyProvince, { minLength: velora.provinces.length, maxLength: velora.provinces.length }).map(
  (changes): CrisisState => ({
    ...velora,
    provinces: velora.provinces.map((province, index) => ({ ...province, ...changes[index] })),
  }),
);
const anyLook = fc.record({
  seed: fc.nat(0xffffffff),
  round: fc.nat(12),
  access: fc.nat(2),
  knowledge: fc.constantFrom(...knowledges),
});

const errorsIn = (state: CrisisState, estimates: Readonly<Record<string, Estimate>>) =>
  state.provinces.flatMap((province) =>
    estimatedFigures.map((name) => (estimates[province.id]?.[name] ?? Number.NaN) - province[name]),
  );

describe('an estimate', () => {
  test('is a whole figure of the scale, and lies within its margin', () => {
    fc.assert(
      fc.property(anyWorld, anyLook, (state, { seed, ...look }) => {
        const estimates = estimatesOf(state, looking(seed, look));
        for (const province of state.provinces) {
          const estimate = estimates[province.id];
          if (!estimate) throw new Error(`nothing is known of ${province.id}`);
          for (const name of estimatedFigures) {
            expect(Number.isInteger(estimate[name])).toBe(true);
            expect(estimate[name]).toBeGreaterThanOrEqual(0);
            expect(estimate[name]).toBeLessThanOrEqual(100);
            expect(Math.abs(estimate[name] - province[name])).toBeLessThanOrEqual(Math.max(estimate.margin, 0.5));
          }
          expect(estimate.climateStress).toBe(Math.round(province.climateStress));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('uses its margin: some are far off, on either side, and none by a habit', () => {
    const errors = Array.from({ length: 400 }, (_, seed) =>
      errorsIn(velora, estimatesOf(velora, looking(seed))),
    ).flat();
    expect(Math.max(...errors)).toBeGreaterThanOrEqual(7);
    expect(Math.min(...errors)).toBeLessThanOrEqual(-7);
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.3);
  });

  test('is of each province and figure by itself', () => {
    const errors = errorsIn(velora, estimatesOf(velora, looking(3)));
    expect(new Set(errors).size).toBeGreaterThan(6);
  });

  test('is the same whenever the same is asked', () => {
    expect(estimatesOf(velora, looking(9))).toEqual(estimatesOf(velora, looking(9)));
    expect(estimatesOf(velora, looking(9))).not.toEqual(estimatesOf(velora, looking(10)));
  });
});

describe('an error', () => {
  const rounds = Array.from({ length: 30 }, (_, index) => index + 1);
  const errorsByRound = (seed: number) =>
    rounds.map((round) => errorsIn(velora, estimatesOf(velora, looking(seed, { round }))));

  test('lasts: it moves by no more than a quarter of its width either way', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const byRound = errorsByRound(seed);
      byRound[0]?.forEach((_, at) => {
        const errors = byRound.map((round) => round[at] ?? 0);
        // 7.5 wide, of which a quarter is the round's own, and half a point of rounding.
        expect(Math.max(...errors) - Math.min(...errors)).toBeLessThanOrEqual(2 * 0.25 * 7.5 + 1);
      });
    }
  });

  test('is not the same every round', () => {
    const [first, second] = errorsByRound(1);
    expect(second).not.toEqual(first);
  });

  test('is still there when all rounds are averaged', () => {
    const left = Array.from({ length: 50 }, (_, seed) => {
      const byRound = errorsByRound(seed);
      return (byRound[0] ?? []).map(
        (_, at) => byRound.reduce((sum, round) => sum + (round[at] ?? 0), 0) / byRound.length,
      );
    }).flat();
    const typical = left.reduce((sum, error) => sum + Math.abs(error), 0) / left.length;
    // Half of what lasts, on average: .75 × 7.5 / 2.
    expect(typical).toBeGreaterThan(2.2);
    expect(typical).toBeLessThan(3.4);
  });

  test('points the same way for all who look', () => {
    const state = everywhere({ capacity: 50, violence: 50, need: 50, grievance: 50 });
    for (let seed = 0; seed < 50; seed += 1) {
      const seen = errorsIn(state, estimatesOf(state, looking(seed)));
      const host = errorsIn(state, estimatesOf(state, looking(seed, { knowledge: 'host' })));
      seen.forEach((error, at) => {
        // The host's error is a fifth of the public's, but for the rounding of both.
        expect(Math.abs((host[at] ?? 0) - error / 5)).toBeLessThanOrEqual(0.6 + 1e-9);
      });
    }
  });
});

describe('the margin', () => {
  const [province] = velora.provinces;
  if (!province) throw new Error('no province');
  const far = { ...province, presence: 19.9, capacity: 29.9 };

  test.each([
    ['nobody is there', {}, {}, 8],
    ['soldiers are there', { presence: 20 }, {}, 2],
    ['relief gets through', {}, { access: 1 }, 2],
    ['the host is asked where its offices work', { capacity: 30 }, { knowledge: 'host' }, 2],
    ['the host is asked where they do not', {}, { knowledge: 'host' }, 8],
    ['the public is asked where they do', { capacity: 30 }, {}, 8],
    ['relief is asked where it gets through', {}, { knowledge: 'relief', access: 1 }, 0],
    ['relief is asked where it does not', {}, { knowledge: 'relief' }, 8],
    ['the host is asked where relief gets through', {}, { knowledge: 'host', access: 2 }, 2],
    ['it is the opening', {}, { round: 0 }, 0],
  ] as const)('where %s', (_, place, look, margin) => {
    expect(marginOf({ ...far, ...place }, looking(1, look))).toBe(margin);
  });

  test('at the opening everybody has read the true figures', () => {
    for (const knowledge of knowledges) {
      const estimates = estimatesOf(velora, looking(4, { round: 0, knowledge }));
      for (const { id, violence, need, grievance, capacity, climateStress } of velora.provinces) {
        expect(estimates[id]).toEqual({ violence, need, grievance, capacity, climateStress, margin: 0 });
      }
    }
  });
});

describe('the truth about a province', () => {
  test('is its figures, whole', () => {
    const state = everywhere({ violence: 61.6, need: 40.4 });
    expect(truthOf(state, 'Northreach')).toMatchObject({
      violence: 62,
      need: 40,
      grievance: 68,
      capacity: 18,
      margin: 0,
    });
  });

  test('is not there for a province that is not there', () => {
    expect(truthOf(velora, 'Atlantis')).toBeNull();
  });
});
