/** `npm run -s replay -- JOURNAL`: prints the minutes of a session from its journal, or verifies that it replays alike. */
import { createHash } from 'node:crypto';
import { eventSchema } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { canonical, NotAJournal, replay } from '../../shared/council/replay.ts';
import type { Council } from '../../shared/council/state.ts';
import { type Entry, JournalError } from '../journal/journal.ts';
import { type JournalFile, readJournalFile } from '../journal/journalFile.ts';
import { minutesOf } from './minutes.ts';
import { timeOfDay } from './minuteWords.ts';
import { BadInput, runTool } from './tool.ts';

const digest = (council: Council): string => createHash('sha256').update(canonical(council)).digest('hex');

/** Once event by event, and once more from what the events are as JSON. */
function verified(entries: readonly Entry[], path: string): { readonly version: number; readonly sha256: string } {
  const events = entries.map(({ event }) => event);
  const stepwise = events.slice(1).reduce(evolve, replay(events.slice(0, 1)));
  const written: unknown[] = JSON.parse(JSON.stringify(events));
  const again = replay(written.map((event) => eventSchema.parse(event)));
  const [sha256, other] = [digest(stepwise), digest(again)];
  if (sha256 !== other) throw new BadInput(`${path}: two replays differ: ${sha256} and ${other}`);
  return { version: stepwise.version, sha256 };
}

function minutes({ session, entries }: JournalFile): string {
  const lines = minutesOf(entries);
  const width = String(lines.at(-1)?.version ?? '').length;
  const day = new Date(session.openedAt).toISOString().slice(0, 10);
  return [
    `Session ${session.code}, opened on ${day} at ${timeOfDay(session.openedAt)} UTC`,
    ...lines.map(({ version, at, text }) => `${String(version).padStart(width)}  ${at.slice(11, 19)}  ${text}`),
  ].join('\n');
}

function upTo({ session, entries }: JournalFile, to: string | undefined): JournalFile {
  if (to === undefined) return { session, entries };
  const last = Number(to);
  if (!/^\d+$/.test(to) || last < 1 || last > entries.length) {
    throw new BadInput(`--to: "${to}" is not a version of this journal; it has 1 to ${entries.length}`);
  }
  return { session, entries: entries.slice(0, last) };
}

runTool(
  {
    name: 'replay',
    usage: 'npm run -s replay -- JOURNAL [--to N] [--verify] [--json]',
    about:
      'Prints the minutes of the session in JOURNAL, a file that `npm run -s journals -- export` wrote: version, time of\n' +
      'day (UTC) and what happened. Secrets are included: ballots, policies, working drafts.\n' +
      '  --to N      stops after version N\n' +
      '  --verify    replays twice and compares; prints the SHA-256 of the state instead of the minutes\n' +
      '  --json      prints JSON',
    options: { to: { type: 'string' }, verify: { type: 'boolean' }, json: { type: 'boolean' } },
  },
  ([path, ...more], { to, verify = false, json = false }) => {
    if (path === undefined) throw new BadInput('which JOURNAL? --help says how');
    if (more.length > 0) throw new BadInput(`"${more[0]}" is one word too many`);
    try {
      const file = upTo(readJournalFile(path), to);
      if (verify) {
        const outcome = verified(file.entries, path);
        return json ? JSON.stringify(outcome) : `${outcome.sha256}  version ${outcome.version}`;
      }
      return json ? JSON.stringify(minutesOf(file.entries), null, 2) : minutes(file);
    } catch (error) {
      if (error instanceof JournalError) throw new BadInput(error.message);
      if (error instanceof NotAJournal) throw new BadInput(`${path}: ${error.message}`);
      throw error;
    }
  },
);
