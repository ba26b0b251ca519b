/** Label cards of the provinces: name, violence with its word and change, how many soldiers are there, and what moved it most. */
import { violenceStep } from '../store/violence.ts';
import { measureText } from './layer.ts';
import type { Land, Projection } from './mapGeometry.ts';
import type { Pen } from './marks.ts';
import { FONT, MAP_INK } from './palette.ts';
import type { MapPicture, MapProvince } from './picture.ts';
import { around, type Box, clamp, grow, overlaps } from './plane.ts';

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

function second({ violence, change, margin, word }: MapProvince, font: number): readonly Part[] {
  const arrow = change > 0 ? ' ▲' : ' ▼';
  return [
    [`${Math.round(violence)}`, nameFont(font), font],
    [margin > 0 ? ` ±${margin}` : '', wordFont(font * 0.82), font * 0.82],
    [` ${word ?? violenceStep(violence)}`, wordFont(font), font],
    [change === 0 ? '' : `${arrow}${Math.abs(Math.round(change))}`, nameFont(font), font],
  ];
}

const widthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, [text, face]) => sum + (text === '' ? 0 : measureText(text, face)), 0);

/** The black edge of a card in which the marks of a presence stand. */
const edgeWidth = ({ presence }: MapProvince, font: number): number => (presence > 0 ? Math.round(font * 1.15) : 0);

export function placeCards(land: Land, projection: Projection, picture: MapPicture, font: number): readonly Card[] {
  const cards: { province: MapProvince; box: Box }[] = picture.provinces.flatMap((province) => {
    const anchor = land.geography.provinces.find(({ id }) => id === province.id)?.label;
    if (!anchor) return [];
    const line = widthOf(second(province, font));
    const width = Math.max(measureText(province.name, nameFont(font)), line) + font * 0.9 + edgeWidth(province, font);
    const height = font * 2.62;
    return [{ province, box: inFrame(around(projection.at(anchor), width, height), projection) }];
  });
  // Cards that meet in a small frame move apart along the shorter way.
  for (let round = 0; round < 12; round++) {
    for (const [i, one] of cards.entries()) {
      for (const other of cards.slice(i + 1)) moveApart(one, other);
    }
  }
  return cards.map(({ province, box }) => ({ province, box: inFrame(box, projection) }));
}

function moveApart(one: { box: Box }, other: { box: Box }): void {
  const [a, b] = [grow(one.box, 2), grow(other.box, 2)];
  if (!overlaps(a, b)) return;
  const byX = Math.min(a.x + a.width - b.x, b.x + b.width - a.x) / 2;
  const byY = Math.min(a.y + a.height - b.y, b.y + b.height - a.y) / 2;
  const sign = byY <= byX ? Math.sign(a.y - b.y || 1) : Math.sign(a.x - b.x || 1);
  const move = (box: Box, by: number): Box => (byY <= byX ? { ...box, y: box.y + by } : { ...box, x: box.x + by });
  const by = Math.min(byX, byY) * sign;
  one.box = move(one.box, by);
  other.box = move(other.box, -by);
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
): readonly Reason[] {
  const taken: Box[] = cards.map(({ box }) => box);
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
