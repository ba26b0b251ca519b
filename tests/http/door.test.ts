/** What anybody in the network can send without a code: none of it ends the server, or keeps it from answering others. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinDelegate, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerChild, spawnServer, temporaryDirectory } from '../support/server.ts';

const data = temporaryDirectory();
let server: ServerChild;
let delegate: ProtocolClient;
beforeAll(async () => {
  server = await spawnServer(data.path);
  const { code } = await openSession(server.url);
  delegate = await joinDelegate(server.url, code, newToken());
});
afterAll(async () => {
  await delegate.leave();
  expect(await server.stop()).toBe(0);
  data.remove();
});

const request = (line: string, headers: readonly string[], body = ''): string =>
  [`${line} HTTP/1.1`, ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');
const upgrade = (target: string): string =>
  request(`GET ${target}`, [
    'Host: x',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ]);
const matchmake = (host: string, body: string, ...more: string[]): string =>
  request('POST /matchmake/joinById/x', [`Host: ${host}`, 'Content-Type: application/json', ...more], body);

test.each([
  ['a socket to no path', upgrade('*%')],
  ['a socket to no room', upgrade('/a/b?sessionId=c')],
  ['a socket to what every object has', upgrade('/a/__proto__?sessionId=__proto__')],
  ['a socket to a path of broken letters', upgrade('/%ff/%ff?sessionId=%ff')],
  ['a host that is none', matchmake('[', '{}')],
  ['a protocol that is none', matchmake('x', '{}', 'X-Forwarded-Proto: a b')],
  ['half of a JSON', matchmake('x', '{')],
  ['null', matchmake('x', 'null')],
  ['a room that is no room', request('POST /matchmake/joinById/__proto__', ['Host: x'])],
  ['a method that every object has', request('POST /matchmake/constructor/x', ['Host: x'])],
  [
    'a form that is none',
    request('POST /matchmake/joinById/x', ['Host: x', 'Content-Type: multipart/form-data'], 'abc'),
  ],
  ['a health check of a host that is none', request('GET /__healthcheck', ['Host: ['])],
  ['an origin of odd letters', request('GET /healthz', ['Host: x', 'Origin: \xff\xfe'])],
  ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00'],
])('%s', async (_what, bytes) => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await new Promise((resolve) => socket.write(bytes, 'latin1', resolve));
  // Whatever the answer is, if any: those who are in the room, and those who come, are answered.
  await new Promise<void>((resolve) => {
    socket.once('data', () => resolve());
    socket.once('close', () => resolve());
    socket.on('error', () => resolve());
    setTimeout(resolve, 200);
  });
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true });
  expect(await delegate.ask({ kind: 'leave-seat' })).toMatchObject({ accepted: false, refusal: { code: 'no-seat' } });
  socket.destroy();
});

/** What it says of scenarios that it cannot use comes before, and is no part of why it ends. */
const refused = '(?:mandate: the scenario [^\\n]+ is refused:\\n(?: {2}[^\\n]*\\n)+)';
const endsWith = (line: string): RegExp => new RegExp(`^the server ended with 1: ${refused}*mandate: ${line}\\n$`);

test('a server whose port is taken says so in one line, and ends', async () => {
  const other = temporaryDirectory();
  const { port } = new URL(server.url);
  await expect(spawnServer(other.path, port)).rejects.toThrow(endsWith(`listen EADDRINUSE[^\\n]*:${port}`));
  other.remove();
});

test('a server whose data another one uses says so in one line, and ends', async () => {
  await expect(spawnServer(data.path)).rejects.toThrow(endsWith('[^\\n]+'));
});

test('a server with a scenario that it cannot use says what is wrong with it, and still in one line why it ends', async () => {
  const other = temporaryDirectory();
  const folder = join(other.path, 'scenarios', 'unfit');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'scenario.json'), '{}');
  const { port } = new URL(server.url);
  const ended = await spawnServer(other.path, port).catch((error: Error) => error.message);
  expect(ended).toMatch(/mandate: the scenario unfit is refused:\n {2}[^\n]+\n/);
  expect(ended).toMatch(endsWith(`listen EADDRINUSE[^\\n]*:${port}`));
  other.remove();
});
