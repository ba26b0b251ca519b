import { describe, expect, test } from 'vitest';
import type { Event } from '../../shared/council/events.ts';
import { openingCrisis } from '../../shared/council/opening.ts';
import { replay } from '../../shared/council/replay.ts';
import { prospects } from '../../shared/council/rules/world/prospects.ts';
import { breachesOf, interestsFor, utilitiesOf, weightsFor } from '../../shared/council/rules/world/standing.ts';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf, momentsOf } from '../../shared/debrief/history.ts';
import type { SeatReading } from '../../shared/debrief/seatReading.ts';
import { boundsFor, rawScore } from '../../shared/interests/score.ts';
import { played } from './session.ts';

const events = played();
const council = replay(events);
const { seats } = debriefOf(events);
const seat = (id: string): SeatReading => seats.find((each) => each.seat === id) as SeatReading;
const months = council.months.filter(({ epilogue }) => !epilogue);

describe('the seats', () => {
  test('are those that have a brief, in the order of the scenario, without a rank', () => {
    const briefed = council.setup.seats.filter(({ id }) => council.setup.briefs[id]);
    expect(seats.map(({ seat }) => seat)).toEqual(briefed.map(({ id }) => id));
    expect(seats).toHaveLength(23);
    expect(Object.keys(seat('france'))).not.toContain('rank');
  });

  test('reveal who held them and what their capitals had told them', () => {
    const { france } = council.setup.briefs as Record<string, { fact: string; situation: string }>;
    expect(seat('france')).toMatchObject({ fact: france?.fact, situation: france?.situation, profile: 'france' });
    const holder = council.seats['france' as never]?.holder ?? ('' as never);
    expect(seat('france').holder).toBe(council.people[holder]?.name);
    expect(seat('france').holder).toMatch(/\w+ \w+/);
    expect(seat('china').holder).toBe('');
    expect(JSON.stringify(seats)).not.toContain(holder);
  });

  test('have the score of their interests when the rounds were over', () => {
    const opening = openingCrisis(council.setup);
    const end = months.at(-1)?.state;
    if (!opening || !end) throw new Error('there is no crisis');
    for (const { seat: id, interests, score } of seats) {
      const weights = weightsFor(council.setup, id);
      const utilities = weights ? utilitiesOf(months, id, weights) : [];
      const expected = rawScore({
        interests: interestsFor(council.setup, id),
        readings: readingsOf(end),
        bounds: boundsFor(opening, 24),
        meanUtility: utilities.reduce((sum, each) => sum + each, 0) / 24,
        redLinesBreached: breachesOf(council, id, months).length,
        exposures: 0,
      });
      const { interests: scored, ...parts } = expected;
      expect(score).toEqual(parts);
      expect(interests).toEqual(
        scored.map(({ interest, attainment, points }) => {
          return { interest, attained: { share: attainment, points, scale: expect.toSatisfy(() => true) } };
        }),
      );
      for (const { interest, attained } of interests) {
        const { scale = null, share } = attained ?? {};
        expect(scale === null).toBe(interest.kind === 'position');
        if (!scale) continue;
        const { figure, none, full } = scale;
        expect(share).toBeCloseTo(Math.min(1, Math.max(0, (figure - none) / (full - none))), 9);
        expect(Math.sign(full - none)).toBe(interest.direction);
      }
      const earned = interests.reduce((sum, { attained }) => sum + (attained?.points ?? 0), 0);
      expect(Math.max(0, earned - expected.lost)).toBeCloseTo(expected.raw, 9);
    }
  });

  test('are compared with what they could expect when the first and the last round began', () => {
    const reckoned = events.flatMap((event) => (event.kind === 'prospects-reckoned' ? [event.batna] : []));
    expect(reckoned).toHaveLength(3);
    for (const { seat: id, batna, score } of seats) {
      for (const [when, at] of [
        ['first', 0],
        ['last', 2],
      ] as const) {
        const expected = reckoned[at]?.[id] ?? Number.NaN;
        const raw = Math.round(score?.raw ?? Number.NaN);
        const verdict = raw > expected ? 'above' : raw < expected ? 'below' : 'level';
        expect(batna?.[when]).toEqual({ batna: expected, verdict });
      }
    }
    expect(new Set(seats.map(({ batna }) => batna?.last.verdict)).size).toBe(3);
  });

  test('what they could expect is reckoned anew when each round begins, from what has been decided and has passed', () => {
    const reckoned = momentsOf(historyOf(events).moments, 'prospects-reckoned');
    for (const { before, event } of reckoned) {
      if (!before.crisis) throw new Error('there is no crisis');
      expect(event).toEqual(prospects(before, before.crisis));
    }
    const expected = reckoned.map(({ event }) => JSON.stringify(event.batna));
    expect(new Set(expected).size).toBe(3);
    expect(reckoned.map(({ before }) => before.round)).toEqual([1, 2, 3]);
  });

  describe('beside what such seats usually come to', () => {
    const usual = { france: { mean: 60, sd: 8, games: 1000 }, china: { mean: 50, sd: 0, games: 1000 } };
    const [opened, ...later] = events;
    if (opened?.kind !== 'session-opened') throw new Error('it does not begin');
    const opening = { ...opened, setup: { ...opened.setup, baselines: usual } };
    const readingOf = (those: readonly Event[], id: string) => debriefOf(those).seats.find((each) => each.seat === id);

    test('have a published score, where there is a baseline and scores spread at all', () => {
      const france = readingOf([opening, ...later], 'france');
      const raw = france?.score?.raw ?? Number.NaN;
      expect(france?.baseline).toEqual(usual.france);
      expect(france?.published).toBeCloseTo(50 + (10 * (raw - 60)) / 8, 12);
      expect(readingOf([opening, ...later], 'china')).toMatchObject({ baseline: usual.china, published: null });
      expect(readingOf([opening, ...later], 'kenya')).toMatchObject({ baseline: null, published: null });
      const unplayed = { ...opened, setup: { ...opened.setup, baselines: {} } };
      expect(readingOf([unplayed, ...later], 'france')).toMatchObject({ baseline: null, published: null });
      // What the scenario brings is in every session of its length and Council.
      expect(Object.keys(opened.setup.baselines)).toContain('france');
    });

    test('have none where the session ended before the months of all rounds', () => {
      const longer = { ...opening, setup: { ...opening.setup, rounds: 4 } };
      const france = readingOf([longer, ...later], 'france');
      expect(france?.score).not.toBeNull();
      expect(france).toMatchObject({ baseline: usual.france, published: null });
    });
  });

  test('say which red line was crossed, by which text and when', () => {
    expect(seat('united-states').redLines).toEqual([
      { id: 'court-over-own-personnel', breach: null },
      { id: 'open-ended-troops', breach: { round: 1, month: 1, resolution: 'S/RES/2901 (2031)' } },
    ]);
    expect(seat('opposition').redLines).toEqual([
      { id: 'integrity-without-autonomy', breach: { round: 2, month: 9, resolution: 'S/RES/2902 (2031)' } },
    ]);
    for (const { seat: id, redLines, score } of seats) {
      const crossed = redLines.filter(({ breach }) => breach).map((line) => line.id);
      expect(crossed).toEqual(breachesOf(council, id, months));
      expect(score?.lost).toBe(8 * crossed.length);
    }
  });

  test('show the political capital that is left', () => {
    // One text of their own in each of the rounds, and a second one in the second, at a point each; two rounds' income of 2.
    expect(seat('united-states').capital).toEqual({ opening: 6, left: 7 });
    expect(seat('russian-federation').capital).toEqual({ opening: 6, left: 7 });
    expect(seat('kenya').capital).toEqual({ opening: 4, left: 8 });
  });
});
