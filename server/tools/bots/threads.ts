/** A series of games on several threads. Whoever is done takes the next game; what comes out is in the order of the seeds. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BrokenGame } from './arena.ts';
import { gamesIn, playerOf, type Series, type SeriesGame } from './series.ts';

/** What a thread is told: the number of a game; and what it answers. */
export type Answer =
  | { readonly index: number; readonly game: SeriesGame }
  | { readonly index: number; readonly problem: string };

const thread = join(import.meta.dirname, 'thread.ts');

/** A game leaves much behind that is soon forgotten: where there is room for several of them it is swept up less often. */
export const roomForGames = { maxYoungGenerationSizeMb: 192 } as const;

/** Rejects with the first game that broke. @param workers 1: on this thread */
export async function playSeries(series: Series, workers: number): Promise<readonly SeriesGame[]> {
  const count = gamesIn(series);
  if (workers === 1) return Array.from({ length: count }, (_, index) => index).map(playerOf(series));
  const games: SeriesGame[] = [];
  let next = 0;
  const threads = Array.from({ length: Math.min(workers, count) }, () => {
    return new Worker(thread, { workerData: series, resourceLimits: roomForGames });
  });
  const busy = threads.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        const goOn = (): void => {
          if (next < count) worker.postMessage(next);
          else resolve();
          next += 1;
        };
        worker.on('message', (answer: Answer) => {
          if ('problem' in answer) reject(new BrokenGame(answer.problem));
          else {
            games[answer.index] = answer.game;
            goOn();
          }
        });
        worker.on('error', reject);
        goOn();
      }),
  );
  try {
    await Promise.all(busy);
    return games;
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()));
  }
}
