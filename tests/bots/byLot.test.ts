/** Delegates by lot: how often they do something, that nobody shows them anything else, and how far they go. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { type Delegate, type PlayedGame, playGame } from '../../server/tools/bots/arena.ts';
import { movesByLot } from '../../server/tools/bots/byLot.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { Character } from '../../shared/delegates/delegate.ts';
import { fromNothing } from '../support/server.ts';

const velora = fromNothing(readScenario(join(import.meta.dirname, '../../scenarios'), 'velora'));

const game = (seed: number, delegate: Delegate): PlayedGame =>
  playGame({
    ...{ pack: velora, council: 'fifteen', preset: '45', seed, level: 'seasoned' },
    delegateIn: () => delegate,
  });

const character: Character = { seed: 7, temper: 0.5, level: 'seasoned' };

describe('delegates by lot', () => {
  test('rest in most turns, and not all in the same ones', () => {
    const seats = ['china', 'ghana', 'velora', 'relief'] as SeatId[];
    const turns = Array.from({ length: 2000 }, (_, turn) => Date.UTC(2031, 0, 15, 14) + 2000 * turn);
    const busy = seats.map((seat) => turns.filter((now) => !movesByLot.rests?.(seat, character)(now)));
    for (const each of busy) expect(Math.abs(each.length / turns.length - 0.08)).toBeLessThan(0.02);
    expect(new Set(busy.map((each) => each.join(' '))).size).toBe(seats.length);
  });

  test('whoever rests is shown nothing but votes', () => {
    const shown: (string | null)[] = [];
    const watching: Delegate = Object.assign(
      (...[sight, ...others]: Parameters<Delegate>) => {
        if (sight.own.seat === 'china') shown.push(sight.all.vote?.subject.kind ?? null);
        return movesByLot(sight, ...others);
      },
      {
        isFickle: true,
        rests: (seat: SeatId, character: Character) => (now: number) =>
          seat === 'china' || movesByLot.rests?.(seat, character)(now) === true,
      },
    );
    for (const seed of [1, 2, 3, 4, 5, 6]) game(seed, watching);
    expect([...new Set(shown)]).toEqual(['draft']);
  });

  test('cast every kind of ballot, with every outcome', () => {
    const results = Array.from({ length: 40 }, (_, seed) => game(seed, movesByLot).council.results).flat();
    expect(new Set(results.flatMap(({ ballots }) => Object.values(ballots)))).toEqual(
      new Set(['yes', 'no', 'abstain']),
    );
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(
      new Set(['adopted', 'vetoed', 'failed-insufficient-votes']),
    );
  });
});
