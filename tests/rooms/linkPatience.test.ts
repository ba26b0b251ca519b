/** Rule S10: a phone that is locked is not somebody who stays away. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatKeyOf } from '../../server/simulation/secrets.ts';
import { join, joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerHere, startServer, testClock } from '../support/server.ts';

const time = testClock();
let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ time });
});
afterAll(() => server.stop());

test('S10: a link puts nobody out who was here two minutes ago, and lets somebody else sit down after that', async () => {
  const { code, secret } = await openSession(server.url);
  const facilitator = await joinFacilitator(server.url, code, secret);
  const first = await joinDelegate(server.url, code, newToken());
  await first.takeSeat('france');
  await first.leave();
  time.pass(5000);
  await facilitator.until(({ view }) => view.seats.some(({ id, presence }) => id === 'france' && presence === 'away'));
  const { facts } = await server.simulation(code);
  const claim = { seat: 'france' as never, key: seatKeyOf(facts, 'france' as never) };
  const comes = () => join(server.url, code, { role: 'delegate', token: newToken(), claim });

  const early = await comes();
  expect(early.seat).toBe(null);
  time.pass(120_000);
  const late = await comes();
  await late.until(({ seat }) => seat === 'france');
  await Promise.all([facilitator, early, late].map((client) => client.leave()));
});
