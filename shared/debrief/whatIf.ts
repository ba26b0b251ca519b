/** What of a session can be changed, to see what would have come of it. */
import type { Choice, Outcome } from '../council/rules/votes/tally.ts';
import type { ClauseId, SeatId } from '../council/vocabulary.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { Act } from '../outside/acts.ts';

/**
 * `without-veto`: the permanent members that were against had abstained. `had-it-failed`: an adopted text had not been.
 * `without-act`: somebody had not acted outside the Council. `with-ballot`: one member had voted otherwise.
 */
export const counterfactualKinds = [
  'without-veto',
  'without-clause',
  'had-it-failed',
  'without-act',
  'with-ballot',
] as const;
export type CounterfactualKind = (typeof counterfactualKinds)[number];

/** How a member can have voted otherwise. */
export const otherChoices = ['yes', 'no', 'abstain'] as const satisfies readonly Choice[];
export type OtherChoice = (typeof otherChoices)[number];

/** The vote on a whole text. */
type OfVote = {
  readonly vote: number;
  readonly round: number;
  readonly symbol: string;
  readonly title: string;
  /** S/RES/… of an adopted text, else empty. */
  readonly resolution: string;
};

export type ChangedText = OfVote & {
  readonly kind: 'without-veto' | 'without-clause' | 'had-it-failed';
  readonly clause: { readonly id: ClauseId; readonly clause: Clause } | null;
};

export type ChangedBallot = OfVote & {
  readonly kind: 'with-ballot';
  readonly seat: SeatId;
  /** As it was cast, and as it would have been. */
  readonly was: Choice;
  readonly choice: OtherChoice;
  /** Of the vote, as it was and as it would have been; the same where one ballot decides nothing. */
  readonly outcome: Outcome;
  readonly otherwise: Outcome;
};

export type ChangedAct = {
  readonly kind: 'without-act';
  /** As `ActTold` has it. */
  readonly act: number;
  readonly done: Act;
  readonly by: readonly SeatId[];
  readonly round: number;
};

/**
 * One thing that can be changed. Asked for by `vote`, with `clause`, or with `seat` and `choice`, where there are such; or
 * by `act`: see `queryOf`.
 */
export type Counterfactual = ChangedText | ChangedBallot | ChangedAct;

/** A text had fared otherwise, or had said less. */
export const isOnText = (change: Counterfactual): change is ChangedText =>
  change.kind !== 'with-ballot' && change.kind !== 'without-act';

/** How it is asked for, in the words of an address. */
export function queryOf(change: Counterfactual): Readonly<Record<string, string>> {
  switch (change.kind) {
    case 'without-act':
      return { act: String(change.act) };
    case 'with-ballot':
      return { vote: String(change.vote), seat: change.seat, choice: change.choice };
    default:
      return { vote: String(change.vote), ...(change.clause && { clause: change.clause.id }) };
  }
}

export type Counterfactuals = {
  /** In the order of the votes, then the acts. Of other ballots those that alone would have turned the vote, one of each seat. */
  readonly list: readonly Counterfactual[];
  /** The most telling; null where nothing can be changed. */
  readonly preset: Counterfactual | null;
};
