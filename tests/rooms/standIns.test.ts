/** Delegations that nobody sits for, played by the server in a class: in their time, one after the other, and only then. */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { Sessions } from '../../server/simulation/sessions.ts';
import type { Simulation } from '../../server/simulation/simulation.ts';
import type { Think } from '../../server/simulation/standIns.ts';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import { stoodIn } from '../../shared/council/rules/session/standIns.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { openRequestSchema } from '../../shared/wire/session.ts';
import { live } from '../support/passing.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import {
  installedScenarios,
  newToken,
  openSession,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

type Thought = ReturnType<Think>;
/** What some seats think instead of what they would. */
let instead: Partial<Record<string, Think>> = {};
/** Seats that were asked for a thought, in order. */
let thoughts: (SeatId | null)[] = [];

const journal = openMemoryJournal();
const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
let clock: TestClock;
let server: ServerHere;
beforeAll(async () => {
  clock = testClock();
  const think: Think = (sight, character) => {
    thoughts.push(sight.own.seat);
    return (instead[sight.own.seat ?? ''] ?? movesOf)(sight, character);
  };
  server = await startServer({ time: clock, journal, think });
});
beforeEach(() => {
  instead = {};
  thoughts = [];
  logged.mockClear();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.leave();
  // All have one clock: what a test has begun does not go on in the next.
  for (const { facts } of sessions.splice(0)) {
    const session = await server.simulation(facts.code);
    await session.ask({ role: 'facilitator' }, { kind: 'end' }, null);
  }
});
afterAll(() => server.stop());

const clients: ProtocolClient[] = [];
const sessions: Simulation[] = [];
const move = (command: Command, reasons: Thought[number]['reasons'] = []): Thought => [{ command, reasons }];
const complaints = (): readonly string[] => logged.mock.calls.map(([words]) => String(words));

type Class = {
  readonly code: string;
  readonly simulation: Simulation;
  readonly facilitator: ProtocolClient;
  /** What stand-ins did. */
  entries(): readonly Entry[];
  /** The first of it that came of each command. */
  done(): readonly Entry[];
  sit(seat: string, token?: string): Promise<ProtocolClient>;
};

/** A class of whom the facilitator alone is there. */
async function openClass(options: Readonly<Record<string, unknown>> = {}): Promise<Class> {
  const all = { seed: 7, fillSeats: true, ...options };
  const { code, secret } = await openSession(server.url, { options: all });
  const simulation = await server.simulation(code);
  const facilitator = await joinFacilitator(server.url, code, secret);
  clients.push(facilitator);
  sessions.push(simulation);
  const entries = (): readonly Entry[] => journal.read(simulation.facts.id).filter(({ by }) => by.startsWith('for:'));
  return {
    ...{ code, simulation, facilitator, entries },
    done: () =>
      entries().filter(({ by, command }, index, all) => {
        const before = all[index - 1];
        return before?.by !== by || before.command !== command;
      }),
    async sit(seat, token = newToken()) {
      const client = await joinDelegate(server.url, code, token);
      clients.push(client);
      if (client.seat !== seat) await client.takeSeat(seat);
      return client;
    },
  };
}

const until =
  (simulation: Simulation, phase: string, round = 1) =>
  (): boolean =>
    simulation.council.phase === phase && simulation.council.round === round;

/** Milliseconds between the things that each did, but for what was said of ballots and readiness. */
function pauses(entries: readonly Entry[]): readonly number[] {
  const own = entries.filter(({ event }) => event.kind !== 'reasons-noted' && event.kind !== 'readiness-said');
  return [...Map.groupBy(own, ({ by }) => by).values()].flatMap((each) =>
    each.slice(1).map(({ at }, index) => at - (each[index]?.at ?? 0)),
  );
}

test('one delegate and stand-ins in all other chairs get through a round by the clock', async () => {
  const { simulation, facilitator, sit, entries, done } = await openClass();
  const france = await sit('france');
  await live(clock, 20_000);
  // The lobby waits for people.
  expect(done()).toEqual([]);
  await facilitator.act({ kind: 'next' });
  await live(clock, 900_000, until(simulation, 'sitrep', 2));
  expect(simulation.council).toMatchObject({ phase: 'sitrep', round: 2 });
  const kinds = new Set(entries().map(({ event }) => event.kind));
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'draft-created',
      'draft-tabled',
      'draft-sponsored',
      'ballot-cast',
      'reasons-noted',
      'readiness-said',
    ]),
  );
  const [result] = simulation.council.results.filter(({ subject }) => subject.kind === 'draft');
  // All but the one who sat there and did not vote.
  expect(result?.byStandIn).toHaveLength(14);
  expect(result?.ballots['france' as SeatId]).toBe('absent');
  expect(simulation.council.reasons[result?.vote ?? 0]).toMatchObject({ china: expect.any(Array) });
  expect(simulation.council.months.length).toBeGreaterThan(0);
  expect(new Set(pauses(done()).map((pause) => pause >= 6000))).toEqual(new Set([true]));
  await france.until(({ view }) => view.round === 2);
  expect(france.view.drafts.length).toBeGreaterThan(0);
  expect(complaints()).toEqual([]);
}, 60_000);

test('things happen one at a time, about as many as there are stand-ins in the time that each takes', async () => {
  const { simulation, facilitator, done } = await openClass();
  await facilitator.act({ kind: 'next' });
  await live(clock, 120_000, until(simulation, 'consultations'));
  const before = done().length;
  const begun = clock.now();
  await live(clock, 6000);
  const moments = done()
    .slice(before)
    .map(({ at }) => at - begun);
  expect(moments.length).toBeGreaterThan(12);
  expect(moments.length).toBeLessThanOrEqual(stoodIn(simulation.council).length);
  expect(new Set(moments).size).toBe(moments.length);
  // Not all at the beginning.
  expect(moments.filter((moment) => moment > 3000).length).toBeGreaterThan(5);
});

test('nobody thinks again of what has not changed', async () => {
  const { simulation, facilitator, sit } = await openClass();
  const france = await sit('france');
  for (const { id } of stoodIn(simulation.council)) instead[id] = () => [];
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  expect(simulation.council.phase).toBe('consultations');
  await live(clock, 30_000);
  expect(thoughts).toHaveLength(stoodIn(simulation.council).length);
  expect(new Set(thoughts).size).toBe(thoughts.length);
  thoughts = [];
  await france.act({ kind: 'create-draft', title: 'A text', template: 'observe' });
  await live(clock, 30_000);
  expect(thoughts).toHaveLength(stoodIn(simulation.council).length);
});

test('who tables a text and says at once that they are ready has an answer to it before the step ends', async () => {
  const { simulation, facilitator, sit } = await openClass();
  const france = await sit('france');
  for (const { id } of stoodIn(simulation.council)) {
    instead[id] = ({ all, own }) => {
      const text = all.drafts.find(({ author, sponsors }) => author === 'france' && !sponsors.includes(id));
      return text && own.rights.drafts[text.id]?.sponsor === null
        ? move({ kind: 'sponsor-draft', draft: text.id })
        : [];
    };
  }
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await live(clock, 10_000);
  // They have nothing to do, and all but one say so.
  const [last, ...rest] = stoodIn(simulation.council).filter(({ ready }) => !ready);
  expect(rest).toEqual([]);
  // Whoever has nothing to say to the text waits for those who have.
  instead[last?.id ?? ''] = () => [];
  await france.act({ kind: 'create-draft', title: 'A text', template: 'observe' });
  const draft = france.mine?.seat?.drafts[0]?.id;
  if (!draft) throw new Error('there is no text');
  await france.act({ kind: 'table-draft', draft });
  await france.act({ kind: 'say-ready', ready: true });
  expect(simulation.council.phase).toBe('consultations');
  const begun = clock.now();
  await live(clock, 30_000, until(simulation, 'meeting'));
  expect(simulation.council.phase).toBe('meeting');
  const members = france.view.seats.filter(({ id, kind }) => kind !== 'non-member' && id !== last?.id);
  expect(simulation.council.drafts[draft]?.sponsors.toSorted()).toEqual(members.map(({ id }) => id).toSorted());
  // While everybody waits they do one thing after the other, quickly.
  expect(clock.now() - begun).toBeGreaterThanOrEqual(12 * 270);
  expect(clock.now() - begun).toBeLessThanOrEqual(15 * 500);
});

describe('whoever lost the network', () => {
  const text = async (client: ProtocolClient): Promise<CommandOf<'table-draft'>['draft']> => {
    await client.act({ kind: 'create-draft', title: 'A text', template: 'observe' });
    const draft = client.mine?.seat?.drafts.at(-1)?.id;
    if (!draft) throw new Error('there is no text');
    return draft;
  };

  /** A vote is open; China has a text of its own and is away. What it thinks of the vote is that it vetoes. */
  async function beginVote() {
    const session = await openClass({ ballotSeconds: 40 });
    const { simulation, facilitator, sit } = session;
    for (const { id } of Object.values(simulation.council.seats)) {
      instead[id] = ({ all: { vote }, own }) =>
        vote && own.ballot === null && own.rights.cast === null
          ? move({ kind: 'cast-ballot', vote: vote.number, choice: 'yes' }, [{ points: 1, what: { kind: 'deal' } }])
          : [];
    }
    instead.china = ({ all: { vote }, own, mayVeto }) =>
      vote && own.ballot === null && own.rights.cast === null
        ? [
            { command: { kind: 'cast-ballot', vote: vote.number, choice: 'no' }, reasons: [] },
            { command: { kind: 'cast-ballot', vote: vote.number, choice: mayVeto ? 'yes' : 'abstain' }, reasons: [] },
          ]
        : [];
    const token = newToken();
    const [france, china] = [await sit('france'), await sit('china', token)];
    await facilitator.act({ kind: 'next' });
    await facilitator.act({ kind: 'next' });
    const own = await text(china);
    await france.act({ kind: 'table-draft', draft: await text(france) });
    await china.leave();
    await live(clock, 5000);
    expect(facilitator.view.seats.find(({ id }) => id === 'china')).toMatchObject({ presence: 'away', standIn: true });
    while (!simulation.council.vote) await facilitator.act({ kind: 'next' });
    const ballots = (): Readonly<Record<string, string>> => simulation.council.vote?.ballots ?? {};
    return { ...session, france, token, own, ballots };
  }

  test('has half of the ballot to come back; then the stand-in votes, and may not veto', async () => {
    const { simulation, ballots } = await beginVote();
    await live(clock, 6500);
    expect(Object.keys(ballots())).toHaveLength(13);
    await live(clock, 13_000);
    expect(ballots()).not.toHaveProperty('china');
    await live(clock, 2000);
    expect(ballots()).toMatchObject({ china: 'abstain' });
    expect(simulation.council.vote?.byStandIn).toContain('china');
    // A stand-in that asks for what it may not is a fault, told once.
    expect(complaints()).toEqual([expect.stringMatching(/china may not .*"no".*caretaker-may-not-veto \(rule A5\)/)]);
    const noted = Object.keys(simulation.council.reasons[1] ?? {});
    expect(noted).toHaveLength(13);
  });

  test('has the seat at once when they are back, with what was theirs', async () => {
    const { code, simulation, token, own, ballots, done, sit } = await beginVote();
    await live(clock, 22_000);
    expect(ballots()).toMatchObject({ china: 'abstain' });
    const china = await sit('china', token);
    const isOfChina = ({ by }: Entry): boolean => by === 'for:china';
    const before = done().filter(isOfChina).length;
    expect(china.seat).toBe('china');
    expect(china.mine?.seat?.drafts.map(({ id }) => id)).toContain(own);
    expect(china.view.seats.find(({ id }) => id === 'china')).toMatchObject({ presence: 'present', standIn: false });
    await china.cast('no');
    expect(ballots()).toMatchObject({ china: 'no' });
    expect(simulation.council.vote?.byStandIn).not.toContain('china');
    thoughts = [];
    await live(clock, 30_000);
    expect(thoughts).not.toContain('china');
    expect(done().filter(isOfChina)).toHaveLength(before);
    await china.act({ kind: 'share-draft', draft: own, seats: ['kenya' as SeatId] });
    expect(code).toBe(simulation.facts.code);
  });
});

test('the facilitator sets the pace, sees it, and it is kept at once', async () => {
  const { simulation, facilitator, done } = await openClass({ standIns: { secondsPerMove: 60 } });
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  expect(facilitator.mine?.facilitator?.standIns.secondsPerMove).toBe(60);
  await live(clock, 2000);
  expect(done()).toEqual([]);
  await facilitator.act({ kind: 'set-stand-ins', secondsPerMove: 0, level: 'hard', mayVeto: true });
  expect(facilitator.mine?.facilitator?.standIns).toEqual({ secondsPerMove: 0, level: 'hard', mayVeto: true });
  // As fast as the loop allows: no time passes.
  await expect.poll(() => simulation.council.queue.length, { timeout: 15_000 }).toBeGreaterThan(0);
  expect(new Set(done().map(({ at }) => at)).size).toBe(1);
});

test('frozen, they stand still; whoever cannot think is told of once and holds up nobody', async () => {
  instead.ghana = () => {
    throw new Error('no thought comes');
  };
  instead.china = () => [undefined as never];
  const { simulation, facilitator, sit, entries, done } = await openClass();
  const france = await sit('france');
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await live(clock, 3000);
  await facilitator.act({ kind: 'freeze' });
  const before = done().length;
  await live(clock, 20_000);
  expect(done()).toHaveLength(before);
  await facilitator.act({ kind: 'unfreeze' });
  const isOver = until(simulation, 'sitrep', 2);
  await live(clock, 900_000, () => {
    const { vote, seats } = simulation.council;
    if (!vote && !seats['france' as SeatId]?.ready) void france.ask({ kind: 'say-ready', ready: true });
    return isOver();
  });
  expect(isOver()).toBe(true);
  expect(entries().some(({ event }) => event.kind === 'draft-tabled')).toBe(true);
  expect(complaints().toSorted()).toEqual([
    expect.stringMatching(/stand-in of china cannot think/),
    expect.stringMatching(/stand-in of ghana cannot think.*no thought comes/s),
  ]);
}, 60_000);

test('a session that stands still and that all have left goes to sleep, and its stand-ins with it', async () => {
  const { code, simulation, facilitator, done } = await openClass();
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await live(clock, 2000);
  await facilitator.act({ kind: 'freeze' });
  await facilitator.leave();
  await expect
    .poll(async () => (await live(clock, 60_000)) ?? (await server.simulation(code)), { timeout: 15_000 })
    .not.toBe(simulation);
  const awake = await server.simulation(code);
  const before = done().length;
  await awake.ask({ role: 'facilitator' }, { kind: 'unfreeze' }, null);
  await live(clock, 6000);
  expect(done().length).toBeGreaterThan(before);
  expect(complaints()).toEqual([]);
});

test('a stand-in that does not come to an end is stopped, and told of once', async () => {
  const { simulation, facilitator, entries } = await openClass({ standIns: { secondsPerMove: 0 } });
  let titles = 0;
  for (const { id } of Object.values(simulation.council.seats)) instead[id] = () => [];
  instead.ghana = ({ own: { drafts } }) => {
    titles += 1;
    const [draft] = drafts;
    if (!draft) return move({ kind: 'create-draft', title: 'A text', template: null });
    return move({ kind: 'retitle-draft', draft: draft.id, title: `A text ${titles}` });
  };
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await live(clock, 60_000);
  const moves = entries().filter(({ by, event }) => by === 'for:ghana' && event.kind !== 'readiness-said');
  expect(moves).toHaveLength(100);
  expect(titles).toBe(100);
  expect(complaints()).toEqual([expect.stringMatching(/stand-in of ghana does not come to an end in "consultations/)]);
});

test('stopped, a session has no stand-ins that go on', async () => {
  const own = testClock();
  const sessions = new Sessions(openMemoryJournal(), own, installedScenarios(), (sight, character) => {
    thoughts.push(sight.own.seat);
    return movesOf(sight, character);
  });
  const options = { fillSeats: true, standIns: { secondsPerMove: 60 } };
  const { facts } = await sessions.open(openRequestSchema.parse({ scenario: 'velora', options }));
  const simulation = await sessions.find(facts.code);
  for (let steps = 0; steps < 2; steps += 1) await simulation?.ask({ role: 'facilitator' }, { kind: 'next' }, null);
  await live(own, 10_000);
  expect(thoughts.length).toBeGreaterThan(2);
  await sessions.stop();
  thoughts = [];
  await live(own, 60_000);
  expect(thoughts).toEqual([]);
});

test('whoever presides puts a motion to the vote when half of its time is over, though nothing else has happened', async () => {
  const { simulation, facilitator, sit } = await openClass({ standIns: { secondsPerMove: 1 } });
  const france = await sit('france');
  for (const { id } of stoodIn(simulation.council)) instead[id] = () => [];
  const president = france.view.president ?? '';
  expect(president).not.toBe('france');
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await france.act({ kind: 'create-draft', title: 'A text', template: 'observe' });
  const draft = france.mine?.seat?.drafts[0]?.id;
  if (!draft) throw new Error('there is no text');
  await france.act({ kind: 'table-draft', draft });
  await facilitator.act({ kind: 'next' });
  await live(clock, 30_000, () => simulation.council.meeting?.stage === 'debate');
  await france.act({ kind: 'move-motion', motion: 'postpone', draft });
  instead[president] = movesOf;
  const { motionSeconds } = simulation.council.setup.law;
  await live(clock, (motionSeconds / 2 - 1) * 1000);
  expect(simulation.council.vote).toBeNull();
  await live(clock, 2500);
  expect(simulation.council.vote?.subject).toMatchObject({ kind: 'motion', motion: 'postpone' });
  expect(complaints()).toEqual([]);
});

test('whoever comes to nothing in a vote abstains: who plays alone does not wait for them for ever', async () => {
  const { code } = await openSession(server.url, { seats: 'compact', options: { seed: 7, alone: true } });
  const simulation = await server.simulation(code);
  sessions.push(simulation);
  const player = await joinDelegate(server.url, code, newToken());
  clients.push(player);
  const seat = player.view.solo;
  if (!seat) throw new Error('nobody plays alone');
  await player.takeSeat(seat);
  for (const { id } of Object.values(simulation.council.seats)) instead[id] = () => [];
  instead.kenya = () => {
    throw new Error('no thought comes');
  };
  const goOn = async (): Promise<void> => {
    const { phase } = simulation.council;
    await player.act({ kind: 'say-ready', ready: true });
    await live(clock, 60_000, () => simulation.council.phase !== phase || simulation.council.vote !== null);
  };
  while (simulation.council.phase !== 'consultations') await goOn();
  await player.act({ kind: 'create-draft', title: 'A text', template: 'observe' });
  const draft = player.mine?.seat?.drafts[0]?.id;
  if (!draft) throw new Error('there is no text');
  await player.act({ kind: 'table-draft', draft });
  for (let steps = 0; steps < 4 && !simulation.council.vote; steps += 1) await goOn();
  await player.cast('yes');
  await live(clock, 60_000, () => simulation.council.results.length > 0);
  const [result] = simulation.council.results;
  expect(result?.ballots).toMatchObject({ [seat]: 'yes', kenya: 'abstain', brazil: 'abstain' });
});

test('of all sessions that think at once, one thought has each turn of the event loop', async () => {
  const own = testClock();
  let turn = 0;
  const thoughtsIn: number[] = [];
  const server = new Sessions(openMemoryJournal(), own, installedScenarios(), () => {
    thoughtsIn.push(turn);
    return [];
  });
  const options = { fillSeats: true, standIns: { secondsPerMove: 0 } };
  for (let count = 0; count < 4; count += 1) {
    const { facts } = await server.open(openRequestSchema.parse({ scenario: 'velora', options }));
    const simulation = await server.find(facts.code);
    for (let steps = 0; steps < 2; steps += 1) void simulation?.ask({ role: 'facilitator' }, { kind: 'next' }, null);
  }
  for (; turn < 200; turn += 1) await turnOfTheLoop();
  expect(thoughtsIn.length).toBeGreaterThan(80);
  expect(new Set(thoughtsIn).size).toBe(thoughtsIn.length);
  await server.stop();
});

describe('in a vote', () => {
  /** France has brought a text, and the others have nothing to do but to vote for it. Others sit as well. */
  async function vote(options: Readonly<Record<string, unknown>>, ...others: readonly string[]) {
    const { simulation, facilitator, sit } = await openClass(options);
    const france = await sit('france');
    for (const seat of others) await sit(seat);
    for (const { id } of stoodIn(simulation.council)) instead[id] = () => [];
    await facilitator.act({ kind: 'next' });
    await facilitator.act({ kind: 'next' });
    await france.act({ kind: 'create-draft', title: 'A text', template: 'observe' });
    const draft = france.mine?.seat?.drafts[0]?.id;
    if (!draft) throw new Error('there is no text');
    await france.act({ kind: 'table-draft', draft });
    while (!simulation.council.vote) await facilitator.act({ kind: 'next' });
    return { france, cast: () => Object.keys(simulation.council.vote?.ballots ?? {}).length, simulation };
  }

  test('all have voted in the first part of the ballot, however slow they are', async () => {
    const { cast } = await vote({ standIns: { secondsPerMove: 60 }, ballotSeconds: 30 });
    await live(clock, 11_500);
    expect(cast()).toBe(14);
  });

  test('nobody waits for a delegate who has no vote', async () => {
    const { france, simulation } = await vote({ standIns: { secondsPerMove: 60 }, ballotSeconds: 600 }, 'velora');
    await france.cast('yes');
    await live(clock, 8000);
    expect(simulation.council.results).toHaveLength(1);
  });
});
