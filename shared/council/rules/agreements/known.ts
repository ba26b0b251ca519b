/**
 * Rules R4, I1: agreements and readings as a seat knows them. On the record they are numbered as they come; a seat numbers
 * those that are its own, so that no number tells it how much others deal with each other.
 */
import type { DealId } from '../../../deals/deals.ts';
import type { Setup } from '../../setup.ts';
import type { Council, Deal, Reading } from '../../state.ts';
import type { ReadingId, SeatId } from '../../vocabulary.ts';

/** What of a record is a seat's: as it is on the record, and under the ids by which the seat knows it. */
type Found<Each> = { readonly own: readonly Each[]; readonly known: readonly Each[] };

type Records<Each> = Readonly<Record<string, Each>>;
type FoundIn<Each> = Found<Each> & { readonly record: Records<Each> };

/** What is found for each seat of a session, which views ask for again and again: anew where the record is another. */
function foundBySeat<Each>(
  recordOf: (council: Council) => Records<Each>,
  isOf: (each: Each, seat: SeatId) => boolean,
  as: (each: Each, number: number) => Each,
) {
  const sessions = new WeakMap<Setup, Map<SeatId, FoundIn<Each>>>();
  return (council: Council, seat: SeatId): Found<Each> => {
    const bySeat = sessions.get(council.setup) ?? new Map<SeatId, FoundIn<Each>>();
    if (bySeat.size === 0) sessions.set(council.setup, bySeat);
    const record = recordOf(council);
    const before = bySeat.get(seat);
    if (before?.record === record) return before;
    const own = Object.values(record).filter((each) => isOf(each, seat));
    // Mostly it is others that have done something, or one thing of many is another.
    const known = own.map((each, index) =>
      each === before?.own[index] ? (before.known[index] as Each) : as(each, index + 1),
    );
    const found = { record, own, known };
    bySeat.set(seat, found);
    return found;
  };
}

const dealsFound = foundBySeat<Deal>(
  ({ dealings }) => dealings.deals,
  ({ from, to }, seat) => from === seat || to === seat,
  (deal, number) => ({ ...deal, id: `b${number}` as DealId }),
);
const readingsFound = foundBySeat<Reading>(
  ({ readings }) => readings,
  ({ by, of }, seat) => by === seat || of === seat,
  (reading, number) => ({ ...reading, id: `i${number}` as ReadingId }),
);

/** Agreements that a seat has offered, or was offered, the oldest first. */
const dealsOf = (council: Council, seat: SeatId): readonly Deal[] => dealsFound(council, seat).own;

/** Readings that a seat has made of others, or others of it, the oldest first. */
const readingsOf = (council: Council, seat: SeatId): readonly Reading[] => readingsFound(council, seat).own;

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
export const knownDeals = (council: Council, seat: SeatId): readonly Deal[] => dealsFound(council, seat).known;

export const knownReadings = (council: Council, seat: SeatId): readonly Reading[] => readingsFound(council, seat).known;
