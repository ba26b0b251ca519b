/**
 * Chance in the crisis. The model has no dice of its own: it is given a stream of uniform draws and reads it at positions
 * that follow from the month alone, so that a replay draws the same, and the same crisis under another mandate meets the
 * same luck.
 */

/** One draw in [0, 1) at a position (0, 1, 2, …) of a stream; the same position always gives the same draw. */
export type Chance = (position: number) => number;

/** Normal(0, 1): Box and Muller's transformation of two uniform draws, the one at a position and the next. */
export function normalAt(chance: Chance, at: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance(at)));
  return radius * Math.cos(2 * Math.PI * chance(at + 1));
}

/** Figures of a province that are disturbed, in the order of their draws. */
const provincial = ['violence', 'need', 'grievance', 'capacity'] as const;
/** Figures of the whole state that are disturbed, in the order of their draws. */
const national = [
  'illicitEconomy',
  'legalEconomy',
  'trust',
  'acceptance',
  'intransigence',
  'regionalInstability',
] as const;
/** Events of the whole state that are drawn for; a protected area has a draw for each province besides. */
const hazards = ['riot', 'attack', 'spoiler'] as const;

/** The luck of one month. Without a stream nothing is disturbed and nothing happens. */
export type Luck = {
  /** Normal(0, 1), or 0 without a stream. */
  readonly inProvince: (province: number, figure: (typeof provincial)[number]) => number;
  readonly inState: (figure: (typeof national)[number]) => number;
  /** Whether something of this probability (0–1) happens; never without a stream. */
  readonly areaFalls: (province: number, probability: number) => boolean;
  readonly happens: (hazard: (typeof hazards)[number], probability: number) => boolean;
};

const noLuck: Luck = {
  inProvince: () => 0,
  inState: () => 0,
  areaFalls: () => false,
  happens: () => false,
};

/**
 * @param month the month that is drawn for: 1, 2, …
 * @param provinces how many there are; fixed for a scenario
 */
export function luckOf(chance: Chance | null, month: number, provinces: number): Luck {
  if (!chance) return noLuck;
  const disturbed = provincial.length * provinces + national.length;
  const perMonth = 2 * disturbed + provinces + hazards.length;
  const start = (month - 1) * perMonth;
  const normal = (slot: number): number => normalAt(chance, start + 2 * slot);
  const drawn = (slot: number): number => chance(start + 2 * disturbed + slot);
  return {
    inProvince: (province, figure) => normal(provincial.length * province + provincial.indexOf(figure)),
    inState: (figure) => normal(provincial.length * provinces + national.indexOf(figure)),
    areaFalls: (province, probability) => drawn(province) < probability,
    happens: (hazard, probability) => drawn(provinces + hazards.indexOf(hazard)) < probability,
  };
}
