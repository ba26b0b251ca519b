/** Countries of other scenarios: so many provinces in a grid, wide or narrow, with the sea in the west and a neighbour in the east. */
import { type Geography, geographySchema } from '../../shared/scenario/geography.ts';

/** @param count of provinces; the last row may have fewer, and then they are wider */
export function gridland(
  count: number,
  columns: number,
  cell: { readonly width: number; readonly height: number },
): Geography {
  const rows = Math.ceil(count / columns);
  const inRow = (row: number): number => (row < rows - 1 ? columns : count - columns * (rows - 1));
  if (count % columns !== 0 && columns % inRow(rows - 1) !== 0) throw new Error('the last row does not fit');
  const whole = columns * cell.width;
  const arcs: Record<string, [number, number][]> = {};
  const line = (id: string, ...points: [number, number][]): string => {
    arcs[id] = points;
    return id;
  };
  const at = (x: number, y: number): [number, number] => [100 + x, 80 + y];
  const names: string[] = [];
  const provinces = Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const own = inRow(row);
    const wide = whole / own;
    const [top, bottom] = [row * cell.height, (row + 1) * cell.height];
    return Array.from({ length: own }, (_, column) => {
      const [left, right] = [column * wide, (column + 1) * wide];
      const id = `p${row}-${column}`;
      names.push(id);
      const west =
        column === 0
          ? line(`west-${row}`, at(0, bottom), at(-9, (top + bottom) / 2), at(0, top))
          : `-upright-${row}-${column}`;
      const east = line(
        column === own - 1 ? `east-${row}` : `upright-${row}-${column + 1}`,
        at(right, top),
        at(right, bottom),
      );
      const north =
        row === 0
          ? [line(`north-${column}`, at(left, 0), at(right, 0))]
          : parts(inRow(row - 1), own, column).map((part) => `-level-${row}-${part}`);
      const below = row === rows - 1 ? null : inRow(row + 1);
      const south =
        below === null
          ? [line(`south-${column}`, at(right, bottom), at(left, bottom))]
          : [line(`level-${row + 1}-${column}`, at(right, bottom), at(left, bottom))];
      const middle = at((left + right) / 2, (top + bottom) / 2);
      return {
        id,
        ring: [west, ...north, east, ...south],
        label: middle,
        heart: at((left + right) / 2, top + cell.height * 0.7),
        incidents: [at(left + wide * 0.2, top + cell.height * 0.2)],
        peaks: (row + column) % 3 === 0 ? [at(left + wide * 0.4, top + cell.height * 0.4)] : [],
      };
    });
  });
  const high = rows * cell.height;
  const far = line('far', at(whole, high), at(whole + 160, high), at(whole + 160, 0), at(whole, 0));
  return geographySchema.parse({
    width: whole + 300,
    height: high + 160,
    arcs,
    provinces,
    neighbours: [
      {
        id: 'estrea',
        name: 'Estrea',
        label: at(whole + 90, high / 2),
        heart: at(whole + 110, high / 2),
        rings: [[...Array.from({ length: rows }, (_, row) => `east-${row}`), far]],
      },
    ],
    sea: { id: 'west-sea', name: 'West Sea', label: at(-60, high / 2) },
  });
}

/** Which provinces of the row above lie over one of a row with fewer. */
const parts = (above: number, own: number, column: number): readonly number[] =>
  Array.from({ length: above / own }, (_, i) => (column * above) / own + i);
