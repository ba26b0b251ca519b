/**
 * The state that a Colyseus room keeps in step with its clients (`@colyseus/schema` 5), as a client reads it. What the state
 * consists of is told first; then comes all of it, and then what changes, byte by byte. Of that protocol this reads what the
 * mirror is made of: structures, maps and lists; whatever else comes is `Unreadable`, and the whole state is asked for anew.
 */
import { Bytes, Unreadable } from './bytes.ts';

/** What a field, an entry or an item is: the name of a primitive, or the number of a structure's type. */
type Of = string | number;
type Field = { readonly name: string; readonly kind: 'one' | 'map' | 'array'; readonly of: Of };
type Types = ReadonlyMap<number, readonly Field[]>;

type Structure = { readonly kind: 'one'; readonly fields: readonly Field[]; readonly value: Record<string, unknown> };
type Entries = {
  readonly kind: 'map';
  readonly of: Of;
  readonly value: Map<string, unknown>;
  readonly keys: Map<number, string>;
};
type List = { readonly kind: 'array'; readonly of: Of; readonly value: unknown[] };
type Part = Structure | Entries | List;

/** What is done to a field or an entry (`OPERATION` of the schema). */
const add = 0x80;
const remove = 0x40;
const removeAndAdd = 0xc0;
const clear = 10;
/** Which part the following bytes are about. */
const another = 0xff;
/** A structure that is of another type than was announced. */
const typed = 0xd5;

/** How types themselves are told: a list of them, each with its fields. */
const tellingTypes: Types = new Map([
  [
    0,
    [
      { name: 'types', kind: 'array', of: 1 },
      { name: 'rootType', kind: 'one', of: 'number' },
    ],
  ],
  [
    1,
    [
      { name: 'id', kind: 'one', of: 'number' },
      { name: 'extendsId', kind: 'one', of: 'number' },
      { name: 'fields', kind: 'array', of: 2 },
    ],
  ],
  [
    2,
    [
      { name: 'name', kind: 'one', of: 'string' },
      { name: 'type', kind: 'one', of: 'string' },
      { name: 'referencedType', kind: 'one', of: 'number' },
      { name: 'childPrimitive', kind: 'one', of: 'string' },
    ],
  ],
]);

type ToldField = {
  readonly name: string;
  readonly type: string;
  readonly referencedType?: number;
  readonly childPrimitive?: string;
};
type ToldTypes = {
  readonly types: readonly {
    readonly id: number;
    readonly extendsId?: number;
    readonly fields?: readonly ToldField[];
  }[];
  readonly rootType?: number;
};

function fieldOf({ name, type, referencedType, childPrimitive }: ToldField): Field {
  const kind = type === 'map' || type === 'array' ? type : 'one';
  const of = referencedType === undefined || referencedType < 0 ? (childPrimitive ?? type) : referencedType;
  return { name, kind, of };
}

export class MirroredState {
  readonly #types: Types;
  readonly #rootType: number;
  #parts = new Map<number, Part>();

  private constructor(types: Types, rootType: number) {
    this.#types = types;
    this.#rootType = rootType;
    this.#begin();
  }

  /** @param told what types there are, as the room says it to whoever comes in */
  static from(told: Uint8Array): MirroredState {
    const reading = new MirroredState(tellingTypes, 0);
    reading.readAll(new Bytes(told));
    const { types, rootType = 0 } = reading.value as ToldTypes;
    if (types.some(({ extendsId }) => extendsId !== undefined)) throw new Unreadable('a type that extends another');
    return new MirroredState(new Map(types.map(({ id, fields = [] }) => [id, fields.map(fieldOf)])), rootType);
  }

  /** Structures are objects, maps are maps, lists are arrays. They are changed in place. */
  get value(): unknown {
    return this.#parts.get(0)?.value;
  }

  /** The state as a whole: what was there before is gone. */
  readAll(bytes: Bytes): void {
    this.#begin();
    this.readChange(bytes);
  }

  readChange(bytes: Bytes): void {
    let part = this.#part(0);
    while (!bytes.isAtEnd) {
      if (bytes.next === another) {
        settle(part);
        bytes.byte();
        part = this.#part(bytes.number());
      } else if (part.kind === 'one') this.#readField(part, bytes);
      else if (part.kind === 'map') this.#readEntry(part, bytes);
      else this.#readItem(part, bytes);
    }
    settle(part);
  }

  #begin(): void {
    this.#parts = new Map();
    this.#make(0, 'one', this.#rootType);
  }

  #part(reference: number): Part {
    const part = this.#parts.get(reference);
    if (!part) throw new Unreadable(`there is no part ${reference}`);
    return part;
  }

  #readField({ fields, value }: Structure, bytes: Bytes): void {
    const first = bytes.byte();
    const operation = first & 0xc0;
    const field = fields[first & 0x3f];
    if (!field) throw new Unreadable('there is no such field');
    if (operation & remove) this.#forget(value[field.name]);
    if (operation === remove) delete value[field.name];
    else value[field.name] = this.#read(field.kind, field.of, operation, bytes);
  }

  #readEntry({ of, value, keys }: Entries, bytes: Bytes): void {
    const operation = bytes.byte();
    if (operation === clear) {
      for (const each of value.values()) this.#forget(each);
      value.clear();
      return;
    }
    const index = bytes.number();
    if (operation & add) keys.set(index, bytes.string());
    const key = keys.get(index);
    // What came and went between two changes was never told of.
    if (key === undefined && operation === remove) return;
    if (key === undefined) throw new Unreadable(`there is no entry ${index}`);
    if (operation & remove) this.#forget(value.get(key));
    if (operation === remove) value.delete(key);
    else value.set(key, this.#read('one', of, operation, bytes));
  }

  #readItem({ of, value }: List, bytes: Bytes): void {
    const operation = bytes.byte();
    if (operation === clear) {
      for (const each of value) this.#forget(each);
      value.length = 0;
      return;
    }
    if (operation !== 0 && operation !== add && operation !== remove && operation !== removeAndAdd) {
      throw new Unreadable('a list is changed in a way that the mirror does not know');
    }
    const index = bytes.number();
    if (operation & remove) this.#forget(value[index]);
    if (operation === remove) {
      value[index] = undefined;
      return;
    }
    const before = value[index];
    const item = this.#read('one', of, operation, bytes);
    if (item === before) return;
    // What is added where something is already goes in before it.
    if (operation === add && before !== undefined) value.splice(index, 0, item);
    else value[index] = item;
  }

  #read(kind: Field['kind'], of: Of, operation: number, bytes: Bytes): unknown {
    if (kind === 'one' && typeof of === 'string') return primitive(of, bytes);
    const reference = bytes.number();
    const known = this.#parts.get(reference);
    if (kind !== 'one') return (known ?? this.#make(reference, kind, of)).value;
    let type = of;
    if (operation & add && bytes.next === typed) {
      bytes.byte();
      type = bytes.number();
    }
    return (known ?? this.#make(reference, 'one', type)).value;
  }

  #make(reference: number, kind: Field['kind'], of: Of): Part {
    const part = this.#made(kind, of);
    this.#parts.set(reference, part);
    return part;
  }

  #made(kind: Field['kind'], of: Of): Part {
    if (kind === 'map') return { kind, of, value: new Map(), keys: new Map() };
    if (kind === 'array') return { kind, of, value: [] };
    const fields = typeof of === 'number' ? this.#types.get(of) : undefined;
    if (!fields) throw new Unreadable(`there is no type ${of}`);
    return { kind, fields, value: {} };
  }

  /** Something is gone, with whatever is in it: its number may become another's. */
  #forget(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [reference, part] of this.#parts) if (part.value === value) this.#parts.delete(reference);
    const within = value instanceof Map ? value.values() : Object.values(value);
    for (const each of within) this.#forget(each);
  }
}

/** Items that were taken out of a list leave no gaps in it, once all is said about it. */
function settle(part: Part): void {
  if (part.kind !== 'array' || !part.value.includes(undefined)) return;
  const left = part.value.filter((item) => item !== undefined);
  part.value.splice(0, part.value.length, ...left);
}

function primitive(of: string, bytes: Bytes): unknown {
  if (of === 'string') return bytes.string();
  if (of === 'boolean') return bytes.byte() > 0;
  if (of === 'number') return bytes.number();
  const [, sort = '', bits = ''] = /^(uint|int|float)(8|16|32|64)$/.exec(of) ?? [];
  const size = Number(bits) / 8;
  if (sort === 'uint') return bytes.whole(size);
  if (sort === 'int') return bytes.signed(size);
  if (sort === 'float' && (size === 4 || size === 8)) return bytes.fraction(size);
  throw new Unreadable(`what is a ${of}?`);
}
