/** What strikes at once, besides the steady pushes of a month: events, acts of states, what a teacher throws in. */
import { type Account, type Cause, direct, Ledger, type LedgerEntry, unbounded, type Variable } from './ledger.ts';
import type { CrisisState, ProvinceState } from './state.ts';

export type ProvinceFigure = 'violence' | 'need' | 'grievance' | 'capacity' | 'climateStress';
export type StateFigure = Exclude<Variable, ProvinceFigure | 'missionLegitimacy'>;

/** A state that is struck; every effect is written down with its cause. Whole effects: only the ends of the scales hold. */
export class Blow {
  state: CrisisState;
  readonly #ledger: Account;
  readonly #cause: Cause;

  constructor(state: CrisisState, ledger: Account, cause: Cause) {
    this.state = state;
    this.#ledger = ledger;
    this.#cause = cause;
  }

  figures(changes: { readonly [Figure in StateFigure]?: number }): this {
    const state = { ...this.state };
    for (const name in changes) {
      const figure = name as StateFigure;
      state[figure] = this.#changed('state', figure, state[figure], changes[figure] ?? 0);
    }
    this.state = state;
    return this;
  }

  provinces(
    where: (province: ProvinceState) => boolean,
    changes: { readonly [Figure in ProvinceFigure]?: number },
  ): this {
    const provinces = this.state.provinces.map((province) => {
      if (!where(province)) return province;
      const after = { ...province };
      for (const name in changes) {
        const figure = name as ProvinceFigure;
        after[figure] = this.#changed(province.id, figure, province[figure], changes[figure] ?? 0);
      }
      return after;
    });
    this.state = { ...this.state, provinces };
    return this;
  }

  /** Legitimacy of the mission and of every force in the field. */
  legitimacy(amount: number): this {
    const forces = this.state.forces.map((force) => {
      const target = force.origin === 'council' ? 'state' : force.origin;
      return { ...force, legitimacy: this.#changed(target, 'missionLegitimacy', force.legitimacy, amount) };
    });
    this.state = { ...this.state, forces };
    return this;
  }

  #changed(target: string, variable: Variable, before: number, amount: number): number {
    const scale = variable === 'refugees' ? unbounded : direct;
    this.#ledger.push(this.#cause, amount);
    return this.#ledger.move(target, variable, before, scale);
  }
}

export type Effects = {
  readonly state?: { readonly [Figure in StateFigure]?: number };
  /** By the id of a province. */
  readonly provinces?: { readonly [Province: string]: { readonly [Figure in ProvinceFigure]?: number } };
  /** Of the mission and of every force in the field. */
  readonly missionLegitimacy?: number;
};

/** The causes that are no part of the model. */
export type OutsideCause =
  | 'act-of-a-state'
  | 'good-offices'
  | 'demand'
  | 'veto'
  | 'statement'
  | 'assembly-debate'
  | 'assembly'
  | 'inject'
  | 'endorsement'
  | 'consent-withdrawn'
  | 'intervention'
  | 'regional-intervention'
  | 'company-hired'
  | 'recognition'
  | 'counter-recognition'
  | 'self-defence-strike'
  | 'advocacy'
  | 'relief-shut-out'
  | 'proxy-exposed'
  | 'host-move'
  | 'opposition-move'
  | 'ceasefire'
  | 'ceasefire-broken';

/**
 * What something from outside the model does at once: an act of a state, good offices, a veto, what the General Assembly
 * does, an inject. Its entries belong to the month that comes next, so that they stand beside what follows from them. The
 * state is another one even where no figure has moved: something has happened.
 */
export function strike(
  state: CrisisState,
  cause: OutsideCause,
  { state: figures = {}, provinces, missionLegitimacy }: Effects,
): { readonly state: CrisisState; readonly entries: readonly LedgerEntry[] } {
  const ledger = new Ledger(state.month + 1);
  const blow = new Blow(state, ledger, cause).figures(figures);
  for (const id in provinces) blow.provinces((each) => each.id === id, provinces[id] ?? {});
  if (missionLegitimacy !== undefined) blow.legitimacy(missionLegitimacy);
  return { state: blow.state, entries: [...ledger.page()] };
}
