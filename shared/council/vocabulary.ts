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

/** What the ballot of a seat is that nobody holds, or whose holder is away (rule A1); a stand-in thinks for itself (A4). */
export const policies = ['absent', 'abstain', 'in-favour', 'against', 'stand-in'] as const;
export type Policy = (typeof policies)[number];

export const seatKinds = ['permanent', 'elected', 'non-member'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** The regional groups, among which the elected seats are distributed (A/RES/1991(XVIII) A). */
export const groups = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-and-caribbean',
  'western-european-and-others',
] as const;
export type Group = (typeof groups)[number];

export const amendmentIdSchema = z
  .string()
  .regex(/^a[1-9]\d{0,5}$/)
  .brand<'amendment'>();
export type AmendmentId = z.infer<typeof amendmentIdSchema>;

export const statementIdSchema = z
  .string()
  .regex(/^s[1-9]\d{0,5}$/)
  .brand<'statement'>();
/** A presidential or press statement, a note, or a special report. */
export type StatementId = z.infer<typeof statementIdSchema>;

/** `silence`: the members read it and may break silence. `blue`: its words are final and it has a symbol. */
const draftStatuses = [
  'working',
  'silence',
  'blue',
  'tabled',
  'adopted',
  'failed',
  'vetoed',
  'withdrawn',
  'set-aside',
] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/**
 * Procedural motions: the first five of rule 33 in its order, of rule 32, of A/RES/377(V) A, and the last three by the
 * customs of Model United Nations.
 */
export const motionKinds = [
  'suspend',
  'adjourn',
  'adjourn-until',
  'refer',
  'postpone',
  'take-next',
  'call-assembly',
  'close-debate',
  'moderated-caucus',
  'unmoderated-caucus',
] as const;
export type MotionKind = (typeof motionKinds)[number];

/** To whom rule 33(4) refers a matter. */
export const referees = ['secretary-general', 'committee'] as const;
export type Referee = (typeof referees)[number];

/** What somebody asks for the floor for. Explanations of vote are given between the votes. */
export const turnPurposes = ['statement', 'reply', 'before-vote', 'after-vote'] as const;
export type TurnPurpose = (typeof turnPurposes)[number];

/** How a seat without a vote comes to the table: as a Member State, as a briefer, or by right of the Secretary-General. */
export const entries = ['rule-37', 'rule-39', 'rule-22'] as const;
export type Entry = (typeof entries)[number];

/** On what somebody asks for a meeting: as a member, as a State that brings a dispute, as the Secretary-General. */
export const requestBases = ['rule-2', 'article-35', 'article-99'] as const;
export type RequestBasis = (typeof requestBases)[number];

/** What the Council says without a vote. */
export const statementForms = ['presidential', 'press', 'note', 'special-report'] as const;
export type StatementForm = (typeof statementForms)[number];

/** Why the mandate in force is another than before: a vote, a letter, a term that was over, a letter that never came or was withdrawn. */
export const mandateChanges = ['adopted', 'consent', 'ended', 'lapsed', 'withdrawn'] as const;

export const readingIdSchema = z
  .string()
  .regex(/^i[1-9]\d{0,5}$/)
  .brand<'reading'>();
/** What one delegation takes for another's interest, in its own words. */
export type ReadingId = z.infer<typeof readingIdSchema>;

/** Why an order was not carried out; `one-key`: of two who are there one has not signed it (rule S8). */
export const orderFailures = ['no-partner', 'no-capital', 'no-money', 'not-possible', 'one-key'] as const;
export type OrderFailure = (typeof orderFailures)[number];

/** What the Secretary-General can work for in a round: parties that yield, or people who accept a presence. */
export const goodOfficesAims = ['intransigence', 'acceptance'] as const;
export type GoodOfficesAim = (typeof goodOfficesAims)[number];

/** How well a stand-in plays. */
export const levels = ['novice', 'seasoned', 'hard'] as const;
export type Level = (typeof levels)[number];

/** Who somebody is in a delegation of two or three: who speaks and votes, and who orders (rule S7). */
export const posts = ['ambassador', 'capital'] as const;
export type Post = (typeof posts)[number];

/** How people come to their seats: as they choose, or as the facilitator assigns them. */
export const seatings = ['chosen', 'assigned'] as const;
export type Seating = (typeof seatings)[number];

/** What the facilitator sees of notes (rule CH5): all of them, all and before they arrive, or none. */
export const visibilities = ['facilitator-reads', 'held', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

export const channelKinds = ['bilateral', 'group', 'region', 'delegation'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Made of whose it is, so that it tells nobody how many others there are: `china+france`, `france-482113`, `region-african`. */
export const channelIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9+-]{0,89}$/)
  .brand<'channel'>();
export type ChannelId = z.infer<typeof channelIdSchema>;

export const callIdSchema = z
  .string()
  .regex(/^h[1-9]\d{0,5}$/)
  .brand<'call'>();
/** Something that somebody asks of the facilitator. */
export type CallId = z.infer<typeof callIdSchema>;

/** What a call is about: how something works, or something that a delegation would do and no button is there for. */
export const callMatters = ['help', 'ruling'] as const;
export type CallMatter = (typeof callMatters)[number];

/** Seconds that a stand-in takes for each thing that it does; and how it plays. */
export const standInsSchema = z.strictObject({
  secondsPerMove: z.number().min(0).max(60),
  level: z.enum(levels),
  /** Whether one that keeps somebody's chair warm may cast a veto (rule A5). */
  mayVeto: z.boolean(),
});
export type StandIns = z.infer<typeof standInsSchema>;
export const plainStandIns: StandIns = { secondsPerMove: 6, level: 'seasoned', mayVeto: false };

/** How a member leans towards a text, for all to see: against it, and for it. */
export const leaningSchema = z.int().min(-3).max(3);

/**
 * Who asks: a person in the room, the facilitator with the secret link, the server itself, or whoever the server has sit
 * for a delegation that is not there.
 */
export type Actor =
  | { readonly role: 'person'; readonly person: PersonId }
  | { readonly role: 'stand-in'; readonly seat: SeatId }
  /** `number` 2, 3, …: somebody whom the first facilitator has let in (rule FA1). */
  | { readonly role: 'facilitator'; readonly number?: number }
  | { readonly role: 'server' };
