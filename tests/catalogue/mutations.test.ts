/** Whatever is wrong with a scenario is told with its file and the place in it, by name, and the others serve. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../support/server.ts';
import { brief, meaning, seat, shape } from './broken.ts';
import { care, land } from './brokenCare.ts';
import { type Break, breakFile, catalogueOf, installed, json, layShelf, template, words } from './shelf.ts';

let shelf: ReturnType<typeof temporaryDirectory>;
beforeAll(() => {
  shelf = temporaryDirectory();
  layShelf(shelf.path);
});
afterAll(() => shelf.remove());

const restore = (slug: string, from: string): void => {
  rmSync(join(shelf.path, slug), { recursive: true, force: true });
  cpSync(join(installed, from), join(shelf.path, slug), { recursive: true });
};

afterEach(() => restore('velora', 'velora'));

describe.each([
  ['a file of the wrong shape', shape],
  ['what does not go together', meaning],
  ['a land that does not hold together', land],
  ['what a class would stumble over', care],
] as const)('%s', (_what, mutations) => {
  test.each(mutations)('%s', (_name, file, edit, path, says) => {
    breakFile(shelf.path, 'velora', file, edit);
    const { catalogue, refused } = catalogueOf(shelf.path);
    expect([...catalogue.packs.keys()]).toEqual([template]);
    expect(refused.map(({ slug }) => slug)).toEqual(['velora']);
    const problems = refused.flatMap((each) => each.problems);
    const told = problems.filter(
      (each) => /velora\/[a-z-]+\.\w+$/.test(each.file) && each.path.startsWith(path) && each.message.includes(says),
    );
    expect(told, JSON.stringify(problems, null, 1)).not.toEqual([]);
    // A province without its land is told where the land is.
    expect(told[0]?.file).toMatch(new RegExp(`velora/(${file}|map\\.json)$`));
  });
});

describe('history', () => {
  beforeEach(() =>
    breakFile(
      shelf.path,
      'velora',
      'scenario.json',
      json((it) => Object.assign(it, { isHistorical: true })),
    ),
  );

  test('without what happened in fact is refused', () => {
    const { refused } = catalogueOf(shelf.path);
    const [problem] = refused.flatMap(({ problems }) => problems);
    expect(problem).toMatchObject({ path: 'the top', message: expect.stringContaining('is missing') });
    expect(problem?.file).toMatch(/velora\/in-fact\.md$/);
  });
});

test('everything that is wrong is told at once', () => {
  breakFile(
    shelf.path,
    'velora',
    'scenario.json',
    json((it) => Object.assign(it.provinces[0], { need: 130, violence: -3 })),
  );
  breakFile(shelf.path, 'velora', 'background.md', words('(#jackson-1990)', '(#nobody-2000)'));
  breakFile(
    shelf.path,
    'velora',
    'injects.json',
    json((it) => it.pop()),
  );
  rmSync(join(shelf.path, 'velora', 'briefs.json'));
  const { refused } = catalogueOf(shelf.path);
  const lines = refused.flatMap(({ problems }) =>
    problems.map(({ file, path }) => `${file.split('/').at(-1)}: ${path}`),
  );
  expect(lines).toEqual([
    'scenario.json: provinces.0.violence',
    'scenario.json: provinces.0.need',
    'briefs.json: the top',
    'background.md: #nobody-2000',
    'sources.json: 1.id',
  ]);
});

describe('what may be otherwise', () => {
  const still: readonly (readonly [string, string, Break])[] = [
    [
      'a council without a host state: the facilitator writes its letters',
      'briefs.json',
      brief('velora', { profile: 'press' }),
    ],
    [
      'two members that share a term, in its second year',
      'scenario.json',
      seat('algeria', { term: { from: 2031, to: 2031 } }),
    ],
    [
      'a file that names its schema',
      'scenario.json',
      json((it) => Object.assign(it, { $schema: '../schema/scenario.json' })),
    ],
    ['a file with the mark of another system before it', 'briefs.json', (text) => `\uFEFF${text}`],
  ];
  test.each(still)('%s', (_what, file, edit) => {
    breakFile(shelf.path, 'velora', file, edit);
    const { catalogue, refused } = catalogueOf(shelf.path);
    expect(refused.flatMap(({ problems }) => problems)).toEqual([]);
    expect([...catalogue.packs.keys()]).toEqual([template, 'velora']);
  });
});
