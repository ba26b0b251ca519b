import { describe, expect, test } from 'vitest';
import { replay } from '../../shared/council/replay.ts';
import type { LedgerEntry } from '../../shared/crisis/ledger.ts';
import { causesIn } from '../../shared/debrief/causes.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import type { SummedCause } from '../../shared/world/causes.ts';
import { played } from './session.ts';

const sum = (causes: readonly SummedCause[]): number => causes.reduce((total, { amount }) => total + amount, 0);

/** A blow to the violence of a province, at the beginning of the second round. */
const blow = {
  id: 'raid',
  round: 2,
  title: 'A raid',
  text: 'Armed men have burned a market.',
  effects: { provinces: { northreach: { violence: 7 } } },
};

describe('the causes of violence', () => {
  const { council } = { council: replay(played()) };
  const events = played(8, { injects: [...council.setup.injects, blow] });
  const causes = causesIn(historyOf(events));
  const after = replay(events);

  test('add up to the change, for every province and round, and for all rounds', () => {
    expect(causes?.provinces).toHaveLength(5);
    for (const { causes: all, change, from, to, periods } of causes?.provinces ?? []) {
      expect(sum(all)).toBeCloseTo(change, 9);
      expect(to - from).toBeCloseTo(change, 12);
      expect(periods.map(({ round, epilogue }) => `${round}${epilogue}`)).toEqual([
        '1false',
        '2false',
        '3false',
        '3true',
      ]);
      for (const period of periods) {
        expect(sum(period.causes)).toBeCloseTo(period.change, 9);
        expect(period.change).toBeCloseTo(period.to - period.from, 12);
      }
      expect(periods.slice(1).map((period) => period.from)).toEqual(periods.slice(0, -1).map((period) => period.to));
      expect(periods[0]?.from).toBe(from);
      expect(periods[2]?.to).toBe(to);
    }
  });

  test('are those of the ledger, strikes included', () => {
    const northreach = causes?.provinces.find(({ province }) => province === 'northreach');
    const entries: readonly LedgerEntry[] = after.months
      .filter(({ round, epilogue }) => round === 2 && !epilogue)
      .flatMap((month) => [...month.entries]);
    const presence = entries
      .filter(
        ({ target, variable, cause }) => `${target} ${variable} ${cause}` === 'northreach violence foreign-presence',
      )
      .reduce((total, { amount }) => total + amount, 0);
    const second = northreach?.periods[1]?.causes ?? [];
    expect(second.find(({ cause }) => cause === 'foreign-presence')?.amount).toBeCloseTo(presence, 12);
    expect(second.find(({ cause }) => cause === 'inject')?.amount).toBe(7);
    expect(northreach?.periods[0]?.causes.some(({ cause }) => cause === 'inject')).toBe(false);
  });

  test('are told first for the provinces that fared best and worst', () => {
    const changes = new Map(causes?.provinces.map(({ province, change }) => [province, change]));
    expect(changes.get(causes?.best ?? '')).toBe(Math.min(...changes.values()));
    expect(changes.get(causes?.worst ?? '')).toBe(Math.max(...changes.values()));
    for (const { largest, causes: all } of causes?.provinces ?? []) {
      expect(largest).toHaveLength(3);
      const told = all.filter(({ cause }) => cause !== 'fading' && cause !== 'small-causes');
      const sizes = told.map(({ amount }) => Math.abs(amount)).toSorted((a, b) => b - a);
      expect(largest.map(({ amount }) => Math.abs(amount))).toEqual(sizes.slice(0, 3));
    }
  });
});

describe('who knew what', () => {
  const events = played();
  const { knowledge } = debriefOf(events);
  const council = replay(events);

  test('is what was reported of the province that truly was the worst', () => {
    expect(knowledge?.rounds.map(({ round, epilogue, month }) => [round, epilogue, month])).toEqual([
      [1, false, 8],
      [2, false, 16],
      [3, false, 24],
      [3, true, 48],
    ]);
    knowledge?.rounds.forEach(({ month, province, truth, reports }, index) => {
      const provinces = council.months[month - 1]?.state.provinces ?? [];
      expect(truth).toBe(Math.max(...provinces.map(({ violence }) => violence)));
      expect(provinces.find(({ id }) => id === province)?.violence).toBe(truth);
      for (const eyes of ['public', 'host', 'relief'] as const) {
        const report = council.reports[eyes][index + 1];
        const known = reports[eyes];
        expect(known.estimate).toBe(report?.provinces[province]?.violence);
        expect(known.margin).toBe(report?.provinces[province]?.margin);
        expect(known.error).toBeCloseTo(known.estimate - truth, 12);
        expect(Math.abs(known.error)).toBeLessThanOrEqual(known.margin + 0.5);
        const most = Math.max(...Object.values(report?.provinces ?? {}).map(({ violence }) => violence));
        expect(report?.provinces[known.worst]?.violence).toBe(most);
      }
    });
  });

  test('tells whose eyes each seat had, and what only some were told', () => {
    expect(knowledge?.seats.host).toEqual(['velora']);
    expect(knowledge?.seats.relief).toEqual(['relief']);
    expect(knowledge?.seats.public).toHaveLength(council.setup.seats.length - 2);
    const told = knowledge?.told.find(({ inject }) => inject === 'gas-claim');
    expect(told).toMatchObject({ round: 3, month: 16, province: 'port-velora', truthTo: [] });
    expect(told?.to?.toSorted()).toEqual(['china', 'united-states', 'velora']);
    expect(knowledge?.told.some(({ inject }) => inject === 'drought')).toBe(false);
  });
});
