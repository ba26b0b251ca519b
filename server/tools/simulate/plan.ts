/** A plan: which mandates come into force in a scenario's crisis, and what is done outside the Council, month by month. */
import { z } from 'zod';
import { type Mandate, mandateSchema } from '../../../shared/crisis/mandate.ts';
import type { Pack } from '../../../shared/scenario/scenario.ts';
import { BadInput, readJson } from '../tool.ts';
import { actionSchema, actorsOf, type Doing, doingOf } from './actors.ts';

/** What an act depends on besides the crisis itself; what is left out is not so. */
const circumstancesSchema = z.strictObject({
  recommended: z.boolean().default(false),
  vetoed: z.boolean().default(false),
  criteria: z.number().min(0).max(6).default(0),
  nonRecognition: z.boolean().default(false),
  /** Left out: as the last twelve months of the simulation have it. */
  attacked: z.boolean().optional(),
});
type Circumstances = z.infer<typeof circumstancesSchema>;

const stepSchema = z.strictObject({
  /** Months that have passed. */
  month: z.int().min(0),
  /** Replaces the one in force from the start of the next month on; left out, that one stays. */
  mandate: mandateSchema.optional(),
  /** Done one after the other at the start of that month, after the mandate. */
  actions: z.array(actionSchema).default([]),
  circumstances: circumstancesSchema.prefault({}),
});

const planSchema = z.strictObject({
  scenario: z.string().min(1),
  months: z.int().min(1).max(1200),
  /** Of all chance; null: no noise and no events. */
  seed: z.int().min(0).max(0xffffffff).nullable(),
  steps: z.array(stepSchema).check((context) => {
    const months = context.value.map(({ month }) => month);
    months.forEach((month, index) => {
      if (months.indexOf(month) === index) return;
      const message = `there is a step for month ${month} already`;
      context.issues.push({ code: 'custom', path: [index, 'month'], message, input: month });
    });
  }),
});
type Written = z.infer<typeof planSchema>;

export type Step = {
  readonly month: number;
  /** Null: what is in force stays. */
  readonly mandate: Mandate | null;
  readonly doings: readonly Doing[];
  readonly circumstances: Circumstances;
};

/** With the ids of provinces and seats, as the model knows them; steps in the order of their months. */
export type Plan = {
  readonly months: number;
  readonly seed: number | null;
  readonly steps: readonly Step[];
};

/**
 * Reads a plan, which may call provinces by their names and seats by their roles. Throws `BadInput` with the place.
 * @param packOf gives the scenario that a plan names
 */
export function readPlan(
  path: string,
  packOf: (slug: string) => Pack,
): { readonly plan: Plan; readonly pack: Pack; readonly written: Written } {
  const written = readJson(path, planSchema);
  const pack = packOf(written.scenario);
  const { scenario } = pack;
  const actors = actorsOf(pack);
  const fail = (at: string, message: string): never => {
    throw new BadInput(`${path}: at ${at}: ${message}`);
  };
  const provinceOf = (word: string, at: string): string =>
    scenario.provinces.find(({ id, name }) => id === word || name === word)?.id ??
    fail(at, `${scenario.state} has no province called ${word}`);
  const steps = written.steps.map((step, index): Step => {
    const at = `steps.${index}`;
    const mandate = step.mandate ? withIds(step.mandate, `${at}.mandate`, provinceOf) : null;
    const doings = step.actions.map((action, place) =>
      doingOf(action, { actors, provinceOf, fail, at: `${at}.actions.${place}` }),
    );
    return { month: step.month, mandate, doings, circumstances: step.circumstances };
  });
  const { months, seed } = written;
  return { plan: { months, seed, steps: steps.toSorted((a, b) => a.month - b.month) }, pack, written };
}

function withIds(mandate: Mandate, at: string, provinceOf: (word: string, at: string) => string): Mandate {
  const listed = (field: 'safeAreas' | 'autonomy' | 'independentRelief', words: readonly string[]) =>
    words.map((word, place) => provinceOf(word, `${at}.${field}.${place}`));
  const { safeAreas, autonomy, independentRelief } = mandate;
  return {
    ...mandate,
    safeAreas: listed('safeAreas', safeAreas),
    independentRelief: listed('independentRelief', independentRelief),
    autonomy: Array.isArray(autonomy) ? listed('autonomy', autonomy) : autonomy,
  };
}
