/** Rule P1: the English alphabetical order in which the Council sits and presides. */

/** Côte d'Ivoire is under C, before Croatia; the order is the same on every machine. */
export function inEnglishOrder(one: string, other: string): number {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Without accents. */
const lettersOf = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
