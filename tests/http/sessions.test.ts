import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { geographySchema } from '../../shared/scenario/geography.ts';
import type { ListedScenario } from '../../shared/scenario/listed.ts';
import { presetNames, scenarioSchema } from '../../shared/scenario/scenario.ts';
import { codeAlphabet } from '../../shared/wire/code.ts';
import { openedSchema, problemSchema } from '../../shared/wire/session.ts';
import { joinDelegate, joinFacilitator, joinProjector } from '../support/protocolClient.ts';
import { reserve } from '../support/rawClient.ts';
import { cardOf, newToken, openSession, type ServerHere, startServer } from '../support/server.ts';

const journal = openMemoryJournal();
let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ journal });
});
afterAll(() => server.stop());

const post = (body: string): Promise<Response> => fetch(`${server.url}/api/sessions`, { method: 'POST', body });
const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`);

/** A scenario as a host sees it among the others. */
async function listed(slug: string): Promise<ListedScenario> {
  const all: readonly ListedScenario[] = await (await get('/api/scenarios')).json();
  return all.find((each) => each.slug === slug) as ListedScenario;
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, ...problemSchema.parse(await response.json()).error };
}

describe('POST /api/sessions', () => {
  test('needs nothing but the scenario', async () => {
    const response = await post('{"scenario":"velora"}');
    expect(response.status).toBe(201);
    const { code, links } = openedSchema.parse(await response.json());
    expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{6}$`));
    expect(links.join).toBe(`${server.url}/${code}`);
    expect(links.projector).toBe(`${server.url}/${code}/projector`);
    const facilitator = new URL(links.facilitator);
    expect(facilitator.pathname).toBe(`/${code}/facilitator`);
    expect(facilitator.search).toBe('');
    expect(facilitator.hash).toMatch(/^#[A-Za-z0-9_-]{32}$/);
  });

  test('opens the session that the options describe', async () => {
    const options = {
      seed: 4_294_967_295,
      consultationsSeconds: 61,
      ballotSeconds: 62,
      intervalSeconds: 63,
      policies: { france: 'abstain', china: 'against', kenya: 'in-favour', brazil: 'absent' },
      pack: 'model-un',
      practices: { yields: false, silence: 'required', speechSeconds: 64 },
    };
    const { code, secret } = await openSession(server.url, { preset: '90', seats: 'compact', options });
    const { council } = await server.simulation(code);
    const { seed, consultationsSeconds, ballotSeconds, intervalSeconds, policies } = options;
    expect(council.setup).toMatchObject({ seed, consultationsSeconds, ballotSeconds, intervalSeconds, rounds: 6 });
    // By the pack, then as a lesson of this length has it, then as the host wants it.
    const { law } = council.setup;
    expect(law).toMatchObject({ pack: 'model-un', seconding: true, replySeconds: 20, ...options.practices });
    expect(Object.keys(council.seats)).toHaveLength(9);
    const facilitator = await joinFacilitator(server.url, code, secret);
    expect(facilitator.mine?.facilitator?.policies).toMatchObject(policies);
    await facilitator.leave();
  });

  test.each(presetNames)('a session of %s minutes is cut up as its scenario says', async (preset) => {
    const { code } = await openSession(server.url, { preset });
    const { setup } = (await server.simulation(code)).council;
    const velora = await listed('velora');
    const { practices, ...cut } = velora.presets[preset];
    expect(setup).toMatchObject({ ...cut, law: { pack: 'charter-practice', ...practices } });
  });

  test('takes the middle of everything that is not said', async () => {
    const { code } = await openSession(server.url);
    const { setup } = (await server.simulation(code)).council;
    const velora = await listed('velora');
    const { practices, ...cut } = velora.presets['45'];
    expect(setup).toMatchObject({ ...cut, law: { pack: 'charter-practice', ...practices } });
    expect(setup.seats.filter((seat) => seat.kind !== 'non-member')).toHaveLength(15);
  });

  test.each([
    ['a scenario that there is not', { scenario: 'atlantis' }, ['scenario'], 'cannot-open'],
    ['a scenario named like a path', { scenario: '../velora' }, ['scenario'], 'malformed'],
    ['a scenario named like a member of every object', { scenario: 'constructor' }, ['scenario'], 'cannot-open'],
    ['a wrong preset', { preset: '60' }, ['preset'], 'malformed'],
    ['a preset that is a number', { preset: 45 }, ['preset'], 'malformed'],
    ['a council that there is not', { seats: 'twenty' }, ['seats'], 'malformed'],
    ['an unknown key', { colour: 'blue' }, [], 'malformed'],
    ['an unknown option', { options: { colour: 'blue' } }, ['options'], 'malformed'],
    ['a seed that is no 32-bit number', { options: { seed: 2 ** 32 } }, ['options', 'seed'], 'malformed'],
    ['a clock too short', { options: { ballotSeconds: 4 } }, ['options', 'ballotSeconds'], 'malformed'],
    [
      'a practice that there is not',
      { options: { practices: { duels: true } } },
      ['options', 'practices'],
      'malformed',
    ],
    [
      'a practice out of range',
      { options: { practices: { speechSeconds: 0 } } },
      ['options', 'practices', 'speechSeconds'],
      'malformed',
    ],
    [
      'a clock too long',
      { options: { intervalSeconds: 7 * 24 * 3600 + 1 } },
      ['options', 'intervalSeconds'],
      'malformed',
    ],
    [
      'a delegation of two for one who plays alone',
      { options: { alone: true, delegation: 2 } },
      ['options', 'delegation'],
      'cannot-open',
    ],
    [
      'a seat that nobody could give to one who plays alone',
      { options: { alone: true, seating: 'assigned' } },
      ['options', 'seating'],
      'cannot-open',
    ],
    [
      'a policy of a seat that there is not',
      { options: { policies: { atlantis: 'abstain' } } },
      ['options', 'policies', 'atlantis'],
      'cannot-open',
    ],
    [
      'a policy of a seat beyond the compact council',
      { seats: 'compact', options: { policies: { norway: 'abstain' } } },
      ['options', 'policies', 'norway'],
      'cannot-open',
    ],
    [
      'a policy of a seat without a vote',
      { options: { policies: { press: 'abstain' } } },
      ['options', 'policies', 'press'],
      'cannot-open',
    ],
    [
      'a policy that there is not',
      { options: { policies: { france: 'veto' } } },
      ['options', 'policies', 'france'],
      'malformed',
    ],
    [
      'a seat that cannot be one',
      { options: { policies: { FRANCE: 'abstain' } } },
      ['options', 'policies', 'FRANCE'],
      'malformed',
    ],
    [
      'a policy of a member of every object',
      { options: { policies: { constructor: 'abstain' } } },
      ['options', 'policies', 'constructor'],
      'cannot-open',
    ],
  ])('refuses %s, and says where', async (_what, body, path, code) => {
    const problem = await problemOf(await post(JSON.stringify({ scenario: 'velora', ...body })));
    expect(problem).toMatchObject({ status: 400, path, code });
    expect(problem.message).not.toBe('');
  });

  test.each([
    ['nothing', '', ['scenario']],
    ['a list', '[]', []],
    ['a number', '7', []],
    ['no JSON', '{"scenario": velora}', []],
    ['half of a JSON', '{"scenario":"velora"', []],
  ])('refuses a body that is %s', async (_what, body, path) => {
    expect(await problemOf(await post(body))).toMatchObject({ status: 400, code: 'malformed', path });
  });

  test('refuses a body that is huge', async () => {
    const body = JSON.stringify({ scenario: 'velora', colour: 'blue'.repeat(10_000) });
    expect(await problemOf(await post(body))).toMatchObject({ status: 413, code: 'malformed' });
  });

  test('keeps no session of a request that it refused', async () => {
    const before = journal.sessions().length;
    await post(JSON.stringify({ scenario: 'velora', options: { policies: { france: 'abstain', press: 'abstain' } } }));
    expect(journal.sessions()).toHaveLength(before);
    await post(JSON.stringify({ scenario: 'velora', options: { policies: { france: 'abstain' } } }));
    expect(journal.sessions()).toHaveLength(before + 1);
  });
});

describe('GET /api/sessions/:code', () => {
  test('says what somebody needs to come in, however the code is typed', async () => {
    const { code } = await openSession(server.url);
    const card = await cardOf(server.url, code);
    expect(card).toMatchObject({ code, scenario: 'velora', title: 'Velora', phase: 'lobby' });
    expect(await cardOf(server.url, code.toLowerCase())).toEqual(card);
    expect(await cardOf(server.url, `%20${code}%20`)).toEqual(card);
  });

  test.each(['AAAAAA', '000000', 'ABC', 'ABCDEFG', '%00', '%E0%A4%A', "'--", 'constructor'])(
    'knows no session %s',
    async (code) => {
      const problem = await problemOf(await get(`/api/sessions/${code}`));
      expect(problem.status).toBe(code === '%E0%A4%A' ? 400 : 404);
    },
  );

  test('shows neither the secret nor its digest, nor anything else of the session', async () => {
    const { code } = await openSession(server.url);
    const text = await (await get(`/api/sessions/${code}`)).text();
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(['code', 'join', 'phase', 'room', 'scenario', 'title']);
    expect(text).not.toContain((await server.simulation(code)).facts.facilitatorDigest);
  });

  test('follows the phase', async () => {
    const { code, secret } = await openSession(server.url);
    const facilitator = await joinFacilitator(server.url, code, secret);
    await facilitator.act({ kind: 'next' });
    expect((await cardOf(server.url, code)).phase).toBe('sitrep');
    await facilitator.leave();
  });
});

test('several sessions side by side do not mix', async () => {
  const sessions = await Promise.all([1, 2, 3].map(() => openSession(server.url)));
  const token = newToken();
  const delegates = await Promise.all(sessions.map(({ code }) => joinDelegate(server.url, code, token)));
  const seats = ['france', 'china', 'kenya'];
  await Promise.all(delegates.map((delegate, index) => delegate.takeSeat(seats[index] ?? '')));
  const screens = await Promise.all(sessions.map(({ code }) => joinProjector(server.url, code)));
  const held = screens.map(({ view }) => view.seats.filter(({ holder }) => holder !== '').map(({ id }) => id));
  expect(held).toEqual([['france'], ['china'], ['kenya']]);
  const [first, , third] = sessions;
  await expect(joinFacilitator(server.url, first?.code ?? '', third?.secret ?? '')).rejects.toThrow(/secret/);
  // One token is one person in each session, and nobody can tell that it is the same one.
  const people = await Promise.all(
    sessions.map(async ({ code }) => Object.keys((await server.simulation(code)).council.people)),
  );
  expect(new Set(people.flat()).size).toBe(3);
  await Promise.all([...delegates, ...screens].map((client) => client.leave()));
});

describe('the scenarios', () => {
  test('are listed as the server checked them', async () => {
    const { outline, ...scenario } = await listed('velora');
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
    expect(outline.provinces.map(({ id }) => id)).toEqual(scenario.provinces.map(({ id }) => id));
    expect(JSON.stringify(outline).length).toBeLessThanOrEqual(4000);
  });

  test('have their maps', async () => {
    const geography = geographySchema.parse(await (await get('/api/scenarios/velora/map')).json());
    expect(geography.provinces.length).toBeGreaterThan(0);
    const problem = await problemOf(await get('/api/scenarios/atlantis/map'));
    expect(problem).toMatchObject({ status: 404, code: 'unknown-scenario' });
  });
});

test('flags are sent, and of one that is not there only that much is said', async () => {
  expect((await fetch(`${server.url}/flags/fr.svg`)).headers.get('content-type')).toContain('image/svg');
  expect((await fetch(`${server.url}/flags/velora.svg`)).status).toBe(200);
  for (const name of ['zz', '..%2Fvelora%2Femblem', 'A']) {
    const missing = await fetch(`${server.url}/flags/${name}.svg`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toEqual({
      error: { code: 'unknown-flag', path: ['name'], message: 'there is no such flag' },
    });
  }
});

test('what is not there is not there', async () => {
  expect(await problemOf(await get('/api/nothing'))).toMatchObject({ status: 404, code: 'unknown-route' });
});

describe('Colyseus’s own way in', () => {
  test.each(['create', 'joinOrCreate', 'join', 'reconnect'])('makes and finds no room by %s', async (method) => {
    const { code, secret } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    for (const name of ['council', room]) {
      const response = await fetch(`${server.url}/matchmake/${method}/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'facilitator', secret }),
      });
      expect(response.ok).toBe(false);
      expect(JSON.stringify(await response.json())).toContain(`invalid method`);
    }
  });

  test('reserves a place in a room that is open, and in no other', async () => {
    const { code } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    expect((await reserve(server.url, room, { role: 'projector' })).ok).toBe(true);
    expect((await reserve(server.url, 'nowhere', { role: 'projector' })).ok).toBe(false);
  });
});
