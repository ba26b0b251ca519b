/** What became of everybody: outcomes, and what they cost. */
import type { Month } from '../council/state.ts';
import { readingsOf } from '../crisis/readings.ts';
import { type CrisisState, deployedTroops } from '../crisis/state.ts';
import type { Clause } from '../mandate/catalogue.ts';
import { monthlyCost } from '../mandate/cost.ts';
import { effectiveClauses } from '../world/effective.ts';
import type { OutcomeFigures, Outcomes } from './debrief.ts';
import type { World } from './history.ts';
import { intrusiveFrom } from './sovereigntyModel.ts';

/** Share (0–1) of months in which foreign rule weighed that much. */
export const intrusiveShareOf = (months: readonly Month[]): number =>
  months.length === 0 ? 0 : months.filter(({ state }) => state.intrusiveness >= intrusiveFrom).length / months.length;

/** What a month cost, in million US dollars: what is in force, with the soldiers that are there, whoever sent them, not those wanted. */
export function costOfMonth({ mandate, state }: Pick<Month, 'mandate' | 'state'>): number {
  const inForce = effectiveClauses(mandate).filter(({ kind }) => kind !== 'mission');
  const troops = deployedTroops(state.forces);
  const soldiers: readonly Clause[] = troops > 0 ? [{ kind: 'mission', troops }] : [];
  return monthlyCost([...soldiers, ...inForce]);
}

export const costOf = (months: readonly Month[]): number => months.reduce((sum, month) => sum + costOfMonth(month), 0);

export function outcomesOf({ opening, end, epilogue, months, epilogueMonths }: World): Outcomes {
  return {
    opening: figuresOf(opening, []),
    end: figuresOf(end, months),
    epilogue: figuresOf(epilogue, [...months, ...epilogueMonths]),
  };
}

function figuresOf(state: CrisisState, months: readonly Month[]): OutcomeFigures {
  const { deaths, need, capacity, formalSovereignty, materialSovereignty, ...others } = readingsOf(state);
  const { councilLegitimacy, missionLegitimacy, acceptance, regionalInstability } = others;
  return {
    ...{ deaths, need, capacity, formalSovereignty, materialSovereignty },
    ...{ councilLegitimacy, acceptance, regionalInstability },
    missionLegitimacy: months.some((month) => deployedTroops(month.state.forces) > 0) ? missionLegitimacy : null,
    cost: costOf(months),
    intrusiveShare: intrusiveShareOf(months),
  };
}
