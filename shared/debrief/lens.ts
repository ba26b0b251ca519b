/** Four perspectives on security: what each counts, and what it does not see. */

import type { Scale } from './seatReading.ts';

export const lensIds = ['state', 'multilateral', 'market', 'cosmopolitan'] as const;
export type LensId = (typeof lensIds)[number];

/** What a perspective on security counts. */
export const lensTerms = {
  state: ['capacity', 'materialSovereignty', 'violence', 'regionalInstability'],
  multilateral: ['councilLegitimacy', 'authorisedMonths', 'noUnilateralMonths', 'violence', 'adoptedTexts'],
  market: ['violenceAvoidedPerBillion', 'speedOfPresence', 'legalEconomy'],
  cosmopolitan: ['violenceAndNeed', 'worstProvince', 'ownershipAndTrust', 'justice'],
} as const satisfies Record<LensId, readonly string[]>;
export type LensTermName = (typeof lensTerms)[LensId][number];

export type LensTerm = {
  readonly name: LensTermName;
  /** Share of the lens, 0–1; those of a lens add up to 1. */
  readonly weight: number;
  /** 0–1. */
  readonly value: number;
  /** What the value was reckoned from, by name: figures, months, million dollars. */
  readonly from: Readonly<Record<string, number>>;
  /** Where the value is 0 and 1; of a term that is the mean of two measures, of both; empty where bounds do not tell. */
  readonly scales: readonly LensScale[];
};

/** What a term is measured by. */
export const lensMeasures = [
  ...(['violence', 'need', 'capacity', 'materialSovereignty', 'regionalInstability', 'councilLegitimacy'] as const),
  ...(['authorisedMonths', 'unilateralMonths', 'adoptedTexts', 'violenceAvoidedPerBillion'] as const),
  ...(['monthsToPresence', 'legalEconomy', 'worstViolence', 'ownership', 'trust', 'justice'] as const),
] as const;
export type LensMeasure = (typeof lensMeasures)[number];
export type LensScale = Scale & { readonly of: LensMeasure };

/** What a perspective does not see. */
export const blindSpots = {
  state: ['self-interest'],
  multilateral: ['voluntary'],
  market: ['inequality'],
  cosmopolitan: ['utopian', 'eurocentric', 'co-opted-organisations'],
} as const satisfies Record<LensId, readonly string[]>;
export type BlindSpot = (typeof blindSpots)[LensId][number];

export type Lens = {
  readonly lens: LensId;
  /** 0–100: the sum of weight × value. */
  readonly score: number;
  readonly terms: readonly LensTerm[];
  readonly blindSpots: readonly BlindSpot[];
};
