/** Which provinces border on which, by their places in the state. */
import type { ProvinceState } from './state.ts';

type Bordering = Pick<ProvinceState, 'id' | 'neighbours'>;

/** Of each province, the places of those that it borders on. */
export function borderingPlaces(provinces: readonly Bordering[]): readonly (readonly number[])[] {
  if (provinces.length !== last.provinces.length || !provinces.every(isAsLast)) {
    last = { provinces, places: provinces.map((province) => placesAround(province, provinces)) };
  }
  return last.places;
}

/** Asked for in every month: the provinces change with the months, and what they border on never does. */
let last: { readonly provinces: readonly Bordering[]; readonly places: readonly (readonly number[])[] } = {
  provinces: [],
  places: [],
};

const isAsLast = ({ id, neighbours }: Bordering, index: number): boolean =>
  last.provinces[index]?.id === id && last.provinces[index].neighbours === neighbours;

const placesAround = ({ neighbours }: Bordering, provinces: readonly Bordering[]): readonly number[] =>
  provinces.flatMap(({ id }, index) => (neighbours.includes(id) ? [index] : []));
