/** What a mission is worth in people's eyes when it begins. All numbers are design choices. */
import { clamp } from './ledger.ts';
import type { Lead, Mandate } from './mandate.ts';

export type Adoption = {
  readonly chapter: 6 | 7;
  /** Votes in favour beyond those that were needed. */
  readonly spare: number;
  readonly abstentions: number;
  /** The host state has consented. */
  readonly consent: boolean;
  readonly lead: Lead;
  readonly ownership: Mandate['ownership'];
  readonly powers: Mandate['powers'];
  /** The mandate ends by itself. */
  readonly sunset: boolean;
  /** It is looked at again at fixed times. */
  readonly review: boolean;
  /** Criteria of just intervention that it meets, 0–6. */
  readonly criteria: number;
  /** Chapter VII where no province is in great violence (50 or more): the domain that Article 2(7) reserves. */
  readonly withoutThreat: boolean;
};

const byLead = { UN: 0, REG: 6, COAL: -10, PMC: -25 } as const satisfies Record<Lead, number>;

/** Legitimacy of a mission at its adoption, 0–100. */
export function legitimacyAtAdoption(adoption: Adoption): number {
  return clamp(
    (adoption.chapter === 7 ? 55 : 62) +
      2 * adoption.spare -
      3 * adoption.abstentions +
      (adoption.consent ? 10 : -6) +
      byLead[adoption.lead] +
      (adoption.ownership >= 2 ? 4 : 0) +
      (adoption.sunset ? 3 : 0) +
      (adoption.review ? 3 : 0) -
      (adoption.powers >= 4 ? 5 : 0) +
      2 * (adoption.criteria - 3) -
      (adoption.withoutThreat ? 6 : 0),
  );
}
