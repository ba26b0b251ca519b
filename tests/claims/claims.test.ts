/** The claims of the two texts hold, each in its direction and in about its size. Those that take whole games are in games.test.ts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { debriefWords } from '../../client/text/english/debrief.ts';
import { type BotGames, endsAs } from '../../server/tools/claims/botGames.ts';
import { type Checked, type Claim, change, checked, count, fact, inGames } from '../../server/tools/claims/claim.ts';
import {
  correlation,
  difference,
  differenceOfDifferences,
  disputed,
  exactly,
  mean,
  ratio,
} from '../../server/tools/claims/estimates.ts';
import { gamesOver, velora } from '../../server/tools/claims/games.ts';
import { reportOf } from '../../server/tools/claims/report.ts';
import { does, session } from '../../server/tools/claims/sessions.ts';
import { claims, tableOf } from '../../server/tools/claims/table.ts';
import type { SovereigntyModel } from '../../shared/debrief/sovereigntyModel.ts';
import { claims as claimsByNumber } from '../../shared/scenario/claims.ts';
import { aReading } from '../bots/aReading.ts';

/** Rows of which some part can only be seen in whole games of delegates that think. */
const shownByGames = [1, 7, 11, 13, 15, 17, 32, 44, 46, 55, 56, 60, 62];

describe('the table of claims', () => {
  test('has all sixty-four, each once and in order', () => {
    expect(claims.map(({ row }) => row)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    for (const { row, parts } of claims) {
      expect(claimsByNumber[row]?.length, `${row}`).toBeGreaterThan(10);
      expect(parts.length, `${row}`).toBeGreaterThan(0);
    }
  });

  test('has something in every row that needs no delegates, and leaves them only what is theirs', () => {
    const rows = claims.filter(({ parts }) => parts.some(({ kind }) => kind === 'in-games')).map(({ row }) => row);
    expect(rows).toEqual(shownByGames);
    for (const { row, parts } of claims)
      expect(parts.filter(({ kind }) => kind !== 'in-games').length, `${row}`).toBeGreaterThan(0);
  });

  // Every part of every claim but those that take whole games, over courses enough to be stable.
  test('holds', { timeout: 120_000 }, () => {
    const table = tableOf(100, null);
    const failing = table.flatMap(({ row, findings }) =>
      findings.filter(({ holds }) => holds === false).map(({ expected, shown }) => `${row}: ${expected}, but ${shown}`),
    );
    expect(failing.join('\n')).toBe('');
    const rowsThat = (verdict: Checked['holds']) =>
      table.filter(({ holds }) => holds === verdict).map(({ row }) => row);
    expect(rowsThat('pending')).toEqual(shownByGames);
    expect(rowsThat(false)).toEqual([]);
    for (const { row, findings } of table) {
      for (const { measured, spread } of findings) {
        if (typeof measured === 'number') expect(Number.isFinite(measured), `row ${row}`).toBe(true);
        if (spread !== null) expect(spread, `row ${row}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('the debrief asks whose values a perspective takes for granted', () => {
    expect(debriefWords.questions.list.find(({ id }) => id === 'D7')).toMatchObject({
      section: 'lenses',
      text: expect.stringMatching(/values/),
    });
  });
});

/** What a session does that is not lawful. */
const refused = (): boolean => session({}, does('france', 'take-seat', { seat: 'kenya' })).council.round === 0;

const noGames: BotGames = { plain: [], bypassed: [], unprotected: [], protected: [], outside: [], unasked: [] };

describe('a claim is judged', () => {
  const courses = gamesOver(20);
  const of = (...parts: Claim['parts']) => checked({ row: 1, parts }, { courses, bots: null });
  const so = (value: number) => count('figure', { least: 2, most: 3 }, () => exactly(value));

  test('by its bounds, which are part of what is allowed', () => {
    expect([1.9, 2, 3, 3.1].map((value) => of(so(value)).holds)).toEqual([false, true, true, false]);
    expect(of(so(Number.NaN)).holds).toBe(false);
    expect(of(so(2 + 1e-12)).holds).toBe(true);
    expect(of(change('less', { most: -5 }, () => exactly(-4))).holds).toBe(false);
  });

  test('as failed where it cannot be tried, which is said', () => {
    const { holds, measured } = of(fact('so', () => refused()));
    expect([holds, measured]).toEqual([false, 'cannot be tried: take-seat is refused: seat-taken (S2)']);
  });

  test('as a whole: what fails outweighs what is pending, and what is pending what holds', () => {
    const yes = fact('yes', () => true);
    const no = fact('no', () => false);
    const later = inGames('share', 'games', { least: 0.5 }, endsAs('trust'));
    expect([of(yes), of(yes, later), of(yes, no), of(later, no)].map(({ holds }) => holds)).toEqual([
      true,
      'pending',
      false,
      false,
    ]);
  });

  test('by games of delegates where there are any, and as pending where none were played', () => {
    const part = inGames('share', 'games that end so', { least: 0.25, most: 0.5 }, endsAs('trust'));
    const claim = { row: 1, parts: [part] };
    const judged = (...models: readonly SovereigntyModel[]) => {
      const plain = models.map((model) => aReading({ model }));
      return checked(claim, { courses, bots: { ...noGames, plain } }).holds;
    };
    expect(judged('trust', 'empire', 'empire', 'empire')).toBe(true);
    expect(judged('trust', 'trust', 'trust', 'empire')).toBe(false);
    expect(judged('empire', 'empire')).toBe(false);
    // One game is within the bounds of another claim, and yet tells nothing.
    const rare = inGames('share', 'games that end so', { most: 1 }, endsAs('trust'));
    const one = { ...noGames, plain: [aReading()] };
    expect(checked({ ...claim, parts: [rare] }, { courses, bots: one }).holds).toBe(false);
    expect(of(part)).toMatchObject({ holds: 'pending', measured: 'no games were played', spread: null });
  });

  test('and told in words: what was expected, what was measured and how far that may be off', () => {
    const violence = change('violence', { most: -1 }, (courses) => mean(courses({}).at(0, 'violence')));
    const told = of(violence, so(2.5));
    expect(told.expected).toBe('violence ≤ −1; figure 2 to 3');
    expect(told.measured).toBe('+41.07 (± 0); 2.5');
    expect(told.spread).toBe(0);
    const moved = change('violence', { least: 0 }, () => ({ value: 1, error: 0.25 }));
    expect([of(so(2.5)).spread, of(violence, moved).spread]).toEqual([null, 0.25]);
    expect(of(so(2.5)).measured).toBe(2.5);
    const report = reportOf([told], 20);
    expect(report).toContain(`${claimsByNumber[1]}: DOES NOT HOLD`);
    expect(report).toContain('1 claims over 20 seeds: 0 hold; 1 do not (1)');
  });
});

describe('an estimate', () => {
  test('is a mean and its standard error', () => {
    const { value, error } = mean([1, 2, 3, 6]);
    expect(value).toBe(3);
    // Deviations −2, −1, 0, 3: a variance of 14/3 over four games.
    expect(error).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  });

  test('of a difference goes game by game, as both met the same luck', () => {
    expect(difference([3, 7, 11], [1, 5, 9])).toEqual({ value: 2, error: 0 });
    expect(
      differenceOfDifferences(
        [
          [5, 9],
          [1, 2],
        ],
        [
          [3, 5],
          [2, 4],
        ],
      ),
    ).toEqual({ value: 4.5, error: 1.5 });
    expect(() => difference([1, 2], [1])).toThrow('different games');
  });

  test('of a ratio is that of the means', () => {
    expect(ratio([1, 2, 3], [2, 4, 6])).toEqual({ value: 0.5, error: 0 });
    const { value, error } = ratio([1, 3], [2, 2]);
    expect(value).toBe(1);
    // Residuals of −1 and 1, each over a mean of 2.
    expect(error).toBeCloseTo(Math.sqrt(0.5 / 2), 12);
  });

  test('of a correlation, and of the pairs of games that lenses rank differently', () => {
    const { value, error } = correlation([1, 2, 3], [1, 3, 2]);
    expect(value).toBeCloseTo(0.5, 12);
    expect(error).toBeCloseTo(0.75 / Math.sqrt(2), 12);
    const scores = (state: number, market: number) => ({ state, market, multilateral: 50, cosmopolitan: 50 });
    // Of three pairs two are disputed: each of the first two games in one, the third in both.
    const pairs = disputed([scores(1, 1), scores(2, 2), scores(3, 0)]);
    expect(pairs.value).toBeCloseTo(2 / 3, 12);
    expect(pairs.error).toBeCloseTo(2 * Math.sqrt((1 / 36 + 1 / 36 + 1 / 9) / 2 / 3), 12);
  });

  test('is over the same games whoever asks first', () => {
    const [one, other] = [gamesOver(20), gamesOver(20)];
    one({}).at(24, 'violence');
    expect(one({}).at(6, 'violence')).toEqual(other({}).at(6, 'violence'));
    expect(other({}).at(24, 'violence')).toEqual(one({}).at(24, 'violence'));
    expect(one({}, { month: 0 }).at(0, 'violence')).toEqual(
      Array.from({ length: 20 }, () =>
        expect.closeTo(velora.provinces.reduce((sum, each) => sum + each.violence * each.population, 0) / 6000, 9),
      ),
    );
  });
});

describe('the tool', () => {
  const tool = join(import.meta.dirname, '../../server/tools/claims.ts');
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8', maxBuffer: 1 << 24 });

  test('prints every row as JSON', { timeout: 120_000 }, () => {
    const { stdout, stderr, status } = run('--seeds', '50', '--without-games', '--json');
    expect(stderr).toBe('');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows).toHaveLength(64);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['row', 'claim', 'expected', 'measured', 'spread', 'holds']);
      expect([true, false, 'pending']).toContain(row.holds);
    }
    expect(status).toBe(rows.some(({ holds }) => holds === false) ? 1 : 0);
  });

  test.each([
    [['--seeds', '5'], 'claims: --seeds: "5" is not a whole number from 50 to 10000'],
    [['--seeds', 'many'], 'claims: --seeds: "many" is not a whole number from 50 to 10000'],
    [['row'], 'claims: "row" is no option; --help says how'],
  ])('refuses %j', (words, message) => {
    const { stdout, stderr, status } = run(...words);
    expect([stdout, stderr.trim(), status]).toEqual(['', message, 1]);
  });
});
