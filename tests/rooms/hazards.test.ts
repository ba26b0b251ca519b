/** What Colyseus does to those who do not watch out, and that it is not done here. */

import { randomUUID } from 'node:crypto';
import { setImmediate as yieldToSockets } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOf } from '../../server/simulation/secrets.ts';
import type { Command } from '../../shared/council/commands.ts';
import { membersOf } from '../../shared/council/state.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { ToldMessage } from '../../shared/wire/envelope.ts';
import { joinFacilitator, joinProjector } from '../support/protocolClient.ts';
import { dataFrame, joinRaw, protocol, type RawClient } from '../support/rawClient.ts';
import { cardOf, newToken, openSession, plainScenarios, type ServerHere, startServer } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ scenarios: plainScenarios() });
});
afterAll(() => server.stop());

const ping = Buffer.from([protocol.ping]);

/** A session with a text that all have tabled together; China goes back and forth about it as often as one likes. */
async function sessionWithText() {
  const { code, secret } = await openSession(server.url, { options: { consultationsSeconds: 7200 } });
  const simulation = await server.simulation(code);
  const ask = async (seat: string, command: Command) => {
    const by = { role: 'person', person: personOf(simulation.facts, seat) } as const;
    expect(await simulation.ask(by, command, null), command.kind).toMatchObject({ accepted: true });
  };
  const members = membersOf(simulation.council.setup).map(({ id }) => id);
  for (const seat of members) {
    const person = personOf(simulation.facts, seat);
    await simulation.ask({ role: 'server' }, { kind: 'admit', person }, null);
    await ask(seat, { kind: 'take-seat', seat });
  }
  await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
  const draft = 'd1' as never;
  await ask('france', { kind: 'create-draft', title: 'A'.repeat(120), template: 'observe' });
  await ask('france', { kind: 'table-draft', draft });
  for (const seat of members)
    if (seat !== 'france' && seat !== 'china') await ask(seat, { kind: 'sponsor-draft', draft });
  let sponsors = false;
  const change = async () => {
    sponsors = !sponsors;
    await ask('china', { kind: sponsors ? 'sponsor-draft' : 'unsponsor-draft', draft });
  };
  return { code, secret, simulation, draft, change };
}

describe('1: a client that reads slowly', () => {
  async function slowAndFast(code: string) {
    const slow = await joinRaw(server.url, code, { role: 'projector' });
    const fast = await joinRaw(server.url, code, { role: 'projector' });
    await slow.answersTo(ping);
    await fast.answersTo(ping);
    const { room } = await cardOf(server.url, code);
    const socket = matchMaker.getLocalRoomById(room).clients[0]?.ref as unknown as { readonly bufferedAmount: number };
    // What is sent from here on is the same for both.
    slow.frames.length = 0;
    fast.frames.length = 0;
    slow.socket.pause();
    return { slow, fast, backlog: () => socket.bufferedAmount };
  }

  const lengthsOf = ({ frames }: RawClient) => frames.length;

  test('receives what was sent, frame by frame, when it reads again', async () => {
    const { code, change } = await sessionWithText();
    const { slow, fast, backlog } = await slowAndFast(code);
    let patches = 0;
    while (backlog() < 800_000) {
      await change();
      patches += 1;
      if (patches % 20 === 0) await yieldToSockets();
    }
    expect(lengthsOf(slow)).toBeLessThan(patches);
    slow.socket.resume();
    await fast.until((client) => lengthsOf(client) === 2 * patches, 60_000);
    await slow.until((client) => lengthsOf(client) === 2 * patches, 60_000);
    const different = slow.frames.filter((frame, index) => !fast.frames[index]?.equals(frame));
    expect(different).toHaveLength(0);
    await Promise.all([slow.leave(), fast.leave()]);
  }, 120_000);

  test('is let go when it never reads, and what it did receive was sent', async () => {
    const { code, change, simulation } = await sessionWithText();
    const { slow, fast, backlog } = await slowAndFast(code);
    let longest = 0;
    for (let patches = 1; patches <= 20_000; patches += 1) {
      await change();
      longest = Math.max(longest, backlog());
      if (patches % 20 === 0) await yieldToSockets();
    }
    await fast.until((client) => lengthsOf(client) === 40_000, 60_000);
    slow.socket.resume();
    await slow.until(({ isClosed }) => isClosed);
    expect(slow.frames.length).toBeGreaterThan(100);
    expect(slow.frames.length).toBeLessThan(40_000);
    const different = slow.frames.filter((frame, index) => !fast.frames[index]?.equals(frame));
    expect(different).toHaveLength(0);
    // The server's memory is not what it waits in: a megabyte and a frame.
    expect(longest).toBeGreaterThan(500_000);
    expect(longest).toBeLessThan(1_100_000);
    // Nobody else was affected.
    const late = await joinProjector(server.url, code);
    expect(late.view).toEqual(publicView(simulation.council));
    await Promise.all([late.leave(), fast.leave()]);
  }, 120_000);
});

test('3: an idle room sends no byte, until its deadline comes, which is published', async () => {
  const { code, secret } = await openSession(server.url, { options: { consultationsSeconds: 5 } });
  const facilitator = await joinFacilitator(server.url, code, secret);
  const delegate = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
  const screen = await joinRaw(server.url, code, { role: 'projector' });
  await facilitator.act({ kind: 'next' });
  for (const client of [delegate, screen]) await client.answersTo(ping);
  const before = [delegate.bytes, screen.bytes];
  const deadline = facilitator.view.deadline ?? 0;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect([delegate.bytes, screen.bytes]).toEqual(before);
  expect(delegate.pings).toEqual([]);
  await screen.until(({ view }) => view.round === 2);
  expect(Date.now()).toBeGreaterThanOrEqual(deadline);
  expect(screen.view.deadline).toBeGreaterThanOrEqual(deadline + 5000);
  await facilitator.until(({ view }) => view.round === 2);
  await Promise.all([facilitator.leave(), delegate.leave(), screen.leave()]);
});

test('4: what happens within one patch is told one by one', async () => {
  const { code, simulation, change, draft } = await sessionWithText();
  const screen = await joinRaw(server.url, code, { role: 'projector' });
  await screen.answersTo(ping);
  screen.frames.length = 0;
  // The first is being saved while the two others come, which are then saved, and patched, together.
  const extended = simulation.ask({ role: 'facilitator' }, { kind: 'extend', seconds: 1 }, null);
  await Promise.all([extended, change(), change()]);
  await screen.answersTo(ping);
  const patches = screen.frames.filter(([kind]) => kind === protocol.patch);
  const told = screen.heard.filter(({ type }) => type === 'told').map(({ content }) => content as ToldMessage);
  // The clock's; in the state the other two have undone each other, and yet each is told.
  expect(patches).toHaveLength(1);
  expect(told).toEqual([
    [{ kind: 'clock-moved' }],
    [
      { kind: 'draft-sponsored', draft, seat: 'china' },
      { kind: 'draft-unsponsored', draft, seat: 'china' },
    ],
  ]);
  await screen.leave();
});

test('6: a message of a hundred kilobytes is heard', async () => {
  const { code } = await openSession(server.url);
  const delegate = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
  const ask = (command: unknown) => delegate.answersTo(dataFrame('command', { id: randomUUID(), command }));
  expect(await ask({ kind: 'take-seat', seat: 'france' })).toMatchObject([{ accepted: true }]);
  const title = `A text${' '.repeat(100_000)}`;
  expect(await ask({ kind: 'create-draft', title, template: null })).toMatchObject([{ accepted: true }]);
  expect(delegate.mine).toMatchObject({ seat: { drafts: [{ title: 'A text' }] } });
  await delegate.leave();
});
