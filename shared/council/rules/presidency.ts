/** Rules P: the presidency of a round. */
import type { Setup } from '../events.ts';
import { membersOf } from '../state.ts';
import type { SeatId } from '../vocabulary.ts';

/**
 * The member that presides over a round (rule P1; Provisional Rule 18): in turn, in English alphabetical order of names.
 * The turn begins at a place that the session's seed chooses. @param round 0 (the lobby) or more.
 */
export function presidentOf(setup: Setup, round: number): SeatId | null {
  const members = membersOf(setup);
  const turn = (setup.seed + Math.max(0, round - 1)) % Math.max(1, members.length);
  return members[turn]?.id ?? null;
}
