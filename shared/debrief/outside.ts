/** What was done outside the Council, and agreed between two: nothing of it is secret any more. */
import type { Deal, Reading } from '../council/state.ts';
import type { DraftId, OrderFailure, SeatId } from '../council/vocabulary.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import type { Act, Order } from '../outside/acts.ts';
import type { Findings } from '../world/criteria.ts';

export type ActTold = {
  /** Among all acts on the record, in the order in which they were done: 1, 2, … */
  readonly number: number;
  readonly by: readonly SeatId[];
  readonly act: Act;
  readonly round: number;
  /** Months that had passed. */
  readonly month: number;
  /** When it was done nobody else was told. */
  readonly secret: boolean;
  /** The round in which it came out; null where there was nothing to come out, or it never did. */
  readonly exposed: number | null;
  /** What those who acted paid for it together: political capital, and million US dollars. */
  readonly capital: number;
  readonly money: number;
  /** The resolution that endorsed a force later; null: none did. */
  readonly endorsed: string | null;
};

/** A secret order that was not carried out. */
export type FailedOrder = {
  readonly seat: SeatId;
  readonly order: Order;
  readonly why: OrderFailure;
  readonly round: number;
  readonly month: number;
};

/** An act that intervened by force, by the six criteria as they stood when it was done. */
export type ActCriteria = Pick<ActTold, 'number' | 'act' | 'by' | 'round' | 'month'> & {
  /** 0–6, halves counted. */
  readonly met: number;
  readonly findings: Findings;
};

export type OutsideReading = {
  readonly acts: readonly ActTold[];
  readonly failed: readonly FailedOrder[];
  readonly criteria: readonly ActCriteria[];
};

export type DealTold = Deal & {
  /** The round in which it was settled, and null where it was not. */
  readonly settledIn: number | null;
};

/** How many promises were given, and what became of them. */
export type PromiseCount = {
  readonly kept: number;
  readonly broken: number;
  /** Never put to the test, or never judged by whoever they were given to. */
  readonly open: number;
};

/** A reading of another's interest beside the interests themselves. */
export type ReadingTold = Reading & {
  /** The guess is among the five interests of the seat, in this direction. */
  readonly isTrue: boolean;
  /** The answer said what is so; null: there was none. */
  readonly honest: boolean | null;
};

export type Agreements = {
  /** All that were offered, in this order. */
  readonly deals: readonly DealTold[];
  /** By who gave them; seats that gave none are left out. */
  readonly promises: Readonly<Record<SeatId, PromiseCount>>;
  readonly readings: readonly ReadingTold[];
  /** Texts that deals speak of: symbol (empty where it was never tabled) and title. */
  readonly texts: Readonly<Record<DraftId, { readonly symbol: string; readonly title: string }>>;
};

export type NormTold = {
  readonly clause: ClauseKind;
  /** Adoptions on good grounds. */
  readonly adoptions: number;
  /** When it became a norm; null: it has not. */
  readonly since: { readonly round: number; readonly month: number } | null;
};
