/** Fingers and pointer on the map: whoever lets go has let go, also beside the canvas. */
import { describe, expect, it } from 'vitest';
import { listenForGestures } from '../../client/scenes/map/gestures.ts';
import type { XY } from '../../client/scenes/plane.ts';

/** A canvas that is all map, and what is asked of it. */
function held(closeness: number) {
  const canvas = new EventTarget();
  const moves: XY[] = [];
  let taps = 0;
  listenForGestures(
    canvas as HTMLCanvasElement,
    {
      zoom: () => {},
      move: (by) => moves.push(by),
      tap: () => {
        taps += 1;
      },
      doubleTap: () => {},
      closeness: () => closeness,
      region: () => ({ x: 0, y: 0, width: 400, height: 300 }),
    },
    new AbortController().signal,
  );
  const point = (kind: string, x: number, y: number, pointerId = 1) =>
    canvas.dispatchEvent(Object.assign(new Event(kind), { offsetX: x, offsetY: y, pointerId, button: 0 }));
  return { point, moves, taps: () => taps };
}

describe('a pointer on the map', () => {
  it('draws along a map that is closer than whole, and taps where it stays', () => {
    const { point, moves, taps } = held(2);
    point('pointerdown', 100, 100);
    point('pointermove', 120, 110);
    point('pointerup', 120, 110);
    point('click', 120, 110);
    expect([moves, taps()]).toEqual([[{ x: 20, y: 10 }], 0]);
    point('pointerdown', 100, 100);
    point('pointerup', 100, 100);
    point('click', 100, 100);
    expect([moves.length, taps()]).toEqual([1, 1]);
  });

  it('holds nothing any more when it has left the canvas and was let go elsewhere', () => {
    const { point, moves, taps } = held(2);
    point('pointerdown', 100, 100);
    point('pointerleave', 100, 299);
    point('pointermove', 200, 200);
    point('pointermove', 250, 250);
    expect(moves).toEqual([]);
    point('pointerdown', 250, 250);
    point('pointerup', 250, 250);
    point('click', 250, 250);
    expect(taps()).toBe(1);
  });

  it('leaves the whole map where it is', () => {
    const { point, moves } = held(1);
    point('pointerdown', 100, 100);
    point('pointermove', 180, 160);
    expect(moves).toEqual([]);
  });
});
