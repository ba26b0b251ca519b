/** The scales of the crisis map: five steps for each layer, from light to dark in a hue of its own, and a pattern for each step. */
import type { Colour } from './colours.ts';
import { HATCH, VIOLENCE } from './stageColours.ts';

export type Scale = readonly [Colour, Colour, Colour, Colour, Colour];
/** `grounds`: of the province; `patterns`: of what is drawn on it. The first step is plain. */
export type LayerScale = { readonly grounds: Scale; readonly patterns: Scale };

/** Lightness in OKLCH .95 · .86 · .745 · .60 · .42, hues 275, 170, 320, 250 (nearly grey), 5 and 75. */
export const LAYER_SCALES = {
  violence: {
    grounds: [VIOLENCE.calm, VIOLENCE.tense, VIOLENCE.violent, VIOLENCE.severe, VIOLENCE.extreme],
    patterns: [HATCH.calm, HATCH.tense, HATCH.violent, HATCH.severe, HATCH.extreme],
  },
  displacement: {
    grounds: ['#EAEEFC', '#C6CFF5', '#9BA8E6', '#6D7AC2', '#3E4684'],
    patterns: ['#EAEEFC', '#8E9AD2', '#6F7BBC', '#505BA3', '#8593DB'],
  },
  aid: {
    grounds: ['#E3F3ED', '#B3DCCC', '#7ABCA5', '#459178', '#1E5947'],
    patterns: ['#E3F3ED', '#6FAA95', '#459178', '#2C7560', '#69A791'],
  },
  economy: {
    grounds: ['#F4EBF6', '#E1C6E7', '#C69AD0', '#9D6AA9', '#65386F'],
    patterns: ['#F4EBF6', '#B288BC', '#9B6CA5', '#7C4B88', '#B682C2'],
  },
  control: {
    grounds: ['#EBEFF3', '#C7D2DF', '#9EAEC0', '#718295', '#3F4F5F'],
    patterns: ['#EBEFF3', '#8D9DAE', '#718295', '#526476', '#889AAE'],
  },
  grievance: {
    grounds: ['#FBE9ED', '#F5C1CC', '#E490A3', '#C35775', '#7C2E45'],
    patterns: ['#FBE9ED', '#CE8696', '#B86177', '#A03A5B', '#D4788E'],
  },
  climate: {
    grounds: ['#F8EDDD', '#EDCB9C', '#D1A362', '#A37734', '#654615'],
    patterns: ['#F8EDDD', '#C0914D', '#A67628', '#835510', '#B6915E'],
  },
} as const satisfies Readonly<Record<string, LayerScale>>;

/** What is drawn on a step's ground, in CSS pixels: `gap` between lines or dots, `line` their thickness. */
export type Pattern = {
  readonly kind: 'plain' | 'dots' | 'lines' | 'crossed';
  readonly gap: number;
  readonly line: number;
};

/** The same for every layer: what is darker is also fuller, so that a scale is read without its colours. */
export const STEP_PATTERNS = [
  { kind: 'plain', gap: 0, line: 0 },
  { kind: 'dots', gap: 9, line: 1.9 },
  { kind: 'lines', gap: 13, line: 1.1 },
  { kind: 'lines', gap: 6.5, line: 1.2 },
  { kind: 'crossed', gap: 8, line: 1 },
] as const satisfies readonly Pattern[];

/** Trade that no state knows of: its arcs, on the white casing that all arcs have; and the frame of a state under administration. */
export const LAYER_INKS = { trade: '#6B2A77', administered: '#0A5488' } as const satisfies Readonly<
  Record<string, Colour>
>;
