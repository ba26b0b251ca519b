/** The words of the Council: ids, and the lists that types are inferred from. */
import { z } from 'zod';

export const seatIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .brand<'seat'>();
/** A seat of the scenario, e.g. `france`; members of the Council and others alike. */
export type SeatId = z.infer<typeof seatIdSchema>;

export const personIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .brand<'person'>();
/** Somebody who joined. A digest of the token that they hold; the token itself never enters the kernel. */
export type PersonId = z.infer<typeof personIdSchema>;

export const draftIdSchema = z
  .string()
  .regex(/^d[1-9]\d{0,5}$/)
  .brand<'draft'>();
export type DraftId = z.infer<typeof draftIdSchema>;

export const clauseIdSchema = z
  .string()
  .regex(/^c[1-9]\d{0,5}$/)
  .brand<'clause'>();
/** A clause within its draft; it keeps its id when it is edited or moved. */
export type ClauseId = z.infer<typeof clauseIdSchema>;

/** The six steps of a round, between the lobby and the end (rule F1). */
export const steps = ['sitrep', 'consultations', 'meeting', 'voting', 'orders', 'field'] as const;
export type Step = (typeof steps)[number];

export const phases = ['lobby', ...steps, 'epilogue', 'ended'] as const;
export type Phase = (typeof phases)[number];

/** What the ballot of a seat is that nobody holds, or whose holder is away (rule A1). */
export const policies = ['absent', 'abstain', 'in-favour', 'against'] as const;
export type Policy = (typeof policies)[number];

export const seatKinds = ['permanent', 'elected', 'non-member'] as const;
export type SeatKind = (typeof seatKinds)[number];

const draftStatuses = ['working', 'tabled', 'adopted', 'failed', 'vetoed', 'withdrawn', 'set-aside'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** Procedural motions of rule 33 and rule 32 that a member can make between two ballots. */
export const motionKinds = ['adjourn', 'take-next'] as const;
export type MotionKind = (typeof motionKinds)[number];

/** Why the mandate in force is another than before: a vote, a letter, a term that was over, a letter that never came. */
export const mandateChanges = ['adopted', 'consent', 'ended', 'lapsed'] as const;

/** What the Secretary-General can work for in a round: parties that yield, or people who accept a presence. */
export const goodOfficesAims = ['intransigence', 'acceptance'] as const;
export type GoodOfficesAim = (typeof goodOfficesAims)[number];

/** Who asks: a person in the room, the facilitator with the secret link, or the server itself. */
export type Actor =
  | { readonly role: 'person'; readonly person: PersonId }
  | { readonly role: 'facilitator' }
  | { readonly role: 'server' };
