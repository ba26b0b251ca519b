/** Closer and farther on the map: the point under a finger stays, nobody leaves the map, and what is painted lies where it is aimed. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginsOf, project, resolveLand } from '../../client/scenes/map/geometry.ts';
import {
  bounded,
  closest,
  isWhole,
  type Lens,
  midway,
  moved,
  offsetOf,
  shifted,
  wholeMap,
  zoomed,
} from '../../client/scenes/map/lens.ts';
import { geographySchema } from '../../shared/scenario/geography.ts';

const land = resolveLand(
  geographySchema.parse(JSON.parse(readFileSync(new URL('../../scenarios/velora/map.json', import.meta.url), 'utf8'))),
);
const sizes = [
  { width: 612, height: 254 },
  { width: 390, height: 420 },
  { width: 1286, height: 924 },
] as const;
const size = fc.constantFrom(...sizes);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const lens = fc
  .record({ zoom: fc.double({ min: 1, max: closest, noNaN: true }), x: share, y: share })
  .map((free): Lens => bounded(free));

describe('a lens', () => {
  it('shows the whole map where nobody has touched it', () => {
    for (const each of sizes) expect(offsetOf(wholeMap, each)).toEqual({ x: 0, y: 0 });
    expect(isWhole(wholeMap)).toBe(true);
  });

  it('keeps what lies under the pointer there, as far as the edge of the map lets it', () => {
    fc.assert(
      fc.property(
        lens,
        size,
        share,
        share,
        fc.double({ min: 0.4, max: 2.5, noNaN: true }),
        (from, frame, x, y, factor) => {
          const at = { x: x * frame.width, y: y * frame.height };
          const to = zoomed(from, factor, at, frame);
          // Farther out the edges of the map may push; closer in they never do.
          if (to.zoom < from.zoom) return;
          const before = project(land, frame.width, frame.height, from).back(at.x, at.y);
          const after = project(land, frame.width, frame.height, to).back(at.x, at.y);
          expect(after[0]).toBeCloseTo(before[0], 6);
          expect(after[1]).toBeCloseTo(before[1], 6);
        },
      ),
    );
  });

  it('shows nothing beside the map, however it is moved', () => {
    const by = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
    fc.assert(
      fc.property(lens, size, by, (from, frame, to) => {
        const { zoom, ...middle } = moved(from, to, frame);
        const { x, y } = offsetOf({ zoom, ...middle }, frame);
        expect(x).toBeLessThanOrEqual(1e-6);
        expect(y).toBeLessThanOrEqual(1e-6);
        expect(x + zoom * frame.width).toBeGreaterThanOrEqual(frame.width - 1e-6);
        expect(y + zoom * frame.height).toBeGreaterThanOrEqual(frame.height - 1e-6);
      }),
    );
  });

  it('moves with the finger where there is room', () => {
    const frame = sizes[2];
    const from = { zoom: 3, x: 0.5, y: 0.5 };
    const before = project(land, frame.width, frame.height, from).at([500, 300]);
    const after = project(land, frame.width, frame.height, moved(from, { x: 40, y: -25 }, frame)).at([500, 300]);
    expect(after.x - before.x).toBeCloseTo(40, 6);
    expect(after.y - before.y).toBeCloseTo(-25, 6);
  });

  it('goes no farther than the whole map and no closer than it may', () => {
    const at = { x: 10, y: 200 };
    expect(zoomed({ zoom: 1.2, x: 0.5, y: 0.5 }, 0.1, at, sizes[0])).toEqual(wholeMap);
    expect(zoomed({ zoom: 5, x: 0.5, y: 0.5 }, 9, at, sizes[0]).zoom).toBe(closest);
  });

  it('stretches what was painted to where it will be painted anew', () => {
    fc.assert(
      fc.property(lens, lens, size, (painted, now, frame) => {
        const old = project(land, frame.width, frame.height, painted).at([640, 280]);
        const anew = project(land, frame.width, frame.height, now).at([640, 280]);
        const { scale, x, y } = shifted(painted, now, frame);
        expect(old.x * scale + x).toBeCloseTo(anew.x, 5);
        expect(old.y * scale + y).toBeCloseTo(anew.y, 5);
      }),
    );
  });

  it('glides from one place to another', () => {
    const to = { zoom: 4, x: 0.7, y: 0.3 };
    expect(midway(wholeMap, to, 0)).toEqual(wholeMap);
    expect(midway(wholeMap, to, 1).zoom).toBeCloseTo(4, 9);
    expect(midway(wholeMap, to, 0.5).zoom).toBeCloseTo(2, 9);
  });
});

describe('what lies over the map', () => {
  const frame = { width: 612, height: 540 };

  it('takes its room from it where it is a bar along an edge', () => {
    expect(marginsOf([{ x: 4, y: 4, width: 380, height: 52 }], frame)).toMatchObject({ top: 56, left: 0 });
    expect(marginsOf([{ x: 0, y: 490, width: 612, height: 50 }], frame)).toMatchObject({ bottom: 50 });
    expect(marginsOf([{ x: 4, y: 60, width: 290, height: 470 }], frame)).toMatchObject({ left: 294 });
  });

  it('and lies on it where it is small', () => {
    expect(marginsOf([{ x: 4, y: 4, width: 110, height: 52 }], frame)).toEqual({
      top: 0,
      bottom: 0,
      left: 0,
      right: 0,
    });
  });

  it('leaves the whole country to be seen', () => {
    const margins = marginsOf([{ x: 4, y: 4, width: 380, height: 52 }], frame);
    const { at } = project(land, frame.width, frame.height, wholeMap, margins);
    for (const { polygon } of land.provinces) {
      for (const point of polygon) expect(at(point).y).toBeGreaterThan(56);
    }
  });
});
