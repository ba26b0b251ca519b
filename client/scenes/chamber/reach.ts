/** Whose place a finger is on, and the ring round the place that was chosen. */
import type { Pen } from '../marks.ts';
import type { Palette } from '../palette.ts';
import type { ChamberPicture } from '../picture.ts';
import { type Box, grow, within, type XY } from '../plane.ts';
import { type ChamberLayout, FIGURE, PLACARD, type SeatPlace } from './geometry.ts';

/** How far a finger may be from the middle of what it means: half of the least target, in CSS pixels. */
export const FINGER = 22;

type FoundPlace = { readonly of: 'seats' | 'sides'; readonly index: number };

/** How far a seat reaches around its placard and figure. */
export const seatBoxes = ({ placard, figure, scale }: SeatPlace, u: number) => ({
  placard: {
    x: placard.x - (PLACARD.width * u * scale) / 2,
    y: placard.y - (PLACARD.height * u * scale) / 2,
    width: PLACARD.width * u * scale,
    height: PLACARD.height * u * scale,
  },
  figure: {
    x: figure.x - (FIGURE.width * u * scale) / 2,
    y: figure.y - (FIGURE.height * u * scale) / 2,
    width: FIGURE.width * u * scale,
    height: FIGURE.height * u * scale,
  },
});

/** Of a side table, with whoever sits behind it. */
const sideBox = (layout: ChamberLayout, box: Box): Box => ({
  ...box,
  y: box.y - layout.sideHeads,
  height: box.height + layout.sideHeads,
});

/** From a point to the nearest edge of a box; 0 inside it. */
const away = ({ x, y, width, height }: Box, at: XY): number =>
  Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));

const between = (one: XY, other: XY): number => Math.hypot(one.x - other.x, one.y - other.y);

/**
 * The place under a finger: that of which it is on the name, else the one whose figure, placard or table is nearest,
 * as far as a finger reaches. Every point is one place's at most.
 */
export function placeUnder(layout: ChamberLayout, at: XY): FoundPlace | null {
  const { seats, sides, u } = layout;
  const named = seats.findIndex(({ label }) => label && within(label.box, at));
  if (named >= 0) return { of: 'seats', index: named };
  const found: { readonly place: FoundPlace; readonly distance: number }[] = [
    ...seats.map((seat, index) => ({
      place: { of: 'seats', index } as const,
      distance: Math.min(between(seat.figure, at), between(seat.placard, at)),
    })),
    ...sides.map((box, index) => ({
      place: { of: 'sides', index } as const,
      distance: away(grow(sideBox(layout, box), -Math.min(FINGER, box.width / 2, box.height / 2)), at),
    })),
  ];
  const [nearest] = found.toSorted((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.max(FINGER, 20 * u) ? nearest.place : null;
}

const LINE = 3;

/** Round the figure and the placard of the chosen seat, or round the chosen table. */
export function ringBox(layout: ChamberLayout, { seats, sides, chosen }: ChamberPicture): Box | null {
  if (!chosen) return null;
  const place = layout.seats[seats.findIndex(({ id }) => id === chosen)];
  if (place) {
    const { figure, placard } = seatBoxes(place, layout.u);
    const [x, y] = [Math.min(figure.x, placard.x), Math.min(figure.y, placard.y)];
    const right = Math.max(figure.x + figure.width, placard.x + placard.width);
    const bottom = Math.max(figure.y + figure.height, placard.y + placard.height);
    return grow({ x, y, width: right - x, height: bottom - y }, LINE + 2);
  }
  const box = layout.sides[sides.findIndex(({ id }) => id === chosen)];
  return box ? grow(sideBox(layout, box), LINE + 2) : null;
}

/** The line of the keyboard's focus, on a casing that parts it from whatever lies under it. */
export function paintRing(pen: Pen, box: Box, colours: Palette): void {
  const { x, y, width, height } = grow(box, -LINE);
  for (const [colour, line] of [
    [colours.surface, LINE * 2],
    [colours.blue, LINE],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = line;
    pen.beginPath();
    pen.roundRect(x, y, width, height, 4);
    pen.stroke();
  }
}
