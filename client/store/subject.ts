/** What a vote is about, as far as it is the words of a text. */
import type { Subject } from '../../shared/council/events.ts';
import type { Change } from '../../shared/council/procedure.ts';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';

const textual: readonly Subject['kind'][] = ['draft', 'amendment', 'part', 'preliminary'];

/** The text that is voted on, as a whole or in part; undefined where the vote is about something else. */
export function draftUnder({ drafts }: Pick<PublicView, 'drafts'>, subject: Subject): DraftInView | undefined {
  const id = 'draft' in subject && textual.includes(subject.kind) ? subject.draft : null;
  return drafts.find((draft) => draft.id === id);
}

type Clauses = DraftInView['clauses'];

/** A clause that an amendment adds has no number in the text yet. */
const fresh = 'new' as ClauseId;

/** Which clauses an amendment takes out, which it puts in, and the text with the change made. */
export function changedClauses(
  { clauses }: Pick<DraftInView, 'clauses'>,
  change: Change,
): { readonly before: readonly ClauseId[]; readonly after: readonly ClauseId[]; readonly changed: Clauses } {
  if (change.kind === 'add') {
    return { before: [], after: [fresh], changed: [...clauses, { id: fresh, clause: change.clause, changedIn: 0 }] };
  }
  const { id } = change;
  if (change.kind === 'delete') return { before: [id], after: [], changed: clauses.filter((each) => each.id !== id) };
  const { clause } = change;
  return { before: [id], after: [id], changed: clauses.map((each) => (each.id === id ? { ...each, clause } : each)) };
}
