/** `npm run -s lint:scenarios`: everything that is wrong with scenarios, line by line, before a class finds it. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { foldersIn } from '../catalogue/catalogue.ts';
import { readFolder } from '../catalogue/folder.ts';
import { lintOf } from '../catalogue/lint/lint.ts';
import { type Flaw, named, type Problem, problemLine } from '../catalogue/problems.ts';
import { isDrawn } from './draw/folder.ts';
import { seenInGames } from './lint/games.ts';
import { BadInput, runTool } from './tool.ts';

const installed = join(import.meta.dirname, '..', '..', 'scenarios');
const usualGames = 6;
const mostGames = 1000;

type Linted = {
  readonly scenario: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

function linted(path: string, games: number): Linted {
  const slug = basename(path);
  const { parts, pack, problems } = readFolder(path, slug);
  const found = [...problems, ...lintOf(parts, path), ...undrawn(path)];
  if (!pack) return { scenario: slug, problems: found, warnings: [] };
  const seen = seenInGames(pack, games);
  const inFile = (file: string, flaws: readonly Flaw[]): readonly Problem[] =>
    flaws.map((flaw) => ({ file: named(join(path, file)), ...flaw }));
  return {
    scenario: slug,
    problems: [...found, ...inFile('scenario.json', seen.problems)],
    warnings: inFile('injects.json', seen.warnings),
  };
}

/** A map that its land has outgrown. */
function undrawn(path: string): readonly Problem[] {
  const file = named(join(path, 'land.json'));
  try {
    if (isDrawn(path)) return [];
    return [{ file, path: 'the top', message: 'map.json is drawn from an earlier one: npm run -s scenario:draw' }];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return [{ file, path: 'the top', message: error.message }];
  }
}

function gamesIn(word: string | undefined): number {
  if (word === undefined) return usualGames;
  if (/^\d+$/.test(word) && Number(word) <= mostGames) return Number(word);
  throw new BadInput(`--games: "${word}" is not a whole number from 0 to ${mostGames}`);
}

/** Those that are named, or all that are installed. */
function foldersFor(words: readonly string[]): readonly string[] {
  if (words.length === 0) return foldersIn(installed).map(({ path }) => path);
  return words.map((word) => {
    const path = [resolve(word), join(installed, word)].find((each) => existsSync(join(each, 'scenario.json')));
    if (!path) throw new BadInput(`${word}: there is no scenario.json in it`);
    return path;
  });
}

function reportOf(all: readonly Linted[], games: number): string {
  const lines = all.flatMap(({ problems, warnings }) => [
    ...problems.map(problemLine),
    ...warnings.map((warning) => `${problemLine(warning)} (a warning)`),
  ]);
  const wrong = all.filter(({ problems }) => problems.length > 0).map(({ scenario }) => scenario);
  const count = all.length === 1 ? '1 scenario' : `${all.length} scenarios`;
  const played = games === 0 ? '' : `, ${games} games each`;
  const end = wrong.length > 0 ? `to be mended: ${wrong.join(', ')}` : 'all can be played';
  return [...lines, `${count}${played}; ${end}`].join('\n');
}

runTool(
  {
    name: 'lint',
    usage: 'npm run -s lint:scenarios [-- FOLDER …] [--games N] [--json]',
    about:
      'Says what is wrong with scenarios: file, place and what, a line each; exits with 1 if anything is. Looks at the shape\n' +
      'of every file and what they mean together, the land, what is thrown in, the tables for every class, the points of the\n' +
      'seats, how hard the words are to read, and the sources. Without a FOLDER: at all in scenarios/.\n' +
      `  --games N   plays so many games of stand-ins with each (${usualGames}), and warns of what came in none; 0: none\n` +
      '  --json      [ { "scenario", "problems": [ { "file", "path", "message" } ], "warnings": [ … ] } ]',
    options: { games: { type: 'string' }, json: { type: 'boolean' } },
  },
  (words, values) => {
    const games = gamesIn(values.games);
    const all = foldersFor(words).map((path) => linted(path, games));
    if (all.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
    return values.json ? JSON.stringify(all, null, 2) : reportOf(all, games);
  },
);
