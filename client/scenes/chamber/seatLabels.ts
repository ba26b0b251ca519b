import { breakable } from '../picture.ts';
import { type Box, clamp, grow, overlaps, type XY } from '../plane.ts';

export function wrapName(name: string, room: number, measure: (text: string) => number): string[] {
  if (measure(name) <= room) return [name];
  const words = name.split(' ');
  if (words.length === 1) return [name];
  let best: string[] = [name];
  let bestWidth = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const width = Math.max(...lines.map(measure));
    if (width < bestWidth) [best, bestWidth] = [lines, width];
  }
  return best;
}

export type SeatLabel = {
  readonly lines: readonly string[];
  readonly align: 'left' | 'center' | 'right';
  /** Anchor by `align`, baseline box's top. */
  readonly x: number;
  readonly top: number;
  readonly box: Box;
  /** From a name that had to move away to the head that it belongs to; null where it stands beside it. */
  readonly leader: readonly [XY, XY] | null;
};

/** On the arms names stand beside their figures; along the back, above them. @param reach sine of the angle where that begins */
export const isBeside = (angle: number, reach = 0.86): boolean =>
  Math.abs(angle) > Math.PI / 2 || Math.abs(Math.sin(angle)) > reach;

type Place = { readonly s: number; readonly figure: XY; readonly scale: number };

type LabelRequest = {
  readonly places: readonly Place[];
  readonly names: readonly string[];
  readonly shorts: readonly string[];
  readonly president: number;
  /** The word over its name. */
  readonly presidency?: string;
  readonly width: number;
  readonly measure: (text: string, fontSize: number) => number;
  /** Of a figure at u = 1. */
  readonly size: { readonly width: number; readonly height: number };
  readonly u: number;
  readonly R: number;
  readonly wall: number;
  /** Names stand above this. */
  readonly bottom: number;
  readonly font: number;
  readonly lineHeight: number;
};

/** A name at a place, and how bad it is to have it there: 0 is best. */
type Try = { readonly label: SeatLabel; readonly box: Box; readonly cost: number };

const costs = { wrapped: 1, short: 5, missing: 40, tier: 1.4, shift: 0.7, moved: 1.2 } as const;

/** Where along the table names begin to stand beside their figures: the sines that are tried. */
const reaches = [0.86, 0.7, 0.5] as const;

/** Names of the back row stand above their figures, those of the arms beside them; neighbours give way to each other. */
export function placeLabels(request: LabelRequest): (SeatLabel | null)[] {
  const [best] = reaches.map((reach) => arrange(request, reach)).toSorted((a, b) => a.cost - b.cost);
  return best?.labels ?? [];
}

type Arranged = { readonly labels: (SeatLabel | null)[]; readonly cost: number };

function arrange(request: LabelRequest, reach: number): Arranged {
  const labels = new Array<SeatLabel | null>(request.places.length).fill(null);
  const columns = [-1, 1].map((side) => placeColumn(request, labels, side, reach));
  const row = placeRow(request, labels, reach);
  return { labels, cost: row + columns.reduce((sum, cost) => sum + cost, 0) };
}

function make(
  { measure, font, lineHeight }: LabelRequest,
  lines: readonly string[],
  align: SeatLabel['align'],
  x: number,
  top: number,
): SeatLabel {
  const width = Math.max(...lines.map((line) => measure(line, font)));
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { lines, align, x, top, box: { x: left, y: top, width, height: lines.length * lineHeight }, leader: null };
}

/** The names of one arm, from back to front: each beside its figure, as near to it as those before and after it let it be. */
function placeColumn(request: LabelRequest, labels: (SeatLabel | null)[], side: number, reach: number): number {
  const { places, names, shorts, u, R, width, font, lineHeight, measure, size, bottom } = request;
  const column = places.flatMap((place, i) => (Math.sign(place.s) === side && isBeside(place.s / R, reach) ? [i] : []));
  column.sort((a, b) => (places[a]?.figure.y ?? 0) - (places[b]?.figure.y ?? 0));
  const gap = font * 0.15;
  const anchor = (i: number): number => {
    const { figure, scale } = places[i] as Place;
    return figure.x + side * (size.width / 2 + 5) * u * scale;
  };
  const wraps = column.map((i) => {
    const room = (side < 0 ? anchor(i) : width - anchor(i)) - 4;
    const lines = wrapName(names[i] ?? '', room, (text) => measure(text, font));
    return Math.max(...lines.map((line) => measure(line, font))) <= room ? lines : [shorts[i] ?? ''];
  });
  const heightOf = (lines: readonly string[]): number => lines.length * lineHeight + gap;
  const first = places[column[0] ?? -1]?.figure.y ?? 0;
  const spare = (): number => bottom - first + lineHeight - wraps.reduce((sum, lines) => sum + heightOf(lines), 0);
  // Where so many cannot stand below each other, those in two lines have their letters only.
  wraps.forEach((lines, at) => {
    if (lines.length > 1 && spare() < 0) wraps[at] = [shorts[column[at] as number] ?? ''];
  });
  const wanted = column.map(
    (i, at) => (places[i] as Place).figure.y + 2 * u - ((wraps[at] ?? []).length * lineHeight) / 2,
  );
  const tops = spread(wanted, wraps.map(heightOf), bottom);
  let cost = 0;
  column.forEach((i, at) => {
    const lines = wraps[at] ?? [];
    const label = make(request, lines, side < 0 ? 'right' : 'left', anchor(i), tops[at] ?? 0);
    const moved = Math.abs((tops[at] ?? 0) - (wanted[at] ?? 0)) / lineHeight;
    const isShort = lines.length === 1 && lines[0] !== names[i];
    cost += moved * costs.moved + (lines.length > 1 ? costs.wrapped / 2 : 0) + (isShort ? costs.short : 0);
    labels[i] = moved > 0.75 ? { ...label, leader: besideLeader(label, places[i] as Place, request, side) } : label;
  });
  return cost;
}

/**
 * Tops of boxes in a column, as near to the wanted ones as they can be (by least squares) without lying on each other, and
 * above `bottom`.
 */
export function spread(wanted: readonly number[], heights: readonly number[], bottom: number): number[] {
  // Without the heights of those before it each only has to be at or below the one before: neighbours that are not are pooled.
  const before = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((top, i) => {
    let pool = { sum: top - (before[i] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const all = heights.reduce((sum, height) => sum + height, 0);
  return pools
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((top, i) => Math.min(top, bottom - all) + (before[i] ?? 0));
}

function besideLeader(label: SeatLabel, { figure, scale }: Place, { size, u, lineHeight }: LabelRequest, side: number) {
  const from = { x: label.x - side * 1.5, y: label.top + lineHeight / 2 };
  return [from, { x: figure.x + (side * size.width * u * scale) / 2.4, y: figure.y }] as const;
}

/** From the middle outwards: the presidency keeps its place, the others move aside, wrap, rise, or show their letters. */
function placeRow(request: LabelRequest, labels: (SeatLabel | null)[], reach: number): number {
  const { places, u, R, size } = request;
  const row = places.flatMap((place, i) => (isBeside(place.s / R, reach) ? [] : [i]));
  const rank = (i: number): number => (i === request.president ? -1 : Math.abs(places[i]?.s ?? 0));
  row.sort((a, b) => rank(a) - rank(b));
  const heads = places.map(({ figure, scale }): Box => {
    const [w, h] = [size.width * 0.8 * u * scale, size.height * 0.86 * u * scale];
    return { x: figure.x - w / 2, y: figure.y - h / 2, width: w, height: h };
  });
  const beside = labels.flatMap((label) => (label ? [label.box] : []));
  const tries = new Map(row.map((i) => [i, triesFor(request, i)]));
  const chosen = new Map<number, Try>();
  const isFree = ({ box }: Try, i: number): boolean =>
    beside.every((other) => !overlaps(box, other)) &&
    heads.every((head, j) => j === i || !overlaps(box, head)) &&
    [...chosen].every(([j, other]) => j === i || !overlaps(box, other.box));
  // A second and a third round: what moved aside for somebody may come back.
  for (let round = 0; round < 3; round++) {
    for (const i of row) {
      const free = (tries.get(i) ?? []).find((each) => isFree(each, i));
      if (free) chosen.set(i, free);
    }
  }
  let cost = 0;
  for (const i of row) {
    const found = chosen.get(i);
    labels[i] = found?.label ?? null;
    cost += found?.cost ?? costs.missing;
  }
  return cost;
}

/** Places for a name of the back row, the best first. */
function triesFor(request: LabelRequest, i: number): readonly Try[] {
  const { places, names, shorts, president, u, wall, font, lineHeight, measure, size, width } = request;
  const { figure, scale, s } = places[i] as Place;
  const bottom = figure.y - (size.height / 2 + 4) * u * scale;
  const whole = [names[i] ?? ''];
  const wrapped = wrapName(breakable(names[i] ?? ''), 0, (text) => measure(text, font));
  const extra = i === president ? 1 : 0;
  const attempt = (lines: readonly string[], shift: number, lift: number, form: number): Try => {
    const x = figure.x + Math.sign(s) * shift * font;
    const placed = make(request, lines, 'center', x, bottom - (lines.length + lift) * lineHeight);
    // Without the air above and below its letters, and with some beside them.
    const wide = Math.max(placed.box.width, extra * measure(request.presidency ?? '', font));
    const box = {
      x: placed.box.x + placed.box.width / 2 - wide / 2 - font / 5,
      y: placed.box.y - (extra - 0.08) * lineHeight,
      width: wide + font / 2.5,
      height: placed.box.height + (extra - 0.2) * lineHeight,
    };
    const inner = grow(placed.box, -font / 3);
    const label: SeatLabel =
      lift >= 0.5 || shift > 2
        ? {
            ...placed,
            leader: [
              { x: clamp(figure.x, inner.x, inner.x + inner.width), y: placed.box.y + placed.box.height },
              { x: figure.x, y: bottom + 3 * u },
            ],
          }
        : placed;
    return { label, box, cost: form + lift * costs.tier + Math.abs(shift) * costs.shift };
  };
  const shifts = i === president ? [0] : [0, 0.6, 1.2, 1.8, 2.4, -0.6];
  const lifts = i === president ? [0, 0.5, 1] : [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
  const forms = [
    { lines: whole, cost: 0 },
    ...(wrapped.length > 1 ? [{ lines: wrapped, cost: costs.wrapped }] : []),
    ...(i === president ? [] : [{ lines: [shorts[i] ?? ''], cost: costs.short }]),
  ];
  return forms
    .flatMap(({ lines, cost }) => lifts.flatMap((lift) => shifts.map((shift) => attempt(lines, shift, lift, cost))))
    .filter(({ box }) => box.y >= wall - extra * lineHeight && box.x >= 0 && box.x + box.width <= width)
    .toSorted((a, b) => a.cost - b.cost);
}
