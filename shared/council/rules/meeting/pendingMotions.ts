/** Rule M5: motions that wait for their vote. The debate on the first of them goes on, the others keep what is left of theirs. */
import type { Motion } from '../../events.ts';
import type { PendingMotion } from '../../meeting.ts';
import type { Council } from '../../state.ts';
import type { DraftId } from '../../vocabulary.ts';

/** @param at the moment from which the first of them is debated */
export function inTheirTurn(motions: readonly PendingMotion[], at: number): readonly PendingMotion[] {
  return motions.map((motion, index) => {
    if (index === 0) return motion.left === null ? motion : { ...motion, until: at + motion.left, left: null };
    return motion.left === null ? { ...motion, left: motion.until - at } : motion;
  });
}

/** Without one that was put to the vote, or has fallen. */
export const motionsWithout = (
  motions: readonly PendingMotion[],
  { motion, draft }: Pick<Motion, 'motion' | 'draft'>,
  at: number,
): readonly PendingMotion[] =>
  inTheirTurn(
    motions.filter((each) => each.motion !== motion || each.draft !== draft),
    at,
  );

export const motionOf = ({ until: _until, left: _left, seconded: _seconded, ...motion }: PendingMotion): Motion =>
  motion;

/** Those that are about a text. */
export const motionsAbout = ({ meeting }: Council, id: DraftId): readonly Motion[] =>
  (meeting?.motions ?? []).filter(({ draft }) => draft === id).map(motionOf);
