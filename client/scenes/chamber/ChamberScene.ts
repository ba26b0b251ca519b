import { MOTION } from '../../style/tokens/measures.ts';
import { Flags } from '../flags.ts';
import { Layer, measureText, Stamps } from '../layer.ts';
import { type Pen, paintGavel } from '../marks.ts';
import { botFont, FONT, palette } from '../palette.ts';
import { type Image, Scene } from '../phaser.ts';
import { type ChamberPicture, nameAndBot, withBot, withoutClock } from '../picture.ts';
import type { Frame, XY } from '../plane.ts';
import { type Actor, actorsOf } from './actors.ts';
import { bubbleFont, bubbleOf, paintBubble, reachOf } from './bubble.ts';
import { COUNTING_STEP, countingSteps, isResultOf } from './counting.ts';
import { boardPlace, paintBoardClock } from './fittings.ts';
import { type ChamberLayout, chamberLayout } from './geometry.ts';
import { paintChamber } from './painter.ts';
import { paintRing, placeUnder, ringBox } from './reach.ts';
import { paintVoice, VOICE, VOICE_SHAPES, VOICE_STEP, voicePlace } from './voice.ts';

export type ChamberOptions = {
  readonly flagAddress: (code: string) => string;
  /** False where reduced motion is asked for: nothing moves by itself. */
  readonly lively: boolean;
  /** A flag has come: everything is to be painted again. */
  readonly onFlag: () => void;
  /** A step of something that moves was painted: one frame is to be drawn. */
  readonly onStep: () => void;
};

/** Names on the side tables, in pixels. */
const SMALLEST_SIDE = 12;

type Timer = ReturnType<typeof setTimeout>;

export class ChamberScene extends Scene {
  /** What is shown, and what was asked to be: they differ while a result is counted out. */
  #picture: ChamberPicture | null = null;
  #latest: ChamberPicture | null = null;
  #frame: Frame | null = null;
  #layout: ChamberLayout | null = null;
  /** The picture that the ground shows. */
  #painted = '';
  #ground: Layer | null = null;
  #clock: Layer | null = null;
  #ring: Layer | null = null;
  #bubble: Layer | null = null;
  #stamps: Stamps | null = null;
  #gavel: Image | null = null;
  #voice: Image | null = null;
  #voiceShape = 0;
  #voiceTimer: Timer | undefined;
  /** What stood before the vote that is being counted out, and which of its steps is shown. */
  #count: { readonly before: ChamberPicture; readonly step: number; readonly timer: Timer } | null = null;
  readonly #actors = new Map<string, { image: Image; stamp: string }>();
  readonly #flags: Flags;
  readonly #options: ChamberOptions;

  constructor(options: ChamberOptions) {
    super({ key: 'chamber' });
    this.#options = options;
    this.#flags = new Flags(options.flagAddress, options.onFlag);
  }

  create(): void {
    this.#ground = new Layer(this, 'chamber:ground', 0);
    this.#clock = new Layer(this, 'chamber:clock', 1);
    this.#ring = new Layer(this, 'chamber:ring', 20);
    this.#bubble = new Layer(this, 'chamber:bubble', 21);
    this.#stamps = new Stamps(this);
  }

  /** Paints the picture into the frame. `motion` is false when the picture jumped: then everything stands at once. */
  paint(picture: ChamberPicture, frame: Frame, motion: boolean): void {
    const before = this.#latest;
    const moves = before !== null && motion && JSON.stringify(frame) === JSON.stringify(this.#frame);
    this.#latest = picture;
    const counted = this.#count && isResultOf(this.#count.before, picture) ? this.#count : null;
    this.#stopCounting();
    if (moves && counted) this.#countOut(counted.before, counted.step, frame);
    else if (moves && isResultOf(before, picture)) this.#countOut(before, 0, frame);
    else this.#show(picture, frame, moves);
  }

  /** Shows one step of the count, and the next ones after it; the picture itself after the last one. */
  #countOut(before: ChamberPicture, step: number, frame: Frame): void {
    const latest = this.#latest as ChamberPicture;
    const shown = countingSteps(before, latest)[step];
    this.#show(shown ?? latest, frame, true);
    if (!shown) {
      this.#count = null;
      return;
    }
    const timer = setTimeout(() => {
      this.#countOut(before, step + 1, frame);
      this.#options.onStep();
    }, COUNTING_STEP);
    this.#count = { before, step, timer };
  }

  #stopCounting(): void {
    clearTimeout(this.#count?.timer);
    this.#count = null;
  }

  #show(picture: ChamberPicture, frame: Frame, motion: boolean): void {
    const before = this.#picture;
    const sameFrame = JSON.stringify(frame) === JSON.stringify(this.#frame);
    this.#picture = picture;
    this.#frame = frame;
    const { width, height, ratio } = frame;
    this.cameras.main.setViewport(frame.x * ratio, frame.y * ratio, width * ratio, height * ratio);
    const layout = this.#layOut(picture, frame);
    this.#layout = layout;
    const colours = palette(picture.theme);
    // What was said and which seat was chosen lie over the ground; fonts and flags that came are no motion.
    const ground = JSON.stringify({ ...withoutClock(picture), saying: null, chosen: null, gavel: 0 });
    if (!motion || !sameFrame || ground !== this.#painted) {
      this.#ground?.paint(width, height, ratio, (pen) => paintChamber(pen, layout, picture, colours, this.#flags));
    }
    this.#painted = ground;
    this.paintClock(picture);
    if (!sameFrame || before?.theme !== picture.theme) this.#leaveAll();
    this.#settleActors(before !== null && sameFrame && motion);
    this.#settleGavel(before !== null && motion && picture.gavel > before.gavel);
    this.#settleVoice();
    this.#settleWords();
  }

  #layOut(picture: ChamberPicture, { width, height }: Frame): ChamberLayout {
    const bot = [...picture.seats, ...picture.sides].find((each) => each.bot)?.bot ?? '';
    const layOut = (named: boolean): ChamberLayout =>
      chamberLayout({
        width,
        height,
        names: picture.seats.map(({ name, bot }) => withBot(name, bot)),
        shorts: picture.seats.map(({ short }) => short),
        president: picture.seats.findIndex((seat) => seat.president),
        presidency: picture.words?.president ?? 'President',
        sides: picture.sides.map(({ name, short, bot }) => withBot(named ? name : short, bot)),
        sideFlags: picture.sides.map((side) => this.#flags.has(side.flag)),
        measure: (text, size) => {
          const [name, after] = nameAndBot(text, bot);
          return measureText(name, `600 ${size}px ${FONT}`) + (after ? measureText(after, botFont(size)) : 0);
        },
      });
    const wide = width < 480 ? null : layOut(true);
    // Short names that can be read say more than long ones that cannot.
    return wide && wide.sideFont >= SMALLEST_SIDE ? wide : layOut(false);
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

  /** Whose place is under a finger: a member's or a side table's. */
  seatAt(x: number, y: number): string | null {
    if (!this.#layout || !this.#picture) return null;
    const found = placeUnder(this.#layout, { x, y });
    return found ? (this.#picture[found.of][found.index]?.id ?? null) : null;
  }

  #leaveAll(): void {
    for (const { image } of this.#actors.values()) image.destroy();
    this.#actors.clear();
    this.#gavel?.destroy();
    this.#gavel = null;
    this.#voice?.destroy();
    this.#voice = null;
    this.tweens.killAll();
    this.#stamps?.clear();
  }

  #stamp(name: string, size: number, draw: (pen: Pen) => void): string {
    return this.#stamps?.key(`${name}:${this.#picture?.theme}`, size, this.#frame?.ratio ?? 1, draw) ?? '';
  }

  #at({ x, y }: XY): [number, number] {
    const ratio = this.#frame?.ratio ?? 1;
    return [Math.round(x * ratio), Math.round(y * ratio)];
  }

  #settleActors(motion: boolean): void {
    const picture = this.#picture as ChamberPicture;
    const stamp = (name: string, size: number, draw: (pen: Pen) => void): string => this.#stamp(name, size, draw);
    const wanted = actorsOf(this.#layout as ChamberLayout, picture, palette(picture.theme), stamp);
    const keys = new Set(wanted.map((actor) => actor.key));
    for (const [key, { image }] of this.#actors) {
      if (keys.has(key)) continue;
      this.tweens.killTweensOf(image);
      image.destroy();
      this.#actors.delete(key);
    }
    for (const actor of wanted) this.#settleActor(actor, motion);
  }

  #settleActor(actor: Actor, motion: boolean): void {
    const known = this.#actors.get(actor.key);
    const image = known?.image ?? this.add.image(0, 0, actor.stamp);
    const [x, y] = this.#at(actor);
    const changed = known?.stamp !== actor.stamp;
    this.#actors.set(actor.key, { image, stamp: actor.stamp });
    if (known && !changed && motion && this.tweens.isTweening(image)) return;
    this.tweens.killTweensOf(image);
    image
      .setTexture(actor.stamp)
      .setPosition(x, y)
      .setScale(1)
      .setAlpha(1)
      .setDepth(10 + actor.y / 10000);
    if (!motion || !changed) return;
    const [fromX, fromY] = this.#at(actor.from);
    const start =
      actor.arrival === 'pop'
        ? { scale: { from: 0.3, to: 1 }, alpha: { from: 0, to: 1 } }
        : { x: { from: fromX, to: x }, y: { from: fromY, to: y }, alpha: { from: 0, to: 1 } };
    this.tweens.add({ targets: image, ...start, duration: MOTION.vote, ease: 'Cubic.easeOut' });
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
    const at = layout.point(place.s + 25 * layout.u, -4 * layout.u, 4 * layout.u);
    this.#gavel ??= this.add.image(0, 0, stamp);
    const gavel = this.#gavel;
    gavel
      .setTexture(stamp)
      .setDepth(9)
      .setPosition(...this.#at(at));
    if (!falls) {
      if (!this.tweens.isTweening(gavel)) gavel.setAngle(0);
      return;
    }
    this.tweens.killTweensOf(gavel);
    this.tweens.add({ targets: gavel, angle: { from: 55, to: 0 }, duration: MOTION.vote, ease: 'Bounce.easeOut' });
  }

  /** The sign of a voice stands still until its timer goes on, and has none where nothing moves or nobody looks. */
  #settleVoice(): void {
    clearTimeout(this.#voiceTimer);
    const picture = this.#picture as ChamberPicture;
    const at = voicePlace(this.#layout as ChamberLayout, picture);
    if (!at) {
      this.#voice?.destroy();
      this.#voice = null;
      this.#voiceShape = 0;
      return;
    }
    const size = 1.2 * VOICE.width * at.scale;
    const colours = palette(picture.theme);
    const draw = (): void => {
      const shape = this.#voiceShape;
      const stamp = this.#stamp(`voice ${shape} ${Math.round(at.scale * 100)}`, size, (pen) =>
        paintVoice(pen, shape, at.scale, colours),
      );
      this.#voice ??= this.add.image(0, 0, stamp);
      this.#voice
        .setTexture(stamp)
        .setDepth(8)
        .setPosition(...this.#at(at));
    };
    draw();
    if (!this.#options.lively) return;
    const goOn = (): void => {
      this.#voiceTimer = setTimeout(() => {
        if (document.hidden) return;
        this.#voiceShape = (this.#voiceShape + 1) % VOICE_SHAPES;
        draw();
        this.#options.onStep();
        goOn();
      }, VOICE_STEP);
    };
    goOn();
  }

  /** What was said last, and the ring round the seat that was chosen. */
  #settleWords(): void {
    const [picture, layout] = [this.#picture as ChamberPicture, this.#layout as ChamberLayout];
    const ratio = this.#frame?.ratio ?? 1;
    const colours = palette(picture.theme);
    this.#bubble?.image.setVisible(false);
    this.#ring?.image.setVisible(false);
    const bubble = bubbleOf(layout, picture, (text, size) => measureText(text, bubbleFont(size)));
    if (bubble) this.#bubble?.paintPart(reachOf(bubble), ratio, (pen) => paintBubble(pen, bubble, colours));
    const ring = ringBox(layout, picture);
    if (ring) this.#ring?.paintPart(ring, ratio, (pen) => paintRing(pen, ring, colours));
  }

  get moving(): boolean {
    return this.tweens.getTweens().length > 0;
  }

  /** Nobody looks: everything at once where it belongs, and nothing goes on by itself. */
  settle(): void {
    if (this.#latest && this.#frame) {
      this.tweens.killAll();
      this.#show(this.#latest, this.#frame, false);
    }
    this.rest();
  }

  /** Its timers stand still until it is painted again. */
  rest(): void {
    this.#stopCounting();
    clearTimeout(this.#voiceTimer);
  }
}
