/** The words of texts by short names: many texts are compared, and most of their clauses are the same ones again. */
import type { Clause } from '../mandate/catalogue.ts';
import { remembered } from './remembered.ts';

/** What clauses say, each with a number: there are only so many of them. */
const said = new Map<string, number>();

/** The same for clauses that say the same, and for no others: 0, 1, 2, … */
export const numberOf = remembered((clause: Clause): number => {
  const words = JSON.stringify(clause);
  const found = said.get(words) ?? said.size;
  said.set(words, found);
  return found;
});

/** The words of a clause, in whatever order they were put. */
const sortedWordsOf = remembered((clause: Clause): string => JSON.stringify(Object.entries(clause).toSorted()));

export const saysTheSame = (one: Clause, other: Clause): boolean =>
  one.kind === other.kind && sortedWordsOf(one) === sortedWordsOf(other);

/** The same for texts that say the same in the same order, and for no others. */
export function nameOf(clauses: readonly Clause[]): string {
  let name = '';
  for (const clause of clauses) name += `${numberOf(clause)} `;
  return name;
}
