/** What stands in a scenario's baselines: one entry for a Council and a length, rounded, in one order, and readable again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { baselinesOf, withBaselines, writeBaselines } from '../../server/tools/bots/baselines.ts';
import { plainSeries, type Series } from '../../server/tools/bots/series.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';

const series = (change: Partial<Series>): Series => ({ ...plainSeries, games: 1000, ...change });
const entry = (change: Partial<Series>, mean = 50) => baselinesOf(series(change), { china: { mean, sd: 8 } });

const directory = mkdtempSync(join(tmpdir(), 'mandate-baselines-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('say of which games they are, rounded to two decimals, in the order of the seats', () => {
  const seats = { kenya: { mean: 60.006, sd: 9.994 }, china: { mean: 50.123_9, sd: 0 } };
  const found = baselinesOf(series({ council: 'compact', preset: '90', games: 7, seed: 11 }), seats);
  expect(JSON.stringify(found)).toBe(
    '{"council":"compact","preset":"90","games":7,"seed":11,' +
      '"seats":{"kenya":{"mean":60.01,"sd":9.99},"china":{"mean":50.12,"sd":0}}}',
  );
  expect(() => baselinesOf(series({}), { china: { mean: Number.NaN, sd: 1 } })).toThrow('china has no score');
});

test('take the place of those of the same Council and length, and of no others', () => {
  const all = [entry({ preset: '180' }), entry({ council: 'compact' }), entry({})].reduce(withBaselines, []);
  expect(all.map(({ council, preset }) => `${council} ${preset}`)).toEqual(['fifteen 45', 'fifteen 180', 'compact 45']);
  const later = withBaselines(all, entry({ preset: '180' }, 61));
  expect(later.map(({ seats }) => Object.values(seats)[0]?.mean)).toEqual([50, 61, 50]);
});

test('are written into the folder of the scenario, and a session of that Council and length begins with them', () => {
  cpSync(join(import.meta.dirname, '../../scenarios/velora'), join(directory, 'velora'), {
    recursive: true,
    filter: (path) => !path.endsWith('baselines.json'),
  });
  const baselinesIn = (council: 'fifteen' | 'compact') => {
    const pack = readScenario(directory, 'velora');
    return setupOf(pack, { council, preset: '90', seed: 1, clocks: {} }).baselines;
  };
  expect(baselinesIn('fifteen')).toEqual({});
  const path = writeBaselines(join(directory, 'velora'), entry({ preset: '90' }));
  expect(baselinesIn('fifteen')).toEqual({ china: { mean: 50, sd: 8, games: 1000 } });
  expect(baselinesIn('compact')).toEqual({});
  const before = readFileSync(path, 'utf8');
  writeBaselines(join(directory, 'velora'), entry({ preset: '90' }));
  expect(readFileSync(path, 'utf8')).toBe(before);
  writeBaselines(join(directory, 'velora'), entry({ council: 'compact', preset: '90' }, 40));
  expect(baselinesIn('compact')).toEqual({ china: { mean: 40, sd: 8, games: 1000 } });
  expect(baselinesIn('fifteen')).toEqual({ china: { mean: 50, sd: 8, games: 1000 } });
});

test('that name a seat which there is not, or come twice, are refused in one line', () => {
  const path = join(directory, 'velora', 'baselines.json');
  const reading = (all: readonly unknown[]) => {
    writeFileSync(path, JSON.stringify(all));
    return () => readScenario(directory, 'velora');
  };
  const plain = entry({});
  expect(reading([plain])().baselines).toEqual([plain]);
  const stranger = { ...plain, seats: { atlantis: { mean: 50, sd: 8 } } };
  expect(reading([stranger])).toThrow(/baselines\.json: 0\.seats: no seat is called atlantis/);
  expect(reading([plain, plain])).toThrow(/baselines\.json: 1: fifteen and 45 come twice/);
  expect(reading([{ ...plain, games: 0 }])).toThrow(/baselines\.json: 0\.games/);
});
