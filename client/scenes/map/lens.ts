/** Through what the map is looked at: how close, and where its middle lies. Pure, so that the point under a finger can be proved to stay. */
import { clamp, type XY } from '../plane.ts';

/** `zoom`: 1 shows all of it. `x`, `y`: what of the whole map lies in the middle of the frame, as shares of it (0–1). */
export type Lens = { readonly zoom: number; readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };

export const wholeMap: Lens = { zoom: 1, x: 0.5, y: 0.5 };
export const closest = 6;

/** Nobody leaves the map: what is seen of it lies within what is seen of all of it. */
export function bounded({ zoom, x, y }: Lens): Lens {
  const near = clamp(zoom, 1, closest);
  const half = 0.5 / near;
  return { zoom: near, x: clamp(x, half, 1 - half), y: clamp(y, half, 1 - half) };
}

/** A place on the whole map (CSS pixels of a frame of this size) comes to lie at `place * zoom + offset`. */
export const offsetOf = ({ zoom, x, y }: Lens, { width, height }: Size): XY => ({
  x: width * (0.5 - zoom * x),
  y: height * (0.5 - zoom * y),
});

/** Closer or farther by a factor; what lies at `at` stays there, as far as the bounds of the map let it. */
export function zoomed(lens: Lens, factor: number, at: XY, size: Size): Lens {
  const zoom = clamp(lens.zoom * factor, 1, closest);
  const offset = offsetOf(lens, size);
  const place = { x: (at.x - offset.x) / lens.zoom, y: (at.y - offset.y) / lens.zoom };
  const middle = (lying: number, seen: number, whole: number) => (whole / 2 - seen + lying * zoom) / (zoom * whole);
  return bounded({ zoom, x: middle(place.x, at.x, size.width), y: middle(place.y, at.y, size.height) });
}

/** The map is drawn along by so many CSS pixels. */
export const moved = ({ zoom, x, y }: Lens, by: XY, { width, height }: Size): Lens =>
  bounded({ zoom, x: x - by.x / (zoom * width), y: y - by.y / (zoom * height) });

/** Part of the way from one to another, 0–1; closeness grows by equal factors. */
export const midway = (from: Lens, to: Lens, part: number): Lens => ({
  zoom: from.zoom * (to.zoom / from.zoom) ** part,
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

export const isWhole = ({ zoom }: Lens): boolean => zoom <= 1.001;

/** How what was painted through one lens lies when it is looked at through another: at `place * scale + offset`. */
export function shifted(painted: Lens, now: Lens, size: Size): XY & { readonly scale: number } {
  const scale = now.zoom / painted.zoom;
  const [before, after] = [offsetOf(painted, size), offsetOf(now, size)];
  return { scale, x: after.x - before.x * scale, y: after.y - before.y * scale };
}
