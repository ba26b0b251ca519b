/** The load client: a process of its own that holds all clients of a side, and does what the bench asks over IPC. */
import { answerCalls } from './calls.ts';
import { councilDialect } from './council.ts';
import { type Dialect, everybody, type Target } from './dialect.ts';
import { bareDialect, relayDialect } from './peers.ts';
import { type Measured, RoomLoad } from './roomLoad.ts';
import type { Pace, Workload } from './workload.ts';

export type Busy = {
  readonly measured: readonly Measured[];
  readonly faults: readonly string[];
  readonly bytes: number;
  readonly milliseconds: number;
};
export type Idle = { readonly bytes: number; readonly milliseconds: number };
export type Joined = { readonly milliseconds: number; readonly bytes: number };

/** So many come in at once while the rooms fill. */
const abreast = 8;

let dialect: Dialect;
let clients = 0;
let rooms: RoomLoad[] = [];

async function inTurns<Task>(tasks: readonly Task[], work: (task: Task) => Promise<void>): Promise<void> {
  const left = [...tasks];
  const worker = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) await work(task);
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

function dialectOf(target: Target): Dialect {
  if (target.side === 'mandate') return councilDialect(target.url, target.clients, target.sessions);
  return target.side === 'relay' ? relayDialect(target.url, target.clients) : bareDialect(target.url, target.clients);
}

function begin({ target, workload }: { target: Target; workload: Workload }): void {
  dialect = dialectOf(target);
  clients = workload.clients;
  rooms = everybody(workload.rooms).map((room) => new RoomLoad(room, dialect));
}

/** The first `count` clients of the first `upTo` rooms come in, as far as they are not there yet. */
async function fill({ upTo, count }: { upTo: number; count: number }): Promise<void> {
  const places = rooms
    .slice(0, upTo)
    .flatMap(({ lines }, room) => everybody(count).flatMap((client) => (lines[client] ? [] : { room, client })));
  await inTurns(places, async ({ room, client }) => {
    const { line } = await dialect.enter(room, client);
    line.hear = () => {};
    const held = rooms[room]?.lines;
    if (held) held[client] = line;
  });
}

async function prepare(): Promise<void> {
  await inTurns(rooms, (room) => room.prepare());
}

const bytesOfAll = (): number => rooms.reduce((sum, room) => sum + room.bytes, 0);

async function busy(pace: Pace): Promise<Busy> {
  const before = bytesOfAll();
  const begun = performance.now();
  await Promise.all(rooms.map((room) => room.act(pace)));
  const milliseconds = performance.now() - begun;
  const faults = rooms.flatMap((room) => room.faults.splice(0));
  return { measured: rooms.flatMap(({ measured }) => measured), faults, bytes: bytesOfAll() - before, milliseconds };
}

async function idle({ seconds }: { seconds: number }): Promise<Idle> {
  const before = bytesOfAll();
  const begun = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return { bytes: bytesOfAll() - before, milliseconds: performance.now() - begun };
}

async function timed(client: number): Promise<Joined & { readonly cut: () => void }> {
  const begun = performance.now();
  const { line, bytes } = await dialect.enter(0, client);
  const milliseconds = performance.now() - begun;
  line.hear = () => {};
  return { milliseconds, bytes, cut: () => line.cut() };
}

let guests: { readonly client: number; cut(): void }[] = [];

/** Some more come into the first room, one after the other, until there are `upTo` besides client 0. */
async function joinSingly({ upTo }: { upTo: number }): Promise<readonly Joined[]> {
  const joined: Joined[] = [];
  guests = everybody(clients).flatMap((client) => {
    const line = rooms[0]?.lines[client];
    return client > 0 && line ? { client, cut: () => line.cut() } : [];
  });
  for (let client = clients; client <= upTo; client += 1) {
    const { cut, ...one } = await timed(client);
    joined.push(one);
    guests.push({ client, cut });
  }
  return joined;
}

/** So many of them lose their connection, and come back at once. */
async function rejoin({ count }: { count: number }): Promise<readonly Joined[]> {
  const lost = guests.slice(0, count);
  for (const { cut } of lost) cut();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const back = await Promise.all(lost.map(({ client }) => timed(client)));
  return back.map(({ milliseconds, bytes }) => ({ milliseconds, bytes }));
}

answerCalls({ begin, fill, prepare, busy, idle, joinSingly, rejoin });
