/**
 * Rule K7: an Arria-formula meeting: a member hears somebody who has no seat at the table. It is no meeting of the Council:
 * nothing is voted on, and no record is kept.
 */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { Arria } from '../../meeting.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Seat, seatById } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

/** Contributions to one meeting. HOUSE. */
const maximumHeard = 12;

/** @param briefer null: not chosen yet */
export function mayOpenArria(asking: Asking, briefer: SeatId | null): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (council.phase !== 'consultations') return 'wrong-phase';
  if (council.arria) return 'arria-open';
  if (briefer === null) return null;
  const heard = seatById(council, briefer);
  if (!heard) return 'unknown-seat';
  return heard.kind === 'non-member' ? null : 'not-to-be-invited';
}

const ofBriefer: readonly RefusalCode[] = ['unknown-seat', 'not-to-be-invited'];

export function decideOpenArria(asking: Asking, { briefer }: CommandOf<'open-arria'>): Decision {
  const code = mayOpenArria(asking, briefer);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat', code && ofBriefer.includes(code) ? ['briefer'] : []);
  return accept({ kind: 'arria-opened', host: seat.id, briefer });
}

/** The members and the briefer; nobody else is told whether there is such a meeting. */
const isAt = (arria: Arria | null, { id, kind }: Seat): boolean => kind !== 'non-member' || arria?.briefer === id;

export function maySpeakAtArria(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { arria } = asking.council;
  if (!isAt(arria, seat)) return 'not-at-arria';
  if (!arria) return 'no-arria';
  return mayWrite(asking) ?? (arria.heard.length >= maximumHeard ? 'arria-has-heard-enough' : null);
}

export function decideSpeakAtArria(asking: Asking, { text }: CommandOf<'speak-arria'>): Decision {
  const code = maySpeakAtArria(asking);
  const seat = askingSeat(asking);
  return code || !seat ? deny(code ?? 'no-seat') : accept({ kind: 'arria-heard', seat: seat.id, text });
}

export function mayCloseArria(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { arria } = asking.council;
  if (!isAt(arria, seat)) return 'not-at-arria';
  if (!arria) return 'no-arria';
  return arria.host === seat.id ? null : 'not-the-arria-host';
}

export function decideCloseArria(asking: Asking): Decision {
  const code = mayCloseArria(asking);
  return code ? deny(code) : accept({ kind: 'arria-closed' });
}

export const applyArriaOpened = (council: Council, { host, briefer }: EventOf<'arria-opened'>): Council => ({
  ...council,
  arria: { host, briefer, heard: [] },
});

export function applyArriaHeard(council: Council, { seat, text }: EventOf<'arria-heard'>): Council {
  const { arria } = council;
  return arria ? { ...council, arria: { ...arria, heard: [...arria.heard, { seat, text }] } } : council;
}

export const applyArriaClosed = (council: Council): Council => ({ ...council, arria: null });
