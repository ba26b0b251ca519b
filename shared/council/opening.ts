/** How a session begins. */
import { noMandate } from '../crisis/mandate.ts';
import { type CrisisState, openingState } from '../crisis/state.ts';
import { nothingOutside } from '../outside/standing.ts';
import { nothingInForce } from '../world/inForce.ts';
import { type Report, reportOf } from '../world/report.ts';
import { nothingKept } from './classroom.ts';
import { chanceOf } from './random.ts';
import type { Setup } from './setup.ts';
import type { Council } from './state.ts';

/** The state at the opening of a session, before any event. */
export function opened(setup: Setup): Council {
  const crisis = openingCrisis(setup);
  return {
    version: 0,
    setup,
    phase: 'lobby',
    round: 0,
    deadline: null,
    frozen: null,
    chance: 0,
    people: {},
    seats: Object.fromEntries(
      setup.seats.map((seat) => [seat.id, { ...seat, holder: null, team: [], policy: 'absent', ready: false }]),
    ),
    drafts: {},
    queue: [],
    vote: null,
    results: [],
    crisis,
    mandate: nothingInForce,
    months: [],
    influences: [],
    reports: openingReports(setup, crisis),
    consents: [],
    capital: Object.fromEntries(Object.entries(setup.briefs).map(([id, { resources }]) => [id, resources.capital])),
    batna: {},
    stopped: { step: null, meeting: null },
    meeting: null,
    meetings: 0,
    requests: [],
    asked: [],
    said: [],
    amendments: {},
    statements: {},
    arria: null,
    assembly: { debates: [], sessions: [] },
    characters: {},
    parties: [],
    annulled: [],
    outside: { standing: nothingOutside, orders: {}, keys: {}, acts: [], openStakes: [] },
    dealings: {
      purses: Object.fromEntries(Object.entries(setup.briefs).map(([id, { resources }]) => [id, resources.money])),
      troops: Object.fromEntries(Object.entries(setup.briefs).map(([id, { resources }]) => [id, resources.troops])),
      deals: {},
    },
    readings: {},
    norms: {},
    reviews: [],
    standIns: setup.standIns,
    leanings: {},
    reasons: {},
    talk: { visibility: setup.visibility, channels: {}, remarks: [] },
    classroom: { ...nothingKept, seating: setup.seating },
  };
}

/** At the opening everybody knows the same: what the world's newspapers have. */
function openingReports(setup: Setup, crisis: CrisisState | null): Council['reports'] {
  if (!crisis) return { public: [], host: [], relief: [] };
  const opening = newspapers.get(crisis) ?? openingReport(setup, crisis);
  newspapers.set(crisis, opening);
  return { public: [opening], host: [opening], relief: [opening] };
}

/** Of the crisis as a scenario begins it: there is no error in them that a session's chance could draw. */
const newspapers = new WeakMap<CrisisState, Report>();

const openingReport = (setup: Setup, crisis: CrisisState): Report =>
  reportOf({
    round: 0,
    before: crisis,
    after: crisis,
    months: [],
    mandate: noMandate,
    borders: setup.world?.borders ?? {},
    chance: chanceOf(setup, 'observation'),
    knowledge: 'public',
  });

/** The crisis as the scenario begins it; null where it has none. */
export function openingCrisis({ world, provinces }: Pick<Setup, 'world' | 'provinces'>): CrisisState | null {
  if (!world) return null;
  const known = openings.get(world);
  if (known?.provinces === provinces) return known.crisis;
  const crisis = openingIn(world, provinces);
  openings.set(world, { provinces, crisis });
  return crisis;
}

type Opening = Pick<Setup, 'provinces'> & { readonly crisis: CrisisState };

/** Asked for by every session, and the same for all of a scenario. */
const openings = new WeakMap<NonNullable<Setup['world']>, Opening>();

export const openingIn = (
  { figures, neighbours }: NonNullable<Setup['world']>,
  provinces: Setup['provinces'],
): CrisisState =>
  openingState(
    figures,
    provinces.map(({ name: _name, ...province }) => ({ ...province, neighbours: neighbours[province.id] ?? [] })),
  );
