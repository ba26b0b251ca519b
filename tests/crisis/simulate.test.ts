import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Fields, reference } from './velora.ts';

const tool = join(import.meta.dirname, '../../server/tools/simulate.ts');
const folder = mkdtempSync(join(tmpdir(), 'mandate-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const planFile = join(folder, 'plan.json');
function simulate(plan: unknown, ...options: readonly string[]) {
  writeFileSync(planFile, typeof plan === 'string' ? plan : JSON.stringify(plan));
  return spawnSync(process.execPath, [tool, planFile, ...options], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

type Month = { readonly month: number; readonly provinces: Record<string, Record<string, number>> } & Record<
  string,
  number
>;
const simulated = (plan: unknown) =>
  JSON.parse(simulate(plan, '--json').stdout) as {
    readonly months: readonly Month[];
    readonly events: readonly object[];
  };

const plan = (mandate: Fields, months: number, seed: number | null = null) => ({
  ...{ scenario: 'velora', months, seed },
  steps: [{ month: 0, mandate }],
});

describe('the simulation tool', () => {
  test.each(Object.entries(reference.cases))('prints the reference’s figures of “%s”', (_, { mandate, months }) => {
    const { months: printed, events } = simulated(plan(mandate, 60));
    expect(events).toEqual([]);
    expect(printed.map(({ month }) => month)).toEqual(Array.from({ length: 60 }, (_each, index) => index + 1));
    for (const { month, provinces, ...figures } of months) {
      const got = printed[month - 1];
      const close = (value: number | undefined, expected: unknown, name: string) =>
        expect(Math.abs((value ?? Number.NaN) - Number(expected)), name).toBeLessThanOrEqual(
          1e-9 * Math.abs(Number(expected)),
        );
      for (const [name, value] of Object.entries(figures)) close(got?.[name], value, `month ${month}: ${name}`);
      for (const [id, those] of Object.entries(provinces)) {
        for (const [name, value] of Object.entries(those))
          close(got?.provinces[id]?.[name], value, `${month} ${id} ${name}`);
      }
    }
  });

  test('a step replaces the mandate in force from the start of the next month on', () => {
    const steps = [
      { month: 2, mandate: { access: 2 } },
      { month: 0, mandate: { force: true, troops: 8, powers: 1 } },
    ];
    const { months } = simulated({ scenario: 'velora', months: 5, seed: null, steps });
    expect(months.map(({ intrusiveness }) => intrusiveness)).toEqual([13, 13, 0, 0, 0]);
    expect(months.map(({ deployed }) => deployed)).toEqual([2, 4, 0, 0, 0]);
  });

  test('the same seed tells the same story, another seed another', () => {
    const [one, again, other] = [7, 7, 8].map(
      (seed) => simulate(plan({ safeAreas: ['Northreach'] }, 60, seed), '--json').stdout,
    );
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    const { events } = JSON.parse(one ?? '');
    expect(events).toContainEqual({ month: expect.any(Number), kind: 'protected-area-fell', province: 'Northreach' });
  });

  test('provinces go by their names or their ids', () => {
    const presence = (province: string) =>
      simulated(plan({ force: true, troops: 8, roe: 2, safeAreas: [province] }, 3)).months.at(-1)?.provinces[
        'Hill Districts'
      ];
    expect(presence('hill-districts')).toEqual(presence('Hill Districts'));
    expect(presence('northreach')).not.toEqual(presence('hill-districts'));
  });

  test('without --json it prints a table', () => {
    const lines = simulate(plan({}, 3)).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^month +violence +need/);
    expect(lines[3]).toMatch(/^ +3 +47\.4 +50\.5/);
  });

  test('--svg draws the course into a file that needs no other', () => {
    const file = join(folder, 'arc.svg');
    const steps = [
      { month: 0, mandate: {} },
      { month: 12, mandate: { access: 2, mediation: 1 } },
    ];
    const run = simulate({ scenario: 'velora', months: 24, seed: 3, steps }, '--svg', file);
    expect(run.status).toBe(0);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg.match(/<polyline /g)).toHaveLength(4);
    for (const word of ['Violence', 'Need', 'Capacity', 'Trust', 'Velora: 24 months']) expect(svg).toContain(word);
    expect(svg).toContain('2  from month 13: access 2, mediation 1');
    expect(svg).not.toMatch(/href|<style|<script|<image/);
  });
});

describe('bad input is one line that names the place, and a failure', () => {
  const good = plan({}, 3);
  const withMandate = (mandate: object) => ({ ...good, steps: [{ month: 0, mandate }] });

  test.each([
    ['an unknown field of a mandate', withMandate({ tanks: 4 }), /steps\.0\.mandate: .*tanks/],
    ['an unknown field of a plan', { ...good, mandate: {} }, /at the top: .*mandate/],
    ['a value out of range', withMandate({ powers: 9 }), /steps\.0\.mandate\.powers/],
    [
      'a province that is not there',
      withMandate({ safeAreas: ['Northreach', 'Atlantis'] }),
      /steps\.0\.mandate\.safeAreas\.1: .*Atlantis/,
    ],
    ['a scenario that is not there', { ...good, scenario: 'atlantis' }, /at scenario: .*atlantis.*velora/],
    ['two steps for a month', { ...good, steps: [...good.steps, ...good.steps] }, /steps\.1\.month/],
    ['no seed', { scenario: 'velora', months: 3, steps: [] }, /at seed/],
    ['half a month', { ...good, months: 1.5 }, /at months/],
    ['what is not JSON', '{ "scenario": ', /is not JSON/],
  ])('%s', (_, input, message) => {
    const run = simulate(input, '--json');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(message);
  });

  test('no plan, two plans, and a picture that has no place', () => {
    const runs = [[tool], [tool, planFile, planFile]].map((words) =>
      spawnSync(process.execPath, words, { encoding: 'utf8' }),
    );
    expect(runs.map(({ status }) => status)).toEqual([1, 1]);
    const nowhere = simulate(good, '--svg', join(folder, 'none', 'arc.svg'));
    expect(nowhere.status).toBe(1);
    expect(nowhere.stderr.trim()).toMatch(/^simulate: .*arc\.svg: cannot be written/);
  });
});
