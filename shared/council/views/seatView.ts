/** What one person may know beyond the public view, and what they may do now. */
import { type Asking, askingSeat } from '../decision.ts';
import type { Arria } from '../meeting.ts';
import type { RefusalCode } from '../refusals.ts';
import { mayObjectAgenda, mayObjectParticipation, mayPropose } from '../rules/meeting/agenda.ts';
import { mustAbstain } from '../rules/meeting/character.ts';
import { mayAskForFloor, mayLeaveList, mayPutOnRecord, maySpeak, mayYield } from '../rules/meeting/floor.ts';
import { mayGavel } from '../rules/meeting/gavel.ts';
import { mayRequestMeeting } from '../rules/meeting/meetings.ts';
import { mayMove, maySecondMotion, mayWithdrawMotion } from '../rules/meeting/motions.ts';
import { mayChallenge, mayRaise, mayRule } from '../rules/meeting/points.ts';
import { mayCede } from '../rules/meeting/presidency.ts';
import { mayDeclareInterest } from '../rules/outside/stakes.ts';
import { mayOpenBrief } from '../rules/session/briefs.ts';
import { maySayReady } from '../rules/session/facilitation.ts';
import { mayTakeSeat } from '../rules/session/seating.ts';
import { mayCloseArria, mayOpenArria, maySpeakAtArria } from '../rules/statements/arria.ts';
import { mayCirculate, mayObjectStatement, openToReport } from '../rules/statements/statements.ts';
import { mayAccept, mayAmend, mayOrder, maySupport, mayWithdrawAmendment } from '../rules/texts/amendments.ts';
import { mayAskDivision, mayObjectDivision } from '../rules/texts/division.ts';
import {
  isBeforeCouncil,
  isLegible,
  mayCreate,
  mayEdit,
  maySponsor,
  mayTable,
  mayUnsponsor,
  mayWithdraw,
} from '../rules/texts/drafts.ts';
import { mayRequireVote, maySecond } from '../rules/texts/seconding.ts';
import { mayBreakSilence, mayPutInBlue, mayStartSilence } from '../rules/texts/silence.ts';
import { mayCast } from '../rules/votes/ballots.ts';
import type { Choice } from '../rules/votes/tally.ts';
import { hostOf, mayAnswer } from '../rules/world/consent.ts';
import { mayUseGoodOffices } from '../rules/world/goodOffices.ts';
import { mayPledge } from '../rules/world/pledges.ts';
import { type Council, type Draft, personById, type Seat, type Statement, seatOf } from '../state.ts';
import {
  type AmendmentId,
  type DraftId,
  type MotionKind,
  motionKinds,
  type PersonId,
  type Post,
  type SeatId,
  type StatementForm,
  type StatementId,
  statementForms,
  type TurnPurpose,
  turnPurposes,
} from '../vocabulary.ts';
import { type DraftInView, type DraftShown, draftAsRead, draftInView } from './draftView.ts';
import { atOnce, lazily, type Made, type Making, type Table } from './lazily.ts';
import {
  type ActRights,
  actRightsTable,
  type Dealing,
  type DealRights,
  dealRightsTable,
  type Own,
  type OwnDealings,
  ownDealingsTable,
} from './outsideView.ts';
import {
  type CallInView,
  type ChannelInView,
  callsIn,
  channelsIn,
  type DelegationInView,
  delegationIn,
  type NudgeInView,
  nudgesIn,
  postsIn,
  type TalkRights,
  talkRightsTable,
} from './talkView.ts';

/** A right: null where it can be used now, else the code of the refusal that using it would meet. */
export type Right = RefusalCode | null;

export type DraftRights = {
  readonly edit: Right;
  readonly table: Right;
  readonly sponsor: Right;
  readonly unsponsor: Right;
  readonly withdraw: Right;
  readonly takeNext: Right;
  readonly refer: Right;
  readonly postpone: Right;
  readonly pledge: Right;
  readonly startSilence: Right;
  readonly breakSilence: Right;
  readonly putInBlue: Right;
  readonly second: Right;
  readonly requireVote: Right;
  readonly amend: Right;
  readonly orderAmendments: Right;
  readonly askDivision: Right;
  readonly objectDivision: Right;
  /** A point of order that it is procedural. */
  readonly dispute: Right;
};

export type AmendmentRights = { readonly support: Right; readonly accept: Right; readonly withdraw: Right };

type GuestRights = { readonly propose: Right; readonly object: Right };

/** What somebody may do in the meeting. */
export type FloorRights = {
  readonly requestMeeting: Right;
  readonly objectAgenda: Right;
  /** By seat without a vote: to propose it, and to object to it. */
  readonly participation: Readonly<Record<SeatId, GuestRights>>;
  readonly ask: Readonly<Record<TurnPurpose, Right>>;
  readonly leaveList: Right;
  /** To end one's speech, and to put words of it on the record. */
  readonly speak: Right;
  readonly record: Right;
  readonly yield: Right;
  readonly raise: Readonly<Record<'speaker' | 'motion' | 'other', Right>>;
  readonly rule: Right;
  readonly challenge: Right;
  readonly gavel: Right;
  readonly cede: Right;
  /** Motions that are about no text. */
  readonly motions: Readonly<Record<MotionKind, Right>>;
  readonly secondMotion: Right;
  readonly withdrawMotion: Right;
  readonly openArria: Right;
  readonly speakAtArria: Right;
  readonly closeArria: Right;
  readonly circulate: Readonly<Record<StatementForm, Right>>;
  /** Votes that a special report can be on. */
  readonly reports: readonly number[];
  readonly objectStatement: Readonly<Record<StatementId, Right>>;
};

export type Rights = {
  readonly floor: FloorRights;
  readonly amendments: Readonly<Record<AmendmentId, AmendmentRights>>;
  /** A seat that is free, but for the one whose brief was opened: that one may be taken again as long as any. */
  readonly takeSeat: Right;
  /** Null exactly while the brief of the seat is sealed. */
  readonly openBrief: Right;
  readonly cast: Right;
  readonly ready: Right;
  readonly create: Right;
  /** Troops to the mandate in force. */
  readonly pledge: Right;
  readonly goodOffices: Right;
  readonly declareInterest: Right;
  /** By text, tabled or waiting: the host state's letter. */
  readonly consent: Readonly<Record<DraftId, Right>>;
  readonly drafts: Readonly<Record<DraftId, DraftRights>>;
  /** Acts outside the Council that the seat has; null without a seat. */
  readonly acts: ActRights | null;
  readonly dealings: DealRights | null;
  readonly talk: TalkRights;
};

export type SeatView = {
  /** Display name of the person. */
  readonly name: string;
  readonly seat: SeatId | null;
  /** The seat whose brief was open to them: they take no other. */
  readonly opened: SeatId | null;
  /** One's own ballot in the open vote. */
  readonly ballot: Choice | null;
  /** As a party to the dispute the seat does not vote on what is put (rule Q6). */
  readonly mustAbstain: boolean;
  /** Drafts that are not public and that the seat may read: its own, those shared with it, and those under silence. */
  readonly drafts: readonly DraftInView[];
  /** Statements that the members negotiate on; of others none. */
  readonly statements: readonly Statement[];
  /** The Arria-formula meeting, for those who are at it; what is said there is on no record. */
  readonly arria: Arria | null;
  /** Orders, deals and readings that are this seat's business; null without a seat. */
  readonly dealings: OwnDealings | null;
  /** Channels that one's seat is in, with the notes that one reads (rules CH). */
  readonly channels: readonly ChannelInView[];
  readonly nudges: readonly NudgeInView[];
  /** What one has asked of the facilitator oneself. */
  readonly calls: readonly CallInView[];
  readonly delegation: DelegationInView | null;
  /** What one is of one's delegation; both, where one is there alone. */
  readonly posts: readonly Post[];
  readonly muted: boolean;
  readonly rights: Rights;
};

/** The view of one person: a seat's secrets go to its holder. Unknown persons see an empty one. */
export function seatView(council: Council, person: PersonId, now: number): SeatView {
  const { name = '', opened = null } = personById(council, person) ?? {};
  const asking: Asking = { council, by: { role: 'person', person }, now };
  return plainView({ ...asking, seat: seatOf(council, person), name, opened });
}

/** What a stand-in sees: what a person in the same seat would. Empty where it may not act for the seat. */
export const standInView = (council: Council, seat: SeatId, now: number): SeatView =>
  plainView(standingIn(council, seat, now));

/** The same, each part when it is read. */
export const standInViewAsRead = (council: Council, seat: SeatId, now: number): SeatView =>
  viewAsRead(standingIn(council, seat, now));

function standingIn(council: Council, seat: SeatId, now: number): Who {
  const by = { role: 'stand-in', seat } as const;
  return { council, by, now, seat: askingSeat({ council, by }), name: '', opened: null };
}

/** Somebody who asks, and the seat that they act for. */
type Asked = Asking & { readonly seat: Seat | null };
type Who = Asked & Pick<SeatView, 'name' | 'opened'>;

type On<Id> = { readonly asked: Asked; readonly id: Id };

function viewMade(make: Making, draft: DraftShown): Made<Who, SeatView> {
  const dealings = make(ownDealingsTable, ['offers']);
  const within = {
    floor: make(floorTable(make)),
    amendment: make(amendmentTable),
    draft: make(draftTable),
    dealings: make(dealRightsTable(make), ['deals', 'readings']),
    acts: make(actRightsTable(make), ['orders', 'deeds']),
    talk: make(talkRightsTable),
  };
  const rights = make(rightsTable(within), ['amendments', 'consent', 'drafts', 'acts', 'dealings']);
  return make(viewTable({ draft, dealings, rights }), ['drafts', 'dealings', 'channels', 'rights']);
}

/** The records within the view, and within its rights. */
type Within = {
  readonly draft: DraftShown;
  readonly dealings: Made<Own, OwnDealings>;
  readonly rights: Made<Asked, Rights>;
};
type WithinRights = {
  readonly floor: Made<Asked, FloorRights>;
  readonly amendment: Made<On<AmendmentId>, AmendmentRights>;
  readonly draft: Made<On<DraftId>, DraftRights>;
  readonly dealings: Made<Dealing, DealRights>;
  readonly acts: Made<Dealing, ActRights>;
  readonly talk: Made<Asked, TalkRights>;
};

const viewTable = ({ draft: shown, dealings, rights }: Within): Table<Who, SeatView> => ({
  name: ({ name }) => name,
  seat: ({ seat }) => seat?.id ?? null,
  opened: ({ opened }) => opened,
  ballot: ({ council, seat }) => (seat ? (council.vote?.ballots[seat.id] ?? null) : null),
  mustAbstain: ({ council, seat }) =>
    seat !== null && council.vote !== null && mustAbstain(council, council.vote.subject, seat.id),
  drafts: ({ council, seat }) =>
    Object.values(council.drafts)
      .filter((draft) => draft.symbol === '' && isOpenTo(draft, seat))
      .map((draft) => shown(council, draft)),
  statements: ({ council, seat }) =>
    isMember(seat) ? Object.values<Statement>(council.statements).filter(isNegotiated) : [],
  arria: ({ council, seat }) => (isMember(seat) || (seat && council.arria?.briefer === seat.id) ? council.arria : null),
  dealings: ({ council, seat }) => seat && dealings({ council, seat }),
  channels: channelsIn,
  nudges: nudgesIn,
  calls: callsIn,
  delegation: delegationIn,
  posts: postsIn,
  muted: ({ council, by }) => by.role === 'person' && (personById(council, by.person)?.muted ?? false),
  rights,
});

/** Asks the very predicates that `decide` asks, so that no button promises what the Council would refuse. */
const rightsTable = (within: WithinRights): Table<Asked, Rights> => ({
  takeSeat: mayTakeSeat,
  openBrief: mayOpenBrief,
  cast: mayCast,
  ready: maySayReady,
  create: mayCreate,
  floor: within.floor,
  amendments: (asked) => {
    const rights: Record<AmendmentId, AmendmentRights> = {};
    for (const { id, status } of Object.values(asked.council.amendments)) {
      if (status === 'pending') rights[id] = within.amendment({ asked, id });
    }
    return rights;
  },
  acts: (asked) => (isSeated(asked) ? within.acts(asked) : null),
  dealings: (asked) => (isSeated(asked) ? within.dealings(asked) : null),
  pledge: (asked) => mayPledge(asked, null),
  goodOffices: mayUseGoodOffices,
  declareInterest: mayDeclareInterest,
  talk: within.talk,
  consent: letters,
  drafts: (asked) => {
    const rights: Record<DraftId, DraftRights> = {};
    for (const draft of Object.values(asked.council.drafts)) {
      const isOpen = draft.symbol !== '' ? isLive(draft) : isOpenTo(draft, asked.seat);
      if (isOpen) rights[draft.id] = within.draft({ asked, id: draft.id });
    }
    return rights;
  },
});

const amendmentTable: Table<On<AmendmentId>, AmendmentRights> = {
  support: ({ asked, id }) => maySupport(asked, id),
  accept: ({ asked, id }) => mayAccept(asked, id),
  withdraw: ({ asked, id }) => mayWithdrawAmendment(asked, id),
};

const draftTable: Table<On<DraftId>, DraftRights> = {
  edit: ({ asked, id }) => mayEdit(asked, id),
  table: ({ asked, id }) => mayTable(asked, id),
  sponsor: ({ asked, id }) => maySponsor(asked, id),
  unsponsor: ({ asked, id }) => mayUnsponsor(asked, id),
  withdraw: ({ asked, id }) => mayWithdraw(asked, id),
  takeNext: ({ asked, id }) => mayMove(asked, 'take-next', id),
  refer: ({ asked, id }) => mayMove(asked, 'refer', id),
  postpone: ({ asked, id }) => mayMove(asked, 'postpone', id),
  pledge: ({ asked, id }) => mayPledge(asked, id),
  startSilence: ({ asked, id }) => mayStartSilence(asked, id),
  breakSilence: ({ asked, id }) => mayBreakSilence(asked, id),
  putInBlue: ({ asked, id }) => mayPutInBlue(asked, id),
  second: ({ asked, id }) => maySecond(asked, id),
  requireVote: ({ asked, id }) => mayRequireVote(asked, id),
  amend: ({ asked, id }) => mayAmend(asked, id),
  orderAmendments: ({ asked, id }) => mayOrder(asked, id),
  askDivision: ({ asked, id }) => mayAskDivision(asked, id),
  objectDivision: ({ asked, id }) => mayObjectDivision(asked, id),
  dispute: ({ asked, id }) => mayRaise(asked, { kind: 'character', draft: id, character: 'procedural' }),
};

const isSeated = (asked: Asked): asked is Dealing => asked.seat !== null;
/** Only members are told which statements there are, and what is said at a meeting among themselves. */
const isMember = (seat: Seat | null): boolean => seat !== null && seat.kind !== 'non-member';
/** A text that has not come before the Council, for those who read it. */
const isOpenTo = (draft: Draft, seat: Seat | null): boolean =>
  (draft.status === 'working' || draft.status === 'silence') && isLegible(draft, seat);
/** A text of which something can still become; a withdrawn one may have a seconder (rule 35). */
const isLive = (draft: Draft): boolean =>
  isBeforeCouncil(draft) || (draft.status === 'withdrawn' && draft.place !== null);
/** Also what is agreed and not read out yet. */
const isNegotiated = ({ status }: Statement): boolean => status !== 'issued';

/** Points of order that need nothing but a button; of the others the rule says so when they are raised. */
const points = {
  speaker: { kind: 'speaker' },
  motion: { kind: 'motion' },
  other: { kind: 'other', text: '-' },
} as const;

const guestTable: Table<On<SeatId>, GuestRights> = {
  propose: ({ asked, id }) => mayPropose(asked, id),
  object: ({ asked, id }) => mayObjectParticipation(asked, id),
};

const floorTable = (make: Making): Table<Asked, FloorRights> => ({
  requestMeeting: mayRequestMeeting,
  objectAgenda: (asked) => mayObjectAgenda(asked, null),
  participation: participationIn(make(guestTable)),
  ask: make(eachOf(turnPurposes, mayAskForFloor)),
  leaveList: mayLeaveList,
  speak: maySpeak,
  record: mayPutOnRecord,
  yield: (asked) => mayYield(asked, null),
  raise: make(eachOf(['speaker', 'motion', 'other'], (asked, kind) => mayRaise(asked, points[kind]))),
  rule: mayRule,
  challenge: mayChallenge,
  gavel: mayGavel,
  cede: mayCede,
  motions: make(eachOf(motionKinds, (asked, motion) => mayMove(asked, motion, null))),
  secondMotion: maySecondMotion,
  withdrawMotion: mayWithdrawMotion,
  openArria: (asked) => mayOpenArria(asked, null),
  speakAtArria: maySpeakAtArria,
  closeArria: mayCloseArria,
  circulate: make(eachOf(statementForms, (asked, form) => mayCirculate(asked, form, null))),
  reports: (asked) => (mayCirculate(asked, 'special-report', null) === null ? openToReport(asked.council) : []),
  objectStatement: (asked) => {
    const rights: Record<StatementId, Right> = {};
    const statements = isMember(asked.seat) ? (Object.keys(asked.council.statements) as StatementId[]) : [];
    for (const id of statements) rights[id] = mayObjectStatement(asked, id);
    return rights;
  },
});

function participationIn(guest: Made<On<SeatId>, GuestRights>) {
  return (asked: Asked): FloorRights['participation'] => {
    const rights: Record<SeatId, GuestRights> = {};
    for (const { id, kind } of asked.council.setup.seats) {
      if (kind === 'non-member') rights[id] = guest({ asked, id });
    }
    return rights;
  };
}

const noLetters: Rights['consent'] = {};

/** Only the host state has letters to write: for everybody else the list is empty. */
function letters(asked: Asked): Rights['consent'] {
  const { council, seat } = asked;
  if (!seat || hostOf(council)?.id !== seat.id) return noLetters;
  const texts = Object.values(council.drafts).filter(({ status }) => status === 'tabled' || status === 'adopted');
  return Object.fromEntries(texts.map(({ id }) => [id, mayAnswer(asked, id)]));
}

/** The table of a record whose fields are rights of one kind. */
const eachOf = <Key extends string>(
  keys: readonly Key[],
  right: (asked: Asked, key: Key) => Right,
): Table<Asked, Record<Key, Right>> =>
  Object.fromEntries(keys.map((key) => [key, (asked: Asked) => right(asked, key)])) as Table<Asked, Record<Key, Right>>;

const plainView = viewMade(atOnce, draftInView);
const viewAsRead = viewMade(lazily, draftAsRead);
