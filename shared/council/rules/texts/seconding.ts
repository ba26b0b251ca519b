/** Rules D10, D11: a seconder who requires the vote on a withdrawn text (rule 35), a member on a State's (rule 38). */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council, Draft } from '../../state.ts';
import type { DraftId } from '../../vocabulary.ts';
import { isBeforeOrders } from '../session/steps.ts';
import { withDraft } from './draftHistory.ts';
import { reading } from './drafts.ts';

/** Rule D10: a member that does not sponsor a tabled text seconds it, until voting on it begins. */
export function maySecond(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (draft.status !== 'tabled') return 'not-tabled';
  if (draft.voting) return 'vote-started';
  if (draft.sponsors.includes(seat.id)) return 'own-text';
  return draft.seconders.includes(seat.id) ? 'already-seconded' : null;
}

export function decideSecond(asking: Asking, { draft }: CommandOf<'second-draft'>): Decision {
  const code = maySecond(asking, draft);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'draft-seconded', draft, seat: seat.id });
}

export const applySeconded = (council: Council, { draft, seat }: EventOf<'draft-seconded'>): Council =>
  withDraft(council, draft, ({ seconders }) => ({ seconders: [...seconders, seat] }));

/** Rules D10, D11: whether this seat may have a text put to the vote that nobody who moved it can. */
export function mayRequireVote(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (!isBeforeOrders(asking.council)) return 'wrong-phase';
  if (draft.status === 'tabled' && draft.awaitsMember) return null;
  return wasWithdrawnNow(asking.council, draft) && draft.seconders.includes(seat.id) ? null : 'nothing-to-require';
}

/** It was in the order, and left it in this round. */
const wasWithdrawnNow = ({ round }: Council, { status, place }: Draft): boolean =>
  status === 'withdrawn' && place?.round === round;

export function decideRequireVote(asking: Asking, { draft }: CommandOf<'require-vote'>): Decision {
  const code = mayRequireVote(asking, draft);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'vote-required', draft, by: seat.id });
}

/** Rule 35: "as his motion or draft with the same right of precedence"; a State's text stays the State's. */
export function applyVoteRequired(council: Council, { draft: id, by }: EventOf<'vote-required'>): Council {
  const draft = council.drafts[id];
  if (draft?.status !== 'withdrawn') return withDraft(council, id, () => ({ awaitsMember: false }));
  const ahead = draft.place?.ahead ?? council.queue;
  const at = council.queue.findLastIndex((each) => ahead.includes(each)) + 1;
  const again = withDraft(council, id, ({ seconders }) => ({
    ...{ status: 'tabled', place: null, awaitsMember: false, takenOver: true },
    sponsors: [by],
    seconders: seconders.filter((each) => each !== by),
  }));
  return { ...again, queue: council.queue.toSpliced(at, 0, id) };
}
