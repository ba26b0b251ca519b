import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readScenarios } from '../../server/catalogue/scenarios.ts';
import { type Fields, reference } from '../../server/tools/claims/games.ts';
import { readPlan } from '../../server/tools/simulate/plan.ts';
import { simulate as runPlan } from '../../server/tools/simulate/run.ts';
import { cutsOf, whyViolenceMoved } from '../../server/tools/simulate/why.ts';
import { BadInput } from '../../server/tools/tool.ts';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { type ActKind, actKinds } from '../../shared/outside/acts.ts';
import { openingOf, type Pack } from '../../shared/scenario/scenario.ts';

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

  test('--plot draws the course and its causes into a file that needs no other', () => {
    const file = join(folder, 'arc.svg');
    const steps = [
      { month: 0, mandate: {} },
      { month: 12, mandate: { access: 2, mediation: 1 }, actions: [{ kind: 'crackdown', by: 'GOV' }] },
    ];
    const draw = (...options: readonly string[]) => {
      const run = simulate({ scenario: 'velora', months: 24, seed: 3, steps }, '--plot', file, ...options);
      expect(run.status).toBe(0);
      return readFileSync(file, 'utf8');
    };
    const svg = draw();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg.match(/<polyline /g)).toHaveLength(4);
    for (const word of ['Violence', 'Need', 'Capacity', 'Trust', 'Velora: 24 months']) expect(svg).toContain(word);
    expect(svg).toContain('2  from month 13: access 2, mediation 1; GOV: crackdown');
    expect(svg).toMatch(/months 1–12.*months 13–24/s);
    expect(svg.match(/local capacity \+\d+\.\d/g)?.length).toBe(2);
    expect(svg).not.toMatch(/href|<style|<script|<image|<polygon/);
    const many = draw('--seeds', '3');
    expect(many.match(/<polygon /g)).toHaveLength(4);
    expect(many).toContain('3 games, seeds 3–5');
  });
});

const packs = readScenarios(join(import.meta.dirname, '../../scenarios'));
const velora = packs.get('velora') as Pack;
const opening = openingOf(velora);
const readOf = (written: unknown) => {
  writeFileSync(planFile, typeof written === 'string' ? written : JSON.stringify(written));
  return readPlan(planFile, (slug) => packs.get(slug) as Pack).plan;
};
type Action = { readonly kind: ActKind; readonly by: string | readonly string[] } & Record<string, unknown>;
const acting = (actions: readonly Action[], mandate: Fields = {}, circumstances = {}) => ({
  ...{ scenario: 'velora', months: 12, seed: null },
  steps: [{ month: 0, mandate, actions, circumstances }],
});
const after = (written: unknown, seed: number | null = null) => runPlan(opening, readOf(written), seed).states;
const readings = (written: unknown) => after(written).map(readingsOf);

describe('what is done outside the Council', () => {
  const place = { province: 'Northreach' };
  const everyAct: readonly Action[] = [
    { kind: 'intervene', by: ['US', 'UK'], authority: 'advise' },
    { kind: 'regional-force', by: 'REG' },
    { kind: 'arm-proxy', by: 'NBR' },
    { kind: 'hire-company', by: ['FR', 'GOV'] },
    { kind: 'recognise', by: 'kenya' },
    { kind: 'invited-support', by: ['GOV', 'RU'] },
    { kind: 'protectorate', by: ['RU', 'GOV'] },
    { kind: 'strike', by: 'US', ...place },
    { kind: 'withdraw', by: 'US', what: 'coalition' },
    { kind: 'name-and-shame', by: 'NGO', ...place },
    { kind: 'independent-relief', by: 'NGO', province: 'hill-districts' },
    { kind: 'accept-contract', by: 'relief' },
    { kind: 'expel-mission', by: 'GOV' },
    { kind: 'end-invitation', by: 'velora' },
    { kind: 'accept-talks', by: 'GOV' },
    { kind: 'crackdown', by: 'GOV' },
    { kind: 'reform', by: 'GOV' },
    { kind: 'open-talks', by: 'OPP' },
    { kind: 'ceasefire', by: 'OPP', ...place },
    { kind: 'declare-independence', by: 'OPP' },
    { kind: 'propose-entity', by: 'CN' },
  ];

  test('each of the acts has its words, its seats and an end', () => {
    expect(everyAct.map(({ kind }) => kind)).toEqual([...actKinds]);
    const [step] = readOf(acting(everyAct)).steps;
    expect(step?.doings.map(({ by }) => by)).toEqual([
      ...[['united-states', 'united-kingdom'], ['african-union'], ['dravia'], ['france', 'velora'], ['kenya']],
      ...[
        ['velora', 'russian-federation'],
        ['russian-federation', 'velora'],
        ['united-states'],
        ['united-states'],
        ['advocacy'],
      ],
      ...[['relief'], ['relief'], ['velora'], ['velora'], ['velora'], ['velora'], ['velora'], ['opposition']],
      ...[['opposition'], ['opposition'], ['china']],
    ]);
    expect(step?.doings[3]?.act).toEqual({ kind: 'hire-company', patron: 'france' });
    expect(step?.doings[5]?.act).toEqual({ kind: 'invited-support', patron: 'russian-federation' });
    expect(step?.doings[7]?.act).toEqual({ kind: 'strike', province: 'northreach', reported: true });
    expect(after(acting(everyAct), 7)).toHaveLength(12);
  });

  test('a company that the host state hires alone is there, and the Council pays with its name', () => {
    const hired = readings(acting([{ kind: 'hire-company', by: 'GOV' }]));
    const ordered = readings(
      acting([], { otherForces: [{ origin: 'company', troops: 4, roe: 3, lead: 'PMC', legitimacy: 28 }] }),
    );
    expect(hired.map(({ deployed }) => deployed).slice(0, 3)).toEqual([3, 4, 4]);
    for (const name of ['violence', 'acceptance', 'missionLegitimacy', 'presence', 'intrusiveness'] as const) {
      expect(hired.map((each) => each[name])).toEqual(ordered.map((each) => each[name]));
    }
    expect((ordered[0]?.councilLegitimacy ?? 0) - (hired[0]?.councilLegitimacy ?? 0)).toBeCloseTo(2, 1);
  });

  test('stands beside every later mandate, until somebody ends it', () => {
    const troops = readings({
      ...{ scenario: 'velora', months: 9, seed: null },
      steps: [
        { month: 0, actions: [{ kind: 'protectorate', by: ['RU', 'GOV'] }] },
        { month: 2, mandate: { force: true, troops: 4, legitimacy: 70 } },
        { month: 5, actions: [{ kind: 'end-invitation', by: 'GOV' }] },
      ],
    });
    expect(troops.map(({ deployed }) => deployed)).toEqual([6, 6, 8, 10, 10, 6, 4, 4, 4]);
    expect(troops.map(({ formalSovereignty }) => formalSovereignty)).toEqual([
      ...Array(5).fill(80),
      100,
      100,
      100,
      100,
    ]);
  });

  test('another step is no new beginning for a mission that has its legitimacy', () => {
    const steps = [
      { month: 0, mandate: { force: true, troops: 4, legitimacy: 70 } },
      { month: 2, actions: [{ kind: 'open-talks', by: 'OPP' }] },
    ];
    const [first, , third] = readings({ scenario: 'velora', months: 3, seed: null, steps });
    expect(first?.missionLegitimacy).toBeCloseTo(70.1);
    expect(third?.missionLegitimacy).toBeCloseTo(70.3);
  });

  test('a mission that is expelled leaves, but for one under Chapter VII, which stays without consent', () => {
    const expelled = (mandate: Fields) => {
      const steps = [
        { month: 0, mandate: { force: true, troops: 8, lead: 'COAL', roe: 3, legitimacy: 70, ...mandate } },
        { month: 2, actions: [{ kind: 'expel-mission', by: 'GOV' }] },
      ];
      return readings({ scenario: 'velora', months: 4, seed: null, steps });
    };
    expect(expelled({}).map(({ deployed }) => deployed)).toEqual([8, 8, 4, 0]);
    const imposed = expelled({ chapter: 7 });
    expect(imposed.map(({ deployed }) => deployed)).toEqual([8, 8, 8, 8]);
    expect(imposed.map(({ intrusiveness }) => intrusiveness)).toEqual([0, 0, 9, 9]);
    expect((imposed[1]?.missionLegitimacy ?? 0) - (imposed[2]?.missionLegitimacy ?? 0)).toBeCloseTo(12 - 0.1);
  });

  test('circumstances count: whoever is blocked by a veto and meets the criteria begins with more', () => {
    const begins = (circumstances: object) =>
      readings(acting([{ kind: 'intervene', by: 'FR' }], {}, circumstances))[0]?.missionLegitimacy;
    expect(begins({})).toBeCloseTo(25.1);
    expect(begins({ vetoed: true, criteria: 4 })).toBeCloseTo(35.1);
    expect(begins({ recommended: true })).toBeCloseTo(50.1);
  });

  test('a strike is lawful in the year after an attack, or where the plan says so', () => {
    const legitimacyAfter = (circumstances: object) =>
      readings(acting([{ kind: 'strike', by: 'NBR', ...place }], {}, circumstances))[0]?.councilLegitimacy ?? 0;
    expect(legitimacyAfter({ attacked: true }) - legitimacyAfter({})).toBeCloseTo(4, 0);
    const attacks = { scenario: 'velora', months: 24, seed: 1, steps: [] };
    const firstAttack = (seed: number) =>
      runPlan(opening, readOf(attacks), seed).events.find(({ kind }) => kind === 'attack-from-haven')?.month ?? 0;
    const seed = Array.from({ length: 50 }, (_, index) => index).find((each) => firstAttack(each) > 1) ?? 0;
    const first = firstAttack(seed);
    const precedentOf = (steps: readonly object[], month: number) =>
      runPlan(opening, readOf({ ...attacks, steps }), seed).states[month]?.bypassPrecedent ?? 0;
    const struck = (month: number) => {
      const steps = [{ month, actions: [{ kind: 'strike', by: 'NBR', ...place }] }];
      return precedentOf(steps, month) - precedentOf([], month);
    };
    expect(first).toBeGreaterThan(1);
    expect(struck(first - 1)).toBe(15);
    expect(struck(first)).toBe(5);
  });
});

test('whoever reads no further, as “head” does, has broken nothing', async () => {
  writeFileSync(planFile, JSON.stringify(plan({}, 1200)));
  const child = spawn(process.execPath, [tool, planFile, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (words) => {
    complaint += words;
  });
  child.stdout.destroy();
  const [status] = await once(child, 'close');
  expect([status, complaint]).toEqual([0, '']);
});

describe('many games', () => {
  const restless = { ...plan({ force: true, troops: 4, safeAreas: ['Northreach'] }, 12, 5) };

  test('are those of the seeds from the plan’s on, summed up', () => {
    const all = [5, 6, 7, 8].map((seed) => simulated({ ...restless, seed }));
    const many = JSON.parse(simulate(restless, '--json', '--seeds', '4').stdout);
    expect(many.games).toBe(4);
    const violence = all.map(({ months }) => months[11]?.violence ?? 0).toSorted((a, b) => a - b);
    const { mean, p10, p50, p90 } = many.months[11].violence;
    expect(mean).toBeCloseTo(violence.reduce((sum, each) => sum + each, 0) / 4);
    expect(p50).toBeCloseTo(((violence[1] ?? 0) + (violence[2] ?? 0)) / 2);
    expect(p10).toBeCloseTo((violence[0] ?? 0) + 0.3 * ((violence[1] ?? 0) - (violence[0] ?? 0)));
    expect(p90).toBeCloseTo((violence[3] ?? 0) - 0.3 * ((violence[3] ?? 0) - (violence[2] ?? 0)));
    const need = all.map(({ months }) => months[5]?.provinces.Northreach?.need ?? 0);
    expect(many.months[5].provinces.Northreach.need.mean).toBeCloseTo(need.reduce((sum, each) => sum + each, 0) / 4);
    const fell = all.filter(({ events }) => JSON.stringify(events).includes('protected-area-fell')).length;
    expect(many.happened['protected-area-fell'] ?? 0).toBe(fell / 4);
  });

  test('in a table have what eight tenths lie between', () => {
    const lines = simulate(restless, '--seeds', '10').stdout.trimEnd().split('\n');
    expect(lines[12]).toMatch(/^ +12 +\d+ \(\d+–\d+\)/);
    expect(lines.slice(13).join()).toMatch(/: in \d+ % of 10 games/);
  });

  test('and one are a spreadsheet as well, the opening first', () => {
    const cellsOf = (...options: readonly string[]) =>
      simulate(restless, '--csv', ...options)
        .stdout.trimEnd()
        .split('\n')
        .map((line): readonly string[] => line.match(/"[^"]*"|[^,]+/g) ?? []);
    const [heads = [], ...rows] = cellsOf();
    expect(rows.map(([month]) => month)).toEqual(Array.from({ length: 13 }, (_, month) => String(month)));
    expect(heads.slice(0, 3)).toEqual(['month', 'violence', 'need']);
    const { months } = simulated(restless);
    const at = heads.indexOf('Hill Districts: violence');
    expect(Number(rows[12]?.[at])).toBeCloseTo(months[11]?.provinces['Hill Districts']?.violence ?? -1, 3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([heads.length]));
    const [several = [], ...others] = cellsOf('--seeds', '3');
    expect(several.slice(1, 5)).toEqual(['mean', '10 %', '50 %', '90 %'].map((of) => `"violence, ${of}"`));
    expect(several).toHaveLength(1 + 4 * (heads.length - 1));
    expect(new Set(others.map((row) => row.length))).toEqual(new Set([several.length]));
  });
});

describe('why violence moved', () => {
  const eventful = readOf({
    ...{ scenario: 'velora', months: 30, seed: 4 },
    steps: [
      { month: 0, mandate: { safeAreas: ['Northreach'] } },
      { month: 9, actions: [{ kind: 'ceasefire', by: 'OPP', province: 'Northreach' }] },
    ],
  });

  test('is told for every step, and for every year between', () => {
    expect(cutsOf([0, 9], 30)).toEqual([0, 9, 21]);
    expect(cutsOf([6], 12)).toEqual([0, 6]);
    expect(cutsOf([0], 240)).toEqual([0, 60, 120, 180]);
    expect(cutsOf([0, 30], 30)).toEqual([0, 12, 24]);
  });

  test('adds up to the change, in one game and over many, acts and events included', () => {
    for (const seeds of [[4], [4, 5, 6]]) {
      const games = seeds.map((seed) => runPlan(opening, eventful, seed, true));
      const stretches = whyViolenceMoved(opening, games, [0, 9, 21]);
      expect(stretches.map(({ from, to }) => [from, to])).toEqual([
        [1, 9],
        [10, 21],
        [22, 30],
      ]);
      for (const { before, after: end, causes, others } of stretches) {
        expect(causes).toHaveLength(3);
        const sum = causes.reduce((total, { amount }) => total + amount, others);
        expect(Math.abs(sum - (end - before))).toBeLessThan(1e-9);
      }
      const sizes = stretches.flatMap(({ causes }) => causes.map(({ amount }) => Math.abs(amount)));
      expect(sizes.slice(0, 3)).toEqual(sizes.slice(0, 3).toSorted((a, b) => b - a));
    }
  });

  test('the ledger is kept only for whoever asks', () => {
    expect(runPlan(opening, eventful, 4).entries).toEqual([]);
    expect(runPlan(opening, eventful, 4, true).states).toEqual(runPlan(opening, eventful, 4).states);
  });
});

describe('bad input is one line that names the place, and a failure', () => {
  const good = plan({}, 3);
  const withMandate = (mandate: object) => ({ ...good, steps: [{ month: 0, mandate }] });

  const withActions = (...actions: readonly object[]) => ({ ...good, steps: [{ month: 0, actions }] });

  test.each([
    ['an unknown field of a mandate', withMandate({ tanks: 4 }), /steps\.0\.mandate: .*tanks/],
    ['an unknown field of a plan', { ...good, mandate: {} }, /at the top: .*mandate/],
    ['a value out of range', withMandate({ powers: 9 }), /steps\.0\.mandate\.powers/],
    [
      'a province that is not there',
      withMandate({ safeAreas: ['Northreach', 'Atlantis'] }),
      /steps\.0\.mandate\.safeAreas\.1: .*Atlantis/,
    ],
    ['two steps for a month', { ...good, steps: [...good.steps, ...good.steps] }, /steps\.1\.month/],
    ['no seed', { scenario: 'velora', months: 3, steps: [] }, /at seed/],
    ['half a month', { ...good, months: 1.5 }, /at months/],
    ['a field of a step that is not there', { ...good, steps: [{ month: 0, mandates: {} }] }, /steps\.0: .*mandates/],
    ['an act that is not there', withActions({ kind: 'invade', by: 'US' }), /steps\.0\.actions\.0\.kind/],
    ['an act of nobody', withActions({ kind: 'intervene' }), /steps\.0\.actions\.0\.by/],
    ['a seat that is not there', withActions({ kind: 'intervene', by: 'Narnia' }), /actions\.0\.by: .*Narnia.*GOV/],
    [
      'an act of the wrong seat',
      withActions({ kind: 'reform', by: 'GOV' }, { kind: 'intervene', by: ['US', 'kenya'] }),
      /steps\.0\.actions\.1\.by\.1: kenya cannot intervene; that is for: permanent or neighbour/,
    ],
    [
      'a relief agency that names',
      withActions({ kind: 'name-and-shame', by: 'relief' }),
      /relief cannot name-and-shame/,
    ],
    ['a patron alone', withActions({ kind: 'invited-support', by: 'RU' }), /actions\.0\.by: the host state/],
    ['a host without a patron', withActions({ kind: 'protectorate', by: 'GOV' }), /actions\.0\.by: it takes two/],
    [
      'two patrons',
      withActions({ kind: 'hire-company', by: ['GOV', 'FR', 'US'] }),
      /steps\.0\.actions\.0\.by: there is one patron/,
    ],
    [
      'a patron beside those who act',
      withActions({ kind: 'hire-company', by: 'GOV', patron: 'france' }),
      /steps\.0\.actions\.0\.patron: .*"by"/,
    ],
    ['an act without its place', withActions({ kind: 'strike', by: 'US' }), /steps\.0\.actions\.0\.province/],
    [
      'an act in a province that is not there',
      withActions({ kind: 'strike', by: 'US', province: 'Atlantis' }),
      /steps\.0\.actions\.0\.province: .*Atlantis/,
    ],
    ['an unknown field of an act', withActions({ kind: 'reform', by: 'GOV', tanks: 4 }), /actions\.0: .*tanks/],
    [
      'a choice that an act does not have',
      withActions({ kind: 'intervene', by: 'US', authority: 'rule' }),
      /steps\.0\.actions\.0\.authority/,
    ],
    [
      'an unknown circumstance',
      { ...good, steps: [{ month: 0, circumstances: { angry: true } }] },
      /steps\.0\.circumstances: .*angry/,
    ],
    ['what is not JSON', '{ "scenario": ', /is not JSON/],
  ])('%s', (_, input, message) => {
    expect(() => readOf(input)).toThrow(message);
    expect(() => readOf(input)).toThrow(BadInput);
    expect(() => readOf(input)).not.toThrow(/\n/);
  });

  test('that is said to whoever calls the tool, and nothing else', () => {
    for (const input of [withActions({ kind: 'intervene', by: 'kenya' }), { ...good, scenario: 'atlantis' }]) {
      const run = simulate(input, '--json');
      expect(run.status).toBe(1);
      expect(run.stdout).toBe('');
      expect(run.stderr).toMatch(/^simulate: .*(at steps\.0\.actions\.0\.by|at scenario: .*atlantis.*velora).*\n$/);
    }
  });

  test('no plan, two plans, and a picture that has no place', () => {
    const runs = [[tool], [tool, planFile, planFile]].map((words) =>
      spawnSync(process.execPath, words, { encoding: 'utf8' }),
    );
    expect(runs.map(({ status }) => status)).toEqual([1, 1]);
    const nowhere = simulate(good, '--plot', join(folder, 'none', 'arc.svg'));
    expect(nowhere.status).toBe(1);
    for (const options of [
      ['--json', '--csv'],
      ['--seeds', '0'],
      ['--seeds', 'many'],
      ['--svg', 'x'],
    ]) {
      const run = simulate(good, ...options);
      expect([run.status, run.stdout, run.stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    }
    expect(nowhere.stderr.trim()).toMatch(/^simulate: .*arc\.svg: cannot be written/);
  });
});
