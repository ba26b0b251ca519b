/** Colyseus pings all sockets in one loop. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { joinRaw, protocol } from '../support/rawClient.ts';
import { openSession, type ServerHere, startServer } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  // Sockets and moments are real; only intervals, the server's own among them, pass when the test says so.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  vi.useRealTimers();
});

const ping = Buffer.from([protocol.ping]);

test('pings go to each socket in its own time', async () => {
  const { code } = await openSession(server.url);
  const one = await joinRaw(server.url, code, { role: 'projector' });
  vi.advanceTimersByTime(4000);
  const other = await joinRaw(server.url, code, { role: 'projector' });
  const pingsAfter = async (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    await one.answersTo(ping);
    await other.answersTo(ping);
    return [one.pings.length, other.pings.length];
  };
  expect(await pingsAfter(5999)).toEqual([0, 0]);
  expect(await pingsAfter(1)).toEqual([1, 0]);
  expect(await pingsAfter(3999)).toEqual([1, 0]);
  expect(await pingsAfter(1)).toEqual([1, 1]);
  expect(await pingsAfter(6000)).toEqual([2, 1]);
  await Promise.all([one.leave(), other.leave()]);
});

test('pings that nobody answers end a socket after half a minute, and those that are answered do not', async () => {
  const { code } = await openSession(server.url);
  const dead = await joinRaw(server.url, code, { role: 'projector' });
  const alive = await joinRaw(server.url, code, { role: 'projector' });
  dead.answersPings = false;
  for (let pings = 1; pings <= 3; pings += 1) {
    vi.advanceTimersByTime(10_000);
    await alive.until((client) => client.pings.length === pings);
    await dead.until((client) => client.pings.length === pings);
    await alive.answersTo(ping);
  }
  expect(dead.isClosed).toBe(false);
  vi.advanceTimersByTime(10_000);
  await dead.until(({ isClosed }) => isClosed);
  await alive.until((client) => client.pings.length === 4);
  expect(alive.isClosed).toBe(false);
  await alive.leave();
});
