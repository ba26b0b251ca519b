/** What a browser reads and writes is what Colyseus's own libraries read and write. */
import { ArraySchema, Encoder, MapSchema, Reflection, schema, t } from '@colyseus/schema';
import fc from 'fast-check';
import { Packr, unpack } from 'msgpackr';
import { describe, expect, test } from 'vitest';
import { Bytes, Unreadable } from '../../client/net/bytes.ts';
import { packed, unpacked } from '../../client/net/messagePack.ts';
import { MirroredState } from '../../client/net/mirrored.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { CouncilMirror, reflect } from '../../shared/wire/mirror.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import { anyBeginning, anySteps, play } from './histories.ts';

/** As `@colyseus/core` writes messages (Protocol). */
const server = new Packr({ useRecords: false });

const read = (bytes: Uint8Array): Bytes => new Bytes(bytes, 'low-first');

describe('MessagePack', () => {
  const anyValue = fc.jsonValue({ maxDepth: 4 });

  test('what the server packs is read', () => {
    fc.assert(
      fc.property(anyValue, fc.nat(9), (value, before) => {
        const bytes = server.pack(value);
        const message = new Uint8Array([...new Uint8Array(before), ...bytes]);
        expect(unpacked(message, before)).toEqual(unpack(bytes));
      }),
      { numRuns: 500 },
    );
  });

  test('what is packed here is read by the server', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(unpack(packed(value))).toEqual(unpack(server.pack(value)));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [{ text: '\ufeffas it stands', no: undefined }],
    ['x'.repeat(31)],
    ['x'.repeat(32)],
    ['ü'.repeat(200)],
    ['x'.repeat(70_000)],
    [Array.from({ length: 16 }, (_, index) => index)],
    [Array.from({ length: 70_000 }, () => null)],
    [Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key ${index}`, { index }]))],
    [[-1, -32, -33, -128, -129, -40_000, -3_000_000_000, 127, 128, 255, 256, 65_536, 4_294_967_295, 4_294_967_296]],
    [[0.5, 1e300, 1_795_000_000_000.5, Number.MAX_SAFE_INTEGER]],
  ])('of any length: case %#', (value) => {
    expect(unpacked(server.pack(value), 0)).toEqual(value);
    expect(unpack(packed(value))).toEqual(JSON.parse(JSON.stringify(value)));
    expect(unpacked(packed(value), 0)).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test('what is not there is left out, and a message that ends too early is none', () => {
    expect(unpack(packed({ step: undefined, kind: 'next' }))).toEqual({ kind: 'next' });
    expect(() => unpacked(server.pack('a sentence').subarray(0, 5), 0)).toThrow(Unreadable);
    expect(() => unpacked(Uint8Array.of(0xc1), 0)).toThrow(Unreadable);
  });
});

/** The mirror as a browser holds it, of somebody who comes in now. */
function comeIn(encoder: Encoder): MirroredState {
  const state = MirroredState.from(Reflection.encode(encoder).slice());
  state.readAll(read(encoder.encodeAll({ offset: 0 }).slice()));
  return state;
}

test('the mirror shows the public view along any history', () => {
  fc.assert(
    fc.property(anyBeginning, anySteps(60), fc.nat(59), (beginning, steps, lateAt) => {
      const mirror = new CouncilMirror();
      const encoder = new Encoder(mirror);
      reflect(publicView(beginning.council), mirror);
      encoder.discardChanges();
      const clients = [comeIn(encoder)];
      play(beginning, steps).forEach(({ council }, index) => {
        const view = publicView(council);
        reflect(view, mirror);
        const patch = encoder.encode({ offset: 0 }).slice();
        encoder.discardChanges();
        for (const client of clients) {
          client.readChange(read(patch));
          expect(viewOf(client.value as Reflected)).toEqual(view);
        }
        if (index === lateAt) {
          const late = comeIn(encoder);
          expect(viewOf(late.value as Reflected)).toEqual(view);
          clients.push(late);
        }
      });
    }),
    { numRuns: 30 },
  );
});

const Item = schema({ name: t.string(), size: t.int16(), share: t.float32() }, 'Item');
const Everything = schema(
  {
    count: t.number(),
    small: t.uint8(),
    far: t.float64(),
    isSo: t.boolean(),
    one: Item,
    named: t.map(Item),
    figures: t.map('number'),
    words: t.array('string'),
    items: t.array(Item),
  },
  'Everything',
);

type State = InstanceType<typeof Everything>;
const item = (name: string, size: number) => new Item().assign({ name, size, share: size / 4 });

/** What a room may do to its state. */
const anyDeed: fc.Arbitrary<(state: State) => void> = fc
  .record({ which: fc.nat(9), name: fc.constantFrom('a', 'b', 'c'), size: fc.integer({ min: -3000, max: 3000 }) })
  .map(({ which, name, size }) => {
    const deeds: readonly ((state: State) => void)[] = [
      (state) => state.assign({ count: size, small: size & 0xff, far: size / 7, isSo: size > 0 }),
      (state) => state.named.set(name, item(name, size)),
      (state) => state.named.delete(name),
      (state) => state.figures.set(name, size),
      (state) => state.figures.delete(name),
      (state) => state.words.push(`${name} ${size} — é`),
      (state) => state.items.push(item(name, size)),
      (state) => {
        state.one = item(name, size);
      },
      (state) => {
        const known = state.named.get(name);
        if (known) known.size = size;
      },
      (state) => state.figures.clear(),
    ];
    return deeds[which] as (state: State) => void;
  });

const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [key, plain(each)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
};

test('structures, maps and lists of every kind are read as Colyseus reads them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyDeed, { maxLength: 6 }), { maxLength: 12 }), (commits) => {
      const state = new Everything();
      state.assign({ count: 0, small: 0, far: 0, isSo: false, one: item('first', 1) });
      state.named = new MapSchema();
      state.figures = new MapSchema();
      state.words = new ArraySchema();
      state.items = new ArraySchema();
      const encoder = new Encoder(state);
      encoder.discardChanges();
      const decoder = Reflection.decode(Reflection.encode(encoder).slice());
      decoder.decode(encoder.encodeAll({ offset: 0 }).slice());
      const client = comeIn(encoder);
      for (const commit of commits) {
        for (const deed of commit) deed(state);
        const patch = encoder.encode({ offset: 0 }).slice();
        encoder.discardChanges();
        decoder.decode(patch);
        client.readChange(read(patch));
        expect(plain(client.value)).toEqual(decoder.state.toJSON());
        expect(plain(comeIn(encoder).value)).toEqual(decoder.state.toJSON());
      }
    }),
    { numRuns: 150 },
  );
});

test('bytes that make no sense are found out', () => {
  const encoder = new Encoder(new CouncilMirror());
  const state = MirroredState.from(Reflection.encode(encoder).slice());
  expect(() => state.readChange(read(Uint8Array.of(255, 99)))).toThrow(Unreadable);
  expect(() => state.readChange(read(Uint8Array.of(0x80 + 60, 1)))).toThrow(Unreadable);
  expect(() => state.readChange(read(Uint8Array.of(0x80, 0xa9, 65)))).toThrow(Unreadable);
});
