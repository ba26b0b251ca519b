/** Flags: those of countries, and the one that a scenario brings for a state of its own, shown in every browser of a session. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Flaw } from './problems.ts';

/** Of all countries, by their ISO codes. */
export const flags = dirname(createRequire(import.meta.url).resolve('flag-icons/flags/4x3/un.svg'));

export const hasFlag = (name: string): boolean => /^[a-z][a-z-]*$/.test(name) && existsSync(join(flags, `${name}.svg`));

/** Letters. */
const longest = 8_000;

/** What draws nothing, and what fetches or runs something. */
const unwanted: readonly (readonly [RegExp, string])[] = [
  [/<([\w.-]+:)?script/i, 'an emblem has no script'],
  [/\son\w+\s*=/i, 'an emblem has no script'],
  [/<([\w.-]+:)?(foreignObject|iframe|image|use|style|a)[\s/>]/i, 'an emblem is of shapes alone'],
  [/<!(DOCTYPE|ENTITY)/i, 'an emblem has no definitions of documents'],
  [/\b(?:xlink:)?href\s*=|url\(\s*['"]?(?!#)/i, 'an emblem fetches nothing'],
];

export function emblemFlaws(text: string): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const complain = (message: string): number => flaws.push({ path: 'the top', message });
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--((?!-->)[\s\S])*-->\s*)*<svg[\s>][\s\S]*<\/svg>\s*$/.test(text)) {
    complain('must be one <svg> element');
  }
  if (!/<svg[^>]*\sviewBox=["']/.test(text)) complain('needs a viewBox, by which it is scaled');
  if (text.length > longest) complain(`has ${text.length} letters; ${longest} are enough for a flag`);
  for (const [pattern, message] of unwanted) if (pattern.test(text)) complain(message);
  return flaws;
}
