import type { Point } from '../../../shared/scenario/geography.ts';
import { LAYER_INKS } from '../../style/tokens/mapLayers.ts';
import { measureText } from '../layer.ts';
import type { Pen } from '../marks.ts';
import { MAP_INK, type Palette } from '../palette.ts';
import type { MapFlow, MapIncident, MapPicture } from '../picture.ts';
import { around, type Box, clamp, overlaps, type XY } from '../plane.ts';
import {
  type Card,
  isRoomy,
  nameFont,
  paintCard,
  paintReasons,
  placeCards,
  placeReasons,
  type Reason,
} from './cards.ts';
import { type PlacedForces, paintForces, placeForces } from './forces.ts';
import {
  type Curve,
  curveLength,
  directionAt,
  flowCurve,
  flowWidth,
  type Land,
  onCurve,
  type Projection,
  provinceAt,
} from './geometry.ts';
import { paintPlaceNames } from './placeNames.ts';
import { paintIncident, paintStar } from './signs.ts';

export type PlacedFlow = {
  readonly flow: MapFlow;
  readonly curve: Curve;
  readonly width: number;
  /** Where its number stands; null where it would cover a card: the panels have it. */
  readonly box: Box | null;
  readonly text: string;
};
export type MapLayout = {
  readonly font: number;
  readonly cards: readonly Card[];
  readonly reasons: readonly Reason[];
  readonly flows: readonly PlacedFlow[];
  readonly incidents: readonly { readonly incident: MapIncident; readonly at: XY; readonly size: number }[];
  readonly forces: PlacedForces | null;
  readonly covers: readonly Box[];
};

/**
 * Where every card, number and sign goes: cards first, the rest keeps out of their way.
 * @param told provinces whose largest cause is named; all where there is room for it at rest
 * @param covers what lies over the map, in its CSS pixels: nothing is put under it
 */
export function mapLayout(
  land: Land,
  projection: Projection,
  picture: MapPicture,
  told: readonly string[] = [],
  covers: readonly Box[] = [],
): MapLayout {
  // On the wall nothing on the map is smaller than 24 pixels, not even what stands beside a number.
  const font = clamp(Math.min(projection.width / 34, projection.base * 26.5), 12, projection.width < 900 ? 24 : 30);
  const forces = placeForces(picture.forces, projection, font, covers, (box) => landUnder(land, projection, box));
  const others = forces ? [...covers, forces.box] : covers;
  const cards = placeCards(land, projection, picture, font, others);
  const reasons = placeReasons(cards, projection, font, (id) => isRoomy(font) || told.includes(id), others);
  // What is only told in motion comes over the others: nothing moves aside for it, and back again.
  const lasting = isRoomy(font) ? reasons : [];
  const taken = [...[...cards, ...lasting].map(({ box }) => box), ...others];
  const flows = placeFlows(land, projection, picture, font, taken);
  taken.push(
    ...flows.flatMap(({ box, curve }) => [
      ...(box ? [box] : []),
      ...[0, 0.25, 0.5, 0.75, 1].map((t) => around(onCurve(curve, t), 12, 12)),
    ]),
  );
  const incidents = placeIncidents(land, projection, picture, font, taken);
  return { font, cards, reasons, flows, incidents, forces, covers };
}

/** Square pixels of provinces under a box, by a few places in it. */
function landUnder(land: Land, projection: Projection, { x, y, width, height }: Box): number {
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
  const places = shares.flatMap((across) => shares.map((down) => ({ x: x + across * width, y: y + down * height })));
  const hits = places.filter((at) => provinceAt(land, projection, at.x, at.y) !== null).length;
  return (hits / places.length) * width * height;
}

function placeFlows(
  land: Land,
  projection: Projection,
  picture: MapPicture,
  font: number,
  cards: readonly Box[],
): PlacedFlow[] {
  const hearts = new Map<string, Point>(
    [...land.geography.provinces, ...land.geography.neighbours].map(({ id, heart }) => [id, heart]),
  );
  const taken = [...cards];
  return picture.flows.flatMap((flow) => {
    const curve = flow.trade === undefined ? roadOf(flow, hearts, projection) : overBorder(flow, land, projection);
    if (!curve) return [];
    const text = [flow.people > 0 ? Math.round(flow.people).toLocaleString('en') : '', flow.note ?? '']
      .join(' ')
      .trim();
    const width = measureText(text, nameFont(font * 0.92)) + font * 0.7;
    const height = font * 1.35;
    // On the arc where the arrow stays visible under its number, beside it where it is short.
    const short = curveLength(curve) < 2.1 * width;
    const boxes = (short ? [1, -1] : [0, 1, -1]).flatMap((side) =>
      along.map((t) => {
        const { x, y } = onCurve(curve, t);
        const across = directionAt(curve, t) + Math.PI / 2;
        const off = side * (Math.abs(Math.cos(across)) * width * 0.5 + Math.abs(Math.sin(across)) * height * 0.5 + 6);
        return around({ x: x + Math.cos(across) * off, y: y + Math.sin(across) * off }, width, height);
      }),
    );
    const fits = (box: Box) =>
      box.x > 2 && box.y > 2 && box.x + box.width < projection.width - 2 && box.y + box.height < projection.height - 2;
    const box = boxes.find((b) => fits(b) && taken.every((other) => !overlaps(b, other))) ?? null;
    if (box) taken.push(box);
    const thick = flow.trade === undefined ? flowWidth(flow.people) : 2.5 + flow.trade * 0.7;
    return [{ flow, curve, width: thick * clamp(projection.base * 1.3, 0.7, 1.2), box, text }];
  });
}

/** From the heart of one place to that of another; abroad no farther than the frame. Null where neither is to be seen. */
function roadOf(
  { from, to, people }: MapFlow,
  hearts: ReadonlyMap<string, Point>,
  projection: Projection,
): Curve | null {
  const ends = [hearts.get(from), hearts.get(to)];
  const [start, end] = ends.map((point) => point && projection.at(point));
  if (!start || !end || people <= 0) return null;
  const { width, height } = projection;
  const isSeen = ({ x, y }: XY): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  if (projection.zoom > 1 && !isSeen(start) && !isSeen(end)) return null;
  const { room } = projection;
  const inside = ({ x, y }: XY): XY => ({
    x: clamp(x, room.x + 12, room.x + room.width - 12),
    y: clamp(y, room.y + 12, room.y + room.height - 12),
  });
  return projection.zoom > 1 ? flowCurve(start, end) : flowCurve(inside(start), inside(end));
}

function overBorder({ from, to }: MapFlow, { crossings }: Land, projection: Projection): Curve | null {
  const crossing = crossings.find(({ province, neighbour }) => province === from && neighbour === to);
  return crossing ? flowCurve(projection.at(crossing.inside), projection.at(crossing.outside)) : null;
}

/** Places round the heart of a province, the nearest first, in sizes of a mark. */
const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const nearby = steps
  .flatMap((x) => steps.map((y): readonly [number, number] => [x, y]))
  .toSorted(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by));

const cornersOf = ({ x, y, width, height }: Box): readonly XY[] => [
  { x, y },
  { x: x + width, y },
  { x, y: y + height },
  { x: x + width, y: y + height },
];

function placeIncidents(
  land: Land,
  projection: Projection,
  picture: MapPicture,
  font: number,
  busy: readonly Box[],
): MapLayout['incidents'] {
  const size = clamp(font * 1.7, 19, 52);
  const taken = [...busy];
  return picture.incidents.flatMap((incident) => {
    const province = land.geography.provinces.find(({ id }) => id === incident.province);
    if (!province) return [];
    const heart = projection.at(province.heart);
    // The scenario's places first; where numbers lie on them, somewhere else in the province.
    const others = nearby
      .map(([x, y]): XY => ({ x: heart.x + x * size, y: heart.y + y * size }))
      .filter(({ x, y }) => provinceAt(land, projection, x, y) === province.id);
    const all = [...province.incidents.map(projection.at), heart, ...others].map((at) => around(at, size, size));
    // A sign that lies on a border belongs to nobody.
    const isWithin = (box: Box): boolean =>
      cornersOf(box).every(({ x, y }) => provinceAt(land, projection, x, y) === province.id);
    const places = [...all.filter(isWithin), ...all.filter((box) => !isWithin(box))];
    const free = places.find((box) => taken.every((other) => !overlaps(box, other)));
    const box = free ?? places.find((b) => !taken.some((other) => other.x === b.x && other.y === b.y)) ?? places[0];
    if (!box) return [];
    taken.push(box);
    return [{ incident, at: { x: box.x + size / 2, y: box.y + size / 2 }, size }];
  });
}

/** Where on its arrow a number may stand, the best places first. */
const along = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.8];

/** Arrows without their dots, which may move. */
export function paintFlows(pen: Pen, layout: MapLayout): void {
  for (const { curve, width, flow } of layout.flows) {
    const { from, over, to } = curve;
    if (flow.trade !== undefined) {
      paintTrade(pen, curve, width);
      continue;
    }
    pen.lineCap = 'butt';
    const angle = directionAt(curve, 1);
    const head = width * 1.5 + 6;
    const stem = onCurve(curve, Math.max(0, 1 - (head * 0.7) / Math.max(1, curveLength(curve))));
    const arrow = (by: number) => {
      pen.beginPath();
      pen.moveTo(to.x + Math.cos(angle) * by, to.y + Math.sin(angle) * by);
      for (const turn of [2.55, -2.55]) {
        pen.lineTo(
          to.x + Math.cos(angle + turn) * (head + by * 1.2),
          to.y + Math.sin(angle + turn) * (head + by * 1.2),
        );
      }
      pen.closePath();
      pen.fill();
    };
    for (const [colour, extra] of [
      [MAP_INK.casing, 2],
      [MAP_INK.flow, 0],
    ] as const) {
      pen.strokeStyle = colour;
      pen.fillStyle = colour;
      pen.lineWidth = width + 2 * extra;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.quadraticCurveTo(over.x, over.y, stem.x, stem.y);
      // The way home is a broken line.
      pen.setLineDash(flow.note && extra === 0 ? [7, 5] : []);
      pen.stroke();
      pen.setLineDash([]);
      arrow(extra);
    }
  }
}

/** Beads on a thread, with an end on each side of the border: it goes both ways. */
function paintTrade(pen: Pen, { from, over, to }: Curve, width: number): void {
  pen.lineCap = 'round';
  for (const [colour, extra, dash] of [
    [MAP_INK.casing, 4, []],
    [LAYER_INKS.trade, 0, [0.1, width * 2.1]],
  ] as const) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = width + extra;
    pen.setLineDash([...dash]);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.quadraticCurveTo(over.x, over.y, to.x, to.y);
    pen.stroke();
    pen.setLineDash([]);
    for (const { x, y } of [from, to]) {
      pen.beginPath();
      pen.arc(x, y, width * 0.95 + extra / 2, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  pen.lineCap = 'butt';
}

export function paintIncidents(pen: Pen, layout: MapLayout): void {
  for (const { incident, at, size } of layout.incidents) {
    pen.save();
    pen.translate(at.x, at.y);
    paintIncident(pen, incident.kind, size);
    pen.restore();
  }
}

export function paintLabels(
  pen: Pen,
  land: Land,
  projection: Projection,
  picture: MapPicture,
  layout: MapLayout,
  colours: Palette,
): void {
  paintPlaceNames(pen, land, projection, picture, layout, colours);
  for (const { capital } of land.geography.provinces) {
    if (!capital) continue;
    const { x, y } = projection.at(capital);
    paintStar(pen, x, y, clamp(layout.font * 0.62, 7, 11));
  }
  paintForces(pen, picture.forces, layout.forces, layout.font);
  for (const card of layout.cards) paintCard(pen, card, layout.font, card.province.id === picture.chosen);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = nameFont(layout.font * 0.92);
  for (const { box, text, flow } of layout.flows) {
    if (!box) continue;
    const ink = flow.trade === undefined ? MAP_INK.flow : LAYER_INKS.trade;
    pen.fillStyle = MAP_INK.card;
    pen.fillRect(box.x, box.y, box.width, box.height);
    pen.strokeStyle = ink;
    pen.lineWidth = 1;
    pen.strokeRect(box.x, box.y, box.width, box.height);
    pen.fillStyle = ink;
    pen.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + layout.font * 0.06);
  }
  paintReasons(pen, layout.reasons, layout.font);
}
