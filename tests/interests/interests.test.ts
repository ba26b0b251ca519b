import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawAt } from '../../shared/council/random.ts';
import {
  instructionsOf,
  interestSchema,
  interestsOf,
  pointsFor,
  setupBriefSchema,
} from '../../shared/interests/brief.ts';
import { features } from '../../shared/interests/features.ts';
import { improvement, outcomeKeys, profileNames, profiles } from '../../shared/interests/profiles.ts';

const seeded = (seed: number) => (position: number) => drawAt(seed, position);
/** Leaves every weight as the table has it. */
const undisturbed = () => 0;
const total = (of: readonly { readonly points: number }[]) => of.reduce((sum, { points }) => sum + points, 0);

describe('the interests of a seat', () => {
  test.each(profileNames)('%s: five, each another, 55 and 45 points, with 200 seeds', (name) => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const interests = interestsOf(name, seeded(seed), 3);
      expect(interests.map(({ kind }) => kind)).toEqual(['outcome', 'outcome', 'outcome', 'position', 'position']);
      expect(new Set(interests.map(({ key }) => key)).size).toBe(5);
      for (const interest of interests) expect(interestSchema.safeParse(interest).success).toBe(true);
      expect(total(interests.slice(0, 3))).toBe(55);
      expect(total(interests.slice(3))).toBe(45);
    }
  });

  test('are the heaviest, in proportion', () => {
    expect(interestsOf('host-state', undisturbed, 0)).toEqual([
      // .9, .5 and .2 of 55; 1.2 and .9 of 45.
      { kind: 'outcome', key: 'materialSovereignty', direction: 1, points: 31 },
      { kind: 'outcome', key: 'capacity', direction: 1, points: 17 },
      { kind: 'outcome', key: 'violence', direction: -1, points: 7 },
      { kind: 'position', key: 'secession', direction: -1, points: 26 },
      { kind: 'position', key: 'consent', direction: 1, points: 19 },
    ]);
    // Of equal weights the first in the table; less capacity is what the opposition’s weight of −.2 asks for, below the line.
    expect(interestsOf('opposition', undisturbed, 0).map(({ key }) => key)).toEqual([
      'grievance',
      'violence',
      'need',
      'secession',
      'market',
    ]);
  });

  test('turn on what capital makes of the profile', () => {
    expect(instructionsOf('china', undisturbed, 5)).toEqual(profiles.china);
    // Of the first draw, u = .5 and v = 0: n = √(2 ln 2).
    const n = Math.sqrt(2 * Math.log(2));
    const first = (position: number) => (position === 84 ? 0.5 : 0);
    const jittered = instructionsOf('china', first, 2);
    expect(jittered.positions.consent).toBeCloseTo(0.7 * (1 + 0.6 * n) + 0.08 * n, 12);
    expect(jittered.positions.force).toBe(profiles.china.positions.force);
    expect(jittered.outcomes).toEqual(profiles.china.outcomes);
    expect(instructionsOf('china', seeded(3), 2).duty).toBe(profiles.china.duty);
  });

  test('of a session from before there were duties know of none', () => {
    const { duty: _duty, ...weights } = instructionsOf('china', seeded(3), 2);
    const parsed = setupBriefSchema.shape.weights.parse(weights);
    expect(parsed).toEqual({ ...weights, duty: 0 });
  });

  test('are never the contrary of the profile', () => {
    for (const name of profileNames) {
      for (let seed = 1; seed <= 200; seed += 1) {
        const { positions, outcomes } = instructionsOf(name, seeded(seed), 4);
        const turned = [
          ...features.filter((key) => positions[key] * profiles[name].positions[key] < 0),
          ...outcomeKeys.filter((key) => outcomes[key] * profiles[name].outcomes[key] < 0),
        ];
        expect(turned, `${name} ${seed}`).toEqual([]);
        for (const { kind, key, direction } of interestsOf(name, seeded(seed), 4)) {
          if (kind !== 'outcome' || profiles[name].outcomes[key] < 0) continue;
          expect(direction, `${name} ${seed} ${key}`).toBe(improvement[key]);
        }
      }
    }
  });

  test('the same for the same seed and seat, others for another', () => {
    const of = (seed: number, index: number) => JSON.stringify(instructionsOf('france', seeded(seed), index));
    expect(of(7, 2)).toBe(of(7, 2));
    expect(of(7, 2)).not.toBe(of(7, 3));
    expect(of(7, 2)).not.toBe(of(8, 2));
  });

  test('no draw serves two weights or two seats', () => {
    const read = new Map<number, number>();
    for (let index = 0; index < 23; index += 1) {
      interestsOf('press', countingInto(read), index);
    }
    expect(new Set(read.values())).toEqual(new Set([1]));
    expect(read.size).toBe(23 * 2 * (features.length + outcomeKeys.length));
    expect(Math.max(...read.keys())).toBe(read.size - 1);
  });

  test('weights keep their mean', () => {
    const mean = (of: (seed: number) => number) =>
      Array.from({ length: 4000 }, (_, seed) => of(seed)).reduce((sum, each) => sum + each, 0) / 4000;
    expect(mean((seed) => instructionsOf('arab', seeded(seed), 0).outcomes.need)).toBeCloseTo(0.35, 1);
  });

  test('nobody is told to want more of a harm, but somebody may want a weaker state', () => {
    const wanted = profileNames.flatMap((name) =>
      Array.from({ length: 500 }, (_, seed) => interestsOf(name, seeded(seed), 1)).flat(),
    );
    const outcomes = wanted.filter((each) => each.kind === 'outcome');
    const harmful = outcomes.filter(({ key, direction }) => improvement[key] < 0 && direction > 0);
    expect(harmful).toEqual([]);
    expect(outcomes.some(({ key, direction }) => key === 'capacity' && direction < 0)).toBe(true);
  });
});

function countingInto(read: Map<number, number>) {
  return (position: number) => {
    read.set(position, (read.get(position) ?? 0) + 1);
    return drawAt(1, position);
  };
}

describe('points', () => {
  test('go by the largest remainders', () => {
    expect(pointsFor([1, 1, 1], 55)).toEqual([19, 18, 18]);
    expect(pointsFor([-3, 2], 45)).toEqual([27, 18]);
    expect(pointsFor([0.5, 0.3, 0.3], 10)).toEqual([4, 3, 3]);
  });

  test('are never none', () => {
    expect(pointsFor([1, 0.001], 45)).toEqual([44, 1]);
    expect(pointsFor([1, 0.5, 0], 55)).toEqual([36, 18, 1]);
    expect(pointsFor([0, 0], 45)).toEqual([23, 22]);
  });

  test('add up, and a heavier weight never has fewer', () => {
    const weights = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 10, max: 100 }), (given, sum) => {
        const points = pointsFor(given, sum);
        expect(points.reduce((one, other) => one + other, 0)).toBe(sum);
        expect(Math.min(...points)).toBeGreaterThanOrEqual(1);
        given.forEach((one, at) => {
          given.forEach((other, beside) => {
            if (Math.abs(one) > Math.abs(other))
              expect(points[at]).toBeGreaterThanOrEqual(points[beside] ?? Number.NaN);
          });
        });
      }),
    );
  });
});
