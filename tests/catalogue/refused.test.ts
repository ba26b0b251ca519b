/** The server serves what can be played: also what somebody puts into its data directory, and refuses the rest by name. */
import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import type { ListedScenario } from '../../shared/scenario/listed.ts';
import { citedIn, type Page, type Reading } from '../../shared/scenario/pages.ts';
import { openSession, type ServerChild, spawnServer, temporaryDirectory } from '../support/server.ts';
import { breakFile, catalogueOf, installed, json, layShelf, template, words } from './shelf.ts';

const data = temporaryDirectory();
const own = join(data.path, 'scenarios');
let server: ServerChild;

/** The template under another name. */
function bring(slug: string): void {
  cpSync(join(installed, '_template'), join(own, slug), { recursive: true });
  breakFile(own, slug, 'scenario.json', (text) =>
    json((it) => Object.assign(it, { slug, title: `The ${slug}` }))(
      text.replace('"flag": "merrow"', `"flag": "${slug}"`),
    ),
  );
}

beforeAll(async () => {
  mkdirSync(own);
  bring(template);
  bring('leaking');
  breakFile(
    own,
    'leaking',
    'injects.json',
    json((it) => Object.assign(it[0], { province: 'elsewhere' })),
  );
  breakFile(own, 'leaking', 'guide.md', words('(claim 42)', '(claim 420)'));
  bring('velora');
  bring('fr');
  mkdirSync(join(own, '_drafts'));
  writeFileSync(join(own, 'notes.txt'), 'no scenario');
  mkdirSync(join(own, 'My War'));
  server = await spawnServer(data.path);
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

const ask = async <Answer>(path: string): Promise<Answer> => (await fetch(`${server.url}${path}`)).json() as Answer;
const blocksOf = ({ sections }: Page): readonly string[] =>
  sections.flatMap(({ blocks }) => blocks.map((block) => JSON.stringify(block)));
const slugs = async (): Promise<readonly string[]> =>
  (await ask<readonly ListedScenario[]>('/api/scenarios')).map(({ slug }) => slug);

test('what cannot be played is refused by name, with file, place and what, and the others serve', async () => {
  expect(await slugs()).toEqual(expect.arrayContaining(['velora', template]));
  expect(await slugs()).not.toContain('leaking');
  const said = server.said();
  expect(said).toContain('mandate: the scenario leaking is refused:');
  expect(said).toMatch(/leaking\/injects\.json: 0\.province: there is no "elsewhere"$/m);
  expect(said).toMatch(/My War\/scenario\.json: slug: the folder My War needs a short name/);
  expect(said).toMatch(/fr\/scenario\.json: slug: is the name of a flag already/);
  expect(said).toMatch(/leaking\/guide\.md: Debrief prompts: there is no claim 420/m);
});

test('whoever brings a scenario under a name that is taken keeps the other from nobody', async () => {
  const velora = (await ask<readonly ListedScenario[]>('/api/scenarios')).filter(({ slug }) => slug === 'velora');
  expect(velora.map(({ title }) => title)).toEqual(['Velora']);
  expect(server.said()).toMatch(
    /the scenario velora is refused:\n.*velora\/scenario\.json: slug: .*is called so already/,
  );
});

test('one that was brought can be played, read and seen', async () => {
  const { code } = await openSession(server.url, { scenario: template });
  expect(code).toMatch(/^[A-Z2-9]{6}$/);
  const { background, sources } = await ask<Reading>(`/api/scenarios/${template}/reading`);
  expect(background.sections.map(({ heading }) => heading)).toContain('Timeline');
  expect(sources.map(({ id }) => id)).toEqual(['un-charter']);
  expect((await fetch(`${server.url}/flags/${template}.svg`)).status).toBe(200);
  expect(await ask<{ provinces: unknown[] }>(`/api/scenarios/${template}/map`)).toMatchObject({ width: 1000 });
});

test('nobody without a facilitator’s secret is told the guide, or what happened in fact', async () => {
  const { guide, inFact, reading } = readScenario(installed, 'bosnia');
  const secrets = [guide, inFact?.page as Page].flatMap(blocksOf);
  for (const path of [
    '',
    '/bosnia',
    '/bosnia/map',
    '/bosnia/reading',
    '/bosnia/guide',
    '/bosnia/in-fact',
    '/bosnia/guide.md',
  ]) {
    const text = await (await fetch(`${server.url}/api/scenarios${path}`)).text();
    expect(
      secrets.filter((block) => text.includes(block)),
      path,
    ).toEqual([]);
    expect(
      blocksOf(reading.background).every((block) => text.includes(block)),
      path,
    ).toBe(path === '/bosnia/reading');
  }
});

test('nor which sources that rests on: their titles would tell how it ended', async () => {
  const { guide, inFact } = readScenario(installed, 'bosnia');
  const { background, sources } = await ask<Reading>('/api/scenarios/bosnia/reading');
  const told = sources.map(({ id }) => id);
  expect(new Set(told)).toEqual(new Set([background, guide].flatMap(citedIn)));
  const ofTheEnd = inFact?.sources.map(({ id }) => id) ?? [];
  expect(ofTheEnd.toSorted()).toEqual(citedIn(inFact?.page as Page).toSorted());
  expect(ofTheEnd.filter((id) => !told.includes(id))).toContain('un-srebrenica-1999');
});

test('one that is brought while the server runs is there when the list is next asked for', async () => {
  expect(await slugs()).not.toContain('newcomer');
  bring('newcomer');
  expect(await slugs()).toContain('newcomer');
  expect((await openSession(server.url, { scenario: 'newcomer' })).code).toBeTruthy();
});

test('a catalogue that is asked again reads what has changed, and keeps what serves', () => {
  const shelf = temporaryDirectory();
  layShelf(shelf.path, [template]);
  const { catalogue, refused } = catalogueOf(shelf.path);
  const before = catalogue.packs.get(template);
  catalogue.refresh();
  expect(catalogue.packs.get(template)).toBe(before);
  const later = new Date(Date.now() + 5000);
  breakFile(
    shelf.path,
    template,
    'scenario.json',
    json((it) => Object.assign(it, { summary: 'It rains.' })),
  );
  utimesSync(join(shelf.path, template, 'scenario.json'), later, later);
  catalogue.refresh();
  expect(catalogue.packs.get(template)?.scenario.summary).toBe('It rains.');
  // What it was goes on serving those who play it.
  breakFile(shelf.path, template, 'map.json', () => '{');
  catalogue.refresh();
  catalogue.refresh();
  expect(refused.map(({ slug }) => slug)).toEqual([template]);
  expect(catalogue.packs.get(template)?.scenario.summary).toBe('It rains.');
  rmSync(join(shelf.path, template), { recursive: true });
  catalogue.refresh();
  expect([...catalogue.packs.keys()]).toEqual([template]);
  shelf.remove();
});
