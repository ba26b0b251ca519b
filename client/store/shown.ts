/** What the stage and the panels agree to show. */
import type { Result } from '../../shared/council/events.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';

/** The result that is still on the board: from the close of a vote to the next one of the round, and after the end. */
export function resultOnShow({ phase, vote, round, results }: PublicView): Result | null {
  const last = results.at(-1);
  if (!last || vote) return null;
  return phase === 'ended' || (phase === 'voting' && last.round === round) ? last : null;
}
