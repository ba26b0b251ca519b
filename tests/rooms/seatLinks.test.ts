/** Rule S10 at the door: a seat's own link seats whoever comes by it, and keeps nobody out. */

import { Client } from '@colyseus/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSeatKey, personOf, seatKeyOf } from '../../server/simulation/secrets.ts';
import { seatIdSchema } from '../../shared/council/vocabulary.ts';
import type { SeatClaim } from '../../shared/wire/class.ts';
import { type Answer, joinSchema } from '../../shared/wire/envelope.ts';
import { claimAnswerId, messages } from '../../shared/wire/messages.ts';
import { joinDelegate, joinFacilitator, ProtocolClient } from '../support/protocolClient.ts';
import { cardOf, newToken, openSession, type ServerHere, startServer } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const [france, china] = ['france', 'china'].map((seat) => seatIdSchema.parse(seat)) as [never, never];

async function claimFor(code: string, seat: typeof france): Promise<SeatClaim> {
  const { facts } = await server.simulation(code);
  return { seat, key: seatKeyOf(facts, seat) };
}

/** Comes in with a claim, and hears what became of it. */
async function come(code: string, claim: SeatClaim, token = newToken()) {
  const { room: id } = await cardOf(server.url, code);
  const room = await new Client(server.url).joinById(id, { role: 'delegate', token, claim });
  const client = new ProtocolClient(room);
  const answered = new Promise<Answer>((resolve) => {
    room.onMessage(messages.answer, (answer: Answer) => {
      if (answer.id === claimAnswerId) resolve(answer);
    });
  });
  const answer = await answered;
  await client.until(() => client.hasState);
  return { client, answer, token };
}

test('S10: whoever comes by a seat’s link sits there, and is told so', async () => {
  const { code } = await openSession(server.url);
  const { client, answer } = await come(code, await claimFor(code, france));
  expect(answer).toEqual({ id: claimAnswerId, accepted: true });
  const seat = (await server.simulation(code)).council.seats[france];
  expect(seat).toMatchObject({ holder: expect.any(String), team: [] });
  await client.act({ kind: 'open-brief' });
  await client.leave();
});

test('S10: a key of another seat, another session or nobody’s leaves one in the room without a seat', async () => {
  const { code } = await openSession(server.url);
  const other = await openSession(server.url);
  const wrong = [
    { ...(await claimFor(code, china)), seat: france },
    await claimFor(other.code, france),
    { seat: france, key: 'x'.repeat(32) },
    { seat: france, key: (await claimFor(code, france)).key.slice(0, 31) },
  ];
  for (const claim of wrong) {
    const { client, answer } = await come(code, claim);
    expect(answer).toMatchObject({ accepted: false, refusal: { code: 'wrong-key', rule: 'S10' } });
    expect((await server.simulation(code)).council.seats[france]?.holder).toBeNull();
    await client.takeSeat('kenya');
    await client.act({ kind: 'leave-seat' });
    await client.leave();
  }
});

test('S10: where the seat is taken one is in the room, hears it, and may sit elsewhere', async () => {
  const { code } = await openSession(server.url);
  const holder = await joinDelegate(server.url, code, newToken());
  await holder.takeSeat('france');
  const { client, answer } = await come(code, await claimFor(code, france));
  expect(answer).toMatchObject({ accepted: false, refusal: { code: 'seat-taken', rule: 'S2', path: ['seat'] } });
  expect(client.view.seats.find(({ id }) => id === 'france')?.presence).toBe('present');
  await client.takeSeat('china');
  await Promise.all([holder.leave(), client.leave()]);
});

test('S10: in a delegation of two the second one by the link joins it', async () => {
  const { code } = await openSession(server.url, { options: { delegation: 2 } });
  const claim = await claimFor(code, france);
  const one = await come(code, claim);
  const two = await come(code, claim);
  const three = await come(code, claim);
  expect([one, two, three].map(({ answer }) => answer.accepted)).toEqual([true, true, false]);
  const { seats } = (await server.simulation(code)).council;
  expect(seats[france]?.team).toHaveLength(1);
  await Promise.all([one, two, three].map(({ client }) => client.leave()));
});

test('S10: nobody is put out of a delegation of which somebody is there, by the link or by a new ambassador', async () => {
  const { code } = await openSession(server.url, { options: { delegation: 3 } });
  const claim = await claimFor(code, france);
  const [one, two] = [await come(code, claim), await come(code, claim)];
  const simulation = await server.simulation(code);
  await one.client.leave();
  await expect
    .poll(() => simulation.council.people[personOf(simulation.facts, one.token)]?.present, { timeout: 9000 })
    .toBe(false);
  const three = await come(code, claim);
  const people = [one, two, three].map(({ token }) => personOf(simulation.facts, token));
  expect(simulation.council.seats[france]).toMatchObject({ holder: people[0], team: people.slice(1) });
  const four = await joinDelegate(server.url, code, newToken());
  const to = Object.values(simulation.council.people).find(({ seat }) => seat === null)?.name ?? '';
  await simulation.ask({ role: 'facilitator' }, { kind: 'hand-over', seat: france, to }, null);
  const { holder, team } = simulation.council.seats[france] ?? {};
  expect(holder && simulation.council.people[holder]?.name).toBe(to);
  expect(team).toEqual(people.slice(1));
  await Promise.all([two.client, three.client, four].map((client) => client.leave()));
});

test('S10: coming again by the link changes nothing, and seats where the facilitator has them assigned', async () => {
  const { code, secret } = await openSession(server.url, { options: { seating: 'assigned' } });
  const claim = await claimFor(code, france);
  const first = await come(code, claim);
  const { version } = (await server.simulation(code)).council;
  const again = await come(code, claim, first.token);
  expect(again.answer.accepted).toBe(true);
  expect((await server.simulation(code)).council.version).toBe(version);
  const facilitator = await joinFacilitator(server.url, code, secret);
  expect(facilitator.mine?.facilitator?.people).toMatchObject([{ seat: 'france' }]);
  await Promise.all([first.client.leave(), again.client.leave(), facilitator.leave()]);
});

test('S10: the key is a digest of what nobody is told, of a length that nobody tries out', async () => {
  const { code } = await openSession(server.url);
  const { facts } = await server.simulation(code);
  const key = seatKeyOf(facts, france);
  expect(key).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(isSeatKey(facts, france, key)).toBe(true);
  expect(isSeatKey({ ...facts, facilitatorDigest: `${facts.facilitatorDigest}x` }, france, key)).toBe(false);
  expect(joinSchema.safeParse({ role: 'delegate', token: newToken(), claim: { seat: france, key } }).success).toBe(
    true,
  );
});

test('FA3: whoever is sent out is disconnected, and comes in no more until they are let in again', async () => {
  const { code, secret } = await openSession(server.url);
  const token = newToken();
  const delegate = await joinDelegate(server.url, code, token);
  const other = await joinDelegate(server.url, code, newToken());
  await delegate.takeSeat('france');
  const facilitator = await joinFacilitator(server.url, code, secret);
  const name = facilitator.mine?.facilitator?.people.find(({ seat }) => seat === 'france')?.name ?? '';
  await facilitator.act({ kind: 'remove-person', name, removed: true });
  await delegate.closed;
  await expect(joinDelegate(server.url, code, token)).rejects.toThrow('removed');
  await other.takeSeat('france');
  await facilitator.act({ kind: 'remove-person', name, removed: false });
  const back = await joinDelegate(server.url, code, token);
  expect(back.seat).toBeNull();
  await Promise.all([back, other, facilitator].map((client) => client.leave()));
});
