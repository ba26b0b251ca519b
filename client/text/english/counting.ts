/** Numbers and lists as English sentences have them. */
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'] as const; // biome-ignore format: one list

/** "nine" for 9, as sentences in documents have it. */
export const inWords = (count: number): string => numbers[count] ?? String(count);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lengths = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;
type Length = keyof typeof lengths;

/**
 * How long something lasts. `exact`: in the largest unit of which it is a whole number ("90 seconds", "24 hours"); `about`: in
 * quarters of a minute, and from two hours on in hours ("4¼ minutes"); `at-least`: rounded down to minutes, and from two of
 * them on to hours and days ("3 minutes", "5 days").
 */
export function lasting(seconds: number, as: 'exact' | 'about' | 'at-least' = 'exact'): string {
  const among: Readonly<Record<typeof as, readonly Length[]>> = {
    exact: ['hour', 'minute', 'second'],
    about: ['hour', 'minute'],
    'at-least': ['day', 'hour', 'minute'],
  };
  const fits = (unit: Length): boolean =>
    as === 'exact' ? seconds % lengths[unit] === 0 : seconds >= 2 * lengths[unit];
  const units = among[as];
  const unit = units.find(fits) ?? units.at(-1) ?? 'second';
  const count = seconds / lengths[unit];
  if (as === 'about' && unit === 'minute') {
    const quarters = Math.round(count * 4);
    return `${Math.floor(quarters / 4)}${['', '¼', '½', '¾'][quarters % 4]} ${plural(quarters / 4, 'minute', 'minutes')}`;
  }
  const told = as === 'exact' ? count : as === 'about' ? Math.round(count) : Math.max(1, Math.floor(count));
  return `${told} ${plural(told, unit, `${unit}s`)}`;
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
