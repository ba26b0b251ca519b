import type { Point } from '../../../shared/scenario/geography.ts';
import { LAYER_INKS, LAYER_SCALES, STEP_PATTERNS } from '../../style/tokens/mapLayers.ts';
import type { Pen } from '../marks.ts';
import { MAP_INK, type Palette } from '../palette.ts';
import type { MapPicture } from '../picture.ts';
import type { Land, Projection } from './geometry.ts';
import { paintRelief } from './relief.ts';

/** Sea, neighbours, provinces with their hatching, water: everything under borders, flows and cards. */
export function paintGround(pen: Pen, land: Land, projection: Projection, picture: MapPicture, colours: Palette): void {
  const { width, height, base, zoom } = projection;
  const thick = thickness(projection);
  const trace = tracer(pen, projection);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.fillStyle = colours.sea;
  pen.fillRect(0, 0, width, height);
  paintSeaLines(pen, land, base * Math.sqrt(zoom), trace, colours);

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

  for (const { id, polygon } of land.provinces) paintProvince(pen, polygon, fillOf(picture, id), projection, trace);
  paintLandscape(pen, land, projection, colours);
}

type Fill = { readonly ground: string; readonly ink: string; readonly step: 0 | 1 | 2 | 3 | 4 };

function fillOf({ layer, provinces }: MapPicture, id: string): Fill {
  const step = provinces.find((province) => province.id === id)?.step ?? 0;
  const { grounds, patterns } = LAYER_SCALES[layer];
  return { ground: grounds[step], ink: patterns[step], step };
}

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
  paintProvince(pen, polygon, fillOf(picture, id), projection, trace);
  paintLandscape(pen, land, projection, colours);
  pen.restore();
}

/** Relief, rivers, lakes and mountains: what lies on every province. */
function paintLandscape(pen: Pen, land: Land, projection: Projection, colours: Palette): void {
  paintRelief(pen, land.relief, projection, MAP_INK.peak);
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

/** Lines grow a little with the land, and stay lines. */
const thickness = ({ base, zoom }: Projection): number =>
  Math.max(0.8, Math.min(1.5, base * 1.35)) * Math.min(1.4, zoom ** 0.3);

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
  { ground, ink, step }: Fill,
  projection: Projection,
  trace: Trace,
): void {
  trace([polygon], true);
  pen.fillStyle = ground;
  pen.fill();
  const { kind, gap, line } = STEP_PATTERNS[step];
  if (kind === 'plain') return;
  pen.save();
  pen.clip();
  const corners = polygon.map(projection.at);
  // No more of it than is in the frame.
  const left = Math.max(0, Math.min(...corners.map(({ x }) => x)));
  const right = Math.min(projection.width, Math.max(...corners.map(({ x }) => x)));
  const top = Math.max(0, Math.min(...corners.map(({ y }) => y)));
  const bottom = Math.min(projection.height, Math.max(...corners.map(({ y }) => y)));
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.beginPath();
  if (kind === 'dots') {
    for (let row = Math.floor(top / (gap * 0.75)); row * gap * 0.75 < bottom; row++) {
      const y = row * gap * 0.75;
      for (let x = Math.floor(left / gap) * gap + (row % 2) * (gap / 2); x < right; x += gap) {
        pen.moveTo(x + line / 2, y);
        pen.arc(x, y, line / 2, 0, 2 * Math.PI);
      }
    }
    pen.fill();
  } else {
    pen.lineWidth = line;
    pen.lineCap = 'butt';
    // Lines keep their place on the ground of the frame, so that neighbours of one step read as one field.
    for (let c = Math.floor((left + top) / gap) * gap; c < right + bottom; c += gap) {
      pen.moveTo(c - top, top);
      pen.lineTo(c - bottom, bottom);
    }
    if (kind === 'crossed') {
      for (let c = Math.floor((left - bottom) / gap) * gap; c < right - top; c += gap) {
        pen.moveTo(c + top, top);
        pen.lineTo(c + bottom, bottom);
      }
    }
    pen.stroke();
  }
  pen.restore();
}

/** A mountain each: its shaded side dark, the other in the light. */
function paintPeaks(pen: Pen, land: Land, { at, base, zoom }: Projection, thick: number): void {
  const size = Math.max(4, 11 * base) * Math.min(1.8, Math.sqrt(zoom));
  const peaks = land.geography.provinces
    .flatMap((province) => province.peaks)
    .toSorted((one, other) => one[1] - other[1]);
  pen.lineJoin = 'round';
  for (const peak of peaks) {
    const { x, y } = at(peak);
    const [top, foot] = [y - size * 0.75, y + size * 0.65];
    pen.beginPath();
    pen.moveTo(x - size, foot);
    pen.lineTo(x, top);
    pen.lineTo(x + size * 0.22, foot * 0.45 + top * 0.55);
    pen.lineTo(x - size * 0.12, foot);
    pen.closePath();
    pen.fillStyle = MAP_INK.casing;
    pen.globalAlpha = 0.5;
    pen.fill();
    pen.beginPath();
    pen.moveTo(x, top);
    pen.lineTo(x + size, foot);
    pen.lineTo(x - size * 0.12, foot);
    pen.lineTo(x + size * 0.22, foot * 0.45 + top * 0.55);
    pen.closePath();
    pen.fillStyle = MAP_INK.peak;
    pen.globalAlpha = 0.62;
    pen.fill();
    pen.globalAlpha = 1;
    pen.beginPath();
    pen.moveTo(x - size, foot);
    pen.lineTo(x, top);
    pen.lineTo(x + size, foot);
    pen.strokeStyle = MAP_INK.peak;
    pen.lineWidth = 1.1 * thick;
    pen.stroke();
  }
}

/** Inside the border of a state that outsiders rule or protect: a band, with light gaps so that it is no mere colour. */
export function paintAdministered(pen: Pen, land: Land, projection: Projection, { provinces }: MapPicture): void {
  const thick = thickness(projection);
  const trace = tracer(pen, projection);
  pen.save();
  const isOwn = (id: string): boolean => !provinces.some((each) => each.id === id && each.independent);
  trace(
    land.provinces.filter(({ id }) => isOwn(id)).map(({ polygon }) => polygon),
    true,
  );
  pen.clip();
  trace([...land.lines.state, ...land.lines.coast]);
  pen.lineJoin = 'round';
  pen.lineCap = 'butt';
  pen.strokeStyle = MAP_INK.casing;
  pen.lineWidth = 13.5 * thick;
  pen.stroke();
  pen.strokeStyle = LAYER_INKS.administered;
  pen.lineWidth = 10.5 * thick;
  pen.setLineDash([18, 3]);
  pen.stroke();
  pen.restore();
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

/** Round a province that other states take for a state: their border, on its white casing, over the province's own. */
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

/** The chosen province: a blue frame along its border, on white. */
export function paintChosen(pen: Pen, land: Land, projection: Projection, chosen: string | null): void {
  const province = land.provinces.find(({ id }) => id === chosen);
  if (!province) return;
  const trace = tracer(pen, projection);
  pen.save();
  trace([province.polygon], true);
  pen.lineJoin = 'round';
  pen.strokeStyle = MAP_INK.casing;
  const thick = Math.max(2.6, Math.min(4.5, projection.base * 6.5));
  pen.lineWidth = thick + 3;
  pen.stroke();
  pen.strokeStyle = MAP_INK.chosen;
  pen.lineWidth = thick;
  pen.stroke();
  pen.restore();
}
