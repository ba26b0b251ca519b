/** What would become of the crisis under a mandate, if chance kept out of it. */
import type { Mandate as CrisisMandate } from '../crisis/mandate.ts';
import { type CrisisState, meanOf, withMandate } from '../crisis/state.ts';
import { tickWithoutLedger } from '../crisis/tick.ts';

/**
 * The crisis so many months later, without noise and without events.
 * @param mandate comes into force now and stands all that time
 */
export function forecast(state: CrisisState, mandate: CrisisMandate, months: number): CrisisState {
  let now = withMandate(state, mandate);
  for (let month = 0; month < months; month += 1) now = tickWithoutLedger(now, mandate, null).state;
  return now;
}

/** How far a text is judged ahead. Design choice. */
export const monthsAhead = 12;

/** Mean violence (0–100) a year later; below 0 the difference is the text's gain. */
export type ForecastDifference = { readonly without: number; readonly with: number; readonly difference: number };

export function forecastDifference(
  state: CrisisState,
  mandates: { readonly without: CrisisMandate; readonly with: CrisisMandate },
): ForecastDifference {
  const violence = (mandate: CrisisMandate) => meanOf(forecast(state, mandate, monthsAhead).provinces, 'violence');
  const without = violence(mandates.without);
  const withText = violence(mandates.with);
  return { without, with: withText, difference: withText - without };
}
