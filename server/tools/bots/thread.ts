/** One of the threads of a series: plays whichever game it is told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { BrokenGame } from './arena.ts';
import { playerOf, type Series } from './series.ts';
import type { Answer } from './threads.ts';

const play = playerOf(workerData as Series);

parentPort?.on('message', (index: number) => {
  parentPort?.postMessage(answerFor(index));
});

function answerFor(index: number): Answer {
  try {
    return { index, game: play(index) };
  } catch (error) {
    // An error with a class of its own crosses to another thread as its message.
    if (error instanceof BrokenGame) return { index, problem: error.message };
    throw error;
  }
}
