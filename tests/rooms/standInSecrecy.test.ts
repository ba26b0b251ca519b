/** Law 3, on the bytes, for what delegations do that nobody sits for: what they know and mean is in no message to anybody. */
import { pack } from 'msgpackr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import type { Think } from '../../server/simulation/standIns.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import { type Move, movesOf } from '../../shared/delegates/delegate.ts';
import { live } from '../support/passing.ts';
import { dataFrame, joinRaw, protocol, type RawClient } from '../support/rawClient.ts';
import { newToken, openSession, type ServerHere, startServer, type TestClock, testClock } from '../support/server.ts';

/** Written by China's stand-in, and shown to nobody. */
const title = 'Points that Beijing keeps to itself';
/** As they are in a frame: eight bytes, of a number that nothing else comes to. */
const points = 0.123456789;
const seed = 0x7e57_ab1e;

/** It keeps a text to itself, and alone abstains; otherwise it does nothing. */
const secretive: Think = ({ all, own }) => {
  const { vote } = all;
  if (vote && own.ballot === null && own.rights.cast === null) {
    const reasons: Move['reasons'] = [{ points, what: { kind: 'sponsor' } }];
    return [{ command: { kind: 'cast-ballot', vote: vote.number, choice: 'abstain' }, reasons }];
  }
  return own.rights.create === null && own.drafts.length === 0
    ? [{ command: { kind: 'create-draft', title, template: 'observe' }, reasons: [] }]
    : [];
};
const inFavour: Think = ({ all: { vote }, own }) =>
  vote && own.ballot === null && own.rights.cast === null
    ? [{ command: { kind: 'cast-ballot', vote: vote.number, choice: 'yes' }, reasons: [] }]
    : [];
const think: Think = (sight, character) => {
  if (sight.own.seat === 'china') return secretive(sight, character);
  return sight.all.vote ? inFavour(sight, character) : movesOf(sight, character);
};

const journal = openMemoryJournal();
let clock: TestClock;
let server: ServerHere;
beforeAll(async () => {
  clock = testClock();
  server = await startServer({ time: clock, journal, think });
});
afterAll(() => server.stop());

const asDouble = (number: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(number);
  return bytes;
};
const asWord = (number: number): readonly Buffer[] => {
  const [one, other] = [Buffer.alloc(4), Buffer.alloc(4)];
  one.writeUInt32BE(number);
  other.writeUInt32LE(number);
  return [one, other];
};

test('what a stand-in writes, casts and weighs reaches nobody before its time, nor does the seed', async () => {
  const { code, secret } = await openSession(server.url, { options: { seed, fillSeats: true, ballotSeconds: 60 } });
  const simulation = await server.simulation(code);
  const people: Readonly<Record<string, RawClient>> = {
    france: await joinRaw(server.url, code, { role: 'delegate', token: newToken() }),
    guest: await joinRaw(server.url, code, { role: 'delegate', token: newToken() }),
    facilitator: await joinRaw(server.url, code, { role: 'facilitator', secret }),
    projector: await joinRaw(server.url, code, { role: 'projector' }),
  };
  const settle = async (): Promise<void> => {
    for (const client of Object.values(people)) await client.answersTo(Buffer.from([protocol.ping]));
  };
  let sent = 0;
  const act = async (name: string, command: unknown): Promise<void> => {
    sent += 1;
    const answers = await people[name]?.answersTo(dataFrame('command', { id: `command-${sent}`, command }));
    expect(answers, JSON.stringify(command)).toMatchObject([{ accepted: true }]);
    await settle();
  };
  /** Whoever was sent these bytes, after so many frames. */
  const have = (bytes: Buffer | string, since: Readonly<Record<string, number>> = {}): readonly string[] =>
    Object.entries(people).flatMap(([name, { frames }]) =>
      frames.slice(since[name] ?? 0).some((frame) => frame.includes(bytes)) ? [name] : [],
    );
  const soFar = (): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(people).map(([name, { frames }]) => [name, frames.length]));
  const entries = (): readonly Entry[] => journal.read(simulation.facts.id);

  await act('france', { kind: 'take-seat', seat: 'france' });
  await act('facilitator', { kind: 'next' });
  await act('facilitator', { kind: 'next' });
  await act('france', { kind: 'create-draft', title: 'A text of France', template: 'observe' });
  await live(clock, 20_000);
  const draft = Object.values(simulation.council.drafts).find(({ author }) => author === 'france')?.id as DraftId;
  await act('france', { kind: 'table-draft', draft });
  await live(clock, 60_000);
  expect(Object.values(simulation.council.drafts).map((each) => each.title)).toContain(title);
  for (let steps = 0; steps < 20 && !simulation.council.vote; steps += 1) await act('facilitator', { kind: 'next' });
  const opened = soFar();
  await live(clock, 10_000);
  await settle();
  const { vote } = simulation.council;
  expect(vote?.ballots).toMatchObject({ china: 'abstain', kenya: 'yes' });
  expect(Object.keys(vote?.ballots ?? {})).toHaveLength(14);
  expect(simulation.council.reasons[vote?.number ?? 0]).toMatchObject({ china: [{ points }] });

  // Everybody knows who has cast, and nobody what.
  for (const { view } of Object.values(people)) {
    expect(view.seats.find(({ id }) => id === 'china')).toMatchObject({ cast: true, standIn: true });
  }
  expect(have('abstain', opened)).toEqual([]);
  await act('france', { kind: 'cast-ballot', vote: vote?.number, choice: 'yes' });
  await settle();
  expect(simulation.council.vote).toBeNull();
  expect(have('abstain', opened)).toEqual(Object.keys(people));

  // Its text and its reasons are told to nobody, not after the vote either.
  expect(have(title)).toEqual([]);
  expect(have(asDouble(points))).toEqual([]);
  expect(pack(points).includes(asDouble(points)) && pack(seed).includes(asWord(seed)[0] ?? '-')).toBe(true);
  for (const word of asWord(seed)) expect(have(word)).toEqual([]);
  // What it is told by its capital is its own.
  const { situation, fact } = simulation.council.setup.briefs['china' as SeatId] ?? {};
  for (const words of [situation, fact]) expect(have(words ?? '')).toEqual([]);
  expect(have(simulation.council.setup.briefs['france' as SeatId]?.situation ?? '')).toEqual(['france']);
  expect(entries().filter(({ by }) => by === 'for:china').length).toBeGreaterThan(2);
  await Promise.all(Object.values(people).map((client) => client.leave()));
}, 60_000);

test('whoever sits down has the text of their stand-in, and nobody else', async () => {
  const { code, secret } = await openSession(server.url, { options: { seed, fillSeats: true } });
  const facilitator = await joinRaw(server.url, code, { role: 'facilitator', secret });
  const simulation = await server.simulation(code);
  for (let steps = 0; steps < 2; steps += 1) {
    await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
  }
  await live(clock, 10_000);
  const china = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
  await china.answersTo(dataFrame('command', { id: 'command-1', command: { kind: 'take-seat', seat: 'china' } }));
  expect(china.mine?.seat?.drafts.map((each) => each.title)).toEqual([title]);
  await facilitator.answersTo(Buffer.from([protocol.ping]));
  expect(facilitator.frames.some((frame) => frame.includes(title))).toBe(false);
  await china.leave();
  await facilitator.leave();
});
