/** Rule O1: good offices, the Secretary-General's or, without one, somebody else's whom both sides receive. */
import type { SetupBrief } from '../../../interests/brief.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Setup } from '../../setup.ts';
import type { Council, Seat } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

const wereUsed = ({ influences, round }: Council): boolean =>
  influences.some((each) => each.cause.kind === 'good-offices' && each.round === round);

/** Asked for with every view, and the same for a session's whole life. */
const mediators = new WeakMap<Setup, SeatId | null>();

/** The seat that has good offices; null where no seat has. */
export function mediatorOf(setup: Setup): SeatId | null {
  const known = mediators.get(setup);
  if (known !== undefined) return known;
  const mediator = mediatorIn(setup);
  mediators.set(setup, mediator);
  return mediator;
}

function mediatorIn({ briefs }: Setup): SeatId | null {
  const seats = Object.entries(briefs) as [SeatId, SetupBrief][];
  const found =
    seats.find(([, { profile }]) => profile === 'secretary-general') ?? seats.find(([, brief]) => brief.goodOffices);
  return found?.[0] ?? null;
}

export function mayUseGoodOffices(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (mediatorOf(council.setup) !== seat.id) return 'not-the-secretary-general';
  if (council.phase !== 'orders') return 'wrong-phase';
  return wereUsed(council) ? 'good-offices-used' : null;
}

export function decideGoodOffices(asking: Asking, { aim }: CommandOf<'use-good-offices'>): Decision {
  const code = mayUseGoodOffices(asking);
  if (code) return deny(code);
  return accept({ kind: 'good-offices-used', seat: (actingSeat(asking) as Seat).id, aim });
}
