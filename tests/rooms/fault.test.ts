/** A fault in the rules is the trouble of the command that finds it, and of nobody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Simulation } from '../../server/simulation/simulation.ts';
import type { Command } from '../../shared/council/commands.ts';
import { live } from '../support/passing.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import {
  newToken,
  openSession,
  plainScenarios,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

const fault = vi.hoisted(() => ({ kind: null as Command['kind'] | null, evolving: false }));
vi.mock(import('../../shared/council/decide.ts'), async (original) => {
  const { decide } = await original();
  return {
    decide(council, command, by, now) {
      if (command.kind === fault.kind && !fault.evolving) throw new Error('a fault in a rule');
      return decide(council, command, by, now);
    },
  };
});
vi.mock(import('../../shared/council/evolve.ts'), async (original) => {
  const folds = await original();
  return {
    ...folds,
    evolve(council, event) {
      if (fault.evolving) throw new Error('a fault in a fold');
      return folds.evolve(council, event);
    },
  };
});

let clock: TestClock;
let server: ServerHere;
const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeAll(async () => {
  clock = testClock();
  server = await startServer({ time: clock, scenarios: plainScenarios() });
});
afterEach(() => {
  fault.kind = null;
  fault.evolving = false;
  logged.mockClear();
});
afterAll(() => server.stop());

const settled = (simulation: Simulation) =>
  simulation.ask({ role: 'server' }, { kind: 'note-deadline', deadline: 0 }, null);

test('the command is answered, leaves nothing behind, and counts when it is sent again', async () => {
  const { code } = await openSession(server.url);
  const delegate = await joinDelegate(server.url, code, newToken());
  await delegate.takeSeat('france');
  const { version } = (await server.simulation(code)).council;
  const id = randomUUID();
  const draft = { kind: 'create-draft', title: 'A', template: 'observe' } as const;
  const unavailable = { accepted: false, refusal: { code: 'unavailable', rule: 'W3' } };
  fault.kind = 'create-draft';
  expect(await delegate.ask(draft, id)).toMatchObject(unavailable);
  fault.evolving = true;
  expect(await delegate.ask(draft, id)).toMatchObject(unavailable);
  fault.evolving = false;
  fault.kind = null;
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('a fault in a rule'));
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('a fault in a fold'));
  expect((await server.simulation(code)).council.version).toBe(version);
  expect(await delegate.ask(draft, id)).toMatchObject({ accepted: true });
  expect(delegate.isClosed).toBe(false);
  await delegate.leave();
});

test('a deadline that finds it is noted again, and nobody else’s debate stands still', async () => {
  const sessions = await Promise.all(
    [1, 2].map(() => openSession(server.url, { options: { consultationsSeconds: 60 } })),
  );
  const facilitators = await Promise.all(sessions.map(({ code, secret }) => joinFacilitator(server.url, code, secret)));
  for (const each of facilitators) await each.act({ kind: 'next' });
  const simulations = await Promise.all(sessions.map(({ code }) => server.simulation(code)));
  fault.kind = 'note-deadline';
  clock.pass(60_000);
  expect(simulations.map(({ council }) => council.round)).toEqual([1, 1]);
  fault.kind = null;
  clock.pass(5000);
  for (const simulation of simulations) await settled(simulation);
  expect(simulations.map(({ council }) => council.round)).toEqual([2, 2]);
  expect(logged).toHaveBeenCalled();
  expect(facilitators.some(({ isClosed }) => isClosed)).toBe(false);
  for (const each of facilitators) await each.leave();
});

test('a sleep that was noticed is kept, whatever becomes of the command that noticed it', async () => {
  const { code } = await openSession(server.url, { options: { consultationsSeconds: 900 } });
  const simulation = await server.simulation(code);
  await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
  clock.jump(3_600_000);
  fault.kind = 'extend';
  await expect(simulation.ask({ role: 'facilitator' }, { kind: 'extend', seconds: 10 }, null)).rejects.toThrow(
    'extend',
  );
  // Nobody asks for anything any more.
  await expect.poll(() => (simulation.council.deadline ?? 0) - clock.now()).toBe(900_000);
});

test('a stand-in that is not heard does not ask again before something has changed', async () => {
  const { code } = await openSession(server.url, { options: { fillSeats: true, standIns: { secondsPerMove: 0 } } });
  const simulation = await server.simulation(code);
  await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
  fault.kind = 'say-ready';
  // They first do what else they have to do, one after the other.
  let last = -1;
  const rests = () => simulation.council.version === last;
  for (let turn = 0; turn < 10 && !rests(); turn += 1) {
    last = simulation.council.version;
    await live(clock, 10_000);
  }
  const { version } = simulation.council;
  const { length } = logged.mock.calls;
  expect(length).toBeGreaterThan(0);
  await live(clock, 10_000);
  expect(simulation.council.version).toBe(version);
  expect(logged.mock.calls).toHaveLength(length);
  fault.kind = null;
  await simulation.ask({ role: 'facilitator' }, { kind: 'extend', seconds: 60 }, null);
  await live(clock, 2000);
  expect(Object.values(simulation.council.seats).filter(({ ready }) => ready).length).toBeGreaterThan(10);
  await simulation.ask({ role: 'facilitator' }, { kind: 'end' }, null);
});
