/**
 * Which colours lie on which: every pair of text and ground, and of mark and ground, that is in use. Contrast is computed
 * over this list in both themes, and no style sheet uses a pair that is not in it (tests/panels/contrast.test.ts).
 */
import { type Colour, PAGE_LIGHT, PAGE_PRINT, PAGE_PROJECTOR, type PageColours } from './colours.ts';
import { LAYER_INKS } from './mapLayers.ts';
import {
  FITTINGS,
  HATCH,
  MAP_INKS,
  STAGE_LIGHT,
  STAGE_PROJECTOR,
  type StageColours,
  VIOLENCE,
} from './stageColours.ts';

/** @param least contrast: letters 4.5, marks and edges of what is pressed 3 (WCAG 1.4.3, 1.4.11); less where words say it too */
export type Pair = { readonly upper: string; readonly ground: string; readonly least: number; readonly what: string };

const within = (prefix: string, colours: Readonly<Record<string, Colour>>): Readonly<Record<string, Colour>> =>
  Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`${prefix}${name}`, colour]));

/** All colours of a theme by name; those of the map, its steps and the fittings with a word before. */
function named(page: PageColours, { seaLines, ...stage }: StageColours): Readonly<Record<string, Colour>> {
  return {
    ...page,
    ...within('stage-', { ...stage, nearSea: seaLines[0], offSea: seaLines[1], farSea: seaLines[2] }),
    ...within('violence-', VIOLENCE),
    ...within('hatch-', HATCH),
    ...within('map-', { ...MAP_INKS, ...LAYER_INKS }),
    ...within('fitting-', FITTINGS),
  };
}

export const THEMES = {
  light: named(PAGE_LIGHT, STAGE_LIGHT),
  projector: named(PAGE_PROJECTOR, STAGE_PROJECTOR),
  print: named(PAGE_PRINT, STAGE_LIGHT),
} as const;

const each = (uppers: readonly string[], grounds: readonly string[], least: number, what: string): readonly Pair[] =>
  grounds.flatMap((ground) => uppers.map((upper) => ({ upper, ground, least, what })));

const letters = 4.5;
const signs = 3;

/** On pages. */
export const PAGE_PAIRS: readonly Pair[] = [
  ...each(['ink', 'ink-2', 'blue', 'no', 'abstain-text'], ['paper', 'surface', 'tint'], letters, 'text'),
  ...each(['yes'], ['paper', 'surface'], letters, 'text'),
  ...each(['on-blue'], ['blue'], letters, 'a key that is due'),
  ...each(['on-night'], ['night', 'night-vote'], letters, 'the line above'),
  ...each(['night-refusal'], ['night', 'night-vote'], letters, 'a refusal in the line above'),
  ...each(['on-night-key'], ['night-key'], letters, 'a key in the line above'),
  ...each(['on-notice'], ['notice'], letters, 'what is announced'),
  ...each(['on-frost'], ['frost', 'snow'], letters, 'what is frozen'),
  ...each(['on-sheet', 'on-sheet-2', 'black'], ['sheet'], letters, 'papers'),
  ...each(['surface'], ['abstain-text'], letters, 'who has been silent very long'),
  ...each(['rule-strong'], ['paper', 'surface', 'tint'], signs, 'the edge of a control'),
  ...each(['yes', 'no', 'blue', 'abstain-text'], ['paper', 'surface', 'tint'], signs, 'marks'),
  ...each(['sign'], ['yes', 'no'], signs, 'the sign in a mark'),
  ...each(['abstain-sign'], ['abstain'], signs, 'the bar in the diamond'),
  ...each(
    ['night-rule', 'night-key', 'night-focus'],
    ['night', 'night-vote'],
    signs,
    'keys and focus in the line above',
  ),
];

/** On the stage: in the chamber. */
const chamber: readonly Pair[] = [
  ...each(['ink', 'ink-2'], ['stage-floor', 'stage-dais'], letters, 'names on the floor'),
  ...each(['blue'], ['stage-floor'], letters, 'my name'),
  ...each(['stage-boardInk'], ['stage-board'], letters, 'the board'),
  ...each(['stage-tableInk'], ['stage-table'], letters, 'side tables'),
  ...each(
    ['fitting-placardInk', 'fitting-permanent'],
    ['fitting-placard'],
    letters,
    'a placard without a flag, and its frame',
  ),
  ...each(['sign'], ['yes', 'no'], signs, 'the sign in a vote'),
  ...each(['abstain-sign'], ['abstain'], signs, 'the bar of an abstention'),
  ...each(['yes', 'no', 'abstain-text'], ['sign', 'stage-dais'], signs, 'a vote over a seat'),
  ...each(['ink-2'], ['sign', 'stage-dais', 'stage-well'], signs, 'hidden and missing ballots'),
  ...each(['stage-figure', 'stage-figureMine'], ['sign', 'stage-dais'], signs, 'figures'),
  ...each(['stage-figure', 'stage-figureMine'], ['stage-floor'], signs, 'figures beside the table'),
  ...each(['stage-paperMarkInk'], ['stage-paperMark'], letters, 'an envelope'),
  ...each(['fitting-gavel', 'fitting-gavelLine'], ['stage-table'], signs, 'the gavel on the table'),
  ...each(['gold'], ['stage-wall'], signs, 'the rail under the wall'),
];

/** On the stage: on the map. Its hatching is told apart by its form, and each step has its word. */
const map: readonly Pair[] = [
  ...each(['stage-abroadInk'], ['stage-abroad'], letters, 'neighbours'),
  ...each(['stage-seaInk'], ['stage-sea', 'stage-nearSea'], letters, 'the sea'),
  ...each(['map-cardInk', 'map-cardRule', 'map-flow', 'map-trade'], ['map-card'], letters, 'cards'),
  ...each(
    ['map-flow', 'map-trade', 'map-chosen', 'map-administered', 'map-state', 'map-border', 'map-coast', 'map-incident'],
    ['map-casing'],
    signs,
    'lines on their casing',
  ),
  ...each(
    ['map-border', 'map-coast', 'map-peak', 'map-incident'],
    ['violence-calm', 'violence-tense', 'violence-violent'],
    signs,
    'lines on a province',
  ),
  ...each(['map-casing'], ['violence-severe', 'violence-extreme'], signs, 'the casing on a province'),
  ...['tense', 'violent', 'severe', 'extreme'].flatMap((step) =>
    each([`hatch-${step}`], [`violence-${step}`], 1.4, 'hatching'),
  ),
  ...['calm tense', 'tense violent', 'violent severe', 'severe extreme'].flatMap((two) => {
    const [less = '', more = ''] = two.split(' ').map((step) => `violence-${step}`);
    return each([more], [less], 1.25, 'one step and the next');
  }),
];

export const STAGE_PAIRS: readonly Pair[] = [...chamber, ...map];
