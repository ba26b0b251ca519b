/** What arcs enclose: rings of arcs, and whose each of them is. */
import { areaOf, insidePolygon, type Point } from '../../../shared/scenario/geography.ts';
import type { Arc } from './joints.ts';
import { LandProblem, type Reading } from './land.ts';
import { keyOf, middleOf } from './plane.ts';

export type Face = { readonly ring: readonly string[]; readonly polygon: readonly Point[]; readonly area: number };

type Half = { readonly arc: Arc; readonly reference: string; readonly line: readonly Point[]; readonly angle: number };

/** Everything that is closed in by arcs, walked round with the face always on the same hand. */
export function facesOf(arcs: readonly Arc[]): readonly Face[] {
  const halves = arcs.flatMap((arc): Half[] => [half(arc, false), half(arc, true)]);
  const leaving = new Map<string, Half[]>();
  for (const each of halves) {
    const key = keyOf(each.line[0] as Point);
    leaving.set(key, [...(leaving.get(key) ?? []), each]);
  }
  for (const list of leaving.values()) list.sort((one, other) => one.angle - other.angle);
  const twins = new Map(halves.map((each, i) => [each, halves[i % 2 === 0 ? i + 1 : i - 1] as Half]));
  const after = (each: Half): Half => {
    const list = leaving.get(keyOf(each.line.at(-1) as Point)) ?? [];
    const place = list.indexOf(twins.get(each) as Half);
    return list[(place + list.length - 1) % list.length] as Half;
  };
  const walked = new Set<Half>();
  const faces: Face[] = [];
  for (const start of halves) {
    if (walked.has(start)) continue;
    const round: Half[] = [];
    for (let each = start; !walked.has(each); each = after(each)) {
      walked.add(each);
      round.push(each);
    }
    const polygon = round.flatMap(({ line }) => line.slice(0, -1));
    const area = areaOf(polygon);
    // The other way round is what lies outside.
    if (area > 0) faces.push({ ring: round.map(({ reference }) => reference), polygon, area });
  }
  return faces;
}

function half(arc: Arc, back: boolean): Half {
  const line = back ? arc.line.toReversed() : arc.line;
  const [[x, y], [nextX, nextY]] = [line[0] as Point, line[1] as Point];
  return { arc, reference: back ? `-${arc.id}` : arc.id, line, angle: Math.atan2(nextY - y, nextX - x) };
}

export type Claim = { readonly path: string; readonly owner: string; readonly at: Point };

/**
 * The face of each claim: the smallest that its place lies in, as a lake lies in a province.
 * Throws `LandProblem` for a face that two claim, for a claim outside of all, and for a face that nobody claims.
 */
export function claimed(
  faces: readonly Face[],
  claims: readonly Claim[],
  said: Reading['said'],
): ReadonlyMap<Claim, Face> {
  const owners = new Map<Face, Claim>();
  for (const claim of claims) {
    const [face] = faces
      .filter(({ polygon }) => insidePolygon(polygon, claim.at))
      .toSorted((one, other) => one.area - other.area);
    if (!face) throw new LandProblem(claim.path, `${said(claim.at)} lies within no closed lines`);
    const other = owners.get(face);
    if (other) {
      throw new LandProblem(claim.path, `${claim.owner} and ${other.owner} (${other.path}) lie within the same lines`);
    }
    owners.set(face, claim);
  }
  const nobodys = faces.find((face) => !owners.has(face));
  if (nobodys) {
    const lines = [...new Set(nobodys.ring.map((reference) => reference.replace(/^-/, '')))];
    throw new LandProblem(
      'lines',
      `the land round ${said(middleOf(nobodys.polygon))} (${lines.join(', ')}) is nobody's`,
    );
  }
  return new Map([...owners].map(([face, claim]) => [claim, face]));
}
