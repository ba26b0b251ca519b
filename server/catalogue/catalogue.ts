/**
 * The scenarios of an installation: those that come with it, and those that somebody has put into the data directory. One
 * with anything wrong is refused by its name, and the others serve.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { type Folder, readFolder } from './folder.ts';
import { lintOf } from './lint/lint.ts';
import { named, type Problem, problemLine } from './problems.ts';

export type Refused = { readonly slug: string; readonly path: string; readonly problems: readonly Problem[] };

/** @param onRefused hears once of every scenario that is refused, and again when its files have changed */
export class Catalogue {
  /** Those that serve, by slug. Sessions hold on to this map: what comes later is put into it. */
  readonly packs: ReadonlyMap<string, Pack>;
  readonly #packs = new Map<string, Pack>();
  readonly #directories: readonly string[];
  readonly #onRefused: (refused: Refused) => void;
  /** By path: how the folder was when it was read. */
  readonly #seen = new Map<string, string>();
  readonly #paths = new Map<string, string>();

  constructor(directories: readonly string[], onRefused: (refused: Refused) => void = () => {}) {
    this.packs = this.#packs;
    this.#directories = directories;
    this.#onRefused = onRefused;
    this.refresh();
  }

  /**
   * Reads what is new or has changed since. A scenario that serves goes on as it was where its new files cannot be used or are
   * gone: sessions need its map.
   */
  refresh(): void {
    for (const { slug, path } of this.#directories.flatMap((directory) => this.#foldersIn(directory))) {
      const state = stateOf(path);
      if (this.#seen.get(path) === state) continue;
      this.#seen.set(path, state);
      const { pack, problems } = this.#read(path, slug);
      if (!pack) {
        this.#onRefused({ slug, path, problems });
        continue;
      }
      this.#packs.set(slug, pack);
      this.#paths.set(slug, path);
    }
  }

  /** Where a scenario that serves has its files. */
  folderOf(slug: string): string | null {
    return this.#paths.get(slug) ?? null;
  }

  /** A directory that cannot be read is told of once, and takes nobody's scenarios away. */
  #foldersIn(directory: string): ReturnType<typeof foldersIn> {
    try {
      return foldersIn(directory);
    } catch (error) {
      const message = `cannot be read: ${(error as Error).message}`;
      const problems = [{ file: named(directory), path: 'the top', message }];
      if (this.#seen.get(directory) !== message) this.#onRefused({ slug: directory, path: directory, problems });
      this.#seen.set(directory, message);
      return [];
    }
  }

  #read(path: string, slug: string): Pick<Folder, 'pack' | 'problems'> {
    const other = this.#paths.get(slug);
    if (other !== undefined && other !== path) {
      const message = `${named(other)} is called so already; give the folder and its slug another name`;
      return { pack: null, problems: [{ file: named(join(path, 'scenario.json')), path: 'slug', message }] };
    }
    try {
      const { parts, pack, problems: unfit } = readFolder(path, slug);
      const problems = [...unfit, ...lintOf(parts, path)];
      return { pack: problems.length > 0 ? null : pack, problems };
    } catch (error) {
      // A fault that no check has thought of: the others serve all the same.
      const message = `cannot be read: ${(error as Error).message}`;
      return { pack: null, problems: [{ file: named(path), path: 'the top', message }] };
    }
  }
}

/** Folders that may hold a scenario, in the order of their names; what begins with `_` or `.` is something else. */
export function foldersIn(directory: string): readonly { readonly slug: string; readonly path: string }[] {
  if (!isFolder(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !/^[._]/.test(entry.name) && entry.name !== 'schema' && isFolder(join(directory, entry.name)))
    .map(({ name }) => ({ slug: name, path: join(directory, name) }))
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
}

/** Also one that a link leads to. */
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Another when a file has come, gone or been written. */
function stateOf(path: string): string {
  try {
    return readdirSync(path)
      .toSorted()
      .map((name) => {
        const stat = statSync(join(path, name), { throwIfNoEntry: false });
        return `${name} ${stat?.mtimeMs} ${stat?.size}`;
      })
      .join('\n');
  } catch (error) {
    return (error as Error).message;
  }
}

/** For a log: a line that names it, and one for everything that is wrong. */
export const refusalLines = ({ slug, problems }: Refused): string =>
  [`the scenario ${slug} is refused:`, ...problems.map((problem) => `  ${problemLine(problem)}`)].join('\n');
