/** Whoever holds a value and is sent what makes it another has the other, whatever the two are. */
import fc from 'fast-check';
import { pack, unpack } from 'msgpackr';
import { describe, expect, test } from 'vitest';
import { differenceOf, isSame, withDifference } from '../../shared/wire/difference.ts';

const keys = fc.constantFrom('a', 'b', 'c', 'd1', 'd10', 'd2', '7', 'constructor', 'toString');
const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, 2, '', 'a', 'b', 3000, -1.5),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
  ),
}));

/** A value and what might become of it: mostly another one that shares much with it. */
const anyTwo = fc.tuple(anyJson, anyJson, fc.infiniteStream(fc.nat(9))).map(([one, other, draws]) => {
  const draw = (): number => draws.next().value ?? 0;
  const after = (value: unknown): unknown => {
    if (draw() === 0) return other;
    if (Array.isArray(value)) {
      const items = value.flatMap((item) => (draw() === 0 ? [] : [after(item)]));
      return draw() < 2 ? items.toSpliced(draw() % (items.length + 1), 0, other) : items;
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, item]) => (draw() === 0 ? [] : [[key, after(item)] as const]));
    return Object.fromEntries(draw() === 0 ? [['new', other], ...entries.toReversed()] : entries);
  };
  return [one, after(one)] as const;
});

const overTheWire = <Value>(value: Value): Value => unpack(pack(value)) as Value;

describe('a difference', () => {
  test('makes the one value the other, and is nothing where they say the same', () => {
    let shared = 0;
    fc.assert(
      fc.property(anyTwo, ([before, after]) => {
        const difference = differenceOf(before, after);
        expect(isSame(before, after)).toBe(difference === null);
        if (difference === null) expect(after).toEqual(before);
        else expect(withDifference(overTheWire(before), overTheWire(difference))).toEqual(after);
        if (difference && difference.length !== 1) shared += 1;
      }),
      { numRuns: 3000 },
    );
    // Were the two strangers to each other, nothing but whole values would be sent.
    expect(shared).toBeGreaterThan(500);
  });

  test('of two values whose keys are in another order is nothing', () => {
    expect(differenceOf({ a: 1, b: { c: [2], d: 3 } }, { b: { d: 3, c: [2] }, a: 1 })).toBeNull();
  });

  test('is as long as what changed, not as long as what is there', () => {
    const clauses = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, words: 'x'.repeat(200) }));
    const changed = clauses.with(5, { id: 'c5', words: 'other' });
    expect(pack(differenceOf({ clauses, version: 7 }, { clauses: changed, version: 8 })).length).toBeLessThan(20);
    expect(pack(differenceOf({ clauses }, { clauses: clauses.toSpliced(3, 1) })).length).toBeLessThan(10);
    expect(pack(differenceOf({ clauses }, { clauses: [...clauses, { id: 'c12', words: '' }] })).length).toBeLessThan(
      30,
    );
  });

  test('leaves what is the same the very same object', () => {
    const before = { one: { a: 1 }, list: [{ b: 1 }, { b: 2 }] };
    const after = withDifference(before, differenceOf(before, { one: { a: 1 }, list: [{ b: 1 }, { b: 3 }] }) ?? []);
    expect(after).toEqual({ one: { a: 1 }, list: [{ b: 1 }, { b: 3 }] });
    expect(after.one).toBe(before.one);
    expect(after.list[0]).toBe(before.list[0]);
  });
});
