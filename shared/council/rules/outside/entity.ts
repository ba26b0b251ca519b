/** Rule U14: the General Assembly on the standing of the opposition as an entity. */
import type { CrisisState } from '../../../crisis/state.ts';
import type { Event, EventOf } from '../../events.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { chanceOfCarrying, votesOfAssembly } from '../world/assembly.ts';
import { drawnFor } from './meanwhile.ts';

/** @param granted what follows where the Assembly grants it */
export function entityVoted(
  council: Council,
  crisis: CrisisState,
  seat: SeatId,
  granted: () => readonly Event[],
): readonly Event[] {
  const draw = (nth: number): number => drawnFor(council, 'entity', seat, nth);
  const carries = draw(0) < chanceOfCarrying({ crisis });
  const vote: EventOf<'entity-voted'> = { kind: 'entity-voted', ...votesOfAssembly(carries, draw(1), draw(2)) };
  return vote.adopted ? [vote, ...granted()] : [vote];
}
