/** Rule R2: what the server keeps for two delegations, and whether they have what they would have it keep. */
import { isNothing, type Side } from '../../../deals/deals.ts';
import type { Council, Deal, Dealings } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { freeTroops } from '../world/pledges.ts';
import { isDecided } from './fate.ts';

export type Means = Pick<Side, 'money' | 'troops'>;

/** Thousand troops that a seat has neither in the field nor behind a text that is still to be decided. */
function troopsToGive(council: Council, seat: SeatId): number {
  const bound = council.mandate.pledges[seat] ?? 0;
  const pledged = Object.values(council.drafts).map((draft) =>
    isDecided(council, draft.id) ? 0 : (draft.pledges[seat] ?? 0),
  );
  // The same soldiers may stand behind two texts, of which they can serve one.
  return Math.max(0, freeTroops(council, seat, null) - bound - Math.max(0, ...pledged));
}

/** What of a side its seat does not have to give; null: it has all of it. */
export function lackingFor(council: Council, seat: SeatId, { money, troops }: Means): keyof Means | null {
  if (money > 0 && (council.dealings.purses[seat] ?? 0) < money) return 'money';
  return troops > 0 && troopsToGive(council, seat) < troops ? 'troops' : null;
}

/** Whether both have what an agreement takes. */
export const haveMeans = (council: Council, { from, to, terms }: Pick<Deal, 'from' | 'to' | 'terms'>): boolean =>
  lackingFor(council, from, terms.gives) === null && lackingFor(council, to, terms.asks) === null;

/** An organisation without the standing of an entity has no capacity to make treaties, and cannot bind itself. */
export const mayBind = ({ setup, outside }: Council, seat: SeatId): boolean =>
  setup.briefs[seat]?.profile !== 'opposition' || outside.standing.entity !== null;

/** Of a seat that cannot bind itself: what it would, all the same; null: nothing. At once it may hand over money. */
export function unboundBy(council: Council, seat: SeatId, side: Side, atOnce: boolean): keyof Means | null {
  if (mayBind(council, seat)) return null;
  if (side.money > 0 && !atOnce) return 'money';
  return side.troops > 0 ? 'troops' : null;
}

export const isEmpty = ({ gives, asks }: Deal['terms']): boolean => isNothing(gives) && isNothing(asks);

/** What the server keeps for deals that wait for their condition, of all seats. */
export function keptInAll({ deals }: Dealings): Means {
  let money = 0;
  let troops = 0;
  for (const { status, terms } of Object.values<Deal>(deals)) {
    if (status !== 'accepted') continue;
    for (const side of [terms.gives, terms.asks]) {
      money += side.money;
      troops += side.troops;
    }
  }
  return { money, troops };
}

const moved = (holdings: Dealings['purses'], seat: SeatId, by: number): Dealings['purses'] =>
  by === 0 ? holdings : { ...holdings, [seat]: (holdings[seat] ?? 0) + by };

const given = (dealings: Dealings, seat: SeatId, { money, troops }: Means): Dealings => ({
  ...dealings,
  purses: moved(dealings.purses, seat, money),
  troops: moved(dealings.troops, seat, troops),
});

const taken = (dealings: Dealings, seat: SeatId, { money, troops }: Means): Dealings =>
  given(dealings, seat, { money: -money, troops: -troops });

/** The money and the soldiers of both are in the server's keeping. */
export const keptBy = (dealings: Dealings, { from, to, terms }: Deal): Dealings =>
  taken(taken(dealings, from, terms.gives), to, terms.asks);

/** They change hands. */
export const handedOver = (dealings: Dealings, { from, to, terms }: Deal): Dealings =>
  given(given(dealings, to, terms.gives), from, terms.asks);

/** They go back to whose they were. */
export const handedBack = (dealings: Dealings, { from, to, terms }: Deal): Dealings =>
  given(given(dealings, from, terms.gives), to, terms.asks);
