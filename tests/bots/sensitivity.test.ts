/** Somebody else in one chair: what they do otherwise, and what that comes to, seed by seed. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { playGame } from '../../server/tools/bots/arena.ts';
import { minds, type Replacement, replacements } from '../../server/tools/bots/players.ts';
import type { GameReading } from '../../server/tools/bots/reading.ts';
import {
  coursesFor,
  type Replaced,
  replacedIn,
  seatsByDefault,
  sensitivityOf,
  sensitivityReport,
} from '../../server/tools/bots/sensitivity.ts';
import {
  byCourse,
  gamesIn,
  plainSeries,
  playerOf,
  type Series,
  type SeriesGame,
} from '../../server/tools/bots/series.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { fromNothing } from '../support/server.ts';
import { aReading } from './aReading.ts';

const velora = fromNothing(readScenario(join(import.meta.dirname, '../../scenarios'), 'velora'));
const china = 'china' as SeatId;

const known = new Map<string, readonly string[]>();
const ballotsOfChina = (seed: number, other: Replacement | null): readonly string[] => {
  const key = `${seed} ${other}`;
  const found = known.get(key) ?? ballotsIn(seed, other);
  known.set(key, found);
  return found;
};

/** What China casts on texts in a game in which somebody else may sit for it. */
function ballotsIn(seed: number, other: Replacement | null): readonly string[] {
  const { council } = playGame({
    ...{ pack: velora, council: 'compact', preset: '45', seed, level: 'seasoned' },
    delegateIn: (seat) => (seat === china && other ? replacements[other] : minds.thinking),
  });
  return council.results.flatMap(({ subject, ballots }) =>
    subject.kind === 'draft' ? [ballots[china] ?? 'none'] : [],
  );
}

describe('a delegate in one chair', { timeout: 120_000 }, () => {
  const seeds = [1, 2, 3];
  test.each(['yes', 'abstain'] as const)('votes %s on every text, whatever it says', (choice) => {
    const ballots = seeds.flatMap((seed) => ballotsOfChina(seed, choice));
    expect(ballots.length).toBeGreaterThan(3);
    expect(new Set(ballots)).toEqual(new Set([choice]));
    expect(new Set(seeds.flatMap((seed) => ballotsOfChina(seed, null))).size).toBeGreaterThan(1);
  });

  test('on its level is the same as before, where all are on that level', () => {
    expect(ballotsOfChina(3, 'seasoned')).toEqual(ballotsOfChina(3, null));
  });

  test('is another in another course of the same seeds, and the openings are otherwise where that is asked', () => {
    const series: Series = {
      ...{ ...plainSeries, council: 'compact', games: 2 },
      courses: [
        ...coursesFor([{ seat: china, other: 'by-lot' }]),
        { replaced: {}, openings: { bypassPrecedent: 80, isMember: false } },
        { replaced: { china: 'seasoned' }, openings: {} },
      ],
    };
    expect(gamesIn(series)).toBe(8);
    const games = Array.from({ length: gamesIn(series) }, (_, index) => index).map(playerOf(series));
    const [plain, byLot, bypassed, same] = byCourse(series, games).map((course) =>
      course.map(({ reading }) => reading),
    );
    for (const course of [plain, byLot, bypassed, same]) expect(course?.map(({ seed }) => seed)).toEqual([1, 2]);
    const digests = (course: readonly GameReading[] | undefined) => course?.map(({ digest }) => digest);
    expect(digests(same)).toEqual(digests(plain));
    expect(digests(byLot)).not.toEqual(digests(plain));
    expect(digests(bypassed)).not.toEqual(digests(plain));
    expect([plain, bypassed].map((course) => course?.map(({ isMember }) => isMember))).toEqual([
      [true, true],
      [false, false],
    ]);
    // Only games of the first course are played again.
    expect(games.map(({ same: again }) => again)).toEqual([true, null, null, null, null, null, null, null]);
  });
});

const reading = (seed: number, raw: number, positions: number): SeriesGame => ({
  same: null,
  reading: aReading({ seed, seats: { china: { raw, positions, published: null, crossed: 0, gained: false } } }),
});

describe('what it is worth to think', () => {
  test('is asked of permanent members, two elected ones and the host state, which has no vote', () => {
    const seats = seatsByDefault(velora, 'fifteen');
    expect(seats).toEqual([
      ...['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'],
      ...['algeria', 'bangladesh', 'velora'],
    ]);
    const others = replacedIn(velora, ['china', 'velora'] as SeatId[]).map(({ seat, other }) => `${seat} ${other}`);
    expect(others).toEqual([
      ...['china yes', 'china abstain', 'china by-lot', 'china novice'],
      ...['velora by-lot', 'velora novice'],
    ]);
  });

  test('is a mean difference seed by seed, with its error, its part in positions and a verdict', () => {
    const replaced: readonly Replaced[] = (['yes', 'abstain', 'novice'] as const).map((other) => ({
      seat: china,
      other,
    }));
    const series: Series = { ...plainSeries, games: 4, courses: coursesFor(replaced) };
    const course = (...raws: readonly number[]) => raws.map((raw, at) => reading(at + 1, raw, raw / 2));
    const differences = sensitivityOf(series, replaced, [
      ...course(50, 60, 40, 50),
      ...course(40, 51, 32, 39),
      ...course(60, 50, 40, 50),
      ...course(53, 63, 43, 53),
    ]);
    // −10, −9, −8, −11: −9.5, with a variance of 5/3 over four games.
    expect(differences[0]).toEqual({
      ...{ seat: 'china', other: 'yes', difference: -9.5, error: expect.closeTo(Math.sqrt(5 / 3 / 4), 12) },
      ...{
        positions: -4.75,
        positionsError: expect.closeTo(Math.sqrt(5 / 3 / 4) / 2, 12),
        changed: 1,
        verdict: 'below',
      },
    });
    expect(differences[1]).toMatchObject({ difference: 0, changed: 0.5, verdict: 'level' });
    expect(differences[2]).toMatchObject({ difference: 3, error: 0, verdict: 'above' });
    const report = sensitivityReport(4, differences);
    expect(report).toMatch(/^china: yes +-9\.50 +0\.65 +-4\.75 +0\.32 +100\.0 +below zero$/m);
    expect(report).toMatch(/^china: abstain .* not told from zero$/m);
    expect(report).toContain('4 games of each: 1 of 3 differences lie below zero.');
  });
});
