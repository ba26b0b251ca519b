/** That somebody speaks: four bars before them, which rise and fall a few times a second, and stand still where nothing may move. */
import type { Pen } from '../marks.ts';
import type { Palette } from '../palette.ts';
import type { ChamberPicture } from '../picture.ts';
import type { XY } from '../plane.ts';
import type { ChamberLayout } from './geometry.ts';

/** Between two of its shapes, in milliseconds: each costs one frame. */
export const VOICE_STEP = 200;
/** Heights of the bars, 0–1. The first is that of a still picture. */
const SHAPES = [
  [0.45, 1, 0.7, 0.35],
  [0.7, 0.6, 1, 0.55],
  [0.35, 0.85, 0.5, 0.8],
  [0.9, 0.45, 0.8, 0.4],
  [0.5, 0.7, 0.4, 0.65],
] as const;
export const VOICE_SHAPES = SHAPES.length;

/** At u = 1, in pixels. */
export const VOICE = { width: 17, height: 12 } as const;

/** Where it stands: on the table before a member, beside the head at a side table; null where nobody speaks. */
export function voicePlace(layout: ChamberLayout, { seats, sides }: ChamberPicture): (XY & { scale: number }) | null {
  const { u, sideHeads } = layout;
  const seat = layout.seats[seats.findIndex(({ speaking }) => speaking)];
  if (seat) return { ...layout.point(seat.s, -20 * u, 3 * u), scale: u * seat.scale };
  const side = layout.sides[sides.findIndex(({ speaking }) => speaking)];
  if (!side) return null;
  return { x: side.x + side.width / 2 + sideHeads * 1.3, y: side.y - sideHeads / 2, scale: sideHeads / 16 };
}

/** Around (0, 0). @param shape 0 to `VOICE_SHAPES` − 1 */
export function paintVoice(pen: Pen, shape: number, scale: number, colours: Palette): void {
  const [pitch, bar] = [4.4 * scale, 2.6 * scale];
  const bars = SHAPES[shape] ?? SHAPES[0];
  for (const [colour, grow] of [
    [colours.light, 2.4 * scale],
    [colours.tableInk, 0],
  ] as const) {
    pen.fillStyle = colour;
    bars.forEach((share, i) => {
      const [height, x] = [Math.max(0.2, share) * VOICE.height * scale, (i - 1.5) * pitch];
      pen.beginPath();
      pen.roundRect(x - bar / 2 - grow / 2, -height / 2 - grow / 2, bar + grow, height + grow, (bar + grow) / 2);
      pen.fill();
    });
  }
}
