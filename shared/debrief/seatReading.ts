/** What a seat wanted and how far it got. */
import type { SeatSetup } from '../council/setup.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { Baseline } from '../interests/baseline.ts';
import type { Interest } from '../interests/brief.ts';
import type { ProfileName } from '../interests/profiles.ts';
import type { RedLineId } from '../interests/redLines.ts';

/** A figure, and where on its scale nothing and all of the points lie. */
export type Scale = { readonly figure: number; readonly none: number; readonly full: number };

export type RevealedInterest = {
  readonly interest: Interest;
  /** 0–1 and points, at most those of the interest; null without a world. */
  readonly attained: {
    readonly share: number;
    readonly points: number;
    /** Of an outcome, 0–100, where its bounds tell well from badly; null for an interest in what the texts said. */
    readonly scale: Scale | null;
  } | null;
};

export type Breach = {
  /** Of the months in which it was first crossed. */
  readonly round: number;
  readonly month: number;
  /** S/RES/… */
  readonly resolution: string;
};

export type Comparison = {
  /** What the seat could expect by the last month of all rounds if nothing more were adopted. */
  readonly batna: number;
  /** Of the score to it, in whole points; null where the session ended before those months, so that the two do not compare. */
  readonly verdict: 'above' | 'level' | 'below' | null;
};

export type SeatReading = {
  readonly seat: SeatId;
  readonly name: string;
  readonly kind: SeatSetup['kind'];
  /** Display name of whoever held it at the end, or empty. */
  readonly holder: string;
  readonly profile: ProfileName;
  readonly situation: string;
  readonly fact: string;
  readonly interests: readonly RevealedInterest[];
  /** 0–100, and what it is made of: 0–55, 0–45, and what was lost to red lines; null without a world. */
  readonly score: {
    readonly raw: number;
    readonly outcomes: number;
    readonly positions: number;
    readonly lost: number;
  } | null;
  /** What such a seat comes to in many games of stand-ins; null where nobody has played them. */
  readonly baseline: Baseline | null;
  /** Of the raw score: 50 is what such a seat usually comes to, ten points one usual deviation from it; null without either. */
  readonly published: number | null;
  /** When the first round began and when the last did; null without a score. */
  readonly batna: { readonly first: Comparison; readonly last: Comparison } | null;
  /** All of the seat's; a breach is null where the line held, or where nothing was in force that could cross it. */
  readonly redLines: readonly { readonly id: RedLineId; readonly breach: Breach | null }[];
  /** Political capital at the opening and left at the end. */
  readonly capital: { readonly opening: number; readonly left: number };
};
