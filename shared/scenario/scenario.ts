/** A scenario's file, `scenarios/<slug>/scenario.json`: its seats, its failing state and its clocks. Data, no code. */
import { z } from 'zod';
import { lawOf, practicesSchema, type RulePack, type Switched } from '../council/law.ts';
import { openingIn } from '../council/opening.ts';
import { chanceOf } from '../council/random.ts';
import {
  groupSchema,
  openingSchema,
  provinceSchema,
  type SeatSetup,
  type Setup,
  seatSetupSchema,
} from '../council/setup.ts';
import { plainStandIns, type Seating, type StandIns, seatIdSchema, type Visibility } from '../council/vocabulary.ts';
import { type CrisisState, stateOpeningSchema } from '../crisis/state.ts';
import { type Briefs, instructionsOf, interestsIn, type SetupBrief } from '../interests/brief.ts';
import { type Inject, inRounds } from '../world/injects.ts';
import { type Baselines, baselinesFor } from './baselines.ts';
import { councilProblems } from './council.ts';
import { adjacency, borders, type Geography } from './geography.ts';
import { openingProblems } from './opening.ts';
import type { InFact, Page, Reading } from './pages.ts';
import { tableFor, tableProblems } from './tables.ts';

/** The short name of a scenario, which its folder has as well. */
export const slugSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the short name of a scenario, e.g. velora');

/** Up to a week, for a session over several days. */
const seconds = z
  .int()
  .min(5)
  .max(7 * 24 * 3600);
/** Of a step that a scenario may leave out, with 0. */
const optionalSeconds = z.literal(0).or(seconds);

/** The clocks of a session; a host may set each otherwise than the preset. */
export const clocksSchema = z.strictObject({
  sitrepSeconds: optionalSeconds,
  consultationsSeconds: seconds,
  meetingSeconds: optionalSeconds,
  ballotSeconds: seconds,
  /** Between two ballots. */
  intervalSeconds: seconds,
  ordersSeconds: optionalSeconds,
  fieldSeconds: seconds,
  epilogueSeconds: optionalSeconds,
});
export type Clocks = z.infer<typeof clocksSchema>;

/** How a class of so many minutes, or a session over days, is cut up. */
const presetSchema = z.strictObject({
  rounds: z.int().min(1).max(20),
  /** Months that pass in the field at the end of each round. */
  monthsPerRound: z.int().min(1).max(24),
  ...clocksSchema.shape,
  votesPerRound: z.int().min(1).max(10),
  maximumClauses: z.int().min(1).max(42),
  /** Practices in which a class of this length departs from its rule pack. */
  practices: practicesSchema.partial().default({}),
});

/** A lesson of so many minutes, or several days. */
export const presetNames = ['45', '90', '180', 'days'] as const;
export type PresetName = (typeof presetNames)[number];

export const councilNames = ['fifteen', 'compact'] as const;
export type CouncilName = (typeof councilNames)[number];

/** For whom a scenario is: a first session, a usual one, or people who know the rules and can bear more. */
export const levels = ['first', 'usual', 'demanding'] as const;
export type Level = (typeof levels)[number];

/** Calendar years of an elected member's term, both included. */
const termSchema = z.strictObject({ from: z.int(), to: z.int() });

/** Chairs for so many people; stand-ins play the rest of that council's. */
const tableSchema = groupSchema.extend({ council: z.enum(councilNames) });

export const scenarioSchema = z
  .strictObject({
    slug: slugSchema,
    title: z.string().min(1),
    /** The failing state, as the text of a resolution names it. */
    state: z.string().min(1),
    /** The State that answers for it and that texts speak to, where that is another, with its article. */
    sovereign: z.string().min(1).optional(),
    year: z.int().min(1946).max(2100),
    summary: z.string().min(1),
    contentNote: z.string().min(1),
    /** Years. */
    readingAge: z.int().min(8).max(18),
    level: z.enum(levels).default('usual'),
    /** Whether the failing state is a Member of the United Nations. */
    isMember: z.boolean().default(true),
    firstResolution: z.int().min(1),
    /** Number of the first meeting's verbatim record. */
    firstMeeting: z.int().min(1),
    /** Months after the last round, without chance, that show where things were going. */
    epilogueMonths: z.int().min(0).max(120),
    seats: z.array(seatSetupSchema.extend({ brief: z.string().min(1), term: termSchema.optional() })).min(1),
    councils: z.record(z.enum(councilNames), z.array(seatIdSchema).min(1)),
    presets: z.record(z.enum(presetNames), presetSchema),
    provinces: z.array(provinceSchema).min(1),
    figures: stateOpeningSchema,
    /** Whom somebody is who plays alone; a seat of the compact council. */
    soloSeat: seatIdSchema.optional(),
    /** Seats whose veto shields a party to the conflict, and the seat that is this party. */
    patrons: z.array(z.strictObject({ seat: seatIdSchema, of: seatIdSchema })).default([]),
    /** Told of what has happened in fact: its end is told at the debrief. */
    isHistorical: z.boolean().default(false),
    /** Rounds that the injects are written for; left out: they come in the rounds that they name. */
    injectRounds: z.int().min(1).max(40).optional(),
    tables: z.array(tableSchema).default([]),
    opening: openingSchema.optional(),
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
    if (scenario.soloSeat && !scenario.councils.compact.includes(scenario.soloSeat)) {
      context.addIssue({ code: 'custom', path: ['soloSeat'], message: 'is no seat of the compact council' });
    }
    scenario.patrons.forEach(({ seat, of }, index) => {
      for (const [field, id] of Object.entries({ seat, of })) {
        if (known.has(id)) continue;
        context.addIssue({ code: 'custom', path: ['patrons', index, field], message: `no seat is called ${id}` });
      }
    });
    if (scenario.soloSeat && scenario.seats.some(({ id, reserved }) => reserved && id === scenario.soloSeat)) {
      context.addIssue({ code: 'custom', path: ['soloSeat'], message: 'is reserved: nobody takes it' });
    }
    const problems = [...councilProblems(scenario), ...tableProblems(scenario), ...openingProblems(scenario)];
    for (const { path, message } of problems) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });
export type Scenario = z.infer<typeof scenarioSchema>;

/** Everything about a scenario: its files. What the briefs and injects say is secret until it is told. */
export type Pack = {
  readonly scenario: Scenario;
  readonly geography: Geography;
  readonly briefs: Briefs;
  readonly injects: readonly Inject[];
  readonly baselines: readonly Baselines[];
  readonly reading: Reading;
  /** For whoever runs a session. */
  readonly guide: Page;
  /** Told at the debrief; null where a scenario has no such page. */
  readonly inFact: InFact | null;
};

/** What a session is made of: all but the pages that people read. */
export type Playable = Omit<Pack, 'reading' | 'guide' | 'inFact'>;

export type Choices = {
  readonly council: CouncilName;
  /** How many come, 1–40: the scenario's table for so many decides on the Council. */
  readonly people?: number | undefined;
  readonly preset: PresetName;
  /** 32-bit unsigned. */
  readonly seed: number;
  readonly clocks: { readonly [Clock in keyof Clocks]?: number | undefined };
  readonly pack?: RulePack;
  /** Practices that the host has switched. */
  readonly practices?: Switched;
  readonly standIns?: { readonly [Setting in keyof StandIns]?: StandIns[Setting] | undefined };
  /** One person plays, in the seat that the scenario keeps for them. */
  readonly alone?: boolean;
  readonly visibility?: Visibility | undefined;
  /** People that one seat takes, 1–3. */
  readonly delegation?: number | undefined;
  readonly seating?: Seating | undefined;
  readonly languageFilter?: boolean;
};

/** What a session begins with: the scenario as the host chose to play it. */
export function setupOf({ scenario, geography, briefs, injects, baselines }: Playable, choices: Choices): Setup {
  const table = choices.alone ? null : tableFor(scenario.tables, choices.people);
  const council = table?.council ?? choices.council;
  const seated = scenario.councils[council];
  const preset = scenario.presets[choices.preset];
  const seats = seatsIn(scenario, council);
  const { practices, ...presetClocks } = preset;
  return {
    scenario: scenario.slug,
    title: scenario.title,
    state: scenario.state,
    sovereign: scenario.sovereign ?? null,
    year: scenario.year,
    seats,
    provinces: scenario.provinces,
    seed: choices.seed,
    isMember: scenario.isMember,
    firstResolution: scenario.firstResolution,
    firstMeeting: scenario.firstMeeting,
    law: lawOf(
      choices.pack ?? 'charter-practice',
      { ...practices, ...(choices.alone && unhurried) },
      choices.practices ?? {},
    ),
    ...presetClocks,
    ...given(choices.clocks),
    world: worldOf({ scenario, geography }),
    epilogueMonths: scenario.epilogueMonths,
    briefs: drawnBriefs(briefs, seats, choices),
    injects: [...inRounds(injects, preset.rounds, scenario.injectRounds)],
    visibility: choices.visibility ?? 'facilitator-reads',
    delegation: Math.max(choices.delegation ?? 1, table && table.pairs.length > 0 ? 2 : 1),
    seating: choices.seating ?? 'chosen',
    languageFilter: choices.languageFilter ?? false,
    patrons: scenario.patrons.filter(({ seat }) => seated.includes(seat)),
    standIns: { ...plainStandIns, ...given(choices.standIns ?? {}) },
    solo: choices.alone ? (scenario.soloSeat ?? seats[0]?.id ?? null) : null,
    baselines: baselinesFor(baselines, { council, preset: choices.preset }),
    opening: scenario.opening ?? null,
    group: table && { people: table.people, seats: table.seats, pairs: table.pairs },
  };
}

function seatsIn(scenario: Scenario, council: CouncilName): SeatSetup[] {
  const known = seatings.get(scenario) ?? new Map<CouncilName, SeatSetup[]>();
  seatings.set(scenario, known);
  const seated = scenario.councils[council];
  const seats =
    known.get(council) ??
    scenario.seats
      .filter(({ id }) => seated.includes(id))
      .map(({ brief: _brief, term: _term, ...seat }): SeatSetup => seat);
  known.set(council, seats);
  return seats;
}

/** The same for all sessions of a scenario with this Council. */
const seatings = new WeakMap<Scenario, Map<CouncilName, SeatSetup[]>>();

/** What was chosen, and not left as it is. */
const given = <Values extends object>(chosen: Values) =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>;
  };

/** Rule F6: nobody waits for the one person who plays, so that their speaking time is as long as they like, within reason. */
const unhurried = { speechSeconds: 600, replySeconds: 600, explanationSeconds: 600 } as const;

/** Rule T6: the interests of every seat are drawn once, so that a session keeps them whatever becomes of the profiles. */
function drawnBriefs(briefs: Briefs, seats: readonly SeatSetup[], choices: Pick<Choices, 'seed'>): Setup['briefs'] {
  const chance = chanceOf(choices, 'interests');
  return Object.fromEntries(
    seats.flatMap(({ id }, index): [string, SetupBrief][] => {
      const brief = briefs[id];
      if (!brief) return [];
      const weights = instructionsOf(brief.profile, chance, index);
      return [[id, { ...brief, interests: [...interestsIn(brief.profile, weights)], weights }]];
    }),
  );
}

type Land = Pick<Pack, 'scenario' | 'geography'>;

type World = NonNullable<Setup['world']>;

function worldOf({ scenario, geography }: Land): World {
  const known = worlds.get(scenario);
  if (known?.geography === geography) return known.world;
  const world = {
    figures: scenario.figures,
    neighbours: Object.fromEntries(adjacency(geography)),
    borders: Object.fromEntries(borders(geography)),
  };
  worlds.set(scenario, { geography, world });
  return world;
}

/** Asked for by every session, and the same for all of a scenario. */
const worlds = new WeakMap<Pack['scenario'], { readonly geography: Pack['geography']; readonly world: World }>();

/** The crisis of a scenario before its first month. */
export const openingOf = (land: Land): CrisisState => openingIn(worldOf(land), land.scenario.provinces);
