/** Records that are reckoned from a table with a function for each field: all at once, or each field when it is first read. */

export type Table<Source, Shape extends object> = { readonly [Name in keyof Shape]: (source: Source) => Shape[Name] };

export type Made<Source, Shape extends object> = (source: Source) => Shape;

/** How records are made: all of their fields at once, or each when it is read. */
export type Making = <Source, Shape extends object>(table: Table<Source, Shape>) => Made<Source, Shape>;

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

/**
 * The same for whoever reads few fields of many: a field is reckoned when it is first read. Its fields are not enumerated or
 * spread; as JSON it is as plain as the other.
 */
export function lazily<Source, Shape extends object>(table: Table<Source, Shape>): Made<Source, Shape> {
  const plain = atOnce(table);
  /** A place for each field: what is filled in out of order is slow to grow. */
  const unread: readonly unknown[] = Object.keys(table).map(() => undefined);
  class Lazy {
    readonly #source: Source;
    readonly #known: unknown[] = unread.slice();

    constructor(source: Source) {
      this.#source = source;
    }

    toJSON(): Shape {
      return plain(this.#source);
    }

    static {
      Object.keys(table).forEach((name, index) => {
        const reckon = table[name as keyof Shape];
        Object.defineProperty(Lazy.prototype, name, {
          get(this: Lazy): unknown {
            const known = this.#known[index];
            if (known !== undefined) return known;
            const value = reckon(this.#source);
            this.#known[index] = value;
            return value;
          },
        });
      });
    }
  }
  return (source) => new Lazy(source) as unknown as Shape;
}
