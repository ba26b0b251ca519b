/** How the load client speaks to one side: the same workload in each one's own words. */
import type { Line } from './line.ts';
import type { Action } from './workload.ts';

/** Somebody came in, and holds the state. `bytes` are what the server wrote meanwhile, over HTTP and the socket. */
export type Entered = { readonly line: Line; readonly bytes: number };

/** What follows from an action: who gets to know of it, and by which frame one sees that they do. */
export type Change = {
  readonly sender: number;
  readonly frame: Uint8Array;
  readonly audience: readonly number[];
  carries(frame: Buffer): boolean;
  /** The sender is answered besides: the id of what was asked, or null where this side does not answer. */
  readonly id: string | null;
};

/** A frame that answers a client's command. */
export type Reply = { readonly id: string; readonly refusal: string | null };

export type Dialect = {
  enter(room: number, client: number): Promise<Entered>;
  /** Brings a room whose clients are all in to where the workload begins. */
  prepare(room: number, lines: readonly Line[]): Promise<void>;
  changeOf(room: number, action: Action): Change;
  /** The answer in a frame, or null if it is none. */
  replyIn(frame: Buffer): Reply | null;
};

/** What a load client is told of the side that it speaks to. */
export type Target =
  | { readonly side: 'relay' | 'bare'; readonly url: string; readonly clients: number }
  | {
      readonly side: 'mandate';
      readonly url: string;
      readonly clients: number;
      readonly sessions: readonly SessionOfRoom[];
    };

export type SessionOfRoom = {
  readonly code: string;
  readonly secret: string;
  /** Seats in the order in which delegates take them: first those that vote. */
  readonly seats: readonly string[];
  readonly members: number;
};

/** The first byte of a message to the relay: for everybody in the room; another is for the sender and that client. */
export const toEverybody = 255;

export const everybody = (clients: number): readonly number[] => Array.from({ length: clients }, (_, index) => index);
