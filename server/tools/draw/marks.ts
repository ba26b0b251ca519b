/** Where cards, signs and mountains go within a province, if its author does not say. */
import { drawAt } from '../../../shared/council/random.ts';
import { insidePolygon, type Point } from '../../../shared/scenario/geography.ts';
import { between, distance, fromEdge, middleOf, onGrid, reachOf } from './plane.ts';

/** A card, as a name, is so many times wider than high. */
const cardShape = 2.6;
export const cardPlace = (polygon: readonly Point[]): Point => middleOf(polygon, cardShape);

const incidentCount = 3;

/** Places for signs: away from the border, from the card, from the heart and from each other. */
export function incidentPlaces(polygon: readonly Point[], taken: readonly Point[]): Point[] {
  const [left, top, right, bottom] = reachOf(polygon);
  const cells = 26;
  const inside = Array.from(
    { length: cells * cells },
    (_, i): Point => [
      left + (((i % cells) + 0.5) / cells) * (right - left),
      top + ((Math.floor(i / cells) + 0.5) / cells) * (bottom - top),
    ],
  )
    .filter((at) => insidePolygon(polygon, at))
    .map((at) => ({ at, edge: Math.min(60, fromEdge(polygon, at)) }));
  const [card, ...others] = taken;
  const places: Point[] = [];
  for (let n = 0; n < incidentCount; n++) {
    const room = ({ at, edge }: { readonly at: Point; readonly edge: number }): number => {
      const fromCard = card ? Math.hypot((at[0] - card[0]) / 1.7, at[1] - card[1]) : Infinity;
      return Math.min(edge * 1.7, fromCard, ...[...others, ...places].map((each) => distance(each, at)));
    };
    const best = inside.reduce(
      (most, each) => (room(each) > room(most) ? each : most),
      inside[0] as (typeof inside)[0],
    );
    places.push(onGrid(best.at));
  }
  return places;
}

/** Map units: between mountains along a range, to either side of it, between any two, and to a border. */
const [stride, stray, close, margin] = [31, 11, 19, 10];

/** A mountain every few steps along the ranges; for each polygon, those within it. */
export function mountains(
  ranges: readonly (readonly Point[])[],
  polygons: readonly (readonly Point[])[],
  seed: number,
): readonly (readonly Point[])[] {
  const found = polygons.map((): Point[] => []);
  let position = 0;
  const chance = (): number => drawAt(seed, position++) * 2 - 1;
  for (const range of ranges) {
    for (const on of paced(range)) {
      const at = onGrid([on[0] + chance() * stray, on[1] + chance() * stray]);
      const own = polygons.findIndex((polygon) => insidePolygon(polygon, at));
      const isFree = found.flat().every((other) => distance(other, at) >= close);
      if (own >= 0 && isFree && fromEdge(polygons[own] as readonly Point[], at) >= margin) found[own]?.push(at);
    }
  }
  return found;
}

function paced(line: readonly Point[]): Point[] {
  const places: Point[] = [line[0] as Point];
  let left = stride;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Point, line[i] as Point];
    const long = distance(a, b);
    let at = left;
    for (; at <= long; at += stride) places.push(between(a, b, at / long));
    left = at - long;
  }
  return places;
}
