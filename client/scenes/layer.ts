import type { Pen } from './marks.ts';
import type { Image, StageScene } from './phaser.ts';
import type { Box } from './plane.ts';

/**
 * Vector drawing on the stage is painted with Canvas 2D at the screen's own resolution and handed to Phaser as a
 * texture: crisp text, dashes and hatching, the same in WebGL and in Canvas, and a frame costs a few textured
 * rectangles even where WebGL is emulated.
 */
function paintTexture(
  scene: StageScene,
  key: string,
  width: number,
  height: number,
  exact: boolean,
  paint: (pen: Pen) => void,
): void {
  const existing = scene.textures.exists(key) ? scene.textures.get(key) : null;
  const old = existing?.source[0];
  if (old && old.width === width && old.height === height) {
    const canvas = old.image as HTMLCanvasElement;
    // Also at the same size this takes back all that was painted and set; `reset` of the pen is not in every browser.
    canvas.width = width;
    paint(canvas.getContext('2d') as Pen);
    old.update();
    return;
  }
  if (existing) scene.textures.remove(key);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  paint(canvas.getContext('2d') as Pen);
  // Not `createCanvas`: a CanvasTexture reads all its pixels back at once, and this one never asks for them.
  const texture = scene.textures.create(key, canvas as unknown as HTMLImageElement, width, height);
  texture?.add('__BASE', 0, 0, 0, width, height);
  // Nearest: layers lie on whole pixels, and a single sample counts where WebGL is emulated.
  if (exact) texture?.setFilter(1);
}

/** A picture as large as its scene, or a part of it. Sizes are in CSS pixels; `ratio` is the screen's. */
export class Layer {
  readonly image: Image;
  readonly #key: string;
  readonly #scene: StageScene;

  constructor(scene: StageScene, key: string, depth: number) {
    this.#scene = scene;
    this.#key = key;
    this.image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0).setDepth(depth).setVisible(false);
  }

  paint(width: number, height: number, ratio: number, draw: (pen: Pen) => void): void {
    this.paintPart({ x: 0, y: 0, width, height }, ratio, draw);
  }

  /** The pen stands at the scene's corner all the same. */
  paintPart({ x, y, width, height }: Box, ratio: number, draw: (pen: Pen) => void): void {
    const [left, top] = [Math.floor(x * ratio), Math.floor(y * ratio)];
    const [right, bottom] = [Math.ceil((x + width) * ratio), Math.ceil((y + height) * ratio)];
    paintTexture(this.#scene, this.#key, right - left, bottom - top, true, (pen) => {
      pen.translate(-left, -top);
      pen.scale(ratio, ratio);
      draw(pen);
    });
    this.image.setTexture(this.#key).setPosition(left, top).setVisible(true);
  }

  destroy(): void {
    this.image.destroy();
    if (this.#scene.textures.exists(this.#key)) this.#scene.textures.remove(this.#key);
  }
}

/** Small pictures for things that move, painted once per kind, size and theme. The pen stands in the middle. */
export class Stamps {
  readonly #scene: StageScene;
  readonly #keys = new Set<string>();

  constructor(scene: StageScene) {
    this.#scene = scene;
  }

  key(name: string, size: number, ratio: number, draw: (pen: Pen) => void): string {
    const side = 2 * Math.ceil((size * ratio) / 2) + 2;
    const key = `${this.#scene.scene.key}:${name}:${side}`;
    if (!this.#keys.has(key)) {
      this.#keys.add(key);
      paintTexture(this.#scene, key, side, side, false, (pen) => {
        pen.translate(side / 2, side / 2);
        pen.scale(ratio, ratio);
        draw(pen);
      });
    }
    return key;
  }

  /** After a resize or a change of theme; nothing may show the old ones any more. */
  clear(): void {
    for (const key of this.#keys) this.#scene.textures.remove(key);
    this.#keys.clear();
  }
}

let ruler: Pen | null = null;

export function measureText(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d') as Pen;
  ruler.font = font;
  return ruler.measureText(text).width;
}
