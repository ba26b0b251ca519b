/** Rule I2: what a delegation's country stands to gain by the failing state's resources, and whether it has said so. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { isInRound } from '../session/steps.ts';

const isDeclared = ({ outside }: Council, id: SeatId): boolean => outside.openStakes.some(({ seat }) => seat === id);

/** What a seat gains and has not said; null: nothing. */
const hiddenStakeOf = (council: Council, seat: SeatId): string | null =>
  isDeclared(council, seat) ? null : (council.setup.briefs[seat]?.stake ?? null);

/** Of these seats the ones that gain and have not said so. */
export const undeclaredAmong = (council: Council, seats: readonly SeatId[]): readonly SeatId[] =>
  seats.filter((seat) => hiddenStakeOf(council, seat) !== null);

type Found = { readonly seat: SeatId; readonly stake: string };

/** Where the Council is comes first: in the lobby, where a brief may be sealed, the refusal tells nothing of what is in it. */
function toDeclare(asking: Asking): Found | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (council.phase !== 'sitrep' && !isInRound(council)) return 'wrong-phase';
  const stake = hiddenStakeOf(council, seat.id);
  return stake === null ? 'nothing-to-declare' : { seat: seat.id, stake };
}

export function mayDeclareInterest(asking: Asking): RefusalCode | null {
  const found = toDeclare(asking);
  return isCode(found) ? found : null;
}

export function decideDeclareInterest(asking: Asking, _command: CommandOf<'declare-interest'>): Decision {
  const found = toDeclare(asking);
  return isCode(found) ? deny(found) : accept({ kind: 'interest-declared', ...found });
}

export const applyInterestDeclared = (council: Council, { seat, stake }: EventOf<'interest-declared'>): Council => ({
  ...council,
  outside: { ...council.outside, openStakes: [...council.outside.openStakes, { seat, stake }] },
});
