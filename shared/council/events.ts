/** What happened: past tense, for ever. Every state of a session is a fold of these with `evolve`. */
import { z } from 'zod';
import { crisisEventSchema } from '../crisis/events.ts';
import { ledgerEntrySchema } from '../crisis/ledger.ts';
import { crisisStateSchema, stateOpeningSchema } from '../crisis/state.ts';
import { setupBriefSchema } from '../interests/brief.ts';
import { clauseSchema, mandateModes } from '../mandate/catalogue.ts';
import { provinceIdSchema } from '../mandate/parameters.ts';
import { mandateInForceSchema } from '../world/inForce.ts';
import { injectSchema } from '../world/injects.ts';
import { knowledges } from '../world/observation.ts';
import { reportSchema } from '../world/report.ts';
import { characters, choices, outcomes } from './rules/tally.ts';
import {
  clauseIdSchema,
  draftIdSchema,
  goodOfficesAims,
  mandateChanges,
  motionKinds,
  personIdSchema,
  phases,
  policies,
  seatIdSchema,
  seatKinds,
} from './vocabulary.ts';

export const seatSetupSchema = z.strictObject({
  id: seatIdSchema,
  /** The UN's English name, in whose alphabetical order the Council sits. */
  name: z.string(),
  /** Three letters or so, for the board. */
  short: z.string(),
  /** ISO 3166 code of a flag, or empty. */
  flag: z.string(),
  kind: z.enum(seatKinds),
});
export type SeatSetup = z.infer<typeof seatSetupSchema>;

const figure = z.number().min(0).max(100);

export const provinceSchema = z.strictObject({
  id: provinceIdSchema,
  name: z.string().min(1),
  /** Thousands of people. */
  population: z.number().min(0),
  violence: figure,
  need: figure,
  grievance: figure,
  capacity: figure,
  climateStress: figure,
  /** Share of the people who want a state of their own, 0–1. */
  secessionism: z.number().min(0).max(1),
});
/** A province at the opening; figures 0–100 where nothing else is said. */
export type Province = z.infer<typeof provinceSchema>;

const optionalSeconds = z.int().min(0).default(0);
const idsById = z.record(provinceIdSchema, z.array(z.string()));

const worldSetupSchema = z.strictObject({
  figures: stateOpeningSchema,
  /** Provinces that each province borders on, and states abroad. */
  neighbours: idsById,
  borders: idsById,
});

export const setupSchema = z.strictObject({
  scenario: z.string(),
  title: z.string(),
  /** The failing state's name. */
  state: z.string(),
  /** Year of the story, for symbols such as S/2031/4. */
  year: z.int(),
  seats: z.array(seatSetupSchema).min(1),
  provinces: z.array(provinceSchema),
  /** 32-bit seed of all chance in the session. */
  seed: z.int().min(0).max(0xffffffff),
  /** Steps of 0 seconds are left out. */
  sitrepSeconds: optionalSeconds,
  consultationsSeconds: z.int().min(5),
  meetingSeconds: optionalSeconds,
  ordersSeconds: optionalSeconds,
  fieldSeconds: optionalSeconds,
  epilogueSeconds: optionalSeconds,
  ballotSeconds: z.int().min(5),
  /** Time between two ballots, for the result and for motions. */
  intervalSeconds: z.int().min(1),
  maximumClauses: z.int().min(1).max(64),
  /** The session ends after this round. */
  rounds: z.int().min(1).max(40),
  /** Drafts that come to a vote in one round; the others keep their precedence for the next (rule B5). */
  votesPerRound: z.int().min(1).max(20),
  /** Number of the first resolution that the session adopts, e.g. 2901 for S/RES/2901 (2031). */
  firstResolution: z.int().min(1),
  /** What the failing state is like besides its provinces; null where a session has no world to act on. */
  world: worldSetupSchema.nullable().default(null),
  /** Months that pass in the field at the end of each round, and after the last one. */
  monthsPerRound: z.int().min(0).max(24).default(0),
  epilogueMonths: z.int().min(0).max(120).default(0),
  /** Secret: what each seat is told before the session, with what was drawn for it at the opening. */
  briefs: z.record(seatIdSchema, setupBriefSchema).default({}),
  /** Secret until they come. */
  injects: z.array(injectSchema).default([]),
});
export type Setup = z.infer<typeof setupSchema>;

/** What acts on the crisis besides its months. */
export const influenceCauseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inject'), inject: z.string() }),
  z.strictObject({ kind: z.literal('demand'), draft: draftIdSchema }),
  z.strictObject({ kind: z.literal('good-offices'), aim: z.enum(goodOfficesAims) }),
  z.strictObject({ kind: z.literal('veto'), vote: z.int() }),
  /** Set by the adoption of a text. */
  z.strictObject({ kind: z.literal('precedent'), draft: draftIdSchema }),
]);
export type InfluenceCause = z.infer<typeof influenceCauseSchema>;

export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), draft: draftIdSchema }),
  z.strictObject({
    kind: z.literal('motion'),
    motion: z.enum(motionKinds),
    by: seatIdSchema,
    draft: draftIdSchema.nullable(),
  }),
]);
export type Subject = z.infer<typeof subjectSchema>;

export const resultSchema = z.strictObject({
  vote: z.int(),
  round: z.int(),
  subject: subjectSchema,
  /** Symbol, title and version of the text that was voted on; empty for a motion. */
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
  /** S/RES/… for a text that was adopted, else empty. */
  resolution: z.string(),
});
export type Result = z.infer<typeof resultSchema>;

const event = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });
const deadline = z.number().nullable();

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
  event('phase-begun', { phase: z.enum(phases), round: z.int(), deadline }),
  event('deadline-moved', { deadline }),
  event('session-frozen', { remaining: z.number().nullable() }),
  event('session-unfrozen', { deadline }),
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
  event('draft-tabled', { draft: draftIdSchema, symbol: z.string(), by: seatIdSchema }),
  event('draft-withdrawn', { draft: draftIdSchema, by: seatIdSchema }),
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
    entries: z.array(ledgerEntrySchema),
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
  }),
  event('ballot-cast', { vote: z.int(), seat: seatIdSchema, choice: z.enum(choices) }),
  event('vote-closed', { result: resultSchema, deadline }),
  event('session-ended', {}),
]);
export type Event = z.infer<typeof eventSchema>;
export type EventOf<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>;
