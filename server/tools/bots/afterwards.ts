/**
 * The months after a game, reckoned again: the same texts, soldiers and people, and another opinion of the soldiers. What
 * legitimacy does by itself is seen by that; between games everything else is otherwise too.
 */
import { epilogue } from '../../../shared/council/rules/world/months.ts';
import type { Council } from '../../../shared/council/state.ts';
import { readingsOf } from '../../../shared/crisis/readings.ts';
import { type CrisisState, deployedTroops } from '../../../shared/crisis/state.ts';
import { type History, momentsOf } from '../../../shared/debrief/history.ts';
import { withLegitimacy } from '../../../shared/world/inForce.ts';

/** Legitimacy, 0–100, of soldiers that people see as rightful, and that they do not. Design choices. */
const opinions = { rightful: 75, resented: 25 } as const;

/** Mean violence after the epilogue, 0–100, had people seen all soldiers so when the rounds were over. */
export type Afterwards = { readonly [Opinion in keyof typeof opinions]: number };

/** Null where no soldier is in the field when the rounds are over, or nothing is reckoned after them. */
export function afterwardsIn({ moments }: History): Afterwards | null {
  const first = momentsOf(moments, 'month-passed').find(({ event }) => event.epilogue)?.before;
  const crisis = first?.crisis;
  if (!first || !crisis || deployedTroops(crisis.forces) === 0) return null;
  return {
    rightful: violenceAfter(first, crisis, opinions.rightful),
    resented: violenceAfter(first, crisis, opinions.resented),
  };
}

/** @param legitimacy of every force when the months begin; null: what each has */
export function violenceAfter(council: Council, crisis: CrisisState, legitimacy: number | null): number {
  const forces = crisis.forces.map((force) => (legitimacy === null ? force : { ...force, legitimacy }));
  // A text whose mission has yet to begin would bring its own.
  const mandate = legitimacy === null ? council.mandate : withLegitimacy(council.mandate, null);
  const last = epilogue({ ...council, mandate }, { ...crisis, forces }).findLast(({ kind }) => kind === 'month-passed');
  return last?.kind === 'month-passed' ? readingsOf(last.state).violence : Number.NaN;
}
