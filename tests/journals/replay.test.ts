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
import type { Council } from '../../shared/council/state.ts';

const golden = join(import.meta.dirname, 'first-vote.jsonl');
const withWorld = join(import.meta.dirname, 'first-months.jsonl');
/** Of the state at the end: as it was when the journal was recorded, and with all that states came to have since. */
const recorded = '120a1538f3b0c7ed4eee7bad2c7e3ffc34d5c7289b12e0b60706aaa5b97ca5b4';
const now = '06f82bbf3c3c872b4113cb64cc709a79c0be35ef4ea85a42563a6eb87344211a';
const recordedWithWorld = '84f31f4a5bf36fb1aecd5bdb227694a077a2135d364938c24e1c9f4a6c549941';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What sessions, texts and states had not when the first journal was recorded. */
const later = {
  state: ['crisis', 'mandate', 'months', 'influences', 'reports', 'consents', 'capital', 'batna'],
  setup: [
    ...['world', 'monthsPerRound', 'epilogueMonths', 'briefs', 'injects'],
    ...['sitrepSeconds', 'meetingSeconds', 'ordersSeconds', 'fieldSeconds', 'epilogueSeconds'],
  ],
  draft: ['pledges'],
  person: ['opened'],
};
const without = (fields: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** The state in the shape that it had then. */
function asRecorded(council: Council): Council {
  const drafts = Object.entries(council.drafts).map(([id, draft]) => [id, without(draft, later.draft)]);
  const people = Object.entries(council.people).map(([id, person]) => [id, without(person, later.person)]);
  const setup = without(council.setup, later.setup);
  return {
    ...without(council, later.state),
    setup,
    people: Object.fromEntries(people),
    drafts: Object.fromEntries(drafts),
  } as unknown as Council;
}

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
    expect(digest(canonical(asRecorded(replay(events))))).toBe(recorded);
    expect(digest(canonical(replay(events)))).toBe(now);
  });

  test('has every kind of event, but those that came later', () => {
    const kinds = eventSchema.options.map((option) => option.shape.kind.value);
    const missing = kinds.filter((kind) => !events.some((event) => event.kind === kind));
    expect(missing).toEqual([
      ...['brief-opened', 'person-released'],
      ...['draft-set-aside', 'troops-pledged', 'consent-answered', 'good-offices-used', 'mandate-changed'],
      ...['world-changed', 'month-passed', 'situation-reported', 'prospects-reckoned'],
    ]);
  });

  test('has no world, and nothing acts on it', () => {
    expect(replay(events)).toMatchObject({
      crisis: null,
      mandate: { clauses: [] },
      months: [],
      capital: {},
      batna: {},
    });
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

describe('the journal of the first months', () => {
  const { entries } = readJournalFile(withWorld);
  const events = entries.map(({ event }) => event);

  test('replays to the state that was recorded', () => {
    expect(digest(canonical(replay(events)))).toBe(recordedWithWorld);
  });

  test('has every kind of event that the first has not', () => {
    const { entries: earlier } = readJournalFile(golden);
    const kinds = new Set([...earlier, ...entries].map(({ event }) => event.kind));
    expect(eventSchema.options.map((option) => option.shape.kind.value).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('ends as its votes and its months ended', () => {
    const { phase, results, months, mandate, drafts, capital } = replay(events);
    expect({ phase, results, months: months.length, drafts }).toMatchObject({
      phase: 'ended',
      results: [{ outcome: 'adopted' }, { outcome: 'vetoed', vetoedBy: ['china', 'russian-federation'] }],
      months: 3,
      drafts: { d2: { status: 'set-aside' } },
    });
    expect(mandate.pledges).toEqual({ france: 3.5, 'united-states': 4 });
    expect(mandate.clauses.map(({ consent }) => consent)).toEqual(['not-needed', 'given', 'given']);
    expect(capital).toMatchObject({ china: 6 - 1 + 2 - 3, 'united-states': 6 + 2 - 1 });
  });

  test('is read as it was written: no field of an event is new or missing', () => {
    const written = readFileSync(withWorld, 'utf8').trimEnd().split('\n').slice(1);
    expect(written.map((line) => JSON.parse(line).event)).toEqual(events);
  });

  test('has minutes of everything but what each capital knows', () => {
    const minutes = minutesOf(entries);
    const silent = new Set(['person-admitted', 'situation-reported', 'prospects-reckoned']);
    const kinds = new Set(events.map(({ kind }) => kind).filter((kind) => !silent.has(kind)));
    expect(new Set(minutes.map(({ kind }) => kind))).toEqual(kinds);
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|null|\[object|NaN/);
    expect(text).toContain('Round 1: the meeting begins, until 14:04:15');
    expect(text).toContain('S/2031/2 clashes with the mandate in force (G24) and is set aside');
    expect(text).toContain('France pledges 3500 troops to S/2031/1');
    expect(text).toMatch(/Month 2: violence \d+\.\d, \d+\.\dk troops, \d+k refugees/);
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
    expect(run(golden, '--verify').stdout).toBe(`${now}  version 85\n`);
    const tampered = written(
      'tampered.jsonl',
      readFileSync(golden, 'utf8').replace('"seat":"china","choice":"abstain"', '"seat":"china","choice":"yes"'),
    );
    expect(run(tampered, '--verify').stdout).toMatch(/^[0-9a-f]{64} {2}version 85\n$/);
    const shorter = JSON.parse(run(golden, '--verify', '--json', '--to', '84').stdout);
    expect(shorter).toEqual({ version: 84, sha256: expect.not.stringMatching(now) });
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
