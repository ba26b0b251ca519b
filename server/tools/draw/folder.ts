/** A scenario's folder, with the land that somebody wrote and the map that it was drawn to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geography } from '../../../shared/scenario/geography.ts';
import { parsedWith } from '../../catalogue/json.ts';
import { BadInput } from '../tool.ts';
import { drawn } from './drawn.ts';
import { LandProblem, landSchema } from './land.ts';
import { written } from './written.ts';

/** The map that a scenario's `land.json` comes to. Throws `BadInput`. */
export function mapOf(folder: string): Geography {
  const path = join(folder, 'land.json');
  const { value, flaws } = parsedWith(textOf(path), landSchema);
  if (!value) throw new BadInput(flaws.map((flaw) => `${path}: ${flaw.path}: ${flaw.message}`).join('\n'));
  try {
    return drawn(value);
  } catch (error) {
    if (error instanceof LandProblem) throw new BadInput(`${path}: ${error.path}: ${error.message}`);
    throw error;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

/** Whether its map is what its land comes to now; so is one that was drawn by other means. Throws `BadInput`. */
export function isDrawn(folder: string): boolean {
  if (!existsSync(join(folder, 'land.json'))) return true;
  const path = join(folder, 'map.json');
  return existsSync(path) && readFileSync(path, 'utf8') === written(mapOf(folder));
}
