/** Law 2: save, then tell. The journal here is the one in memory, made slow or broken like a disk that is full. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Journal, JournalFailed } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { joinDelegate, joinFacilitator, joinProjector, Unanswered } from '../support/protocolClient.ts';
import { dataFrame, joinRaw, protocol } from '../support/rawClient.ts';
import {
  cardOf,
  newToken,
  openSession,
  plainScenarios,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

type Disk = { isFull: boolean; isLying: boolean; hold: Promise<void> };

/** @returns a journal whose appends wait for `disk.hold`, and fail while `disk.isFull`; while `disk.isLying`, they only say so. */
function journalOn(disk: Disk): Journal {
  const journal = openMemoryJournal();
  return {
    ...journal,
    async append(...words) {
      await disk.hold;
      if (disk.isFull) throw new JournalFailed('no space left on device', null);
      await journal.append(...words);
      if (disk.isLying) throw new JournalFailed('input/output error', null);
    },
  };
}

let disk: Disk;
let release = (): void => {};
let clock: TestClock;
let server: ServerHere;
beforeEach(async () => {
  disk = { isFull: false, isLying: false, hold: Promise.resolve() };
  clock = testClock();
  server = await startServer({ journal: journalOn(disk), time: clock, scenarios: plainScenarios() });
});
afterEach(async () => {
  release();
  disk.isFull = false;
  await server.stop();
});

const ping = Buffer.from([protocol.ping]);

test('nobody hears of a command, and it is not answered, before the journal has it', async () => {
  const { code } = await openSession(server.url);
  const delegate = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
  const screen = await joinRaw(server.url, code, { role: 'projector' });
  const before = { delegate: delegate.frames.length, screen: screen.frames.length };
  disk.hold = new Promise((resolve) => {
    release = resolve;
  });
  delegate.command({ id: randomUUID(), command: { kind: 'take-seat', seat: 'france' } });
  // Refused because of what is decided and not yet saved: that waits as well.
  delegate.command({ id: randomUUID(), command: { kind: 'take-seat', seat: 'nowhere' } });
  expect(await delegate.answersTo(ping)).toEqual([]);
  expect(await screen.answersTo(ping)).toEqual([]);
  const anything = (frame: Buffer): boolean => frame[0] !== protocol.ping;
  expect(delegate.frames.slice(before.delegate).filter(anything)).toEqual([]);
  expect(screen.frames.slice(before.screen).filter(anything)).toEqual([]);
  expect((await server.simulation(code)).council.seats).not.toHaveProperty('france.holder', expect.any(String));

  release();
  await delegate.until(({ answers }) => answers.length === 2);
  expect(delegate.answers.map(({ accepted }) => accepted)).toEqual([true, false]);
  await screen.until(({ view }) => view.seats.some(({ id, presence }) => id === 'france' && presence === 'present'));
});

test('W3: of what may be saved or not nobody hears; everybody comes back to what was, and the same id counts once', async () => {
  const { code } = await openSession(server.url);
  const token = newToken();
  const delegate = await joinDelegate(server.url, code, token);
  const screen = await joinProjector(server.url, code);
  await delegate.takeSeat('france');
  await screen.until(({ view }) => JSON.stringify(view) === JSON.stringify(delegate.view));
  const { room } = await cardOf(server.url, code);
  disk.isFull = true;
  const id = randomUUID();
  const draft = { kind: 'create-draft', title: 'Kept', template: null } as const;
  const outcomes = await Promise.allSettled([delegate.ask(draft, id), delegate.ask({ kind: 'leave-seat' })]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(Unanswered) });
  await Promise.all([delegate.closed, screen.closed]);
  expect(screen.told.at(-1)).toEqual({ kind: 'seat-taken', seat: 'france' });

  disk.isFull = false;
  const back = await joinDelegate(server.url, code, token);
  expect(back.room.roomId).not.toBe(room);
  expect(back.seat).toBe('france');
  expect(back.mine?.seat?.drafts).toEqual([]);
  const answer = await back.ask(draft, id);
  expect(answer).toMatchObject({ accepted: true });
  expect(await back.ask(draft, id)).toEqual(answer);
  expect(back.mine?.seat?.drafts.map(({ title }) => title)).toEqual(['Kept']);
});

test('W3: what was saved although the disk said no is answered from the journal, once', async () => {
  const { code } = await openSession(server.url);
  const token = newToken();
  const delegate = await joinDelegate(server.url, code, token);
  await delegate.takeSeat('france');
  const id = randomUUID();
  const draft = { kind: 'create-draft', title: 'Kept', template: null } as const;
  disk.isLying = true;
  await expect(delegate.ask(draft, id)).rejects.toThrow(Unanswered);
  disk.isLying = false;
  const back = await joinDelegate(server.url, code, token);
  expect(back.mine?.seat?.drafts.map(({ title }) => title)).toEqual(['Kept']);
  expect(await back.ask(draft, id)).toMatchObject({ accepted: true });
  expect(back.mine?.seat?.drafts).toHaveLength(1);
});

test('what is saved is answered, and told to all others, though telling somebody fails', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { code } = await openSession(server.url);
  const simulation = await server.simulation(code);
  // Before the room, which listens from when the first comes in.
  simulation.onCommitted(() => {
    throw new Error('a fault while telling');
  });
  const delegate = await joinDelegate(server.url, code, newToken());
  const screen = await joinProjector(server.url, code);
  await delegate.takeSeat('france');
  await screen.until(({ view }) => JSON.stringify(view) === JSON.stringify(delegate.view));
  await delegate.act({ kind: 'create-draft', title: 'A', template: null });
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('a fault while telling'));
  expect([delegate.isClosed, screen.isClosed]).toEqual([false, false]);
  expect(await server.simulation(code)).toBe(simulation);
  logged.mockRestore();
});

test('the health of the server says whether the journal can be written', async () => {
  const health = async () => (await fetch(`${server.url}/healthz`)).status;
  const { code } = await openSession(server.url);
  expect(await health()).toBe(200);
  disk.isFull = true;
  await expect(joinRaw(server.url, code, { role: 'delegate', token: newToken() })).rejects.toThrow();
  expect(await health()).toBe(503);
  disk.isFull = false;
  await joinDelegate(server.url, code, newToken());
  expect(await health()).toBe(200);
});

test('a session that failed while somebody came in opens again for the next', async () => {
  const { code } = await openSession(server.url);
  disk.isFull = true;
  await expect(joinRaw(server.url, code, { role: 'delegate', token: newToken() })).rejects.toThrow();
  disk.isFull = false;
  const delegate = await joinDelegate(server.url, code, newToken());
  await delegate.takeSeat('france');
});

test('a session whose deadline could not be saved does not stand still: everybody comes back, and it goes on', async () => {
  const { code, secret } = await openSession(server.url, { options: { consultationsSeconds: 60 } });
  const facilitator = await joinFacilitator(server.url, code, secret);
  await facilitator.act({ kind: 'next' });
  disk.isFull = true;
  clock.pass(60_000);
  await facilitator.closed;
  disk.isFull = false;
  const back = await joinFacilitator(server.url, code, secret);
  clock.pass(60_000);
  await back.until(({ view }) => view.round === 2);
});

test('the failure of one session is not that of another', async () => {
  const [one, other] = [await openSession(server.url), await openSession(server.url)];
  const delegate = await joinDelegate(server.url, one.code, newToken());
  const elsewhere = await joinDelegate(server.url, other.code, newToken());
  disk.isFull = true;
  await expect(delegate.ask({ kind: 'take-seat', seat: 'france' as never })).rejects.toThrow(Unanswered);
  disk.isFull = false;
  await elsewhere.takeSeat('france');
  expect(elsewhere.isClosed).toBe(false);
  const raw = await joinRaw(server.url, other.code, { role: 'projector' });
  expect(await raw.answersTo(dataFrame('command', {}))).toHaveLength(1);
});
