import { type Box, clamp, within, type XY } from './plane.ts';
import { isBeside, placeLabels, type SeatLabel, wrapName } from './seatLabels.ts';

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
};

export type ChamberRequest = {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  /** Stand in for names of the back row that find no room. */
  readonly shorts: readonly string[];
  /** Index of the president, whose name carries a second line above it; -1 for none. */
  readonly president: number;
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

/** Below this width the names stay in the panels. */
const SMALL_HOST = 480;
const SMALLEST_NAMED = 0.72;

type Fit = {
  u: number;
  k: number;
  cy: number;
  wall: number;
  font: number;
  sideTop: number;
  sideHeight: number;
};

/** How far along the table seat `i` of `n` sits, in radii from the presidency. */
const seatAngle = (i: number, n: number): number => (n === 1 ? 0 : (Math.PI / 2 + LAST_SEAT) * ((2 * i) / (n - 1) - 1));

function fit(request: ChamberRequest, small: boolean): Fit {
  const { width, height, names, sides, measure } = request;
  const font = small ? 0 : clamp(Math.min(width / 47, height / 25), 12.5, 24);
  const widths = names.flatMap((name, i) =>
    isBeside(seatAngle(i, names.length))
      ? wrapName(name, 0, (text) => measure(text, font)).map((line) => measure(line, font))
      : [],
  );
  const uWidth = (width / 2 - (small ? 2 : Math.max(0, ...widths) + font * 0.9)) / OUTER;
  const showSides = sides.length > 0 && height >= (small ? 330 : 250);
  const sideHeight = showSides ? clamp(height * 0.095, 26, small ? 36 : 62) : 0;
  const below = showSides ? sideHeight * 2 + 8 : small ? 14 : 20;
  const lowWall = small ? clamp(height * 0.15, 28, 64) : clamp(height * 0.165, 46, 118);
  const headroom = small ? 8 : font * 2.5;
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
  return { u, k, cy, wall, font, sideTop: tableFront + sideHeight * 0.5 + left * 0.1, sideHeight };
}

export function chamberLayout(request: ChamberRequest): ChamberLayout {
  const { width, height, names } = request;
  const named = width < SMALL_HOST ? null : fit(request, false);
  // In a low strip, too, the names would lie on each other.
  const small = named === null || named.u < SMALLEST_NAMED;
  const { u, k, cy, wall, font, sideTop, sideHeight } = small ? fit(request, true) : named;
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
    const scale = (1 + PERSPECTIVE * depth) * Math.min(1, Math.sqrt(15 / Math.max(names.length, 1)));
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
  const labels = small
    ? names.map(() => null)
    : placeLabels({ ...request, places, u, R, wall, font, lineHeight, size: FIGURE });
  return {
    width,
    height,
    u,
    cx,
    wall,
    font,
    lineHeight,
    point,
    reach: bend + TABLE_END * R,
    bend,
    halfTable: HALF_TABLE * u,
    floorEnd: cy + k * TABLE_END * R,
    galleryTop: (sideHeight > 0 ? sideTop + sideHeight : cy + k * TABLE_END * R + 9 * u) + 22 * u,
    seats: places.map((place, i) => ({ ...place, label: labels[i] ?? null })),
    ...sideTables(request, sideTop, sideHeight, small, wall),
  };
}

function sideTables(
  { width, sides, sideFlags = [], measure }: ChamberRequest,
  top: number,
  height: number,
  small: boolean,
  wall: number,
): { sides: Box[]; sideFont: number } {
  if (height === 0 || top < wall) return { sides: [], sideFont: 0 };
  const gap = clamp(width * 0.016, 6, 18);
  const room = Math.min(width - 2 * gap, width * (small ? 0.96 : 0.92));
  let font = clamp(width / 44, 13, 23);
  const wanted = () =>
    sides.map((name, i) => {
      const widest = Math.max(...sideLines(name, font, height).map((line) => measure(line, font)));
      const flag = sideFlags[i] ? height * 0.6 + font : 0;
      return widest + flag + font * 1.5;
    });
  const total = (widths: readonly number[]) => widths.reduce((sum, w) => sum + w + gap, -gap);
  while (font > 9 && total(wanted()) > room) font -= 0.5;
  const tight = wanted();
  // Wider than high, and all alike, as far as there is room: letters come first.
  const wide = tight.map((w) => Math.max(w, height * 1.3));
  const widths = [wide.map(() => Math.max(...wide)), wide].find((each) => total(each) <= room) ?? tight;
  const squeeze = Math.min(1, room / total(widths));
  let x = width / 2 - (total(widths) * squeeze) / 2;
  const boxes = widths.map((w) => {
    const box = { x, y: top, width: w * squeeze, height };
    x += (w + gap) * squeeze;
    return box;
  });
  return { sides: boxes, sideFont: font };
}

/** A name on a side table: in two lines where it has two words and the table is high enough for them. */
export function sideLines(name: string, font: number, height: number): readonly string[] {
  const [first = '', ...rest] = name.split(/(?<=-)|\s+/);
  return rest.length === 0 || height < font * 3 ? [name] : [first, rest.join(' ')];
}

/** The seat under a finger: the nearest figure or placard within reach. */
export function seatAt(layout: ChamberLayout, at: XY): number {
  const reach = Math.max(22, 20 * layout.u);
  let best = -1;
  let nearest = reach;
  layout.seats.forEach((seat, i) => {
    const label = seat.label?.box;
    const distance =
      label && within(label, at)
        ? 0
        : Math.min(...[seat.figure, seat.placard].map((p) => Math.hypot(p.x - at.x, p.y - at.y)));
    if (distance < nearest) [best, nearest] = [i, distance];
  });
  return best;
}
