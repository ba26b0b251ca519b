/**
 * Somebody in the room who speaks the protocol byte by byte: it keeps every byte that was sent to it, can stop reading,
 * and can send what no browser would. WebSocket as in RFC 6455, over a socket of its own.
 */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { decode, Reflection } from '@colyseus/schema';
import { pack, unpack } from 'msgpackr';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import { type Difference, withDifference } from '../../shared/wire/difference.ts';
import type { Answer, Join, Mine } from '../../shared/wire/envelope.ts';
import { messages } from '../../shared/wire/messages.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import { cardOf } from './server.ts';

/** Codes of Colyseus's protocol that are used here (`@colyseus/shared-types`, Protocol). */
export const protocol = { join: 10, error: 11, leave: 12, data: 13, state: 14, patch: 15, ping: 18 } as const;

const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A message of the room, as it came: the name of its type, and its content. */
export type Heard = { readonly type: keyof typeof messages; readonly content: unknown };

/** A frame of Colyseus's protocol for a message; the content is MessagePack. */
export function dataFrame(type: string, content: unknown): Buffer {
  return dataFrameOf(type, pack(content));
}

export function dataFrameOf(type: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([protocol.data, 0xa0 + type.length]), Buffer.from(type), content]);
}

export class RawClient {
  readonly socket: Socket;
  /** The content of every data frame, in order. */
  readonly frames: Buffer[] = [];
  /** Moments of the server's pings, in milliseconds. */
  readonly pings: number[] = [];
  /** Bytes that arrived, frame headers and pings included. */
  bytes = 0;
  answersPings = true;
  closeCode: number | null = null;
  isClosed = false;
  #unread: Buffer = Buffer.alloc(0);
  readonly #watching = new Set<() => void>();

  constructor(socket: Socket, head: Buffer) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isClosed = true;
      this.#look();
    });
    if (head.length > 0) this.#read(head);
  }

  #read(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const frame = readFrame(this.#unread);
      if (!frame) break;
      this.#unread = this.#unread.subarray(frame.length);
      if (frame.opcode === opcodes.ping) {
        this.pings.push(performance.now());
        if (this.answersPings) this.#write(opcodes.pong, frame.content);
      } else if (frame.opcode === opcodes.close) {
        this.closeCode = frame.content.length >= 2 ? frame.content.readUInt16BE(0) : 1005;
        this.socket.end();
      } else this.frames.push(Buffer.from(frame.content));
    }
    this.#look();
  }

  #write(opcode: number, content: Uint8Array): void {
    const mask = randomBytes(4);
    const { length } = content;
    const header =
      length < 126
        ? Buffer.from([0x80 | opcode, 0x80 | length])
        : length < 65536
          ? Buffer.from([0x80 | opcode, 0x80 | 126, length >> 8, length & 255])
          : Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | 127, 0, 0, 0, 0]), lengthOf(length)]);
    const masked = Buffer.from(content);
    for (let index = 0; index < length; index += 1) masked[index] = (masked[index] ?? 0) ^ (mask[index % 4] ?? 0);
    if (!this.socket.destroyed) this.socket.write(Buffer.concat([header, mask, masked]));
  }

  /** Sends one binary frame, whatever is in it. */
  send(frame: Uint8Array): void {
    this.#write(opcodes.binary, frame);
  }

  sendText(text: string): void {
    this.#write(opcodes.text, Buffer.from(text));
  }

  /** Sends a message of the type `command`, whatever its content is. */
  command(content: unknown): void {
    this.send(dataFrame(messages.command, content));
  }

  /** Messages of the room so far, decoded. */
  get heard(): readonly Heard[] {
    return this.frames.flatMap((frame) => heardIn(frame) ?? []);
  }

  get answers(): readonly Answer[] {
    return this.heard.flatMap(({ type, content }) => (type === 'answer' ? [content as Answer] : []));
  }

  /** What this one alone may know, as the messages so far amount to; null before the first. */
  get mine(): Mine | null {
    return mineIn(this.frames);
  }

  /** The public view that the state frames amount to, decoded from their bytes. */
  get view(): PublicView {
    return decodeStates(this.frames);
  }

  /** Waits until something holds; it is asked again whenever bytes arrived. */
  async until(holds: (client: this) => boolean, patience = 15_000): Promise<void> {
    if (holds(this)) return;
    await new Promise<void>((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        this.#watching.delete(look);
        finish();
      };
      const look = (): void => {
        if (holds(this)) settle(resolve);
        else if (this.isClosed) settle(() => reject(new Error(`closed with ${this.closeCode}`)));
      };
      const timer = setTimeout(() => settle(() => reject(new Error(`never so: ${holds}`))), patience);
      this.#watching.add(look);
    });
  }

  /** Sends a frame and resolves to the answers that come of it and of nothing else: a ping marks their end. */
  async answersTo(frame: Uint8Array | string): Promise<readonly Answer[]> {
    const before = this.answers.length;
    if (typeof frame === 'string') this.sendText(frame);
    else this.send(frame);
    const pongs = (client: RawClient) => client.frames.filter(([code]) => code === protocol.ping).length;
    const due = pongs(this) + 1;
    this.send(Buffer.from([protocol.ping]));
    await this.until((client) => pongs(client) >= due);
    return this.answers.slice(before);
  }

  /** The cable is pulled: no goodbye. */
  cut(): void {
    this.socket.destroy();
  }

  async leave(): Promise<void> {
    if (this.isClosed) return;
    this.send(Buffer.from([protocol.leave]));
    await this.until(({ isClosed }) => isClosed);
  }

  #look(): void {
    for (const look of this.#watching) look();
  }
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** The first frame of what a server sent, or null while it is not whole. Servers do not mask, and `ws` does not split. */
function readFrame(
  bytes: Buffer,
): { readonly opcode: number; readonly content: Buffer; readonly length: number } | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  const short = second & 127;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start) return null;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? bytes.readUInt32BE(6) : short;
  if (bytes.length < start + size) return null;
  return { opcode: first & 15, content: bytes.subarray(start, start + size), length: start + size };
}

/** The message in a frame, or null if it is a frame of another kind. */
export function heardIn(frame: Buffer): Heard | null {
  const [code, number] = frame;
  const type = (Object.keys(messages) as Heard['type'][]).find((name) => messages[name] === number);
  return code === protocol.data && type ? { type, content: unpack(frame.subarray(2)) } : null;
}

/** The private view among some frames: the whole that came first, with all differences since. */
export function mineIn(frames: readonly Buffer[]): Mine | null {
  return frames.reduce<Mine | null>((mine, frame) => {
    const heard = heardIn(frame);
    if (heard?.type === 'mine') return heard.content as Mine;
    return heard?.type === 'change' ? withDifference(mine, heard.content as Difference) : mine;
  }, null);
}

/** Decodes the handshake, the first state and the patches among some frames. Throws where they do not fit together. */
export function decodeStates(frames: readonly Buffer[]): PublicView {
  const handshake = frames.find(([code]) => code === protocol.join);
  if (!handshake) throw new Error('no handshake has arrived');
  // The reconnection token and the serializer's name come first, each with its length; then the length of the schema.
  const afterToken = 2 + (handshake[1] ?? 0);
  const afterName = afterToken + 1 + (handshake[afterToken] ?? 0);
  const at = { offset: afterName };
  const schemaLength = decode.number(handshake, at);
  const decoder = Reflection.decode(handshake.subarray(0, at.offset + schemaLength), at);
  for (const frame of frames) {
    if (frame[0] === protocol.state || frame[0] === protocol.patch) decoder.decode(frame, { offset: 1 });
  }
  return viewOf(decoder.state as unknown as Reflected);
}

/** Reserves a place over HTTP, as Colyseus's SDK does. */
export async function reserve(url: string, room: string, options: unknown): Promise<Response> {
  return fetch(`${url}/matchmake/joinById/${room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(options),
  });
}

/** Comes into the room of a session; resolves once the first state has arrived. */
export async function joinRaw(
  url: string,
  code: string,
  as: Join | Readonly<Record<string, unknown>>,
): Promise<RawClient> {
  const client = await enterRaw(url, code, as);
  await client.until(({ frames }) => frames.some(([code]) => code === protocol.join || code === protocol.error));
  const refusal = refusalAtDoor(client);
  if (refusal !== null) throw new Error(refusal);
  client.send(Buffer.from([protocol.join]));
  await client.until(({ frames }) => frames.some(([code]) => code === protocol.state));
  return client;
}

/** Opens the socket and waits for nothing. */
export async function enterRaw(url: string, code: string, as: unknown): Promise<RawClient> {
  const { room } = await cardOf(url, code);
  const reservation = (await (await reserve(url, room, as)).json()) as { sessionId: string; processId: string };
  const { hostname, port } = new URL(url);
  const upgrade = request({
    hostname,
    port,
    path: `/${reservation.processId}/${room}?sessionId=${reservation.sessionId}`,
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    },
  });
  return new Promise((resolve, reject) => {
    upgrade.once('upgrade', (_response, socket, head) => resolve(new RawClient(socket as Socket, head)));
    upgrade.once('error', reject);
    upgrade.end();
  });
}

/** The words with which the door refused somebody, or null if it did not. */
export function refusalAtDoor({ frames }: RawClient): string | null {
  const refused = frames.find(([code]) => code === protocol.error);
  if (!refused) return null;
  const at = { offset: 1 };
  decode.number(refused, at);
  return decode.string(refused, at);
}

/** The handshake carries a new token of Colyseus's own for each connection; it is the receiver's alone. */
export function withoutReconnectionToken(frame: Buffer): string {
  return (frame[0] === protocol.join ? frame.subarray(2 + (frame[1] ?? 0)) : frame).toString('hex');
}
