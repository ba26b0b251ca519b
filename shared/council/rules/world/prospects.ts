/** Rule T6: where each seat would end if nothing more were adopted. */
import type { CrisisState } from '../../../crisis/state.ts';
import { type Bounds, boundsFor, projectedRaw, projectedReadings } from '../../../interests/score.ts';
import { utilityOf } from '../../../interests/utility.ts';
import { feltMandate } from '../../../outside/felt.ts';
import { endingsOf, type MandateInForce } from '../../../world/inForce.ts';
import { afterMonth } from '../../../world/translate.ts';
import type { EventOf } from '../../events.ts';
import { openingCrisis } from '../../opening.ts';
import type { Setup } from '../../setup.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { breachesOf, exposuresOf, interestsFor, positionOf, utilitiesOf, weightsFor } from './standing.ts';
import { burdenFor } from './tiring.ts';

/** The worst and the best that outcomes come to by the last month of the rounds. */
export function boundsOf(setup: Setup): Bounds | null {
  const { world, provinces, rounds, monthsPerRound } = setup;
  const months = rounds * monthsPerRound;
  const known = world && limits.get(world);
  if (known?.provinces === provinces && known.months === months) return known.bounds;
  const opening = openingCrisis(setup);
  const bounds = opening && boundsFor(opening, months);
  if (world && bounds) limits.set(world, { provinces, months, bounds });
  return bounds;
}

type Limits = Pick<Setup, 'provinces'> & { readonly months: number; readonly bounds: Bounds };

/** Asked for in every round, and the same for all sessions of a scenario that are as long. */
const limits = new WeakMap<NonNullable<Setup['world']>, Limits>();

/** At the beginning of a round: where each seat would end if nothing more were adopted. */
export function prospects(council: Council, crisis: CrisisState): EventOf<'prospects-reckoned'> {
  const { setup, months } = council;
  const bounds = boundsOf(setup);
  const ahead = stretches(council);
  const readings = projectedReadings(
    crisis,
    ahead.map(({ mandate, months }) => ({
      mandate: feltMandate(mandate, council.outside.standing, crisis.month + 1),
      months,
    })),
  );
  const positions = ahead.map(({ mandate, months }) => ({ position: positionOf(mandate), months }));
  const batna: Record<SeatId, number> = {};
  for (const id of Object.keys(setup.briefs) as SeatId[]) {
    const weights = weightsFor(setup, id);
    if (!bounds || !weights) continue;
    const burden = burdenFor(council, id);
    const raw = projectedRaw({
      interests: interestsFor(setup, id),
      readings,
      bounds,
      utilities: utilitiesOf(months, id, weights),
      ahead: positions.map(({ position, months }) => ({ months, utility: utilityOf(weights, position, burden) })),
      redLinesBreached: breachesOf(council, id, months).length,
      exposures: exposuresOf(council, id),
    });
    batna[id] = Math.round(raw);
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
