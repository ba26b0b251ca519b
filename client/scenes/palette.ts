import type { ViolenceStep } from '../store/violence.ts';
import type { Theme } from './picture.ts';

/** The tokens of the look, as CSS colours: the stage paints its layers with Canvas 2D, which wants strings. */
export type Palette = {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly secondInk: string;
  readonly rule: string;
  readonly blue: string;
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
  /** Amber alone is too light on paper. */
  readonly abstainEdge: string;
  /** The sign inside a mark of these three colours. */
  readonly sign: string;
  readonly markRing: string;
  readonly gold: string;
  readonly wall: string;
  readonly lozenge: string;
  readonly board: string;
  readonly boardInk: string;
  readonly floor: string;
  readonly dais: string;
  readonly well: string;
  readonly light: string;
  readonly table: string;
  readonly tableLine: string;
  readonly tableEdge: string;
  readonly tableInk: string;
  readonly chair: string;
  readonly figure: string;
  readonly figureMine: string;
  readonly paperMark: string;
  readonly paperMarkInk: string;
  readonly sea: string;
  readonly seaLines: readonly [string, string, string];
  readonly lake: string;
  readonly river: string;
  readonly abroad: string;
  readonly abroadLine: string;
  readonly abroadInk: string;
  readonly seaInk: string;
};

export const LIGHT: Palette = {
  paper: '#F1F3F4',
  surface: '#FFFFFF',
  ink: '#16222E',
  secondInk: '#46545F',
  rule: '#D5DBDF',
  blue: '#0A5488',
  yes: '#0E7C66',
  no: '#B3261E',
  abstain: '#E3A008',
  abstainEdge: '#7A5200',
  sign: '#FFFFFF',
  markRing: '#FFFFFF',
  gold: '#C69A3B',
  wall: '#123B5D',
  lozenge: '#7D7A58',
  board: '#0D1B28',
  boardInk: '#FFFFFF',
  floor: '#E4E8EB',
  dais: '#EDF0F2',
  well: '#D8DEE3',
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
  sea: '#DCE7EE',
  seaLines: ['#D0DFE8', '#C2D5E1', '#B1C8D7'],
  lake: '#B7D0DF',
  river: '#6A9CBD',
  abroad: '#E9EBE9',
  abroadLine: '#A9B2B8',
  abroadInk: '#56636D',
  seaInk: '#2F6287',
};

export const PROJECTOR: Palette = {
  ...LIGHT,
  paper: '#0D1B28',
  surface: '#13283A',
  ink: '#F3F6F8',
  secondInk: '#B9C7D3',
  rule: '#2C4357',
  blue: '#7CC4EE',
  yes: '#38B48F',
  no: '#F26D5F',
  abstain: '#F4C145',
  abstainEdge: '#F4C145',
  sign: '#0D1B28',
  markRing: '#0D1B28',
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

export const palette = (theme: Theme): Palette => (theme === 'projector' ? PROJECTOR : LIGHT);

export const VIOLENCE_COLOURS = {
  calm: '#F4EDDD',
  tense: '#EBCB97',
  violent: '#DD9A55',
  severe: '#B9563A',
  extreme: '#741F2C',
} as const satisfies Record<ViolenceStep, string>;

/** The hatching on top of each step; never the only sign of it, the label card says the word. */
export const HATCH_COLOURS = {
  calm: '#F4EDDD',
  tense: '#B98F50',
  violent: '#A9662A',
  severe: '#7E3220',
  extreme: '#C2727B',
} as const satisfies Record<ViolenceStep, string>;

/** Cards, flows and incidents look alike on both grounds: black on white, as on a printed map. */
export const MAP_INK = {
  card: '#FFFFFF',
  cardInk: '#16222E',
  cardRule: '#46545F',
  chosen: '#0A5488',
  worse: '#B3261E',
  better: '#0B6B58',
  flow: '#2B3A8C',
  casing: '#FFFFFF',
  border: '#2A2420',
  state: '#16222E',
  coast: '#26343F',
  peak: '#3B1A12',
} as const;

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two #rrggbb colours. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const FONT = '"Libre Franklin Variable", "Libre Franklin", "Helvetica Neue", Arial, sans-serif';

/** Of the word after a name: lighter and smaller than the name. @param size of the name's letters, in pixels */
export const botFont = (size: number): string => `400 ${0.82 * size}px ${FONT}`;
