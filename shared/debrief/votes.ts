/** Who voted how: members by results. */
import { membersOf } from '../council/state.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { Cell, VoteColumn, VoteMatrix } from './debrief.ts';
import { type History, momentsOf, monthOf } from './history.ts';

export function votesIn({ setup, moments }: History): VoteMatrix {
  const seats = membersOf(setup);
  const votes = momentsOf(moments, 'vote-closed').map(({ event: { result }, after }): VoteColumn => {
    const { ballots, byPolicy, vetoedBy, version: _version, ...rest } = result;
    const cells = seats.map(({ id }): [SeatId, Cell] => [
      id,
      { choice: ballots[id] ?? 'absent', byPolicy: byPolicy.includes(id), veto: vetoedBy.includes(id) },
    ]);
    return { ...rest, month: monthOf(after), cells: Object.fromEntries(cells) };
  });
  return { seats, votes };
}
