/** What a delegation has before it, who it is, and what it can come up with. */
import type { Command } from '../council/commands.ts';
import type { Dossier } from '../council/views/dossier.ts';
import type { PublicView } from '../council/views/publicView.ts';
import type { SeatView } from '../council/views/seatView.ts';
import type { Level } from '../council/vocabulary.ts';
import type { Reason } from '../interests/reasons.ts';

export type { Level } from '../council/vocabulary.ts';
export type { Reason, ReasonKind } from '../interests/reasons.ts';

/** Everything a delegation can see: never more than a student in the chair. `now` in milliseconds since 1970. */
export type Sight = {
  readonly now: number;
  readonly all: PublicView;
  readonly own: SeatView;
  readonly told: Dossier | null;
  /** Whether it may vote against a text where that is a veto: whoever keeps a chair warm may not. */
  readonly mayVeto: boolean;
  /** It keeps the chair of somebody who may come back: their texts are theirs to withdraw or to give up. */
  readonly keeps: boolean;
};

export type Character = {
  readonly seed: number;
  /** 0 soft, 1 hard. */
  readonly temper: number;
  readonly level: Level;
};

export type Move = { readonly command: Command; readonly reasons: readonly Reason[] };
