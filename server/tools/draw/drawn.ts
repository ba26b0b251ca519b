/** From a land as it is written to the map that is played on. */
import {
  type Geography,
  geographyProblems,
  geographySchema,
  insidePolygon,
  type Point,
} from '../../../shared/scenario/geography.ts';
import { type Claim, claimed, type Face, facesOf } from './faces.ts';
import { arcsOf } from './joints.ts';
import { type Land, LandProblem, readingOf } from './land.ts';
import { cardPlace, incidentPlaces, mountains } from './marks.ts';
import { middleOf } from './plane.ts';
import { bent, roughened, seedOf } from './roughen.ts';

/** Throws `LandProblem`. */
export function drawn(land: Land): Geography {
  const reading = readingOf(land);
  const { point, points } = reading;
  const arcs = roughened(arcsOf(land, reading), land.seed);
  const claims = claimsOf(land, point);
  const faces = claimed(facesOf(arcs), claims, reading.said);
  const facesFor = (path: string): Face[] =>
    claims.filter((claim) => claim.path.startsWith(`${path}.`)).flatMap((claim) => faces.get(claim) ?? []);
  const own = land.provinces.map((_, i) => facesFor(`provinces.${i}`)[0] as Face);
  const peaks = mountains(
    land.ranges.map((range, i) => points(range, `ranges.${i}`)),
    own.map(({ polygon }) => polygon),
    seedOf('ranges', land.seed),
  );
  const geography: Geography = {
    width: land.frame.width,
    height: land.frame.height,
    arcs: {},
    provinces: land.provinces.map((province, i) => {
      const path = `provinces.${i}`;
      const { ring, polygon } = own[i] as Face;
      const heart = point(province.heart, `${path}.heart`);
      const label = province.label ? point(province.label, `${path}.label`) : cardPlace(polygon);
      const capital = province.capital && point(province.capital, `${path}.capital`);
      if (capital && !insidePolygon(polygon, capital)) {
        throw new LandProblem(`${path}.capital`, `${reading.said(capital)} lies outside "${province.id}"`);
      }
      const taken = [label, heart, ...(capital ? [capital] : [])];
      return {
        ...{ id: province.id, ring: [...ring], label, heart },
        ...(capital ? { capital } : {}),
        incidents:
          province.incidents?.map((at, j) => point(at, `${path}.incidents.${j}`)) ?? incidentPlaces(polygon, taken),
        peaks: [...(peaks[i] ?? [])],
      };
    }),
    neighbours: land.neighbours.map((neighbour, i) => {
      const parts = facesFor(`neighbours.${i}`);
      const { id, name, heart, label } = neighbour;
      return {
        ...{ id, name, heart: point(heart, `neighbours.${i}.heart`) },
        label: label ? point(label, `neighbours.${i}.label`) : middleOf((parts[0] as Face).polygon),
        rings: parts.map(({ ring }) => [...ring]),
      };
    }),
    ...(land.sea ? { sea: { ...land.sea, label: point(land.sea.label, 'sea.label') } } : {}),
    lakes: land.lakes.map(({ id, name }, i) => {
      const { ring, polygon } = facesFor(`lakes.${i}`)[0] as Face;
      return { id, name, label: cardPlace(polygon), ring: [...ring] };
    }),
    rivers: land.rivers.map(({ id, along, rugged }, i) => ({
      id,
      line: [...bent(points(along, `rivers.${i}.along`), rugged ?? land.rugged, seedOf(id, land.seed))],
    })),
  };
  const rings = [...geography.provinces, ...geography.lakes, ...geography.neighbours.flatMap(({ rings }) => rings)];
  const used = new Set(
    rings.flatMap((each) => ('ring' in each ? each.ring : each)).map((each) => each.replace(/^-/, '')),
  );
  for (const { id, line } of arcs) if (used.has(id)) geography.arcs[id] = [...line];
  return checked(geography, land);
}

function claimsOf(land: Land, point: (text: string, path: string) => Point): readonly Claim[] {
  const claim = (path: string, owner: string, text: string): Claim => ({ path, owner, at: point(text, path) });
  return [
    ...land.provinces.map(({ id, heart }, i) => claim(`provinces.${i}.heart`, id, heart)),
    ...land.neighbours.flatMap(({ id, heart, also }, i) => [
      claim(`neighbours.${i}.heart`, id, heart),
      ...also.map((at, j) => claim(`neighbours.${i}.also.${j}`, id, at)),
    ]),
    ...land.lakes.map(({ id, heart }, i) => claim(`lakes.${i}.heart`, id, heart)),
    ...land.water.map((at, i) => claim(`water.${i}`, 'the sea', at)),
  ];
}

/** What the game asks of a map, and what the land says of its provinces. */
function checked(geography: Geography, { provinces }: Land): Geography {
  const expected = Object.fromEntries(
    provinces.flatMap(({ id, touches }): [string, string[]][] => (touches ? [[id, touches]] : [])),
  );
  const [problem] = geographyProblems(geographySchema.parse(geography), expected);
  if (problem) throw new LandProblem(problem.path === 'arcs' ? 'provinces' : problem.path, problem.message);
  return geography;
}
