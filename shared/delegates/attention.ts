/** What an event can give a delegation to do that it had not before: nobody thinks again about what has not changed. */
import type { Event } from '../council/events.ts';
import type { Council } from '../council/state.ts';
import type { SeatId } from '../council/vocabulary.ts';

/** What a delegation sees to, in this order. */
export const habits = [
  ...(['ballot', 'chairing', 'motions', 'speaking', 'drafting', 'consent', 'silence', 'answering'] as const),
  ...(['amending', 'pledging', 'sponsoring', 'offering', 'withdrawing', 'sounding', 'candour', 'outside'] as const),
  'leaning',
] as const;
export type Habit = (typeof habits)[number];

/** Habits as bits of a number. */
type Bits = number;
const bitOf = Object.fromEntries(habits.map((habit, index) => [habit, 1 << index])) as Readonly<Record<Habit, Bits>>;
const bitsOf = (of: readonly Habit[]): Bits => of.reduce((sum, habit) => sum | bitOf[habit], 0);
const all = bitsOf(habits);

/** What of its habits a delegation in one chair has yet to look at: all, until it has found nothing to do by them. */
export class Attention {
  #open: Bits = all;

  /** Whether something has happened that the habit could answer, since it last found nothing to do. */
  isOn = (habit: Habit): boolean => (this.#open & bitOf[habit]) !== 0;

  /** The habit has found nothing to do. */
  settle(habit: Habit): void {
    this.#open &= ~bitOf[habit];
  }

  /** No habit has found anything to do. */
  rest(): void {
    this.#open = 0;
  }

  stir(bits: Bits): void {
    this.#open |= bits;
  }

  get isAtRest(): boolean {
    return this.#open === 0;
  }
}

/** What may come of an event for everybody, and besides it for the seats that it is about. */
export type Stir = { readonly everybody: Bits; readonly seats: readonly SeatId[]; readonly theirs: Bits };

const toAll: Stir = { everybody: all, seats: [], theirs: 0 };
const toEverybody = (...of: readonly Habit[]): Stir => ({ everybody: bitsOf(of), seats: [], theirs: 0 });
const among = (seats: readonly SeatId[], theirs: Bits, everybody: Bits = 0): Stir => ({ everybody, seats, theirs });

const onTheFloor = toEverybody('motions', 'speaking', 'silence', 'leaning');
const atTheVote = toEverybody('ballot');
const ofAmendments = toEverybody('amending');
const ofGuests = toEverybody('speaking');
const nobody = toEverybody();
const chairs = bitsOf(['chairing']);
const pledges = bitsOf(['pledging', 'leaning']);
const sponsors = bitsOf(['speaking', 'candour', 'amending', 'leaning']);
const talks = bitsOf(['sounding']);
/** By all that depends on how others are read. */
const readings = bitsOf(['sounding', 'drafting', 'amending', 'offering', 'withdrawing']);
const deals = bitsOf(['answering', 'offering', 'sounding', 'candour', 'outside', 'leaning']);
const writing = bitsOf(['drafting', 'silence']);

/** What whoever presides looks at again as time goes by. */
export const byTheClock = chairs;

/** Whether anything waits for whoever presides that time alone brings about: how long a motion is debated. */
export const isOnTheClock = ({ meeting }: Council): boolean => meeting !== null && meeting.motions.length > 0;

/** @param council after the event */
export function stirOf(council: Council, event: Event): Stir {
  switch (event.kind) {
    case 'leaning-shown':
    case 'reasons-noted':
    case 'ballot-cast':
      return nobody;
    case 'vote-opened':
      return atTheVote;
    case 'speaker-listed':
    case 'floor-given':
    case 'words-recorded':
    case 'floor-ended':
      return onTheFloor;
    case 'participation-proposed':
      return ofGuests;
    case 'amendment-proposed':
    case 'amendment-supported':
    case 'amendment-withdrawn':
      return ofAmendments;
    case 'troops-pledged':
      return among([], 0, pledges);
    case 'draft-sponsored':
      return among([event.seat], all, sponsors);
    case 'interest-read':
      return among([event.by, event.of], talks);
    case 'reading-answered': {
      const reading = council.readings[event.reading];
      return reading ? among([reading.by, reading.of], readings) : toAll;
    }
    case 'deal-offered':
    case 'deal-answered': {
      const deal = council.dealings.deals[event.deal];
      return deal ? among([deal.from, deal.to], deals) : toAll;
    }
    case 'draft-created':
    case 'clause-added':
    case 'clause-changed':
    case 'clause-removed': {
      // Of a text that has been shown to nobody else.
      const draft = council.drafts[event.draft];
      const isHidden = draft?.status === 'working' && !draft.circulated;
      return isHidden ? among([draft.author, ...draft.drafters], writing) : toAll;
    }
    default:
      return toAll;
  }
}
