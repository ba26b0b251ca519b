/**
 * How many whole games without people go by in a second on one core, their journals kept in memory and their books checked.
 * Each kind of player has a thread of its own, so that the compiler knows of no other; the threads take turns, and the plain
 * game beside them says how fast the machine is today.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { roomForGames } from '../bots/threads.ts';
import { median } from './statistics.ts';

/** A plain game of nothing but its commands and a journal; delegates that think; delegates by lot. */
export const players = ['plain', 'thinking', 'byLot'] as const;
export type Player = (typeof players)[number];

/** Games a second. */
export type GamesFigures = Readonly<Record<Player, number>> & {
  /** Characters of the journal of a game of delegates that think. */
  readonly journal: number;
};

/** What a thread is told: how many milliseconds it plays; null: how long a journal is. Its answer is a number. */
export type Told = number | null;

const rounds = 7;
const turnMilliseconds = 2_000;
/** For the compiler, unmeasured: it is done with the last of what a game by lot runs through after some hundreds of them. */
const warmUpMilliseconds = 8_000;

const thread = join(import.meta.dirname, 'gamesThread.ts');

export async function measureGames(): Promise<GamesFigures> {
  const workers = players.map((player) => ({
    player,
    worker: new Worker(thread, { workerData: player, resourceLimits: roomForGames }),
  }));
  try {
    for (const { worker } of workers) await answerOf(worker, warmUpMilliseconds);
    const found: Record<Player, number[]> = { plain: [], thinking: [], byLot: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const { player, worker } of workers) found[player].push(await answerOf(worker, turnMilliseconds));
    }
    const thinks = workers.find(({ player }) => player === 'thinking');
    return {
      plain: median(found.plain),
      thinking: median(found.thinking),
      byLot: median(found.byLot),
      journal: thinks ? await answerOf(thinks.worker, null) : Number.NaN,
    };
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}

function answerOf(worker: Worker, told: Told): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: number) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage(told);
  });
}
