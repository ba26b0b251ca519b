/** Whether the ledger of the crisis adds up: the entries of every figure are its change, month by month and blow by blow. */
import { expect } from 'vitest';
import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import type { Council } from '../../shared/council/state.ts';
import { type LedgerEntry, provinceVariables, stateVariables } from '../../shared/crisis/ledger.ts';
import type { CrisisState } from '../../shared/crisis/state.ts';

type Figures = ReadonlyMap<string, number>;

/** Every figure that the ledger is about, by target and variable. */
function figuresOf(state: CrisisState): Figures {
  return new Map([
    ...state.provinces.flatMap((province) =>
      provinceVariables.map((variable): [string, number] => [`${province.id} ${variable}`, province[variable]]),
    ),
    ...stateVariables.flatMap((variable): [string, number][] =>
      variable === 'missionLegitimacy' ? [] : [[`state ${variable}`, state[variable]]],
    ),
    ...state.forces.map(({ origin, legitimacy }): [string, number] => [
      `${origin === 'council' ? 'state' : origin} missionLegitimacy`,
      legitimacy,
    ]),
  ]);
}

function sumsOf(entries: Iterable<LedgerEntry>): Figures {
  const sums = new Map<string, number>();
  for (const { target, variable, amount } of entries) {
    const name = `${target} ${variable}`;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return sums;
}

/** A mission begins a month with the legitimacy that its text gave it, and a force from outside with its own. */
function beginning({ mandate, outside, crisis }: Council, figures: Figures): Figures {
  const fresh = outside.standing.forces
    .filter(({ since }) => since === crisis?.month)
    .map(({ origin, legitimacy }): [string, number] => [`${origin} missionLegitimacy`, legitimacy]);
  const voted: [string, number][] =
    mandate.legitimacy === null ? [] : [['state missionLegitimacy', mandate.legitimacy]];
  return new Map([...figures, ...fresh, ...voted]);
}

/** @param council the state before the events. Returns how many months and blows there were. */
export function expectAddedUp(council: Council, events: readonly Event[]): number {
  let before = council;
  let found = 0;
  for (const event of events) {
    if (before.crisis && (event.kind === 'month-passed' || event.kind === 'world-changed')) {
      const figures = figuresOf(before.crisis);
      const start = event.kind === 'month-passed' ? beginning(before, figures) : figures;
      const sums = sumsOf(event.entries);
      const wrong = [...figuresOf(event.state)].filter(
        ([name, now]) => Math.abs(now - (start.get(name) ?? now) - (sums.get(name) ?? 0)) > 1e-9,
      );
      expect(wrong).toEqual([]);
      // Nothing is written down about a figure that there is not.
      expect([...sums.keys()].filter((name) => !figuresOf(event.state).has(name))).toEqual([]);
      found += 1;
    }
    before = evolve(before, event);
  }
  return found;
}
