/** Who voted how: members by results. */
import type { Subject } from '../council/events.ts';
import { type Council, membersOf } from '../council/state.ts';
import type { DraftId, SeatId } from '../council/vocabulary.ts';
import type { Cell, VoteColumn, VoteMatrix } from './debrief.ts';
import { type History, momentsOf, monthOf } from './history.ts';

export function votesIn({ setup, moments, council }: History): VoteMatrix {
  const seats = membersOf(setup);
  const votes = momentsOf(moments, 'vote-closed').map(({ event: { result }, after }): VoteColumn => {
    const { ballots, byPolicy, vetoedBy, version: _version, ...rest } = result;
    const cells = seats.map(({ id }): [SeatId, Cell] => [
      id,
      { choice: ballots[id] ?? 'absent', byPolicy: byPolicy.includes(id), veto: vetoedBy.includes(id) },
    ]);
    const proposer = proposerOf(after, result.subject);
    return { ...rest, proposer, month: monthOf(after), cells: Object.fromEntries(cells) };
  });
  return { seats, votes, symbols: symbolsIn(council), annulled: annulledIn(council) };
}

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
