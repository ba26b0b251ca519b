import type { Pen } from './marks.ts';

async function loadImage(source: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image;
}

/** The files have a viewBox and no size, which some browsers refuse to paint into a canvas: give them one. */
async function loadFlag(url: string): Promise<HTMLImageElement> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`flag ${url}: ${answer.status}`);
  const svg = (await answer.text()).replace('<svg ', '<svg width="640" height="480" ');
  return loadImage(`data:image/svg+xml,${encodeURIComponent(svg)}`).catch(() => loadImage(url));
}

/** Where the server keeps the flags of countries and the emblems that scenarios bring: the panels' files too, fetched once. */
export const servedFlag = (code: string): string => `/flags/${encodeURIComponent(code.toLowerCase())}.svg`;

/** Flags and emblems by code. `draw` is false until the picture is there; `arrived` is called when one came. */
export class Flags {
  readonly #images = new Map<string, HTMLImageElement | null>();
  readonly #address: (code: string) => string;
  readonly #arrived: () => void;

  constructor(address: (code: string) => string, arrived: () => void) {
    this.#address = address;
    this.#arrived = arrived;
  }

  has(code: string): boolean {
    if (code === '') return false;
    const image = this.#images.get(code);
    if (image === undefined) this.#fetch(code);
    return Boolean(image);
  }

  draw(pen: Pen, code: string, x: number, y: number, width: number, height: number): boolean {
    if (!this.has(code)) return false;
    pen.drawImage(this.#images.get(code) as HTMLImageElement, x, y, width, height);
    return true;
  }

  #fetch(code: string): void {
    this.#images.set(code, null);
    // A flag that does not come stays a placard with the short name until the stage is mounted again.
    loadFlag(this.#address(code)).then(
      (image) => {
        this.#images.set(code, image);
        this.#arrived();
      },
      () => undefined,
    );
  }
}
