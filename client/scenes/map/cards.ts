/** Label cards of the provinces: name, figure with its word and change, how many soldiers are there, and what moved it most. */
import { insidePolygon } from '../../../shared/scenario/geography.ts';
import { measureText } from '../layer.ts';
import type { Pen } from '../marks.ts';
import { FONT, MAP_INK } from '../palette.ts';
import type { MapPicture, MapProvince } from '../picture.ts';
import { around, type Box, clamp, grow, overlaps, type XY } from '../plane.ts';
import type { Land, Projection } from './geometry.ts';

export type Card = { readonly province: MapProvince; readonly box: Box };
/** What moved a province most, beside its card. */
export type Reason = { readonly province: string; readonly text: string; readonly box: Box };

/** From this size of letters on there is room for the reasons at rest, too. */
const roomy = 20;
export const isRoomy = (font: number): boolean => font >= roomy;

export const nameFont = (font: number): string => `700 ${font}px ${FONT}`;
const wordFont = (font: number): string => `500 ${font}px ${FONT}`;
const reasonFont = (font: number): string => `600 ${font * 0.88}px ${FONT}`;

type Part = readonly [text: string, face: string, size: number];

function second({ figure, changed, margin, word }: MapProvince, font: number): readonly Part[] {
  return [
    [figure, nameFont(font), font],
    [margin > 0 ? ` ±${margin}` : '', wordFont(font * 0.82), font * 0.82],
    [` ${word}`, wordFont(font), font],
    [changed === '' ? '' : ` ${changed}`, nameFont(font), font],
  ];
}

const widthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, [text, face]) => sum + (text === '' ? 0 : measureText(text, face)), 0);

/** The black edge of a card in which the marks of a presence stand. */
const edgeWidth = ({ presence }: MapProvince, font: number): number => (presence > 0 ? Math.round(font * 1.15) : 0);

/**
 * A card for each province of which something is to be seen, near the place that the scenario has for it: no card on
 * another one, nor on what else lies over the map.
 * @param covers what lies over the map, in its CSS pixels
 */
export function placeCards(
  land: Land,
  projection: Projection,
  picture: MapPicture,
  font: number,
  covers: readonly Box[] = [],
): readonly Card[] {
  const wanted = picture.provinces.flatMap((province): Wanted[] => {
    const line = widthOf(second(province, font));
    const width = Math.max(measureText(province.name, nameFont(font)), line) + font * 0.9 + edgeWidth(province, font);
    const height = font * 2.62;
    const places = placesFor(land, projection, province.id, { width, height });
    return places.length > 0 ? [{ province, places: places.map((at) => inFrame(at, projection)) }] : [];
  });
  const placed = wanted.map(({ places: [first] }) => first as Box);
  // Each in turn takes the place that costs least beside all others; after a few rounds nobody wants to move.
  for (let round = 0; round < 6; round++) {
    let isSettled = true;
    for (const [i, { places }] of wanted.entries()) {
      const others = [...placed.filter((_, j) => j !== i), ...covers];
      const best = leastOf(places, (box, rank) => rank * 0.35 + crowding(box, others));
      if (best !== placed[i]) isSettled = false;
      placed[i] = best;
    }
    if (isSettled) break;
  }
  return wanted.map(({ province }, i) => ({ province, box: placed[i] as Box }));
}

type Wanted = { readonly province: MapProvince; readonly places: readonly Box[] };
type Room = { readonly width: number; readonly height: number };

/** Where a card may lie, the best places first; none where nothing of the province is in the frame. */
function placesFor(land: Land, projection: Projection, id: string, { width, height }: Room): readonly Box[] {
  const own = land.geography.provinces.find((province) => province.id === id);
  const polygon = land.provinces.find((province) => province.id === id)?.polygon;
  if (!own || !polygon) return [];
  const anchor = projection.at(own.label);
  const seen = sampled(projection).filter(({ x, y }) => insidePolygon(polygon, projection.back(x, y)));
  const far = ({ x, y }: XY): number => Math.hypot(x - anchor.x, y - anchor.y);
  const isSeen = anchor.x >= 0 && anchor.y >= 0 && anchor.x <= projection.width && anchor.y <= projection.height;
  if (!isSeen && seen.length === 0) return [];
  const round = rings.map(([dx, dy]): XY => ({ x: anchor.x + dx * width, y: anchor.y + dy * height }));
  const heart = projection.at(own.heart);
  const inside = seen.toSorted((one, other) => far(one) - far(other));
  // Of a province whose middle is out of sight, as near as can be to what is left of it.
  const [edge] = inside;
  const beside = edge ? rings.map(([dx, dy]): XY => ({ x: edge.x + dx * width, y: edge.y + dy * height })) : [];
  const all = isSeen
    ? [anchor, ...[...round, heart, ...inside].toSorted((a, b) => far(a) - far(b))]
    : [...inside, ...beside.toSorted((a, b) => far(a) - far(b))];
  return all.map((at) => around(at, width, height));
}

/** Round a place, in sizes of a card. */
const parts = [-1.1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1.1];
const rings: readonly (readonly [number, number])[] = parts.flatMap((x) =>
  parts.map((y): readonly [number, number] => [x, y * 1.7]),
);

/** Places all over the frame, some way from its edges. */
function sampled({ width, height }: Projection): readonly XY[] {
  const [columns, rows] = [14, 12];
  return Array.from({ length: rows * columns }, (_, i) => ({
    x: (((i % columns) + 0.5) / columns) * width,
    y: ((Math.floor(i / columns) + 0.5) / rows) * height,
  }));
}

/** Dearer than any distance where two boxes meet, and the dearer the more they do. */
function crowding(box: Box, others: readonly Box[]): number {
  const own = grow(box, 1.5);
  return others.reduce((sum, other) => {
    const wide = Math.min(own.x + own.width, other.x + other.width) - Math.max(own.x, other.x);
    const high = Math.min(own.y + own.height, other.y + other.height) - Math.max(own.y, other.y);
    return wide > 0 && high > 0 ? sum + 500 + wide * high : sum;
  }, 0);
}

function leastOf(boxes: readonly Box[], cost: (box: Box, rank: number) => number): Box {
  let [best, least] = [boxes[0] as Box, Number.POSITIVE_INFINITY];
  boxes.forEach((box, rank) => {
    const each = cost(box, rank);
    if (each < least) [best, least] = [box, each];
  });
  return best;
}

const inFrame = (box: Box, { width, height }: Projection): Box => ({
  ...box,
  x: clamp(box.x, 4, Math.max(4, width - box.width - 4)),
  y: clamp(box.y, 4, Math.max(4, height - box.height - 4)),
});

/** Under a card or over it, where it covers no other; one that finds no room stays away: the panels have it. */
export function placeReasons(
  cards: readonly Card[],
  projection: Projection,
  font: number,
  of: (province: string) => boolean,
  covers: readonly Box[] = [],
): readonly Reason[] {
  const taken: Box[] = [...cards.map(({ box }) => box), ...covers];
  return cards.flatMap(({ province: { id, cause }, box }): Reason[] => {
    if (cause === '' || !of(id)) return [];
    const width = measureText(cause, reasonFont(font)) + font * 0.9;
    const height = Math.round(font * 1.5);
    const left = [box.x + (box.width - width) / 2, box.x, box.x + box.width - width];
    const places = [box.y + box.height, box.y - height].flatMap((y) => left.map((x) => ({ x, y, width, height })));
    const free = places
      .map((place) => ({ ...inFrame(place, projection), y: place.y }))
      .filter(({ y }) => y >= 2 && y + height <= projection.height - 2)
      .find((place) => !taken.some((other) => other !== box && overlaps(place, other)));
    if (!free) return [];
    taken.push(free);
    return [{ province: id, text: cause, box: free }];
  });
}

export function paintCard(pen: Pen, { province, box }: Card, font: number, chosen: boolean): void {
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  pen.fillStyle = MAP_INK.card;
  pen.fillRect(x, y, width, height);
  const edge = edgeWidth(province, font);
  if (edge > 0) paintPresence(pen, province.presence, { x, y, width: edge, height });
  pen.strokeStyle = chosen ? MAP_INK.chosen : MAP_INK.cardRule;
  pen.lineWidth = chosen ? 2.5 : 1;
  pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  pen.fillStyle = MAP_INK.cardInk;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.font = nameFont(font);
  pen.fillText(province.name, x + edge + (width - edge) / 2, y + font * 1.12);
  const parts = second(province, font);
  let at = x + edge + (width - edge - widthOf(parts)) / 2;
  pen.textAlign = 'left';
  for (const [text, face] of parts) {
    if (text === '') continue;
    pen.font = face;
    pen.fillText(text, at, y + font * 2.24);
    at += measureText(text, face);
  }
}

/** One to three chevrons, white on black, as on a sleeve. */
function paintPresence(pen: Pen, presence: 1 | 2 | 3 | 0, { x, y, width, height }: Box): void {
  pen.fillStyle = MAP_INK.state;
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = MAP_INK.card;
  pen.lineWidth = Math.max(1.6, width * 0.13);
  pen.lineCap = 'butt';
  pen.lineJoin = 'miter';
  const [reach, rise, gap] = [width * 0.3, width * 0.26, width * 0.44];
  const middle = y + height / 2 + rise / 2;
  for (let mark = 0; mark < presence; mark++) {
    const base = middle + ((presence - 1) / 2 - mark) * gap;
    pen.beginPath();
    pen.moveTo(x + width / 2 - reach, base);
    pen.lineTo(x + width / 2, base - rise);
    pen.lineTo(x + width / 2 + reach, base);
    pen.stroke();
  }
}

export function paintReasons(pen: Pen, reasons: readonly Reason[], font: number): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = reasonFont(font);
  for (const { text, box } of reasons) {
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round) as [
      number,
      number,
      number,
      number,
    ];
    pen.fillStyle = MAP_INK.state;
    pen.fillRect(x, y, width, height);
    pen.strokeStyle = MAP_INK.card;
    pen.lineWidth = 1;
    pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    pen.fillStyle = MAP_INK.card;
    pen.fillText(text, x + width / 2, y + height / 2 + font * 0.05);
  }
}
