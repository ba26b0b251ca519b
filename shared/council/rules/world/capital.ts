/**
 * Rules C: political capital. It is shown and it can run out, but it never bars a right (rule C2). What is done outside the
 * Council needs its price in hand (rule U16), and its money comes out of a purse.
 */
import type { Act } from '../../../outside/acts.ts';
import type { Event, EventOf, Motion, Result } from '../../events.ts';
import { type Council, draftById } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { priceOf as actPriceOf, namedIn, payersOf } from '../outside/acting.ts';
import { normsIn } from './norms.ts';
import { isUnderReview } from './reviews.ts';

/** Points; design choices. */
export const prices = { sponsor: 1, motion: 1, callAssembly: 2, obstruction: 1, veto: 3 } as const;
/** What a veto costs besides where an advocate has named what is done, and where the text says what has become a norm. */
const dearer = { named: 2, norm: 1 } as const;
/** Million US dollars, of whoever administers, for relief under contract: for the first contract of a session. */
const contractPays = 20;
const income = 2;
const highest = 10;

function spend(council: Council, amount: number, ...seats: readonly SeatId[]): Council {
  const paying = seats.filter((seat) => council.capital[seat] !== undefined);
  if (paying.length === 0) return council;
  const capital = { ...council.capital };
  for (const seat of paying) capital[seat] = (council.capital[seat] ?? 0) - amount;
  return { ...council, capital };
}

/** A new round brings an income, up to a ceiling; what is above it by the brief stays. */
function earn(council: Council): Council {
  const capital = { ...council.capital };
  for (const name in capital) {
    const seat = name as SeatId;
    const points = capital[seat] ?? 0;
    capital[seat] = Math.max(points, Math.min(highest, points + income));
  }
  return { ...council, capital };
}

/** What an event costs, and whom. @param before the state before the event */
export function applyCapital(before: Council, after: Council, event: Event): Council {
  switch (event.kind) {
    case 'draft-sponsored':
      return spend(after, priceOfSponsoring(before, event.draft), event.seat);
    case 'motion-made':
      return spend(after, priceOf(event.motion), event.motion.by);
    case 'vote-opened':
      return event.subject.kind === 'motion' && !isPending(before, event.subject)
        ? spend(after, priceOf(event.subject), event.subject.by)
        : after;
    case 'vote-closed':
      return spend(
        spend(after, priceOfVeto(before, event.result), ...event.result.vetoedBy),
        prices.obstruction,
        ...inVain(event.result),
      );
    case 'order-carried-out':
      return paidFor(before, after, event.by, event.order);
    case 'deed-done':
      return paidFor(before, after, [event.seat], event.deed);
    case 'phase-begun':
      return isLaterRound(before, event) ? earn(after) : after;
    default:
      return after;
  }
}

/** Rule T9: a text with a norm in it. */
const saysNorm = (council: Council, id: DraftId): boolean => {
  const norms = normsIn(council.norms);
  return draftById(council, id)?.clauses.some(({ clause }) => norms.includes(clause.kind)) ?? false;
};

/** Rules T9, T10: to sponsor costs less where a norm is in the text, and nothing in a round with a text under review. */
function priceOfSponsoring(council: Council, draft: DraftId): number {
  if (isUnderReview(council)) return 0;
  return saysNorm(council, draft) ? Math.max(0, prices.sponsor - 1) : prices.sponsor;
}

function priceOfVeto(council: Council, { subject }: Pick<Result, 'subject'>): number {
  const isOfNorm = 'draft' in subject && subject.draft !== null && saysNorm(council, subject.draft);
  return prices.veto + (namedIn(council, council.round) ? dearer.named : 0) + (isOfNorm ? dearer.norm : 0);
}

/** Rule U16: each who acts pays its capital, and of the money of two the patron all. */
function paidFor(before: Council, after: Council, by: readonly SeatId[], act: Act): Council {
  const spent = by.reduce((so, seat) => spend(so, actPriceOf(before, seat, act.kind).capital, seat), after);
  const earned = act.kind === 'accept-contract' && !hasPaid(before) ? contractPays : 0;
  const purses = { ...spent.dealings.purses };
  for (const seat of payersOf(act, by)) {
    const money = purses[seat];
    if (money !== undefined) purses[seat] = money - actPriceOf(before, seat, act.kind).money + earned;
  }
  return { ...spent, dealings: { ...spent.dealings, purses } };
}

/** Rule U10: what is there for relief under contract is there once, whoever takes it. */
const hasPaid = ({ outside }: Council): boolean => outside.acts.some(({ act }) => act.kind === 'accept-contract');

const priceOf = ({ motion }: Motion): number => (motion === 'call-assembly' ? prices.callAssembly : prices.motion);

/** A motion that was made before it is put was paid for then. */
const isPending = ({ meeting }: Council, { motion, draft }: Motion): boolean =>
  meeting?.motions.some((each) => each.motion === motion && each.draft === draft) ?? false;

/** Whoever has had the Council vote on an objection, or on a ruling, that it did not share. */
function inVain({ subject, outcome }: Result): readonly SeatId[] {
  switch (subject.kind) {
    case 'agenda':
    case 'invitation':
      return outcome === 'adopted' ? [subject.by] : [];
    case 'ruling':
      return outcome === 'adopted' ? [] : [subject.by];
    default:
      return [];
  }
}

const isLaterRound = ({ round }: Council, event: EventOf<'phase-begun'>): boolean => round > 0 && event.round > round;
