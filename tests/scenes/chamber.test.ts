import { describe, expect, it } from 'vitest';
import { BALLOT, chamberLayout, MARK } from '../../client/scenes/chamber/geometry.ts';
import { placeUnder, seatBoxes } from '../../client/scenes/chamber/reach.ts';
import { wrapName } from '../../client/scenes/chamber/seatLabels.ts';
import { divide } from '../../client/scenes/division.ts';
import { breakable, isManned, nameAndBot, withBot } from '../../client/scenes/picture.ts';
import { type Box, overlaps } from '../../client/scenes/plane.ts';
import { roundTheTable } from '../../client/store/room.ts';
import { VIOLENCE_STEPS, violenceStep } from '../../client/store/violence.ts';

const FIFTEEN = [
  'Algeria',
  'Bangladesh',
  'Brazil',
  'China',
  'France',
  'Ghana',
  'Indonesia',
  'Ireland',
  'Jamaica',
  'Kenya',
  'Norway',
  'Russian Federation',
  'Slovenia',
  'United Kingdom',
  'United States',
];
const BOTS = FIFTEEN.map((name, i) => withBot(name, i === 9 ? '' : 'bot'));
const SEVEN = FIFTEEN.filter((_, i) => i % 2 === 0).slice(0, 7);
/** The hosts of the screens: delegate, phone, projector, projector beside the map, tall phone, low strip. */
const HOSTS = [
  [612, 352],
  [390, 240],
  [1180, 760],
  [895, 600],
  [390, 640],
  [840, 260],
] as const;

/** Libre Franklin at 600 is about .56 em wide on average. */
const measure = (text: string, size: number) => text.length * size * 0.56;
const layout = (names: readonly string[], [width, height]: readonly [number, number]) =>
  chamberLayout({
    width,
    height,
    names,
    shorts: names.map((name) => name.slice(0, 3).toUpperCase()),
    president: Math.floor(names.length / 2),
    sides: ['Velora', 'Opposition', 'AU', 'Relief'],
    measure,
  });

const around = ({ x, y }: { x: number; y: number }, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap((other, j) => (overlaps(one, other) ? [`${i} and ${i + 1 + j}`] : [])),
  );
}

describe.each([
  ['fifteen', FIFTEEN],
  ['seven', SEVEN],
  ['fifteen', BOTS],
] as const)('the horseshoe with %s seats', (_, names) => {
  it.each(HOSTS)('is symmetric at %d × %d', (width, height) => {
    const { seats, cx } = layout(names, [width, height]);
    for (const [i, seat] of seats.entries()) {
      const mirrored = seats[seats.length - 1 - i];
      expect(seat.placard.x + (mirrored?.placard.x ?? 0)).toBeCloseTo(2 * cx, 6);
      expect(seat.placard.y).toBeCloseTo(mirrored?.placard.y ?? 0, 6);
    }
  });

  it.each(HOSTS)('keeps its placards, figures and marks apart at %d × %d', (width, height) => {
    const { seats, u } = layout(names, [width, height]);
    const boxes = seats.map((seat) => seatBoxes(seat, u));
    expect(collisions(boxes.map(({ placard }) => placard))).toEqual([]);
    expect(collisions(boxes.map(({ figure }) => figure))).toEqual([]);
    expect(collisions(seats.map((seat) => around(seat.mark, MARK * 0.86 * u * seat.scale)))).toEqual([]);
    expect(
      collisions(seats.map((seat) => ({ ...around(seat.ballot, BALLOT * 0.62 * u), width: BALLOT * 0.88 * u }))),
    ).toEqual([]);
  });

  it.each(HOSTS)('keeps its names apart and on the stage at %d × %d', (width, height) => {
    const { seats, lineHeight } = layout(names, [width, height]);
    const labels = seats.flatMap(({ label }) => (label ? [label.box] : []));
    expect(labels).toHaveLength(names.length);
    // The letters fill the middle three quarters of their line.
    const letters = labels.map((box) => ({
      ...box,
      y: box.y + lineHeight * 0.13,
      height: box.height - lineHeight * 0.26,
    }));
    expect(collisions(letters)).toEqual([]);
    for (const box of labels) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
  });

  it('has whole names where there is room, and the letters of the placards in narrow hosts and low strips', () => {
    for (const host of HOSTS) {
      const { naming } = layout(names, host);
      expect(naming, host.join(' × ')).toBe(host[0] < 480 || host[1] < 300 ? 'letters' : 'names');
    }
    expect(layout(names, [120, 100]).naming).toBe('none');
  });

  it.each(HOSTS)('stays between the wall and the lower edge at %d × %d', (width, height) => {
    const { seats, wall, floorEnd, sides, u } = layout(names, [width, height]);
    for (const { figure } of seats) expect(figure.y - 13 * u).toBeGreaterThan(wall);
    for (const { figure } of seats) expect(Math.abs(figure.x - width / 2) + 13 * u).toBeLessThan(width / 2);
    expect(floorEnd + 9 * u).toBeLessThan(sides[0]?.y ?? height);
    for (const side of sides) expect(side.y + side.height).toBeLessThanOrEqual(height);
  });

  it('puts the middle seat at the head of the table, furthest from the viewer', () => {
    const { seats, cx } = layout(names, [612, 352]);
    const middle = seats[Math.floor(names.length / 2)];
    expect(middle?.s).toBeCloseTo(0);
    expect(middle?.placard.x).toBeCloseTo(cx);
    expect(Math.min(...seats.map(({ placard }) => placard.y))).toBe(middle?.placard.y);
  });

  it('finds the seat under a finger on its figure and on its placard', () => {
    const drawn = layout(names, [612, 352]);
    drawn.seats.forEach((seat, i) => {
      expect(placeUnder(drawn, seat.figure)).toEqual({ of: 'seats', index: i });
      expect(placeUnder(drawn, seat.placard)).toEqual({ of: 'seats', index: i });
    });
    expect(placeUnder(drawn, { x: drawn.cx, y: drawn.floorEnd })?.of).not.toBe('seats');
  });
});

describe('nearer is larger', () => {
  it('scales the ends of the arms up and the head of the table down', () => {
    const { seats } = layout(FIFTEEN, [612, 352]);
    expect(seats[0]?.scale).toBeGreaterThan(1);
    expect(seats[7]?.scale).toBeLessThan(1);
  });
});

describe('the order round the table', () => {
  const members = (president: string) => FIFTEEN.map((name) => ({ name, president: name === president }));

  it.each(FIFTEEN)('puts %s in the middle chair when it presides', (president) => {
    const order = roundTheTable(members(president).toReversed());
    expect(order[7]?.name).toBe(president);
  });

  it.each(['Algeria', 'Kenya', 'United States'])('runs alphabetically round the table under %s', (president) => {
    const names = roundTheTable(members(president)).map(({ name }) => name);
    const start = names.indexOf('Algeria');
    expect([...names.slice(start), ...names.slice(0, start)]).toEqual(FIFTEEN);
  });

  it('begins with the first of the alphabet where nobody presides', () => {
    expect(roundTheTable(members('nobody'))[0]?.name).toBe('Algeria');
  });
});

describe('names', () => {
  const width = (text: string) => text.length;
  it('stay in one line where there is room, and break at the best word where there is not', () => {
    expect(wrapName('United Kingdom', 20, width)).toEqual(['United Kingdom']);
    expect(wrapName('United Kingdom', 9, width)).toEqual(['United', 'Kingdom']);
    expect(wrapName('Democratic Republic of the Congo', 9, width)).toEqual(['Democratic Republic', 'of the Congo']);
    expect(wrapName('Bangladesh', 4, width)).toEqual(['Bangladesh']);
  });
});

describe('the word after a name', () => {
  it('stays with the end of the name, and is found again on its line', () => {
    const [first, last = ''] = wrapName(withBot('United Kingdom', 'bot'), 9, (text) => text.length);
    expect(first).toBe('United');
    expect(nameAndBot(last, 'bot')).toEqual(['Kingdom', '\u00a0bot']);
    expect(nameAndBot('United', 'bot')).toEqual(['United', '']);
    expect(nameAndBot('bot', 'bot')).toEqual(['', 'bot']);
    expect(wrapName(breakable(withBot('Kenya', 'bot')), 0, (text) => text.length)).toEqual(['Kenya', 'bot']);
    expect(nameAndBot('Kenya', '')).toEqual(['Kenya', '']);
    expect(withBot('Kenya', '')).toBe('Kenya');
  });

  it('is that of a seat that somebody acts for, unless it is kept', () => {
    expect(isManned({ state: 'present', bot: '' })).toBe(true);
    expect(isManned({ state: 'empty', bot: 'bot' })).toBe(true);
    expect(isManned({ state: 'empty', bot: '' })).toBe(false);
    expect(isManned({ state: 'away', bot: 'bot' })).toBe(false);
  });
});

describe('violence in five steps', () => {
  it.each([
    [0, 'calm'],
    [24.9, 'calm'],
    [25, 'tense'],
    [39.9, 'tense'],
    [40, 'violent'],
    [54.9, 'violent'],
    [55, 'severe'],
    [74.9, 'severe'],
    [75, 'extreme'],
    [100, 'extreme'],
  ] as const)('%d is %s', (violence, step) => {
    expect(violenceStep(violence)).toBe(step);
    expect(VIOLENCE_STEPS).toContain(step);
  });
});

describe('the division of the stage', () => {
  it('stands the map under the chamber in a tall host and beside it in a wide one', () => {
    expect(divide('both', 612, 664)).toEqual({
      chamber: { x: 0, y: 0, width: 612, height: 352 },
      map: { x: 0, y: 353, width: 612, height: 311 },
    });
    expect(divide('both', 1456, 600)).toEqual({
      chamber: { x: 0, y: 0, width: 895, height: 600 },
      map: { x: 896, y: 0, width: 560, height: 600 },
    });
  });

  it('leaves room under the map, and none under the chamber, where words lie there', () => {
    expect(divide('both', 1456, 600, 229.5)).toEqual({
      chamber: { x: 0, y: 0, width: 895, height: 600 },
      map: { x: 896, y: 0, width: 560, height: 370 },
    });
    expect(divide('both', 612, 664, 200)).toEqual(divide('both', 612, 664));
  });

  it('gives a single scene the whole host', () => {
    expect(divide('chamber', 390, 240)).toEqual({ chamber: { x: 0, y: 0, width: 390, height: 240 }, map: null });
    expect(divide('map', 390, 240)).toEqual({ chamber: null, map: { x: 0, y: 0, width: 390, height: 240 } });
  });
});

describe('the side tables', () => {
  const sides = [
    'Velora',
    'Opposition',
    'African Union',
    'Relief agencies',
    'Rights advocates',
    'Secretary-General',
    'Dravia',
    'Press',
  ];
  const eight = (width: number, height: number) =>
    chamberLayout({
      ...{ width, height, names: FIFTEEN, shorts: FIFTEEN, president: 7, sides, measure },
      sideFlags: sides.map((_, i) => i === 0),
    });

  it('give their names letters that can be read where eight side tables share a wall with the map', () => {
    // 803 × 710 is the chamber of a wall at 1920 × 1080 beside the map and the list of texts.
    expect(eight(803, 710).sideFont).toBeGreaterThanOrEqual(12);
  });

  it.each([
    [803, 710],
    [1180, 760],
    [612, 352],
  ])('lie apart from each other and inside the picture at %d × %d', (width, height) => {
    const { sides: boxes } = eight(width, height);
    expect(boxes).toHaveLength(8);
    expect(collisions(boxes)).toEqual([]);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
  });
});

describe.each(HOSTS)('small hands at %d × %d', (width, height) => {
  it('lie at their own placard and at no other', () => {
    const { seats, u } = layout(FIFTEEN, [width, height]);
    const boxes = seats.map((seat) => seatBoxes(seat, u).placard);
    for (const [i, seat] of seats.entries()) {
      const hand = around(seat.listed, 11 * u * seat.scale);
      const touched = boxes.flatMap((box, j) => (overlaps(hand, box) ? [j] : []));
      expect(touched).toEqual([i]);
    }
  });
});
