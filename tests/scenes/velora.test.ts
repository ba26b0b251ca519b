import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { project, provinceAt, resolveLand } from '../../client/scenes/map/geometry.ts';
import {
  adjacency,
  arcKinds,
  type Geography,
  geographyProblems,
  geographySchema,
  insidePolygon,
  ringPolygon,
} from '../../shared/scenario/geography.ts';

const velora = geographySchema.parse(
  JSON.parse(readFileSync(new URL('../../scenarios/velora/map.json', import.meta.url), 'utf8')),
);

const NEIGHBOURS = {
  'port-velora': ['rivermark', 'southplain'],
  rivermark: ['port-velora', 'northreach', 'southplain'],
  northreach: ['rivermark', 'hill-districts'],
  'hill-districts': ['northreach', 'southplain'],
  southplain: ['port-velora', 'rivermark', 'hill-districts'],
};

const area = (polygon: readonly (readonly [number, number])[]) =>
  Math.abs(
    polygon.reduce((sum, [x, y], i) => {
      const [nx, ny] = polygon[(i + 1) % polygon.length] ?? [x, y];
      return sum + x * ny - nx * y;
    }, 0) / 2,
  );

describe('the map of Velora', () => {
  it('is closed and complete', () => {
    expect(geographyProblems(velora, NEIGHBOURS)).toEqual([]);
  });

  it('has the neighbourhood of the scenario', () => {
    expect(Object.fromEntries([...adjacency(velora)].map(([id, others]) => [id, others.toSorted()]))).toEqual(
      Object.fromEntries(Object.entries(NEIGHBOURS).map(([id, others]) => [id, others.toSorted()])),
    );
  });

  it('lies between the sea, Dravia and Kerun', () => {
    const kinds = [...arcKinds(velora).values()];
    for (const kind of ['coast', 'state', 'province', 'shore', 'abroad', 'abroad_coast'] as const)
      expect(kinds).toContain(kind);
    expect(velora.neighbours.map(({ name }) => name)).toEqual(['Dravia', 'Kerun']);
    expect(velora.provinces.filter(({ capital }) => capital).map(({ id }) => id)).toEqual(['port-velora']);
  });

  it('leaves no gap: the provinces and the lake fill the outline of the state', () => {
    const land = resolveLand(velora);
    const { x, y, width, height } = land.bounds;
    const polygons = [...land.provinces.map(({ polygon }) => polygon), ...land.lakes];
    const step = 7;
    for (let px = x; px < x + width; px += step) {
      for (let py = y; py < y + height; py += step) {
        const owners = polygons.filter((polygon) => insidePolygon(polygon, [px, py])).length;
        expect(owners).toBeLessThanOrEqual(1);
      }
    }
    // Between the westernmost and the easternmost province of a middle line there is no hole.
    const middle = Array.from({ length: 90 }, (_, i): [number, number] => [260 + i * 6, 330]);
    expect(middle.filter((point) => !polygons.some((polygon) => insidePolygon(polygon, point)))).toEqual([]);
  });

  it('gives every province a fair share of the paper', () => {
    const areas = velora.provinces.map(({ ring }) => area(ringPolygon(velora, ring)));
    expect(Math.min(...areas) / Math.max(...areas)).toBeGreaterThan(0.15);
  });

  it('keeps places within the drawn borders, and the star near the water', () => {
    const land = resolveLand(velora);
    const port = velora.provinces.find(({ id }) => id === 'port-velora');
    const polygon = land.provinces.find(({ id }) => id === 'port-velora')?.polygon ?? [];
    expect(insidePolygon(polygon, port?.capital ?? [0, 0])).toBe(true);
  });

  it.each([
    [612, 312],
    [390, 240],
    [740, 500],
    [560, 600],
  ])('shows the whole state and finds provinces under a finger at %d × %d', (width, height) => {
    const land = resolveLand(velora);
    const projection = project(land, width, height);
    for (const { id, heart } of velora.provinces) {
      const { x, y } = projection.at(heart);
      expect(provinceAt(land, projection, x, y)).toBe(id);
    }
    for (const { polygon } of land.provinces) {
      for (const point of polygon) {
        const { x, y } = projection.at(point);
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }
    expect(provinceAt(land, projection, 2, height / 2)).toBeNull();
  });
});

describe('a map with a mistake', () => {
  const spoil = (change: (geography: Geography) => void) => {
    const copy = structuredClone(velora);
    change(copy);
    return geographyProblems(copy);
  };

  it('names the ring that does not close', () => {
    const problems = spoil((g) => g.provinces[0]?.ring.pop());
    expect(problems.map(({ path }) => path)).toContain('provinces.0.ring.1');
  });

  it('names the arc that does not exist', () => {
    const problems = spoil((g) => g.provinces[2]?.ring.splice(1, 1, 'nowhere'));
    expect(problems).toContainEqual({ path: 'provinces.2.ring.1', message: 'no arc "nowhere"' });
  });

  it('names the arc that nobody uses', () => {
    const problems = spoil((g) => {
      g.arcs.spare = [
        [0, 0],
        [1, 1],
      ];
    });
    expect(problems).toEqual([{ path: 'arcs.spare', message: 'belongs to no region' }]);
  });

  it('names the place outside its province', () => {
    const problems = spoil((g) => {
      if (g.provinces[1]) g.provinces[1].heart = [5, 5];
    });
    expect(problems).toEqual([{ path: 'provinces.1.heart', message: 'outside "rivermark"' }]);
  });

  it('compares the neighbourhood with the one expected', () => {
    expect(
      geographyProblems(velora, { ...NEIGHBOURS, northreach: ['southplain'] }).map(({ message }) => message),
    ).toEqual([
      '"northreach" and "southplain" share no border',
      '"northreach" and "rivermark" must not touch',
      '"northreach" and "hill-districts" must not touch',
    ]);
  });
});
