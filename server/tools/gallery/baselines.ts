/** The pictures that were looked at and found right: one small PNG for each pose and size. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Difference, differenceOf, pictureIn, pngOf, small } from './compare.ts';
import type { Shot, Sitting } from './shoot.ts';

export const baselineFolder = join(import.meta.dirname, '..', '..', '..', 'tests', 'gallery', 'baselines');

const keptSizes: readonly string[] = ['laptop', 'phone', 'wall'];

/** The others are looked at, and not kept: a tablet has nothing that neither a laptop nor a phone has, and a wall is a wall. */
export const isKept = ({ group, size }: Pick<Sitting, 'group' | 'size'>): boolean =>
  keptSizes.includes(size) && (group !== 'wall' || size === 'wall');

export const nameOf = ({ pose, size }: Pick<Sitting, 'pose' | 'size'>): string => `${pose}-${size}.png`;

export function keep(shot: Shot, folder = baselineFolder): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, nameOf(shot)), pngOf(small(pictureIn(shot.png))));
}

/** `missing`: nothing was kept of this pose and size. */
export type Compared = Difference | { readonly missing: true };

export function compare(shot: Shot, folder = baselineFolder): Compared {
  const path = join(folder, nameOf(shot));
  if (!existsSync(path)) return { missing: true };
  return differenceOf(pictureIn(readFileSync(path)), small(pictureIn(shot.png)));
}

/** Names of kept pictures of which there is no pose any more. @param known all poses at all sizes */
export function leftOver(known: readonly Sitting[], folder = baselineFolder): readonly string[] {
  const named = new Set(known.filter(isKept).map(nameOf));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.png') && !named.has(name));
}

export const forget = (names: readonly string[], folder = baselineFolder): void => {
  for (const name of names) rmSync(join(folder, name));
};
