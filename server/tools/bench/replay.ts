/** How long it takes to bring a session of ninety minutes back: to its end, and to any point of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawAt } from '../../../shared/council/random.ts';
import { replay } from '../../../shared/council/replay.ts';
import { readScenario } from '../../catalogue/scenarios.ts';
import { openSqliteJournal } from '../../journal/sqliteJournal.ts';
import { playLongSession } from './longSession.ts';
import { median, quantile } from './statistics.ts';

export type ReplayFigures = {
  readonly commands: number;
  readonly events: number;
  readonly minutes: number;
  /** Milliseconds: of the events in memory, for the first time in this process and then as a median. */
  readonly firstFold: number;
  readonly fold: number;
  /** To each of twenty random points. */
  readonly foldToAnyMedian: number;
  readonly foldToAnyWorst: number;
  /** Read from the journal on the disk and checked besides, as a server does that wakes a session. */
  readonly firstWake: number;
  readonly wake: number;
  readonly wakeToAnyWorst: number;
};

const points = 20;
const repeats = 9;

const timed = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};
const often = (work: () => unknown): number[] => Array.from({ length: repeats }, () => timed(work));

export async function measureReplay(): Promise<ReplayFigures> {
  const velora = readScenario(join(import.meta.dirname, '..', '..', '..', 'scenarios'), 'velora');
  const session = playLongSession(velora, 7);
  const { entries } = session;
  const directory = mkdtempSync(join(tmpdir(), 'mandate-bench-'));
  const journal = openSqliteJournal({ directory });
  try {
    const facts = { id: 'bench', code: 'BENCH1', openedAt: 0, facilitatorDigest: '' };
    await journal.open(facts, entries);
    const events = entries.map(({ event }) => event);
    const versions = Array.from({ length: points }, (_, index) => 1 + Math.floor(drawAt(11, index) * events.length));
    const wakeTo = (version: number) => replay(journal.read('bench', 1, version).map(({ event }) => event));
    const firstWake = timed(() => wakeTo(events.length));
    const firstFold = timed(() => replay(events));
    const folds = versions.map((version) => median(often(() => replay(events.slice(0, version)))));
    const wakes = versions.map((version) => median(often(() => wakeTo(version))));
    return {
      commands: session.commands,
      events: events.length,
      minutes: session.minutes,
      firstFold,
      fold: median(often(() => replay(events))),
      foldToAnyMedian: median(folds),
      foldToAnyWorst: quantile(folds, 1),
      firstWake,
      wake: median(often(() => wakeTo(events.length))),
      wakeToAnyWorst: quantile(wakes, 1),
    };
  } finally {
    await journal.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
