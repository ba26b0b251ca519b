/** The tool that draws maps: from a few lines to arcs that fit together, and a word of what does not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsedWith } from '../../server/catalogue/json.ts';
import { drawn } from '../../server/tools/draw/drawn.ts';
import { type Land, LandProblem, landSchema } from '../../server/tools/draw/land.ts';
import { meetingOf } from '../../server/tools/draw/plane.ts';
import { written } from '../../server/tools/draw/written.ts';
import {
  adjacency,
  areaOf,
  borders,
  type Geography,
  geographyProblems,
  insidePolygon,
  ringPolygon,
} from '../../shared/scenario/geography.ts';

/** A square cut in two from top to bottom. */
const square = (rest: object = {}): Land =>
  landSchema.parse({
    about: 'A square in two halves.',
    frame: { width: 400, height: 400 },
    lines: { outline: { along: '0 0, 400 0, 400 400, 0 400', closed: true, rugged: 0 }, middle: '203 3, 190 396' },
    provinces: [
      { id: 'left', heart: '100 200' },
      { id: 'right', heart: '300 200' },
    ],
    ...rest,
  });

const lines = (more: object): object => ({ lines: { ...square().lines, ...more } });

/** Where and what, of the problem that a land has. */
function problemOf(land: Land): string {
  try {
    drawn(land);
  } catch (error) {
    if (error instanceof LandProblem) return `${error.path}: ${error.message}`;
    throw error;
  }
  return '';
}

/** Pairs of arcs that meet otherwise than end to end. */
function crossingsIn({ arcs }: Geography): readonly string[] {
  const all = Object.entries(arcs);
  return all.flatMap(([id, line], i) =>
    all.slice(i).flatMap(([other, across]) => (meetingOf(line, across) ? [`${id} and ${other}`] : [])),
  );
}

describe('a square in two halves', () => {
  const map = drawn(square());

  test('has two provinces that share one border, without a gap', () => {
    expect(geographyProblems(map, { left: ['right'], right: ['left'] })).toEqual([]);
    const areas = map.provinces.map(({ ring }) => areaOf(ringPolygon(map, ring)));
    expect(Math.abs(areas.reduce((sum, area) => sum + area, 0))).toBeCloseTo(160_000, 0);
  });

  test('is cut where the border meets its outline, to which its ends were laid', () => {
    expect(Object.keys(map.arcs).toSorted()).toEqual(['middle', 'outline-1', 'outline-2']);
    expect(map.arcs.middle?.at(0)).toEqual([203, 0]);
    expect(map.arcs.middle?.at(-1)).toEqual([190, 400]);
  });

  test('has its cards, signs and mountains within each province', () => {
    const { provinces } = drawn(square({ ranges: ['20 200, 380 210'] }));
    for (const { ring, label, incidents, peaks } of provinces) {
      const polygon = ringPolygon(map, ring);
      expect(incidents).toHaveLength(3);
      expect(peaks.length).toBeGreaterThan(2);
      for (const at of [label, ...incidents, ...peaks]) expect(insidePolygon(polygon, at)).toBe(true);
    }
  });

  test('is the same every time, and another with another seed', () => {
    expect(written(drawn(square()))).toBe(written(map));
    expect(drawn(square({ seed: 2 })).arcs.middle).not.toEqual(map.arcs.middle);
  });

  test('keeps its bends where a line is added', () => {
    const lake = { along: '60 60, 90 60, 90 90, 60 90', closed: true };
    const more = drawn(square({ ...lines({ shore: lake }), lakes: [{ id: 'lake', name: 'Lake', heart: '75 75' }] }));
    expect(more.arcs.middle).toEqual(map.arcs.middle);
    expect(more.lakes).toHaveLength(1);
  });

  test('has lines that cross nothing, however rugged they are', () => {
    const near = { first: '120 0, 130 200, 120 400', second: '134 0, 142 200, 134 400' };
    const narrow = { id: 'narrow', heart: '130 300' };
    const provinces = [{ id: 'far-left', heart: '60 200' }, narrow, ...square().provinces.slice(1)];
    for (const seed of [1, 2, 3]) {
      const between = { id: 'left', heart: '170 200' };
      const wild = drawn(square({ ...lines(near), seed, rugged: 0.5, provinces: [...provinces, between] }));
      expect(crossingsIn(wild)).toEqual([]);
    }
  });
});

describe('in degrees', () => {
  test('east is right and north is up', () => {
    const degrees = { west: 10, east: 20, north: 50, south: 40 };
    const outline = { along: '10 50, 20 50, 20 40, 10 40', closed: true, rugged: 0 };
    const halves = { outline, middle: '15 50, 15 40' };
    const provinces = [
      { id: 'left', heart: 'town' },
      { id: 'right', heart: '18 42' },
    ];
    const map = drawn(square({ degrees, lines: halves, provinces, places: { town: '12 48' } }));
    expect(map.provinces.map(({ heart }) => heart)).toEqual([
      [80, 80],
      [320, 320],
    ]);
  });
});

describe('refused is', () => {
  test.each<[string, object, RegExp]>([
    ['a line with a gap at its end', lines({ middle: '200 0, 200 380' }), /^lines\.middle: ends at 200 380, where no/],
    ['one at its beginning', lines({ middle: '200 20, 200 400' }), /^lines\.middle: begins at 200 20, where no/],
    ['lines that cross', lines({ across: '0 200, 400 220' }), /^lines\.middle: crosses lines\.across near 19\d 21\d:/],
    ['a line that crosses itself', lines({ middle: '200 0, 200 300, 260 300, 150 200, 190 400' }), /crosses itself/],
    ['a line of one place', lines({ middle: '200 0' }), /^lines\.middle: needs two places/],
    ['a place that there is not', lines({ middle: 'cape, 200 400' }), /^lines\.middle: no place is called "cape"/],
    [
      'land that is nobody’s',
      { provinces: [{ id: 'left', heart: '100 200' }] },
      /^lines: the land round 300 \d+ .*nobody/,
    ],
    [
      'land that two call theirs',
      {
        provinces: [
          { id: 'left', heart: '100 200' },
          { id: 'right', heart: '120 200' },
        ],
      },
      /^provinces\.1\.heart: right and left \(provinces\.0\.heart\) lie within the same lines/,
    ],
    [
      'a heart in the sea',
      {
        provinces: [
          { id: 'left', heart: '100 200' },
          { id: 'right', heart: '500 200' },
        ],
      },
      /^provinces\.1\.heart: 500 200 lies within no closed lines/,
    ],
    [
      'a capital elsewhere',
      {
        provinces: [
          { id: 'left', heart: '100 200', capital: '300 100' },
          { id: 'right', heart: '300 200' },
        ],
      },
      /^provinces\.0\.capital: 300 100 lies outside "left"/,
    ],
    [
      'a border that ought not to be',
      {
        provinces: [
          { id: 'left', heart: '100 200', touches: [] },
          { id: 'right', heart: '300 200' },
        ],
      },
      /^provinces: "left" and "right" must not touch/,
    ],
  ])('%s', (_, rest, said) => {
    expect(problemOf(square(rest))).toMatch(said);
  });
});

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');
/** Folders of scenarios, and not that of the schemas. */
const drawnHere = readdirSync(scenarios).filter((slug) =>
  ['land.json', 'guide.md'].every((file) => existsSync(join(scenarios, slug, file))),
);

describe.each(drawnHere)('the map of %s', (slug) => {
  const { value } = parsedWith(readFileSync(join(scenarios, slug, 'land.json'), 'utf8'), landSchema);
  const map = drawn(value as Land);

  test('is what its land.json draws', () => {
    expect(readFileSync(join(scenarios, slug, 'map.json'), 'utf8')).toBe(written(map));
  });

  test('has no lines that cross, and provinces that lead abroad and to one another', () => {
    expect(crossingsIn(map)).toEqual([]);
    expect([...adjacency(map).values()].every((others) => others.length > 0)).toBe(true);
    expect([...borders(map).values()].some((abroad) => abroad.length > 0)).toBe(true);
  });
});
