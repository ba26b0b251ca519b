/** The forces on the ground: a plate each, with how many of its soldiers are there, at an edge of the map. */
import { measureText } from '../layer.ts';
import type { Pen } from '../marks.ts';
import { MAP_INK } from '../palette.ts';
import type { MapForce } from '../picture.ts';
import type { Box } from '../plane.ts';
import { nameFont } from './cards.ts';
import type { Projection } from './geometry.ts';

export type PlacedForces = { readonly box: Box; readonly plates: number; readonly line: number };

/**
 * The corner in which they cover least, or a place along the sides; the sea's side first. Null where there are none.
 * @param land square pixels of the country that a box covers: rather beside it than on it
 */
export function placeForces(
  forces: readonly MapForce[],
  { width: frame, height: frameHeight }: Projection,
  font: number,
  taken: readonly Box[],
  land: (box: Box) => number = () => 0,
): PlacedForces | null {
  if (forces.length === 0) return null;
  const line = Math.round(font * 1.7);
  const plates = Math.max(...forces.map(({ plate }) => measureText(plate, nameFont(font * 0.86)))) + font * 0.9;
  const width = plates + Math.max(...forces.map(({ text }) => measureText(text, nameFont(font)))) + font * 1.1;
  const height = line * forces.length;
  const right = frame - width - 8;
  const low = frameHeight - height - 8;
  // Where no corner is free, somewhere along the sides.
  const steps = Array.from({ length: Math.max(0, Math.floor((low - 8) / line)) }, (_, step) => low - (step + 1) * line);
  const places = [
    [8, low],
    [right, low],
    [8, 8],
    [right, 8],
    ...steps.flatMap((y) => [
      [8, y],
      [right, y],
    ]),
  ].map(([x = 0, y = 0]): Box => ({ x: Math.round(x), y: Math.round(y), width: Math.round(width), height }));
  const covered = (corner: Box): number => taken.reduce((sum, each) => sum + 9 * shared(corner, each), land(corner));
  const [box] = places
    .map((place) => ({ place, cost: covered(place) }))
    .toSorted((one, other) => one.cost - other.cost)
    .map(({ place }) => place);
  return box ? { box, plates: Math.round(plates), line } : null;
}

/** Area that two boxes share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

export function paintForces(pen: Pen, forces: readonly MapForce[], placed: PlacedForces | null, font: number): void {
  if (!placed) return;
  const { box, plates, line } = placed;
  pen.fillStyle = MAP_INK.card;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  forces.forEach(({ plate, text, mandated }, index) => {
    const y = box.y + index * line;
    paintPlate(pen, mandated, { x: box.x, y, width: plates, height: line });
    pen.font = nameFont(font * 0.86);
    pen.fillText(plate, box.x + plates / 2, y + line / 2 + font * 0.05);
    pen.fillStyle = MAP_INK.cardInk;
    pen.font = nameFont(font);
    pen.fillText(text, box.x + plates + (box.width - plates) / 2, y + line / 2 + font * 0.05);
  });
  pen.strokeStyle = MAP_INK.cardRule;
  pen.lineWidth = 1;
  pen.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
}

/** Black, or an outline of two lines; the letters on it are to be drawn in the colour that is left set. */
function paintPlate(pen: Pen, mandated: boolean, { x, y, width, height }: Box): void {
  if (mandated) {
    pen.fillStyle = MAP_INK.state;
    pen.fillRect(x, y, width, height);
    pen.fillStyle = MAP_INK.card;
    return;
  }
  pen.strokeStyle = MAP_INK.state;
  pen.lineWidth = 1.6;
  pen.setLineDash([5, 3]);
  pen.strokeRect(x + 3, y + 3, width - 6, height - 6);
  pen.setLineDash([]);
  pen.fillStyle = MAP_INK.state;
}
