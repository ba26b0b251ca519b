/** The state of a session: all of it, secrets included. What somebody may see of it is in `views`. */
import type { CrisisEvent } from '../crisis/events.ts';
import type { LedgerEntry } from '../crisis/ledger.ts';
import type { CrisisState } from '../crisis/state.ts';
import type { Clause, MandateMode } from '../mandate/catalogue.ts';
import type { MandateInForce } from '../world/inForce.ts';
import type { Knowledge } from '../world/observation.ts';
import type { Report } from '../world/report.ts';
import type { EventOf, Result, SeatSetup, Setup, Subject } from './events.ts';
import type { Character, Choice } from './rules/tally.ts';
import type { ClauseId, DraftId, DraftStatus, PersonId, Phase, Policy, SeatId } from './vocabulary.ts';

export type Person = {
  readonly name: string;
  readonly seat: SeatId | null;
  /** The seat whose brief is, or was, open to them: they take no other (rule S5). */
  readonly opened: SeatId | null;
  readonly present: boolean;
};

export type Seat = SeatSetup & {
  readonly holder: PersonId | null;
  readonly policy: Policy;
  readonly ready: boolean;
};

export type DraftClause = {
  readonly id: ClauseId;
  readonly clause: Clause;
  /** The draft's version that this clause was last changed in. */
  readonly changedIn: number;
};

export type Draft = {
  readonly id: DraftId;
  readonly author: SeatId;
  readonly title: string;
  readonly mode: MandateMode;
  readonly clauses: readonly DraftClause[];
  /** One number for the whole text: each change of it adds one. */
  readonly version: number;
  /** Seats that may read and edit the working draft: the author and those it was shared with. */
  readonly drafters: readonly SeatId[];
  readonly sponsors: readonly SeatId[];
  readonly status: DraftStatus;
  /** S/2031/4 once tabled, before that empty. */
  readonly symbol: string;
  readonly nextClause: number;
  /** Thousand troops by seat, binding on adoption (rule L2). */
  readonly pledges: Readonly<Record<SeatId, number>>;
};

/** A month of the crisis, as it is known at the debrief. */
export type Month = {
  /** Of the session; the months after its last round have its number as well. */
  readonly round: number;
  readonly epilogue: boolean;
  /** After the month. */
  readonly state: CrisisState;
  readonly entries: readonly LedgerEntry[];
  readonly happened: readonly CrisisEvent[];
  /** In force during the month. */
  readonly mandate: MandateInForce;
};

/** Something that acted on the crisis besides its months. */
export type Influence = Pick<EventOf<'world-changed'>, 'cause' | 'entries'> & { readonly round: number };

export type Vote = {
  readonly number: number;
  readonly subject: Subject;
  readonly character: Character;
  readonly needed: number;
  readonly ballots: Readonly<Record<SeatId, Choice>>;
};

export type Council = {
  /** Events so far. */
  readonly version: number;
  readonly setup: Setup;
  readonly phase: Phase;
  /** 0 in the lobby, then 1, 2, … */
  readonly round: number;
  /** Moment of the running deadline in milliseconds since 1970, or null where nothing runs. */
  readonly deadline: number | null;
  /** While frozen: what was left of the deadline, in milliseconds. */
  readonly frozen: { readonly remaining: number | null } | null;
  /** Position in the stream of chance. */
  readonly chance: number;
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly drafts: Readonly<Record<DraftId, Draft>>;
  /** Tabled drafts that wait for their vote, in their order of precedence. */
  readonly queue: readonly DraftId[];
  readonly vote: Vote | null;
  readonly results: readonly Result[];
  /** The crisis as it truly is; null where the session has none. */
  readonly crisis: CrisisState | null;
  readonly mandate: MandateInForce;
  readonly months: readonly Month[];
  readonly influences: readonly Influence[];
  /** What is known of the crisis, by how well somebody knows it; the opening's first. */
  readonly reports: Readonly<Record<Knowledge, readonly Report[]>>;
  /** Texts that the host state has consented to (rule H1). */
  readonly consents: readonly DraftId[];
  /** Political capital, which may be negative (rule C1). */
  readonly capital: Readonly<Record<SeatId, number>>;
  /** What each seat could expect if nothing more were adopted, 0–100. */
  readonly batna: Readonly<Record<SeatId, number>>;
};

/** The members of the Council, in English alphabetical order of their UN names (rule P1). */
export function membersOf(setup: Setup): readonly SeatSetup[] {
  const known = members.get(setup);
  if (known) return known;
  const sorted = setup.seats
    .filter((seat) => seat.kind !== 'non-member')
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  members.set(setup, sorted);
  return sorted;
}

/** Asked for by every view, and the same for a session's whole life. */
const members = new WeakMap<Setup, readonly SeatSetup[]>();

/** A seat by an id that came from outside: `constructor` is well-formed and no seat. */
export function seatById(council: Council, id: SeatId): Seat | null {
  return Object.hasOwn(council.seats, id) ? (council.seats[id] ?? null) : null;
}

/** Likewise a draft. */
export function draftById(council: Council, id: DraftId): Draft | null {
  return Object.hasOwn(council.drafts, id) ? (council.drafts[id] ?? null) : null;
}

/** Likewise a person. */
export function personById(council: Council, id: PersonId): Person | null {
  return Object.hasOwn(council.people, id) ? (council.people[id] ?? null) : null;
}

/** The seat that a person holds. */
export function seatOf(council: Council, person: PersonId): Seat | null {
  const id = personById(council, person)?.seat;
  return id ? (council.seats[id] ?? null) : null;
}

/** Where a session stands: changes whenever a step ends, so that whoever ends one names the one that they saw. */
export function stepOf(at: {
  readonly phase: Phase;
  readonly round: number;
  readonly vote: { readonly number: number } | null;
  readonly results: readonly unknown[];
}): string {
  return `${at.phase} ${at.round} ${at.vote ? `vote ${at.vote.number}` : `after ${at.results.length}`}`;
}

/** Whether somebody holds the seat and is there. */
export function isPresent(council: Council, seat: Seat): boolean {
  return seat.holder !== null && (council.people[seat.holder]?.present ?? false);
}
