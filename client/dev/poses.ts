import {
  type Ballot,
  type ChamberPicture,
  type ChamberSeat,
  type MapFlow,
  type MapIncident,
  type MapPicture,
  roundTheTable,
  type SideTable,
  type Theme,
} from '../scenes/picture.ts';
import type { StageView } from '../scenes/stage.ts';

const MEMBERS = [
  ['dz', 'Algeria'],
  ['bd', 'Bangladesh'],
  ['br', 'Brazil'],
  ['cn', 'China'],
  ['fr', 'France'],
  ['gh', 'Ghana'],
  ['id', 'Indonesia'],
  ['ie', 'Ireland'],
  ['jm', 'Jamaica'],
  ['ke', 'Kenya'],
  ['no', 'Norway'],
  ['ru', 'Russian Federation'],
  ['si', 'Slovenia'],
  ['gb', 'United Kingdom'],
  ['us', 'United States'],
] as const;

const SHORT: Record<string, string> = { dz: 'DZA', bd: 'BGD', br: 'BRA', cn: 'CHN', fr: 'FRA', gh: 'GHA' };
const PERMANENT = ['cn', 'fr', 'ru', 'gb', 'us'];

function seats(
  change: Readonly<Record<string, Partial<ChamberSeat>>> = {},
  everybody: Partial<ChamberSeat> = {},
): ChamberSeat[] {
  return roundTheTable(
    MEMBERS.map(([id, name]) => ({
      id,
      name,
      short: SHORT[id] ?? name.slice(0, 3).toUpperCase(),
      flag: id,
      permanent: PERMANENT.includes(id),
      mine: id === 'ke',
      president: id === 'ie',
      state: 'present' as const,
      bot: '',
      hand: false,
      listed: false,
      speaking: false,
      ready: false,
      ballot: 'none' as const,
      ...everybody,
      ...change[id],
    })),
  );
}

const ballots = (choices: Readonly<Record<string, Ballot>>, others: Ballot) =>
  seats(Object.fromEntries(Object.entries(choices).map(([id, ballot]) => [id, { ballot }])), { ballot: others });

const side = (id: string, name: string, short: string, flag = '', change: Partial<SideTable> = {}): SideTable => ({
  id,
  name,
  short,
  flag,
  mine: false,
  state: 'present',
  bot: '',
  hand: false,
  listed: false,
  speaking: false,
  atTable: true,
  ...change,
});

const SIDES = [
  side('velora', 'Velora', 'VEL', 'velora'),
  side('opposition', 'Opposition', 'OPP'),
  side('regional', 'African Union', 'AU'),
  side('relief', 'Relief', 'NGO'),
];

const chamber = (
  board: string,
  members: readonly ChamberSeat[],
  theme: Theme = 'light',
  sides: readonly SideTable[] = SIDES,
): ChamberPicture => ({
  theme,
  board,
  clock: '',
  seats: members,
  sides,
  gavel: 0,
});

type Level = readonly [violence: number, change: number, presence?: 0 | 1 | 2 | 3, margin?: 0 | 2 | 8, cause?: string];

function map(levels: readonly Level[], rest: Partial<MapPicture> = {}): MapPicture {
  const names = [
    ['port-velora', 'Port Velora'],
    ['rivermark', 'Rivermark'],
    ['northreach', 'Northreach'],
    ['hill-districts', 'Hill Districts'],
    ['southplain', 'Southplain'],
  ] as const;
  return {
    theme: 'light',
    report: { index: 0, known: 1 },
    chosen: null,
    flows: [],
    incidents: [],
    forces: [],
    ...rest,
    provinces: names.map(([id, name], i) => {
      const [violence = 0, change = 0, presence = 0, margin = 0, cause = ''] = levels[i] ?? [];
      return { id, name, violence, change, presence, margin, cause };
    }),
  };
}

const FLOWS: readonly MapFlow[] = [
  { from: 'northreach', to: 'rivermark', people: 38000 },
  { from: 'northreach', to: 'dravia', people: 61000 },
  { from: 'rivermark', to: 'port-velora', people: 22000 },
  { from: 'hill-districts', to: 'southplain', people: 14000 },
];
const INCIDENTS: readonly MapIncident[] = [
  { province: 'northreach', kind: 'attack' },
  { province: 'rivermark', kind: 'aid_blocked' },
  { province: 'hill-districts', kind: 'clash' },
  { province: 'port-velora', kind: 'un' },
];
const NOW: readonly Level[] = [
  [34, 6],
  [51, 8],
  [74, 9],
  [66, 7],
  [47, 5],
];
const CALM: readonly Level[] = [
  [12, -3],
  [22, -5],
  [38, -9],
  [31, -4],
  [18, 0],
];
const WORST: readonly Level[] = [
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
const round = map(AFTER, ROUND);
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
const parted: MapPicture = {
  ...outside,
  provinces: outside.provinces.map((each) => ({ ...each, independent: each.id === 'hill-districts' })),
};
const opening = map([
  [34, 0],
  [51, 0],
  [58, 0],
  [52, 0],
  [38, 0],
]);
const busy = map(NOW, { chosen: 'northreach', flows: FLOWS, incidents: INCIDENTS });
const VETOED = ballots({ dz: 'abstain', bd: 'abstain', cn: 'abstain', id: 'abstain', ru: 'no' }, 'yes');
const OPEN = ballots({ gh: 'open', jm: 'open', ke: 'open', br: 'open', ru: 'open', gb: 'open' }, 'sealed');
const CONSULTING = seats({
  fr: { speaking: true },
  bd: { hand: true },
  gb: { hand: true },
  si: { state: 'away' },
  no: { ready: true },
});

const WITH_BOTS = seats(
  { ke: { state: 'present', bot: '' }, no: { state: 'away' }, si: { state: 'away', bot: '' } },
  { state: 'empty', bot: 'bot' },
);

export type Pose = {
  readonly view: StageView;
  readonly chamber: ChamberPicture;
  readonly map: MapPicture;
  /** Shown two seconds later, for looking at motion. */
  readonly next?: { readonly chamber: ChamberPicture; readonly map: MapPicture };
};

export const POSES: Readonly<Record<string, Pose>> = {
  empty: { view: 'both', chamber: chamber('The Council meets soon', seats({}, { state: 'empty' })), map: map(NOW) },
  hands: { view: 'both', chamber: chamber('France has the floor · 1:05 left', CONSULTING), map: busy },
  open_vote: { view: 'both', chamber: chamber('Vote open: 9 of 15', OPEN), map: busy },
  fourteen_to_one: {
    view: 'both',
    chamber: chamber('FOR 14 · AGAINST 1: RUS', ballots({ ru: 'no' }, 'yes')),
    map: busy,
  },
  every_ballot: {
    view: 'chamber',
    chamber: chamber(
      '5 · 2 · 3',
      ballots({ br: 'no', cn: 'abstain', ke: 'not_participating', no: 'absent', gh: 'no', us: 'absent' }, 'yes'),
    ),
    map: busy,
  },
  phone: { view: 'chamber', chamber: chamber('', OPEN), map: busy },
  phone_map: { view: 'map', chamber: chamber('', OPEN), map: busy },
  projector: { view: 'chamber', chamber: chamber('', VETOED, 'projector'), map: { ...busy, theme: 'projector' } },
  projector_map: { view: 'map', chamber: chamber('', VETOED, 'projector'), map: { ...busy, theme: 'projector' } },
  projector_both: { view: 'both', chamber: chamber('', VETOED, 'projector'), map: { ...busy, theme: 'projector' } },
  map_calm: { view: 'map', chamber: chamber('', seats()), map: map(CALM) },
  map_severe: { view: 'map', chamber: chamber('', seats()), map: map(WORST, { incidents: INCIDENTS }) },
  map_flows: { view: 'map', chamber: chamber('', seats()), map: busy },
  round: { view: 'both', chamber: chamber('The months pass', seats()), map: round },
  round_map: { view: 'map', chamber: chamber('', seats()), map: { ...round, chosen: 'northreach' } },
  round_wall: { view: 'map', chamber: chamber('', seats(), 'projector'), map: { ...round, theme: 'projector' } },
  outside_map: { view: 'map', chamber: chamber('', seats()), map: parted },
  outside_both: { view: 'both', chamber: chamber('', seats()), map: parted },
  outside_wall: { view: 'map', chamber: chamber('', seats(), 'projector'), map: { ...parted, theme: 'projector' } },
  round_comes: {
    view: 'map',
    chamber: chamber('', seats()),
    map: opening,
    next: { chamber: chamber('', seats()), map: round },
  },
  round_comes_to_the_wall: {
    view: 'map',
    chamber: chamber('', seats(), 'projector'),
    map: { ...opening, theme: 'projector' },
    next: { chamber: chamber('', seats(), 'projector'), map: { ...round, theme: 'projector' } },
  },
  seven: {
    view: 'chamber',
    chamber: chamber(
      'Seven seats',
      CONSULTING.filter((_, i) => i % 2 === 0),
    ),
    map: busy,
  },
  long_names: {
    view: 'chamber',
    chamber: chamber(
      'Vote on S/2031/4 is open',
      seats({
        id: { name: 'Democratic Republic of the Congo', flag: 'cd', hand: true },
        jm: { name: 'Bosnia and Herzegovina', flag: 'ba' },
        gh: { name: 'Trinidad and Tobago', flag: 'tt' },
        bd: { name: 'Saint Vincent and the Grenadines', flag: 'vc', speaking: true },
      }),
    ),
    map: busy,
  },
  floor: {
    view: 'both',
    chamber: chamber(
      'France has the floor · 0:45',
      seats({ fr: { speaking: true }, ke: { listed: true }, us: { listed: true }, ru: { hand: true, listed: true } }),
      'light',
      SIDES.map((each, i) => ({ ...each, atTable: i === 0, listed: i === 0 })),
    ),
    map: busy,
  },
  no_flags: {
    view: 'chamber',
    chamber: chamber('Without flags', seats({}, { flag: '' })),
    map: busy,
  },
  bots: {
    view: 'chamber',
    chamber: chamber(
      'Most are bots',
      WITH_BOTS,
      'light',
      SIDES.map((each) => ({ ...each, state: 'empty', bot: 'bot' })),
    ),
    map: busy,
  },
  bots_wall: {
    view: 'chamber',
    chamber: chamber(
      '',
      WITH_BOTS,
      'projector',
      SIDES.map((each) => ({ ...each, state: 'empty', bot: 'bot' })),
    ),
    map: { ...busy, theme: 'projector' },
  },
  motion: {
    view: 'both',
    chamber: chamber('Vote open: 15 of 15', ballots({}, 'sealed')),
    map: map(CALM),
    next: {
      chamber: { ...chamber('Not adopted', VETOED), gavel: 1 },
      map: { ...busy, report: { index: 1, known: 2 } },
    },
  },
};
