/** A round on the map: what its pictures say, when it moves, and where its labels go. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { mapPoses as POSES } from '../../client/dev/poses/map.ts';
import { placeReasons } from '../../client/scenes/map/cards.ts';
import { placeForces } from '../../client/scenes/map/forces.ts';
import { type Projection, project, provinceAt, resolveLand } from '../../client/scenes/map/geometry.ts';
import { type MapLayout, mapLayout } from '../../client/scenes/map/labels.ts';
import { coverAt, ROUND_MS, sceneAt, turnsOf } from '../../client/scenes/map/motion.ts';
import { isNews, type MapPicture, type MapProvince } from '../../client/scenes/picture.ts';
import { type Box, overlaps } from '../../client/scenes/plane.ts';
import { geographySchema } from '../../shared/scenario/geography.ts';

/** A ruler as wide as Libre Franklin is on average: there is no canvas here. */
beforeAll(() => {
  const ruler = { font: '', measureText: (text: string) => ({ width: text.length * sizeIn(ruler.font) * 0.56 }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => ruler }) });
});
const sizeIn = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1]);

const velora = geographySchema.parse(
  JSON.parse(readFileSync(new URL('../../scenarios/velora/map.json', import.meta.url), 'utf8')),
);
const land = resolveLand(velora);

const province = (id: string, value: number, rest: Partial<MapProvince> = {}): MapProvince => ({
  ...{ id, name: id, figure: `${value}`, step: 1, word: 'tense', changed: '' },
  ...{ change: 0, margin: 0, presence: 0, cause: '' },
  ...rest,
});
const picture = (provinces: readonly MapProvince[], rest: Partial<MapPicture> = {}): MapPicture => ({
  ...{ theme: 'light', layer: 'violence', report: { index: 0, known: 1 }, chosen: null },
  ...{ flows: [], incidents: [], forces: [] },
  provinces,
  ...rest,
});
const before = picture([province('a', 30), province('b', 50), province('c', 40)], {
  incidents: [
    { province: 'a', kind: 'attack' },
    { province: 'b', kind: 'clash' },
  ],
});
const now = [province('a', 33, { change: 3 }), province('b', 38, { change: -12 }), province('c', 40)];
const after = picture(now, {
  report: { index: 1, known: 2 },
  incidents: [{ province: 'b', kind: 'un' }],
  flows: [{ from: 'a', to: 'b', people: 9000 }],
});

describe('news', () => {
  const at = (index: number, known: number): MapPicture => picture([], { report: { index, known } });

  it('is a report that was not there before', () => {
    expect(isNews(at(0, 1), at(1, 2))).toBe(true);
    // Whoever looked back is taken along.
    expect(isNews(at(0, 2), at(2, 3))).toBe(true);
  });

  it('is not what somebody goes back to, or comes back from', () => {
    expect(isNews(at(2, 3), at(1, 3))).toBe(false);
    expect(isNews(at(1, 3), at(2, 3))).toBe(false);
  });

  it('is not the first that is seen, nor anything where nothing is reported', () => {
    expect(isNews(null, at(2, 3))).toBe(false);
    expect(isNews(at(0, 0), at(0, 0))).toBe(false);
    expect(isNews(at(0, 0), at(0, 1))).toBe(false);
  });

  it('is not a picture that still shows an earlier report', () => {
    expect(isNews(at(1, 2), at(1, 3))).toBe(false);
  });
});

describe('the four seconds of a round', () => {
  it('give every province its turn, the largest change first, and end with the last turn', () => {
    expect(ROUND_MS).toBe(4000);
    const turns = turnsOf(before, after);
    expect(turns.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(turns[0]?.start).toBe(0);
    const [last] = turns.slice(-1);
    if (!last) throw new Error('no turns');
    expect(coverAt(last, ROUND_MS)).toBe(1);
    expect(coverAt(last, ROUND_MS - 100)).toBeLessThan(1);
  });

  it('cover the old colour more and more, and stay when they have', () => {
    const turn = { id: 'a', start: 1000 };
    const steps = [0, 1000, 1200, 1600, 2100, 4000].map((milliseconds) => coverAt(turn, milliseconds));
    expect(steps.slice(0, 2)).toEqual([0, 0]);
    expect(steps.slice(-2)).toEqual([1, 1]);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('show a province and its incidents as they were until its turn', () => {
    const scene = sceneAt(before, after, 0);
    expect(scene.turned).toEqual(['b']);
    expect(scene.picture.provinces.map(({ figure }) => figure)).toEqual(['30', '38', '40']);
    expect(scene.picture.incidents).toEqual([
      { province: 'b', kind: 'un' },
      { province: 'a', kind: 'attack' },
    ]);
  });

  it('let people go from the first moment', () => {
    expect(sceneAt(before, after, 0).picture.flows).toEqual(after.flows);
  });

  it('end with the picture itself', () => {
    const scene = sceneAt(before, after, ROUND_MS);
    expect(scene.picture).toEqual(after);
    expect(scene.turned.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('do well with one province, and with one that was not there', () => {
    const lone = picture([province('z', 60)]);
    expect(turnsOf(before, lone)).toEqual([{ id: 'z', start: 0 }]);
    expect(sceneAt(before, lone, 0).picture.provinces).toEqual(lone.provinces);
  });
});

const poses = ['round', 'round_map', 'round_wall'] as const;
/** Beside the chamber, alone on a laptop, on a phone, and large on the wall. */
const hosts = [
  [612, 290],
  [612, 560],
  [390, 465],
  [1286, 924],
] as const;

describe.each(hosts)('labels at %d × %d', (width, height) => {
  const projection: Projection = project(land, width, height);
  const frame: Box = { x: 0, y: 0, width, height };
  const inside = (box: Box): boolean =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;
  const laidOut = (pose: string, told: readonly string[] = []): MapLayout =>
    mapLayout(land, projection, POSES[pose]?.map as MapPicture, told);

  it.each(poses)('of "%s" stay apart and in the frame', (pose) => {
    const { cards } = laidOut(pose);
    expect(cards).toHaveLength(5);
    for (const [i, { box }] of cards.entries()) {
      expect(inside(box)).toBe(true);
      for (const other of cards.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
    }
  });

  it('name causes beside their cards, in the frame and over no other card', () => {
    const told = ['northreach', 'rivermark'];
    const { cards, reasons } = laidOut('round_map', told);
    for (const id of told) expect(reasons.map((reason) => reason.province)).toContain(id);
    for (const { box, province: id } of reasons) {
      expect(inside(box)).toBe(true);
      for (const card of cards) if (card.province.id !== id) expect(overlaps(box, card.box)).toBe(false);
    }
  });

  it('keep causes at rest only where there is room', () => {
    const { font, reasons } = laidOut('round_map');
    expect(reasons.length > 0).toBe(font >= 20);
  });

  it('put the forces into a corner, off the cards', () => {
    const { cards, forces } = laidOut('round_map');
    expect(forces).not.toBeNull();
    if (!forces) return;
    expect(inside(forces.box)).toBe(true);
    expect(cards.filter(({ box }) => overlaps(box, forces.box))).toEqual([]);
  });
});

describe('the cause beside a card', () => {
  const projection = project(land, 612, 560);
  const card = (id: string, y: number) => ({
    province: province(id, 50, { cause: '▲ drought and heat' }),
    box: { x: 200, y, width: 160, height: 44 },
  });
  const placed = (...cards: readonly ReturnType<typeof card>[]) =>
    placeReasons(cards, projection, 16, () => true).map((reason) => [reason.province, reason.box.y]);

  it('stands under its card, or over it where another one lies', () => {
    expect(placed(card('a', 200))).toEqual([['a', 244]]);
    expect(placed(card('a', 200), card('b', 246))).toEqual([
      ['a', 176],
      ['b', 290],
    ]);
  });

  it('stays away where there is no room, where nothing is known, and where it is not told', () => {
    expect(placed(card('a', 150), card('b', 196), card('c', 242)).map(([id]) => id)).toEqual(['a', 'c']);
    const unknown = { ...card('a', 200), province: province('a', 50) };
    expect(placeReasons([unknown], projection, 16, () => true)).toEqual([]);
    expect(placeReasons([card('a', 200)], projection, 16, () => false)).toEqual([]);
  });
});

describe('marks of incidents', () => {
  it.each(hosts)('lie in their provinces at %d × %d, beside cards and numbers', (width, height) => {
    const projection = project(land, width, height);
    const { cards, flows, incidents } = mapLayout(land, projection, POSES.round?.map as MapPicture);
    expect(incidents).toHaveLength(4);
    for (const { incident, at, size } of incidents) {
      expect(provinceAt(land, projection, at.x, at.y)).toBe(incident.province);
      const mark: Box = { x: at.x - size / 2, y: at.y - size / 2, width: size, height: size };
      const hidden = [...cards, ...flows].filter(({ box }) => box && overlaps(box, mark));
      expect(hidden).toEqual([]);
    }
  });
});

describe('on the wall', () => {
  it('nothing on the large map is smaller than 24 pixels', () => {
    const { font } = mapLayout(land, project(land, 1286, 924), POSES.round_wall?.map as MapPicture);
    // What stands beside a number is .82 of the letters.
    expect(font * 0.82).toBeGreaterThanOrEqual(24);
  });
});

describe('the forces', () => {
  const projection = project(land, 612, 560);
  const forces = [{ plate: 'UN', text: '6,000 of 16,000', mandated: true }];

  it('have no plate where there are none', () => {
    expect(placeForces([], projection, 16, [])).toBeNull();
  });

  it('go to the corner that covers least', () => {
    const low = placeForces(forces, projection, 16, []);
    expect(low?.box.y).toBeGreaterThan(400);
    expect(low?.box.x).toBeLessThan(50);
    const crowded = placeForces(forces, projection, 16, [{ x: 0, y: 300, width: 612, height: 260 }]);
    expect(crowded?.box.y).toBeLessThan(50);
  });

  it('take a line each', () => {
    const two = placeForces(
      [...forces, { plate: 'COMPANY', text: '2,000, leaving', mandated: false }],
      projection,
      16,
      [],
    );
    expect(two?.box.height).toBe(2 * (two?.line ?? 0));
  });
});
