import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Entry, signatureOf } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import type { Event } from '../../shared/council/events.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import { queryOf } from '../../shared/debrief/whatIf.ts';
import { problemSchema } from '../../shared/wire/session.ts';
import { played } from '../debrief/session.ts';
import { velora } from '../support/council.ts';
import { joinFacilitator } from '../support/protocolClient.ts';
import { openSession, type ServerHere, startServer } from '../support/server.ts';

const journal = openMemoryJournal();
let server: ServerHere;

const events = played();
const debrief = debriefOf(events);
const ended = 'ACDEFG';
const running = 'HJKMNP';

/** As if Velora were history. */
const page = { title: 'Velora in fact', sections: [{ heading: 'What happened', blocks: [] }] };
const inFact = { page, sources: velora.reading.sources.slice(0, 1) };

const keep = (code: string, kept: readonly Event[]): Promise<void> => {
  const by = signatureOf({ role: 'server' });
  const entries = kept.map((event, index): Entry => ({ version: index + 1, at: 1, by, command: null, event }));
  return journal.open({ id: `session-${code}`, code, openedAt: 1, facilitatorDigest: 'x'.repeat(43) }, entries);
};

beforeAll(async () => {
  await keep(ended, events);
  // Up to where the epilogue has passed, and the session is still open.
  await keep(running, events.slice(0, -1));
  server = await startServer({ journal, scenarios: new Map([['velora', { ...velora, inFact }]]) });
});
afterAll(() => server.stop());

const get = (path: string): Promise<Response> => fetch(`${server.url}/api/sessions/${path}`);

async function problemOf(response: Response) {
  return { status: response.status, ...problemSchema.parse(await response.json()).error };
}
/** As it is on the other side of the wire. */
const wired = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('GET /api/sessions/:code/debrief', () => {
  test('is the debrief of a session that has ended, however the code is typed', async () => {
    const response = await get(`${ended}/debrief`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(wired(debrief));
    expect(await (await get(`${ended.toLowerCase()}/debrief`)).json()).toEqual(wired(debrief));
  });

  test('tells nobody’s id and no secret of a link', async () => {
    const text = await (await get(`${ended}/debrief`)).text();
    expect(text).not.toContain('delegate-of-');
    expect(text).not.toContain('facilitatorDigest');
  });

  test('tells nothing before the end', async () => {
    for (const path of [`${running}/debrief`, `${running}/what-if?vote=2`]) {
      const response = await get(path);
      const text = await response.clone().text();
      expect(await problemOf(response)).toMatchObject({ status: 409, code: 'not-ended', path: ['code'] });
      for (const brief of debrief.seats) expect(text).not.toContain(brief.fact);
      expect(text.length).toBeLessThan(200);
    }
  });

  test('knows no session of another code', async () => {
    for (const path of ['ZZZZZZ/debrief', 'ZZZZZZ/what-if?vote=1', 'constructor/debrief']) {
      expect(await problemOf(await get(path))).toMatchObject({ status: 404, code: 'unknown-session' });
    }
  });

  test('comes with the end of a session, and stays the same when people come and go', async () => {
    const { code, secret } = await openSession(server.url);
    expect((await get(`${code}/debrief`)).status).toBe(409);
    const facilitator = await joinFacilitator(server.url, code, secret);
    await facilitator.act({ kind: 'next' });
    await facilitator.act({ kind: 'end' });
    const first = await (await get(`${code}/debrief`)).text();
    expect(JSON.parse(first)).toMatchObject({ rounds: 1, months: 0, epilogueMonths: 0, plannedMonths: 24 });
    await facilitator.leave();
    expect(await (await get(`${code}/debrief`)).text()).toBe(first);
  });
});

describe('GET /api/sessions/:code/in-fact', () => {
  test('is the page on what has happened, with its sources, once the session has ended', async () => {
    const response = await get(`${ended}/in-fact`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(inFact);
    expect(await problemOf(await get(`${running}/in-fact`))).toMatchObject({ status: 409, code: 'not-ended' });
    expect(await problemOf(await get('ZZZZZZ/in-fact'))).toMatchObject({ status: 404, code: 'unknown-session' });
  });
});

describe('GET /api/sessions/:code/what-if', () => {
  test.each([
    ['vote=2', 'without-veto'],
    ['vote=1', 'had-it-failed'],
    ['vote=1&clause=c3', 'without-clause'],
    ['vote=1&seat=china&choice=no', 'with-ballot'],
  ])('%s is the session with that changed', async (query, kind) => {
    const response = await get(`${ended}/what-if?${query}`);
    expect(response.status).toBe(200);
    const body = (await response.json()) as { change: { kind: string } };
    expect(body.change.kind).toBe(kind);
    const change = debrief.counterfactuals.list.find((each) => String(new URLSearchParams(queryOf(each))) === query);
    expect(body).toEqual(wired(change && rerun(events, change)));
    expect(await (await get(`${ended}/what-if?${query}`)).json()).toEqual(body);
  });

  test.each([
    ['', ['vote'], 'malformed'],
    ['vote=two', ['vote'], 'malformed'],
    ['vote=0', ['vote'], 'malformed'],
    ['vote=-1', ['vote'], 'malformed'],
    ['vote=1e3', ['vote'], 'malformed'],
    ['vote=99999', ['vote'], 'malformed'],
    ['vote=1&vote=2', ['vote'], 'malformed'],
    ['vote=1&clause=mission', ['clause'], 'malformed'],
    ['vote=1&colour=blue', [], 'malformed'],
    ['vote=4', ['vote'], 'nothing-to-change'],
    ['vote=1&clause=c9', ['clause'], 'nothing-to-change'],
    ['vote=2&clause=c1', ['clause'], 'nothing-to-change'],
    ['act=1&vote=1', ['act'], 'malformed'],
    ['vote=1&seat=china', ['choice'], 'malformed'],
    ['vote=1&seat=china&choice=veto', ['choice'], 'malformed'],
    ['act=1', ['act'], 'nothing-to-change'],
    ['vote=1&seat=velora&choice=no', ['seat'], 'nothing-to-change'],
    ['vote=1&seat=france&choice=yes', ['choice'], 'nothing-to-change'],
  ])('refuses ?%s, and says where', async (query, path, code) => {
    const problem = await problemOf(await get(`${ended}/what-if?${query}`));
    expect(problem).toMatchObject({ status: 400, path, code });
    // In words for people, and not in those of the schema.
    expect(problem.message).not.toMatch(/expected|invalid|unrecognized|string|received/i);
    expect(problem.message).toMatch(/vote|clause|act|seat|choice|member/);
  });
});
