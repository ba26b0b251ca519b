/**
 * Rule L4: contributors tire. What weighs on them are the months that soldiers have been in the field, those of them who
 * have died, and protected areas that fell under their eyes. All numbers are design choices.
 */
import { meanOf } from '../../../crisis/state.ts';
import { clauseOf } from '../../../mandate/reading.ts';
import { effectiveClauses } from '../../../world/effective.ts';
import type { Council, Month } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

/** Thousand soldiers that are a full deployment, and months of one after which nobody would go on. */
const fullForce = 8;
const fullMonths = 60;
/** Dead soldiers that weigh as much as all those months. */
const deathsBorne = 250;
/** What a protected area that fell weighs. */
const shame = 0.3;
/** What a month without soldiers in the field takes away. */
const rest = 1 / 30;
/** Share of its troops that a capital withholds when it is tired to the utmost. */
export const withheld = 0.5;

/** Deaths in a month among a thousand soldiers amid violence of 100. */
const deathsPerThousand = 0.4;

/** Soldiers of a force who die in a month, in persons. @param deployed thousands @param violence mean over the people, 0–100 */
export const forceDeaths = (deployed: number, violence: number): number =>
  deathsPerThousand * deployed * (violence / 100) ** 2;

type PastMonth = Pick<Month, 'mandate' | 'state' | 'happened'>;

/** Thousand soldiers of states in the field for the Council, if the seat (null: anybody) has sent some of them. */
function soldiersOf({ mandate, state }: PastMonth, seat: SeatId | null): number {
  const { pledges } = mandate;
  const hasSent = seat === null ? Object.values(pledges).some((troops) => troops !== 0) : (pledges[seat] ?? 0) !== 0;
  if (!hasSent) return 0;
  // A company hires its own: they are no contributor's soldiers.
  if (clauseOf(effectiveClauses(mandate), 'lead')?.by === 'company') return 0;
  return state.forces.find(({ origin }) => origin === 'council')?.deployed ?? 0;
}

function tiredAfter(before: number, month: PastMonth, seat: SeatId | null): number {
  const deployed = soldiersOf(month, seat);
  if (deployed === 0) return Math.max(0, before - rest);
  const fallen = month.happened.filter(({ kind }) => kind === 'protected-area-fell').length;
  const dead = forceDeaths(deployed, meanOf(month.state.provinces, 'violence'));
  const months = Math.min(1, deployed / fullForce) / fullMonths;
  return Math.min(1, before + months + dead / deathsBorne + shame * fallen);
}

/** Asked for by everybody's views, and the same until a month has passed. */
const known = new WeakMap<readonly PastMonth[], Map<SeatId | null, number>>();

/** How tired a seat's soldiers have made its capital after all these months, 0–1; of null: all contributors together. */
export function tirednessAfter(months: readonly PastMonth[], seat: SeatId | null): number {
  const bySeat = known.get(months) ?? new Map<SeatId | null, number>();
  known.set(months, bySeat);
  const tired = bySeat.get(seat) ?? months.reduce((before, month) => tiredAfter(before, month, seat), 0);
  bySeat.set(seat, tired);
  return tired;
}

/** How tired contributors are, 0–1. */
export const tiredness = ({ months }: Pick<Council, 'months'>): number => tirednessAfter(months, null);

/** Thousand troops of so many that a seat's capital would still put behind a text or a mission, in halves. */
export const ceilingOf = ({ months }: Pick<Council, 'months'>, seat: SeatId, troops: number): number =>
  Math.floor(2 * troops * (1 - withheld * tirednessAfter(months, seat))) / 2;

/** How much more the bill weighs for whoever has soldiers in the field and is so tired (0–1): 1–2. */
const burdenOf = (tired: number): number => 1 + tired;

/** What the bill weighs by now for a seat: 1 at first and for whoever has pledged nothing to the mission, 2 at most. */
export const burdenFor = ({ months, mandate }: Pick<Council, 'months' | 'mandate'>, seat: SeatId): number =>
  (mandate.pledges[seat] ?? 0) > 0 ? burdenOf(tirednessAfter(months, seat)) : 1;

const hasSentAny = (months: readonly PastMonth[], seat: SeatId): boolean => {
  let last: PastMonth['mandate'] | null = null;
  for (const { mandate } of months) {
    // Mostly a month is like the one before it.
    if (mandate !== last && (mandate.pledges[seat] ?? 0) !== 0) return true;
    last = mandate;
  }
  return false;
};

/** And in each of these months, the first of the crisis and all that followed it. */
export function burdensOf(months: readonly PastMonth[], seat: SeatId): readonly number[] {
  if (!hasSentAny(months, seat)) return months.map(() => 1);
  let tired = 0;
  return months.map((month) => {
    tired = tiredAfter(tired, month, seat);
    return (month.mandate.pledges[seat] ?? 0) > 0 ? burdenOf(tired) : 1;
  });
}
