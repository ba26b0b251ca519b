/** What only months tell: an embargo that wears off, a world without soldiers to spare, contributors who have had enough. */
import { ceilingOf } from '../council/rules/world/tiring.ts';
import type { Council, Month } from '../council/state.ts';
import type { SeatId } from '../council/vocabulary.ts';
import { evasionOf } from '../crisis/economy.ts';
import { forceOrders } from '../crisis/mandate.ts';
import type { CrisisState } from '../crisis/state.ts';
import { effectiveEntries } from '../world/effective.ts';
import type { Flag } from './debrief.ts';
import type { History, World } from './history.ts';
import { mandateIn } from './sovereignty.ts';

export const strainsIn = ({ council }: History, world: World): readonly Flag[] => [
  ...embargoesIn(world),
  ...overstretchIn(world),
  ...tiredIn(council, world),
];

/** Months from which on an embargo has had the time to change an economy. Design choice. */
const longEmbargo = 6;

/** Full embargoes on the host state, from the month in which each began to the last one in which it stood. */
function embargoesIn({ opening, months, epilogue, epilogueMonths }: World): readonly Flag[] {
  const all = [...months, ...epilogueMonths];
  const stood = all.map((month) => mandateIn(month).comprehensiveSanctions);
  return stood.flatMap((stands, first): readonly Flag[] => {
    if (!stands || stood[first - 1]) return [];
    const after = stood.indexOf(false, first);
    const last = (after < 0 ? all.length : after) - 1;
    const [begun, ended] = [all[first], all[last]];
    if (!begun || !ended || last - first + 1 < longEmbargo) return [];
    const before = all[first - 1]?.state ?? opening;
    return [
      {
        ...{ kind: 'embargo-wore-off', resolution: embargoIn(begun), from: first + 1, to: last + 1 },
        ...movedSince(before, ended.state),
        evaded: evasionOf(ended.state, mandateIn(ended)),
        legacy: after < 0 ? null : { months: all.length - after, tolerance: movedSince(before, epilogue).tolerance },
      },
    ];
  });
}

const embargoIn = ({ mandate }: Month): string =>
  effectiveEntries(mandate).find(({ clause }) => clause.kind === 'comprehensive-sanctions')?.resolution ?? '';

const movedSince = (before: CrisisState, after: CrisisState) => ({
  illicit: after.illicitEconomy - before.illicitEconomy,
  tolerance: after.smugglingTolerance - before.smugglingTolerance,
  legal: after.legalEconomy - before.legalEconomy,
});

/** The first month in which more soldiers were wanted than the world had to spare. */
function overstretchIn({ months }: World): readonly Flag[] {
  for (const month of months) {
    const { state, round } = month;
    const wanted = forceOrders(mandateIn(month)).reduce((sum, { troops }) => sum + troops, 0);
    const spare = Math.max(0, state.poolCapacity - state.poolUsed);
    if (wanted > spare) return [{ kind: 'overstretch', round, month: state.month, wanted, spare }];
  }
  return [];
}

/** Share of its troops that a capital has come to withhold, from which on it is told. Design choice. */
const muchWithheld = 0.2;

/** Contributors whose capitals would by the end of the rounds have offered clearly less than at first. */
const tiredIn = ({ setup }: Council, { months }: World): readonly Flag[] =>
  setup.seats.flatMap(({ id }): readonly Flag[] => {
    const withheld = 1 - ceilingOf({ months: [...months] }, id as SeatId, whole) / whole;
    return withheld >= muchWithheld ? [{ kind: 'contributor-tired', seat: id, withheld }] : [];
  });

/** Any large number of soldiers, so that halves of a thousand do not count. */
const whole = 1000;
