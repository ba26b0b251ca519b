/** How much anybody may ask for, and for whom: the numbers are in `server/rooms/pace.ts` and `places.ts`. */
import { connect } from 'node:net';
import { matchMaker } from '@colyseus/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rates } from '../../server/rooms/pace.ts';
import { problemSchema } from '../../shared/wire/session.ts';
import { joinDelegate, joinFacilitator, joinProjector } from '../support/protocolClient.ts';
import { enterRaw, joinRaw, reserve } from '../support/rawClient.ts';
import {
  cardOf,
  newToken,
  openSession,
  type ServerHere,
  startServer,
  type TestClock,
  testClock,
} from '../support/server.ts';

let clock: TestClock;
let server: ServerHere;
const start = async (options: { readonly publicUrl?: string } = {}) => {
  clock = testClock();
  server = await startServer({ time: clock, opening: rates.opening, ...options });
};
beforeEach(() => start());
afterEach(() => server.stop());

const open = (headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}/api/sessions`, { method: 'POST', body: '{"scenario":"velora"}', headers });
const matchmake = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}/matchmake/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** Sends bytes as they are, as Node's own client would not. Resolves to the first line of the answer, '' if none. */
function firstLine(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('data', (chunk) => {
      resolve(chunk.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(''));
    socket.write(bytes);
  });
}

describe('a request for a place', () => {
  test.each([
    ['a long one', JSON.stringify({ role: 'projector', junk: 'x'.repeat(5000) }), 413],
    ['one without a role', '{}', 400],
    ['one of another role', '{"role":"president"}', 400],
    ['a word too many', '{"role":"projector","junk":1}', 400],
    ['a token that is none', '{"role":"delegate","token":"x"}', 400],
    ['half of a JSON', '{"role":"proj', 400],
    ['nothing', '', 400],
  ])('%s is refused before a place is reserved', async (_what, body, status) => {
    const { code } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    const response = await matchmake(`joinById/${room}`, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code: status, error: expect.stringMatching(/./) });
    expect(Object.keys(Reflect.get(matchMaker.getLocalRoomById(room), '_reservedSeats'))).toEqual([]);
  });

  test('that never ends is not read to its end, whether or not it says how long it is', async () => {
    const head = 'POST /matchmake/joinById/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    expect(await firstLine(`${head}Content-Length: 5000\r\n\r\n{`)).toContain(' 413 ');
    const chunk = `fff\r\n${'x'.repeat(0xfff)}\r\n`;
    expect(await firstLine(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}${chunk}`)).toContain(' 413 ');
    expect(await firstLine(`${head.replace('/matchmake/', '/elsewhere/')}Content-Length: 5000\r\n\r\n{`)).toContain(
      ' 413 ',
    );
  });

  test('that fits is let in', async () => {
    const { code } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    expect((await reserve(server.url, room, { role: 'projector' })).status).toBe(200);
  });
});

describe('places', () => {
  test('that are reserved and not taken are in nobody’s way', async () => {
    const { code } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    for (let times = 0; times < 220; times += 1) {
      expect((await reserve(server.url, room, { role: 'projector' })).ok).toBe(true);
    }
    const delegate = await joinDelegate(server.url, code, newToken());
    const screen = await joinProjector(server.url, code);
    await Promise.all([delegate.leave(), screen.leave()]);
  });

  test('are asked for within bounds, in which several classes have room behind one address', async () => {
    const { code } = await openSession(server.url);
    const { room } = await cardOf(server.url, code);
    const asked = async (times: number) => {
      const responses = await Promise.all(
        Array.from({ length: times }, () => reserve(server.url, room, { role: 'projector' })),
      );
      return responses.filter(({ status }) => status === 200).length;
    };
    const { burst, perSecond } = rates.joining;
    expect(burst).toBeGreaterThanOrEqual(6 * 37);
    expect(await asked(burst)).toBe(burst);
    const refused = await reserve(server.url, room, { role: 'projector' });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 429 });
    clock.pass(1000);
    expect(await asked(perSecond + 10)).toBe(perSecond);
  });

  test.each([
    ['a person', 8, () => ({ role: 'delegate', token: 't'.repeat(32) })],
    ['projectors', 20, () => ({ role: 'projector' })],
  ])('of %s are counted by their sockets, and free again when one is closed', async (_who, most, as) => {
    const { code } = await openSession(server.url);
    const windows = [];
    for (let index = 0; index < most; index += 1) windows.push(await joinRaw(server.url, code, as()));
    await expect(joinRaw(server.url, code, as())).rejects.toThrow('too many windows');
    const other = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
    await windows[0]?.leave();
    windows.push(await joinRaw(server.url, code, as()));
    for (const window of [...windows, other]) window.cut();
  });

  test('of those who never say that they are in are free after ten seconds', async () => {
    const { code, secret } = await openSession(server.url);
    const facilitator = await joinFacilitator(server.url, code, secret);
    const silent = await enterRaw(server.url, code, { role: 'projector' });
    await silent.until(({ frames }) => frames.length > 0);
    const { room } = await cardOf(server.url, code);
    await expect.poll(() => matchMaker.getLocalRoomById(room).clients.length).toBe(2);
    clock.pass(9999);
    await facilitator.act({ kind: 'next' });
    expect(silent.isClosed).toBe(false);
    clock.pass(1);
    await silent.until(({ isClosed }) => isClosed);
    expect(facilitator.isClosed).toBe(false);
    await facilitator.leave();
  });
});

describe('sessions', () => {
  test('are opened thirty times a minute from one address, and no more', async () => {
    for (let times = 0; times < 30; times += 1) expect((await open()).status).toBe(201);
    const refused = await open();
    expect(refused.status).toBe(429);
    expect(problemSchema.parse(await refused.json()).error).toMatchObject({ code: 'too-fast', path: [] });
    clock.pass(2000);
    expect((await open()).status).toBe(201);
    expect((await open()).status).toBe(429);
    // Nobody's word for it counts where there is no proxy.
    expect((await open({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(429);
  });

  test('behind a proxy, are counted by the address that the proxy adds', async () => {
    await server.stop();
    await start({ publicUrl: 'https://mandate.example.org' });
    const from = (address: string) =>
      open({ 'x-forwarded-for': `198.51.100.${Math.trunc(clock.now() % 7)}, ${address}` });
    for (let times = 0; times < 30; times += 1) expect((await from('203.0.113.7')).status).toBe(201);
    expect((await from('203.0.113.7')).status).toBe(429);
    expect((await from('203.0.113.8')).status).toBe(201);
  });
});

describe('the page of another site', () => {
  const foreign = [
    'https://evil.example',
    'null',
    'http://127.0.0.1:1',
    'https://mandate.example.org.evil.example',
    '%',
  ];

  test.each(foreign)('%s opens no session, asks for no place, and opens no socket', async (origin) => {
    const refused = await open({ origin });
    expect(refused.status).toBe(403);
    expect(problemSchema.parse(await refused.json()).error.code).toBe('foreign');
    expect((await matchmake('joinById/x', '{"role":"projector"}', { origin })).status).toBe(403);
    expect(await firstLine(upgrade(`Origin: ${origin}\r\n`))).toContain(' 403 ');
  });

  const upgrade = (more: string) =>
    `GET /a/b?sessionId=c HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${more}\r\n`;

  test('is not what the own page is, or what is no page', async () => {
    for (const headers of [{ origin: server.url }, {}]) expect((await open(headers)).status).toBe(201);
    expect(await firstLine(upgrade(`Origin: ${server.url}\r\n`))).toContain(' 101 ');
    expect(await firstLine(upgrade(''))).toContain(' 101 ');
  });

  test('is not the public address, whichever host the proxy names', async () => {
    await server.stop();
    await start({ publicUrl: 'https://mandate.example.org' });
    expect((await open({ origin: 'https://mandate.example.org' })).status).toBe(201);
    for (const origin of foreign) expect((await open({ origin })).status).toBe(403);
  });

  test('may not read answers either', async () => {
    for (const path of ['/api/scenarios', '/healthz', '/__healthcheck']) {
      const { headers } = await fetch(`${server.url}${path}`, { headers: { origin: 'https://evil.example' } });
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const preflight = await fetch(`${server.url}/api/sessions`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

test('pages may open sockets to this host, and to no other', async () => {
  const { host } = new URL(server.url);
  const policy = (await fetch(`${server.url}/healthz`)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
  const sneaky = await firstLineOfPolicy('x; script-src *');
  expect(sneaky).toContain("connect-src 'self'; frame-ancestors");
});

function firstLineOfPolicy(host: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('data', (chunk) => {
      resolve(/^content-security-policy: (.*)$/im.exec(chunk.toString('latin1'))?.[1] ?? '');
      socket.destroy();
    });
    socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  });
}
