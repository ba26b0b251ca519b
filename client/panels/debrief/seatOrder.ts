import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { SeatReading } from '../../../shared/debrief/seatReading.ts';

/** One's own seat, then the members as they sit round the table, then those without a vote: no order says who did better. */
export function roundTheTable(
  { seats, votes }: Pick<Debrief, 'seats' | 'votes'>,
  mine: string | null,
): readonly SeatReading[] {
  const places = new Map<string, number>(votes.seats.map(({ id }, place) => [id, place]));
  const placeOf = ({ seat }: SeatReading): number => (seat === mine ? -1 : (places.get(seat) ?? places.size));
  return seats.toSorted((one, other) => placeOf(one) - placeOf(other));
}
