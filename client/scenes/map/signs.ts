import type { Pen } from '../marks.ts';
import { FONT, MAP_INK } from '../palette.ts';
import type { IncidentKind } from '../picture.ts';

function plate(pen: Pen, trace: () => void, size: number): void {
  pen.lineJoin = 'round';
  trace();
  pen.strokeStyle = MAP_INK.casing;
  pen.lineWidth = size * 0.14;
  pen.stroke();
  pen.fillStyle = MAP_INK.incident;
  pen.fill();
  pen.fillStyle = MAP_INK.casing;
  pen.strokeStyle = MAP_INK.casing;
  pen.lineWidth = size * 0.1;
  pen.lineCap = 'round';
}

function square(pen: Pen, a: number): void {
  pen.beginPath();
  pen.roundRect(-a, -a, 2 * a, 2 * a, a * 0.16);
}

function shield(pen: Pen, size: number): void {
  const [w, h] = [size * 0.43, size * 0.5];
  pen.beginPath();
  pen.moveTo(-w, -h * 0.86);
  pen.quadraticCurveTo(-w * 0.3, -h * 0.82, 0, -h);
  pen.quadraticCurveTo(w * 0.3, -h * 0.82, w, -h * 0.86);
  pen.lineTo(w, h * 0.05);
  pen.quadraticCurveTo(w * 0.86, h * 0.72, 0, h);
  pen.quadraticCurveTo(-w * 0.86, h * 0.72, -w, h * 0.05);
  pen.closePath();
}

/** Black shapes with white signs, around (0, 0). */
const PAINTERS = {
  attack(pen, size) {
    const a = size / 2;
    plate(
      pen,
      () => {
        pen.beginPath();
        pen.moveTo(0, -a * 0.92);
        pen.lineTo(a, a * 0.82);
        pen.lineTo(-a, a * 0.82);
        pen.closePath();
      },
      size,
    );
    pen.lineWidth = size * 0.12;
    pen.beginPath();
    pen.moveTo(0, -a * 0.28);
    pen.lineTo(0, a * 0.24);
    pen.stroke();
    pen.beginPath();
    pen.arc(0, a * 0.55, size * 0.07, 0, 2 * Math.PI);
    pen.fill();
  },
  clash(pen, size) {
    const a = size / 2;
    plate(
      pen,
      () => {
        pen.beginPath();
        pen.moveTo(0, -a);
        pen.lineTo(a, 0);
        pen.lineTo(0, a);
        pen.lineTo(-a, 0);
        pen.closePath();
      },
      size,
    );
    pen.beginPath();
    pen.moveTo(-a * 0.36, -a * 0.36);
    pen.lineTo(a * 0.36, a * 0.36);
    pen.moveTo(a * 0.36, -a * 0.36);
    pen.lineTo(-a * 0.36, a * 0.36);
    pen.stroke();
  },
  aid_blocked(pen, size) {
    const a = size * 0.42;
    plate(pen, () => square(pen, a), size);
    // A parcel with the aid cross, struck through.
    pen.fillRect(-a * 0.16, -a * 0.62, a * 0.32, a * 1.24);
    pen.fillRect(-a * 0.62, -a * 0.16, a * 1.24, a * 0.32);
    pen.strokeStyle = MAP_INK.incident;
    pen.lineWidth = size * 0.2;
    pen.beginPath();
    pen.moveTo(-a * 0.8, a * 0.8);
    pen.lineTo(a * 0.8, -a * 0.8);
    pen.stroke();
    pen.strokeStyle = MAP_INK.casing;
    pen.lineWidth = size * 0.09;
    pen.stroke();
  },
  area_held(pen, size) {
    plate(pen, () => shield(pen, size), size);
    pen.lineWidth = size * 0.12;
    pen.beginPath();
    pen.moveTo(-size * 0.2, -size * 0.04);
    pen.lineTo(-size * 0.04, size * 0.13);
    pen.lineTo(size * 0.22, -size * 0.18);
    pen.stroke();
  },
  area_hollow(pen, size) {
    // An outline that nothing fills: the words are there, and the means are not.
    shield(pen, size);
    pen.lineJoin = 'round';
    pen.fillStyle = MAP_INK.casing;
    pen.fill();
    pen.strokeStyle = MAP_INK.incident;
    pen.lineWidth = size * 0.09;
    pen.setLineDash([size * 0.16, size * 0.1]);
    pen.stroke();
    pen.setLineDash([]);
    pen.font = `800 ${size * 0.56}px ${FONT}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillStyle = MAP_INK.incident;
    pen.fillText('?', 0, -size * 0.03);
  },
  area_fallen(pen, size) {
    plate(pen, () => shield(pen, size), size);
    // Broken from top to bottom.
    pen.lineWidth = size * 0.13;
    pen.lineCap = 'butt';
    pen.beginPath();
    pen.moveTo(size * 0.1, -size * 0.52);
    pen.lineTo(-size * 0.12, -size * 0.14);
    pen.lineTo(size * 0.12, size * 0.06);
    pen.lineTo(-size * 0.08, size * 0.56);
    pen.stroke();
  },
  relief(pen, size) {
    const a = size * 0.42;
    plate(pen, () => square(pen, a), size);
    pen.fillRect(-a * 0.2, -a * 0.62, a * 0.4, a * 1.24);
    pen.fillRect(-a * 0.62, -a * 0.2, a * 1.24, a * 0.4);
  },
  strike(pen, size) {
    const a = size / 2;
    plate(
      pen,
      () => {
        pen.beginPath();
        pen.arc(0, 0, a * 0.94, 0, 2 * Math.PI);
        pen.closePath();
      },
      size,
    );
    pen.lineWidth = size * 0.09;
    pen.beginPath();
    pen.arc(0, 0, a * 0.46, 0, 2 * Math.PI);
    pen.stroke();
    pen.beginPath();
    for (const [x, y] of [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ] as const) {
      pen.moveTo(x * a * 0.24, y * a * 0.24);
      pen.lineTo(x * a * 0.72, y * a * 0.72);
    }
    pen.stroke();
  },
  un(pen, size) {
    plate(
      pen,
      () => {
        pen.beginPath();
        pen.roundRect(-size * 0.52, -size * 0.36, size * 1.04, size * 0.72, size * 0.08);
      },
      size,
    );
    pen.font = `800 ${size * 0.5}px ${FONT}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText('UN', 0, size * 0.03);
  },
} as const satisfies Record<IncidentKind, (pen: Pen, size: number) => void>;

export function paintIncident(pen: Pen, kind: IncidentKind, size: number): void {
  PAINTERS[kind](pen, size);
}

/** The capital. */
export function paintStar(pen: Pen, x: number, y: number, r: number): void {
  pen.beginPath();
  for (let i = 0; i < 10; i++) {
    const reach = i % 2 === 0 ? r : r * 0.42;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    pen.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  pen.closePath();
  pen.lineJoin = 'round';
  pen.strokeStyle = MAP_INK.casing;
  pen.lineWidth = r * 0.5;
  pen.stroke();
  pen.fillStyle = MAP_INK.incident;
  pen.fill();
}
