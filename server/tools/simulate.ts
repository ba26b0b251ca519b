/** `npm run -s simulate -- PLAN [--json] [--svg FILE]`: lets a crisis run under the mandates of a plan. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { drawAt } from '../../shared/council/random.ts';
import type { CrisisEvent } from '../../shared/crisis/events.ts';
import { type Mandate, mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { provinceReadingsOf, type Readings, readingsOf } from '../../shared/crisis/readings.ts';
import { type CrisisState, withMandate } from '../../shared/crisis/state.ts';
import { tickWithoutLedger } from '../../shared/crisis/tick.ts';
import { openingOf, type Pack } from '../../shared/scenario/scenario.ts';
import { BadScenario, readScenarios } from '../catalogue/scenarios.ts';
import { drawArc } from './arc.ts';
import { BadInput, readJson, runTool } from './tool.ts';

const scenarios = join(import.meta.dirname, '../../scenarios');

const planSchema = z.strictObject({
  scenario: z.string().min(1),
  months: z.int().min(1).max(1200),
  /** Of all chance; null: no noise and no events. */
  seed: z.int().min(0).max(0xffffffff).nullable(),
  steps: z
    .array(
      z.strictObject({
        /** The mandate replaces the one in force from the start of the next month on. */
        month: z.int().min(0),
        mandate: mandateSchema,
      }),
    )
    .check((context) => {
      const months = context.value.map(({ month }) => month);
      months.forEach((month, index) => {
        if (months.indexOf(month) === index) return;
        const message = `there is a step for month ${month} already`;
        context.issues.push({ code: 'custom', path: [index, 'month'], message, input: month });
      });
    }),
});
type Plan = z.infer<typeof planSchema>;

function installed(path: string, slug: string): Pack {
  try {
    const all = readScenarios(scenarios);
    const found = all.get(slug);
    if (found) return found;
    throw new BadInput(`${path}: at scenario: there is none called ${slug}, only ${[...all.keys()].join(', ')}`);
  } catch (error) {
    if (error instanceof BadScenario) throw new BadInput(error.message);
    throw error;
  }
}

/** A plan may call a province by its name or by its id; the model knows ids. */
function withIds(path: string, plan: Plan, { scenario }: Pack): Plan {
  const idOf = (word: string, at: string): string => {
    const province = scenario.provinces.find(({ id, name }) => id === word || name === word);
    if (province) return province.id;
    throw new BadInput(`${path}: at ${at}: ${scenario.state} has no province called ${word}`);
  };
  const steps = plan.steps.map((step, index) => {
    const { safeAreas, autonomy } = step.mandate;
    const listed = (field: string, words: readonly string[]) =>
      words.map((word, place) => idOf(word, `steps.${index}.mandate.${field}.${place}`));
    const mandate: Mandate = {
      ...step.mandate,
      safeAreas: listed('safeAreas', safeAreas),
      autonomy: Array.isArray(autonomy) ? listed('autonomy', autonomy) : autonomy,
    };
    return { ...step, mandate };
  });
  return { ...plan, steps };
}

type Simulated = { readonly states: readonly CrisisState[]; readonly events: readonly CrisisEvent[] };

function simulate(opening: CrisisState, { months, seed, steps }: Plan): Simulated {
  const chance = seed === null ? null : (position: number) => drawAt(seed, position);
  const states: CrisisState[] = [];
  const events: CrisisEvent[] = [];
  let mandate = noMandate;
  let state = opening;
  while (state.month < months) {
    const step = steps.find(({ month }) => month === state.month);
    if (step) {
      mandate = step.mandate;
      state = withMandate(state, mandate);
    }
    const tick = tickWithoutLedger(state, mandate, chance);
    state = tick.state;
    states.push(state);
    events.push(...tick.events);
  }
  return { states, events };
}

const columns = {
  month: (_: Readings, month: number) => String(month),
  violence: ({ violence }) => violence.toFixed(1),
  need: ({ need }) => need.toFixed(1),
  grievance: ({ grievance }) => grievance.toFixed(1),
  capacity: ({ capacity }) => capacity.toFixed(1),
  trust: ({ trust }) => trust.toFixed(1),
  acceptance: ({ acceptance }) => acceptance.toFixed(1),
  sovereignty: ({ materialSovereignty }) => materialSovereignty.toFixed(1),
  'troops (k)': ({ deployed }) => deployed.toFixed(1),
  'refugees (k)': ({ refugees }) => refugees.toFixed(0),
  deaths: ({ deaths }) => deaths.toFixed(0),
} as const satisfies Record<string, (readings: Readings, month: number) => string>;

function table({ states }: Simulated, events: readonly CrisisEvent[]): string {
  const heads = Object.keys(columns);
  const cells = Object.values(columns);
  const rows = states.map((state) => {
    const readings = readingsOf(state);
    return cells.map((cell) => cell(readings, state.month));
  });
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = [heads, ...rows].map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
  const said = events.map(
    ({ month, kind, province }) => `month ${month}: ${kind.replaceAll('-', ' ')}${province ? ` (${province})` : ''}`,
  );
  return [...lines, ...(said.length > 0 ? ['', ...said] : [])].join('\n');
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new BadInput(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

runTool(
  {
    name: 'simulate',
    usage: 'npm run -s simulate -- PLAN [--json] [--svg FILE]',
    about:
      'Lets the crisis of a scenario run under the mandates of PLAN, a JSON file:\n' +
      '  { "scenario": "velora", "months": 24, "seed": 7,\n' +
      '    "steps": [ { "month": 0, "mandate": { "force": true, "troops": 8, "roe": 2, "access": 1 } } ] }\n' +
      'A step replaces the mandate in force from the start of the next month on; what a mandate leaves out is none.\n' +
      '"seed": null lets nothing happen by chance: no noise and no events.\n\n' +
      '  --json      every figure of every month as JSON, { "months", "events" }, instead of a table\n' +
      '  --svg FILE  draws the course of events into FILE besides',
    options: { json: { type: 'boolean' }, svg: { type: 'string' } },
  },
  ([path, ...others], { json, svg }) => {
    if (path === undefined || others.length > 0) throw new BadInput('give one PLAN; --help says how');
    const read = readJson(path, planSchema);
    const scenario = installed(path, read.scenario);
    const plan = withIds(path, read, scenario);
    const simulated = simulate(openingOf(scenario), plan);
    const names = new Map(scenario.scenario.provinces.map(({ id, name }) => [id, name]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const events = simulated.events.map((event) => ({
      ...event,
      province: event.province === null ? null : nameOf(event.province),
    }));
    if (svg !== undefined) {
      const title = `${scenario.scenario.state}: ${plan.months} months`;
      const readings = [openingOf(scenario), ...simulated.states].map(readingsOf);
      // As the plan calls its provinces.
      const steps = read.steps.filter(({ month }) => month < plan.months).toSorted((a, b) => a.month - b.month);
      write(svg, drawArc({ title, seed: plan.seed, readings, steps, events }));
    }
    if (!json) return table(simulated, events);
    const months = simulated.states.map((state) => ({
      month: state.month,
      ...readingsOf(state),
      provinces: Object.fromEntries(
        Object.entries(provinceReadingsOf(state)).map(([id, figures]) => [nameOf(id), figures]),
      ),
    }));
    return JSON.stringify({ months, events }, null, 2);
  },
);
