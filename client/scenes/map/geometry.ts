import {
  type ArcKind,
  arcKinds,
  type Geography,
  insidePolygon,
  type Point,
  ringPolygon,
} from '../../../shared/scenario/geography.ts';
import type { Box, XY } from '../plane.ts';
import { type Lens, offsetOf, wholeMap } from './lens.ts';
import { reliefOf, type Stroke } from './relief.ts';

/** A scenario's land, resolved once: polygons and lines in map units. */
export type Land = {
  readonly geography: Geography;
  readonly provinces: readonly { readonly id: string; readonly polygon: readonly Point[] }[];
  readonly neighbours: readonly { readonly id: string; readonly polygons: readonly (readonly Point[])[] }[];
  readonly lakes: readonly (readonly Point[])[];
  readonly lines: Readonly<Record<ArcKind, readonly (readonly Point[])[]>>;
  readonly bounds: Box;
  readonly relief: readonly Stroke[];
  /** Where a road leads from a province to a state abroad: a place on each side of the border. */
  readonly crossings: readonly Crossing[];
};

export type Crossing = {
  readonly province: string;
  readonly neighbour: string;
  readonly inside: Point;
  readonly outside: Point;
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
  const bounds = { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  const lakes = geography.lakes.map(({ ring }) => ringPolygon(geography, ring));
  return {
    geography,
    provinces,
    neighbours: geography.neighbours.map(({ id, rings }) => ({
      id,
      polygons: rings.map((ring) => ringPolygon(geography, ring)),
    })),
    lakes,
    lines: joinEnds(lines),
    bounds,
    relief: reliefOf({ geography, provinces, lakes, bounds }),
    crossings: crossingsOf(geography),
  };
}

/** Map units from the border to either end of an arc over it. */
const overBorder = 52;

/** In the middle of the longest border that the two share, straight away from the heart of the province. */
function crossingsOf({ arcs, provinces, neighbours }: Geography): readonly Crossing[] {
  const nameOf = (reference: string): string => reference.replace(/^-/, '');
  return provinces.flatMap(({ id, ring, heart }) =>
    neighbours.flatMap((neighbour): Crossing[] => {
      const theirs = new Set(neighbour.rings.flat().map(nameOf));
      const [border] = ring
        .map(nameOf)
        .filter((name) => theirs.has(name))
        .map((name) => arcs[name] ?? [])
        .toSorted((one, other) => other.length - one.length);
      const middle = border?.[Math.floor(border.length / 2)];
      if (!middle) return [];
      const far = Math.max(1, Math.hypot(middle[0] - heart[0], middle[1] - heart[1]));
      const [x, y] = [(middle[0] - heart[0]) / far, (middle[1] - heart[1]) / far];
      const at = (by: number): Point => [middle[0] + x * by, middle[1] + y * by];
      return [
        { province: id, neighbour: neighbour.id, inside: at(-Math.min(far, overBorder)), outside: at(overBorder) },
      ];
    }),
  );
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

/** How the land lies in a frame: through a lens, and where that shows all of it with room for its cards at the edges. */
export type Projection = {
  /** CSS pixels for a map unit: now, and where the whole map is shown. Letters and lines go by the second. */
  readonly scale: number;
  readonly base: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** What of the frame nothing else lies on. */
  readonly room: Box;
  readonly at: (point: Point) => XY;
  readonly back: (x: number, y: number) => Point;
};

/** What something else lies on at the edges of a frame, in CSS pixels. */
export type Margins = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
const noMargins: Margins = { top: 0, bottom: 0, left: 0, right: 0 };

/** A bar along most of an edge takes its room from the map; what is smaller, or leaves too little of it, lies on the map. */
export function marginsOf(
  covers: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): Margins {
  const lying = covers.filter((box) => box.width > width * 0.55 && box.height < height / 3);
  const standing = covers.filter((box) => box.height > height * 0.55 && box.width < width * 0.55 && width > 560);
  return {
    top: Math.max(0, ...lying.filter(({ y }) => y < 20).map((box) => box.y + box.height)),
    bottom: Math.max(0, ...lying.filter((box) => box.y + box.height > height - 20).map(({ y }) => height - y)),
    left: Math.max(0, ...standing.filter(({ x }) => x < 20).map((box) => box.x + box.width)),
    right: Math.max(0, ...standing.filter((box) => box.x + box.width > width - 20).map(({ x }) => width - x)),
  };
}

export function project(
  { bounds }: Land,
  width: number,
  height: number,
  lens: Lens = wholeMap,
  margins: Margins = noMargins,
): Projection {
  const small = width < 480;
  // On a wall people who cross the border are seen to arrive.
  const padX = small ? 18 : width < 900 ? 26 : 84;
  const padTop = (small ? 12 : 18) + margins.top;
  const padBottom = (small ? 12 : 18) + margins.bottom;
  const room = width - margins.left - margins.right;
  const base = Math.min((room - 2 * padX) / bounds.width, (height - padTop - padBottom) / bounds.height);
  // The sea's side gets the larger part of what is left over.
  const left = margins.left + (room - bounds.width * base) * 0.54 - bounds.x * base;
  const above = padTop + (height - padTop - padBottom - bounds.height * base) / 2 - bounds.y * base;
  const { zoom } = lens;
  const offset = offsetOf(lens, { width, height });
  const scale = base * zoom;
  const [dx, dy] = [left * zoom + offset.x, above * zoom + offset.y];
  return {
    scale,
    base,
    zoom,
    width,
    height,
    room: { x: margins.left, y: margins.top, width: room, height: height - margins.top - margins.bottom },
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
