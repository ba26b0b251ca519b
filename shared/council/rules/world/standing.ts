/** What each seat wants, and how what stands in force serves it: month by month, and by its red lines. */
import { meanOf } from '../../../crisis/state.ts';
import type { Interest } from '../../../interests/brief.ts';
import type { Position } from '../../../interests/position.ts';
import type { Profile } from '../../../interests/profiles.ts';
import {
  crossedOf,
  type Facts,
  factsOf,
  isCrossed,
  type RedLineId,
  type RedLinePosition,
} from '../../../interests/redLines.ts';
import { utilityOf } from '../../../interests/utility.ts';
import { nothingOutside, type Standing, type StandingForce } from '../../../outside/standing.ts';
import { effectiveEntries, imposedKinds } from '../../../world/effective.ts';
import type { MandateInForce } from '../../../world/inForce.ts';
import { deploymentOf } from '../../../world/translate.ts';
import type { Setup } from '../../setup.ts';
import type { Council, Month } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { burdensOf } from './tiring.ts';

/** The five interests of a seat in this session; none where the scenario has no brief for it. */
export const interestsFor = ({ briefs }: Setup, seat: SeatId): readonly Interest[] => briefs[seat]?.interests ?? [];

/** What the seat's capital weighs, for whoever reckons what a text is worth to it. */
export const weightsFor = ({ briefs }: Setup, seat: SeatId): Profile | null => briefs[seat]?.weights ?? null;

/** The mandate in force, and what stands beside it, as a seat looks at them. */
export function positionOf(
  mandate: MandateInForce,
  { forces }: { readonly forces: readonly StandingForce[] } = nothingOutside,
): Position {
  const byForces = positions.get(mandate) ?? new WeakMap<readonly StandingForce[], Position>();
  positions.set(mandate, byForces);
  const found = byForces.get(forces) ?? positionWith(mandate, forces);
  byForces.set(forces, found);
  return found;
}

/** Asked for by every seat for every month, and the same for as long as nothing is adopted or ends. */
const positions = new WeakMap<MandateInForce, WeakMap<readonly StandingForce[], Position>>();

/** For whoever looks at it once. */
export function positionWith(mandate: MandateInForce, forces: readonly StandingForce[]): Position {
  const standing = effectiveEntries(mandate);
  const since = standing.find(({ clause }) => clause.kind === 'sunset')?.round ?? 0;
  return {
    clauses: standing.map(({ clause }) => clause),
    chapter: standing.some(({ chapter }) => chapter === 'vii') ? 'vii' : 'vi',
    imposed: imposedKinds(mandate),
    term: mandate.until === null ? null : mandate.until - since,
    unsent: forces.filter(({ endorsed }) => endorsed === null).map(({ origin, troops }) => ({ origin, troops })),
    duty: standing.some(({ clause }) => clause.kind === 'review' && clause.trigger === 'auto'),
  };
}

/** What each month was worth to a seat by its texts, since the first month of the crisis. */
export function utilitiesOf(months: readonly Month[], seat: SeatId, weights: Profile): readonly number[] {
  const burdens = burdensOf(months, seat);
  let last: MandateInForce | null = null;
  let lastBurden = 1;
  let utility = 0;
  return months.map(({ mandate }, index) => {
    const burden = burdens?.[index] ?? 1;
    // Mostly a month is like the one before it.
    if (mandate !== last || burden !== lastBurden) utility = utilityOf(weights, positionOf(mandate), burden);
    last = mandate;
    lastBurden = burden;
    return utility;
  });
}

/** Of each of these months, the red lines of a seat that what stood in force then crossed. */
export function crossingsOf(
  council: Council,
  seat: SeatId,
  months: readonly Pick<Month, 'mandate' | 'standing' | 'state'>[],
): readonly (readonly RedLineId[])[] {
  const ids = council.setup.briefs[seat]?.redLines ?? [];
  return linesIn(months).map((line) => crossedOf(ids, line));
}

/** Each of these months as the red lines look at it. */
function linesIn(months: readonly LineMonth[]): readonly Facts[] {
  const found = lines.get(months) ?? linesFrom(months).map(factsOf);
  lines.set(months, found);
  return found;
}

type LineMonth = Pick<Month, 'mandate' | 'standing' | 'state'>;

/** Asked for by every seat, and the same until a month has passed. */
const lines = new WeakMap<readonly LineMonth[], readonly Facts[]>();

function linesFrom(months: readonly LineMonth[]): readonly RedLinePosition[] {
  let mediatedBefore = false;
  let last: (Footing & Pick<Month, 'mandate' | 'standing'>) | null = null;
  return months.map(({ mandate, standing, state }) => {
    if (last?.mandate !== mandate || last.standing !== standing)
      last = { mandate, standing, ...footingOf(mandate, standing) };
    const { position, pledgedShare } = last;
    // The crisis goes on while the mandate stays: the same words can come to cross a line.
    const climateStress = meanOf(state.provinces, 'climateStress');
    const secession = secessionIn({ mandate, standing, state });
    const line = { ...position, pledgedShare, climateStress, mediatedBefore, secession };
    mediatedBefore ||= position.clauses.some(({ kind }) => kind === 'mediation');
    return line;
  });
}

/** Recognised by somebody, or independent by a vote of its people: a part of the country that has gone in fact. */
function secessionIn({
  mandate,
  standing,
  state,
}: Pick<Month, 'mandate' | 'standing' | 'state'>): RedLinePosition['secession'] {
  const hasGone = standing.recognitions.length > 0 || state.provinces.some(({ status }) => status === 'independent');
  if (!hasGone) return undefined;
  const isAgreed = effectiveEntries(mandate).some(
    ({ clause, letter }) => letter && (clause.kind === 'independence' || clause.kind === 'referendum'),
  );
  return isAgreed ? 'agreed' : 'unagreed';
}

type Footing = { readonly position: Position; readonly pledgedShare: number };

function footingOf(mandate: MandateInForce, standing: Standing): Footing {
  const deployment = deploymentOf(mandate);
  const pledgedShare = deployment && deployment.wanted > 0 ? Math.min(1, deployment.pledged / deployment.wanted) : 1;
  return { position: positionOf(mandate, standing), pledgedShare };
}

/** The red lines of a seat that the texts of these months have crossed. */
export function breachesOf(council: Council, seat: SeatId, months: readonly Month[]): readonly RedLineId[] {
  const bySome = breaches.get(months) ?? new Map<RedLineId, boolean>();
  breaches.set(months, bySome);
  return (council.setup.briefs[seat]?.redLines ?? []).filter((id) => {
    const wasCrossed = bySome.get(id) ?? linesIn(months).some((line) => isCrossed(id, line));
    bySome.set(id, wasCrossed);
    return wasCrossed;
  });
}

/** Whether a month has crossed a line: asked for by every seat that has it drawn. */
const breaches = new WeakMap<readonly Month[], Map<RedLineId, boolean>>();

/** How often it has come out that a seat arms a party to the conflict. */
export const exposuresOf = ({ influences }: Council, seat: SeatId): number =>
  influences.filter(({ cause }) => cause.kind === 'proxy-exposed' && cause.seat === seat).length;
