/** The words in which a recorded session is written: who asks for what, and how long after the last one. */
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Actor, PersonId, SeatId } from '../../shared/council/vocabulary.ts';

/** What a command says; of the open vote or the last one, what the Council is at. */
type Particulars = Readonly<Record<string, unknown>> | ((council: Council) => Readonly<Record<string, unknown>>);

export type Line = {
  /** Seconds since the last one. */
  readonly after: number;
  readonly by: Actor;
  /** Null: only time passes. `sleep`: it passes, and nobody is awake. */
  readonly asked: ((council: Council) => object) | 'sleep' | null;
};
export type Script = { readonly setup: Setup; readonly lines: readonly Line[] };

export const server: Actor = { role: 'server' };
const host: Actor = { role: 'facilitator' };
export const person = (seat: string) => `delegate-of-${seat}-00001` as PersonId;
const delegate = (seat: string): Actor => ({ role: 'person', person: person(seat) });

const line = (after: number, by: Actor, kind: string, particulars: Particulars = {}): Line => ({
  ...{ after, by },
  asked: (council) => ({ kind, ...(typeof particulars === 'function' ? particulars(council) : particulars) }),
});
/** Two seconds later somebody asks for something. */
export const asks = (seat: string, kind: string, particulars?: Particulars): Line =>
  line(2, delegate(seat), kind, particulars);
/** Two seconds later whoever stands in for a seat does. */
export const standsIn = (seat: string, kind: string, particulars?: Particulars): Line =>
  line(2, { role: 'stand-in', seat: seat as SeatId }, kind, particulars);
/** Two seconds later the server does what somebody has asked for by a link, or over HTTP. */
export const serves = (kind: string, particulars?: Particulars): Line => line(2, server, kind, particulars);
export const facilitates = (kind: string, particulars?: Particulars): Line => line(2, host, kind, particulars);
/** Likewise somebody whom the first facilitator has let in. */
export const facilitatesAs = (number: number, kind: string, particulars?: Particulars): Line =>
  line(2, { role: 'facilitator', number }, kind, particulars);
export const passes = (seconds: number): Line => ({ after: seconds, by: server, asked: null });
export const sleeps = (seconds: number): Line => ({ after: seconds, by: server, asked: 'sleep' });
export const next = facilitates('next');

/** Somebody joins, without a seat. */
export const comes = (name: string): readonly Line[] => [
  line(2, server, 'admit', { person: person(name) }),
  line(0, server, 'note-presence', { person: person(name), present: true }),
];
/** Somebody joins and takes a seat. */
export const arrives = (seat: string): readonly Line[] => [...comes(seat), asks(seat, 'take-seat', { seat })];
/** What somebody is called in the room. */
export const nameOf = (name: string, { people }: Council): string => people[person(name)]?.name ?? '';

/** Somebody loses their connection; and comes back. */
export const goes = (seat: string): Line => line(2, server, 'note-presence', { person: person(seat), present: false });
export const returns = (seat: string): Line =>
  line(2, server, 'note-presence', { person: person(seat), present: true });

/** The number of the vote that is open. */
export const openVote = ({ vote }: Council): number => vote?.number ?? 0;
/** A ballot on whatever is before the Council. */
export const casts = (seat: string, choice: string): Line =>
  line(1, delegate(seat), 'cast-ballot', (council) => ({ vote: openVote(council), choice }));
/** Likewise whoever stands in for the seat. */
export const castsFor = (seat: string, choice: string): Line =>
  standsIn(seat, 'cast-ballot', (council) => ({ vote: openVote(council), choice }));
const words = (seats: string): readonly string[] => seats.split(' ').filter((seat) => seat !== '');

/** All of the Council vote; whoever is not named is in favour. */
export const votes =
  (members: readonly string[]) =>
  ({ no = '', abstain = '' }: { readonly no?: string; readonly abstain?: string } = {}): readonly Line[] => {
    const others = [...words(no), ...words(abstain)];
    return [
      ...members.filter((seat) => !others.includes(seat)).map((seat) => casts(seat, 'yes')),
      ...words(no).map((seat) => casts(seat, 'no')),
      ...words(abstain).map((seat) => casts(seat, 'abstain')),
    ];
  };
