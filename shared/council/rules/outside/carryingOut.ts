/** What follows in the world from what is done outside the Council: orders when they are closed, deeds at once. */
import { clamp } from '../../../crisis/ledger.ts';
import { havenOf } from '../../../crisis/sovereignty.ts';
import { type CrisisState, meanOf } from '../../../crisis/state.ts';
import { type Act, authorities, type Order, orderKinds } from '../../../outside/acts.ts';
import { effectOf, worthOfLetter } from '../../../outside/effects.ts';
import { missionsWithLetter, withLegitimacy, withoutHostConsent } from '../../../world/inForce.ts';
import type { Event, EventOf } from '../../events.ts';
import type { InfluenceCause } from '../../influence.ts';
import type { Council, Seat } from '../../state.ts';
import type { OrderFailure, SeatId } from '../../vocabulary.ts';
import { hasKeys } from '../session/keys.ts';
import { applyCapital } from '../world/capital.ts';
import { applyInfluence } from '../world/worldHistory.ts';
import { acting, mayPay, priceOfAct } from './acting.ts';
import { circumstancesOf, wasAttacked } from './circumstances.ts';
import { havenFrom, refusalOf } from './conditions.ts';
import { entityVoted } from './entity.ts';
import { meanwhile, reliefShutOut } from './meanwhile.ts';
import { applyCarriedOut, applyFailed } from './orders.ts';

type Told = EventOf<'order-carried-out' | 'order-failed' | 'standing-changed' | 'world-changed'>;

/** The state as it becomes while orders are carried out one after the other. */
function folded(council: Council, event: Told): Council {
  switch (event.kind) {
    case 'order-carried-out':
      return applyCapital(council, applyCarriedOut(council, event), event);
    case 'order-failed':
      return applyFailed(council, event);
    case 'standing-changed':
      return applyStanding(council, event);
    case 'world-changed':
      return applyInfluence(council, event);
  }
}

export const applyStanding = (council: Council, { standing }: EventOf<'standing-changed'>): Council => ({
  ...council,
  outside: { ...council.outside, standing },
});

/** The orders of the round, carried out together before its months, and what comes out meanwhile of what was done before. */
export function ordersCarriedOut(council: Council): readonly Event[] {
  const events: Told[] = [];
  let now = council;
  const tell = (told: readonly Told[]): void => {
    events.push(...told);
    now = told.reduce(folded, now);
  };
  for (const kind of orderKinds) {
    for (const { id } of council.setup.seats) {
      // Whoever was carried out with somebody before, or has failed, has no order any more.
      const order = now.outside.orders[id];
      if (order?.kind === kind) tell(carriedOut(now, id, order));
    }
  }
  tell(meanwhile(now, council));
  return events;
}

function carriedOut(council: Council, first: SeatId, order: Order): readonly Told[] {
  const { crisis } = council;
  if (!crisis) return [];
  const failures = new Map<SeatId, OrderFailure>();
  const together = seatsOf(council, first, order);
  for (const seat of together) {
    const why = failureOf(council, seat, order);
    if (why) failures.set(seat, why);
  }
  const failing = failures.get(first);
  if (failing) return [failed(first, order, failing)];
  const isPair = 'patron' in order && order.patron !== null;
  if (isPair && (together.length < 2 || failures.size > 0)) return [failed(first, order, 'no-partner')];
  const by = together.filter((seat) => !failures.has(seat));
  const others = [...failures].map(([seat, why]) => failed(seat, council.outside.orders[seat] ?? order, why));
  const done = agreedOn(council, order, by);
  return [{ kind: 'order-carried-out', by, order: done }, ...doneBy(council, crisis, done, by), ...others];
}

/** Rule U1: nobody in a coalition governs where another one of it would not. */
function agreedOn({ outside }: Council, order: Order, by: readonly SeatId[]): Order {
  if (order.kind !== 'intervene') return order;
  const asked = by.flatMap((seat) => {
    const own = outside.orders[seat];
    return own?.kind === 'intervene' ? [own.authority] : [];
  });
  return { ...order, authority: authorities.find((each) => asked.includes(each)) ?? order.authority };
}

const failed = (seat: SeatId, order: Order, why: OrderFailure): Told => ({ kind: 'order-failed', seat, order, why });

/**
 * Seats that act together: those that have ordered a coalition, whatever it shall do besides, or the host state and its patron
 * that have ordered the same.
 */
function seatsOf({ setup, outside }: Council, first: SeatId, order: Order): readonly [SeatId, ...SeatId[]] {
  const isCoalition = order.kind === 'intervene';
  if (!isCoalition && !('patron' in order && order.patron !== null)) return [first];
  const wordsOf = (each: Order): string => (isCoalition ? each.kind : JSON.stringify(Object.entries(each).toSorted()));
  const others = setup.seats
    .map(({ id }) => id)
    .filter((id) => {
      const other = outside.orders[id];
      return id !== first && other !== undefined && wordsOf(other) === wordsOf(order);
    });
  return [first, ...others];
}

/** Rule U16: the price is in hand when the order is carried out too. What else stands in the way may have changed since. */
function failureOf(council: Council, id: SeatId, order: Order): OrderFailure | null {
  const seat = council.seats[id];
  if (!seat || !isPossible(council, seat, order)) return 'not-possible';
  if (!hasKeys(council, id, order)) return 'one-key';
  switch (mayPay(council, seat, priceOfAct(council, seat, order))) {
    case null:
      return null;
    case 'too-little-money':
      return 'no-money';
    default:
      return 'no-capital';
  }
}

function isPossible(council: Council, seat: Seat, order: Order): boolean {
  const who = acting(council, seat, order.kind);
  if (typeof who === 'string') return false;
  // Now that it is carried out it meets what is true, and not what was reported.
  return order.kind === 'strike' ? hasHaven(council, who.crisis) : refusalOf(who, order) === null;
}

const hasHaven = (council: Council, crisis: CrisisState): boolean =>
  wasAttacked(council, crisis) ||
  havenOf(meanOf(crisis.provinces, 'capacity'), meanOf(crisis.provinces, 'presence')) > havenFrom;

/** What an act does at once. @param council before it */
function doneBy(
  council: Council,
  crisis: CrisisState,
  act: Act,
  by: readonly SeatId[],
): readonly EventOf<'standing-changed' | 'world-changed'>[] {
  const { standing } = council.outside;
  const after = effectOf({ crisis, standing }, act, by, circumstancesOf(council, crisis, act, by));
  const events: EventOf<'standing-changed' | 'world-changed'>[] = [];
  if (after.standing !== standing) events.push({ kind: 'standing-changed', standing: after.standing });
  if (after.crisis !== crisis) {
    const cause: InfluenceCause = { kind: 'act', act: act.kind, by: [...by] };
    events.push({ kind: 'world-changed', cause, state: after.crisis, entries: [...after.entries] });
  }
  return events;
}

/**
 * What a deed does. In a session that is run again with something changed it may have become impossible, and does nothing.
 * @param council after it
 */
export function deedFollows(
  council: Council,
  crisis: CrisisState,
  { seat, deed }: EventOf<'deed-done'>,
): readonly Event[] {
  const who = council.seats[seat];
  if (!who || refusalOf({ council, crisis, seat: who }, deed)) return [];
  switch (deed.kind) {
    case 'propose-entity':
      return entityVoted(council, crisis, seat, () => doneBy(council, crisis, deed, [seat]));
    case 'name-and-shame':
      return reliefShutOut(council, crisis, seat);
    case 'expel-mission':
      return [...lettersTakenBack(council), ...doneBy(council, crisis, deed, [seat])];
    default:
      return doneBy(council, crisis, deed, [seat]);
  }
}

/** One resolution after the other. What the letter was worth is taken from a mission too that has yet to begin. */
function lettersTakenBack(council: Council): readonly EventOf<'mandate-changed'>[] {
  const events: EventOf<'mandate-changed'>[] = [];
  let { mandate } = council;
  for (const resolution of missionsWithLetter(mandate)) {
    const { legitimacy } = mandate;
    mandate = withoutHostConsent(mandate, resolution);
    const isNew = events.length === 0 && mandate.legitimacy !== null;
    if (isNew) mandate = withLegitimacy(mandate, clamp((legitimacy ?? 0) - worthOfLetter));
    events.push({ kind: 'mandate-changed', mandate, why: 'withdrawn', resolution });
  }
  return events;
}
