/** Why a figure has changed: exactly, from the ledger, and as arrows, for those who may not yet see the figures. */
import { z } from 'zod';
import { type Cause, causes, type LedgerEntry, type Variable } from '../crisis/ledger.ts';

export type SummedCause = {
  readonly cause: Cause;
  /** Points on the scale of the variable (thousands of people for refugees). */
  readonly amount: number;
};

export const rankedCauseSchema = z.strictObject({
  cause: z.enum(causes),
  /** Whether it pushed the figure up or down. */
  direction: z.literal([1, -1]),
  /** 1 slight, 2 clear, 3 strong; never an amount. */
  strength: z.literal([1, 2, 3]),
});
export type RankedCause = z.infer<typeof rankedCauseSchema>;

/** Causes that push by less than so many points in the months of a round are slight, and clear. Design choices. */
const slight = 3;
const clear = 8;
/** What months have taken back but for this much is no cause any more. */
const cancelled = 0.05;

/** What moved a figure over all the entries that are given, the strongest first; the amounts add up to its change. */
export function causesOf(entries: Iterable<LedgerEntry>, target: string, variable: Variable): readonly SummedCause[] {
  const sums = new Map<Cause, number>();
  for (const entry of entries) {
    if (entry.variable !== variable || entry.target !== target) continue;
    sums.set(entry.cause, (sums.get(entry.cause) ?? 0) + entry.amount);
  }
  return strongestFirst(sums);
}

const strongestFirst = (sums: ReadonlyMap<Cause, number>): readonly SummedCause[] =>
  [...sums]
    .map(([cause, amount]): SummedCause => ({ cause, amount }))
    .toSorted(
      (one, other) =>
        Math.abs(other.amount) - Math.abs(one.amount) || causes.indexOf(one.cause) - causes.indexOf(other.cause),
    );

/** At most so many causes as arrows, the strongest first; luck only where there is nothing else to be told. */
export function rankedCauses(
  entries: Iterable<LedgerEntry>,
  target: string,
  variable: Variable,
  most: number,
): RankedCause[] {
  const sums = new CauseSums(1);
  for (const entry of entries) {
    if (entry.variable === variable && entry.target === target) sums.add(0, entry.cause, entry.amount);
  }
  return sums.ranked(0, most);
}

const places: ReadonlyMap<Cause, number> = new Map(causes.map((cause, place) => [cause, place]));

/** Of sums that are added up: one row for all of them, for the next are begun when the last have been ranked. */
let row = new Float64Array(0);

/** What moved some figures, cause by cause, while it is added up: figure after figure in one row. One at a time. */
export class CauseSums {
  readonly #amounts: Float64Array;

  /** @param figures how many */
  constructor(figures: number) {
    const size = figures * causes.length;
    if (row.length < size) row = new Float64Array(size);
    this.#amounts = row.fill(0);
  }

  /** @param figure 0, 1, 2, … */
  add(figure: number, cause: Cause, amount: number): void {
    const place = figure * causes.length + (places.get(cause) ?? 0);
    this.#amounts[place] = (this.#amounts[place] as number) + amount;
  }

  /** As `rankedCauses` has it. */
  ranked(figure: number, most: number): RankedCause[] {
    const told: SummedCause[] = [];
    const first = figure * causes.length;
    for (let place = 0; place < reasons; place += 1) {
      const amount = this.#amounts[first + place] as number;
      if (amount <= cancelled && amount >= -cancelled) continue;
      const cause = causes[place] as Cause;
      if (cause === 'fading') continue;
      // Of equals the one that is named first stays first.
      if (told.length === most && Math.abs(amount) <= Math.abs(told[most - 1]?.amount ?? 0)) continue;
      let at = told.length;
      for (; at > 0; at -= 1) {
        const weaker = told[at - 1] as SummedCause;
        if (Math.abs(amount) <= Math.abs(weaker.amount)) break;
        told[at] = weaker;
      }
      told[at] = { cause, amount };
      if (told.length > most) told.pop();
    }
    // Nearly every figure always drifts back to its own level: that comes after what drives it away.
    if (told.length < most) this.#tell(told, figure, 'fading');
    if (told.length === 0) this.#tell(told, figure, 'chance');
    return told.map(({ cause, amount }) => ({
      cause,
      direction: amount > 0 ? 1 : -1,
      strength: strengthOf(Math.abs(amount)),
    }));
  }

  #tell(told: SummedCause[], figure: number, cause: Cause): void {
    const amount = this.#amounts[figure * causes.length + (places.get(cause) ?? 0)] as number;
    if (Math.abs(amount) > cancelled) told.push({ cause, amount });
  }
}

/** Those that are reasons stand before luck and what is too small to be told. */
const reasons = causes.indexOf('chance');

function strengthOf(size: number): RankedCause['strength'] {
  if (size < slight) return 1;
  return size < clear ? 2 : 3;
}
