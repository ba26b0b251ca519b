/** Colyseus's protocol, as far as a client of the bench speaks it (`@colyseus/shared-types`, Protocol). */
import { pack, unpack } from 'msgpackr';
import type { Entered } from './dialect.ts';
import { type Fetched, fetchJson, type Line, openLine, type Route } from './line.ts';

export const protocol = { join: 10, error: 11, data: 13, state: 14, patch: 15 } as const;

/** Types are words of less than 32 letters, or numbers below 128: MessagePack has a byte for either to begin with. */
const startOf = (type: string | number): Buffer =>
  typeof type === 'number'
    ? Buffer.from([protocol.data, type])
    : Buffer.concat([Buffer.from([protocol.data, 0xa0 + type.length]), Buffer.from(type)]);

export function dataFrame(type: string | number, content: unknown): Buffer {
  return Buffer.concat([startOf(type), pack(content)]);
}

/** Whether a frame is a message of this type; nothing is unpacked. */
export function isMessage(frame: Buffer, type: string | number): boolean {
  const start = startOf(type);
  return frame.length >= start.length && start.equals(frame.subarray(0, start.length));
}

export const contentOf = (frame: Buffer, type: string | number): unknown =>
  unpack(frame.subarray(startOf(type).length));

type Reservation = { readonly sessionId: string; readonly processId: string; readonly roomId: string };

/** Asks for a place, patiently: a server may allow one address only so many of them at a time. */
export async function reserve(route: Route, method: string, room: string, options: unknown): Promise<Fetched> {
  for (let attempts = 0; ; attempts += 1) {
    const answer = await fetchJson(route, `/matchmake/${method}/${room}`, options);
    if (answer.status === 200) return answer;
    if (answer.status !== 429 || attempts >= 120) {
      throw new Error(`no place in ${room}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Takes a reserved place; resolves when `isIn` has been true of the frames that arrived. */
export async function takePlace(route: Route, place: Fetched, isIn: (frame: Buffer) => boolean): Promise<Entered> {
  const { sessionId, processId, roomId } = place.body as Reservation;
  const line: Line = await openLine(route, `/${processId}/${roomId}?sessionId=${sessionId}`);
  await new Promise<void>((resolve, reject) => {
    line.hear = (frame) => {
      if (frame[0] === protocol.error) reject(new Error(`the door: ${frame.toString('utf8', 1)}`));
      else if (frame[0] === protocol.join) line.send(Buffer.from([protocol.join]));
      if (isIn(frame)) resolve();
    };
  });
  return { line, bytes: place.bytes + line.bytes };
}
