/** Rule D8: a text that clashes with what is in force is not put to the vote, unless it ends the clash. */
import { conflictsWith } from '../../../world/inForce.ts';
import type { Council, Draft } from '../../state.ts';

/** The rule of the mandate (G22, G23, G24) that the text and the mandate in force would break together, or null. */
export function conflictOf({ mandate }: Council, { clauses, mode }: Draft): string | null {
  const [rule] = conflictsWith(mandate, { clauses: clauses.map((each) => each.clause), mode });
  return rule ?? null;
}
