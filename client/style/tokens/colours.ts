/** The colours of everything that is a page: panels, bars, charts, papers. The stage has its own beside them (stageColours.ts). */

/** An opaque colour in sRGB: `#RRGGBB`. */
export type Colour = `#${string}`;

/** On paper, in daylight: what delegates and whoever runs the session see. */
const light = {
  /** The ground, and what lies on it: panels, controls, sheets of text. */
  paper: '#F1F3F4',
  surface: '#FFFFFF',
  /** What is read, and what is read second. */
  ink: '#16222E',
  'ink-2': '#46545F',
  /** A hairline between two things, and the edge of something that can be pressed or filled in. */
  rule: '#D5DBDF',
  'rule-strong': '#77858F',
  /** What is due, my own seat, where the keyboard is; and its ground. */
  blue: '#0A5488',
  'on-blue': '#FFFFFF',
  tint: '#E3EEF5',
  /** In favour and right; against and dangerous; abstaining and to be careful with. */
  yes: '#0E7C66',
  no: '#B3261E',
  abstain: '#E3A008',
  /** Amber alone is too light for letters. */
  'abstain-text': '#7A5200',
  /** The sign inside a disc of `yes` or a square of `no`, and the bar inside the diamond. */
  sign: '#FFFFFF',
  'abstain-sign': '#16222E',
  /** The presidency, and what the chair announces. */
  gold: '#C69A3B',
  notice: '#FDF3D6',
  'on-notice': '#16222E',
  /** The line that says what can be done now; while a vote is open; its edges, keys, refusals and focus. */
  night: '#16222E',
  'night-vote': '#0A5488',
  'on-night': '#FFFFFF',
  'night-rule': '#B9C7D3',
  'night-key': '#FFFFFF',
  'on-night-key': '#16222E',
  'night-refusal': '#FFD9A0',
  'night-focus': '#7CC4EE',
  /** What has been stopped: a bar of snow over a ground of frost. */
  snow: '#FFFFFF',
  frost: '#F1F3F4',
  'on-frost': '#16222E',
  /** Papers that are printed, and codes that a telephone reads: the same on every ground. */
  sheet: '#FFFFFF',
  'on-sheet': '#16222E',
  'on-sheet-2': '#46545F',
  black: '#000000',
} as const satisfies Readonly<Record<string, Colour>>;

export type PageColour = keyof typeof light;
export type PageColours = Readonly<Record<PageColour, Colour>>;

export const PAGE_LIGHT: PageColours = light;

/** On the wall, in a room whose lights are low. */
export const PAGE_PROJECTOR: PageColours = {
  ...light,
  paper: '#0D1B28',
  surface: '#13283A',
  ink: '#F3F6F8',
  'ink-2': '#B9C7D3',
  rule: '#2C4357',
  'rule-strong': '#7CC4EE',
  blue: '#7CC4EE',
  'on-blue': '#0D1B28',
  tint: '#152D42',
  yes: '#38B48F',
  no: '#F26D5F',
  abstain: '#F4C145',
  'abstain-text': '#F4C145',
  sign: '#0D1B28',
  night: '#091520',
  'on-night': '#F3F6F8',
};

/** In print, whatever the screen showed: white is what the paper is. */
export const PAGE_PRINT: PageColours = { ...light, paper: '#FFFFFF' };
