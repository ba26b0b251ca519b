/** What would become of the crisis under a mandate, if chance kept out of it. */
import { Ahead } from './ahead.ts';
import type { Mandate } from './mandate.ts';
import { type CrisisState, withMandate } from './state.ts';

/**
 * The crisis so many months later, without noise and without events.
 * @param mandate comes into force now and stands all that time; a legitimacy that it names is that of its first month
 */
export const forecast = (state: CrisisState, mandate: Mandate, months: number): CrisisState =>
  new Ahead(withMandate(state, mandate), mandate).after(months);
