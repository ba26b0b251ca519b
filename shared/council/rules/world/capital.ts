/** Rules C: political capital. It is shown and it can run out, but it never bars a right (rule C2). */
import type { Event, EventOf, Motion, Result } from '../../events.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

/** Points; design choices. */
export const prices = { sponsor: 1, motion: 1, callAssembly: 2, obstruction: 1, veto: 3 } as const;
const income = 2;
const highest = 10;

const spend = (council: Council, amount: number, ...seats: readonly SeatId[]): Council => {
  const paying = seats.filter((seat) => council.capital[seat] !== undefined);
  if (paying.length === 0) return council;
  const paid = paying.map((seat) => [seat, (council.capital[seat] ?? 0) - amount]);
  return { ...council, capital: { ...council.capital, ...Object.fromEntries(paid) } };
};

/** A new round brings an income, up to a ceiling; what is above it by the brief stays. */
function earn(council: Council): Council {
  const earned = Object.entries(council.capital).map(([seat, points]) => [
    seat,
    Math.max(points, Math.min(highest, points + income)),
  ]);
  return { ...council, capital: Object.fromEntries(earned) };
}

/** What an event costs, and whom. @param before the state before the event */
export function applyCapital(before: Council, after: Council, event: Event): Council {
  switch (event.kind) {
    case 'draft-sponsored':
      return spend(after, prices.sponsor, event.seat);
    case 'motion-made':
      return spend(after, priceOf(event.motion), event.motion.by);
    case 'vote-opened':
      return event.subject.kind === 'motion' && !isPending(before, event.subject)
        ? spend(after, priceOf(event.subject), event.subject.by)
        : after;
    case 'vote-closed':
      return spend(spend(after, prices.veto, ...event.result.vetoedBy), prices.obstruction, ...inVain(event.result));
    case 'phase-begun':
      return isLaterRound(before, event) ? earn(after) : after;
    default:
      return after;
  }
}

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
