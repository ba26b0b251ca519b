import { describe, expect, test } from 'vitest';
import { caseOf, play, velora } from '../../server/tools/claims/games.ts';
import { mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { withMandate } from '../../shared/crisis/state.ts';
import { tickWithoutLedger } from '../../shared/crisis/tick.ts';
import { publishedScore } from '../../shared/interests/baseline.ts';
import type { Interest } from '../../shared/interests/brief.ts';
import { improvement, type OutcomeKey, outcomeKeys } from '../../shared/interests/profiles.ts';
import {
  type Account,
  attainment,
  type Bounds,
  boundsFor,
  outcomeScore,
  positionScore,
  projectedRaw,
  projectedReadings,
  projectedScore,
  rawScore,
} from '../../shared/interests/score.ts';

/** 20 to 80, the better end as the outcome has it. */
const bounds = Object.fromEntries(
  outcomeKeys.map((key) => [key, improvement[key] > 0 ? { worst: 20, best: 80 } : { worst: 80, best: 20 }]),
) as Bounds;
const middling = Object.fromEntries(outcomeKeys.map((key) => [key, 50])) as Record<OutcomeKey, number>;

const interests: readonly Interest[] = [
  { kind: 'outcome', key: 'violence', direction: -1, points: 30 },
  { kind: 'outcome', key: 'capacity', direction: 1, points: 15 },
  { kind: 'outcome', key: 'materialSovereignty', direction: -1, points: 10 },
  { kind: 'position', key: 'consent', direction: 1, points: 25 },
  { kind: 'position', key: 'burden', direction: -1, points: 20 },
];
const account: Account = {
  ...{ interests, bounds, meanUtility: 0, redLinesBreached: 0, exposures: 0 },
  readings: { ...middling, violence: 35, capacity: 26, materialSovereignty: 35 },
};

describe('the score', () => {
  test('attainment goes from the worst to the best and not beyond', () => {
    expect([90, 80, 65, 20, 5].map((value) => attainment('violence', value, bounds))).toEqual([0, 0, 0.25, 1, 1]);
    expect([5, 20, 35, 80, 95].map((value) => attainment('capacity', value, bounds))).toEqual([0, 0, 0.25, 1, 1]);
  });

  test('bounds that do not tell well from badly give one half', () => {
    const narrow = { ...bounds, violence: { worst: 40, best: 40 }, capacity: { worst: 40, best: 30 } };
    expect(attainment('violence', 0, narrow)).toBe(0.5);
    expect(attainment('capacity', 30, narrow)).toBe(0.5);
  });

  test('outcomes count by their points, and a contrary wish is met by the contrary', () => {
    // .75 of 30, .1 of 15, 1 − .25 of 10.
    expect(outcomeScore(interests, account.readings, bounds)).toBeCloseTo((22.5 + 1.5 + 7.5) / 55, 12);
    expect(outcomeScore([], account.readings, bounds)).toBe(0);
  });

  test('positions count by a logistic curve', () => {
    expect(positionScore(0)).toBe(0.5);
    expect(positionScore(1.6)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(positionScore(-1.6) + positionScore(1.6)).toBeCloseTo(1, 12);
  });

  test('the parts make the whole', () => {
    const score = rawScore({ ...account, redLinesBreached: 2 });
    expect(score).toMatchObject({ outcomes: 31.5, positions: 22.5, lost: 16 });
    expect(score.raw).toBeCloseTo(38, 12);
    const bars = score.interests.map(({ attainment: share, points }) => [share, points]);
    expect(bars).toEqual([
      [0.75, 22.5],
      [expect.closeTo(0.1, 12), expect.closeTo(1.5, 12)],
      [0.75, 7.5],
      [0.5, 12.5],
      [0.5, 10],
    ]);
    expect(score.interests.map(({ interest }) => interest)).toEqual(interests);
  });

  test('what has come out about a seat costs it six points each time', () => {
    expect(rawScore({ ...account, exposures: 1 })).toMatchObject({ raw: 48, lost: 6 });
    expect(rawScore({ ...account, exposures: 2, redLinesBreached: 1 }).lost).toBe(20);
  });

  test('published it is 50 where the seat usually comes to, ten points for a deviation more or less, without a bound', () => {
    const usual = { mean: 60, sd: 8 };
    expect([60, 68, 44, 100, 0].map((raw) => publishedScore(raw, usual))).toEqual([50, 60, 30, 100, -25]);
    expect(publishedScore(60, { mean: 60, sd: 0 })).toBeNull();
  });

  test('it stays between 0 and 100', () => {
    expect(rawScore({ ...account, redLinesBreached: 9 }).raw).toBe(0);
    const best = { ...middling, violence: 0, capacity: 100, materialSovereignty: 0 };
    const score = rawScore({ ...account, readings: best, meanUtility: 100 });
    expect(score.raw).toBeCloseTo(100, 9);
    expect(score.raw).toBeLessThanOrEqual(100);
  });
});

/** What the outcomes of many games of Velora come to after 24 months. */
const reference: Bounds = {
  violence: { worst: 72, best: 9 },
  need: { worst: 75, best: 22 },
  regionalInstability: { worst: 46, best: 26 },
  capacity: { worst: 21, best: 41 },
  materialSovereignty: { worst: 20, best: 55 },
  illicitEconomy: { worst: 38, best: 20 },
  grievance: { worst: 68, best: 30 },
  councilLegitimacy: { worst: 38, best: 62 },
};

describe('the bounds', () => {
  const found = boundsFor(velora, 24);

  test.each(outcomeKeys)('of %s in Velora after 24 months lie near what games come to', (key) => {
    expect(Math.abs(found[key].worst - reference[key].worst)).toBeLessThanOrEqual(8);
    expect(Math.abs(found[key].best - reference[key].best)).toBeLessThanOrEqual(8);
  });

  test('the worst is nobody acting, but for sovereignty, which others take', () => {
    const nothing = readingsOf(play({ seed: null, months: 24, steps: {} }).states.at(-1) ?? velora);
    for (const key of outcomeKeys) {
      if (key === 'materialSovereignty') expect(found[key].worst).toBeLessThan(nothing[key] - 15);
      else expect(found[key].worst).toBeCloseTo(nothing[key], 9);
    }
  });

  test('the best is better in everything, from half a year to five', () => {
    for (let months = 6; months <= 60; months += 1) {
      const each = boundsFor(velora, months);
      for (const key of outcomeKeys) {
        expect((each[key].best - each[key].worst) * improvement[key], `${key} ${months}`).toBeGreaterThan(0.5);
      }
    }
  });
});

describe('the score without an agreement', () => {
  const prospect = {
    interests,
    bounds,
    redLinesBreached: 1,
    exposures: 0,
    readings: readingsOf(velora),
    utilities: [],
  };

  test('rests on the figures of the last month without noise, wherever one looks from', () => {
    const { states } = play({ seed: null, months: 24, steps: {} });
    const expected = readingsOf(states.at(-1) ?? velora);
    expect(projectedReadings(velora, [{ mandate: noMandate, months: 24 }])).toEqual(expected);
    const later = projectedReadings(states[10] ?? velora, [{ mandate: noMandate, months: 14 }]);
    expect(later.violence).toBeCloseTo(expected.violence, 9);
    expect(projectedReadings(velora, [])).toEqual(readingsOf(velora));
  });

  test('counts every month that was and every month to come', () => {
    const ahead = [
      { months: 4, utility: 1 },
      { months: 1, utility: -3 },
    ];
    const score = projectedScore({ ...prospect, utilities: [2, 0, -1], ahead });
    expect(projectedRaw({ ...prospect, utilities: [2, 0, -1], ahead })).toBe(score.raw);
    // (2 + 0 − 1 + 4 × 1 − 3) / 8
    expect(score).toEqual(rawScore({ ...prospect, meanUtility: 2 / 8 }));
    expect(projectedScore({ ...prospect, ahead: [] }).positions).toBeCloseTo(22.5, 12);
  });

  test('what expires ends, and a mandate that begins has its force', () => {
    const protecting = mandateSchema.parse(caseOf('transitional'));
    let state = withMandate(velora, protecting);
    for (let month = 0; month < 6; month += 1) state = tickWithoutLedger(state, protecting, null).state;
    for (let month = 0; month < 6; month += 1) state = tickWithoutLedger(state, noMandate, null).state;
    const ahead = [
      { mandate: protecting, months: 6 },
      { mandate: noMandate, months: 6 },
    ];
    expect(projectedReadings(velora, ahead)).toEqual(readingsOf(state));
  });
});
