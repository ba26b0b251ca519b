/** What the stage and the panels agree to show. */
import type { Result } from '../../shared/council/events.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import { proceedingOf } from './chamber.ts';

/** The result that is still on the board: from the close of a vote to the next one of the round, and after the end. */
export function resultOnShow({ phase, vote, round, results }: PublicView): Result | null {
  const last = results.at(-1);
  if (!last || vote) return null;
  const isSitting = phase === 'voting' || phase === 'meeting';
  return phase === 'ended' || (isSitting && last.round === round) ? last : null;
}

/** The result whose ballots still lie on the table: until the Council turns to something else than to explain that vote. */
export function ballotsOnShow(view: PublicView): Result | null {
  const busy = proceedingOf(view);
  const isExplained = busy?.kind === 'floor' && busy.purpose === 'after-vote';
  return busy && !isExplained ? null : resultOnShow(view);
}
