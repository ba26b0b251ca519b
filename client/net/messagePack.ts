/** MessagePack for what JSON can say (https://github.com/msgpack/msgpack/blob/master/spec.md), as messages of a room are written. */
import { Bytes, isText, Unreadable } from './bytes.ts';

const nil = 0xc0;
const [no, yes] = [0xc2, 0xc3];
/** The server's library writes a value that is not there as an extension of one byte, of kind 0. */
const extension = 0xd4;

/** The value that begins at index `from` of a message. */
export const unpacked = (message: Uint8Array, from: number): unknown => valueIn(new Bytes(message, 'high-first', from));

function valueIn(bytes: Bytes): unknown {
  const kind = bytes.byte();
  if (isText(kind)) return bytes.string(kind);
  if (kind >= 0x80 && kind < 0x90) return objectIn(bytes, kind & 0xf);
  if (kind >= 0x90 && kind < 0xa0) return listIn(bytes, kind & 0xf);
  if (kind === 0xdc || kind === 0xdd) return listIn(bytes, bytes.whole(kind === 0xdc ? 2 : 4));
  if (kind === 0xde || kind === 0xdf) return objectIn(bytes, bytes.whole(kind === 0xde ? 2 : 4));
  if (kind === nil) return null;
  if (kind === no || kind === yes) return kind === yes;
  if (kind === extension && bytes.whole(2) === 0) return undefined;
  return bytes.number(kind);
}

const listIn = (bytes: Bytes, length: number): unknown[] => Array.from({ length }, () => valueIn(bytes));

function objectIn(bytes: Bytes, size: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (let count = 0; count < size; count += 1) {
    const key = bytes.string();
    // As `JSON.parse` does: a key of this name is a key.
    if (key === '__proto__') throw new Unreadable('an odd key');
    object[key] = valueIn(bytes);
  }
  return object;
}

/** A value as bytes; what is `undefined` in an object is left out, as JSON does. */
export function packed(value: unknown): Uint8Array {
  const parts: number[] = [];
  write(value, parts);
  return Uint8Array.from(parts);
}

function write(value: unknown, into: number[]): void {
  if (typeof value === 'string') writeText(value, into);
  else if (typeof value === 'number') writeNumber(value, into);
  else if (typeof value === 'boolean') into.push(value ? yes : no);
  else if (Array.isArray(value)) {
    writeLength(value.length, 0x90, 0xdc, into);
    for (const each of value) write(each, into);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    writeLength(entries.length, 0x80, 0xde, into);
    for (const [key, each] of entries) {
      writeText(key, into);
      write(each, into);
    }
  } else into.push(nil);
}

/** @param short the kind of up to 15 @param long the kind of those with two bytes for their length; four bytes are the next */
function writeLength(length: number, short: number, long: number, into: number[]): void {
  if (length < 16) into.push(short + length);
  else if (length < 0x10000) into.push(long, length >> 8, length & 0xff);
  else into.push(long + 1, ...fourBytes(length));
}

function writeText(text: string, into: number[]): void {
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  if (length < 32) into.push(0xa0 + length);
  else if (length < 0x100) into.push(0xd9, length);
  else if (length < 0x10000) into.push(0xda, length >> 8, length & 0xff);
  else into.push(0xdb, ...fourBytes(length));
  for (const byte of bytes) into.push(byte);
}

function writeNumber(value: number, into: number[]): void {
  if (Number.isInteger(value) && value >= -0x20 && value < 0x80) into.push(value & 0xff);
  else if (Number.isInteger(value) && value > 0 && value < 0x1_0000_0000) into.push(0xce, ...fourBytes(value));
  else {
    const eight = new DataView(new ArrayBuffer(8));
    eight.setFloat64(0, value);
    into.push(0xcb, ...new Uint8Array(eight.buffer));
  }
}

const fourBytes = (value: number): readonly number[] => [
  value >>> 24,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
];
