/** Every sentence is said somewhere: a word that no page and no panel uses would be translated for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../client/text/english/interface.ts';

const client = join(import.meta.dirname, '..', '..', 'client');
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('text'))
  .map((path) => readFileSync(join(client, path), 'utf8'))
  .join('\n');

/** `words.a.b` said as such, by a name that is reckoned (`words.a[which]`), or taken apart (`const { b } = words.a`). */
function isSaid(path: readonly string[]): boolean {
  const [last = ''] = path.slice(-1);
  const before = ['words', ...path.slice(0, -1)].join('.');
  const taken = new RegExp(`\\b${last}\\b[^{}]*\\} = ${before.replaceAll('.', '\\.')}\\b`);
  return (
    new RegExp(`${before.replaceAll('.', '\\.')}\\.${last}\\b`).test(sources) ||
    sources.includes(`${before}[`) ||
    taken.test(sources) ||
    // `board.vote` after `const { board } = words.stage`.
    (path.length === 3 && new RegExp(`\\b${path[1]}\\.${last}\\b`).test(sources))
  );
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
}

test('no word is left unsaid', () => {
  const paths = pathsOf(english);
  expect(paths.length).toBeGreaterThan(150);
  expect(paths.filter((path) => !isSaid(path)).map((path) => path.join('.'))).toEqual([]);
});

test('the search finds out', () => {
  expect(isSaid(['drafts', 'table'])).toBe(true);
  expect(isSaid(['drafts', 'nobody-says-this'])).toBe(false);
});
