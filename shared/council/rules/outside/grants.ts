/** Rule T15: what an inject lets a seat do outside the Council in the round in which it comes, at a price of its own. */
import type { ActKind } from '../../../outside/acts.ts';
import { grantsFor, type Inject } from '../../../world/injects.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

const nothing: ReadonlyMap<ActKind, number> = new Map();

/** Asked for with every right, and the same for a session's whole life: what is improvised grants nothing. */
const granting = new WeakMap<readonly Inject[], readonly Inject[]>();

function granters(injects: readonly Inject[]): readonly Inject[] {
  const known = granting.get(injects);
  if (known) return known;
  const found = injects.filter(({ grants }) => grants !== undefined);
  granting.set(injects, found);
  return found;
}

/** Political capital of each act that is granted to a seat in this round. */
export function grantedTo({ setup, influences, round }: Council, seat: SeatId): ReadonlyMap<ActKind, number> {
  const come = granters(setup.injects).filter(({ id }) =>
    influences.some(({ cause, round: at }) => at === round && cause.kind === 'inject' && cause.inject === id),
  );
  return come.length === 0 ? nothing : grantsFor(come, seat);
}
