/** What one delegation can do outside the Council, as its panel offers it. */
import type { ActRight, ActRights } from '../../shared/council/views/outsideView.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import {
  type ActKind,
  acts,
  type DeedKind,
  deedKinds,
  monthsOfAnswer,
  type Order,
  type OrderKind,
  orderKinds,
  type Withdrawal,
} from '../../shared/outside/acts.ts';
import { withdrawableBy } from '../../shared/outside/standing.ts';

export type Offered<Kind extends ActKind = ActKind> = ActRight & { readonly kind: Kind };

const offeredOf = <Kind extends ActKind>(
  kinds: readonly Kind[],
  rights: Readonly<Partial<Record<Kind, ActRight>>>,
): readonly Offered<Kind>[] =>
  kinds.flatMap((kind) => {
    const found = rights[kind];
    return found ? [{ kind, ...found }] : [];
  });

export const offeredOrders = ({ orders }: ActRights): readonly Offered<OrderKind>[] => offeredOf(orderKinds, orders);
export const offeredDeeds = ({ deeds }: ActRights): readonly Offered<DeedKind>[] => offeredOf(deedKinds, deeds);

/**
 * What a seat can end of that which stands.
 * @param arms whether it arms a proxy, or may do so for all that is known here
 */
export const endableBy = ({ outside }: PublicView, seat: SeatId, arms: boolean): readonly Withdrawal[] => [
  ...new Set<Withdrawal>([...withdrawableBy(outside.standing, seat), ...(arms ? (['proxy'] as const) : [])]),
];

/** Why none of several can be done, where it is the same for all: then it is said once. */
export function commonReason(offered: readonly Offered[]): Right {
  const [first] = offered;
  return first && offered.every(({ right }) => right === first.right) ? first.right : null;
}

/** The seat of the host state; null where nobody could sit there. */
export const hostIn = ({ seats, host }: PublicView): SeatInView | null => seats.find(({ id }) => id === host) ?? null;

export const permanentIn = ({ seats }: PublicView): readonly SeatInView[] =>
  seats.filter(({ kind }) => kind === 'permanent');

/** Orders of two. */
const patronOf = (order: Order): string | null => ('patron' in order ? order.patron : null);
export const takesTwo = (kind: ActKind): boolean => {
  const by: readonly string[] = acts[kind].by;
  return by.includes('host') && by.includes('permanent');
};

/** Whose same order an order needs besides; null where it needs nobody's. */
export function otherSideOf(order: Order, by: SeatId, now: PublicView): SeatInView | null {
  const patron = patronOf(order);
  if (patron === null) return null;
  return patron === by ? hostIn(now) : (now.seats.find(({ id }) => id === patron) ?? null);
}

const isSame = (one: Order, other: Order): boolean => one.kind === other.kind && patronOf(one) === patronOf(other);

/** The other side has ordered the same. */
export const isAnswered = ({ dealings }: SeatView): boolean => {
  const order = dealings?.order;
  return order != null && (dealings?.offers.some((offer) => isSame(offer.order, order)) ?? false);
};

/** Orders of others that wait for this seat's. */
export const openOffers = ({ dealings }: SeatView) => {
  const order = dealings?.order;
  return (dealings?.offers ?? []).filter((offer) => !order || !isSame(offer.order, order));
};

/** Months since armed groups have attacked from the country, as everybody was told; null: not in the last year. */
export function monthsSinceAttack({ reports }: PublicView): number | null {
  const now = reports.at(-1)?.month ?? 0;
  const attacks = reports
    .flatMap(({ happenings }) => happenings)
    .filter(({ kind, month }) => kind === 'attack-from-haven' && month > now - monthsOfAnswer);
  const last = attacks.at(-1);
  return last ? now - last.month + 1 : null;
}

export const mayStrike = ({ rights }: SeatView): boolean => rights.acts?.orders.strike?.right === null;

/** Anything at all that can be ordered now. */
export const mayOrder = ({ rights }: SeatView): boolean =>
  rights.acts !== null && offeredOrders(rights.acts).some(({ right }) => right === null);

export const isEmptyHanded = ({ orders, deeds }: ActRights): boolean =>
  Object.keys(orders).length + Object.keys(deeds).length === 0;

/** What somebody is asked for by another delegation, or by what has happened outside the Council. */
export type OutsideCall =
  /** Another's order that needs this one's. `act`: which; `forHost`: of the host state. */
  | { readonly kind: 'joint'; readonly by: string; readonly act: OrderKind; readonly forHost: boolean }
  | { readonly kind: 'deal'; readonly by: string; readonly deals: number }
  | { readonly kind: 'reading'; readonly by: string }
  | { readonly kind: 'attack' };

/** What waits for an answer of this seat; null where nothing does. */
export function answerCall(now: PublicView, own: SeatView): OutsideCall | null {
  const nameOf = (id: string): string => now.seats.find((seat) => seat.id === id)?.name ?? id;
  const [joint] = openOffers(own);
  if (joint) {
    const forHost = hostIn(now)?.id === own.seat;
    return { kind: 'joint', by: nameOf(joint.by), act: joint.order.kind, forHost };
  }
  const deals = (own.dealings?.deals ?? []).filter(({ id }) => own.rights.dealings?.deals[id]?.answer === null);
  const [deal] = deals;
  if (deal) return { kind: 'deal', by: nameOf(deal.from), deals: deals.length };
  const reading = own.dealings?.readings.find(({ id }) => own.rights.dealings?.readings[id] === null);
  return reading ? { kind: 'reading', by: nameOf(reading.by) } : null;
}

/** An attack that a strike would be self-defence against, while orders are given and none is given yet. */
export const attackCall = (now: PublicView, own: SeatView): OutsideCall | null =>
  now.phase === 'orders' && monthsSinceAttack(now) !== null && mayStrike(own) && own.dealings?.order === null
    ? { kind: 'attack' }
    : null;
