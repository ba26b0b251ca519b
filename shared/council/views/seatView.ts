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
  type SeatId,
  type StatementForm,
  type StatementId,
  statementForms,
  type TurnPurpose,
  turnPurposes,
} from '../vocabulary.ts';
import {
  type ActRights,
  actRights,
  type DealRights,
  dealRights,
  type OwnDealings,
  ownDealings,
} from './outsideView.ts';
import { type DraftInView, draftInView } from './publicView.ts';

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

/** What somebody may do in the meeting. */
export type FloorRights = {
  readonly requestMeeting: Right;
  readonly objectAgenda: Right;
  /** By seat without a vote: to propose it, and to object to it. */
  readonly participation: Readonly<Record<SeatId, { readonly propose: Right; readonly object: Right }>>;
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
  readonly rights: Rights;
};

/** The view of one person: a seat's secrets go to its holder. Unknown persons see an empty one. */
export function seatView(council: Council, person: PersonId, now: number): SeatView {
  const seat = seatOf(council, person);
  const isMember = seat !== null && seat.kind !== 'non-member';
  const drafts = Object.values(council.drafts).filter((draft) => draft.symbol === '' && isOpenTo(draft, seat));
  return {
    name: personById(council, person)?.name ?? '',
    seat: seat?.id ?? null,
    opened: personById(council, person)?.opened ?? null,
    ballot: seat ? (council.vote?.ballots[seat.id] ?? null) : null,
    mustAbstain: seat !== null && council.vote !== null && mustAbstain(council, council.vote.subject, seat.id),
    drafts: drafts.map((draft) => draftInView(council, draft)),
    statements: isMember ? Object.values<Statement>(council.statements).filter(isNegotiated) : [],
    arria: isMember || (seat && council.arria?.briefer === seat.id) ? council.arria : null,
    dealings: seat && ownDealings(council, seat.id),
    rights: rightsOf({ council, by: { role: 'person', person }, now }),
  };
}

/** Asks the very predicates that `decide` asks, so that no button promises what the Council would refuse. */
function rightsOf(asking: Asking): Rights {
  const { council } = asking;
  const seat = askingSeat(asking);
  const open = Object.values(council.drafts).filter((draft) =>
    draft.symbol !== '' ? isLive(draft) : isOpenTo(draft, seat),
  );
  return {
    takeSeat: mayTakeSeat(asking),
    openBrief: mayOpenBrief(asking),
    cast: mayCast(asking),
    ready: maySayReady(asking),
    create: mayCreate(asking),
    floor: floorRights(asking),
    amendments: Object.fromEntries(
      Object.values(council.amendments)
        .filter(({ status }) => status === 'pending')
        .map(({ id }) => [
          id,
          {
            support: maySupport(asking, id),
            accept: mayAccept(asking, id),
            withdraw: mayWithdrawAmendment(asking, id),
          },
        ]),
    ),
    acts: seat && actRights(asking, seat),
    dealings: seat && dealRights(asking, seat),
    pledge: mayPledge(asking, null),
    goodOffices: mayUseGoodOffices(asking),
    declareInterest: mayDeclareInterest(asking),
    consent: letters(asking),
    drafts: Object.fromEntries(
      open.map(({ id }) => [
        id,
        {
          edit: mayEdit(asking, id),
          table: mayTable(asking, id),
          sponsor: maySponsor(asking, id),
          unsponsor: mayUnsponsor(asking, id),
          withdraw: mayWithdraw(asking, id),
          takeNext: mayMove(asking, 'take-next', id),
          refer: mayMove(asking, 'refer', id),
          postpone: mayMove(asking, 'postpone', id),
          pledge: mayPledge(asking, id),
          startSilence: mayStartSilence(asking, id),
          breakSilence: mayBreakSilence(asking, id),
          putInBlue: mayPutInBlue(asking, id),
          second: maySecond(asking, id),
          requireVote: mayRequireVote(asking, id),
          amend: mayAmend(asking, id),
          orderAmendments: mayOrder(asking, id),
          askDivision: mayAskDivision(asking, id),
          objectDivision: mayObjectDivision(asking, id),
          dispute: mayRaise(asking, { kind: 'character', draft: id, character: 'procedural' }),
        },
      ]),
    ),
  };
}

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

function floorRights(asking: Asking): FloorRights {
  const { council } = asking;
  const others = council.setup.seats.filter(({ kind }) => kind === 'non-member');
  // Only members are told which statements there are: for everybody else the list is empty.
  const seat = askingSeat(asking);
  const isMember = seat !== null && seat.kind !== 'non-member';
  const statements = isMember ? (Object.keys(council.statements) as StatementId[]) : [];
  const each = <Key extends string>(keys: readonly Key[], right: (key: Key) => Right) =>
    Object.fromEntries(keys.map((key) => [key, right(key)])) as Record<Key, Right>;
  return {
    requestMeeting: mayRequestMeeting(asking),
    objectAgenda: mayObjectAgenda(asking, null),
    participation: Object.fromEntries(
      others.map(({ id }) => [id, { propose: mayPropose(asking, id), object: mayObjectParticipation(asking, id) }]),
    ),
    ask: each(turnPurposes, (purpose) => mayAskForFloor(asking, purpose)),
    leaveList: mayLeaveList(asking),
    speak: maySpeak(asking),
    record: mayPutOnRecord(asking),
    yield: mayYield(asking, null),
    raise: each(['speaker', 'motion', 'other'], (kind) => mayRaise(asking, points[kind])),
    rule: mayRule(asking),
    challenge: mayChallenge(asking),
    gavel: mayGavel(asking),
    cede: mayCede(asking),
    motions: each(motionKinds, (motion) => mayMove(asking, motion, null)),
    secondMotion: maySecondMotion(asking),
    withdrawMotion: mayWithdrawMotion(asking),
    openArria: mayOpenArria(asking, null),
    speakAtArria: maySpeakAtArria(asking),
    closeArria: mayCloseArria(asking),
    circulate: each(statementForms, (form) => mayCirculate(asking, form, null)),
    reports: mayCirculate(asking, 'special-report', null) === null ? openToReport(council) : [],
    objectStatement: each(statements, (id) => mayObjectStatement(asking, id)),
  };
}

/** Only the host state has letters to write: for everybody else the list is empty. */
function letters(asking: Asking): Rights['consent'] {
  const { council, by } = asking;
  const host = hostOf(council);
  if (by.role !== 'person' || !host || host.holder !== by.person) return {};
  const texts = Object.values(council.drafts).filter(({ status }) => status === 'tabled' || status === 'adopted');
  return Object.fromEntries(texts.map(({ id }) => [id, mayAnswer(asking, id)]));
}
