/** Sovereignty on paper and in fact, and what foreign rule weighs. All numbers are design choices. */
import { clamp } from './ledger.ts';
import { forceOrders, type Mandate, prosecutes, when } from './mandate.ts';

/** Weight of foreign rule on the state, 0–100. */
export function intrusivenessOf(mandate: Mandate): number {
  // Of several forces that nobody invited, the one with the widest orders is felt.
  let widest = 0;
  for (const { consent, roe } of forceOrders(mandate)) if (!consent) widest = Math.max(widest, roe);
  return clamp(
    13 * mandate.powers +
      8 * when(mandate.antiCorruption === 'imposed') +
      3 * widest +
      4 * when(prosecutes(mandate)) +
      3 * when(mandate.comprehensiveSanctions) +
      30 * when(mandate.patron) +
      10 * when(mandate.trusteeship) +
      5 * when(mandate.conditionalAid),
  );
}

/** Sovereignty on paper, 0–100: hardly touched by what is done in fact, and gone under a title held by others. */
export function formalSovereigntyOf(mandate: Mandate): number {
  if (mandate.trusteeship) return 0;
  return (
    100 -
    5 * when(mandate.chapter === 7 && !mandate.consent) -
    10 * when(mandate.powers >= 3) -
    20 * when(mandate.protectorateTreaty)
  );
}

/** Sovereignty in fact, 0–100: what foreign rule leaves, as far as the state is able to use it. */
export const materialSovereigntyOf = (intrusiveness: number, capacity: number): number =>
  (100 - intrusiveness) * (0.25 + (0.75 * capacity) / 100);

/**
 * How safe armed groups are, 0–100: where neither the state nor anybody else is present.
 * @param cut points that strikes have taken from it
 */
export const havenOf = (capacity: number, presence: number, cut = 0): number =>
  clamp(clamp(100 - capacity - 0.6 * presence) - cut);
