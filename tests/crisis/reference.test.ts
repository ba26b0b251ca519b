/** The model reckons as its reference does: eleven mandates, each over sixty months without noise. */
import { describe, expect, test } from 'vitest';
import { play, type ReferenceMonth, reference } from '../../server/tools/claims/games.ts';
import { provinceReadingsOf, readingsOf } from '../../shared/crisis/readings.ts';

/** Names and values of a month, those of provinces as `Port Velora violence`. */
function flat({ provinces, ...figures }: ReferenceMonth): ReadonlyMap<string, number> {
  return new Map([
    ...Object.entries(figures).map(([name, value]) => [name, Number(value)] as const),
    ...Object.entries(provinces).flatMap(([id, those]) =>
      Object.entries(those).map(([name, value]) => [`${id} ${name}`, value] as const),
    ),
  ]);
}

describe('the model agrees with its reference', () => {
  test('which has eleven cases with eight months each', () => {
    const cases = Object.values(reference.cases);
    expect(cases).toHaveLength(11);
    for (const { months } of cases) expect(months.map(({ month }) => month)).toEqual([1, 3, 6, 12, 24, 36, 48, 60]);
  });

  test.each(Object.entries(reference.cases))('in every figure of the case “%s”', (_, { mandate, months }) => {
    const { states, events } = play({ seed: null, months: 60, steps: { 0: mandate } });
    expect(events).toEqual([]);
    let compared = 0;
    for (const expected of months) {
      const state = states[expected.month];
      if (!state) throw new Error(`month ${expected.month} was not played`);
      const got = flat({ month: state.month, ...readingsOf(state), provinces: provinceReadingsOf(state) });
      for (const [name, value] of flat(expected)) {
        const difference = Math.abs((got.get(name) ?? Number.NaN) - value);
        expect(difference, `month ${expected.month}: ${name}`).toBeLessThanOrEqual(1e-9 * Math.abs(value));
        compared += 1;
      }
    }
    expect(compared).toBe(8 * (22 + 5 * 6));
  });
});
