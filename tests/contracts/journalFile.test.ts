import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DamagedJournal, JournalUnavailable } from '../../server/journal/journal.ts';
import { formatJournalFile, parseJournalFile, readJournalFile } from '../../server/journal/journalFile.ts';
import { entries, facts } from './journalContract.ts';

const directory = mkdtempSync(join(tmpdir(), 'mandate-journal-file-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const { facilitatorDigest, ...exported } = facts();
const text = formatJournalFile({ session: facts(), entries: entries(1, 4) });
const lines = text.split('\n');

describe('a session as a file', () => {
  test('is read as it was written, one entry a line', () => {
    const path = join(directory, 'session.jsonl');
    writeFileSync(path, `${text}\n`);
    expect(lines).toHaveLength(5);
    expect(readJournalFile(path)).toEqual({ session: exported, entries: entries(1, 4) });
  });

  test('law 3: the digest of the facilitator’s secret is not in it', () => {
    expect(text).not.toContain(facilitatorDigest);
  });

  test('may have come through an editor on Windows', () => {
    const file = parseJournalFile(`\uFEFF${lines.join('\r\n')}\r\n\r\n`, 'session.jsonl');
    expect(file.entries).toHaveLength(4);
  });

  test.each([
    ['nothing', '', 'line 1: the facts of the session are missing'],
    ['no JSON', [lines[0], lines[1], '{"version":'].join('\n'), 'line 3: is not JSON'],
    ['no facts', lines.slice(1).join('\n'), 'line 1: at id'],
    ['an unknown event', text.replace('person-admitted', 'coup'), 'line 2: at event.kind'],
    ['a field that nobody knows', `${text.slice(0, -1)},"extra":1}`, 'line 5: at the top'],
    ['a missing entry', lines.toSpliced(2, 1).join('\n'), 'line 3: at version: expected 2, found 3'],
    ['a repeated entry', [...lines, lines[4]].join('\n'), 'line 6: at version: expected 5, found 4'],
  ])('with %s is refused, and the line named', (_, content, message) => {
    const read = () => parseJournalFile(content, 'session.jsonl');
    expect(read).toThrow(DamagedJournal);
    expect(read).toThrow(`session.jsonl: ${message}`);
  });

  test('that is not there is refused by its path', () => {
    const path = join(directory, 'nowhere.jsonl');
    expect(() => readJournalFile(path)).toThrow(JournalUnavailable);
    expect(() => readJournalFile(path)).toThrow(`${path}: cannot be read (ENOENT)`);
  });
});
