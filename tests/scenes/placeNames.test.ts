/** Names on the maps of this installation: of seas, lakes and states abroad, beside the cards of the provinces. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { project, resolveLand } from '../../client/scenes/map/geometry.ts';
import { mapLayout } from '../../client/scenes/map/labels.ts';
import { paintPlaceNames } from '../../client/scenes/map/placeNames.ts';
import type { Pen } from '../../client/scenes/marks.ts';
import { palette } from '../../client/scenes/palette.ts';
import type { MapPicture } from '../../client/scenes/picture.ts';
import { type Box, overlaps } from '../../client/scenes/plane.ts';
import { type Geography, geographySchema, insidePolygon } from '../../shared/scenario/geography.ts';

const sizeIn = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1]);
/** As wide as Libre Franklin is on average: there is no canvas here. */
const widthIn = (text: string, font: string): number => text.length * sizeIn(font) * 0.58;
beforeAll(() => {
  const ruler = { font: '', measureText: (text: string) => ({ width: widthIn(text, ruler.font) }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => ruler }) });
});

type Written = { readonly text: string; readonly box: Box };

/** A pen that keeps what it is to write, and where. */
function penFor(written: Written[]): Pen {
  const pen = {
    font: '',
    measureText: (text: string) => ({ width: widthIn(text, pen.font) * 1.16 }),
    fillText(text: string, x: number, y: number) {
      const [width, height] = [widthIn(text, pen.font) * 1.16, sizeIn(pen.font) * 1.2];
      written.push({ text, box: { x: x - width / 2, y: y - height / 2, width, height } });
    },
  };
  return pen as unknown as Pen;
}

const folder = new URL('../../scenarios/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const slugs = readdirSync(folder).filter((slug) => existsSync(new URL(`${slug}/guide.md`, folder)));

function shown(geography: Geography, names: ReadonlyMap<string, string>, frame: { width: number; height: number }) {
  const land = resolveLand(geography);
  const picture: MapPicture = {
    ...{ theme: 'light', layer: 'violence', report: { index: 1, known: 2 }, chosen: null },
    ...{ flows: [], incidents: [], forces: [{ plate: 'UN', text: '6,000 of 16,000', mandated: true }] },
    provinces: geography.provinces.map(({ id }) => ({
      ...{ id, name: names.get(id) ?? id, figure: '48', step: 2, word: 'violent', margin: 0 },
      ...{ change: 6, changed: '▲6', presence: 0, cause: '' },
    })),
  };
  const projection = project(land, frame.width, frame.height);
  const layout = mapLayout(land, projection, picture);
  const written: Written[] = [];
  paintPlaceNames(penFor(written), land, projection, picture, layout, palette('light'));
  return { land, projection, layout, written };
}

const frames = [
  ['on a phone', { width: 390, height: 520 }],
  ['on a laptop', { width: 720, height: 440 }],
  ['on the wall', { width: 1286, height: 874 }],
  ['on the whole wall', { width: 1920, height: 1080 }],
] as const;

describe.each(slugs)('the map of %s', (slug) => {
  const geography = geographySchema.parse(read(`${slug}/map.json`));
  const { provinces } = read(`${slug}/scenario.json`) as { provinces: { id: string; name: string }[] };
  const names = new Map(provinces.map(({ id, name }) => [id, name]));

  it.each(frames)('keeps cards and names apart, and names in the frame, %s', (_, frame) => {
    const { layout, written } = shown(geography, names, frame);
    const cards = layout.cards.map(({ box }) => box);
    const all = [...cards, ...written.map(({ box }) => box)];
    for (const [i, box] of all.entries()) {
      for (const other of all.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
    }
    for (const { box } of written) {
      const isInside =
        box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;
      expect(isInside).toBe(true);
    }
  });

  it.each(frames)('has each name of a state on the land of that state, %s', (_, frame) => {
    const { land, projection, written } = shown(geography, names, frame);
    for (const { id, name } of geography.neighbours) {
      const polygons = land.neighbours.find((each) => each.id === id)?.polygons ?? [];
      for (const { box } of written.filter(({ text }) => text === name.toUpperCase())) {
        const middle = projection.back(box.x + box.width / 2, box.y + box.height / 2);
        expect(polygons.some((polygon) => insidePolygon(polygon, middle))).toBe(true);
      }
    }
  });

  it('has some names where there is room', () => {
    expect(shown(geography, names, { width: 1920, height: 1080 }).written.length).toBeGreaterThan(0);
  });
});

describe('a state abroad', () => {
  /** A square country, and another to its east. */
  const beside = (name: string): Geography =>
    geographySchema.parse({
      width: 300,
      height: 300,
      arcs: {
        coast: [
          [300, 300],
          [0, 300],
          [0, 0],
          [300, 0],
        ],
        border: [
          [300, 0],
          [300, 300],
        ],
        far: [
          [300, 300],
          [2000, 900],
          [2000, -900],
          [300, 0],
        ],
      },
      provinces: [{ id: 'home', ring: ['coast', 'border'], label: [150, 150], heart: [150, 150] }],
      neighbours: [{ id: 'abroad', name, label: [900, 150], heart: [600, 150], rings: [['border', 'far']] }],
    });
  const linesOf = (name: string, frame: { width: number; height: number }): readonly string[] =>
    shown(beside(name), new Map(), frame).written.map(({ text }) => text);

  it('has its name in one line where that is short, and in more where it is long', () => {
    expect(linesOf('Kerun', { width: 1200, height: 500 })).toEqual(['KERUN']);
    expect(linesOf('The United Republic of the Two Shores', { width: 1200, height: 500 }).length).toBeGreaterThan(1);
  });

  it('has none where there is no room for it', () => {
    expect(linesOf('The United Republic of the Two Shores', { width: 330, height: 500 })).toEqual([]);
  });
});
