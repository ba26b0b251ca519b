/**
 * Rules R4, I1: agreements and readings as a seat knows them. On the record they are numbered as they come; a seat numbers
 * those that are its own, so that no number tells it how much others deal with each other.
 */
import type { DealId } from '../../../deals/deals.ts';
import type { Council, Deal, Reading } from '../../state.ts';
import type { ReadingId, SeatId } from '../../vocabulary.ts';

/** What of a record is a seat's: as it is on the record, and under the ids by which the seat knows it. */
type Found<Each> = { readonly own: readonly Each[]; readonly known: readonly Each[] };

/** What is found in a record for a seat, which a view asks for again and again while the record is the same. */
function foundBySeat<Each>(isOf: (each: Each, seat: SeatId) => boolean, as: (each: Each, number: number) => Each) {
  const bySeat = new WeakMap<object, Map<SeatId, Found<Each>>>();
  return (record: Readonly<Record<string, Each>>, seat: SeatId): Found<Each> => {
    const before = bySeat.get(record) ?? new Map<SeatId, Found<Each>>();
    if (before.size === 0) bySeat.set(record, before);
    const known = before.get(seat);
    if (known) return known;
    const own = Object.values(record).filter((each) => isOf(each, seat));
    const found = { own, known: own.map((each, index) => as(each, index + 1)) };
    before.set(seat, found);
    return found;
  };
}

const dealsIn = foundBySeat<Deal>(
  ({ from, to }, seat) => from === seat || to === seat,
  (deal, number) => ({ ...deal, id: `b${number}` as DealId }),
);
const readingsIn = foundBySeat<Reading>(
  ({ by, of }, seat) => by === seat || of === seat,
  (reading, number) => ({ ...reading, id: `i${number}` as ReadingId }),
);

/** Agreements that a seat has offered, or was offered, the oldest first. */
const dealsOf = ({ dealings }: Council, seat: SeatId): readonly Deal[] => dealsIn(dealings.deals, seat).own;

/** Readings that a seat has made of others, or others of it, the oldest first. */
const readingsOf = ({ readings }: Council, seat: SeatId): readonly Reading[] => readingsIn(readings, seat).own;

/** 1, 2, … */
const numberIn = (id: string): number => Number(id.slice(1));

/** The agreement on record that a seat knows by this id. An agreement of others it knows by none. */
export const dealKnownAs = (council: Council, seat: SeatId, id: DealId): Deal | null =>
  dealsOf(council, seat)[numberIn(id) - 1] ?? null;

export const readingKnownAs = (council: Council, seat: SeatId, id: ReadingId): Reading | null =>
  readingsOf(council, seat)[numberIn(id) - 1] ?? null;

/** The id by which a seat knows an agreement on record; null: it does not. */
export function knownDealId(council: Council, seat: SeatId, id: DealId): DealId | null {
  const index = dealsOf(council, seat).findIndex((deal) => deal.id === id);
  return index < 0 ? null : (`b${index + 1}` as DealId);
}

export function knownReadingId(council: Council, seat: SeatId, id: ReadingId): ReadingId | null {
  const index = readingsOf(council, seat).findIndex((reading) => reading.id === id);
  return index < 0 ? null : (`i${index + 1}` as ReadingId);
}

/** All that a seat has to do with, under the ids by which it knows it. */
export const knownDeals = (council: Council, seat: SeatId): readonly Deal[] =>
  dealsIn(council.dealings.deals, seat).known;

export const knownReadings = (council: Council, seat: SeatId): readonly Reading[] =>
  readingsIn(council.readings, seat).known;
