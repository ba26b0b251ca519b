import Phaser from 'phaser';
import type { Geography } from '../../shared/scenario/geography.ts';
import type { Frame } from './ChamberScene.ts';
import { Layer, Stamps } from './layer.ts';
import { curveLength, type Land, onCurve, type Projection, project, provinceAt, resolveLand } from './mapGeometry.ts';
import { type MapLayout, mapLayout, paintFlows, paintIncidents, paintLabels } from './mapLabels.ts';
import { coverAt, ROUND_MS, sceneAt, type Turn, turnsOf } from './mapMotion.ts';
import { paintBorders, paintChosen, paintGround, paintIndependent, paintOver } from './mapPainter.ts';
import { palette } from './palette.ts';
import { isNews, type MapPicture } from './picture.ts';
import { around, type Box, within } from './plane.ts';

const DOT_GAP = 9;

type Dot = { readonly image: Phaser.GameObjects.Image; readonly flow: number; readonly t: number };
/** A round that is being shown: what the land was, and a layer over each province that becomes what it is. */
type Round = {
  readonly before: MapPicture;
  readonly clock: { milliseconds: number };
  readonly covers: ReadonlyMap<string, Layer>;
  turned: number;
};

/** From the bottom: the land, what provinces become, lines and labels, and people on the move. */
const DEPTHS = { land: 0, covers: 1, labels: 2, dots: 3 } as const;

export class MapScene extends Phaser.Scene {
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

  constructor(geography: Geography) {
    super({ key: 'map' });
    this.#land = resolveLand(geography);
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
    this.cameras.main.setViewport(frame.x * ratio, frame.y * ratio, width * ratio, height * ratio);
    this.#projection = project(this.#land, width, height);
    const news = isNews(before, picture);
    if (news || before?.report.index !== picture.report.index || before.theme !== picture.theme) this.#endRound();
    if (news && motion && before) this.#beginRound(before);
    this.#paintLand();
    this.#paintLabels();
    this.#placeDots();
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
      layer.paintPart(boxOf(polygon.map(projection.at)), ratio, (pen) =>
        paintOver(pen, land, projection, picture, id, colours),
      );
    }
    this.#cover();
  }

  #paintLabels(): void {
    const { width, height, ratio } = this.#frame as Frame;
    const picture = this.#picture as MapPicture;
    const [land, projection] = [this.#land, this.#projection as Projection];
    const round = this.#round;
    const scene = round ? sceneAt(round.before, picture, round.clock.milliseconds) : { picture, turned: [] };
    if (round) round.turned = scene.turned.length;
    const layout = mapLayout(land, projection, scene.picture, scene.turned);
    this.#layout = layout;
    this.#labels?.paint(width, height, ratio, (pen) => {
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
    this.#cover();
    const { turned } = sceneAt(round.before, this.#picture, round.clock.milliseconds);
    if (turned.length !== round.turned) this.#paintLabels();
    this.#moveDots();
  }

  #cover(): void {
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
    this.#layout?.flows.forEach(({ curve, width }, flow) => {
      const size = Math.max(1.4, width * 0.42);
      const stamp = this.#stamps?.key('dot', Math.round(size * 4) / 4, ratio, (pen) => {
        pen.fillStyle = '#FFFFFF';
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
    if (!this.#projection) return null;
    const card = this.#layout?.cards.find(({ box }) => within(box, { x, y }));
    return card?.province.id ?? provinceAt(this.#land, this.#projection, x, y);
  }

  get moving(): boolean {
    return this.#round !== null;
  }

  /** Everything at once as it is now. */
  settle(): void {
    if (!this.#round || !this.#picture || !this.#frame) return;
    this.#endRound();
    this.paint(this.#picture, this.#frame, false);
  }
}

function boxOf(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
