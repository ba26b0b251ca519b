/** Benchmarks of exit: what the state can do itself is handed back to it, step by step. All numbers are design choices. */
import type { Mandate } from './mandate.ts';
import { type CrisisState, meanOf } from './state.ts';

/** Months between two looks at the benchmarks. */
const interval = 6;
const trustNeeded = 40;
const capacityNeeded = 45;

/** How far the handover is in the month that begins; it starts over with a mandate that has no benchmarks. */
export function handoverOf(state: CrisisState, { exitBenchmarks, powers }: Mandate): CrisisState['handover'] {
  if (!exitBenchmarks) return { months: 0, steps: 0 };
  const months = state.handover.months + 1;
  const due = months % interval === 0 && state.handover.steps < powers;
  const met = state.trust >= trustNeeded && meanOf(state.provinces, 'capacity') >= capacityNeeded;
  return { months, steps: state.handover.steps + (due && met ? 1 : 0) };
}

/** The mandate after so many steps: each gives back a level of authority and adds one of local ownership. */
export function handedOver(mandate: Mandate, steps: number): Mandate {
  if (steps === 0) return mandate;
  return {
    ...mandate,
    powers: Math.max(0, mandate.powers - steps),
    ownership: Math.min(3, mandate.ownership + steps),
  };
}
