/** The scenarios of this installation, read and checked once at the start. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { briefsSchema } from '../../shared/interests/brief.ts';
import { baselinesFileSchema } from '../../shared/scenario/baselines.ts';
import { geographyProblems, geographySchema } from '../../shared/scenario/geography.ts';
import { type Pack, type Scenario, scenarioSchema } from '../../shared/scenario/scenario.ts';
import { injectProblems, injectsSchema } from '../../shared/world/injects.ts';

/** A scenario's file that cannot be used: the message says which, where in it, and what. */
export class BadScenario extends Error {}

/** Reads every folder of `directory` that has a scenario, by slug. Throws `BadScenario`. */
export function readScenarios(directory: string): ReadonlyMap<string, Pack> {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(folders.map(({ name }) => [name, readScenario(join(directory, name), name)]));
}

function readScenario(folder: string, slug: string): Pack {
  const scenario = readFile(join(folder, 'scenario.json'), scenarioSchema);
  if (scenario.slug !== slug) throw new BadScenario(`${folder}/scenario.json: slug: must be ${slug}, as its folder`);
  const path = join(folder, 'map.json');
  const geography = readFile(path, geographySchema);
  const drawn = new Set(geography.provinces.map((province) => province.id));
  const undrawn = scenario.provinces.find((province) => !drawn.has(province.id));
  if (undrawn) throw new BadScenario(`${path}: provinces: ${undrawn.id} is not drawn`);
  const [problem] = geographyProblems(geography);
  if (problem) throw new BadScenario(`${path}: ${problem.path}: ${problem.message}`);
  const seats = scenario.seats.map(({ id }) => id);
  return {
    scenario,
    geography,
    briefs: readBriefs(join(folder, 'briefs.json'), seats, scenario.councils),
    injects: readInjects(join(folder, 'injects.json'), [...drawn], seats),
    baselines: readBaselines(join(folder, 'baselines.json'), seats),
  };
}

function readBriefs(path: string, seats: readonly string[], councils: Scenario['councils']): Pack['briefs'] {
  const briefs = readFile(path, briefsSchema);
  const without = seats.find((seat) => !Object.hasOwn(briefs, seat));
  if (without) throw new BadScenario(`${path}: ${without} has no brief`);
  for (const [seat, { allies }] of Object.entries(briefs)) {
    if (!seats.includes(seat)) throw new BadScenario(`${path}: ${seat}: no seat is called so`);
    const stranger = allies.find((ally) => !seats.includes(ally));
    if (stranger) throw new BadScenario(`${path}: ${seat}.allies: no seat is called ${stranger}`);
  }
  // Without a host state the facilitator answers for it; with two nobody knows whose letter counts.
  for (const [council, seated] of Object.entries(councils)) {
    const hosts = seated.filter((seat) => briefs[seat]?.profile === 'host-state');
    if (hosts.length > 1)
      throw new BadScenario(`${path}: two host states in the council ${council}: ${hosts.join(', ')}`);
  }
  return briefs;
}

/** A scenario that nobody has played by the thousand has none. */
function readBaselines(path: string, seats: readonly string[]): Pack['baselines'] {
  if (!existsSync(path)) return [];
  const baselines = readFile(path, baselinesFileSchema);
  for (const [index, each] of baselines.entries()) {
    const stranger = Object.keys(each.seats).find((seat) => !seats.includes(seat));
    if (stranger) throw new BadScenario(`${path}: ${index}.seats: no seat is called ${stranger}`);
  }
  return baselines;
}

function readInjects(path: string, provinces: readonly string[], seats: readonly string[]): Pack['injects'] {
  const injects = readFile(path, injectsSchema);
  const [problem] = injectProblems(injects, provinces, seats);
  if (problem) throw new BadScenario(`${path}: ${problem.path}: ${problem.message}`);
  return injects;
}

function readFile<Shape extends z.ZodType>(path: string, schema: Shape): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadScenario(`${path}: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadScenario(`${path}: ${issue?.path.join('.') || 'the top'}: ${issue?.message}`);
}
