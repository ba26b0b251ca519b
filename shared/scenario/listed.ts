/** A scenario as it is listed for whoever chooses one: what everybody may know, and a small picture of its land. */
import { type Outline, outlineOf } from './outline.ts';
import type { Pack, Scenario } from './scenario.ts';

export type ListedScenario = Scenario & {
  readonly outline: Outline;
};

/** Drawn once for each map. */
const outlines = new WeakMap<Pack['geography'], Outline>();

export function listedOf({ scenario, geography }: Pick<Pack, 'scenario' | 'geography'>): ListedScenario {
  const outline = outlines.get(geography) ?? outlineOf(geography);
  outlines.set(geography, outline);
  return { ...scenario, outline };
}
