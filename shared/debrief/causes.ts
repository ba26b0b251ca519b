/** Why violence changed, exactly: the ledger of the session, by province and round. */

import type { LedgerEntry } from '../crisis/ledger.ts';
import type { CrisisState } from '../crisis/state.ts';
import { causesOf, type SummedCause } from '../world/causes.ts';
import type { Causes, Period, ProvinceAccount } from './debrief.ts';
import { type History, roundsBegun, type World } from './history.ts';

/** A round or the epilogue, with everything that was written down in it. */
type Span = {
  readonly round: number;
  readonly epilogue: boolean;
  readonly from: CrisisState;
  readonly to: CrisisState;
  readonly entries: readonly LedgerEntry[];
};

function spansOf(history: History, world: World): readonly Span[] {
  const { months, influences } = history.council;
  const begun = roundsBegun(history);
  const entriesOf = (round: number, epilogue: boolean): readonly LedgerEntry[] => [
    ...(epilogue ? [] : influences.filter((each) => each.round === round)).flatMap(({ entries }) => [...entries]),
    ...months
      .filter((each) => each.round === round && each.epilogue === epilogue)
      .flatMap(({ entries }) => [...entries]),
  ];
  const rounds = begun.map(({ after: { round, crisis } }, index): Span => {
    const to = begun[index + 1]?.after.crisis ?? world.end;
    return { round, epilogue: false, from: crisis ?? world.opening, to, entries: entriesOf(round, false) };
  });
  const { round } = history.council;
  if (world.epilogueMonths.length === 0) return rounds;
  return [...rounds, { round, epilogue: true, from: world.end, to: world.epilogue, entries: entriesOf(round, true) }];
}

const violenceIn = ({ provinces }: CrisisState, province: string): number =>
  provinces.find(({ id }) => id === province)?.violence ?? 0;

/** How many causes are told first. */
const mostTold = 3;

/** Every figure drifts back to its own level, and small change is of many causes: neither is what anybody did. */
const isReason = ({ cause }: SummedCause): boolean => cause !== 'fading' && cause !== 'small-causes';

export function causesIn(history: History): Causes | null {
  const { setup, world } = history;
  if (!world) return null;
  const spans = spansOf(history, world);
  const accounts = setup.provinces.map(({ id, name }): ProvinceAccount => {
    const from = violenceIn(world.opening, id);
    const to = violenceIn(world.end, id);
    const entries = spans.filter(({ epilogue }) => !epilogue).flatMap((span) => span.entries);
    const causes = causesOf(entries, id, 'violence');
    const largest = causes.filter(isReason).slice(0, mostTold);
    const periods = spans.map((span): Period => {
      const { round, epilogue } = span;
      const [begun, over] = [violenceIn(span.from, id), violenceIn(span.to, id)];
      const causes = causesOf(span.entries, id, 'violence');
      return { round, epilogue, from: begun, to: over, change: over - begun, causes };
    });
    return { province: id, name, from, to, change: to - from, causes, largest, periods };
  });
  const [first] = accounts;
  if (!first) return null;
  const best = accounts.reduce((one, other) => (other.change < one.change ? other : one), first);
  const worst = accounts.reduce((one, other) => (other.change > one.change ? other : one), first);
  return { best: best.province, worst: worst.province, provinces: accounts };
}
