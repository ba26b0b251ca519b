/** A meeting as the state has it, from its agenda to the last of its votes, and what is kept of meetings. */
import type { Motion } from './events.ts';
import type { AgendaItem, Participation, Point, Turn } from './procedure.ts';
import type { DraftId, SeatId, TurnPurpose } from './vocabulary.ts';

/** A turn that somebody had: after how many votes, on which text it explained a vote, and how often it went on the record. */
export type Heard = Turn & { readonly after: number; readonly draft: DraftId | null; readonly said: number };

/** Whoever has the floor. */
export type Floor = Turn & { readonly until: number };
export type RaisedPoint = { readonly by: SeatId; readonly point: Point; readonly until: number };
/** By the President, or null for the house; until when it may be challenged. */
export type Ruling = RaisedPoint & { readonly upheld: boolean; readonly ruledBy: SeatId | null };
/**
 * `until`: the end of its debate, or of the wait for a second. `left`: milliseconds of it that are left to a motion which
 * another one has interrupted.
 */
export type PendingMotion = Motion & {
  readonly until: number;
  readonly left: number | null;
  readonly seconded: boolean;
};

/** A formal meeting: one in a round, from its agenda to the last of its votes. */
export type Meeting = {
  readonly number: number;
  readonly president: SeatId | null;
  readonly ceded: boolean;
  readonly stage: 'agenda' | 'debate' | 'closed';
  readonly agenda: readonly AgendaItem[];
  /** Until when members may object to the agenda. */
  readonly until: number | null;
  /** Participants who are not settled; `until` null: together with the agenda. */
  readonly proposed: readonly (Participation & { readonly until: number | null })[];
  readonly invited: readonly SeatId[];
  readonly refused: readonly SeatId[];
  readonly list: readonly Turn[];
  readonly listClosed: boolean;
  readonly floor: Floor | null;
  /** Who has had the floor, and what for, since the meeting was opened. */
  readonly heard: readonly Heard[];
  readonly point: RaisedPoint | null;
  readonly ruling: Ruling | null;
  /** Whose points of order there were in this meeting, and what they were about. */
  readonly raised: readonly { readonly by: SeatId; readonly kind: Point['kind'] }[];
  /** By precedence: the first is put first. */
  readonly motions: readonly PendingMotion[];
  /** Those that were withdrawn, ruled out or not seconded: their movers do not make them again in this meeting. */
  readonly fallen: readonly Motion[];
  readonly suspended: number | null;
  /** Until when a moderated caucus goes on. */
  readonly caucus: number | null;
};

/** What somebody had put on the record. */
export type Said = {
  /** The facilitator has struck it out: its text is empty. */
  readonly struck?: true;
  readonly meeting: number;
  readonly round: number;
  readonly seat: SeatId;
  readonly purpose: TurnPurpose;
  readonly text: string;
};

export type Arria = {
  readonly host: SeatId;
  readonly briefer: SeatId;
  readonly heard: readonly { readonly seat: SeatId; readonly text: string }[];
};
