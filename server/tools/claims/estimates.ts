/** What a sample of games says about all games: a mean and how far it may be off. */
import type { Readings } from '../../../shared/crisis/readings.ts';
import { correlation as correlationOf, isDisputed, type Scores } from '../bots/statistics.ts';
import type { Courses, Fields, Sample } from './games.ts';

export type Estimate = {
  readonly value: number;
  /** Standard error of the value; null where nothing is left to chance. */
  readonly error: number | null;
};

export const exactly = (value: number): Estimate => ({ value, error: null });

const sum = (sample: Sample): number => sample.reduce((total, each) => total + each, 0);
const meanOf = (sample: Sample): number => sum(sample) / sample.length;

/** What adding many numbers leaves over is no spread. */
const rounding = 1e-12;

/** Of a sample whose mean is 0. */
function errorOf(residuals: Sample): number {
  const error = Math.sqrt(sum(residuals.map((each) => each ** 2)) / (residuals.length - 1) / residuals.length);
  return error < rounding ? 0 : error;
}

export function mean(sample: Sample): Estimate {
  const value = meanOf(sample);
  return { value, error: errorOf(sample.map((each) => each - value)) };
}

/** Game by game: both samples met the same luck. */
const paired = (one: Sample, other: Sample, of: (one: number, other: number) => number): Sample => {
  if (one.length !== other.length) throw new Error('the samples are of different games');
  return one.map((each, index) => of(each, other[index] ?? Number.NaN));
};

/** How much larger one is than the other. */
export const difference = (one: Sample, other: Sample): Estimate => mean(paired(one, other, (a, b) => a - b));

/** How much larger a figure is under one mandate than under another, at the end of a month. */
export const between = (games: Courses, one: Fields, other: Fields, month: number, figure: keyof Readings): Estimate =>
  difference(games(one).at(month, figure), games(other).at(month, figure));

/** Of the two means; its error is that of the linear part. */
export function ratio(one: Sample, other: Sample): Estimate {
  const under = meanOf(other);
  const value = meanOf(one) / under;
  return { value, error: errorOf(paired(one, other, (a, b) => (a - value * b) / under)) };
}

/** The first less the second, of what each of two mandates changes. */
export const differenceOfDifferences = (one: readonly [Sample, Sample], other: readonly [Sample, Sample]): Estimate => {
  const changes = [one, other].map(([a, b]) => paired(a, b, (x, y) => x - y));
  return difference(changes[0] ?? [], changes[1] ?? []);
};

/** −1 to 1. */
export function correlation(one: Sample, other: Sample): Estimate {
  const value = correlationOf(one, other);
  return { value, error: (1 - value ** 2) / Math.sqrt(one.length - 1) };
}

/** Share of the pairs of games that the lenses rank differently. */
export function disputed(games: readonly Scores[]): Estimate {
  const shares = games.map(
    (one, index) => games.filter((other, at) => at !== index && isDisputed(one, other)).length / (games.length - 1),
  );
  // Of a mean over pairs: each game is in two of them.
  const { value, error } = mean(shares);
  return { value, error: 2 * (error ?? 0) };
}
