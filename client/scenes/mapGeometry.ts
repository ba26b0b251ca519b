import {
  type ArcKind,
  arcKinds,
  type Geography,
  insidePolygon,
  type Point,
  ringPolygon,
} from '../../shared/scenario/geography.ts';
import type { Box, XY } from './plane.ts';

/** A scenario's land, resolved once: polygons and lines in map units. */
export type Land = {
  readonly geography: Geography;
  readonly provinces: readonly { readonly id: string; readonly polygon: readonly Point[] }[];
  readonly neighbours: readonly { readonly id: string; readonly polygons: readonly (readonly Point[])[] }[];
  readonly lakes: readonly (readonly Point[])[];
  readonly lines: Readonly<Record<ArcKind, readonly (readonly Point[])[]>>;
  readonly bounds: Box;
};

export function resolveLand(geography: Geography): Land {
  const provinces = geography.provinces.map(({ id, ring }) => ({ id, polygon: ringPolygon(geography, ring) }));
  const lines: Record<ArcKind, (readonly Point[])[]> = {
    coast: [],
    state: [],
    province: [],
    shore: [],
    abroad: [],
    abroad_coast: [],
  };
  for (const [id, kind] of arcKinds(geography)) {
    const line = geography.arcs[id];
    if (line) lines[kind].push(line);
  }
  const xs = provinces.flatMap(({ polygon }) => polygon.map(([x]) => x));
  const ys = provinces.flatMap(({ polygon }) => polygon.map(([, y]) => y));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    geography,
    provinces,
    neighbours: geography.neighbours.map(({ id, rings }) => ({
      id,
      polygons: rings.map((ring) => ringPolygon(geography, ring)),
    })),
    lakes: geography.lakes.map(({ ring }) => ringPolygon(geography, ring)),
    lines: joinEnds(lines),
    bounds: { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
  };
}

const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Arcs of one kind that meet end to end become one line, so that dashes run on and casings do not break at the joint. */
function joinEnds(lines: Record<ArcKind, (readonly Point[])[]>): Land['lines'] {
  const join = (arcs: readonly (readonly Point[])[]): (readonly Point[])[] => {
    const joined: (readonly Point[])[] = [];
    for (const arc of arcs) {
      let line = arc;
      for (let i = 0; i < joined.length; i++) {
        const other = joined[i] as readonly Point[];
        const meets =
          (same(other.at(-1), line[0]) && [...other, ...line.slice(1)]) ||
          (same(line.at(-1), other[0]) && [...line, ...other.slice(1)]) ||
          (same(other[0], line[0]) && [...other.toReversed(), ...line.slice(1)]) ||
          (same(other.at(-1), line.at(-1)) && [...other, ...line.toReversed().slice(1)]);
        if (!meets) continue;
        line = meets;
        joined.splice(i, 1);
        i = -1;
      }
      joined.push(line);
    }
    return joined;
  };
  return { ...lines, coast: join(lines.coast), state: join(lines.state), shore: join(lines.shore) };
}

/** How the land lies in a frame: the whole state visible, with room for its cards at the edges. */
export type Projection = {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly at: (point: Point) => XY;
  readonly back: (x: number, y: number) => Point;
};

export function project({ bounds }: Land, width: number, height: number): Projection {
  const small = width < 480;
  // On a wall people who cross the border are seen to arrive.
  const padX = small ? 18 : width < 900 ? 26 : 84;
  const padTop = small ? 12 : 18;
  const padBottom = small ? 12 : 18;
  const scale = Math.min((width - 2 * padX) / bounds.width, (height - padTop - padBottom) / bounds.height);
  // The sea's side gets the larger part of what is left over.
  const dx = (width - bounds.width * scale) * 0.54 - bounds.x * scale;
  const dy = padTop + (height - padTop - padBottom - bounds.height * scale) / 2 - bounds.y * scale;
  return {
    scale,
    width,
    height,
    at: ([x, y]) => ({ x: x * scale + dx, y: y * scale + dy }),
    back: (x, y) => [(x - dx) / scale, (y - dy) / scale],
  };
}

export function provinceAt(land: Land, projection: Projection, x: number, y: number): string | null {
  const point = projection.back(x, y);
  return land.provinces.find(({ polygon }) => insidePolygon(polygon, point))?.id ?? null;
}

/** A bent arrow between two places, shortened so that it leaves and arrives beside their middles. */
export type Curve = { readonly from: XY; readonly over: XY; readonly to: XY };

export function flowCurve(from: XY, to: XY): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = dx >= 0 ? 0.17 : -0.17;
  const over = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
  const whole = { from, over, to };
  return partOf(whole, 0.06, 0.97);
}

export function onCurve({ from, over, to }: Curve, t: number): XY {
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
  return { x: mix(from.x, over.x, to.x), y: mix(from.y, over.y, to.y) };
}

export function directionAt({ from, over, to }: Curve, t: number): number {
  const slope = (a: number, b: number, c: number) => (1 - t) * (b - a) + t * (c - b);
  return Math.atan2(slope(from.y, over.y, to.y), slope(from.x, over.x, to.x));
}

/** De Casteljau: the part of a quadratic curve between two of its parameters is again a quadratic curve. */
function partOf(curve: Curve, start: number, end: number): Curve {
  const mix = (a: XY, b: XY, t: number): XY => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  const over = mix(mix(curve.from, curve.over, start), mix(curve.over, curve.to, start), end);
  return { from: onCurve(curve, start), over, to: onCurve(curve, end) };
}

export const curveLength = (curve: Curve): number => {
  let length = 0;
  for (let i = 0; i < 16; i++) {
    const [a, b] = [onCurve(curve, i / 16), onCurve(curve, (i + 1) / 16)];
    length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
};

export const flowWidth = (people: number): number => Math.max(2, Math.min(7, Math.sqrt(people) / 58));
