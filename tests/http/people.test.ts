/** Rules S11, S12 and T14 at the door: a session for as many people as come begins as its scenario says. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { stoodIn } from '../../shared/council/rules/session/standIns.ts';
import { openingSchema } from '../../shared/council/setup.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { openSession, type ServerHere, startServer } from '../support/server.ts';

const velora = readScenario(join(import.meta.dirname, '../../scenarios'), 'velora');
const table = { people: 4, council: 'compact' as const, seats: ['china', 'france', 'kenya'] as SeatId[] };
const scenario = {
  ...velora.scenario,
  seats: velora.scenario.seats.map((seat) => (seat.id === 'velora' ? { ...seat, reserved: true } : seat)),
  tables: [{ ...table, pairs: ['kenya'] as SeatId[] }],
  opening: openingSchema.parse({
    onTheTable: { penholder: 'kenya', title: 'Roads for relief', clauses: [{ kind: 'refugees' }] },
  }),
};

let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ scenarios: new Map([['velora', { ...velora, scenario }]]) });
});
afterAll(() => server.stop());

const opened = async (options: object) => {
  const { code } = await openSession(server.url, { options });
  return (await server.simulation(code)).council;
};

test('S12 whoever says how many come gets the table that is laid for them', async () => {
  const council = await opened({ people: 3 });
  const { group, delegation, seats } = council.setup;
  expect({ group, delegation }).toEqual({ group: { people: 4, seats: table.seats, pairs: ['kenya'] }, delegation: 2 });
  expect(seats).toHaveLength(scenario.councils.compact.length);
  expect(stoodIn(council)).toHaveLength(seats.length - 3);
});

test('S11 S12 whoever does not has all chairs free but those that nobody takes', async () => {
  const council = await opened({});
  expect(council.setup).toMatchObject({ group: null, delegation: 1 });
  expect(council.setup.seats).toHaveLength(scenario.councils.fifteen.length);
  expect(stoodIn(council).map(({ id }) => id)).toEqual(['velora']);
});

test('T14 the text on the table is there when the session is opened', async () => {
  const { drafts, queue } = await opened({});
  expect(Object.values(drafts)).toMatchObject([{ id: 'd1', title: 'Roads for relief', status: 'tabled' }]);
  expect(queue).toEqual(['d1']);
});

test.each([0, 41, 2.5, 'six'])('S12 %s people do not come', async (people) => {
  const response = await fetch(`${server.url}/api/sessions`, {
    ...{ method: 'POST', body: JSON.stringify({ scenario: 'velora', options: { people } }) },
  });
  expect(response.status).toBe(400);
  expect((await response.json()).error.path).toEqual(['options', 'people']);
});
