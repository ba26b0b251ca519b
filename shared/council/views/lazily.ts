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

/** What is read part by part: what it is made of, and what of it is known. */
class AsRead<Source> {
  readonly #source: Source;
  readonly #known: unknown[];

  constructor(source: Source, known: unknown[]) {
    this.#source = source;
    this.#known = known;
  }

  static json<Source, Shape extends object>(plain: Made<Source, Shape>) {
    return function toJSON(this: AsRead<Source>): Shape {
      return plain(this.#source);
    };
  }

  static field<Source>(reckon: (source: Source) => unknown) {
    return function get(this: AsRead<Source>): unknown {
      return reckon(this.#source);
    };
  }

  static rememberedField<Source>(reckon: (source: Source) => unknown, place: number) {
    return function getOnce(this: AsRead<Source>): unknown {
      const known = this.#known[place];
      if (known !== undefined) return known;
      const value = reckon(this.#source);
      this.#known[place] = value;
      return value;
    };
  }
}

const nothing: unknown[] = [];

/**
 * The same for whoever reads few fields of many: a field is reckoned when it is read. Its fields are not enumerated or spread;
 * as JSON it is as plain as the other.
 */
export function lazily<Source, Shape extends object>(
  table: Table<Source, Shape>,
  remembered: readonly (keyof Shape)[] = [],
): Made<Source, Shape> {
  /** A place for each field that is remembered: what is filled in out of order is slow to grow. */
  const unread: readonly unknown[] = remembered.map(() => undefined);
  class Lazy extends AsRead<Source> {}
  Object.defineProperty(Lazy.prototype, 'toJSON', { value: AsRead.json(atOnce(table)) });
  for (const name of Object.keys(table) as (keyof Shape)[]) {
    const place = remembered.indexOf(name);
    const get = place < 0 ? AsRead.field(table[name]) : AsRead.rememberedField(table[name], place);
    Object.defineProperty(Lazy.prototype, name, { get });
  }
  const known = unread.length > 0 ? () => unread.slice() : () => nothing;
  return (source) => new Lazy(source, known()) as unknown as Shape;
}
