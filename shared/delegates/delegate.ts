/** What a delegation does next, by itself: a pure function of what a student in the same chair would see, and of who it is. */
import { amendingMoves } from './amending.ts';
import { type Attention, type Habit, habits } from './attention.ts';
import { ballotMoves } from './ballot.ts';
import { answeringMoves, offeringMoves } from './bargains.ts';
import { type Bearings, bearingsOf } from './bearings.ts';
import { candourMoves } from './candour.ts';
import { chairingMoves } from './chairing.ts';
import { leaningMoves } from './leaning.ts';
import type { Character, Move, Sight } from './mind.ts';
import { motionMoves } from './motions.ts';
import { outsideMoves } from './outside.ts';
import { soundingMoves } from './soundings.ts';
import { speakingMoves } from './speaking.ts';
import { talkingMoves } from './talking.ts';
import {
  consentMoves,
  draftingMoves,
  pledgingMoves,
  silenceMoves,
  sponsoringMoves,
  withdrawingMoves,
} from './texts.ts';

export type { Character, Level, Move, Reason, ReasonKind, Sight } from './mind.ts';

const movesBy: Readonly<Record<Habit, (bearings: Bearings) => readonly Move[]>> = {
  ballot: ballotMoves,
  chairing: chairingMoves,
  motions: motionMoves,
  speaking: speakingMoves,
  drafting: draftingMoves,
  consent: consentMoves,
  silence: silenceMoves,
  answering: answeringMoves,
  amending: amendingMoves,
  pledging: pledgingMoves,
  sponsoring: sponsoringMoves,
  offering: offeringMoves,
  withdrawing: withdrawingMoves,
  sounding: soundingMoves,
  candour: candourMoves,
  outside: outsideMoves,
  talking: talkingMoves,
  leaning: leaningMoves,
};

/** What decides something: to show how it leans, and to write to people, only lets others see. */
const decisions: readonly Habit[] = habits.filter((habit) => habit !== 'leaning' && habit !== 'talking');

const reserved: readonly Habit[] = decisions.filter((habit) => habit !== 'sounding');

/** What the delegation does next: the first is done first; none: it waits, and is ready for the next step. Pure. */
export const movesOf = (sight: Sight, character: Character, attention: Attention | null = null): readonly Move[] =>
  movesAmong(habits, sight, character, attention);

/** Likewise without what decides nothing, for games that nobody watches. */
export const decisionsOf = Object.assign(
  (sight: Sight, character: Character, attention: Attention | null = null): readonly Move[] =>
    movesAmong(decisions, sight, character, attention),
  { habits: decisions },
);

/** Likewise, and neither asks others what they want nor says whether they have read it rightly. */
export const reservedDecisionsOf = (
  sight: Sight,
  character: Character,
  attention: Attention | null = null,
): readonly Move[] => movesAmong(reserved, sight, character, attention);

/** @param attention what it has yet to look at; null: everything */
function movesAmong(
  among: readonly Habit[],
  sight: Sight,
  character: Character,
  attention: Attention | null,
): readonly Move[] {
  const bearings = bearingsOf(sight, character);
  if (!bearings) return [];
  for (const habit of among) {
    if (attention && !attention.isOn(habit)) continue;
    const moves = movesBy[habit](bearings);
    if (moves.length > 0) return moves;
    attention?.settle(habit);
  }
  return [];
}
