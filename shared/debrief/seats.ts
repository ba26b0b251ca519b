/** What each seat wanted and how far it got, once the briefs are no secret any more. Each seat by itself: no ranking. */
import { breachesOf, interestsFor, utilitiesOf, weightsFor } from '../council/rules/prospects.ts';
import type { Council, Month } from '../council/state.ts';
import type { SeatId } from '../council/vocabulary.ts';
import { readingsOf } from '../crisis/readings.ts';
import type { RedLineId } from '../interests/redLines.ts';
import { type Bounds, rawScore, type Score } from '../interests/score.ts';
import type { MandateInForce } from '../world/inForce.ts';
import type { Breach, Comparison, SeatReading } from './debrief.ts';
import { type History, momentsOf, type World } from './history.ts';

/** @param bounds the worst and the best that outcomes come to by the last month of the rounds */
export function seatsIn(history: History, bounds: Bounds | null): readonly SeatReading[] {
  const { setup, council } = history;
  return setup.seats.flatMap(({ id, name, kind }): SeatReading[] => {
    const brief = setup.briefs[id];
    if (!brief) return [];
    const { profile, situation, fact, resources, redLines } = brief;
    const score = history.world && bounds ? scoreOf(history, history.world, bounds, id) : null;
    const interests = interestsFor(setup, id).map((interest, index) => {
      const scored = score?.interests[index];
      return { interest, attained: scored ? { share: scored.attainment, points: scored.points } : null };
    });
    const parts = score && (({ raw, outcomes, positions, lost }) => ({ raw, outcomes, positions, lost }))(score);
    return [
      {
        ...{ seat: id, name, kind, holder: holderOf(council, id), profile, situation, fact, interests },
        score: parts,
        published: null,
        batna: batnaOf(history, id, score),
        redLines: redLines.map((line) => ({ id: line, breach: breachOf(history, id, line) })),
        capital: { opening: resources.capital, left: council.capital[id] ?? resources.capital },
      },
    ];
  });
}

function holderOf({ seats, people }: Council, seat: SeatId): string {
  const holder = seats[seat]?.holder;
  return holder ? (people[holder]?.name ?? '') : '';
}

function scoreOf({ setup, council }: History, { end, months }: World, bounds: Bounds, seat: SeatId): Score | null {
  const weights = weightsFor(setup, seat);
  if (!weights) return null;
  const utilities = utilitiesOf(months, weights);
  const sum = utilities.reduce((one, other) => one + other, 0);
  return rawScore({
    interests: interestsFor(setup, seat),
    readings: readingsOf(end),
    bounds,
    meanUtility: months.length > 0 ? sum / months.length : 0,
    redLinesBreached: breachesOf(council, seat, months).length,
  });
}

function batnaOf({ moments }: History, seat: SeatId, score: Score | null): SeatReading['batna'] {
  const reckoned = momentsOf(moments, 'prospects-reckoned');
  const [first, last] = [reckoned[0], reckoned.at(-1)].map((moment) => moment?.event.batna[seat]);
  if (!score || first === undefined || last === undefined) return null;
  const compared = (batna: number): Comparison => {
    const difference = Math.round(score.raw) - batna;
    return { batna, verdict: difference > 0 ? 'above' : difference < 0 ? 'below' : 'level' };
  };
  return { first: compared(first), last: compared(last) };
}

/** When the texts in force first crossed a red line, and the one of them that did; null where the line held. */
function breachOf({ council, world }: History, seat: SeatId, line: RedLineId): Breach | null {
  const months = world?.months ?? [];
  const isCrossedBy = (some: readonly Month[]): boolean => breachesOf(council, seat, some).includes(line);
  if (!isCrossedBy(months)) return null;
  const index = months.findIndex(
    ({ mandate }, at) => mandate !== months[at - 1]?.mandate && isCrossedBy(months.slice(0, at + 1)),
  );
  const month = months[index];
  if (!month) return null;
  const earlier = months.slice(0, index);
  const resolutions = [...new Set(month.mandate.clauses.map(({ resolution }) => resolution))].toReversed();
  const guilty = resolutions.find(
    (resolution) => !isCrossedBy([...earlier, { ...month, mandate: without(month.mandate, resolution) }]),
  );
  return { round: month.round, month: month.state.month, resolution: guilty ?? resolutions[0] ?? '' };
}

const without = (mandate: MandateInForce, resolution: string): MandateInForce => ({
  ...mandate,
  clauses: mandate.clauses.filter((each) => each.resolution !== resolution),
});
