/**
 * “Rule 34” and “$10 m” are never torn apart at the end of a line: between such a word and its number, and between a sum and
 * its unit, stands a space that does not break.
 */
const numbered = /\b(Rules?|rules?|Articles?|Art\.) (?=[A-Z]{0,2}\d)/g;
const sums = /(\$[\d,.]+) (?=(?:m|bn|million|billion)\b)/g;
const joined = (text: string): string => text.replace(numbered, '$1\u00a0').replace(sums, '$1\u00a0');

type Words = Readonly<Record<string, unknown>>;
const isPlain = (value: object): value is Words => Object.getPrototypeOf(value) === Object.prototype;

function joinedIn(value: unknown): unknown {
  if (typeof value === 'string') return joined(value);
  if (typeof value === 'function') return (...about: readonly unknown[]) => joinedIn(value(...about));
  if (Array.isArray(value)) return value.map(joinedIn);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, joinedIn(each)]));
}

/** The same words, and what they say of something, with their rules, Articles and sums whole. */
export const unbroken = <Said>(words: Said): Said => joinedIn(words) as Said;
