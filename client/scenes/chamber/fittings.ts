/** What stands and lies in the room besides people: the board and the flags on the wall, the papers on the tables. */
import { measureText } from '../layer.ts';
import type { Pen } from '../marks.ts';
import { FITTING, FONT, type Palette } from '../palette.ts';
import { type ChamberPicture, clockRoom } from '../picture.ts';
import type { Box, XY } from '../plane.ts';
import type { ChamberLayout } from './geometry.ts';
import { mix, UNITED_NATIONS_BLUE } from './lights.ts';

/** Between the wall and the floor. */
export const railOf = (wall: number): number => Math.max(3, wall * 0.07);

/** The board: its frame, its letters, and the room for a clock that runs beside its line. */
export type BoardPlace = {
  readonly box: Box;
  readonly size: number;
  /** Where the line begins, and the middle of its letters. */
  readonly line: XY;
  readonly clock: Box | null;
};

/** What stands between the line and its clock. */
const beforeClock = ' · ';

/** Null where the board is calm. */
export function boardPlace({ width, wall }: ChamberLayout, picture: ChamberPicture): BoardPlace | null {
  const { board, clock } = picture;
  if (!board) return null;
  const height = wall - railOf(wall);
  const boxHeight = Math.min(height - 6, Math.min(84, Math.max(26, height * 0.74)));
  const font = (size: number) => `600 ${size}px ${FONT}`;
  const room = clockRoom(clock);
  const text = room ? `${board}${beforeClock}` : board;
  const widthAt = (size: number) => measureText(text, font(size)) + measureText(room, font(size));
  // On the wall it is read from afar.
  let size = Math.min(picture.theme === 'projector' ? 36 : 26, Math.max(12.5, boxHeight * 0.42));
  while (size > 9 && widthAt(size) > width * 0.86) size -= 0.5;
  const [wide, before] = [widthAt(size), measureText(text, font(size))];
  const boxWidth = Math.max(width * 0.5, wide + size * 2.4);
  const box = { x: edge(width - boxWidth), y: edge(height - boxHeight), width: boxWidth, height: boxHeight };
  const line = { x: (width - wide) / 2, y: box.y + boxHeight / 2 + size * 0.06 };
  const clockBox = { x: line.x + before, y: box.y + 2, width: wide - before + size * 0.3, height: boxHeight - 4 };
  return { box, size, line, clock: room ? clockBox : null };
}

/** A line of one pixel is sharp between two. */
const edge = (room: number): number => Math.round(room / 2) + 0.5;

export function paintBoard(pen: Pen, place: BoardPlace, text: string, colours: Palette, isLit: boolean): void {
  const { box, size, line, clock } = place;
  pen.fillStyle = colours.board;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.strokeStyle = isLit ? mix(FITTING.brass, FITTING.placard, 0.35) : FITTING.brassDark;
  pen.lineWidth = isLit ? 2.5 : 1.5;
  pen.strokeRect(box.x, box.y, box.width, box.height);
  letter(pen, clock ? `${text}${beforeClock}` : text, line, size, colours);
}

/** Two blue flags on poles, one on each side of the board, as far as there is wall. */
export function paintWallFlags(pen: Pen, { width, wall }: ChamberLayout, board: Box, colours: Palette): void {
  const foot = wall - railOf(wall);
  const [top, tall] = [foot * 0.14, foot * 0.5];
  const wide = tall * 1.3;
  const gap = board.x - wide;
  if (gap < 12) return;
  for (const side of [-1, 1]) {
    const pole = width / 2 + side * (board.width / 2 + Math.min(gap / 2, wide * 0.6));
    const left = side < 0 ? pole - wide : pole;
    pen.fillStyle = colours.gold;
    pen.fillRect(pole - 1, top - 3, 2, foot - top + 3);
    pen.fillStyle = mix(UNITED_NATIONS_BLUE, colours.wall, 0.15);
    pen.fillRect(left, top, wide, tall);
    // The globe and its two branches, as far as they can be told apart at this size.
    const [x, y, r] = [left + wide / 2, top + tall / 2, tall * 0.24];
    pen.strokeStyle = FITTING.placard;
    pen.lineWidth = Math.max(1, r * 0.16);
    pen.beginPath();
    pen.arc(x, y, r * 0.78, 0, 2 * Math.PI);
    pen.moveTo(x - r * 0.78, y);
    pen.lineTo(x + r * 0.78, y);
    pen.moveTo(x, y - r * 0.78);
    pen.lineTo(x, y + r * 0.78);
    pen.stroke();
    pen.beginPath();
    pen.arc(x, y, r * 1.3, 0.62 * Math.PI, 1.22 * Math.PI);
    pen.stroke();
    pen.beginPath();
    pen.arc(x, y, r * 1.3, -0.22 * Math.PI, 0.38 * Math.PI);
    pen.stroke();
  }
}

/** Sheets before the placards, each a little askew, and a pile on the table in the well. */
export function paintPapers(pen: Pen, layout: ChamberLayout, colours: Palette): void {
  const { u } = layout;
  const sheet = (at: XY, size: number, turn: number): void => {
    pen.save();
    pen.translate(at.x, at.y);
    pen.rotate(turn);
    pen.fillStyle = colours.paperMark;
    pen.strokeStyle = colours.tableEdge;
    pen.lineWidth = 1;
    pen.fillRect(-5 * size, -3.2 * size, 10 * size, 6.4 * size);
    pen.strokeRect(-5 * size, -3.2 * size, 10 * size, 6.4 * size);
    pen.strokeStyle = colours.chair;
    pen.beginPath();
    for (const y of [-1.2, 0.8]) {
      pen.moveTo(-3.4 * size, y * size);
      pen.lineTo(3.2 * size, y * size);
    }
    pen.stroke();
    pen.restore();
  };
  layout.seats.forEach(({ s, scale }, i) => {
    sheet(layout.point(s + (i % 2 === 0 ? 4 : -4) * u, -17 * u, 1.5 * u), u * scale, ((i * 37) % 5) * 0.13 - 0.26);
  });
  const { x, y } = recordTable(layout).middle;
  for (const [dx, dy, turn] of [
    [-22, -2, 0.2],
    [-4, 1, -0.3],
    [18, -1, 0.12],
  ] as const) {
    sheet({ x: x + dx * u, y: y + dy * u }, 1.2 * u, turn);
  }
}

/** What runs beside the line, and nothing else. */
export function paintBoardClock(pen: Pen, { size, line, clock }: BoardPlace, text: string, colours: Palette): void {
  if (!clock) return;
  pen.fillStyle = colours.board;
  pen.fillRect(clock.x, clock.y, clock.width, clock.height);
  letter(pen, text, { x: clock.x, y: line.y }, size, colours);
}

function letter(pen: Pen, text: string, { x, y }: XY, size: number, colours: Palette): void {
  pen.font = `600 ${size}px ${FONT}`;
  pen.fillStyle = colours.boardInk;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y);
}

/** The table of the record keepers, in the well. */
export function recordTable(layout: ChamberLayout): {
  readonly middle: XY;
  readonly half: number;
  readonly depth: number;
} {
  const back = layout.point(0, -layout.halfTable, 0).y;
  const middle = { x: layout.cx, y: back + (layout.floorEnd - back) * 0.56 };
  return { middle, half: 54 * layout.u, depth: 15 * layout.u };
}
