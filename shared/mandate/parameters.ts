/** What a clause lets its drafter choose: described as data, so that schema, type and form all follow from it. */
import { z } from 'zod';

/** Troops and officers are counted in thousands, levels from 1 (absence is 0), months from the adoption of the text. */
export const units = ['thousand-troops', 'thousand-officers', 'level', 'months'] as const;
export type Unit = (typeof units)[number];

/** Another parameter of the same clause must have this value, else the form hides this one and no rule reads it. */
export type Condition = { readonly parameter: string; readonly is: string };

export type NumberParameter = {
  readonly type: 'number';
  /** Both ends are allowed; every value is a multiple of `step`. */
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly unit: Unit;
  readonly default: number;
  readonly when?: Condition;
};
export type ChoiceParameter = {
  readonly type: 'choice';
  /** Where the options are degrees of one thing they stand from weak to strong. */
  readonly options: readonly [string, string, ...string[]];
  readonly default: string;
};
export type SwitchParameter = { readonly type: 'switch'; readonly default: boolean };
/** The id of a province of the scenario. */
export type ProvinceParameter = { readonly type: 'province' };

export type Parameter = NumberParameter | ChoiceParameter | SwitchParameter | ProvinceParameter;

/** The type of the values that a parameter can have. */
export type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends ChoiceParameter
    ? P['options'][number]
    : P extends SwitchParameter
      ? boolean
      : string;

/** A province's id within its scenario, e.g. `northreach`. */
export const provinceIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** The schema of the values that a parameter can have. */
export function parameterSchema(parameter: Parameter): z.ZodType<number | string | boolean> {
  switch (parameter.type) {
    case 'number':
      return z.number().min(parameter.minimum).max(parameter.maximum).multipleOf(parameter.step);
    case 'choice':
      return z.enum([...parameter.options]);
    case 'switch':
      return z.boolean();
    case 'province':
      return provinceIdSchema;
  }
}

/** Levels 1 to `maximum`; level 0 is a text without the clause. */
export const level = (maximum: 2 | 3) =>
  ({ type: 'number', minimum: 1, maximum, step: 1, unit: 'level', default: 1 }) as const;

export const months = (maximum: number, preset: number) =>
  ({ type: 'number', minimum: 1, maximum, step: 1, unit: 'months', default: preset }) as const;
