/** Rule O1: the Secretary-General's good offices. */
import type { CommandOf } from '../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../decision.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Council, Seat } from '../state.ts';

const wereUsed = ({ strikes, round }: Council): boolean =>
  strikes.some((strike) => strike.why === 'good-offices' && strike.round === round);

export function mayUseGoodOffices(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (council.setup.briefs[seat.id]?.profile !== 'secretary-general') return 'not-the-secretary-general';
  if (council.phase !== 'orders') return 'wrong-phase';
  return wereUsed(council) ? 'good-offices-used' : null;
}

export function decideGoodOffices(asking: Asking, { aim }: CommandOf<'use-good-offices'>): Decision {
  const code = mayUseGoodOffices(asking);
  if (code) return deny(code);
  return accept({ kind: 'good-offices-used', seat: (actingSeat(asking) as Seat).id, aim });
}
