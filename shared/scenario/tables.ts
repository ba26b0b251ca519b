/** Who sits where when so many people come: the chairs that a scenario lays for 6, 12, 15 … of them. */
import type { SeatSetup } from '../council/setup.ts';

export type Table = {
  readonly people: number;
  readonly council: 'fifteen' | 'compact';
  readonly seats: SeatSetup['id'][];
  /** Of those, the chairs that two people share. */
  readonly pairs: SeatSetup['id'][];
};
type Problem = { readonly path: readonly (string | number)[]; readonly message: string };

/** The smallest table at which so many find a chair, else the largest; null: nobody has said how many. */
export function tableFor<Laid extends Table>(tables: readonly Laid[], people?: number): Laid | null {
  if (people === undefined) return null;
  const bySize = tables.toSorted((one, other) => one.people - other.people);
  return bySize.find((table) => table.people >= people) ?? bySize.at(-1) ?? null;
}

type Laid = {
  readonly tables: readonly Table[];
  readonly seats: readonly Pick<SeatSetup, 'id' | 'reserved'>[];
  readonly councils: Readonly<Record<Table['council'], readonly string[]>>;
};

/** What is wrong with the tables, with the place in the file. */
export function tableProblems({ tables, ...scenario }: Laid): readonly Problem[] {
  const sizes = tables.map(({ people }) => people);
  return tables.flatMap((table, index): readonly Problem[] => {
    const here = ['tables', index];
    const { people, seats, pairs } = table;
    const problems = seats.flatMap((id, place) => chairProblem(scenario, table, id, [...here, 'seats', place]));
    const strangers = pairs.flatMap((id, place): readonly Problem[] => {
      const path = [...here, 'pairs', place];
      if (pairs.indexOf(id) < place) return [{ path, message: `${id} is named twice` }];
      return seats.includes(id) ? [] : [{ path, message: `${id} is no seat of this table` }];
    });
    const chairs = seats.length + pairs.length;
    const path = [...here, 'people'];
    const uneven = chairs === people ? [] : [{ path, message: `has places for ${chairs} people, not for ${people}` }];
    const twice = sizes.indexOf(people) < index ? [{ path, message: `there are two tables for ${people} people` }] : [];
    return [...problems, ...strangers, ...uneven, ...twice];
  });
}

function chairProblem(
  { seats, councils }: Omit<Laid, 'tables'>,
  table: Table,
  id: SeatSetup['id'],
  path: Problem['path'],
): readonly Problem[] {
  const seat = seats.find((each) => each.id === id);
  if (!seat) return [{ path, message: `no seat is called ${id}` }];
  if (!councils[table.council].includes(id)) return [{ path, message: `${id} does not sit in ${table.council}` }];
  if (seat.reserved) return [{ path, message: `${id} is reserved: nobody takes it` }];
  return table.seats.indexOf(id) < Number(path.at(-1)) ? [{ path, message: `${id} is named twice` }] : [];
}
