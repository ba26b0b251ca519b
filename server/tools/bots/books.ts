/** The books of the crisis (rule T2): figures stay on their scales, and the ledger accounts for every change of one. */
import type { Event, EventOf } from '../../../shared/council/events.ts';
import type { Council } from '../../../shared/council/state.ts';
import { pageOf, provinceVariables, stateVariables, type Variable } from '../../../shared/crisis/ledger.ts';
import { otherOrigins } from '../../../shared/crisis/mandate.ts';
import type { CrisisState } from '../../../shared/crisis/state.ts';

type Problems = readonly string[];
const none: Problems = [];

/**
 * Figures that the ledger is about, in one row: those of the state, the mission's legitimacy last; the legitimacy of each
 * origin of a force besides the Council's; the five of each province. Not a number where there is none.
 */
type Figures = readonly number[];

const legitimacyPlace = stateVariables.length - 1;
const refugeesPlace = stateVariables.indexOf('refugees');
const firstForce = stateVariables.length;
const firstProvince = firstForce + otherOrigins.length;
const perProvince = provinceVariables.length;

const placesInState = new Map<Variable, number>(stateVariables.map((variable, place) => [variable, place]));
const placesInProvince = new Map<Variable, number>(provinceVariables.map((variable, place) => [variable, place]));

/** The place of a figure; −1: there is none. */
function placeOf(state: CrisisState, target: string, variable: Variable): number {
  if (target === 'state') return placesInState.get(variable) ?? -1;
  const { provinces } = state;
  for (let index = 0; index < provinces.length; index += 1) {
    if (provinces[index]?.id !== target) continue;
    const place = placesInProvince.get(variable);
    return place === undefined ? -1 : firstProvince + index * perProvince + place;
  }
  return variable === 'missionLegitimacy' ? forcePlace(target) : -1;
}

function forcePlace(origin: string): number {
  // The Council's force is the mission of which the ledger of the state tells.
  if (origin === 'council') return legitimacyPlace;
  const force = (otherOrigins as readonly string[]).indexOf(origin);
  return force < 0 ? -1 : firstForce + force;
}

/** What a place is called in words. */
function nameOf({ provinces }: CrisisState, place: number): string {
  if (place < firstForce) return `state ${stateVariables[place]}`;
  if (place < firstProvince) return `${otherOrigins[place - firstForce]} missionLegitimacy`;
  const index = place - firstProvince;
  return `${provinces[Math.floor(index / perProvince)]?.id} ${provinceVariables[index % perProvince]}`;
}

/** The figures that were read last: of a month, which are those that the next one begins with. */
let last: { readonly state: CrisisState | null; readonly figures: number[] } = { state: null, figures: [] };
/** Those of the state before, to be written over: every month of every game is read. */
let spare: number[] = [];
/** What was, and what has been written of it: likewise. */
const sums: number[] = [];

/** To be read before those of a third state are asked for. */
function figuresOf(state: CrisisState): Figures {
  if (last.state === state) return last.figures;
  const figures = spare;
  spare = last.figures;
  readInto(figures, state);
  last = { state, figures };
  return figures;
}

const nothing = Number.NaN;

/** In the order of the variables. */
function readInto(figures: number[], state: CrisisState): void {
  figures[0] = state.illicitEconomy;
  figures[1] = state.smugglingTolerance;
  figures[2] = state.legalEconomy;
  figures[3] = state.trust;
  figures[4] = state.acceptance;
  figures[5] = state.intransigence;
  figures[6] = state.intransigenceBaseline;
  figures[7] = state.arms;
  figures[8] = state.peaceProcess;
  figures[9] = state.refugees;
  figures[10] = state.regionalInstability;
  figures[11] = state.councilLegitimacy;
  for (let place = legitimacyPlace; place < firstProvince; place += 1) figures[place] = nothing;
  for (const { origin, legitimacy } of state.forces) figures[forcePlace(origin)] = legitimacy;
  let place = firstProvince;
  for (const { violence, need, grievance, capacity, climateStress } of state.provinces) {
    figures[place] = violence;
    figures[place + 1] = need;
    figures[place + 2] = grievance;
    figures[place + 3] = capacity;
    figures[place + 4] = climateStress;
    place += perProvince;
  }
  figures.length = place;
}

/** @param council before the event @param state after it */
export function crisisProblems(council: Council, event: Event, state: CrisisState): Problems {
  const { crisis } = council;
  if ((event.kind !== 'month-passed' && event.kind !== 'world-changed') || !crisis) return none;
  const due = crisis.month + (event.kind === 'month-passed' ? 1 : 0);
  if (state.month !== due) return [`month ${state.month} comes after ${crisis.month}`];
  const were = figuresOf(crisis);
  const figures = figuresOf(state);
  const off = offScale(state, figures);
  const unaccounted = notByLedger(council, crisis, event, state, were, figures);
  return off === null && unaccounted === null ? none : [off, unaccounted].filter((each) => each !== null);
}

/** 0–100; refugees are counted in thousands. */
function offScale(state: CrisisState, figures: Figures): string | null {
  for (let place = 0; place < figures.length; place += 1) {
    const value = figures[place] ?? nothing;
    if (value >= 0 && (value <= 100 || (place === refugeesPlace && Number.isFinite(value)))) continue;
    if (!Number.isNaN(value) || isKept(state, place))
      return `month ${state.month}: ${nameOf(state, place)} is ${value}`;
  }
  return null;
}

/** Whether there is such a figure at all: none is of a force that is not there. */
const isKept = ({ forces }: CrisisState, place: number): boolean =>
  (place !== legitimacyPlace && (place < firstForce || place >= firstProvince)) ||
  forces.some(({ origin }) => forcePlace(origin) === place);

function notByLedger(
  council: Council,
  crisis: CrisisState,
  event: EventOf<'month-passed' | 'world-changed'>,
  state: CrisisState,
  were: Figures,
  figures: Figures,
): string | null {
  const { month } = crisis;
  for (let place = 0; place < were.length; place += 1) {
    const value = were[place] ?? nothing;
    // Of a figure that was not, what is.
    sums[place] = Number.isNaN(value) ? (figures[place] ?? nothing) : value;
  }
  sums.length = were.length;
  if (event.kind === 'month-passed') beginForces(council, crisis);
  const page = event.kind === 'month-passed' ? event.entries : pageOf(event.entries);
  const { targets, variables, ends, amounts } = page;
  for (let figure = 0; figure < ends.length; figure += 1) {
    const target = targets[figure] as string;
    const variable = variables[figure] as Variable;
    const place = placeOf(state, target, variable);
    if (place < 0 || (Number.isNaN(figures[place]) && !isKept(state, place)))
      return `month ${month}: the ledger tells of ${target} ${variable}, which there is not`;
    let sum = sums[place] ?? nothing;
    const end = ends[figure] as number;
    for (let entry = page.startOf(figure); entry < end; entry += 1) sum += amounts[entry] as number;
    sums[place] = sum;
  }
  for (let each = 0; each < figures.length; each += 1) {
    const value = figures[each] ?? nothing;
    const written = sums[each] ?? nothing;
    if (Math.abs(written - value) <= 1e-9 || (Number.isNaN(written) && Number.isNaN(value))) continue;
    if (isWaiting(council, crisis, event.kind, each, written - value)) continue;
    if (isKept(state, each)) return `month ${month}: ${nameOf(state, each)} is ${value}, by the ledger ${written}`;
  }
  return null;
}

/**
 * Without soldiers a mission begins with its text's legitimacy in the first month only, and keeps it waiting after that.
 * @param off by how much the ledger tells of more than there is
 */
function isWaiting(
  { mandate }: Council,
  { forces }: CrisisState,
  kind: Event['kind'],
  place: number,
  off: number,
): boolean {
  if (place !== legitimacyPlace || kind !== 'month-passed' || mandate.legitimacy === null) return false;
  const kept = forces.find(({ origin }) => origin === 'council')?.legitimacy;
  return kept !== undefined && Math.abs(off - mandate.legitimacy + kept) <= 1e-9;
}

/** A mission begins a month with the legitimacy that its text gave it, and a force from outside with its own. */
function beginForces({ mandate, outside }: Council, { month }: CrisisState): void {
  for (const { origin, since, legitimacy } of outside.standing.forces) {
    if (since === month) sums[forcePlace(origin)] = legitimacy;
  }
  if (mandate.legitimacy !== null) sums[legitimacyPlace] = mandate.legitimacy;
}
