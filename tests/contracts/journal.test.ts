import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import {
  DamagedJournal,
  type Entry,
  JournalFailed,
  JournalUnavailable,
  signatureOf,
  signatureSchema,
} from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { openSqliteJournal } from '../../server/journal/sqliteJournal.ts';
import type { Event } from '../../shared/council/events.ts';
import { type Actor, personIdSchema, seatIdSchema } from '../../shared/council/vocabulary.ts';
import { entries, facts, journalContract } from './journalContract.ts';

const temporary = mkdtempSync(join(tmpdir(), 'mandate-journal-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const newDirectory = () => mkdtempSync(join(temporary, 'data-'));

journalContract('the journal in memory', openMemoryJournal);
journalContract('the journal in SQLite', () => openSqliteJournal({ directory: newDirectory() }));

describe('a signature', () => {
  const person = personIdSchema.parse('a-person-of-the-tests');
  test.each<[Actor, string]>([
    [{ role: 'server' }, 'server'],
    [{ role: 'facilitator' }, 'facilitator'],
    [{ role: 'facilitator', number: 2 }, 'facilitator:2'],
    [{ role: 'facilitator', number: 17 }, 'facilitator:17'],
    [{ role: 'person', person }, 'a-person-of-the-tests'],
    [{ role: 'stand-in', seat: seatIdSchema.parse('china') }, 'for:china'],
  ])('of %o is one word, and read again', (actor, word) => {
    expect(signatureOf(actor)).toBe(word);
    expect(signatureSchema.parse(word)).toBe(word);
  });

  test.each([
    'facilitator:1',
    'facilitator:0',
    'facilitator:-2',
    'facilitator:2.5',
    'facilitator:',
    'delegate',
    'for:',
  ])('%s is none', (word) => {
    expect(signatureSchema.safeParse(word).success).toBe(false);
  });
});

/** A process that appends to one session, and prints each version once it is acknowledged. */
const appender = `
  const [directory] = process.argv.slice(1);
  const { openSqliteJournal } = await import(${JSON.stringify(new URL('../../server/journal/sqliteJournal.ts', import.meta.url).href)});
  const journal = openSqliteJournal({ directory });
  const id = 'the-session';
  const found = journal.sessions().find((session) => session.id === id);
  let version = found?.version ?? 0;
  if (!found) await journal.open({ id, code: 'ABC234', openedAt: 1, facilitatorDigest: '' }, []);
  const person = 'a-person-of-the-tests';
  const entry = (version) => ({ version, at: version, by: person, command: null,
    event: { kind: 'presence-noted', person, present: true } });
  const acknowledged = (version) => process.stdout.write(version + '\\n');
  console.log('ready');
  while (true) {
    const sent = [];
    for (const size of [1, 3, 2]) {
      const added = Array.from({ length: size }, (_, index) => entry(version + 1 + index));
      const last = version + size;
      sent.push(journal.append(id, version, added).then(() => acknowledged(last)));
      version = last;
    }
    await Promise.all(sent);
  }
`;

const startAppender = (directory: string): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, ['--input-type=module', '-e', appender, directory], { stdio: ['ignore', 'pipe', 'inherit'] });

async function untilReady(child: ChildProcessByStdio<null, Readable, null>): Promise<string[]> {
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'ready') resolve();
      else said.push(line);
    });
    child.on('exit', () => reject(new Error('the appender ended before it began')));
  });
  await ready;
  return said;
}

describe('the journal in SQLite', () => {
  test('a file that is opened again has everything, and goes on', async () => {
    const directory = newDirectory();
    const before = openSqliteJournal({ directory });
    await before.open(facts(), entries(1, 5));
    await before.close();
    const after = openSqliteJournal({ directory });
    expect(after.sessions()).toEqual([{ ...facts(), version: 5, lastAt: entries(5, 5)[0]?.at }]);
    expect(after.find(facts().code)).toEqual(after.sessions()[0]);
    await after.append(facts().id, 5, entries(6, 6));
    expect(after.read(facts().id)).toEqual(entries(1, 5).concat(entries(6, 6)));
    await after.close();
  });

  test('law 2: a process killed at any moment loses nothing that it had acknowledged', async () => {
    const directory = newDirectory();
    let acknowledged = 0;
    for (let round = 0; round < 5; round += 1) {
      const child = startAppender(directory);
      const said = await untilReady(child);
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 150));
      child.kill('SIGKILL');
      await Promise.all([once(child, 'exit'), once(child.stdout, 'close')]);
      acknowledged = Math.max(acknowledged, Number(said.at(-1) ?? 0));

      const journal = openSqliteJournal({ directory });
      const versions = journal.read('the-session').map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
      expect(versions.length).toBeGreaterThanOrEqual(acknowledged);
      await journal.close();
    }
    expect(acknowledged).toBeGreaterThan(0);
  });

  test('a second server on the same directory is refused, until the first has ended, however it ended', async () => {
    const directory = newDirectory();
    const child = startAppender(directory);
    await untilReady(child);
    expect(() => openSqliteJournal({ directory })).toThrow(/another server is using the data directory/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const first = openSqliteJournal({ directory });
    expect(() => openSqliteJournal({ directory })).toThrow(JournalUnavailable);
    await first.close();
    await openSqliteJournal({ directory }).close();
  });

  test('tools read beside a running server, and after one that was killed, but never write', async () => {
    const directory = newDirectory();
    const child = startAppender(directory);
    await untilReady(child);
    const reading = openSqliteJournal({ directory, readOnly: true });
    const before = reading.sessions()[0]?.version ?? 0;
    expect(reading.find('ABC234')?.version).toBeGreaterThanOrEqual(before);
    await expect.poll(() => reading.sessions()[0]?.version).toBeGreaterThan(before);
    await expect(reading.append('the-session', before, [])).rejects.toThrow(JournalFailed);
    await expect(reading.open(facts('XYZ789'), [])).rejects.toThrow(JournalFailed);
    await reading.close();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const later = openSqliteJournal({ directory, readOnly: true });
    expect(later.read('the-session').length).toBeGreaterThanOrEqual(before);
    await later.close();
  });

  test('an event that cannot be written out fails alone', async () => {
    const journal = openSqliteJournal({ directory: newDirectory() });
    await journal.open(facts(), entries(1, 1));
    const bad = { kind: 'presence-noted', person: 1n } as unknown as Event;
    const outcomes = await Promise.allSettled([
      journal.append(facts().id, 1, [{ ...(entries(2, 2)[0] ?? expect.fail()), event: bad }]),
      journal.append(facts().id, 1, entries(2, 2)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await journal.close();
  });

  test('a commit that fails rejects all that was in it, and the next one goes on', async () => {
    const directory = newDirectory();
    const journal = openSqliteJournal({ directory });
    await journal.open(facts(), entries(1, 1));
    const intruder = new DatabaseSync(join(directory, 'mandate.sqlite'));
    intruder.exec(`CREATE TRIGGER failing BEFORE INSERT ON entries BEGIN SELECT raise(ABORT, 'disk on fire'); END`);
    const outcomes = await Promise.allSettled([
      journal.open(facts('XYZ789'), []),
      journal.append(facts().id, 1, entries(2, 2)),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(JournalFailed) });
    intruder.exec('DROP TRIGGER failing');
    intruder.close();
    expect(journal.sessions()).toHaveLength(1);
    await journal.append(facts().id, 1, entries(2, 2));
    await journal.close();
  });

  test('the bytes of an erased session are gone from the directory', async () => {
    const directory = newDirectory();
    const journal = openSqliteJournal({ directory });
    const holds = () => readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes('Amina'));
    await journal.open(facts(), entries(1, 3));
    expect(holds()).toBe(true);
    await journal.erase(facts().id);
    expect(holds()).toBe(false);
    await journal.close();
  });

  test('nor do pages that were divided as sessions grew side by side keep anything of one of them', async () => {
    const directory = newDirectory();
    const journal = openSqliteJournal({ directory });
    const codes = Array.from({ length: 20 }, (_, index) => `ROOM${10 + index}`);
    const noteOf = (code: string): string => `note-of-${code}-to-nobody-else `;
    const holds = (code: string): boolean =>
      readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(noteOf(code)));
    await Promise.all(codes.map((code) => journal.open(facts(code), entries(1, 1))));
    for (let version = 1; version < 250; version += 1) {
      await Promise.all(
        codes.map((code, index) => {
          const length = 1 + ((version * 7 + index * 52) % 90) * (version % 5 === 0 ? 10 : 1);
          const event: Event = { kind: 'announced', text: noteOf(code).repeat(length) };
          const entry: Entry = { version: version + 1, at: version, by: 'facilitator', command: null, event };
          return journal.append(facts(code).id, version, [entry]);
        }),
      );
    }
    expect(codes.filter(holds)).toEqual(codes);
    const [alone, together, kept] = [codes.slice(0, 12), codes.slice(12, 15), codes.slice(15)];
    const traces: string[] = [];
    for (const code of alone) {
      await journal.erase(facts(code).id);
      if (holds(code)) traces.push(code);
    }
    expect(traces).toEqual([]);
    await Promise.all(together.map((code) => journal.erase(facts(code).id)));
    expect(codes.filter(holds)).toEqual(kept);
    for (const code of kept) expect(journal.read(facts(code).id)).toHaveLength(250);
    await journal.close();
    expect(codes.filter(holds)).toEqual(kept);
  });

  test('what cannot be opened or read says so in one line', async () => {
    const directory = newDirectory();
    const reading = () => openSqliteJournal({ directory, readOnly: true });
    expect(reading).toThrow(`there is no journal in ${directory}`);

    const journal = openSqliteJournal({ directory });
    await journal.open(facts(), entries(1, 3));
    await journal.close();
    const path = join(directory, 'mandate.sqlite');
    const change = (statement: string) => {
      const database = new DatabaseSync(path);
      database.exec(statement);
      database.close();
    };
    change(`UPDATE entries SET event = '{"kind":"coup"}' WHERE version = 3`);
    const damaged = reading();
    expect(() => damaged.read(facts().id)).toThrow(DamagedJournal);
    expect(() => damaged.read(facts().id)).toThrow(`session ${facts().id}, entry 3: at event`);
    expect(damaged.read(facts().id, 1, 2)).toHaveLength(2);
    await damaged.close();

    change('DELETE FROM entries WHERE version = 2');
    const holed = reading();
    expect(() => holed.read(facts().id)).toThrow('entry 3: the one before is missing');
    await holed.close();

    change('INSERT INTO migrations (number) VALUES (99)');
    expect(() => openSqliteJournal({ directory })).toThrow(/newer version of Mandate/);

    writeFileSync(path, 'no database at all, but long enough to be looked at'.repeat(40));
    expect(() => openSqliteJournal({ directory })).toThrow(JournalUnavailable);
    expect(() => openSqliteJournal({ directory })).not.toThrow(/another server/);
  });
});
