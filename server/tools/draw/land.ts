/** `land.json`: a land as somebody writes it down, in few lines of few points. `map.json` is drawn from it. */
import { z } from 'zod';
import type { Point } from '../../../shared/scenario/geography.ts';
import { onGrid } from './plane.ts';

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens');

const number = '-?\\d+(\\.\\d+)?';
const one = new RegExp(`^(${number} ${number}|[a-z][a-z0-9-]*)$`);
const isLine = (text: string): boolean => text.split(',').every((part) => one.test(part.trim()));
/** "120 80": across and down; or the name of a place. */
const place = z.string().regex(one, 'must be two numbers, as "120 80", or the name of a place');
/** "cape, 120 80, 140.5 92". */
const line = z.string().refine(isLine, 'must be places with commas between them, as "cape, 120 80, 140 92"');

const rugged = z.number().min(0).max(0.5);
const lineSchema = z.union([
  line,
  z.strictObject({
    along: line,
    /** How far it strays, as a share of its pieces; 0: exactly as it is written. */
    rugged: rugged.optional(),
    /** Runs back to where it began: an island, a lake. */
    closed: z.boolean().default(false),
  }),
]);

export const landSchema = z.strictObject({
  /** Where the drawing comes from, and what is whose. */
  about: z.string().min(1),
  /** Another number, other bends. */
  seed: z.int().min(0).default(1),
  /** What is shown, in map units; with `degrees` everything is written in degrees east and north. */
  frame: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  degrees: z
    .strictObject({ west: z.number(), east: z.number(), north: z.number(), south: z.number() })
    .refine(({ west, east, north, south }) => west < east && south < north, 'west < east and south < north')
    .optional(),
  rugged: rugged.default(0.16),
  places: z.record(id, place).default({}),
  lines: z.record(id, lineSchema),
  provinces: z
    .array(
      z.strictObject({
        id,
        /** The town or valley where people come from and go to. */
        heart: place,
        label: place.optional(),
        capital: place.optional(),
        incidents: z.array(place).optional(),
        /** All provinces that share a border with it; looked at where it is given. */
        touches: z.array(id).optional(),
      }),
    )
    .min(1),
  neighbours: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        heart: place,
        label: place.optional(),
        /** A place in each further part of it: islands, and land beyond another's. */
        also: z.array(place).default([]),
      }),
    )
    .default([]),
  sea: z.strictObject({ id, name: z.string().min(1), label: place }).optional(),
  /** A place in each further part of the sea that lines close off. */
  water: z.array(place).default([]),
  lakes: z.array(z.strictObject({ id, name: z.string(), heart: place })).default([]),
  rivers: z.array(z.strictObject({ id, along: line, rugged: rugged.optional() })).default([]),
  /** Lines along which mountains stand. */
  ranges: z.array(line).default([]),
});
export type Land = z.infer<typeof landSchema>;

/** What is wrong with a land, and where in its file. */
export class LandProblem extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** Reads places as they are written into map units, and says a place as somebody would write it. */
export type Reading = {
  readonly said: (at: Point) => string;
  readonly point: (text: string, path: string) => Point;
  readonly points: (text: string, path: string) => Point[];
};

export function readingOf({ frame, degrees, places }: Land): Reading {
  const scale = (text: string): Point => {
    const [x = 0, y = 0] = text.split(' ').map(Number);
    if (!degrees) return onGrid([x, y]);
    const { west, east, north, south } = degrees;
    return onGrid([((x - west) / (east - west)) * frame.width, ((north - y) / (north - south)) * frame.height]);
  };
  const point = (text: string, path: string): Point => {
    const word = text.trim();
    if (!/^[a-z]/.test(word)) return scale(word);
    const known = places[word];
    if (known === undefined || /^[a-z]/.test(known)) throw new LandProblem(path, `no place is called "${word}"`);
    return scale(known);
  };
  const said = ([x, y]: Point): string => {
    if (!degrees) return `${Math.round(x)} ${Math.round(y)}`;
    const { west, east, north, south } = degrees;
    const at = [west + (x / frame.width) * (east - west), north - (y / frame.height) * (north - south)];
    return at.map((value) => Number(value.toFixed(2))).join(' ');
  };
  return { said, point, points: (text, path) => text.split(',').map((each) => point(each, path)) };
}
