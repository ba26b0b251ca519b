/**
 * The anchor of the games: three hundred commands of twenty seats by lot and twelve months, by rules of one line each, with a
 * line of JSON for each event. It is what any game costs that is a fold over its events; how much more the Council's rules cost
 * can be compared between machines.
 */
import { drawAt } from '../../../shared/council/random.ts';

const seats = 20;
const months = 12;
const commandsPerMonth = 25;
const clauses = 12;

type Seat = { readonly id: number; readonly ballot: 'yes' | 'no' | null; readonly hand: boolean };
type Province = { readonly violence: number; readonly dead: number };
type State = {
  readonly month: number;
  readonly seats: readonly Seat[];
  readonly clauses: readonly string[];
  readonly provinces: readonly Province[];
};
type Event =
  | { readonly kind: 'ballot'; readonly seat: number; readonly ballot: 'yes' | 'no' }
  | { readonly kind: 'hand'; readonly seat: number }
  | { readonly kind: 'clause'; readonly seat: number; readonly text: string }
  | { readonly kind: 'month'; readonly provinces: readonly Province[] };

type Lot = () => number;

/** @returns the journal, a line each */
export function playPlainGame(seed: number): readonly string[] {
  let position = 0;
  const lot: Lot = () => {
    position += 1;
    return drawAt(seed, position);
  };
  const journal: string[] = [];
  let state = opening;
  const happen = (event: Event): void => {
    state = evolve(state, event);
    journal.push(JSON.stringify(event));
  };
  for (let month = 0; month < months; month += 1) {
    for (let command = 0; command < commandsPerMonth; command += 1) happen(commandBy(lot));
    happen({ kind: 'month', provinces: state.provinces.map((province) => monthIn(province, lot)) });
  }
  return journal;
}

const opening: State = {
  month: 0,
  seats: Array.from({ length: seats }, (_, id) => ({ id, ballot: null, hand: false })),
  clauses: [],
  provinces: Array.from({ length: 8 }, () => ({ violence: 50, dead: 0 })),
};

function commandBy(lot: Lot): Event {
  const seat = Math.floor(lot() * seats);
  const kind = Math.floor(lot() * 3);
  if (kind === 0) return { kind: 'ballot', seat, ballot: lot() < 0.7 ? 'yes' : 'no' };
  return kind === 1 ? { kind: 'hand', seat } : { kind: 'clause', seat, text: `Decides ${Math.floor(lot() * 100)}` };
}

const monthIn = ({ violence, dead }: Province, lot: Lot): Province => ({
  violence: Math.min(100, Math.max(0, violence + 4 * lot() - 2)),
  dead: dead + violence / 100,
});

function evolve(state: State, event: Event): State {
  switch (event.kind) {
    case 'ballot':
      return { ...state, seats: withSeat(state.seats, event.seat, { ballot: event.ballot }) };
    case 'hand':
      return { ...state, seats: withSeat(state.seats, event.seat, { hand: !state.seats[event.seat]?.hand }) };
    case 'clause':
      return { ...state, clauses: [...state.clauses.slice(1 - clauses), event.text] };
    case 'month':
      return { ...state, month: state.month + 1, provinces: event.provinces };
  }
}

const withSeat = (all: readonly Seat[], id: number, change: Partial<Seat>): readonly Seat[] =>
  all.map((seat) => (seat.id === id ? { ...seat, ...change } : seat));
