/** Who can sit in a chair of a game: a delegate that thinks, on one of three levels, or one that is easy to say. */
import type { Subject } from '../../../shared/council/events.ts';
import {
  decisionsOf,
  type Level,
  type Move,
  reservedDecisionsOf,
  type Sight,
} from '../../../shared/delegates/delegate.ts';
import type { Delegate } from './arena.ts';
import { movesByLot } from './byLot.ts';

/** What everybody is unless it is said otherwise. */
export const minds = { thinking: decisionsOf, 'by-lot': movesByLot } as const satisfies Readonly<
  Record<string, Delegate>
>;

const atLevel =
  (level: Level): Delegate =>
  (sight, character, attention) =>
    decisionsOf(sight, { ...character, level }, attention);

const ofTexts: ReadonlySet<Subject['kind']> = new Set<Subject['kind']>(['draft', 'amendment', 'part']);

/** A ballot that is the same whatever the text says; whoever must abstain abstains. */
function sameBallot(sight: Sight, move: Move, choice: 'yes' | 'abstain'): Move {
  const { vote } = sight.all;
  if (move.command.kind !== 'cast-ballot' || !vote || !ofTexts.has(vote.subject.kind) || sight.own.mustAbstain) {
    return move;
  }
  return { command: { ...move.command, choice }, reasons: [] };
}

/** Thinks of everything else, and votes alike on all texts, their amendments and their parts. */
const always =
  (choice: 'yes' | 'abstain'): Delegate =>
  (sight, character, attention) =>
    decisionsOf(sight, character, attention).map((move) => sameBallot(sight, move, choice));

/** Who can take one chair instead of the delegate that all the others are. */
export const replacements = {
  yes: always('yes'),
  abstain: always('abstain'),
  'by-lot': movesByLot,
  reserved: reservedDecisionsOf,
  novice: atLevel('novice'),
  seasoned: atLevel('seasoned'),
  hard: atLevel('hard'),
} as const satisfies Readonly<Record<string, Delegate>>;
export type Replacement = keyof typeof replacements;

export const replacementNames = Object.keys(replacements) as readonly Replacement[];
