/** The land of a scenario in few points, for a small picture on a card: every line is simplified once, so that no gaps open. */
import type { Geography, Point } from './geography.ts';

/** SVG: a viewBox of `0 0 width height`, and the data of paths. */
export type Outline = {
  readonly width: number;
  readonly height: number;
  readonly provinces: readonly { readonly id: string; readonly d: string }[];
  /** The land of all states abroad. */
  readonly abroad: string;
};

const width = 240;
/** Letters of JSON. */
const longest = 4000;

export function outlineOf(geography: Geography): Outline {
  for (let tolerance = 0.4; ; tolerance *= 1.4) {
    const outline = simplified(geography, tolerance);
    if (JSON.stringify(outline).length <= longest || tolerance > width) return outline;
  }
}

function simplified(geography: Geography, tolerance: number): Outline {
  const scale = width / geography.width;
  const lines = new Map(
    Object.entries(geography.arcs).map(([id, points]) => {
      const scaled = points.map(([x, y]): Point => [x * scale, y * scale]);
      return [id, keptOf(scaled, tolerance).map(([x, y]): Point => [Math.round(x), Math.round(y)])];
    }),
  );
  const pathOf = (ring: readonly string[]): string =>
    drawn(
      ring.flatMap((reference) => {
        const line = lines.get(reference.replace(/^-/, '')) ?? [];
        return (reference.startsWith('-') ? line.toReversed() : line).slice(0, -1);
      }),
    );
  return {
    width,
    height: Math.round(geography.height * scale),
    provinces: geography.provinces.map(({ id, ring }) => ({ id, d: pathOf(ring) })),
    abroad: geography.neighbours.flatMap(({ rings }) => rings.map(pathOf)).join(''),
  };
}

/** Each point from the one before: that is shorter. */
function drawn(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  let [x, y] = first;
  const steps = points.slice(1).flatMap(([u, v]): string[] => {
    const step = u === x && v === y ? [] : [`${u - x} ${v - y}`];
    [x, y] = [u, v];
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ')}Z`.replaceAll(' -', '-');
}

/** Douglas and Peucker (1973): a point is kept that lies further than the tolerance from the line without it. */
function keptOf(points: readonly Point[], tolerance: number): readonly Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return points;
  let furthest = 0;
  let at = 0;
  points.forEach((point, index) => {
    const distance = distanceTo(first, last, point);
    if (distance > furthest) [furthest, at] = [distance, index];
  });
  // A ring of one line begins and ends in one point: something of it is kept in any case.
  const isRing = first[0] === last[0] && first[1] === last[1];
  if (furthest <= tolerance && !isRing) return [first, last];
  if (at === 0) return [first, last];
  return [...keptOf(points.slice(0, at + 1), tolerance).slice(0, -1), ...keptOf(points.slice(at), tolerance)];
}

function distanceTo([x, y]: Point, [u, v]: Point, [p, q]: Point): number {
  const length = Math.hypot(u - x, v - y);
  if (length === 0) return Math.hypot(p - x, q - y);
  return Math.abs((u - x) * (q - y) - (v - y) * (p - x)) / length;
}
