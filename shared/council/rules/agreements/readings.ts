/** Rule I1: what one delegation takes for another's interest, which confirms it or corrects it. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Reading, readingById, type Seat, seatById } from '../../state.ts';
import type { ReadingId, SeatId } from '../../vocabulary.ts';
import { interestsFor } from '../world/standing.ts';
import { isForDealing } from './deals.ts';
import { readingKnownAs } from './known.ts';

/** Of one other seat in one round. HOUSE. */
const maximumReadings = 3;

/** Whether the asking seat may say what it takes for an interest of another, or (null) of anybody, and if not, why. */
export function mayRead(asking: Asking, of: SeatId | null): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (!isForDealing(council)) return 'wrong-phase';
  const muted = mayWrite(asking);
  if (muted || of === null) return muted;
  if (!seatById(council, of)) return 'unknown-seat';
  if (of === seat.id) return 'not-with-yourself';
  const made = Object.values<Reading>(council.readings).filter(
    (each) => each.by === seat.id && each.of === of && each.round === council.round,
  );
  return made.length >= maximumReadings ? 'too-many-readings' : null;
}

/**
 * A reading that is about the asking seat and waits for its answer. A reading of others is refused like none.
 * @param id by which the asking seat knows it
 */
function awaited(asking: Asking, id: ReadingId): Reading | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const reading = readingKnownAs(asking.council, seat.id, id);
  if (reading?.of !== seat.id) return 'unknown-reading';
  if (!isForDealing(asking.council)) return 'wrong-phase';
  return reading.answer === null ? reading : 'already-read';
}

export function mayAnswerReading(asking: Asking, id: ReadingId): RefusalCode | null {
  const found = awaited(asking, id);
  return isCode(found) ? found : null;
}

const ofSeat: readonly RefusalCode[] = ['unknown-seat', 'not-with-yourself', 'too-many-readings'];

export function decideRead(asking: Asking, { of, guess, text }: CommandOf<'read-interest'>): Decision {
  const code = mayRead(asking, of);
  if (code) return deny(code, ofSeat.includes(code) ? ['of'] : []);
  const { council } = asking;
  const reading = `i${Object.keys(council.readings).length + 1}` as ReadingId;
  return accept({ kind: 'interest-read', reading, by: (actingSeat(asking) as Seat).id, of, guess, text });
}

export function decideAnswerReading(asking: Asking, command: CommandOf<'answer-reading'>): Decision {
  const { reading, confirms, text } = command;
  const found = awaited(asking, reading);
  if (isCode(found)) return deny(found, found === 'unknown-reading' || found === 'already-read' ? ['reading'] : []);
  const muted = text ? mayWrite(asking) : null;
  if (muted) return deny(muted, ['text']);
  return accept({ kind: 'reading-answered', reading: found.id, confirms, text });
}

const withReading = (council: Council, reading: Reading): Council => ({
  ...council,
  readings: { ...council.readings, [reading.id]: reading },
});

export const applyRead = (council: Council, event: EventOf<'interest-read'>): Council => {
  const { reading: id, by, of, guess, text } = event;
  return withReading(council, { id, by, of, guess, text, round: council.round, answer: null });
};

export function applyReadingAnswered(council: Council, event: EventOf<'reading-answered'>): Council {
  const { reading: id, confirms, text } = event;
  const reading = readingById(council, id);
  return reading ? withReading(council, { ...reading, answer: { confirms, text } }) : council;
}

/** Whether what a delegation took for an interest of another is one, whatever that one has answered. */
export const isTrueReading = (
  { setup }: Pick<Council, 'setup'>,
  { of, guess }: Pick<Reading, 'of' | 'guess'>,
): boolean =>
  interestsFor(setup, of).some(
    ({ kind, key, direction }) => kind === guess.kind && key === guess.key && direction === guess.direction,
  );

/** What was confirmed to a seat, or to anybody, honestly or not; the oldest first. */
export const confirmedReadings = ({ readings }: Pick<Council, 'readings'>, by?: SeatId): readonly Reading[] =>
  Object.values<Reading>(readings).filter(
    (reading) => reading.answer?.confirms === true && (by === undefined || reading.by === by),
  );
