import type { Point } from '../../shared/scenario/geography.ts';
import { violenceStep } from '../store/violence.ts';
import { measureText } from './layer.ts';
import {
  type Curve,
  curveLength,
  directionAt,
  flowCurve,
  flowWidth,
  type Land,
  onCurve,
  type Projection,
} from './mapGeometry.ts';
import { paintIncident, paintStar } from './mapSigns.ts';
import type { Pen } from './marks.ts';
import { FONT, MAP_INK, type Palette } from './palette.ts';
import type { MapFlow, MapIncident, MapPicture, MapProvince } from './picture.ts';
import { around, type Box, clamp, grow, overlaps, type XY } from './plane.ts';

export type Card = { readonly province: MapProvince; readonly box: Box };
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
  readonly flows: readonly PlacedFlow[];
  readonly incidents: readonly { readonly incident: MapIncident; readonly at: XY; readonly size: number }[];
};

function second(province: MapProvince): [value: string, word: string, change: string] {
  const { violence, change } = province;
  const arrow = change > 0 ? ' ▲' : change < 0 ? ' ▼' : '';
  const word = province.word ?? violenceStep(violence);
  return [`${Math.round(violence)}`, ` ${word}`, arrow && `${arrow}${Math.abs(Math.round(change))}`];
}

const nameFont = (font: number) => `700 ${font}px ${FONT}`;
const wordFont = (font: number) => `500 ${font}px ${FONT}`;

/** Where every card, number and sign goes: cards first, the rest keeps out of their way. */
export function mapLayout(land: Land, projection: Projection, picture: MapPicture): MapLayout {
  const font = clamp(Math.min(projection.width / 34, projection.scale * 26.5), 12, 24);
  const cards = placeCards(land, projection, picture, font);
  const taken = cards.map(({ box }) => box);
  const flows = placeFlows(land, projection, picture, font, taken);
  taken.push(
    ...flows.flatMap(({ box, curve }) => [
      ...(box ? [box] : []),
      ...[0, 0.25, 0.5, 0.75, 1].map((t) => around(onCurve(curve, t), 12, 12)),
    ]),
  );
  return { font, cards, flows, incidents: placeIncidents(land, projection, picture, font, taken) };
}

function placeCards(land: Land, projection: Projection, picture: MapPicture, font: number): Card[] {
  const cards: { province: MapProvince; box: Box }[] = picture.provinces.flatMap((province) => {
    const anchor = land.geography.provinces.find(({ id }) => id === province.id)?.label;
    if (!anchor) return [];
    const [value, word, change] = second(province);
    const line = measureText(value + change, nameFont(font)) + measureText(word, wordFont(font));
    const width = Math.max(measureText(province.name, nameFont(font)), line) + font * 1.1;
    const height = font * 2.62;
    const { x, y } = projection.at(anchor);
    const box = around({ x, y }, width, height);
    return [
      {
        province,
        box: {
          ...box,
          x: clamp(box.x, 4, projection.width - width - 4),
          y: clamp(box.y, 4, projection.height - height - 4),
        },
      },
    ];
  });
  // Cards that meet in a small frame move apart along the shorter way.
  for (let round = 0; round < 12; round++) {
    for (const [i, one] of cards.entries()) {
      for (const other of cards.slice(i + 1)) {
        const [a, b] = [grow(one.box, 2), grow(other.box, 2)];
        if (!overlaps(a, b)) continue;
        const byX = Math.min(a.x + a.width - b.x, b.x + b.width - a.x) / 2;
        const byY = Math.min(a.y + a.height - b.y, b.y + b.height - a.y) / 2;
        const sign = byY <= byX ? Math.sign(a.y - b.y || 1) : Math.sign(a.x - b.x || 1);
        const move = (box: Box, by: number): Box =>
          byY <= byX ? { ...box, y: box.y + by } : { ...box, x: box.x + by };
        const by = Math.min(byX, byY) * sign;
        one.box = move(one.box, by);
        other.box = move(other.box, -by);
      }
    }
  }
  return cards;
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
    const [from, to] = [hearts.get(flow.from), hearts.get(flow.to)];
    if (!from || !to || flow.people <= 0) return [];
    const inside = ({ x, y }: XY): XY => ({
      x: clamp(x, 12, projection.width - 12),
      y: clamp(y, 12, projection.height - 12),
    });
    const curve = flowCurve(projection.at(from), inside(projection.at(to)));
    const text = Math.round(flow.people).toLocaleString('en');
    const width = measureText(text, nameFont(font * 0.92)) + font * 0.7;
    const height = font * 1.35;
    // On the arc where the arrow stays visible under its number, beside it where it is short.
    const short = curveLength(curve) < 2.1 * width;
    const along = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.8];
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
    return [{ flow, curve, width: flowWidth(flow.people) * clamp(projection.scale * 1.3, 0.7, 1.2), box, text }];
  });
}

function placeIncidents(
  land: Land,
  projection: Projection,
  picture: MapPicture,
  font: number,
  busy: readonly Box[],
): MapLayout['incidents'] {
  const size = clamp(font * 1.7, 19, 30);
  const taken = [...busy];
  return picture.incidents.flatMap((incident) => {
    const province = land.geography.provinces.find(({ id }) => id === incident.province);
    if (!province) return [];
    const places = [...province.incidents, province.heart].map((point) => around(projection.at(point), size, size));
    const free = places.find((box) => taken.every((other) => !overlaps(box, other)));
    const box = free ?? places.find((b) => !taken.some((other) => other.x === b.x && other.y === b.y)) ?? places[0];
    if (!box) return [];
    taken.push(box);
    return [{ incident, at: { x: box.x + size / 2, y: box.y + size / 2 }, size }];
  });
}

/** Arrows without their dots, which may move. */
export function paintFlows(pen: Pen, layout: MapLayout): void {
  pen.lineCap = 'butt';
  for (const { curve, width } of layout.flows) {
    const { from, over, to } = curve;
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
      pen.stroke();
      arrow(extra);
    }
  }
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
  pen.textBaseline = 'alphabetic';
  for (const { province, box } of layout.cards)
    paintCard(pen, province, box, layout.font, province.id === picture.chosen);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = nameFont(layout.font * 0.92);
  for (const { box, text } of layout.flows) {
    if (!box) continue;
    pen.fillStyle = MAP_INK.card;
    pen.fillRect(box.x, box.y, box.width, box.height);
    pen.strokeStyle = MAP_INK.flow;
    pen.lineWidth = 1;
    pen.strokeRect(box.x, box.y, box.width, box.height);
    pen.fillStyle = MAP_INK.flow;
    pen.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + layout.font * 0.06);
  }
}

function paintCard(pen: Pen, province: MapProvince, box: Box, font: number, chosen: boolean): void {
  const { x, y, width, height } = {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
  pen.fillStyle = MAP_INK.card;
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = chosen ? MAP_INK.chosen : MAP_INK.cardRule;
  pen.lineWidth = chosen ? 2.5 : 1;
  pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  pen.fillStyle = MAP_INK.cardInk;
  pen.textAlign = 'center';
  pen.font = nameFont(font);
  pen.fillText(province.name, x + width / 2, y + font * 1.12);
  const [value, word, change] = second(province);
  const parts: [string, string][] = [
    [value, nameFont(font)],
    [word, wordFont(font)],
    [change, nameFont(font)],
  ];
  let at = x + (width - parts.reduce((sum, [text, face]) => sum + measureText(text, face), 0)) / 2;
  pen.textAlign = 'left';
  for (const [text, face] of parts) {
    pen.font = face;
    pen.fillText(text, at, y + font * 2.24);
    at += measureText(text, face);
  }
}

/** Sea and neighbours: wherever they fit without touching a card; a name without room stays away. */
function paintPlaceNames(
  pen: Pen,
  land: Land,
  projection: Projection,
  picture: MapPicture,
  layout: MapLayout,
  colours: Palette,
): void {
  const taken = [...layout.cards, ...layout.flows].flatMap(({ box }) => (box ? [grow(box, 4)] : []));
  const { sea, neighbours } = land.geography;
  const size = layout.font;
  const name = (id: string, own: string) => picture.names?.[id] ?? own;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  if (sea) {
    pen.font = `italic 500 ${size * 1.05}px ${FONT}`;
    pen.fillStyle = colours.seaInk;
    const text = name(sea.id, sea.name);
    const anchor = projection.at(sea.label);
    const inTwo = text.split(' ');
    const cut = Math.max(1, inTwo.length - 1);
    for (const lines of [[text], [inTwo.slice(0, cut).join(' '), inTwo.slice(cut).join(' ')]]) {
      const width = Math.max(...lines.map((line) => pen.measureText(line).width));
      const height = lines.length * size * 1.3;
      const box = around({ x: Math.max(anchor.x, width / 2 + 10), y: anchor.y }, width, height);
      if (taken.some((other) => overlaps(box, other)) || touchesLand(land, projection, grow(box, 6))) continue;
      lines.forEach((line, i) => {
        pen.fillText(line, box.x + width / 2, box.y + (i + 0.5) * size * 1.3);
      });
      break;
    }
  }
  pen.font = `600 ${size}px ${FONT}`;
  pen.letterSpacing = `${size * 0.16}px`;
  pen.fillStyle = colours.abroadInk;
  for (const neighbour of neighbours) {
    const text = name(neighbour.id, neighbour.name).toUpperCase();
    const width = pen.measureText(text).width;
    const anchor = projection.at(neighbour.label);
    const x = clamp(anchor.x, width / 2 + 8, projection.width - width / 2 - 8);
    const y = clamp(anchor.y, size, projection.height - size);
    const box = around({ x, y }, width, size * 1.3);
    if (taken.some((other) => overlaps(box, other)) || touchesLand(land, projection, grow(box, 3))) continue;
    pen.fillText(text, x, y);
  }
  pen.letterSpacing = '0px';
}

function touchesLand(land: Land, projection: Projection, box: Box): boolean {
  return land.provinces.some(({ polygon }) =>
    polygon.some((point) => {
      const { x, y } = projection.at(point);
      return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    }),
  );
}
