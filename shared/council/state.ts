/** The state of a session: all of it, secrets included. What somebody may see of it is in `views`. */
import type { CrisisEvent } from '../crisis/events.ts';
import type { LedgerPage } from '../crisis/ledger.ts';
import type { CrisisState } from '../crisis/state.ts';
import type { DealId, DealStatus, Terms, Word } from '../deals/deals.ts';
import type { Guess } from '../interests/brief.ts';
import type { Reason } from '../interests/reasons.ts';
import type { Clause, ClauseKind, MandateMode } from '../mandate/catalogue.ts';
import type { Act, Order } from '../outside/acts.ts';
import type { Standing } from '../outside/standing.ts';
import type { MandateInForce } from '../world/inForce.ts';
import type { Knowledge } from '../world/observation.ts';
import type { Report } from '../world/report.ts';
import type { Classroom } from './classroom.ts';
import type { EventOf, Result, Subject } from './events.ts';
import type { Arria, Meeting, Said } from './meeting.ts';
import type { AgendaItem, Change, Participation } from './procedure.ts';
import { inEnglishOrder } from './rules/meeting/alphabet.ts';
import type { Character, Choice } from './rules/votes/tally.ts';
import { isOverDays, type SeatSetup, type Setup } from './setup.ts';
import type { Talk } from './talk.ts';
import type {
  AmendmentId,
  ClauseId,
  DraftId,
  DraftStatus,
  PersonId,
  Phase,
  Policy,
  ReadingId,
  RequestBasis,
  SeatId,
  StandIns,
  StatementForm,
  StatementId,
} from './vocabulary.ts';

export type Person = {
  readonly name: string;
  readonly seat: SeatId | null;
  /** The seat whose brief is, or was, open to them: they take no other (rule S5). */
  readonly opened: SeatId | null;
  readonly present: boolean;
  /** Events of the session before they sat down: notes of their seat that are older they do not read (rule CH6). */
  readonly since: number;
  readonly muted: boolean;
  /** The facilitator has sent them out (rule FA3). */
  readonly removed: boolean;
  /** What the facilitator's class list calls them; else empty. Nobody else reads it. */
  readonly label: string;
};

export type Seat = SeatSetup & {
  /** Whoever sits there; of a delegation of several its ambassador. */
  readonly holder: PersonId | null;
  /** The others of the delegation, its capital, in the order in which they came (rule S6). */
  readonly team: readonly PersonId[];
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
  /** Every member reads it: it has been under silence. */
  readonly circulated: boolean;
  /** Until when silence runs. */
  readonly silence: number | null;
  /** Who broke silence last, and why. */
  readonly broken: { readonly by: SeatId; readonly reason: string } | null;
  /** Since when it is in blue. */
  readonly inBlue: number | null;
  readonly seconders: readonly SeatId[];
  /** By a State without a vote alone: a member has to ask for the vote (rule 38). */
  readonly awaitsMember: boolean;
  /** A seconder has made it their own after it was withdrawn (rule 35). */
  readonly takenOver: boolean;
  /** When it was withdrawn, and what was ahead of it in the order, for a seconder who requires the vote. */
  readonly place: { readonly round: number; readonly ahead: readonly DraftId[] } | null;
  /** Not before the votes of that round; null: not before the Council takes it up; 0: any time. */
  readonly notBefore: number | null;
  /** A vote on it, on an amendment or on a part was opened: it is nobody's to withdraw any more. */
  readonly voting: boolean;
  /** Rev.1, Rev.2 … of a tabled text; 0: as tabled. */
  readonly revision: number;
  /** In the order of their votes. */
  readonly amendments: readonly AmendmentId[];
  readonly division: Division | null;
  /** A division was voted on, or its mover objected: it is asked for once. */
  readonly divided: boolean;
  /** Who has which clause under their hands. */
  readonly pens: Readonly<Record<SeatId, ClauseId>>;
};

/** A request that some clauses be voted on separately; its mover may object (rule 32). */
export type Division = {
  readonly by: SeatId;
  readonly clauses: readonly ClauseId[];
  /** Until when the mover may object; null: they did not. */
  readonly until: number | null;
};

const amendmentStatuses = ['pending', 'accepted', 'adopted', 'failed', 'vetoed', 'withdrawn', 'set-aside'] as const;
export type Amendment = {
  readonly id: AmendmentId;
  readonly draft: DraftId;
  readonly by: SeatId;
  readonly change: Change;
  readonly oral: boolean;
  readonly supporters: readonly SeatId[];
  readonly status: (typeof amendmentStatuses)[number];
};

const statementStatuses = ['silence', 'broken', 'agreed', 'issued'] as const;
export type Statement = {
  readonly id: StatementId;
  readonly form: StatementForm;
  readonly title: string;
  readonly text: string;
  readonly by: SeatId;
  readonly round: number;
  /** The veto that a special report is on. */
  readonly vote: number | null;
  readonly until: number;
  readonly status: (typeof statementStatuses)[number];
  readonly broken: { readonly by: SeatId; readonly reason: string } | null;
  /** Once issued. */
  readonly symbol: string;
};

export type Assembly = {
  /** Of the vetoes that the General Assembly debates, or has debated. */
  readonly debates: readonly { readonly vote: number; readonly round: number; readonly held: boolean }[];
  readonly sessions: readonly (Omit<EventOf<'assembly-met'>, 'kind'> & { readonly round: number })[];
};

/** Since when clocks stand still: that of the step, and all of the meeting. */
export type Stopped = { readonly step: number | null; readonly meeting: number | null };

/** A month of the crisis, as it is known at the debrief. */
export type Month = {
  /** Of the session; the months after its last round have its number as well. */
  readonly round: number;
  readonly epilogue: boolean;
  /** After the month. */
  readonly state: CrisisState;
  readonly entries: LedgerPage;
  readonly happened: readonly CrisisEvent[];
  /** In force during the month. */
  readonly mandate: MandateInForce;
  /** What stood outside the Council's texts during the month. */
  readonly standing: Standing;
};

/** Something that was done outside the Council. */
export type ActOnRecord = {
  readonly by: readonly SeatId[];
  readonly act: Act;
  readonly round: number;
  /** Months that had passed. */
  readonly month: number;
};

export type Outside = {
  readonly standing: Standing;
  /** Of this round; secret. */
  readonly orders: Readonly<Record<SeatId, Order>>;
  /** Who of the delegation stands behind its order (rule S8). */
  readonly keys: Readonly<Record<SeatId, readonly PersonId[]>>;
  /** In the order in which they were done, orders when they were carried out. */
  readonly acts: readonly ActOnRecord[];
  /** What delegations have said that they gain by the state's resources. */
  readonly openStakes: readonly OpenStake[];
};

export type OpenStake = Omit<EventOf<'interest-declared'>, 'kind'>;

/** An agreement of two delegations, from its offer on. */
export type Deal = {
  readonly id: DealId;
  readonly from: SeatId;
  readonly to: SeatId;
  readonly terms: Terms;
  readonly round: number;
  readonly status: DealStatus;
  /** Once accepted: the promises of both, those of the one who offered first. */
  readonly words: readonly Word[];
};

export type Dealings = {
  /** Million US dollars in hand, by seat with a brief; what is kept for a deal is in nobody's. */
  readonly purses: Readonly<Record<SeatId, number>>;
  /** Thousand troops that a seat has at all: of its own and handed over to it, less those that it has handed over. */
  readonly troops: Readonly<Record<SeatId, number>>;
  readonly deals: Readonly<Record<DealId, Deal>>;
};

/** What one delegation takes for an interest of another, which confirms it or corrects it. */
export type Reading = {
  readonly id: ReadingId;
  readonly by: SeatId;
  readonly of: SeatId;
  readonly guess: Guess;
  readonly text: string;
  readonly round: number;
  readonly answer: { readonly confirms: boolean; readonly text: string } | null;
};

/** What the Council's own practice has made of a kind of clause. */
export type Norms = Readonly<Partial<Record<ClauseKind, number>>>;

/** A text that looks at itself again in a round. */
export type Review = { readonly resolution: string; readonly round: number };

/** Something that acted on the crisis besides its months. */
export type Influence = Pick<EventOf<'world-changed'>, 'cause' | 'entries'> & { readonly round: number };

export type Vote = {
  readonly number: number;
  readonly subject: Subject;
  readonly character: Character;
  readonly needed: number;
  readonly ballots: Readonly<Record<SeatId, Choice>>;
  /** Seats whose ballot a stand-in has cast. */
  readonly byStandIn: readonly SeatId[];
  /** What the capital of a permanent member has said to a veto: true: it keeps its key back, false: it gives it (rule S8). */
  readonly withheld: Readonly<Record<SeatId, boolean>>;
  /** What the people of a delegation would vote, told to each other (rule S9). */
  readonly advice: Readonly<Record<SeatId, Readonly<Record<PersonId, Choice>>>>;
  /** The deadline of the step that the vote interrupts. */
  readonly resumes: number | null;
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
  readonly frozen: { readonly remaining: number | null; readonly at: number } | null;
  readonly stopped: Stopped;
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
  /** Null outside the meeting and the votes of a round. */
  readonly meeting: Meeting | null;
  /** Meetings so far. */
  readonly meetings: number;
  /** Items for the next meeting, and who would take part. */
  readonly requests: readonly (Omit<AgendaItem, 'id'> & { readonly basis: RequestBasis })[];
  readonly asked: readonly Participation[];
  readonly said: readonly Said[];
  readonly amendments: Readonly<Record<AmendmentId, Amendment>>;
  readonly statements: Readonly<Record<StatementId, Statement>>;
  readonly arria: Arria | null;
  readonly assembly: Assembly;
  /** What was ruled, or decided, on whether a draft is procedural. */
  readonly characters: Readonly<Record<DraftId, Character>>;
  /** Members that were found to be parties to the dispute. */
  readonly parties: readonly SeatId[];
  readonly annulled: readonly { readonly vote: number; readonly reason: string }[];
  readonly outside: Outside;
  readonly dealings: Dealings;
  readonly readings: Readonly<Record<ReadingId, Reading>>;
  /** How often each kind of clause was adopted on good grounds. */
  readonly norms: Norms;
  readonly reviews: readonly Review[];
  readonly standIns: StandIns;
  /** How elected members that are stood in for lean towards texts: −3 against to 3 for. */
  readonly leanings: Readonly<Record<DraftId, Readonly<Record<SeatId, number>>>>;
  /** By vote: what weighed most in the ballots of stand-ins. */
  readonly reasons: Readonly<Record<number, Readonly<Record<SeatId, readonly Reason[]>>>>;
  readonly talk: Talk;
  readonly classroom: Classroom;
};

/** The members of the Council, in English alphabetical order of their UN names (rule P1). */
export function membersOf({ seats }: Pick<Setup, 'seats'>): readonly SeatSetup[] {
  const known = members.get(seats);
  if (known) return known;
  const sorted = seats.filter((seat) => seat.kind !== 'non-member').toSorted((a, b) => inEnglishOrder(a.name, b.name));
  members.set(seats, sorted);
  return sorted;
}

/** Asked for by every view, and the same for a session's whole life. */
const members = new WeakMap<Setup['seats'], readonly SeatSetup[]>();

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

/** Likewise an amendment. */
export function amendmentById(council: Council, id: AmendmentId): Amendment | null {
  return Object.hasOwn(council.amendments, id) ? (council.amendments[id] ?? null) : null;
}

/** Likewise a statement. */
export function statementById(council: Council, id: StatementId): Statement | null {
  return Object.hasOwn(council.statements, id) ? (council.statements[id] ?? null) : null;
}

/** Likewise a deal. */
export function dealById({ dealings: { deals } }: Council, id: DealId): Deal | null {
  return Object.hasOwn(deals, id) ? (deals[id] ?? null) : null;
}

/** Likewise a reading. */
export function readingById(council: Council, id: ReadingId): Reading | null {
  return Object.hasOwn(council.readings, id) ? (council.readings[id] ?? null) : null;
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

/** Whoever sits in a seat: its holder, and the others of its delegation. */
export const delegationOf = ({ holder, team }: Seat): readonly PersonId[] =>
  holder === null ? team : [holder, ...team];

/** Those of the delegation who are there. */
export const presentIn = ({ people }: Council, seat: Seat): readonly PersonId[] =>
  delegationOf(seat).filter((id) => people[id]?.present);

/** Whether somebody of the delegation is there. */
export function isPresent({ people }: Council, { holder, team }: Seat): boolean {
  if (holder === null) return false;
  return (people[holder]?.present ?? false) || team.some((id) => people[id]?.present);
}

/** Rule A4: whether a stand-in acts for the seat now. Over days nobody's chair is played while they sleep. */
export const isStoodIn = (council: Council, seat: Seat): boolean =>
  seat.policy === 'stand-in' && !isPresent(council, seat) && !(seat.holder !== null && isOverDays(council.setup));

/** Whether somebody decides for the seat, there or away: whoever holds it, or a stand-in. */
export const isPlayed = (council: Council, seat: Seat): boolean => seat.holder !== null || isStoodIn(council, seat);
