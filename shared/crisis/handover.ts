/** Benchmarks of exit: what the state can do itself is handed back to it, step by step. All numbers are design choices. */
import type { Mandate } from './mandate.ts';
import { type CrisisState, meanOf } from './state.ts';

/** Months between two looks at the benchmarks. */
const interval = 6;
const trustNeeded = 40;
const capacityNeeded = 45;

/** Levels of authority that benchmarks can hand back: what others have taken is not the Council's to give. */
const returnable = ({ powers, takenPowers }: Mandate): number => Math.max(0, powers - takenPowers);

/** How far the handover is in the month that begins; it starts over with a mandate that has no benchmarks. */
export function handoverOf(state: CrisisState, mandate: Mandate): CrisisState['handover'] {
  const { exitBenchmarks } = mandate;
  if (!exitBenchmarks) return { months: 0, steps: 0 };
  const months = state.handover.months + 1;
  const due = months % interval === 0 && state.handover.steps < returnable(mandate);
  const met = state.trust >= trustNeeded && meanOf(state.provinces, 'capacity') >= capacityNeeded;
  return { months, steps: state.handover.steps + (due && met ? 1 : 0) };
}

/** The mandate after so many steps: each gives back a level of authority and adds one of local ownership. */
export function handedOver(mandate: Mandate, steps: number): Mandate {
  if (steps === 0) return mandate;
  return {
    ...mandate,
    powers: (mandate.powers - Math.min(steps, returnable(mandate))) as Mandate['powers'],
    ownership: Math.min(3, mandate.ownership + steps),
  };
}
