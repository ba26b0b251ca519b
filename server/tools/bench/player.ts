/** One of the processes that play: for as long as it is told to, it plays one game after the other, and says how many a second. */
import { join } from 'node:path';
import { decisionsOf } from '../../../shared/delegates/delegate.ts';
import { readScenario } from '../../catalogue/scenarios.ts';
import { formatJournalFile } from '../../journal/journalFile.ts';
import { type Delegate, type PlayedGame, playGame } from '../bots/arena.ts';
import { movesByLot } from '../bots/byLot.ts';
import type { Player, Told } from './games.ts';
import { playPlainGame } from './plainGame.ts';

/** Games whose journals are written out. */
const written = 20;

const player = process.argv[2] as Player;
const play = player === 'plain' ? playPlainGame : councilGames(player === 'thinking' ? decisionsOf : movesByLot);
let seed = 0;

process.on('message', (told: Told) => {
  process.send?.(told === 'journal' ? lengthOfJournal() : gamesASecond(told));
});

function councilGames(delegate: Delegate): (seed: number) => PlayedGame {
  const pack = readScenario(join(import.meta.dirname, '..', '..', '..', 'scenarios'), 'velora');
  return (seed) =>
    playGame({ pack, council: 'fifteen', preset: '45', seed, level: 'seasoned', delegateIn: () => delegate });
}

function gamesASecond(milliseconds: number): number {
  const begun = performance.now();
  let games = 0;
  for (; performance.now() - begun < milliseconds; games += 1) {
    seed += 1;
    play(seed);
  }
  return games / ((performance.now() - begun) / 1000);
}

function lengthOfJournal(): number {
  const session = { id: 'bench', code: 'BENCH1', openedAt: 0 };
  let characters = 0;
  for (let seed = 1; seed <= written; seed += 1) {
    const { entries } = councilGames(decisionsOf)(seed);
    characters += formatJournalFile({ session, entries }).length;
  }
  return characters / written;
}
