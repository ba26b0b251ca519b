/**
 * How far a seat got, 0–100: what became of the figures that it cares for, and what stood in force meanwhile, less its red
 * lines. A private reading for one seat, not a comparison between seats. All numbers are design choices.
 */
import { forecast } from '../crisis/forecast.ts';
import { type Mandate, mandateSchema, noMandate } from '../crisis/mandate.ts';
import { type Readings, readingsOf } from '../crisis/readings.ts';
import type { CrisisState } from '../crisis/state.ts';
import { type Interest, outcomePoints, positionPoints } from './brief.ts';
import { improvement, type OutcomeKey, outcomeKeys } from './profiles.ts';

/** The worst and the best that an outcome can reasonably come to, 0–100. */
export type Bounds = Readonly<Record<OutcomeKey, { readonly worst: number; readonly best: number }>>;

/** What a well-meant and well-equipped package of the Council does; the best that the bounds know. */
const robustPackage: Mandate = mandateSchema.parse({
  force: true,
  troops: 16,
  roe: 3,
  legitimacy: 75,
  access: 2,
  mediation: 2,
  ddr: 2,
  ssr: 2,
  reconstruction: 2,
  ownership: 3,
  transitionalJustice: true,
  monitoring: true,
});

/** Government by others without a say for the people: what sovereignty in fact falls to at worst. */
const foreignRule: Mandate = mandateSchema.parse({
  force: true,
  troops: 14,
  roe: 2,
  legitimacy: 72,
  powers: 4,
  access: 1,
  reconstruction: 2,
  ssr: 1,
});

/**
 * Between what an outcome counts after so many months: the worse of doing nothing and of rule by others, and a robust and
 * legitimate package.
 */
export function boundsFor(opening: CrisisState, months: number): Bounds {
  const [nothing, ruled, robust] = [noMandate, foreignRule, robustPackage].map((mandate) =>
    readingsOf(forecast(opening, mandate, months)),
  ) as [Readings, Readings, Readings];
  const between = (key: OutcomeKey) => {
    const worse = improvement[key] > 0 ? Math.min : Math.max;
    return [key, { worst: worse(nothing[key], ruled[key]), best: robust[key] }];
  };
  return Object.fromEntries(outcomeKeys.map(between)) as Bounds;
}

/** Bounds that lie nearer than this do not tell well from badly. */
const leastSpan = 0.5;

/** Whether the bounds of an outcome lie far enough apart to tell well from badly. */
export const tellsApart = (key: OutcomeKey, bounds: Bounds): boolean =>
  (bounds[key].best - bounds[key].worst) * improvement[key] >= leastSpan;

/** How much of an outcome's improvement was attained, 0–1; one half where the bounds do not tell. */
export function attainment(key: OutcomeKey, value: number, bounds: Bounds): number {
  const { worst, best } = bounds[key];
  if (!tellsApart(key, bounds)) return 0.5;
  return Math.min(1, Math.max(0, (value - worst) / (best - worst)));
}

/** 0–1: of the improvement, or of its contrary where that is wanted. */
function attained(interest: Interest & { kind: 'outcome' }, readings: Outcomes, bounds: Bounds): number {
  const share = attainment(interest.key, readings[interest.key], bounds);
  return interest.direction === improvement[interest.key] ? share : 1 - share;
}

/** The eight figures; all `Readings` will do. */
export type Outcomes = Readonly<Pick<Readings, OutcomeKey>>;

/** What of the wanted outcomes was attained, by their points, 0–1. */
export function outcomeScore(interests: readonly Interest[], readings: Outcomes, bounds: Bounds): number {
  let sum = 0;
  let points = 0;
  for (const interest of interests) {
    if (interest.kind !== 'outcome') continue;
    sum += interest.points * attained(interest, readings, bounds);
    points += interest.points;
  }
  return points > 0 ? sum / points : 0;
}

/**
 * What the texts in force were worth, 0–1; one half for a position that is neither liked nor disliked.
 * @param meanUtility mean over the months of `positionUtility` of what was in force
 */
export const positionScore = (meanUtility: number): number => 1 / (1 + Math.exp(-meanUtility / 1.6));

const perRedLine = 8;
/** It came out whom the seat has armed. */
const perExposure = 6;

export type Scored = {
  /** Points earned, as many as the interest has at the most; a feature shares in what the whole position earned. */
  readonly interest: Interest;
  /** 0–1. */
  readonly attainment: number;
  readonly points: number;
};
export type Score = {
  /** 0–100. */
  readonly raw: number;
  /** 0–55, 0–45, and what was lost to red lines and to what came out, 0 and more. */
  readonly outcomes: number;
  readonly positions: number;
  readonly lost: number;
  /** In the order of the interests; their points add up to those of outcomes and positions. */
  readonly interests: readonly Scored[];
};

export type Account = {
  readonly interests: readonly Interest[];
  readonly readings: Outcomes;
  readonly bounds: Bounds;
  readonly meanUtility: number;
  /** How many. */
  readonly redLinesBreached: number;
  /** How often it came out that the seat arms a party. */
  readonly exposures: number;
};

export function rawScore(account: Account): Score {
  const { interests, readings, bounds } = account;
  const position = positionScore(account.meanUtility);
  return {
    ...pointsOf(account, position),
    interests: interests.map((interest): Scored => {
      const share = interest.kind === 'outcome' ? attained(interest, readings, bounds) : position;
      return { interest, attainment: share, points: share * interest.points };
    }),
  };
}

/** @param position as `positionScore` has it */
function pointsOf(
  { interests, readings, bounds, redLinesBreached, exposures }: Omit<Account, 'meanUtility'>,
  position: number,
): Omit<Score, 'interests'> {
  const outcomes = outcomePoints * outcomeScore(interests, readings, bounds);
  const positions = positionPoints * position;
  const lost = perRedLine * redLinesBreached + perExposure * exposures;
  return { raw: Math.min(100, Math.max(0, outcomes + positions - lost)), outcomes, positions, lost };
}

/** What stands in force for so many months to come. */
export type Stretch = { readonly mandate: Mandate; readonly months: number };

/**
 * The figures in the last of these months, noise-free: the same for every seat.
 * @param ahead one stretch to the last month, or several where what is in force expires before
 */
export const projectedReadings = (state: CrisisState, ahead: readonly Stretch[]): Readings =>
  readingsOf(ahead.reduce((last, { mandate, months }) => forecast(last, mandate, months), state));

export type Prospect = Omit<Account, 'meanUtility'> & {
  /** `positionUtility` of what was in force, one for each month that has passed. */
  readonly utilities: readonly number[];
  /** The same for months to come. */
  readonly ahead: readonly { readonly months: number; readonly utility: number }[];
};

/** The score if nothing more is adopted: what a seat can have without an agreement. `readings` are the projected ones. */
export const projectedScore = (prospect: Prospect): Score => rawScore({ ...prospect, meanUtility: meanOver(prospect) });

/** The same in one number, for whoever does not ask what it is made of. */
export function projectedRaw(prospect: Prospect): number {
  return pointsOf(prospect, positionScore(meanOver(prospect))).raw;
}

/** Over the months that have passed and those to come. */
function meanOver({ utilities, ahead }: Pick<Prospect, 'utilities' | 'ahead'>): number {
  let sum = 0;
  for (const utility of utilities) sum += utility;
  let months = utilities.length;
  for (const stretch of ahead) {
    sum += stretch.utility * stretch.months;
    months += stretch.months;
  }
  return months > 0 ? sum / months : 0;
}
