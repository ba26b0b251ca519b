/**
 * The HTTP side of running a session, for whoever holds a facilitator's secret: it goes in the header
 * `Authorization: Bearer …`, and each path begins with `/api/sessions/:code`.
 */
import { z } from 'zod';
import type { Dossier } from '../council/views/dossier.ts';
import type { PublicView } from '../council/views/publicView.ts';
import { type SeatId, seatIdSchema } from '../council/vocabulary.ts';
import type { Page } from '../scenario/pages.ts';

/** Answer to `GET …/seats`: by seat, the link that whoever opens it sits down by. */
export type SeatLinks = { readonly links: Readonly<Record<SeatId, string>> };

/** How a seat's link is written behind its #: `#seat=france&key=…`; the key is this session's and this seat's. */
export const seatClaimSchema = z.strictObject({ seat: seatIdSchema, key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/) });
export type SeatClaim = z.infer<typeof seatClaimSchema>;

/** Body of `POST …/facilitators`, by whoever opened the session; answered once with the link. */
export const deputyRequestSchema = z.strictObject({ label: z.string().trim().min(1).max(24) });
export type DeputyOpened = { readonly number: number; readonly link: string };

/** Answer to `GET …/glance`: a session among others, as a club's host sees them side by side. */
export const glanceSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  phase: z.string(),
  round: z.int(),
  rounds: z.int(),
  /** Milliseconds since 1970, of the server's clock; null where none runs. */
  deadline: z.number().nullable(),
  frozen: z.boolean(),
  /** The bell has rung: it goes on another day. */
  rung: z.boolean(),
  openedAt: z.number(),
  lastAt: z.number(),
  /** When everything of it is erased by itself; null: never. */
  purgedAt: z.number().nullable(),
  serverNow: z.number(),
  seats: z.strictObject({ all: z.int(), held: z.int(), there: z.int(), bots: z.int() }),
  /** Names of seats that the step or the vote waits for. */
  waitingFor: z.array(z.string()),
  /** What waits for the facilitator. */
  inbox: z.strictObject({ notes: z.int(), calls: z.int(), reports: z.int() }),
});
export type Glance = z.infer<typeof glanceSchema>;

/** Answer to `GET …/pack`: what is printed before a session. */
export type PrintedSeat = {
  readonly seat: SeatId;
  readonly link: string;
  /** Null for a seat without a brief. */
  readonly brief: Dossier | null;
};
export type PreparationPack = {
  /** In the order of the public view. */
  readonly seats: readonly PrintedSeat[];
  /** What everybody knows of the session: its law, its steps, how many votes decide. */
  readonly view: PublicView;
  /** Days after which a session that nobody has touched is erased; 0: never. */
  readonly purgeDays: number;
  /** How to run this scenario; null where it is not installed any more. */
  readonly guide: Page | null;
};

/** What somebody has done in a session, for the facilitator alone; counts from 0. */
export type ActivityRow = {
  /** In the room. */
  readonly name: string;
  /** By the class list; else empty. */
  readonly label: string;
  readonly seat: SeatId | null;
  /** When they last did something, or were given their first seat, in milliseconds since 1970. */
  readonly lastAt: number | null;
  /** The kind of event that it was. */
  readonly lastAct: string | null;
  /** Speeches, remarks and explanations; drafts, clauses and amendments; texts sponsored or seconded; ballots; deals and
   * readings; notes; acts outside the Council. */
  readonly spoke: number;
  readonly drafted: number;
  readonly sponsored: number;
  readonly voted: number;
  readonly negotiated: number;
  readonly wrote: number;
  readonly acted: number;
};
