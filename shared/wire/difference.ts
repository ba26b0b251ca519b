/**
 * What makes one JSON value another, as short as it goes over the wire: whoever holds the one and is sent the difference has
 * the other. It is soon found where both are parts of a state that is not changed in place: what is the very same object is
 * not looked into.
 */

/**
 * - `[value]`: another value in its place;
 * - `[key, difference, key, difference, …]`: the values within that are others. Of a list the key is the index. A key that
 *   an object had already is a number, its place among all that it had in alphabetical order; a new one is a word;
 * - `[]`: the key is gone;
 * - `[at, gone, put]`: a list is longer or shorter. From index `at` on, so many values gave way to those of the list `put`.
 */
export type Difference = readonly unknown[];

type Fields = Readonly<Record<string, unknown>>;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !isList(value);
const keysOf = (fields: Fields): readonly string[] => Object.keys(fields).toSorted();

/** Whether two values say the same, in whatever order their keys are. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isList(one)) return isList(other) && haveSameItems(one, other);
  return isFields(one) && isFields(other) && haveSameFields(one, other);
}

// Loops, because this is asked of every client's view whenever something happens.
function haveSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (!isSame(one[index], other[index])) return false;
  return true;
}

function haveSameFields(one: Fields, other: Fields): boolean {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) if (!Object.hasOwn(other, key) || !isSame(one[key], other[key])) return false;
  return true;
}

/** What makes `before` to `after`; null where they say the same. */
export function differenceOf(before: unknown, after: unknown): Difference | null {
  if (isSame(before, after)) return null;
  if (isList(before) && isList(after)) {
    return before.length === after.length ? changedItems(before, after) : splicedInto(before, after);
  }
  if (isFields(before) && isFields(after)) return changedFields(before, after);
  return [after];
}

function changedItems(before: readonly unknown[], after: readonly unknown[]): Difference {
  const changes: unknown[] = [];
  before.forEach((value, index) => {
    const difference = differenceOf(value, after[index]);
    if (difference) changes.push(index, difference);
  });
  return changes;
}

function changedFields(before: Fields, after: Fields): Difference {
  const changes: unknown[] = [];
  keysOf(before).forEach((key, place) => {
    const difference = Object.hasOwn(after, key) ? differenceOf(before[key], after[key]) : [];
    if (difference) changes.push(place, difference);
  });
  for (const key of Object.keys(after)) if (!Object.hasOwn(before, key)) changes.push(key, [after[key]]);
  return changes;
}

function splicedInto(before: readonly unknown[], after: readonly unknown[]): Difference {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && isSame(before[at], after[at])) at += 1;
  let kept = 0;
  while (kept < shorter - at && isSame(before.at(-1 - kept), after.at(-1 - kept))) kept += 1;
  return [at, before.length - kept - at, after.slice(at, after.length - kept)];
}

/** `withDifference(before, differenceOf(before, after)) = after`. Parts that are the same stay the very same objects. */
export function withDifference<Value>(before: Value, difference: Difference): Value {
  return changed(before, difference) as Value;
}

function changed(before: unknown, difference: Difference): unknown {
  if (difference.length === 1) return difference[0];
  if (isList(before)) {
    if (difference.length !== 3) return before.map(replacing(difference));
    const [at, gone, put] = difference as readonly [number, number, readonly unknown[]];
    return before.toSpliced(at, gone, ...put);
  }
  const fields = new Map(Object.entries(before as Fields));
  const keys = keysOf(before as Fields);
  for (const [key, inner] of pairsOf(difference)) {
    const name = typeof key === 'number' ? (keys[key] ?? '') : key;
    if (inner.length === 0) fields.delete(name);
    else fields.set(name, changed(fields.get(name), inner));
  }
  return Object.fromEntries(fields);
}

function replacing(difference: Difference): (value: unknown, index: number) => unknown {
  const differences = new Map(pairsOf(difference));
  return (value, index) => {
    const inner = differences.get(index);
    return inner ? changed(value, inner) : value;
  };
}

function pairsOf(difference: Difference): readonly (readonly [number | string, Difference])[] {
  return difference.flatMap((key, at) =>
    at % 2 === 0 ? [[key as number | string, difference[at + 1] as Difference] as const] : [],
  );
}
