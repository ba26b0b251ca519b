/** What would have come of a session with one thing changed. */
import type { ClauseId } from '../council/vocabulary.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { ArcMonth } from './debrief.ts';
import type { Counterfactual } from './whatIf.ts';

/** What happened otherwise, less what happened. */
export type Difference = {
  /** Mean violence. */
  readonly violence: number;
  /** Persons. */
  readonly deaths: number;
  /** Thousands of people abroad. */
  readonly refugees: number;
  /** By province: violence, need, and thousands who fled since the opening. */
  readonly provinces: Readonly<
    Record<string, { readonly violence: number; readonly need: number; readonly displaced: number }>
  >;
};

/** The session again with one thing changed: the same luck, later votes, letters and orders as they were. */
export type Rerun = {
  readonly change: Counterfactual;
  /** Other clauses of the text that cannot stand without the one that was left out. */
  readonly falling: readonly { readonly id: ClauseId; readonly clause: Clause }[];
  /** Something of the text would have waited for a letter of the host state that never came, and lapsed. */
  readonly lapsed: boolean;
  /** What was changed stood in force in some month, as it happened or instead: a course that is the same is then no accident. */
  readonly stood: boolean;
  /** Thousand troops that were pledged to what falls away, and that a later mission therefore lacks; null: it lacks none. */
  readonly pledgesLost: { readonly resolution: string; readonly troops: number } | null;
  /** As it happened, and as it would have, month by month. */
  readonly happened: readonly ArcMonth[];
  readonly instead: readonly ArcMonth[];
  readonly difference: { readonly end: Difference; readonly epilogue: Difference };
};
