/** Rule T15: what an inject lets a seat do outside the Council in the round in which it comes, at a price of its own. */
import type { ActKind } from '../../../outside/acts.ts';
import { grantsFor } from '../../../world/injects.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { newIn } from '../classroom/deck.ts';

const nothing: ReadonlyMap<ActKind, number> = new Map();

/** Political capital of each act that is granted to a seat in this round. */
export function grantedTo(council: Council, seat: SeatId): ReadonlyMap<ActKind, number> {
  const { granting } = newIn(council);
  return granting.length === 0 ? nothing : grantsFor(granting, seat);
}
