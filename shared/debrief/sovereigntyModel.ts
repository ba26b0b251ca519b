/** Between sovereignty and rule by others: the models of the literature, and what else is to be said of a state. */
import type { Finding } from '../world/criteria.ts';

/** From the most to the least that others decide. */
export const sovereigntyModels = [
  'empire',
  'trust',
  'supervised',
  'bilateral-protectorate',
  'transitional',
  'humanitarian-intervention',
  'responsibility-to-protect',
  'westphalian',
] as const;
export type SovereigntyModel = (typeof sovereigntyModels)[number];

export const sovereigntyTags = ['fictional', 'partitioned', 'being-divided', 'informally-steered'] as const;
export type SovereigntyTag = (typeof sovereigntyTags)[number];

/** Weight (0–100) from which on foreign rule counts as heavy. Design choice. */
export const intrusiveFrom = 40;

export type ModelReached = {
  readonly model: SovereigntyModel;
  /**
   * Levels and switches of the mandate that decided. For `westphalian` what others do all the same, unasked and without
   * governing: sanctions, courts, relief, and a company that the state has hired; empty where there is nothing of it. `by`: ids of the seats whose sole doing it is,
   * with commas between them.
   */
  readonly evidence: Finding['evidence'];
};
