/** What many games come to, reckoned by hand for a few. */
import { describe, expect, test } from 'vitest';
import type { GameReading, TextVote } from '../../server/tools/bots/reading.ts';
import { outcomeOf, reportOf } from '../../server/tools/bots/report.ts';
import {
  correlation,
  deviation,
  disputedShare,
  mean,
  shareOf,
  standardError,
} from '../../server/tools/bots/statistics.ts';
import { seatFigures, type Target, targetsOf } from '../../server/tools/bots/targets.ts';

import { aReading } from './aReading.ts';

const text = (chapter: TextVote['chapter'], ...vetoedBy: readonly string[]): TextVote => ({
  ...{ round: 1, author: 'france' },
  chapter,
  adopted: vetoedBy.length === 0,
  vetoedBy,
  confirmed: 0,
});
const failed: TextVote = { ...text('vii'), adopted: false };

const game = aReading;
const plain = aReading();
const seat = (raw: number, crossed = 0, gained = false, published: number | null = null) => {
  return { raw, positions: 20, published, crossed, gained };
};

function target(games: readonly GameReading[], name: RegExp): Target {
  const found = targetsOf(games, { played: 1, same: 1 }).filter((each) => name.test(each.name));
  if (found.length !== 1) throw new Error(`${found.length} targets are called ${name}`);
  return found[0] as Target;
}
const value = (games: readonly GameReading[], name: RegExp): number | null => target(games, name).value;

describe('statistics', () => {
  test('mean, deviation and share', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(deviation([2, 4])).toBe(1);
    expect(deviation([7, 7, 7])).toBe(0);
    expect(shareOf([1, 2, 3, 4], (each) => each > 3)).toBe(0.25);
    expect(mean([])).toBeNaN();
    // Deviations −2, −1, 0, 3: a variance of 14/3 over four values.
    expect(standardError([1, 2, 3, 6])).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  });

  test('correlation is 1, −1 or nothing to speak of', () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 2, 3, 4], [1, -1, -1, 1])).toBeCloseTo(0, 12);
    expect(correlation([5, 5], [1, 2])).toBeNaN();
  });

  test('two games are disputed where one lens prefers the one and another the other', () => {
    const all = (state: number, market: number) => ({ state, market, multilateral: 50, cosmopolitan: 50 });
    expect(disputedShare([all(1, 1), all(2, 2)])).toBe(0);
    expect(disputedShare([all(2, 2), all(1, 1)])).toBe(0);
    expect(disputedShare([all(1, 2), all(2, 1)])).toBe(1);
    // Of three pairs the first and the last two are as above; the middle one is agreed on.
    expect(disputedShare([all(1, 1), all(2, 2), all(3, 0)])).toBeCloseTo(2 / 3, 12);
  });
});

describe('targets', () => {
  const games = [
    game({ texts: [text('vii'), text('vi'), failed], begun: 5, withdrawn: 2 }),
    game({ texts: [text('vii', 'china', 'russian-federation')], begun: 2, withdrawn: 1 }),
    game({ texts: [] }),
    game({ texts: [text('vi', 'china'), text('vii', 'china')], withdrawn: 5 }),
  ];

  test('texts: those under Chapter VII, all of them, and those that were given up', () => {
    expect(value(games, /^Chapter VII/)).toBe(25);
    expect(value(games, /^all texts/)).toBeCloseTo(100 / 3, 12);
    expect(value(games, /withdrawn/)).toBe(2);
    expect(value(games, /nothing was adopted/)).toBe(75);
  });

  test('vetoes are counted by game, not by text', () => {
    expect(value(games, /veto by china/)).toBe(50);
    expect(value(games, /veto by russian/)).toBe(25);
    expect(value(games, /veto by france/)).toBe(0);
  });

  test('a range includes its ends, and may have one end only', () => {
    const ending = (count: number) =>
      [...Array(100).keys()].map((at) => (at < count ? game({ model: 'empire' }) : plain));
    expect(target(ending(2), /as empire/)).toMatchObject({ value: 2, range: [3, 30], holds: false });
    expect(target(ending(3), /as empire/).holds).toBe(true);
    expect(target(ending(30), /as empire/).holds).toBe(true);
    expect(target(ending(31), /as empire/).holds).toBe(false);
    expect(target(ending(40), /Westphalian/).value).toBe(60);
  });

  test('title over a Member of the United Nations is nothing that games have to end with; over another state it is', () => {
    const outside = game({ isMember: false });
    expect(target([plain], /trust territory/)).toMatchObject({ value: 0, range: [0, 30], holds: true });
    expect(target([outside], /trust territory/)).toMatchObject({ value: 0, range: [3, 30], holds: false });
    expect(target([plain], /as empire/)).toMatchObject({ range: [3, 30] });
  });

  test('seats: the lowest and the highest mean and deviation', () => {
    const scored = [
      game({ seats: { china: seat(40), kenya: seat(60, 2, true), press: seat(50) } }),
      game({ seats: { china: seat(60), kenya: seat(64), press: seat(50) } }),
    ];
    expect(value(scored, /lowest mean raw/)).toBe(50);
    expect(value(scored, /highest mean raw/)).toBe(62);
    expect(value(scored, /lowest deviation of a seat’s raw/)).toBe(0);
    expect(value(scored, /highest deviation of a seat’s raw/)).toBe(10);
    const figures = { mean: 62, sd: 2, vetoShare: 0, crossed: 1, gained: 0.5, published: null };
    expect(seatFigures(scored).kenya).toEqual(figures);
  });

  test('published scores: those of every seat come to about 50, or some have no baseline and nothing is told', () => {
    const scored = [
      game({ seats: { china: seat(40, 0, false, 38), kenya: seat(60, 0, false, 56) } }),
      game({ seats: { china: seat(60, 0, false, 60), kenya: seat(64, 0, false, 50) } }),
    ];
    expect(target(scored, /lowest mean published/)).toMatchObject({ value: 49, range: [48, 52], holds: true });
    expect(target(scored, /highest mean published/)).toMatchObject({ value: 53, holds: false });
    expect(target(scored, /lowest deviation of a seat’s published/)).toMatchObject({ value: 3, holds: false });
    expect(target(scored, /highest deviation of a seat’s published/)).toMatchObject({ value: 11, holds: true });
    expect(seatFigures(scored).china?.published).toBe(49);
    const unknown = [game({ seats: { china: seat(40, 0, false, 50), kenya: seat(60) } })];
    expect(target(unknown, /lowest mean published/)).toMatchObject({ value: null, holds: false });
  });

  test('interventions, and whether a veto makes them likelier', () => {
    const some = [
      game({ intervened: true, afterVeto: true }),
      game({ afterVeto: true }),
      game({ intervened: true }),
      ...[1, 2, 3].map(() => plain),
    ];
    expect(value(some, /^unilateral intervention, /)).toBeCloseTo(100 / 3, 12);
    expect(value(some, /after a veto/)).toBe(25);
    // Without a veto in any game nothing is told, and nothing holds.
    expect(target([plain], /after a veto/)).toMatchObject({ value: null, holds: false });
  });

  test('later violence by legitimacy; games without a force are neither', () => {
    const some = [
      game({ legitimacy: 60, epilogueViolence: 20 }),
      game({ legitimacy: 90, epilogueViolence: 30 }),
      game({ legitimacy: 59, epilogueViolence: 55 }),
      game({ legitimacy: null, epilogueViolence: 99 }),
    ];
    expect(value(some, /later violence/)).toBe(30);
    expect(target(some, /later violence/)).toMatchObject({ holds: true, arguedIn: '0016' });
  });

  test('the report says of a target that is not met where that is argued', () => {
    const report = (...games: readonly GameReading[]) =>
      reportOf(outcomeOf(games.map((reading) => ({ reading, same: true }))));
    const rightful = game({ legitimacy: 60, epilogueViolence: 20 });
    const not = report(rightful, game({ legitimacy: 59, epilogueViolence: 21 }));
    expect(not).toMatch(/later violence.* ≥ 15 +1\.0 +DOES NOT HOLD \*$/m);
    expect(not.match(/^\* .*decision 0016/gm)).toHaveLength(1);
    expect(not).toMatch(/nothing was adopted, % .*DOES NOT HOLD$/m);
    expect(report(rightful, game({ legitimacy: 59, epilogueViolence: 99 }))).not.toMatch(/\*/);
    expect(report(rightful)).not.toMatch(/\*/);
  });

  test('lenses: the highest correlation of all six pairs', () => {
    const lenses = [
      { state: 1, multilateral: 4, market: 1, cosmopolitan: 4 },
      { state: 2, multilateral: 3, market: 3, cosmopolitan: 1 },
      { state: 3, multilateral: 2, market: 2, cosmopolitan: 3 },
    ];
    expect(
      value(
        lenses.map((each) => game({ lenses: each })),
        /correlation/,
      ),
    ).toBeCloseTo(0.5, 12);
  });

  test('a game that comes out otherwise when it is played again is enough to fail', () => {
    const again = (played: number, same: number) => targetsOf([plain], { played, same }).at(-1);
    expect(again(4, 4)).toMatchObject({ value: 100, holds: true });
    expect(again(4, 3)).toMatchObject({ value: 75, holds: false });
  });

  test('the report has a line for every target and every seat, and says how many hold', () => {
    const series = [game({ seats: { china: seat(50) } })].map((reading) => ({ reading, same: true }));
    const outcome = outcomeOf(series);
    const report = reportOf(outcome);
    for (const { name } of outcome.targets) expect(report).toContain(name);
    expect(report).toMatch(/^china +50\.0 +0\.0/m);
    expect(report).toMatch(/nothing was adopted, % +0–10 +100\.0 +DOES NOT HOLD/);
    expect(report).toMatch(/after a veto.* ≥ 0 +– +untold/);
    const holding = outcome.targets.filter(({ holds }) => holds).length;
    expect(report).toContain(`1 games: ${holding} of ${outcome.targets.length} targets hold.`);
  });
});
