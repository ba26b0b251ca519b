/**
 * What the facilitator reads off a session that still runs, and nobody else: the same readings as in its debrief, in whole
 * numbers. What is exact stays with the server until the debrief.
 */
import type { Standing, TextCriteria } from './debrief.ts';
import type { Lens } from './lens.ts';
import type { ActCriteria } from './outside.ts';
import type { ModelReached } from './sovereigntyModel.ts';

export type LiveReading = {
  /** Months that have passed. */
  readonly months: number;
  /** As it was, and as it is after the last month; the same before the first. */
  readonly opening: Standing;
  readonly now: Standing;
  /** The model under what is in force now, which the next month will be the first to feel. */
  readonly ahead: ModelReached;
  /** Share (0–1) of the months in which foreign rule weighed 40 or more. */
  readonly intrusiveShare: number;
  /** All four, by the months that have passed; none before the first. */
  readonly lenses: readonly Lens[];
  /** Of each adopted text that intervenes, in their order. */
  readonly texts: readonly TextCriteria[];
  /** Of each act outside the Council that intervened, likewise; numbered among themselves. */
  readonly acts: readonly ActCriteria[];
};

/** Figures to whole numbers and shares to hundredths, wherever they are in a reading; halves are counted, not measured. */
export function inWholeNumbers<Read>(read: Read): Read {
  return inPlainNumbers(read) as Read;
}

function inPlainNumbers(value: unknown): unknown {
  if (typeof value === 'number') return plain(value);
  if (Array.isArray(value)) return value.map(inPlainNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inPlainNumbers(each)]));
}

function plain(value: number): number {
  if (Number.isInteger(2 * value)) return value;
  const parts = Math.abs(value) < 1 ? 100 : 1;
  // Without a negative zero.
  return Math.round(parts * value) / parts + 0;
}
