/** What became of everybody: outcomes, and what they cost. */
import type { Month } from '../council/state.ts';
import { readingsOf } from '../crisis/readings.ts';
import { type CrisisState, deployedTroops } from '../crisis/state.ts';
import { type Clause, catalogue } from '../mandate/catalogue.ts';
import { monthlyCost } from '../mandate/cost.ts';
import { effectiveClauses } from '../world/effective.ts';
import type { OutcomeFigures, Outcomes } from './debrief.ts';
import type { World } from './history.ts';
import { intrusiveFrom } from './sovereigntyModel.ts';

/** Share (0–1) of months in which foreign rule weighed that much. */
export const intrusiveShareOf = (months: readonly Month[]): number =>
  months.length === 0 ? 0 : months.filter(({ state }) => state.intrusiveness >= intrusiveFrom).length / months.length;

/**
 * What a month cost, in million US dollars: what is in force, less the authority that was handed back, with the soldiers that
 * are there, whoever sent them, not those wanted. The kit that a text orders is that of the Council's own.
 */
export function costOfMonth({ mandate, state }: Pick<Month, 'mandate' | 'state'>): number {
  const inForce = effectiveClauses(mandate)
    .filter(({ kind }) => kind !== 'mission')
    .flatMap((clause) => leftOf(clause, state.handover.steps));
  const own = state.forces.find(({ origin }) => origin === 'council')?.deployed ?? 0;
  const others = deployedTroops(state.forces) - own;
  return monthlyCost([...soldiers(own), ...inForce]) + monthlyCost(soldiers(others));
}

const soldiers = (troops: number): readonly Clause[] => (troops > 0 ? [{ kind: 'mission', troops }] : []);

const { options: authorities } = catalogue.administration.parameters.authority;

/** A clause when so many levels of its authority have been handed back. */
function leftOf(clause: Clause, steps: number): readonly Clause[] {
  if (clause.kind !== 'administration' || steps === 0) return [clause];
  const authority = authorities[authorities.indexOf(clause.authority) - steps];
  return authority ? [{ ...clause, authority }] : [];
}

export const costOf = (months: readonly Month[]): number => months.reduce((sum, month) => sum + costOfMonth(month), 0);

export function outcomesOf({ opening, end, epilogue, months, epilogueMonths }: World): Outcomes {
  return {
    opening: figuresOf(opening, opening, []),
    end: figuresOf(end, opening, months),
    epilogue: figuresOf(epilogue, opening, [...months, ...epilogueMonths]),
  };
}

function figuresOf(state: CrisisState, opening: CrisisState, months: readonly Month[]): OutcomeFigures {
  const { deaths, need, capacity, formalSovereignty, materialSovereignty, ...others } = readingsOf(state);
  const { councilLegitimacy, missionLegitimacy, acceptance, regionalInstability } = others;
  const states = [opening, ...months.map((month) => month.state)];
  return {
    ...{ deaths, need, capacity, formalSovereignty, materialSovereignty },
    ...{ councilLegitimacy, acceptance, regionalInstability },
    missionLegitimacy: states.some(({ forces }) => deployedTroops(forces) > 0) ? missionLegitimacy : null,
    cost: costOf(months),
    intrusiveShare: intrusiveShareOf(months),
  };
}
