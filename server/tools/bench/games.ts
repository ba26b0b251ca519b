/**
 * How many whole games without people go by in a second on one core, their journals kept in memory and their books checked.
 * Each kind of player has a process of its own, so that the compiler knows of no other; they take turns, and the plain game
 * beside them says how fast the machine is today.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { median } from './statistics.ts';

/** A plain game of nothing but its commands and a journal; delegates that think; delegates by lot. */
export const players = ['plain', 'thinking', 'byLot'] as const;
export type Player = (typeof players)[number];

/** Games a second. */
export type GamesFigures = Readonly<Record<Player, number>> & {
  /** Characters of the journal of a game of delegates that think. */
  readonly journal: number;
};

/** What a process is told: how many milliseconds it plays, or to say how long a journal is. Its answer is a number. */
export type Told = number | 'journal';

const rounds = 7;
const turnMilliseconds = 2_000;
/** For the compiler, unmeasured: it is done with the last of what a game by lot runs through after some hundreds of them. */
const warmUpMilliseconds = 8_000;

const playing = join(import.meta.dirname, 'player.ts');

export async function measureGames(): Promise<GamesFigures> {
  const processes = players.map((player) => ({
    player,
    child: fork(playing, [player], { execArgv: ['--no-warnings'] }),
  }));
  try {
    for (const { child } of processes) await answerOf(child, warmUpMilliseconds);
    const found: Record<Player, number[]> = { plain: [], thinking: [], byLot: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const { player, child } of processes) found[player].push(await answerOf(child, turnMilliseconds));
    }
    const thinks = processes.find(({ player }) => player === 'thinking');
    return {
      plain: median(found.plain),
      thinking: median(found.thinking),
      byLot: median(found.byLot),
      journal: thinks ? await answerOf(thinks.child, 'journal') : Number.NaN,
    };
  } finally {
    for (const { child } of processes) child.kill();
  }
}

function answerOf(child: ChildProcess, told: Told): Promise<number> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a process that plays has ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(Number(answer));
    });
    child.send(told);
  });
}
