/** Causes are summed as the ledger has them, and told as arrows without amounts. */
import { describe, expect, test } from 'vitest';
import { play, velora } from '../../server/tools/claims/games.ts';
import type { Cause, LedgerEntry } from '../../shared/crisis/ledger.ts';
import { causesOf, rankedCauseSchema, rankedCauses } from '../../shared/world/causes.ts';

const entry = (cause: Cause, amount: number, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  month: 1,
  target: 'northreach',
  variable: 'violence',
  cause,
  amount,
  ...change,
});

const arrows = (entries: readonly LedgerEntry[], most = 4) =>
  rankedCauses(entries, 'northreach', 'violence', most).map(({ cause, direction, strength }) => [
    cause,
    direction * strength,
  ]);

describe('causes, exactly', () => {
  test('are summed over the months and sorted by size, whatever their sign', () => {
    const entries = [
      entry('arms', 1),
      entry('foreign-presence', -4),
      entry('arms', 2, { month: 2 }),
      entry('chance', 0.5),
      entry('small-causes', -0.1),
    ];
    expect(causesOf(entries, 'northreach', 'violence')).toEqual([
      { cause: 'foreign-presence', amount: -4 },
      { cause: 'arms', amount: 3 },
      { cause: 'chance', amount: 0.5 },
      { cause: 'small-causes', amount: -0.1 },
    ]);
  });

  test('are those of the figure and the place that was asked for', () => {
    const entries = [
      entry('arms', 1),
      entry('arms', 5, { target: 'state' }),
      entry('violence', 7, { variable: 'need' }),
    ];
    expect(causesOf(entries, 'northreach', 'violence')).toEqual([{ cause: 'arms', amount: 1 }]);
    expect(causesOf(entries, 'southplain', 'violence')).toEqual([]);
  });

  test('of the same size stand in one order, whatever order they come in', () => {
    const one = [entry('mediation', 2), entry('arms', -2), entry('grievance', 2)];
    const order = ['grievance', 'arms', 'mediation'];
    expect(causesOf(one, 'northreach', 'violence').map(({ cause }) => cause)).toEqual(order);
    expect(causesOf(one.toReversed(), 'northreach', 'violence').map(({ cause }) => cause)).toEqual(order);
  });

  test('add up to the change of the figure over a game', () => {
    const { states, entries } = play({ seed: 5, months: 24, steps: { 0: {} }, ledger: true });
    velora.provinces.forEach(({ id }, index) => {
      for (const variable of ['violence', 'need'] as const) {
        const change =
          (states.at(-1)?.provinces[index]?.[variable] ?? 0) - (states[0]?.provinces[index]?.[variable] ?? 0);
        const sum = causesOf(entries, id, variable).reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBeCloseTo(change, 6);
      }
    });
  });
});

describe('causes, as arrows', () => {
  test('have a direction and one of three strengths, the strongest first', () => {
    const entries = [entry('arms', 2.9), entry('grievance', 3), entry('foreign-presence', -8), entry('trust', -7.9)];
    expect(arrows(entries)).toEqual([
      ['foreign-presence', -3],
      ['trust', -2],
      ['grievance', 2],
      ['arms', 1],
    ]);
  });

  test('are no more than asked for', () => {
    const entries = [entry('arms', 4), entry('grievance', 3), entry('trust', 2)];
    expect(arrows(entries, 2).map(([cause]) => cause)).toEqual(['arms', 'grievance']);
  });

  test('never tell of small causes, and of chance only where there is nothing else', () => {
    expect(arrows([entry('small-causes', 9), entry('chance', 5), entry('arms', 1)])).toEqual([['arms', 1]]);
    expect(arrows([entry('small-causes', 9), entry('chance', 5)])).toEqual([['chance', 2]]);
    expect(arrows([entry('small-causes', 9)])).toEqual([]);
  });

  test('tell last how the figure drifts back by itself', () => {
    expect(arrows([entry('fading', -20), entry('arms', 1), entry('chance', 3)])).toEqual([
      ['arms', 1],
      ['fading', -3],
    ]);
  });

  test('leave out what has cancelled itself', () => {
    expect(arrows([entry('arms', 3), entry('arms', -2.98), entry('grievance', 1)])).toEqual([['grievance', 1]]);
  });

  test('hold no amount', () => {
    const [arrow] = rankedCauses([entry('arms', 3.25)], 'northreach', 'violence', 4);
    expect(rankedCauseSchema.parse(arrow)).toEqual({ cause: 'arms', direction: 1, strength: 2 });
  });
});
