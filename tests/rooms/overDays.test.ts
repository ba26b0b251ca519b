/** A session over days (rules F1, F5): nobody is in it for hours, and it is there when its clock rings. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Journal } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { Sessions } from '../../server/simulation/sessions.ts';
import type { Simulation } from '../../server/simulation/simulation.ts';
import { openRequestSchema } from '../../shared/wire/session.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import {
  installedScenarios,
  newToken,
  openSession,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const facilitator = { role: 'facilitator' } as const;

/** Whatever was woken has read, and what it has decided is durable. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Lets so much time pass, in pieces in which whoever was woken comes to itself. */
async function pass(clock: TestClock, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 30 * minute) {
    clock.pass(Math.min(left, 30 * minute));
    await settled();
  }
}

describe('without a room', () => {
  let clock: TestClock;
  let journal: Journal;
  let sessions: Sessions;
  let code: string;
  beforeEach(async () => {
    clock = testClock();
    journal = openMemoryJournal();
    sessions = new Sessions(journal, clock, installedScenarios());
    const { facts } = await sessions.open(openRequestSchema.parse({ scenario: 'velora', preset: 'days' }));
    code = facts.code;
  });
  afterEach(() => sessions.stop());

  const awake = (): Promise<Simulation> => sessions.find(code) as Promise<Simulation>;

  test('F5: a session sleeps though its clock runs, and wakes when it rings', async () => {
    const first = await awake();
    await first.ask(facilitator, { kind: 'next' }, null);
    const { deadline } = first.council;
    expect(deadline).toBe(clock.now() + hour);
    expect(sessions.putToSleep(first)).toBe(true);
    expect(await sessions.awake(code)).toBeNull();
    clock.pass(hour - 1);
    await settled();
    expect(await sessions.awake(code)).toBeNull();
    clock.pass(1);
    await settled();
    clock.pass(0);
    await settled();
    const second = await sessions.awake(code);
    expect(second?.council).toMatchObject({ phase: 'consultations', deadline: (deadline ?? 0) + day });
    // Nothing was given back: it slept on purpose.
    const kinds = journal.read(first.facts.id).map(({ event }) => event.kind);
    expect(kinds).not.toContain('clocks-shifted');
  });

  test('it does not sleep where something happens within ten minutes', async () => {
    const simulation = await awake();
    await simulation.ask(facilitator, { kind: 'next' }, null);
    clock.pass(50 * minute);
    expect(sessions.putToSleep(simulation)).toBe(false);
    expect(await sessions.awake(code)).toBe(simulation);
  });

  test('whoever comes before finds it as it is, and it rings once', async () => {
    const first = await awake();
    await first.ask(facilitator, { kind: 'next' }, null);
    sessions.putToSleep(first);
    clock.pass(20 * minute);
    const second = await awake();
    expect(second).not.toBe(first);
    expect(second.council.deadline).toBe(clock.now() + 40 * minute);
    clock.pass(40 * minute);
    await settled();
    expect(second.council.phase).toBe('consultations');
    expect(await sessions.awake(code)).toBe(second);
  });

  test('F5: after a restart its clock has run on: what is due rings, and what is not is waited for', async () => {
    const first = await awake();
    await first.ask(facilitator, { kind: 'next' }, null);
    await sessions.stop();
    clock.jump(40 * minute);
    sessions = new Sessions(journal, clock, installedScenarios());
    sessions.begin(0);
    await settled();
    const second = await awake();
    expect(second.council).toMatchObject({ phase: 'sitrep', deadline: clock.now() + 20 * minute });
    await sessions.stop();
    clock.jump(3 * day);
    sessions = new Sessions(journal, clock, installedScenarios());
    sessions.begin(0);
    clock.pass(0);
    await settled();
    clock.pass(0);
    await settled();
    const third = await sessions.awake(code);
    expect(third?.council).toMatchObject({ phase: 'consultations', deadline: clock.now() + day });
  });

  test('a lesson is not woken at the start of a server, and its clock is given back (F5)', async () => {
    const { facts } = await sessions.open(openRequestSchema.parse({ scenario: 'velora' }));
    const simulation = await (sessions.find(facts.code) as Promise<Simulation>);
    await simulation.ask(facilitator, { kind: 'next' }, null);
    expect(sessions.putToSleep(simulation)).toBe(false);
    await sessions.stop();
    clock.jump(hour);
    sessions = new Sessions(journal, clock, installedScenarios());
    sessions.begin(0);
    await settled();
    expect(await sessions.awake(facts.code)).toBeNull();
    const again = await (sessions.find(facts.code) as Promise<Simulation>);
    expect(again.council).toMatchObject({ phase: 'sitrep', deadline: clock.now() + minute });
  });
});

describe('with people who come and go', () => {
  let clock: TestClock;
  let journal: Journal;
  let server: ServerHere;
  beforeEach(async () => {
    clock = testClock();
    journal = openMemoryJournal();
    server = await startServer({ time: clock, journal });
  });
  afterEach(() => server.stop());

  /** France there, China away, in the consultations. */
  async function awayForTheNight(options: object) {
    const { code } = await openSession(server.url, { preset: 'days', options });
    const [one, token] = [await joinDelegate(server.url, code, newToken()), newToken()];
    const other = await joinDelegate(server.url, code, token);
    await one.takeSeat('france');
    await other.takeSeat('china');
    const simulation = await server.simulation(code);
    await simulation.ask(facilitator, { kind: 'next' }, null);
    await simulation.ask(facilitator, { kind: 'next' }, null);
    await other.leave();
    clock.pass(4000);
    await expect.poll(() => one.view.seats.find(({ id }) => id === 'china')?.presence).toBe('away');
    return { simulation, one, back: () => joinDelegate(server.url, code, token) };
  }

  test('F1: one who is there alone does not end a step for those who sleep', async () => {
    const { simulation, one, back } = await awayForTheNight({});
    await one.act({ kind: 'say-ready', ready: true });
    expect(simulation.council).toMatchObject({ phase: 'consultations', round: 1 });
    const china = await back();
    await china.act({ kind: 'say-ready', ready: true });
    expect(simulation.council.phase).not.toBe('consultations');
    await Promise.all([one.leave(), china.leave()]);
  });

  test('A4: over days no bot sits on the chair of somebody who sleeps, and bots sit on all others', async () => {
    const { simulation, one } = await awayForTheNight({ fillSeats: true });
    const seatIn = (seat: string) => one.view.seats.find(({ id }) => id === seat);
    expect([seatIn('china')?.standIn, seatIn('ghana')?.standIn]).toEqual([false, true]);
    for (let times = 0; times < 20; times += 1) {
      clock.pass(minute);
      await settled();
    }
    const asked = journal.read(simulation.facts.id).map(({ by }) => by);
    expect(asked).toContain('for:ghana');
    expect(asked).not.toContain('for:china');
    await one.leave();
  });

  test('stand-ins act within a step, then the session sleeps; a round goes by though nobody comes', async () => {
    const { code, secret } = await openSession(server.url, {
      preset: 'days',
      seats: 'compact',
      options: { fillSeats: true },
    });
    const console = await joinFacilitator(server.url, code, secret);
    await console.act({ kind: 'next' });
    const { facts } = await server.simulation(code);
    await console.leave();
    let slept = 0;
    const found = () => server.sessions.awake(code);
    const roundNow = async (): Promise<number> => {
      const simulation = await found();
      return (simulation?.council ?? server.sessions.asleep(facts)).round;
    };
    const begun = clock.now();
    while (clock.now() < begun + 6 * day && (await roundNow()) < 2) {
      clock.pass(minute);
      await settled();
      if ((await found()) === null) {
        slept += 1;
        await pass(clock, 30 * minute);
      }
    }
    expect(await roundNow()).toBe(2);
    // Most of the time nobody has it in memory.
    expect(slept * 30).toBeGreaterThan(((clock.now() - begun) / minute) * 0.6);
    const history = server.sessions.historyOf({ facts } as Simulation).map(({ kind }) => kind);
    expect(history).toContain('draft-tabled');
    expect(history).toContain('vote-closed');
    expect(history).not.toContain('clocks-shifted');
  }, 120_000);
});
