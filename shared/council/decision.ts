/** What a rule is given and what it gives back. */
import type { Event } from './events.ts';
import { type Refusal, type RefusalCode, refuse } from './refusals.ts';
import type { Council, Seat } from './state.ts';
import { isStoodIn, seatById, seatOf } from './state.ts';
import type { Actor } from './vocabulary.ts';

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

export const isCode = <Found extends object>(found: Found | RefusalCode): found is RefusalCode =>
  typeof found === 'string';

/** The seat that the asking person holds, or that a stand-in acts for; null for the facilitator and the server. */
export function askingSeat({ council, by }: Pick<Asking, 'council' | 'by'>): Seat | null {
  if (by.role === 'person') return seatOf(council, by.person);
  const seat = by.role === 'stand-in' ? seatById(council, by.seat) : null;
  return seat && isStoodIn(council, seat) ? seat : null;
}
