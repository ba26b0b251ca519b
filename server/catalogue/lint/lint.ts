/** What a scenario must be besides playable: readable at its age, complete for every class, sound in its land and its sources. */
import type { Parts } from '../folder.ts';
import { named, type Problem } from '../problems.ts';
import { coverageFlaws } from './coverage.ts';
import type { Flaws } from './flaws.ts';
import { landFlaws } from './land.ts';
import { openingFlaws } from './openings.ts';
import { pageFlaws } from './pages.ts';
import { reachFlaws } from './reach.ts';
import { ageFlaws } from './reading.ts';
import { wordFlaws } from './words.ts';

/** One thing that is looked at, as far as there are the files for it. */
type Check = (parts: Parts) => Flaws;

const checks: readonly Check[] = [coverageFlaws, landFlaws, openingFlaws, reachFlaws, pageFlaws, ageFlaws, wordFlaws];

/** @param path of the folder */
export function lintOf(parts: Parts, path: string): readonly Problem[] {
  return checks.flatMap((check) =>
    Object.entries(check(parts)).flatMap(([file, flaws]) =>
      flaws.map((flaw) => ({ file: named(`${path}/${file}`), ...flaw })),
    ),
  );
}
