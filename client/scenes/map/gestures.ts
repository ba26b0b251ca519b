/** Fingers, wheel and pointer on the map: what they ask of its lens. The map itself decides how far it goes. */
import { type Box, within, type XY } from '../plane.ts';

export type Asked = {
  /** Closer or farther by a factor, round a place in the map's CSS pixels. */
  readonly zoom: (factor: number, at: XY, glides: boolean) => void;
  /** Drawn along by so many CSS pixels. */
  readonly move: (by: XY) => void;
  readonly tap: (event: MouseEvent) => void;
  /** Twice in the same place: the first tap was none. */
  readonly doubleTap: () => void;
  /** How close it is now; 1: the whole map. */
  readonly closeness: () => number;
  /** Where the map lies in the canvas; null: it is not shown. */
  readonly region: () => Box | null;
};

/** Farther than this (CSS pixels) it was no tap. */
const slack = 7;
/** Two taps in so many milliseconds, so near to each other, are one. */
const twice = { milliseconds: 320, pixels: 28 };
const wheelStep = 0.0018;
const linePixels = 16;

/** Listens until the signal says so. One finger moves the map only where it is closer than whole: elsewhere it scrolls the page. */
export function listenForGestures(canvas: HTMLCanvasElement, asked: Asked, signal: AbortSignal): void {
  const fingers = new Map<number, XY>();
  let travelled = 0;
  let last = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };

  const placeOf = ({ offsetX, offsetY }: MouseEvent): XY => {
    const region = asked.region();
    return { x: offsetX - (region?.x ?? 0), y: offsetY - (region?.y ?? 0) };
  };
  const isOnMap = ({ offsetX, offsetY }: MouseEvent): boolean => {
    const region = asked.region();
    return region !== null && within(region, { x: offsetX, y: offsetY });
  };

  const down = (event: PointerEvent): void => {
    if (event.button > 0) return;
    if (fingers.size === 0) travelled = 0;
    if (!isOnMap(event)) return;
    fingers.set(event.pointerId, placeOf(event));
  };
  const move = (event: PointerEvent): void => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const to = placeOf(event);
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    fingers.set(event.pointerId, to);
    travelled += Math.hypot(to.x - from.x, to.y - from.y);
    const [other] = others;
    if (other) {
      const [before, after] = [distance(from, other), distance(to, other)];
      if (before > 8) asked.zoom(after / before, middle(to, other), false);
      asked.move({ x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 });
    } else if (asked.closeness() > 1 && travelled > slack) {
      // From now on the finger is the map's, also beside the canvas.
      if (event.isTrusted && !canvas.hasPointerCapture(event.pointerId)) canvas.setPointerCapture(event.pointerId);
      asked.move({ x: to.x - from.x, y: to.y - from.y });
    }
  };
  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
  };
  const click = (event: MouseEvent): void => {
    if (travelled > slack) return;
    const { x, y } = placeOf(event);
    const isSecond = event.timeStamp - last.time < twice.milliseconds && distance({ x, y }, last) < twice.pixels;
    if (isSecond && isOnMap(event)) {
      last = { time: Number.NEGATIVE_INFINITY, x, y };
      asked.doubleTap();
      asked.zoom(event.shiftKey ? 0.5 : 2, { x, y }, true);
      return;
    }
    last = { time: event.timeStamp, x, y };
    asked.tap(event);
  };
  const wheel = (event: WheelEvent): void => {
    if (!isOnMap(event) || event.deltaY === 0) return;
    // Two fingers on a touchpad say so by a key that nobody pressed. Without it the page scrolls, where it can.
    const isMeant = event.ctrlKey || event.metaKey || !scrolls(document.scrollingElement);
    if (!isMeant) return;
    // Out of the whole map there is no farther: the wheel is the page's again.
    if (event.deltaY > 0 && asked.closeness() <= 1 && !event.ctrlKey) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePixels : 1);
    const steps = Math.max(-120, Math.min(120, pixels)) * (event.ctrlKey ? 4 : 1);
    asked.zoom(Math.exp(-steps * wheelStep), placeOf(event), false);
  };

  canvas.addEventListener('pointerdown', down, { signal });
  canvas.addEventListener('pointermove', move, { signal });
  // A pointer that is let go beside the canvas says so elsewhere, unless the map has caught it: then it does not leave.
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    canvas.addEventListener(name, up, { signal });
  canvas.addEventListener('click', click, { signal });
  canvas.addEventListener('wheel', wheel, { signal, passive: false });
}

const distance = (one: XY, other: XY): number => Math.hypot(one.x - other.x, one.y - other.y);
const middle = (one: XY, other: XY): XY => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const scrolls = (page: Element | null): boolean => page !== null && page.scrollHeight > page.clientHeight + 1;
