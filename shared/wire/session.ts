/** The HTTP side of a session: how it is opened, and what its card says to whoever has the code. */
import { z } from 'zod';
import { practicesSchema, rulePacks } from '../council/law.ts';
import { policies, seatIdSchema, seatings, standInsSchema, visibilities } from '../council/vocabulary.ts';
import { clocksSchema, councilNames, presetNames, slugSchema } from '../scenario/scenario.ts';

/** Body of `POST /api/sessions`. `{ "scenario": "velora" }` is enough. */
export const openRequestSchema = z.strictObject({
  scenario: slugSchema,
  preset: z.enum(presetNames).default('45'),
  seats: z.enum(councilNames).default('fifteen'),
  options: z
    .strictObject({
      /** 32-bit unsigned; the same seed gives the same chance. Drawn by the server where it is not given. */
      seed: z.int().min(0).max(0xffffffff),
      ...clocksSchema.shape,
      /** What a seat with a vote does while it is empty. */
      policies: z.record(seatIdSchema, z.enum(policies)),
      pack: z.enum(rulePacks),
      /** A stand-in thinks for every seat that nobody is at. */
      fillSeats: z.boolean(),
      standIns: standInsSchema.partial(),
      /** How many come: the scenario's table for so many decides on the Council, whatever `seats` says (rule S12). */
      people: z.int().min(1).max(40),
      /** One person plays, against stand-ins in every other chair, without a clock (rule F6). */
      alone: z.boolean(),
      /** What the facilitator sees of notes, how many people a seat takes, and how they come to it. */
      visibility: z.enum(visibilities),
      delegation: z.int().min(1).max(3),
      seating: z.enum(seatings),
      /** Words that do not belong in a classroom are kept out of what delegates write; on where it is not said. */
      languageFilter: z.boolean(),
      /** Practices that the host wants otherwise than the rule pack has them. */
      practices: practicesSchema.partial(),
    })
    .partial()
    .default({}),
});
export type OpenRequest = z.infer<typeof openRequestSchema>;

/** Answer to `POST /api/sessions`, once; the facilitator's secret is in its link and nowhere else. */
export const openedSchema = z.strictObject({
  code: z.string(),
  links: z.strictObject({ join: z.string(), projector: z.string(), facilitator: z.string() }),
});
export type Opened = z.infer<typeof openedSchema>;

/** Answer to `GET /api/sessions/:code`: what somebody needs to come in. */
export const cardSchema = z.strictObject({
  code: z.string(),
  scenario: z.string(),
  title: z.string(),
  /** Id of the room that keeps the session in this process; changes when the server was restarted. */
  room: z.string(),
  phase: z.string(),
  /** The link for delegates: under an address that others in the network reach, where the server knows one. */
  join: z.string(),
});
export type Card = z.infer<typeof cardSchema>;

/** Any 4xx or 5xx answer: what does not fit, and where. */
export const problemSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), path: z.array(z.union([z.string(), z.number()])), message: z.string() }),
});
export type Problem = z.infer<typeof problemSchema>;
