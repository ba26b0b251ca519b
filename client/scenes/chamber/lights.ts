/** How the room is lit, and what lies and stands in it, by what goes on. */

import type { Mood } from '../../store/room.ts';
import type { Colour } from '../../style/tokens/colours.ts';
import { FITTING, type Palette } from '../palette.ts';

/** Of the flags on the wall. */
export const UNITED_NATIONS_BLUE: Colour = FITTING.unitedNations;

export type Room = {
  /** The board's frame shines, and its line is bright. */
  readonly boardLit: boolean;
  /** The flags beside the board hang from their poles. */
  readonly flags: boolean;
  /** Papers lie on the table, and neighbours talk to each other. */
  readonly papers: boolean;
  /** Everybody has left; whose chair it is still shows. */
  readonly emptyChairs: boolean;
  /** How much darker the floor, the wall and the gallery are: 0–1. */
  readonly dim: number;
  /** The same of the table and the well. */
  readonly dimTable: number;
};

const open: Room = { boardLit: false, flags: false, papers: false, emptyChairs: false, dim: 0, dimTable: 0 };

export const ROOMS = {
  gathering: open,
  informal: { ...open, papers: true },
  formal: { ...open, boardLit: true, flags: true },
  voting: { ...open, boardLit: true, flags: true, dim: 0.13 },
  result: { ...open, boardLit: true, flags: true },
  adjourned: { ...open, emptyChairs: true, dim: 0.1, dimTable: 0.16 },
} as const satisfies Readonly<Record<Mood, Room>>;

/** A colour between two of the form #rrggbb. @param share of the second, 0–1 */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** The palette of the room as it is lit. Names keep their ink: it is read on every floor. */
export function lit(colours: Palette, mood: Mood): Palette {
  const { dim, dimTable, boardLit } = ROOMS[mood];
  const night: Colour = FITTING.night;
  const darker = (colour: Colour): Colour => mix(colour, night, dim);
  const tableDarker = (colour: Colour): Colour => mix(colour, night, dimTable);
  return {
    ...colours,
    floor: darker(colours.floor),
    dais: darker(colours.dais),
    chair: darker(colours.chair),
    wall: mix(colours.wall, night, dim * 3),
    lozenge: mix(colours.lozenge, night, dim * 3),
    well: tableDarker(colours.well),
    table: tableDarker(colours.table),
    tableLine: tableDarker(colours.tableLine),
    tableEdge: tableDarker(colours.tableEdge),
    boardInk: boardLit ? colours.boardInk : mix(colours.boardInk, colours.board, 0.22),
  };
}
