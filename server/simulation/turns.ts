/** When stand-ins do something: read off the state alone, for whoever asks them. */

import type { Event } from '../../shared/council/events.ts';
import { presiding } from '../../shared/council/rules/meeting/presidency.ts';
import { maySayReady } from '../../shared/council/rules/session/facilitation.ts';
import { isKept, stoodIn } from '../../shared/council/rules/session/standIns.ts';
import { type Council, isPresent, type Seat } from '../../shared/council/state.ts';

/** Milliseconds between two things that stand-ins do while people wait for them. Design choice: each can still be read. */
const hurry = 400;
/** Part of a ballot's time that is the longest which a stand-in takes for its ballot. */
const shareOfBallot = 1 / 3;
/** Part of a ballot's time in which a caretaker leaves the ballot to whoever may come back. */
const leftToHolder = 1 / 2;
/** Without a clock: as many times what a stand-in takes for a move. */
const patienceWithoutClock = 2;

/** What a session asks of its stand-ins now. Times in milliseconds. */
export type Turns = {
  readonly seats: readonly Seat[];
  /** Everybody who is there waits for the others. */
  readonly isHurried: boolean;
  /** Between two things that happen. */
  readonly gap: number;
  /** That one stand-in takes for one thing. */
  readonly perMove: number;
};

/** Null while stand-ins do nothing: there are none, the session stands still, or whoever plays alone is not there. */
export function turnsIn(council: Council): Turns | null {
  if (council.frozen || council.phase === 'lobby' || council.phase === 'ended') return null;
  const seats = stoodIn(council);
  if (seats.length === 0 || (council.setup.solo !== null && !isAnybodyThere(council))) return null;
  const isHurried = everybodyWaits(council);
  const perMove = secondsPerMove(council) * 1000;
  const share = perMove / seats.length;
  return isHurried
    ? { seats, isHurried, gap: Math.min(hurry, share), perMove: 0 }
    : { seats, isHurried, gap: share, perMove };
}

/** However slow stand-ins are, all have voted before a ballot is over. */
const secondsPerMove = ({ vote, standIns, deadline, setup }: Council): number =>
  vote && deadline !== null
    ? Math.min(standIns.secondsPerMove, setup.ballotSeconds * shareOfBallot)
    : standIns.secondsPerMove;

const isAnybodyThere = (council: Council): boolean =>
  Object.values<Seat>(council.seats).some((seat) => isPresent(council, seat));

/** Whether all who are there, and somebody is, have said ready, or have cast. */
function everybodyWaits(council: Council): boolean {
  const { vote } = council;
  const there = Object.values<Seat>(council.seats).filter((seat) => isPresent(council, seat));
  if (there.length === 0) return false;
  if (!vote) return there.every(({ ready }) => ready);
  return there.every(({ id, kind }) => kind === 'non-member' || vote.ballots[id] !== undefined);
}

/** Whether a seat may have something to do although nothing has happened: it presides, and a motion has its time. */
export const goesByTheClock = (council: Council, { id }: Seat): boolean =>
  (council.meeting?.motions.length ?? 0) > 0 && presiding(council) === id;

/**
 * Whether a stand-in with nothing more to do would say so now. The last of them waits until everybody who is there does:
 * whatever somebody does before they say that they are ready, the stand-ins have their answer to it.
 * @param isQuiet whether a stand-in has nothing to do
 */
export function maySayItIsReady(
  council: Council,
  { seats }: Pick<Turns, 'seats'>,
  { id, ready }: Seat,
  now: number,
  isQuiet: (seat: Seat) => boolean,
): boolean {
  if (ready || maySayReady({ council, by: { role: 'stand-in', seat: id }, now }) !== null) return false;
  const others = seats.filter((seat) => seat.id !== id);
  return others.some((seat) => !seat.ready) || (everybodyWaits(council) && others.every(isQuiet));
}

/**
 * The moment from which a seat may vote, in milliseconds since 1970: at once, or where somebody may still come back to it,
 * later.
 * @param opened when the open vote was first seen here
 */
export function mayVoteFrom(council: Council, seat: Seat, opened: number): number {
  const { vote, deadline, setup, standIns } = council;
  if (!vote || !isKept(council, seat)) return 0;
  return deadline === null
    ? opened + patienceWithoutClock * standIns.secondsPerMove * 1000
    : deadline - (1 - leftToHolder) * setup.ballotSeconds * 1000;
}

/** What gives no stand-in that has nothing to do another thought. */
const passing: ReadonlySet<Event['kind']> = new Set([
  'person-admitted',
  'presence-noted',
  'readiness-said',
  'deadline-moved',
  'clocks-shifted',
  'ballot-cast',
  'reasons-noted',
  'leaning-shown',
] as const);

export const isPassing = ({ kind }: Event): boolean => passing.has(kind);
