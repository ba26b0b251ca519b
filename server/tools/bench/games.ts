/** How many whole games without people go by in a second on one core, their journals kept in memory and their books checked. */
import { join } from 'node:path';
import { decisionsOf } from '../../../shared/delegates/delegate.ts';
import type { Pack } from '../../../shared/scenario/scenario.ts';
import { readScenario } from '../../catalogue/scenarios.ts';
import { formatJournalFile } from '../../journal/journalFile.ts';
import { type Delegate, type PlayedGame, playGame } from '../bots/arena.ts';
import { movesByLot } from '../bots/byLot.ts';

export type GamesFigures = {
  /** Games a second. */
  readonly thinking: number;
  readonly byLot: number;
  /** Characters of the journal of a game of delegates that think. */
  readonly journal: number;
};

/** Games whose journals are written out. */
const written = 20;
/** For the compiler, unmeasured: it is done with the last of what a game by lot runs through after some hundreds of them. */
const warmUpMilliseconds = 5_000;
const milliseconds = 10_000;

function velora(): Pack {
  return readScenario(join(import.meta.dirname, '..', '..', '..', 'scenarios'), 'velora');
}

const playOne = (pack: Pack, seed: number, delegate: Delegate): PlayedGame =>
  playGame({ pack, council: 'fifteen', preset: '45', seed, level: 'seasoned', delegateIn: () => delegate });

const journalOf = ({ entries }: PlayedGame): string =>
  formatJournalFile({ session: { id: 'bench', code: 'BENCH1', openedAt: 0 }, entries });

function measured(pack: Pack, delegate: Delegate): { readonly perSecond: number; readonly journal: number } {
  let journal = 0;
  for (let seed = 1; seed <= written; seed += 1) journal += journalOf(playOne(pack, seed, delegate)).length / written;
  gamesIn(pack, delegate, warmUpMilliseconds);
  return { perSecond: gamesIn(pack, delegate, milliseconds), journal };
}

/** Games a second, in so many milliseconds. */
function gamesIn(pack: Pack, delegate: Delegate, milliseconds: number): number {
  const begun = performance.now();
  let games = 0;
  while (performance.now() - begun < milliseconds) {
    games += 1;
    playOne(pack, written + games, delegate);
  }
  return games / ((performance.now() - begun) / 1000);
}

export function measureGames(): GamesFigures {
  const pack = velora();
  const thinking = measured(pack, decisionsOf);
  return { thinking: thinking.perSecond, journal: thinking.journal, byLot: measured(pack, movesByLot).perSecond };
}
