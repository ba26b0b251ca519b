/** Councils round the table, made up by hand: what the chamber is shown in poses of the stage. */
import type { Ballot, ChamberPicture, ChamberSeat, SideTable, Theme } from '../../scenes/picture.ts';
import { type Mood, roundTheTable } from '../../store/room.ts';

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

export function seats(
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

/** Who sits there where a Council has more than fifteen. */
const MORE = [
  ...([
    ['ar', 'Argentina'],
    ['za', 'South Africa'],
    ['pk', 'Pakistan'],
    ['de', 'Germany'],
    ['jp', 'Japan'],
  ] as const),
  ...([
    ['mx', 'Mexico'],
    ['eg', 'Egypt'],
    ['in', 'India'],
    ['kr', 'Republic of Korea'],
    ['pl', 'Poland'],
  ] as const),
  ...([
    ['se', 'Sweden'],
    ['tr', 'Türkiye'],
    ['cl', 'Chile'],
    ['sl', 'Sierra Leone'],
    ['ch', 'Switzerland'],
  ] as const),
];

/** A larger Council. @param count of its members, 15–30 */
export function manySeats(count: number): ChamberSeat[] {
  const [one] = seats();
  if (!one) return [];
  const others = MORE.slice(0, Math.max(0, count - MEMBERS.length)).map(
    ([id, name]): ChamberSeat => ({
      ...one,
      ...{ id, name, short: name.slice(0, 3).toUpperCase(), flag: id, permanent: false, mine: false, president: false },
    }),
  );
  return roundTheTable([...seats(), ...others]);
}

export const ballots = (choices: Readonly<Record<string, Ballot>>, others: Ballot) =>
  seats(Object.fromEntries(Object.entries(choices).map(([id, ballot]) => [id, { ballot }])), { ballot: others });

export const side = (
  id: string,
  name: string,
  short: string,
  flag = '',
  change: Partial<SideTable> = {},
): SideTable => ({
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

export const SIDES = [
  side('velora', 'Velora', 'VEL', 'velora'),
  side('opposition', 'Opposition', 'OPP'),
  side('regional', 'African Union', 'AU'),
  side('relief', 'Relief', 'NGO'),
];

export const chamber = (
  board: string,
  members: readonly ChamberSeat[],
  theme: Theme = 'light',
  sides: readonly SideTable[] = SIDES,
): ChamberPicture => ({
  theme,
  mood: moodOf(members),
  board,
  clock: '',
  seats: members,
  sides,
  gavel: 0,
});

/** What the room is doing, by what stands at its seats. */
function moodOf(members: readonly ChamberSeat[]): Mood {
  const has = (...among: readonly Ballot[]) => members.some(({ ballot }) => among.includes(ballot));
  if (has('open', 'sealed')) return 'voting';
  if (has('yes', 'no', 'abstain')) return 'result';
  return members.every(({ state, bot }) => state === 'empty' && bot === '') ? 'gathering' : 'formal';
}

export const VETOED = ballots({ dz: 'abstain', bd: 'abstain', cn: 'abstain', id: 'abstain', ru: 'no' }, 'yes');
export const OPEN = ballots({ gh: 'open', jm: 'open', ke: 'open', br: 'open', ru: 'open', gb: 'open' }, 'sealed');
export const CONSULTING = seats({
  fr: { speaking: true },
  bd: { hand: true },
  gb: { hand: true },
  si: { state: 'away' },
  no: { ready: true },
});

export const WITH_BOTS = seats(
  { ke: { state: 'present', bot: '' }, no: { state: 'away' }, si: { state: 'away', bot: '' } },
  { state: 'empty', bot: 'bot' },
);
