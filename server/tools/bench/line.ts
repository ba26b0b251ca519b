/** One client's connection to a measured server: WebSocket as in RFC 6455 on a socket of its own, and plain HTTP. */
import { request } from 'node:http';
import type { Socket } from 'node:net';

const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
/** Frames of clients are masked; with zeros they are what they were. */
const mask = Buffer.alloc(4);

export class Line {
  /** What is done with each message of the server. */
  hear: (frame: Buffer) => void = () => {};
  isClosed = false;
  readonly #socket: Socket;
  #unread: Buffer = Buffer.alloc(0);

  constructor(socket: Socket, head: Buffer) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isClosed = true;
    });
    // After whoever opened it has said what is to be done with messages.
    setImmediate(() => {
      if (head.length > 0) this.#read(head);
      socket.on('data', (chunk: Buffer) => this.#read(chunk));
    });
  }

  /** Bytes that the server wrote on this connection, the answer to the upgrade included. */
  get bytes(): number {
    return this.#socket.bytesRead;
  }

  send(content: Uint8Array): void {
    this.#write(opcodes.binary, content);
  }

  /** The cable is pulled. */
  cut(): void {
    this.#socket.destroy();
  }

  #write(opcode: number, content: Uint8Array): void {
    const { length } = content;
    if (length >= 65536) throw new Error('a frame of the bench is short');
    const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255];
    if (!this.#socket.destroyed)
      this.#socket.write(Buffer.concat([Buffer.from([0x80 | opcode, ...size]), mask, content]));
  }

  #read(chunk: Buffer): void {
    let bytes = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const length = frameLength(bytes);
      if (length === null || bytes.length < length.whole) break;
      const opcode = (bytes[0] ?? 0) & 15;
      const content = bytes.subarray(length.header, length.whole);
      bytes = bytes.subarray(length.whole);
      if (opcode === opcodes.ping) this.#write(opcodes.pong, content);
      else if (opcode === opcodes.close) this.#socket.end();
      else this.hear(content);
    }
    this.#unread = bytes;
  }
}

/** Servers do not mask, and `ws` does not split. */
function frameLength(bytes: Buffer): { readonly header: number; readonly whole: number } | null {
  const short = (bytes[1] ?? 0) & 127;
  const header = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < header) return null;
  const content = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? bytes.readUInt32BE(6) : short;
  return { header, whole: header + content };
}

/** Where a client's connections come from and go to. */
export type Route = { readonly url: string; readonly localAddress: string | undefined };

/**
 * Every room is a class behind a router of its own: servers allow one address only so many joins a second. Systems other
 * than Linux have no such addresses on their loopback; there the joins wait until they are let in.
 */
export const routeFrom = (url: string, room: number): Route => ({
  url,
  localAddress: process.platform === 'linux' ? `127.0.${1 + Math.floor(room / 250)}.${1 + (room % 250)}` : undefined,
});

const optionsOf = ({ url, localAddress }: Route, path: string) => {
  const { hostname, port } = new URL(url);
  return { hostname, port, path, agent: false as const, ...(localAddress ? { localAddress } : {}) };
};

export type Fetched = { readonly status: number; readonly body: unknown; readonly bytes: number };

/** GET, or POST with a body; `bytes` are those that the server wrote. */
export function fetchJson(route: Route, path: string, body?: unknown): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const posted = body === undefined ? null : JSON.stringify(body);
    const headers = posted === null ? {} : { 'content-type': 'application/json' };
    const asked = request({ ...optionsOf(route, path), method: posted === null ? 'GET' : 'POST', headers });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const { socket } = response;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: text ? JSON.parse(text) : null, bytes: socket.bytesRead });
      });
    });
    asked.end(posted ?? undefined);
  });
}

export function openLine(route: Route, path: string): Promise<Line> {
  return new Promise((resolve, reject) => {
    const upgrade = request({
      ...optionsOf(route, path),
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'bWFuZGF0ZS1iZW5jaC0wMQ==',
      },
    });
    upgrade.once('upgrade', (_response, socket, head) => resolve(new Line(socket as Socket, head)));
    upgrade.once('response', ({ statusCode }) => reject(new Error(`${path}: the upgrade was answered ${statusCode}`)));
    upgrade.once('error', reject);
    upgrade.end();
  });
}
