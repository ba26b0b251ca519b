/** Clauses for property tests, drawn from the same descriptions that the schema is made of. */
import fc from 'fast-check';
import {
  type Clause,
  type ClauseKind,
  clauseKinds,
  clauseSchema,
  parametersOf,
} from '../../shared/mandate/catalogue.ts';
import type { Parameter } from '../../shared/mandate/parameters.ts';

export const provinces = [
  { id: 'northreach', name: 'Northreach' },
  { id: 'southplain', name: 'Southplain' },
] as const;
export const provinceIds = provinces.map((each) => each.id);

/** Every value that a parameter allows; of provinces, the two above and one that the scenario does not have. */
export function valuesOf(parameter: Parameter): readonly (number | string | boolean)[] {
  switch (parameter.type) {
    case 'number': {
      const steps = Math.round((parameter.maximum - parameter.minimum) / parameter.step);
      return Array.from({ length: steps + 1 }, (_, at) => parameter.minimum + at * parameter.step);
    }
    case 'choice':
      return parameter.options;
    case 'switch':
      return [false, true];
    case 'province':
      return [...provinceIds, 'elsewhere'];
  }
}

const clauseOfKind = (kind: ClauseKind): fc.Arbitrary<Clause> =>
  fc
    .record({
      kind: fc.constant(kind),
      ...Object.fromEntries(
        Object.entries(parametersOf(kind)).map(([name, each]) => [name, fc.constantFrom(...valuesOf(each))]),
      ),
    })
    .map((clause) => clauseSchema.parse(clause));

export const anyClause: fc.Arbitrary<Clause> = fc.oneof(...clauseKinds.map(clauseOfKind));
export const anyText: fc.Arbitrary<readonly Clause[]> = fc.array(anyClause, { maxLength: 16 });

/** Every clause there is, one for each value of each parameter, the others at their default. */
export function variantsOf(clause: Clause): readonly Clause[] {
  const changed = Object.entries(parametersOf(clause.kind)).flatMap(([name, parameter]) =>
    valuesOf(parameter)
      .filter((value) => value !== 'elsewhere')
      .map((value) => clauseSchema.parse({ ...clause, [name]: value })),
  );
  return changed.length === 0 ? [clause] : changed;
}
