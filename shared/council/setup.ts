/** What a session begins with: a scenario as the host chose to play it. Secret for the most part: views tell what of it is told. */
import { z } from 'zod';
import { stateOpeningSchema } from '../crisis/state.ts';
import { baselineSchema } from '../interests/baseline.ts';
import { setupBriefSchema } from '../interests/brief.ts';
import { clauseSchema } from '../mandate/catalogue.ts';
import { provinceIdSchema } from '../mandate/parameters.ts';
import { injectSchema } from '../world/injects.ts';
import { lawOf, lawSchema } from './law.ts';
import {
  entries,
  groups,
  plainStandIns,
  seatIdSchema,
  seatings,
  seatKinds,
  standInsSchema,
  visibilities,
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
  /** Of a seat without a vote: how it comes to the table. */
  entry: z.enum(entries).optional(),
  /** Of a member: its regional group. */
  group: z.enum(groups).optional(),
  /** Nobody takes it: a stand-in holds it from the opening on (rule S11). */
  reserved: z.boolean().optional(),
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

/** What the Council had decided before the session, and what lies before it when the session begins. */
export const openingSchema = z.strictObject({
  inForce: z
    .array(
      z.strictObject({
        /** Its number and year, e.g. `713 (1991)`. */
        resolution: z.string().regex(/^[1-9]\d{0,4} \(\d{4}\)$/, 'must be a number and a year, e.g. 713 (1991)'),
        clauses: z.array(clauseSchema).min(1).max(64),
        /** The host state has consented to it by letter. */
        hostConsents: z.boolean().default(false),
        pledges: z
          .array(z.strictObject({ seat: seatIdSchema, thousands: z.number().min(0.5).max(50).multipleOf(0.5) }))
          .default([]),
      }),
    )
    .default([]),
  /** The text that the first debate is about. */
  onTheTable: z
    .strictObject({
      penholder: seatIdSchema,
      title: z.string().trim().min(1).max(120),
      clauses: z.array(clauseSchema).min(1).max(64),
    })
    .nullable()
    .default(null),
});
export type Opening = z.infer<typeof openingSchema>;

/** The chairs that people sit in when so many come; two share each chair of `pairs`. */
export const groupSchema = z.strictObject({
  people: z.int().min(1).max(40),
  seats: z.array(seatIdSchema).min(1),
  pairs: z.array(seatIdSchema).default([]),
});

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
  /** Of the State that answers for it, where that is another: of which it is a part, or that administers it. */
  sovereign: z.string().nullable().default(null),
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
  law: lawSchema.default(lawOf('charter-practice')),
  /** Seats that shield a party to the conflict, and which party that is. */
  patrons: z.array(z.strictObject({ seat: seatIdSchema, of: z.string().min(1) })).default([]),
  /** Number of the first meeting's verbatim record, e.g. 9901 for S/PV.9901. */
  firstMeeting: z.int().min(1).default(1),
  /** Whether the failing state is a Member of the United Nations: over a Member nobody is given title (Charter Art. 78). */
  isMember: z.boolean().default(true),
  standIns: standInsSchema.default(plainStandIns),
  /** The seat of the one person who plays, against stand-ins in all others: no step has a clock (rule F6). */
  solo: seatIdSchema.nullable().default(null),
  /** What the facilitator sees of notes, until they announce otherwise (rule CH5). */
  visibility: z.enum(visibilities).default('facilitator-reads'),
  /** People that one seat takes (rule S6). */
  delegation: z.int().min(1).max(3).default(1),
  seating: z.enum(seatings).default('chosen'),
  /** Words that do not belong in a classroom are kept out of what delegates write (rule W4). */
  languageFilter: z.boolean().default(false),
  /** Raw scores by seat in many games of stand-ins, which a score is told beside; none where nobody has played them. */
  baselines: z.record(seatIdSchema, baselineSchema).default({}),
  opening: openingSchema.nullable().default(null),
  /** The table that was laid for as many people as come; null: nobody has said how many. */
  group: groupSchema.nullable().default(null),
});
export type Setup = z.infer<typeof setupSchema>;

/** Longer than consultations of any lesson, in seconds. */
const longestLesson = 7200;

/** Whether people come and go for days: then all who sit are waited for, and clocks go by the calendar (rules F1, F5). */
export const isOverDays = ({ consultationsSeconds }: Pick<Setup, 'consultationsSeconds'>): boolean =>
  consultationsSeconds > longestLesson;
