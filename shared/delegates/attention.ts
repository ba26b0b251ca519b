/** What an event can give a delegation to do that it had not before: nobody thinks again about what has not changed. */
import type { Event, EventOf } from '../council/events.ts';
import type { Meeting } from '../council/meeting.ts';
import { isBeforeVotes } from '../council/rules/session/steps.ts';
import { hostOf } from '../council/rules/world/consent.ts';
import { type Council, isStoodIn } from '../council/state.ts';
import { type Phase, phases, type SeatId } from '../council/vocabulary.ts';

/** What a delegation sees to, in this order. */
export const habits = [
  ...(['ballot', 'chairing', 'motions', 'speaking', 'sounding', 'drafting', 'consent', 'silence'] as const),
  ...(['answering', 'amending', 'pledging', 'sponsoring', 'offering', 'withdrawing', 'candour', 'outside'] as const),
  ...(['talking', 'leaning'] as const),
] as const;
export type Habit = (typeof habits)[number];

/** Habits as bits of a number. */
type Bits = number;
const bitOf = Object.fromEntries(habits.map((habit, index) => [habit, 1 << index])) as Readonly<Record<Habit, Bits>>;
const bitsOf = (of: readonly Habit[]): Bits => of.reduce((sum, habit) => sum | bitOf[habit], 0);
const all = bitsOf(habits);

/**
 * Steps of a round in which a habit can find anything to do: in the others its rights are refused, or it says itself that there
 * is nothing; left out: in all of them.
 */
const steps: Readonly<Partial<Record<Habit, readonly Phase[]>>> = {
  chairing: ['meeting', 'voting'],
  motions: ['meeting', 'voting'],
  speaking: ['consultations', 'meeting', 'voting'],
  drafting: ['consultations', 'meeting'],
  pledging: ['consultations', 'meeting', 'voting'],
  sponsoring: ['consultations'],
  offering: ['meeting'],
  withdrawing: ['meeting', 'voting'],
  outside: ['consultations', 'orders'],
};
const bitsIn = Object.fromEntries(
  phases.map((phase) => [phase, bitsOf(habits.filter((habit) => steps[habit]?.includes(phase) ?? true))]),
) as Readonly<Record<Phase, Bits>>;

/** Habits that can find anything to do as things stand: whatever lets one of the others do so stirs it then. */
function possibleIn(council: Council): Bits {
  const { phase, vote, meeting, results } = council;
  const isMoved = meeting !== null && meeting.motions.length > 0;
  let possible = bitsIn[phase];
  if (!vote) possible &= ~bitOf.ballot;
  if (!isMoved && !meeting?.point) possible &= ~bitOf.chairing;
  if (!isMoved && results.every(({ outcome }) => outcome !== 'vetoed')) possible &= ~bitOf.motions;
  if (!isSilent(council)) possible &= ~bitOf.silence;
  if (!isDealOffered(council)) possible &= ~bitOf.answering;
  if (isBeforeVotes(council)) return possible;
  if (!isReadingOpen(council)) possible &= ~bitOf.sounding;
  if (!isAmendmentPending(council)) possible &= ~bitOf.amending;
  return possible;
}

/** What of its habits a delegation in one chair has yet to look at: all, until it has found nothing to do by them. */
export class Attention {
  readonly #ever: Bits;
  #open: Bits;

  /** @param of the habits that it has */
  constructor(of: readonly Habit[] = habits) {
    this.#ever = bitsOf(of);
    this.#open = this.#ever;
  }

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
    this.#open |= bits & this.#ever;
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
const speaks = bitsOf(['speaking']);
const byMotion = toEverybody('motions');
const atTheVote = toEverybody('ballot');
const ofAmendments = toEverybody('amending');
const ofGuests = toEverybody('speaking');
const nobody = toEverybody();
const chairs = bitsOf(['chairing']);
const notes = bitsOf(['talking']);
const pledges = bitsOf(['pledging', 'leaning']);
const sponsorsSpeak = bitsOf(['speaking', 'leaning']);
const leans = bitsOf(['leaning']);
const silences = bitsOf(['silence']);
const amends = bitsOf(['amending']);
const talks = bitsOf(['sounding']);
/** By all that depends on how others are read, or on having been read. */
const readings = bitsOf([
  ...(['sounding', 'drafting', 'silence', 'amending', 'sponsoring', 'offering', 'withdrawing', 'leaning'] as const),
  'speaking',
]);
const deals = bitsOf(['answering', 'offering', 'sounding', 'candour', 'outside', 'leaning']);
const writing = bitsOf(['drafting', 'silence']);

/** What whoever presides looks at again as time goes by. */
export const byTheClock = chairs;

/** Whether anything waits for whoever presides that time alone brings about: how long a motion is debated. */
export const isOnTheClock = ({ meeting }: Council): boolean => meeting !== null && meeting.motions.length > 0;

/** @param council after the event */
export function stirOf(council: Council, event: Event): Stir {
  const stir = stirBy(council, event);
  const { everybody, seats, theirs } = stir;
  if ((everybody | theirs) === 0) return stir;
  const possible = possibleIn(council);
  return { everybody: everybody & possible, seats, theirs: theirs & possible };
}

function stirBy(council: Council, event: Event): Stir {
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
      return stirOnTheFloor(council, event);
    case 'agenda-adopted':
      return byMotion;
    case 'participation-proposed':
      return ofGuests;
    case 'participation-settled':
      // That whoever is proposed will be heard the others reckon with until they are refused.
      return among([event.seat], all, event.invited ? 0 : speaks);
    case 'order-given':
      return among([event.seat, ...offeredTo(council, event)], all);
    case 'world-changed':
      // What good offices have moved nobody sees before it is reported, and no right depends on it.
      return event.cause.kind === 'good-offices' ? nobody : toAll;
    case 'amendment-proposed':
    case 'amendment-withdrawn':
      return ofAmendments;
    case 'amendment-supported': {
      const by = council.amendments[event.amendment]?.by;
      return by ? among([by, event.seat], amends) : ofAmendments;
    }
    case 'channel-opened':
    case 'channel-joined':
    case 'note-sent':
    case 'note-judged': {
      const members = Object.keys(council.talk.channels[event.channel]?.members ?? {}) as SeatId[];
      return among(members, notes);
    }
    case 'troops-pledged':
      return among([], 0, pledges);
    case 'draft-sponsored':
      return among([event.seat], all, council.phase === 'meeting' ? sponsorsSpeak : leans);
    case 'interest-declared':
    case 'good-offices-used':
      return among([event.seat], all);
    case 'interest-read':
      return among([event.by, event.of], talks);
    case 'reading-answered': {
      const reading = council.readings[event.reading];
      return reading ? among([reading.by, reading.of], event.confirms ? readings : talks) : toAll;
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

/** What two do together holds out a hand to the other: to the host state, or by it to its patron. */
function offeredTo(council: Council, { seat, order }: EventOf<'order-given'>): readonly SeatId[] {
  if (order === null || !('patron' in order) || order.patron === null) return [];
  const host = hostOf(council)?.id;
  if (host === seat) return [order.patron as SeatId];
  return host ? [host] : [];
}

type OnTheFloor = Extract<Event, { kind: 'speaker-listed' | 'floor-given' | 'words-recorded' | 'floor-ended' }>;

/** Most of what happens on the floor is for whoever has it: the others have found already that it is not their turn. */
function stirOnTheFloor(council: Council, event: OnTheFloor): Stir {
  const { meeting, phase } = council;
  if (!meeting || meeting.motions.length > 0) return onTheFloor;
  const its = (everybody: Bits): Stir => among([event.seat], speaks, everybody);
  switch (event.kind) {
    case 'floor-given':
      return its(0);
    case 'speaker-listed':
      // In a debate somebody opens the list, and the others come after that.
      return its(phase !== 'voting' && standInsOn(council, meeting) <= 1 ? speaks : 0);
    case 'words-recorded':
      return standsIn(council, event.seat) ? its(isSilent(council) ? leans | silences : leans) : onTheFloor;
    case 'floor-ended':
      // A turn without a word leaves it to somebody else.
      return meeting.heard.at(-1)?.said === 0 ? onTheFloor : its(0);
  }
}

/** A text is adopted unless somebody breaks silence on it. */
const isSilent = ({ drafts }: Council): boolean => Object.values(drafts).some(({ status }) => status === 'silence');

/** Somebody has yet to answer. */
const isDealOffered = ({ dealings }: Council): boolean =>
  Object.values(dealings.deals).some(({ status }) => status === 'offered');
const isReadingOpen = ({ readings: made }: Council): boolean =>
  Object.values(made).some(({ answer }) => answer === null);

const isAmendmentPending = ({ amendments }: Council): boolean =>
  Object.values(amendments).some(({ status }) => status === 'pending');

const standsIn = (council: Council, id: SeatId): boolean => {
  const seat = council.seats[id];
  return seat !== undefined && isStoodIn(council, seat);
};

const standInsOn = (council: Council, { heard, list }: Meeting): number =>
  [...heard, ...list].filter(({ seat }) => standsIn(council, seat)).length;
