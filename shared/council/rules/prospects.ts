/** What each seat wants, how the texts in force serve it, and what it could expect without another one (rule T6). */
import { type CrisisState, meanOf } from '../../crisis/state.ts';
import { type Interest, instructionsOf, interestsOf } from '../../interests/brief.ts';
import { featuresOf, positionUtility } from '../../interests/features.ts';
import type { Position } from '../../interests/position.ts';
import type { Profile } from '../../interests/profiles.ts';
import { breachedBy, type RedLineId } from '../../interests/redLines.ts';
import { type Bounds, boundsFor, projectedReadings, projectedScore } from '../../interests/score.ts';
import { effectiveClauses } from '../../world/effective.ts';
import { atRoundEnd, type MandateInForce } from '../../world/inForce.ts';
import { deploymentOf } from '../../world/translate.ts';
import type { EventOf, Setup } from '../events.ts';
import { openingCrisis } from '../opening.ts';
import { chanceOf } from '../random.ts';
import type { Council, Month } from '../state.ts';
import type { SeatId } from '../vocabulary.ts';
import { crisisMandate } from './months.ts';

const indexOf = ({ seats }: Setup, seat: SeatId): number => seats.findIndex(({ id }) => id === seat);

/** The five interests of a seat in this session; none where the scenario has no brief for it. */
export function interestsFor(setup: Setup, seat: SeatId): readonly Interest[] {
  const brief = setup.briefs[seat];
  return brief ? interestsOf(brief.profile, chanceOf(setup, 'interests'), indexOf(setup, seat)) : [];
}

/** What the seat's capital weighs, for whoever reckons what a text is worth to it. */
export function weightsFor(setup: Setup, seat: SeatId): Profile | null {
  const brief = setup.briefs[seat];
  return brief ? instructionsOf(brief.profile, chanceOf(setup, 'interests'), indexOf(setup, seat)) : null;
}

/** The mandate in force as a seat looks at it. */
export function positionOf(mandate: MandateInForce): Position {
  const standing = mandate.clauses.filter(({ consent }) => consent !== 'pending');
  const imposed = standing.filter(({ chapter }) => chapter === 'vii');
  return {
    clauses: effectiveClauses(mandate),
    chapter: imposed.length > 0 ? 'vii' : 'vi',
    consent:
      imposed.some(({ consent }) => consent === 'given') &&
      imposed.every(({ clause, consent }) => clause.kind !== 'mission' || consent === 'given'),
  };
}

/** What each month's texts were worth to a seat. */
export function utilitiesOf(months: readonly Month[], weights: Profile): readonly number[] {
  let last: { readonly mandate: MandateInForce; readonly utility: number } | null = null;
  return months.map(({ mandate }) => {
    if (last?.mandate !== mandate)
      last = { mandate, utility: positionUtility(weights.positions, featuresOf(positionOf(mandate))) };
    return last.utility;
  });
}

/** The red lines of a seat that the texts of these months, or of now, have crossed. */
export function breachesOf(council: Council, seat: SeatId, months: readonly Month[]): readonly RedLineId[] {
  const ids = council.setup.briefs[seat]?.redLines ?? [];
  const crossed = new Set<RedLineId>();
  let mediatedBefore = false;
  let last: MandateInForce | null = null;
  for (const { mandate, state } of months) {
    if (mandate === last) continue;
    last = mandate;
    const position = positionOf(mandate);
    const deployment = deploymentOf(mandate);
    const pledgedShare = deployment && deployment.wanted > 0 ? Math.min(1, deployment.pledged / deployment.wanted) : 1;
    const climateStress = meanOf(state.provinces, 'climateStress');
    for (const id of breachedBy(ids, { ...position, pledgedShare, climateStress, mediatedBefore })) crossed.add(id);
    mediatedBefore ||= position.clauses.some(({ kind }) => kind === 'mediation');
  }
  return ids.filter((id) => crossed.has(id));
}

/** The worst and the best that outcomes come to by the last month of the rounds. */
export function boundsOf(setup: Setup): Bounds | null {
  const opening = openingCrisis(setup);
  return opening && boundsFor(opening, setup.rounds * setup.monthsPerRound);
}

/** At the beginning of a round: where each seat would end if nothing more were adopted. */
export function prospects(council: Council, crisis: CrisisState): EventOf<'prospects-reckoned'> {
  const { setup, months } = council;
  const bounds = boundsOf(setup);
  const ahead = stretches(council);
  const readings = projectedReadings(
    crisis,
    ahead.map(({ mandate, months }) => ({ mandate: crisisMandate(mandate), months })),
  );
  const positions = ahead.map(({ mandate, months }) => ({ features: featuresOf(positionOf(mandate)), months }));
  const batna: Record<SeatId, number> = {};
  for (const id of Object.keys(setup.briefs) as SeatId[]) {
    const weights = weightsFor(setup, id);
    if (!bounds || !weights) continue;
    const score = projectedScore({
      interests: interestsFor(setup, id),
      readings,
      bounds,
      utilities: utilitiesOf(months, weights),
      ahead: positions.map(({ features, months }) => {
        return { months, utility: positionUtility(weights.positions, features) };
      }),
      redLinesBreached: breachesOf(council, id, months).length,
    });
    batna[id] = Math.round(score.raw);
  }
  return { kind: 'prospects-reckoned', batna };
}

/** What stands in force in the rounds to come if the Council does nothing: one stretch until something ends, then another. */
function stretches({ mandate, round, setup }: Council): readonly { mandate: MandateInForce; months: number }[] {
  const found: { mandate: MandateInForce; months: number }[] = [];
  let now = mandate;
  for (let each = round; each <= setup.rounds; each += 1) {
    const ended = atRoundEnd(now, each);
    const last = found.at(-1);
    if (last && !ended.expired && ended.lapsed.length === 0) last.months += setup.monthsPerRound;
    else found.push({ mandate: ended.mandate, months: setup.monthsPerRound });
    now = { ...ended.mandate, legitimacy: null };
  }
  return found;
}
