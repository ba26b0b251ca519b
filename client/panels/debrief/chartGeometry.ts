/** Where the things of a line chart over months lie: lines, bands, and marks that stand too near each other to be told apart. */

/** Sixteen units are one rem, so that the chart grows with the text around it. */
export const unitsPerRem = 16;

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The last month; months run from 0. */
  readonly months: number;
  /** Upper end of the scale, from 0. */
  readonly highest: number;
};

export const xOf = ({ left, right, width, months }: Frame, month: number): number =>
  left + ((width - left - right) * month) / Math.max(1, months);

export const yOf = ({ top, bottom, height, highest }: Frame, value: number): number =>
  height - bottom - ((height - top - bottom) * Math.min(highest, Math.max(0, value))) / highest;

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** A figure for each month from 0; null where there was none to tell. */
export type Values = readonly (number | null)[];

/** The `d` of a line through the values; it begins anew after a month without one. */
export const pathOf = (frame: Frame, values: Values): string =>
  values
    .map((value, month) => {
      if (value === null) return '';
      const begins = month === 0 || values[month - 1] === null;
      return `${begins ? 'M' : 'L'}${rounded(xOf(frame, month))} ${rounded(yOf(frame, value))}`;
    })
    .join('');

export type Placed = { readonly month: number };
export type Cluster<Item extends Placed> = {
  readonly items: readonly Item[];
  /** Mean of the months. */
  readonly month: number;
  readonly x: number;
};

/**
 * Items that lie nearer than `distance` units to the ones before them share a place, in the order of their months.
 * @param distance measured between the middles of the places
 */
export function clustersOf<Item extends Placed>(
  frame: Frame,
  items: readonly Item[],
  distance: number,
): readonly Cluster<Item>[] {
  const clusters: Cluster<Item>[] = [];
  const clusterOf = (members: readonly Item[]): Cluster<Item> => {
    const month = members.reduce((sum, each) => sum + each.month, 0) / members.length;
    return { items: members, month, x: xOf(frame, month) };
  };
  for (const item of items.toSorted((one, other) => one.month - other.month)) {
    let next = clusterOf([item]);
    for (let last = clusters.at(-1); last && next.x - last.x < distance; last = clusters.at(-1)) {
      clusters.pop();
      next = clusterOf([...last.items, ...next.items]);
    }
    clusters.push(next);
  }
  return clusters;
}

/**
 * Heights for labels that would like to stand at `wanted`, none nearer to another than `gap`, none outside the ends.
 * In the order of the input.
 */
export function spread(wanted: readonly number[], gap: number, lowest: number, highest: number): readonly number[] {
  const order = wanted.map((_, at) => at).toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const placed = [...wanted];
  let floor = lowest;
  for (const at of order) {
    placed[at] = Math.max(floor, wanted[at] ?? 0);
    floor = (placed[at] ?? 0) + gap;
  }
  let ceiling = highest;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(ceiling, placed[at] ?? 0);
    ceiling = (placed[at] ?? 0) - gap;
  }
  return placed;
}
