/** How far two colours are apart, as WCAG 2.2 reckons it. */
import type { Colour } from './colours.ts';

/** Linear light of one channel. @param c 0 to 1, in sRGB */
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** Red, green and blue of `#RRGGBB`, 0 to 1 each. */
export const channels = (hex: string): readonly [number, number, number] => {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast of two opaque colours: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is seen where a colour lies half transparent on another. @param share of the upper one, 0 to 1 */
export function over(upper: string, lower: string, share: number): Colour {
  const [above, below] = [channels(upper), channels(lower)];
  const mixed = above.map((c, index) => Math.round(255 * (share * c + (1 - share) * (below[index] ?? 0))));
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}
