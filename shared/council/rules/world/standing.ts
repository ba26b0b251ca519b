/** What each seat wants, and how what stands in force serves it: month by month, and by its red lines. */
import { meanOf } from '../../../crisis/state.ts';
import type { Interest } from '../../../interests/brief.ts';
import { featuresOf, positionUtility } from '../../../interests/features.ts';
import type { Position } from '../../../interests/position.ts';
import type { Profile } from '../../../interests/profiles.ts';
import { breachedBy, type RedLineId } from '../../../interests/redLines.ts';
import { effectiveEntries, imposedKinds } from '../../../world/effective.ts';
import type { MandateInForce } from '../../../world/inForce.ts';
import { deploymentOf } from '../../../world/translate.ts';
import type { Setup } from '../../events.ts';
import type { Council, Month } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

/** The five interests of a seat in this session; none where the scenario has no brief for it. */
export const interestsFor = ({ briefs }: Setup, seat: SeatId): readonly Interest[] => briefs[seat]?.interests ?? [];

/** What the seat's capital weighs, for whoever reckons what a text is worth to it. */
export const weightsFor = ({ briefs }: Setup, seat: SeatId): Profile | null => briefs[seat]?.weights ?? null;

/** The mandate in force as a seat looks at it. */
export function positionOf(mandate: MandateInForce): Position {
  const standing = effectiveEntries(mandate);
  const since = standing.find(({ clause }) => clause.kind === 'sunset')?.round ?? 0;
  return {
    clauses: standing.map(({ clause }) => clause),
    chapter: standing.some(({ chapter }) => chapter === 'vii') ? 'vii' : 'vi',
    imposed: imposedKinds(mandate),
    term: mandate.until === null ? null : mandate.until - since,
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

/** Of each of these months, the red lines of a seat that what stood in force then crossed. */
export function crossingsOf(
  council: Council,
  seat: SeatId,
  months: readonly Pick<Month, 'mandate' | 'state'>[],
): readonly (readonly RedLineId[])[] {
  const ids = council.setup.briefs[seat]?.redLines ?? [];
  let mediatedBefore = false;
  let standing: (Standing & { readonly mandate: MandateInForce }) | null = null;
  return months.map(({ mandate, state }) => {
    if (standing?.mandate !== mandate) standing = { mandate, ...standingOf(mandate) };
    const { position, pledgedShare } = standing;
    // The crisis goes on while the mandate stays: the same words can come to cross a line.
    const climateStress = meanOf(state.provinces, 'climateStress');
    const crossed = breachedBy(ids, { ...position, pledgedShare, climateStress, mediatedBefore });
    mediatedBefore ||= position.clauses.some(({ kind }) => kind === 'mediation');
    return crossed;
  });
}

type Standing = { readonly position: Position; readonly pledgedShare: number };

function standingOf(mandate: MandateInForce): Standing {
  const deployment = deploymentOf(mandate);
  const pledgedShare = deployment && deployment.wanted > 0 ? Math.min(1, deployment.pledged / deployment.wanted) : 1;
  return { position: positionOf(mandate), pledgedShare };
}

/** The red lines of a seat that the texts of these months have crossed. */
export function breachesOf(council: Council, seat: SeatId, months: readonly Month[]): readonly RedLineId[] {
  const crossed = new Set(crossingsOf(council, seat, months).flat());
  return (council.setup.briefs[seat]?.redLines ?? []).filter((id) => crossed.has(id));
}
