/** Names of the sea, of lakes and of the states round the land: wherever they fit without touching anything else. */
import type { Point } from '../../../shared/scenario/geography.ts';
import type { Pen } from '../marks.ts';
import { FONT, type Palette } from '../palette.ts';
import type { MapPicture } from '../picture.ts';
import { around, type Box, boxAround, clamp, grow, overlaps, type XY } from '../plane.ts';
import { type Curve, type Land, onCurve, type Projection } from './geometry.ts';
import { holds, holdsPlace, isClearOf, type Spans, spansOf } from './spans.ts';

type Lying = { readonly box: Box };
/** What lies on the map already. */
export type Laid = {
  readonly font: number;
  readonly cards: readonly Lying[];
  readonly reasons: readonly Lying[];
  readonly flows: readonly { readonly box: Box | null; readonly curve: Curve }[];
  readonly incidents: readonly { readonly at: XY; readonly size: number }[];
  readonly forces: Lying | null;
  readonly covers: readonly Box[];
};

/** Places on an arrow that names keep away from. */
const along = [0, 0.1, 0.22, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** A name without room stays away. */
export function paintPlaceNames(
  pen: Pen,
  land: Land,
  projection: Projection,
  picture: MapPicture,
  layout: Laid,
  colours: Palette,
): void {
  const { sea, lakes, neighbours } = land.geography;
  const size = layout.font;
  const name = (id: string, own: string) => picture.names?.[id] ?? own;
  const seen = (polygons: readonly (readonly Point[])[]): Spans =>
    spansOf(polygons.map((polygon) => polygon.map(projection.at)));
  const home = seen(land.provinces.map(({ polygon }) => polygon));
  const taken = takenBy(layout);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (sea) {
    pen.font = `italic 500 ${size * 1.05}px ${FONT}`;
    pen.fillStyle = colours.seaInk;
    const abroad = seen(land.neighbours.flatMap(({ polygons }) => polygons));
    const isFree = (box: Box): boolean =>
      taken.every((other) => !overlaps(box, other)) && isClearOf(home, grow(box, 6)) && isClearOf(abroad, box);
    const placed = placedOnWater(pen, name(sea.id, sea.name), size, {
      at: projection.at(sea.label),
      projection,
      isFree,
    });
    if (placed) {
      write(pen, placed, size);
      taken.push(grow(placed.box, 4));
    }
  }
  // On the water where there is room for it, as somebody who looks closely finds.
  const marks = layout.incidents.map(({ at, size: mark }) => around(at, mark, mark));
  pen.font = `italic 500 ${size * 0.95}px ${FONT}`;
  pen.fillStyle = colours.seaInk;
  for (const [i, lake] of lakes.entries()) {
    const text = name(lake.id, lake.name);
    const box = around(projection.at(lake.label), pen.measureText(text).width, size * 1.2);
    const shore = boxAround((land.lakes[i] ?? []).map(projection.at));
    const fits = box.width + 8 < shore.width && box.height + 8 < shore.height;
    if (!fits || [...taken, ...marks].some((other) => overlaps(box, other))) continue;
    pen.fillText(text, box.x + box.width / 2, box.y + box.height / 2);
  }
  pen.font = `600 ${size}px ${FONT}`;
  pen.letterSpacing = `${size * 0.16}px`;
  pen.fillStyle = colours.abroadInk;
  const roads = layout.flows.flatMap(({ curve }) => along.map((t) => around(onCurve(curve, t), size, size)));
  const busy = [...taken, ...roads];
  const isFree = (box: Box): boolean => busy.every((other) => !overlaps(box, other));
  for (const { id, name: own, label } of bordering(land, neighbours)) {
    const theirs = seen(land.neighbours.find((neighbour) => neighbour.id === id)?.polygons ?? []);
    const isNear = land.crossings.some(({ neighbour }) => neighbour === id);
    const asked = { at: projection.at(label), projection, home, theirs, isNear, isFree };
    const placed = placedAbroad(pen, name(id, own).toUpperCase().split(' '), size, asked);
    if (!placed) continue;
    write(pen, placed, size);
    busy.push(grow(placed.box, 6));
  }
  pen.letterSpacing = '0px';
}

function takenBy({ cards, reasons, flows, forces, covers }: Laid): Box[] {
  const boxes = [...cards, ...reasons, ...flows, ...(forces ? [forces] : [])].flatMap(({ box }) => (box ? [box] : []));
  return [...boxes, ...covers].map((box) => grow(box, 4));
}

type Neighbour = Land['geography']['neighbours'][number];

/** States that border on the land before those beyond them. */
function bordering({ crossings }: Land, neighbours: readonly Neighbour[]): readonly Neighbour[] {
  const near = new Set(crossings.map(({ neighbour }) => neighbour));
  return [...neighbours.filter(({ id }) => near.has(id)), ...neighbours.filter(({ id }) => !near.has(id))];
}

type Placed = { readonly lines: readonly string[]; readonly box: Box };

function write(pen: Pen, { lines, box }: Placed, size: number): void {
  lines.forEach((line, i) => {
    pen.fillText(line, box.x + box.width / 2, box.y + (i + 0.5) * size * 1.3);
  });
}

type OnWater = { readonly at: XY; readonly projection: Projection; readonly isFree: (box: Box) => boolean };

/** Of the frame's height, how far from the scenario's place the name of a sea may go. */
const drift = 0.3;

/** At the scenario's place in one line or in two, else near it. */
function placedOnWater(pen: Pen, text: string, size: number, { at, projection, isFree }: OnWater): Placed | null {
  const words = text.split(' ');
  const options = [[text], ...(words.length > 1 ? [brokenIn(words, 2)] : [])].map((lines) => ({
    lines,
    width: Math.max(...lines.map((line) => pen.measureText(line).width)),
    height: lines.length * size * 1.3,
  }));
  const near = gridOf(projection)
    .filter((place) => distance(place, at) < drift * projection.height)
    .toSorted((one, other) => distance(one, at) - distance(other, at));
  for (const places of [[at], near]) {
    for (const { lines, width, height } of options) {
      const middles = places.map((place) => inFrame(place, { width: width + 20, height: height + 8 }, projection));
      const box = middles.map((middle) => around(middle, width, height)).find(isFree);
      if (box) return { lines, box };
    }
  }
  return null;
}

type Abroad = {
  readonly at: XY;
  readonly projection: Projection;
  /** Where the provinces are, and where this state is. */
  readonly home: Spans;
  readonly theirs: Spans;
  /** Whether it borders on the land. */
  readonly isNear: boolean;
  readonly isFree: (box: Box) => boolean;
};

/** Lines that a long name may be broken into. */
const mostLines = 4;
/** Of the frame's width, what a line takes before the name is rather broken. */
const widest = 0.3;

/** On its own land, in one line or in more; of a state that borders on the land, at the last with its middle there. */
function placedAbroad(pen: Pen, words: readonly string[], size: number, asked: Abroad): Placed | null {
  const { at, projection, home, theirs, isNear, isFree } = asked;
  const places = gridOf(projection)
    .filter((place) => holdsPlace(theirs, place))
    .toSorted((one, other) => distance(one, at) - distance(other, at));
  if (places.length === 0) return null;
  const options = Array.from({ length: Math.min(mostLines, words.length) }, (_, i) => {
    const lines = brokenIn(words, i + 1);
    return {
      lines,
      width: Math.max(...lines.map((line) => pen.measureText(line).width)),
      height: (i + 1) * size * 1.3,
    };
  });
  const isWide = ({ width }: { readonly width: number }): boolean => width > widest * projection.width;
  const inOrder = options.toSorted((one, other) => Number(isWide(one)) - Number(isWide(other)));
  for (const isWhole of isNear ? [true, false] : [true]) {
    for (const { lines, width, height } of inOrder) {
      if (width + 16 > projection.width) continue;
      for (const place of [at, ...places]) {
        const middle = inFrame(place, { width: width + 16, height: height + size * 0.7 }, projection);
        const box = around(middle, width, height);
        const isTheirs = isWhole
          ? holds(theirs, grow(box, 3))
          : holdsPlace(theirs, middle) && isClearOf(home, grow(box, 3));
        if (isTheirs && isFree(box)) return { lines, box };
      }
    }
  }
  return null;
}

/** Words in so many lines of which the longest is as short as can be. */
function brokenIn(words: readonly string[], count: number): readonly string[] {
  if (count <= 1 || words.length <= 1) return [words.join(' ')];
  const all = words.slice(0, words.length - count + 1).map((_, i) => {
    const first = words.slice(0, i + 1).join(' ');
    return [first, ...brokenIn(words.slice(i + 1), count - 1)];
  });
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));
  return all.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best));
}

const distance = (one: XY, other: XY): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Pixels between two places that are tried for a name. */
const grain = 30;

function gridOf({ width, height }: Projection): readonly XY[] {
  const [columns, rows] = [Math.ceil(width / grain), Math.ceil(height / grain)];
  return Array.from({ length: rows * columns }, (_, i) => ({
    x: (i % columns) * grain,
    y: Math.floor(i / columns) * grain,
  }));
}

/** The nearest place at which something of a size lies within the frame. */
const inFrame = (
  { x, y }: XY,
  room: { readonly width: number; readonly height: number },
  { width, height }: Projection,
): XY => ({
  x: clamp(x, room.width / 2, width - room.width / 2),
  y: clamp(y, room.height / 2, height - room.height / 2),
});
