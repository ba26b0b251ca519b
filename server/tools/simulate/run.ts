/** A crisis under a plan: the same months as in a session, without a Council. */
import { drawAt } from '../../../shared/council/random.ts';
import type { CrisisEvent } from '../../../shared/crisis/events.ts';
import type { LedgerEntry } from '../../../shared/crisis/ledger.ts';
import { type Mandate, noMandate } from '../../../shared/crisis/mandate.ts';
import { type CrisisState, withMandate } from '../../../shared/crisis/state.ts';
import { monthlyTick, tickWithoutLedger } from '../../../shared/crisis/tick.ts';
import { monthsOfAnswer } from '../../../shared/outside/acts.ts';
import { effectOf } from '../../../shared/outside/effects.ts';
import { withStanding } from '../../../shared/outside/felt.ts';
import { nothingOutside, type Standing } from '../../../shared/outside/standing.ts';
import type { Plan, Step } from './plan.ts';

export type Simulated = {
  /** After each month. */
  readonly states: readonly CrisisState[];
  readonly events: readonly CrisisEvent[];
  /** Of all months; none where nobody asks why. */
  readonly entries: readonly LedgerEntry[];
};

/** Months of a round, for which relief organisations agree to work by themselves. */
const roundMonths = 6;

type World = { readonly state: CrisisState; readonly mandate: Mandate; readonly standing: Standing };
type Begun = World & { readonly entries: readonly LedgerEntry[] };

/**
 * @param seed of all chance; null: no noise and no events
 * @param keeps whether the ledger is kept
 */
export function simulate(opening: CrisisState, plan: Plan, seed: number | null, keeps = false): Simulated {
  const chance = seed === null ? null : (position: number) => drawAt(seed, position);
  const states: CrisisState[] = [];
  const events: CrisisEvent[] = [];
  const entries: LedgerEntry[] = [];
  let world: World = { state: opening, mandate: noMandate, standing: nothingOutside };
  for (let month = opening.month; month < plan.months; month += 1) {
    const step = plan.steps.find((each) => each.month === month);
    if (step) {
      const begun = begin(world, step, events);
      entries.push(...(keeps ? begun.entries : []));
      world = begun;
    }
    const { state, mandate, standing } = world;
    const felt = withStanding(mandate, standing, month + 1);
    const tick = keeps
      ? monthlyTick(state, felt, chance)
      : { ...tickWithoutLedger(state, felt, chance), entries: [] as const };
    world = { state: tick.state, mandate, standing };
    states.push(tick.state);
    events.push(...tick.events);
    entries.push(...tick.entries);
  }
  return { states, events, entries };
}

/** The start of a month in which something is new: first the mandate, then what is done outside the Council. */
function begin(before: World, step: Step, events: readonly CrisisEvent[]): Begun {
  const { month } = before.state;
  const attacked = events.some((each) => each.kind === 'attack-from-haven' && each.month > month - monthsOfAnswer);
  const now = { attacked, roundMonths, ...definedOf(step.circumstances) };
  const entries: LedgerEntry[] = [];
  let { state, mandate, standing } = before;
  const felt = (): Mandate => withStanding(mandate, standing, month + 1);
  if (step.mandate) {
    mandate = step.mandate;
    state = withMandate(state, felt());
    mandate = begun(mandate);
  }
  for (const { act, by } of step.doings) {
    const effected = effectOf({ crisis: state, standing }, act, by, now);
    state = effected.crisis;
    standing = effected.standing;
    entries.push(...effected.entries);
    if (act.kind === 'expel-mission') mandate = withoutConsent(mandate);
  }
  return { state: withMandate(state, felt()), mandate, standing, entries };
}

function definedOf({ attacked, ...others }: Step['circumstances']) {
  return attacked === undefined ? others : { ...others, attacked };
}

/** A mandate whose forces have begun with the legitimacy that it names; another step is no new beginning. */
const begun = (mandate: Mandate): Mandate => ({
  ...mandate,
  legitimacy: undefined,
  otherForces: mandate.otherForces.map((force) => ({ ...force, legitimacy: undefined })),
});

/** What the host state's letter carried ends with it; what stands under Chapter VII stays without consent. */
function withoutConsent(mandate: Mandate): Mandate {
  if (mandate.chapter === 7) return { ...mandate, consent: false };
  return { ...mandate, consent: false, force: false, police: 0, safeAreas: [], ddr: 0, powers: 0 };
}
