/** Rules D: writing, sharing, sponsoring, tabling and withdrawing a draft resolution. */
import type { Clause } from '../../../mandate/catalogue.ts';
import { clausesFrom } from '../../../mandate/templates.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { Event } from '../../events.ts';
import { type RefusalCode, refuse } from '../../refusals.ts';
import { type Council, type Draft, type DraftClause, draftById, type Seat, seatById } from '../../state.ts';
import type { DraftId, DraftStatus, SeatId } from '../../vocabulary.ts';
import { motionsAbout } from '../meeting/pendingMotions.ts';
import { openMeeting } from '../meeting/sitting.ts';
import { isBeforeOrders } from '../session/steps.ts';
import { conflictOf } from './conflicts.ts';
import { nextDocument } from './documents.ts';
import { isCourtThere, unlawfulClause } from './lawfulness.ts';

/** Working drafts that one seat may have begun and not tabled. HOUSE. */
export const maximumWorkingDrafts = 6;
/** Drafts that one seat may begin in a session, tabled and withdrawn ones included. HOUSE. */
const maximumDrafts = 40;

type DraftCommand = { readonly draft: DraftId };
/** A draft, and a seat that may read it. */
export type Reading = { readonly draft: Draft; readonly seat: Seat };

/** Who reads a text: everybody once it has a symbol, before that its drafters, and the members what was under silence. */
export const isLegible = ({ symbol, drafters, circulated }: Draft, seat: Seat | null): boolean =>
  symbol !== '' || (seat !== null && (drafters.includes(seat.id) || (circulated && seat.kind !== 'non-member')));

/** A text is before the Council, in blue or in the order, and its vote is still to come. */
export const isBeforeCouncil = ({ status }: Draft): boolean => status === 'tabled' || status === 'blue';

/** A draft that one may not see is refused like one that does not exist: a refusal must not tell that it is there. */
export function reading(asking: Asking, id: DraftId): Reading | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const draft = draftById(asking.council, id);
  return draft && isLegible(draft, seat) ? { draft, seat } : 'unknown-draft';
}

/** Rules D4, Y2: a text in blue or tabled no longer changes, nor one under silence. Rule D1: only its drafters change it. */
function writing(asking: Asking, { draft: id }: DraftCommand): Reading | RefusalCode {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (draft.status !== 'working') return isFinal(draft);
  return draft.drafters.includes(seat.id) ? found : 'not-a-drafter';
}

/** Why the words of a text stay as they are. */
const isFinal = ({ status }: Draft): RefusalCode => (status === 'silence' ? 'under-silence' : 'text-is-tabled');

/**
 * Rule D9: who leads on a text: its author, whom nobody that sponsors it later replaces; the first of its sponsors where the
 * author submits none by itself (rule 39), no longer sponsors it, or has withdrawn it and a seconder made it their own.
 */
export function penholderOf({ seats }: Council, { author, sponsors, status, takenOver }: Draft): SeatId {
  const seat = seats[author];
  const isState = seat?.kind === 'non-member' && seat.entry === 'rule-37';
  const isMember = seat?.kind !== 'non-member';
  const leads = !takenOver && (isState || (isMember && (status !== 'tabled' || sponsors.includes(author))));
  return leads ? author : (sponsors[0] ?? author);
}

/** Rule D2. */
export function mayCreate(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const own = Object.values(asking.council.drafts).filter((draft) => draft.author === seat.id);
  const working = own.filter(({ status }) => status === 'working' || status === 'silence');
  return own.length >= maximumDrafts || working.length >= maximumWorkingDrafts ? 'too-many-drafts' : null;
}

/** Whether the asking person may change the words of a draft, and if not, why. */
export function mayEdit(asking: Asking, draft: DraftId): RefusalCode | null {
  const found = writing(asking, { draft });
  return isCode(found) ? found : null;
}

export function decideCreateDraft(asking: Asking, { title, template }: CommandOf<'create-draft'>): Decision {
  const code = mayCreate(asking);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  const { council } = asking;
  const draft = `d${Object.keys(council.drafts).length + 1}` as DraftId;
  const clauses = template ? [...clausesFrom(template, isCourtThere(council))] : [];
  return accept({ kind: 'draft-created', draft, author: seat.id, title, clauses });
}

export function decideRetitle(asking: Asking, command: CommandOf<'retitle-draft'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  if (found.draft.title === command.title) return accept();
  return accept({ kind: 'draft-retitled', draft: command.draft, title: command.title, by: found.seat.id });
}

export function decideSetMode(asking: Asking, command: CommandOf<'set-mode'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  if (found.draft.mode === command.mode) return accept();
  return accept({ kind: 'mode-set', draft: command.draft, mode: command.mode, by: found.seat.id });
}

export function decideAddClause(asking: Asking, command: CommandOf<'add-clause'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  if (found.draft.clauses.length >= asking.council.setup.maximumClauses) return deny('too-many-clauses', ['clause']);
  if (isTooEarly(asking.council, command.clause)) return deny('no-court-yet', ['clause']);
  const id = `c${found.draft.nextClause}` as DraftClause['id'];
  return accept({ kind: 'clause-added', draft: command.draft, id, clause: command.clause, by: found.seat.id });
}

/** Rule G34: to what does not exist yet nothing is referred. */
const isTooEarly = (council: Council, { kind }: Clause): boolean => kind === 'icc-referral' && !isCourtThere(council);

/** Rule D3: nobody overwrites words that somebody else put there meanwhile. */
function clauseAsSeen(draft: Draft, id: DraftClause['id'], seen: number): DraftClause | RefusalCode {
  const clause = draft.clauses.find((each) => each.id === id);
  if (!clause) return 'unknown-clause';
  return clause.changedIn > seen ? 'clause-changed-meanwhile' : clause;
}

export function decideChangeClause(asking: Asking, command: CommandOf<'change-clause'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  const clause = clauseAsSeen(found.draft, command.id, command.seen);
  if (typeof clause === 'string') return deny(clause, ['id']);
  if (isTooEarly(asking.council, command.clause)) return deny('no-court-yet', ['clause']);
  const { draft, id } = command;
  return accept({ kind: 'clause-changed', draft, id, clause: command.clause, by: found.seat.id });
}

export function decideRemoveClause(asking: Asking, command: CommandOf<'remove-clause'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  const clause = clauseAsSeen(found.draft, command.id, command.seen);
  if (typeof clause === 'string') return deny(clause, ['id']);
  return accept({ kind: 'clause-removed', draft: command.draft, id: command.id, by: found.seat.id });
}

export function decideMoveClause(asking: Asking, command: CommandOf<'move-clause'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  const from = found.draft.clauses.findIndex((each) => each.id === command.id);
  if (from < 0) return deny('unknown-clause', ['id']);
  const to = Math.min(command.to, found.draft.clauses.length - 1);
  if (from === to) return accept();
  return accept({ kind: 'clause-moved', draft: command.draft, id: command.id, to, by: found.seat.id });
}

export function decideShare(asking: Asking, command: CommandOf<'share-draft'>): Decision {
  const found = writing(asking, command);
  if (isCode(found)) return deny(found);
  const unknown = command.seats.findIndex((id) => !seatById(asking.council, id));
  if (unknown >= 0) return deny('unknown-seat', ['seats', unknown]);
  const seats = [...new Set(command.seats)].filter((id) => !found.draft.drafters.includes(id));
  if (seats.length === 0) return accept();
  return accept({ kind: 'draft-shared', draft: command.draft, seats, by: found.seat.id });
}

/** Rule D6: members sponsor, also a tabled text, until its vote opens. */
export function maySponsor(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (!isOpen(draft)) return 'vote-started';
  return draft.sponsors.includes(seat.id) ? 'already-sponsor' : null;
}

/** Rules D6, D7: a text has sponsors and can be withdrawn until a vote on it, or on a part or an amendment of it, opens. */
export const isOpen = ({ status, voting }: Draft): boolean => !voting && unvoted.includes(status);
const unvoted: readonly DraftStatus[] = ['working', 'silence', 'blue', 'tabled'];

export function decideSponsor(asking: Asking, { draft: id }: CommandOf<'sponsor-draft'>): Decision {
  const code = maySponsor(asking, id);
  if (code) return deny(code);
  return accept({ kind: 'draft-sponsored', draft: id, seat: (askingSeat(asking) as Seat).id });
}

export function decideUnsponsor(asking: Asking, { draft: id }: CommandOf<'unsponsor-draft'>): Decision {
  const code = mayUnsponsor(asking, id);
  if (code) return deny(code);
  return accept({ kind: 'draft-unsponsored', draft: id, seat: (askingSeat(asking) as Seat).id });
}

/** Rule D6: a tabled text keeps a sponsor; its last one withdraws the draft instead. */
export function mayUnsponsor(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (!isOpen(draft)) return 'vote-started';
  if (!draft.sponsors.includes(seat.id)) return 'not-a-sponsor';
  return draft.status === 'tabled' && draft.sponsors.length === 1 ? 'no-member-sponsors' : null;
}

/**
 * Rule D7: whoever leads on a tabled text withdraws it at any time before voting on it begins (Provisional Rule 35); who has
 * joined it later can only leave it. What is not tabled is given up by whoever began it.
 */
export function mayWithdraw(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (!unvoted.includes(draft.status)) return 'not-tabled';
  if (!isOpen(draft)) return 'vote-started';
  const mover = draft.status === 'tabled' ? penholderOf(asking.council, draft) : draft.author;
  return mover === seat.id ? null : 'not-the-penholder';
}

export function decideWithdraw(asking: Asking, { draft: id }: CommandOf<'withdraw-draft'>): Decision {
  const code = mayWithdraw(asking, id);
  if (code) return deny(code);
  const { council, now } = asking;
  const fallen = motionsAbout(council, id).map(
    (motion): Event => ({ kind: 'motion-fallen', motion, why: 'withdrawn', at: now }),
  );
  return accept({ kind: 'draft-withdrawn', draft: id, by: (askingSeat(asking) as Seat).id, at: now }, ...fallen);
}

/** Whether a text can be tabled by this seat, and if not, why: the button asks this too. */
export function mayTable(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (draft.status !== 'working' && draft.status !== 'blue') return isFinal(draft);
  if (!draft.drafters.includes(seat.id)) return 'not-a-drafter';
  if (!isBeforeOrders(asking.council)) return 'wrong-phase';
  return wayToTable(asking, draft) ?? mayStand(asking.council, draft, seat);
}

/**
 * Rules Y1, Y3: where the session's practice knows them, silence and the time in blue come before a text is tabled; a text on
 * which silence was broken has been through it. What is in blue is tabled by its clock, and by nobody's hand.
 */
function wayToTable({ council }: Asking, { inBlue, circulated }: Draft): RefusalCode | null {
  const { law } = council.setup;
  if (inBlue !== null) return 'blue-too-recent';
  if (law.silence === 'required' && !circulated) return 'silence-required';
  return law.blueSeconds > 0 ? 'blue-too-recent' : null;
}

/** Rules D5, D6, D8, D11: whether the words can come before the Council from this seat. */
export function mayStand(council: Council, draft: Draft, seat: Seat): RefusalCode | null {
  const alone = draft.sponsors.length === 0 ? maySubmitAlone(council, seat) : null;
  if (alone) return alone;
  if (draft.clauses.length === 0) return 'text-is-empty';
  if (unlawfulClause(council, draft) !== null) return 'text-not-lawful';
  return conflictOf(council, draft) ? 'conflicts-with-mandate' : null;
}

/** Rule D11: a member, or a State that is invited to the meeting (rule 38); briefers submit nothing by themselves. */
function maySubmitAlone(council: Council, seat: Seat): RefusalCode | null {
  if (seat.kind !== 'non-member' || isInvitedState(council, seat)) return null;
  return isBriefer(seat) ? 'rule-39-cannot-submit' : 'no-member-sponsors';
}

export const isBriefer = ({ entry }: Seat): boolean => entry === 'rule-39' || entry === 'rule-22';
/** A State without a vote that takes part in the open meeting (rule 37). */
export const isInvitedState = (council: Council, { id, entry }: Seat): boolean =>
  entry === 'rule-37' && (openMeeting(council)?.invited.includes(id) ?? false);

/** Why a text cannot come before the Council: where it is the law, with its rule and the clause that breaks it. */
export function denyText(council: Council, code: RefusalCode, id: DraftId): Decision {
  const draft = draftById(council, id);
  const finding = draft && code === 'text-not-lawful' ? unlawfulClause(council, draft) : null;
  const conflict = draft && code === 'conflicts-with-mandate' ? conflictOf(council, draft) : null;
  const refusal = refuse(code, finding?.clause == null ? [] : ['clauses', finding.clause]);
  return { accepted: false, refusal: { ...refusal, rule: finding?.rule ?? conflict ?? refusal.rule } };
}

/** Rule D6: the member that tables a text sponsors it. Rule D4: it has its symbol, and its words stay. */
export function decideTable(asking: Asking, { draft: id }: CommandOf<'table-draft'>): Decision {
  const { council } = asking;
  const code = mayTable(asking, id);
  const draft = draftById(council, id);
  const seat = askingSeat(asking);
  if (code || !draft || !seat) return denyText(council, code ?? 'unknown-draft', id);
  return accept(...tabled(draft, seat, draft.symbol || nextDocument(council)));
}

/** A text comes into the order. */
export function tabled({ id, sponsors }: Draft, seat: Seat, symbol: string): readonly Event[] {
  const sponsored: readonly Event[] =
    seat.kind === 'non-member' || sponsors.includes(seat.id)
      ? []
      : [{ kind: 'draft-sponsored', draft: id, seat: seat.id }];
  return [...sponsored, { kind: 'draft-tabled', draft: id, symbol, by: seat.id }];
}
