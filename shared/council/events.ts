/** What happened: past tense, for ever. Every state of a session is a fold of these with `evolve`. */
import { z } from 'zod';
import { crisisEventSchema } from '../crisis/events.ts';
import { ledgerEntrySchema, ledgerPageSchema } from '../crisis/ledger.ts';
import { crisisStateSchema } from '../crisis/state.ts';
import { dealIdSchema, termsSchema } from '../deals/deals.ts';
import { guessSchema } from '../interests/brief.ts';
import { reasonSchema } from '../interests/reasons.ts';
import { clauseKinds, clauseSchema, mandateModes } from '../mandate/catalogue.ts';
import { deedSchema, orderSchema } from '../outside/acts.ts';
import { standingSchema } from '../outside/standing.ts';
import { mandateInForceSchema } from '../world/inForce.ts';
import { injectSchema } from '../world/injects.ts';
import { knowledges } from '../world/observation.ts';
import { reportSchema } from '../world/report.ts';
import { correctionSchema, rosterEntrySchema } from './classroom.ts';
import { influenceCauseSchema } from './influence.ts';
import { agendaItemSchema, changeSchema, participationSchema, pointSchema, turnSchema } from './procedure.ts';
import { characters, choices, outcomes } from './rules/votes/tally.ts';
import { setupSchema } from './setup.ts';
import {
  amendmentIdSchema,
  callIdSchema,
  callMatters,
  channelIdSchema,
  channelKinds,
  clauseIdSchema,
  draftIdSchema,
  goodOfficesAims,
  groups,
  leaningSchema,
  mandateChanges,
  motionKinds,
  orderFailures,
  personIdSchema,
  phases,
  policies,
  readingIdSchema,
  referees,
  requestBases,
  seatIdSchema,
  seatings,
  standInsSchema,
  statementForms,
  statementIdSchema,
  turnPurposes,
  visibilities,
} from './vocabulary.ts';

export const motionSchema = z.strictObject({
  kind: z.literal('motion'),
  motion: z.enum(motionKinds),
  by: seatIdSchema,
  draft: draftIdSchema.nullable(),
  /** Until when it adjourns or postpones: before the votes of that round; null: indefinitely. */
  round: z.int().min(1).nullable().default(null),
  to: z.enum(referees).nullable().default(null),
  /** Of a caucus. */
  seconds: z.int().min(1).nullable().default(null),
});
export type Motion = z.infer<typeof motionSchema>;

/** What is put to the vote. */
export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), draft: draftIdSchema }),
  z.strictObject({ kind: z.literal('amendment'), draft: draftIdSchema, amendment: amendmentIdSchema }),
  /** Clauses of a draft that are voted on separately (rule 32). */
  z.strictObject({ kind: z.literal('part'), draft: draftIdSchema, clauses: z.array(clauseIdSchema) }),
  motionSchema,
  /** To adopt the provisional agenda, or to keep one item of it (rule 9). */
  z.strictObject({ kind: z.literal('agenda'), item: z.int().nullable(), by: seatIdSchema }),
  z.strictObject({ kind: z.literal('invitation'), seat: seatIdSchema, by: seatIdSchema }),
  /** To overrule the President (rule 30). */
  z.strictObject({ kind: z.literal('ruling'), by: seatIdSchema, upheld: z.boolean(), point: pointSchema }),
  /** Whether the question of a draft is procedural (San Francisco Statement, II.2). */
  z.strictObject({ kind: z.literal('preliminary'), draft: draftIdSchema, by: seatIdSchema }),
]);
export type Subject = z.infer<typeof subjectSchema>;

export const resultSchema = z.strictObject({
  vote: z.int(),
  round: z.int(),
  subject: subjectSchema,
  /** Symbol, title and version of the text that was voted on, or the title of an item of the agenda; else empty. */
  symbol: z.string(),
  title: z.string(),
  version: z.int(),
  character: z.enum(characters),
  needed: z.int(),
  ballots: z.record(seatIdSchema, z.enum(choices)),
  /** Seats whose ballot was their policy's (rule A1). */
  byPolicy: z.array(seatIdSchema),
  totals: z.record(z.enum(choices), z.int()),
  outcome: z.enum(outcomes),
  vetoedBy: z.array(seatIdSchema),
  withoutVeto: z.enum(outcomes),
  /** Seats whose ballot a stand-in cast (rule A4). */
  byStandIn: z.array(seatIdSchema).default([]),
  /** Permanent members whose vote against did not count, for want of their capital's key (rule S8). */
  withheld: z.array(seatIdSchema).default([]),
  /** S/RES/… for a text that was adopted, else empty. */
  resolution: z.string(),
});
export type Result = z.infer<typeof resultSchema>;

const event = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });
const deadline = z.number().nullable();
/** When it happened, in milliseconds since 1970, for clocks that stand still from then or until then. */
const at = z.number().default(0);
const until = z.number();

export const eventSchema = z.discriminatedUnion('kind', [
  event('session-opened', { setup: setupSchema }),
  event('person-admitted', { person: personIdSchema, name: z.string(), chance: z.int() }),
  event('presence-noted', { person: personIdSchema, present: z.boolean() }),
  event('seat-taken', { seat: seatIdSchema, person: personIdSchema }),
  event('seat-left', { seat: seatIdSchema, person: personIdSchema }),
  event('brief-opened', { seat: seatIdSchema, person: personIdSchema }),
  /** The person may choose a seat anew, though the brief of this one was open to them. */
  event('person-released', { seat: seatIdSchema, person: personIdSchema }),
  event('readiness-said', { seat: seatIdSchema, ready: z.boolean() }),
  event('policy-set', { seat: seatIdSchema, policy: z.enum(policies) }),
  event('stand-ins-set', standInsSchema.shape),
  event('leaning-shown', { seat: seatIdSchema, draft: draftIdSchema, leaning: leaningSchema }),
  /** What weighed most in a stand-in's ballot: secret until the debrief. */
  event('reasons-noted', { seat: seatIdSchema, vote: z.int(), reasons: z.array(reasonSchema) }),
  event('phase-begun', { phase: z.enum(phases), round: z.int(), deadline }),
  event('deadline-moved', { deadline }),
  /** After a sleep: every moment that is waited for comes so many milliseconds later. */
  event('clocks-shifted', { by: z.number() }),
  event('session-frozen', { remaining: z.number().nullable(), at }),
  event('session-unfrozen', { deadline, at }),
  event('draft-created', {
    draft: draftIdSchema,
    author: seatIdSchema,
    title: z.string(),
    clauses: z.array(clauseSchema),
  }),
  event('draft-retitled', { draft: draftIdSchema, title: z.string(), by: seatIdSchema }),
  event('mode-set', { draft: draftIdSchema, mode: z.enum(mandateModes), by: seatIdSchema }),
  event('clause-added', { draft: draftIdSchema, id: clauseIdSchema, clause: clauseSchema, by: seatIdSchema }),
  event('clause-changed', { draft: draftIdSchema, id: clauseIdSchema, clause: clauseSchema, by: seatIdSchema }),
  event('clause-removed', { draft: draftIdSchema, id: clauseIdSchema, by: seatIdSchema }),
  event('clause-moved', { draft: draftIdSchema, id: clauseIdSchema, to: z.int(), by: seatIdSchema }),
  event('draft-shared', { draft: draftIdSchema, seats: z.array(seatIdSchema), by: seatIdSchema }),
  event('draft-sponsored', { draft: draftIdSchema, seat: seatIdSchema }),
  event('draft-unsponsored', { draft: draftIdSchema, seat: seatIdSchema }),
  /** Somebody has the words of a clause under their hands; null: none any more. */
  event('pen-taken', { draft: draftIdSchema, clause: clauseIdSchema.nullable(), seat: seatIdSchema }),
  event('silence-begun', { draft: draftIdSchema, by: seatIdSchema, until }),
  event('silence-broken', { draft: draftIdSchema, by: seatIdSchema, reason: z.string() }),
  /** In final form, by silence that nobody broke (`by` null) or by its penholder. */
  event('draft-put-in-blue', { draft: draftIdSchema, symbol: z.string(), by: seatIdSchema.nullable(), at }),
  event('draft-tabled', { draft: draftIdSchema, symbol: z.string(), by: seatIdSchema }),
  event('draft-seconded', { draft: draftIdSchema, seat: seatIdSchema }),
  /** A seconder makes a withdrawn text their own (rule 35), or a member asks for the vote on a State's (rule 38). */
  event('vote-required', { draft: draftIdSchema, by: seatIdSchema }),
  /** Not before the votes of that round; null: not before the Council takes it up again. */
  event('draft-deferred', { draft: draftIdSchema, round: z.int().nullable() }),
  event('amendment-proposed', {
    amendment: amendmentIdSchema,
    draft: draftIdSchema,
    by: seatIdSchema,
    change: changeSchema,
    /** In a meeting, and not in writing. */
    oral: z.boolean(),
  }),
  event('amendment-supported', { amendment: amendmentIdSchema, seat: seatIdSchema, supports: z.boolean() }),
  event('amendment-withdrawn', { amendment: amendmentIdSchema, by: seatIdSchema }),
  event('amendment-accepted', { amendment: amendmentIdSchema, by: seatIdSchema }),
  /** With it the text would break `rule`; a State's for which no member asks the vote is D11. */
  event('amendment-set-aside', { amendment: amendmentIdSchema, rule: z.string() }),
  event('amendments-ordered', { draft: draftIdSchema, order: z.array(amendmentIdSchema), by: seatIdSchema.nullable() }),
  /** A tabled text has other words: its sponsors' revision, an amendment that was adopted, a part that was not. */
  event('text-revised', {
    draft: draftIdSchema,
    symbol: z.string(),
    clauses: z.array(z.strictObject({ id: clauseIdSchema, clause: clauseSchema })),
    why: z.enum(['accepted', 'amended', 'divided']),
  }),
  event('division-asked', {
    draft: draftIdSchema,
    by: seatIdSchema,
    clauses: z.array(clauseIdSchema),
    until: deadline,
    at,
  }),
  event('division-objected', { draft: draftIdSchema, by: seatIdSchema, at }),
  event('division-granted', { draft: draftIdSchema, at }),
  event('draft-withdrawn', { draft: draftIdSchema, by: seatIdSchema, at }),
  event('order-changed', { queue: z.array(draftIdSchema) }),
  event('draft-set-aside', { draft: draftIdSchema, rule: z.string() }),
  event('troops-pledged', { seat: seatIdSchema, draft: draftIdSchema.nullable(), troops: z.number().min(0) }),
  event('consent-answered', { draft: draftIdSchema, consents: z.boolean(), by: z.enum(['host', 'facilitator']) }),
  event('good-offices-used', { seat: seatIdSchema, aim: z.enum(goodOfficesAims) }),
  /** `resolution` is the text that was adopted or got its letter, that had set the term, or of which something lapsed. */
  event('mandate-changed', {
    mandate: mandateInForceSchema,
    why: z.enum(mandateChanges),
    resolution: z.string().min(1).nullable(),
  }),
  /** Something besides the months acted on the crisis. */
  event('world-changed', {
    cause: influenceCauseSchema,
    state: crisisStateSchema,
    entries: z.array(ledgerEntrySchema),
  }),
  event('month-passed', {
    /** Of the session; the months of the epilogue have the number of its last one. */
    round: z.int().min(0),
    epilogue: z.boolean(),
    state: crisisStateSchema,
    entries: ledgerPageSchema,
    happened: z.array(crisisEventSchema),
  }),
  event('situation-reported', { reports: z.record(z.enum(knowledges), reportSchema) }),
  /** What each seat could expect if nothing more were adopted, 0–100. */
  event('prospects-reckoned', { batna: z.record(seatIdSchema, z.number()) }),
  event('vote-opened', {
    vote: z.int(),
    subject: subjectSchema,
    character: z.enum(characters),
    needed: z.int(),
    deadline,
    at,
  }),
  /** Before it was announced: by the facilitator, who has it put again. */
  event('vote-annulled', { vote: z.int(), reason: z.string(), deadline }),
  event('ballot-cast', {
    vote: z.int(),
    seat: seatIdSchema,
    choice: z.enum(choices),
    byStandIn: z.boolean().default(false),
  }),
  event('vote-closed', { result: resultSchema, deadline, at }),
  event('meeting-requested', { title: z.string(), by: seatIdSchema, basis: z.enum(requestBases) }),
  event('meeting-opened', {
    number: z.int(),
    president: seatIdSchema.nullable(),
    agenda: z.array(agendaItemSchema),
    proposed: z.array(participationSchema),
    /** Until when members may object; null: the agenda stands as it is. */
    until: z.number().nullable(),
    at,
  }),
  event('agenda-adopted', { at }),
  event('agenda-item-removed', { item: z.int(), at }),
  event('participation-proposed', { ...participationSchema.shape, until: z.number().nullable() }),
  event('participation-settled', { seat: seatIdSchema, invited: z.boolean(), at }),
  event('meeting-suspended', { until, at }),
  event('meeting-resumed', { at }),
  event('meeting-closed', { why: z.enum(['adjourned', 'agenda']), at }),
  event('chair-ceded', { by: seatIdSchema, to: seatIdSchema }),
  event('speaker-listed', turnSchema.shape),
  event('speaker-unlisted', { seat: seatIdSchema }),
  /** The list as the lot has it. */
  event('list-drawn', { list: z.array(turnSchema) }),
  event('list-closed', {}),
  event('floor-given', { ...turnSchema.shape, until, at }),
  event('floor-yielded', { from: seatIdSchema, to: seatIdSchema }),
  event('floor-ended', { seat: seatIdSchema, why: z.enum(['done', 'time', 'ruled', 'chair']), at }),
  event('words-recorded', { seat: seatIdSchema, purpose: z.enum(turnPurposes), text: z.string() }),
  event('point-raised', { by: seatIdSchema, point: pointSchema, until, at }),
  /** `by` null: the facilitator in the President's place, or the house, whose clock had run out. */
  event('point-ruled', { upheld: z.boolean(), by: seatIdSchema.nullable(), until, at }),
  event('ruling-settled', { upheld: z.boolean(), overruled: z.boolean(), at }),
  event('motion-made', { motion: motionSchema, until, at }),
  event('motion-seconded', { by: seatIdSchema, until, at }),
  event('motion-fallen', { motion: motionSchema, why: z.enum(['not-seconded', 'ruled', 'withdrawn']), at }),
  event('caucus-begun', { until, at }),
  event('caucus-ended', { at }),
  event('character-settled', { draft: draftIdSchema, character: z.enum(characters) }),
  event('party-found', { seat: seatIdSchema }),
  event('statement-circulated', {
    statement: statementIdSchema,
    form: z.enum(statementForms),
    title: z.string(),
    text: z.string(),
    by: seatIdSchema,
    /** The veto that a special report is on. */
    vote: z.int().nullable(),
    until,
  }),
  event('statement-objected', { statement: statementIdSchema, by: seatIdSchema, reason: z.string() }),
  /** Nobody broke silence; a presidential statement is then read out in the next formal meeting. */
  event('statement-agreed', { statement: statementIdSchema }),
  event('statement-issued', { statement: statementIdSchema, symbol: z.string() }),
  event('arria-opened', { host: seatIdSchema, briefer: seatIdSchema }),
  event('arria-heard', { seat: seatIdSchema, text: z.string() }),
  event('arria-closed', {}),
  event('assembly-debate-due', { vote: z.int() }),
  event('assembly-debated', { vote: z.int() }),
  /** An emergency special session; `vote` is the one that called it. */
  event('assembly-met', {
    vote: z.int(),
    yes: z.int(),
    no: z.int(),
    abstain: z.int(),
    adopted: z.boolean(),
  }),
  /** Secret. */
  event('order-given', {
    seat: seatIdSchema,
    order: orderSchema.nullable(),
    /** Who has given it, and so stands behind it; null: a stand-in, or the facilitator. */
    person: personIdSchema.nullable().default(null),
  }),
  event('deed-done', { seat: seatIdSchema, deed: deedSchema }),
  /** Before the months of the round: what the capitals have ordered is carried out. */
  event('orders-closed', {}),
  event('order-carried-out', { by: z.array(seatIdSchema).min(1), order: orderSchema }),
  event('order-failed', { seat: seatIdSchema, order: orderSchema, why: z.enum(orderFailures) }),
  event('standing-changed', { standing: standingSchema }),
  /** The General Assembly on the standing of the opposition as an entity. */
  event('entity-voted', { yes: z.int(), no: z.int(), abstain: z.int(), adopted: z.boolean() }),
  /** How often each kind of clause was adopted on good grounds. */
  event('norms-reckoned', { counts: z.partialRecord(z.enum(clauseKinds), z.int().min(1)) }),
  /** A text looks at itself again, because violence has risen since its adoption. */
  event('review-due', { resolution: z.string().min(1), round: z.int().min(1) }),
  event('deal-offered', { deal: dealIdSchema, from: seatIdSchema, to: seatIdSchema, terms: termsSchema }),
  event('deal-answered', { deal: dealIdSchema, answer: z.enum(['accepted', 'declined', 'withdrawn']) }),
  /** What was kept for the two has changed hands, or has gone back; or nobody can take up the offer any more. */
  event('deal-settled', { deal: dealIdSchema, how: z.enum(['executed', 'returned', 'lapsed']) }),
  /** By the record, once it is known. */
  event('promise-recorded', { deal: dealIdSchema, index: z.int().min(0), kept: z.boolean() }),
  /** Of a promise in words: by whoever it was given to. */
  event('promise-judged', { deal: dealIdSchema, index: z.int().min(0), kept: z.boolean() }),
  event('interest-read', {
    reading: readingIdSchema,
    by: seatIdSchema,
    of: seatIdSchema,
    guess: guessSchema,
    text: z.string(),
  }),
  event('reading-answered', { reading: readingIdSchema, confirms: z.boolean(), text: z.string() }),
  event('interest-declared', { seat: seatIdSchema, stake: z.string().min(1) }),
  event('delegate-joined', { seat: seatIdSchema, person: personIdSchema }),
  event('seats-swapped', { one: seatIdSchema, other: seatIdSchema }),
  /** Lots were drawn; who got what follows. */
  event('seats-drawn', { chance: z.int() }),
  event('seating-set', { seating: z.enum(seatings) }),
  event('roster-set', { entries: z.array(rosterEntrySchema) }),
  event('person-labelled', { person: personIdSchema, label: z.string() }),
  event('person-renamed', { person: personIdSchema, name: z.string() }),
  event('person-muted', { person: personIdSchema, muted: z.boolean() }),
  event('person-removed', { person: personIdSchema, removed: z.boolean() }),
  event('ballot-advised', {
    vote: z.int(),
    seat: seatIdSchema,
    person: personIdSchema,
    choice: z.enum(choices).nullable(),
  }),
  event('key-withheld', { vote: z.int(), seat: seatIdSchema, withholds: z.boolean() }),
  event('order-signed', { seat: seatIdSchema, person: personIdSchema }),
  event('channel-opened', {
    channel: channelIdSchema,
    channelKind: z.enum(channelKinds),
    title: z.string(),
    group: z.enum(groups).nullable(),
    by: seatIdSchema,
    seats: z.array(seatIdSchema),
  }),
  event('channel-joined', { channel: channelIdSchema, seats: z.array(seatIdSchema), by: seatIdSchema }),
  event('channel-left', { channel: channelIdSchema, seat: seatIdSchema }),
  /** `held`: it waits for the facilitator. `author` null: a stand-in. */
  event('note-sent', {
    channel: channelIdSchema,
    by: seatIdSchema,
    author: personIdSchema.nullable(),
    text: z.string(),
    held: z.boolean(),
    at: z.number(),
  }),
  event('note-judged', {
    channel: channelIdSchema,
    note: z.int(),
    passes: z.boolean(),
    reason: z.string(),
    at: z.number(),
  }),
  event('note-reported', { channel: channelIdSchema, note: z.int(), by: seatIdSchema, reason: z.string() }),
  event('visibility-set', { visibility: z.enum(visibilities) }),
  event('press-told', { seat: seatIdSchema, text: z.string() }),
  event('facilitator-called', {
    call: callIdSchema,
    person: personIdSchema,
    seat: seatIdSchema.nullable(),
    about: z.enum(callMatters),
    text: z.string(),
    at: z.number(),
  }),
  event('call-answered', { call: callIdSchema, text: z.string(), grants: z.boolean().nullable() }),
  event('nudged', { seat: seatIdSchema, text: z.string(), at: z.number() }),
  event('announced', { text: z.string() }),
  event('corrected', { correction: correctionSchema, reason: z.string() }),
  event('inject-held', { inject: z.string(), held: z.boolean() }),
  event('inject-improvised', { inject: injectSchema }),
  /** By the facilitator, before its round or its condition; what it does follows. */
  event('inject-thrown-in', { inject: z.string() }),
  event('bell-set', { rings: z.number().nullable() }),
  event('bell-rung', {}),
  event('facilitator-admitted', { number: z.int().min(2), digest: z.string(), label: z.string() }),
  event('facilitator-dismissed', { number: z.int().min(2) }),
  event('session-ended', {}),
]);
export type Event = z.infer<typeof eventSchema>;
export type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>;
