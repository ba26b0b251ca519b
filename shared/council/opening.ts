/** How a session begins. */
import { fieldOf, spread } from '../crisis/force.ts';
import { type CrisisState, openingState } from '../crisis/state.ts';
import type { SetupBrief } from '../interests/brief.ts';
import { nothingOutside } from '../outside/standing.ts';
import type { MandateInForce } from '../world/inForce.ts';
import { mandateBefore } from '../world/opening.ts';
import { type Report, reportOf } from '../world/report.ts';
import { crisisMandate, deploymentOf } from '../world/translate.ts';
import { nothingKept } from './classroom.ts';
import { chanceOf } from './random.ts';
import { untouched } from './rules/texts/draftHistory.ts';
import type { Setup } from './setup.ts';
import type { Council, Draft } from './state.ts';
import type { DraftId, SeatId } from './vocabulary.ts';

/** The state at the opening of a session, before any event. */
export function opened(setup: Setup): Council {
  const mandate = mandateAtOpening(setup);
  const crisis = openingCrisis(setup);
  const tabled = onTheTable(setup);
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
      setup.seats.map((seat) => {
        // Rules S11, S12: a chair that nobody takes, and those besides the table that was laid.
        const isBots = seat.reserved || (setup.group && !setup.group.seats.includes(seat.id));
        const policy = isBots ? 'stand-in' : 'absent';
        return [seat.id, { ...seat, holder: null, team: [], policy, ready: false }];
      }),
    ),
    drafts: tabled ? { [tabled.id]: tabled } : {},
    queue: tabled ? [tabled.id] : [],
    vote: null,
    results: [],
    crisis,
    mandate,
    months: [],
    influences: [],
    reports: openingReports(setup, crisis),
    consents: [],
    capital: ofEachBrief(setup, ({ resources }) => resources.capital),
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
      purses: ofEachBrief(setup, ({ resources }) => resources.money),
      // Whoever has soldiers in the field from before has at least those.
      troops: ofEachBrief(setup, ({ resources }, id) => Math.max(resources.troops, mandate.pledges[id] ?? 0)),
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

/** A number for every seat that has a brief: written over a copy, for a record that is filled seat by seat is slow to copy. */
function ofEachBrief({ briefs }: Setup, numberOf: (brief: SetupBrief, id: SeatId) => number): Record<SeatId, number> {
  const found: Record<SeatId, unknown> = { ...briefs };
  for (const name in briefs) {
    const id = name as SeatId;
    found[id] = numberOf(briefs[id] as SetupBrief, id);
  }
  return found as Record<SeatId, number>;
}

/** Rule D13: what the Council had decided before. */
const mandateAtOpening = ({ opening }: Pick<Setup, 'opening'>): MandateInForce => mandateBefore(opening?.inForce ?? []);

/** Rule D13: soldiers of a mission from before are there already. */
function withSoldiers(crisis: CrisisState, mandate: MandateInForce): CrisisState {
  const deployed = deploymentOf(mandate)?.deploys ?? 0;
  if (deployed === 0) return crisis;
  const felt = crisisMandate(mandate);
  const forces = crisis.forces.map((force) => (force.origin === 'council' ? { ...force, deployed } : force));
  const ground = spread(crisis, felt, fieldOf(crisis, felt, forces));
  const provinces = crisis.provinces.map((province, index) => ({
    ...province,
    presence: ground[index]?.presence ?? 0,
  }));
  return { ...crisis, forces, provinces };
}

/** Rule T14: tabled by its penholder before the session, at no price. */
function onTheTable({ opening, year }: Setup): Draft | null {
  const text = opening?.onTheTable;
  if (!text) return null;
  const { penholder, title, clauses } = text;
  const draft = untouched({ draft: 'd1' as DraftId, author: penholder, title, clauses });
  return { ...draft, status: 'tabled', symbol: `S/${year}/1`, sponsors: [penholder], circulated: true };
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
    mandate: crisisMandate(mandateAtOpening(setup)),
    borders: setup.world?.borders ?? {},
    chance: chanceOf(setup, 'observation'),
    knowledge: 'public',
  });

/** The crisis as the scenario begins it, under what stands from before; null where it has none. */
export function openingCrisis(setup: Pick<Setup, 'world' | 'provinces' | 'opening'>): CrisisState | null {
  const { world, provinces, opening } = setup;
  if (!world) return null;
  const known = openings.get(world);
  if (known?.provinces === provinces && known.opening === opening) return known.crisis;
  const crisis = withSoldiers(openingIn(world, provinces), mandateAtOpening(setup));
  openings.set(world, { provinces, opening, crisis });
  return crisis;
}

type Opened = Pick<Setup, 'provinces' | 'opening'> & { readonly crisis: CrisisState };

/** Asked for by every session, and the same for all of a scenario. */
const openings = new WeakMap<NonNullable<Setup['world']>, Opened>();

export const openingIn = (
  { figures, neighbours }: NonNullable<Setup['world']>,
  provinces: Setup['provinces'],
): CrisisState =>
  openingState(
    figures,
    provinces.map(({ name: _name, ...province }) => ({ ...province, neighbours: neighbours[province.id] ?? [] })),
  );
