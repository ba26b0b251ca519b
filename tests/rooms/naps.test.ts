/** Sessions that nobody is in take no memory, and are there again when somebody comes. */
import { matchMaker } from '@colyseus/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
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

const minute = 60_000;
let clock: TestClock;
let server: ServerHere;
beforeAll(async () => {
  clock = testClock();
  const journal = openMemoryJournal();
  const sessions = (): never => {
    throw new Error('somebody looked at all sessions to find one');
  };
  server = await startServer({ time: clock, scenarios: plainScenarios(), journal: { ...journal, sessions } });
});
afterAll(() => server.stop());

const roomIsGone = (room: string) =>
  expect.poll(() => matchMaker.getLocalRoomById(room), { timeout: 15_000 }).toBeUndefined();

test('a session is found without looking at the others, and one that there is not costs no look either', async () => {
  const { code } = await openSession(server.url);
  expect((await cardOf(server.url, code)).code).toBe(code);
  expect((await fetch(`${server.url}/api/sessions/AAAAAA`)).status).toBe(404);
});

test('a session that all have left sleeps after five minutes, and keeps seats and commands', async () => {
  const { code } = await openSession(server.url);
  const token = newToken();
  const delegate = await joinDelegate(server.url, code, token);
  await delegate.takeSeat('france');
  const before = await server.simulation(code);
  const { roomId } = delegate.room;
  await delegate.leave();
  await roomIsGone(roomId);
  clock.pass(5 * minute - 1);
  expect(await server.simulation(code)).toBe(before);
  clock.pass(1);
  const after = await server.simulation(code);
  expect(after).not.toBe(before);
  expect(after.council.seats).toMatchObject({ france: { holder: expect.any(String) } });
  const back = await joinDelegate(server.url, code, token);
  expect(back.seat).toBe('france');
  await back.act({ kind: 'create-draft', title: 'Later', template: null });
  await back.leave();
});

test('a session to which somebody came back does not sleep, nor does one with somebody in it', async () => {
  const { code } = await openSession(server.url);
  const token = newToken();
  const one = await joinDelegate(server.url, code, token);
  const simulation = await server.simulation(code);
  const { roomId } = one.room;
  await one.leave();
  await roomIsGone(roomId);
  clock.pass(4 * minute);
  const back = await joinDelegate(server.url, code, token);
  clock.pass(60 * minute);
  expect(await server.simulation(code)).toBe(simulation);
  await back.takeSeat('china');
  await back.leave();
});

test('a session that was only looked at sleeps as well', async () => {
  const { code } = await openSession(server.url);
  const { room } = await cardOf(server.url, code);
  const before = await server.simulation(code);
  await roomIsGone(room);
  clock.pass(5 * minute);
  expect(await server.simulation(code)).not.toBe(before);
}, 40_000);

test('a session whose clock runs stays awake until the debate is over', async () => {
  const { code, secret } = await openSession(server.url, { options: { consultationsSeconds: 900 } });
  const facilitator = await joinFacilitator(server.url, code, secret);
  await facilitator.act({ kind: 'next' });
  const simulation = await server.simulation(code);
  const { roomId } = facilitator.room;
  await facilitator.leave();
  await roomIsGone(roomId);
  clock.pass(14 * minute);
  expect(await server.simulation(code)).toBe(simulation);
  clock.pass(minute);
  await expect.poll(() => simulation.council.round).toBe(2);
  await simulation.ask({ role: 'facilitator' }, { kind: 'end' }, null);
  expect(simulation.council.deadline).toBeNull();
  clock.pass(5 * minute);
  expect(await server.simulation(code)).not.toBe(simulation);
});
