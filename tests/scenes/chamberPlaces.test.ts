/** Names that can be read, places that can be hit, and the way of the keyboard round the table, in small and large Councils. */
import { describe, expect, it } from 'vitest';
import { placeAfter, placesOf } from '../../client/panels/SeatKeys.tsx';
import { chamberLayout } from '../../client/scenes/chamber/geometry.ts';
import { FINGER, placeUnder, ringBox, seatBoxes } from '../../client/scenes/chamber/reach.ts';
import { spread } from '../../client/scenes/chamber/seatLabels.ts';
import type { ChamberPicture } from '../../client/scenes/picture.ts';
import { type Box, overlaps, within, type XY } from '../../client/scenes/plane.ts';
import { roundTheTable } from '../../client/store/room.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { aCouncilOfFifteen, given, theWorld } from '../support/council.ts';

const NAMES = [
  ...['Algeria', 'Bangladesh', 'Brazil', 'China', 'France', 'Ghana', 'Indonesia', 'Ireland', 'Jamaica', 'Kenya'],
  ...['Norway', 'Russian Federation', 'Slovenia', 'United Kingdom', 'United States', 'Argentina', 'South Africa'],
  ...['Pakistan', 'Germany', 'Japan', 'Mexico', 'Egypt', 'India', 'Republic of Korea', 'Poland', 'Sweden', 'Türkiye'],
  ...['Chile', 'Sierra Leone', 'Switzerland'],
];
const SIDES = ['Velora', 'Opposition', 'African Union', 'Relief agencies', 'Rights advocates', 'Dravia', 'Press'];
const SIZES = [
  [612, 300],
  [390, 420],
  [1240, 760],
] as const;
/** Libre Franklin at 600 is about .56 em wide on average. */
const measure = (text: string, size: number) => text.length * size * 0.56;

const cases = [15, 20, 30].flatMap((members) => SIZES.map(([width, height]) => ({ members, width, height })));

function council(members: number, width: number, height: number) {
  const order = roundTheTable(NAMES.slice(0, members).map((name) => ({ name, president: name === 'Ireland' })));
  const names = order.map(({ name }) => name);
  const president = order.findIndex((each) => each.president);
  return {
    names,
    president,
    ...chamberLayout({
      ...{ width, height, names, shorts: names.map((name) => name.slice(0, 3).toUpperCase()), president },
      ...{ presidency: 'President', sides: SIDES, measure },
    }),
  };
}

/** The member under a finger, or −1. */
const seatAt = (room: ReturnType<typeof council>, at: XY): number => {
  const found = placeUnder(room, at);
  return found?.of === 'seats' ? found.index : -1;
};

const collisions = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap((other, j) => (overlaps(one, other) ? [`${i} and ${i + 1 + j}`] : [])),
  );

describe.each(cases)('$members members at $width × $height', ({ members, width, height }) => {
  const room = council(members, width, height);
  const { seats, sides, lineHeight, u } = room;

  it('have a name each, which lies on no other, on no figure but its own, and on no table', () => {
    const letters = seats.map(({ label }, i): Box => {
      if (!label) throw new Error(`${room.names[i]} has no name`);
      const above = i === room.president ? lineHeight : 0;
      const y = label.box.y + lineHeight * 0.13 - above;
      return { ...label.box, y, height: label.box.height - lineHeight * 0.26 + above };
    });
    expect(collisions(letters)).toEqual([]);
    for (const [i, box] of letters.entries()) {
      expect(box.x, room.names[i]).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, room.names[i]).toBeLessThanOrEqual(width);
      for (const side of sides) expect(overlaps(box, side), room.names[i]).toBe(false);
      for (const [j, seat] of seats.entries()) {
        if (j !== i) expect(within(box, seat.figure), `${room.names[i]} on ${room.names[j]}`).toBe(false);
      }
    }
  });

  it('shows the name of the presidency in full, or its letters where all have letters', () => {
    const said = seats[room.president]?.label?.lines.join(' ');
    expect(said).toBe(room.naming === 'names' ? 'Ireland' : 'IRE');
  });

  it('are found by their figure, their placard and their name, and a point is one place’s at most', () => {
    for (const [i, seat] of seats.entries()) {
      expect(seatAt(room, seat.placard), `placard of ${room.names[i]}`).toBe(i);
      const box = seat.label?.box;
      if (box) expect(seatAt(room, { x: box.x + box.width / 2, y: box.y + box.height / 2 })).toBe(i);
      const under = seatAt(room, seat.figure);
      // In a full Council a name may begin where the next figure ends; the figure’s own side is still its own.
      expect(under, `figure of ${room.names[i]}`).toBe(i);
    }
    for (const [i, box] of sides.entries()) {
      expect(placeUnder(room, { x: box.x + box.width / 2, y: box.y + box.height / 2 })).toEqual({
        of: 'sides',
        index: i,
      });
    }
  });

  it('take a finger of 44 pixels, as far as the neighbours leave room, and none in the well', () => {
    for (const [i, seat] of seats.entries()) {
      const near = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => {
        const angle = (turn * Math.PI) / 4;
        const at = {
          x: seat.placard.x + (FINGER - 1) * Math.cos(angle),
          y: seat.placard.y + (FINGER - 1) * Math.sin(angle),
        };
        return placeUnder(room, at);
      });
      // Every way is somebody's, and some of them this seat's.
      expect(
        near.every((place) => place !== null),
        room.names[i],
      ).toBe(true);
      expect(
        near.some((place) => place?.of === 'seats' && place.index === i),
        room.names[i],
      ).toBe(true);
    }
    expect(seatAt(room, { x: room.cx, y: (seats[room.president]?.placard.y ?? 0) + 80 * u })).toBe(-1);
  });

  it('have a ring round the figure and the placard of the chosen seat, and round a chosen table', () => {
    const ids = { seats: room.names.map((id) => ({ id })), sides: SIDES.map((id) => ({ id })) };
    const ring = (chosen: string | null) => ringBox(room, { ...ids, chosen } as unknown as ChamberPicture);
    const place = seats[room.president];
    if (!place) throw new Error('somebody presides');
    const boxes = seatBoxes(place, u);
    const box = ring('Ireland');
    for (const corner of [boxes.figure, boxes.placard]) {
      expect(box && within(box, corner)).toBe(true);
      expect(box && within(box, { x: corner.x + corner.width, y: corner.y + corner.height })).toBe(true);
    }
    expect(sides.length === 0 || ring('Velora') !== null).toBe(true);
    expect([ring(null), ring('Nowhere')]).toEqual([null, null]);
  });
});

describe('names in a column', () => {
  it('move as little as they can, and never on each other or below the edge', () => {
    expect(spread([0, 30, 60], [10, 10, 10], 100)).toEqual([0, 30, 60]);
    // Two that want the same place part evenly.
    expect(spread([20, 20], [10, 10], 100)).toEqual([15, 25]);
    expect(spread([90, 95], [10, 10], 100)).toEqual([80, 90]);
  });
});

describe('the keyboard at the table', () => {
  const view = publicView(given(aCouncilOfFifteen(theWorld())).council);
  const places = placesOf(view);

  it('goes round the table in the order of the chairs, and then to the side tables', () => {
    const members = view.seats.filter(({ kind }) => kind !== 'non-member');
    const chairs = roundTheTable(members.map((seat) => ({ ...seat, president: seat.id === view.president })));
    expect(places.map(({ id }) => id)).toEqual([
      ...chairs.map(({ id }) => id),
      ...view.seats.filter(({ kind }) => kind === 'non-member').map(({ id }) => id),
    ]);
    expect(places[7]?.id).toBe(view.president ?? places[7]?.id);
  });

  it('steps with the arrows, comes round at the ends, and leaves other keys alone', () => {
    expect([placeAfter('ArrowRight', 0, 23), placeAfter('ArrowDown', 22, 23)]).toEqual([1, 0]);
    expect([placeAfter('ArrowLeft', 0, 23), placeAfter('ArrowUp', 5, 23)]).toEqual([22, 4]);
    expect([placeAfter('Home', 9, 23), placeAfter('End', 9, 23)]).toEqual([0, 22]);
    expect([placeAfter('Enter', 9, 23), placeAfter('Tab', 9, 23), placeAfter('ArrowRight', 0, 0)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
