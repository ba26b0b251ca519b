/** F5: no clock runs while the machine sleeps. The clock of these tests can jump, as the time of day does for a laptop. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import type { Simulation } from '../../server/simulation/simulation.ts';
import { joinDelegate } from '../support/protocolClient.ts';
import {
  newToken,
  openSession,
  plainScenarios,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

const minute = 60_000;
const hour = 60 * minute;
const facilitator = { role: 'facilitator' } as const;

let clock: TestClock;
let server: ServerHere;
let resumed: string[];
beforeEach(async () => {
  clock = testClock();
  resumed = [];
  const journal = openMemoryJournal();
  server = await startServer({
    scenarios: plainScenarios(),
    time: clock,
    journal: {
      ...journal,
      append(id, version, entries) {
        for (const { by, event } of entries) if (by === 'server') resumed.push(event.kind);
        return journal.append(id, version, entries);
      },
    },
  });
});
afterEach(() => server.stop());

/** A session in consultations of fifteen minutes, of which five are over. */
async function debate(): Promise<{ readonly code: string; readonly simulation: Simulation; left(): number }> {
  const { code } = await openSession(server.url, { options: { consultationsSeconds: 900 } });
  const simulation = await server.simulation(code);
  await simulation.ask(facilitator, { kind: 'next' }, null);
  clock.pass(5 * minute);
  return { code, simulation, left: () => (simulation.council.deadline ?? 0) - clock.now() };
}

/** Whatever the clock caused is saved and told. */
const settled = async (simulation: Simulation) => {
  await simulation.ask({ role: 'server' }, { kind: 'note-deadline', deadline: 0 }, null);
};

describe('a laptop that was closed for ten hours', () => {
  test('has what was left when the first thing is a command', async () => {
    const { simulation, left } = await debate();
    clock.jump(10 * hour);
    await simulation.ask(facilitator, { kind: 'extend', seconds: 30 }, null);
    expect(left() - 30_000).toBeGreaterThanOrEqual(10 * minute);
    expect(left() - 30_000).toBeLessThan(10 * minute + 5001);
    clock.pass(10 * minute);
    await settled(simulation);
    expect(simulation.council).toMatchObject({ phase: 'consultations', round: 1 });
    clock.pass(36_000);
    await settled(simulation);
    expect(simulation.council.round).toBe(2);
  });

  test('has what was left when the first thing is that somebody comes in', async () => {
    const { code, simulation, left } = await debate();
    clock.jump(10 * hour);
    const delegate = await joinDelegate(server.url, code, newToken());
    await delegate.takeSeat('china');
    expect(left()).toBeGreaterThanOrEqual(10 * minute);
    clock.pass(10 * minute - 1);
    await settled(simulation);
    expect(simulation.council.round).toBe(1);
    await delegate.leave();
  });

  test('has what was left when the first thing is the alarm', async () => {
    const { simulation, left } = await debate();
    clock.jump(10 * hour);
    clock.pass(0);
    await settled(simulation);
    expect(simulation.council.round).toBe(1);
    expect(left()).toBeGreaterThanOrEqual(10 * minute);
    expect(left()).toBeLessThan(10 * minute + 5001);
  });

  test('has what was left when a refused command is the first thing', async () => {
    const { simulation, left } = await debate();
    clock.jump(10 * hour);
    const verdict = await simulation.ask(facilitator, { kind: 'leave-seat' }, null);
    expect(verdict.accepted).toBe(false);
    expect(left()).toBeGreaterThanOrEqual(10 * minute);
  });
});

test('a sleep that ends before the deadline is given back as well', async () => {
  const { simulation, left } = await debate();
  clock.jump(6 * minute);
  clock.pass(0);
  await settled(simulation);
  expect(left()).toBeGreaterThanOrEqual(10 * minute);
  clock.jump(6 * minute);
  await simulation.ask(facilitator, { kind: 'extend', seconds: 1 }, null);
  expect(left()).toBeGreaterThanOrEqual(10 * minute);
  expect(resumed.filter((kind) => kind === 'clocks-shifted')).toHaveLength(2);
});

test('after several nights nothing is lost, and no more than a heartbeat a night is won', async () => {
  const { simulation, left } = await debate();
  for (let night = 1; night <= 5; night += 1) {
    clock.jump(10 * hour);
    clock.pass(0);
    await settled(simulation);
  }
  expect(left()).toBeGreaterThanOrEqual(10 * minute);
  expect(left()).toBeLessThan(10 * minute + 5 * 5001);
});

describe('who is awake is not woken:', () => {
  test('a session in which nobody does anything', async () => {
    const { simulation, left } = await debate();
    clock.pass(10 * minute - 1);
    await settled(simulation);
    expect(left()).toBe(1);
    expect(simulation.council.round).toBe(1);
    clock.pass(1);
    await settled(simulation);
    expect(simulation.council.round).toBe(2);
    expect(resumed).not.toContain('clocks-shifted');
  });

  test('a session that is never left alone', async () => {
    const { simulation, left } = await debate();
    for (let second = 0; second < 500; second += 1) {
      clock.pass(1000);
      await simulation.ask(facilitator, { kind: 'leave-seat' }, null);
    }
    expect(left()).toBe(10 * minute - 500_000);
    expect(resumed).not.toContain('clocks-shifted');
  });

  test('a session whose clock was stopped for an hour, or had not begun', async () => {
    const { code } = await openSession(server.url, { options: { consultationsSeconds: 900 } });
    await server.simulation(code);
    clock.pass(hour);
    // Nobody is in it: it is read anew whenever somebody asks for it.
    await (await server.simulation(code)).ask(facilitator, { kind: 'next' }, null);
    clock.pass(5 * minute);
    await (await server.simulation(code)).ask(facilitator, { kind: 'freeze' }, null);
    clock.pass(hour);
    const simulation = await server.simulation(code);
    await simulation.ask(facilitator, { kind: 'unfreeze' }, null);
    expect((simulation.council.deadline ?? 0) - clock.now()).toBe(10 * minute);
    expect(resumed).toEqual([]);
  });

  test('a machine that hesitates for less than half a minute', async () => {
    const { simulation, left } = await debate();
    for (let times = 0; times < 10; times += 1) {
      clock.jump(29_000);
      clock.pass(0);
    }
    await settled(simulation);
    expect(left()).toBe(10 * minute - 290_000);
    expect(resumed).toEqual([]);
  });
});
