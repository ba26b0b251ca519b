/** `npm run -s simulate -- PLAN …`: lets a crisis run under the mandates of a plan, once or many times. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { actKinds } from '../../shared/outside/acts.ts';
import { openingOf, type Pack } from '../../shared/scenario/scenario.ts';
import { BadScenario, readScenario } from '../catalogue/scenarios.ts';
import { roles } from './simulate/actors.ts';
import { type Arc, drawArc, figuresOf } from './simulate/arc.ts';
import {
  asCsv,
  asTable,
  type Games,
  gameAsJson,
  gamesAsJson,
  named,
  sharesSaid,
  summaryOf,
} from './simulate/figures.ts';
import { readPlan } from './simulate/plan.ts';
import { simulate } from './simulate/run.ts';
import { cutsOf, whyViolenceMoved } from './simulate/why.ts';
import { stepWords } from './simulate/words.ts';
import { BadInput, runTool } from './tool.ts';

const scenarios = join(import.meta.dirname, '../../scenarios');
/** More games than this say nothing new. */
const mostGames = 2000;

function installed(path: string, slug: string): Pack {
  try {
    return readScenario(scenarios, slug);
  } catch (error) {
    if (error instanceof BadScenario) throw new BadInput(`${path}: at scenario: ${error.message}`);
    throw error;
  }
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new BadInput(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

function gamesAskedFor(word: string | undefined): number {
  if (word === undefined) return 1;
  const games = Number(word);
  if (Number.isInteger(games) && games >= 1 && games <= mostGames) return games;
  throw new BadInput(`--seeds ${word}: give a whole number from 1 to ${mostGames}`);
}

type Read = ReturnType<typeof readPlan>;

/** Seeds of the games: the plan's and those that follow it; many games without one begin with 1. */
const seedsOf = ({ plan }: Read, games: number): readonly (number | null)[] =>
  plan.seed === null && games === 1
    ? [null]
    : Array.from({ length: games }, (_, index) => ((plan.seed ?? 1) + index) % 2 ** 32);

function arcOf({ plan, pack, written }: Read, all: Games, seeds: readonly (number | null)[]): Arc {
  const { opening, games, nameOf } = all;
  const [first] = seeds;
  const how =
    games.length > 1
      ? `Means of ${games.length} games, seeds ${first}–${seeds.at(-1)}; eight tenths of them stay in the bands.`
      : first === null
        ? 'Without noise and events.'
        : `Seed ${first}.`;
  const statesOf = (month: number) =>
    games.flatMap(({ states }) => (month === 0 ? opening : (states[month - 1] ?? [])));
  const steps = written.steps.filter(({ month }) => month < plan.months).toSorted((a, b) => a.month - b.month);
  const cuts = cutsOf(
    steps.map(({ month }) => month),
    plan.months,
  );
  return {
    title: `${pack.scenario.state}: ${plan.months} months`,
    subtitle: `Means over the people, 0–100. ${how}`,
    figures: Array.from({ length: plan.months + 1 }, (_, month) =>
      figuresOf(statesOf(month).map(readingsOf), summaryOf),
    ),
    steps: steps.map((step) => ({ month: step.month, words: stepWords(step) })),
    events: games.length > 1 ? [] : named(games[0]?.events ?? [], nameOf),
    shares: games.length > 1 ? sharesSaid(all) : [],
    stretches: whyViolenceMoved(opening, games, cuts),
  };
}

runTool(
  {
    name: 'simulate',
    usage: 'npm run -s simulate -- PLAN [--seeds N] [--json | --csv] [--plot FILE]',
    about:
      'Lets the crisis of a scenario run under the mandates of PLAN, a JSON file:\n' +
      '  { "scenario": "velora", "months": 24, "seed": 7,\n' +
      '    "steps": [\n' +
      '      { "month": 0, "mandate": { "force": true, "troops": 8, "roe": 2, "access": 1 } },\n' +
      '      { "month": 6, "actions": [ { "kind": "hire-company", "by": "GOV" } ] } ] }\n' +
      'A step begins with the month after so many. Its mandate replaces the one in force; what it leaves out is none. A step\n' +
      'without a mandate leaves the one in force. "seed": null lets nothing happen by chance: no noise and no events.\n\n' +
      'Actions are what is done outside the Council, one after the other, and what they leave stands beside every later\n' +
      'mandate. "by" is the id of a seat or a role:\n' +
      `  ${roles.join(' ')}\n` +
      'or a list of them where several act; the patron of an act of two stands in it too: "by": ["RU", "GOV"].\n' +
      `  ${actKinds.slice(0, 8).join(' ')}\n` +
      `  ${actKinds.slice(8, 15).join(' ')}\n` +
      `  ${actKinds.slice(15).join(' ')}\n` +
      '  intervene has "authority": "none" (usual), "advise" or "co-govern"; strike, name-and-shame, independent-relief and\n' +
      '  ceasefire have a "province"; strike has "reported": true (usual) or false. Relief is agreed for six months.\n' +
      'Nobody pays, and nothing is asked that a session would ask: whether the price is in hand, there is a haven, or the\n' +
      'Assembly agrees. A proxy does not come out, and a ceasefire does not break. Expelled, a mission goes unless its\n' +
      'mandate says "chapter": 7. A step may have\n' +
      '  "circumstances": { "recommended", "vetoed", "nonRecognition", "attacked", "criteria": 0–6 }\n' +
      'of which only "attacked" is known without being said.\n\n' +
      '  --seeds N    N games with the seeds from the plan’s on: means, and what 10, 50 and 90 % of them stay below\n' +
      '  --json       every figure of every month as JSON, instead of a table\n' +
      '  --csv        likewise as a spreadsheet, months in rows\n' +
      '  --plot FILE  besides, draws into FILE (SVG) the course of events and why violence moved',
    options: {
      seeds: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      plot: { type: 'string' },
    },
  },
  ([path, ...others], { seeds: count, json, csv, plot }) => {
    if (path === undefined || others.length > 0) throw new BadInput('give one PLAN; --help says how');
    if (json && csv) throw new BadInput('give --json or --csv, not both');
    const asked = gamesAskedFor(count);
    const read = readPlan(path, (slug) => installed(path, slug));
    const opening = openingOf(read.pack);
    const seeds = seedsOf(read, asked);
    const games = seeds.map((seed) => simulate(opening, read.plan, seed, plot !== undefined));
    const names = new Map(read.pack.scenario.provinces.map(({ id, name }) => [id, name]));
    const all: Games = { opening, games, nameOf: (id) => names.get(id) ?? id };
    if (plot !== undefined) write(plot, drawArc(arcOf(read, all, seeds)));
    if (csv) return asCsv(all);
    if (json) return asked > 1 ? gamesAsJson(all) : gameAsJson(all);
    return asTable(all);
  },
);
