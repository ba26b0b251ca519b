/**
 * Law 3, on the bytes, for what the members negotiate on: pens, texts and statements under silence, who broke it and why, and
 * Arria-formula meetings. Two sessions differ in one of these, or in whether it happened at all: only those have other bytes
 * who may know of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Overheard, unlike } from '../support/overheard.ts';
import { type ServerHere, startServer, testClock } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ time: testClock() });
});
afterAll(() => server.stop());

const members = ['france', 'china', 'kenya'] as const;
/** The host state has a hand in the text, relief is heard in the Arria-formula meeting, the press in neither. */
const seats = [...members, 'velora', 'relief', 'press'] as const;
const early = [...seats, 'guest', 'facilitator', 'projector'] as const;
const all = [...early, 'late', 'lateScreen'] as const;
type Name = (typeof all)[number];
const stages = ['written', 'shared', 'silence', 'broken', 'circulated', 'objected', 'heard', 'late', 'blue'] as const;
type Stage = (typeof stages)[number];

/** Null: it does not happen. */
type Secrets = {
  readonly title: string;
  /** The clause that France has under its hands, of its own text, and of one that the members have read. */
  readonly pens: readonly [string | null, string | null];
  /** Why China breaks silence on it; null: it is never under silence. */
  readonly reason: string | null;
  readonly statement: string | null;
  /** Why Kenya breaks silence on that. */
  readonly objection: string | null;
  /** What relief says to the members. */
  readonly words: string | null;
};

const usual: Secrets = {
  title: 'A first text',
  pens: ['c1', 'c1'],
  reason: 'We cannot accept paragraph four.',
  statement: 'The members of the Council are concerned.',
  objection: 'My capital has not answered.',
  words: 'The road to the north is closed.',
};

type Played = Overheard<Name, Stage>;

async function play({ title, pens, reason, statement, objection, words }: Secrets): Promise<Played> {
  const session = await Overheard.open<Name, Stage>(server);
  const act = (name: Name, command: unknown) => session.act(name, command);
  /** What does not happen takes as long: everybody answers a ping there, too. */
  const actIf = (happens: unknown, name: Name, command: unknown) => (happens ? act(name, command) : session.settle());
  await session.enter('facilitator', 'facilitator');
  await session.enter('projector', 'projector');
  for (const name of [...seats, 'guest'] as const) await session.enter(name, 'delegate');
  for (const seat of seats) await act(seat, { kind: 'take-seat', seat });
  // Through the situation report to the consultations.
  for (const _step of ['sitrep', 'consultations']) await act('facilitator', { kind: 'next' });

  await act('france', { kind: 'create-draft', title, template: 'observe' });
  await actIf(pens[0], 'france', { kind: 'take-pen', draft: 'd1', clause: pens[0] });
  session.end('written');
  await act('france', { kind: 'share-draft', draft: 'd1', seats: ['velora'] });
  session.end('shared');
  await actIf(reason, 'france', { kind: 'start-silence', draft: 'd1' });
  session.end('silence');
  await actIf(reason, 'china', { kind: 'break-silence', draft: 'd1', reason });
  await actIf(pens[1], 'france', { kind: 'take-pen', draft: 'd1', clause: pens[1] });
  session.end('broken');

  await actIf(statement, 'china', { kind: 'circulate-statement', form: 'press', title: 'Concern', text: statement });
  session.end('circulated');
  await actIf(objection, 'kenya', { kind: 'object-statement', statement: 's1', reason: objection });
  session.end('objected');

  await actIf(words, 'kenya', { kind: 'open-arria', briefer: 'relief' });
  await actIf(words, 'relief', { kind: 'speak-arria', text: words });
  session.end('heard');
  await session.enter('late', 'delegate');
  await session.enter('lateScreen', 'projector');
  session.end('late');
  await act('france', { kind: 'put-in-blue', draft: 'd1' });
  session.end('blue');
  await session.leave();
  return session;
}

let first: Played;
beforeAll(async () => {
  first = await play(usual);
});

/** Who learns of it, from which stage on: nobody before it, and nobody else until the text is public. */
async function expectTold(other: Partial<Secrets>, told: Partial<Record<Stage, readonly Name[]>>): Promise<void> {
  const played = await play({ ...usual, ...other });
  let known: readonly Name[] = [];
  for (const stage of stages) {
    known = told[stage] ?? known;
    const there: readonly Name[] = stage === 'late' || stage === 'blue' ? all : early;
    expect(unlike(first, played, stage, there), stage).toEqual(there.filter((name) => known.includes(name)));
  }
}

test('the same session played twice is the same to the byte', () => expectTold({}, {}));

const readers: readonly Name[] = [...members, 'velora'];

describe('a text under silence', () => {
  test('Y2 D1 its words are for its drafters, then for the members, and in blue for all', () =>
    expectTold(
      { title: 'A first text, of quite another length' },
      { written: ['france'], shared: ['france', 'velora'], silence: readers, blue: all },
    ));

  test('Y2 why silence was broken is for those who read the text, also when it is public', () =>
    expectTold({ reason: 'No.' }, { broken: readers }));

  test('Y2 that it was under silence at all nobody else learns, not even in blue', () =>
    expectTold({ reason: null }, { silence: readers }));

  test.each<[string, string | null]>([
    ['which clause', 'c2'],
    ['whether any clause', null],
  ])('D12 %s somebody has under their hands is for those who read the text', async (_what, pen) => {
    await expectTold({ pens: [pen, usual.pens[1]] }, { written: ['france'], shared: ['france', 'velora'] });
    await expectTold({ pens: [usual.pens[0], pen] }, { broken: readers });
  });
});

describe('a statement under silence', () => {
  test('J1 its words are for the members', () => expectTold({ statement: 'Alarm!' }, { circulated: members }));

  test('J1 that there is one at all is for the members', () =>
    expectTold({ statement: null, objection: null }, { circulated: members }));

  test('J2 who stopped it, and why, is for the members', async () => {
    await expectTold({ objection: 'No.' }, { objected: members });
    await expectTold({ objection: null }, { objected: members });
  });
});

describe('an Arria-formula meeting', () => {
  const there: readonly Name[] = [...members, 'relief'];

  test('K7 what is said there is for those who are at it', () => expectTold({ words: 'Help.' }, { heard: there }));

  test('K7 that there is one at all nobody else learns', () => expectTold({ words: null }, { heard: there }));
});
