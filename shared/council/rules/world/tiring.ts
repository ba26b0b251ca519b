/**
 * Rule L4: contributors tire. What weighs on them are the months that soldiers have been in the field, those of them who
 * have died, and protected areas that fell under their eyes. All numbers are design choices.
 */
import { meanOf } from '../../../crisis/state.ts';
import { effectiveEntries } from '../../../world/effective.ts';
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
  if (!hasSent(mandate, seat)) return 0;
  // A company hires its own: they are no contributor's soldiers.
  if (effectiveEntries(mandate).some(({ clause }) => clause.kind === 'lead' && clause.by === 'company')) return 0;
  return state.forces.find(({ origin }) => origin === 'council')?.deployed ?? 0;
}

function hasSent({ pledges }: PastMonth['mandate'], seat: SeatId | null): boolean {
  if (seat !== null) return (pledges[seat] ?? 0) !== 0;
  for (const each in pledges) if (pledges[each] !== 0) return true;
  return false;
}

function tiredAfter(before: number, month: PastMonth, seat: SeatId | null): number {
  const deployed = soldiersOf(month, seat);
  if (deployed === 0) return Math.max(0, before - rest);
  let fallen = 0;
  for (const { kind } of month.happened) if (kind === 'protected-area-fell') fallen += 1;
  const dead = forceDeaths(deployed, meanOf(month.state.provinces, 'violence'));
  const months = Math.min(1, deployed / fullForce) / fullMonths;
  return Math.min(1, before + months + dead / deathsBorne + shame * fallen);
}

type Tired = { readonly months: number; readonly tired: number };

/** How tired somebody was after so many of these months: asked for by everybody's views, and gone on from where it was. */
let known: { readonly months: readonly PastMonth[]; readonly bySeat: Map<SeatId | null, Tired> } = {
  months: [],
  bySeat: new Map(),
};

/** How tired a seat's soldiers have made its capital after all these months, 0–1; of null: all contributors together. */
export function tirednessAfter(months: readonly PastMonth[], seat: SeatId | null): number {
  if (known.months !== months) {
    known = { months, bySeat: goesOnFrom(known.months, months) ? known.bySeat : new Map() };
  }
  const before = known.bySeat.get(seat) ?? { months: 0, tired: 0 };
  if (before.months === months.length) return before.tired;
  let { tired } = before;
  for (let index = before.months; index < months.length; index += 1) {
    tired = tiredAfter(tired, months[index] as PastMonth, seat);
  }
  known.bySeat.set(seat, { months: months.length, tired });
  return tired;
}

/** Whether months are the earlier ones and what has come to them. */
export const goesOnFrom = (earlier: readonly unknown[], months: readonly unknown[]): boolean =>
  earlier.length <= months.length && earlier.every((month, index) => month === months[index]);

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

/** And in each of these months, the first of the crisis and all that followed it; null: 1 in all of them. */
export function burdensOf(months: readonly PastMonth[], seat: SeatId): readonly number[] | null {
  if (!months.some(({ mandate }) => hasSent(mandate, seat))) return null;
  const burdens: number[] = [];
  let tired = 0;
  for (const month of months) {
    tired = tiredAfter(tired, month, seat);
    burdens.push((month.mandate.pledges[seat] ?? 0) > 0 ? burdenOf(tired) : 1);
  }
  return burdens;
}
