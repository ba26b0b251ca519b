/** Rules U1 to U8: what a capital orders for the end of the round. */
import type { Order, OrderKind } from '../../../outside/acts.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingAs, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council, Seat } from '../../state.ts';
import type { PersonId, SeatId } from '../../vocabulary.ts';
import { withKeys } from '../session/keys.ts';
import { isInRound } from '../session/steps.ts';
import { acting, leastPriceOf, mayPay, placeOf, priceOfAct, unheld } from './acting.ts';
import { refusalOf, refusalOfAny } from './conditions.ts';

/** Whether the asking seat may give an order of this kind now, with whatever words would be the best for it. */
export function mayOrder(asking: Asking, kind: OrderKind): RefusalCode | null {
  const seat = actingAs(asking, 'capital');
  return isCode(seat) ? seat : mayBeOrdered(asking.council, seat, kind);
}

/** Likewise for a seat that nobody holds. */
export function mayOrderFor(council: Council, id: SeatId, kind: OrderKind): RefusalCode | null {
  const seat = unheld(council, id);
  return isCode(seat) ? seat : mayBeOrdered(council, seat, kind);
}

function mayBeOrdered(council: Council, seat: Seat, kind: OrderKind): RefusalCode | null {
  const who = acting(council, seat, kind);
  return isCode(who) ? who : (refusalOfAny(who, kind) ?? mayPay(council, seat, leastPriceOf(council, seat, kind)));
}

/** In these words: what they need besides is asked for when nothing else is in the way. */
function mayBeOrderedThus(council: Council, seat: Seat, order: Order): RefusalCode | null {
  const code = mayBeOrdered(council, seat, order.kind);
  const who = acting(council, seat, order.kind);
  if (code || isCode(who)) return code;
  return refusalOf(who, order) ?? mayPay(council, seat, priceOfAct(council, seat, order));
}

export function decideGiveOrder(asking: Asking, { order }: CommandOf<'give-order'>): Decision {
  const seat = actingAs(asking, 'capital');
  return isCode(seat) ? deny(seat) : given(asking.council, seat, order, personIn(asking));
}

export function decideGiveOrderFor({ council }: Asking, { seat: id, order }: CommandOf<'give-order-for'>): Decision {
  const seat = unheld(council, id);
  return isCode(seat) ? deny(seat, placeOf(seat, 'order')) : given(council, seat, order, null);
}

const personIn = ({ by }: Asking): PersonId | null => (by.role === 'person' ? by.person : null);

function given(council: Council, seat: Seat, order: Order | null, person: PersonId | null): Decision {
  const code = order ? mayBeOrderedThus(council, seat, order) : isInRound(council) ? null : 'wrong-phase';
  if (code) return deny(code, placeOf(code, 'order'));
  const before = council.outside.orders[seat.id] ?? null;
  if (JSON.stringify(before) === JSON.stringify(order)) return accept();
  return accept({ kind: 'order-given', seat: seat.id, order, person });
}

/** A later order takes the place of an earlier one; null takes it back. */
export const applyOrderGiven = (council: Council, { seat, order, person }: EventOf<'order-given'>): Council =>
  withKeys(
    withOrders(council, { ...ordersBut(council, [seat]), ...(order ? { [seat]: order } : {}) }),
    seat,
    order && person ? [person] : [],
  );

export function applyCarriedOut(council: Council, { by, order }: EventOf<'order-carried-out'>): Council {
  const { round, crisis, outside } = council;
  const acts = [...outside.acts, { by, act: order, round, month: crisis?.month ?? 0 }];
  return withOrders({ ...council, outside: { ...outside, acts } }, ordersBut(council, by));
}

export const applyFailed = (council: Council, { seat }: EventOf<'order-failed'>): Council =>
  withOrders(council, ordersBut(council, [seat]));

const withOrders = (council: Council, orders: Council['outside']['orders']): Council => ({
  ...council,
  outside: { ...council.outside, orders },
});

const ordersBut = ({ outside }: Council, seats: readonly SeatId[]): Council['outside']['orders'] =>
  Object.fromEntries(Object.entries(outside.orders).filter(([seat]) => !seats.includes(seat as SeatId)));

/** Orders of others that need the same of this seat: of the host state to its patron, of a patron to the host state. */
export function offersTo({ outside, setup }: Council, seat: SeatId, host: SeatId | null): readonly Offer[] {
  const offers: Offer[] = [];
  for (const { id } of setup.seats) {
    const order = outside.orders[id];
    if (!order || id === seat || !('patron' in order) || order.patron === null) continue;
    const awaited = id === host ? order.patron : host;
    if (awaited === seat) offers.push({ by: id, order });
  }
  return offers;
}

export type Offer = { readonly by: SeatId; readonly order: Order };
