/** Whether the drawn land holds together: no gaps, nothing over something else, and a way from every province to every other. */
import {
  adjacency,
  areaOf,
  type Geography,
  geographyProblems,
  insidePolygon,
  type Point,
  ringPolygon,
} from '../../../shared/scenario/geography.ts';
import type { Parts } from '../folder.ts';
import type { Flaw } from '../problems.ts';
import { crossingsOf } from './crossings.ts';
import type { Flaws } from './flaws.ts';

/** Of the picture's area: less is a sliver that nobody can point at. */
const leastShare = 0.004;

export function landFlaws({ geography }: Pick<Parts, 'geography'>): Flaws {
  // Rings that do not close have been told already, and enclose nothing.
  if (!geography || geographyProblems(geography).length > 0) return {};
  return {
    'map.json': [
      ...crossed(geography),
      ...overlaid(geography),
      ...misplaced(geography),
      ...slivers(geography),
      ...cutOff(geography),
    ],
  };
}

function crossed({ arcs }: Geography): readonly Flaw[] {
  const lines = Object.entries(arcs).map(([id, points]) => ({ id, points }));
  return crossingsOf(lines).map(({ one, other, at }) => {
    const place = `at ${at.map((each) => Math.round(each * 10) / 10).join(', ')}`;
    const message = one === other ? `crosses itself ${place}` : `meets "${other}" ${place}, besides at an end`;
    return { path: `arcs.${one}`, message };
  });
}

type Ring = { readonly id: string; readonly ring: readonly string[] };
const ringsOf = ({ provinces, neighbours }: Geography): readonly Ring[] => [
  ...provinces,
  ...neighbours.flatMap(({ id, rings }) => rings.map((ring) => ({ id, ring }))),
];

/** A line has one of its two regions on each side; where both are on one side, they lie over each other. */
function overlaid(geography: Geography): readonly Flaw[] {
  const sides = new Map<string, { readonly id: string; readonly side: number }[]>();
  for (const { id, ring } of ringsOf(geography)) {
    const turn = Math.sign(areaOf(ringPolygon(geography, ring)));
    for (const reference of ring) {
      const arc = reference.replace(/^-/, '');
      const side = reference.startsWith('-') ? -turn : turn;
      sides.set(arc, [...(sides.get(arc) ?? []), { id, side }]);
    }
  }
  const doubled = [...sides].flatMap(([arc, [one, other]]) =>
    one && other && one.side === other.side
      ? [{ path: `arcs.${arc}`, message: `"${one.id}" and "${other.id}" lie on the same side of it` }]
      : [],
  );
  const hidden = geography.provinces.flatMap(({ id, heart }, index) =>
    [...ringsOf(geography), ...geography.lakes]
      .filter((each) => each.id !== id && insidePolygon(ringPolygon(geography, each.ring), heart))
      .map((each) => ({ path: `provinces.${index}.heart`, message: `lies in "${each.id}" as well` })),
  );
  return [...doubled, ...hidden];
}

function misplaced(geography: Geography): readonly Flaw[] {
  const { width, height, provinces, neighbours, sea, lakes } = geography;
  const isOutside = ([x, y]: Point): boolean => x < 0 || y < 0 || x > width || y > height;
  const framed: readonly (readonly [string, Point])[] = [
    ...provinces.flatMap(({ label, heart }, index) => [
      [`provinces.${index}.label`, label] as const,
      [`provinces.${index}.heart`, heart] as const,
    ]),
    ...lakes.map(({ label }, index) => [`lakes.${index}.label`, label] as const),
    ...(sea ? [['sea.label', sea.label] as const] : []),
  ];
  const outside = framed.flatMap(([path, at]) =>
    isOutside(at) ? [{ path, message: `lies outside the picture of ${width} × ${height}` }] : [],
  );
  const cut = provinces.flatMap(({ id, ring }, index) =>
    ringPolygon(geography, ring).some(isOutside)
      ? [{ path: `provinces.${index}.ring`, message: `"${id}" reaches out of the picture` }]
      : [],
  );
  const capitals = provinces.flatMap(({ id, ring, capital }, index) =>
    capital && !insidePolygon(ringPolygon(geography, ring), capital)
      ? [{ path: `provinces.${index}.capital`, message: `outside "${id}"` }]
      : [],
  );
  const abroad = neighbours.flatMap(({ id, heart, rings }, index) =>
    rings.some((ring) => insidePolygon(ringPolygon(geography, ring), heart))
      ? []
      : [{ path: `neighbours.${index}.heart`, message: `outside "${id}"` }],
  );
  return [...outside, ...cut, ...capitals, ...abroad];
}

function slivers(geography: Geography): readonly Flaw[] {
  const picture = geography.width * geography.height;
  return geography.provinces.flatMap(({ id, ring }, index) => {
    const share = Math.abs(areaOf(ringPolygon(geography, ring))) / picture;
    if (share >= leastShare) return [];
    const message = `"${id}" is ${(share * 100).toFixed(2)} % of the picture: nobody can point at it`;
    return [{ path: `provinces.${index}.ring`, message }];
  });
}

/** Who flees, and what spreads, goes from province to province. */
function cutOff(geography: Geography): readonly Flaw[] {
  const near = adjacency(geography);
  const [first] = near.keys();
  const reached = new Set(first === undefined ? [] : [first]);
  for (const id of reached) for (const other of near.get(id) ?? []) reached.add(other);
  return geography.provinces.flatMap(({ id }, index) =>
    reached.has(id) ? [] : [{ path: `provinces.${index}`, message: `nobody gets from "${first}" to "${id}"` }],
  );
}
