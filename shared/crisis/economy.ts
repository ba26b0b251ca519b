/**
 * The economy above and below ground, and what sanctions do to it. All numbers are design choices; points a month. Chance is
 * a draw of Normal(0, 1).
 */
import { type Account, clamp } from './ledger.ts';
import { type Mandate, when } from './mandate.ts';
import type { CrisisState } from './state.ts';

/** Share of the sanctions that is evaded, 0–.9: the underground economy grows the ways round them. */
export const evasionOf = (state: CrisisState, mandate: Mandate): number =>
  clamp(
    0.05 + 0.007 * state.illicitEconomy + 0.005 * state.smugglingTolerance - 0.2 * when(mandate.monitoring),
    0,
    0.9,
  );

/** What sanctions cost those whom they are meant for. */
export const biteOf = (mandate: Mandate, evasion: number): number =>
  (0.3 * when(mandate.armsEmbargo) +
    0.5 * when(mandate.targetedSanctions) +
    when(mandate.comprehensiveSanctions) +
    mandate.sponsorBite) *
  (1 - evasion);

/** Means over the people at the start of the month, and what the month has brought for all of the state. */
export type Conditions = {
  readonly mandate: Mandate;
  readonly violence: number;
  readonly capacity: number;
  readonly climateStress: number;
  readonly fatigue: number;
  /** Share (0–1) of private companies among the forces. */
  readonly company: number;
};

const positive = (x: number): number => Math.max(0, x);

export function illicitEconomyTerms(ledger: Account, state: CrisisState, now: Conditions, chance: number): void {
  const { mandate } = now;
  ledger.push('comprehensive-sanctions', 0.95 * when(mandate.comprehensiveSanctions));
  ledger.push('targeted-sanctions', 0.12 * when(mandate.targetedSanctions));
  ledger.push('arms-embargo', 0.15 * when(mandate.armsEmbargo));
  ledger.push('violence', 0.012 * (now.violence - 30));
  ledger.push('smuggling-tolerance', 0.015 * (state.smugglingTolerance - 20));
  ledger.push('local-capacity', -0.03 * positive(now.capacity - 25));
  ledger.push('sanctions-monitoring', -0.35 * when(mandate.monitoring));
  ledger.push('imposed-anti-corruption', 0.18 * when(mandate.antiCorruption === 'imposed'));
  ledger.push('due-process', -0.3 * when(mandate.antiCorruption === 'dueProcess'));
  // Full ownership where nobody trusts the institutions is ownership by those who are strong already.
  ledger.push('captured-ownership', 0.15 * when(mandate.ownership === 3 && state.trust < 30));
  ledger.push('private-company', 0.1 * now.company);
  ledger.push('fading', -0.03 * (state.illicitEconomy - 20));
  ledger.push('chance', 0.4 * chance);
}

export function smugglingToleranceTerms(ledger: Account, state: CrisisState, mandate: Mandate): void {
  ledger.push('comprehensive-sanctions', 0.85 * when(mandate.comprehensiveSanctions));
  ledger.push('targeted-sanctions', 0.08 * when(mandate.targetedSanctions));
  ledger.push('illicit-economy', 0.012 * (state.illicitEconomy - 30));
  ledger.push('trust', -0.01 * (state.trust - 35));
  ledger.push('fading', -0.01 * state.smugglingTolerance);
}

export function legalEconomyTerms(ledger: Account, state: CrisisState, now: Conditions, chance: number): void {
  const { mandate } = now;
  ledger.push('comprehensive-sanctions', -1.1 * when(mandate.comprehensiveSanctions));
  ledger.push('targeted-sanctions', -0.15 * when(mandate.targetedSanctions));
  ledger.push('violence', -0.03 * (now.violence - 25));
  ledger.push('illicit-economy', -0.02 * (state.illicitEconomy - 30));
  ledger.push('reconstruction', 0.3 * mandate.reconstruction);
  ledger.push('local-capacity', 0.02 * (now.capacity - 40));
  // Nobody invests where nobody can say whose law will hold.
  ledger.push('undefined-status', -0.15 * when(mandate.powers >= 3 && !mandate.trusteeship && now.fatigue > 0));
  ledger.push('climate-stress', -0.01 * (now.climateStress - 40));
  ledger.push('trust', 0.015 * (state.trust - 40));
  ledger.push('fading', -0.03 * (state.legalEconomy - 48));
  ledger.push('chance', 0.4 * chance);
}
