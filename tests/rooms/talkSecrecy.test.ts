/**
 * Law 3, on the bytes, for what people say to each other besides the floor, for what a delegation of two knows of itself, and
 * for what somebody asks of the facilitator. Two sessions differ in one of these, or in whether it happened at all: only those
 * have other bytes who may know of it.
 */
import { describe, expect, test, vi } from 'vitest';
import type { Visibility } from '../../shared/council/vocabulary.ts';
import { Overheard, unlike } from '../support/overheard.ts';
import { type ServerHere, startServer, testClock } from '../support/server.ts';

/** Each test plays several sessions, with eleven people in each. */
vi.setConfig({ testTimeout: 90_000 });

/** Those who hold a seat; `second` is of the delegation of France, and `guest` takes over from Kenya; `deputy` was let in later. */
const seats = ['france', 'china', 'kenya', 'brazil', 'velora'] as const;
const early = [...seats, 'second', 'guest', 'facilitator', 'deputy', 'projector'] as const;
const all = [...early, 'late', 'lateScreen'] as const;
type Name = (typeof all)[number];
const stages = [
  ...(['opened', 'written', 'judged', 'reported', 'own', 'group', 'handed', 'late', 'called', 'answered'] as const),
  ...(['nudged', 'advised', 'kept', 'closed', 'signed'] as const),
] as const;
type Stage = (typeof stages)[number];

/** Null: it does not happen. */
type Secrets = {
  readonly visibility: Visibility;
  /** What is announced before somebody else sits for Kenya. */
  readonly changesTo: Visibility | null;
  /** Whether China and Kenya talk at all. */
  readonly opens: boolean;
  /** What China writes to Kenya; of a note that waits, whether it is let through, or why not. */
  readonly note: string | null;
  readonly verdict: true | string;
  /** Why Kenya shows it to the facilitator. */
  readonly report: string | null;
  /** What France writes to itself. */
  readonly own: string | null;
  /** Of a group of France, China and Velora, and of what China writes to it. */
  readonly group: string | null;
  readonly toGroup: string;
  /** What China writes when somebody else sits for Kenya. */
  readonly after: string | null;
  readonly call: string | null;
  readonly answer: string;
  readonly nudge: string | null;
  /** What France’s second would vote; whether they keep back their key; and whether they sign what its ambassador has not. */
  readonly advice: 'yes' | 'abstain' | null;
  readonly withholds: boolean;
  readonly signs: boolean;
};

const usual: Secrets = {
  ...{
    visibility: 'facilitator-reads',
    changesTo: null,
    opens: true,
    note: 'Shall we write a text?',
    verdict: true,
    report: null,
  },
  ...{ own: 'Paris says no.', group: 'Three friends', toGroup: 'Who has troops?', after: 'Welcome.' },
  ...{ call: 'How do I table it?', answer: 'With the button.', nudge: 'Read your brief once more.' },
  ...{ advice: 'yes', withholds: true, signs: true },
};

type Played = Overheard<Name, Stage>;
const channel = 'china+kenya';

/** Each on a server of its own: their clock stands still, and so does whatever a server forgets after a while. */
async function play(secrets: Secrets): Promise<Played> {
  const server = await startServer({ time: testClock() });
  try {
    return await playOn(server, secrets);
  } finally {
    await server.stop();
  }
}

async function playOn(server: ServerHere, secrets: Secrets): Promise<Played> {
  const {
    visibility,
    changesTo,
    opens,
    note,
    verdict,
    report,
    own,
    group,
    toGroup,
    after,
    call,
    answer,
    nudge,
    advice,
  } = secrets;
  const session = await Overheard.open<Name, Stage>(server, 'velora', { delegation: 2, visibility });
  const act = (name: Name, command: unknown) => session.act(name, command);
  /** What does not happen takes as long: everybody answers a ping there, too. */
  const actIf = (happens: unknown, name: Name, command: unknown) => (happens ? act(name, command) : session.settle());
  const nameOf = (seat: string): string =>
    Object.values(session.simulation.council.people).find((person) => person.seat === seat)?.name ?? '';
  await session.enter('facilitator', 'facilitator');
  await session.enter('deputy', 'facilitator', await session.admit('Ms Ito'));
  await session.enter('projector', 'projector');
  for (const name of [...seats, 'second', 'guest'] as const) await session.enter(name, 'delegate');
  for (const seat of seats) await act(seat, { kind: 'take-seat', seat });
  await act('second', { kind: 'join-delegation', seat: 'france' });
  const guest = Object.values(session.simulation.council.people).find(({ seat }) => seat === null)?.name;
  // Through the situation report to the consultations.
  for (const _step of ['sitrep', 'consultations']) await act('facilitator', { kind: 'next' });

  await actIf(opens, 'china', { kind: 'open-channel', with: { kind: 'seats', seats: ['kenya'], title: '' } });
  session.end('opened');
  await actIf(note, 'china', { kind: 'send-note', channel, text: note });
  session.end('written');
  const [passes, reason] = [verdict === true, verdict === true ? '' : verdict];
  const isHeld = note && visibility === 'held';
  await actIf(isHeld, 'facilitator', { kind: 'judge-note', channel, note: 1, passes, reason });
  session.end('judged');
  await actIf(report, 'kenya', { kind: 'report-note', channel, note: 1, reason: report });
  session.end('reported');

  await actIf(own, 'france', { kind: 'open-channel', with: { kind: 'delegation' } });
  await actIf(own, 'second', { kind: 'send-note', channel: 'of-france', text: own });
  session.end('own');
  const withThree = { kind: 'seats', seats: ['china', 'velora'], title: group };
  await actIf(group, 'france', { kind: 'open-channel', with: withThree });
  const { channels } = session.simulation.council.talk;
  const three = Object.values(channels).find(({ kind }) => kind === 'group')?.id;
  await actIf(group, 'china', { kind: 'send-note', channel: three, text: toGroup });
  session.end('group');

  await actIf(changesTo, 'facilitator', { kind: 'set-visibility', visibility: changesTo });
  await act('facilitator', { kind: 'hand-over', seat: 'kenya', to: guest });
  await actIf(after, 'china', { kind: 'send-note', channel, text: after });
  session.end('handed');
  await session.enter('late', 'delegate');
  await session.enter('lateScreen', 'projector');
  session.end('late');

  await actIf(call, 'brazil', { kind: 'call-facilitator', about: 'help', text: call });
  session.end('called');
  await actIf(call, 'facilitator', { kind: 'answer-call', call: 'h1', text: answer, grants: null });
  session.end('answered');
  await actIf(nudge, 'facilitator', { kind: 'nudge', seat: 'france', text: nudge });
  session.end('nudged');

  await act('china', { kind: 'create-draft', title: 'A text', template: 'observe' });
  await act('china', { kind: 'table-draft', draft: 'd1' });
  // Through the meeting to the votes, and to the first of them.
  for (let steps = 0; steps < 3; steps += 1) await act('facilitator', { kind: 'next' });
  await actIf(advice, 'second', { kind: 'advise-ballot', vote: 1, choice: advice });
  session.end('advised');
  await act('france', { kind: 'cast-ballot', vote: 1, choice: 'no' });
  await act('second', { kind: 'withhold-key', vote: 1, withholds: secrets.withholds });
  session.end('kept');
  for (let steps = 0; session.simulation.council.phase !== 'orders' && steps < 4; steps += 1) {
    await act('facilitator', { kind: 'next' });
  }
  session.end('closed');
  await act('second', { kind: 'give-order', order: { kind: 'intervene', authority: 'none' } });
  await actIf(secrets.signs, 'france', { kind: 'sign-order' });
  session.end('signed');
  expect(nameOf('kenya')).toBe(guest);
  await session.leave();
  return session;
}

const kept = new Map<string, Promise<Played>>();
const played = (secrets: Secrets): Promise<Played> => {
  const key = JSON.stringify(secrets);
  const known = kept.get(key) ?? play(secrets);
  kept.set(key, known);
  return known;
};

/** Who learns of it, from which stage on: nobody before it, and nobody else. */
async function expectTold(
  one: Partial<Secrets>,
  other: Partial<Secrets>,
  told: Partial<Record<Stage, readonly Name[]>>,
): Promise<void> {
  const first = await played({ ...usual, ...one });
  // Played anew also where it is the same: the bytes are another session’s.
  const second = await play({ ...usual, ...one, ...other });
  let known: readonly Name[] = [];
  for (const stage of stages) {
    known = told[stage] ?? known;
    const there: readonly Name[] = stages.indexOf(stage) < stages.indexOf('late') ? early : all;
    expect(unlike(first, second, stage, there), stage).toEqual(there.filter((name) => known.includes(name)));
  }
}

test('the same session played twice is the same to the byte', () => expectTold({}, {}, {}));

const two: readonly Name[] = ['china', 'kenya'];
/** Whoever runs the session, the first or not. */
const hosts: readonly Name[] = ['facilitator', 'deputy'];

describe('CH5 CH6 a note between two', () => {
  const other = { note: 'No word of this to anybody, ever.' };

  test('is for the two and the facilitator, who reads all: not for the rest, nor for whoever sits there later', () =>
    expectTold({}, other, { written: [...two, ...hosts] }));

  test('that waits is for who wrote it and the facilitator, and when it is let through for the other one', () =>
    expectTold({ visibility: 'held' }, other, {
      written: ['china', ...hosts],
      judged: [...two, ...hosts],
    }));

  test('that is refused never comes, and nobody else learns that there was one', async () => {
    const refused = { visibility: 'held', verdict: 'Not like this.' } as const;
    await expectTold(refused, other, { written: ['china', ...hosts] });
    await expectTold(refused, { note: null }, { written: ['china', ...hosts] });
    await expectTold(refused, { verdict: 'Never.' }, { judged: ['china', ...hosts] });
  });

  test('in private is for the two, until one of them shows it to the facilitator', async () => {
    const hidden = { visibility: 'private' } as const;
    await expectTold(hidden, other, { written: two });
    await expectTold({ ...hidden, report: 'It is a threat.' }, other, {
      written: two,
      reported: [...two, ...hosts],
    });
    // How many there are the facilitator sees, and no word.
    await expectTold(hidden, { note: null }, { written: [...two, ...hosts] });
  });

  test('as it was announced when it was written: what comes after another announcement is another matter', async () => {
    const opened = { visibility: 'private', changesTo: 'facilitator-reads' } as const;
    await expectTold(opened, other, { written: two });
    await expectTold(opened, { after: 'A word for the new one.' }, { handed: ['china', 'guest', ...hosts] });
    const closed = { visibility: 'facilitator-reads', changesTo: 'private' } as const;
    await expectTold(closed, other, { written: [...two, ...hosts] });
    await expectTold(closed, { after: 'A word for the new one.' }, { handed: ['china', 'guest'] });
  });

  test('CH7 that one of them shows it is for them and the facilitator, and why for the facilitator', async () => {
    await expectTold({}, { report: 'It is a threat.' }, { reported: ['kenya', ...hosts] });
    await expectTold({ report: 'It is a threat.' }, { report: 'I do not like it.' }, { reported: hosts });
  });

  test('CH1 that they talk at all is for the two', () =>
    expectTold(
      { note: null, after: null },
      { opens: false },
      // Whoever sits for Kenya now has the conversation, and nothing that was written in it.
      { opened: two, handed: [...two, 'guest'] },
    ));

  test('S3 of somebody who came later is for them, and for nobody who has left', () =>
    expectTold({}, { after: 'A word for the new one.' }, { handed: ['china', 'guest', ...hosts] }));
});

describe('CH1 other conversations', () => {
  test('what a delegation says to itself is its own, and the facilitator’s who reads', async () => {
    await expectTold({}, { own: 'Paris says yes.' }, { own: ['france', 'second', ...hosts] });
    await expectTold({ visibility: 'private' }, { own: 'Paris says yes.' }, { own: ['france', 'second'] });
  });

  test('what is said in a group is for those in it, and that there is one', async () => {
    const members: readonly Name[] = ['france', 'second', 'china', 'velora'];
    await expectTold({}, { toGroup: 'Nobody has.' }, { group: [...members, ...hosts] });
    await expectTold({}, { group: null }, { group: [...members, ...hosts] });
    await expectTold({ visibility: 'private' }, { toGroup: 'Nobody has.' }, { group: members });
  });
});

describe('FA2 what is between somebody and the facilitator', () => {
  test('a call and its answer', async () => {
    await expectTold({}, { call: 'I feel unwell.' }, { called: ['brazil', ...hosts] });
    await expectTold({}, { answer: 'Ask your neighbour.' }, { answered: ['brazil', ...hosts] });
  });

  test('a word to one delegation', () =>
    expectTold({}, { nudge: 'Time to lead.' }, { nudged: ['france', 'second', ...hosts] }));
});

describe('S8 S9 what a delegation of two knows of itself', () => {
  const own: readonly Name[] = ['france', 'second'];

  test('what its people would vote', async () => {
    await expectTold({}, { advice: 'abstain' }, { advised: own });
    await expectTold({}, { advice: null }, { advised: own });
  });

  test('whether its capital keeps back its key to a veto, until the vote is closed', () =>
    expectTold({}, { withholds: false }, { kept: own, closed: all }));

  test('who stands behind its order', () => expectTold({}, { signs: false }, { signed: own }));
});

/** A chair that somebody thinks for, and who sits down in it afterwards. */
async function playToStandIn(text: string): Promise<Overheard<'china' | 'guest' | 'facilitator', 'written' | 'taken'>> {
  const server = await startServer({ time: testClock() });
  const session = await Overheard.open<'china' | 'guest' | 'facilitator', 'written' | 'taken'>(server, 'velora', {
    fillSeats: true,
  });
  await session.enter('facilitator', 'facilitator');
  for (const name of ['china', 'guest'] as const) await session.enter(name, 'delegate');
  await session.act('china', { kind: 'take-seat', seat: 'china' });
  for (const _step of ['sitrep', 'consultations']) await session.act('facilitator', { kind: 'next' });
  await session.act('china', { kind: 'open-channel', with: { kind: 'seats', seats: ['kenya'], title: '' } });
  await session.act('china', { kind: 'send-note', channel, text });
  session.end('written');
  await session.act('guest', { kind: 'take-seat', seat: 'kenya' });
  session.end('taken');
  expect(session.people.get('guest')?.mine?.seat?.channels).toMatchObject([{ id: channel, notes: [] }]);
  await session.leave();
  await server.stop();
  return session;
}

test('CH6 A4 what was written to a chair that is stood in for nobody reads who sits down there', async () => {
  const [one, other] = [await playToStandIn('To whoever thinks for Kenya.'), await playToStandIn('Hello?')];
  for (const stage of ['written', 'taken'] as const) {
    expect(unlike(one, other, stage, ['china', 'guest', 'facilitator'])).toEqual(['china', 'facilitator']);
  }
});
