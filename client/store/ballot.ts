/** One's own ballot, and why a question is put once more. */
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';

type Known = Pick<PublicView, 'seats' | 'vote' | 'annulled'>;

/**
 * What this seat has cast in the vote that is open. The two views come one after the other: a ballot of which the public
 * one does not know was cast in a vote that is over, or annulled.
 */
export function ballotIn({ seats, vote }: Known, { seat, ballot }: Pick<SeatView, 'seat' | 'ballot'>): Choice | null {
  return vote && seats.some(({ id, cast }) => id === seat && cast) ? ballot : null;
}

/** Why the vote before this one, on the same question, was annulled (rule B6); null where none was. */
export function annulledBefore({ vote, annulled }: Known): string | null {
  const last = annulled.at(-1);
  return vote && last?.vote === vote.number - 1 ? last.reason : null;
}
