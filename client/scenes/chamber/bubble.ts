/** What was just said, over the floor inside the horseshoe: it lies on no name and no placard. */
import type { Pen } from '../marks.ts';
import { FONT, type Palette } from '../palette.ts';
import type { ChamberPicture } from '../picture.ts';
import { type Box, clamp, type XY } from '../plane.ts';
import type { ChamberLayout } from './geometry.ts';

export type Bubble = {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly font: number;
  /** Whose words they are: the seat's side of the table, or a side table's edge. */
  readonly from: XY;
};

const MOST_LINES = 4;
const LEADING = 1.25;

/** A text in at most so many lines of a width; what finds no room is left out at its end. */
export function wrapText(
  text: string,
  room: number,
  most: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most && lines.every((each) => measure(each) <= room)) return lines;
  return lines.slice(0, most).map((each, i) => {
    const isCut = (i === most - 1 && lines.length > most) || measure(each) > room;
    let cut = each;
    while (isCut && cut !== '' && measure(`${cut}…`) > room) cut = cut.slice(0, -1).trimEnd();
    return isCut ? `${cut}…` : each;
  });
}

/** Null where nothing was said, or where nobody could read it. @param measure width of a text in letters of a size */
export function bubbleOf(
  layout: ChamberLayout,
  { saying, seats, sides }: ChamberPicture,
  measure: (text: string, size: number) => number,
): Bubble | null {
  if (!saying) return null;
  const seat = layout.seats[seats.findIndex(({ id }) => id === saying.seat)];
  const side = layout.sides[sides.findIndex(({ id }) => id === saying.seat)];
  const { u, cx, halfTable } = layout;
  const from = seat
    ? layout.point(seat.s, -halfTable * 0.9)
    : side && { x: side.x + side.width / 2, y: side.y - layout.sideHeads };
  if (!from) return null;
  const back = layout.point(0, -halfTable).y + 9 * u;
  const font = clamp(layout.font, 12.5, 22);
  const pad = font * 0.6;
  // Higher up the arc comes together.
  const room = { top: back + (layout.floorEnd - back) * 0.2, bottom: layout.floorEnd };
  const most = Math.min(MOST_LINES, Math.floor((room.bottom - room.top - 2 * pad) / (font * LEADING)));
  if (most < 1) return null;
  const widest = 2 * (layout.point(layout.bend * 0.8, -halfTable).x - cx) - 26 * u;
  const lines = wrapText(saying.text, widest - 2 * pad, most, (text) => measure(text, font));
  const width = Math.max(...lines.map((line) => measure(line, font))) + 2 * pad;
  const height = lines.length * font * LEADING + 2 * pad * 0.8;
  const y = room.top + (room.bottom - room.top - height) / 2;
  return { box: { x: cx - width / 2, y, width, height }, lines, font, from };
}

/** The box with its tail. */
export function reachOf({ box, from }: Bubble): Box {
  const [x, y] = [Math.min(box.x, from.x) - 3, Math.min(box.y, from.y) - 3];
  return {
    x,
    y,
    width: Math.max(box.x + box.width, from.x) + 3 - x,
    height: Math.max(box.y + box.height, from.y) + 3 - y,
  };
}

export function paintBubble(pen: Pen, { box, lines, font, from }: Bubble, colours: Palette): void {
  const near = { x: clamp(from.x, box.x, box.x + box.width), y: clamp(from.y, box.y, box.y + box.height) };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // The tail begins a little inside, at right angles to where it leads.
  const inside = { x: near.x + (middle.x - near.x) * 0.12, y: near.y + (middle.y - near.y) * 0.12 };
  const length = Math.hypot(from.x - inside.x, from.y - inside.y) || 1;
  const across = { x: (-(from.y - inside.y) / length) * font * 0.42, y: ((from.x - inside.x) / length) * font * 0.42 };
  const tail = (): void => {
    pen.beginPath();
    pen.moveTo(inside.x + across.x, inside.y + across.y);
    pen.lineTo(from.x, from.y);
    pen.lineTo(inside.x - across.x, inside.y - across.y);
    pen.closePath();
  };
  const body = (): void => {
    pen.beginPath();
    pen.roundRect(box.x, box.y, box.width, box.height, 3);
  };
  pen.lineJoin = 'round';
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 3;
  for (const shape of [tail, body]) {
    shape();
    pen.stroke();
  }
  pen.fillStyle = colours.surface;
  for (const shape of [tail, body]) {
    shape();
    pen.fill();
  }
  pen.fillStyle = colours.ink;
  pen.font = bubbleFont(font);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  lines.forEach((line, i) => {
    pen.fillText(line, middle.x, middle.y + (i - (lines.length - 1) / 2) * font * LEADING + font * 0.06);
  });
}

export const bubbleFont = (size: number): string => `500 ${size}px ${FONT}`;
