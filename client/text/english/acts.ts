/** What was done outside the Council, as the debrief, the wall and the facilitator's readings name it. */
import type { Act } from '../../../shared/outside/acts.ts';
import { actDone } from './actsDone.ts';

/** Names of seats and provinces by their ids, without their articles. */
export type ActNames = { readonly seat: (id: string) => string; readonly province: (id: string) => string };

/** One sentence for each kind of act, without its full stop. @param by ids of those who act */
export const actSentence = (act: Act, by: readonly string[], { seat, province }: ActNames): string =>
  actDone(act, by, { seat, place: province });
