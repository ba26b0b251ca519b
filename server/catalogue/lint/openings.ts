/** Whether there is a first debate: a text on the table that is neither nothing nor everything. */
import type { Parts } from '../folder.ts';
import type { Flaws } from './flaws.ts';

/** Clauses of a text that a class can read and amend in its first meeting. */
const debatable = { least: 3, most: 6 } as const;

export function openingFlaws({ scenario }: Pick<Parts, 'scenario'>): Flaws {
  if (!scenario) return {};
  const path = 'opening.onTheTable';
  const text = scenario.opening?.onTheTable;
  if (!text) return { 'scenario.json': [{ path, message: 'is missing: what is the first debate about?' }] };
  const { length } = text.clauses;
  if (length >= debatable.least && length <= debatable.most) return {};
  const message = `has ${length} clauses; a first debate has ${debatable.least} to ${debatable.most}`;
  return { 'scenario.json': [{ path: `${path}.clauses`, message }] };
}
