/** The words of texts by short names: many texts are compared, and most of their clauses are the same ones again. */
import type { Clause } from '../mandate/catalogue.ts';

/** What clauses say, each with a number: there are only so many of them. */
const said = new Map<string, number>();
const known = new WeakMap<Clause, number>();

/** The same for clauses that say the same, and for no others: 0, 1, 2, … */
export function numberOf(clause: Clause): number {
  const before = known.get(clause);
  if (before !== undefined) return before;
  const words = JSON.stringify(clause);
  const found = said.get(words) ?? said.size;
  said.set(words, found);
  known.set(clause, found);
  return found;
}

/** The words of a clause, in whatever order they were put. */
const sorted = new WeakMap<Clause, string>();

function sortedWordsOf(clause: Clause): string {
  const found = sorted.get(clause) ?? JSON.stringify(Object.entries(clause).toSorted());
  sorted.set(clause, found);
  return found;
}

export const saysTheSame = (one: Clause, other: Clause): boolean =>
  one.kind === other.kind && sortedWordsOf(one) === sortedWordsOf(other);

/** The same for texts that say the same in the same order, and for no others. */
export function nameOf(clauses: readonly Clause[]): string {
  let name = '';
  for (const clause of clauses) name += `${numberOf(clause)} `;
  return name;
}
