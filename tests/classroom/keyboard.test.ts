/** A delegate without a pointer: from the code to the result by keyboard alone, and the focus is never lost. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import { newToken, openSession, plainScenarios, type ServerHere, startServer } from '../support/server.ts';
import { visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({
    scenarios: plainScenarios(),
    client: join(import.meta.dirname, '..', '..', 'dist', 'client'),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What has the focus, as it would be read out: its label or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element.closest('label')?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
    return `${element.tagName} ${label?.trim()}`;
  });

/** Presses Tab until something is reached; fails when it cannot be. */
async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${what}; it is at ${await focused(page)}`);
}

async function pressOn(page: Page, what: RegExp): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press('Enter');
}

test('join, sit, draft, table and vote by keyboard', async () => {
  const { code, secret } = await openSession(server.url, { seats: 'compact', options: { ballotSeconds: 300 } });
  const facilitator = await joinFacilitator(server.url, code, secret);
  const france = await joinDelegate(server.url, code, newToken());
  await france.takeSeat('france');

  const { page, problems } = await visit(browser, server.url);
  await page.getByLabel('Session code').waitFor();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByText('Take a seat.').waitFor();
  await pressOn(page, /^BUTTON Brazil/);
  await pressOn(page, /^BUTTON Take Brazil/);
  await page.getByText('your seat', { exact: true }).waitFor();
  expect(await focused(page)).not.toBe('');

  await facilitator.act({ kind: 'next' });
  await page.getByText(/^Draft a text/).waitFor();
  await pressOn(page, /^BUTTON Drafts/);
  await pressOn(page, /^BUTTON New draft/);
  await tabTo(page, /^INPUT .*Title of the draft/);
  await page.keyboard.type('By keyboard');
  await tabTo(page, /^INPUT .*Blank|^INPUT .*empty/i);
  // One step on in the list of templates: its first.
  await page.keyboard.press('ArrowDown');
  await pressOn(page, /^BUTTON Begin the draft/);
  await page.getByRole('button', { name: 'Table the draft' }).waitFor();
  await pressOn(page, /^BUTTON .*Mission/);
  await tabTo(page, /^BUTTON More/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.document').getByText('6,000').waitFor();
  expect(await focused(page)).toMatch(/^BUTTON More/);
  await pressOn(page, /^BUTTON Table the draft/);
  await page.getByRole('heading', { name: /S\/2031\/1/ }).waitFor();
  expect(await focused(page)).not.toBe('');

  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await page.getByText('Your vote is open.').waitFor();
  await tabTo(page, /^INPUT .*In favour/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await pressOn(page, /^BUTTON Cast: abstain/);
  await page.getByText('You have cast: abstain.').waitFor();
  await france.cast('yes');
  await page.getByRole('heading', { name: 'Not adopted' }).waitFor();
  await pressOn(page, /^BUTTON As a table/);
  await page.getByRole('rowheader', { name: 'Northreach', exact: true }).waitFor();
  expect(await page.getByRole('row', { name: /^Brazil/ }).innerText()).toContain('Abstain');
  expect(problems).toEqual([]);
  await Promise.all([france.leave(), facilitator.leave()]);
}, 120_000);
