/** The tool: the same figures on however many threads, journals that the replay verifies, and one clear line on bad input. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const tools = join(import.meta.dirname, '../../server/tools');
const run = (tool: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [join(tools, tool), ...words], { encoding: 'utf8', maxBuffer: 1 << 24 });
const bots = (...words: readonly string[]) => run('bots.ts', ...words);

type Printed = {
  readonly games: number;
  readonly seconds: number;
  readonly gamesPerSecond: number;
  readonly targets: readonly {
    readonly name: string;
    readonly range: readonly (number | null)[];
    readonly value: number | null;
    readonly holds: boolean;
  }[];
  readonly seats: Readonly<Record<string, { readonly mean: number; readonly sd: number; readonly vetoShare: number }>>;
};
/** Without what a clock says. */
function figures(...words: readonly string[]): Omit<Printed, 'seconds' | 'gamesPerSecond'> {
  const { stdout, stderr, status } = bots(...words, '--json');
  expect([status, stderr]).toEqual([0, '']);
  const { seconds, gamesPerSecond, ...rest } = JSON.parse(stdout) as Printed;
  expect(seconds).toBeGreaterThan(0);
  expect(gamesPerSecond).toBeCloseTo(rest.games / seconds, 6);
  return rest;
}

const directory = mkdtempSync(join(tmpdir(), 'mandate-bots-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('bots', { timeout: 120_000 }, () => {
  test('the same seeds give the same figures on one thread and on two, and other seeds give others', () => {
    const words = ['--delegates', 'by-lot', '--games', '5'];
    const one = figures(...words, '--seed', '7', '--workers', '1');
    expect(figures(...words, '--seed', '7', '--workers', '2')).toEqual(one);
    expect(figures(...words, '--seed', '8', '--workers', '2')).not.toEqual(one);
    expect(one.games).toBe(5);
    expect(Object.keys(one.seats)).toHaveLength(23);
    expect(one.targets.find(({ name }) => name.startsWith('games that come to the same state'))).toMatchObject({
      ...{ range: [100, 100], value: 100, holds: true },
    });
    for (const { mean, sd, vetoShare } of Object.values(one.seats)) {
      expect(mean > 0 && mean < 100 && sd >= 0 && vetoShare >= 0 && vetoShare <= 1).toBe(true);
    }
  });

  test('delegates that think play to the end, and move', () => {
    const { targets, seats } = figures('--games', '2', '--workers', '2');
    expect(targets.find(({ name }) => name.startsWith('games in which nothing'))?.value).toBeLessThan(100);
    expect(Object.values(seats).some(({ mean }) => mean > 40)).toBe(true);
  });

  test('plays another Council for longer, with others in some chairs', () => {
    const words = ['--council', 'compact', '--preset', '90', '--delegates', 'by-lot', '--games', '1', '--workers', '1'];
    const plain = figures(...words);
    expect(Object.keys(plain.seats).length).toBeLessThan(23);
    expect(figures(...words, '--level', 'hard')).toEqual(plain);
    expect(figures(...words, '--replace', 'china=abstain', '--replace', 'france=novice')).not.toEqual(plain);
  });

  test('compares a seat with others in its chair, the same on one thread and on two', () => {
    const words = ['--sensitivity', '--seat', 'velora', '--games', '2', '--council', 'compact', '--json'];
    const [one, two] = ['1', '2'].map((workers) => {
      const { stdout, stderr, status } = bots(...words, '--workers', workers);
      expect([status, stderr]).toEqual([0, '']);
      const { seconds: _seconds, gamesPerSecond: _gamesPerSecond, ...rest } = JSON.parse(stdout);
      return rest;
    });
    expect(two).toEqual(one);
    expect(one.games).toBe(2);
    expect(one.differences.map(({ seat, other }: Record<string, unknown>) => [seat, other])).toEqual([
      ['velora', 'by-lot'],
      ['velora', 'novice'],
    ]);
  });

  test('writes journals that the replay verifies', () => {
    const journals = join(directory, 'journals');
    figures('--delegates', 'by-lot', '--games', '3', '--seed', '4294967294', '--journal', journals, '--workers', '2');
    const files = readdirSync(journals).toSorted();
    // After the last seed comes the first.
    expect(files).toEqual(['velora-0.jsonl', 'velora-4294967294.jsonl', 'velora-4294967295.jsonl']);
    for (const file of files) {
      const { stdout, status } = run('replay.ts', join(journals, file), '--verify');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^[0-9a-f]{64} {2}version \d+\n$/);
    }
    expect(run('replay.ts', join(journals, 'velora-0.jsonl')).stdout).toMatch(/^Session 000000, opened on 2031-01-15/);
  });

  test('prints a table, and how long it took beside it', () => {
    const { stdout, stderr } = bots('--delegates', 'by-lot', '--games', '1', '--workers', '1');
    expect(stdout).toMatch(/^target +range +measured/);
    expect(stdout).toMatch(/^1 games: \d+ of 31 targets hold\.$/m);
    expect(stderr).toMatch(/^\d+\.\d s, \d+\.\d games a second\n$/);
  });

  test.each([
    [['--games', '0'], '--games: "0" is not a whole number from 1 to 10000'],
    [['--games', 'many'], '--games: "many" is not a whole number'],
    [['--seed', '4294967296'], '--seed: "4294967296" is not a whole number from 0 to 4294967295'],
    [['--workers', '1.5'], '--workers: "1.5"'],
    [['--scenario', 'atlantis'], '--scenario: no scenario is called atlantis; there are: '],
    [['--delegates', 'clever'], '--delegates: "clever" is none of thinking, by-lot'],
    [['--replace', 'china'], '--replace: "china" is not SEAT=WHO'],
    [['--seat', 'china'], '--seat says what --sensitivity is about'],
    [['velora'], '"velora" is one word too many'],
    [['--gmaes', '3'], "Unknown option '--gmaes'"],
  ])('%j is one clear line', (words, message) => {
    const { stdout, stderr, status } = bots(...words);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(`bots: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a directory that cannot be made is one clear line', () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    const { stderr, status } = bots('--games', '1', '--journal', file);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^bots: --journal: .*\n$/);
  });

  test('--help says how', () => {
    expect(bots('--help').stdout).toMatch(/^Usage: npm run -s bots -- .*\n\nPlays whole games/);
  });
});
