/** What many games come to. */
import { type LensId, lensIds } from '../../../shared/debrief/lens.ts';

type Numbers = readonly number[];

/** NaN where there is nothing. */
export const mean = (values: Numbers): number => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Of these values, not of what they are a sample of; NaN where there is nothing. */
export function deviation(values: Numbers): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((each) => (each - middle) ** 2)));
}

/** Of the mean of a sample; NaN of fewer than two. */
export const standardError = (values: Numbers): number => deviation(values) / Math.sqrt(values.length - 1);

/** Share (0–1) of those that it is true of; NaN where there is nothing. */
export const shareOf = <Each>(all: readonly Each[], isTrueOf: (each: Each) => boolean): number =>
  all.filter(isTrueOf).length / all.length;

/** −1 to 1; NaN where one of them is always the same. */
export function correlation(ones: Numbers, others: Numbers): number {
  const [one, other] = [mean(ones), mean(others)];
  const products = ones.map((each, index) => (each - one) * ((others[index] ?? Number.NaN) - other));
  return mean(products) / (deviation(ones) * deviation(others));
}

export type Scores = Readonly<Record<LensId, number>>;

export const lensPairs: readonly (readonly [LensId, LensId])[] = lensIds.flatMap((one, index) =>
  lensIds.slice(index + 1).map((other) => [one, other] as const),
);

/** Whether the lenses do not agree which of two games ended better. */
export function isDisputed(one: Scores, other: Scores): boolean {
  const signs = lensIds.map((lens) => Math.sign(one[lens] - other[lens]));
  return signs.includes(1) && signs.includes(-1);
}

/** Share (0–1) of the pairs of games that the lenses rank differently; NaN of fewer than two. */
export function disputedShare(games: readonly Scores[]): number {
  const pairs = games.flatMap((one, index) => games.slice(index + 1).map((other) => isDisputed(one, other)));
  return shareOf(pairs, (disputed) => disputed);
}
