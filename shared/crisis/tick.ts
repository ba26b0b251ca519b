/**
 * One month of the crisis. A line below reads what the lines above it have changed in the same month; means over the people
 * and the violence of the neighbours are those of the start of the month.
 */
import { borderingPlaces } from './borders.ts';
import { type Chance, type Luck, luckOf } from './chance.ts';
import * as economy from './economy.ts';
import { type CrisisEvent, eventsOf } from './events.ts';
import * as onForces from './force.ts';
import { handedOver, handoverOf } from './handover.ts';
import { Account, direct, Ledger, type LedgerPage, unbounded } from './ledger.ts';
import { asAdmissible, forceOrders, type Mandate } from './mandate.ts';
import { borderCrossings, deathsIn, displacedIn } from './people.ts';
import * as politics from './politics.ts';
import * as inProvinces from './provinces.ts';
import { formalSovereigntyOf, havenOf, intrusivenessOf } from './sovereignty.ts';
import { type CrisisState, meanOf, type ProvinceState, populationOf } from './state.ts';

export type Tick = {
  readonly state: CrisisState;
  /** Every change of a figure with its causes; the entries of a figure add up to its change. */
  readonly entries: LedgerPage;
  readonly events: readonly CrisisEvent[];
};

/**
 * The crisis a month later.
 * @param state as `withMandate` left it when the mandate came into force, and as the ticks since then left it
 * @param adopted the mandate in force; what has been handed over under its benchmarks is taken off here
 * @param chance uniform draws by position; null: no noise and no events, as a forecast has it
 */
export function monthlyTick(state: CrisisState, adopted: Mandate, chance: Chance | null): Tick {
  const ledger = new Ledger(state.month + 1);
  const { state: after, events } = tickInto(ledger, state, adopted, chance);
  return { state: after, entries: ledger.page(), events };
}

/** The same month for whoever does not ask why, in half the time: forecasts are made by the thousand. */
export const tickWithoutLedger = (state: CrisisState, adopted: Mandate, chance: Chance | null): Omit<Tick, 'entries'> =>
  tickInto(new Account(), state, adopted, chance);

function tickInto(ledger: Account, state: CrisisState, adopted: Mandate, chance: Chance | null): Omit<Tick, 'entries'> {
  const month = state.month + 1;
  const handover = handoverOf(state, adopted);
  const capacity = meanOf(state.provinces, 'capacity');
  const mandate = asAdmissible(handedOver(adopted, handover.steps), capacity);
  const luck = luckOf(chance, month, state.provinces.length);

  const orders = forceOrders(mandate);
  const intrusiveness = intrusivenessOf(mandate);
  const field = onForces.fieldOf(state, mandate, onForces.deploy(state, orders));
  const supervised = mandate.powers >= 2 || mandate.patron;
  const administrationMonths = Math.max(0, state.administrationMonths + (supervised ? 1 : -2));
  const fatigue = onForces.fatigueOf(administrationMonths);
  const cooperation = onForces.cooperation(state.acceptance, field.legitimacy);
  const evasion = economy.evasionOf(state, mandate);
  const ground = onForces.spread(state, mandate, field);

  const population = populationOf(state.provinces);
  const { violence, climateStress, presence, footprint } = meansOf(state.provinces, ground, population);

  const around = {
    state,
    mandate,
    cooperation,
    intrusiveness,
    fatigue,
    observing: field.shares.observing,
    neighbouringViolence: 0,
    presence: 0,
    resentment: 0,
  };
  const contained = onForces.containedIn(mandate, field);
  const neighbours = borderingPlaces(state.provinces);
  const provinces: ProvinceState[] = [];
  for (let index = 0; index < state.provinces.length; index += 1) {
    const before = state.provinces[index] as ProvinceState;
    const { presence: here, footprint: felt } = ground[index] ?? nobodyThere;
    around.neighbouringViolence = violenceAround(state.provinces, neighbours[index] ?? [], before);
    around.presence = here;
    around.resentment = onForces.resentmentAmong(state.acceptance, felt, contained);
    provinces.push(provinceAfter(ledger, before, around, luck, index));
  }

  const now = stateOf(state);
  now.month = month;
  now.provinces = provinces;
  now.administrationMonths = administrationMonths;
  now.intrusiveness = intrusiveness;
  const setting = {
    mandate,
    violence,
    capacity,
    climateStress,
    fatigue,
    company: field.shares.company,
    presence,
    footprint,
    intrusiveness,
    legitimacy: field.legitimacy,
    bite: economy.biteOf(mandate, evasion),
    force: field.present,
    enforcing: field.shares.enforcing,
    regional: field.shares.regional,
  };
  const haven = havenOf(capacity, presence, mandate.havenCut);
  moveEconomy(ledger, now, setting, luck);
  movePolitics(ledger, now, setting, luck, evasion);
  borderCrossings(ledger, provinces, state.refugees, population, mandate.refugeeSupport);
  now.refugees = ledger.move('state', 'refugees', state.refugees, unbounded);
  const unrest = luck.inState('regionalInstability');
  politics.regionalInstabilityTerms(ledger, now, setting, population, haven, unrest);
  now.regionalInstability = ledger.move('state', 'regionalInstability', now.regionalInstability);
  politics.councilLegitimacyTerms(ledger, now, setting, worstOf(provinces));
  now.councilLegitimacy = ledger.move('state', 'councilLegitimacy', now.councilLegitimacy);
  now.forces = field.forces.map((force) => {
    const order = orders.find(({ origin }) => origin === force.origin);
    politics.missionLegitimacyTerms(ledger, setting, order !== undefined, order?.lead === 'PMC');
    const target = force.origin === 'council' ? 'state' : force.origin;
    const legitimacy = ledger.move(target, 'missionLegitimacy', force.legitimacy, direct);
    return { origin: force.origin, deployed: force.deployed, legitimacy };
  });
  for (const province of provinces) now.deaths += deathsIn(province);
  now.violenceAtLastStart = violence;
  now.indictmentMonths = mandate.icc ? state.indictmentMonths + 1 : 0;
  now.truthMonths = mandate.transitionalJustice ? state.truthMonths + 1 : 0;
  now.handover = handover;
  now.patronShield = state.patronShield * politics.shieldKept;
  now.formalSovereignty = formalSovereigntyOf(mandate);

  const returned: readonly CrisisEvent[] =
    handover.steps > state.handover.steps ? [{ month, kind: 'authority-handed-back', province: null }] : [];
  if (!chance) return { state: now, events: returned };
  const happened = eventsOf(now, { mandate, luck, ledger, fatigue, haven });
  return { state: happened.state, events: [...returned, ...happened.events] };
}

/** The month of one province. */
function provinceAfter(
  ledger: Account,
  before: ProvinceState,
  around: inProvinces.Surroundings,
  luck: Luck,
  index: number,
): ProvinceState {
  const now = provinceOf(before);
  now.presence = around.presence;
  inProvinces.violenceTerms(ledger, now, around, luck.inProvince(index, 'violence'));
  now.violence = ledger.move(before.id, 'violence', before.violence);
  inProvinces.needTerms(ledger, now, around, luck.inProvince(index, 'need'));
  now.need = ledger.move(before.id, 'need', before.need);
  inProvinces.grievanceTerms(ledger, now, around, luck.inProvince(index, 'grievance'));
  now.grievance = ledger.move(before.id, 'grievance', before.grievance);
  inProvinces.capacityTerms(ledger, now, around, luck.inProvince(index, 'capacity'));
  now.capacity = ledger.move(before.id, 'capacity', before.capacity);
  inProvinces.climateTerms(ledger, around.state, around.mandate);
  now.climateStress = ledger.move(before.id, 'climateStress', before.climateStress, direct);
  now.displaced = displacedIn(now);
  return now;
}

/** One figure after the other, each on what the one before it has become. */
function moveEconomy(ledger: Account, now: CrisisState, conditions: economy.Conditions, luck: Luck): void {
  economy.illicitEconomyTerms(ledger, now, conditions, luck.inState('illicitEconomy'));
  now.illicitEconomy = ledger.move('state', 'illicitEconomy', now.illicitEconomy);
  economy.smugglingToleranceTerms(ledger, now, conditions.mandate);
  now.smugglingTolerance = ledger.move('state', 'smugglingTolerance', now.smugglingTolerance);
  economy.legalEconomyTerms(ledger, now, conditions, luck.inState('legalEconomy'));
  now.legalEconomy = ledger.move('state', 'legalEconomy', now.legalEconomy);
}

/** Likewise. @param evasion share of the sanctions, 0–0.9 */
function movePolitics(ledger: Account, now: CrisisState, setting: politics.Setting, luck: Luck, evasion: number): void {
  politics.trustTerms(ledger, now, setting, luck.inState('trust'));
  now.trust = ledger.move('state', 'trust', now.trust);
  politics.acceptanceTerms(ledger, now, setting, luck.inState('acceptance'));
  now.acceptance = ledger.move('state', 'acceptance', now.acceptance);
  politics.intransigenceTerms(ledger, now, setting, luck.inState('intransigence'));
  now.intransigence = ledger.move('state', 'intransigence', now.intransigence);
  politics.armsTerms(ledger, now, setting, evasion);
  now.arms = ledger.move('state', 'arms', now.arms);
  politics.peaceProcessTerms(ledger, now, setting);
  now.peaceProcess = ledger.move('state', 'peaceProcess', now.peaceProcess);
}

const nobodyThere: onForces.OnTheGround = { presence: 0, footprint: 0 };

/** A copy, field by field: for a state that is reckoned twelve months ahead by the thousand that is much faster than a spread. */
const provinceOf = (before: ProvinceState): ProvinceState => ({
  id: before.id,
  population: before.population,
  violence: before.violence,
  need: before.need,
  grievance: before.grievance,
  capacity: before.capacity,
  climateStress: before.climateStress,
  secessionism: before.secessionism,
  neighbours: before.neighbours,
  presence: before.presence,
  displaced: before.displaced,
  fallen: before.fallen,
  status: before.status,
});

/** Likewise. */
const stateOf = (before: CrisisState): CrisisState => ({
  illicitEconomy: before.illicitEconomy,
  legalEconomy: before.legalEconomy,
  trust: before.trust,
  acceptance: before.acceptance,
  smugglingTolerance: before.smugglingTolerance,
  intransigence: before.intransigence,
  arms: before.arms,
  regionalInstability: before.regionalInstability,
  councilLegitimacy: before.councilLegitimacy,
  bypassPrecedent: before.bypassPrecedent,
  recognitionPrecedent: before.recognitionPrecedent,
  protectionPrecedent: before.protectionPrecedent,
  poolUsed: before.poolUsed,
  poolCapacity: before.poolCapacity,
  refugees: before.refugees,
  climateDriftPerYear: before.climateDriftPerYear,
  peaceProcess: before.peaceProcess,
  month: before.month,
  provinces: before.provinces,
  forces: before.forces,
  acceptanceBaseline: before.acceptanceBaseline,
  intransigenceBaseline: before.intransigenceBaseline,
  violenceAtLastStart: before.violenceAtLastStart,
  administrationMonths: before.administrationMonths,
  indictmentMonths: before.indictmentMonths,
  truthMonths: before.truthMonths,
  handover: before.handover,
  patronShield: before.patronShield,
  lastElection: before.lastElection,
  deaths: before.deaths,
  intrusiveness: before.intrusiveness,
  formalSovereignty: before.formalSovereignty,
});

/** Means over the people of what they live with, and of what is felt of the forces. */
function meansOf(
  provinces: readonly ProvinceState[],
  ground: readonly onForces.OnTheGround[],
  population: number,
): Readonly<Record<'violence' | 'climateStress' | 'presence' | 'footprint', number>> {
  let [violence, climateStress, presence, footprint] = [0, 0, 0, 0];
  for (let index = 0; index < provinces.length; index += 1) {
    const province = provinces[index] as ProvinceState;
    const here = ground[index] ?? nobodyThere;
    violence += province.violence * province.population;
    climateStress += province.climateStress * province.population;
    presence += here.presence * province.population;
    footprint += here.footprint * province.population;
  }
  return {
    violence: violence / population,
    climateStress: climateStress / population,
    presence: presence / population,
    footprint: footprint / population,
  };
}

function worstOf(provinces: readonly ProvinceState[]): number {
  let worst = Number.NEGATIVE_INFINITY;
  for (const { violence } of provinces) worst = Math.max(worst, violence);
  return worst;
}

/** Mean violence of the bordering provinces; a province without any is its own neighbour. */
function violenceAround(
  provinces: readonly ProvinceState[],
  neighbours: readonly number[],
  { violence }: ProvinceState,
): number {
  let sum = 0;
  for (const neighbour of neighbours) sum += (provinces[neighbour] as ProvinceState).violence;
  return neighbours.length === 0 ? violence : sum / neighbours.length;
}
