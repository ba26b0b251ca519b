/** Many games one after the other, each from its own seed: what a thread has to know to play any of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { movesOf } from '../../../shared/delegates/delegate.ts';
import type { Pack } from '../../../shared/scenario/scenario.ts';
import { readScenarios } from '../../catalogue/scenarios.ts';
import { formatJournalFile } from '../../journal/journalFile.ts';
import { type Delegate, type GameAsked, type PlayedGame, playGame } from './arena.ts';
import { movesByLot } from './byLot.ts';
import { type GameReading, readingOf } from './reading.ts';

export const minds = { thinking: movesOf, 'by-lot': movesByLot } as const satisfies Readonly<Record<string, Delegate>>;

/** Plain data, so that it can be given to another thread. */
export type Series = {
  readonly scenario: string;
  readonly games: number;
  /** Of the first game; those that follow count on. */
  readonly seed: number;
  readonly mind: keyof typeof minds;
  /** Where the journal of every game goes; null: nowhere. */
  readonly journal: string | null;
};

export type SeriesGame = {
  readonly reading: GameReading;
  /** Whether it came to the same state when it was played again; null: it was not. */
  readonly same: boolean | null;
};

/** One game in so many is played twice. Design choice. */
const playedTwice = 25;

const scenarios = join(import.meta.dirname, '../../../scenarios');

/** Throws for a scenario that is not there. */
export function packOf(scenario: string): Pack {
  const all = readScenarios(scenarios);
  const pack = all.get(scenario);
  if (!pack) throw new Error(`no scenario is called ${scenario}; there are: ${[...all.keys()].join(', ')}`);
  return pack;
}

/** @returns what plays a game of the series by its number: 0, 1, … */
export function playerOf(series: Series): (index: number) => SeriesGame {
  const pack = packOf(series.scenario);
  return (index) => {
    const seed = (series.seed + index) % 2 ** 32;
    const asked: GameAsked = {
      ...{ pack, council: 'fifteen', preset: '45', seed, level: 'seasoned' },
      delegateIn: () => minds[series.mind],
    };
    const played = playGame(asked);
    if (series.journal !== null) keepJournal(series.journal, series.scenario, played);
    const reading = readingOf(played);
    const again = index % playedTwice === 0 ? readingOf(playGame(asked)) : null;
    return { reading, same: again && again.digest === reading.digest };
  };
}

/** Six capital letters or digits. */
const codeFor = (seed: number): string => (seed % 36 ** 6).toString(36).toUpperCase().padStart(6, '0');

function keepJournal(directory: string, scenario: string, { seed, entries }: PlayedGame): void {
  const id = `bots-${scenario}-${seed}`;
  const session = { id, code: codeFor(seed), openedAt: entries[0]?.at ?? 0 };
  writeFileSync(join(directory, `${scenario}-${seed}.jsonl`), `${formatJournalFile({ session, entries })}\n`);
}
