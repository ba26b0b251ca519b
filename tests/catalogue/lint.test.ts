/** The linter: each of its eyes by itself, the template, the schemas for editors, and the tool that a writer runs. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emblemFlaws } from '../../server/catalogue/emblem.ts';
import { crossingsOf } from '../../server/catalogue/lint/crossings.ts';
import { easeOf } from '../../server/catalogue/lint/ease.ts';
import { landFlaws } from '../../server/catalogue/lint/land.ts';
import { reachFlaws } from '../../server/catalogue/lint/reach.ts';
import { jsonSchemas } from '../../server/tools/schema/shapes.ts';
import type { Geography, Point } from '../../shared/scenario/geography.ts';
import { outlineOf } from '../../shared/scenario/outline.ts';
import type { Condition, Inject } from '../../shared/world/injects.ts';
import { velora } from '../support/council.ts';
import { gridland } from '../support/gridland.ts';
import { temporaryDirectory } from '../support/server.ts';
import { breakFile, catalogueOf, filesOf, installed, json, layShelf, template } from './shelf.ts';

const shelf = temporaryDirectory();
beforeAll(() => layShelf(shelf.path, [template]));
afterAll(() => shelf.remove());

function lint(...words: readonly string[]) {
  const tool = join(import.meta.dirname, '..', '..', 'server', 'tools', 'lint.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

describe('npm run lint:scenarios', () => {
  test('finds nothing wrong with the template, plays it, and says so', () => {
    const { stdout, status } = lint(join(shelf.path, template));
    expect(stdout).toMatch(/^1 scenario, 6 games each; all can be played$/m);
    expect(stdout).not.toMatch(/(?<!\(a warning\))\n.+$/m);
    expect(status).toBe(0);
  });

  test('says file, place and what, and exits with 1', () => {
    const broken = temporaryDirectory();
    layShelf(broken.path, [template]);
    breakFile(
      broken.path,
      template,
      'briefs.json',
      json((it) => Object.assign(it.china, { allies: ['brazil', 'atlantis'] })),
    );
    const { stdout, status } = lint(join(broken.path, template));
    expect(stdout).toMatch(/merrow\/briefs\.json: china\.allies\.1: no seat is called atlantis$/m);
    expect(stdout).toMatch(/^1 scenario, 6 games each; to be mended: merrow$/m);
    expect(status).toBe(1);
    const told = JSON.parse(lint(join(broken.path, template), '--json').stdout);
    expect(told).toMatchObject([{ scenario: template, problems: [{ path: 'china.allies.1' }], warnings: [] }]);
    broken.remove();
  });

  test('warns of what came in no game', () => {
    const rare = temporaryDirectory();
    layShelf(rare.path, [template]);
    breakFile(
      rare.path,
      template,
      'injects.json',
      json((it) => Object.assign(it[2], { when: { state: 'refugees', atLeast: 90000 } })),
    );
    const { stdout, status } = lint(join(rare.path, template), '--games', '1');
    expect(stdout).toMatch(/injects\.json: 2: list-of-names came in none of 1 games \(a warning\)/);
    expect(status).toBe(0);
    rare.remove();
  });

  test('says where a map was drawn from an earlier land', () => {
    const older = temporaryDirectory();
    layShelf(older.path, [template]);
    breakFile(
      older.path,
      template,
      'land.json',
      json((it) => Object.assign(it, { seed: it.seed + 1 })),
    );
    const { stdout, status } = lint(join(older.path, template), '--games', '0');
    expect(stdout).toMatch(/merrow\/land\.json: the top: map\.json is drawn from an earlier one/);
    expect(status).toBe(1);
    older.remove();
  });

  test.each([
    [['nowhere'], 'nowhere: there is no scenario.json in it'],
    [['--games', 'many'], '--games: "many" is not a whole number from 0 to 1000'],
  ])('%j is one clear line', (given, message) => {
    expect(lint(...given)).toEqual({ stdout: '', stderr: `lint: ${message}\n`, status: 1 });
  });
});

test('every scenario that comes with the server is without a flaw, and has a small picture', () => {
  const { catalogue, refused } = catalogueOf(installed);
  expect(refused).toEqual([]);
  expect([...catalogue.packs.keys()]).toEqual(['ardun', 'bosnia', 'halmar', 'kosovo', 'sorrel', 'velora']);
  for (const { geography } of catalogue.packs.values()) {
    expect(JSON.stringify(outlineOf(geography)).length).toBeLessThanOrEqual(4000);
  }
});

describe('the template', () => {
  test('serves under a name of its own, and not as it lies there', () => {
    expect(catalogueOf(shelf.path).refused).toEqual([]);
    expect(catalogueOf(installed).catalogue.packs.has('_template')).toBe(false);
  });

  test('has every file that the guide for writers speaks of', () => {
    const guide = readFileSync(join(installed, 'README.md'), 'utf8');
    for (const name of filesOf('_template')) expect(guide).toContain(`\`${name}\``);
  });
});

test('the schemas for editors are those that scenarios are read with', () => {
  for (const [name, schema] of Object.entries(jsonSchemas)) {
    const kept: unknown = JSON.parse(readFileSync(join(installed, 'schema', name), 'utf8'));
    expect(kept, `npm run -s scenario:schema (${name})`).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});

describe('lines', () => {
  const meet = (...lines: readonly (readonly Point[])[]) =>
    crossingsOf(lines.map((points, index) => ({ id: 'abc'[index] ?? '', points }))).map(
      ({ one, other, at }) => `${one}${other} ${at}`,
    );

  test('cross where they cross', () => {
    expect(
      meet(
        [
          [0, 0],
          [10, 10],
        ],
        [
          [0, 10],
          [10, 0],
        ],
      ),
    ).toEqual(['ab 5,5']);
    expect(
      meet(
        [
          [0, 0],
          [8, 0],
        ],
        [
          [2, -1],
          [2, 9],
        ],
      ),
    ).toEqual(['ab 2,0']);
    expect(
      meet([
        [0, 0],
        [10, 0],
        [10, 10],
        [5, -5],
      ]),
    ).toHaveLength(1);
    expect(
      meet(
        [
          [0, 0],
          [10, 0],
        ],
        [
          [2, 0],
          [4, 0],
          [4, 4],
        ],
      ),
    ).toHaveLength(1);
    expect(
      meet(
        [
          [0, 0],
          [10, 0],
        ],
        [
          [5, 0],
          [5, 9],
        ],
      ),
    ).toEqual(['ab 5,0']);
  });

  test('may meet at their ends, run side by side and close to a ring', () => {
    expect(
      meet(
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 0],
          [20, 5],
        ],
        [
          [10, 0],
          [10, 9],
        ],
      ),
    ).toEqual([]);
    expect(
      meet(
        [
          [0, 0],
          [10, 0],
        ],
        [
          [0, 1],
          [10, 1],
        ],
        [
          [12, 0],
          [20, 0],
        ],
      ),
    ).toEqual([]);
    expect(
      meet([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ]),
    ).toEqual([]);
  });
});

describe('the land', () => {
  const told = (change: (land: { -readonly [Key in keyof Geography]: Geography[Key] }) => void) => {
    const land = structuredClone(gridland(4, 2, { width: 200, height: 150 }));
    change(land);
    return (landFlaws({ geography: land })['map.json'] ?? []).map(({ path, message }) => `${path}: ${message}`);
  };

  test('that holds together has no flaws, and neither has Velora', () => {
    expect(told(() => {})).toEqual([]);
    expect(landFlaws(velora)['map.json']).toEqual([]);
  });

  test('must have a way to every province', () => {
    const islet: Point[] = [
      [600, 400],
      [680, 400],
      [680, 460],
      [600, 460],
      [600, 400],
    ];
    const lines = told((land) => {
      land.arcs = { ...land.arcs, islet };
      land.provinces = [
        ...land.provinces,
        { id: 'islet', ring: ['islet'], label: [640, 430], heart: [640, 430], incidents: [], peaks: [] },
      ];
      land.width = 900;
      land.height = 600;
    });
    expect(lines).toEqual(['provinces.4: nobody gets from "p0-0" to "islet"']);
  });

  test('has no province that nobody can point at', () => {
    expect(told((land) => Object.assign(land, { width: 9000, height: 9000 }))).toHaveLength(4);
  });
});

describe('what is thrown in', () => {
  const verdict = (when: Condition) =>
    reachFlaws({ injects: [{ id: 'it', round: 1, title: 'It', text: 'It comes.', when } satisfies Inject] })[
      'injects.json'
    ]?.map(({ message }) => message);
  const violence = (atLeast: number): Condition => ({ province: 'a', figure: 'violence', atLeast });

  test.each<[string, Condition]>([
    ['more than all', { state: 'trust', atLeast: 101 }],
    ['what is always so, not being so', { not: violence(0) }],
    ['a level that a clause has not', { inForce: 'disarmament', having: { field: 'level', atLeast: 3 } }],
    ['a clause that is in force and is not', { all: [{ inForce: 'amnesty' }, { not: { inForce: 'amnesty' } }] }],
    ['so much and less', { all: [violence(60), { not: violence(50) }] }],
    ['force below 2 and not below 3', { all: [{ rulesOfEngagementBelow: 2 }, { not: { rulesOfEngagementBelow: 3 } }] }],
  ])('never comes: %s', (_what, when) => {
    expect(verdict(when)).toEqual(['cannot come true: it never comes']);
  });

  test.each<[string, Condition]>([
    ['nothing or more', violence(0)],
    ['not being more than all', { not: violence(101) }],
  ])('has no condition that is always true: %s', (_what, when) => {
    expect(verdict(when)).toEqual(['is always true: leave it out']);
  });

  test.each<[string, Condition]>([
    ['a band', { all: [violence(50), { not: violence(60) }] }],
    ['so many refugees', { state: 'refugees', atLeast: 900 }],
    ['a mission that is large', { inForce: 'mission', having: { field: 'troops', atLeast: 12 } }],
    [
      'a mission, and not a large one',
      { all: [{ inForce: 'mission' }, { not: { inForce: 'mission', having: { field: 'troops', atLeast: 12 } } }] },
    ],
  ])('may come: %s', (_what, when) => {
    expect(verdict(when)).toEqual([]);
  });
});

describe('how hard words are to read', () => {
  test('plain words are easy, and names are no harder than words', () => {
    expect(easeOf('The rain has come. The road is cut. Who helps?').grade).toBeLessThan(2);
    const [named, plain] = [easeOf('Bosnia and Herzegovina asks for help.'), easeOf('Table and carpet asks for help.')];
    expect(named.grade).toBeLessThanOrEqual(plain.grade + 0.01);
  });

  test('long words in long sentences are hard', () => {
    const hard =
      'Multilateral organisations necessitate comprehensive institutional reconsideration of responsibilities';
    expect(easeOf(`${hard}, ${hard.toLowerCase()} and ${hard.toLowerCase()}.`).grade).toBeGreaterThan(16);
  });

  test('a figure with a point and an abbreviation end no sentence', () => {
    expect(easeOf('About 1.5 million people fled, said Dr. Who.').words).toBe(
      easeOf('About 15 million people fled said Dr Who').words,
    );
    expect(easeOf('Art. 42 was named. So it is.').grade).toBe(easeOf('Art 42 was named. So it is.').grade);
    expect(easeOf('')).toEqual({ grade: 0, words: 0 });
  });
});

test('an emblem is shapes and nothing else', () => {
  const flag = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${inside}</svg>`;
  expect(emblemFlaws(flag('<path d="M0 0h4v3z"/>'))).toEqual([]);
  expect(emblemFlaws(flag('<path d="M0 0h4v3z"/>').replaceAll('"', "'"))).toEqual([]);
  expect(emblemFlaws(readFileSync(join(installed, 'velora', 'emblem.svg'), 'utf8'))).toEqual([]);
  for (const bad of [
    '<script/>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
    '<style/>',
    '<path onload="x()"/>',
    '<image href="/a.png"/>',
    '<path fill="url(https://x.org/a)"/>',
  ]) {
    expect(emblemFlaws(flag(bad)), bad).not.toEqual([]);
  }
  expect(emblemFlaws(`${'<!-- a note -->'.repeat(40)}<html></html>`)).not.toEqual([]);
});

test('the small picture of a land has all its provinces, in few letters', () => {
  const outline = outlineOf(velora.geography);
  expect(outline.provinces.map(({ id }) => id)).toEqual(velora.geography.provinces.map(({ id }) => id));
  expect(JSON.stringify(outline).length).toBeLessThanOrEqual(4000);
  for (const { d } of outline.provinces) expect(d).toMatch(/^M\d+ \d+l[-\d ]{20,}Z$/);
  expect(outline.width / outline.height).toBeCloseTo(velora.geography.width / velora.geography.height, 1);
});
