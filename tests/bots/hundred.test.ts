/**
 * A hundred games of delegates that think, on fixed seeds: nothing that may never happen does, the games are the same on
 * however many threads, and what they come to is where it should be.
 */
import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GameReading } from '../../server/tools/bots/reading.ts';
import { packOf, plainSeries, type Series, type SeriesGame } from '../../server/tools/bots/series.ts';
import { type Target, targetsOf } from '../../server/tools/bots/targets.ts';
import { playSeries } from '../../server/tools/bots/threads.ts';

const series: Series = { ...plainSeries, games: 100 };
const minutes = 60_000;

let played: readonly SeriesGame[] = [];
beforeAll(async () => {
  // The books are checked after every event: a game in which anything is wrong is thrown out of here with its seed.
  played = await playSeries(series, availableParallelism());
}, 10 * minutes);

const readings = (games: readonly SeriesGame[]): readonly GameReading[] => games.map(({ reading }) => reading);
const again = { played: 1, same: 1 };

/** Beside what a score is told where the scenario has baselines for such games. */
const isPublished = packOf(series.scenario).baselines.some(
  ({ council, preset }) => council === series.council && preset === series.preset,
);
/** A decision argues why games need not meet it; and without baselines nothing is published. */
const isOpen = ({ name, arguedIn }: Target): boolean =>
  arguedIn !== null || (!isPublished && name.includes('published score'));

/**
 * Standard error of a figure of so many games, by the jackknife: how far it moves where one game is left out, for each game
 * in turn. It asks nothing of how the figure is made, and is 0 where every game says the same.
 */
function errorsIn(games: readonly GameReading[]): ReadonlyMap<string, number> {
  const without = games.map((left) =>
    targetsOf(
      games.filter((game) => game !== left),
      again,
    ),
  );
  return new Map(
    (without[0] ?? []).map(({ name }, at): [string, number] => {
      const values = without.map((targets) => targets[at]?.value ?? Number.NaN);
      const middle = values.reduce((sum, each) => sum + each, 0) / values.length;
      const squares = values.reduce((sum, each) => sum + (each - middle) ** 2, 0);
      return [name, Math.sqrt((squares * (values.length - 1)) / values.length)];
    }),
  );
}

describe('a hundred games', { timeout: 10 * minutes }, () => {
  test('are a hundred, from their seeds, each with its texts, its scores and its end', () => {
    const games = readings(played);
    expect(games.map(({ seed }) => seed)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(new Set(games.map(({ digest }) => digest)).size).toBe(100);
    for (const { seed, moves, seats, lenses } of games) {
      expect(moves, `${seed}`).toBeGreaterThan(0);
      for (const { raw } of Object.values(seats)) expect(raw >= 0 && raw <= 100, `${seed}`).toBe(true);
      for (const score of Object.values(lenses)) expect(score >= 0 && score <= 100, `${seed}`).toBe(true);
    }
  });

  test('come to the same state when they are played again, on this thread as on others', async () => {
    expect(played.flatMap(({ same }) => (same === null ? [] : [same]))).toEqual([true, true, true, true]);
    const few = 4;
    expect(await playSeries({ ...series, games: few }, 1)).toEqual(played.slice(0, few));
  });

  /** A range is widened by one standard error of a hundred games at either end, and by nothing else. */
  test('come to what they should', () => {
    const errors = errorsIn(readings(played));
    const targets = targetsOf(readings(played), again);
    const missed = targets.filter(({ name, range, value }) => {
      const [least, most] = range;
      const error = errors.get(name) ?? 0;
      if (value === null) return true;
      return (least !== null && value < least - error) || (most !== null && value > most + error);
    });
    const said = ({ name, range, value }: Target): string =>
      `${name}: ${value?.toFixed(2)} of ${range.join(' to ')}, give or take ${errors.get(name)?.toFixed(2)}`;
    expect(missed.filter((target) => !isOpen(target)).map(said)).toEqual([]);
    // What holds needs no argument.
    expect(missed.filter(isOpen)).toEqual(targets.filter(isOpen));
  });
});
