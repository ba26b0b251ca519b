/** `npm run -s scenario:preview -- SLUG`: a scenario as its players will see it, and a game of bots from beginning to end. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Previewed } from '../../shared/scenario/previewed.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { readFolder } from '../catalogue/folder.ts';
import { lintOf } from '../catalogue/lint/lint.ts';
import { problemLine } from '../catalogue/problems.ts';
import { readConfig } from '../config.ts';
import { BrokenGame, playGame } from './bots/arena.ts';
import { minds } from './bots/players.ts';
import { serveLive } from './gallery/serve.ts';
import { BadInput, runTool } from './tool.ts';

const root = join(import.meta.dirname, '..', '..');
const usualPort = 2569;

/** Where it lies: here, in the data directory, or wherever a path leads. */
function folderFor(word: string | undefined): string {
  if (word === undefined) throw new BadInput('no SLUG given; --help says how');
  const { dataDirectory } = readConfig(process.env);
  const places = [join(root, 'scenarios', word), join(dataDirectory, 'scenarios', word), resolve(word)];
  const found = places.find((each) => existsSync(join(each, 'scenario.json')));
  if (!found) throw new BadInput(`no scenario is called ${word}, here or in ${join(dataDirectory, 'scenarios')}`);
  return found;
}

/** What the linter says keeps nobody from looking. Throws where there is nothing that could be played. */
function readFor(folder: string): { readonly pack: Pack; readonly remarks: readonly string[] } {
  const { parts, pack, problems } = readFolder(folder, basename(folder));
  if (!pack) throw new BadInput(`it cannot be played yet\n${problems.map(problemLine).join('\n')}`);
  return { pack, remarks: lintOf(parts, folder).map(problemLine) };
}

function played(pack: Pack, seed: number): Previewed['entries'] {
  try {
    const asked = { pack, council: 'fifteen', preset: '90', seed, level: 'seasoned' } as const;
    const { entries } = playGame({ ...asked, delegateIn: () => minds.thinking });
    return entries.map(({ at, by, event }) => ({ at, by, event }));
  } catch (error) {
    throw error instanceof BrokenGame ? new BadInput(error.message) : error;
  }
}

function whole(name: string, word: string | undefined, usual: number, most: number): number {
  if (word === undefined) return usual;
  if (/^\d+$/.test(word) && Number(word) <= most) return Number(word);
  throw new BadInput(`--${name}: "${word}" is not a whole number from 0 to ${most}`);
}

/** In the browser of whoever sits here; where there is none they have the address. */
function openInBrowser(url: string): void {
  const [command, ...given] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(String(command), [...given, url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

runTool(
  {
    name: 'preview',
    usage: 'npm run -s scenario:preview -- SLUG [--port N] [--seed N] [--no-open]',
    about:
      'Shows a scenario on this machine alone: its map, every brief, its pages, what is thrown in and when, and a game of 90\n' +
      'minutes that bots have played, from month to month and with its debrief. SLUG is a folder in scenarios/, one in the data\n' +
      'directory, or a path.\n' +
      `  --port N    where (${usualPort}); 0: any that is free\n` +
      '  --seed N    another game (1)\n' +
      '  --no-open   says the address and opens no browser',
    options: { port: { type: 'string' }, seed: { type: 'string' }, 'no-open': { type: 'boolean' } },
  },
  async ([word, ...more], values) => {
    if (more.length > 0) throw new BadInput(`"${more[0]}" is one word too many`);
    const port = whole('port', values.port, usualPort, 65535);
    const folder = folderFor(word);
    const { pack, remarks } = readFor(folder);
    const { scenario, reading, guide, inFact } = pack;
    const entries = played(pack, whole('seed', values.seed, 1, 2 ** 32 - 1));
    const previewed: Previewed = { scenario, reading, guide, inFact, entries };
    const shelf = {
      packs: new Map([[scenario.slug, pack]]),
      refresh() {},
      folderOf: (slug: string) => (slug === scenario.slug ? folder : null),
    };
    const serving = await serveLive('127.0.0.1', port, {
      page: 'preview.html',
      shelf,
      answers: { '/preview.json': previewed },
    });
    process.once('SIGINT', () => void serving.stop());
    process.once('SIGTERM', () => void serving.stop());
    if (!values['no-open']) openInBrowser(serving.url);
    return [...remarks, `${scenario.title}: ${serving.url}`, 'Stop with Ctrl+C.'].join('\n');
  },
);
