/** Events are for ever: a journal that was recorded once gives the same state, and reads the same, for good. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournalFile } from '../../server/journal/journalFile.ts';
import { minutesOf } from '../../server/tools/minutes.ts';
import { eventSchema } from '../../shared/council/events.ts';
import { canonical, replay } from '../../shared/council/replay.ts';

const golden = join(import.meta.dirname, 'first-vote.jsonl');
/** Of the state at the end, as it was when the journal was recorded. */
const recorded = '120a1538f3b0c7ed4eee7bad2c7e3ffc34d5c7289b12e0b60706aaa5b97ca5b4';

const tool = join(import.meta.dirname, '../../server/tools/replay.ts');
const run = (...words: readonly string[]) => spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'mandate-replay-'));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('the journal of a first vote', () => {
  const { entries } = readJournalFile(golden);
  const events = entries.map(({ event }) => event);

  test('replays to the state that was recorded', () => {
    const state = canonical(replay(events));
    expect(createHash('sha256').update(state).digest('hex')).toBe(recorded);
  });

  test('has every kind of event, but those that came later', () => {
    const later: readonly string[] = [];
    const kinds = eventSchema.options.map((option) => option.shape.kind.value);
    const missing = kinds.filter((kind) => !events.some((event) => event.kind === kind));
    expect(missing).toEqual(later);
  });

  test('ends as its votes ended', () => {
    expect(replay(events)).toMatchObject({
      phase: 'ended',
      results: [
        { outcome: 'adopted', character: 'procedural', byPolicy: ['brazil'] },
        { outcome: 'vetoed', vetoedBy: ['china'], symbol: 'S/2031/2', byPolicy: ['brazil'] },
        { outcome: 'adopted', symbol: 'S/2031/1', resolution: 'S/RES/2901 (2031)' },
      ],
    });
  });

  test('has minutes in the order of its events, each in words of its own', () => {
    const minutes = minutesOf(entries);
    const versions = minutes.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(new Set(minutes.map(({ kind }) => kind)).size).toBe(new Set(events.map(({ kind }) => kind)).size - 1);
    // Nothing of the inside shows through: no ids of people, no undefined.
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|null|\[object|NaN/);
    expect(text).toContain('Vote 2: S/2031/2 is vetoed by China (5 in favour, 1 against, 0 abstaining, 1 not voting');
  });
});

describe('npm run replay', () => {
  test('prints the minutes, a line each: version, time of day, what happened', () => {
    const { status, stdout } = run(golden);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Session ACDEFG, opened on 2031-01-15 at 14:00:00 UTC');
    expect(lines).toContain('39  14:03:36  Kenya tables S/2031/1, Civilians in Northreach');
    expect(lines).toContain(' 8  14:00:11  Early Willow takes the seat of France');
    for (const line of lines.slice(1)) expect(line).toMatch(/^ ?\d+ {2}\d\d:\d\d:\d\d {2}\S/);
  });

  test('--to stops after a version, --json prints JSON', () => {
    const { status, stdout } = run(golden, '--to', '39', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).at(-1)).toEqual({
      version: 39,
      at: '2031-01-15T14:03:36.000Z',
      kind: 'draft-tabled',
      text: 'Kenya tables S/2031/1, Civilians in Northreach',
    });
  });

  test('--verify replays twice and prints the hash of the state, which changes with what happened', () => {
    expect(run(golden, '--verify').stdout).toBe(`${recorded}  version 85\n`);
    const tampered = written(
      'tampered.jsonl',
      readFileSync(golden, 'utf8').replace('"seat":"china","choice":"abstain"', '"seat":"china","choice":"yes"'),
    );
    expect(run(tampered, '--verify').stdout).toMatch(/^[0-9a-f]{64} {2}version 85\n$/);
    const shorter = JSON.parse(run(golden, '--verify', '--json', '--to', '84').stdout);
    expect(shorter).toEqual({ version: 84, sha256: expect.not.stringMatching(recorded) });
  });

  test('bad input is one line that names the place, and a failure', () => {
    const lines = readFileSync(golden, 'utf8').split('\n');
    const [facts = '', ...entries] = lines;
    const headless = entries
      .slice(1, 3)
      .map((line, index) => JSON.stringify({ ...JSON.parse(line), version: index + 1 }));
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], 'JOURNAL'],
      [[join(folder, 'nowhere.jsonl')], 'ENOENT'],
      [[golden, 'another'], '"another"'],
      [[golden, '--to', '0'], '--to'],
      [[golden, '--to', '86'], '1 to 85'],
      [[golden, '--to', 'x'], '--to'],
      [[written('broken.jsonl', `${facts}\n${entries[0]}\n{"version":`)], 'line 3'],
      [[written('wild.jsonl', `${facts}\n${entries[0]}\n${entries[1]?.replace('policy-set', 'coup')}`)], 'line 3'],
      [[written('gap.jsonl', `${facts}\n${entries[0]}\n${entries[2]}`)], 'version'],
      [[written('headless.jsonl', [facts, ...headless].join('\n'))], 'session-opened'],
      [[written('facts.jsonl', facts)], 'session-opened'],
    ];
    for (const [words, says] of cases) {
      const { status, stdout, stderr } = run(...words);
      expect([words, status, stdout]).toEqual([words, 1, '']);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(says);
    }
  });
});
