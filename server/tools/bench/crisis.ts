/** How many months of the crisis go by in a second, with and without the ledger. */
import { join } from 'node:path';
import { drawAt } from '../../../shared/council/random.ts';
import { mandateSchema } from '../../../shared/crisis/mandate.ts';
import { type CrisisState, withMandate } from '../../../shared/crisis/state.ts';
import { monthlyTick, tickWithoutLedger } from '../../../shared/crisis/tick.ts';
import { openingOf } from '../../../shared/scenario/scenario.ts';
import { readScenario } from '../../catalogue/scenarios.ts';
import { median } from './statistics.ts';

export type CrisisFigures = {
  readonly provinces: number;
  /** Months a second. */
  readonly withLedger: number;
  readonly withoutLedger: number;
};

/** After so many months the crisis begins anew, with other chance. */
const span = 60;
const turns = 5;
const turnMilliseconds = 400;

const mandate = mandateSchema.parse({
  ...{ force: true, troops: 12, roe: 3, access: 1, mediation: 1, armsEmbargo: true, police: 1 },
  ...{ powers: 1, reconstruction: 1, ownership: 2 },
});

function opening(): CrisisState {
  const velora = readScenario(join(import.meta.dirname, '..', '..', '..', 'scenarios'), 'velora');
  return withMandate(openingOf(velora), mandate);
}

export function measureCrisis(): CrisisFigures {
  const begun = opening();
  const turn = (tick: typeof tickWithoutLedger): number => {
    const start = performance.now();
    let months = 0;
    for (let seed = 1; performance.now() - start < turnMilliseconds; seed += 1) {
      let state = begun;
      const chance = (position: number): number => drawAt(seed, position);
      for (let month = 0; month < span; month += 1) state = tick(state, mandate, chance).state;
      months += span;
    }
    return months / ((performance.now() - start) / 1000);
  };
  // Once each, unmeasured, for the compiler.
  turn(monthlyTick);
  turn(tickWithoutLedger);
  const both = Array.from({ length: turns }, () => [turn(monthlyTick), turn(tickWithoutLedger)] as const);
  return {
    provinces: begun.provinces.length,
    withLedger: median(both.map(([kept]) => kept)),
    withoutLedger: median(both.map(([, unkept]) => unkept)),
  };
}
