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
    .toSorted((one, other) => (isStronger(one, other) ? -1 : 1));

/** At most so many causes as arrows, the strongest first; luck only where there is nothing else to be told. */
export function rankedCauses(
  entries: Iterable<LedgerEntry>,
  target: string,
  variable: Variable,
  most: number,
): RankedCause[] {
  const sums = new CauseSums();
  for (const entry of entries) {
    if (entry.variable === variable && entry.target === target) sums.add(entry.cause, entry.amount);
  }
  return sums.ranked(most);
}

/** What moved a figure, cause by cause, while it is added up. */
export class CauseSums {
  readonly #causes: Cause[] = [];
  readonly #amounts: number[] = [];
  /** Where a cause is looked for first: months tell of a figure's causes in the same order. */
  #next = 0;

  add(cause: Cause, amount: number): void {
    const causes = this.#causes;
    const count = causes.length;
    let place = this.#next;
    if (place >= count || causes[place] !== cause) place = causes.indexOf(cause);
    if (place < 0) {
      place = count;
      causes.push(cause);
      this.#amounts.push(amount);
    } else {
      this.#amounts[place] = (this.#amounts[place] as number) + amount;
    }
    this.#next = place + 1 < causes.length ? place + 1 : 0;
  }

  /** As `rankedCauses` has it. */
  ranked(most: number): RankedCause[] {
    const told: SummedCause[] = [];
    for (let place = 0; place < this.#causes.length; place += 1) {
      const cause = this.#causes[place] as Cause;
      const amount = this.#amounts[place] as number;
      if ((amount <= cancelled && amount >= -cancelled) || noReasons.has(cause)) continue;
      const one = { cause, amount };
      let at = told.length;
      for (; at > 0 && isStronger(one, told[at - 1] as SummedCause); at -= 1) told[at] = told[at - 1] as SummedCause;
      told[at] = one;
      if (told.length > most) told.pop();
    }
    // Nearly every figure always drifts back to its own level: that comes after what drives it away.
    if (told.length < most) this.#tell(told, 'fading');
    if (told.length === 0) this.#tell(told, 'chance');
    return told.map(({ cause, amount }) => ({
      cause,
      direction: amount > 0 ? 1 : -1,
      strength: strengthOf(Math.abs(amount)),
    }));
  }

  #tell(told: SummedCause[], cause: Cause): void {
    const amount = this.#amounts[this.#causes.indexOf(cause)] ?? 0;
    if (Math.abs(amount) > cancelled) told.push({ cause, amount });
  }
}

/** What comes after every reason: drift, luck, and what is too small to be told. */
const noReasons: ReadonlySet<Cause> = new Set<Cause>(['fading', 'chance', 'small-causes']);

/** Of equals the one that is named first. */
function isStronger(one: SummedCause, other: SummedCause): boolean {
  const difference = Math.abs(one.amount) - Math.abs(other.amount);
  return difference > 0 || (difference === 0 && causes.indexOf(one.cause) < causes.indexOf(other.cause));
}

function strengthOf(size: number): RankedCause['strength'] {
  if (size < slight) return 1;
  return size < clear ? 2 : 3;
}
