/**
 * A language for development that nobody speaks: English whose lines run leftwards, with each sentence between marks that turn
 * its letters and stops as well. It shows what a page does with Arabic before there are Arabic words.
 */
import { words } from '../text/words.ts';

/** Unicode's locale for it (CLDR: pseudo-bidirectional), and its direction. */
export const mirrored = { tag: 'ar-XB', direction: 'rtl' } as const;

type Table = Record<string, unknown>;

/** Right-to-left override and its end (Unicode Bidirectional Algorithm, 2.2). */
const turned = (text: string): string => (text === '' ? text : `\u202e${text}\u202c`);

const isTable = (value: unknown): value is Table =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

function turnedIn(value: unknown): unknown {
  if (typeof value === 'string') return turned(value);
  if (typeof value === 'function') return (...about: readonly unknown[]) => turnedIn(value(...about));
  if (Array.isArray(value)) return value.map(turnedIn);
  if (!isTable(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, turnedIn(each)]));
}

/** In place: panels hold on to their part of the table from the moment they are fetched. */
function turn(table: Table): void {
  for (const [name, value] of Object.entries(table)) {
    if (isTable(value)) turn(value);
    // The few words that are no part of a table stand as they are: nobody can write to a module from outside.
    else Reflect.set(table, name, turnedIn(value));
  }
}

/** From now on the page speaks it. Once, before anything is shown. */
export function speakMirrored(): void {
  // The whole is a module, whose own sentences cannot be changed; those of its parts can.
  for (const part of Object.values(words)) if (isTable(part)) turn(part);
  Object.assign(document.documentElement, { lang: mirrored.tag, dir: mirrored.direction });
}
