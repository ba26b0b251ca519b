import { type Box, clamp, type XY } from '../plane.ts';
import { isBeside, placeLabels, type SeatLabel, wrapName } from './seatLabels.ts';
import { sideTables } from './sideTables.ts';

/**
 * The horseshoe, as numbers: an arc of radius R and two straight arms, open towards the viewer. `u` is the size of
 * things: at u = 1 the radius is 172 px and a placard 26 px wide. No drawing here.
 */

export type SeatPlace = {
  /** Position along the table, centred on the presidency; negative on the viewer's left. */
  readonly s: number;
  readonly placard: XY;
  readonly figure: XY;
  readonly mark: XY;
  readonly ballot: XY;
  readonly hand: XY;
  /** Of a small hand at the placard. */
  readonly listed: XY;
  /** Perspective: nearer is larger. */
  readonly scale: number;
  readonly label: SeatLabel | null;
};

export type ChamberLayout = {
  readonly width: number;
  readonly height: number;
  readonly u: number;
  readonly cx: number;
  readonly wall: number;
  readonly font: number;
  readonly lineHeight: number;
  readonly naming: Naming;
  readonly point: (s: number, d: number, z?: number) => XY;
  /** Half the length of the drawn table, and of the arc. */
  readonly reach: number;
  readonly bend: number;
  readonly halfTable: number;
  readonly floorEnd: number;
  /** Below everything else: the front rows of the gallery, where there is room for them. */
  readonly galleryTop: number;
  readonly seats: readonly SeatPlace[];
  readonly sides: readonly Box[];
  readonly sideFont: number;
  /** Height of whoever sits behind a side table, over its upper edge. */
  readonly sideHeads: number;
};

export type ChamberRequest = {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  /** Stand in for names of the back row that find no room. */
  readonly shorts: readonly string[];
  /** Index of the president, whose name carries a second line above it; -1 for none. */
  readonly president: number;
  /** The word over the name of the presidency. */
  readonly presidency?: string;
  readonly sides: readonly string[];
  /** Which of the sides have a flag beside their name. */
  readonly sideFlags?: readonly boolean[];
  readonly measure: (text: string, fontSize: number) => number;
};

const PERSPECTIVE = 0.1;
const RADIUS = 172;
/** Where the last seat and the table itself end, along the arm, in radii. */
const LAST_SEAT = 0.62;
const TABLE_END = 0.74;
const HALF_TABLE = 26;
const FIGURE_DISTANCE = 40;
const BALLOT_DISTANCE = -42;
/** Room to the outside of the last figure's middle. */
const OUTER = (RADIUS + FIGURE_DISTANCE) * (1 + PERSPECTIVE * LAST_SEAT) + 15;

export const PLACARD = { width: 26, height: 18.5 } as const;
export const FIGURE = { width: 26, height: 25 } as const;
export const MARK = 25;
export const BALLOT = 21;

/** Below this width there are letters instead of names, and below these sizes of things there is neither. */
const SMALL_HOST = 480;
const SMALLEST_NAMED = 0.72;
const SMALLEST_LETTERED = 0.46;

/** What stands at the seats: whole names, the letters of their placards, or nothing. */
export type Naming = 'names' | 'letters' | 'none';

type Fit = {
  u: number;
  k: number;
  cy: number;
  wall: number;
  font: number;
  sideTop: number;
  sideHeight: number;
  sideHeads: number;
};

/** How far along the table seat `i` of `n` sits, in radii from the presidency. */
const seatAngle = (i: number, n: number): number => (n === 1 ? 0 : (Math.PI / 2 + LAST_SEAT) * ((2 * i) / (n - 1) - 1));

/** More than fifteen sit closer, and are smaller. */
const crowding = (seats: number): number => Math.min(1, (15 / Math.max(seats, 1)) ** 0.6);

function fontOf({ width, height }: ChamberRequest, naming: Naming): number {
  if (naming === 'none') return 0;
  return naming === 'letters' ? clamp(width / 30, 12, 13) : clamp(Math.min(width / 47, height / 25), 12.5, 24);
}

function fit(request: ChamberRequest, naming: Naming): Fit {
  const { width, height, names, sides, measure } = request;
  const small = naming !== 'names';
  const font = fontOf(request, naming);
  const besides = (naming === 'letters' ? request.shorts : names).flatMap((name, i) =>
    isBeside(seatAngle(i, names.length))
      ? wrapName(name, 0, (text) => measure(text, font)).map((line) => measure(line, font))
      : [],
  );
  const aside = naming === 'none' ? 2 : Math.max(0, ...besides) + font * 0.9;
  const uWidth = (width / 2 - aside) / OUTER;
  const showSides = sides.length > 0 && height >= (small ? 330 : 250);
  const sideHeight = showSides ? clamp(height * 0.095, 26, small ? 36 : 62) : 0;
  const sideHeads = showSides ? sideHeight * 0.44 : 0;
  const below = showSides ? sideHeight * 2 + 10 : small ? 14 : 20;
  const lowWall = small ? clamp(height * 0.15, 28, 64) : clamp(height * 0.165, 46, 118);
  // Where more sit at the back, their names stand in more rows.
  const rows = 1 + 1.5 / crowding(names.length) ** 1.5;
  const headroom = naming === 'none' ? 8 : font * (naming === 'letters' ? rows * 0.95 : rows);
  const room = height - lowWall - headroom - below;
  const flat = RADIUS + FIGURE_DISTANCE + TABLE_END * RADIUS;
  const upright = 31;
  // Take the width as far as it goes, then spend spare height on a steeper view and a higher wall, not on empty floor.
  const u = Math.min(uWidth, room / (0.5 * flat + upright), 2.6);
  const k = clamp((room / u - upright) / flat, 0.5, small ? 0.68 : 0.62);
  const spare = Math.max(0, room - (k * flat + upright) * u);
  const wall = lowWall + Math.min(spare * 0.35, lowWall);
  const left = spare - (wall - lowWall);
  const cy = wall + headroom + left * 0.35 + (22 + k * (RADIUS + FIGURE_DISTANCE)) * u;
  const tableFront = cy + k * TABLE_END * RADIUS * u + 9 * u;
  const sideTop = tableFront + sideHeight * 0.56 + left * 0.1;
  return { u, k, cy, wall, font, sideTop, sideHeight, sideHeads };
}

/** In a narrow host or a low strip names would lie on each other: there the letters of the placards stand in for them. */
function fitted(request: ChamberRequest): readonly [Fit, Naming] {
  const named = request.width < SMALL_HOST ? null : fit(request, 'names');
  if (named && named.u >= SMALLEST_NAMED * crowding(request.names.length) ** 0.5) return [named, 'names'];
  const lettered = fit(request, 'letters');
  return lettered.u >= SMALLEST_LETTERED ? [lettered, 'letters'] : [fit(request, 'none'), 'none'];
}

export function chamberLayout(request: ChamberRequest): ChamberLayout {
  const { width, height, names, shorts } = request;
  const [{ u, k, cy, wall, font, sideTop, sideHeight, sideHeads }, naming] = fitted(request);
  const cx = width / 2;
  const R = RADIUS * u;
  const bend = (Math.PI / 2) * R;
  const point = (s: number, d: number, z = 0): XY => {
    const along = Math.abs(s);
    const x = along <= bend ? (R + d) * Math.sin(s / R) : Math.sign(s) * (R + d);
    const y = along <= bend ? -(R + d) * Math.cos(s / R) : along - bend;
    return { x: cx + x * (1 + (PERSPECTIVE * y) / R), y: cy + k * y - z };
  };
  const places = names.map((_, i): Omit<SeatPlace, 'label'> => {
    const s = seatAngle(i, names.length) * R;
    const depth = Math.abs(s) <= bend ? -Math.cos(s / R) : (Math.abs(s) - bend) / R;
    const scale = (1 + PERSPECTIVE * depth) * crowding(names.length);
    const figure = point(s, FIGURE_DISTANCE * u, 8 * u);
    const placard = point(s, 3 * u, 4 * u);
    return {
      s,
      placard,
      figure,
      mark: point(s, (FIGURE_DISTANCE - 2) * u, 9 * u),
      ballot: point(s, BALLOT_DISTANCE * u, -3 * u),
      // Towards the table, so that no hand lies on a name.
      hand: { x: figure.x - (s > R ? 12 : -12) * u * scale, y: figure.y - 8 * u * scale },
      // On the corner of the placard that no mark of readiness takes.
      listed: {
        x: placard.x - (PLACARD.width / 2 + 2) * u * scale,
        y: placard.y - (PLACARD.height / 2 + 1) * u * scale,
      },
      scale,
    };
  });
  const lineHeight = font * 1.12;
  const labels =
    naming === 'none'
      ? names.map(() => null)
      : placeLabels({
          ...request,
          names: naming === 'letters' ? shorts : names,
          ...{ places, u, R, wall, font, lineHeight, size: FIGURE },
          bottom: (sideHeight > 0 ? sideTop - sideHeads : height) - 3,
        });
  return {
    width,
    height,
    u,
    cx,
    wall,
    font,
    lineHeight,
    naming,
    point,
    reach: bend + TABLE_END * R,
    bend,
    halfTable: HALF_TABLE * u,
    floorEnd: cy + k * TABLE_END * R,
    galleryTop: (sideHeight > 0 ? sideTop + sideHeight : cy + k * TABLE_END * R + 9 * u) + 22 * u,
    seats: places.map((place, i) => ({ ...place, label: labels[i] ?? null })),
    sideHeads,
    ...sideTables(request, sideTop, sideHeight, naming !== 'names', wall),
  };
}
