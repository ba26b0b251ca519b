/**
 * What can be known of the provinces while the war goes on. Whoever is not there guesses; a guess is wrong by much the same
 * from round to round, so that a change that is seen is mostly a change that is there. All numbers are design choices.
 */
import type { Chance } from '../crisis/chance.ts';
import type { CrisisState, ProvinceState } from '../crisis/state.ts';

/** Whose eyes: everybody's, the host state's, those of relief agencies. */
export const knowledges = ['public', 'host', 'relief'] as const;
export type Knowledge = (typeof knowledges)[number];

/** Figures that are estimated, in the order of their draws; climate stress is measured from afar, and known. */
export const estimatedFigures = ['violence', 'need', 'grievance', 'capacity'] as const;
export type EstimatedFigure = (typeof estimatedFigures)[number];

/** The true figure lies within so many points; 0: it is the true figure, rounded to a whole number. */
export const margins = [0, 2, 8] as const;
export type Margin = (typeof margins)[number];

export type Estimate = { readonly [Figure in EstimatedFigure | 'climateStress']: number } & {
  /** Of the four figures that are estimated. */
  readonly margin: Margin;
};

/** From this presence on, what happens in a province is seen by somebody. */
export const seenPresence = 20;
/** From this capacity on, the state's own offices report what happens. */
const reportingCapacity = 30;

/** Share of an error that lasts from round to round; the rest is the round's own. */
const lasting = 0.75;

export type Observation = {
  /** 0 is the opening, whose figures everybody has read. */
  readonly round: number;
  /** Level of humanitarian access in these months, 0–2. */
  readonly access: number;
  readonly knowledge: Knowledge;
  /**
   * A stream of its own. Of n provinces the lasting errors are drawn at 0 … 4n − 1, four for each province in the order of
   * the state, and the errors of round r at 4nr … 4nr + 4n − 1, whoever looks: comparing notes does not help.
   */
  readonly chance: Chance;
};

export function marginOf(province: ProvinceState, { round, access, knowledge }: Omit<Observation, 'chance'>): Margin {
  if (round === 0) return 0;
  if (knowledge === 'relief' && access > 0) return 0;
  if (knowledge === 'host' && province.capacity >= reportingCapacity) return 2;
  return province.presence < seenPresence && access === 0 ? 8 : 2;
}

/** How wrong a guess is about each figure that is estimated, province by province: −1 … 1, as a share of what it can be. */
export function errorsOf(
  { provinces }: CrisisState,
  { round, chance }: Pick<Observation, 'round' | 'chance'>,
): readonly number[] {
  const size = estimatedFigures.length * provinces.length;
  const drawn = (position: number): number => 2 * chance(position) - 1;
  const errors: number[] = [];
  for (let at = 0; at < size; at += 1) errors.push(lasting * drawn(at) + (1 - lasting) * drawn(size * round + at));
  return errors;
}

/**
 * What is known of each province, by its id; whole numbers 0–100, never further from the truth than the margin says.
 * @param errors those of the round, which are the same whoever looks
 */
export function estimatesOf(
  state: CrisisState,
  observation: Observation,
  errors = errorsOf(state, observation),
): Readonly<Record<string, Estimate>> {
  const estimates: Record<string, Estimate> = {};
  let at = 0;
  for (const province of state.provinces) {
    const margin = marginOf(province, observation);
    const width = widthOf(margin);
    // The errors stand in the order of `estimatedFigures`.
    estimates[province.id] = {
      violence: wholeFigure(province.violence + width * (errors[at] ?? 0)),
      need: wholeFigure(province.need + width * (errors[at + 1] ?? 0)),
      grievance: wholeFigure(province.grievance + width * (errors[at + 2] ?? 0)),
      capacity: wholeFigure(province.capacity + width * (errors[at + 3] ?? 0)),
      climateStress: wholeFigure(province.climateStress),
      margin,
    };
    at += estimatedFigures.length;
  }
  return estimates;
}

/** Counts of people on the move stand far behind the errors of the figures, in the same stream. */
const countsFrom = 1_000_000;
/** Share by which a count is wrong at most. */
const countErrors = { 0: 0, 2: 0.05, 8: 0.2 } as const satisfies Record<Margin, number>;

/**
 * What a count of people (of any unit) who left a province is taken for: nobody counts well where nobody is, and whoever
 * could trust the count would know the violence. @param index of the province in the state
 */
export function countedAs(count: number, margin: Margin, index: number, { round, chance }: Observation): number {
  return count * (1 + countErrors[margin] * (2 * chance(countsFrom + 1000 * round + index) - 1));
}

/** The figures of one province as they are, whole; for whoever is told the truth about it. Null: there is no such province. */
export function truthOf({ provinces }: CrisisState, id: string): Estimate | null {
  const province = provinces.find((each) => each.id === id);
  if (!province) return null;
  return {
    violence: wholeFigure(province.violence),
    need: wholeFigure(province.need),
    grievance: wholeFigure(province.grievance),
    capacity: wholeFigure(province.capacity),
    climateStress: wholeFigure(province.climateStress),
    margin: 0,
  };
}

/** The widest error that rounding does not carry over the margin. */
const widthOf = (margin: Margin): number => Math.max(0, margin - 0.5);

const wholeFigure = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));
