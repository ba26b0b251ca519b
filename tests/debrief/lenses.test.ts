import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import { lensIds, lensTerms } from '../../shared/debrief/lens.ts';
import { type LensFacts, lensesThrough } from '../../shared/debrief/lenses.ts';
import { costOfMonth } from '../../shared/debrief/outcomes.ts';
import { nothingAdopted, retold } from '../../shared/debrief/rerun.ts';
import { aCouncilOfFifteen, given, instructed, members, seated, theWorld } from '../support/council.ts';
import { played, tabled, until, votedOn } from './session.ts';

/** On bounds of 100 and 0 the attainments are easy to see: .2 capacity, .4 sovereignty, .7 violence, .6 need and so on. */
const facts: LensFacts = {
  readings: {
    ...{ violence: 30, need: 40, regionalInstability: 20, capacity: 20, materialSovereignty: 40, illicitEconomy: 50 },
    ...{ grievance: 50, councilLegitimacy: 60, legalEconomy: 45, trust: 41 },
  },
  bounds: {
    ...{ violence: { worst: 100, best: 0 }, need: { worst: 100, best: 0 }, grievance: { worst: 100, best: 0 } },
    ...{ regionalInstability: { worst: 100, best: 0 }, illicitEconomy: { worst: 100, best: 0 } },
    ...{ capacity: { worst: 0, best: 100 }, materialSovereignty: { worst: 0, best: 100 } },
    councilLegitimacy: { worst: 0, best: 100 },
  },
  ...{ months: 24, authorisedMonths: 18, unilateralMonths: 3, adoptedTexts: 2, violenceAvoided: 9, cost: 2000 },
  ...{ monthsToPresence: 6, worstViolence: 55, ownership: 1 / 3, justice: 1 },
};
const scoreOf = (lens: (typeof lensIds)[number], changes: Partial<LensFacts> = {}): number =>
  lensesThrough({ ...facts, ...changes }).find((each) => each.lens === lens)?.score ?? Number.NaN;

describe('the lenses by hand', () => {
  test('state: what the state can do and what is its own', () => {
    expect(scoreOf('state')).toBeCloseTo(100 * (0.35 * 0.2 + 0.25 * 0.4 + 0.2 * 0.7 + 0.2 * 0.8), 9);
  });

  test('multilateral: what the Council has borne together', () => {
    const common = 0.3 * 0.6 + 0.15 * 0.7;
    expect(scoreOf('multilateral')).toBeCloseTo(100 * (common + 0.3 * 0.75 + 0.15 * 0.75 + (0.1 * 2) / 3), 9);
    const alone = { unilateralMonths: 30, adoptedTexts: 7 };
    expect(scoreOf('multilateral', alone)).toBeCloseTo(100 * (common + 0.3 * 0.75 + 0 + 0.1), 9);
    expect(scoreOf('multilateral', { months: 0, authorisedMonths: 0 })).toBeCloseTo(
      100 * (common + 0.15 * 0.75 + (0.1 * 2) / 3),
      9,
    );
  });

  test('market: how much, how soon, at what price', () => {
    // Nine points for two billion dollars: 4.5 a billion, half of what counts as the best bargain.
    expect(scoreOf('market')).toBeCloseTo(100 * (0.4 * 0.5 + 0.3 * 0.75 + 0.3 * 0.45), 9);
    expect(scoreOf('market', { violenceAvoided: 90 })).toBeCloseTo(100 * (0.4 + 0.3 * 0.75 + 0.3 * 0.45), 9);
    expect(scoreOf('market', { violenceAvoided: -5 })).toBeCloseTo(100 * (0.3 * 0.75 + 0.3 * 0.45), 9);
    expect(scoreOf('market', { violenceAvoided: 0, cost: 0 })).toBeCloseTo(100 * (0.3 * 0.75 + 0.3 * 0.45), 9);
    expect(scoreOf('market', { monthsToPresence: null })).toBeCloseTo(100 * (0.4 * 0.5 + 0.3 * 0.45), 9);
  });

  test('cosmopolitan: who was protected, and who had a say', () => {
    const expected = (0.35 * (0.7 + 0.6)) / 2 + 0.2 * 0.5 + (0.25 * (1 / 3 + 0.6)) / 2 + 0.2 * 0.5;
    expect(scoreOf('cosmopolitan')).toBeCloseTo(100 * expected, 9);
    const good = { worstViolence: 0, justice: 3, ownership: 1, readings: { ...facts.readings, trust: 80 } };
    expect(scoreOf('cosmopolitan', good)).toBeCloseTo(100 * ((0.35 * 1.3) / 2 + 0.2 + 0.25 + 0.2), 9);
  });

  test('say where each of their measures counts nothing and where in full', () => {
    for (const { name, value, scales } of lensesThrough(facts).flatMap(({ terms }) => terms)) {
      const shares = scales.map(({ figure, none, full }) => (figure - none) / (full - none));
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect([name, Math.min(1, Math.max(0, mean))]).toEqual([name, expect.closeTo(value, 9)]);
    }
    const alike = { ...facts.bounds, capacity: { worst: 20, best: 20.2 } };
    const [state] = lensesThrough({ ...facts, bounds: alike });
    expect(state?.terms[0]).toMatchObject({ name: 'capacity', value: 0.5, scales: [] });
  });

  test('show how each score comes about', () => {
    for (const { lens, score, terms, blindSpots } of lensesThrough(facts)) {
      expect(terms.map(({ name }) => name)).toEqual(lensTerms[lens]);
      expect(terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(100 * terms.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBeCloseTo(score, 9);
      expect(blindSpots.length).toBeGreaterThan(0);
    }
  });
});

describe('the lenses of a session', () => {
  const events = played();
  const { lenses, outcomes } = debriefOf(events);
  const { world } = historyOf(events);
  const fromOf = (name: string) => lenses.flatMap(({ terms }) => terms).find((term) => term.name === name)?.from;

  test('are all four, between 0 and 100', () => {
    expect(lenses.map(({ lens }) => lens)).toEqual(lensIds);
    for (const { score } of lenses) expect(score > 0 && score < 100).toBe(true);
  });

  test('look at what happened', () => {
    expect(fromOf('authorisedMonths')).toEqual({ authorisedMonths: 24, months: 24 });
    expect(fromOf('noUnilateralMonths')).toEqual({ unilateralMonths: 0 });
    expect(fromOf('adoptedTexts')).toEqual({ adoptedTexts: 2 });
    const felt = world?.months.findIndex(({ state }) => readingsOf(state).presence >= 30) ?? -1;
    expect(fromOf('speedOfPresence')).toEqual({ months: felt + 1, reached: 1 });
    // The second text's ownership came with it and stays when its prevention lapses.
    expect(fromOf('ownershipAndTrust')?.ownership).toBeCloseTo(2 / 3, 12);
    expect(fromOf('justice')).toEqual({ justice: 0 });
  });

  test('count the months in which something was in force', () => {
    const { events: late } = given(
      aCouncilOfFifteen(theWorld()),
      seated('united-states'),
      instructed('in-favour', ...members),
      until('consultations', 2),
      tabled({ title: 'Relief', template: 'aid' }),
      votedOn(),
      until('ended', 3),
    );
    const [, multilateral] = debriefOf(late).lenses;
    const term = multilateral?.terms.find(({ name }) => name === 'authorisedMonths');
    expect(term).toMatchObject({ from: { authorisedMonths: 16, months: 24 }, value: 16 / 24 });
  });

  test('compare with the same months without a text', () => {
    const untouched = retold(events, nothingAdopted).world;
    const avoided =
      readingsOf(untouched?.end ?? (world?.end as never)).violence - readingsOf(world?.end as never).violence;
    expect(avoided).toBeGreaterThan(30);
    expect(fromOf('violenceAvoidedPerBillion')).toEqual({ violenceAvoided: avoided, cost: outcomes?.end.cost });
  });
});

describe('the cost', () => {
  const { world } = historyOf(played());

  test('of a month is that of the soldiers who are there, and of what else is in force', () => {
    const [first] = world?.months ?? [];
    // Two thousand in the first month at 8.5, access of level 2 at 5 each, mediation at 3, an arms embargo at 1.
    expect(first?.state.forces[0]?.deployed).toBe(2);
    expect(first && costOfMonth(first)).toBeCloseTo(2 * 8.5 + 10 + 3 + 1, 9);
  });

  test('adds up over the months', () => {
    const { outcomes } = debriefOf(played());
    expect(outcomes?.opening.cost).toBe(0);
    const rounds = world?.months.reduce((sum, month) => sum + costOfMonth(month), 0) ?? 0;
    expect(outcomes?.end.cost).toBeCloseTo(rounds, 9);
    const later = world?.epilogueMonths.reduce((sum, month) => sum + costOfMonth(month), 0) ?? 0;
    expect(outcomes?.epilogue.cost).toBeCloseTo(rounds + later, 9);
  });

  test('soldiers who are leaving still cost', () => {
    const month = world?.months.at(-1);
    const nothing = { clauses: [], until: null, pledges: {}, legitimacy: null };
    const deployed = month?.state.forces[0]?.deployed ?? 0;
    expect(deployed).toBe(12);
    expect(month && costOfMonth({ ...month, mandate: nothing })).toBeCloseTo(8.5 * 12, 9);
  });
});
