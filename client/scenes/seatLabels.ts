import { breakable } from './picture.ts';
import { type Box, overlaps, type XY } from './plane.ts';

export function wrapName(name: string, room: number, measure: (text: string) => number): string[] {
  if (measure(name) <= room) return [name];
  const words = name.split(' ');
  if (words.length === 1) return [name];
  let best: string[] = [name];
  let bestWidth = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const width = Math.max(...lines.map(measure));
    if (width < bestWidth) [best, bestWidth] = [lines, width];
  }
  return best;
}

export type SeatLabel = {
  readonly lines: readonly string[];
  readonly align: 'left' | 'center' | 'right';
  /** Anchor by `align`, baseline box's top. */
  readonly x: number;
  readonly top: number;
  readonly box: Box;
};

/** On the arms names stand beside their figures; along the back, above them. */
export const isBeside = (angle: number): boolean => Math.abs(angle) > Math.PI / 2 || Math.abs(Math.sin(angle)) > 0.86;

type Place = { readonly s: number; readonly figure: XY; readonly scale: number };

type LabelRequest = {
  readonly places: readonly Place[];
  readonly names: readonly string[];
  readonly shorts: readonly string[];
  readonly president: number;
  readonly width: number;
  readonly measure: (text: string, fontSize: number) => number;
  /** Of a figure at u = 1. */
  readonly size: { readonly width: number; readonly height: number };
  readonly u: number;
  readonly R: number;
  readonly wall: number;
  readonly font: number;
  readonly lineHeight: number;
};

/** Names of the back row stand above their figures, those of the arms beside them; neighbours give way to each other. */
export function placeLabels(request: LabelRequest): (SeatLabel | null)[] {
  const labels = new Array<SeatLabel | null>(request.places.length).fill(null);
  for (const side of [-1, 1]) placeColumn(request, labels, side);
  placeRow(request, labels);
  return labels;
}

function make(
  { measure, font, lineHeight }: LabelRequest,
  lines: readonly string[],
  align: SeatLabel['align'],
  x: number,
  top: number,
): SeatLabel {
  const width = Math.max(...lines.map((line) => measure(line, font)));
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { lines, align, x, top, box: { x: left, y: top, width, height: lines.length * lineHeight } };
}

function placeColumn(request: LabelRequest, labels: (SeatLabel | null)[], side: number): void {
  const { places, names, u, R, width, font, lineHeight, measure, size } = request;
  const column = places.flatMap((place, i) => (Math.sign(place.s) === side && isBeside(place.s / R) ? [i] : []));
  column.sort((a, b) => (places[a]?.figure.y ?? 0) - (places[b]?.figure.y ?? 0));
  let floor = Number.NEGATIVE_INFINITY;
  for (const i of column) {
    const { figure, scale } = places[i] as Place;
    const x = figure.x + side * (size.width / 2 + 5) * u * scale;
    const room = (side < 0 ? x : width - x) - 4;
    const lines = wrapName(names[i] ?? '', room, (text) => measure(text, font));
    const top = Math.max(figure.y + 2 * u - (lines.length * lineHeight) / 2, floor);
    labels[i] = make(request, lines, side < 0 ? 'right' : 'left', x, top);
    floor = top + lines.length * lineHeight + font * 0.15;
  }
}

/** From the middle outwards: the presidency keeps its place, the others move aside, wrap, rise, or show their short name. */
function placeRow(request: LabelRequest, labels: (SeatLabel | null)[]): void {
  const { places, names, shorts, president, u, R, wall, font, lineHeight, measure, size } = request;
  const row = places.flatMap((place, i) => (isBeside(place.s / R) ? [] : [i]));
  row.sort((a, b) => Math.abs(places[a]?.s ?? 0) - Math.abs(places[b]?.s ?? 0));
  const heads = places.map(({ figure, scale }, i): { i: number; box: Box } => {
    const [w, h] = [size.width * 0.8 * u * scale, size.height * 0.86 * u * scale];
    return { i, box: { x: figure.x - w / 2, y: figure.y - h / 2, width: w, height: h } };
  });
  const taken: Box[] = labels.flatMap((label) => (label ? [label.box] : []));
  for (const i of row) {
    const { figure, scale, s } = places[i] as Place;
    const bottom = figure.y - (size.height / 2 + 4) * u * scale;
    const whole = [names[i] ?? ''];
    const wrapped = wrapName(breakable(names[i] ?? ''), 0, (text) => measure(text, font));
    const extra = i === president ? 1 : 0;
    const attempt = (lines: readonly string[], shift: number, lift: number) => {
      const x = figure.x + Math.sign(s) * shift * font;
      const label = make(request, lines, 'center', x, bottom - (lines.length + lift) * lineHeight);
      // Without the air above and below its letters, and with some beside them.
      const box = {
        x: label.box.x - font / 5,
        y: label.box.y - (extra - 0.13) * lineHeight,
        width: label.box.width + font / 2.5,
        height: label.box.height + (extra - 0.26) * lineHeight,
      };
      return { label, box };
    };
    const tries = [
      ...[0, 0.6, 1.2].map((shift) => attempt(whole, shift, 0)),
      ...[0, 0.6, 1.2].map((shift) => attempt(wrapped, shift, 0)),
      ...[0, 1.2].map((shift) => attempt(whole, shift, 1)),
      attempt(wrapped, 0.6, 1),
      ...(i === president ? [] : [0, 0.6, 1.2, 1.8, 2.4].map((shift) => attempt([shorts[i] ?? ''], shift, 0))),
    ];
    const free = tries.find(
      ({ box }) =>
        box.y >= wall - extra * lineHeight &&
        taken.every((other) => !overlaps(box, other)) &&
        heads.every((head) => head.i === i || !overlaps(box, head.box)),
    );
    // A name that finds no room at all is left out: the flag is there, and the name is in the panels.
    const chosen = free ?? (i === president ? attempt(whole, 0, 0) : null);
    labels[i] = chosen?.label ?? null;
    if (chosen) taken.push(chosen.box);
  }
}
