/** Rules M: procedural motions between two ballots. Each is put to the vote at once, without debate, and knows no veto. */
import type { CommandOf } from '../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny } from '../decision.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Council, Draft } from '../state.ts';
import type { DraftId, MotionKind } from '../vocabulary.ts';
import { nextDraft, openVote } from './voting.ts';

/**
 * Whether the asking person may make a motion now, and if not, why (rules M1–M4): to adjourn the votes (Provisional Rule
 * 33(2): put without debate), or to take another draft first (Rule 32: order of precedence "unless the Council decides
 * otherwise").
 */
export function mayMove(asking: Asking, motion: MotionKind, draft: DraftId | null): RefusalCode | null {
  const { council } = asking;
  const seat = askingSeat(asking);
  if (!seat) return 'no-seat';
  if (council.phase === 'ended') return 'session-ended';
  if (seat.kind === 'non-member') return 'not-a-member';
  if (council.phase !== 'voting' || council.vote) return 'motion-only-between-votes';
  if (council.frozen) return 'session-frozen';
  if (!dueDraft(council)) return 'nothing-left-to-adjourn';
  if (motion === 'take-next' && (draft === null || !council.queue.includes(draft))) return 'draft-not-in-order';
  if (motion === 'take-next' && council.queue[0] === draft) return 'already-next';
  return wasPut(council, motion, draft) ? 'motion-already-put' : null;
}

/** The draft that this round's votes come to next; null where none is left, or they were adjourned. */
export function dueDraft(council: Council): Draft | null {
  return wasAdjourned(council) ? null : nextDraft(council);
}

/** Rule M2: an adopted motion to adjourn leaves the rest of the votes, in their order, to the next round. */
function wasAdjourned(council: Council): boolean {
  return council.results.some(
    ({ round, subject, outcome }) =>
      round === council.round && subject.kind === 'motion' && subject.motion === 'adjourn' && outcome === 'adopted',
  );
}

/** Rule M4: what the Council refused in this round is not put again in it. */
function wasPut(council: Council, motion: MotionKind, draft: DraftId | null): boolean {
  return council.results.some(
    ({ round, subject }) =>
      round === council.round &&
      subject.kind === 'motion' &&
      subject.motion === motion &&
      (motion === 'adjourn' || subject.draft === draft),
  );
}

export function decideMotion(asking: Asking, { motion, draft }: CommandOf<'move-motion'>): Decision {
  const code = mayMove(asking, motion, draft);
  if (code) return deny(code, code === 'draft-not-in-order' || code === 'already-next' ? ['draft'] : []);
  const seat = askingSeat(asking);
  if (!seat) return deny('no-seat');
  const about = motion === 'take-next' ? draft : null;
  return accept(openVote(asking.council, { kind: 'motion', motion, by: seat.id, draft: about }, asking.now));
}
