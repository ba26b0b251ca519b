/** The colours of the stage: the chamber and the map, which are painted on a canvas and in part drawn as signs on pages. */
import type { Colour } from './colours.ts';

/** The room: wall and board, floor and table, who sits there. */
const chamber = {
  wall: '#123B5D',
  lozenge: '#7D7A58',
  board: '#0D1B28',
  boardInk: '#FFFFFF',
  floor: '#E4E8EB',
  dais: '#EDF0F2',
  well: '#D8DEE3',
  /** Warm, where somebody speaks. */
  light: '#F6CB63',
  table: '#E4CFA3',
  tableLine: '#CBB07C',
  tableEdge: '#B4965C',
  tableInk: '#2E2410',
  chair: '#B4C0CA',
  figure: '#5B7082',
  figureMine: '#0A5488',
  paperMark: '#FFFFFF',
  paperMarkInk: '#16222E',
} as const satisfies Readonly<Record<string, Colour>>;

/** What lies round the country on the map. */
const surroundings = {
  sea: '#DCE7EE',
  lake: '#B7D0DF',
  river: '#6A9CBD',
  abroad: '#E9EBE9',
  abroadLine: '#A9B2B8',
  abroadInk: '#56636D',
  seaInk: '#2F6287',
} as const satisfies Readonly<Record<string, Colour>>;

export type StageColour = keyof typeof chamber | keyof typeof surroundings;
export type StageColours = Readonly<Record<StageColour, Colour>> & {
  /** From the coast outwards. */
  readonly seaLines: readonly [Colour, Colour, Colour];
};

export const STAGE_LIGHT: StageColours = {
  ...chamber,
  ...surroundings,
  seaLines: ['#D0DFE8', '#C2D5E1', '#B1C8D7'],
};

export const STAGE_PROJECTOR: StageColours = {
  ...STAGE_LIGHT,
  wall: '#0B2440',
  lozenge: '#6C6540',
  board: '#08131D',
  boardInk: '#F3F6F8',
  floor: '#182B3D',
  dais: '#1D3750',
  well: '#12212F',
  light: '#8A7231',
  table: '#C9AE80',
  tableLine: '#A98C58',
  tableEdge: '#8A6E40',
  tableInk: '#221A0A',
  chair: '#3A5268',
  figure: '#93A8B9',
  figureMine: '#7CC4EE',
  paperMark: '#F3F6F8',
  paperMarkInk: '#13283A',
  sea: '#10212F',
  seaLines: ['#13283A', '#173146', '#1C3B54'],
  lake: '#2E5974',
  river: '#4E88A9',
  abroad: '#24384A',
  abroadLine: '#52677A',
  abroadInk: '#B9C7D3',
  seaInk: '#9CC9E6',
};

/** The ground of a province by its step of violence: the same on every ground, as on a printed map. */
export const VIOLENCE = {
  calm: '#F4EDDD',
  tense: '#EBCB97',
  violent: '#DD9A55',
  severe: '#B9563A',
  extreme: '#741F2C',
} as const satisfies Readonly<Record<string, Colour>>;

/** The hatching on top of each step; never the only sign of it, the label card says the word. */
export const HATCH = {
  calm: '#F4EDDD',
  tense: '#B98F50',
  violent: '#A9662A',
  severe: '#7E3220',
  extreme: '#C2727B',
} as const satisfies Readonly<Record<keyof typeof VIOLENCE, Colour>>;

/** Cards, flows and incidents look alike on both grounds: black on white, as on a printed map. */
export const MAP_INKS = {
  card: '#FFFFFF',
  cardInk: '#16222E',
  cardRule: '#46545F',
  chosen: '#0A5488',
  flow: '#2B3A8C',
  casing: '#FFFFFF',
  border: '#2A2420',
  state: '#16222E',
  coast: '#26343F',
  peak: '#3B1A12',
  /** An incident's sign, and the white inside and round it. */
  incident: '#16181A',
} as const satisfies Readonly<Record<string, Colour>>;

/** What in the chamber is the same in every light: flags' placards, wood and brass, the emblem, the night outside the lamps. */
export const FITTINGS = {
  placard: '#FFFFFF',
  placardInk: '#16222E',
  /** The line under a permanent member's placard, and the frame of mine. */
  permanent: '#0A5488',
  unitedNations: '#4B92DB',
  night: '#0D1B28',
  gavelLine: '#5A3A1C',
  gavel: '#7A4E25',
  brass: '#C69A3B',
  brassDark: '#7C5B22',
} as const satisfies Readonly<Record<string, Colour>>;
