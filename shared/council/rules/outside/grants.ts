/** Rule T15: what an inject lets a seat do outside the Council in the round in which it comes, at a price of its own. */
import type { ActKind } from '../../../outside/acts.ts';
import { grantsFor, type Inject } from '../../../world/injects.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

const nothing: ReadonlyMap<ActKind, number> = new Map();

/** Asked for with every right, and the same for a session's whole life: what is improvised grants nothing. */
const granting = new WeakMap<readonly Inject[], ReadonlySet<string>>();

function granters(injects: readonly Inject[]): ReadonlySet<string> {
  const found = granting.get(injects) ?? new Set(injects.flatMap(({ id, grants }) => (grants ? [id] : [])));
  granting.set(injects, found);
  return found;
}

/** Political capital of each act that is granted to a seat in this round. */
export function grantedTo({ setup, influences, round }: Council, seat: SeatId): ReadonlyMap<ActKind, number> {
  const known = granters(setup.injects);
  if (known.size === 0) return nothing;
  const come = new Set(
    influences.flatMap(({ cause, round: at }) =>
      at === round && cause.kind === 'inject' && known.has(cause.inject) ? [cause.inject] : [],
    ),
  );
  if (come.size === 0) return nothing;
  return grantsFor(
    setup.injects.filter(({ id }) => come.has(id)),
    seat,
  );
}
