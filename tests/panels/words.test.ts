/** Every sentence is said somewhere: a word that no page and no panel uses would be translated for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as english from '../../client/text/english/interface.ts';

const client = join(import.meta.dirname, '..', '..', 'client');
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('text'))
  .map((path) => spelledOut(readFileSync(join(client, path), 'utf8')))
  .join('\n');

/** A source with the short names that it gives to parts of the words written out: `said.lead` after `const said = words.a`. */
function spelledOut(source: string): string {
  const named = [...source.matchAll(/const (\w+) = (words(?:\.\w+)+);/g)].map(([, name = '', path = '']) => ({
    name,
    path,
  }));
  const taken = [...source.matchAll(/const \{([^{}]*)\} = (words(?:\.\w+)*);/g)].flatMap(([, names = '', path = '']) =>
    names.split(',').map((name) => ({ name: name.trim(), path: `${path}.${name.trim()}` })),
  );
  return [...taken, ...named]
    .filter(({ name }) => /^\w+$/.test(name))
    .reduce((text, { name, path }) => text.replace(new RegExp(`(?<![.\\w'])${name}(?=[.[])`, 'g'), path), source);
}

/** `words.a.b` said as such, by a name that is reckoned (`words.a[which]`), or taken apart (`const { b } = words.a`). */
function isSaid(path: readonly string[]): boolean {
  const [last = ''] = path.slice(-1);
  const before = ['words', ...path.slice(0, -1)].join('.');
  // What is looked for without an expression first: most are said as such, and the sources are long.
  if (isIn(`${before}.${last}`)) return true;
  const taken = new RegExp(`\\b${last}\\b[^{}]*\\} = ${before.replaceAll('.', '\\.')}\\b`);
  return (
    sources.includes(`${before}[`) ||
    taken.test(sources) ||
    isSaidOfOne(path) ||
    // `board.vote` after `const { board } = words.stage`.
    (path.length === 3 && new RegExp(`\\b${path[1]}\\.${last}\\b`).test(sources))
  );
}

/** A whole name in the sources: nothing of a longer one. */
function isIn(name: string): boolean {
  for (let at = sources.indexOf(name); at >= 0; at = sources.indexOf(name, at + 1)) {
    if (!/\w/.test(sources.charAt(at + name.length))) return true;
  }
  return false;
}

/** `words.a[which].b`, `words.a[which][part]`, or `const { b } = words.a[which]`. */
function isSaidOfOne(path: readonly string[]): boolean {
  const [last = ''] = path.slice(-1);
  const [all, one] = [`words\\.${path.slice(0, -2).join('\\.')}`, '\\[[^\\]]*\\]'];
  return (
    path.length > 2 &&
    new RegExp(`${all}${one}(?:\\[|\\.${last}\\b)|\\b${last}\\b[^{}]*\\} = ${all}${one}`).test(sources)
  );
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  // A list is said as a whole.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
}

test('no word is left unsaid', () => {
  const paths = pathsOf(english);
  expect(paths.length).toBeGreaterThan(150);
  expect(paths.filter((path) => !isSaid(path)).map((path) => path.join('.'))).toEqual([]);
});

test('the search finds out', () => {
  const short = 'const said = words.a.b; said.c; const { d } = words.e; d[key]; const { f } = words; f.g(); x.said.h';
  expect(spelledOut(short)).toContain('words.a.b.c; const { d } = words.e; words.e.d[key]');
  expect(spelledOut(short)).toContain('words.f.g(); x.said.h');
  expect(isSaid(['drafts', 'table'])).toBe(true);
  expect(isSaid(['drafts', 'nobody-says-this'])).toBe(false);
});
