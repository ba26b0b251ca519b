import { type ChamberLayout, FIGURE, PLACARD, type SeatPlace } from './chamberGeometry.ts';
import type { Flags } from './flags.ts';
import { type Pen, paintMark } from './marks.ts';
import { botFont, FONT, type Palette } from './palette.ts';
import { type Ballot, type ChamberPicture, type ChamberSeat, isManned, nameAndBot } from './picture.ts';

type Seated = { readonly seat: ChamberSeat; readonly place: SeatPlace };

function backToFront(layout: ChamberLayout, seats: readonly ChamberSeat[]): Seated[] {
  return seats
    .flatMap((seat, i) => {
      const place = layout.seats[i];
      return place ? [{ seat, place }] : [];
    })
    .sort((a, b) => a.place.figure.y - b.place.figure.y);
}

export function paintPeople(pen: Pen, layout: ChamberLayout, seats: readonly ChamberSeat[], colours: Palette): void {
  for (const { seat, place } of backToFront(layout, seats)) {
    pen.save();
    pen.translate(place.figure.x, place.figure.y);
    pen.scale(layout.u * place.scale, layout.u * place.scale);
    // A recorded vote's shape stands where its delegate sits.
    if (seat.state === 'away') paintOutline(pen, colours);
    if (seat.state !== 'away' || seat.bot) paintFigure(pen, colours, seat, !RECORDED.has(seat.ballot));
    pen.restore();
  }
}

function paintChair(pen: Pen): void {
  pen.beginPath();
  pen.roundRect(-13, -12, 26, 24.5, 8);
}

const RECORDED: ReadonlySet<Ballot> = new Set(['yes', 'no', 'abstain', 'not_participating', 'absent']);

function paintFigure(pen: Pen, colours: Palette, seat: ChamberSeat, visible: boolean): void {
  if (!visible) return;
  if (seat.state !== 'away') {
    pen.fillStyle = colours.chair;
    paintChair(pen);
    pen.fill();
  }
  if (seat.state === 'empty' && !seat.bot) return;
  const body = seat.mine ? colours.figureMine : colours.figure;
  pen.fillStyle = body;
  pen.beginPath();
  pen.moveTo(-10.5, 12.5);
  pen.lineTo(-10.5, 8.5);
  pen.quadraticCurveTo(-10.5, 2.2, -4, 2.2);
  pen.lineTo(4, 2.2);
  pen.quadraticCurveTo(10.5, 2.2, 10.5, 8.5);
  pen.lineTo(10.5, 12.5);
  pen.closePath();
  pen.fill();
  if (seat.bot) {
    paintBotHead(pen, colours);
    return;
  }
  pen.beginPath();
  pen.arc(0, -4.2, 6.1, 0, 2 * Math.PI);
  pen.fill();
}

/** Square, with an aerial and two eyes, where a person's is round. */
function paintBotHead(pen: Pen, colours: Palette): void {
  pen.beginPath();
  pen.roundRect(-6.5, -9.4, 13, 10.4, 2.2);
  pen.fill();
  pen.fillRect(-0.9, -12.4, 1.8, 3.4);
  pen.fillStyle = colours.floor;
  for (const x of [-2.7, 2.7]) {
    pen.beginPath();
    pen.arc(x, -4.4, 1.5, 0, 2 * Math.PI);
    pen.fill();
  }
}

function paintOutline(pen: Pen, colours: Palette): void {
  paintChair(pen);
  pen.setLineDash([3, 2.6]);
  pen.strokeStyle = colours.secondInk;
  pen.lineWidth = 1.4;
  pen.stroke();
  pen.setLineDash([]);
}

export function paintPlacards(
  pen: Pen,
  layout: ChamberLayout,
  seats: readonly ChamberSeat[],
  colours: Palette,
  flags: Flags,
): void {
  for (const { seat, place } of backToFront(layout, seats)) {
    const size = layout.u * place.scale;
    const w = Math.round(PLACARD.width * size);
    const h = Math.round(PLACARD.height * size);
    const x = Math.round(place.placard.x - w / 2);
    const y = Math.round(place.placard.y - h / 2);
    const frame = Math.max(1, Math.round(1.3 * size));
    pen.globalAlpha = 1;
    pen.fillStyle = 'rgb(58 44 16 / 35%)';
    pen.fillRect(x - frame, y + frame, w + 2 * frame + Math.max(1, size), h + frame + Math.max(1, 1.4 * size));
    if (seat.permanent) {
      pen.fillStyle = '#0A5488';
      pen.fillRect(x - frame, y + h, w + 2 * frame, frame + Math.max(2, Math.round(2.4 * size)));
    }
    pen.fillStyle = seat.mine ? '#0A5488' : '#FFFFFF';
    const thick = seat.mine ? Math.max(2, Math.round(2.6 * size)) : frame;
    pen.fillRect(x - thick, y - thick, w + 2 * thick, h + 2 * thick);
    pen.fillStyle = '#FFFFFF';
    pen.fillRect(x, y, w, h);
    if (!isManned(seat)) pen.globalAlpha = 0.5;
    if (!flags.draw(pen, seat.flag, x, y, w, h)) paintShortName(pen, seat.short, x, y, w, h);
    pen.globalAlpha = 1;
    pen.strokeStyle = 'rgb(22 34 46 / 30%)';
    pen.lineWidth = 1;
    pen.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
    if (seat.ready) {
      pen.save();
      pen.translate(x + w, y);
      paintMark(pen, 'yes', Math.max(9, 11 * size), colours);
      pen.restore();
    }
  }
}

function paintShortName(pen: Pen, short: string, x: number, y: number, w: number, h: number): void {
  const size = Math.min(h * 0.62, (w * 0.86) / (short.length * 0.7 || 1));
  pen.font = `700 ${size}px ${FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = '#16222E';
  pen.fillText(short, x + w / 2, y + h / 2 + size * 0.06);
}

export function paintNames(pen: Pen, layout: ChamberLayout, picture: ChamberPicture, colours: Palette): void {
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  const write = (text: string, x: number, y: number, ink: string) => {
    pen.lineWidth = layout.font * 0.34;
    pen.strokeStyle = colours.floor;
    pen.strokeText(text, x, y);
    pen.fillStyle = ink;
    pen.fillText(text, x, y);
  };
  picture.seats.forEach((seat, i) => {
    const label = layout.seats[i]?.label;
    if (!label) return;
    const ink = seat.mine ? colours.blue : isManned(seat) ? colours.ink : colours.secondInk;
    const [bold, plain] = [`${seat.mine ? 800 : 600} ${layout.font}px ${FONT}`, botFont(layout.font)];
    label.lines.forEach((line, row) => {
      const [name, after] = nameAndBot(line, seat.bot);
      const y = label.top + row * layout.lineHeight + layout.font * 0.86;
      pen.font = plain;
      const wide = after ? pen.measureText(after).width : 0;
      pen.font = bold;
      const whole = pen.measureText(name).width + wide;
      const left = label.align === 'left' ? label.x : label.align === 'right' ? label.x - whole : label.x - whole / 2;
      pen.textAlign = 'left';
      write(name, left, y, ink);
      if (!after) return;
      pen.font = plain;
      write(after, left + whole - wide, y, colours.secondInk);
    });
    pen.textAlign = label.align;
    if (!seat.president) return;
    pen.font = `600 ${layout.font}px ${FONT}`;
    const words = picture.words?.president ?? 'President';
    const above =
      label.align === 'center' ? label.top - layout.lineHeight : label.top + label.lines.length * layout.lineHeight;
    write(words, label.x, above + layout.font * 0.86, colours.secondInk);
  });
}

/** How far a seat reaches around its placard and figure, for tests of crowding. */
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
