/** What whoever runs a session keeps of it: the class list, calls and nudges, announcements, corrections, the deck, the bell. */
import { z } from 'zod';
import type { Inject } from '../world/injects.ts';
import type { Call, Nudge } from './talk.ts';
import { type CallId, draftIdSchema, type Seating, seatIdSchema } from './vocabulary.ts';

/** Characters of a name on the class list, and names on it. HOUSE. */
export const longestLabel = 40;
export const mostExpected = 120;

/** Somebody whom the facilitator expects: a name or initials that only the facilitator reads, and the seat that is theirs. */
export const rosterEntrySchema = z.strictObject({
  label: z.string().trim().min(1).max(longestLabel),
  seat: seatIdSchema.nullable(),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** What a facilitator puts right. Amounts are added. */
export const correctionSchema = z.discriminatedUnion('what', [
  /** Political capital. */
  z.strictObject({ what: z.literal('capital'), seat: seatIdSchema, by: z.int().min(-20).max(20) }),
  /** Million US dollars. */
  z.strictObject({ what: z.literal('money'), seat: seatIdSchema, by: z.int().min(-500).max(500) }),
  /** Words on the record, counted from 0 in the order in which they were said. */
  z.strictObject({ what: z.literal('words'), index: z.int().min(0) }),
  /** A remark to the press, likewise. */
  z.strictObject({ what: z.literal('remark'), index: z.int().min(0) }),
  /** A draft that was withdrawn before it was tabled is a working draft again. */
  z.strictObject({ what: z.literal('draft'), draft: draftIdSchema }),
]);
export type Correction = z.infer<typeof correctionSchema>;

export type Announcement = {
  /** 1, 2, … */
  readonly number: number;
  readonly text: string;
};

export type Bell = {
  /** When it rings, in milliseconds since 1970; null: not before somebody rings it. */
  readonly at: number | null;
  /** It has rung: the session stands still until the facilitator goes on, the same day or another. */
  readonly rung: boolean;
};

export type Classroom = {
  readonly seating: Seating;
  readonly roster: readonly RosterEntry[];
  readonly calls: Readonly<Record<CallId, Call>>;
  readonly nudges: readonly Nudge[];
  /** What all read at the moment; null: nothing. */
  readonly announcement: Announcement | null;
  readonly announcements: number;
  readonly corrections: readonly { readonly correction: Correction; readonly reason: string; readonly round: number }[];
  /** Injects of the scenario that the facilitator keeps back. */
  readonly heldBack: readonly string[];
  /** Injects that were written during the session. */
  readonly improvised: readonly Inject[];
  /** Injects that the facilitator has thrown in, and in which round. */
  readonly thrownIn: readonly { readonly inject: string; readonly round: number }[];
  readonly bell: Bell;
  /** Who runs it besides whoever opened it, by number from 2 on; a digest of the secret in their link. */
  readonly deputiesEver: number;
  readonly deputies: readonly { readonly number: number; readonly digest: string; readonly label: string }[];
};

export const nothingKept: Omit<Classroom, 'seating'> = {
  roster: [],
  calls: {},
  nudges: [],
  announcement: null,
  announcements: 0,
  corrections: [],
  heldBack: [],
  improvised: [],
  thrownIn: [],
  bell: { at: null, rung: false },
  deputiesEver: 0,
  deputies: [],
};
