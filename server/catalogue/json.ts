/** Reads a file of data with its schema, and says everything that does not fit, not only the first. */
import type { z } from 'zod';
import { type Flaw, pathOf } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** @returns null with why not, where the file is not of the schema's shape */
export function parsedWith<Shape extends z.ZodType>(
  text: string,
  schema: Shape,
): { readonly value: z.output<Shape> | null; readonly flaws: readonly Flaw[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { value: null, flaws: [{ path: 'the top', message: `is not JSON: ${(error as Error).message}` }] };
  }
  const parsed = schema.safeParse(withoutSchema(value));
  if (parsed.success) return { value: parsed.data, flaws: [] };
  return { value: null, flaws: parsed.error.issues.flatMap((issue) => flawsOf(issue)) };
}

/** `$schema` tells an editor what may stand where; here it says nothing. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _schema, ...others } = value as Record<string, unknown>;
  return others;
}

/** Of what may be one thing or another, the flaws are told of that which it comes nearest to. */
function flawsOf(issue: Issue, before: readonly PropertyKey[] = []): readonly Flaw[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter((branch) => branch.every((each) => !isAnotherThing(each)));
    const [nearest] = branches.toSorted((one, other) => one.length - other.length);
    if (nearest && branches.length < issue.errors.length) return nearest.flatMap((each) => flawsOf(each, path));
    return [{ path: pathOf(path), message: 'is nothing of what may stand here: scenarios/schema says what may' }];
  }
  return [{ path: pathOf(path), message: issue.message }];
}

/** A key that the branch does not know, or one that it needs and that is not there. */
const isAnotherThing = (issue: Issue): boolean =>
  issue.code === 'unrecognized_keys' ||
  issue.code === 'invalid_key' ||
  (issue.code === 'invalid_type' && issue.path.length <= 1 && issue.message.includes('undefined'));
