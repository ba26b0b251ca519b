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

/** What a month takes from a capital that has soldiers in it, as shares of all that it can bear. */
type Wear = { readonly stay: number; readonly dead: number; readonly fallen: number };

/** Null: no soldiers of states are in the field for the Council. */
function wearOf({ mandate, state, happened }: PastMonth): Wear | null {
  // A company hires its own: they are no contributor's soldiers.
  if (effectiveEntries(mandate).some(({ clause }) => clause.kind === 'lead' && clause.by === 'company')) return null;
  const deployed = state.forces.find(({ origin }) => origin === 'council')?.deployed ?? 0;
  if (deployed === 0) return null;
  const fallen = happened.filter(({ kind }) => kind === 'protected-area-fell').length;
  return {
    stay: Math.min(1, deployed / fullForce) / fullMonths,
    dead: forceDeaths(deployed, meanOf(state.provinces, 'violence')) / deathsBorne,
    fallen: shame * fallen,
  };
}

/** Whether the seat (null: anybody) has sent some of the soldiers of a mandate. */
function hasSent({ pledges }: PastMonth['mandate'], seat: SeatId | null): boolean {
  if (seat !== null) return (pledges[seat] ?? 0) !== 0;
  for (const each in pledges) if (pledges[each] !== 0) return true;
  return false;
}

const tiredAfter = (before: number, wear: Wear | null, isThere: boolean): number =>
  wear && isThere ? Math.min(1, before + wear.stay + wear.dead + wear.fallen) : Math.max(0, before - rest);

type Tired = { readonly months: number; readonly tired: number };

type Known = {
  readonly months: readonly PastMonth[];
  /** Of each of these months. */
  readonly wear: readonly (Wear | null)[];
  /** How tired somebody was after so many of them. */
  readonly bySeat: Map<SeatId | null, Tired>;
};

/** Asked for by everybody's views, and gone on from where it was when months have come to it. */
let last: Known = { months: [], wear: [], bySeat: new Map() };

function knownOf(months: readonly PastMonth[]): Known {
  if (last.months !== months) {
    const { wear, bySeat } = goesOnFrom(last.months, months) ? last : { wear: [], bySeat: new Map() };
    last = { months, wear: [...wear, ...months.slice(wear.length).map(wearOf)], bySeat };
  }
  return last;
}

/** How tired a seat's soldiers have made its capital after all these months, 0–1; of null: all contributors together. */
export function tirednessAfter(months: readonly PastMonth[], seat: SeatId | null): number {
  const { wear, bySeat } = knownOf(months);
  const before = bySeat.get(seat) ?? { months: 0, tired: 0 };
  if (before.months === months.length) return before.tired;
  let { tired } = before;
  for (let index = before.months; index < months.length; index += 1) {
    tired = tiredAfter(tired, wear[index] ?? null, hasSent((months[index] as PastMonth).mandate, seat));
  }
  bySeat.set(seat, { months: months.length, tired });
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
  const { wear } = knownOf(months);
  const burdens: number[] = [];
  let tired = 0;
  for (const { mandate } of months) {
    tired = tiredAfter(tired, wear[burdens.length] ?? null, hasSent(mandate, seat));
    burdens.push((mandate.pledges[seat] ?? 0) > 0 ? burdenOf(tired) : 1);
  }
  return burdens;
}
