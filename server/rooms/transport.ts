/**
 * Colyseus's WebSocket transport, steadied. What it does otherwise, each with a test in tests/rooms:
 * - a frame goes to the socket as a copy: the encoder's buffer is written again while a slow socket still waits for it;
 * - what is sent to a socket at one time, a patch and what is private and an answer, leaves in one write;
 * - a socket that does not drain is closed, before its backlog takes the server's memory;
 * - pings are spread over their interval instead of going to all sockets in one loop;
 * - a frame that cannot be read gets a refusal instead of a closed socket;
 * - a socket that sends without end is closed, whatever it sends;
 * - the page of another site opens no socket here.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, getMessageBytes, Protocol } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { unpack } from 'msgpackr';
import { isForeign } from './caller.ts';
import { Pace, rates } from './pace.ts';

/** What is used here of a socket of `ws`. */
type Socket = {
  readonly bufferedAmount: number;
  readonly readyState: number;
  send(data: unknown, options?: unknown, callback?: (error?: Error) => void): void;
  on(event: string, listener: (...words: never[]) => void): unknown;
  ping(): void;
  close(code: number): void;
  terminate(): void;
};

/** Bytes of one message from a client: a pasted draft fits well within it. */
const maximumPayload = 256 * 1024;
/** Bytes that may wait for one socket. */
const maximumBacklog = 1024 * 1024;
const pingEvery = 10_000;
/** A roaming laptop is given half a minute before its socket counts as dead. */
const unansweredPings = 3;

export class SteadyTransport extends WebSocketTransport {
  /** @param publicUrl how people reach the server behind a proxy; null when they reach it directly. */
  constructor(publicUrl: string | null) {
    super({
      maxPayload: maximumPayload,
      pingInterval: 0,
      // With its second parameter, or `ws` answers 401.
      verifyClient: ({ req }, decided) => decided(!isForeign(req, publicUrl), 403),
    });
  }

  /** Called by the WebSocket server, not as a method: `this` is not the transport here, and neither in `super`. */
  protected override async onConnection(
    ...[socket, request, upgrade]: Parameters<WebSocketTransport['onConnection']>
  ): Promise<void> {
    steady(socket as unknown as Socket, (request as IncomingMessage).socket);
    try {
      await super.onConnection(socket, request as IncomingMessage, upgrade);
    } catch {
      // The path of the request is none, e.g. `*%`.
      socket.terminate();
    }
  }
}

function steady(socket: Socket, stream: Duplex): void {
  copyWhatIsSent(socket, stream);
  checkWhatArrives(socket);
  pingInItsOwnTime(socket);
}

function copyWhatIsSent(socket: Socket, stream: Duplex): void {
  const send = socket.send.bind(socket);
  socket.send = (data, options, callback) => {
    if (socket.bufferedAmount > maximumBacklog) return socket.terminate();
    gather(stream);
    send(data instanceof Uint8Array ? Buffer.from(data) : data, options, callback);
  };
}

/** Each write to a socket costs the system more than all that was reckoned before it. */
function gather(stream: Duplex): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function checkWhatArrives(socket: Socket): void {
  const on = socket.on.bind(socket);
  const pace = new Pace(performance.now(), rates.socket);
  socket.on = (event, listener) => {
    if (event !== 'message') return on(event, listener);
    return on(event, ((frame: Buffer) => {
      if (!pace.allows(performance.now())) return socket.close(CloseCode.WITH_ERROR);
      (listener as (frame: Uint8Array) => void)(isReadable(frame) ? frame : unreadable);
    }) as never);
  };
}

/** What the room is given instead of a frame that cannot be read: a message of a type that it refuses. */
const unreadable = Buffer.from(getMessageBytes.raw(Protocol.ROOM_DATA, 'unreadable'));

/** A frame of the protocol that these rooms speak: joining, leaving, pings, and messages whose type is a string. */
function isReadable(frame: unknown): boolean {
  if (!(frame instanceof Uint8Array)) return false;
  const [code, type = 0] = frame;
  if (code === Protocol.JOIN_ROOM || code === Protocol.LEAVE_ROOM || code === Protocol.PING) return true;
  // MessagePack's short string: 0xa0 and its length. The types of these rooms are shorter than 32 letters.
  if (code !== Protocol.ROOM_DATA || type < 0xa0 || type > 0xbf) return false;
  const start = 2 + type - 0xa0;
  if (frame.byteLength < start || frame.subarray(2, start).some((letter) => letter > 0x7e)) return false;
  try {
    if (frame.byteLength > start) unpack(frame.subarray(start));
    return true;
  } catch {
    return false;
  }
}

function pingInItsOwnTime(socket: Socket): void {
  let unanswered = 0;
  // From the moment it connected on: sockets that came at different times are pinged at different times.
  const timer = setInterval(() => {
    if (unanswered >= unansweredPings) return socket.terminate();
    unanswered += 1;
    socket.ping();
  }, pingEvery);
  socket.on('pong', () => {
    unanswered = 0;
  });
  socket.on('close', () => clearInterval(timer));
}
