/** Where polygons lie, row by row: quick to ask for many boxes of one picture. */
import type { Box, XY } from '../plane.ts';

type Span = readonly [from: number, to: number];
export type Spans = (y: number) => readonly Span[];

/** In a row of pixels the stretches within the polygons; each row is reckoned once. */
export function spansOf(polygons: readonly (readonly XY[])[]): Spans {
  const known = new Map<number, readonly Span[]>();
  return (at) => {
    const y = Math.round(at) + 0.5;
    const spans = known.get(y) ?? polygons.flatMap((polygon) => spansIn(polygon, y));
    known.set(y, spans);
    return spans;
  };
}

function spansIn(polygon: readonly XY[], y: number): readonly Span[] {
  const crossings: number[] = [];
  let before = polygon.at(-1) as XY;
  for (const point of polygon) {
    if (point.y > y !== before.y > y) {
      crossings.push(point.x + ((y - point.y) / (before.y - point.y)) * (before.x - point.x));
    }
    before = point;
  }
  crossings.sort((one, other) => one - other);
  return crossings.flatMap((from, i): Span[] => (i % 2 === 0 ? [[from, crossings[i + 1] as number]] : []));
}

/** Pixels between two rows of a box that are looked at. */
const apart = 9;

function everyRow({ y, height }: Box, is: (y: number) => boolean): boolean {
  const rows = Math.max(1, Math.ceil(height / apart));
  for (let row = 0; row <= rows; row++) if (!is(y + (row / rows) * height)) return false;
  return true;
}

export const holds = (spans: Spans, box: Box): boolean =>
  everyRow(box, (y) => spans(y).some(([from, to]) => from <= box.x && box.x + box.width <= to));

export const isClearOf = (spans: Spans, box: Box): boolean =>
  everyRow(box, (y) => spans(y).every(([from, to]) => to < box.x || box.x + box.width < from));

export const holdsPlace = (spans: Spans, { x, y }: XY): boolean => spans(y).some(([from, to]) => from <= x && x <= to);
