/** What a position is worth to a seat: its features by their weights, the duty that it brings, and a bill that grows heavier. */
import { featuresOf, positionUtility } from './features.ts';
import type { Position } from './position.ts';
import type { Profile } from './profiles.ts';

/**
 * Mostly −3 to 3, 0 where the position has nothing that the seat minds.
 * @param burden how heavily the bill weighs by now, 1 and more: who has soldiers in the field minds it more as they tire
 */
export function utilityOf({ positions, duty }: Profile, position: Position, burden = 1): number {
  const of = featuresOf(position);
  const tied = position.duty ? duty : 0;
  return positionUtility(positions, of) + tied + (burden - 1) * positions.burden * of.burden;
}
