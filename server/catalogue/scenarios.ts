/** The scenarios of this installation, read and checked once at the start. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Geography, geographyProblems, geographySchema } from '../../shared/scenario/geography.ts';
import { type Scenario, scenarioSchema } from '../../shared/scenario/scenario.ts';

/** A scenario's file that cannot be used: the message says which, where in it, and what. */
export class BadScenario extends Error {}

export type Installed = { readonly scenario: Scenario; readonly geography: Geography };

/** Reads every folder of `directory` that has a scenario, by slug. Throws `BadScenario`. */
export function readScenarios(directory: string): ReadonlyMap<string, Installed> {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(folders.map(({ name }) => [name, readScenario(join(directory, name), name)]));
}

function readScenario(folder: string, slug: string): Installed {
  const scenario = readFile(join(folder, 'scenario.json'), scenarioSchema);
  if (scenario.slug !== slug) throw new BadScenario(`${folder}/scenario.json: slug: must be ${slug}, as its folder`);
  const path = join(folder, 'map.json');
  const geography = readFile(path, geographySchema);
  const drawn = new Set(geography.provinces.map((province) => province.id));
  const undrawn = scenario.provinces.find((province) => !drawn.has(province.id));
  if (undrawn) throw new BadScenario(`${path}: provinces: ${undrawn.id} is not drawn`);
  const [problem] = geographyProblems(geography);
  if (problem) throw new BadScenario(`${path}: ${problem.path}: ${problem.message}`);
  return { scenario, geography };
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
