/**
 * One month of the crisis. A line below reads what the lines above it have changed in the same month; means over the people
 * and the violence of the neighbours are those of the start of the month.
 */
import type { StateFigure } from './blow.ts';
import { type Chance, luckOf } from './chance.ts';
import * as economy from './economy.ts';
import { type CrisisEvent, eventsOf } from './events.ts';
import * as onForces from './force.ts';
import { handedOver, handoverOf } from './handover.ts';
import { direct, Ledger, type LedgerEntry, type Terms, unbounded } from './ledger.ts';
import { asAdmissible, forceOrders, type Mandate } from './mandate.ts';
import { borderCrossings, deathsIn, displacedIn } from './people.ts';
import * as politics from './politics.ts';
import * as inProvinces from './provinces.ts';
import { formalSovereigntyOf, havenOf, intrusivenessOf } from './sovereignty.ts';
import { type CrisisState, meanOf, type ProvinceState, populationOf } from './state.ts';

export type Tick = {
  readonly state: CrisisState;
  /** Every change of a figure with its causes; the entries of a figure add up to its change. */
  readonly entries: readonly LedgerEntry[];
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
  return { ...tickInto(ledger, state, adopted, chance), entries: ledger.entries };
}

/** The same month for whoever does not ask why, in half the time: forecasts are made by the thousand. */
export const tickWithoutLedger = (state: CrisisState, adopted: Mandate, chance: Chance | null): Omit<Tick, 'entries'> =>
  tickInto(new Ledger(state.month + 1, false), state, adopted, chance);

function tickInto(ledger: Ledger, state: CrisisState, adopted: Mandate, chance: Chance | null): Omit<Tick, 'entries'> {
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

  const start = {
    violence: meanOf(state.provinces, 'violence'),
    capacity,
    climateStress: meanOf(state.provinces, 'climateStress'),
  };
  const population = populationOf(state.provinces);
  const weighed = (of: (index: number) => number): number =>
    state.provinces.reduce((sum, province, index) => sum + of(index) * province.population, 0) / population;
  const presence = weighed((index) => ground[index]?.presence ?? 0);
  const footprint = weighed((index) => ground[index]?.footprint ?? 0);

  const observing = field.share(({ roe }) => roe === 0);
  const provinces = state.provinces.map((before, index): ProvinceState => {
    const here = ground[index] ?? { presence: 0, footprint: 0 };
    const around = {
      state,
      mandate,
      neighbouringViolence: neighbouringViolence(state, before),
      presence: here.presence,
      cooperation,
      resentment: onForces.resentmentOf(state.acceptance, here.footprint, mandate, field),
      intrusiveness,
      fatigue,
      observing,
    };
    const now = { ...before, presence: here.presence };
    for (const [variable, termsOf] of provincial) {
      const terms = termsOf(now, around, luck.inProvince(index, variable));
      now[variable] = ledger.change(before.id, variable, before[variable], terms);
    }
    const climate = inProvinces.climateTerms(state, mandate);
    now.climateStress = ledger.change(before.id, 'climateStress', before.climateStress, climate, direct);
    now.displaced = displacedIn(now);
    return now;
  });

  const now: CrisisState = { ...state, month, provinces, administrationMonths, intrusiveness };
  const conditions = { mandate, ...start, fatigue, company: field.share(({ lead }) => lead === 'PMC') };
  const setting = {
    ...conditions,
    presence,
    footprint,
    intrusiveness,
    legitimacy: field.legitimacy,
    bite: economy.biteOf(mandate, evasion),
    force: field.present,
    enforcing: field.share(({ roe }) => roe === 4),
    regional: field.share(({ lead }) => lead === 'REG'),
  };
  const haven = havenOf(start.capacity, presence, mandate.havenCut);
  const move = (variable: StateFigure, terms: Terms): void => {
    now[variable] = ledger.change('state', variable, now[variable], terms);
  };
  move('illicitEconomy', economy.illicitEconomyTerms(now, conditions, luck.inState('illicitEconomy')));
  move('smugglingTolerance', economy.smugglingToleranceTerms(now, mandate));
  move('legalEconomy', economy.legalEconomyTerms(now, conditions, luck.inState('legalEconomy')));
  move('trust', politics.trustTerms(now, setting, luck.inState('trust')));
  move('acceptance', politics.acceptanceTerms(now, setting, luck.inState('acceptance')));
  move('intransigence', politics.intransigenceTerms(now, setting, luck.inState('intransigence')));
  move('arms', politics.armsTerms(now, setting, evasion));
  move('peaceProcess', politics.peaceProcessTerms(now, setting));
  const flows = borderCrossings(provinces, state.refugees, population, mandate.refugeeSupport);
  now.refugees = ledger.change('state', 'refugees', state.refugees, flows, unbounded);
  const unrest = luck.inState('regionalInstability');
  move('regionalInstability', politics.regionalInstabilityTerms(now, setting, population, haven, unrest));
  const worst = Math.max(...provinces.map(({ violence }) => violence));
  move('councilLegitimacy', politics.councilLegitimacyTerms(now, setting, worst));

  now.forces = field.forces.map((force) => {
    const order = orders.find(({ origin }) => origin === force.origin);
    const terms = politics.missionLegitimacyTerms(setting, order !== undefined, order?.lead === 'PMC');
    const target = force.origin === 'council' ? 'state' : force.origin;
    return { ...force, legitimacy: ledger.change(target, 'missionLegitimacy', force.legitimacy, terms, direct) };
  });
  for (const province of provinces) now.deaths += deathsIn(province);
  now.violenceAtLastStart = start.violence;
  now.indictmentMonths = mandate.icc ? state.indictmentMonths + 1 : 0;
  now.truthMonths = mandate.transitionalJustice ? state.truthMonths + 1 : 0;
  now.handover = handover;
  now.patronShield = state.patronShield * shieldKept;
  now.formalSovereignty = formalSovereigntyOf(mandate);

  const returned: readonly CrisisEvent[] =
    handover.steps > state.handover.steps ? [{ month, kind: 'authority-handed-back', province: null }] : [];
  if (!chance) return { state: now, events: returned };
  const happened = eventsOf(now, { mandate, luck, ledger, fatigue, haven });
  return { ...happened, events: [...returned, ...happened.events] };
}

/** In the order in which they change. */
const provincial = [
  ['violence', inProvinces.violenceTerms],
  ['need', inProvinces.needTerms],
  ['grievance', inProvinces.grievanceTerms],
  ['capacity', inProvinces.capacityTerms],
] as const;

/** Share of a patron's shield that is left after a month. Design choice. */
const shieldKept = 0.93;

/** Mean violence of the bordering provinces; a province without any is its own neighbour. */
function neighbouringViolence({ provinces }: CrisisState, { neighbours, violence }: ProvinceState): number {
  const bordering = provinces.filter(({ id }) => neighbours.includes(id));
  if (bordering.length === 0) return violence;
  return bordering.reduce((sum, each) => sum + each.violence, 0) / bordering.length;
}
