/** What delegations say to each other besides the floor: channels with their notes, and remarks to the press. */
import type { CallId, CallMatter, ChannelId, ChannelKind, Group, PersonId, SeatId, Visibility } from './vocabulary.ts';

/** Characters of a note, of one that is passed while the Council sits (rule CH2), of what is told to all, and of a reason. HOUSE. */
export const longestText = { note: 400, inChamber: 200, toAll: 280, reason: 200 } as const;
/** What one delegation tells the press in a round (rule CH8). HOUSE. */
export const remarksPerRound = 2;

/** `held`: it waits for the facilitator. `refused`: it never arrived. */
const noteStatuses = ['sent', 'held', 'refused'] as const;
export type NoteStatus = (typeof noteStatuses)[number];

export type Note = {
  /** 1, 2, … in its channel. */
  readonly number: number;
  readonly by: SeatId;
  /** Who has written it; null: a stand-in. */
  readonly author: PersonId | null;
  readonly text: string;
  readonly round: number;
  /** When it arrived, in milliseconds since 1970; while it is held, when it was written. */
  readonly at: number;
  /** Events of the session before it arrived: whoever sat down later, or came into the channel later, does not read it. */
  readonly version: number;
  readonly status: NoteStatus;
  /** What was announced when it was written (rule CH5). */
  readonly visibility: Visibility;
  /** Why the facilitator did not let it through; else empty. */
  readonly verdict: string;
  /** Readers that have shown it to the facilitator, and why. */
  readonly reports: readonly { readonly by: SeatId; readonly reason: string }[];
};

export type Channel = {
  readonly id: ChannelId;
  readonly kind: ChannelKind;
  /** Of a group: what it calls itself; else empty. */
  readonly title: string;
  /** Of a region's caucus. */
  readonly group: Group | null;
  /** Who is in it, and how many events of the session there were when they came. */
  readonly members: Readonly<Record<SeatId, number>>;
  readonly by: SeatId;
  readonly notes: readonly Note[];
};

/** Something that a delegation has told the press, for all to read. */
export type Remark = {
  readonly seat: SeatId;
  readonly text: string;
  readonly round: number;
  /** The facilitator has struck it out: its text is empty. */
  readonly struck?: true;
};

export type Talk = {
  readonly visibility: Visibility;
  readonly channels: Readonly<Record<ChannelId, Channel>>;
  readonly remarks: readonly Remark[];
};

/** Something that somebody asks of the facilitator, and the answer. */
export type Call = {
  readonly id: CallId;
  readonly person: PersonId;
  /** Of the caller, when they called. */
  readonly seat: SeatId | null;
  readonly about: CallMatter;
  readonly text: string;
  readonly round: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `grants`: of a ruling, whether it may be done; null: neither. */
  readonly answer: { readonly text: string; readonly grants: boolean | null } | null;
};

/** A word of the facilitator to one delegation. */
export type Nudge = {
  readonly seat: SeatId;
  readonly text: string;
  readonly round: number;
  readonly at: number;
  /** Events of the session before it: whoever sits down later does not read it. */
  readonly version: number;
};
