/**
 * The situation report after the months of a round; that of round 0 is the opening. It holds what a player may know, never
 * the true figures. Everything in it can be drawn and worded without the crisis itself.
 */
import { z } from 'zod';
import type { Chance } from '../crisis/chance.ts';
import { type CrisisEvent, type CrisisEventKind, crisisEventSchema } from '../crisis/events.ts';
import type { Cause, LedgerPage } from '../crisis/ledger.ts';
import { forceOrders, type Lead, leads, type Mandate, type Origin, origins } from '../crisis/mandate.ts';
import { materialSovereigntyOf } from '../crisis/sovereignty.ts';
import { type CrisisState, type ProvinceState, populationOf } from '../crisis/state.ts';
import type { Tick } from '../crisis/tick.ts';
import { CauseSums, rankedCauseSchema } from './causes.ts';
import {
  type Borders,
  drawnFlows,
  type Estimates,
  flightsBy,
  flowSchema,
  homecomingIn,
  returnsOf,
  type Ways,
  waysFrom,
} from './flows.ts';
import { countedAs, errorsOf, estimatesOf, type Knowledge, margins, seenPresence } from './observation.ts';

const figure = z.int().min(0).max(100);
const count = z.int().min(0);
const provinceId = z.string().min(1);

export const presences = ['none', 'thin', 'firm', 'strong'] as const;
export type Presence = (typeof presences)[number];

/**
 * Whether a protected area has been declared in a province, and what stands behind it: hollow without the means to deter
 * anybody, held with them, fallen when those who sought protection there were attacked.
 */
export const protectedAreas = ['none', 'hollow', 'held', 'fallen'] as const;
export type ProtectedArea = (typeof protectedAreas)[number];

export const incidentKinds = ['attack', 'clash', 'aid_blocked', 'un'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** How many causes of a province's violence and of its need are told. */
const violenceCauses = 4;
const needCauses = 3;

const provinceReportSchema = z.strictObject({
  // Estimates; climate stress is known.
  violence: figure,
  need: figure,
  grievance: figure,
  capacity: figure,
  climateStress: figure,
  /** The true figure of each of the four estimates lies within so many points; 0: they are the true ones, rounded. */
  margin: z.literal([...margins]),
  /** Thousand people who fled in these months, as far as somebody counted them. */
  displaced: count,
  presence: z.enum(presences),
  /** Journals of before it was told have none. */
  protectedArea: z.enum(protectedAreas).default('none'),
  /** Only of a province that has become a state of its own. */
  independent: z.literal(true).optional(),
  /** Of violence. */
  causes: z.array(rankedCauseSchema).max(violenceCauses),
  needCauses: z.array(rankedCauseSchema).max(needCauses),
});
export type ProvinceReport = z.infer<typeof provinceReportSchema>;

const stateReportSchema = z.strictObject({
  /** Exact: it is written down. */
  formalSovereignty: figure,
  // In steps of five.
  materialSovereignty: figure,
  councilLegitimacy: figure,
  trust: figure,
  acceptance: figure,
  regionalInstability: figure,
  illicitEconomy: figure,
  legalEconomy: figure,
  /** Thousands of people abroad, in tens. */
  refugees: count,
  /** Persons since the opening, to two significant digits. */
  deaths: count,
});
export type StateReport = z.infer<typeof stateReportSchema>;

const forceReportSchema = z.strictObject({
  origin: z.enum(origins),
  lead: z.enum(leads),
  roe: z.literal([0, 1, 2, 3, 4]),
  /** Thousands, ordered and in the field, to the nearest hundred soldiers. */
  troops: z.number().min(0),
  deployed: z.number().min(0),
});
export type ForceReport = z.infer<typeof forceReportSchema>;

const incidentSchema = z.strictObject({ province: provinceId, kind: z.enum(incidentKinds) });
export type Incident = z.infer<typeof incidentSchema>;

export const reportSchema = z.strictObject({
  /** 0 is the opening. */
  round: count,
  /** Months that have passed in the crisis. */
  month: count,
  /** By id. */
  provinces: z.record(provinceId, provinceReportSchema),
  state: stateReportSchema,
  forces: z.array(forceReportSchema),
  /** At most eight, the largest first. */
  flows: z.array(flowSchema),
  incidents: z.array(incidentSchema),
  happenings: z.array(crisisEventSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** What a report needs to know of a month that has passed. */
export type PastMonth = {
  readonly entries: LedgerPage;
  readonly events: readonly CrisisEvent[];
  /** Thousands who fled, by the id of the province. */
  readonly displaced: Readonly<Record<string, number>>;
};

export const pastMonth = ({ state, entries, events }: Tick): PastMonth => ({
  entries,
  events,
  displaced: displacedBy(state),
});

function displacedBy({ provinces }: CrisisState): PastMonth['displaced'] {
  const people: Record<string, number> = {};
  for (const { id, displaced } of provinces) people[id] = displaced;
  return people;
}

export type Reporting = {
  readonly round: number;
  /** The crisis when the months began and now; the same at the opening, with no months between. */
  readonly before: CrisisState;
  readonly after: CrisisState;
  readonly months: readonly PastMonth[];
  /** In force in these months. */
  readonly mandate: Mandate;
  readonly borders: Borders;
  /** Provinces where an inject has stopped relief. */
  readonly aidBlocked?: readonly string[];
  /** The stream of the errors of estimates: see `Observation`. */
  readonly chance: Chance;
  readonly knowledge: Knowledge;
  /** A cause of which no report has a word. */
  readonly untold?: Cause | null;
};

export const reportOf = ({ knowledge, ...about }: Reporting): Report => reportFor(knowledge, commonTo(about));

/** The reports of the same months for everybody: what does not depend on who looks is gathered once. */
export function reportsOf(about: Omit<Reporting, 'knowledge'>): Record<Knowledge, Report> {
  const common = commonTo(about);
  return {
    public: reportFor('public', common),
    host: reportFor('host', common),
    relief: reportFor('relief', common),
  };
}

type Common = Omit<Reporting, 'knowledge' | 'months' | 'untold'> & {
  readonly happenings: CrisisEvent[];
  /** Thousands, by province. */
  readonly fled: Readonly<Record<string, number>>;
  /** In the order of the provinces. */
  readonly causes: readonly Pick<ProvinceReport, 'causes' | 'needCauses'>[];
  readonly ways: readonly Ways[];
  /** Thousands. */
  readonly homecoming: number;
  readonly errors: readonly number[];
  /** Persons, to two significant digits. */
  readonly deaths: number;
  readonly forces: ForceReport[];
  readonly soldiers: readonly Incident[];
};

function commonTo({ months, untold = null, ...about }: Omit<Reporting, 'knowledge'>): Common {
  const { after, mandate } = about;
  const ids = after.provinces.map(({ id }) => id);
  const sums = ids.map(() => ({ violence: new CauseSums(), need: new CauseSums() }));
  for (const { entries } of months) addDistress(sums, ids, entries, untold);
  return {
    ...about,
    happenings: months.flatMap(({ events }) => events),
    fled: displacedIn(months),
    causes: sums.map(({ violence, need }) => ({
      causes: violence.ranked(violenceCauses),
      needCauses: need.ranked(needCauses),
    })),
    ways: waysFrom(about.before.provinces, about.borders),
    homecoming: homecomingIn(months),
    errors: errorsOf(after, about),
    deaths: Number(Math.round(after.deaths).toPrecision(2)),
    forces: forcesOf(after, mandate),
    soldiers: soldiersOf(after, mandate),
  };
}

type Distress = Readonly<Record<'violence' | 'need', CauseSums>>;

/** @param sums of each province */
function addDistress(
  sums: readonly Distress[],
  ids: readonly string[],
  entries: LedgerPage,
  untold: Cause | null,
): void {
  const { targets, variables, ends, causes, amounts } = entries;
  for (let figure = 0; figure < ends.length; figure += 1) {
    const variable = variables[figure];
    if (variable !== 'violence' && variable !== 'need') continue;
    const sum = sums[ids.indexOf(targets[figure] as string)]?.[variable];
    if (!sum) continue;
    const end = ends[figure] as number;
    for (let place = entries.startOf(figure); place < end; place += 1) {
      const cause = causes[place] as Cause;
      if (cause !== untold) sum.add(cause, amounts[place] as number);
    }
  }
}

function reportFor(knowledge: Knowledge, common: Common): Report {
  const { round, after, mandate, borders, aidBlocked = [], chance } = common;
  const { happenings, fled, causes, ways, homecoming, errors, deaths, forces, soldiers } = common;
  const observation = { round, access: mandate.access, knowledge, chance };
  const estimates = estimatesOf(after, observation, errors);
  const displaced: Record<string, number> = {};
  const provinces: Record<string, ProvinceReport> = {};
  for (let index = 0; index < after.provinces.length; index += 1) {
    const province = after.provinces[index] as ProvinceState;
    const { id } = province;
    const estimate = estimates[id];
    const why = causes[index];
    if (!estimate || !why) continue;
    const counted = countedAs(fled[id] ?? 0, estimate.margin, index, observation);
    displaced[id] = counted;
    provinces[id] = {
      violence: estimate.violence,
      need: estimate.need,
      grievance: estimate.grievance,
      capacity: estimate.capacity,
      climateStress: estimate.climateStress,
      margin: estimate.margin,
      displaced: Math.round(counted),
      presence: presenceWord(province.presence),
      protectedArea: protectedAreaOf(province, mandate),
      ...(province.status === 'independent' && { independent: true as const }),
      causes: why.causes,
      needCauses: why.needCauses,
    };
  }
  const returns = returnsOf(homecoming, after.provinces, estimates, borders);
  return {
    round,
    month: after.month,
    provinces,
    state: stateReportOf(after, estimates, deaths),
    forces,
    flows: drawnFlows([...flightsBy(ways, displaced), ...returns]),
    incidents: [...incidentsOf(after, estimates, happenings, aidBlocked), ...soldiers],
    happenings,
  };
}

/** Thousands who fled in all these months, by province. */
function displacedIn(months: readonly PastMonth[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { displaced } of months) for (const id in displaced) sums[id] = (sums[id] ?? 0) + (displaced[id] ?? 0);
  return sums;
}

/**
 * From which presence (0–100) on it is called so. Firm begins where a presence lets everybody see what happens; strong is
 * where a force carries more than half of what it could carry at best. Design choices.
 */
const thin = 2;
const strong = 50;

export function presenceWord(presence: number): Presence {
  if (presence < thin) return 'none';
  if (presence < seenPresence) return 'thin';
  return presence < strong ? 'firm' : 'strong';
}

/**
 * What everybody can see of a protected area: that it was declared, whether soldiers are there, and whether it fell. Where
 * violence is 70 and intransigence 60 it falls with nearly 5 % a month under a thin presence (10), with half a percent
 * under a firm one (35).
 */
function protectedAreaOf({ id, presence, fallen }: ProvinceState, { safeAreas }: Mandate): ProtectedArea {
  if (!safeAreas.includes(id)) return 'none';
  if (fallen) return 'fallen';
  return presence < seenPresence ? 'hollow' : 'held';
}

const nearest = (value: number, step: number): number => Math.round(value / step) * step;

function stateReportOf(state: CrisisState, estimates: Estimates, deaths: number): StateReport {
  const people = populationOf(state.provinces);
  const capacity = state.provinces.reduce(
    (sum, { id, population }) => sum + ((estimates[id]?.capacity ?? 0) * population) / people,
    0,
  );
  return {
    formalSovereignty: state.formalSovereignty,
    materialSovereignty: nearest(materialSovereigntyOf(state.intrusiveness, capacity), 5),
    councilLegitimacy: nearest(state.councilLegitimacy, 5),
    trust: nearest(state.trust, 5),
    acceptance: nearest(state.acceptance, 5),
    regionalInstability: nearest(state.regionalInstability, 5),
    illicitEconomy: nearest(state.illicitEconomy, 5),
    legalEconomy: nearest(state.legalEconomy, 5),
    refugees: nearest(state.refugees, 10),
    deaths,
  };
}

/** Who leads a force that has lost its order and is still leaving. */
const usualLead = {
  council: 'UN',
  coalition: 'COAL',
  region: 'REG',
  company: 'PMC',
  patron: 'COAL',
} as const satisfies Record<Origin, Lead>;

/** Forces that somebody has ordered, and those that have not left yet. */
function forcesOf({ forces }: CrisisState, mandate: Mandate): ForceReport[] {
  const inField = new Map(forces.map(({ origin, deployed }) => [origin, deployed]));
  const orders = forceOrders(mandate);
  const ordered = orders.map(({ origin, lead, roe, troops }): ForceReport => {
    return { origin, lead, roe, troops: hundreds(troops), deployed: hundreds(inField.get(origin) ?? 0) };
  });
  const leaving = forces
    .filter(({ origin, deployed }) => deployed > 0 && !orders.some((order) => order.origin === origin))
    .map(({ origin, deployed }): ForceReport => {
      return { origin, lead: usualLead[origin], roe: 0, troops: 0, deployed: hundreds(deployed) };
    });
  return [...ordered, ...leaving];
}

/** To the nearest hundred soldiers, in thousands. */
const hundreds = (thousands: number): number => Math.round(thousands * 10) / 10;

/** What an event looks like on a map; null: nothing that has a place. */
const incidentOf = {
  'protected-area-fell': 'attack',
  riot: 'clash',
  'attack-from-haven': 'attack',
  'spoiler-attack': 'clash',
  'election-held': null,
  'election-failed': null,
  'referendum-held': null,
  'authority-handed-back': null,
  'referendum-failed': null,
} as const satisfies Record<CrisisEventKind, IncidentKind | null>;

/** Provinces in which the Council's soldiers are shown. */
const mostMarks = 2;

/** Each once, however often it happened in these months. */
function incidentsOf(
  state: CrisisState,
  estimates: Estimates,
  happenings: readonly CrisisEvent[],
  aidBlocked: readonly string[],
): Incident[] {
  const incidents = [
    ...happenings.flatMap(({ kind, province }): Incident[] => {
      const shown = incidentOf[kind];
      return shown ? [{ province: province ?? weakestProvince(state, estimates), kind: shown }] : [];
    }),
    ...aidBlocked.map((province): Incident => ({ province, kind: 'aid_blocked' })),
  ];
  return incidents.filter(
    ({ province, kind }, index) =>
      incidents.findIndex((each) => each.province === province && each.kind === kind) === index,
  );
}

/**
 * Where an attack is looked for that nobody has located: whoever attacks hides where the state can do least, as far as
 * those who report know.
 */
function weakestProvince({ provinces }: CrisisState, estimates: Estimates): string {
  const capacity = ({ id }: ProvinceState): number => estimates[id]?.capacity ?? 0;
  return provinces.reduce((one, other) => (capacity(other) < capacity(one) ? other : one)).id;
}

/** Where the United Nations' own force is felt most, once it is in the field. */
function soldiersOf({ forces, provinces }: CrisisState, { force, lead }: Mandate): readonly Incident[] {
  const isThere = forces.some(({ origin, deployed }) => origin === 'council' && deployed > 0);
  if (!isThere || (force && lead !== 'UN')) return [];
  return provinces
    .filter(({ presence }) => presence >= thin)
    .toSorted((one, other) => other.presence - one.presence)
    .slice(0, mostMarks)
    .map(({ id }): Incident => ({ province: id, kind: 'un' }));
}
