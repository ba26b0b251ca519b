/** Every pair of colours in use can be told apart, in both themes and in print; and the sheets use no pair that is not computed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast, over } from '../../client/style/tokens/contrast.ts';
import { PAGE_PAIRS, STAGE_PAIRS, THEMES } from '../../client/style/tokens/pairs.ts';

const folder = join(import.meta.dirname, '..', '..', 'client', 'style');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

/** `{ what, ground, upper }` of every rule that sets both by tokens, with the sheet it stands in. */
const together = sheets.flatMap((sheet) => {
  const source = readFileSync(join(folder, sheet), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...source.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const ground = /(?<![\w-])background(?:-color)?: var\(--([\w-]+)\)/.exec(body)?.[1];
    const upper = /(?<![\w-])color: var\(--([\w-]+)\)/.exec(body)?.[1];
    return ground && upper ? [{ what: `${sheet} ${selector.trim()}`, ground, upper }] : [];
  });
});

/** Every colour that letters have in some rule. */
const letters = sheets.flatMap((sheet) =>
  [...readFileSync(join(folder, sheet), 'utf8').matchAll(/(?<![\w-])color: var\(--([\w-]+)\)/g)].map(
    ([, name = '']) => name,
  ),
);

describe.each(Object.entries(THEMES))('%s', (_theme, colours) => {
  test.each([...PAGE_PAIRS, ...STAGE_PAIRS])('$what: $upper on $ground', ({ upper, ground, least }) => {
    expect(colours[upper], upper).toMatch(/^#[0-9A-F]{6}$/i);
    expect(colours[ground], ground).toMatch(/^#[0-9A-F]{6}$/i);
    expect(contrast(colours[upper] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('the style sheets', () => {
  const computed = new Set(
    PAGE_PAIRS.filter(({ least }) => least >= 4.5).map(({ upper, ground }) => `${upper} on ${ground}`),
  );

  test('lay letters only on grounds with which they are computed', () => {
    expect(together.length).toBeGreaterThan(15);
    expect(together.filter(({ upper, ground }) => !computed.has(`${upper} on ${ground}`))).toEqual([]);
  });

  test('give letters only colours that are computed', () => {
    const uppers = new Set(PAGE_PAIRS.filter(({ least }) => least >= 4.5).map(({ upper }) => upper));
    expect([...new Set(letters)].filter((name) => !uppers.has(name))).toEqual([]);
  });
});

test('the measure itself: black on white is 21 to 1, a colour on itself 1 to 1, and half of black on white is grey', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#0a5488', '#0a5488')).toBe(1);
  expect(over('#000000', '#ffffff', 0.5)).toBe('#808080');
});
