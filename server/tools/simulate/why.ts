/** Why violence moved: its causes from the ledger, in every stretch of a simulation. */
import type { Cause, LedgerEntry } from '../../../shared/crisis/ledger.ts';
import { type CrisisState, meanOf, populationOf } from '../../../shared/crisis/state.ts';
import type { Simulated } from './run.ts';

export type Stretch = {
  /** Months that it is made of: the first and the last, 1, 2, … */
  readonly from: number;
  readonly to: number;
  /** Mean violence (0–100) when it begins and when it ends. */
  readonly before: number;
  readonly after: number;
  /** The strongest causes, in points of mean violence. */
  readonly causes: readonly { readonly cause: Cause; readonly amount: number }[];
  /** What all the others come to; with the causes it adds up to the change. */
  readonly others: number;
};

const mostCauses = 3;
/** More stretches than this are cut no further. */
const mostStretches = 8;
/** Lengths of stretches, in months: the first that leaves few enough is taken. */
const lengths = [12, 24, 60, 120] as const;

/** Where the stretches begin, as months that have passed: with every step, and every year or so between two steps. */
export function cutsOf(steps: readonly number[], months: number): readonly number[] {
  const begins = [...new Set([0, ...steps.filter((month) => month < months)])].toSorted((a, b) => a - b);
  const cut = (length: number): number[] =>
    begins.flatMap((begin, index) => {
      const end = begins[index + 1] ?? months;
      return Array.from({ length: Math.ceil((end - begin) / length) }, (_, at) => begin + at * length);
    });
  return lengths.map(cut).find((cuts) => cuts.length <= mostStretches) ?? begins;
}

/** Of all games together. @param games with their ledgers */
export function whyViolenceMoved(
  opening: CrisisState,
  games: readonly Simulated[],
  cuts: readonly number[],
): readonly Stretch[] {
  const months = games[0]?.states.length ?? 0;
  const meanViolence = (month: number): number => {
    const states = games.flatMap(({ states: all }) => (month === 0 ? opening : (all[month - 1] ?? [])));
    return states.reduce((sum, { provinces }) => sum + meanOf(provinces, 'violence'), 0) / states.length;
  };
  const shares = sharesOfPeople(opening);
  return cuts.map((begin, index): Stretch => {
    const to = cuts[index + 1] ?? months;
    const sums = new Map<Cause, number>();
    for (const { entries } of games) {
      for (const entry of entries) {
        if (entry.variable !== 'violence' || entry.month <= begin || entry.month > to) continue;
        const amount = weighed(entry, shares) / games.length;
        sums.set(entry.cause, (sums.get(entry.cause) ?? 0) + amount);
      }
    }
    const causes = strongest(sums);
    for (const { cause } of causes) sums.delete(cause);
    const others = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
    return { from: begin + 1, to, before: meanViolence(begin), after: meanViolence(to), causes, others };
  });
}

const sharesOfPeople = ({ provinces }: CrisisState): ReadonlyMap<string, number> => {
  const people = populationOf(provinces);
  return new Map(provinces.map(({ id, population }) => [id, population / people]));
};

const weighed = ({ target, amount }: LedgerEntry, shares: ReadonlyMap<string, number>): number =>
  amount * (shares.get(target) ?? 0);

/** Nearly every figure drifts back to its own level, and luck is no reason: these are among the others. */
const noReasons: ReadonlySet<Cause> = new Set<Cause>(['fading', 'chance', 'small-causes']);

const strongest = (sums: ReadonlyMap<Cause, number>): Stretch['causes'] =>
  [...sums]
    .filter(([cause]) => !noReasons.has(cause))
    .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, mostCauses)
    .map(([cause, amount]) => ({ cause, amount }));
