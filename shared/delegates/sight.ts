/** How a delegation that nobody sits for comes to think: what it has before it, and who it is. */

import { drawAt } from '../council/random.ts';
import { isKept, mayVeto } from '../council/rules/session/standIns.ts';
import { isInRound } from '../council/rules/session/steps.ts';
import type { Setup } from '../council/setup.ts';
import { type Council, type Seat, seatById } from '../council/state.ts';
import { dossierAsRead } from '../council/views/dossier.ts';
import { lazily } from '../council/views/lazily.ts';
import { type PublicView, publicViewAsRead } from '../council/views/publicView.ts';
import { standInViewAsRead } from '../council/views/seatView.ts';
import type { Level, SeatId } from '../council/vocabulary.ts';
import type { Character, Sight } from './mind.ts';

/** @param all the public view of the same state, where somebody has it already */
export const sightOf = (council: Council, seat: SeatId, now: number, all?: PublicView): Sight =>
  sightAsRead({ council, seat, now, all: all ?? null });

type Looking = {
  readonly council: Council;
  readonly seat: SeatId;
  readonly now: number;
  readonly all: PublicView | null;
};

/** Each part when it is looked at: whoever has nothing to do looks at little. */
const sightAsRead = lazily<Looking, Sight>({
  now: ({ now }) => now,
  all: ({ council, all }) => all ?? publicViewAsRead(council),
  own: ({ council, seat, now }) => standInViewAsRead(council, seat, now),
  told: ({ council, seat }) => dossierAsRead(council, seat),
  keeps: ({ council, seat }) => {
    const of = seatById(council, seat);
    return of !== null && isKept(council, of);
  },
  mayVeto: ({ council, seat }) => {
    const of = seatById(council, seat);
    return of !== null && mayVeto(council, of);
  },
});

/** A stream of chance for tempers, which no rule draws from. */
const temperStream = 0x51ed270b;
/** How far the seed moves a temper, in all. Design choice. */
const span = 1;

/** Secret, as the seed is: whoever knows it knows what the delegation will do. */
export function characterOf({ seed, seats, briefs }: Setup, seat: SeatId, level: Level): Character {
  const index = seats.findIndex(({ id }) => id === seat);
  const plain = briefs[seat]?.temper ?? 0.5;
  const moved = plain + span * (drawAt((seed ^ temperStream) >>> 0, index) - 0.5);
  return { seed, temper: Math.min(1, Math.max(0, moved)), level };
}

/** Whether there may be anything for a delegation to think about: to ask the others would only take time. */
export function mayThink(council: Council, seat: Seat): boolean {
  if (council.frozen || !isInRound(council)) return false;
  return council.vote === null || (seat.kind !== 'non-member' && council.vote.ballots[seat.id] === undefined);
}
