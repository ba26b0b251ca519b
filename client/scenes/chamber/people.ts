/** The members round the table: who sits there, their placards and their names. */
import type { Flags } from '../flags.ts';
import { type Pen, paintMark } from '../marks.ts';
import { botFont, FITTING, FONT, type Palette } from '../palette.ts';
import { type ChamberPicture, type ChamberSeat, isManned, nameAndBot } from '../picture.ts';
import { clamp } from '../plane.ts';
import { type Posture, paintSeated } from './figures.ts';
import { type ChamberLayout, PLACARD, type SeatPlace } from './geometry.ts';
import { ROOMS } from './lights.ts';
import type { SeatLabel } from './seatLabels.ts';

type Seated = { readonly seat: ChamberSeat; readonly place: SeatPlace; readonly i: number };

function backToFront(layout: ChamberLayout, seats: readonly ChamberSeat[]): Seated[] {
  return seats
    .flatMap((seat, i) => {
      const place = layout.seats[i];
      return place ? [{ seat, place, i }] : [];
    })
    .sort((a, b) => a.place.figure.y - b.place.figure.y);
}

/** Radians that somebody leans towards a neighbour in consultations, two and two; the presidency sits upright. */
const LEAN = 0.2;

function postureOf(layout: ChamberLayout, picture: ChamberPicture, i: number, place: SeatPlace): Posture {
  const { papers, emptyChairs } = ROOMS[picture.mood];
  const angle = place.s / layout.bend;
  // Along the arms they look across the table, at the back to the viewer.
  const turn = clamp(-angle * 1.15, -1, 1);
  const isUpright = !papers || picture.seats[i]?.president === true;
  return { turn: Math.abs(turn) < 0.3 ? 0 : turn, lean: isUpright ? 0 : i % 2 === 0 ? LEAN : -LEAN, left: emptyChairs };
}

export function paintPeople(pen: Pen, layout: ChamberLayout, picture: ChamberPicture, colours: Palette): void {
  for (const { seat, place, i } of backToFront(layout, picture.seats)) {
    pen.save();
    pen.translate(place.figure.x, place.figure.y);
    pen.scale(layout.u * place.scale, layout.u * place.scale);
    paintSeated(pen, colours, seat, postureOf(layout, picture, i, place));
    pen.restore();
  }
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
      pen.fillStyle = FITTING.permanent;
      pen.fillRect(x - frame, y + h, w + 2 * frame, frame + Math.max(2, Math.round(2.4 * size)));
    }
    pen.fillStyle = seat.mine ? FITTING.permanent : FITTING.placard;
    const thick = seat.mine ? Math.max(2, Math.round(2.6 * size)) : frame;
    pen.fillRect(x - thick, y - thick, w + 2 * thick, h + 2 * thick);
    pen.fillStyle = FITTING.placard;
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
  pen.fillStyle = FITTING.placardInk;
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
    if (label.leader) paintLeader(pen, label.leader, colours);
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

function paintLeader(pen: Pen, [from, to]: NonNullable<SeatLabel['leader']>, colours: Palette): void {
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.strokeStyle = colours.secondInk;
  pen.lineWidth = 1;
  pen.stroke();
}
