/** Rule T6: where each seat would end if nothing more were adopted. */
import type { CrisisState } from '../../../crisis/state.ts';
import { featuresOf, positionUtility } from '../../../interests/features.ts';
import { type Bounds, boundsFor, projectedReadings, projectedScore } from '../../../interests/score.ts';
import { endingsOf, type MandateInForce } from '../../../world/inForce.ts';
import { afterMonth, crisisMandate } from '../../../world/translate.ts';
import type { EventOf, Setup } from '../../events.ts';
import { openingCrisis } from '../../opening.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { breachesOf, interestsFor, positionOf, utilitiesOf, weightsFor } from './standing.ts';

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
    const endings = endingsOf(now, each);
    const standing = endings.at(-1)?.mandate ?? now;
    const last = found.at(-1);
    if (last && endings.length === 0) last.months += setup.monthsPerRound;
    else found.push({ mandate: standing, months: setup.monthsPerRound });
    now = afterMonth(standing);
  }
  return found;
}
