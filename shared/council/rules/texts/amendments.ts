/** Rules X1–X3: amendments, their order (rule 36) and their vote; a sponsor that accepts one revises the text instead. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { Event, EventOf, Subject } from '../../events.ts';
import { type RefusalCode, refuse } from '../../refusals.ts';
import {
  type Amendment,
  amendmentById,
  type Council,
  type Draft,
  type DraftClause,
  draftById,
  type Seat,
} from '../../state.ts';
import type { AmendmentId, DraftId } from '../../vocabulary.ts';
import { presiding } from '../meeting/presidency.ts';
import { openMeeting, sitting } from '../meeting/sitting.ts';
import { isBeforeOrders } from '../session/steps.ts';
import { type Outcome, statusAfter } from '../votes/tally.ts';
import { changed, changesNothing, distance, obstacleTo, removedness } from './changes.ts';
import { withDraft } from './draftHistory.ts';
import { isBeforeCouncil, isBriefer, isInvitedState, penholderOf, type Reading, reading } from './drafts.ts';

/** Amendments to one text that may wait for their vote, and of them those of one seat. HOUSE. */
const maximumPending = 6;
const maximumPendingOfSeat = 2;
/** Amendments to one text, and of one seat in a session, withdrawn ones included. HOUSE. */
const maximumToText = 12;
const maximumOfSeat = 12;

/** Of a text, in the order of their votes. */
const pendingTo = ({ amendments }: Council, draft: Draft): readonly Amendment[] =>
  draft.amendments.flatMap((id) => amendments[id] ?? []);

/** Rule X1: a text before the Council, tabled or in blue, on which no vote has begun. */
function amendable(asking: Asking, id: DraftId): Reading | RefusalCode {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  if (!isBeforeCouncil(found.draft)) return 'not-amendable';
  if (found.draft.voting) return 'vote-started';
  if (sitting(asking.council) === 'point-pending') return 'point-pending';
  return isBeforeOrders(asking.council) ? found : 'wrong-phase';
}

/** Members propose amendments, and States that are invited to the meeting (rules 31 and 38). */
export function mayAmend(asking: Asking, id: DraftId): RefusalCode | null {
  const found = amendable(asking, id);
  if (isCode(found)) return found;
  const { council } = asking;
  const barred = mayPropose(council, found.seat);
  if (barred) return barred;
  return hasEnough(council, found) ? 'too-many-amendments' : null;
}

function hasEnough(council: Council, { draft, seat }: Reading): boolean {
  const all = Object.values(council.amendments);
  const waiting = pendingTo(council, draft);
  return (
    waiting.length >= maximumPending ||
    waiting.filter(({ by }) => by === seat.id).length >= maximumPendingOfSeat ||
    all.filter((each) => each.draft === draft.id).length >= maximumToText ||
    all.filter(({ by }) => by === seat.id).length >= maximumOfSeat
  );
}

function mayPropose(council: Council, seat: Seat): RefusalCode | null {
  if (seat.kind !== 'non-member' || isInvitedState(council, seat)) return null;
  return isBriefer(seat) ? 'rule-39-cannot-submit' : 'not-a-member';
}

/** What the rule is that the text would break is named instead of X1. */
const denyChange = (rule: string, path: readonly string[]): Decision => ({
  accepted: false,
  refusal: { ...refuse('amendment-not-lawful', path), rule },
});

export function decideAmend(asking: Asking, { draft: id, change }: CommandOf<'propose-amendment'>): Decision {
  const { council } = asking;
  const code = mayAmend(asking, id);
  const seat = askingSeat(asking);
  const draft = draftById(council, id);
  if (code || !seat || !draft) return deny(code ?? 'unknown-draft');
  if (!changed(draft, change)) return deny('unknown-clause', ['change', 'id']);
  if (changesNothing(draft, change)) return deny('amendment-changes-nothing', ['change']);
  const rule = obstacleTo(council, draft, change);
  if (rule) return denyChange(rule, ['change']);
  const amendment = `a${Object.keys(council.amendments).length + 1}` as AmendmentId;
  return accept({ kind: 'amendment-proposed', amendment, draft: id, by: seat.id, change, oral: isSitting(council) });
}

/** A meeting is on, and not suspended. */
const isSitting = (council: Council): boolean => openMeeting(council)?.suspended === null;

type Pending = Reading & { readonly amendment: Amendment };

/** An amendment that is not voted on yet, to a text that still can be. */
function pending(asking: Asking, id: AmendmentId): Pending | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  const amendment = amendmentById(council, id);
  const draft = amendment && draftById(council, amendment.draft);
  if (!draft || amendment.status !== 'pending' || !isBeforeCouncil(draft)) return 'unknown-amendment';
  const subject = council.vote?.subject;
  const isUnderVote = subject?.kind === 'amendment' && subject.amendment === id;
  return isUnderVote ? 'vote-started' : { amendment, draft, seat };
}

export function maySupport(asking: Asking, id: AmendmentId): RefusalCode | null {
  const found = pending(asking, id);
  if (isCode(found)) return found;
  return found.seat.kind === 'non-member' ? 'not-a-member' : null;
}

export function decideSupport(asking: Asking, { amendment: id, supports }: CommandOf<'support-amendment'>): Decision {
  const code = maySupport(asking, id);
  const found = pending(asking, id);
  if (code || isCode(found)) return deny(code ?? 'unknown-amendment');
  const { amendment, seat } = found;
  if (amendment.supporters.includes(seat.id) === supports) return accept();
  return accept({ kind: 'amendment-supported', amendment: id, seat: seat.id, supports });
}

/** Rule X2: its mover withdraws an amendment until its vote opens (rule 35). */
export function mayWithdrawAmendment(asking: Asking, id: AmendmentId): RefusalCode | null {
  const found = pending(asking, id);
  if (isCode(found)) return found;
  return found.amendment.by === found.seat.id ? null : 'not-the-mover';
}

export function decideWithdrawAmendment(asking: Asking, { amendment }: CommandOf<'withdraw-amendment'>): Decision {
  const code = mayWithdrawAmendment(asking, amendment);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'amendment-withdrawn', amendment, by: seat.id });
}

/** Rule X2: what the penholder accepts needs no vote, as long as voting on the text has not begun. */
export function mayAccept(asking: Asking, id: AmendmentId): RefusalCode | null {
  const found = pending(asking, id);
  if (isCode(found)) return found;
  const { amendment, draft, seat } = found;
  if (penholderOf(asking.council, draft) !== seat.id) return 'not-the-penholder';
  if (draft.voting) return 'vote-started';
  if (!isBeforeOrders(asking.council)) return 'wrong-phase';
  return obstacleTo(asking.council, draft, amendment.change) ? 'amendment-not-lawful' : null;
}

export function decideAccept(asking: Asking, { amendment: id }: CommandOf<'accept-amendment'>): Decision {
  const { council } = asking;
  const code = mayAccept(asking, id);
  const found = pending(asking, id);
  if (isCode(found)) return deny(found);
  const { amendment, draft, seat } = found;
  if (code === 'amendment-not-lawful') return denyChange(obstacleTo(council, draft, amendment.change) ?? 'X1', []);
  if (code) return deny(code);
  const symbol = revisedSymbol(draft.symbol, draft.revision + 1);
  return accept(
    { kind: 'amendment-accepted', amendment: id, by: seat.id },
    ...revised(draft, amendment, symbol, 'accepted'),
  );
}

/** The symbol of a text's next revision: S/2031/4/Rev.1, then S/2031/4/Rev.2. */
const revisedSymbol = (symbol: string, revision: number): string =>
  `${symbol.replace(/\/Rev\.\d+$/, '')}/Rev.${revision}`;

function revised(
  draft: Draft,
  { change }: Amendment,
  symbol: string,
  why: EventOf<'text-revised'>['why'],
): readonly Event[] {
  const clauses = changed(draft, change)?.map(({ id, clause }) => ({ id, clause }));
  return clauses ? [{ kind: 'text-revised', draft: draft.id, symbol, clauses, why }] : [];
}

/** Rule X3: the President rules on the order of two or more amendments. */
export function mayOrder(asking: Asking, id: DraftId): RefusalCode | null {
  const found = amendable(asking, id);
  if (isCode(found)) return found;
  if (presiding(asking.council) !== found.seat.id) return 'not-the-president';
  return found.draft.amendments.length > 1 ? null : 'amendment-out-of-order';
}

export function decideOrder(asking: Asking, { draft: id, order }: CommandOf<'order-amendments'>): Decision {
  const { council } = asking;
  const code = mayOrder(asking, id);
  const seat = askingSeat(asking);
  const draft = draftById(council, id);
  if (code || !seat || !draft) return deny(code ?? 'unknown-draft');
  if (!isOrderOf(council, draft, order)) return deny('amendment-out-of-order', ['order']);
  if (order.every((each, index) => each === draft.amendments[index])) return accept();
  return accept({ kind: 'amendments-ordered', draft: id, order, by: seat.id });
}

/** Each once, and none that replaces before one that adds or deletes (rule 36). */
function isOrderOf({ amendments }: Council, draft: Draft, order: readonly AmendmentId[]): boolean {
  if (order.length !== draft.amendments.length || !draft.amendments.every((id) => order.includes(id))) return false;
  const replaces = order.map((id) => amendments[id]?.change.kind === 'replace');
  return replaces.every((each, index) => !each || !replaces.slice(index).includes(false));
}

/**
 * Amendments that are set aside when the turn of their text comes: those that it, as it has become, could not lawfully take,
 * and those of a State that no member asks the vote for (rule 38).
 */
export function unlawfulAmendments(council: Council, draft: Draft): readonly EventOf<'amendment-set-aside'>[] {
  return pendingTo(council, draft).flatMap((amendment): readonly EventOf<'amendment-set-aside'>[] => {
    const rule = isAskedFor(council, amendment) ? obstacleTo(council, draft, amendment.change) : 'D11';
    return rule ? [{ kind: 'amendment-set-aside', amendment: amendment.id, rule }] : [];
  });
}

const isAskedFor = ({ seats }: Council, { supporters, by }: Amendment): boolean =>
  [by, ...supporters].some((id) => seats[id]?.kind !== 'non-member');

/** The amendment that is voted on next, before its text; null where none is pending. */
export const nextAmendment = (council: Council, draft: Draft): AmendmentId | null =>
  pendingTo(council, draft)[0]?.id ?? null;

/** What follows from its vote: adopted, it is part of the text. @param council after the vote */
export function amendmentVoted(
  council: Council,
  { draft: id, amendment: amendmentId }: Extract<Subject, { kind: 'amendment' }>,
  outcome: Outcome,
): readonly Event[] {
  const draft = council.drafts[id];
  const amendment = council.amendments[amendmentId];
  return draft && amendment && outcome === 'adopted' ? revised(draft, amendment, draft.symbol, 'amended') : [];
}

const withAmendment = (
  council: Council,
  id: AmendmentId,
  change: (amendment: Amendment) => Partial<Amendment>,
): Council => {
  const amendment = council.amendments[id];
  if (!amendment) return council;
  return { ...council, amendments: { ...council.amendments, [id]: { ...amendment, ...change(amendment) } } };
};

/** An amendment that waits no more. */
function settled(council: Council, id: AmendmentId, status: Amendment['status']): Council {
  const draft = council.amendments[id]?.draft;
  const done = withAmendment(council, id, () => ({ status }));
  if (!draft) return done;
  return withDraft(done, draft, ({ amendments }) => ({ amendments: amendments.filter((each) => each !== id) }));
}

/** An amendment's status once it was voted on. */
export const applyAmendmentVoted = (council: Council, amendment: AmendmentId, outcome: Outcome): Council =>
  settled(council, amendment, statusAfter[outcome]);

/**
 * Rule X3: a new amendment takes its place among the others: what adds or deletes before what replaces, in the order of
 * their submission, and of replacements the one that is furthest from the text first.
 */
export function applyAmendmentProposed(council: Council, event: EventOf<'amendment-proposed'>): Council {
  const { amendment: id, draft: draftId, by, change, oral } = event;
  const amendment: Amendment = { id, draft: draftId, by, change, oral, supporters: [by], status: 'pending' };
  const known = { ...council, amendments: { ...council.amendments, [id]: amendment } };
  return withDraft(known, draftId, (draft) => {
    const others = pendingTo(council, draft);
    const later = others.findIndex((each) => comesBefore(draft, amendment, each));
    return { amendments: draft.amendments.toSpliced(later < 0 ? others.length : later, 0, id) };
  });
}

function comesBefore(draft: Draft, { change }: Amendment, { change: other }: Amendment): boolean {
  if (other.kind !== 'replace') return false;
  return change.kind !== 'replace' || removedness(draft, change) > removedness(draft, other);
}

export const applySupported = (council: Council, event: EventOf<'amendment-supported'>): Council =>
  withAmendment(council, event.amendment, ({ supporters }) => {
    const others = supporters.filter((each) => each !== event.seat);
    return { supporters: event.supports ? [...others, event.seat] : others };
  });

export const applyAmendmentWithdrawn = (council: Council, { amendment }: EventOf<'amendment-withdrawn'>): Council =>
  settled(council, amendment, 'withdrawn');
export const applyAccepted = (council: Council, { amendment }: EventOf<'amendment-accepted'>): Council =>
  settled(council, amendment, 'accepted');
export const applyAmendmentSetAside = (council: Council, { amendment }: EventOf<'amendment-set-aside'>): Council =>
  settled(council, amendment, 'set-aside');
export const applyOrdered = (council: Council, { draft, order }: EventOf<'amendments-ordered'>): Council =>
  withDraft(council, draft, () => ({ amendments: order }));

/**
 * A text with other words: what stays as it was keeps the version that it was last changed in. Rule H1: the host state's
 * letter was about the words that it had.
 */
export function applyRevised(council: Council, { draft: id, symbol, clauses, why }: EventOf<'text-revised'>): Council {
  const unanswered = { ...council, consents: council.consents.filter((each) => each !== id) };
  return withDraft(unanswered, id, (draft) => {
    const version = draft.version + 1;
    const before = new Map(draft.clauses.map((each) => [each.id, each]));
    const isNew = clauses.some((each) => !before.has(each.id));
    return {
      symbol,
      version,
      clauses: clauses.map(({ id: clauseId, clause }): DraftClause => {
        const known = before.get(clauseId);
        return known && distance(known.clause, clause) === 0 ? known : { id: clauseId, clause, changedIn: version };
      }),
      nextClause: draft.nextClause + (isNew ? 1 : 0),
      revision: draft.revision + (why === 'accepted' ? 1 : 0),
    };
  });
}
