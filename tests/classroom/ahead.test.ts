/** What the chamber needs is there before the session begins, except where each byte is paid for. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { openSession, plainScenarios, type ServerHere, startServer } from '../support/server.ts';

let server: ServerHere;
let browser: Browser;

beforeAll(async () => {
  const client = join(import.meta.dirname, '..', '..', 'dist', 'client');
  server = await startServer({ scenarios: plainScenarios(), client });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function lobby(code: string, saveData: boolean): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript((saves) => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: saves } });
  }, saveData);
  await page.goto(`${server.url}/${code}`);
  await page.getByText('Take a seat.').waitFor();
  return page;
}

test('the stage is fetched while seats are chosen, and not where data is saved', async () => {
  const { code } = await openSession(server.url);
  const [usual, saving] = [await lobby(code, false), await lobby(code, true)];
  const asked: string[] = [];
  saving.on('request', (request) => asked.push(request.url()));
  await usual.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/assets\/stage-/.test(name)),
  );
  await saving.getByText('Ask the facilitator').first().waitFor();
  const before = await saving.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect([...before, ...asked].filter((name) => /\/(stage|DelegatePage)-/.test(name))).toEqual([]);
});
