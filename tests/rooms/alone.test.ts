/** One person and the server's delegates: no clock moves anything, and where the person is not, nothing happens. */
import { matchMaker } from '@colyseus/core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import type { Simulation } from '../../server/simulation/simulation.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { live } from '../support/passing.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import {
  newToken,
  openSession,
  type ServerHere,
  spawnServer,
  startServer,
  type TestClock,
  temporaryDirectory,
  testClock,
} from '../support/server.ts';

const minute = 60_000;
const journal = openMemoryJournal();
const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
let clock: TestClock;
let server: ServerHere;
beforeAll(async () => {
  clock = testClock();
  server = await startServer({ time: clock, journal });
});
afterEach(() => {
  expect(logged.mock.calls).toEqual([]);
});
afterAll(() => server.stop());

type Alone = {
  readonly code: string;
  readonly seat: SeatId;
  readonly token: string;
  readonly simulation: Simulation;
  readonly player: ProtocolClient;
};

/** Somebody has sat down where the scenario has a chair for them. */
async function sitDown(): Promise<Alone> {
  const { code } = await openSession(server.url, { seats: 'compact', options: { seed: 7, alone: true } });
  const token = newToken();
  const player = await joinDelegate(server.url, code, token);
  const seat = player.view.solo;
  if (!seat) throw new Error('nobody plays alone');
  await player.takeSeat(seat);
  return { code, seat, token, player, simulation: await server.simulation(code) };
}

const isReadyIn = ({ council }: Simulation, seat: SeatId): boolean => council.seats[seat]?.ready ?? false;
const ready = { kind: 'say-ready', ready: true } as const;

/** Until the session is in a phase, the player casts, and otherwise has nothing to do. */
async function goOn({ simulation, seat }: Alone, player: ProtocolClient, isThere: () => boolean): Promise<void> {
  for (let turns = 0; turns < 4000 && !isThere(); turns += 1) {
    const { vote } = simulation.council;
    if (vote && !vote.ballots[seat]) await player.act({ kind: 'cast-ballot', vote: vote.number, choice: 'yes' });
    else if (!vote && !isReadyIn(simulation, seat)) await player.act(ready);
    await live(clock, 100);
  }
  expect(isThere()).toBe(true);
}

test('one person comes from the lobby to the debrief by being ready and voting', async () => {
  const session = await sitDown();
  const { simulation, player, code, seat } = session;
  const steps = new Set<string>();
  const deadlines = new Set<number | null>();
  simulation.onCommitted(({ steps: told }) => {
    for (const { event, after } of told) {
      steps.add(after.phase);
      deadlines.add(after.deadline);
      // Whoever plays alone is played by nobody.
      expect(event.kind === 'ballot-cast' && event.byStandIn && event.seat === seat).toBe(false);
    }
  });
  const begun = clock.now();
  await goOn(session, player, () => simulation.council.phase === 'ended');
  expect([...steps]).toEqual(
    expect.arrayContaining(['sitrep', 'consultations', 'meeting', 'voting', 'orders', 'field', 'epilogue', 'ended']),
  );
  expect(deadlines).toEqual(new Set([null]));
  // Nobody waits long for delegates who have nothing more to do.
  expect(clock.now() - begun).toBeLessThan(3 * minute);
  const texts = simulation.council.results.filter(({ subject }) => subject.kind === 'draft');
  expect(texts.length).toBeGreaterThan(0);
  expect(texts[0]?.byStandIn).toHaveLength(player.view.seats.filter(({ kind }) => kind !== 'non-member').length - 1);
  const debrief = await fetch(`${server.url}/api/sessions/${code}/debrief`);
  expect(debrief.status).toBe(200);
  await player.leave();
}, 60_000);

test('while the person takes their time the others do what they have to do, and then wait', async () => {
  const session = await sitDown();
  const { simulation, player, seat } = session;
  await goOn(session, player, () => simulation.council.phase === 'consultations');
  await live(clock, 4 * minute);
  expect(simulation.council.phase).toBe('consultations');
  const { version } = simulation.council;
  await live(clock, 10 * minute);
  expect(simulation.council.version).toBe(version);
  await goOn(
    session,
    player,
    () => simulation.council.vote?.ballots[seat] === undefined && simulation.council.vote !== null,
  );
  await live(clock, minute);
  // All others have voted, and the vote waits.
  const { vote } = simulation.council;
  const members = player.view.seats.filter(({ kind, id }) => kind !== 'non-member' && id !== seat);
  expect(Object.keys(vote?.ballots ?? {}).toSorted()).toEqual(members.map(({ id }) => id).toSorted());
  await player.cast('yes');
  await live(clock, 100);
  expect(simulation.council.vote).toBeNull();
  await player.leave();
});

test('the page is closed: nothing happens, the session sleeps, and goes on when they are back', async () => {
  const session = await sitDown();
  const { code, token, simulation, player } = session;
  await goOn(session, player, () => simulation.council.phase === 'consultations');
  const { roomId } = player.room;
  await player.leave();
  await expect.poll(() => matchMaker.getLocalRoomById(roomId), { timeout: 15_000 }).toBeUndefined();
  await live(clock, 4100);
  const { version } = simulation.council;
  await live(clock, 4 * minute);
  expect(await server.simulation(code)).toBe(simulation);
  expect(simulation.council.version).toBe(version);
  await live(clock, minute);
  const awake = await server.simulation(code);
  expect(awake).not.toBe(simulation);
  expect(awake.council.version).toBe(version);
  const back = await joinDelegate(server.url, code, token);
  await goOn({ ...session, simulation: awake }, back, () => awake.council.phase === 'meeting');
  expect(awake.council.queue.length).toBeGreaterThan(0);
  await back.leave();
}, 40_000);

test('after the server was killed stand-ins go on where they were', async () => {
  const data = temporaryDirectory();
  let child = await spawnServer(data.path);
  try {
    const options = { seed: 7, fillSeats: true, standIns: { secondsPerMove: 3 }, consultationsSeconds: 600 };
    const { code, secret } = await openSession(child.url, { options });
    const before = await joinFacilitator(child.url, code, secret);
    const ready = ({ view }: ProtocolClient): number => view.seats.filter((seat) => seat.standIn && seat.ready).length;
    await before.act({ kind: 'next' });
    await before.act({ kind: 'next' });
    expect(before.view.phase).toBe('consultations');
    await before.until((client) => ready(client) >= 3);
    await child.kill();
    const known = ready(before);
    expect(known).toBeLessThan(20);
    child = await spawnServer(data.path);
    const after = await joinFacilitator(child.url, code, secret);
    expect(after.view.phase).toBe('consultations');
    await after.until((client) => ready(client) >= 20, 60_000);
    await after.leave();
  } finally {
    await child.kill();
    data.remove();
  }
}, 90_000);
