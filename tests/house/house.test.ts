/** Holds the house as README and decision records describe it: who may import whom, and what is nowhere to be found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycles, escapes, importersOf, type Layers, linesWith, type Sources, wrongImports } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');

function sourcesIn(...folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  const code = files.filter((name) => /\.(ts|tsx|mjs)$/.test(name));
  return new Map(code.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

const shared = sourcesIn('shared');
const server = sourcesIn('server');
const client = sourcesIn('client');
const house: Sources = new Map([...shared, ...server, ...client]);

const kernel = [
  ...['shared/council', 'shared/mandate', 'shared/crisis', 'shared/world', 'shared/interests'],
  ...['shared/outside', 'shared/deals'],
];
const readings = ['shared/delegates', 'shared/debrief', 'shared/scenario'];
const browser = ['preact', '@preact/signals'];

const layers: Layers = {
  // What the kernel is made of knows nothing but schemas.
  'shared/mandate': { from: [], packages: ['zod'] },
  'shared/crisis': { from: [], packages: ['zod'] },
  // How texts act on the crisis, and what is seen of it; what each seat wants of both.
  'shared/world': { from: ['shared/mandate', 'shared/crisis'], packages: ['zod'] },
  // What is done outside the Council, and agreed between two.
  'shared/outside': { from: ['shared/mandate', 'shared/crisis', 'shared/world'], packages: ['zod'] },
  'shared/deals': { from: [], packages: ['zod'] },
  'shared/interests': { from: ['shared/mandate', 'shared/crisis', 'shared/world'], packages: ['zod'] },
  'shared/council': {
    from: ['shared/mandate', 'shared/crisis', 'shared/world', 'shared/interests', 'shared/outside', 'shared/deals'],
    packages: ['zod'],
  },
  'shared/scenario': { from: kernel, packages: ['zod'] },
  'shared/delegates': { from: kernel, packages: ['zod'] },
  'shared/debrief': { from: kernel, packages: ['zod'] },
  'shared/wire': {
    // What the facilitator reads off a session that runs is a reading of the debrief.
    from: [
      ...['shared/council', 'shared/scenario/scenario.ts', 'shared/debrief/liveReading.ts'],
      // A scenario’s guide is printed with what is printed before a session.
      'shared/scenario/pages.ts',
    ],
    packages: ['zod', '@colyseus/schema'],
  },

  'server/journal': { from: ['shared/council'], packages: ['node', 'zod'] },
  'server/simulation': {
    from: [
      ...['server/journal', 'shared/council', 'shared/delegates', 'shared/scenario'],
      // How a session is asked for over HTTP, and the alphabet of its code; nothing of Colyseus.
      ...['shared/wire/session.ts', 'shared/wire/code.ts'],
      // Who has done what, kept up while the session is awake.
      'shared/debrief/participation.ts',
    ],
    packages: ['node'],
  },
  'server/rooms': {
    from: ['server/simulation', 'shared/wire', 'shared/council', 'shared/debrief'],
    // Of Express only the type of the application that the rooms are hung into.
    packages: [
      ...['node', '@colyseus/core', '@colyseus/schema', '@colyseus/ws-transport', 'express', 'msgpackr'],
      // A list of words that are kept out at the door.
      'obscenity',
    ],
  },
  'server/catalogue': {
    from: [
      ...['shared/scenario', 'shared/council', 'shared/mandate', 'shared/world', 'shared/interests'],
      // Words that do not belong in a classroom are the same at every door.
      'server/rooms/seemly.ts',
    ],
    // Pages are CommonMark; how hard words are to read is reckoned by their syllables.
    packages: ['node', 'zod', 'mdast', 'mdast-util-from-markdown', 'flesch-kincaid', 'syllable'],
  },
  'server/http': {
    from: [
      ...['server/catalogue', 'server/rooms', 'server/simulation', 'shared/wire', 'shared/scenario'],
      // The debrief of a session that has ended.
      ...['shared/council', 'shared/debrief'],
    ],
    packages: ['node', 'compression', 'express', 'qrcode-generator'],
  },
  'server/config.ts': { from: [], packages: ['node', 'zod'] },
  'server/main.ts': { from: ['server'], packages: ['node'] },
  'server/tools': {
    from: [
      'server/journal',
      'server/catalogue',
      'server/simulation',
      'server/config.ts',
      'shared',
      'server/tools/bench',
      'server/tools/gallery',
      // Where the gallery is to be found.
      'server/http/addresses.ts',
      'server/http/banner.ts',
    ],
    packages: ['node', 'zod', 'playwright-core'],
  },
  // Serves poses without sessions, and photographs them.
  'server/tools/gallery': {
    from: ['server/catalogue', 'server/http'],
    packages: ['node', 'express', 'vite', 'playwright-core', 'pixelmatch', 'pngjs'],
  },
  // Speaks the protocol byte by byte, and measures Mandate beside a bare room and a bare relay.
  'server/tools/bench': {
    from: ['server/journal', 'server/catalogue', 'server/simulation', 'server/tools/bots', 'shared'],
    packages: [
      'node',
      '@colyseus/core',
      '@colyseus/schema',
      '@colyseus/ws-transport',
      'msgpackr',
      'playwright-core',
      'ws',
    ],
  },

  // The three that never meet: what is sent, what is seen on the stage, what is read and pressed.
  'client/net': {
    from: ['client/store', 'shared/wire', 'shared/council', 'shared/scenario', 'shared/debrief'],
    packages: ['msgpackr'],
  },
  'client/scenes': {
    from: [
      'client/store',
      'client/text',
      'client/style',
      'shared/council',
      'shared/mandate',
      'shared/crisis',
      'shared/scenario',
    ],
    packages: ['phaser'],
  },
  // A gavel and a bell, made of oscillators.
  'client/sound': { from: ['client/store'], packages: ['@preact/signals'] },
  'client/panels': {
    from: [
      'client/store',
      'client/sound',
      'client/text',
      'client/style',
      ...kernel,
      ...readings,
      'shared/wire/envelope.ts',
    ],
    packages: [...browser, 'docx', 'qrcode-generator', 'lucide-static'],
  },
  // The tokens of the look, as data.
  'client/style': { from: [], packages: [] },
  // What happens while the client is built.
  'client/build': { from: [], packages: ['node', 'vite'] },
  'client/store': { from: [...kernel, ...readings, 'shared/wire'], packages: ['@preact/signals'] },
  'client/text': { from: ['client/store', ...kernel, ...readings, 'shared/wire'], packages: [] },
  // A page puts them together.
  'client/pages': { from: ['client', 'shared'], packages: browser },
  'client/main.tsx': {
    from: ['client', 'shared'],
    packages: [...browser, '@fontsource-variable/libre-franklin', '@fontsource-variable/source-serif-4'],
  },
  'client/dev': {
    from: ['client', 'shared', 'scenarios'],
    packages: [...browser, '@fontsource-variable/libre-franklin', '@fontsource-variable/source-serif-4'],
  },
};

/** Who besides the timekeeper may know how late it is, and set an alarm, and why. */
const clockKeepers = {
  'server/simulation/timekeeper.ts': 'hands out the time of day to everybody else',
  'server/main.ts': 'composition root',
  'server/tools': 'a tool is its own main',
  'server/journal/sqliteJournal.ts': 'gathers what comes in within a few milliseconds into one commit; no rule sees it',
  'server/rooms/transport.ts': 'pings connections, so that dead ones are noticed; no rule sees it',
};

const described = (lines: readonly unknown[]) => lines.map(String).join('\n');

describe('the house', () => {
  test('has something in it to be held', () => {
    expect(shared.size).toBeGreaterThan(20);
    expect(server.size).toBeGreaterThan(10);
    expect(house.has('shared/council/decide.ts')).toBe(true);
  });

  test('imports run one way', () => {
    expect(described(wrongImports(house, layers))).toBe('');
  });

  test('client and server never import each other', () => {
    const reach = (folder: string) => ({ from: [folder, 'shared', 'scenarios'], packages: [] as string[] });
    const across = wrongImports(house, { client: reach('client'), server: reach('server'), shared: reach('shared') });
    expect(described(across.filter((line) => !line.includes('imports the package')))).toBe('');
  });

  test('only rooms, wire and net know Colyseus, and the bench that compares them; only scenes know Phaser', () => {
    const knowing = ['server/rooms', 'shared/wire', 'client/net', 'server/tools/bench'];
    expect(importersOf(house, /colyseus/, knowing)).toEqual([]);
    expect(importersOf(house, /phaser/, ['client/scenes'])).toEqual([]);
  });

  test('no cycles, types included', () => {
    expect(described(cycles(house))).toBe('');
  });

  test('no barrels and no default exports', () => {
    expect([...house.keys()].filter((path) => /(^|\/)index\.\w+$/.test(path))).toEqual([]);
    expect(described(linesWith(house, /^export \* from/))).toBe('');
    expect(described(linesWith(house, /^export default\b|\bas default\b/))).toBe('');
  });

  test('law 1: what is shared has no clock, no dice, no input and no output', () => {
    const words =
      /\bDate\.now|\bnew Date\b|\bperformance\.|\bMath\.random|\bset(Timeout|Interval|Immediate)\b|\bprocess\.|\bconsole\.|\bfetch\(|\bcrypto\./;
    expect(described(linesWith(shared, words))).toBe('');
  });

  test('only the timekeeper and main know the time of day, and who is named with a reason', () => {
    const words = /\bDate\.now|\bnew Date\(\)|\bperformance\.now|\bset(Timeout|Interval)\(/;
    expect(described(linesWith(server, words, Object.keys(clockKeepers)))).toBe('');
    expect(
      described(
        linesWith(server, /\bDate\.now|\bnew Date\(\)/, [
          'server/simulation/timekeeper.ts',
          'server/main.ts',
          'server/tools',
        ]),
      ),
    ).toBe('');
  });

  test('chance comes from the seed; only sessions draw seeds and codes, and secrets are drawn in one place', () => {
    expect(
      described(
        linesWith(house, /\bMath\.random|\brandom(Int|Bytes|UUID)\b/, [
          'server/simulation/sessions.ts',
          'server/simulation/secrets.ts',
          'client/net',
          'client/store',
        ]),
      ),
    ).toBe('');
  });

  test('no file of code is longer than 420 lines, and the room is a porter of less than 200', () => {
    const lines = (path: string) => house.get(path)?.trimEnd().split('\n').length ?? 0;
    const long = [...house.keys()].filter((path) => lines(path) > 420);
    expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
    expect(lines('server/rooms/CouncilRoom.ts')).toBeLessThan(200);
  });

  test('files are by concept: no folder of types, utilities or helpers', () => {
    const vague = /(^|\/)(types?|utils?|helpers?|misc|common|lib)(\/|\.\w+$)/;
    expect([...house.keys()].filter((path) => vague.test(path))).toEqual([]);
  });

  test('the top level has what belongs there', () => {
    const permitted = new Set([
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE'],
      ...['server', 'client', 'shared', 'scenarios', 'tests'],
      // Configurations of tools.
      ...['biome.json', 'vite.config.ts', 'vitest.config.ts'],
      // Made by the tools, and ignored by git.
      ...['node_modules', 'dist', 'data'],
    ]);
    const others = readdirSync(root).filter((name) => !name.startsWith('.') && !permitted.has(name));
    expect(others.filter((name) => !name.endsWith('.log'))).toEqual([]);
  });

  test('nothing reads from outside the repository', () => {
    const everything: Sources = new Map([...house, ...sourcesIn('tests')]);
    expect(described(escapes(everything))).toBe('');
    expect(described(linesWith(everything, /['"`]\/work\//, ['tests/house']))).toBe('');
  });
});
