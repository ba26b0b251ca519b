/** The forces on the ground: a black plate each, with how many of its soldiers are there, in a corner of the map. */
import { measureText } from './layer.ts';
import { nameFont } from './mapCards.ts';
import type { Projection } from './mapGeometry.ts';
import type { Pen } from './marks.ts';
import { MAP_INK } from './palette.ts';
import type { MapForce } from './picture.ts';
import { type Box, overlaps } from './plane.ts';

export type PlacedForces = { readonly box: Box; readonly plates: number; readonly line: number };

/** The corner in which they cover least; the sea's side first. Null where there are none. */
export function placeForces(
  forces: readonly MapForce[],
  { width: frame, height: frameHeight }: Projection,
  font: number,
  taken: readonly Box[],
): PlacedForces | null {
  if (forces.length === 0) return null;
  const line = Math.round(font * 1.7);
  const plates = Math.max(...forces.map(({ plate }) => measureText(plate, nameFont(font * 0.86)))) + font * 0.9;
  const width = plates + Math.max(...forces.map(({ text }) => measureText(text, nameFont(font)))) + font * 1.1;
  const height = line * forces.length;
  const corners = [
    [8, frameHeight - height - 8],
    [frame - width - 8, frameHeight - height - 8],
    [8, 8],
    [frame - width - 8, 8],
  ].map(([x = 0, y = 0]): Box => ({ x: Math.round(x), y: Math.round(y), width: Math.round(width), height }));
  const covered = (corner: Box): number => taken.filter((each) => overlaps(corner, each)).length;
  const [box] = corners.toSorted((one, other) => covered(one) - covered(other));
  return box ? { box, plates: Math.round(plates), line } : null;
}

export function paintForces(pen: Pen, forces: readonly MapForce[], placed: PlacedForces | null, font: number): void {
  if (!placed) return;
  const { box, plates, line } = placed;
  pen.fillStyle = MAP_INK.card;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  forces.forEach(({ plate, text }, index) => {
    const y = box.y + index * line;
    pen.fillStyle = MAP_INK.state;
    pen.fillRect(box.x, y, plates, line);
    pen.fillStyle = MAP_INK.card;
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
