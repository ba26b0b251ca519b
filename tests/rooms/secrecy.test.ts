/**
 * Law 3, on the bytes. A session is played twice with the same chance and at the same time; the two differ in one secret
 * and in nothing else. Whoever may not know it must receive the same bytes in both, and whoever may must not, or else the
 * test would prove nothing.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Policy } from '../../shared/council/vocabulary.ts';
import { Overheard, type Role, unlike } from '../support/overheard.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import { dataFrame, joinRaw, type RawClient } from '../support/rawClient.ts';
import { newToken, openSession, type ServerHere, startServer, testClock } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ time: testClock() });
});
afterAll(() => server.stop());

type Secrets = {
  readonly title: string;
  readonly troops: number;
  /** Thousand troops that France puts behind it while it is written. */
  readonly pledge: number;
  /** What France casts: first, and when it changes its mind. */
  readonly ballots: readonly [Choice, Choice];
  /** What the facilitator tells an empty seat to do. */
  readonly policy: Policy;
};

const usual: Secrets = { title: 'One text', troops: 5, pledge: 2, ballots: ['yes', 'abstain'], policy: 'abstain' };

const stages = ['written', 'shared', 'tabled', 'instructed', 'cast', 'changed', 'closed'] as const;
type Stage = (typeof stages)[number];
type Name = 'france' | 'china' | 'kenya' | 'press' | 'guest' | 'facilitator' | 'projector' | 'late' | 'lateScreen';

type Played = {
  readonly session: Overheard<Name, Stage>;
  readonly everything: Buffer;
  /** What must never be sent to anybody. */
  readonly keys: Readonly<Record<string, string>>;
};

async function play(secrets: Secrets): Promise<Played> {
  const session = await Overheard.open<Name, Stage>(server);
  const enter = (name: Name, role: Role) => session.enter(name, role);
  const act = (name: Name, command: unknown) => session.act(name, command);
  const end = (stage: Stage) => session.end(stage);

  await enter('facilitator', 'facilitator');
  await enter('projector', 'projector');
  for (const name of ['france', 'china', 'kenya', 'press', 'guest'] as const) await enter(name, 'delegate');
  for (const seat of ['france', 'china', 'kenya', 'press'] as const) await act(seat, { kind: 'take-seat', seat });
  // Through the situation report to the consultations.
  await act('facilitator', { kind: 'next' });
  await act('facilitator', { kind: 'next' });

  await act('france', { kind: 'create-draft', title: secrets.title, template: 'observe' });
  const clause = { kind: 'mission', troops: secrets.troops };
  await act('france', { kind: 'change-clause', draft: 'd1', id: 'c3', clause, seen: 1000 });
  await act('france', { kind: 'sponsor-draft', draft: 'd1' });
  await act('france', { kind: 'pledge-troops', draft: 'd1', troops: secrets.pledge });
  end('written');
  await act('france', { kind: 'share-draft', draft: 'd1', seats: ['china', 'velora'] });
  end('shared');
  await act('china', { kind: 'table-draft', draft: 'd1' });
  end('tabled');
  await act('facilitator', { kind: 'set-policy', seat: 'ireland', policy: secrets.policy });
  end('instructed');

  // Through the meeting to the votes, and to the first of them.
  for (let steps = 0; steps < 3; steps += 1) await act('facilitator', { kind: 'next' });
  await act('france', { kind: 'cast-ballot', vote: 1, choice: secrets.ballots[0] });
  await enter('late', 'delegate');
  await enter('lateScreen', 'projector');
  end('cast');
  await act('france', { kind: 'cast-ballot', vote: 1, choice: secrets.ballots[1] });
  await act('china', { kind: 'cast-ballot', vote: 1, choice: 'yes' });
  end('changed');
  await act('kenya', { kind: 'cast-ballot', vote: 1, choice: 'yes' });
  end('closed');

  const { facts, council } = session.simulation;
  const keys = {
    'the facilitator’s secret': session.secret,
    'its digest': facts.facilitatorDigest,
    'the id of the session in the journal': facts.id,
    ...Object.fromEntries(session.tokens.map((token, index) => [`the token of person ${index + 1}`, token])),
    ...Object.fromEntries(
      Object.keys(council.people).map((person, index) => [`the id of person ${index + 1}`, person]),
    ),
  };
  await session.leave();
  return { session, everything: Buffer.concat([...session.people.values()].flatMap(({ frames }) => frames)), keys };
}

/** Whose streams are the same in both until the end of a stage. */
const alike = (one: Played, other: Played, stage: Stage, names: readonly Name[]): readonly Name[] =>
  without(names, ...unlike(one.session, other.session, stage, names));

const early: readonly Name[] = ['france', 'china', 'kenya', 'press', 'guest', 'facilitator', 'projector'];
const all: readonly Name[] = [...early, 'late', 'lateScreen'];
const without = (names: readonly Name[], ...left: readonly Name[]) => names.filter((name) => !left.includes(name));

let first: Played;
beforeAll(async () => {
  first = await play(usual);
});

test('the same session played twice is the same to the byte', async () => {
  const again = await play(usual);
  for (const stage of stages) {
    const there = stages.indexOf(stage) < stages.indexOf('cast') ? early : all;
    expect(alike(first, again, stage, there), stage).toEqual(there);
  }
});

describe('B3: what is on a ballot nobody else learns before the close', () => {
  test.each([
    ['yes', 'no'],
    ['yes', 'abstain'],
    ['no', 'abstain'],
  ] as const)('not whether it is %s or %s', async (one, other) => {
    const last = one === 'yes' && other === 'no' ? 'abstain' : one === 'yes' ? 'no' : 'yes';
    const played = await play({ ...usual, ballots: [one, last] });
    const playedOtherwise = await play({ ...usual, ballots: [other, last] });
    expect(alike(played, playedOtherwise, 'cast', all)).toEqual(without(all, 'france'));
  });

  test('nor to what it was changed', async () => {
    const other = await play({ ...usual, ballots: ['yes', 'no'] });
    expect(alike(first, other, 'cast', all)).toEqual(all);
    expect(alike(first, other, 'changed', all)).toEqual(without(all, 'france'));
    // The result says it, to everybody.
    expect(alike(first, other, 'closed', all)).toEqual([]);
  });
});

describe('D1: a working draft is for its drafters', () => {
  test.each<[string, Partial<Secrets>]>([
    ['its title', { title: 'A text of quite another length, with words that only drafters read' }],
    ['its clauses', { troops: 21 }],
    ['the troops that are pledged to it', { pledge: 5.5 }],
  ])('%s', async (_what, words) => {
    const other = await play({ ...usual, ...words });
    expect(alike(first, other, 'written', early)).toEqual(without(early, 'france'));
    expect(alike(first, other, 'shared', early)).toEqual(without(early, 'france', 'china'));
    expect(alike(first, other, 'tabled', early)).toEqual([]);
  });

  test('a draft that one may not read is refused like one that does not exist', async () => {
    const { code, secret } = await openSession(server.url);
    const facilitator = await joinFacilitator(server.url, code, secret);
    const act = (command: Command) => facilitator.act(command);
    const [author, stranger] = [
      await joinRaw(server.url, code, { role: 'delegate', token: newToken() }),
      await joinRaw(server.url, code, { role: 'delegate', token: newToken() }),
    ];
    const ask = (client: RawClient, command: unknown) =>
      client.answersTo(dataFrame('command', { id: 'always-the-same', command }));
    const askNew = (client: RawClient, command: unknown) =>
      client.answersTo(dataFrame('command', { id: randomUUID(), command }));
    await askNew(author, { kind: 'take-seat', seat: 'france' });
    await askNew(stranger, { kind: 'take-seat', seat: 'china' });
    expect(await ask(author, { kind: 'create-draft', title: 'Private', template: null })).toMatchObject([
      { accepted: true },
    ]);
    for (const command of [
      { kind: 'retitle-draft', title: 'Mine' },
      { kind: 'set-mode', mode: 'replace' },
      { kind: 'add-clause', clause: { kind: 'mission', troops: 5 } },
      { kind: 'remove-clause', id: 'c1', seen: 0 },
      { kind: 'move-clause', id: 'c1', to: 0 },
      { kind: 'share-draft', seats: ['china'] },
      { kind: 'sponsor-draft' },
      { kind: 'unsponsor-draft' },
      { kind: 'table-draft' },
      { kind: 'withdraw-draft' },
      { kind: 'pledge-troops', troops: 1 },
    ]) {
      const [there] = await askNew(stranger, { ...command, draft: 'd1' });
      const [nowhere] = await askNew(stranger, { ...command, draft: 'd99' });
      expect(there, command.kind).toMatchObject({ accepted: false, refusal: { code: 'unknown-draft', rule: 'D1' } });
      expect({ ...there, id: null }, command.kind).toEqual({ ...nowhere, id: null });
    }
    // Neither to the host state, which answers texts that it has no hand in.
    await askNew(stranger, { kind: 'take-seat', seat: 'velora' });
    await act({ kind: 'next' });
    await act({ kind: 'next' });
    const letter = { kind: 'answer-consent', consents: true };
    const [there] = await askNew(stranger, { ...letter, draft: 'd1' });
    const [nowhere] = await askNew(stranger, { ...letter, draft: 'd99' });
    expect(there).toMatchObject({ accepted: false, refusal: { code: 'unknown-draft', rule: 'D1' } });
    expect({ ...there, id: null }).toEqual({ ...nowhere, id: null });
    await Promise.all([author, stranger, facilitator].map((each) => each.leave()));
  });
});

test('A2: what an empty seat is told to do is the facilitator’s', async () => {
  const other = await play({ ...usual, policy: 'against' });
  expect(alike(first, other, 'instructed', early)).toEqual(without(early, 'facilitator'));
  // Those who come later are not told either, as long as the vote is open.
  expect(alike(first, other, 'changed', all)).toEqual(without(all, 'facilitator'));
  expect(alike(first, other, 'closed', all)).toEqual([]);
});

test('no token, secret or id of a person is sent to anybody, not even to whom it belongs', () => {
  expect(Object.keys(first.keys)).toHaveLength(3 + 2 * 6);
  const found = Object.entries(first.keys).filter(([, key]) => first.everything.includes(key));
  expect(found).toEqual([]);
  // Text is found in these bytes where it is: titles and seats are in them.
  expect(first.everything.includes(usual.title)).toBe(true);
  expect(first.everything.includes('united-kingdom')).toBe(true);
});

test('D1 B3: that somebody writes in private, or thinks again about a ballot, sends nothing at all to anybody else', async () => {
  const { code, secret } = await openSession(server.url);
  const delegate = () => joinDelegate(server.url, code, newToken());
  const [france, kenya] = [await delegate(), await delegate()];
  await france.takeSeat('france');
  await kenya.takeSeat('kenya');
  const facilitator = await joinFacilitator(server.url, code, secret);
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  const wall = await joinRaw(server.url, code, { role: 'projector' });
  const guest = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
  const heard = () => [wall, guest].map(({ frames }) => frames.length);
  /** Whatever was under way is there when an act that all see has arrived. */
  const settled = async (ready: boolean) => {
    const before = heard();
    await kenya.act({ kind: 'say-ready', ready });
    await wall.until(() => heard()[0] !== before[0]);
    await guest.until(() => heard()[1] !== before[1]);
    return heard().map((count, at) => count - (before[at] ?? 0));
  };
  const usually = await settled(true);
  await settled(false);
  const start = heard();
  await france.act({ kind: 'create-draft', title: 'A private text', template: 'observe' });
  await france.act({ kind: 'retitle-draft', draft: 'd1' as never, title: 'Another title' });
  await france.act({ kind: 'set-mode', draft: 'd1' as never, mode: 'replace' });
  // The frames of one public act, and not one more for the three private ones before it.
  await settled(true);
  expect(heard().map((count, at) => count - (start[at] ?? 0))).toEqual(usually);

  await france.act({ kind: 'table-draft', draft: 'd1' as never });
  for (let steps = 0; steps < 3; steps += 1) await facilitator.act({ kind: 'next' });
  await france.cast('yes');
  const cast = heard();
  await france.cast('no');
  await france.cast('abstain');
  // France's own answer comes after everything that its act has sent.
  expect(heard()).toEqual(cast);
  await Promise.all([france, kenya, facilitator].map((each) => each.leave()));
  wall.cut();
  guest.cut();
});
