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
import { effectiveClauses, effectiveEntries, imposedKinds } from '../../../world/effective.ts';
import type { MandateInForce } from '../../../world/inForce.ts';
import { deploymentOf } from '../../../world/translate.ts';
import type { Setup } from '../../setup.ts';
import type { Council, Month } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { burdensOf, goesOnFrom } from './tiring.ts';

/** The five interests of a seat in this session; none where the scenario has no brief for it. */
export const interestsFor = ({ briefs }: Setup, seat: SeatId): readonly Interest[] => briefs[seat]?.interests ?? [];

/** What the seat's capital weighs, for whoever reckons what a text is worth to it. */
export const weightsFor = ({ briefs }: Setup, seat: SeatId): Profile | null => briefs[seat]?.weights ?? null;

/** The mandate in force, and what stands beside it, as a seat looks at them. */
export function positionOf(
  mandate: MandateInForce,
  { forces }: { readonly forces: readonly StandingForce[] } = nothingOutside,
): Position {
  const byForces = positions.get(mandate);
  const known = byForces?.get(forces);
  if (known) return known;
  const position = positionWith(mandate, forces);
  if (byForces) byForces.set(forces, position);
  else positions.set(mandate, new Map([[forces, position]]));
  return position;
}

/** Asked for by every seat for every month, and the same for as long as nothing is adopted or ends. */
const positions = new WeakMap<MandateInForce, Map<readonly StandingForce[], Position>>();

/** For whoever looks at it once. */
export function positionWith(mandate: MandateInForce, forces: readonly StandingForce[]): Position {
  const standing = effectiveEntries(mandate);
  const since = standing.find(({ clause }) => clause.kind === 'sunset')?.round ?? 0;
  return {
    clauses: effectiveClauses(mandate),
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
  const utilities: number[] = [];
  let last: MandateInForce | null = null;
  let lastBurden = 1;
  let utility = 0;
  for (const { mandate } of months) {
    const burden = burdens?.[utilities.length] ?? 1;
    // Mostly a month is like the one before it.
    if (mandate !== last || burden !== lastBurden) utility = utilityOf(weights, positionOf(mandate), burden);
    last = mandate;
    lastBurden = burden;
    utilities.push(utility);
  }
  return utilities;
}

/** Of each of these months, the red lines of a seat that what stood in force then crossed. */
export function crossingsOf(
  council: Council,
  seat: SeatId,
  months: readonly LineMonth[],
): readonly (readonly RedLineId[])[] {
  const ids = council.setup.briefs[seat]?.redLines ?? [];
  return sightOf(months).lines.map((line) => crossedOf(ids, line));
}

type LineMonth = Pick<Month, 'mandate' | 'standing' | 'state'>;

type Sight = {
  readonly months: readonly LineMonth[];
  /** Each of these months as the red lines look at it. */
  readonly lines: readonly Facts[];
  /** The first month that crossed a line, or as many as were looked at so far and did not. */
  readonly first: Map<RedLineId, number>;
};

/** Asked for by every seat, and gone on from where it was when months have come to it. */
let last: Sight = { months: [], lines: [], first: new Map() };

function sightOf(months: readonly LineMonth[]): Sight {
  if (last.months !== months) {
    const { lines, first } = goesOnFrom(last.months, months) ? last : { lines: [], first: new Map() };
    last = { months, lines: linesIn(months, lines), first };
  }
  return last;
}

/** @param known of the first of these months */
function linesIn(months: readonly LineMonth[], known: readonly Facts[]): readonly Facts[] {
  const lines = [...known];
  for (let index = known.length; index < months.length; index += 1) {
    const { mandate, standing, state } = months[index] as LineMonth;
    const previous = months[index - 1];
    const before = lines[index - 1];
    const isAlike = previous?.mandate === mandate && previous.standing === standing;
    const facts = before && isAlike ? before : factsOf(footingOf(mandate, standing));
    const position = {
      ...facts.position,
      // The crisis goes on while the mandate stays: the same words can come to cross a line.
      climateStress: meanOf(state.provinces, 'climateStress'),
      mediatedBefore: before !== undefined && (before.position.mediatedBefore || before.has('mediation')),
      secession: secessionIn({ mandate, standing, state }),
    };
    lines.push({ position, mission: facts.mission, has: facts.has });
  }
  return lines;
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

/** What stays the same of a line for as long as nothing is adopted or ends. */
function footingOf(mandate: MandateInForce, standing: Standing): RedLinePosition {
  const deployment = deploymentOf(mandate);
  const pledgedShare = deployment && deployment.wanted > 0 ? Math.min(1, deployment.pledged / deployment.wanted) : 1;
  return { ...positionOf(mandate, standing), pledgedShare, climateStress: 0, mediatedBefore: false };
}

/** The red lines of a seat that the texts of these months have crossed. */
export function breachesOf(council: Council, seat: SeatId, months: readonly Month[]): readonly RedLineId[] {
  const { lines, first } = sightOf(months);
  return (council.setup.briefs[seat]?.redLines ?? []).filter((id) => {
    let month = first.get(id) ?? 0;
    while (month < lines.length && !isCrossed(id, lines[month] as Facts)) month += 1;
    first.set(id, month);
    return month < lines.length;
  });
}

/** How often it has come out that a seat arms a party to the conflict. */
export const exposuresOf = ({ influences }: Council, seat: SeatId): number =>
  influences.filter(({ cause }) => cause.kind === 'proxy-exposed' && cause.seat === seat).length;
