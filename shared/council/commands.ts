/** What can be asked of the Council: imperative, one schema each. Who asks, and when, is told apart from them. */
import { z } from 'zod';
import { dealIdSchema, mostPromises, termsSchema } from '../deals/deals.ts';
import { guessSchema } from '../interests/brief.ts';
import { reasonSchema } from '../interests/reasons.ts';
import { clauseSchema, mandateModes } from '../mandate/catalogue.ts';
import { templateNames } from '../mandate/templates.ts';
import { deedSchema, orderSchema } from '../outside/acts.ts';
import { improvisedSchema } from '../world/injects.ts';
import { correctionSchema, mostExpected, rosterEntrySchema } from './classroom.ts';
import { changeSchema, pointSchema } from './procedure.ts';
import { choices } from './rules/votes/tally.ts';
import { longestText } from './talk.ts';
import {
  amendmentIdSchema,
  callIdSchema,
  callMatters,
  channelIdSchema,
  clauseIdSchema,
  draftIdSchema,
  goodOfficesAims,
  leaningSchema,
  motionKinds,
  personIdSchema,
  policies,
  readingIdSchema,
  referees,
  seatIdSchema,
  seatings,
  standInsSchema,
  statementForms,
  statementIdSchema,
  turnPurposes,
  visibilities,
} from './vocabulary.ts';

const title = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(1).max(longestText.reason);
const words = z.string().trim().min(1).max(1200);
const note = z.string().trim().min(1).max(longestText.note);
const name = z.string().min(1).max(60);

/** Whom a channel is with: other seats (one, or several and a title), those of one's own region, one's own delegation. */
const channelWithSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seats'),
    seats: z.array(seatIdSchema).min(1).max(40),
    title: title.or(z.literal('')),
  }),
  z.strictObject({ kind: z.literal('region') }),
  z.strictObject({ kind: z.literal('delegation') }),
]);

const command = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** The step that was seen when the button was pressed: what was meant for it does not end another. Left out: any. */
const step = z.string().max(60).optional();

/** By whoever joined from the link. */
const personCommandSchema = z.discriminatedUnion('kind', [
  command('take-seat', { seat: seatIdSchema }),
  command('leave-seat', {}),
  command('open-brief', {}),
  command('say-ready', { ready: z.boolean(), step }),
  command('create-draft', { title, template: z.enum(templateNames).nullable() }),
  command('retitle-draft', { draft: draftIdSchema, title }),
  command('set-mode', { draft: draftIdSchema, mode: z.enum(mandateModes) }),
  command('add-clause', { draft: draftIdSchema, clause: clauseSchema }),
  /** `seen` is the draft's version in which the editor read the clause: a change since then is not overwritten. */
  command('change-clause', { draft: draftIdSchema, id: clauseIdSchema, clause: clauseSchema, seen: z.int().min(0) }),
  command('remove-clause', { draft: draftIdSchema, id: clauseIdSchema, seen: z.int().min(0) }),
  command('move-clause', { draft: draftIdSchema, id: clauseIdSchema, to: z.int().min(0).max(63) }),
  command('share-draft', { draft: draftIdSchema, seats: z.array(seatIdSchema).min(1).max(40) }),
  command('sponsor-draft', { draft: draftIdSchema }),
  command('unsponsor-draft', { draft: draftIdSchema }),
  command('table-draft', { draft: draftIdSchema }),
  command('withdraw-draft', { draft: draftIdSchema }),
  /** Thousand troops, all in all; `draft` null: to the mandate in force. */
  command('pledge-troops', { draft: draftIdSchema.nullable(), troops: z.number().min(0).max(50).multipleOf(0.5) }),
  /** The host state's letter on a text, tabled or adopted. */
  command('answer-consent', { draft: draftIdSchema, consents: z.boolean() }),
  command('use-good-offices', { aim: z.enum(goodOfficesAims) }),
  command('cast-ballot', { vote: z.int().min(1), choice: z.enum(choices).exclude(['absent']) }),
  command('move-motion', {
    motion: z.enum(motionKinds),
    draft: draftIdSchema.nullable(),
    round: z.int().min(1).max(40).nullable().optional(),
    to: z.enum(referees).nullable().optional(),
    seconds: z.int().min(10).max(1800).nullable().optional(),
  }),
  command('second-motion', {}),
  command('withdraw-motion', {}),
  /** `clause` null: the pen is put down. */
  command('take-pen', { draft: draftIdSchema, clause: clauseIdSchema.nullable() }),
  /** `seconds` left out: as the session's law has it. */
  command('start-silence', { draft: draftIdSchema, seconds: z.int().min(10).max(7200).optional() }),
  command('break-silence', { draft: draftIdSchema, reason }),
  command('put-in-blue', { draft: draftIdSchema }),
  command('second-draft', { draft: draftIdSchema }),
  command('require-vote', { draft: draftIdSchema }),
  command('propose-amendment', { draft: draftIdSchema, change: changeSchema }),
  command('support-amendment', { amendment: amendmentIdSchema, supports: z.boolean() }),
  command('withdraw-amendment', { amendment: amendmentIdSchema }),
  command('accept-amendment', { amendment: amendmentIdSchema }),
  command('order-amendments', { draft: draftIdSchema, order: z.array(amendmentIdSchema).min(1).max(40) }),
  command('ask-division', { draft: draftIdSchema, clauses: z.array(clauseIdSchema).min(1).max(64) }),
  command('object-division', { draft: draftIdSchema }),
  command('request-meeting', { title }),
  command('propose-participation', { seat: seatIdSchema }),
  /** `item` null: to the provisional agenda as a whole. */
  command('object-agenda', { item: z.int().min(1).nullable() }),
  command('object-participation', { seat: seatIdSchema }),
  /** The President puts the motion that is debated to the vote. */
  command('gavel', {}),
  command('cede-chair', {}),
  command('ask-for-floor', { purpose: z.enum(turnPurposes) }),
  command('leave-list', {}),
  command('end-speech', {}),
  command('yield-floor', { to: seatIdSchema }),
  command('put-on-record', { text: words }),
  command('raise-point', { point: pointSchema }),
  command('rule-on-point', { upheld: z.boolean() }),
  command('challenge-ruling', {}),
  command('circulate-statement', {
    form: z.enum(statementForms),
    title,
    text: words,
    vote: z.int().min(1).nullable().optional(),
  }),
  command('object-statement', { statement: statementIdSchema, reason }),
  command('open-arria', { briefer: seatIdSchema }),
  command('speak-arria', { text: words }),
  command('close-arria', {}),
  /** For the end of this round's orders; null takes it back. A later order takes the place of an earlier one. */
  command('give-order', { order: orderSchema.nullable() }),
  command('do-deed', { deed: deedSchema }),
  command('offer-deal', { to: seatIdSchema, terms: termsSchema }),
  command('answer-deal', { deal: dealIdSchema, accepts: z.boolean() }),
  command('withdraw-deal', { deal: dealIdSchema }),
  /** Of a promise in words: whether it was kept, by whoever it was given to. `index` among the words of the deal. */
  command('judge-promise', {
    deal: dealIdSchema,
    index: z
      .int()
      .min(0)
      .max(2 * mostPromises - 1),
    kept: z.boolean(),
  }),
  /** What this delegation takes for an interest of another. */
  command('read-interest', { of: seatIdSchema, guess: guessSchema, text: reason }),
  command('answer-reading', { reading: readingIdSchema, confirms: z.boolean(), text: z.string().trim().max(200) }),
  /** What its country gains by the failing state's resources, in public. */
  command('declare-interest', {}),
  /** To sit down beside whoever holds the seat. */
  command('join-delegation', { seat: seatIdSchema }),
  /** What somebody of a delegation would vote; null takes it back. */
  command('advise-ballot', { vote: z.int().min(1), choice: z.enum(choices).exclude(['absent']).nullable() }),
  /** By the capital: its key to a veto. */
  command('withhold-key', { vote: z.int().min(1), withholds: z.boolean() }),
  /** The second key to the order that the delegation has given. */
  command('sign-order', {}),
  command('open-channel', { with: channelWithSchema }),
  command('invite-to-channel', { channel: channelIdSchema, seats: z.array(seatIdSchema).min(1).max(40) }),
  command('leave-channel', { channel: channelIdSchema }),
  command('send-note', { channel: channelIdSchema, text: note }),
  command('report-note', { channel: channelIdSchema, note: z.int().min(1), reason }),
  command('speak-to-press', { text: z.string().trim().min(1).max(longestText.toAll) }),
  command('call-facilitator', { about: z.enum(callMatters), text: note }),
]);

/** By the holder of the facilitator's secret link. */
const facilitatorCommandSchema = z.discriminatedUnion('kind', [
  command('next', { step }),
  command('freeze', {}),
  command('unfreeze', {}),
  command('extend', {
    seconds: z
      .int()
      .min(1)
      .max(24 * 3600),
  }),
  command('set-policy', { seat: seatIdSchema, policy: z.enum(policies) }),
  /** Stand-ins for every seat that nobody holds; with `away`, also for those that somebody holds, whenever they are away. */
  command('fill-seats', { away: z.boolean() }),
  command('set-stand-ins', standInsSchema.shape),
  command('free-seat', { seat: seatIdSchema }),
  /** For a host state that nobody plays. */
  command('answer-for-host', { draft: draftIdSchema, consents: z.boolean() }),
  /** While nobody presides, or in the President's place; also finds that nobody objects, and resumes a meeting. */
  command('gavel-for-president', {}),
  command('rule-for-president', { upheld: z.boolean() }),
  command('annul-vote', { vote: z.int().min(1), reason }),
  /** For a seat that nobody holds. */
  command('give-order-for', { seat: seatIdSchema, order: orderSchema.nullable() }),
  command('do-deed-for', { seat: seatIdSchema, deed: deedSchema }),
  command('end', {}),
  /** `name` is what somebody goes by in the room. Beside whoever sits there, if the delegation has room. */
  command('assign-seat', { name, seat: seatIdSchema }),
  /** To one person in the place of whoever held the seat before; the others of the delegation stay. */
  command('hand-over', { seat: seatIdSchema, to: name }),
  command('swap-seats', { one: seatIdSchema, other: seatIdSchema }),
  /** Everybody who is there without a seat gets one that is free, by lot. */
  command('draw-seats', {}),
  command('set-seating', { seating: z.enum(seatings) }),
  command('set-roster', { entries: z.array(rosterEntrySchema).max(mostExpected) }),
  /** In one line. */
  command('rename-person', {
    name,
    to: z
      .string()
      .trim()
      .min(2)
      .max(24)
      .regex(/^[^\p{Cc}]+$/u, 'must be one line'),
  }),
  command('mute-person', { name, muted: z.boolean() }),
  command('remove-person', { name, removed: z.boolean() }),
  command('set-visibility', { visibility: z.enum(visibilities) }),
  command('judge-note', {
    channel: channelIdSchema,
    note: z.int().min(1),
    passes: z.boolean(),
    reason: reason.or(z.literal('')),
  }),
  command('answer-call', { call: callIdSchema, text: note, grants: z.boolean().nullable() }),
  command('nudge', { seat: seatIdSchema, text: note }),
  /** Empty: what was announced is over. */
  command('announce', { text: z.string().trim().max(longestText.toAll) }),
  command('correct', { correction: correctionSchema, reason }),
  command('hold-inject', { inject: z.string().max(40), held: z.boolean() }),
  /** Now, whatever its round and condition. */
  command('throw-in', { inject: z.string().max(40) }),
  /** Written on the spot; of this round: at once, else when its round begins. */
  command('improvise', { inject: improvisedSchema }),
  /** `at` in milliseconds since 1970, of a day that calendars have; null: none is set. */
  command('set-bell', { at: z.number().min(0).max(8.64e15).nullable() }),
  command('ring-bell', {}),
]);

/** What a client may send; the server's own commands cannot come over the wire. */
export const commandSchema = z.discriminatedUnion('kind', [
  ...personCommandSchema.options,
  ...facilitatorCommandSchema.options,
]);

export const serverCommandSchema = z.discriminatedUnion('kind', [
  command('admit', { person: personIdSchema }),
  command('note-presence', { person: personIdSchema, present: z.boolean() }),
  /** `deadline` is the moment that was waited for: one that was moved since then does not count. */
  command('note-deadline', { deadline: z.number() }),
  /** After a restart or a sleep of the machine; `lastSeen` is the last moment at which the session was surely awake. */
  command('resume-clock', { lastSeen: z.number() }),
  /** Somebody has come by a seat's own link. */
  /** `recent`: who is away, and was here a moment ago: nobody takes their place by a link. */
  command('seat-person', {
    person: personIdSchema,
    seat: seatIdSchema,
    recent: z.array(personIdSchema).max(1000).default([]),
  }),
  /** Somebody else gets a link to run the session with; and whose link is no good any more. */
  command('admit-facilitator', { digest: z.string().min(20).max(64), label: z.string().trim().min(1).max(24) }),
  command('dismiss-facilitator', { number: z.int().min(2) }),
]);

/** By a stand-in; what else it does is what a person does. */
export const standInCommandSchema = z.discriminatedUnion('kind', [
  command('show-leaning', { draft: draftIdSchema, leaning: leaningSchema }),
  /** Of its ballot, in the open vote or the last one; for the debrief. */
  command('note-reasons', { vote: z.int().min(1), reasons: z.array(reasonSchema).min(1).max(3) }),
]);

type PersonCommand = z.infer<typeof personCommandSchema>;
type FacilitatorCommand = z.infer<typeof facilitatorCommandSchema>;
type ServerCommand = z.infer<typeof serverCommandSchema>;
type StandInCommand = z.infer<typeof standInCommandSchema>;
export type Command = PersonCommand | FacilitatorCommand | ServerCommand | StandInCommand;
export type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;
