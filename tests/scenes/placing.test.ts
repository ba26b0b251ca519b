/** Labels on maps of any scenario: cards never lie on each other, nor on what is over the map, at every size and however close. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { marginsOf, project, resolveLand } from '../../client/scenes/map/geometry.ts';
import { mapLayout } from '../../client/scenes/map/labels.ts';
import { type Lens, wholeMap } from '../../client/scenes/map/lens.ts';
import type { MapPicture } from '../../client/scenes/picture.ts';
import { type Box, overlaps } from '../../client/scenes/plane.ts';
import { geographyProblems, geographySchema, insidePolygon } from '../../shared/scenario/geography.ts';
import { gridland } from '../support/gridland.ts';

/** A ruler as wide as Libre Franklin is on average: there is no canvas here. */
beforeAll(() => {
  const ruler = { font: '', measureText: (text: string) => ({ width: text.length * sizeIn(ruler.font) * 0.56 }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => ruler }) });
});
const sizeIn = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1]);

const velora = geographySchema.parse(
  JSON.parse(readFileSync(new URL('../../scenarios/velora/map.json', import.meta.url), 'utf8')),
);
const lands = {
  'Velora, five provinces': velora,
  'six in two rows': gridland(6, 3, { width: 220, height: 240 }),
  'six in a narrow country': gridland(6, 2, { width: 180, height: 190 }),
  'seven, the last one wide': gridland(7, 3, { width: 210, height: 190 }),
  'eight in a long country': gridland(8, 4, { width: 190, height: 260 }),
  'nine in a square': gridland(9, 3, { width: 200, height: 180 }),
} as const;

/** Keys above, legend and zoom below: as they lie on the map of a delegate. */
const coversOf = ({ width, height }: { readonly width: number; readonly height: number }): readonly Box[] => [
  { x: 4, y: 4, width: height < 350 ? 113 : 385, height: 52 },
  { x: 4, y: height - 56, width: 105, height: 52 },
  { x: width - 100, y: height - 56, width: 96, height: 52 },
];
const hosts = [
  ['beside the chamber on a laptop', { width: 612, height: 254 }, true],
  ['alone on a laptop', { width: 612, height: 540 }, true],
  ['on a phone', { width: 390, height: 420 }, true],
  ['on the wall', { width: 1286, height: 924 }, false],
] as const;

describe.each(Object.entries(lands))('%s', (_name, geography) => {
  const land = resolveLand(geography);
  const names = ['Port Velora', 'Hill Districts', 'Northreach', 'Southplain', 'Rivermark'];
  const picture: MapPicture = {
    theme: 'light',
    layer: 'violence',
    report: { index: 1, known: 2 },
    chosen: null,
    flows: [],
    incidents: geography.provinces.map(({ id }) => ({ province: id, kind: 'attack' })),
    forces: [{ plate: 'UN', text: '6,000 of 16,000', mandated: true }],
    provinces: geography.provinces.map(({ id }, i) => ({
      ...{ id, name: names[i % 5] ?? '', figure: '48', step: 2, word: 'violent', margin: 8 },
      ...{ change: 6, changed: '▲6', presence: i % 2 === 0 ? 2 : 0, cause: '▲ drought and heat' },
    })),
  };

  it('is a map without a mistake', () => {
    expect(geographyProblems(geography)).toEqual([]);
  });

  it.each(hosts)('has a card for every province, apart from the others, %s', (_where, frame, hasKeys) => {
    const covers = hasKeys ? coversOf(frame) : [];
    const projection = project(land, frame.width, frame.height, wholeMap, marginsOf(covers, frame));
    const { cards, forces } = mapLayout(land, projection, picture, [], covers);
    expect(cards.map(({ province }) => province.id)).toEqual(geography.provinces.map(({ id }) => id));
    const boxes = [...cards.map(({ box }) => box), ...(forces ? [forces.box] : [])];
    for (const [i, box] of boxes.entries()) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height).toBe(
        true,
      );
      for (const other of [...boxes.slice(i + 1), ...covers]) expect(overlaps(box, other)).toBe(false);
    }
  });

  it('has cards only of what is to be seen where somebody looks closely, as large as before', () => {
    const frame = hosts[1][1];
    const whole = mapLayout(land, project(land, frame.width, frame.height), picture);
    for (const lens of [
      { zoom: 3, x: 0.5, y: 0.5 },
      { zoom: 6, x: 0.3, y: 0.7 },
    ] as const satisfies readonly Lens[]) {
      const projection = project(land, frame.width, frame.height, lens);
      const { cards, font } = mapLayout(land, projection, picture);
      expect(font).toBe(whole.font);
      for (const [i, { box }] of cards.entries()) {
        for (const other of cards.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
      }
      // The province in the middle has its card, and whoever has one is in the frame.
      const middle = projection.back(frame.width / 2, frame.height / 2);
      const seen = land.provinces.find(({ polygon }) => insidePolygon(polygon, middle));
      if (seen) expect(cards.map(({ province }) => province.id)).toContain(seen.id);
      expect(cards.length).toBeLessThanOrEqual(geography.provinces.length);
    }
  });
});

describe('relief', () => {
  it('stands where there are mountains and rivers, inside a province and not on the lake', () => {
    const land = resolveLand(velora);
    expect(land.relief.length).toBeGreaterThan(300);
    for (const { from, to } of land.relief) {
      for (const point of [from, to]) {
        expect(land.provinces.some(({ polygon }) => insidePolygon(polygon, point))).toBe(true);
      }
    }
    // The shaded sides are those that look away from the light, and there are both.
    const shades = new Set(land.relief.map(({ shade }) => shade));
    expect([...shades].toSorted()).toEqual([0, 1, 2]);
    expect(
      land.relief.filter(({ shade }) => shade === 2).every(({ from, to }) => to[0] - from[0] + to[1] - from[1] > 0),
    ).toBe(true);
  });

  it('is none in a flat country without water, and the same every time', () => {
    const flat = {
      ...velora,
      rivers: [],
      lakes: [],
      provinces: velora.provinces.map((each) => ({ ...each, peaks: [] })),
    };
    expect(resolveLand({ ...flat, arcs: velora.arcs }).relief).toEqual([]);
    expect(resolveLand(velora).relief).toEqual(resolveLand(velora).relief);
  });
});

describe('roads over a border', () => {
  it('lead from each province to each state abroad that it touches, and to no other', () => {
    const land = resolveLand(velora);
    expect(land.crossings.map(({ province, neighbour }) => `${province} ${neighbour}`)).toEqual([
      'rivermark dravia',
      'northreach dravia',
      'hill-districts dravia',
      'hill-districts kerun',
      'southplain kerun',
    ]);
    for (const { province, inside, outside } of land.crossings) {
      const own = land.provinces.find(({ id }) => id === province)?.polygon ?? [];
      expect(insidePolygon(own, inside)).toBe(true);
      expect(land.provinces.some(({ polygon }) => insidePolygon(polygon, outside))).toBe(false);
    }
  });
});
