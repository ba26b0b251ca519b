/** States of the land, made up by hand: what the map is shown in poses of the stage. */
import type { MapFlow, MapIncident, MapPicture } from '../../scenes/picture.ts';
import { type MapLayer, stepOf } from '../../store/mapLayers.ts';
import { words } from '../../text/words.ts';

type Level = readonly [value: number, change: number, presence?: 0 | 1 | 2 | 3, margin?: 0 | 2 | 8, cause?: string];

export function map(
  levels: readonly Level[],
  rest: Partial<MapPicture> = {},
  layer: MapLayer = 'violence',
): MapPicture {
  const names = [
    ['port-velora', 'Port Velora'],
    ['rivermark', 'Rivermark'],
    ['northreach', 'Northreach'],
    ['hill-districts', 'Hill Districts'],
    ['southplain', 'Southplain'],
  ] as const;
  return {
    theme: 'light',
    layer,
    report: { index: 0, known: 1 },
    chosen: null,
    flows: [],
    incidents: [],
    forces: [],
    ...rest,
    provinces: names.map(([id, name], i) => {
      const [value = 0, change = 0, presence = 0, margin = 0, cause = ''] = levels[i] ?? [];
      const step = stepOf(layer, layer === 'control' ? 100 - value : value);
      const figure = words.map.figure({ value, reckoned: layer === 'economy' });
      const word = words.map.word(layer, { step, blocked: false });
      return { id, name, figure, step, word, change, changed: words.map.changed(change), presence, margin, cause };
    }),
  };
}

const FLOWS: readonly MapFlow[] = [
  { from: 'northreach', to: 'rivermark', people: 38000 },
  { from: 'northreach', to: 'dravia', people: 61000 },
  { from: 'rivermark', to: 'port-velora', people: 22000 },
  { from: 'hill-districts', to: 'southplain', people: 14000 },
];
export const INCIDENTS: readonly MapIncident[] = [
  { province: 'northreach', kind: 'attack' },
  { province: 'rivermark', kind: 'aid_blocked' },
  { province: 'hill-districts', kind: 'clash' },
  { province: 'port-velora', kind: 'un' },
];
export const NOW: readonly Level[] = [
  [34, 6],
  [51, 8],
  [74, 9],
  [66, 7],
  [47, 5],
];
export const CALM: readonly Level[] = [
  [12, -3],
  [22, -5],
  [38, -9],
  [31, -4],
  [18, 0],
];
export const WORST: readonly Level[] = [
  [58, 14],
  [72, 11],
  [91, 17],
  [83, 12],
  [69, 10],
];

/** After the months of a round: forces are arriving, most of the country is guessed at. */
const AFTER: readonly Level[] = [
  [31, -3, 2, 2, '▼ soldiers on the ground'],
  [44, -7, 2, 2, '▼ aid that gets through'],
  [69, 11, 1, 8, '▲ anger about injustice'],
  [57, 5, 1, 8, '▲ how hard the parties are'],
  [40, 2, 0, 8, '▲ drought and heat'],
];
const ROUND: Partial<MapPicture> = {
  report: { index: 1, known: 2 },
  flows: FLOWS,
  incidents: INCIDENTS,
  forces: [
    { plate: 'UN', text: '6,000 of 16,000', mandated: true },
    { plate: 'COMPANY', text: '2,000, leaving', mandated: false },
  ],
};
export const round = map(AFTER, ROUND);
/** What was done round the Council: every sign that stands in a province, forces of every origin, a state of its own. */
const outside = map(AFTER, {
  ...ROUND,
  flows: [...FLOWS, { from: 'dravia', to: 'rivermark', people: 12000, note: 'home' }],
  incidents: [
    ...INCIDENTS,
    { province: 'northreach', kind: 'area_hollow' },
    { province: 'rivermark', kind: 'area_held' },
    { province: 'hill-districts', kind: 'area_fallen' },
    { province: 'southplain', kind: 'relief' },
    { province: 'northreach', kind: 'strike' },
  ],
  forces: [
    { plate: 'UN', text: '6,000 of 16,000', mandated: true },
    { plate: 'COALITION', text: '16,000 of 16,000', mandated: false },
    { plate: 'REGION', text: '6,000 of 6,000', mandated: true },
    { plate: 'COMPANY', text: '2,000 of 4,000', mandated: false },
    { plate: 'PATRON', text: '2,000 of 6,000', mandated: false },
  ],
});
export const parted: MapPicture = {
  ...outside,
  provinces: outside.provinces.map((each) => ({ ...each, independent: each.id === 'hill-districts' })),
};
export const opening = map([
  [34, 0],
  [51, 0],
  [58, 0],
  [52, 0],
  [38, 0],
]);
export const busy = map(NOW, { chosen: 'northreach', flows: FLOWS, incidents: INCIDENTS });
/** One level of every step, and of the economy what goes over the borders. */
export const layered = (layer: MapLayer): MapPicture => {
  const levels: readonly Level[] = [
    [12, -3],
    [28, 4, 1],
    [74, 9, 2, 8],
    [55, 7, 0, 8],
    [44, -2],
  ];
  const trade: readonly MapFlow[] = [
    { from: 'northreach', to: 'dravia', people: 0, trade: 4, note: words.map.trade.onMap('in charge') },
    { from: 'hill-districts', to: 'dravia', people: 0, trade: 3, note: words.map.trade.onMap('rife') },
    { from: 'southplain', to: 'kerun', people: 0, trade: 2, note: words.map.trade.onMap('much') },
  ];
  return map(levels, layer === 'economy' ? { flows: trade } : { incidents: INCIDENTS }, layer);
};
/** Ruled by others, over whom planes keep watch, and smaller by a province. */
export const administered: MapPicture = {
  ...map(CALM, {
    administered: true,
    forces: [
      { plate: 'UN', text: '12,000 of 16,000', mandated: true },
      { plate: 'UN RULE', text: 'by decree', mandated: true },
      { plate: 'NO-FLY', text: 'whole country', mandated: true },
    ],
  }),
  provinces: map(CALM).provinces.map((each) => ({ ...each, independent: each.id === 'hill-districts' })),
};
