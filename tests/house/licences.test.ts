/** Whoever gets the client gets the licences of what is in it: every package and every typeface, in its own words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licencesOf, packageOf } from '../../client/build/licences.ts';
import { importsIn } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const client = join(root, 'client');
const built = join(root, 'dist', 'client');
const shipped = readFileSync(join(built, 'licences.txt'), 'utf8');

/** What the client's sources name, without what only the gallery and the build use. */
const named = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(tsx?|css)$/.test(name) && !/^(dev|build)\//.test(name))
  .flatMap((name) => {
    const source = readFileSync(join(client, name), 'utf8');
    const inSheets = [...source.matchAll(/(?:@import |url\()"([^"./][^"]*)"/g)].map(([, address = '']) => address);
    return [...importsIn(source), ...(name.endsWith('.css') ? inSheets : [])];
  })
  .filter((specifier) => !specifier.startsWith('.'))
  .flatMap((specifier) => packageOf(`/node_modules/${specifier}`) ?? []);

describe('licences.txt', () => {
  test.each([...new Set([...named, 'flag-icons'])].toSorted())('has %s', (name) => {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    expect(shipped).toContain(`${name} ${version} (`);
  });

  test('has a typeface’s licence for every typeface that is sent', () => {
    const faces = new Set(
      readdirSync(join(built, 'assets'))
        .filter((name) => name.endsWith('.woff2'))
        .map((name) => name.split(/-(?:cyrillic|greek|latin|vietnamese)/)[0]),
    );
    expect(faces.size).toBe(2);
    for (const face of faces) expect(shipped).toContain(`@fontsource-variable/${face} `);
    expect(shipped.match(/SIL OPEN FONT LICENSE Version 1\.1/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('says the terms, not only their names', () => {
    const parts = shipped.split(`\n${'-'.repeat(80)}\n`);
    expect(parts.length).toBeGreaterThan(10);
    const short = parts.slice(2).filter((part) => !/permission|licen[cs]ed under/i.test(part));
    expect(short.map((part) => part.trim().split('\n')[0])).toEqual([]);
  });

  test('is led to from the home page', () => {
    expect(readFileSync(join(client, 'pages', 'HomePage.tsx'), 'utf8')).toContain('href="/licences.txt"');
  });
});

test('a module’s package is read off its path, and what is ours has none', () => {
  expect(packageOf('/home/a/node_modules/@preact/signals/dist/signals.mjs')).toBe('@preact/signals');
  expect(packageOf('C:\\mandate\\node_modules\\phaser\\dist\\phaser.esm.js?v=1')).toBe('phaser');
  expect(packageOf('/work/client/main.tsx')).toBe(null);
  expect(licencesOf(['/x/node_modules/preact/dist/preact.mjs'])).toContain('preact');
});
