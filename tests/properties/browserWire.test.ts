/** What a browser reads and writes is what Colyseus's own libraries read and write. */
import { getMessageBytes, Protocol } from '@colyseus/core';
import { ArraySchema, Encoder, MapSchema, Reflection, schema, t } from '@colyseus/schema';
import fc from 'fast-check';
import { unpack } from 'msgpackr';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Bytes, Unreadable } from '../../client/net/bytes.ts';
import { connect } from '../../client/net/connection.ts';
import { MirroredState } from '../../client/net/mirrored.ts';
import { type Hearing, joinRoom, type NotLetIn, type Room } from '../../client/net/room.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { CouncilMirror, reflect } from '../../shared/wire/mirror.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import { anyBeginning, anySteps, play } from './histories.ts';

const read = (bytes: Uint8Array): Bytes => new Bytes(bytes);

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

/** A socket of which the test is the other end. */
class Socket {
  static readonly OPEN = 1;
  static latest: Socket;
  readonly readyState = Socket.OPEN;
  readonly said: Uint8Array[] = [];
  isClosed = false;
  onmessage: (event: { readonly data: ArrayBuffer }) => void = () => {};
  onclose: (event: { readonly code: number; readonly reason: string }) => void = () => {};
  constructor() {
    Socket.latest = this;
  }
  send(frame: Uint8Array): void {
    this.said.push(frame.slice());
  }
  close(): void {
    this.isClosed = true;
  }
  brings(frame: Uint8Array | readonly number[]): void {
    this.onmessage({ data: Uint8Array.from(frame).buffer });
  }
}

describe('a room', () => {
  const place = { sessionId: 'one', processId: 'here', roomId: 'r1' };
  const card = { join: 'http://192.0.2.10/ACDEFG', room: 'r1' };

  beforeEach(() => {
    vi.useFakeTimers();
    const nowhere = { addEventListener() {}, removeEventListener() {} };
    for (const [name, value] of Object.entries(nowhere)) vi.stubGlobal(name, value);
    vi.stubGlobal('document', nowhere);
    vi.stubGlobal('location', { origin: 'http://127.0.0.1' });
    vi.stubGlobal('WebSocket', Socket);
    vi.stubGlobal('fetch', async (path: string) => Response.json(path.startsWith('/matchmake') ? place : card));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const letIn = (encoder: Encoder): void =>
    Socket.latest.brings(getMessageBytes[Protocol.JOIN_ROOM]('token', 'schema', Reflection.encode(encoder).slice()));

  async function entered(encoder: Encoder): Promise<Room> {
    const joining = joinRoom('r1', {});
    await vi.advanceTimersByTimeAsync(0);
    letIn(encoder);
    return await joining;
  }

  /** All that is heard in it, in order. */
  function heardIn(room: Room): readonly unknown[] {
    const heard: unknown[] = [];
    room.listen({
      state: (state) => heard.push(structuredClone(state)),
      message: (type, content) => heard.push([type, content]),
      left: () => heard.push('left'),
    } satisfies Hearing);
    return heard;
  }

  const mirrored = () => {
    const state = item('first', 1);
    return { state, encoder: new Encoder(state) };
  };

  test('hears what the server writes: the state, what changes in it, and messages', async () => {
    const { state, encoder } = mirrored();
    const room = await entered(encoder);
    const heard = heardIn(room);
    const { latest } = Socket;
    expect(latest.said).toEqual([Uint8Array.of(Protocol.JOIN_ROOM)]);
    latest.brings([Protocol.ROOM_STATE, ...encoder.encodeAll({ offset: 0 })]);
    encoder.discardChanges();
    state.size = 2;
    latest.brings([Protocol.ROOM_STATE_PATCH, ...encoder.encode({ offset: 0 })]);
    const content = { text: 'ü'.repeat(300), none: null, at: 1_926_252_000_000, list: [-1, 0.5, undefined] };
    latest.brings(getMessageBytes.raw(Protocol.ROOM_DATA, 3, content));
    latest.brings(getMessageBytes.raw(Protocol.ROOM_DATA, 'named'));
    const shown = { name: 'first', share: 0.25 };
    expect(heard).toEqual([{ ...shown, size: 1 }, { ...shown, size: 2 }, [3, content], ['named', undefined]]);
  });

  test('says what the server reads', async () => {
    const room = await entered(mirrored().encoder);
    const content = { id: 'x', command: { kind: 'say', text: 'é'.repeat(70_000) } };
    room.send('command', content);
    const [frame = new Uint8Array()] = Socket.latest.said;
    const bytes = new Bytes(frame, 1);
    expect([frame[0], bytes.string()]).toEqual([Protocol.ROOM_DATA, 'command']);
    expect(unpack(frame.subarray(bytes.at))).toEqual(content);
  });

  test.each([
    ['a message that is cut short', [...getMessageBytes.raw(Protocol.ROOM_DATA, 3, 'a sentence')].slice(0, 6)],
    ['a message that is no MessagePack', [Protocol.ROOM_DATA, 3, 0xc1, 0]],
    ['a message of another kind', [99]],
    ['a change that fits nothing', [Protocol.ROOM_STATE_PATCH, 0x80 + 60, 1]],
  ])('is left where something cannot be read: %s', async (_, frame) => {
    const heard = heardIn(await entered(mirrored().encoder));
    Socket.latest.brings(frame);
    Socket.latest.onclose({ code: 1000, reason: '' });
    expect(heard).toEqual(['left']);
    expect(Socket.latest.isClosed).toBe(true);
  });

  test('says why nobody is let in', async () => {
    const joining = joinRoom('r1', {}).catch((error: NotLetIn) => [error.code, error.message]);
    await vi.advanceTimersByTimeAsync(0);
    Socket.latest.brings(getMessageBytes[Protocol.ERROR](409, 'room-full'));
    expect(await joining).toEqual([409, 'room-full']);
  });

  test('that lets somebody in and then falls silent is given up, and asked for again', async () => {
    connect('ACDEFG', { role: 'projector' });
    await vi.advanceTimersByTimeAsync(0);
    const first = Socket.latest;
    letIn(mirrored().encoder);
    await vi.advanceTimersByTimeAsync(7000);
    expect(first.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(first.isClosed).toBe(true);
    expect(Socket.latest).not.toBe(first);
  });
});
