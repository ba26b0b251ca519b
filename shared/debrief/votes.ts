/** Who voted how: members by results. */
import type { Subject } from '../council/events.ts';
import { type Council, membersOf } from '../council/state.ts';
import type { DraftId, SeatId } from '../council/vocabulary.ts';
import type { Reason } from '../interests/reasons.ts';
import type { Cell, VoteColumn, VoteMatrix } from './debrief.ts';
import { type History, momentsOf, monthOf } from './history.ts';

export function votesIn({ setup, moments, council }: History): VoteMatrix {
  const seats = membersOf(setup);
  const votes = momentsOf(moments, 'vote-closed').map(({ event: { result }, after }): VoteColumn => {
    const { ballots, byPolicy, byStandIn, vetoedBy, version: _version, ...rest } = result;
    const cells = seats.map(({ id }): [SeatId, Cell] => [
      id,
      {
        choice: ballots[id] ?? 'absent',
        byPolicy: byPolicy.includes(id),
        byStandIn: byStandIn.includes(id),
        veto: vetoedBy.includes(id),
      },
    ]);
    const proposer = proposerOf(after, result.subject);
    const reasons = reasonsFor(council, result.vote);
    return { ...rest, proposer, month: monthOf(after), cells: Object.fromEntries(cells), reasons };
  });
  return { seats, votes, symbols: symbolsIn(council), annulled: annulledIn(council) };
}

/** The kernel drops those of a ballot that somebody else cast anew; they may be noted after the close. */
const reasonsFor = ({ reasons }: Council, vote: number): VoteColumn['reasons'] =>
  Object.fromEntries(Object.entries(reasons[vote] ?? {}).map(([seat, all]) => [seat, weightiestFirst(all)]));

const weightiestFirst = (all: readonly Reason[]): readonly Reason[] =>
  all.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));

/** A question that was put again has the next number, and may have been annulled once more. */
function annulledIn({ annulled, results }: Council): VoteMatrix['annulled'] {
  const closedAs = (vote: number): number | null => {
    if (annulled.some((each) => each.vote === vote)) return closedAs(vote + 1);
    return results.some((each) => each.vote === vote) ? vote : null;
  };
  return annulled.map(({ vote, reason }) => ({ vote, reason, again: closedAs(vote + 1) }));
}

const proposerOf = ({ amendments }: Council, subject: Subject): SeatId | null =>
  subject.kind === 'amendment' ? (amendments[subject.amendment]?.by ?? null) : null;

const symbolsIn = ({ drafts }: Council): Readonly<Record<DraftId, string>> =>
  Object.fromEntries(Object.values(drafts).flatMap(({ id, symbol }) => (symbol === '' ? [] : [[id, symbol]])));
