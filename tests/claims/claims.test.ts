/** The claims of the two texts hold, each in its direction and in about its size; what waits for games of bots is known. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { debriefWords } from '../../client/text/english/debrief.ts';
import { awaited, type Claim, change, checked, count, fact } from '../../server/tools/claims/claim.ts';
import { difference, differenceOfDifferences, exactly, mean, ratio } from '../../server/tools/claims/estimates.ts';
import { gamesOver, velora } from '../../server/tools/claims/games.ts';
import { reportOf } from '../../server/tools/claims/report.ts';
import { does, session } from '../../server/tools/claims/sessions.ts';
import { claims, tableOf } from '../../server/tools/claims/table.ts';

/** Rows of which some part can only be seen in games of thinking bots. */
const pending = [1, 7, 11, 13, 15, 17, 32, 44, 46, 55, 56, 60, 62];

describe('the table of claims', () => {
  test('has all sixty-four, each once and in order', () => {
    expect(claims.map(({ row }) => row)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    for (const { claim, parts } of claims) {
      expect(claim.length).toBeGreaterThan(10);
      expect(parts.length, claim).toBeGreaterThan(0);
    }
  });

  test('has something to run in every row, and leaves bots only what is theirs', () => {
    const awaiting = claims.filter(({ parts }) => parts.some(({ kind }) => kind === 'awaited')).map(({ row }) => row);
    expect(awaiting).toEqual(pending);
    for (const { row, parts } of claims)
      expect(parts.filter(({ kind }) => kind !== 'awaited').length, `${row}`).toBeGreaterThan(0);
  });

  // Every part of every claim, over games enough to be stable.
  test('holds', { timeout: 120_000 }, () => {
    const table = tableOf(100);
    const failing = table.flatMap(({ row, findings }) =>
      findings.filter(({ holds }) => holds === false).map(({ expected, shown }) => `${row}: ${expected}, but ${shown}`),
    );
    expect(failing.join('\n')).toBe('');
    expect(table.filter(({ holds }) => holds === 'pending').map(({ row }) => row)).toEqual(pending);
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

describe('a claim is judged', () => {
  const games = gamesOver(20);
  const of = (...parts: Claim['parts']) => checked({ row: 1, claim: 'something', parts }, games);
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

  test('as a whole: what fails outweighs what is awaited, and what is awaited what holds', () => {
    const yes = fact('yes', () => true);
    const no = fact('no', () => false);
    const later = awaited('later');
    expect([of(yes), of(yes, later), of(yes, no), of(later, no)].map(({ holds }) => holds)).toEqual([
      true,
      'pending',
      false,
      false,
    ]);
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
    expect(report).toContain('something: DOES NOT HOLD');
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
    const { stdout, stderr, status } = run('--seeds', '50', '--json');
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
