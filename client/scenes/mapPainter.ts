import type { Point } from '../../shared/scenario/geography.ts';
import { type ViolenceStep, violenceStep } from '../store/violence.ts';
import type { Land, Projection } from './mapGeometry.ts';
import type { Pen } from './marks.ts';
import { HATCH_COLOURS, MAP_INK, type Palette, VIOLENCE_COLOURS } from './palette.ts';
import type { MapPicture } from './picture.ts';

/** Sea, neighbours, provinces with their hatching, water: everything under borders, flows and cards. */
export function paintGround(pen: Pen, land: Land, projection: Projection, picture: MapPicture, colours: Palette): void {
  const { width, height, scale } = projection;
  const thick = thickness(projection);
  const trace = tracer(pen, projection);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.fillStyle = colours.sea;
  pen.fillRect(0, 0, width, height);
  paintSeaLines(pen, land, scale, trace, colours);

  pen.fillStyle = colours.abroad;
  for (const { polygons } of land.neighbours) {
    for (const polygon of polygons) {
      trace([polygon], true);
      pen.fill();
    }
  }
  pen.strokeStyle = colours.abroadLine;
  pen.lineWidth = 1.1 * thick;
  trace(land.lines.abroad_coast);
  pen.stroke();
  pen.setLineDash([7, 3, 1.5, 3]);
  trace(land.lines.abroad);
  pen.stroke();
  pen.setLineDash([]);

  for (const { id, polygon } of land.provinces) paintProvince(pen, polygon, stepIn(picture, id), projection, trace);
  paintWater(pen, land, projection, colours);
}

const stepIn = ({ provinces }: MapPicture, id: string): ViolenceStep =>
  violenceStep(provinces.find((province) => province.id === id)?.violence ?? 0);

/** One province alone, as `paintGround` has it, to be laid over what it was. */
export function paintOver(
  pen: Pen,
  land: Land,
  projection: Projection,
  picture: MapPicture,
  id: string,
  colours: Palette,
): void {
  const polygon = land.provinces.find((province) => province.id === id)?.polygon;
  if (!polygon) return;
  const trace = tracer(pen, projection);
  pen.save();
  trace([polygon], true);
  pen.clip();
  paintProvince(pen, polygon, stepIn(picture, id), projection, trace);
  paintWater(pen, land, projection, colours);
  pen.restore();
}

function paintWater(pen: Pen, land: Land, projection: Projection, colours: Palette): void {
  const thick = thickness(projection);
  const trace = tracer(pen, projection);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.strokeStyle = colours.river;
  for (const { line } of land.geography.rivers) {
    pen.lineWidth = 1.9 * thick;
    trace([line]);
    pen.stroke();
  }
  pen.fillStyle = colours.lake;
  for (const lake of land.lakes) {
    trace([lake], true);
    pen.fill();
  }
  paintPeaks(pen, land, projection, thick);
}

const thickness = ({ scale }: Projection): number => Math.max(0.8, Math.min(1.5, scale * 1.35));

type Trace = (lines: readonly (readonly Point[])[], close?: boolean) => void;

function tracer(pen: Pen, { at }: Projection): Trace {
  return (lines, close = false) => {
    pen.beginPath();
    for (const line of lines) {
      line.forEach((point, i) => {
        const { x, y } = at(point);
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      });
      if (close) pen.closePath();
    }
  };
}

function paintSeaLines(pen: Pen, land: Land, scale: number, trace: Trace, colours: Palette): void {
  const reach = Math.max(0.55, Math.min(1.1, scale * 1.3));
  [46, 29, 13].forEach((width, i) => {
    pen.strokeStyle = colours.seaLines[i] ?? colours.sea;
    pen.lineWidth = width * reach;
    trace([...land.lines.coast, ...land.lines.abroad_coast]);
    pen.stroke();
  });
}

function paintProvince(
  pen: Pen,
  polygon: readonly Point[],
  step: ViolenceStep,
  projection: Projection,
  trace: Trace,
): void {
  trace([polygon], true);
  pen.fillStyle = VIOLENCE_COLOURS[step];
  pen.fill();
  if (step === 'calm') return;
  pen.save();
  pen.clip();
  const corners = polygon.map(projection.at);
  const [left, right] = [Math.min(...corners.map((c) => c.x)), Math.max(...corners.map((c) => c.x))];
  const [top, bottom] = [Math.min(...corners.map((c) => c.y)), Math.max(...corners.map((c) => c.y))];
  pen.strokeStyle = HATCH_COLOURS[step];
  pen.fillStyle = HATCH_COLOURS[step];
  if (step === 'tense') {
    const gap = 9;
    pen.beginPath();
    for (let y = Math.floor(top / gap) * gap, row = 0; y < bottom; y += gap * 0.75, row++) {
      for (let x = Math.floor(left / gap) * gap + (row % 2) * (gap / 2); x < right; x += gap) {
        pen.moveTo(x + 0.95, y);
        pen.arc(x, y, 0.95, 0, 2 * Math.PI);
      }
    }
    pen.fill();
  } else {
    const gap = { violent: 13, severe: 6.5, extreme: 8 }[step];
    pen.lineWidth = { violent: 1.1, severe: 1.2, extreme: 1 }[step];
    pen.lineCap = 'butt';
    pen.beginPath();
    // Lines keep their place on the ground of the frame, so that neighbours of one step read as one field.
    for (let c = Math.floor((left + top) / gap) * gap; c < right + bottom; c += gap) {
      pen.moveTo(c - top, top);
      pen.lineTo(c - bottom, bottom);
    }
    if (step === 'extreme') {
      for (let c = Math.floor((left - bottom) / gap) * gap; c < right - top; c += gap) {
        pen.moveTo(c + top, top);
        pen.lineTo(c + bottom, bottom);
      }
    }
    pen.stroke();
  }
  pen.restore();
}

function paintPeaks(pen: Pen, land: Land, { at, scale }: Projection, thick: number): void {
  const size = Math.max(4, 11 * scale);
  for (const { peaks } of land.geography.provinces) {
    for (const peak of peaks) {
      const { x, y } = at(peak);
      pen.beginPath();
      pen.moveTo(x - size, y + size * 0.7);
      pen.lineTo(x, y - size * 0.7);
      pen.lineTo(x + size, y + size * 0.7);
      pen.strokeStyle = MAP_INK.peak;
      pen.lineWidth = 1.3 * thick;
      pen.stroke();
      pen.beginPath();
      pen.moveTo(x, y - size * 0.7);
      pen.lineTo(x + size * 0.32, y + size * 0.45);
      pen.lineWidth = 0.9 * thick;
      pen.stroke();
    }
  }
}

export function paintBorders(pen: Pen, land: Land, projection: Projection): void {
  const thick = thickness(projection);
  const trace = tracer(pen, projection);
  pen.lineJoin = 'round';
  pen.lineCap = 'butt';
  trace(land.lines.province);
  pen.strokeStyle = MAP_INK.casing;
  pen.lineWidth = 3.2 * thick;
  pen.stroke();
  pen.strokeStyle = MAP_INK.border;
  pen.lineWidth = 1.1 * thick;
  pen.setLineDash([4.5, 2.5]);
  pen.stroke();
  pen.setLineDash([]);

  trace(land.lines.shore);
  pen.strokeStyle = MAP_INK.coast;
  pen.lineWidth = 1 * thick;
  pen.stroke();

  trace(land.lines.coast);
  pen.lineWidth = 1.5 * thick;
  pen.stroke();

  trace(land.lines.state);
  pen.strokeStyle = MAP_INK.casing;
  pen.lineWidth = 5 * thick;
  pen.stroke();
  pen.strokeStyle = MAP_INK.state;
  pen.lineWidth = 2.2 * thick;
  pen.setLineDash([9, 3, 2, 3]);
  pen.stroke();
  pen.setLineDash([]);
}

/** Round a province that other states take for a state: their border, on its white casing, inside the province's own. */
export function paintIndependent(pen: Pen, land: Land, projection: Projection, { provinces }: MapPicture): void {
  const thick = thickness(projection);
  const trace = tracer(pen, projection);
  for (const { id, independent } of provinces) {
    const polygon = independent ? land.provinces.find((province) => province.id === id)?.polygon : undefined;
    if (!polygon) continue;
    trace([polygon], true);
    pen.lineJoin = 'round';
    pen.strokeStyle = MAP_INK.casing;
    pen.lineWidth = 6.5 * thick;
    pen.stroke();
    pen.strokeStyle = MAP_INK.state;
    pen.lineWidth = 2.2 * thick;
    pen.setLineDash([9, 3, 2, 3]);
    pen.stroke();
    pen.setLineDash([]);
  }
}

/** The chosen province: a blue frame inside its border, on white. */
export function paintChosen(pen: Pen, land: Land, projection: Projection, chosen: string | null): void {
  const province = land.provinces.find(({ id }) => id === chosen);
  if (!province) return;
  const trace = tracer(pen, projection);
  pen.save();
  trace([province.polygon], true);
  pen.lineJoin = 'round';
  pen.strokeStyle = MAP_INK.casing;
  const thick = Math.max(2.6, Math.min(4.5, projection.scale * 6.5));
  pen.lineWidth = thick + 3;
  pen.stroke();
  pen.strokeStyle = MAP_INK.chosen;
  pen.lineWidth = thick;
  pen.stroke();
  pen.restore();
}
