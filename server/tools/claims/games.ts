/**
 * Games of the crisis model on Velora as the reference has it, whatever becomes of the scenario: one course, or the same
 * luck of many seeds under different mandates.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { drawAt } from '../../../shared/council/random.ts';
import type { Chance } from '../../../shared/crisis/chance.ts';
import type { CrisisEvent } from '../../../shared/crisis/events.ts';
import type { LedgerEntry } from '../../../shared/crisis/ledger.ts';
import { type Mandate, mandateSchema, noMandate } from '../../../shared/crisis/mandate.ts';
import { type Readings, readingsOf } from '../../../shared/crisis/readings.ts';
import {
  type CrisisState,
  openingState,
  type ProvinceOpening,
  type StateOpening,
  withMandate,
} from '../../../shared/crisis/state.ts';
import { monthlyTick, tickWithoutLedger } from '../../../shared/crisis/tick.ts';

export type Fields = z.input<typeof mandateSchema>;

type Figures = { readonly [Name: string]: number };
/** The figures by name, and those of each province. */
export type ReferenceMonth = { readonly month: number; readonly provinces: { readonly [Name: string]: Figures } } & {
  readonly [Name: string]: number | { readonly [Name: string]: Figures };
};
type Reference = {
  readonly opening: {
    readonly state: StateOpening;
    readonly provinces: readonly ProvinceOpening[];
  };
  readonly cases: {
    readonly [Name: string]: {
      readonly mandate: Fields;
      readonly months: readonly ReferenceMonth[];
    };
  };
};

const file = join(import.meta.dirname, 'reference.json');
// The file is the project's own and is checked by being compared with.
export const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;

export const velora: CrisisState = openingState(reference.opening.state, reference.opening.provinces);

/** The mandate of a case of the reference. */
export const caseOf = (name: string): Fields => reference.cases[name]?.mandate ?? {};

export const seeded =
  (seed: number): Chance =>
  (position) =>
    drawAt(seed, position);

/** Mandates by the month after which they begin; 0 is the start. */
export type Steps = { readonly [Month: number]: Fields };

export type Game = {
  readonly seed: number | null;
  readonly months: number;
  readonly steps: Steps;
  readonly opening?: CrisisState;
  /** Keep what the ledger says; many games without it are played faster. */
  readonly ledger?: boolean;
};

export type Played = {
  /** The opening and the state after each month. */
  readonly states: readonly CrisisState[];
  readonly entries: readonly LedgerEntry[];
  readonly events: readonly CrisisEvent[];
};

/** One course of the crisis. */
export function play({ seed, months, steps, opening = velora, ledger = false }: Game): Played {
  const chance = seed === null ? null : seeded(seed);
  const states = [opening];
  const entries: LedgerEntry[] = [];
  const events: CrisisEvent[] = [];
  let mandate = noMandate;
  let state = opening;
  for (let month = 0; month < months; month += 1) {
    const step = steps[month];
    if (step) {
      mandate = mandateSchema.parse(step);
      state = withMandate(state, mandate);
    }
    const tick = monthlyTick(state, mandate, chance);
    state = tick.state;
    states.push(state);
    if (ledger) entries.push(...tick.entries);
    events.push(...tick.events);
  }
  return { states, entries, events };
}

/** A value of each game, in the order of the seeds. */
export type Sample = readonly number[];

/** Many games under the same mandates. */
export type Course = {
  /** A figure at the end of a month; 0 is the opening. */
  readonly at: (month: number, figure: keyof Readings) => Sample;
  /** Anything that a state shows. */
  readonly seen: (month: number, of: (state: CrisisState) => number) => Sample;
  /** 1 for a game in which it happened in so many months, 0 for the others. */
  readonly happened: (kind: CrisisEvent['kind'], months: number) => Sample;
};

/**
 * @param change what is otherwise than in Velora at the start
 * @param later mandates that replace the first one, by the month after which they begin
 */
export type Courses = (fields: Fields, change?: Partial<CrisisState>, later?: Steps) => Course;

/** A game that is played on as far as somebody asks. */
type Ongoing = { readonly chance: Chance; mandate: Mandate; state: CrisisState; readonly events: CrisisEvent[] };

function playOn(game: Ongoing, mandate: Mandate | null): void {
  if (mandate) {
    game.mandate = mandate;
    game.state = withMandate(game.state, mandate);
  }
  const { state, events } = tickWithoutLedger(game.state, game.mandate, game.chance);
  game.state = state;
  game.events.push(...events);
}

/** Months that somebody asks for; the others of so many games would only fill the memory. */
const isKept = (month: number): boolean => month <= 4 || month % 6 === 0;

function courseOf(seeds: number, opening: CrisisState, steps: Steps): Course {
  const games = Array.from({ length: seeds }, (_, index): Ongoing => {
    return { chance: seeded(index + 1), mandate: noMandate, state: opening, events: [] };
  });
  const statesNow = () => games.map(({ state }) => state);
  const kept = new Map([[0, statesNow()]]);
  let played = 0;
  const playTo = (month: number): void => {
    for (; played < month; played += 1) {
      const step = steps[played];
      const mandate = step ? mandateSchema.parse(step) : null;
      for (const game of games) playOn(game, mandate);
      if (isKept(played + 1)) kept.set(played + 1, statesNow());
    }
  };
  const seen: Course['seen'] = (month, of) => {
    playTo(month);
    const states = kept.get(month);
    if (!states) throw new Error(`month ${month} is not kept`);
    return states.map(of);
  };
  return {
    seen,
    at: (month, figure) => seen(month, (state) => readingsOf(state)[figure]),
    happened: (kind, months) => {
      playTo(months);
      const matches = (event: CrisisEvent) => event.kind === kind && event.month <= months;
      return games.map(({ events }) => (events.some(matches) ? 1 : 0));
    },
  };
}

/** Games of the seeds 1, 2, … `seeds`; each course is played once, however many ask for it. */
export function gamesOver(seeds: number): Courses {
  const known = new Map<string, Course>();
  return (fields, change = {}, later = {}) => {
    const steps = { 0: fields, ...later };
    const key = JSON.stringify([steps, change]);
    const course = known.get(key) ?? courseOf(seeds, { ...velora, ...change }, steps);
    known.set(key, course);
    return course;
  };
}
