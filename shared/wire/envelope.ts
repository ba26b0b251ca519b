/** What goes over the wire besides the public state: commands and their answers, private views, what happened, joining. */
import { z } from 'zod';
import { commandSchema } from '../council/commands.ts';
import { type Refusal, type RefusalCode, refusalRules } from '../council/refusals.ts';
import type { Dossier } from '../council/views/dossier.ts';
import type { FacilitatorView } from '../council/views/facilitatorView.ts';
import type { Told } from '../council/views/redactEvent.ts';
import type { SeatView } from '../council/views/seatView.ts';
import type { LiveReading } from '../debrief/liveReading.ts';
import { type ActivityRow, seatClaimSchema } from './class.ts';
import type { Difference } from './difference.ts';

/** Chosen by the client, new for each command: the same id twice counts once, also after a reconnect or a restart. */
export const commandIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const commandMessageSchema = z.strictObject({ id: commandIdSchema, command: commandSchema });
export type CommandMessage = z.infer<typeof commandMessageSchema>;

/** Refusals of the door, before the Council is asked: rules W, and of a seat's link with a key that is not its own S10. */
export const doorRules = {
  malformed: 'W1',
  'too-fast': 'W2',
  unavailable: 'W3',
  unseemly: 'W4',
  'wrong-key': 'S10',
} as const;
export type DoorCode = keyof typeof doorRules;

export type AnyRefusal = Refusal | DoorRefusal;
export type DoorRefusal = {
  readonly code: DoorCode;
  readonly rule: string;
  readonly path: readonly (string | number)[];
  /** What does not fit, in English, for whoever writes a client. */
  readonly detail: string;
};

export type AnyRefusalCode = RefusalCode | DoorCode;
export const refusalCodes = [...Object.keys(refusalRules), ...Object.keys(doorRules)] as readonly AnyRefusalCode[];

/**
 * Without the state's version, which counts what happens in private as well: an answer follows whatever its command has
 * sent. `id` is null where a malformed message had none.
 */
export type Answer =
  | { readonly id: string | null; readonly accepted: true }
  | { readonly id: string | null; readonly accepted: false; readonly refusal: AnyRefusal };

/**
 * What the receiver alone may know: once as a whole, before anything else that is for them alone, then as differences.
 * Sent after the public patch of the same commit.
 */
export type Mine = {
  readonly seat: SeatView | null;
  readonly facilitator: FacilitatorView | null;
  /** The facilitator's alone; null for everybody else, and where the session has no world. */
  readonly reading: LiveReading | null;
  /** Likewise: what everybody has done, told every few seconds. */
  readonly activity: readonly ActivityRow[] | null;
  /** Milliseconds since 1970 by the server's clock, at sending whenever it is another: clients reckon deadlines by it. */
  readonly serverNow: number;
};
export type ChangeMessage = Difference;

/** What the receiver's capital tells it, apart from the rest because it is long and seldom another. */
export type DossierMessage = { readonly dossier: Dossier | null };

/** What happened, in order. */
export type ToldMessage = readonly Told[];

/** How somebody comes into a room. Delegates choose their own secret token, once for each browser, and keep it. */
export const joinSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('delegate'),
    token: z.string().regex(/^[A-Za-z0-9_-]{32,64}$/),
    /** Of whoever comes by a seat's own link. */
    claim: seatClaimSchema.optional(),
  }),
  z.strictObject({ role: z.literal('facilitator'), secret: z.string().regex(/^[A-Za-z0-9_-]{32,64}$/) }),
  z.strictObject({ role: z.literal('projector') }),
]);
export type Join = z.infer<typeof joinSchema>;

/** Letters of what a schema says: the list of all commands is longer than anybody reads. */
const longestDetail = 600;

/** The first thing that does not fit a schema: where, and what. */
export function firstIssue(error: z.ZodError): { path: (string | number)[]; detail: string } {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol');
  const detail = issue?.message ?? 'does not fit';
  return { path, detail: detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail };
}
