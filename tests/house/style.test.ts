/** One visual language: every colour, size, space, line and duration is a token, and nothing in a sheet knows left from right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_LIGHT, PAGE_PROJECTOR } from '../../client/style/tokens/colours.ts';
import { MOTION } from '../../client/style/tokens/measures.ts';
import { tokenSheet } from '../../client/style/tokens/sheet.ts';
import { withoutComments } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => ending.test(name));

type Declaration = { readonly at: string; readonly property: string; readonly value: string };

/** `at`: the sheet and the line. A value may go over several lines. */
function declarationsIn(path: string): readonly Declaration[] {
  const source = withoutComments(read(path)).replaceAll(/"[^"\n]*"/g, (text) => text.replaceAll(/[;:{}]/g, '_'));
  return [...source.matchAll(/(?<=[{;}]\s*)(-{0,2}[a-z][\w-]*):\s*([^;{}]+);/g)].map(
    ({ index, 1: property = '', 2: value = '' }) => ({
      at: `${path}:${source.slice(0, index).split('\n').length}`,
      property,
      value: value.trim().replaceAll(/\s+/g, ' '),
    }),
  );
}

const sheets = filesIn('client/style', /\.css$/);
const declared = sheets.flatMap(declarationsIn);
const tokens = new Set([...tokenSheet().matchAll(/--([\w-]+):/g)].map(([, name = '']) => name));

/** Those whose property matches and whose value does not keep the rule, one line each. */
const breaking = (property: RegExp, keeps: (value: string) => boolean): readonly string[] =>
  declared
    .filter((each) => property.test(each.property) && !keeps(each.value))
    .map(({ at, property: name, value }) => `${at} ${name}: ${value}`);

const SPACE = /^(scroll-)?(margin|padding)|^(row-|column-)?gap$/;
const COLOUR_NAMES = /(?<![\w-])(white|black|red|green|blue|gr[ae]y|orange|yellow|purple|brown|silver|gold)(?![\w-])/i;

describe('the style sheets', () => {
  test('are read', () => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(declared.length).toBeGreaterThan(2000);
  });

  test('name colours only by tokens', () => {
    const raw = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(/i;
    expect(
      breaking(/./, (value) => {
        const bare = value.replaceAll(/var\(--[\w-]+\)|url\([^)]*\)|"[^"]*"/g, '');
        return !raw.test(bare) && !COLOUR_NAMES.test(bare);
      }),
    ).toEqual([]);
  });

  test('have letters of the scale only, or of a share of the letters around them', () => {
    const size = /^(var\(--(text|print|root|plate)[\w-]*\)( !important)?|[\d.]+em|0|inherit)$/;
    const reckoned = /^(calc|max|min|clamp)\((?:[^()]|\([^()]*\))*\)$/;
    const keeps = (value: string) =>
      size.test(value) ||
      (reckoned.test(value) && /var\(--text-/.test(value) && !/\d(px|rem|pt)\b/.test(value)) ||
      // A page's margin has no element, and so none of its tokens.
      value === '9pt';
    expect(breaking(/^font-size$/, keeps)).toEqual([]);
    expect(breaking(/^font$/, (value) => value === 'inherit' || !/\d(px|rem|pt)\b/.test(value))).toEqual([]);
  });

  test('leave space by tokens, by shares of a letter or of what is around', () => {
    const measures = /(?<![\w-])\d*\.?\d+(px|rem|pt|cm|in)\b/;
    expect(breaking(SPACE, (value) => !measures.test(value))).toEqual([]);
  });

  test('draw lines, corners and focus by tokens', () => {
    const lines = /^(border|outline|column-rule)(?!.*(colou?r|style|collapse|spacing|offset|image))/;
    expect(breaking(lines, (value) => !/(?<![\w-])\d*\.?\d+(px|rem)\b/.test(value))).toEqual([]);
  });

  test('move by the tokens of motion, and not at all where less motion is asked for', () => {
    const moves = /^(transition|animation)/;
    expect(breaking(moves, (value) => !/(?<![\w-])\d*\.?\d+m?s\b/.test(value) || value === '0s !important')).toEqual(
      [],
    );
    const [, still = ''] = tokenSheet().split('@media (prefers-reduced-motion: reduce)');
    for (const name of Object.keys(MOTION)) expect(still).toContain(`--motion-${name}: 0ms`);
    const base = read('client/style/base.css');
    const [, none = ''] = base.split('@media (prefers-reduced-motion: reduce)');
    expect(none).toMatch(
      /\*,\s*\*::before,\s*\*::after \{\s*transition-duration: 0s !important;\s*animation-duration: 0s !important;/,
    );
  });

  test('know where a line begins and ends, not left and right', () => {
    const physical =
      /^(scroll-)?(margin|padding)-(left|right)$|^border-(left|right)|^(left|right)$|^border-(top|bottom)-(left|right)-radius$/;
    expect(breaking(physical, () => false)).toEqual([]);
    expect(
      breaking(
        /^(text-align|float|clear|justify-content|justify-items|justify-self)$/,
        (value) => !/\b(left|right)\b/.test(value),
      ),
    ).toEqual([]);
    // Four values have the left side last, and the right side second: where these differ, they are said by name.
    const sides = (value: string) => value.match(/(?:calc|max|min)\((?:[^()]|\([^()]*\))*\)|var\([^)]*\)|\S+/g) ?? [];
    expect(
      breaking(/^(scroll-)?(margin|padding)$|^(inset|border-width|border-style|border-color)$/, (value) => {
        const [, right, , left] = sides(value);
        return left === undefined || left === right;
      }),
    ).toEqual([]);
  });

  test('use no property that nobody gives a value', () => {
    const given = new Set(declared.flatMap(({ property }) => (property.startsWith('--') ? [property.slice(2)] : [])));
    const byScript = filesIn('client', /\.tsx?$/).flatMap((path) =>
      [...read(path).matchAll(/['"]--([\w-]+)['"]/g)].map(([, name = '']) => name),
    );
    const known = new Set([...tokens, ...given, ...byScript]);
    const besides = filesIn('client/dev', /\.css$/).flatMap(declarationsIn);
    const inSheets = [...declared, ...besides].flatMap(({ at, value }) =>
      [...value.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => ({ at, name })),
    );
    const inParts = filesIn('client', /\.tsx$/).flatMap((path) =>
      [...read(path).matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => ({ at: path, name })),
    );
    expect(inSheets.length).toBeGreaterThan(1000);
    expect([...inSheets, ...inParts].filter(({ name }) => !known.has(name))).toEqual([]);
  });

  test('ask nothing of anybody else', () => {
    expect(breaking(/./, (value) => !/url\(["']?(https?:)?\/\//.test(value))).toEqual([]);
  });
});

describe('colours', () => {
  const HEX = /['"`]#(?:[0-9a-f]{3}|[0-9a-f]{6})['"`]/i;

  test('stand nowhere in the client but among the tokens', () => {
    const parts = filesIn('client', /\.tsx?$/).filter((path) => !/^client\/(style\/tokens|dev)\//.test(path));
    expect(parts.length).toBeGreaterThan(200);
    expect(parts.filter((path) => HEX.test(withoutComments(read(path))))).toEqual([]);
  });

  test('of a drawing that a tool makes are the tokens', () => {
    const values = new Set<string>([PAGE_LIGHT, PAGE_PROJECTOR].flatMap((page) => Object.values(page)));
    const drawn = read('server/tools/simulate/arc.ts').match(/#[0-9A-F]{6}\b/gi) ?? [];
    expect(drawn.length).toBeGreaterThan(5);
    // Navy is the chamber's wall.
    expect(drawn.filter((hex) => !values.has(hex.toUpperCase()) && hex !== '#123B5D')).toEqual([]);
  });

  test('of the browser’s own parts are those of the theme', () => {
    const page = read('client/index.html');
    expect(page).toContain('<meta name="color-scheme" content="light" />');
    expect(page).toContain(`<meta name="theme-color" content="${PAGE_LIGHT.surface}" />`);
    expect(tokenSheet()).toMatch(/:root \{\n {2}color-scheme: light;/);
    expect(tokenSheet()).toMatch(/:root\[data-theme="projector"\] \{\n {2}color-scheme: dark;/);
  });
});
