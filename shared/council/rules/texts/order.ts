/** Rule M3: in which order texts come to the vote (rule 32), and what of a text is voted on first (rule 36). */
import type { Subject } from '../../events.ts';
import type { Council, Draft } from '../../state.ts';
import { isUnderReview } from '../world/reviews.ts';
import { nextAmendment } from './amendments.ts';
import { nextPart } from './division.ts';

/** The draft that this round's votes come to next; null where none is left, or they were adjourned. */
export function dueDraft(council: Council): Draft | null {
  return wasAdjourned(council) ? null : nextDraft(council);
}

/** The item under which texts are put to the vote. */
const situation = 1;

/** Rule M2: an adopted motion to adjourn leaves the rest of the votes, in their order, to the next round. */
function wasAdjourned(council: Council): boolean {
  if (council.meeting?.stage === 'closed') return true;
  // The Council acts on its agenda: with the item of a text its vote has gone as well (rules 9, 10).
  if (council.meeting && !council.meeting.agenda.some(({ id }) => id === situation)) return true;
  return council.results.some(
    ({ round, subject, outcome }) =>
      round === council.round && subject.kind === 'motion' && subject.motion === 'adjourn' && outcome === 'adopted',
  );
}

/** Drafts that were voted on in this round (rule B5). */
function votedInRound(council: Council): number {
  return council.results.filter((each) => each.round === council.round && each.subject.kind === 'draft').length;
}

/** A review brings one text more to the vote than other rounds have (rules B5, T10). */
const votesIn = (council: Council): number => council.setup.votesPerRound + (isUnderReview(council) ? 1 : 0);

/** The next draft of this round's votes, or null: none is left, or the round has had its number (rule B5). */
function nextDraft(council: Council): Draft | null {
  if (votedInRound(council) >= votesIn(council)) return null;
  const drafts = council.queue.flatMap((id) => council.drafts[id] ?? []);
  return drafts.find((draft) => isDue(council, draft)) ?? null;
}

/** A text that was put off waits for its round, and that of a State without a vote for a member (rules M6, D11). */
const isDue = ({ round }: Council, { notBefore, awaitsMember }: Draft): boolean =>
  !awaitsMember && notBefore !== null && notBefore <= round;

/** What is put next of a text that is due: its amendments, a part that is divided from it, and then the whole. */
export function questionOf(council: Council, draft: Draft): Subject {
  const amendment = nextAmendment(council, draft);
  if (amendment) return { kind: 'amendment', draft: draft.id, amendment };
  const clauses = nextPart(draft);
  return clauses ? { kind: 'part', draft: draft.id, clauses: [...clauses] } : { kind: 'draft', draft: draft.id };
}
