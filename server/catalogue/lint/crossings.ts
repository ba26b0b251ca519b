/** Where drawn lines cross, or touch where they should not. */
import type { Point } from '../../../shared/scenario/geography.ts';

export type Line = { readonly id: string; readonly points: readonly Point[] };
type Piece = { readonly line: Line; readonly index: number; readonly from: Point; readonly to: Point };
export type Crossing = { readonly one: string; readonly other: string; readonly at: Point };

const same = ([x, y]: Point, [u, v]: Point): boolean => x === u && y === v;

/** The first place where each two of the lines meet, but for an end that they share; also of a line with itself. */
export function crossingsOf(lines: readonly Line[]): readonly Crossing[] {
  const pieces = lines.flatMap(piecesOf).toSorted((a, b) => leftOf(a) - leftOf(b));
  const found = new Map<string, Crossing>();
  // From left to right: only pieces whose widths overlap can meet.
  let open: readonly Piece[] = [];
  for (const piece of pieces) {
    const left = leftOf(piece);
    const still = open.filter((each) => rightOf(each) >= left);
    for (const other of still) {
      const key = [piece.line.id, other.line.id].toSorted().join(' ');
      if (found.has(key)) continue;
      const at = meeting(piece, other);
      if (at) found.set(key, { one: other.line.id, other: piece.line.id, at });
    }
    open = [...still, piece];
  }
  return [...found.values()];
}

const piecesOf = (line: Line): readonly Piece[] =>
  line.points.slice(1).map((to, index) => ({ line, index, from: line.points[index] ?? to, to }));

const leftOf = ({ from, to }: Piece): number => Math.min(from[0], to[0]);
const rightOf = ({ from, to }: Piece): number => Math.max(from[0], to[0]);

function meeting(a: Piece, b: Piece): Point | null {
  if (Math.max(a.from[1], a.to[1]) < Math.min(b.from[1], b.to[1])) return null;
  if (Math.max(b.from[1], b.to[1]) < Math.min(a.from[1], a.to[1])) return null;
  if (isNextTo(a, b)) return null;
  const sides = [
    side(a.from, a.to, b.from),
    side(a.from, a.to, b.to),
    side(b.from, b.to, a.from),
    side(b.from, b.to, a.to),
  ];
  const [s, t, u, v] = sides as [number, number, number, number];
  if (s * t > 0 || u * v > 0) return null;
  // In one line: they meet where they overlap.
  if (s === 0 && t === 0 && !overlap(a, b)) return null;
  const share = u === v ? 0 : u / (u - v);
  return [a.from[0] + share * (a.to[0] - a.from[0]), a.from[1] + share * (a.to[1] - a.from[1])];
}

/** Pieces of one line that follow each other, or of two that end in the same point: they meet there, and that is right. */
function isNextTo(a: Piece, b: Piece): boolean {
  if (a.line === b.line && Math.abs(a.index - b.index) === 1) return true;
  const ends = [a.from, a.to].flatMap((end) => [b.from, b.to].filter((each) => same(end, each)));
  return ends.length === 1;
}

/** How far to one side or the other of a line a point lies, times the line's length. */
const side = ([x, y]: Point, [u, v]: Point, [p, q]: Point): number => (u - x) * (q - y) - (v - y) * (p - x);

const overlap = (a: Piece, b: Piece): boolean =>
  Math.min(rightOf(a), rightOf(b)) >= Math.max(leftOf(a), leftOf(b)) &&
  Math.min(Math.max(a.from[1], a.to[1]), Math.max(b.from[1], b.to[1])) >=
    Math.max(Math.min(a.from[1], a.to[1]), Math.min(b.from[1], b.to[1]));
