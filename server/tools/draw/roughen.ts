/** Lines get bends: a curve through what was written, broken in the middle of each piece again and again. */
import { drawAt } from '../../../shared/council/random.ts';
import type { Point } from '../../../shared/scenario/geography.ts';
import type { Arc } from './joints.ts';
import { between, distance, meetingOf, onGrid, same } from './plane.ts';

/** Map units: a longer piece strays no farther than this one, and a shorter one is not broken any more. */
const longest = 34;
const shortest = 4;

/**
 * No arc crosses itself or another: one that would is drawn with smaller bends, and at the last as it is written.
 * The same seed always draws the same.
 */
export function roughened(arcs: readonly Arc[], seed: number): readonly Arc[] {
  const drawn = arcs.map(({ line }) => line);
  arcs.forEach(({ id, line, rugged }, i) => {
    if (rugged === 0) return;
    for (const share of [1, 0.5, 0.25, 0.08]) {
      const tried = bent(line, rugged * share, seedOf(id, seed));
      if (meetingOf(tried, tried) || drawn.some((other, j) => j !== i && meetingOf(tried, other))) continue;
      drawn[i] = tried;
      break;
    }
  });
  return arcs.map((arc, i) => ({ ...arc, line: drawn[i] as readonly Point[] }));
}

/** A line that bounds nothing, as a river, may cross whatever it likes. */
export function bent(line: readonly Point[], rugged: number, seed: number): readonly Point[] {
  let position = 0;
  const chance = (): number => drawAt(seed, position++) * 2 - 1;
  const along = curveThrough(line);
  const still: Bend = { part: 0, off: [0, 0] };
  const at = ({ part, off }: Bend): Point => {
    const [x, y] = along(part);
    return [x + off[0], y + off[1]];
  };
  /** Everything after `from` up to `to`: their middle on the curve, put aside as they are and then some. */
  const broken = (from: Bend, to: Bend): Point[] => {
    const [a, b] = [at(from), at(to)];
    const long = distance(a, b);
    if (long < 2 * shortest) return [b];
    const share = chance() * (long > longest ? longest / long : 1) * rugged;
    const [x, y] = between(from.off, to.off, 0.5);
    const off: Point = [x - (b[1] - a[1]) * share, y + (b[0] - a[0]) * share];
    const middle = { part: from.part + (to.part - from.part) * (0.5 + chance() * 0.1), off };
    return [...broken(from, middle), ...broken(middle, to)];
  };
  return line
    .slice(1)
    .reduce<Point[]>(
      (points, _, i) => points.concat(broken({ ...still, part: i }, { ...still, part: i + 1 })),
      [line[0] as Point],
    )
    .map(onGrid)
    .filter((point, i, all) => i === 0 || !same(point, all[i - 1] as Point));
}

/** A place on the curve, by its number of places from the beginning, and how far aside of it the line runs there. */
type Bend = { readonly part: number; readonly off: Point };

/** A smooth curve through all points (Catmull and Rom). */
function curveThrough(line: readonly Point[]): (part: number) => Point {
  const isRing = same(line[0] as Point, line.at(-1) as Point);
  const at = (i: number): Point => {
    if (isRing) return line[(i + line.length - 1) % (line.length - 1)] as Point;
    return line[Math.max(0, Math.min(line.length - 1, i))] as Point;
  };
  return (part) => {
    const i = Math.min(line.length - 2, Math.floor(part));
    const t = part - i;
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const through = (axis: 0 | 1): number => {
      const [p, q, r, s] = [before[axis], from[axis], to[axis], after[axis]];
      return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t ** 2 + (3 * q - p - 3 * r + s) * t ** 3);
    };
    return [through(0), through(1)];
  };
}

/** 32-bit unsigned, so that a new line leaves the bends of the others as they are. */
export function seedOf(id: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
