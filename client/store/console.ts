/** The room at a glance, as whoever runs it sees it: one row a seat, and what this browser shows of the console. */
import { effect, signal } from '@preact/signals';
import type { FacilitatorView } from '../../shared/council/views/facilitatorView.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { ActivityRow } from '../../shared/wire/class.ts';
import { isPlayed } from './chamber.ts';

/** `room` is a tab of its own where the room does not stand beside the others, on a phone. */
export const consoleTabs = ['room', 'inbox', 'seats', 'deck', 'talk', 'record', 'session'] as const;
export type ConsoleTab = (typeof consoleTabs)[number];

export const consoleTab = signal<ConsoleTab>('inbox');
/** The seat whose card is open. */
export const chosenSeat = signal<SeatId | null>(null);

/** The seat whose card was asked for and takes the keyboard when it is there. */
export const openingSeat = signal<SeatId | null>(null);

/** Opens a seat's card. */
export function chooseSeat(seat: SeatId): void {
  chosenSeat.value = seat;
  openingSeat.value = seat;
  consoleTab.value = 'seats';
}

const keysPlace = 'mandate-console-keys';
/** Whether single letters do something here: whoever dictates to their computer switches it off. */
export const keysOn = signal(kept(keysPlace) !== 'off');
effect(() => keep(keysPlace, keysOn.value ? 'on' : 'off'));

export function kept(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

export function keep(place: string, what: string): void {
  try {
    localStorage.setItem(place, what);
  } catch {
    // Storage is full or switched off: it lasts as long as the page does.
  }
}

export type Known = FacilitatorView['people'][number];

/** How long nobody of a delegation has done anything: worth a look, and worth a word. */
export const silences = ['none', 'long', 'very-long'] as const;
export type Silence = (typeof silences)[number];

/** Milliseconds after which silence is long, and very long: in a lesson, and where a step takes days. Design choice. */
const patience = { lesson: [4 * 60_000, 8 * 60_000], days: [12 * 3_600_000, 36 * 3_600_000] } as const;
/** A step that still has so many milliseconds is one of days. */
const aLongStep = 2 * 3_600_000;

export type RowInRoom = {
  readonly seat: SeatInView;
  /** The holder first. */
  readonly people: readonly Known[];
  /** When one of them did something last, in milliseconds since 1970, and what; null: nothing yet, or nobody. */
  readonly lastAt: number | null;
  readonly lastAct: string | null;
  readonly silence: Silence;
  /** Calls that were not answered, and notes that wait. */
  readonly waits: number;
  readonly standing: 'ready' | 'cast' | 'not-cast' | 'none';
  /** Most others are done, and this one is not. */
  readonly slow: boolean;
};

type Asked = {
  readonly now: PublicView;
  readonly facilitator: FacilitatorView;
  readonly activity: readonly ActivityRow[];
  /** Milliseconds since 1970, of the server's clock. */
  readonly at: number;
};

/** In the order of the public view, which stays as it is. */
export function roomOf(asked: Asked): readonly RowInRoom[] {
  const { now } = asked;
  const voting = now.vote !== null;
  const there = now.seats.filter((seat) => seat.presence === 'present' && (!voting || seat.kind !== 'non-member'));
  const done = there.filter((seat) => (voting ? seat.cast : seat.ready)).length;
  return now.seats.map((seat) => rowOf(asked, seat, there.includes(seat) && 2 * done > there.length));
}

function rowOf({ now, facilitator, activity, at }: Asked, seat: SeatInView, othersAreDone: boolean): RowInRoom {
  const people = facilitator.people
    .filter((person) => person.seat === seat.id)
    .toSorted((one, other) => Number(other.name === seat.holder) - Number(one.name === seat.holder));
  const last = activity
    .filter((row) => row.seat === seat.id && row.lastAt !== null)
    .toSorted((one, other) => (other.lastAt ?? 0) - (one.lastAt ?? 0))[0];
  const standing = standingOf(seat, now);
  const isOpen = standing === 'none' || standing === 'not-cast';
  return {
    ...{ seat, people, standing },
    lastAt: last?.lastAt ?? null,
    lastAct: last?.lastAct ?? null,
    // Whoever is done may be silent.
    silence: isOpen ? silenceOf(seat, now, last?.lastAt ?? null, at) : 'none',
    waits: waitingFrom(facilitator, seat.id),
    slow: othersAreDone && isOpen && isRunning(now),
  };
}

function standingOf(seat: SeatInView, { vote }: PublicView): RowInRoom['standing'] {
  if (!isPlayed(seat)) return 'none';
  if (vote && seat.kind !== 'non-member') return seat.cast ? 'cast' : 'not-cast';
  return seat.ready ? 'ready' : 'none';
}

const isRunning = ({ phase, frozen }: PublicView): boolean =>
  phase !== 'lobby' && phase !== 'epilogue' && phase !== 'ended' && frozen === null;

function silenceOf({ presence }: SeatInView, now: PublicView, lastAt: number | null, at: number): Silence {
  if (presence !== 'present' || !isRunning(now) || lastAt === null) return 'none';
  const [long, veryLong] = patience[now.deadline !== null && now.deadline - at > aLongStep ? 'days' : 'lesson'];
  const since = at - lastAt;
  return since >= veryLong ? 'very-long' : since >= long ? 'long' : 'none';
}

function waitingFrom({ classroom: { calls, channels } }: FacilitatorView, id: SeatId): number {
  const asking = calls.filter(({ seat, answer }) => seat === id && answer === null).length;
  const held = channels.flatMap(({ notes }) => notes).filter(({ by, status }) => by === id && status === 'held');
  return asking + held.length;
}

/** People who are in the room without a seat; those whom an open brief binds to one last. */
export const unseated = ({ people }: FacilitatorView): readonly Known[] =>
  people
    .filter(({ seat, present, removed }) => seat === null && present && !removed)
    .toSorted((one, other) => Number(one.opened !== null) - Number(other.opened !== null));
