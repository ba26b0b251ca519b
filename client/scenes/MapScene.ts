import Phaser from 'phaser';
import type { Geography } from '../../shared/scenario/geography.ts';
import type { Frame } from './ChamberScene.ts';
import { Layer, Stamps } from './layer.ts';
import { curveLength, type Land, onCurve, type Projection, project, provinceAt, resolveLand } from './mapGeometry.ts';
import { type MapLayout, mapLayout, paintFlows, paintIncidents, paintLabels } from './mapLabels.ts';
import { paintChosen, paintGround } from './mapPainter.ts';
import type { Pen } from './marks.ts';
import { palette } from './palette.ts';
import type { MapPicture } from './picture.ts';
import { around, type Box, within } from './plane.ts';

/** The land takes its new colours at the beginning of a round's four seconds; people are on the move through all of it. */
const LAND_MS = 1200;
const FLOW_MS = 4000;
const DOT_GAP = 9;

type Dot = { readonly image: Phaser.GameObjects.Image; readonly flow: number; readonly t: number };

export class MapScene extends Phaser.Scene {
  readonly #land: Land;
  #grounds: [Layer, Layer] | null = null;
  #stamps: Stamps | null = null;
  #dots: Dot[] = [];
  #covers: readonly Box[] = [];
  #picture: MapPicture | null = null;
  #frame: Frame | null = null;
  #layout: MapLayout | null = null;
  #projection: Projection | null = null;

  constructor(geography: Geography) {
    super({ key: 'map' });
    this.#land = resolveLand(geography);
  }

  create(): void {
    this.#grounds = [new Layer(this, 'map:ground:0', 0), new Layer(this, 'map:ground:1', 0)];
    this.#stamps = new Stamps(this);
  }

  paint(picture: MapPicture, frame: Frame, motion: boolean): void {
    if (!this.#grounds) return;
    const before = this.#picture;
    const sameFrame = JSON.stringify(frame) === JSON.stringify(this.#frame);
    this.#picture = picture;
    this.#frame = frame;
    const { width, height, ratio } = frame;
    this.cameras.main.setViewport(frame.x * ratio, frame.y * ratio, width * ratio, height * ratio);
    const land = this.#land;
    const projection = project(land, width, height);
    this.#projection = projection;
    const layout = mapLayout(land, projection, picture);
    this.#layout = layout;
    const colours = palette(picture.theme);
    const moves = motion && sameFrame && before?.theme === picture.theme;
    const facts = (p: MapPicture | null) =>
      JSON.stringify(p?.provinces.map((province) => [province.id, province.violence]));
    const landChanged = facts(before) !== facts(picture);
    const flowsChanged = JSON.stringify(before?.flows) !== JSON.stringify(picture.flows);

    const draw = (lying: MapPicture) => (pen: Pen) => {
      paintGround(pen, land, projection, lying, colours);
      paintChosen(pen, land, projection, picture.chosen);
      paintFlows(pen, layout);
      paintIncidents(pen, layout);
      paintLabels(pen, land, projection, picture, layout, colours);
    };
    this.#paintGround(draw(picture), moves && landChanged && before ? draw(before) : null);
    this.#covers = [
      ...layout.cards.map(({ box }) => box),
      ...layout.flows.flatMap(({ box }) => (box ? [box] : [])),
      ...layout.incidents.map(({ at, size }) => around(at, size, size)),
    ];
    if (flowsChanged || !moves) this.#placeDots();
    else this.#moveDots(this.#journey.progress % 1);
    if (moves && (landChanged || flowsChanged)) this.#letFlow();
  }

  /** `from`: the land as it was, under the cards as they are now; only the land fades, so that no number is ever blurred. */
  #paintGround(draw: (pen: Pen) => void, from: ((pen: Pen) => void) | null): void {
    const { width, height, ratio } = this.#frame as Frame;
    const [shown, spare] = this.#grounds as [Layer, Layer];
    this.tweens.killTweensOf([shown.image, spare.image]);
    shown.image.setAlpha(1).setDepth(0);
    spare.paint(width, height, ratio, draw);
    this.#grounds = [spare, shown];
    spare.image.setDepth(1).setAlpha(1);
    if (!from) {
      shown.image.setVisible(false);
      return;
    }
    shown.paint(width, height, ratio, from);
    this.tweens.add({
      targets: spare.image,
      alpha: { from: 0, to: 1 },
      duration: LAND_MS,
      ease: 'Sine.easeInOut',
      onComplete: () => shown.image.setVisible(false),
    });
  }

  #placeDots(): void {
    for (const { image } of this.#dots) image.destroy();
    this.#dots = [];
    this.tweens.killTweensOf(this.#journey);
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
        const image = this.add.image(0, 0, stamp ?? '').setDepth(3);
        this.#dots.push({ image, flow, t: (i + 0.5) / count });
      }
    });
    this.#moveDots(0);
  }

  #moveDots(progress: number): void {
    const ratio = this.#frame?.ratio ?? 1;
    for (const { image, flow, t } of this.#dots) {
      const placed = this.#layout?.flows[flow];
      if (!placed) continue;
      const end = 1 - (placed.width * 1.5 + 6) / Math.max(20, curveLength(placed.curve));
      const { x, y } = onCurve(placed.curve, ((t + progress) % 1) * end);
      // The dots lie on the one layer of the map: they pass under cards and signs by going out of sight.
      image.setPosition(x * ratio, y * ratio).setVisible(!this.#covers.some((box) => within(box, { x, y })));
    }
  }

  /** One whole way, so that the dots end where they stood. */
  readonly #journey = { progress: 0 };

  #letFlow(): void {
    if (this.#dots.length === 0) return;
    this.tweens.killTweensOf(this.#journey);
    this.#journey.progress = 0;
    this.tweens.add({
      targets: this.#journey,
      progress: 1,
      duration: FLOW_MS,
      ease: 'Sine.easeOut',
      onUpdate: () => this.#moveDots(this.#journey.progress),
      onComplete: () => this.#moveDots(0),
    });
  }

  provinceAt(x: number, y: number): string | null {
    if (!this.#projection) return null;
    const card = this.#layout?.cards.find(({ box }) => within(box, { x, y }));
    return card?.province.id ?? provinceAt(this.#land, this.#projection, x, y);
  }

  get moving(): boolean {
    return this.tweens.getTweens().length > 0;
  }

  settle(): void {
    if (this.#picture && this.#frame) {
      this.tweens.killAll();
      this.paint(this.#picture, this.#frame, false);
    }
  }
}
