/** Whoever holds the house must see what is wrong with it: each checker is shown something that is. */
import { describe, expect, test } from 'vitest';
import { cycles, escapes, importersOf, importsIn, type Layers, linesWith, resolve, wrongImports } from './imports.ts';

const house = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));
const layers: Layers = {
  'shared/council': { from: ['shared/mandate'], packages: ['zod'] },
  'shared/mandate': { from: [], packages: ['zod'] },
  'server/rooms': { from: ['shared/council/views'], packages: ['node', '@colyseus/core'] },
};

describe('the checker of the house', () => {
  test('sees every form of an import, and none in a comment', () => {
    const source = `
      import { a,
        type B } from './several-lines.ts';
      import type { C } from './type.ts';
      import './side-effect.css';
      import D, * as E from "double";
      export { f } from './exported.ts';
      export * from './all.ts';
      const g = await import('./later.ts');
      // import { h } from './line.ts';
      /** import { i } from './block.ts'; */
      const from = 'j';
    `;
    expect(importsIn(source).toSorted()).toEqual([
      './all.ts',
      './exported.ts',
      './later.ts',
      './several-lines.ts',
      './side-effect.css',
      './type.ts',
      'double',
    ]);
  });

  test('knows where an import leads', () => {
    expect(resolve('server/rooms/a.ts', './b.ts')).toBe('server/rooms/b.ts');
    expect(resolve('server/rooms/a.ts', '../../shared/c.ts')).toBe('shared/c.ts');
    expect(resolve('server/a.ts', '../../shared/c.ts')).toBe('../shared/c.ts');
    expect(resolve('a.ts', '../../c.ts')).toBe('../../c.ts');
  });

  test('lets through what the table allows', () => {
    const allowed = house({
      'shared/council/a.ts': "import { z } from 'zod';\nimport { b } from './rules/b.ts';",
      'shared/council/rules/b.ts': "import { c } from '../../mandate/c.ts';",
      'server/rooms/d.ts': "import fs from 'node:fs/promises';\nimport { Room } from '@colyseus/core/build';",
      'server/rooms/e.ts': "import { v } from '../../shared/council/views/v.ts';",
    });
    expect(wrongImports(allowed, layers)).toEqual([]);
  });

  test('sees an import against the direction, a package that is not allowed, and a place of its own', () => {
    expect(
      wrongImports(
        house({
          'shared/mandate/a.ts': "import type { B } from '../council/b.ts';",
          'shared/council/c.ts': "import { randomInt } from 'node:crypto';",
          'shared/mandateless/d.ts': '',
          'server/rooms/e.ts': "import { f } from '../../shared/council/viewsless/f.ts';",
        }),
        layers,
      ),
    ).toEqual([
      'shared/mandate/a.ts: imports shared/council/b.ts',
      'shared/council/c.ts: imports the package node',
      'shared/mandateless/d.ts: is in no place that the table knows',
      'server/rooms/e.ts: imports shared/council/viewsless/f.ts',
    ]);
  });

  test('sees who knows a package that only some may know', () => {
    const sources = house({
      'shared/wire/a.ts': "import { schema } from '@colyseus/schema';",
      'client/panels/b.tsx': "import { Client } from '@colyseus/sdk';",
      'client/panels/c.tsx': "import { colyseus } from './colyseus.ts';",
    });
    expect(importersOf(sources, /colyseus/, ['shared/wire'])).toEqual(['client/panels/b.tsx']);
  });

  test('sees an import that leads out of the repository', () => {
    expect(escapes(house({ 'shared/a.ts': "import x from '../../shared/data.json';" }))).toHaveLength(1);
    expect(escapes(house({ 'shared/a.ts': "import x from '../shared/data.json';" }))).toEqual([]);
  });

  test('sees a cycle of types, a longer one, and one of a file with itself, and no other', () => {
    const sources = house({
      'a.ts': "import type { B } from './b.ts';",
      'b.ts': "import { A } from './a.ts';\nimport { c } from './c.ts';",
      'c.ts': "import { d } from './d.ts';",
      'd.ts': "import { e } from './e.ts';",
      'e.ts': "import { c } from './c.ts';",
      'f.ts': "import { f } from './f.ts';\nimport { a } from './a.ts';",
      'g.ts': "import { c } from './c.ts';\nimport { d } from './d.ts';",
    });
    expect(cycles(sources).toSorted()).toEqual([['a.ts', 'b.ts'], ['c.ts', 'd.ts', 'e.ts'], ['f.ts']]);
  });

  test('sees a word in code, with its line, and not in a comment', () => {
    const sources = house({
      'shared/a.ts': '/** Never\n * Date.now(). */\nconst b = 1; // not Date.now() either\nconst c = Date.now();',
      'server/simulation/timekeeper.ts': 'const now = () => Date.now();',
    });
    expect(linesWith(sources, /Date\.now/, ['server/simulation/timekeeper.ts'])).toEqual([
      'shared/a.ts:4: const c = Date.now();',
    ]);
  });
});
