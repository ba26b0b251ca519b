/**
 * One session as a text file of JSON lines: first the facts of the session, then one entry a line. It is what a bug
 * report carries, what `tests/journals` keeps for ever and what the replay tool reads.
 */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { DamagedJournal, type Entry, JournalUnavailable, misfit, parseEntry, sessionFactsSchema } from './journal.ts';

/** The facts that may leave the server: the digest of the facilitator's secret is not among them. */
export const exportedFactsSchema = sessionFactsSchema.omit({ facilitatorDigest: true });
export type ExportedFacts = z.infer<typeof exportedFactsSchema>;

export type JournalFile = { readonly session: ExportedFacts; readonly entries: readonly Entry[] };

/** The text of the file, without a line break at its end. Facts beyond `ExportedFacts` are left out. */
export function formatJournalFile({ session, entries }: JournalFile): string {
  const { id, code, openedAt } = session;
  return [{ id, code, openedAt }, ...entries].map((line) => JSON.stringify(line)).join('\n');
}

/**
 * Reads such a file. Throws `JournalUnavailable` when there is no reading it, and `DamagedJournal` with path and line
 * number when it is not what it should be; both messages are one line to show as they are.
 */
export function readJournalFile(path: string): JournalFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new JournalUnavailable(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
  return parseJournalFile(text, path);
}

/** Like `readJournalFile`, of a text that is at hand; `name` is what errors call it. */
export function parseJournalFile(text: string, name: string): JournalFile {
  // Editors on Windows add a byte order mark and carriage returns; neither says anything.
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), where: `${name}: line ${index + 1}` }))
    .filter(({ line }) => line !== '');
  const [first, ...rest] = lines;
  if (!first) throw new DamagedJournal(`${name}: line 1: the facts of the session are missing`);

  const facts = exportedFactsSchema.safeParse(parseLine(first.line, first.where));
  if (!facts.success) throw new DamagedJournal(`${first.where}: ${misfit(facts.error)}`);
  const entries = rest.map(({ line, where }, index) => {
    const entry = parseEntry(parseLine(line, where), where);
    if (entry.version !== index + 1) {
      throw new DamagedJournal(`${where}: at version: expected ${index + 1}, found ${entry.version}`);
    }
    return entry;
  });
  return { session: facts.data, entries };
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new DamagedJournal(`${where}: is not JSON (${(error as Error).message})`);
  }
}
