import Phaser from 'phaser';
import { BALLOT, type ChamberLayout, chamberLayout, MARK, seatAt } from './chamberGeometry.ts';
import { boardPlace, paintBoardClock, paintChamber } from './chamberPainter.ts';
import { Flags } from './flags.ts';
import { Layer, measureText, Stamps } from './layer.ts';
import { type Pen, paintGavel, paintHand, paintMark } from './marks.ts';
import { botFont, FONT, palette } from './palette.ts';
import { type ChamberPicture, nameAndBot, withBot } from './picture.ts';
import { within, type XY } from './plane.ts';

export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
};

/** Something that came or went: it stands where the picture says, and may arrive with motion. */
type Actor = XY & {
  readonly key: string;
  readonly stamp: string;
  readonly arrival: 'pop' | 'rise' | 'cast';
  readonly from: XY;
};

const VOTE_MS = 400;
/** Names on the side tables, in pixels. */
const SMALLEST_SIDE = 12;

export class ChamberScene extends Phaser.Scene {
  #picture: ChamberPicture | null = null;
  #frame: Frame | null = null;
  #layout: ChamberLayout | null = null;
  #ground: Layer | null = null;
  #clock: Layer | null = null;
  #stamps: Stamps | null = null;
  #gavel: Phaser.GameObjects.Image | null = null;
  readonly #actors = new Map<string, { image: Phaser.GameObjects.Image; stamp: string }>();
  readonly #flags: Flags;

  constructor(flagAddress: (code: string) => string, changed: () => void) {
    super({ key: 'chamber' });
    this.#flags = new Flags(flagAddress, changed);
  }

  create(): void {
    this.#ground = new Layer(this, 'chamber:ground', 0);
    this.#clock = new Layer(this, 'chamber:clock', 1);
    this.#stamps = new Stamps(this);
  }

  /** Paints the picture into the frame. `motion` is false when the picture jumped: then everything stands at once. */
  paint(picture: ChamberPicture, frame: Frame, motion: boolean): void {
    const before = this.#picture;
    const sameFrame = JSON.stringify(frame) === JSON.stringify(this.#frame);
    this.#picture = picture;
    this.#frame = frame;
    const { width, height, ratio } = frame;
    this.cameras.main.setViewport(frame.x * ratio, frame.y * ratio, width * ratio, height * ratio);
    const bot = [...picture.seats, ...picture.sides].find((each) => each.bot)?.bot ?? '';
    const layOut = (named: boolean): ChamberLayout =>
      chamberLayout({
        width,
        height,
        names: picture.seats.map(({ name, bot }) => withBot(name, bot)),
        shorts: picture.seats.map(({ short, bot }) => withBot(short, bot)),
        president: picture.seats.findIndex((seat) => seat.president),
        sides: picture.sides.map(({ name, short, bot }) => withBot(named ? name : short, bot)),
        sideFlags: picture.sides.map((side) => this.#flags.has(side.flag)),
        measure: (text, size) => {
          const [name, after] = nameAndBot(text, bot);
          return measureText(name, `600 ${size}px ${FONT}`) + (after ? measureText(after, botFont(size)) : 0);
        },
      });
    const wide = width < 480 ? null : layOut(true);
    // Short names that can be read say more than long ones that cannot.
    const layout = wide && wide.sideFont >= SMALLEST_SIDE ? wide : layOut(false);
    this.#layout = layout;
    this.#ground?.paint(width, height, ratio, (pen) => {
      paintChamber(pen, layout, picture, palette(picture.theme), this.#flags);
    });
    this.paintClock(picture);
    if (!sameFrame || before?.theme !== picture.theme) this.#leaveAll();
    this.#settleActors(before !== null && sameFrame && motion);
    this.#settleGavel(before !== null && motion && picture.gavel > before.gavel);
  }

  /** A second has passed: what the clock on the board shows, and nothing else of the chamber. */
  paintClock(picture: ChamberPicture): void {
    const [layout, ratio] = [this.#layout, this.#frame?.ratio];
    const board = layout && boardPlace(layout, picture);
    this.#clock?.image.setVisible(false);
    if (!ratio || !board?.clock) return;
    this.#clock?.paintPart(board.clock, ratio, (pen) => {
      paintBoardClock(pen, board, picture.clock, palette(picture.theme));
    });
  }

  seatAt(x: number, y: number): string | null {
    if (!this.#layout || !this.#picture) return null;
    const side = this.#layout.sides.findIndex((box) => within(box, { x, y }));
    if (side >= 0) return this.#picture.sides[side]?.id ?? null;
    return this.#picture.seats[seatAt(this.#layout, { x, y })]?.id ?? null;
  }

  #leaveAll(): void {
    for (const { image } of this.#actors.values()) image.destroy();
    this.#actors.clear();
    this.#gavel?.destroy();
    this.#gavel = null;
    this.tweens.killAll();
    this.#stamps?.clear();
  }

  #stamp(name: string, size: number, draw: (pen: Pen) => void): string {
    return this.#stamps?.key(`${name}:${this.#picture?.theme}`, size, this.#frame?.ratio ?? 1, draw) ?? '';
  }

  #wanted(): Actor[] {
    const { u, seats, sides } = this.#layout as ChamberLayout;
    const picture = this.#picture as ChamberPicture;
    const colours = palette(picture.theme);
    const actors: Actor[] = [];
    const raise = (kind: 'hand' | 'listed', id: string, at: XY, size: number) => {
      const stamp = this.#stamp(kind, size * 1.3, (pen) => paintHand(pen, size, colours, colours.dais));
      actors.push({ key: `${id}:${kind}`, stamp, ...at, arrival: 'rise', from: { x: at.x, y: at.y + 10 * u } });
    };
    const hand = (id: string, at: XY, scale: number) => raise('hand', id, at, Math.max(13, 17 * u * scale));
    const listed = (id: string, at: XY, scale: number) => raise('listed', id, at, Math.max(11, 12 * u * scale));
    picture.seats.forEach((seat, i) => {
      const place = seats[i];
      if (!place) return;
      if (seat.hand) hand(seat.id, place.hand, place.scale);
      if (seat.listed) listed(seat.id, place.listed, place.scale);
      const { ballot } = seat;
      if (ballot === 'none') return;
      const hidden = ballot === 'open' || ballot === 'sealed';
      const size = (hidden ? BALLOT : MARK) * u * place.scale;
      const stamp = this.#stamp(ballot, size * 1.4, (pen) => paintMark(pen, ballot, size, colours));
      const at = hidden ? place.ballot : place.mark;
      actors.push({
        key: `${seat.id}:ballot`,
        stamp,
        ...at,
        arrival: ballot === 'sealed' ? 'cast' : 'pop',
        from: place.placard,
      });
    });
    picture.sides.forEach((side, i) => {
      const box = sides[i];
      if (box && side.hand) hand(side.id, { x: box.x + box.width - 6, y: box.y - 2 }, 1.1);
      if (box && side.listed) listed(side.id, { x: box.x + 6, y: box.y - 1 }, 1.1);
    });
    return actors;
  }

  #settleActors(motion: boolean): void {
    const wanted = this.#wanted();
    const ratio = this.#frame?.ratio ?? 1;
    const keys = new Set(wanted.map((actor) => actor.key));
    for (const [key, { image }] of this.#actors) {
      if (keys.has(key)) continue;
      this.tweens.killTweensOf(image);
      image.destroy();
      this.#actors.delete(key);
    }
    for (const actor of wanted) {
      const known = this.#actors.get(actor.key);
      const image = known?.image ?? this.add.image(0, 0, actor.stamp);
      const x = Math.round(actor.x * ratio);
      const y = Math.round(actor.y * ratio);
      const changed = known?.stamp !== actor.stamp;
      this.#actors.set(actor.key, { image, stamp: actor.stamp });
      if (known && !changed && motion && this.tweens.isTweening(image)) continue;
      this.tweens.killTweensOf(image);
      image
        .setTexture(actor.stamp)
        .setPosition(x, y)
        .setScale(1)
        .setAlpha(1)
        .setDepth(10 + actor.y / 10000);
      if (!motion || !changed) continue;
      const start =
        actor.arrival === 'pop'
          ? { scale: { from: 0.3, to: 1 }, alpha: { from: 0, to: 1 } }
          : {
              x: { from: Math.round(actor.from.x * ratio), to: x },
              y: { from: Math.round(actor.from.y * ratio), to: y },
              alpha: { from: 0, to: 1 },
            };
      this.tweens.add({ targets: image, ...start, duration: VOTE_MS, ease: 'Cubic.easeOut' });
    }
  }

  #settleGavel(falls: boolean): void {
    const layout = this.#layout as ChamberLayout;
    const president = this.#picture?.seats.findIndex((seat) => seat.president) ?? -1;
    const place = layout.seats[president];
    if (!place) {
      this.#gavel?.destroy();
      this.#gavel = null;
      return;
    }
    const size = 22 * layout.u;
    const stamp = this.#stamp('gavel', size * 1.6, (pen) => paintGavel(pen, size));
    const ratio = this.#frame?.ratio ?? 1;
    const at = layout.point(place.s + 25 * layout.u, -4 * layout.u, 4 * layout.u);
    this.#gavel ??= this.add.image(0, 0, stamp);
    const gavel = this.#gavel;
    gavel
      .setTexture(stamp)
      .setDepth(9)
      .setPosition(Math.round(at.x * ratio), Math.round(at.y * ratio));
    if (!falls) {
      if (!this.tweens.isTweening(gavel)) gavel.setAngle(0);
      return;
    }
    this.tweens.killTweensOf(gavel);
    this.tweens.add({ targets: gavel, angle: { from: 55, to: 0 }, duration: VOTE_MS, ease: 'Bounce.easeOut' });
  }

  get moving(): boolean {
    return this.tweens.getTweens().length > 0;
  }

  /** Everything at once where it belongs. */
  settle(): void {
    if (this.#picture && this.#frame) {
      this.tweens.killAll();
      this.#settleActors(false);
      this.#settleGavel(false);
    }
  }
}
