/** What a delegation has before it, who it is, and what it can come up with. */
import type { Command } from '../council/commands.ts';
import type { Dossier } from '../council/views/dossier.ts';
import type { PublicView } from '../council/views/publicView.ts';
import type { SeatView } from '../council/views/seatView.ts';
import type { Feature } from '../interests/features.ts';
import type { OutcomeKey } from '../interests/profiles.ts';
import type { RedLineId } from '../interests/redLines.ts';

/** Everything a delegation can see: never more than a student in the chair. `now` in milliseconds since 1970. */
export type Sight = {
  readonly now: number;
  readonly all: PublicView;
  readonly own: SeatView;
  readonly told: Dossier | null;
};

export const levels = ['novice', 'seasoned', 'hard'] as const;
export type Level = (typeof levels)[number];

export type Character = {
  readonly seed: number;
  /** 0 soft, 1 hard. */
  readonly temper: number;
  readonly level: Level;
};

export type ReasonKind =
  | { readonly kind: 'feature'; readonly key: Feature }
  | { readonly kind: 'outcome'; readonly key: OutcomeKey }
  | { readonly kind: 'red-line'; readonly id: RedLineId }
  | { readonly kind: 'deal' }
  | { readonly kind: 'sponsor' };

/** What speaks for a move, or against it where points are negative; in the units of the worth of a text. */
export type Reason = { readonly points: number; readonly what: ReasonKind };
export type Move = { readonly command: Command; readonly reasons: readonly Reason[] };
