/** The shapes of a scenario's files for editors: JSON Schema, made from the schemas that the files are read with. */
import { z } from 'zod';
import { briefsSchema } from '../../../shared/interests/brief.ts';
import { baselinesFileSchema } from '../../../shared/scenario/baselines.ts';
import { geographySchema } from '../../../shared/scenario/geography.ts';
import { scenarioSchema } from '../../../shared/scenario/scenario.ts';
import { injectsSchema } from '../../../shared/world/injects.ts';
import { sourcesSchema } from '../../catalogue/sources.ts';
import { landSchema } from '../draw/land.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const shapes = {
  scenario: [scenarioSchema, 'A scenario: its seats, its failing state and its clocks.'],
  land: [landSchema, 'A land as somebody writes it down, from which map.json is drawn.'],
  map: [geographySchema, 'The drawn land of a scenario.'],
  briefs: [briefsSchema, 'What each seat is told by its capital, by seat.'],
  injects: [injectsSchema, 'What is thrown in, round by round.'],
  baselines: [baselinesFileSchema, 'What the seats come to in many games of stand-ins; written by a tool.'],
  sources: [sourcesSchema, 'What the pages of a scenario rest on.'],
} as const satisfies Readonly<Record<string, readonly [z.ZodType, string]>>;

/** By the name of the file, e.g. `scenario.json`. */
export const jsonSchemas: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(shapes).map(([name, [schema, description]]) => {
    return [`${name}.json`, naming(described(schema, description))];
  }),
);

function described(schema: z.ZodType, description: string): JsonSchema {
  // As somebody writes it: what has a default may be left out.
  const { $schema, ...shape } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  }) as JsonSchema;
  return { $schema, description, ...shape };
}

/** A file that is an object may name its schema. */
function naming(shape: JsonSchema): JsonSchema {
  if (shape.type !== 'object') return shape;
  const { properties, propertyNames, ...others } = shape;
  const names = propertyNames ? { propertyNames: { anyOf: [propertyNames, { const: '$schema' }] } } : {};
  return { ...others, ...names, properties: { $schema: { type: 'string' }, ...Object(properties) } };
}
