/** The tables in front of the horseshoe, as numbers. */
import { type Box, clamp } from '../plane.ts';

type SideRequest = {
  readonly width: number;
  readonly sides: readonly string[];
  /** Which of them have a flag beside their name. */
  readonly sideFlags?: readonly boolean[];
  readonly measure: (text: string, fontSize: number) => number;
};

/** Boxes of the side tables in a row, and the size of the letters on them. @param top of the boxes @param wall lower edge of the wall */
export function sideTables(
  { width, sides, sideFlags = [], measure }: SideRequest,
  top: number,
  height: number,
  small: boolean,
  wall: number,
): { sides: Box[]; sideFont: number } {
  if (height === 0 || top < wall) return { sides: [], sideFont: 0 };
  const gap = clamp(width * 0.016, 6, 18);
  const room = Math.min(width - 2 * gap, width * (small ? 0.96 : 0.92));
  let font = clamp(width / 44, 13, 23);
  const wanted = () =>
    sides.map((name, i) => {
      const widest = Math.max(...sideLines(name, font, height).map((line) => measure(line, font)));
      const flag = sideFlags[i] ? height * 0.6 + font : 0;
      return widest + flag + font * 1.5;
    });
  const total = (widths: readonly number[]) => widths.reduce((sum, w) => sum + w + gap, -gap);
  while (font > 9 && total(wanted()) > room) font -= 0.5;
  const tight = wanted();
  // Wider than high, and all alike, as far as there is room: letters come first.
  const wide = tight.map((w) => Math.max(w, height * 1.3));
  const widths = [wide.map(() => Math.max(...wide)), wide].find((each) => total(each) <= room) ?? tight;
  const squeeze = Math.min(1, room / total(widths));
  let x = width / 2 - (total(widths) * squeeze) / 2;
  const boxes = widths.map((w) => {
    const box = { x, y: top, width: w * squeeze, height };
    x += (w + gap) * squeeze;
    return box;
  });
  return { sides: boxes, sideFont: font };
}

/** A name on a side table: in two lines where it has two words and the table is high enough for them. */
export function sideLines(name: string, font: number, height: number): readonly string[] {
  const [first = '', ...rest] = name.split(/(?<=-)|\s+/);
  return rest.length === 0 || height < font * 3 ? [name] : [first, rest.join(' ')];
}
