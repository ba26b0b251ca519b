/** What a rule is given and what it gives back. */
import type { Event } from './events.ts';
import { type Refusal, type RefusalCode, refuse } from './refusals.ts';
import type { Council, Seat } from './state.ts';
import { delegationOf, isStoodIn, personById, seatById, seatOf } from './state.ts';
import type { Actor, Post } from './vocabulary.ts';

export type Asking = {
  readonly council: Council;
  readonly by: Actor;
  /** Milliseconds since 1970, from the server's clock. */
  readonly now: number;
};

export type Decision =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal };

export function accept(...events: readonly Event[]): Decision {
  return { accepted: true, events };
}

export function deny(code: RefusalCode, path: readonly (string | number)[] = []): Decision {
  return { accepted: false, refusal: refuse(code, path) };
}

/** Whether anything can be done in the session now, and if not, why (rules F2, F4). */
export const running = ({ phase, frozen }: Council): RefusalCode | null =>
  phase === 'ended' ? 'session-ended' : frozen ? 'session-frozen' : null;

/** The seat of an asking person who may act at all: while the session runs. Else why not (rules S3, F2, F4). */
export function actingSeat(asking: Asking): Seat | RefusalCode {
  const seat = askingSeat(asking);
  return seat ? (running(asking.council) ?? seat) : 'no-seat';
}

/** Rule S7: likewise for what is the ambassador's, or the capital's, where two of a delegation are there. */
export function actingAs(asking: Asking, post: Post): Seat | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat) || isOfPost(asking, seat, post)) return seat;
  return post === 'ambassador' ? 'for-the-ambassador' : 'for-the-capital';
}

/** Whoever is there alone is both; of several the first is the ambassador, and the others are the capital. */
export function isOfPost({ council, by }: Pick<Asking, 'council' | 'by'>, seat: Seat, post: Post): boolean {
  if (by.role !== 'person') return true;
  // Whoever asks is there, whether or not their presence has been noted yet.
  const there = delegationOf(seat).filter((id) => id === by.person || council.people[id]?.present);
  return there.length < 2 || (there[0] === by.person) === (post === 'ambassador');
}

/** Rule FA3: whether the asking person may say something that others read in their own words. */
export const mayWrite = ({ council, by }: Pick<Asking, 'council' | 'by'>): RefusalCode | null =>
  by.role === 'person' && personById(council, by.person)?.muted ? 'muted' : null;

export const isCode = <Found extends object>(found: Found | RefusalCode): found is RefusalCode =>
  typeof found === 'string';

type Asker = Pick<Asking, 'council' | 'by'>;

/** Whose seat was asked for last: whoever looks at their rights asks for each of them. */
let asked: (Asker & { readonly seat: Seat | null }) | null = null;

/** The seat that the asking person holds, or that a stand-in acts for; null for the facilitator and the server. */
export function askingSeat({ council, by }: Asker): Seat | null {
  if (asked?.council === council && asked.by === by) return asked.seat;
  const seat = seatActedFor(council, by);
  asked = { council, by, seat };
  return seat;
}

function seatActedFor(council: Council, by: Actor): Seat | null {
  if (by.role === 'person') return seatOf(council, by.person);
  const seat = by.role === 'stand-in' ? seatById(council, by.seat) : null;
  return seat && isStoodIn(council, seat) ? seat : null;
}
