/** How a delegation that nobody sits for comes to think: what it has before it, and who it is. */

import { drawAt } from '../council/random.ts';
import { isKept, mayVeto } from '../council/rules/session/standIns.ts';
import { isInRound } from '../council/rules/session/steps.ts';
import type { Setup } from '../council/setup.ts';
import { type Council, type Seat, seatById } from '../council/state.ts';
import { type Dossier, dossierAsRead } from '../council/views/dossier.ts';
import { type PublicView, publicViewAsRead } from '../council/views/publicView.ts';
import { type SeatView, standInViewAsRead } from '../council/views/seatView.ts';
import type { Level, SeatId } from '../council/vocabulary.ts';
import type { Character, Sight } from './mind.ts';

/** @param all the public view of the same state, where somebody has it already */
export const sightOf = (council: Council, seat: SeatId, now: number, all = publicViewAsRead(council)): Sight =>
  new SightAsRead(council, seat, now, all);

/** What everybody looks at is there; the rest is put together when it is looked at. */
class SightAsRead implements Sight {
  readonly now: number;
  readonly all: PublicView;
  readonly own: SeatView;
  readonly #council: Council;
  readonly #seat: SeatId;
  /** Undefined: nobody has looked at it. */
  #told: Dossier | null | undefined;
  #keeps: boolean | undefined;

  constructor(council: Council, seat: SeatId, now: number, all: PublicView) {
    this.now = now;
    this.all = all;
    this.own = standInViewAsRead(council, seat, now);
    this.#council = council;
    this.#seat = seat;
  }

  get told(): Dossier | null {
    if (this.#told === undefined) this.#told = dossierAsRead(this.#council, this.#seat);
    return this.#told;
  }

  get keeps(): boolean {
    if (this.#keeps === undefined) {
      const of = seatById(this.#council, this.#seat);
      this.#keeps = of !== null && isKept(this.#council, of);
    }
    return this.#keeps;
  }

  get mayVeto(): boolean {
    const of = seatById(this.#council, this.#seat);
    return of !== null && mayVeto(this.#council, of);
  }

  toJSON(): Sight {
    const { now, all, own, told, keeps, mayVeto } = this;
    return { now, all, own, told, keeps, mayVeto };
  }
}

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
