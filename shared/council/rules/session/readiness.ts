/** Who has said that they are ready (rule F1). */
import type { EventOf } from '../../events.ts';
import type { Council, Seat } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

export function applyReadiness(council: Council, { seat: id, ready }: EventOf<'readiness-said'>): Council {
  const seat = council.seats[id];
  return seat ? { ...council, seats: { ...council.seats, [id]: { ...seat, ready } } } : council;
}

/** Readiness counts for the step that it was said in. */
export function unready(council: Council): Council {
  if (!isAnyReady(council)) return council;
  const seats = Object.entries(council.seats).map(([id, seat]) => [id, seat.ready ? { ...seat, ready: false } : seat]);
  return { ...council, seats: Object.fromEntries(seats) as Record<SeatId, Seat> };
}

/** Asked for with every step, and mostly nobody is. */
function isAnyReady({ seats }: Council): boolean {
  for (const id in seats) if (seats[id as SeatId]?.ready) return true;
  return false;
}
