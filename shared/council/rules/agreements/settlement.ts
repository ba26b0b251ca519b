/** Rules R2 and R3: what becomes of deals when something happens that they wait for. */
import type { Word } from '../../../deals/deals.ts';
import type { Event } from '../../events.ts';
import { type Council, type Deal, type Draft, draftById } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { hasVoted, nameDecided, outcomeOf, resultOn } from './fate.ts';

/** Deals that are executed or go back, offers that nobody can take up any more, and promises that were kept or broken. */
export function settlementsAfter(before: Council, council: Council, event: Event): readonly Event[] {
  if (!mayDecide(before, council, event)) return none;
  const events: Event[] = [];
  for (const deal of Object.values<Deal>(council.dealings.deals)) {
    if (isOpen(deal)) events.push(...settlementOf(council, deal), ...recordsOf(council, deal));
  }
  return events;
}

/** Something can still become of the deal, or of a promise in it. */
const isOpen = ({ status, words }: Deal): boolean =>
  status === 'offered' || status === 'accepted' || words.some(({ kept }) => kept === null);

/** The fate of a text, or the deals themselves, may be others than before. */
const mayDecide = (before: Council, council: Council, { kind }: Event): boolean =>
  kind === 'deal-answered' ||
  before.drafts !== council.drafts ||
  before.phase !== council.phase ||
  before.round !== council.round;

const none: readonly Event[] = [];

function settlementOf(council: Council, { id, status, terms }: Deal): readonly Event[] {
  if (status === 'offered') {
    const isOver = council.phase === 'ended' || nameDecided(council, terms);
    return isOver ? [{ kind: 'deal-settled', deal: id, how: 'lapsed' }] : none;
  }
  const how = status === 'accepted' ? outcomeOf(council, terms.when) : null;
  return how ? [{ kind: 'deal-settled', deal: id, how }] : none;
}

/** What the record says of promises once the text that they are on was voted on. */
const recordsOf = (council: Council, { id, words }: Deal): readonly Event[] =>
  words.flatMap((word, index): readonly Event[] => {
    const kept = word.kept === null ? isKept(council, word) : null;
    return kept === null ? [] : [{ kind: 'promise-recorded', deal: id, index, kept }];
  });

/** Of a text, at the close of the vote on it; null: it did not come to one, or the record knows nothing of it. */
function isKept(council: Council, { by, promise }: Word): boolean | null {
  if (promise.kind === 'word') return null;
  const result = resultOn(council, promise.draft);
  const draft = draftById(council, promise.draft as DraftId);
  if (!result || !draft) return null;
  return promise.kind === 'vote'
    ? hasKeptVote(result, by, promise.choice)
    : hasDone(council, draft, by as SeatId, promise);
}

type Promised = Word['promise'];
type VotePromise = Extract<Promised, { kind: 'vote' }>;

/** Who promises no veto may do anything but vote against. */
const hasKeptVote = (result: Parameters<typeof hasVoted>[0], by: string, choice: VotePromise['choice']): boolean =>
  choice === 'no-veto' ? !hasVoted(result, by, 'against') : hasVoted(result, by, choice);

function hasDone(
  { consents }: Council,
  draft: Draft,
  by: SeatId,
  promise: Exclude<Promised, VotePromise | { kind: 'word' }>,
): boolean {
  switch (promise.kind) {
    case 'sponsor':
      return draft.sponsors.includes(by);
    case 'consent':
      return consents.includes(draft.id);
    case 'pledge':
      return (draft.pledges[by] ?? 0) >= promise.troops;
  }
}
