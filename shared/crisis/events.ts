/** What may happen in a month besides its steady pushes. All numbers are design choices. */
import { z } from 'zod';
import { Blow } from './blow.ts';
import type { Luck } from './chance.ts';
import type { Account } from './ledger.ts';
import type { Mandate } from './mandate.ts';
import { type CrisisState, meanOf, type ProvinceState } from './state.ts';

export const crisisEventKinds = [
  'protected-area-fell',
  'riot',
  'attack-from-haven',
  'spoiler-attack',
  'election-held',
  'election-failed',
  'referendum-held',
  'referendum-failed',
  /** By benchmarks of exit, and not by chance: a forecast knows of it too. */
  'authority-handed-back',
] as const;
export type CrisisEventKind = (typeof crisisEventKinds)[number];

export const crisisEventSchema = z.strictObject({
  /** 1, 2, … */
  month: z.int().min(1),
  kind: z.enum(crisisEventKinds),
  /** Id of the province where it happened; null for all of the state. */
  province: z.string().nullable(),
});
export type CrisisEvent = z.infer<typeof crisisEventSchema>;

/** What the month has come to before its events. */
export type Month = {
  readonly mandate: Mandate;
  readonly luck: Luck;
  readonly ledger: Account;
  readonly fatigue: number;
  /** 0–100, see `havenOf`. */
  readonly haven: number;
};

type Happened = { readonly state: CrisisState; readonly events: readonly CrisisEvent[] };
/** Null: nothing happens. */
type Hazard = (state: CrisisState, month: Month) => Happened | null;

const happened = (state: CrisisState, kind: CrisisEventKind, province: string | null = null): Happened => ({
  state,
  events: [{ month: state.month, kind, province }],
});

/**
 * Monthly probability that a protected area falls: who attacks is intransigent and strong there or next to it, and is
 * deterred by what really stands in the way.
 */
export function fallHazard(state: CrisisState, province: ProvinceState): number {
  const neighbours = state.provinces.filter(({ id }) => province.neighbours.includes(id));
  const around = neighbours.reduce((sum, { violence }) => sum + violence, 0) / (neighbours.length || 1);
  const violence = Math.max(province.violence, around);
  return 0.25 * (state.intransigence / 100) * (violence / 100) * Math.exp(-province.presence / 12);
}

/** Each protected area by itself; one that fell is not attacked again. */
const protectedAreas: Hazard = (before, { mandate, luck, ledger }) => {
  if (mandate.safeAreas.length === 0) return null;
  let result: Happened | null = null;
  before.provinces.forEach((province, index) => {
    if (!mandate.safeAreas.includes(province.id) || province.fallen) return;
    if (!luck.areaFalls(index, fallHazard(before, province))) return;
    const { state } = new Blow(result?.state ?? before, ledger, 'protected-area-fell')
      .provinces(({ id }) => id === province.id, { violence: 20, need: 15 })
      .figures({ acceptance: -12, councilLegitimacy: -10 })
      .legitimacy(-18);
    const fell = {
      ...state,
      deaths: state.deaths + 0.004 * province.population * 1000,
      provinces: state.provinces.map((each) => (each.id === province.id ? { ...each, fallen: true } : each)),
    };
    const { events } = happened(fell, 'protected-area-fell', province.id);
    result = { state: fell, events: [...(result?.events ?? []), ...events] };
  });
  return result;
};

/** Against an administration that has outstayed its welcome, where people have the most against it. */
const riot: Hazard = (state, { luck, ledger, fatigue }) => {
  if (fatigue <= 0 || state.acceptance >= 45) return null;
  const grievance = meanOf(state.provinces, 'grievance');
  if (grievance <= 65 || !luck.happens('riot', 0.01 + (0.05 * (grievance - 65)) / 35)) return null;
  const place = state.provinces.reduce((one, other) => (other.grievance > one.grievance ? other : one));
  const after = new Blow(state, ledger, 'riot').provinces(({ id }) => id === place.id, { violence: 12 }).legitimacy(-6);
  return happened(after.state, 'riot', place.id);
};

/** Armed groups strike abroad from where nobody can reach them. */
const attack: Hazard = (state, { luck, ledger, haven }) => {
  if (haven <= 60 || !luck.happens('attack', (0.045 * (haven - 60)) / 40)) return null;
  return happened(
    new Blow(state, ledger, 'attack-from-haven').figures({ regionalInstability: 3 }).state,
    'attack-from-haven',
  );
};

/** Somebody who would lose by a peace attacks it. */
const spoiler: Hazard = (state, { luck, ledger }) => {
  if (state.peaceProcess <= 25 || state.intransigence <= 30) return null;
  if (!luck.happens('spoiler', (0.03 * (state.intransigence - 30)) / 70)) return null;
  const worst = state.provinces.reduce((one, other) => (other.violence > one.violence ? other : one));
  const after = new Blow(state, ledger, 'spoiler-attack')
    .provinces(({ id }) => id === worst.id, { violence: 8 })
    .figures({ peaceProcess: -6 });
  return happened(after.state, 'spoiler-attack', worst.id);
};

/** Whether an election would be about institutions, and not about who has the guns. */
export const readyForElection = (state: CrisisState): boolean =>
  meanOf(state.provinces, 'violence') < 35 && state.trust >= 30 && state.peaceProcess >= 20;

const election: Hazard = (state, { mandate, ledger }) => {
  const due =
    mandate.election === 'benchmarks'
      ? state.lastElection === null && readyForElection(state)
      : mandate.election === state.month;
  if (!due) return null;
  const ready = readyForElection(state);
  const blow = new Blow({ ...state, lastElection: state.month }, ledger, ready ? 'election' : 'failed-election');
  if (ready) {
    blow.figures({ trust: 6, acceptance: 3 }).provinces(() => true, { capacity: 2, grievance: -3 });
    return happened(blow.state, 'election-held');
  }
  blow.figures({ intransigence: 5, intransigenceBaseline: 3, trust: -4 }).provinces(() => true, { grievance: 3 });
  return happened(blow.state, 'election-failed');
};

/** Where so many want a state of their own, a vote gives it to them. */
const majority = 0.5;

/** A vote on whose the provinces are settles it where people can vote freely, and sets fire to it where they cannot. */
const referendum: Hazard = (state, { mandate, ledger }) => {
  if (mandate.referendum !== state.month) return null;
  if (meanOf(state.provinces, 'violence') >= 35 || state.acceptance < 45) {
    const blow = new Blow(state, ledger, 'failed-referendum');
    blow.provinces(({ secessionism }) => secessionism >= majority, { violence: 12 });
    return happened(blow.state, 'referendum-failed');
  }
  const provinces = state.provinces.map((each): ProvinceState => {
    return { ...each, status: each.secessionism >= majority ? 'independent' : 'united' };
  });
  return happened({ ...state, provinces }, 'referendum-held');
};

/** The events of a month, in this order, each on what the one before it left. */
const hazards: readonly Hazard[] = [protectedAreas, riot, attack, spoiler, election, referendum];

export function eventsOf(before: CrisisState, month: Month): Happened {
  let state = before;
  const events: CrisisEvent[] = [];
  for (const hazard of hazards) {
    const next = hazard(state, month);
    if (!next) continue;
    state = next.state;
    events.push(...next.events);
  }
  return { state, events };
}
