/** Where a line chart puts its lines, its signs and its labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, type Frame, pathOf, spread, xOf, yOf } from '../../client/panels/debrief/chartGeometry.ts';

const frame: Frame = { width: 1000, height: 400, left: 40, right: 160, top: 60, bottom: 40, months: 40, highest: 100 };

describe('a chart over months', () => {
  it('begins at its left end with month 0 and ends with the last month', () => {
    expect(xOf(frame, 0)).toBe(40);
    expect(xOf(frame, 40)).toBe(840);
    expect(xOf(frame, 10)).toBe(240);
  });

  it('stands still where there is no month to move in', () => {
    expect(xOf({ ...frame, months: 0 }, 0)).toBe(40);
  });

  it('has 0 at the bottom, the highest figure at the top, and nothing outside', () => {
    expect(yOf(frame, 0)).toBe(360);
    expect(yOf(frame, 100)).toBe(60);
    expect(yOf(frame, 25)).toBe(285);
    expect(yOf(frame, 140)).toBe(60);
    expect(yOf(frame, -3)).toBe(360);
  });

  it('draws one point for each month', () => {
    expect(pathOf({ ...frame, months: 2 }, [0, 50, 100])).toBe('M40 360L440 210L840 60');
    expect(pathOf(frame, [])).toBe('');
    expect(pathOf({ ...frame, months: 2 }, [null, 50, 100])).toBe('M440 210L840 60');
  });
});

describe('signs', () => {
  const at = (...months: number[]) => months.map((month) => ({ month }));

  it('share a place where a finger could not tell them apart, in the order of their months', () => {
    // Twenty units for a month.
    const clusters = clustersOf(frame, at(9, 0, 8), 42);
    expect(clusters.map(({ items }) => items.map(({ month }) => month))).toEqual([[0], [8, 9]]);
    expect(clusters.map(({ month }) => month)).toEqual([0, 8.5]);
    expect(clusters[1]?.x).toBe(xOf(frame, 8.5));
  });

  it('keep places of their own at the distance itself', () => {
    expect(clustersOf(frame, at(0, 2), 40)).toHaveLength(2);
    expect(clustersOf(frame, at(0, 2), 41)).toHaveLength(1);
  });

  it('move towards each other when they join, and then join what has come near', () => {
    const months = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 25 });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 120 }), (given, distance) => {
        const clusters = clustersOf(frame, at(...given), distance);
        expect(clusters.flatMap(({ items }) => items.map(({ month }) => month))).toEqual(
          given.toSorted((a, b) => a - b),
        );
        clusters.slice(1).forEach((cluster, before) => {
          expect(cluster.x - (clusters[before]?.x ?? 0)).toBeGreaterThanOrEqual(distance);
        });
      }),
    );
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they like to be when there is room', () => {
    expect(spread([300, 100, 200], 20, 0, 400)).toEqual([300, 100, 200]);
  });

  it('give way to each other, the one below to the one above', () => {
    expect(spread([100, 105], 20, 0, 400)).toEqual([100, 120]);
    expect(spread([105, 100], 20, 0, 400)).toEqual([120, 100]);
  });

  it('come back from the ends', () => {
    expect(spread([395, 400], 20, 0, 400)).toEqual([380, 400]);
    expect(spread([-30], 20, 0, 400)).toEqual([0]);
  });

  it('never touch, and never leave the chart, as long as there is room for all', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 15 }), (wanted) => {
        const placed = spread(wanted, 20, 0, 400);
        for (const y of placed) expect(y).toBeGreaterThanOrEqual(-1e-9);
        for (const y of placed) expect(y).toBeLessThanOrEqual(400 + 1e-9);
        const sorted = placed.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((y, before) => {
          expect(y - (sorted[before] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
        });
      }),
    );
  });
});
