/** A scenario's file, `scenarios/<slug>/scenario.json`: its seats, its failing state and its clocks. Data, no code. */
import { z } from 'zod';
import { provinceSchema, type Setup, seatSetupSchema } from '../council/events.ts';
import { seatIdSchema } from '../council/vocabulary.ts';
import { stateOpeningSchema } from '../crisis/state.ts';

/** The short name of a scenario, which its folder has as well. */
export const slugSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the short name of a scenario, e.g. velora');

const seconds = z.int().min(5).max(7200);

/** How a class of so many minutes is cut up. */
const presetSchema = z.strictObject({
  rounds: z.int().min(1).max(20),
  consultationsSeconds: seconds,
  ballotSeconds: seconds,
  intervalSeconds: seconds,
  votesPerRound: z.int().min(1).max(10),
  maximumClauses: z.int().min(1).max(42),
});

export const presetNames = ['45', '90', '180'] as const;
export type PresetName = (typeof presetNames)[number];

export const councilNames = ['fifteen', 'compact'] as const;
export type CouncilName = (typeof councilNames)[number];

export const scenarioSchema = z
  .strictObject({
    slug: slugSchema,
    title: z.string().min(1),
    /** The failing state, as the text of a resolution names it. */
    state: z.string().min(1),
    year: z.int().min(1946).max(2100),
    summary: z.string().min(1),
    contentNote: z.string().min(1),
    /** Years. */
    readingAge: z.int().min(8).max(18),
    firstResolution: z.int().min(1),
    seats: z.array(seatSetupSchema.extend({ brief: z.string().min(1) })).min(1),
    councils: z.record(z.enum(councilNames), z.array(seatIdSchema).min(1)),
    presets: z.record(z.enum(presetNames), presetSchema),
    provinces: z.array(provinceSchema).min(1),
    figures: stateOpeningSchema,
  })
  .superRefine((scenario, context) => {
    const known = new Set(scenario.seats.map((seat) => seat.id));
    if (known.size < scenario.seats.length) {
      context.addIssue({ code: 'custom', path: ['seats'], message: 'two seats have the same id' });
    }
    for (const council of councilNames) {
      scenario.councils[council].forEach((seat, index) => {
        if (known.has(seat)) return;
        context.addIssue({ code: 'custom', path: ['councils', council, index], message: `no seat is called ${seat}` });
      });
    }
  });
export type Scenario = z.infer<typeof scenarioSchema>;

export type Choices = {
  readonly council: CouncilName;
  readonly preset: PresetName;
  /** 32-bit unsigned. */
  readonly seed: number;
  /** Clocks that the host set otherwise than the preset. */
  readonly clocks: {
    readonly [Clock in 'consultationsSeconds' | 'ballotSeconds' | 'intervalSeconds']?: number | undefined;
  };
};

/** What a session begins with: the scenario as the host chose to play it. */
export function setupOf(scenario: Scenario, choices: Choices): Setup {
  const seated = scenario.councils[choices.council];
  const preset = scenario.presets[choices.preset];
  const { clocks } = choices;
  return {
    scenario: scenario.slug,
    title: scenario.title,
    state: scenario.state,
    year: scenario.year,
    seats: scenario.seats.filter(({ id }) => seated.includes(id)).map(({ brief: _brief, ...seat }) => seat),
    provinces: scenario.provinces,
    seed: choices.seed,
    firstResolution: scenario.firstResolution,
    ...preset,
    consultationsSeconds: clocks.consultationsSeconds ?? preset.consultationsSeconds,
    ballotSeconds: clocks.ballotSeconds ?? preset.ballotSeconds,
    intervalSeconds: clocks.intervalSeconds ?? preset.intervalSeconds,
  };
}
