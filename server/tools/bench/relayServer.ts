/** The floor: a bare WebSocket relay that knows rooms and nothing else. Started as a process of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { toEverybody } from './dialect.ts';

const rooms = new Map<string, Map<number, WebSocket>>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

sockets.on('connection', (socket, request) => {
  const { searchParams } = new URL(request.url ?? '/', 'ws://relay');
  const name = searchParams.get('room') ?? '';
  const number = Number(searchParams.get('client'));
  const room = rooms.get(name) ?? new Map<number, WebSocket>();
  rooms.set(name, room);
  room.set(number, socket);
  socket.on('error', () => {});
  socket.on('close', () => {
    if (room.get(number) === socket) room.delete(number);
  });
  socket.on('message', (message) => {
    const [to, ...content] = message as Buffer;
    const told = Buffer.from(content);
    const listeners = to === toEverybody ? [...room.values()] : [socket, room.get(to ?? 0)];
    for (const each of listeners) each?.send(told);
  });
  socket.send(Buffer.from([0]));
});

// A countdown, as the state of the bare room has one: three bytes a second.
let left = 65535;
setInterval(() => {
  left -= 1;
  const tick = Buffer.from([0, left >> 8, left & 255]);
  for (const room of rooms.values()) for (const socket of room.values()) socket.send(tick);
}, 1000);

http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
});
