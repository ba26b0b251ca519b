/** What comes and goes at the seats: hands, ballots and the marks of a result. Each stands where the picture says. */
import { type MarkKind, type Pen, paintHand, paintMark } from '../marks.ts';
import type { Palette } from '../palette.ts';
import type { ChamberPicture } from '../picture.ts';
import type { XY } from '../plane.ts';
import { BALLOT, type ChamberLayout, MARK } from './geometry.ts';

export type Actor = XY & {
  readonly key: string;
  readonly stamp: string;
  /** How it arrives, where there is motion. */
  readonly arrival: 'pop' | 'rise' | 'cast';
  readonly from: XY;
};

/** Paints a small picture once, and says by which key it is found. @param size in CSS pixels */
export type StampMaker = (name: string, size: number, draw: (pen: Pen) => void) => string;

export function actorsOf(layout: ChamberLayout, picture: ChamberPicture, colours: Palette, stamp: StampMaker): Actor[] {
  const { u, seats, sides } = layout;
  const actors: Actor[] = [];
  const raise = (kind: 'hand' | 'listed', id: string, at: XY, size: number): void => {
    const key = stamp(kind, size * 1.3, (pen) => paintHand(pen, size, colours, colours.dais));
    const from = { x: at.x, y: at.y + 10 * u };
    actors.push({ key: `${id}:${kind}`, stamp: key, x: at.x, y: at.y, arrival: 'rise', from });
  };
  const hand = (id: string, at: XY, scale: number) => raise('hand', id, at, Math.max(13, 17 * u * scale));
  const listed = (id: string, at: XY, scale: number) => raise('listed', id, at, Math.max(11, 12 * u * scale));
  const mark = (id: string, kind: MarkKind, at: XY, from: XY, size: number): void => {
    const key = stamp(kind, size * 1.4, (pen) => paintMark(pen, kind, size, colours));
    const arrival = kind === 'sealed' ? 'cast' : 'pop';
    actors.push({ key: `${id}:ballot`, stamp: key, x: at.x, y: at.y, arrival, from });
  };
  picture.seats.forEach(({ id, ballot, ...seat }, i) => {
    const place = seats[i];
    if (!place) return;
    if (seat.hand) hand(id, place.hand, place.scale);
    if (seat.listed) listed(id, place.listed, place.scale);
    if (ballot === 'none') return;
    const isHidden = ballot === 'open' || ballot === 'sealed';
    const at = isHidden ? place.ballot : place.mark;
    mark(id, ballot, at, place.placard, (isHidden ? BALLOT : MARK) * u * place.scale);
  });
  picture.sides.forEach((side, i) => {
    const box = sides[i];
    if (box && side.hand) hand(side.id, { x: box.x + box.width - 6, y: box.y - 2 }, 1.1);
    if (box && side.listed) listed(side.id, { x: box.x + 6, y: box.y - 1 }, 1.1);
  });
  return actors;
}
