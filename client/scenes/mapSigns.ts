import type { Pen } from './marks.ts';
import type { IncidentKind } from './picture.ts';

const BLACK = '#16181A';

function plate(pen: Pen, trace: () => void, size: number): void {
  pen.lineJoin = 'round';
  trace();
  pen.strokeStyle = '#FFFFFF';
  pen.lineWidth = size * 0.14;
  pen.stroke();
  pen.fillStyle = BLACK;
  pen.fill();
  pen.fillStyle = '#FFFFFF';
  pen.strokeStyle = '#FFFFFF';
  pen.lineWidth = size * 0.1;
  pen.lineCap = 'round';
}

function square(pen: Pen, a: number): void {
  pen.beginPath();
  pen.roundRect(-a, -a, 2 * a, 2 * a, a * 0.16);
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
    pen.strokeStyle = BLACK;
    pen.lineWidth = size * 0.2;
    pen.beginPath();
    pen.moveTo(-a * 0.8, a * 0.8);
    pen.lineTo(a * 0.8, -a * 0.8);
    pen.stroke();
    pen.strokeStyle = '#FFFFFF';
    pen.lineWidth = size * 0.09;
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
    pen.font = `800 ${size * 0.5}px "Libre Franklin Variable", sans-serif`;
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
  pen.strokeStyle = '#FFFFFF';
  pen.lineWidth = r * 0.5;
  pen.stroke();
  pen.fillStyle = BLACK;
  pen.fill();
}
