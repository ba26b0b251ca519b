/**
 * What moves the figures of a province in a month. All numbers are design choices; 0–100 scales, points a month. Chance is a
 * draw of Normal(0, 1).
 */
import type { Account } from './ledger.ts';
import { isAutonomous, type Mandate, ownershipShare, prosecutes, when } from './mandate.ts';
import type { CrisisState, ProvinceState } from './state.ts';

const positive = (x: number): number => Math.max(0, x);

/** What a province's terms read besides its own figures; figures of the state as of the start of the month. */
export type Surroundings = {
  readonly state: CrisisState;
  readonly mandate: Mandate;
  /** Mean of the bordering provinces at the start of the month. */
  readonly neighbouringViolence: number;
  readonly presence: number;
  readonly cooperation: number;
  readonly resentment: number;
  readonly intrusiveness: number;
  readonly fatigue: number;
  /** Share (0–1) of the forces that may only observe. */
  readonly observing: number;
};

export function violenceTerms(ledger: Account, province: ProvinceState, around: Surroundings, chance: number): void {
  const { state, mandate } = around;
  const { violence } = province;
  ledger.push('grievance', 0.05 * (province.grievance - 40));
  ledger.push('local-capacity', 0.05 * (50 - province.capacity));
  ledger.push('intransigence', 0.05 * (state.intransigence - 40));
  ledger.push('arms', 0.03 * (state.arms - 30));
  ledger.push('illicit-economy', 0.02 * (state.illicitEconomy - 20));
  ledger.push('climate-stress', 0.035 * (province.climateStress - 30));
  ledger.push('fading', -0.06 * (violence - 8));
  ledger.push('foreign-presence', ((-0.22 * around.presence) / 100) * around.cooperation * violence);
  ledger.push('neighbouring-violence', 0.03 * (around.neighbouringViolence - violence));
  ledger.push('resentment', 0.07 * around.resentment);
  ledger.push('peace-process', -0.03 * state.peaceProcess);
  ledger.push('prevention', (-0.8 * mandate.prevention * positive(60 - violence)) / 60);
  ledger.push('no-fly-zone', -0.02 * when(mandate.noFly) * positive(violence - 40));
  ledger.push('standing-by', 0.4 * around.observing * when(violence > 40));
  ledger.push('proxy-war', 0.8 * mandate.proxy);
  ledger.push('chance', 1.2 * chance);
}

export function needTerms(ledger: Account, province: ProvinceState, around: Surroundings, chance: number): void {
  const { state, mandate } = around;
  const reach = 0.35 + 0.65 * Math.min(1, around.presence / 50);
  const independence = 1 - 0.15 * when(mandate.contractedNgos);
  const relieved = when(mandate.independentRelief.includes(province.id));
  ledger.push('violence', 0.05 * (province.violence - 25));
  ledger.push('climate-stress', 0.05 * (province.climateStress - 30));
  ledger.push('legal-economy', 0.03 * (45 - state.legalEconomy));
  ledger.push(
    'comprehensive-sanctions',
    0.9 * when(mandate.comprehensiveSanctions) * (1 - 0.6 * when(mandate.exemptions)),
  );
  ledger.push('humanitarian-access', -0.9 * mandate.access * reach * independence);
  // Whoever is paid by a grant is let through to as many more as a contract would keep away.
  ledger.push(
    'granted-aid',
    -0.15 * 0.9 * mandate.access * reach * when(mandate.grantedNgos && !mandate.contractedNgos),
  );
  // Half a level of access, whoever else has it.
  ledger.push('independent-relief', -0.5 * 0.9 * reach * relieved);
  ledger.push('local-capacity', -0.02 * (province.capacity - 30));
  ledger.push('administration', -0.15 * mandate.powers);
  ledger.push('fading', -0.03 * (province.need - 20));
  ledger.push('chance', 0.6 * chance);
}

export function grievanceTerms(ledger: Account, province: ProvinceState, around: Surroundings, chance: number): void {
  const { state, mandate, intrusiveness } = around;
  const { grievance, secessionism } = province;
  const own = ownershipShare(mandate);
  const autonomous = isAutonomous(mandate, province.id);
  const independent = mandate.independence || province.status === 'independent';
  const heard = state.trust > 30 || own > 0.3;
  ledger.push('violence', 0.022 * (province.violence - 30));
  ledger.push('resentment', 0.04 * around.resentment);
  ledger.push('intrusiveness', 0.009 * intrusiveness * (1 - own));
  ledger.push('fatigue', 0.0006 * around.fatigue * intrusiveness * (1 - 0.6 * own));
  ledger.push('intransigence', 0.015 * (state.intransigence - 50));
  ledger.push('climate-stress', 0.01 * (province.climateStress - 40));
  ledger.push('transitional-justice', -0.45 * when(mandate.transitionalJustice));
  ledger.push('criminal-justice', when(prosecutes(mandate)) * (heard ? -0.2 : 0.05));
  ledger.push('amnesty', 0.25 * when(mandate.amnesty));
  ledger.push('autonomy', -0.7 * secessionism * when(autonomous));
  // Open as long as nobody has settled it, whether there is a mandate or none.
  ledger.push('open-status', 0.25 * secessionism * when(!autonomous && !independent && province.status === 'open'));
  ledger.push('independence', when(independent) * (-0.9 * secessionism + 0.35 * (1 - secessionism)));
  // It weighs as much as the open question does.
  ledger.push('entity-status', -0.25 * secessionism * when(mandate.entityStatus));
  ledger.push('local-ownership', -0.25 * mandate.ownership);
  ledger.push('trust', -0.015 * (state.trust - 40));
  ledger.push('fading', -0.02 * (grievance - 40));
  ledger.push('chance', 0.4 * chance);
}

export function capacityTerms(ledger: Account, province: ProvinceState, around: Surroundings, chance: number): void {
  const { state, mandate } = around;
  const { violence, capacity } = province;
  const own = ownershipShare(mandate);
  // Without a foreign administration what is built belongs to the state at least by half.
  const owned = mandate.powers >= 2 ? own : Math.max(own, 0.5);
  const built = (0.25 + 0.75 * owned) * (1 - violence / 110);
  ledger.push('security-sector-reform', 0.2 * mandate.ssr * built);
  ledger.push('reconstruction', 0.1 * mandate.reconstruction * built);
  ledger.push('administration', 0.08 * Math.min(3, mandate.powers) * built);
  ledger.push('violence', -0.018 * positive(violence - 30));
  ledger.push('illicit-economy', -0.015 * positive(state.illicitEconomy - 30));
  ledger.push('comprehensive-sanctions', -0.25 * when(mandate.comprehensiveSanctions));
  ledger.push('imposed-rule', -0.12 * positive(mandate.powers - 2) * (1 - own));
  ledger.push('trust', 0.012 * (state.trust - 40));
  ledger.push('proxy-war', -0.3 * mandate.proxy);
  ledger.push('fading', -0.012 * (capacity - 32));
  ledger.push('chance', 0.3 * chance);
}

export function climateTerms(ledger: Account, state: CrisisState, mandate: Mandate): void {
  ledger.push('climate-drift', state.climateDriftPerYear / 12);
  ledger.push('climate-adaptation', -0.25 * mandate.climate);
}
