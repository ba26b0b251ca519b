/** What whoever runs a session asks over HTTP: with a secret of theirs, and nobody else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteJournal } from '../../server/journal/sqliteJournal.ts';
import type { Command } from '../../shared/council/commands.ts';
import type { ChannelId, SeatId } from '../../shared/council/vocabulary.ts';
import type { Participation } from '../../shared/debrief/participation.ts';
import { type DeputyOpened, glanceSchema, type PreparationPack, type SeatLinks } from '../../shared/wire/class.ts';
import { problemSchema } from '../../shared/wire/session.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import {
  type HostedSession,
  newToken,
  openSession,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

const directory = mkdtempSync(join(tmpdir(), 'mandate-class-'));
const day = 24 * 3600 * 1000;
let clock: TestClock;
let server: ServerHere;
beforeAll(async () => {
  clock = testClock();
  server = await startServer({ time: clock, journal: openSqliteJournal({ directory }) });
});
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true });
});

type Request = { readonly method?: string; readonly body?: unknown };
function ask({ code, secret }: HostedSession, path: string, { method = 'GET', body }: Request = {}): Promise<Response> {
  return fetch(`${server.url}/api/sessions/${code}${path}`, {
    method,
    headers: { Authorization: `Bearer ${secret}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
async function read<Shape>(session: HostedSession, path: string, request: Request = {}): Promise<Shape> {
  const response = await ask(session, path, request);
  expect(response.ok).toBe(true);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as Shape;
}
async function problemOf(response: Response) {
  return { status: response.status, ...problemSchema.parse(await response.json()).error };
}
const admit = (session: HostedSession, label = 'Ms Abe'): Promise<DeputyOpened> =>
  read(session, '/facilitators', { method: 'POST', body: { label } });
const deputyOf = (session: HostedSession, { link }: DeputyOpened): HostedSession => ({
  code: session.code,
  secret: new URL(link).hash.slice(1),
});
/** What is on the disk, all files of it. */
const isOnDisk = (words: string): boolean =>
  readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(words));

describe('everything that a facilitator asks', () => {
  test.each([
    ['GET', '/seats'],
    ['GET', '/pack'],
    ['GET', '/participation'],
    ['GET', '/participation.csv'],
    ['GET', '/glance'],
    ['POST', '/facilitators'],
    ['DELETE', '/facilitators/2'],
    ['DELETE', ''],
  ])('%s …%s is for nobody else', async (method, path) => {
    const session = await openSession(server.url);
    const other = await openSession(server.url);
    const url = `${server.url}/api/sessions/${session.code}${path}`;
    const body = method === 'POST' ? { body: '{"label":"x"}' } : {};
    expect(await problemOf(await fetch(url, { method, ...body }))).toMatchObject({ status: 401, code: 'no-secret' });
    for (const said of ['Bearer ', `Basic ${session.secret}`, session.secret, 'Bearer short']) {
      const response = await fetch(url, { method, ...body, headers: { Authorization: said } });
      expect((await problemOf(response)).status).toBe(401);
    }
    for (const secret of [newToken(), other.secret]) {
      const problem = await problemOf(
        await ask({ ...session, secret }, path, { method, ...(method === 'POST' ? { body: { label: 'x' } } : {}) }),
      );
      expect(problem).toMatchObject({ status: 403, code: 'wrong-secret' });
    }
    const unknown = await ask({ ...session, code: 'ZZZZZZ' }, path, { method });
    expect(await problemOf(unknown)).toMatchObject({ status: 404, code: 'unknown-session', path: ['code'] });
    expect((await server.simulation(session.code)).council.classroom.deputies).toEqual([]);
  });
});

describe('GET …/seats', () => {
  test('S10: a link for each seat, with a key that is this session’s and this seat’s, the same each time', async () => {
    const session = await openSession(server.url, { seats: 'compact' });
    const { links } = await read<SeatLinks>(session, '/seats');
    expect(Object.keys(links)).toHaveLength(9);
    for (const [seat, link] of Object.entries(links)) {
      expect(link).toMatch(new RegExp(`^${server.url}/${session.code}#seat=${seat}&key=[A-Za-z0-9_-]{32}$`));
    }
    const keyOf = (link: string | undefined) => new URLSearchParams(new URL(link ?? '').hash.slice(1)).get('key');
    const others = await read<SeatLinks>(await openSession(server.url, { seats: 'compact' }), '/seats');
    const keys = [...Object.values(links), ...Object.values(others.links)].map(keyOf);
    expect(new Set(keys).size).toBe(18);
    expect((await read<SeatLinks>(session, '/seats')).links).toEqual(links);
    for (const key of keys) expect(isOnDisk(String(key))).toBe(false);
  });
});

describe('GET …/pack', () => {
  test('has what each capital says before the first round, whenever it is asked for', async () => {
    const session = await openSession(server.url);
    const pack = await read<PreparationPack>(session, '/pack');
    const { council } = await server.simulation(session.code);
    expect(pack.seats.map(({ seat }) => seat)).toEqual(pack.view.seats.map(({ id }) => id));
    for (const { seat, brief, link } of pack.seats) {
      expect(link).toContain(`#seat=${seat}&key=`);
      expect(brief?.fact).toBe(council.setup.briefs[seat]?.fact);
      expect(brief?.interests).toHaveLength(5);
      expect(brief?.resources.money).toBe(council.setup.briefs[seat]?.resources.money);
    }
    expect(pack.guide?.sections.map(({ heading }) => heading)).toContain('Debrief prompts');
    await (await server.simulation(session.code)).ask({ role: 'facilitator' }, { kind: 'next' }, null);
    expect((await read<PreparationPack>(session, '/pack')).seats).toEqual(pack.seats);
  });
});

describe('further facilitators', () => {
  test('FA1: whoever opened the session lets somebody in, whose acts the journal signs with their number', async () => {
    const session = await openSession(server.url);
    const opened = await admit(session, '  Ms Abe ');
    expect(opened.number).toBe(2);
    expect(opened.link).toMatch(new RegExp(`^${server.url}/${session.code}/facilitator#[A-Za-z0-9_-]{32}$`));
    const deputy = deputyOf(session, opened);
    expect(isOnDisk(deputy.secret)).toBe(false);
    expect((await server.simulation(session.code)).council.classroom.deputies).toMatchObject([{ label: 'Ms Abe' }]);
    const room = await joinFacilitator(server.url, session.code, deputy.secret);
    expect(room.mine?.facilitator?.classroom.deputies).toEqual([{ number: 2, label: 'Ms Abe' }]);
    expect(JSON.stringify(room.mine)).not.toContain(
      (await server.simulation(session.code)).council.classroom.deputies[0]?.digest,
    );
    await room.act({ kind: 'freeze' });
    const reading = openSqliteJournal({ directory, readOnly: true });
    const entries = reading.read((await server.simulation(session.code)).facts.id);
    await reading.close();
    expect(entries.at(-1)).toMatchObject({ by: 'facilitator:2', event: { kind: 'session-frozen' } });
    await room.leave();
  });

  test('FA1: a further one reads all and lets nobody else in, dismisses nobody and erases nothing', async () => {
    const session = await openSession(server.url);
    const deputy = deputyOf(session, await admit(session));
    for (const path of ['/seats', '/pack', '/participation', '/glance']) await read(deputy, path);
    for (const [method, path] of [
      ['POST', '/facilitators'],
      ['DELETE', '/facilitators/2'],
      ['DELETE', ''],
    ] as const) {
      const problem = await problemOf(await ask(deputy, path, { method, body: { label: 'x' } }));
      expect(problem).toMatchObject({ status: 403, code: 'first-facilitator-only' });
    }
    expect((await server.simulation(session.code)).council.classroom.deputies).toHaveLength(1);
  });

  test('FA1: whoever is dismissed is out at once, and comes in no more; the first and the next stay', async () => {
    const session = await openSession(server.url);
    const [one, other] = [await admit(session, 'one'), await admit(session, 'other')];
    expect([one.number, other.number]).toEqual([2, 3]);
    const first = await joinFacilitator(server.url, session.code, session.secret);
    const dismissed = await joinFacilitator(server.url, session.code, deputyOf(session, one).secret);
    const stays = await joinFacilitator(server.url, session.code, deputyOf(session, other).secret);
    const response = await ask(session, '/facilitators/2', { method: 'DELETE' });
    expect(response.status).toBe(204);
    await dismissed.closed;
    await expect(joinFacilitator(server.url, session.code, deputyOf(session, one).secret)).rejects.toMatchObject({
      code: 403,
    });
    expect((await ask(deputyOf(session, one), '/glance')).status).toBe(403);
    await first.act({ kind: 'announce', text: 'still here' });
    await stays.act({ kind: 'announce', text: 'so am I' });
    for (const number of ['2', '1', '0', 'x', '4']) {
      const problem = await problemOf(await ask(session, `/facilitators/${number}`, { method: 'DELETE' }));
      expect(problem).toMatchObject({ status: 404, code: 'unknown-facilitator' });
    }
    // A number is given once.
    expect((await admit(session, 'next')).number).toBe(4);
    await first.leave();
    await stays.leave();
  });

  test('FA1: not without a name, and not more than five', async () => {
    const session = await openSession(server.url);
    for (const body of [{}, { label: '' }, { label: 'x'.repeat(25) }, { label: 'x', more: 1 }]) {
      const problem = await problemOf(await ask(session, '/facilitators', { method: 'POST', body }));
      expect(problem).toMatchObject({ status: 400, code: 'malformed' });
    }
    for (let count = 0; count < 5; count += 1) await admit(session);
    const problem = await problemOf(await ask(session, '/facilitators', { method: 'POST', body: { label: 'x' } }));
    expect(problem).toMatchObject({ status: 409, code: 'too-many-facilitators' });
  });
});

describe('who has done what', () => {
  test('is told to facilitators after three seconds, once for all that has happened, and to nobody else', async () => {
    const session = await openSession(server.url);
    const delegate = await joinDelegate(server.url, session.code, newToken());
    const facilitator = await joinFacilitator(server.url, session.code, session.secret);
    expect(facilitator.mine?.activity).toEqual([]);
    await delegate.takeSeat('france');
    await delegate.act({ kind: 'create-draft', title: 'One', template: null });
    await facilitator.act({ kind: 'announce', text: 'nothing yet' });
    expect(facilitator.mine?.activity).toEqual([]);
    clock.pass(2999);
    await facilitator.act({ kind: 'announce', text: 'nor now' });
    expect(facilitator.mine?.activity).toEqual([]);
    clock.pass(1);
    await facilitator.until(({ mine }) => mine?.activity?.length === 1);
    expect(facilitator.mine?.activity).toMatchObject([{ seat: 'france', drafted: 1, lastAct: 'draft-created' }]);
    expect(Object.keys(facilitator.mine?.activity?.[0] ?? {})).not.toContain('seats');
    expect(delegate.mine?.activity).toBeNull();
    const late = await joinFacilitator(server.url, session.code, session.secret);
    expect(late.mine?.activity).toEqual(facilitator.mine?.activity);
    await Promise.all([delegate, facilitator, late].map((client) => client.leave()));
  });

  test('is a table, and a file for spreadsheets, also after the end and a restart', async () => {
    const session = await openSession(server.url);
    const delegate = await joinDelegate(server.url, session.code, newToken());
    await delegate.takeSeat('france');
    const simulation = await server.simulation(session.code);
    const facilitator = { role: 'facilitator' } as const;
    const name = Object.values(simulation.council.people)[0]?.name ?? '';
    await simulation.ask(facilitator, { kind: 'rename-person', name, to: '=1+1;"x", y' }, null);
    await simulation.ask(facilitator, { kind: 'next' }, null);
    await simulation.ask(facilitator, { kind: 'end' }, null);
    await delegate.leave();
    const { rows } = await read<{ rows: readonly Participation[] }>(session, '/participation');
    expect(rows).toMatchObject([{ name: '=1+1;"x", y', seat: 'france', seats: ['france'], spoke: 0 }]);
    const response = await ask(session, '/participation.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain(`participation-${session.code}.csv`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe(
      '"name","label","seat","seats","lastAt","lastAct","spoke","drafted","sponsored","voted","negotiated","wrote","acted"',
    );
    expect(lines[1]).toMatch(/^"'=1\+1;""x"", y","","france","france","20\d\d-[^"]+Z","seat-taken","0",/);
    expect(lines.slice(2)).toEqual(['']);
    // Read from the journal anew.
    clock.pass(4000);
    await expect.poll(() => Object.values(simulation.council.people)[0]?.present).toBe(false);
    expect(server.sessions.putToSleep(simulation)).toBe(true);
    expect((await read<{ rows: readonly Participation[] }>(session, '/participation')).rows).toEqual(rows);
  });
});

describe('GET …/glance', () => {
  test('tells where a session is, who is there and what waits', async () => {
    const session = await openSession(server.url, { options: { visibility: 'held', consultationsSeconds: 900 } });
    const glance = async () => glanceSchema.parse(await read(session, '/glance'));
    expect(await glance()).toMatchObject({
      ...{ code: session.code, title: 'Velora', phase: 'lobby', round: 0, rounds: 3, deadline: null },
      ...{ frozen: false, rung: false, openedAt: clock.now(), lastAt: clock.now(), serverNow: clock.now() },
      ...{ seats: { held: 0, there: 0, bots: 0 }, waitingFor: [], inbox: { notes: 0, calls: 0, reports: 0 } },
    });
    const delegates = await Promise.all([1, 2].map(() => joinDelegate(server.url, session.code, newToken())));
    const [one, other] = delegates as [(typeof delegates)[0], (typeof delegates)[0]];
    await one.takeSeat('france');
    await other.takeSeat('china');
    const simulation = await server.simulation(session.code);
    await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
    await one.act({ kind: 'open-channel', with: { kind: 'seats', seats: ['china' as SeatId], title: '' } });
    await one.act({ kind: 'send-note', channel: 'china+france' as ChannelId, text: 'A word?' });
    await other.act({ kind: 'call-facilitator', about: 'help', text: 'How does this work?' });
    await one.act({ kind: 'say-ready', ready: true });
    expect(await glance()).toMatchObject({
      ...{ phase: simulation.council.phase, round: 1, deadline: simulation.council.deadline },
      ...{ seats: { held: 2, there: 2 }, waitingFor: ['China'], inbox: { notes: 1, calls: 1, reports: 0 } },
    });
    await simulation.ask({ role: 'facilitator' }, { kind: 'ring-bell' }, null);
    expect(await glance()).toMatchObject({ frozen: true, rung: true, waitingFor: [], deadline: null });
    await Promise.all(delegates.map((client) => client.leave()));
  });

  test('does not wake a session that sleeps, and reads it once', async () => {
    const session = await openSession(server.url);
    const simulation = await server.simulation(session.code);
    await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
    await simulation.ask({ role: 'facilitator' }, { kind: 'freeze' }, null);
    expect(server.sessions.putToSleep(simulation)).toBe(true);
    let reads = 0;
    const { asleep } = server.sessions;
    server.sessions.asleep = (facts) => {
      reads += 1;
      return asleep.call(server.sessions, facts);
    };
    for (let poll = 0; poll < 20; poll += 1) {
      expect(glanceSchema.parse(await read(session, '/glance'))).toMatchObject({ round: 1, frozen: true });
    }
    expect(reads).toBe(1);
    expect(await server.sessions.awake(session.code)).toBeNull();
    expect((await ask({ ...session, secret: newToken() }, '/glance')).status).toBe(403);
    await (await server.simulation(session.code)).ask({ role: 'facilitator' }, { kind: 'unfreeze' }, null);
    expect(glanceSchema.parse(await read(session, '/glance'))).toMatchObject({ frozen: false });
  });
});

describe('DELETE …', () => {
  const secretNote = 'nobody-shall-read-this-in-the-file';
  /** A session with a note that is on the disk. */
  async function noted() {
    const session = await openSession(server.url);
    const [one, other] = [
      await joinDelegate(server.url, session.code, newToken()),
      await joinDelegate(server.url, session.code, newToken()),
    ];
    await one.takeSeat('france');
    await other.takeSeat('china');
    const simulation = await server.simulation(session.code);
    await simulation.ask({ role: 'facilitator' }, { kind: 'next' }, null);
    await one.act({ kind: 'open-channel', with: { kind: 'seats', seats: ['china' as SeatId], title: '' } });
    const send: Command = {
      kind: 'send-note',
      channel: 'china+france' as ChannelId,
      text: `${secretNote}-${session.code}`,
    };
    await one.act(send);
    expect(isOnDisk(`${secretNote}-${session.code}`)).toBe(true);
    return { session, clients: [one, other], simulation };
  }

  test('everybody is disconnected, and no byte of the session is left', async () => {
    const kept = await noted();
    const { session, clients, simulation } = await noted();
    const facilitator = await joinFacilitator(server.url, session.code, session.secret);
    expect((await ask(session, '', { method: 'DELETE' })).status).toBe(204);
    await Promise.all([...clients, facilitator].map(({ closed }) => closed));
    expect(isOnDisk(`${secretNote}-${session.code}`)).toBe(false);
    expect(isOnDisk(session.code)).toBe(false);
    for (const path of ['', '/glance', '/debrief', '/seats']) expect((await ask(session, path)).status).toBe(404);
    expect((await ask(session, '', { method: 'DELETE' })).status).toBe(404);
    await expect(simulation.ask({ role: 'facilitator' }, { kind: 'freeze' }, null)).rejects.toThrow('erased');
    // Whoever plays in another session plays on.
    expect(isOnDisk(`${secretNote}-${kept.session.code}`)).toBe(true);
    const [one, other] = kept.clients;
    await one?.act({ kind: 'say-ready', ready: true });
    await Promise.all([one?.leave(), other?.leave()]);
  });

  test('a session that sleeps is erased as well', async () => {
    const { session, clients, simulation } = await noted();
    await simulation.ask({ role: 'facilitator' }, { kind: 'freeze' }, null);
    await Promise.all(clients.map((client) => client.leave()));
    clock.pass(4000);
    await expect.poll(() => Object.values(simulation.council.people).some(({ present }) => present)).toBe(false);
    expect(server.sessions.putToSleep(simulation)).toBe(true);
    expect((await ask(session, '', { method: 'DELETE' })).status).toBe(204);
    expect(isOnDisk(`${secretNote}-${session.code}`)).toBe(false);
  });
});

describe('sessions that are too old', () => {
  test('are erased after so many days without an event, at the start and every day', async () => {
    const hosted = [await openSession(server.url), await openSession(server.url)] as const;
    const [old, young] = hosted;
    const glance = async (session: HostedSession) => glanceSchema.parse(await read(session, '/glance'));
    expect((await glance(old)).purgedAt).toBeNull();
    server.sessions.begin(10);
    expect((await glance(old)).purgedAt).toBe(clock.now() + 10 * day);
    expect((await read<PreparationPack>(old, '/pack')).purgeDays).toBe(10);
    clock.pass(5 * day);
    await (await server.simulation(young.code)).ask({ role: 'facilitator' }, { kind: 'freeze' }, null);
    expect((await glance(young)).purgedAt).toBe(clock.now() + 10 * day);
    clock.pass(5 * day - 1);
    expect((await ask(old, '/glance')).status).toBe(200);
    clock.pass(day);
    await expect.poll(async () => (await ask(old, '/glance')).status).toBe(404);
    expect(isOnDisk(old.code)).toBe(false);
    expect((await ask(young, '/glance')).status).toBe(200);
    clock.pass(5 * day);
    await expect.poll(async () => (await ask(young, '/glance')).status).toBe(404);
  });

  test('are kept for ever where the host wants it so', async () => {
    const session = await openSession(server.url);
    server.sessions.begin(0);
    clock.pass(4000 * day);
    expect((await ask(session, '/glance')).status).toBe(200);
  });
});
