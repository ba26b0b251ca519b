/** Records that are reckoned from a table with a function for each field: all at once, or each field when it is read. */

export type Table<Source, Shape extends object> = { readonly [Name in keyof Shape]: (source: Source) => Shape[Name] };

export type Made<Source, Shape extends object> = (source: Source) => Shape;

/**
 * How records are made: all of their fields at once, or each when it is read.
 * @param remembered fields that are read again and again, and take long or should be the same thing each time: where fields
 * are reckoned when they are read, these are reckoned once
 */
export type Making = <Source, Shape extends object>(
  table: Table<Source, Shape>,
  remembered?: readonly (keyof Shape)[],
) => Made<Source, Shape>;

/** Every field, as plain data. */
export function atOnce<Source, Shape extends object>(table: Table<Source, Shape>): Made<Source, Shape> {
  const names = Object.keys(table) as (keyof Shape)[];
  // What is filled in field by field is slow to read where it has many; a copy of something that was read is not.
  const blank: Shape = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))));
  return (source) => {
    const shape = { ...blank };
    for (const name of names) shape[name] = table[name](source);
    return shape;
  };
}

/** Where a record that is read part by part has what it is made of, and what of it is known: for this file alone. */
const madeOf = Symbol('made of');
const known = Symbol('known');
type AsRead<Source> = { readonly [madeOf]: Source; readonly [known]: unknown[] };

/** One function for each field of all records, so that they are the same to whoever looks them up. */
const reckoning = <Source>(reckon: (source: Source) => unknown) =>
  function get(this: AsRead<Source>): unknown {
    return reckon(this[madeOf]);
  };

const reckoningOnce = <Source>(reckon: (source: Source) => unknown, place: number) =>
  function getOnce(this: AsRead<Source>): unknown {
    const before = this[known][place];
    if (before !== undefined) return before;
    const value = reckon(this[madeOf]);
    this[known][place] = value;
    return value;
  };

const nothing: unknown[] = [];

/**
 * The same for whoever reads few fields of many: a field is reckoned when it is read. Its fields are not enumerated or spread;
 * as JSON it is as plain as the other.
 */
export function lazily<Source, Shape extends object>(
  table: Table<Source, Shape>,
  remembered: readonly (keyof Shape)[] = [],
): Made<Source, Shape> {
  const plain = atOnce(table);
  /** A place for each field that is remembered: what is filled in out of order is slow to grow. */
  const unread: readonly unknown[] = remembered.map(() => undefined);
  class Lazy implements AsRead<Source> {
    readonly [madeOf]: Source;
    readonly [known]: unknown[];

    constructor(source: Source) {
      this[madeOf] = source;
      this[known] = unread.length > 0 ? unread.slice() : nothing;
    }

    toJSON(): Shape {
      return plain(this[madeOf]);
    }
  }
  for (const name of Object.keys(table) as (keyof Shape)[]) {
    const place = remembered.indexOf(name);
    const get = place < 0 ? reckoning(table[name]) : reckoningOnce(table[name], place);
    Object.defineProperty(Lazy.prototype, name, { get });
  }
  return (source) => new Lazy(source) as unknown as Shape;
}
