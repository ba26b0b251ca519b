import { z } from 'zod';

/**
 * The drawn land of a scenario. Borders are arcs, each stored once and shared by the two regions on its sides, so that
 * there are no gaps and neighbourhood is a fact of the drawing: provinces are adjacent when they share an arc.
 */

const pointSchema = z.tuple([z.number(), z.number()]);
const lineSchema = z.array(pointSchema).min(2);

/** An arc in its stored direction ("coast-1") or against it ("-coast-1"). */
const arcReferenceSchema = z.string().regex(/^-?[a-z0-9]+(-[a-z0-9]+)*$/);
const ringSchema = z.array(arcReferenceSchema).min(1);
const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const provinceSchema = z.strictObject({
  id: idSchema,
  ring: ringSchema,
  /** Middle of the label card. */
  label: pointSchema,
  /** Where displacement starts and ends. */
  heart: pointSchema,
  capital: pointSchema.optional(),
  /** Places for incident marks, used in order. */
  incidents: z.array(pointSchema).default([]),
  /** Mountain marks. */
  peaks: z.array(pointSchema).default([]),
});

const neighbourSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  label: pointSchema,
  /** Where displacement out of the country arrives. */
  heart: pointSchema,
  rings: z.array(ringSchema).min(1),
});

const waterSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  label: pointSchema,
});

export const geographySchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  arcs: z.record(idSchema, lineSchema),
  provinces: z.array(provinceSchema).min(1),
  neighbours: z.array(neighbourSchema).default([]),
  sea: waterSchema.optional(),
  lakes: z.array(waterSchema.extend({ ring: ringSchema })).default([]),
  rivers: z.array(z.strictObject({ id: idSchema, line: lineSchema })).default([]),
});

export type Point = z.infer<typeof pointSchema>;
export type Geography = z.infer<typeof geographySchema>;
export type Province = Geography['provinces'][number];

/** What lies on the two sides of an arc decides how it is drawn. */
export type ArcKind = 'coast' | 'state' | 'province' | 'shore' | 'abroad' | 'abroad_coast';

export type GeographyProblem = { readonly path: string; readonly message: string };

type Region = {
  readonly kind: 'province' | 'neighbour' | 'lake';
  readonly id: string;
  readonly ring: readonly string[];
  readonly path: string;
};

function regionsOf(geography: Geography): Region[] {
  return [
    ...geography.provinces.map(
      (p, i): Region => ({ kind: 'province', id: p.id, ring: p.ring, path: `provinces.${i}.ring` }),
    ),
    ...geography.neighbours.flatMap((n, i) =>
      n.rings.map((ring, j): Region => ({ kind: 'neighbour', id: n.id, ring, path: `neighbours.${i}.rings.${j}` })),
    ),
    ...geography.lakes.map((l, i): Region => ({ kind: 'lake', id: l.id, ring: l.ring, path: `lakes.${i}.ring` })),
  ];
}

const arcId = (reference: string): string => (reference.startsWith('-') ? reference.slice(1) : reference);

function arcLine(geography: Geography, reference: string): readonly Point[] {
  const line = geography.arcs[arcId(reference)];
  if (!line) throw new Error(`no arc "${arcId(reference)}"`);
  return reference.startsWith('-') ? line.toReversed() : line;
}

/** The closed polygon of a ring; the shared end points of its arcs appear once. Throws where `geographyProblems` would complain. */
export function ringPolygon(geography: Geography, ring: readonly string[]): Point[] {
  return ring.flatMap((reference) => arcLine(geography, reference).slice(0, -1));
}

/** The regions on the sides of each arc. */
function sidesOfArcs(geography: Geography): Map<string, Region[]> {
  const sides = new Map<string, Region[]>(Object.keys(geography.arcs).map((id) => [id, []]));
  for (const region of regionsOf(geography)) {
    for (const reference of region.ring) sides.get(arcId(reference))?.push(region);
  }
  return sides;
}

export function arcKinds(geography: Geography): Map<string, ArcKind> {
  const kinds = new Map<string, ArcKind>();
  for (const [id, sides] of sidesOfArcs(geography)) {
    const count = (kind: Region['kind']) => sides.filter((side) => side.kind === kind).length;
    if (count('lake') > 0) kinds.set(id, 'shore');
    else if (count('province') === 2) kinds.set(id, 'province');
    else if (count('province') === 1) kinds.set(id, count('neighbour') > 0 ? 'state' : 'coast');
    else kinds.set(id, count('neighbour') === 2 ? 'abroad' : 'abroad_coast');
  }
  return kinds;
}

/** Which provinces touch which, read off the shared arcs, in the order of the file. */
export function adjacency(geography: Geography): Map<string, string[]> {
  const touching = new Map<string, Set<string>>(geography.provinces.map((p) => [p.id, new Set()]));
  for (const sides of sidesOfArcs(geography).values()) {
    const provinces = sides.filter((side) => side.kind === 'province');
    for (const one of provinces) {
      for (const other of provinces) if (one.id !== other.id) touching.get(one.id)?.add(other.id);
    }
  }
  const order = geography.provinces.map((p) => p.id);
  return new Map([...touching].map(([id, others]) => [id, order.filter((other) => others.has(other))]));
}

/** Which states abroad each province touches, in the order of the file. */
export function borders(geography: Geography): Map<string, string[]> {
  const touching = new Map<string, Set<string>>(geography.provinces.map((p) => [p.id, new Set()]));
  for (const sides of sidesOfArcs(geography).values()) {
    const abroad = sides.filter((side) => side.kind === 'neighbour');
    const provinces = sides.filter((side) => side.kind === 'province');
    for (const { id } of provinces) for (const each of abroad) touching.get(id)?.add(each.id);
  }
  const order = geography.neighbours.map((n) => n.id);
  return new Map([...touching].map(([id, others]) => [id, order.filter((other) => others.has(other))]));
}

const same = (a: Point | undefined, b: Point | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

function ringProblems(geography: Geography, region: Region): GeographyProblem[] {
  const unknown = region.ring.flatMap((reference, i) =>
    geography.arcs[arcId(reference)] ? [] : [{ path: `${region.path}.${i}`, message: `no arc "${arcId(reference)}"` }],
  );
  if (unknown.length > 0) return unknown;
  return region.ring.flatMap((reference, i) => {
    const next = region.ring[(i + 1) % region.ring.length] ?? reference;
    return same(arcLine(geography, reference).at(-1), arcLine(geography, next)[0])
      ? []
      : [{ path: `${region.path}.${i}`, message: `"${reference}" does not end where "${next}" begins` }];
  });
}

/** In square map units: positive one way round, negative the other. */
export const areaOf = (polygon: readonly Point[]): number =>
  polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0) / 2;

export function insidePolygon(polygon: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i] as Point;
    const [xj, yj] = polygon[j] as Point;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** What is wrong beyond the shape of the file; with `expected` the neighbourhood of the scenario's provinces is compared too. */
export function geographyProblems(
  geography: Geography,
  expected?: Readonly<Record<string, readonly string[]>>,
): GeographyProblem[] {
  const problems: GeographyProblem[] = [];
  const seen = new Set<string>();
  for (const region of regionsOf(geography)) {
    problems.push(...ringProblems(geography, region));
    if (region.kind === 'province' && seen.has(region.id))
      problems.push({ path: region.path, message: `"${region.id}" twice` });
    seen.add(region.id);
  }
  for (const [id, sides] of sidesOfArcs(geography)) {
    if (sides.length === 0) problems.push({ path: `arcs.${id}`, message: 'belongs to no region' });
    if (sides.length > 2) problems.push({ path: `arcs.${id}`, message: `belongs to ${sides.length} regions` });
  }
  if (problems.length > 0) return problems;
  geography.provinces.forEach((province, i) => {
    const polygon = ringPolygon(geography, province.ring);
    const places: [string, Point][] = [
      ['heart', province.heart],
      ...province.incidents.map((at, j): [string, Point] => [`incidents.${j}`, at]),
      ...province.peaks.map((at, j): [string, Point] => [`peaks.${j}`, at]),
    ];
    for (const [key, at] of places) {
      if (!insidePolygon(polygon, at))
        problems.push({ path: `provinces.${i}.${key}`, message: `outside "${province.id}"` });
    }
  });
  if (expected) problems.push(...adjacencyProblems(geography, expected));
  return problems;
}

function adjacencyProblems(
  geography: Geography,
  expected: Readonly<Record<string, readonly string[]>>,
): GeographyProblem[] {
  const drawn = adjacency(geography);
  const problems: GeographyProblem[] = [];
  for (const [id, others] of Object.entries(expected)) {
    const touching = drawn.get(id);
    if (!touching) {
      problems.push({ path: 'provinces', message: `"${id}" is not drawn` });
      continue;
    }
    for (const other of others) {
      if (!touching.includes(other)) problems.push({ path: 'arcs', message: `"${id}" and "${other}" share no border` });
    }
    for (const other of touching) {
      if (!others.includes(other)) problems.push({ path: 'arcs', message: `"${id}" and "${other}" must not touch` });
    }
  }
  return problems;
}
