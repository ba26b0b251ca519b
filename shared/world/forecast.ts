/** What a text would change, as far as anybody can tell. */
import { forecast } from '../crisis/forecast.ts';
import type { Mandate as CrisisMandate } from '../crisis/mandate.ts';
import { type CrisisState, meanOf } from '../crisis/state.ts';

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
