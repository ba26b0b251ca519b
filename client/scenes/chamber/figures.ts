/** Delegates in their chairs: seen from the front at the back of the table, from the side along its arms. */
import type { Pen } from '../marks.ts';
import type { Palette } from '../palette.ts';
import type { Ballot, ChamberSeat } from '../picture.ts';
import { mix } from './lights.ts';

/** @param turn −1: looks to the left, 0: at the viewer, 1: to the right */
function paintChair(pen: Pen, turn: number): void {
  const width = 26 - 8 * Math.abs(turn);
  pen.beginPath();
  pen.roundRect(-width / 2 - 4 * turn, -12, width, 24.5, 8);
}

const RECORDED: ReadonlySet<Ballot> = new Set(['yes', 'no', 'abstain', 'not_participating', 'absent']);

export type Posture = {
  /** −1: looks to the left, 0: at the viewer, 1: to the right. */
  readonly turn: number;
  /** Towards a neighbour, in radians; 0 sits upright. */
  readonly lean: number;
  /** Nobody is in the chair. */
  readonly left: boolean;
};

/** Around (0, 0), in a box of 26 × 25. */
export function paintSeated(pen: Pen, colours: Palette, seat: ChamberSeat, { turn, lean, left }: Posture): void {
  if (seat.state === 'away') paintOutline(pen, colours, turn);
  // A recorded vote's shape stands where its delegate sits.
  if (RECORDED.has(seat.ballot)) return;
  if (seat.state !== 'away') {
    pen.fillStyle = colours.chair;
    paintChair(pen, turn);
    pen.fill();
  }
  const isThere = !left && (seat.state === 'present' || seat.bot !== '');
  if (!isThere) return;
  pen.save();
  pen.translate(0, 12);
  pen.rotate(lean);
  pen.translate(0, -12);
  paintFigure(pen, colours, seat, turn);
  pen.restore();
}

function paintFigure(pen: Pen, colours: Palette, { mine, bot }: ChamberSeat, turn: number): void {
  const body = mine ? colours.figureMine : colours.figure;
  const light = mix(body, colours.well, 0.7);
  const half = 10.5 - 2.4 * Math.abs(turn);
  const ahead = 2.2 * turn;
  pen.fillStyle = body;
  pen.beginPath();
  pen.moveTo(-half, 12.5);
  pen.lineTo(-half, 8.5);
  pen.quadraticCurveTo(-half, 2.2, -half * 0.4 + ahead * 0.4, 2.2);
  pen.lineTo(half * 0.4 + ahead * 0.4, 2.2);
  pen.quadraticCurveTo(half, 2.2, half, 8.5);
  pen.lineTo(half, 12.5);
  pen.closePath();
  pen.fill();
  paintFront(pen, light, turn, half);
  if (bot) paintBotHead(pen, colours, body, ahead);
  else paintHead(pen, body, turn, ahead);
}

/** A collar to whoever is in front of them; from the side an arm that lies on the table. */
function paintFront(pen: Pen, light: string, turn: number, half: number): void {
  if (Math.abs(turn) > 0.75) {
    pen.strokeStyle = light;
    pen.lineWidth = 2.4;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(0, 6.2);
    pen.quadraticCurveTo(2.4 * turn, 11, (half + 2.6) * turn, 9.6);
    pen.stroke();
    return;
  }
  pen.fillStyle = light;
  pen.beginPath();
  const at = 3.4 * turn;
  pen.moveTo(at - 2.7, 2.4);
  pen.lineTo(at, 7.6);
  pen.lineTo(at + 2.7, 2.4);
  pen.closePath();
  pen.fill();
}

function paintHead(pen: Pen, body: string, turn: number, ahead: number): void {
  pen.fillStyle = body;
  pen.beginPath();
  pen.arc(ahead, -4.2, 6.1, 0, 2 * Math.PI);
  pen.fill();
  if (Math.abs(turn) < 0.5) return;
  // A nose, which says where they look.
  pen.beginPath();
  pen.arc(ahead + 5.7 * turn, -3.4, 1.7, 0, 2 * Math.PI);
  pen.fill();
}

/** Square, with an aerial and two eyes, where a person's is round. */
function paintBotHead(pen: Pen, colours: Palette, body: string, ahead: number): void {
  pen.fillStyle = body;
  pen.beginPath();
  pen.roundRect(ahead - 6.5, -9.4, 13, 10.4, 2.2);
  pen.fill();
  pen.fillRect(ahead - 0.9, -12.4, 1.8, 3.4);
  pen.fillStyle = colours.floor;
  for (const x of [-2.7, 2.7]) {
    pen.beginPath();
    pen.arc(1.7 * ahead + x, -4.4, 1.5, 0, 2 * Math.PI);
    pen.fill();
  }
}

function paintOutline(pen: Pen, colours: Palette, turn: number): void {
  paintChair(pen, turn);
  pen.setLineDash([3, 2.6]);
  pen.strokeStyle = colours.secondInk;
  pen.lineWidth = 1.4;
  pen.stroke();
  pen.setLineDash([]);
}

/** From the waist up behind a side table, whose upper edge is at (0, 0). @param size height over the table */
export function paintBehindTable(
  pen: Pen,
  colours: Palette,
  { mine, bot }: Pick<ChamberSeat, 'mine' | 'bot'>,
  size: number,
): void {
  const unit = size / 16;
  const body = mine ? colours.figureMine : colours.figure;
  pen.save();
  pen.scale(unit, unit);
  pen.fillStyle = body;
  pen.beginPath();
  pen.moveTo(-10.5, 0);
  pen.quadraticCurveTo(-10.5, -5, -4, -5);
  pen.lineTo(4, -5);
  pen.quadraticCurveTo(10.5, -5, 10.5, 0);
  pen.closePath();
  pen.fill();
  pen.translate(0, -6.4);
  if (bot) paintBotHead(pen, colours, body, 0);
  else {
    pen.translate(0, 0.2);
    paintHead(pen, body, 0, 0);
  }
  pen.restore();
}
