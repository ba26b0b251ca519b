/** Rule P1: the English alphabetical order in which the Council sits and presides. */

/** Côte d'Ivoire is under C, before Croatia; the order is the same on every machine. */
export function inEnglishOrder(one: string, other: string): number {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Without accents. */
function lettersOf(name: string): string {
  const letters = known.get(name) ?? name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  if (known.size < most) known.set(name, letters);
  return letters;
}

/** Names of States, which every session sorts again; no more of them than there can be. */
const known = new Map<string, string>();
const most = 1000;
