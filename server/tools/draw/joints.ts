/** Lines become arcs: their ends are laid on what they reach, and each is cut where others meet it. */
import type { Point } from '../../../shared/scenario/geography.ts';
import { type Land, LandProblem, type Reading } from './land.ts';
import { distance, keyOf, meetingOf, nearestOn, onGrid, same } from './plane.ts';

export type Arc = { readonly id: string; readonly line: readonly Point[]; readonly rugged: number };

/** Map units within which the end of a line reaches another line. */
const reach = 8;

type Line = {
  readonly id: string;
  readonly points: Point[];
  readonly rugged: number;
  readonly closed: boolean;
  /** First and last place as they are written. */
  readonly ends: readonly [string, string];
};

/** Throws `LandProblem` for a line that ends in nothing and for lines that cross. */
export function arcsOf(land: Land, { points, said }: Reading): readonly Arc[] {
  const lines = Object.entries(land.lines).map(([id, written]): Line => {
    const { along, rugged, closed } = typeof written === 'string' ? { along: written, closed: false } : written;
    const read = points(along, `lines.${id}`).filter((point, i, all) => i === 0 || !same(point, all[i - 1] as Point));
    if (closed && !same(read[0] as Point, read.at(-1) as Point)) read.push(read[0] as Point);
    if (read.length < 2) throw new LandProblem(`lines.${id}`, 'needs two places at the least');
    const places = along.split(',').map((place) => place.trim());
    return { id, points: read, rugged: rugged ?? land.rugged, closed, ends: [places[0] ?? '', places.at(-1) ?? ''] };
  });
  for (const line of lines) if (!line.closed) for (const end of [0, -1] as const) layEnd(line, end, lines);
  refuseCrossings(lines, said);
  const joints = jointsOf(lines);
  return lines.flatMap((line) => cut(line, joints));
}

/** Lays an end on the nearest place of another line: on one of its points, or on a new one between two. */
function layEnd(line: Line, end: 0 | -1, lines: readonly Line[]): void {
  const at = line.points.at(end) as Point;
  let best: { readonly other: Line; readonly piece: number; readonly place: Point } | null = null;
  for (const other of lines) {
    if (other === line) continue;
    if (other.points.some((point) => same(point, at))) return;
    for (let piece = 1; piece < other.points.length; piece++) {
      const place = nearestOn(at, other.points[piece - 1] as Point, other.points[piece] as Point);
      const far = distance(at, place);
      if (far <= (best ? distance(at, best.place) : reach)) best = { other, piece, place };
    }
  }
  if (!best) {
    const text = end === 0 ? `begins at ${line.ends[0]}` : `ends at ${line.ends[1]}`;
    throw new LandProblem(`lines.${line.id}`, `${text}, where no other line is: nothing is closed there`);
  }
  const { other, piece, place: nearest } = best;
  const ends = [other.points[piece - 1] as Point, other.points[piece] as Point];
  const near = ends.find((point) => distance(point, nearest) < 2);
  const place = near ?? onGrid(nearest);
  if (!near) other.points.splice(piece, 0, place);
  line.points.splice(end === 0 ? 0 : line.points.length - 1, 1, place);
}

/** Lines may meet in points that both have: there they are cut. */
function refuseCrossings(lines: readonly Line[], said: Reading['said']): void {
  lines.forEach((line, i) => {
    for (const other of lines.slice(i)) {
      const at = meetingOf(line.points, other.points);
      if (!at) continue;
      const what = other === line ? 'crosses itself' : `crosses lines.${other.id}`;
      throw new LandProblem(`lines.${line.id}`, `${what} near ${said(at)}: let one end where it meets the other`);
    }
  });
}

/** Places where lines end or more than two pieces of line meet. */
function jointsOf(lines: readonly Line[]): ReadonlySet<string> {
  const pieces = new Map<string, number>();
  const joints = new Set<string>();
  for (const { points, closed } of lines) {
    points.forEach((point, i) => {
      const key = keyOf(point);
      const isEnd = i === 0 || i === points.length - 1;
      pieces.set(key, (pieces.get(key) ?? 0) + (isEnd ? 1 : 2));
      if (isEnd && !closed) joints.add(key);
    });
  }
  for (const [key, count] of pieces) if (count > 2) joints.add(key);
  return joints;
}

function cut({ id, points, rugged, closed }: Line, joints: ReadonlySet<string>): readonly Arc[] {
  let along = points;
  // A ring is cut at its joints alone, wherever it was begun.
  const first = closed ? points.findIndex((point) => joints.has(keyOf(point))) : 0;
  if (closed && first > 0) along = [...points.slice(first), ...points.slice(1, first + 1)];
  const lines: Point[][] = [];
  let open: Point[] = [along[0] as Point];
  along.slice(1).forEach((point, i) => {
    open.push(point);
    if (!joints.has(keyOf(point)) && i < along.length - 2) return;
    lines.push(open);
    open = [point];
  });
  return lines.map((line, i) => ({ id: lines.length === 1 ? id : `${id}-${i + 1}`, line, rugged }));
}
