import type { Geography } from '../../../shared/scenario/geography.ts';
import { Layer, Stamps } from '../layer.ts';
import { MAP_INK, palette } from '../palette.ts';
import { type Image, Scene } from '../phaser.ts';
import { isNews, type MapPicture } from '../picture.ts';
import { around, type Box, boxAround, type Frame, within, type XY } from '../plane.ts';
import {
  curveLength,
  type Land,
  marginsOf,
  onCurve,
  type Projection,
  project,
  provinceAt,
  resolveLand,
} from './geometry.ts';
import { type MapLayout, mapLayout, paintFlows, paintIncidents, paintLabels } from './labels.ts';
import { isWhole, type Lens, midway, moved, shifted, wholeMap, zoomed } from './lens.ts';
import { coverAt, ROUND_MS, sceneAt, type Turn, turnsOf } from './motion.ts';
import { paintAdministered, paintBorders, paintChosen, paintGround, paintIndependent, paintOver } from './painter.ts';

const DOT_GAP = 9;
/** After the last movement of a finger, until everything is painted for where the map lies then; and a step of its keys. */
const REST_MS = 130;
const GLIDE_MS = 180;

type Dot = { readonly image: Image; readonly flow: number; readonly t: number };
/** A round that is being shown: what the land was, and a layer over each province that becomes what it is. */
type Round = {
  readonly before: MapPicture;
  readonly clock: { milliseconds: number };
  readonly covers: ReadonlyMap<string, Layer>;
  turned: number;
};

/** From the bottom: the land, what provinces become, lines and labels, and people on the move. */
const DEPTHS = { land: 0, covers: 1, labels: 2, dots: 3 } as const;

export class MapScene extends Scene {
  readonly #land: Land;
  #ground: Layer | null = null;
  #labels: Layer | null = null;
  #stamps: Stamps | null = null;
  #dots: Dot[] = [];
  #over: readonly Box[] = [];
  #picture: MapPicture | null = null;
  #frame: Frame | null = null;
  #layout: MapLayout | null = null;
  #projection: Projection | null = null;
  #round: Round | null = null;
  #rounds = 0;
  /** Through what it is looked at, through what it was painted, and what lies over it. */
  #lens: Lens = wholeMap;
  #painted: Lens = wholeMap;
  #covers: readonly Box[] = [];
  #rest = 0;
  /** Milliseconds, by the clock of the page. */
  #paintedAt = 0;
  #glide: { part: number } | null = null;
  readonly #changed: () => void;

  /** @param changed called when there is something new to draw that nobody has asked for by a picture */
  constructor(geography: Geography, changed: () => void) {
    super({ key: 'map' });
    this.#land = resolveLand(geography);
    this.#changed = changed;
  }

  create(): void {
    this.#ground = new Layer(this, 'map:ground', DEPTHS.land);
    this.#labels = new Layer(this, 'map:labels', DEPTHS.labels);
    this.#stamps = new Stamps(this);
  }

  /**
   * Paints the picture into the frame. A report that is news comes with motion where `motion` allows it; a round that is
   * under way goes on in another frame, and ends where somebody looks elsewhere.
   */
  paint(picture: MapPicture, frame: Frame, motion: boolean): void {
    if (!this.#ground) return;
    const before = this.#picture;
    this.#picture = picture;
    this.#frame = frame;
    const { width, height, ratio } = frame;
    const camera = this.cameras.main;
    camera.setViewport(frame.x * ratio, frame.y * ratio, width * ratio, height * ratio);
    // What shows beside the map while it is drawn along.
    camera.setBackgroundColor(palette(picture.theme).sea);
    const news = isNews(before, picture);
    // What the months changed is seen on the whole map.
    if (news) {
      this.#endGlide();
      this.#lens = wholeMap;
      this.#changed();
    }
    this.#painted = this.#lens;
    this.#paintedAt = performance.now();
    this.#projection = project(this.#land, width, height, this.#lens, marginsOf(this.#covers, frame));
    this.#aim();
    const isOther =
      before?.report.index !== picture.report.index || before.theme !== picture.theme || before.layer !== picture.layer;
    if (news || isOther) this.#endRound();
    if (news && motion && before) this.#beginRound(before);
    this.#paintLand();
    this.#paintLabels();
    this.#placeDots();
  }

  /** What lies over the map, in its CSS pixels: keys, legend, words. It shows with the next picture. */
  cover(boxes: readonly Box[]): void {
    this.#covers = boxes;
  }

  get closeness(): number {
    return this.#lens.zoom;
  }

  /** @param glides in a short motion, else at once */
  zoom(factor: number, at: XY, glides: boolean): void {
    if (this.#frame) this.#lookThrough(zoomed(this.#lens, factor, at, this.#frame), glides);
  }

  /** From the middle. */
  zoomBy(factor: number, glides: boolean): void {
    const { width, height } = this.#frame ?? { width: 0, height: 0 };
    this.zoom(factor, { x: width / 2, y: height / 2 }, glides);
  }

  move(by: XY, glides = false): void {
    if (this.#frame) this.#lookThrough(moved(this.#lens, by, this.#frame), glides);
  }

  showWhole(glides: boolean): void {
    this.#lookThrough(wholeMap, glides);
  }

  #lookThrough(to: Lens, glides: boolean): void {
    if (!this.#frame || !this.#picture || JSON.stringify(to) === JSON.stringify(this.#lens)) return;
    this.#endGlide();
    // Whoever takes hold of the map in a round sees its end.
    if (this.#round) this.settle();
    if (glides) {
      const from = this.#lens;
      const glide = { part: 0 };
      this.#glide = glide;
      const onUpdate = (): void => this.#aimAt(midway(from, to, glide.part));
      const onComplete = (): void => {
        this.#glide = null;
        this.#aimAt(to);
      };
      this.tweens.add({ targets: glide, part: 1, duration: GLIDE_MS, ease: 'Cubic.easeOut', onUpdate, onComplete });
    } else this.#aimAt(to);
    this.#changed();
  }

  #endGlide(): void {
    if (this.#glide) this.tweens.killTweensOf(this.#glide);
    this.#glide = null;
  }

  /** What is painted is only shifted and stretched; where the map comes to rest it is painted anew. */
  #aimAt(lens: Lens): void {
    this.#lens = isWhole(lens) ? wholeMap : lens;
    this.#aim();
    window.clearTimeout(this.#rest);
    if (this.#isBare() && performance.now() - this.#paintedAt > 2 * REST_MS) this.#repaint();
    else this.#rest = window.setTimeout(() => this.#repaint(), REST_MS);
    this.#changed();
  }

  #aim(): void {
    const { width, height, ratio } = this.#frame as Frame;
    const { scale, x, y } = shifted(this.#painted, this.#lens, { width: width * ratio, height: height * ratio });
    const [halfWidth, halfHeight] = [(width * ratio) / 2, (height * ratio) / 2];
    // A camera stretches round its middle: see that the corner of what is painted comes to (x, y).
    this.cameras.main
      .setZoom(scale)
      .setScroll((halfWidth - x) / scale - halfWidth, (halfHeight - y) / scale - halfHeight);
  }

  /** Whether much of the frame lies beside what is painted. */
  #isBare(): boolean {
    const { width, height } = this.#frame as Frame;
    const { scale, x, y } = shifted(this.#painted, this.#lens, { width, height });
    const bare = [x, y, width - x - width * scale, height - y - height * scale];
    return !this.#glide && Math.max(...bare) > 0.12 * Math.min(width, height);
  }

  #repaint(): void {
    if (this.#picture && this.#frame && !this.#glide) this.paint(this.#picture, this.#frame, false);
    this.#changed();
  }

  #paintLand(): void {
    const { width, height, ratio } = this.#frame as Frame;
    const picture = this.#picture as MapPicture;
    const [land, projection, colours] = [this.#land, this.#projection as Projection, palette(picture.theme)];
    const lying = this.#round?.before ?? picture;
    this.#ground?.paint(width, height, ratio, (pen) => paintGround(pen, land, projection, lying, colours));
    if (!this.#round) return;
    for (const [id, layer] of this.#round.covers) {
      const polygon = land.provinces.find((province) => province.id === id)?.polygon;
      if (!polygon) continue;
      layer.paintPart(boxAround(polygon.map(projection.at)), ratio, (pen) =>
        paintOver(pen, land, projection, picture, id, colours),
      );
    }
    this.#fadeOver();
  }

  #paintLabels(): void {
    const { width, height, ratio } = this.#frame as Frame;
    const picture = this.#picture as MapPicture;
    const [land, projection] = [this.#land, this.#projection as Projection];
    const round = this.#round;
    const scene = round ? sceneAt(round.before, picture, round.clock.milliseconds) : { picture, turned: [] };
    if (round) round.turned = scene.turned.length;
    const layout = mapLayout(land, projection, scene.picture, scene.turned, this.#covers);
    this.#layout = layout;
    this.#labels?.paint(width, height, ratio, (pen) => {
      if (picture.administered) paintAdministered(pen, land, projection, scene.picture);
      paintBorders(pen, land, projection);
      paintIndependent(pen, land, projection, scene.picture);
      paintChosen(pen, land, projection, picture.chosen);
      paintFlows(pen, layout);
      paintIncidents(pen, layout);
      paintLabels(pen, land, projection, scene.picture, layout, palette(picture.theme));
    });
    this.#over = [
      ...[...layout.cards, ...layout.reasons].map(({ box }) => box),
      ...layout.flows.flatMap(({ box }) => (box ? [box] : [])),
      ...(layout.forces ? [layout.forces.box] : []),
      ...layout.incidents.map(({ at, size }) => around(at, size, size)),
    ];
  }

  #beginRound(before: MapPicture): void {
    const picture = this.#picture as MapPicture;
    this.#rounds += 1;
    const round: Round = {
      before,
      clock: { milliseconds: 0 },
      covers: new Map(
        picture.provinces.map(({ id }) => [id, new Layer(this, `map:${this.#rounds}:${id}`, DEPTHS.covers)]),
      ),
      turned: 0,
    };
    this.#round = round;
    this.tweens.add({
      targets: round.clock,
      milliseconds: ROUND_MS,
      duration: ROUND_MS,
      ease: 'Linear',
      onUpdate: () => this.#step(round),
      onComplete: () => this.settle(),
    });
  }

  #step(round: Round): void {
    if (round !== this.#round || !this.#picture) return;
    this.#fadeOver();
    const { turned } = sceneAt(round.before, this.#picture, round.clock.milliseconds);
    if (turned.length !== round.turned) this.#paintLabels();
    this.#moveDots();
  }

  /** Each province as far as it has become what it is. */
  #fadeOver(): void {
    const round = this.#round;
    if (!round || !this.#picture) return;
    const turns: readonly Turn[] = turnsOf(round.before, this.#picture);
    for (const turn of turns) round.covers.get(turn.id)?.image.setAlpha(coverAt(turn, round.clock.milliseconds));
  }

  #endRound(): void {
    const round = this.#round;
    if (!round) return;
    this.#round = null;
    this.tweens.killTweensOf(round.clock);
    for (const layer of round.covers.values()) layer.destroy();
  }

  #placeDots(): void {
    for (const { image } of this.#dots) image.destroy();
    this.#dots = [];
    const ratio = this.#frame?.ratio ?? 1;
    this.#layout?.flows.forEach(({ curve, width, flow: { trade } }, flow) => {
      if (trade !== undefined) return;
      const size = Math.max(1.4, width * 0.42);
      const stamp = this.#stamps?.key('dot', Math.round(size * 4) / 4, ratio, (pen) => {
        pen.fillStyle = MAP_INK.casing;
        pen.beginPath();
        pen.arc(0, 0, size / 2, 0, 2 * Math.PI);
        pen.fill();
      });
      const count = Math.max(2, Math.floor((curveLength(curve) - width * 2 - 8) / DOT_GAP));
      for (let i = 0; i < count; i++) {
        const image = this.add.image(0, 0, stamp ?? '').setDepth(DEPTHS.dots);
        this.#dots.push({ image, flow, t: (i + 0.5) / count });
      }
    });
    this.#moveDots();
  }

  /** One whole way in a round, slower and slower, so that the dots end where they stood. */
  #moveDots(): void {
    const ratio = this.#frame?.ratio ?? 1;
    const progress = Math.sin((((this.#round?.clock.milliseconds ?? 0) / ROUND_MS) * Math.PI) / 2) % 1;
    for (const { image, flow, t } of this.#dots) {
      const placed = this.#layout?.flows[flow];
      if (!placed) continue;
      const end = 1 - (placed.width * 1.5 + 6) / Math.max(20, curveLength(placed.curve));
      const { x, y } = onCurve(placed.curve, ((t + progress) % 1) * end);
      // The dots lie over the one layer of labels: they pass under cards and signs by going out of sight.
      image.setPosition(x * ratio, y * ratio).setVisible(!this.#over.some((box) => within(box, { x, y })));
    }
  }

  provinceAt(x: number, y: number): string | null {
    if (!this.#projection || !this.#frame) return null;
    // Where it lay when it was painted.
    const shift = shifted(this.#painted, this.#lens, this.#frame);
    const at = { x: (x - shift.x) / shift.scale, y: (y - shift.y) / shift.scale };
    const card = this.#layout?.cards.find(({ box }) => within(box, at));
    return card?.province.id ?? provinceAt(this.#land, this.#projection, at.x, at.y);
  }

  get moving(): boolean {
    return this.#round !== null || this.#glide !== null;
  }

  /** Nobody looks any more: what was to be painted later stays away. */
  leave(): void {
    window.clearTimeout(this.#rest);
  }

  /** Everything at once as it is now. */
  settle(): void {
    if (!this.#round || !this.#picture || !this.#frame) return;
    this.#endRound();
    this.paint(this.#picture, this.#frame, false);
  }
}
