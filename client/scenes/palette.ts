/** The tokens of the look as the stage wants them: it paints its layers with Canvas 2D, which takes colours as strings. */

import { PAGE_LIGHT, PAGE_PROJECTOR, type PageColours } from '../style/tokens/colours.ts';
import { CANVAS_FACE } from '../style/tokens/measures.ts';
import { FITTINGS, MAP_INKS, STAGE_LIGHT, STAGE_PROJECTOR, type StageColours } from '../style/tokens/stageColours.ts';
import type { Theme } from './picture.ts';

/** The stage's own colours (style/tokens/stageColours.ts), and of the page's those that it shares. */
export type Palette = StageColours & {
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
};

const paletteOf = (page: PageColours, stage: StageColours): Palette => ({
  ...stage,
  paper: page.paper,
  surface: page.surface,
  ink: page.ink,
  secondInk: page['ink-2'],
  rule: page.rule,
  blue: page.blue,
  yes: page.yes,
  no: page.no,
  abstain: page.abstain,
  abstainEdge: page['abstain-text'],
  sign: page.sign,
  markRing: page.sign,
  gold: page.gold,
});

const LIGHT: Palette = paletteOf(PAGE_LIGHT, STAGE_LIGHT);
const PROJECTOR: Palette = paletteOf(PAGE_PROJECTOR, STAGE_PROJECTOR);

export const palette = (theme: Theme): Palette => (theme === 'projector' ? PROJECTOR : LIGHT);

/** Cards, flows and incidents look alike on both grounds: black on white, as on a printed map. */
export const MAP_INK = MAP_INKS;

/** What in the chamber is the same in every light. */
export const FITTING = FITTINGS;

/** The bar on amber: dark on both grounds. */
export const ABSTAIN_SIGN = PAGE_LIGHT['abstain-sign'];

export const FONT = CANVAS_FACE;

/** Of the word after a name: lighter and smaller than the name. @param size of the name's letters, in pixels */
export const botFont = (size: number): string => `400 ${0.82 * size}px ${FONT}`;
