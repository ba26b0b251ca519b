/** Numbers and lists as English sentences have them. */
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'] as const; // biome-ignore format: one list

/** "nine" for 9, as sentences in documents have it. */
export const inWords = (count: number): string => numbers[count] ?? String(count);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "20 seconds", "30 minutes", "2 hours": in the largest unit of which it is a whole number. */
export function lasting(seconds: number): string {
  const [count, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return `${count} ${plural(count, unit, `${unit}s`)}`;
}
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** Names of a few; of more, how many. */
export const few = (names: readonly string[]): string =>
  names.length > 3 ? `${names.length} delegations` : listed(names);

/** With a full stop, where somebody wrote none. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const; // biome-ignore format: one list
/** "second" for 2. */
export const ordinal = (place: number): string => ordinals[place] ?? `number ${place}`;
