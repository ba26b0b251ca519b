/** Points and lines in map units, on a grid of tenths so that what meets meets exactly. */
import { insidePolygon, type Point } from '../../../shared/scenario/geography.ts';

export const onGrid = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
export const keyOf = ([x, y]: Point): string => `${Math.round(x * 10)} ${Math.round(y * 10)}`;
export const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** The nearest place to `at` on the piece from `a` to `b`. */
export function nearestOn(at: Point, a: Point, b: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / long;
  return between(a, b, Math.max(0, Math.min(1, t)));
}

/** Twice the area of a triangle in whole hundredths, so that three points in a line give exactly 0. */
function turn(a: Point, b: Point, c: Point): number {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map((value) => Math.round(value * 10)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

const isOn = (at: Point, a: Point, b: Point): boolean =>
  turn(a, b, at) === 0 &&
  Math.min(a[0], b[0]) <= at[0] &&
  at[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= at[1] &&
  at[1] <= Math.max(a[1], b[1]);

/** Whether two pieces of line have a place in common that is not an end of both. */
export function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const shared = same(a, c) || same(a, d) || same(b, c) || same(b, d);
  if (shared) {
    const [one, other] = same(a, c) || same(a, d) ? [a, b] : [b, a];
    const far = same(one, c) ? d : c;
    return same(other, far) || isOn(other, one, far) || isOn(far, one, other);
  }
  if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return true;
  return isOn(a, c, d) || isOn(b, c, d) || isOn(c, a, b) || isOn(d, a, b);
}

/** Where two pieces that meet do so; of pieces that lie along each other, an end of the one. */
function crossingOf(a: Point, b: Point, c: Point, d: Point): Point {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const over = ux * vy - uy * vx;
  return over === 0 ? b : between(a, b, ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / over);
}

/** Where two lines meet otherwise than end to end, or a line itself; null where they do not. */
export function meetingOf(one: readonly Point[], other: readonly Point[]): Point | null {
  const itself = one === other;
  if (!itself && apart(one, other)) return null;
  for (let i = 1; i < one.length; i++) {
    const [a, b] = [one[i - 1] as Point, one[i] as Point];
    for (let j = itself ? i + 1 : 1; j < other.length; j++) {
      const [c, d] = [other[j - 1] as Point, other[j] as Point];
      if (meet(a, b, c, d)) return crossingOf(a, b, c, d);
    }
  }
  return null;
}

type Reach = readonly [left: number, top: number, right: number, bottom: number];
export function reachOf(line: readonly Point[]): Reach {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [left, top, right, bottom];
}

function apart(one: readonly Point[], other: readonly Point[]): boolean {
  const [a, b] = [reachOf(one), reachOf(other)];
  return a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
}

/** How far a place is from the edge of a polygon. */
export function fromEdge(polygon: readonly Point[], at: Point): number {
  let least = Infinity;
  polygon.forEach((point, i) => {
    const next = polygon[(i + 1) % polygon.length] as Point;
    least = Math.min(least, distance(at, nearestOn(at, point, next)));
  });
  return least;
}

/**
 * The place inside a polygon that is farthest from its edge, found on finer and finer grids.
 * @param wide how many times wider than high the room is that is looked for
 */
export function middleOf(polygon: readonly Point[], wide = 1): Point {
  const squeezed = polygon.map(([x, y]): Point => [x / wide, y]);
  let [left, top, right, bottom] = reachOf(squeezed);
  let [best, most] = [squeezed[0] as Point, -Infinity];
  for (let round = 0; round < 5; round++) {
    const cells = round === 0 ? 32 : 8;
    const [stepX, stepY] = [(right - left) / cells, (bottom - top) / cells];
    for (let i = 0; i <= cells; i++) {
      for (let j = 0; j <= cells; j++) {
        const at: Point = [left + i * stepX, top + j * stepY];
        const far = insidePolygon(squeezed, at) ? fromEdge(squeezed, at) : -1;
        if (far > most) [best, most] = [at, far];
      }
    }
    [left, right] = [best[0] - stepX, best[0] + stepX];
    [top, bottom] = [best[1] - stepY, best[1] + stepY];
  }
  return onGrid([best[0] * wide, best[1]]);
}
