/** `npm run -s journals`: lists the sessions in the data directory, and writes one out as JSON lines. */
import { writeFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { DamagedJournal, type Journal, JournalError, type SessionSummary } from '../journal/journal.ts';
import { formatJournalFile } from '../journal/journalFile.ts';
import { openSqliteJournal } from '../journal/sqliteJournal.ts';
import { BadInput, runTool } from './tool.ts';

const iso = (at: number) => new Date(at).toISOString();

/** One session that cannot be read must not keep the others from being listed. */
function setupOf(journal: Journal, sessionId: string): { scenario: string; title: string } {
  try {
    const [first] = journal.read(sessionId, 1, 1);
    if (first?.event.kind === 'session-opened') return first.event.setup;
    return { scenario: '', title: '(not set up)' };
  } catch (error) {
    if (!(error instanceof DamagedJournal)) throw error;
    return { scenario: '', title: '(unreadable)' };
  }
}

function lineOf(journal: Journal, { id, code, openedAt, version, lastAt }: SessionSummary) {
  const { scenario, title } = setupOf(journal, id);
  return { code, id, scenario, title, openedAt: iso(openedAt), events: version, lastAt: iso(lastAt) };
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function list(journal: Journal, json: boolean): string {
  const lines = journal.sessions().map((session) => lineOf(journal, session));
  if (json) return JSON.stringify(lines, null, 2);
  return table([
    ['CODE', 'SCENARIO', 'OPENED AT', 'EVENTS', 'LAST'],
    ...lines.map(({ code, title, openedAt, events, lastAt }) => [code, title, openedAt, String(events), lastAt]),
  ]);
}

function exportOne(journal: Journal, code: string, out: string | undefined): string {
  const session = journal.sessions().find((other) => other.code === code.toUpperCase());
  if (!session) throw new BadInput(`there is no session with the code ${code}; npm run -s journals lists them`);
  const entries = journal.read(session.id);
  const text = formatJournalFile({ session, entries });
  if (out === undefined) return text;
  try {
    writeFileSync(out, `${text}\n`);
  } catch (error) {
    throw new BadInput(`${out}: cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
  return `${out}: session ${session.code}, ${entries.length} events`;
}

runTool(
  {
    name: 'journals',
    usage: 'npm run -s journals -- [export CODE [--out FILE]] [--data DIR] [--json]',
    about:
      'Lists the sessions in the data directory: code, scenario, opened at, number of events, last event.\n' +
      '  --json           the list as a JSON array\n' +
      '  export CODE      that session as JSON lines: its facts first, then an entry a line\n' +
      '  --out FILE       writes the export to FILE\n' +
      '  --data DIR       the data directory (otherwise DATA_DIR, otherwise ./data); a server may be using it',
    options: { json: { type: 'boolean' }, out: { type: 'string' }, data: { type: 'string' } },
  },
  async ([word, code, ...more], { json = false, out, data }) => {
    if (word !== undefined && word !== 'export') throw new BadInput(`"${word}" is not known; --help says what is`);
    if (word === 'export' && code === undefined) throw new BadInput('export what? Give the CODE of a session');
    if (more.length > 0) throw new BadInput(`"${more[0]}" is one word too many`);
    if (word === undefined && out !== undefined) throw new BadInput('--out goes with export CODE');
    const directory = data ?? readConfig({ DATA_DIR: process.env.DATA_DIR }).dataDirectory;
    try {
      const journal = openSqliteJournal({ directory, readOnly: true });
      try {
        return code === undefined ? list(journal, json) : exportOne(journal, code, out);
      } finally {
        await journal.close();
      }
    } catch (error) {
      throw error instanceof JournalError ? new BadInput(error.message) : error;
    }
  },
);
