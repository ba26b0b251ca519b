/** Rules D: writing, sharing, sponsoring, tabling and withdrawing a draft resolution. */
import { checkDraft, type Finding } from '../../mandate/legality.ts';
import { templates } from '../../mandate/templates.ts';
import type { CommandOf } from '../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode } from '../decision.ts';
import type { Event } from '../events.ts';
import { type RefusalCode, refuse } from '../refusals.ts';
import { type Council, type Draft, type DraftClause, draftById, type Seat, seatById } from '../state.ts';
import type { DraftId } from '../vocabulary.ts';
import { conflictOf } from './conflicts.ts';
import { isBeforeOrders } from './steps.ts';

/** Working drafts that one seat may have begun and not tabled. */
export const maximumWorkingDrafts = 6;
/** Drafts that one seat may begin in a session, tabled and withdrawn ones included. */
const maximumDrafts = 40;

type DraftCommand = { readonly draft: DraftId };
/** A draft, and a seat that may read it. */
export type Reading = { readonly draft: Draft; readonly seat: Seat };

/** A draft that one may not see is refused like one that does not exist: a refusal must not tell that it is there. */
const isLegible = (draft: Draft, seat: Seat): boolean => draft.symbol !== '' || draft.drafters.includes(seat.id);

export function reading(asking: Asking, id: DraftId): Reading | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const draft = draftById(asking.council, id);
  return draft && isLegible(draft, seat) ? { draft, seat } : 'unknown-draft';
}

/** Rule D4: a tabled text no longer changes. Rule D1: only its drafters see and change a working draft. */
function writing(asking: Asking, { draft: id }: DraftCommand): Reading | RefusalCode {
  const found = reading(asking, id);
  return isCode(found) || found.draft.status === 'working' ? found : 'text-is-tabled';
}

/** Rule D2. */
export function mayCreate(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const own = Object.values(asking.council.drafts).filter((draft) => draft.author === seat.id);
  const working = own.filter((draft) => draft.status === 'working');
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
  const clauses = template ? [...templates[template].clauses] : [];
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
  const id = `c${found.draft.nextClause}` as DraftClause['id'];
  return accept({ kind: 'clause-added', draft: command.draft, id, clause: command.clause, by: found.seat.id });
}

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
  if (!isOpen(asking.council, draft)) return 'vote-started';
  return draft.sponsors.includes(seat.id) ? 'already-sponsor' : null;
}

/** Rules D6, D7: a text has sponsors and can be withdrawn until its vote opens. */
export const isOpen = (council: Council, { id, status }: Draft): boolean =>
  !isUnderVote(council, id) && (status === 'working' || status === 'tabled');

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
  if (!isOpen(asking.council, draft)) return 'vote-started';
  if (!draft.sponsors.includes(seat.id)) return 'not-a-sponsor';
  return draft.status === 'tabled' && draft.sponsors.length === 1 ? 'no-member-sponsors' : null;
}

/**
 * Rule D7: a sponsor withdraws a tabled text at any time before its vote opens (Provisional Rule 35); a working draft is
 * given up by whoever began it.
 */
export function mayWithdraw(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (isUnderVote(asking.council, id)) return 'vote-started';
  if (!isOpen(asking.council, draft)) return 'not-tabled';
  const may = draft.status === 'working' ? draft.author === seat.id : draft.sponsors.includes(seat.id);
  return may ? null : 'not-a-sponsor';
}

export function decideWithdraw(asking: Asking, { draft: id }: CommandOf<'withdraw-draft'>): Decision {
  const code = mayWithdraw(asking, id);
  if (code) return deny(code);
  return accept({ kind: 'draft-withdrawn', draft: id, by: (askingSeat(asking) as Seat).id });
}

/** Whether a working draft can be tabled by this seat, and if not, why: the button asks this too. */
export function mayTable(asking: Asking, id: DraftId): RefusalCode | null {
  const { council } = asking;
  const found = writing(asking, { draft: id });
  if (isCode(found)) return found;
  if (!isBeforeOrders(council)) return 'wrong-phase';
  const { draft, seat } = found;
  if (seat.kind === 'non-member' && draft.sponsors.length === 0) return 'no-member-sponsors';
  if (draft.clauses.length === 0) return 'text-is-empty';
  if (unlawfulClause(council, draft) !== null) return 'text-not-lawful';
  return conflictOf(council, draft) ? 'conflicts-with-mandate' : null;
}

/** Texts that were checked: every reader's rights ask about the same one. Provinces are the session's, and never change. */
const checked = new WeakMap<Draft['clauses'], Finding | null>();

function unlawfulClause({ setup }: Council, { clauses }: Draft): Finding | null {
  const known = checked.get(clauses);
  if (known !== undefined) return known;
  const provinces = setup.provinces.map((province) => province.id);
  const findings = checkDraft(
    clauses.map((each) => each.clause),
    provinces,
  );
  const unlawful = findings.find((finding) => finding.level === 'error') ?? null;
  checked.set(clauses, unlawful);
  return unlawful;
}

/** Rule D6: the member that tables a text sponsors it. Rule D4: the symbol is given now, and the words stay. */
export function decideTable(asking: Asking, { draft: id }: CommandOf<'table-draft'>): Decision {
  const { council } = asking;
  const code = mayTable(asking, id);
  const draft = draftById(council, id);
  if (code === 'text-not-lawful' && draft) {
    const finding = unlawfulClause(council, draft);
    const refusal = refuse(code, finding?.clause == null ? [] : ['clauses', finding.clause]);
    return { accepted: false, refusal: { ...refusal, rule: finding?.rule ?? refusal.rule } };
  }
  const conflict = code === 'conflicts-with-mandate' && draft ? conflictOf(council, draft) : null;
  if (conflict) return { accepted: false, refusal: { ...refuse('conflicts-with-mandate'), rule: conflict } };
  if (code) return deny(code);
  const seat = askingSeat(asking) as Seat;
  const number = Object.values(council.drafts).filter((each) => each.symbol !== '').length + 1;
  const sponsors: Event[] =
    seat.kind !== 'non-member' && !draft?.sponsors.includes(seat.id)
      ? [{ kind: 'draft-sponsored', draft: id, seat: seat.id }]
      : [];
  return accept(...sponsors, {
    kind: 'draft-tabled',
    draft: id,
    symbol: `S/${council.setup.year}/${number}`,
    by: seat.id,
  });
}

function isUnderVote(council: Council, id: DraftId): boolean {
  return council.vote?.subject.kind === 'draft' && council.vote.subject.draft === id;
}
