/** What would become of the crisis under a mandate, if chance kept out of it. */
import type { Mandate } from './mandate.ts';
import { type CrisisState, withMandate } from './state.ts';
import { tickWithoutLedger } from './tick.ts';

/**
 * The crisis so many months later, without noise and without events.
 * @param mandate comes into force now and stands all that time; a legitimacy that it names is that of its first month
 */
export function forecast(state: CrisisState, mandate: Mandate, months: number): CrisisState {
  let now = withMandate(state, mandate);
  for (let month = 0; month < months; month += 1) now = tickWithoutLedger(now, mandate, null).state;
  return now;
}
