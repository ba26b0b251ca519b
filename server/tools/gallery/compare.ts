/**
 * Whether two pictures show the same. They are made small and soft first: how letters are drawn differs between machines,
 * where things stand and what colour they have does not.
 */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pixels of a picture, RGBA. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** A pixel of a small picture is the mean of so many by so many. */
const shrink = 6;
/** Of 256 steps of a channel every so many-th is kept: smaller files, and no difference that anybody sees. */
const step = 8;

/** Of `pixelmatch`: from 0 to 1, how far two colours may be apart and count as one. */
const threshold = 0.06;
/** Small pixels that may differ by more. Measured: see tests/gallery/compare.test.ts. */
export const tolerated = 12;

export const pictureIn = (png: Buffer): Picture => PNG.sync.read(png);

/** As PNG, without transparency. */
export function pngOf({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  // Of what was tried for such pictures the smallest.
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 1, filterType: 1 });
}

/** The picture as it is kept and compared. */
export const small = (picture: Picture): Picture => softened(shrunk(picture));

function shrunk({ width, height, data }: Picture): Picture {
  const [across, down] = [Math.ceil(width / shrink), Math.ceil(height / shrink)];
  const sums = new Uint32Array(across * down * 4);
  // Along the rows as they lie in memory: there are a million pixels in a picture, and hundreds of pictures.
  for (let y = 0, from = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * across;
    for (let x = 0; x < width; x++, from += 4) {
      const to = (row + Math.floor(x / shrink)) * 4;
      sums[to] = (sums[to] as number) + (data[from] as number);
      sums[to + 1] = (sums[to + 1] as number) + (data[from + 1] as number);
      sums[to + 2] = (sums[to + 2] as number) + (data[from + 2] as number);
      sums[to + 3] = (sums[to + 3] as number) + 1;
    }
  }
  const made = new Uint8Array(sums.length);
  for (let at = 0; at < sums.length; at += 4) {
    const count = sums[at + 3] as number;
    for (let channel = 0; channel < 3; channel++) made[at + channel] = (sums[at + channel] as number) / count;
    made[at + 3] = 255;
  }
  return { width: across, height: down, data: made };
}

/** Each pixel with its neighbours, the middle one as heavy as each other line of them. */
function softened({ width, height, data }: Picture): Picture {
  const made = new Uint8Array(data.length);
  const weights = [1, 2, 1] as const;
  const at = (x: number, y: number, channel: number): number => {
    const [column, row] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))];
    return data[(row * width + column) * 4 + channel] ?? 0;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (const [down, vertical] of weights.entries())
          for (const [across, horizontal] of weights.entries())
            sum += vertical * horizontal * at(x + across - 1, y + down - 1, channel);
        made[(y * width + x) * 4 + channel] = Math.min(255, Math.round(sum / 16 / step) * step);
      }
      made[(y * width + x) * 4 + 3] = 255;
    }
  }
  return { width, height, data: made };
}

export type Difference = {
  /** Small pixels that differ; all of them where the sizes do. */
  readonly pixels: number;
  /** Where: the picture, pale, with what differs in red. Null where the sizes differ. */
  readonly shown: Picture | null;
};

/** @param one as it was kept @param other as it is, both small */
export function differenceOf(one: Picture, other: Picture): Difference {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { pixels: width * height, shown: null };
  const data = new Uint8Array(one.data.length);
  // Soft pictures have no edges that could be smoothed: whatever differs counts.
  const pixels = pixelmatch(one.data, other.data, data, width, height, { threshold, includeAA: true });
  return { pixels, shown: { width, height, data } };
}
