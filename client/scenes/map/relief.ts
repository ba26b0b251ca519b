/** Relief in strokes, as on an engraved map: short lines down the slope, stronger where the light from the north-west does not fall. */
import { type Geography, insidePolygon, type Point } from '../../../shared/scenario/geography.ts';
import type { Pen } from '../marks.ts';
import { type Box, boxAround, type XY } from '../plane.ts';

/** In map units; `shade` 0 (in the light) to 2 (in the shade). */
export type Stroke = { readonly from: Point; readonly to: Point; readonly shade: 0 | 1 | 2 };

/** Map units: how far a mountain reaches, how far the banks of a river do, and how far strokes stand apart. */
const mountain = 36;
const bank = 19;
const apart = 5.6;
/** Below this slope the land counts as flat. */
const flat = 0.0085;
/** Where the light comes from: north-west, on a map whose y grows to the south. */
const light = { x: -Math.SQRT1_2, y: -Math.SQRT1_2 };

/** Of a land (geometry.ts) what makes its relief. */
type Ground = {
  readonly geography: Pick<Geography, 'provinces' | 'rivers'>;
  readonly provinces: readonly { readonly polygon: readonly Point[] }[];
  readonly lakes: readonly (readonly Point[])[];
  readonly bounds: Box;
};
/** Of a projection, what the strokes are painted by. */
type Lying = { readonly at: (point: Point) => XY; readonly base: number; readonly zoom: number };

/** Heights at the corners of a grid over a land, in heights of a mountain. */
type Heights = { readonly rows: number; readonly columns: number; readonly at: Float64Array };

/** Strokes of a whole land, reckoned once: what rises towards peaks, and what falls towards rivers and lakes. */
export function reliefOf(land: Ground): readonly Stroke[] {
  const { geography, provinces, lakes, bounds } = land;
  const peaks = geography.provinces.flatMap((province) => province.peaks);
  const water = [...geography.rivers.map(({ line }) => line), ...lakes.map((lake) => [...lake, ...lake.slice(0, 1)])];
  if (peaks.length + water.length === 0) return [];
  const heights = heightsOf(bounds, peaks, water);
  const strokes: Stroke[] = [];
  for (let row = 1; row < heights.rows - 1; row++) {
    for (let column = 1; column < heights.columns - 1; column++) {
      const [dx, dy] = jitter(row, column);
      const at: Point = [bounds.x + (column + dx) * apart, bounds.y + (row + dy) * apart];
      const stroke = strokeAt(heights, row, column, at);
      if (!stroke || lakes.some((lake) => insidePolygon(lake, at))) continue;
      const own = provinces.find(({ polygon }) => insidePolygon(polygon, at))?.polygon;
      if (own && insidePolygon(own, stroke.from) && insidePolygon(own, stroke.to)) strokes.push(stroke);
    }
  }
  return strokes;
}

/** Never the same distance twice, and always the same for the same place: −.3 to .3 of it. */
function jitter(row: number, column: number): Point {
  const mix = (seed: number): number => {
    const wave = Math.sin(seed) * 43758.5453;
    return (wave - Math.floor(wave) - 0.5) * 0.6;
  };
  return [mix(row * 12.9898 + column * 78.233), mix(row * 39.3467 + column * 11.135 + 7.1)];
}

function strokeAt({ at: heights, columns }: Heights, row: number, column: number, [x, y]: Point): Stroke | null {
  const here = row * columns + column;
  const between = (before: number, after: number): number =>
    ((heights[after] ?? 0) - (heights[before] ?? 0)) / (2 * apart);
  const slope = { x: between(here - 1, here + 1), y: between(here - columns, here + columns) };
  const steep = Math.hypot(slope.x, slope.y);
  if (steep < flat) return null;
  const down = { x: -slope.x / steep, y: -slope.y / steep };
  const lit = down.x * light.x + down.y * light.y;
  const half = Math.min(5.4, 1.9 + steep * 120) / 2;
  return {
    from: [x - down.x * half, y - down.y * half],
    to: [x + down.x * half, y + down.y * half],
    shade: lit > 0.35 ? 0 : lit > -0.35 ? 1 : 2,
  };
}

function heightsOf(
  { x, y, width, height }: Box,
  peaks: readonly Point[],
  water: readonly (readonly Point[])[],
): Heights {
  const [rows, columns] = [Math.ceil(height / apart) + 1, Math.ceil(width / apart) + 1];
  const toWater = new Float64Array(rows * columns).fill(bank);
  /** Calls back with each corner that is at most so far from a box. */
  const near = (box: Box, far: number, each: (place: number, at: Point) => void): void => {
    const first = (from: number, origin: number): number => Math.max(0, Math.ceil((from - far - origin) / apart));
    const last = (to: number, origin: number, most: number): number =>
      Math.min(most - 1, Math.floor((to + far - origin) / apart));
    for (let row = first(box.y, y); row <= last(box.y + box.height, y, rows); row++) {
      for (let column = first(box.x, x); column <= last(box.x + box.width, x, columns); column++) {
        each(row * columns + column, [x + column * apart, y + row * apart]);
      }
    }
  };
  for (const line of water) {
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1] as Point, line[i] as Point];
      const box = boxAround([from, to].map(([px, py]) => ({ x: px, y: py })));
      near(box, bank, (place, at) => {
        toWater[place] = Math.min(toWater[place] ?? bank, toSegment(at, from, to));
      });
    }
  }
  const highest = new Float64Array(rows * columns);
  const summed = new Float64Array(rows * columns);
  for (const peak of peaks) {
    near({ x: peak[0], y: peak[1], width: 0, height: 0 }, 2.6 * mountain, (place, at) => {
      const far = distance(peak, at) / mountain;
      highest[place] = Math.max(highest[place] ?? 0, Math.exp(-far * far));
      summed[place] = (summed[place] ?? 0) + 0.22 * Math.exp(-1.6 * far * far);
    });
  }
  const at = highest.map((high, place) => {
    const rise = (toWater[place] ?? bank) / bank;
    return high + (summed[place] ?? 0) + 0.26 * rise * rise * (3 - 2 * rise);
  });
  return { rows, columns, at };
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

function toSegment(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = dx * dx + dy * dy;
  const part = long === 0 ? 0 : Math.max(0, Math.min(1, ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / long));
  return distance(at, [from[0] + part * dx, from[1] + part * dy]);
}

/** How strong the strokes are in the light, on the side and in the shade: opacity, and thickness in CSS pixels. */
const strengths = [
  { alpha: 0.16, line: 0.5 },
  { alpha: 0.24, line: 0.65 },
  { alpha: 0.38, line: 0.85 },
] as const;

export function paintRelief(pen: Pen, strokes: readonly Stroke[], { at, base, zoom }: Lying, ink: string): void {
  const thick = Math.max(0.75, Math.min(1.6, base * 1.25)) * Math.min(1.7, Math.sqrt(zoom));
  pen.save();
  pen.strokeStyle = ink;
  pen.lineCap = 'round';
  strengths.forEach(({ alpha, line }, shade) => {
    pen.globalAlpha = alpha;
    pen.lineWidth = line * thick;
    pen.beginPath();
    for (const stroke of strokes) {
      if (stroke.shade !== shade) continue;
      const [from, to] = [at(stroke.from), at(stroke.to)];
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
    }
    pen.stroke();
  });
  pen.restore();
}
