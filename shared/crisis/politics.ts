/**
 * Trust, acceptance, the parties, their region and the Council itself. All numbers are design choices; points a month. Chance
 * is a draw of Normal(0, 1).
 */
import type { Terms } from './ledger.ts';
import { hasAutonomy, type Mandate, ownershipShare, when } from './mandate.ts';
import type { CrisisState } from './state.ts';

const positive = (x: number): number => Math.max(0, x);

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

export function trustTerms(state: CrisisState, now: Setting, chance: number): Terms {
  const { mandate, intrusiveness } = now;
  return {
    'local-capacity': 0.02 * (now.capacity - 40),
    violence: -0.018 * (now.violence - 30),
    'illicit-economy': -0.015 * (state.illicitEconomy - 30),
    'imposed-anti-corruption': -0.7 * when(mandate.antiCorruption === 'imposed'),
    'due-process': 0.25 * when(mandate.antiCorruption === 'dueProcess'),
    'local-ownership': 0.18 * mandate.ownership,
    intrusiveness: -0.009 * intrusiveness * (1 - ownershipShare(mandate)),
    fatigue: -0.0009 * now.fatigue * intrusiveness,
    'transitional-justice': 0.15 * when(mandate.transitionalJustice),
    'legal-economy': 0.01 * (state.legalEconomy - 45),
    fading: -0.03 * (state.trust - 40),
    chance: 0.3 * chance,
  };
}

export function acceptanceTerms(state: CrisisState, now: Setting, chance: number): Terms {
  const { mandate, intrusiveness } = now;
  const own = ownershipShare(mandate);
  return {
    'mission-legitimacy': 0.03 * (now.legitimacy - 50) * when(now.force || mandate.powers > 0),
    'humanitarian-access': 0.3 * mandate.access,
    'local-ownership': 0.3 * mandate.ownership,
    intrusiveness: -0.012 * intrusiveness * (1 - own),
    fatigue: -0.035 * now.fatigue * (intrusiveness / 60) * (1 - 0.5 * own),
    enforcement: -0.5 * now.enforcing,
    'private-company': -0.7 * now.company,
    'comprehensive-sanctions': -0.45 * when(mandate.comprehensiveSanctions) * (1 - 0.5 * when(mandate.exemptions)),
    violence: -0.02 * positive(now.violence - 50) * when(now.force),
    'restored-calm': 0.25 * when(now.force && now.violence < 35),
    'contracted-aid': -0.25 * when(mandate.contractedNgos),
    fading: -0.02 * (state.acceptance - state.acceptanceBaseline),
    chance: 0.5 * chance,
  };
}

/** Months in which the accused have nothing to lose, and in which the powerful fear the truth. */
const entrenchment = 6;
const fearOfTruth = 12;

export function intransigenceTerms(state: CrisisState, now: Setting, chance: number): Terms {
  const { mandate } = now;
  const indictments = state.indictmentMonths < entrenchment ? 0.9 : -0.5 * when(now.presence > 40);
  const fearing = mandate.transitionalJustice && !mandate.amnesty && state.truthMonths < fearOfTruth;
  return {
    'sanctions-bite': -1.1 * now.bite,
    mediation: -0.45 * mandate.mediation,
    'foreign-presence': -0.018 * now.presence,
    indictments: when(mandate.icc) * indictments,
    amnesty: -0.7 * when(mandate.amnesty),
    'transitional-justice': 0.2 * when(fearing),
    'proxy-war': 0.8 * mandate.proxy,
    'comprehensive-sanctions': 0.15 * when(mandate.comprehensiveSanctions),
    autonomy: -0.3 * when(hasAutonomy(mandate)),
    'patron-shield': 0.4 * state.patronShield,
    fading: 0.03 * (state.intransigenceBaseline - state.intransigence),
    resentment: (0.025 * positive(55 - state.acceptance) * now.footprint) / 100,
    chance: 0.6 * chance,
  };
}

export function armsTerms(state: CrisisState, { mandate, presence }: Setting, evasion: number): Terms {
  return {
    'arms-embargo': -1.2 * when(mandate.armsEmbargo) * (1 - evasion),
    'proxy-war': 1.2 * mandate.proxy,
    'illicit-economy': 0.02 * (state.illicitEconomy - 30),
    disarmament: -mandate.ddr * (0.35 + (0.6 * presence) / 100),
    fading: 0.02 * (50 - state.arms),
  };
}

export function peaceProcessTerms(state: CrisisState, { mandate, violence, presence }: Setting): Terms {
  return {
    mediation: 0.8 * mandate.mediation,
    'foreign-presence': 0.02 * (presence - 25),
    intransigence: 0.02 * (50 - state.intransigence),
    violence: -0.03 * (violence - 40),
    autonomy: 0.4 * when(hasAutonomy(mandate)),
    'imposed-rule': -0.3 * when(mandate.powers >= 3 && mandate.ownership <= 1),
    fading: -0.025 * state.peaceProcess,
  };
}

/** @param haven how safe armed groups are, 0–100 */
export function regionalInstabilityTerms(
  state: CrisisState,
  now: Setting,
  population: number,
  haven: number,
  chance: number,
): Terms {
  return {
    refugees: 0.06 * ((100 * state.refugees) / population - 2),
    'illicit-economy': 0.015 * (state.illicitEconomy - 30),
    'safe-haven': 0.015 * (haven - 50),
    'recognition-precedent': 0.008 * state.recognitionPrecedent,
    'climate-stress': 0.005 * (now.climateStress - 40),
    fading: -0.03 * (state.regionalInstability - 25),
    'regional-lead': -0.3 * now.regional,
    'refugee-support': -0.2 * when(now.mandate.refugeeSupport),
    chance: 0.4 * chance,
  };
}

/** @param worst violence of the worst province after this month, 0–100 */
export function councilLegitimacyTerms(state: CrisisState, now: Setting, worst: number): Terms {
  const before = state.violenceAtLastStart;
  const fell = before === null || before - now.violence > 0.2;
  return {
    inaction: -0.5 * when(worst >= 70 && !now.force && now.mandate.access < 2),
    'falling-violence': 0.2 * when(now.force && fell),
    fading: 0.015 * (55 - state.councilLegitimacy),
    'bypass-precedent': -0.004 * state.bypassPrecedent,
  };
}

/** Of one force. @param company it is a private one */
export function missionLegitimacyTerms(now: Setting, ordered: boolean, company: boolean): Terms {
  return {
    'steady-service': 0.1 * when(ordered && now.violence <= 55),
    violence: -0.4 * when(ordered && now.violence > 55),
    'private-company': -0.3 * when(ordered && company),
    fatigue: -0.01 * now.fatigue * (1 - ownershipShare(now.mandate)),
  };
}
