/** What a delegation does next, by itself: a pure function of what a student in the same chair would see, and of who it is. */
import { ballotMoves } from './ballot.ts';
import { answeringMoves, offeringMoves } from './bargains.ts';
import { type Bearings, bearingsOf } from './bearings.ts';
import type { Character, Move, Sight } from './mind.ts';
import { outsideMoves } from './outside.ts';
import { consentMoves, draftingMoves, pledgingMoves, sponsoringMoves, withdrawingMoves } from './texts.ts';

export type { Character, Level, Move, Reason, ReasonKind, Sight } from './mind.ts';

/** What it sees to, in this order. */
const habits: readonly ((bearings: Bearings) => readonly Move[])[] = [
  ballotMoves,
  draftingMoves,
  consentMoves,
  answeringMoves,
  pledgingMoves,
  sponsoringMoves,
  offeringMoves,
  withdrawingMoves,
  outsideMoves,
];

/** What the delegation does next: the first is done first; none: it waits, and is ready for the next step. Pure. */
export function movesOf(sight: Sight, character: Character): readonly Move[] {
  const bearings = bearingsOf(sight, character);
  if (!bearings) return [];
  for (const movesIn of habits) {
    const moves = movesIn(bearings);
    if (moves.length > 0) return moves;
  }
  return [];
}
