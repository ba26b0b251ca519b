/** A round on the map: four seconds in which the provinces change one after the other, and what moved each is named. */
import { MOTION } from '../../style/tokens/measures.ts';
import type { MapPicture, MapProvince } from '../picture.ts';
import { clamp } from '../plane.ts';

export const ROUND_MS = MOTION.round;
/** One province takes its new colour in this time. */
const TURN_MS = 1100;

export type Turn = {
  readonly id: string;
  /** Milliseconds after the beginning. */
  readonly start: number;
};

/** The largest change first; of equals, in the order of the picture. The last turn ends with the four seconds. */
export function turnsOf(before: MapPicture, after: MapPicture): readonly Turn[] {
  const isNew = ({ id }: MapProvince): boolean => !before.provinces.some((each) => each.id === id);
  const size = (province: MapProvince): number => (isNew(province) ? 0 : Math.abs(province.change));
  const order = after.provinces.toSorted((one, other) => size(other) - size(one));
  const gap = order.length > 1 ? (ROUND_MS - TURN_MS) / (order.length - 1) : 0;
  return order.map(({ id }, index): Turn => ({ id, start: index * gap }));
}

/** How far the new colour of a province covers the old one, 0–1: quick at first, and gentle at its end. */
export const coverAt = ({ start }: Turn, milliseconds: number): number =>
  1 - (1 - clamp((milliseconds - start) / TURN_MS, 0, 1)) ** 2;

export type Scene = {
  /** Provinces that have had their turn as they are now, with their incidents; the others as they were. */
  readonly picture: MapPicture;
  /** Those that have had it. */
  readonly turned: readonly string[];
};

/** What is drawn so many milliseconds after the beginning. People are on their new ways from the first. */
export function sceneAt(before: MapPicture, after: MapPicture, milliseconds: number): Scene {
  const turned = turnsOf(before, after)
    .filter(({ start }) => milliseconds >= start)
    .map(({ id }) => id);
  const has = (id: string): boolean => turned.includes(id);
  return {
    picture: {
      ...after,
      provinces: after.provinces.map((province) => {
        const old = before.provinces.find(({ id }) => id === province.id);
        return has(province.id) || !old ? province : old;
      }),
      incidents: [
        ...after.incidents.filter(({ province }) => has(province)),
        ...before.incidents.filter(({ province }) => !has(province)),
      ],
    },
    turned,
  };
}
