import { ABSTAIN_SIGN, FITTING, type Palette } from './palette.ts';
import type { Ballot } from './picture.ts';

/** Signs drawn around (0, 0) inside a square of the given size: a shape and a colour each, so that they are read in grey too. */
export type Pen = CanvasRenderingContext2D;

export type MarkKind = Exclude<Ballot, 'none'>;

function polygon(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
}

/** A result's shape on a ring of the ground's colour, so that it stays clear of the flag behind it. */
function shape(pen: Pen, r: number, colours: Palette, fill: string, trace: () => void): void {
  pen.lineJoin = 'round';
  trace();
  pen.lineWidth = r * 0.36;
  pen.strokeStyle = colours.markRing;
  pen.stroke();
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = colours.sign;
  pen.fillStyle = colours.sign;
  pen.lineWidth = r * 0.26;
  pen.lineCap = 'round';
}

function tick(pen: Pen, r: number): void {
  pen.beginPath();
  pen.moveTo(-0.42 * r, 0.04 * r);
  pen.lineTo(-0.1 * r, 0.36 * r);
  pen.lineTo(0.44 * r, -0.3 * r);
  pen.stroke();
}

function cross(pen: Pen, a: number): void {
  pen.beginPath();
  pen.moveTo(-a, -a);
  pen.lineTo(a, a);
  pen.moveTo(a, -a);
  pen.lineTo(-a, a);
  pen.stroke();
}

function envelope(pen: Pen, r: number, colours: Palette): void {
  const w = r * 0.88;
  const h = r * 0.62;
  pen.beginPath();
  pen.roundRect(-w, -h, 2 * w, 2 * h, r * 0.12);
  pen.fillStyle = colours.paperMark;
  pen.fill();
  pen.strokeStyle = colours.paperMarkInk;
  pen.lineWidth = Math.max(1, r * 0.13);
  pen.lineJoin = 'round';
  pen.stroke();
  pen.beginPath();
  pen.moveTo(-w, -h * 0.8);
  pen.lineTo(0, h * 0.3);
  pen.lineTo(w, -h * 0.8);
  pen.stroke();
}

const PAINTERS = {
  yes(pen, r, colours) {
    shape(pen, r, colours, colours.yes, () => {
      pen.beginPath();
      pen.arc(0, 0, r * 0.86, 0, 2 * Math.PI);
    });
    tick(pen, r * 1.05);
  },
  no(pen, r, colours) {
    const a = r * 0.78;
    shape(pen, r, colours, colours.no, () => {
      pen.beginPath();
      pen.roundRect(-a, -a, 2 * a, 2 * a, r * 0.12);
    });
    cross(pen, r * 0.36);
  },
  abstain(pen, r, colours) {
    const a = r * 1.02;
    shape(pen, r, colours, colours.abstain, () =>
      polygon(pen, [
        [0, -a],
        [a, 0],
        [0, a],
        [-a, 0],
      ]),
    );
    polygon(pen, [
      [0, -a],
      [a, 0],
      [0, a],
      [-a, 0],
    ]);
    pen.strokeStyle = colours.abstainEdge;
    pen.lineWidth = r * 0.1;
    pen.stroke();
    pen.strokeStyle = ABSTAIN_SIGN;
    pen.lineWidth = r * 0.26;
    pen.beginPath();
    pen.moveTo(-0.38 * r, 0);
    pen.lineTo(0.38 * r, 0);
    pen.stroke();
  },
  not_participating(pen, r, colours) {
    pen.beginPath();
    pen.arc(0, 0, r * 0.8, 0, 2 * Math.PI);
    pen.fillStyle = colours.floor;
    pen.fill();
    const step = (2 * Math.PI * r * 0.8) / 16;
    pen.setLineDash([step, step]);
    pen.strokeStyle = colours.secondInk;
    pen.lineWidth = r * 0.22;
    pen.stroke();
    pen.setLineDash([]);
  },
  absent(pen, r, colours) {
    const a = r * 0.72;
    pen.beginPath();
    pen.roundRect(-a, -a, 2 * a, 2 * a, r * 0.12);
    pen.fillStyle = colours.floor;
    pen.fill();
    pen.strokeStyle = colours.secondInk;
    pen.lineWidth = r * 0.16;
    pen.stroke();
  },
  sealed: envelope,
  open(pen, r, colours) {
    const w = r * 0.84;
    const h = r * 0.6;
    pen.beginPath();
    pen.roundRect(-w, -h, 2 * w, 2 * h, r * 0.12);
    pen.setLineDash([r * 0.28, r * 0.22]);
    pen.strokeStyle = colours.secondInk;
    pen.lineWidth = Math.max(1, r * 0.1);
    pen.stroke();
    pen.setLineDash([]);
  },
} as const satisfies Record<MarkKind, (pen: Pen, r: number, colours: Palette) => void>;

export function paintMark(pen: Pen, kind: MarkKind, size: number, colours: Palette): void {
  PAINTERS[kind](pen, size / 2, colours);
}

/** An open hand, fingers up, with a halo. */
export function paintHand(pen: Pen, size: number, colours: Palette, ground: string): void {
  const r = size / 2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const fingers: [number, number][] = [
    [-0.42, -0.48],
    [-0.15, -0.74],
    [0.12, -0.7],
    [0.38, -0.46],
  ];
  for (const [colour, grow] of [
    [ground, 0.3],
    [colours.ink, 0],
  ] as const) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = r * (0.2 + grow);
    pen.beginPath();
    for (const [x, y] of fingers) {
      pen.moveTo(x * r, y * r);
      pen.lineTo(x * r * 0.95, 0.2 * r);
    }
    pen.moveTo(0.72 * r, 0.02 * r);
    pen.lineTo(0.4 * r, 0.42 * r);
    pen.stroke();
    pen.beginPath();
    pen.roundRect(-0.5 * r, 0, r * 0.98, r * 0.72, r * 0.3);
    pen.fill();
    if (grow > 0) pen.stroke();
  }
}

/** The gavel lies with its head on the block at (0, 0) and its handle to the right. */
export function paintGavel(pen: Pen, size: number): void {
  const r = size / 2;
  pen.lineCap = 'round';
  pen.strokeStyle = FITTING.gavelLine;
  pen.lineWidth = r * 0.2;
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(r * 0.95, -r * 0.14);
  pen.stroke();
  pen.save();
  pen.rotate(-0.14);
  pen.fillStyle = FITTING.gavel;
  pen.beginPath();
  pen.roundRect(-r * 0.3, -r * 0.52, r * 0.6, r * 1.04, r * 0.12);
  pen.fill();
  pen.fillStyle = FITTING.brass;
  pen.fillRect(-r * 0.3, -r * 0.3, r * 0.6, r * 0.12);
  pen.fillRect(-r * 0.3, r * 0.18, r * 0.6, r * 0.12);
  pen.restore();
}
