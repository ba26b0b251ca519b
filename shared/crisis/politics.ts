/**
 * Trust, acceptance, the parties, their region and the Council itself. All numbers are design choices; points a month. Chance
 * is a draw of Normal(0, 1).
 */
import type { Account } from './ledger.ts';
import { hasAutonomy, type Mandate, ownershipShare, when } from './mandate.ts';
import type { CrisisState } from './state.ts';

const positive = (x: number): number => Math.max(0, x);

/** Share of a patron's shield that is left after a month. Design choice. */
export const shieldKept = 0.93;

/** Means over the people at the start of the month, and what the month has brought for all of the state. */
export type Setting = {
  readonly mandate: Mandate;
  readonly violence: number;
  readonly capacity: number;
  readonly climateStress: number;
  readonly presence: number;
  readonly footprint: number;
  readonly intrusiveness: number;
  readonly fatigue: number;
  readonly legitimacy: number;
  readonly bite: number;
  /** Somebody has ordered a force. */
  readonly force: boolean;
  /** Shares (0–1) among the forces: under enforcement rules, private, led by a region. */
  readonly enforcing: number;
  readonly company: number;
  readonly regional: number;
};

export function trustTerms(ledger: Account, state: CrisisState, now: Setting, chance: number): void {
  const { mandate, intrusiveness } = now;
  ledger.push('local-capacity', 0.02 * (now.capacity - 40));
  ledger.push('violence', -0.018 * (now.violence - 30));
  ledger.push('illicit-economy', -0.015 * (state.illicitEconomy - 30));
  ledger.push('imposed-anti-corruption', -0.7 * when(mandate.antiCorruption === 'imposed'));
  ledger.push('due-process', 0.25 * when(mandate.antiCorruption === 'dueProcess'));
  ledger.push('local-ownership', 0.18 * mandate.ownership);
  ledger.push('intrusiveness', -0.009 * intrusiveness * (1 - ownershipShare(mandate)));
  ledger.push('fatigue', -0.0009 * now.fatigue * intrusiveness);
  ledger.push('transitional-justice', 0.15 * when(mandate.transitionalJustice));
  ledger.push('legal-economy', 0.01 * (state.legalEconomy - 45));
  ledger.push('fading', -0.03 * (state.trust - 40));
  ledger.push('chance', 0.3 * chance);
}

export function acceptanceTerms(ledger: Account, state: CrisisState, now: Setting, chance: number): void {
  const { mandate, intrusiveness } = now;
  const own = ownershipShare(mandate);
  ledger.push('mission-legitimacy', 0.03 * (now.legitimacy - 50) * when(now.force || mandate.powers > 0));
  ledger.push('humanitarian-access', 0.3 * mandate.access);
  ledger.push('local-ownership', 0.3 * mandate.ownership);
  ledger.push('intrusiveness', -0.012 * intrusiveness * (1 - own));
  ledger.push('fatigue', -0.035 * now.fatigue * (intrusiveness / 60) * (1 - 0.5 * own));
  ledger.push('enforcement', -0.5 * now.enforcing);
  ledger.push('private-company', -0.7 * now.company);
  ledger.push(
    'comprehensive-sanctions',
    -0.45 * when(mandate.comprehensiveSanctions) * (1 - 0.5 * when(mandate.exemptions)),
  );
  ledger.push('violence', -0.02 * positive(now.violence - 50) * when(now.force));
  ledger.push('restored-calm', 0.25 * when(now.force && now.violence < 35));
  ledger.push('contracted-aid', -0.25 * when(mandate.contractedNgos));
  ledger.push('fading', -0.02 * (state.acceptance - state.acceptanceBaseline));
  ledger.push('chance', 0.5 * chance);
}

/** Months in which the accused have nothing to lose, and in which the powerful fear the truth. */
export const entrenchment = 6;
export const fearOfTruth = 12;

export function intransigenceTerms(ledger: Account, state: CrisisState, now: Setting, chance: number): void {
  const { mandate } = now;
  const indictments = state.indictmentMonths < entrenchment ? 0.9 : -0.5 * when(now.presence > 40);
  const fearing = mandate.transitionalJustice && !mandate.amnesty && state.truthMonths < fearOfTruth;
  ledger.push('sanctions-bite', -1.1 * now.bite);
  ledger.push('mediation', -0.45 * mandate.mediation);
  ledger.push('foreign-presence', -0.018 * now.presence);
  ledger.push('indictments', when(mandate.icc) * indictments);
  ledger.push('amnesty', -0.7 * when(mandate.amnesty));
  ledger.push('transitional-justice', 0.2 * when(fearing));
  ledger.push('proxy-war', 0.8 * mandate.proxy);
  ledger.push('comprehensive-sanctions', 0.15 * when(mandate.comprehensiveSanctions));
  ledger.push('autonomy', -0.3 * when(hasAutonomy(mandate)));
  ledger.push('patron-shield', 0.4 * state.patronShield);
  ledger.push('fading', 0.03 * (state.intransigenceBaseline - state.intransigence));
  ledger.push('resentment', (0.025 * positive(55 - state.acceptance) * now.footprint) / 100);
  ledger.push('chance', 0.6 * chance);
}

export function armsTerms(ledger: Account, state: CrisisState, { mandate, presence }: Setting, evasion: number): void {
  ledger.push('arms-embargo', -1.2 * when(mandate.armsEmbargo) * (1 - evasion));
  ledger.push('proxy-war', 1.2 * mandate.proxy);
  ledger.push('illicit-economy', 0.02 * (state.illicitEconomy - 30));
  ledger.push('disarmament', -mandate.ddr * (0.35 + (0.6 * presence) / 100));
  ledger.push('fading', 0.02 * (50 - state.arms));
}

export function peaceProcessTerms(ledger: Account, state: CrisisState, { mandate, violence, presence }: Setting): void {
  ledger.push('mediation', 0.8 * mandate.mediation);
  ledger.push('foreign-presence', 0.02 * (presence - 25));
  ledger.push('intransigence', 0.02 * (50 - state.intransigence));
  ledger.push('violence', -0.03 * (violence - 40));
  ledger.push('autonomy', 0.4 * when(hasAutonomy(mandate)));
  ledger.push('imposed-rule', -0.3 * when(mandate.powers >= 3 && mandate.ownership <= 1));
  ledger.push('fading', -0.025 * state.peaceProcess);
}

/** @param haven how safe armed groups are, 0–100 */
export function regionalInstabilityTerms(
  ledger: Account,
  state: CrisisState,
  now: Setting,
  population: number,
  haven: number,
  chance: number,
): void {
  ledger.push('refugees', 0.06 * ((100 * state.refugees) / population - 2));
  ledger.push('illicit-economy', 0.015 * (state.illicitEconomy - 30));
  ledger.push('safe-haven', 0.015 * (haven - 50));
  ledger.push('recognition-precedent', 0.008 * state.recognitionPrecedent);
  ledger.push('climate-stress', 0.005 * (now.climateStress - 40));
  ledger.push('fading', -0.03 * (state.regionalInstability - 25));
  ledger.push('regional-lead', -0.3 * now.regional);
  ledger.push('refugee-support', -0.2 * when(now.mandate.refugeeSupport));
  ledger.push('chance', 0.4 * chance);
}

/** @param worst violence of the worst province after this month, 0–100 */
export function councilLegitimacyTerms(ledger: Account, state: CrisisState, now: Setting, worst: number): void {
  const before = state.violenceAtLastStart;
  const fell = before === null || before - now.violence > 0.2;
  ledger.push('inaction', -0.5 * when(worst >= 70 && !now.force && now.mandate.access < 2));
  ledger.push('falling-violence', 0.2 * when(now.force && fell));
  ledger.push('fading', 0.015 * (55 - state.councilLegitimacy));
  ledger.push('bypass-precedent', -0.004 * state.bypassPrecedent);
}

/** Of one force. @param company it is a private one */
export function missionLegitimacyTerms(ledger: Account, now: Setting, ordered: boolean, company: boolean): void {
  ledger.push('steady-service', 0.1 * when(ordered && now.violence <= 55));
  ledger.push('violence', -0.4 * when(ordered && now.violence > 55));
  ledger.push('private-company', -0.3 * when(ordered && company));
  ledger.push('fatigue', -0.01 * now.fatigue * (1 - ownershipShare(now.mandate)));
}
