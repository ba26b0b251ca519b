/** What whoever writes a scenario looks at: all of it and a game, on this machine alone, in a real browser. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../server/tools/chromium.ts';
import type { Previewed } from '../../shared/scenario/previewed.ts';
import { temporaryDirectory } from '../support/server.ts';
import { breakFile, json, layShelf, template } from './shelf.ts';

const tool = join(import.meta.dirname, '..', '..', 'server', 'tools', 'preview.ts');
const shelf = temporaryDirectory();
let child: ChildProcess;
let url = '';

beforeAll(async () => {
  layShelf(shelf.path, [template]);
  child = spawn(process.execPath, [tool, join(shelf.path, template), '--no-open', '--port', '0']);
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => reject(new Error(said)));
  });
});
afterAll(() => {
  child.kill();
  shelf.remove();
});

test('has all of the scenario, and a game that was played to its end', async () => {
  const { scenario, guide, reading, inFact, entries } = (await (
    await fetch(`${url}/preview.json`)
  ).json()) as Previewed;
  expect([scenario.slug, guide.title, reading.background.title, inFact]).toEqual([
    template,
    'Merrow: notes for the facilitator',
    'Merrow',
    null,
  ]);
  expect(entries[0]?.event.kind).toBe('session-opened');
  expect(entries.at(-1)?.event).toEqual({ kind: 'session-ended' });
});

test('shows the map, every brief, what is thrown in and the game, in the game’s own panels', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    await page.goto(url);
    await page.waitForSelector('.stage canvas');
    await page.getByRole('button', { name: 'Briefs and pages' }).click();
    for (const name of ['Oster', 'Press']) await page.getByRole('heading', { name }).first().waitFor();
    await page.getByText('Do not call a place safe that nobody holds.').first().waitFor();
    await page.getByRole('button', { name: 'Injects' }).click();
    await page.getByRole('heading', { name: 'Trucks are turned back' }).waitFor();
    await page.getByRole('button', { name: 'A game of bots' }).click();
    await page.locator('#story').waitFor();
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('of one that cannot be played yet says what is wrong', () => {
  const broken = temporaryDirectory();
  layShelf(broken.path, [template]);
  breakFile(
    broken.path,
    template,
    'briefs.json',
    json((it) => Object.assign(it.china, { allies: ['brazil', 'atlantis'] })),
  );
  const { stderr, status } = spawnSync(process.execPath, [tool, join(broken.path, template)], { encoding: 'utf8' });
  expect(stderr).toMatch(/merrow\/briefs\.json: china\.allies\.1: no seat is called atlantis/);
  expect(status).toBe(1);
  expect(spawnSync(process.execPath, [tool, 'nowhere'], { encoding: 'utf8' }).stderr).toMatch(
    /^preview: no scenario is called nowhere, here or in .*\n$/,
  );
  broken.remove();
});
