/** Writes what a series of games has come to into the scenario: the scores that those of people are told beside. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { type Baselines, baselinesFileSchema } from '../../../shared/scenario/baselines.ts';
import { councilNames, presetNames } from '../../../shared/scenario/scenario.ts';
import type { Series } from './series.ts';
import type { SeatFigures } from './targets.ts';

const rounded = (figure: number): number => Math.round(100 * figure) / 100;

/** Throws where a seat has no score in any game. */
export function baselinesOf(
  { council, preset, games, seed }: Series,
  seats: Readonly<Record<string, Pick<SeatFigures, 'mean' | 'sd'>>>,
): Baselines {
  const entries = Object.entries(seats).map(([seat, { mean, sd }]) => {
    if (!Number.isFinite(mean) || !Number.isFinite(sd)) throw new Error(`${seat} has no score`);
    return [seat as SeatId, { mean: rounded(mean), sd: rounded(sd) }] as const;
  });
  return { council, preset, games, seed, seats: Object.fromEntries(entries) };
}

const placeOf = ({ council, preset }: Baselines): number =>
  councilNames.indexOf(council) * presetNames.length + presetNames.indexOf(preset);

/** Instead of what was there for the same Council and length; the larger Council and the shorter lesson first. */
export const withBaselines = (all: readonly Baselines[], entry: Baselines): readonly Baselines[] =>
  [...all.filter((each) => placeOf(each) !== placeOf(entry)), entry].toSorted((a, b) => placeOf(a) - placeOf(b));

/** @param folder of the scenario @returns the file that was written */
export function writeBaselines(folder: string, entry: Baselines): string {
  const path = join(folder, 'baselines.json');
  const before = existsSync(path) ? baselinesFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
  writeFileSync(path, `${JSON.stringify(withBaselines(before, entry), null, 2)}\n`);
  return path;
}
