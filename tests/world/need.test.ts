/** What the Secretariat reckons a text would need, beside what its soldiers then amount to in the crisis. */
import { describe, expect, test } from 'vitest';
import { forecast } from '../../shared/crisis/forecast.ts';
import { mandateSchema } from '../../shared/crisis/mandate.ts';
import type { Clause, ClauseOf } from '../../shared/mandate/catalogue.ts';
import { mostNeeded, needOf } from '../../shared/world/need.ts';
import { aWorld } from '../support/council.ts';

const velora = aWorld().council.crisis;
if (!velora) throw new Error('there is no crisis');
const { provinces } = velora;
const mission: Clause = { kind: 'mission', troops: 8 };
const rule = (of: ClauseOf<'use-of-force'>['rule']): Clause => ({ kind: 'use-of-force', rule: of });
const area = (province = 'northreach'): Clause => ({ kind: 'safe-area', province });
const kit = (standard: ClauseOf<'equipment'>['standard']): Clause => ({ kind: 'equipment', standard });
const lead = (by: ClauseOf<'lead'>['by']): Clause => ({ kind: 'lead', by });
const need = (...clauses: readonly Clause[]) => needOf([mission, ...clauses], provinces) ?? 0;

describe('L5 what a text would need', () => {
  test('L5 in Velora at the opening: eight thousand do not protect it, sixteen act robustly', () => {
    expect(need(rule('protect'))).toBe(10);
    expect(need(rule('robust'))).toBe(15);
    expect([need(rule('observe')), need(), need(rule('self-defence')), need(rule('enforce'))]).toEqual([3, 9, 9, 16]);
  });

  test('L5 a safe area is hopeless for observers, and takes from the other provinces what it is given', () => {
    expect(need(rule('observe'), area())).toBe(48);
    expect(need(rule('observe'), area(), kit('light'))).toBe(mostNeeded);
    expect(need(rule('robust'), area())).toBe(18);
    expect(need(rule('robust'), area(), area('hill-districts'))).toBeGreaterThan(18);
    // Of a place that nobody knows there is nothing to reckon.
    expect(need(rule('robust'), area('atlantis'))).toBe(15);
  });

  test('L5 it is the text’s own kit, lead and police that count, and not what it asks for', () => {
    expect([kit('light'), kit('heavy-and-air')].map((each) => need(rule('robust'), each))).toEqual([25, 12]);
    expect([lead('regional'), lead('coalition')].map((each) => need(rule('robust'), each))).toEqual([17, 13]);
    expect(need(rule('robust'), { kind: 'police', officers: 3 })).toBe(13);
    expect(needOf([{ kind: 'mission', troops: 24 }, rule('robust')], provinces)).toBe(15);
  });

  test('L5 a text without a mission needs nobody, and of nowhere nothing can be said', () => {
    expect(needOf([rule('robust'), area()], provinces)).toBeNull();
    expect(needOf([mission], [])).toBeNull();
  });

  test.each([
    ['protect', 2, 40],
    ['robust', 3, 65],
  ] as const)(
    'L5 with so many a force that is told to %s is where it is needed, with two fewer it is not',
    (words, roe, presence) => {
      const thousand = need(rule(words));
      const thinnest = (troops: number) => {
        const mandate = mandateSchema.parse({ force: true, troops, roe });
        // All are there after a year; the figures at the opening are those that the estimate knew.
        const there = forecast(velora, mandate, 12);
        const opened = { ...there, provinces: velora.provinces, month: 0 };
        return Math.min(...forecast(opened, mandate, 1).provinces.map((each) => each.presence));
      };
      expect(thinnest(thousand)).toBeGreaterThanOrEqual(presence);
      expect(thinnest(thousand - 2)).toBeLessThan(presence);
    },
  );
});
