/** Everything that is measured: type, space, lines, targets, motion. Look at `sheet.ts` for how the style sheets get it. */

/** The faces, both under the Open Font License and shipped with the client: `sans` for what is handled, `serif` for documents. */
export const FACES = {
  sans: '"Libre Franklin Variable", system-ui, sans-serif',
  serif: '"Source Serif 4 Variable", Georgia, serif',
} as const;

/** What the canvas asks for: it has no `system-ui` that measures alike everywhere. */
export const CANVAS_FACE = '"Libre Franklin Variable", "Libre Franklin", "Helvetica Neue", Arial, sans-serif';

/**
 * The scale of type, in pixels at the browser's usual letters (16): named by its rounded size, written in rem, so that it
 * grows with them. To 32 on a desk, from 24 on a wall.
 */
export const TYPE = {
  13: 13,
  14: 14,
  15: 15,
  16: 16.5,
  18: 18.5,
  21: 21,
  24: 24,
  27: 27,
  32: 32,
  42: 42,
  54: 54,
  62: 62,
  80: 80,
  104: 104,
  136: 136,
} as const satisfies Readonly<Record<number, number>>;

/** Letters on paper, in points: a page's foot, papers, a resolution, headings, a placard with a long name and with a short one. */
export const PRINT_TYPE = { small: 9, text: 10.5, document: 11, head: 11.5, plate: 56, 'plate-large': 92 } as const;

/**
 * What a rem is: the browser's own letters; on a wall as wide as it is, 27.5 px at 1920; in a printed debrief. And a placard
 * as the papers show it on a screen.
 */
export const ROOTS = {
  root: '100%',
  'root-wall': 'clamp(16px, 1.43vw, 27.5px)',
  'root-print': '12.5px',
  plate: 'clamp(2.4rem, 7vw, 5rem)',
} as const;

/** Space in units (a pixel; what grows with its letters makes it a sixteenth of a rem): by four, and halves of it inside what is small. */
export const SPACE = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 48, 64] as const;

/** Lines in pixels: between two things, round what can be pressed, a sign's, focus and what is marked, the edge of what is set apart, and twice that. */
export const LINES = { hair: 1, control: 1.5, sign: 2, mark: 3, edge: 4, double: 6, wall: 10 } as const;

/** Of corners, in pixels: everything is nearly square; `pill` is for what counts. */
export const RADIUS = { corner: 3, pill: 999 } as const;

/** The least side of whatever is pressed, in pixels. */
export const TARGET = 44;

/** Round whatever has the keyboard, in pixels: how thick, and how far off. */
export const FOCUS = { width: 3, gap: 2 } as const;

/**
 * How long something moves, in milliseconds: a control, a step of a show of hands, a vote or a hand, a round on the map.
 * None where less motion is asked for.
 */
export const MOTION = { control: 150, count: 350, vote: 400, round: 4000 } as const;
