/** What the holder of the facilitator's link may know beyond the public view. Ballots stay hidden from them too (B3). */
import { type Council, membersOf } from '../state.ts';
import type { Policy, SeatId } from '../vocabulary.ts';
import { reachable } from './publicView.ts';

export type FacilitatorView = {
  /** Of every seat with a vote: what it does while it is empty or away (rule A1). */
  readonly policies: Readonly<Record<SeatId, Policy>>;
  /** Delegations that could vote in favour as things are (rule A3). */
  readonly reachable: number;
  /** Everybody who joined, by display name: with and without a seat. */
  readonly people: readonly { readonly name: string; readonly seat: SeatId | null; readonly present: boolean }[];
};

export function facilitatorView(council: Council): FacilitatorView {
  const policies = membersOf(council.setup).map(({ id }) => [id, council.seats[id]?.policy ?? 'absent']);
  return {
    policies: Object.fromEntries(policies),
    reachable: reachable(council),
    people: Object.values(council.people).map(({ name, seat, present }) => ({ name, seat, present })),
  };
}
