/** Nobody misses anything by not being asked again: what a delegation need not look at gives it nothing to do. */
import { expect, test } from 'vitest';
import { type Delegate, playGame } from '../../server/tools/bots/arena.ts';
import { packOf, plainSeries } from '../../server/tools/bots/series.ts';
import { decisionsOf, type Move, movesOf } from '../../shared/delegates/delegate.ts';

const pack = packOf('velora');
const commandsOf = (moves: readonly Move[]): string => JSON.stringify(moves.map(({ command }) => command));

/** Asked in every turn about everything, and about what it has yet to look at: both times it comes to the same. */
function watched(minds: typeof movesOf, missed: string[]): Delegate {
  const delegate: Delegate = (sight, character, attention) => {
    const everything = minds(sight, character);
    const some = minds(sight, character, attention);
    if (commandsOf(everything) !== commandsOf(some)) missed.push(`${sight.all.phase}: ${commandsOf(everything)}`);
    return some;
  };
  return Object.assign(delegate, { isFickle: true });
}

test.each([
  ['all that it does', movesOf, 'fifteen', '45'],
  ['all that decides something', decisionsOf, 'fifteen', '90'],
] as const)(
  '%s, a delegation finds without being asked again about what has not changed',
  (_, minds, council, preset) => {
    const missed: string[] = [];
    for (const seed of [3, 4]) {
      playGame({ ...plainSeries, pack, council, preset, seed, delegateIn: () => watched(minds, missed) });
    }
    expect(missed).toEqual([]);
  },
  120_000,
);

test('what decides nothing changes no decision: nobody shows how it leans, and all vote', () => {
  const { entries } = playGame({ ...plainSeries, pack, seed: 5, delegateIn: () => decisionsOf });
  const kinds = new Set(entries.map(({ event }) => event.kind));
  expect(kinds).not.toContain('leaning-shown');
  expect(kinds).toContain('vote-closed');
}, 60_000);
