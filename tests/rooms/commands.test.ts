import { randomUUID } from 'node:crypto';
import { pack } from 'msgpackr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteJournal } from '../../server/journal/sqliteJournal.ts';
import { drawAt } from '../../shared/council/random.ts';
import type { AnyRefusal } from '../../shared/wire/envelope.ts';
import { joinDelegate, joinFacilitator, joinProjector } from '../support/protocolClient.ts';
import {
  dataFrame,
  dataFrameOf,
  decodeStates,
  enterRaw,
  heardIn,
  joinRaw,
  mineIn,
  protocol,
  type RawClient,
  refusalAtDoor,
  reserve,
} from '../support/rawClient.ts';
import {
  cardOf,
  newToken,
  openSession,
  plainScenarios,
  type ServerHere,
  startServer,
  type TestClock,
  temporaryDirectory,
  testClock,
} from '../support/server.ts';

describe('with the time of day', () => {
  let server: ServerHere;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const createDraft = { kind: 'create-draft', title: 'A', template: null } as const;

  test('an answer comes after what its command has sent, and has no number', async () => {
    const { code } = await openSession(server.url);
    const delegate = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
    const id = randomUUID();
    delegate.command({ id, command: { kind: 'take-seat', seat: 'france' } });
    await delegate.until(({ answers }) => answers.length > 0);
    const [answer] = delegate.answers;
    // The state's version would count what others do in private.
    expect(answer).toEqual({ id, accepted: true });
    const at = delegate.frames.findIndex((frame) => heardIn(frame)?.type === 'answer');
    const before = decodeStates(delegate.frames.slice(0, at));
    expect(before.seats.find(({ id }) => id === 'france')?.presence).toBe('present');
    expect(before.seats.find((seat) => seat.id === 'france')?.presence).toBe('present');
    // What is private of the same commit came between the two.
    expect(mineIn(delegate.frames.slice(0, at))).toMatchObject({ seat: { seat: 'france' } });
    await delegate.leave();
  });

  test('a refusal has a code, the id of a rule, and the place in the command', async () => {
    const { code } = await openSession(server.url);
    const [one, other] = await Promise.all([1, 2].map(() => joinDelegate(server.url, code, newToken())));
    if (!one || !other) throw new Error('two delegates came');
    await one.takeSeat('france');
    const taken = await other.ask({ kind: 'take-seat', seat: 'france' as never });
    expect(taken).toMatchObject({ accepted: false, refusal: { code: 'seat-taken', rule: 'S2', path: ['seat'] } });
    const none = await other.ask({ kind: 'take-seat', seat: 'constructor' as never });
    expect(none).toMatchObject({ accepted: false, refusal: { code: 'unknown-seat', rule: 'S2', path: ['seat'] } });
    const early = await one.ask({ kind: 'cast-ballot', vote: 1, choice: 'yes' });
    expect(early).toMatchObject({ accepted: false, refusal: { code: 'no-vote-open', rule: 'B1', path: [] } });
    await Promise.all([one.leave(), other.leave()]);
  });

  describe('what is malformed is refused, and the socket stays open:', () => {
    const id = 'the-id-of-it';
    const to = (command: unknown) => dataFrame('command', { id, command });
    test.each<[string, Uint8Array | string, { id?: string | null; path?: (string | number)[] }]>([
      ['without an id', dataFrame('command', { command: { kind: 'leave-seat' } }), { id: null, path: ['id'] }],
      ['an id too short', dataFrame('command', { id: 'x', command: createDraft }), { id: 'x', path: ['id'] }],
      ['an id that is a number', dataFrame('command', { id: 7, command: createDraft }), { id: null, path: ['id'] }],
      ['without a command', dataFrame('command', { id }), { id, path: ['command'] }],
      ['an unknown kind', to({ kind: 'veto' }), { id, path: ['command', 'kind'] }],
      ['a kind of every object', to({ kind: 'constructor' }), { id, path: ['command', 'kind'] }],
      ['without a kind', to({}), { id, path: ['command', 'kind'] }],
      ['a word of the wrong type', to({ kind: 'take-seat', seat: 7 }), { id, path: ['command', 'seat'] }],
      ['a word that is missing', to({ kind: 'take-seat' }), { id, path: ['command', 'seat'] }],
      ['a word too many', to({ kind: 'leave-seat', seat: 'france' }), { id, path: ['command'] }],
      [
        'a key too many',
        dataFrame('command', { id, command: { kind: 'leave-seat' }, as: 'facilitator' }),
        { id, path: [] },
      ],
      [
        'a ballot that nobody casts',
        to({ kind: 'cast-ballot', vote: 1, choice: 'absent' }),
        { id, path: ['command', 'choice'] },
      ],
      [
        'a clause with too many troops',
        to({ kind: 'add-clause', draft: 'd1', clause: { kind: 'mission', troops: 1000 } }),
        { id, path: ['command', 'clause', 'troops'] },
      ],
      [
        'a giant word',
        to({ kind: 'create-draft', title: 'A'.repeat(200_000), template: null }),
        { id, path: ['command', 'title'] },
      ],
      ['the server’s own: admit', to({ kind: 'admit', person: 'p'.repeat(20) }), { id, path: ['command', 'kind'] }],
      [
        'the server’s own: note-presence',
        to({ kind: 'note-presence', person: 'p'.repeat(20), present: false }),
        { id, path: ['command', 'kind'] },
      ],
      [
        'the server’s own: note-deadline',
        to({ kind: 'note-deadline', deadline: 0 }),
        { id, path: ['command', 'kind'] },
      ],
      ['the server’s own: resume-clock', to({ kind: 'resume-clock', lastSeen: 0 }), { id, path: ['command', 'kind'] }],
      ['a number', dataFrame('command', 7), { path: [] }],
      ['nothing', dataFrame('command', null), { path: [] }],
      ['a list', dataFrame('command', [id, createDraft]), { path: [] }],
      ['no content', dataFrameOf('command', Buffer.alloc(0)), { path: [] }],
      ['another type', dataFrame('shout', { id, command: createDraft }), { id: null }],
      ['a type of every object', dataFrame('constructor', {}), { id: null }],
      ['the type of all prototypes', dataFrame('__proto__', {}), { id: null }],
      ['the type that stands for all', dataFrame('*', {}), { id: null }],
      ['half of a MessagePack', dataFrame('command', { id, command: createDraft }).subarray(0, 30), { id: null }],
      ['a MessagePack with a rest', Buffer.concat([to(createDraft), pack({ more: 1 })]), { id: null }],
      ['a byte that MessagePack never uses', dataFrameOf('command', Buffer.from([0xc1])), { id: null }],
      ['a type that is longer than the frame', Buffer.from([protocol.data, 0xbf, 65]), { id: null }],
      ['a type that is a number', Buffer.from([protocol.data, 7, 0x80]), { id: null }],
      ['a frame of one byte', Buffer.from([protocol.data]), { id: null }],
      ['an empty frame', Buffer.alloc(0), { id: null }],
      ['bytes instead of a message', Buffer.from([17, 0xa1, 65, 1, 2, 3]), { id: null }],
      ['a request of Colyseus', Buffer.concat([Buffer.from([21, 1, 0xa1, 65]), pack({})]), { id: null }],
      ['an input of Colyseus', Buffer.from([19, 1, 2, 3]), { id: null }],
      ['a state', Buffer.from([protocol.state, 1, 2, 3]), { id: null }],
      ['a frame with a modifier', Buffer.concat([Buffer.from([13 | 32]), pack({})]), { id: null }],
      ['a protocol that there is not', Buffer.from([255, 1, 2, 3]), { id: null }],
      ['text', JSON.stringify({ id, command: createDraft }), { id: null }],
      ['empty text', '', { id: null }],
    ])('%s', async (_what, frame, expected) => {
      const { code } = await openSession(server.url);
      const delegate = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
      const answers = await delegate.answersTo(frame);
      expect(answers).toHaveLength(1);
      const [answer] = answers;
      const refusal: AnyRefusal | null = answer && !answer.accepted ? answer.refusal : null;
      expect(refusal).toMatchObject({ code: 'malformed', rule: 'W1', detail: expect.stringMatching(/./) });
      if ('id' in expected) expect(answer?.id).toBe(expected.id);
      if ('path' in expected) expect(refusal?.path).toEqual(expected.path);
      // A refusal says what does not fit, and does not send back what may be huge.
      expect(JSON.stringify(answer).length).toBeLessThan(2000);
      const [usable] = await delegate.answersTo(to({ kind: 'take-seat', seat: 'france' }));
      expect(usable).toMatchObject({ id, accepted: true });
      await delegate.leave();
    });

    test('a thousand frames of noise', async () => {
      const { code } = await openSession(server.url);
      const token = newToken();
      let delegate = await joinRaw(server.url, code, { role: 'delegate', token });
      let position = 0;
      const draw = (below: number): number => Math.floor(drawAt(20260417, position++) * below);
      const whole = to({ kind: 'create-draft', title: 'Words', template: 'aid' });
      for (let index = 0; index < 1000; index += 1) {
        // Half of them are almost a command: a few bytes are others.
        const frame =
          index % 2 === 0 ? Buffer.from(Array.from({ length: draw(60) }, () => draw(256))) : Buffer.from(whole);
        if (index % 2 === 1) for (let change = 0; change < 3; change += 1) frame[draw(frame.length)] = draw(256);
        if (frame[0] === protocol.leave) continue;
        delegate.send(frame);
        if (index % 50 === 0) await delegate.answersTo(Buffer.from([protocol.ping]));
        if (index % 200 !== 199) continue;
        // Before it is too much for one socket.
        expect(delegate.isClosed).toBe(false);
        await delegate.leave();
        delegate = await joinRaw(server.url, code, { role: 'delegate', token });
      }
      expect((await delegate.answersTo('the end')).length).toBeGreaterThan(0);
      expect(delegate.isClosed).toBe(false);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      await delegate.leave();
    });

    test('what is larger than any message ends its own socket, and nobody else’s', async () => {
      const { code } = await openSession(server.url);
      const delegate = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
      const screen = await joinProjector(server.url, code);
      delegate.send(Buffer.alloc(300_000));
      await delegate.until(({ isClosed }) => isClosed);
      expect(delegate.closeCode).toBe(1009);
      expect(screen.isClosed).toBe(false);
      await screen.leave();
    });
  });

  test('S1: each role has its commands', async () => {
    const { code, secret } = await openSession(server.url);
    const delegate = await joinDelegate(server.url, code, newToken());
    const facilitator = await joinFacilitator(server.url, code, secret);
    const wrongRole = { accepted: false, refusal: { code: 'not-for-your-role', rule: 'S1', path: [] } };
    for (const command of [
      { kind: 'next' },
      { kind: 'freeze' },
      { kind: 'unfreeze' },
      { kind: 'extend', seconds: 10 },
      { kind: 'set-policy', seat: 'france' as never, policy: 'abstain' },
      { kind: 'free-seat', seat: 'france' as never },
      { kind: 'end' },
    ] as const) {
      expect(await delegate.ask(command), command.kind).toMatchObject(wrongRole);
    }
    for (const command of [
      { kind: 'take-seat', seat: 'france' as never },
      { kind: 'leave-seat' },
      { kind: 'say-ready', ready: true },
      createDraft,
      { kind: 'cast-ballot', vote: 1, choice: 'yes' },
      { kind: 'move-motion', motion: 'adjourn', draft: null },
    ] as const) {
      expect(await facilitator.ask(command), command.kind).toMatchObject(wrongRole);
    }
    expect(delegate.view.phase).toBe('lobby');
    await Promise.all([delegate.leave(), facilitator.leave()]);
  });

  test('a projector shows, and does not act', async () => {
    const { code } = await openSession(server.url);
    const screen = await joinProjector(server.url, code);
    for (const command of [{ kind: 'next' }, { kind: 'take-seat', seat: 'france' as never }] as const) {
      const answer = await screen.ask(command);
      expect(answer).toMatchObject({ accepted: false, refusal: { code: 'malformed', rule: 'W1' } });
    }
    expect(screen.view.phase).toBe('lobby');
    await screen.leave();
  });

  test('nobody comes in with a wrong secret', async () => {
    const { code } = await openSession(server.url);
    const refused = await enterRaw(server.url, code, { role: 'facilitator', secret: newToken() });
    await refused.until(({ isClosed }) => isClosed);
    expect(refusalAtDoor(refused)).toMatch(/^secret: /);
    // Nothing else was sent.
    expect(refused.frames).toHaveLength(1);
  });

  test.each([
    ['a secret that is none', { role: 'facilitator', secret: 'open sesame' }, /^secret: /],
    ['a facilitator without a secret', { role: 'facilitator' }, /^secret: /],
    ['a token too short', { role: 'delegate', token: 'abc' }, /^token: /],
    ['a token with other letters', { role: 'delegate', token: `${'a'.repeat(31)}/` }, /^token: /],
    ['a person that one would like to be', { role: 'delegate', token: newToken(), person: 'p'.repeat(20) }, /person/],
    ['a role that there is not', { role: 'president' }, /^role: /],
    ['a number', 7, /^options: /],
  ])('nobody comes in with %s', async (_what, options, reason) => {
    const { code } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    const refused = await reserve(server.url, room, options);
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { error: string }).error).toMatch(reason);
    expect((await server.simulation(code)).council.people).toEqual({});
  });

  test('S4: a room of a hundred people is full, and says so', async () => {
    const { code } = await openSession(server.url);
    const people = [];
    for (let index = 0; index < 100; index += 1) {
      people.push(await joinRaw(server.url, code, { role: 'delegate', token: newToken() }));
    }
    await expect(joinRaw(server.url, code, { role: 'delegate', token: newToken() })).rejects.toThrow('room-full');
    const screen = await joinProjector(server.url, code);
    expect(screen.view.phase).toBe('lobby');
    for (const person of people) person.cut();
    await screen.leave();
  });

  test('the same id counts once: one after the other, at once, and with other words', async () => {
    const { code } = await openSession(server.url);
    const delegate = await joinDelegate(server.url, code, newToken());
    await delegate.takeSeat('france');
    const id = randomUUID();
    const first = await delegate.ask(createDraft, id);
    const again = await delegate.ask(createDraft, id);
    expect(again).toEqual(first);
    expect(await delegate.ask({ kind: 'leave-seat' }, id)).toEqual(first);
    const raw = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
    await raw.answersTo(dataFrame('command', { id: randomUUID(), command: { kind: 'take-seat', seat: 'china' } }));
    const same = dataFrame('command', { id: randomUUID(), command: createDraft });
    for (let times = 0; times < 5; times += 1) raw.send(same);
    await raw.until(({ answers }) => answers.length >= 6);
    expect(new Set(raw.answers.slice(1).map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { drafts } = (await server.simulation(code)).council;
    expect(Object.values(drafts).map(({ author }) => author)).toEqual(['france', 'china']);
    expect(delegate.seat).toBe('france');
    await Promise.all([delegate.leave(), raw.leave()]);
  });

  test('the same id of two people is two commands', async () => {
    const { code } = await openSession(server.url);
    const id = randomUUID();
    const people = await Promise.all(['france', 'china'].map(() => joinDelegate(server.url, code, newToken())));
    const [one, other] = people;
    expect(await one?.ask({ kind: 'take-seat', seat: 'france' as never }, id)).toMatchObject({ accepted: true });
    expect(await other?.ask({ kind: 'take-seat', seat: 'china' as never }, id)).toMatchObject({ accepted: true });
    await other?.until(({ seat }) => seat === 'china');
    await Promise.all(people.map((person) => person.leave()));
  });

  test('the same id in a new socket counts once, and the seat is kept by the token', async () => {
    const { code } = await openSession(server.url);
    const token = newToken();
    const screen = await joinProjector(server.url, code);
    const before = await joinDelegate(server.url, code, token);
    await before.takeSeat('france');
    const id = randomUUID();
    const first = await before.ask(createDraft, id);
    // The connection breaks off, without a goodbye.
    before.room.connection.close();
    await before.closed;
    const after = await joinDelegate(server.url, code, token);
    expect(after.seat).toBe('france');
    expect(await after.ask(createDraft, id)).toEqual(first);
    expect(after.mine?.seat?.drafts).toHaveLength(1);
    await Promise.all([after.leave(), screen.leave()]);
  });
});

test('the same id counts once, and seats are kept, after a restart of the server', async () => {
  const data = temporaryDirectory();
  const start = () => startServer({ journal: openSqliteJournal({ directory: data.path }) });
  const before = await start();
  const { code, secret } = await openSession(before.url);
  const token = newToken();
  const delegate = await joinDelegate(before.url, code, token);
  await delegate.takeSeat('france');
  const id = randomUUID();
  const first = await delegate.ask({ kind: 'create-draft', title: 'A', template: 'aid' }, id);
  await before.stop();
  expect(await delegate.closed).toBeGreaterThan(0);

  const after = await start();
  const again = await joinDelegate(after.url, code, token);
  expect(again.seat).toBe('france');
  expect(await again.ask({ kind: 'create-draft', title: 'A', template: 'aid' }, id)).toEqual(first);
  expect(again.mine?.seat?.drafts.map(({ title }) => title)).toEqual(['A']);
  const facilitator = await joinFacilitator(after.url, code, secret);
  await facilitator.act({ kind: 'next' });
  await again.until(({ view }) => view.phase === 'sitrep');
  await after.stop();
  data.remove();
});

describe('with a clock that the test holds', () => {
  let clock: TestClock;
  let server: ServerHere;
  beforeAll(async () => {
    clock = testClock();
    server = await startServer({ time: clock, scenarios: plainScenarios() });
  });
  afterAll(() => server.stop());

  test('W2: of a flood the surplus is refused, and others do not notice', async () => {
    const { code } = await openSession(server.url);
    const loud = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
    const quiet = await joinDelegate(server.url, code, newToken());
    const flood = Array.from({ length: 200 }, () => ({ id: randomUUID(), command: { kind: 'leave-seat' } }));
    for (const message of flood) loud.command(message);
    await quiet.takeSeat('france');
    await loud.until(({ answers }) => answers.length === 200);
    expect(codesOf(loud).filter((each) => each === 'no-seat')).toHaveLength(60);
    expect(codesOf(loud).filter((each) => each === 'too-fast')).toHaveLength(140);
    const surplus = loud.answers.find((answer) => !answer.accepted && answer.refusal.code === 'too-fast');
    expect(surplus).toMatchObject({ refusal: { rule: 'W2', path: [] } });
    expect(new Set(loud.answers.map((answer) => answer.id)).size).toBe(200);
    clock.pass(100);
    const later = await loud.answersTo(
      dataFrame('command', { id: randomUUID(), command: { kind: 'take-seat', seat: 'china' } }),
    );
    expect(later).toMatchObject([{ accepted: true }]);
    await Promise.all([loud.leave(), quiet.leave()]);
  });

  const codesOf = ({ answers }: RawClient) => answers.map((answer) => (answer.accepted ? '' : answer.refusal.code));

  test.each([
    ['of unknown types', () => dataFrame('shout', {})],
    ['that cannot be read', () => Buffer.from([protocol.data])],
    ['that are no commands', () => dataFrame('command', 7)],
  ])('W2: messages %s count like all others', async (_what, frame) => {
    const { code } = await openSession(server.url);
    const loud = await joinRaw(server.url, code, { role: 'projector' });
    for (let times = 0; times < 100; times += 1) loud.send(frame());
    await loud.until(({ answers }) => answers.length === 100);
    expect(codesOf(loud)).toEqual([...Array(60).fill('malformed'), ...Array(40).fill('too-fast')]);
    await loud.leave();
  });

  test('W2: one person is not faster in several windows', async () => {
    const { code } = await openSession(server.url);
    const token = newToken();
    const windows = [];
    for (let index = 0; index < 3; index += 1) {
      windows.push(await joinRaw(server.url, code, { role: 'delegate', token }));
    }
    const other = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
    for (const window of windows) {
      for (let times = 0; times < 40; times += 1) {
        window.command({ id: randomUUID(), command: { kind: 'leave-seat' } });
      }
    }
    for (const window of windows) await window.until(({ answers }) => answers.length === 40);
    expect(windows.flatMap(codesOf).filter((each) => each === 'no-seat')).toHaveLength(60);
    const [answer] = await other.answersTo(dataFrame('command', { id: randomUUID(), command: { kind: 'leave-seat' } }));
    expect(answer).toMatchObject({ refusal: { code: 'no-seat' } });
    await Promise.all([...windows, other].map((client) => client.leave()));
  });

  test.each([
    ['commands', () => dataFrame('command', { id: randomUUID(), command: { kind: 'leave-seat' } })],
    ['unreadable frames', () => Buffer.from([protocol.data])],
    ['pings', () => Buffer.from([protocol.ping])],
  ])('W2: refusals have an end: a socket that sends %s and never stops is closed', async (_what, frame) => {
    const { code } = await openSession(server.url);
    const quiet = await joinDelegate(server.url, code, newToken());
    const loud = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
    const before = loud.frames.length;
    for (let times = 0; times < 5000; times += 1) loud.send(frame());
    await loud.until(({ isClosed }) => isClosed);
    expect(loud.frames.length - before).toBeGreaterThan(200);
    expect(loud.frames.length - before).toBeLessThan(400);
    expect(quiet.isClosed).toBe(false);
    await quiet.takeSeat('france');
    await quiet.leave();
  });

  const presenceOf = (view: { seats: readonly { id: string; presence: string }[] }, seat: string) =>
    view.seats.find(({ id }) => id === seat)?.presence;

  test('a delegation is away four seconds after its last window closed, and there again when one opens', async () => {
    const { code } = await openSession(server.url);
    const token = newToken();
    const screen = await joinProjector(server.url, code);
    const one = await joinDelegate(server.url, code, token);
    await one.takeSeat('france');
    const other = await joinDelegate(server.url, code, token);
    // Both windows are the same person and see the same.
    expect(other.seat).toBe('france');
    await other.act({ kind: 'create-draft', title: 'Written in the second window', template: null });
    await one.until(({ mine }) => mine?.seat?.drafts.length === 1);
    await screen.until(({ view }) => presenceOf(view, 'france') === 'present');

    await one.leave();
    clock.pass(60_000);
    await other.act({ kind: 'create-draft', title: 'Another', template: null });
    expect(presenceOf(other.view, 'france')).toBe('present');

    const { version } = (await server.simulation(code)).council;
    await other.leave();
    clock.pass(3999);
    expect((await server.simulation(code)).council.version).toBe(version);
    clock.pass(1);
    await screen.until(({ view }) => presenceOf(view, 'france') === 'away');

    const back = await joinDelegate(server.url, code, token);
    await screen.until(({ view }) => presenceOf(view, 'france') === 'present');
    await Promise.all([back.leave(), screen.leave()]);
  });

  test('whoever reloads alone in the room, which is closed and opened meanwhile, does not go away', async () => {
    const { code } = await openSession(server.url);
    const token = newToken();
    const before = await joinDelegate(server.url, code, token);
    await before.takeSeat('france');
    await before.leave();
    clock.pass(1000);
    const after = await joinDelegate(server.url, code, token);
    expect(after.room.roomId).not.toBe(before.room.roomId);
    clock.pass(60_000);
    await after.act({ kind: 'create-draft', title: 'Still here', template: null });
    expect(presenceOf(after.view, 'france')).toBe('present');
    await after.leave();
  });

  test('the last one who leaves is away as well, though the room is closed', async () => {
    const { code } = await openSession(server.url);
    const delegate = await joinDelegate(server.url, code, newToken());
    await delegate.takeSeat('france');
    await delegate.leave();
    clock.pass(4000);
    const screen = await joinProjector(server.url, code);
    await screen.until(({ view }) => presenceOf(view, 'france') === 'away');
    await screen.leave();
  });

  test('F1: a deadline is noticed when nobody does anything, and its events are told', async () => {
    const { code, secret } = await openSession(server.url, { options: { consultationsSeconds: 60 } });
    const facilitator = await joinFacilitator(server.url, code, secret);
    const screen = await joinProjector(server.url, code);
    await facilitator.act({ kind: 'next' });
    await screen.until(({ view }) => view.deadline === clock.now() + 60_000);
    clock.pass(59_999);
    expect(screen.view.round).toBe(1);
    clock.pass(1);
    await screen.until(({ view }) => view.round === 2);
    expect(screen.told.filter(({ kind }) => kind === 'phase-begun')).toEqual([
      { kind: 'phase-begun', phase: 'consultations', round: 1 },
      { kind: 'phase-begun', phase: 'consultations', round: 2 },
    ]);
    await Promise.all([facilitator.leave(), screen.leave()]);
  });
});
