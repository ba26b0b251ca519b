import type { Flags } from '../flags.ts';
import type { Pen } from '../marks.ts';
import { FITTING, FONT, type Palette } from '../palette.ts';
import { type ChamberPicture, isManned, type SideTable, withBot } from '../picture.ts';
import type { XY } from '../plane.ts';
import { paintBehindTable } from './figures.ts';
import { boardPlace, paintBoard, paintPapers, paintWallFlags, railOf, recordTable } from './fittings.ts';
import type { ChamberLayout } from './geometry.ts';
import { lit, ROOMS } from './lights.ts';
import { paintNames, paintPeople, paintPlacards } from './people.ts';
import { sideLines } from './sideTables.ts';

/** Everything of the chamber that does not move, from back to front. */
export function paintChamber(
  pen: Pen,
  layout: ChamberLayout,
  picture: ChamberPicture,
  plain: Palette,
  flags: Flags,
): void {
  const colours = lit(plain, picture.mood);
  const room = ROOMS[picture.mood];
  pen.fillStyle = colours.floor;
  pen.fillRect(0, 0, layout.width, layout.height);
  paintGallery(pen, layout, colours, !room.emptyChairs);
  paintDais(pen, layout, colours);
  paintWall(pen, layout, colours);
  const board = boardPlace(layout, picture);
  if (board) paintBoard(pen, board, picture.board, colours, room.boardLit);
  if (board && room.flags) paintWallFlags(pen, layout, board.box, colours);
  for (const [i, seat] of picture.seats.entries()) {
    const place = layout.seats[i];
    if (seat.speaking && place) paintLight(pen, place.figure, layout.u * place.scale, colours);
  }
  paintPeople(pen, layout, picture, colours);
  paintTable(pen, layout, colours);
  if (room.papers) paintPapers(pen, layout, colours);
  paintPlacards(pen, layout, picture.seats, colours, flags);
  paintNames(pen, layout, picture, colours);
  picture.sides.forEach((side, i) => {
    paintSideTable(pen, layout, i, side, colours, flags, room.emptyChairs);
  });
}

/** A line at distance `d` outside the table's middle, from one end of the table to the other. */
function curve(layout: ChamberLayout, d: number, reach: number): XY[] {
  const steps = 96;
  return Array.from({ length: steps + 1 }, (_, i) => layout.point(-reach + (2 * reach * i) / steps, d));
}

function trace(pen: Pen, points: readonly XY[], drop = 0): void {
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y + drop);
}

function paintDais(pen: Pen, layout: ChamberLayout, colours: Palette): void {
  const { u, reach } = layout;
  trace(pen, curve(layout, 92 * u, reach));
  pen.fillStyle = colours.dais;
  pen.fill();
  trace(pen, curve(layout, 0, reach));
  pen.fillStyle = colours.well;
  pen.fill();
}

/** People watching, from behind: rows of heads and shoulders over a rail, cut by the lower edge; the backs of chairs where they have left. */
function paintGallery(pen: Pen, layout: ChamberLayout, colours: Palette, isFull: boolean): void {
  const { width, height, galleryTop, u } = layout;
  const [pitch, rowHeight] = [34 * u, 24 * u];
  const rows = Math.min(3, Math.floor((height - galleryTop) / rowHeight));
  if (rows < 1) return;
  const top = height - rows * rowHeight;
  pen.fillStyle = colours.tableEdge;
  pen.fillRect(0, top - 9 * u, width, 4 * u);
  pen.fillStyle = colours.well;
  pen.fillRect(0, top - 5 * u, width, height - top + 5 * u);
  pen.fillStyle = colours.chair;
  pen.strokeStyle = colours.well;
  pen.lineWidth = 2.4 * u;
  for (let row = 0; row < rows; row++) {
    const y = top + row * rowHeight + 9 * u;
    const half = Math.ceil(width / pitch / 2) + 1;
    for (let i = -half; i <= half; i++) {
      const x = width / 2 + (i + (row % 2) / 2) * pitch;
      pen.beginPath();
      pen.roundRect(x - 12 * u, y + 8 * u, 24 * u, 30 * u, 9 * u);
      pen.stroke();
      pen.fill();
      if (!isFull) continue;
      pen.beginPath();
      pen.arc(x, y + 1.5 * u, 7 * u, 0, 2 * Math.PI);
      pen.stroke();
      pen.fill();
    }
  }
}

function paintWall(pen: Pen, { width, wall }: ChamberLayout, colours: Palette): void {
  const rail = railOf(wall);
  const height = wall - rail;
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  pen.fillStyle = colours.wall;
  pen.fillRect(0, 0, width, height);
  const rows = height < 40 ? 1 : Math.round(height / 34);
  const pitch = height / rows;
  const columns = Math.ceil(width / pitch / 2) + 1;
  pen.strokeStyle = colours.lozenge;
  pen.fillStyle = colours.lozenge;
  pen.lineWidth = Math.max(1, pitch * 0.045);
  const lozenge = (x: number, y: number, r: number) => {
    pen.beginPath();
    pen.moveTo(x, y - r);
    pen.lineTo(x + r, y);
    pen.lineTo(x, y + r);
    pen.lineTo(x - r, y);
    pen.closePath();
  };
  for (let row = 0; row < rows; row++) {
    const shift = row % 2 === 0 ? 0 : pitch / 2;
    for (let column = -columns; column <= columns; column++) {
      const x = width / 2 + column * pitch + shift;
      const y = (row + 0.5) * pitch;
      lozenge(x, y, pitch * 0.36);
      pen.stroke();
      lozenge(x, y, pitch * 0.16);
      pen.fill();
    }
  }
  pen.restore();
  pen.fillStyle = FITTING.brassDark;
  pen.fillRect(0, height, width, rail);
  pen.fillStyle = colours.gold;
  pen.fillRect(0, height, width, Math.max(1, rail * 0.35));
}

function paintLight(pen: Pen, { x, y }: XY, u: number, colours: Palette): void {
  pen.beginPath();
  pen.ellipse(x, y + 5 * u, 25 * u, 18 * u, 0, 0, 2 * Math.PI);
  pen.fillStyle = colours.light;
  pen.fill();
  pen.strokeStyle = colours.gold;
  pen.lineWidth = Math.max(1, 1.3 * u);
  pen.stroke();
}

function paintTable(pen: Pen, layout: ChamberLayout, colours: Palette): void {
  const { u, halfTable, reach, cx } = layout;
  const outline = [...curve(layout, halfTable, reach), ...curve(layout, -halfTable, reach).reverse()];
  const edge = 9 * u;
  // The front edge: the top's own outline let down, so that every side that faces the viewer shows.
  pen.fillStyle = colours.tableEdge;
  trace(pen, outline, edge);
  pen.closePath();
  pen.fill();
  for (const end of [-reach, reach]) {
    const corners = [layout.point(end, halfTable), layout.point(end, -halfTable)];
    trace(pen, [...corners, ...corners.map(({ x, y }) => ({ x, y: y + edge })).reverse()]);
    pen.fill();
  }
  trace(pen, outline);
  pen.closePath();
  pen.fillStyle = colours.table;
  pen.fill();
  pen.strokeStyle = colours.tableLine;
  pen.lineWidth = Math.max(1, 1.1 * u);
  for (const d of [17, -19]) {
    trace(pen, curve(layout, d * u, reach));
    pen.stroke();
  }

  const { middle: at, half, depth } = recordTable(layout);
  const middle = at.y;
  trace(pen, [
    { x: cx - half * 0.97, y: middle - depth },
    { x: cx + half * 0.97, y: middle - depth },
    { x: cx + half, y: middle + depth },
    { x: cx + half, y: middle + depth + edge * 0.8 },
    { x: cx - half, y: middle + depth + edge * 0.8 },
    { x: cx - half, y: middle + depth },
  ]);
  pen.fillStyle = colours.table;
  pen.fill();
  pen.fillStyle = colours.tableEdge;
  pen.fillRect(cx - half, middle + depth, 2 * half, edge * 0.8);
}

function paintSideTable(
  pen: Pen,
  layout: ChamberLayout,
  index: number,
  side: SideTable,
  colours: Palette,
  flags: Flags,
  haveLeft: boolean,
): void {
  const box = layout.sides[index];
  if (!box) return;
  const edge = box.height * 0.16;
  const top = side.atTable ? box.height - edge : box.height;
  if (side.atTable && isManned(side) && !haveLeft) {
    pen.save();
    pen.translate(box.x + box.width / 2, box.y);
    paintBehindTable(pen, colours, side, layout.sideHeads);
    pen.restore();
  }
  if (side.speaking) {
    pen.fillStyle = colours.light;
    pen.strokeStyle = colours.gold;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.roundRect(box.x - 6, box.y - 6, box.width + 12, box.height + 12, 8);
    pen.fill();
    pen.stroke();
  }
  if (side.atTable) {
    pen.fillStyle = colours.table;
    pen.fillRect(box.x, box.y, box.width, top);
    pen.fillStyle = colours.tableEdge;
    pen.fillRect(box.x, box.y + top, box.width, edge);
  } else {
    // Outside the room: no table, only the place where it would stand.
    pen.strokeStyle = colours.secondInk;
    pen.lineWidth = 1;
    pen.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
  }
  if (side.mine) {
    pen.strokeStyle = colours.figureMine;
    pen.lineWidth = 3;
    pen.strokeRect(box.x - 1.5, box.y - 1.5, box.width + 3, box.height + 3);
  }
  pen.font = `600 ${layout.sideFont}px ${FONT}`;
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  pen.fillStyle = side.atTable ? colours.tableInk : colours.secondInk;
  const flagHeight = top * 0.52;
  const flagWidth = (flagHeight * 4) / 3;
  const hasFlag = flags.has(side.flag);
  const room = box.width - (hasFlag ? flagWidth + layout.sideFont : 0) - layout.sideFont * 0.8;
  const widthOf = (lines: readonly string[]) => Math.max(...lines.map((line) => pen.measureText(line).width));
  const inFull = sideLines(withBot(side.name, side.bot), layout.sideFont, box.height);
  const lines =
    widthOf(inFull) <= room + 0.5 ? inFull : sideLines(withBot(side.short, side.bot), layout.sideFont, box.height);
  const used = widthOf(lines) + (hasFlag ? flagWidth + layout.sideFont * 0.6 : 0);
  let x = box.x + (box.width - used) / 2;
  if (hasFlag) {
    pen.globalAlpha = side.atTable ? 1 : 0.5;
    flags.draw(pen, side.flag, x, box.y + (top - flagHeight) / 2, flagWidth, flagHeight);
    pen.globalAlpha = 1;
    x += flagWidth + layout.sideFont * 0.6;
  }
  if (!isManned(side) && side.atTable) {
    pen.globalAlpha = 0.62;
    pen.strokeStyle = colours.tableInk;
    pen.setLineDash([4, 3]);
    pen.lineWidth = 1;
    pen.strokeRect(box.x + 2.5, box.y + 2.5, box.width - 5, top - 5);
    pen.setLineDash([]);
  }
  pen.textAlign = 'center';
  lines.forEach((line, i) => {
    const below = (i - (lines.length - 1) / 2) * layout.sideFont * 1.15;
    pen.fillText(line, x + widthOf(lines) / 2, box.y + top / 2 + below + layout.sideFont * 0.05);
  });
  pen.globalAlpha = 1;
}
