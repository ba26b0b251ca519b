/** Rules X4, X5: parts of a text are voted on separately at any member's request, unless its mover objects (rule 32). */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { Event, EventOf, Subject } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council, Draft, DraftClause } from '../../state.ts';
import type { ClauseId, DraftId } from '../../vocabulary.ts';
import { sitting } from '../meeting/sitting.ts';
import { isBeforeOrders } from '../session/steps.ts';
import type { Outcome } from '../votes/tally.ts';
import { withDraft } from './draftHistory.ts';
import { penholderOf, reading } from './drafts.ts';
import { brokenRule, isOperative } from './lawfulness.ts';

/** What of a text is being voted on. */
const underVote = ({ vote }: Council, id: DraftId, kind: 'draft' | 'part'): boolean =>
  vote?.subject.kind === kind && vote.subject.draft === id;

export function mayAskDivision(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { council } = asking;
  const { draft, seat } = found;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (draft.status !== 'tabled' || underVote(council, id, 'draft')) return 'cannot-be-divided';
  if (!isBeforeOrders(council)) return 'wrong-phase';
  const stands = restsNow(council);
  if (stands) return stands;
  if (draft.division || draft.divided) return 'already-divided';
  return draft.clauses.length > 1 ? null : 'cannot-be-divided';
}

/** In a meeting whose business stands still there is no time in which the mover could object. */
function restsNow(council: Council): RefusalCode | null {
  if (!council.meeting) return null;
  return council.vote ? 'vote-is-open' : sitting(council);
}

export function decideAskDivision(asking: Asking, command: CommandOf<'ask-division'>): Decision {
  const { council, now } = asking;
  const code = mayAskDivision(asking, command.draft);
  const seat = askingSeat(asking);
  const draft = council.drafts[command.draft];
  if (code || !seat || !draft) return deny(code ?? 'unknown-draft');
  const known = new Set(draft.clauses.map(({ id }) => id));
  const unknown = command.clauses.findIndex((id) => !known.has(id));
  if (unknown >= 0) return deny('unknown-clause', ['clauses', unknown]);
  const clauses = [...new Set(command.clauses)];
  if (!isPart(draft, clauses)) return deny('cannot-be-divided', ['clauses']);
  const until = council.meeting ? now + council.setup.law.objectionSeconds * 1000 : null;
  return accept({ kind: 'division-asked', draft: draft.id, by: seat.id, clauses, until, at: now });
}

const without = ({ clauses }: Draft, part: readonly ClauseId[]): readonly DraftClause[] =>
  clauses.filter(({ id }) => !part.includes(id));

/** A part leaves something to vote on as a whole, and of a text that decides something also something that does. */
function isPart(draft: Draft, part: readonly ClauseId[]): boolean {
  const rest = without(draft, part);
  const isWhole = rest.length === 0 || rest.length === draft.clauses.length;
  const decides = (clauses: readonly DraftClause[]) => clauses.some(({ clause }) => isOperative(clause));
  return !isWhole && (decides(rest) || !decides(draft.clauses));
}

/** The original mover alone may object, and as long as the part is not put to the vote: no vote settles it. */
export function mayObjectDivision(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { council } = asking;
  const { draft, seat } = found;
  if (draft.status !== 'tabled' || !draft.division) return 'no-division';
  if (penholderOf(council, draft) !== seat.id) return 'not-the-mover';
  return underVote(council, id, 'part') || underVote(council, id, 'draft') ? 'vote-started' : null;
}

export function decideObjectDivision(asking: Asking, { draft }: CommandOf<'object-division'>): Decision {
  const code = mayObjectDivision(asking, draft);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'division-objected', draft, by: seat.id, at: asking.now });
}

/** The mover has not objected in time. */
export const divisionGranted = (draft: DraftId, now: number): readonly Event[] => [
  { kind: 'division-granted', draft, at: now },
];

/** The part that is voted on next; null where none is, any more: amendments may have left nothing to divide. */
export function nextPart(draft: Draft): readonly ClauseId[] | null {
  const { clauses, division } = draft;
  if (!division || division.until !== null) return null;
  const part = division.clauses.filter((id) => clauses.some((each) => each.id === id));
  return isPart(draft, part) ? part : null;
}

/** What follows from the vote on a part: without one that is lost the text goes on, if it still can. @param council after the vote */
export function partVoted(
  council: Council,
  { draft: id, clauses: part }: Extract<Subject, { kind: 'part' }>,
  outcome: Outcome,
): readonly Event[] {
  const draft = council.drafts[id];
  if (!draft || outcome === 'adopted') return [];
  const rest = without(draft, part);
  if (rest.length === 0) return [{ kind: 'draft-set-aside', draft: id, rule: 'X5' }];
  const clauses = rest.map(({ id: clauseId, clause }) => ({ id: clauseId, clause }));
  const revised: Event = { kind: 'text-revised', draft: id, symbol: draft.symbol, clauses, why: 'divided' };
  const rule = brokenRule(council, draft, rest);
  return rule ? [revised, { kind: 'draft-set-aside', draft: id, rule }] : [revised];
}

/** The parts were voted on. */
export const applyPartVoted = (council: Council, draft: DraftId): Council =>
  withDraft(council, draft, () => ({ division: null, divided: true }));

export const applyDivisionAsked = (
  council: Council,
  { draft, by, clauses, until }: EventOf<'division-asked'>,
): Council => withDraft(council, draft, () => ({ division: { by, clauses, until } }));

export const applyDivisionObjected = (council: Council, { draft }: EventOf<'division-objected'>): Council =>
  withDraft(council, draft, () => ({ division: null, divided: true }));

export const applyDivisionGranted = (council: Council, { draft }: EventOf<'division-granted'>): Council =>
  withDraft(council, draft, ({ division }) => ({ division: division && { ...division, until: null } }));
