import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import { type Policy, policies } from '../../../shared/council/vocabulary.ts';
import { dispatch, mine } from '../../store/store.ts';
import { words } from '../../text/words.ts';

/** What a seat does while nobody is there. */
export function PolicyChoice({ seat }: { readonly seat: SeatInView }) {
  const policy = mine.value?.facilitator?.policies[seat.id];
  if (!policy) return null;
  return (
    <select
      class="input"
      aria-label={words.console.policyOf(seat.name)}
      value={policy}
      onChange={(event) => {
        const chosen = policies.find((each) => each === event.currentTarget.value);
        if (chosen) void dispatch({ kind: 'set-policy', seat: seat.id, policy: chosen });
      }}
    >
      {policies
        .filter((each) => isOffered(each, seat))
        .map((each) => (
          <option key={each} value={each}>
            {words.console.policies[each]}
          </option>
        ))}
    </select>
  );
}

/** Rule A2: a seat without a vote has no instructions for one. */
export const isOffered = (policy: Policy, { kind }: Pick<SeatInView, 'kind'>): boolean =>
  kind !== 'non-member' || policy === 'absent' || policy === 'stand-in';
