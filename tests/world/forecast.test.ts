/** What is foreseen is what would come without luck; and sanctions on a sponsor press the parties without hurting the people. */
import { describe, expect, test } from 'vitest';
import { type Fields, play, velora } from '../../server/tools/claims/games.ts';
import { biteOf } from '../../shared/crisis/economy.ts';
import { forecast } from '../../shared/crisis/forecast.ts';
import { mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { meanOf } from '../../shared/crisis/state.ts';
import { forecastDifference } from '../../shared/world/forecast.ts';

const robust: Fields = { force: true, troops: 16, roe: 3, legitimacy: 72, mediation: 1, access: 2, chapter: 7 };

describe('a forecast', () => {
  test('is the course without noise and without events', () => {
    const { states } = play({ seed: null, months: 7, steps: { 0: robust } });
    expect(forecast(velora, mandateSchema.parse(robust), 7)).toEqual(states[7]);
  });

  test('of no months only lets the mandate come into force', () => {
    expect(forecast(velora, mandateSchema.parse(robust), 0).forces).toEqual([
      { origin: 'council', deployed: 0, legitimacy: 72 },
    ]);
  });

  test('a mission begins once with its legitimacy, not every month', () => {
    const { forces } = forecast(velora, mandateSchema.parse(robust), 3);
    expect(forces[0]?.legitimacy).not.toBe(72);
  });

  test('tells what a text changes of mean violence in a year, below 0 where it saves', () => {
    const text = mandateSchema.parse(robust);
    const { without, with: withText, difference } = forecastDifference(velora, { without: noMandate, with: text });
    const inAYear = (steps: Fields) => play({ seed: null, months: 12, steps: { 0: steps } }).states[12] ?? velora;
    expect(without).toBeCloseTo(meanOf(inAYear({}).provinces, 'violence'), 9);
    expect(withText).toBeCloseTo(meanOf(inAYear(robust).provinces, 'violence'), 9);
    expect(difference).toBeCloseTo(withText - without, 9);
    expect(difference).toBeLessThan(-8);
    expect(forecastDifference(velora, { without: text, with: text }).difference).toBe(0);
  });
});

describe('sanctions on a sponsor', () => {
  const onHost = mandateSchema.parse({ armsEmbargo: true, targetedSanctions: true, comprehensiveSanctions: true });
  const onSponsor = mandateSchema.parse({ sponsorBite: 1.8 });

  test('bite as hard as on the host, and as little where they are evaded', () => {
    for (const evasion of [0, 0.3, 0.9]) {
      expect(biteOf(onSponsor, evasion)).toBeCloseTo(biteOf(onHost, evasion), 9);
      expect(biteOf(onSponsor, evasion)).toBeCloseTo(1.8 * (1 - evasion), 9);
    }
    expect(biteOf(mandateSchema.parse({ targetedSanctions: true, sponsorBite: 0.3 }), 0.5)).toBeCloseTo(0.4, 9);
    expect(noMandate.sponsorBite).toBe(0);
    expect(mandateSchema.safeParse({ sponsorBite: 1.9 }).success).toBe(false);
  });

  test('are written down as their bite, and leave the host’s own economy alone', () => {
    const { entries } = play({ seed: null, months: 1, steps: { 0: { sponsorBite: 1 } }, ledger: true });
    const bites = entries.filter(({ cause }) => cause === 'sanctions-bite');
    expect(bites.map(({ variable }) => variable)).toEqual(['intransigence']);
    const [now, nothing] = [{ sponsorBite: 1 }, {}].map((fields) => forecast(velora, mandateSchema.parse(fields), 1));
    expect(now?.intransigence).toBeLessThan(nothing?.intransigence ?? 0);
    expect([now?.legalEconomy, now?.illicitEconomy, now?.arms]).toEqual([
      nothing?.legalEconomy,
      nothing?.illicitEconomy,
      nothing?.arms,
    ]);
    expect(now?.provinces).toEqual(nothing?.provinces);
  });
});
