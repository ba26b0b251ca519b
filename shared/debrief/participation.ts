/** Who has done what in a session, and when: counted from its journal, for whoever runs it. What was done is not in it. */
import type { Event } from '../council/events.ts';
import { type Council, personById } from '../council/state.ts';
import { type PersonId, personIdSchema, type SeatId } from '../council/vocabulary.ts';

/** An event with who has asked for it, as the journal signs it, and when, in milliseconds since 1970. */
export type Deed = { readonly by: string; readonly at: number; readonly event: Event };

/** What is counted, each from 0. */
export const efforts = ['spoke', 'drafted', 'sponsored', 'voted', 'negotiated', 'wrote', 'acted'] as const;
type Effort = (typeof efforts)[number];

type Doings = Readonly<Record<Effort, number>> & {
  readonly lastAt: number | null;
  readonly lastAct: Event['kind'] | null;
  /** In which somebody has sat, in the order in which they came to them. */
  readonly seats: readonly SeatId[];
  /** The clause that they have had under their hands last: its words come in many small changes. */
  readonly clause: string;
};

export type Tally = {
  /** Everybody who ever sat, in the order in which they sat down. */
  readonly people: Readonly<Record<PersonId, Doings>>;
  /** Who sits where now, the ambassador first. */
  readonly sitting: Readonly<Record<SeatId, readonly PersonId[]>>;
  readonly away: Readonly<Record<PersonId, boolean>>;
  /** Seats that have cast in the vote of this number. A ballot that is changed is nobody's business (rule B3). */
  readonly vote: number;
  readonly cast: readonly SeatId[];
};

export const nothingDone: Tally = { people: {}, sitting: {}, away: {}, vote: 0, cast: [] };

const idle: Doings = {
  ...{ spoke: 0, drafted: 0, sponsored: 0, voted: 0, negotiated: 0, wrote: 0, acted: 0 },
  ...{ lastAt: null, lastAct: null, seats: [], clause: '' },
};

/** What somebody does: what follows from it by itself, a vote that closes, a month that passes, is not theirs. */
const countedAs: { readonly [Kind in Event['kind']]?: Effort } = {
  'press-told': 'spoke',
  'arria-heard': 'spoke',
  'draft-created': 'drafted',
  'clause-added': 'drafted',
  'clause-changed': 'drafted',
  'amendment-proposed': 'drafted',
  'statement-circulated': 'drafted',
  'draft-sponsored': 'sponsored',
  'draft-seconded': 'sponsored',
  'amendment-supported': 'sponsored',
  'ballot-cast': 'voted',
  'deal-offered': 'negotiated',
  'deal-answered': 'negotiated',
  'interest-read': 'negotiated',
  'reading-answered': 'negotiated',
  'note-sent': 'wrote',
  'deed-done': 'acted',
  'order-given': 'acted',
  'good-offices-used': 'acted',
};

/** What is seen of somebody and is not counted. */
const alsoDone: ReadonlySet<Event['kind']> = new Set([
  ...(['seat-taken', 'seat-left', 'delegate-joined', 'brief-opened', 'readiness-said'] as const),
  ...(['draft-retitled', 'mode-set', 'clause-removed', 'clause-moved', 'draft-shared', 'draft-unsponsored'] as const),
  ...(['pen-taken', 'silence-begun', 'silence-broken', 'draft-tabled', 'draft-withdrawn', 'vote-required'] as const),
  ...(['amendment-withdrawn', 'amendment-accepted', 'amendments-ordered', 'division-asked'] as const),
  ...(['division-objected', 'troops-pledged', 'consent-answered', 'meeting-requested'] as const),
  ...(['participation-proposed', 'chair-ceded', 'speaker-listed', 'speaker-unlisted', 'floor-yielded'] as const),
  ...(['words-recorded', 'point-raised', 'point-ruled', 'motion-made', 'motion-seconded'] as const),
  ...(['statement-objected', 'arria-opened', 'promise-judged', 'interest-declared', 'order-signed'] as const),
  ...(['ballot-advised', 'key-withheld', 'channel-opened', 'channel-joined', 'channel-left'] as const),
  ...(['note-reported', 'facilitator-called'] as const),
]);

/** One entry of the journal later. */
export function tallied(tally: Tally, { by, at, event }: Deed): Tally {
  const seated = withSeats(tally, at, event);
  if (event.kind === 'floor-given') return withTurn(seated, event.seat);
  const effort = countedAs[event.kind];
  const person = personIn(seated, by);
  if (!person || !(effort || alsoDone.has(event.kind))) return seated;
  if (event.kind === 'ballot-cast' && seated.vote === event.vote && seated.cast.includes(event.seat)) return seated;
  const before = seated.people[person] ?? idle;
  const clause = 'clause' in event && 'id' in event ? `${event.draft} ${event.id}` : before.clause;
  const done = { ...before, lastAt: at, lastAct: event.kind, clause };
  const counts = effort !== undefined && isCounted(before, event);
  return {
    ...seated,
    ...(event.kind === 'ballot-cast' ? castIn(seated, event.vote, event.seat) : {}),
    people: { ...seated.people, [person]: counts ? { ...done, [effort]: before[effort] + 1 } : done },
  };
}

function isCounted(before: Doings, event: Event): boolean {
  if (event.kind === 'clause-changed') return before.clause !== `${event.draft} ${event.id}`;
  if (event.kind === 'amendment-supported') return event.supports;
  if (event.kind === 'deal-answered') return event.answer !== 'withdrawn';
  return event.kind !== 'order-given' || event.order !== null;
}

const castIn = ({ vote, cast }: Tally, number: number, seat: SeatId): Pick<Tally, 'vote' | 'cast'> => ({
  vote: number,
  cast: vote === number ? [...cast, seat] : [seat],
});

/** Whoever has signed, where they have ever sat: neither the server nor somebody who only looks on. */
function personIn({ people }: Tally, by: string): PersonId | null {
  const parsed = personIdSchema.safeParse(by);
  return parsed.success && Object.hasOwn(people, parsed.data) ? parsed.data : null;
}

/** A turn on the floor is spoken by whoever sits there first, and is there; a bot's is nobody's. */
function withTurn(tally: Tally, seat: SeatId): Tally {
  const speaker = (tally.sitting[seat] ?? []).find((person) => !tally.away[person]);
  const before = speaker && tally.people[speaker];
  if (!speaker || !before) return tally;
  return { ...tally, people: { ...tally.people, [speaker]: { ...before, spoke: before.spoke + 1 } } };
}

/** Who sits where, after an event. */
function withSeats(tally: Tally, at: number, event: Event): Tally {
  switch (event.kind) {
    case 'presence-noted':
      return { ...tally, away: { ...tally.away, [event.person]: !event.present } };
    case 'seat-taken':
      return sat(tally, event.seat, [event.person, ...others(tally, event)], { at, event });
    case 'delegate-joined':
      return sat(tally, event.seat, [...others(tally, event), event.person], { at, event });
    case 'seat-left':
      return { ...tally, sitting: { ...tally.sitting, [event.seat]: others(tally, event) } };
    case 'seats-swapped': {
      const [one, other] = [tally.sitting[event.one] ?? [], tally.sitting[event.other] ?? []];
      return sat(sat(tally, event.one, other, { at, event }), event.other, one, { at, event });
    }
    case 'vote-annulled':
      return { ...tally, vote: 0, cast: [] };
    default:
      return tally;
  }
}

const others = ({ sitting }: Tally, { seat, person }: { seat: SeatId; person: PersonId }): readonly PersonId[] =>
  (sitting[seat] ?? []).filter((each) => each !== person);

/** Whoever is given their first seat is silent from then on, also where they have not taken it themselves. */
function sat(tally: Tally, seat: SeatId, people: readonly PersonId[], { at, event }: Omit<Deed, 'by'>): Tally {
  const known = people.map((person): [PersonId, Doings] => {
    const before = tally.people[person] ?? { ...idle, lastAt: at, lastAct: event.kind };
    return [person, before.seats.includes(seat) ? before : { ...before, seats: [...before.seats, seat] }];
  });
  return {
    ...tally,
    sitting: { ...tally.sitting, [seat]: people },
    people: { ...tally.people, ...Object.fromEntries(known) },
  };
}

/** Somebody's row in the table. */
export type Participation = Readonly<Record<Effort, number>> & {
  /** In the room. */
  readonly name: string;
  /** By the class list; else empty. */
  readonly label: string;
  readonly seat: SeatId | null;
  readonly lastAt: number | null;
  readonly lastAct: string | null;
  /** In which they have ever sat. */
  readonly seats: readonly SeatId[];
};

/** A row for each person who ever sat, in the order in which they sat down first. */
export function participationIn({ people }: Tally, council: Council): readonly Participation[] {
  return (Object.entries(people) as [PersonId, Doings][]).map(([id, { clause: _clause, ...doings }]) => {
    const person = personById(council, id);
    return { name: person?.name ?? '', label: person?.label ?? '', seat: person?.seat ?? null, ...doings };
  });
}
