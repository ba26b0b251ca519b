/** Velora as the reference has it, whatever becomes of the scenario, and games that are played on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { drawAt } from '../../shared/council/random.ts';
import type { Chance } from '../../shared/crisis/chance.ts';
import type { CrisisEvent } from '../../shared/crisis/events.ts';
import type { LedgerEntry } from '../../shared/crisis/ledger.ts';
import { type Mandate, mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { type Readings, readingsOf } from '../../shared/crisis/readings.ts';
import {
  type CrisisState,
  openingState,
  type ProvinceOpening,
  type StateOpening,
  withMandate,
} from '../../shared/crisis/state.ts';
import { monthlyTick, tickWithoutLedger } from '../../shared/crisis/tick.ts';

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

export const seeded = (seed: number) => (position: number) => drawAt(seed, position);

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

/** Games that each mean is taken over. */
export const seeds = 200;

export type Means = {
  /** Mean over the games at the end of a month. */
  readonly at: (month: number, figure: keyof Readings) => number;
  readonly inProvince: (month: number, id: string, figure: 'violence' | 'grievance') => number;
  /** Violence of the worst province. */
  readonly worst: (month: number) => number;
  /** Share of the games in which it happened in so many months, 0–1. */
  readonly happened: (kind: CrisisEvent['kind'], months: number) => number;
};

/** A game that is played on as far as somebody asks. */
type Ongoing = { readonly chance: Chance; mandate: Mandate; state: CrisisState; readonly events: CrisisEvent[] };

function playOn(game: Ongoing, fields: Fields | undefined): void {
  if (fields) {
    game.mandate = mandateSchema.parse(fields);
    game.state = withMandate(game.state, game.mandate);
  }
  const { state, events } = tickWithoutLedger(game.state, game.mandate, game.chance);
  game.state = state;
  game.events.push(...events);
}

/** Months that means are asked for; the others of so many games would only fill the memory. */
const isKept = (month: number): boolean => month <= 4 || month % 6 === 0;

function meansOfGames(opening: CrisisState, steps: Steps): Means {
  const games = Array.from({ length: seeds }, (_, index): Ongoing => {
    return { chance: seeded(index + 1), mandate: noMandate, state: opening, events: [] };
  });
  const kept = new Map([[0, games.map(({ state }) => state)]]);
  let played = 0;
  const playTo = (month: number): void => {
    for (; played < month; played += 1) {
      for (const game of games) playOn(game, steps[played]);
      if (isKept(played + 1))
        kept.set(
          played + 1,
          games.map(({ state }) => state),
        );
    }
  };
  const mean = (month: number, of: (state: CrisisState) => number): number => {
    playTo(month);
    const states = kept.get(month);
    if (!states) throw new Error(`month ${month} is not kept`);
    return states.reduce((sum, state) => sum + of(state), 0) / states.length;
  };
  return {
    at: (month, figure) => mean(month, (state) => readingsOf(state)[figure]),
    inProvince: (month, id, figure) =>
      mean(month, ({ provinces }) => provinces.find((each) => each.id === id)?.[figure] ?? 0),
    worst: (month) => mean(month, ({ provinces }) => Math.max(...provinces.map(({ violence }) => violence))),
    happened: (kind, months) => {
      playTo(months);
      const matches = (event: CrisisEvent) => event.kind === kind && event.month <= months;
      return games.filter(({ events }) => events.some(matches)).length / games.length;
    },
  };
}

const known = new Map<string, Means>();

/**
 * What games of the seeds 1 to 200 come to; each is played once, however many tests ask.
 * @param change what is otherwise than in Velora at the start
 * @param later mandates that replace the first one
 */
export function meansOf(fields: Fields, change: Partial<CrisisState> = {}, later: Steps = {}): Means {
  const steps = { 0: fields, ...later };
  const key = JSON.stringify([steps, change]);
  const means = known.get(key) ?? meansOfGames({ ...velora, ...change }, steps);
  known.set(key, means);
  return means;
}
