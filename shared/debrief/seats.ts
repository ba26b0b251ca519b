/** What each seat wanted and how far it got, once the briefs are no secret any more. Each seat by itself: no ranking. */
import {
  breachesOf,
  crossingsOf,
  exposuresOf,
  interestsFor,
  utilitiesOf,
  weightsFor,
} from '../council/rules/world/standing.ts';
import type { Council } from '../council/state.ts';
import type { SeatId } from '../council/vocabulary.ts';
import { readingsOf } from '../crisis/readings.ts';
import type { CrisisState } from '../crisis/state.ts';
import { publishedScore } from '../interests/baseline.ts';
import type { Interest } from '../interests/brief.ts';
import { improvement } from '../interests/profiles.ts';
import type { RedLineId } from '../interests/redLines.ts';
import { type Bounds, rawScore, type Score, tellsApart } from '../interests/score.ts';
import type { MandateInForce } from '../world/inForce.ts';
import { type History, momentsOf, plannedMonthsOf, type World } from './history.ts';
import type { Breach, Comparison, RevealedInterest, Scale, SeatReading } from './seatReading.ts';

/** @param bounds the worst and the best that outcomes come to by the last month that passed in the rounds */
export function seatsIn(history: History, bounds: Bounds | null): readonly SeatReading[] {
  const { setup, council } = history;
  return setup.seats.flatMap(({ id, name, kind }): SeatReading[] => {
    const brief = setup.briefs[id];
    if (!brief) return [];
    const { profile, situation, fact, resources, redLines } = brief;
    const score = history.world && bounds ? scoreOf(history, history.world, bounds, id) : null;
    const interests = interestsFor(setup, id).map((interest, index): RevealedInterest => {
      const scored = score?.interests[index];
      if (!scored) return { interest, attained: null };
      const scale = history.world && bounds && scaleOf(interest, history.world.end, bounds);
      return { interest, attained: { share: scored.attainment, points: scored.points, scale } };
    });
    const parts = score && (({ raw, outcomes, positions, lost }) => ({ raw, outcomes, positions, lost }))(score);
    return [
      {
        ...{ seat: id, name, kind, holder: holderOf(council, id), profile, situation, fact, interests },
        score: parts,
        ...publishedIn(history, id, score),
        batna: batnaOf(history, id, score),
        redLines: redLines.map((line) => ({ id: line, breach: breachOf(history, id, line) })),
        capital: { opening: resources.capital, left: council.capital[id] ?? resources.capital },
      },
    ];
  });
}

/**
 * Between what an outcome earns nothing and everything for a seat; null where the bounds do not tell, and for what the texts
 * said, which is not read off a figure.
 */
function scaleOf(interest: Interest, end: CrisisState, bounds: Bounds): Scale | null {
  if (interest.kind !== 'outcome') return null;
  const { worst, best } = bounds[interest.key];
  if (!tellsApart(interest.key, bounds)) return null;
  const figure = readingsOf(end)[interest.key];
  return interest.direction === improvement[interest.key]
    ? { figure, none: worst, full: best }
    : { figure, none: best, full: worst };
}

function holderOf({ seats, people }: Council, seat: SeatId): string {
  const holder = seats[seat]?.holder;
  return holder ? (people[holder]?.name ?? '') : '';
}

function scoreOf({ setup, council }: History, { end, months }: World, bounds: Bounds, seat: SeatId): Score | null {
  const weights = weightsFor(setup, seat);
  if (!weights) return null;
  const utilities = utilitiesOf(months, seat, weights);
  const sum = utilities.reduce((one, other) => one + other, 0);
  return rawScore({
    interests: interestsFor(setup, seat),
    readings: readingsOf(end),
    bounds,
    meanUtility: months.length > 0 ? sum / months.length : 0,
    redLinesBreached: breachesOf(council, seat, months).length,
    exposures: exposuresOf(council, seat),
  });
}

/** Games of all rounds say nothing about a score of fewer months. */
function publishedIn(history: History, seat: SeatId, score: Score | null): Pick<SeatReading, 'baseline' | 'published'> {
  const baseline = history.setup.baselines[seat] ?? null;
  const published = score && baseline && !isCutShort(history) ? publishedScore(score.raw, baseline) : null;
  return { baseline, published };
}

/** Whether the session ended before the last month of all rounds. */
const isCutShort = ({ world, setup }: History): boolean => world?.months.length !== plannedMonthsOf(setup);

function batnaOf(history: History, seat: SeatId, score: Score | null): SeatReading['batna'] {
  const reckoned = momentsOf(history.moments, 'prospects-reckoned');
  const [first, last] = [reckoned[0], reckoned.at(-1)].map((moment) => moment?.event.batna[seat]);
  if (!score || first === undefined || last === undefined) return null;
  // What could be expected was reckoned up to the last month of all rounds: fewer months earn by another measure.
  const cutShort = isCutShort(history);
  const compared = (batna: number): Comparison => {
    if (cutShort) return { batna, verdict: null };
    const difference = Math.round(score.raw) - batna;
    return { batna, verdict: difference > 0 ? 'above' : difference < 0 ? 'below' : 'level' };
  };
  return { first: compared(first), last: compared(last) };
}

/** When the texts in force first crossed a red line, and the one of them that did; null where the line held. */
function breachOf({ council, world }: History, seat: SeatId, line: RedLineId): Breach | null {
  const months = world?.months ?? [];
  const index = crossingsOf(council, seat, months).findIndex((crossed) => crossed.includes(line));
  const month = months[index];
  if (!month) return null;
  const earlier = months.slice(0, index);
  const isCrossedUnder = (mandate: MandateInForce): boolean =>
    crossingsOf(council, seat, [...earlier, { ...month, mandate }])
      .at(-1)
      ?.includes(line) ?? false;
  const resolutions = [...new Set(month.mandate.clauses.map(({ resolution }) => resolution))].toReversed();
  const guilty = resolutions.find((resolution) => !isCrossedUnder(without(month.mandate, resolution)));
  return { round: month.round, month: month.state.month, resolution: guilty ?? resolutions[0] ?? '' };
}

const without = (mandate: MandateInForce, resolution: string): MandateInForce => ({
  ...mandate,
  clauses: mandate.clauses.filter((each) => each.resolution !== resolution),
});
