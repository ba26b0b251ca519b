/** Scenarios for tools: by their shape and meaning alone, without the linter’s care for whoever will read them. */
import { join } from 'node:path';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { foldersIn } from './catalogue.ts';
import { readFolder } from './folder.ts';
import { problemLine } from './problems.ts';

/** A scenario that is not there or cannot be used: the message says which file, where in it, and what. */
export class BadScenario extends Error {}

/** Every scenario of a directory that can be used, by slug. */
export function readScenarios(directory: string): ReadonlyMap<string, Pack> {
  return new Map(
    foldersIn(directory).flatMap(({ slug, path }): [string, Pack][] => {
      const { pack } = readFolder(path, slug);
      return pack ? [[slug, pack]] : [];
    }),
  );
}

/** One of them. Throws `BadScenario`. */
export function readScenario(directory: string, slug: string): Pack {
  const folders = foldersIn(directory);
  const found = folders.find((each) => each.slug === slug);
  if (!found) {
    const names = folders.map((each) => each.slug).join(', ') || 'none';
    throw new BadScenario(`no scenario is called ${slug}; there are: ${names}`);
  }
  const { pack, problems } = readFolder(join(directory, slug), slug);
  if (pack) return pack;
  const [first, ...others] = problems;
  const more = others.length > 0 ? ` (and ${others.length} more: npm run -s lint:scenarios)` : '';
  throw new BadScenario(`${first ? problemLine(first) : slug}${more}`);
}
