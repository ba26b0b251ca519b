/** Numbers and texts out of a message, one after another, as Colyseus writes them: like MessagePack, but the low byte first. */

/** A mark of byte order at the beginning is part of the text. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** As `DataView` is told it. */
const lowFirst = true;

/** What was read does not make sense: the connection is of no use any more. */
export class Unreadable extends Error {}

export class Bytes {
  /** Index of the byte that is read next. */
  at: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  /** @param from index of the first byte that is read */
  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = from;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** The next byte, which stays the next; −1 at the end. */
  get next(): number {
    return this.#bytes[this.at] ?? -1;
  }

  byte(): number {
    return this.#view.getUint8(this.#pass(1));
  }

  /** @param size in bytes */
  whole(size: number): number {
    const at = this.#pass(size);
    if (size === 1) return this.#view.getUint8(at);
    if (size === 2) return this.#view.getUint16(at, lowFirst);
    if (size === 4) return this.#view.getUint32(at, lowFirst);
    return Number(this.#view.getBigUint64(at, lowFirst));
  }

  /** Of either sign. @param size in bytes */
  signed(size: number): number {
    const at = this.#pass(size);
    if (size === 1) return this.#view.getInt8(at);
    if (size === 2) return this.#view.getInt16(at, lowFirst);
    if (size === 4) return this.#view.getInt32(at, lowFirst);
    return Number(this.#view.getBigInt64(at, lowFirst));
  }

  fraction(size: 4 | 8): number {
    const at = this.#pass(size);
    return size === 4 ? this.#view.getFloat32(at, lowFirst) : this.#view.getFloat64(at, lowFirst);
  }

  /** @param length in bytes */
  text(length: number): string {
    const at = this.#pass(length);
    return utf8.decode(this.#bytes.subarray(at, at + length));
  }

  /** Those that follow, a message of their own. @param length in bytes */
  part(length: number): Uint8Array {
    const at = this.#pass(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** A number behind the byte that says how it is written. */
  number(): number {
    const kind = this.byte();
    if (kind < 0x80) return kind;
    if (kind >= 0xe0) return kind - 0x100;
    if (kind === 0xca) return this.fraction(4);
    if (kind === 0xcb) return this.fraction(8);
    if (kind >= 0xcc && kind <= 0xcf) return this.whole(1 << (kind - 0xcc));
    if (kind >= 0xd0 && kind <= 0xd3) return this.signed(1 << (kind - 0xd0));
    throw new Unreadable(`no number begins with ${kind}`);
  }

  /** A text behind the byte that says how long it is. */
  string(): string {
    const kind = this.byte();
    if (!isText(kind)) throw new Unreadable(`no text begins with ${kind}`);
    return this.text(kind < 0xc0 ? kind & 0x1f : this.whole(1 << (kind - 0xd9)));
  }

  /** The index of what is read now; whatever is behind it is read next. */
  #pass(length: number): number {
    const at = this.at;
    this.at += length;
    if (this.at > this.#bytes.length) throw new Unreadable('a message ends too early');
    return at;
  }
}

/** Whether a text begins with this byte. */
export const isText = (kind: number): boolean => (kind >= 0xa0 && kind < 0xc0) || (kind >= 0xd9 && kind <= 0xdb);
