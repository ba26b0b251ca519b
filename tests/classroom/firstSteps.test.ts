/** Somebody who is new in a class, in a real browser: the first steps, help, terms, sound, and an editor that forgives. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, plainScenarios, type ServerHere, startServer } from '../support/server.ts';
import { barriers, overflow, type Person, visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;
let ghana: Person;
let page: Page;
let kenya: ProtocolClient;

beforeAll(async () => {
  const client = join(import.meta.dirname, '..', '..', 'dist', 'client');
  server = await startServer({ scenarios: plainScenarios(), client });
  browser = await launchChromium();
  const { code, secret } = await openSession(server.url);
  const facilitator = await joinFacilitator(server.url, code, secret);
  kenya = await joinDelegate(server.url, code, newToken());
  await kenya.takeSeat('kenya');
  ghana = await visit(browser, `${server.url}/${code}`, 'phone', true);
  page = ghana.page;
  await button(/^Ghana/).click();
  await button('Take Ghana').click();
  await page.getByText('your seat', { exact: true }).waitFor();
  await facilitator.act({ kind: 'next' });
  await steps().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await kenya?.leave();
  await server?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: string) => page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });
const steps = () => page.getByRole('region', { name: 'Your first steps' });
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const rows = () => page.locator('.clause .row .name').allInnerTexts();

test('the first steps take no focus, are gone through by keyboard, and do not come again', async () => {
  expect(await focused()).not.toBe('Next');
  expect(await steps().innerText()).toContain('You speak for Ghana.');
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  for (const key of ['Next', 'Next', 'Begin']) {
    await steps().getByRole('button', { name: key, exact: true }).focus();
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => steps().count()).toBe(0);
  await page.reload();
  await page.locator('.nowline').waitFor();
  expect(await steps().count()).toBe(0);
  await tab('Help').click();
  await button('Show the first steps again').click();
  await steps().getByRole('button', { name: 'Skip' }).click();
  expect(await steps().count()).toBe(0);
}, 60_000);

test('help finds a word, and sound is off until it is switched on, and kept', async () => {
  await page.getByLabel('Find a word').fill('silence');
  expect(await page.locator('.glossary dt').allInnerTexts()).toEqual(['Penholder', 'Silence procedure']);
  expect(await barriers(page)).toEqual([]);
  const sound = page.locator('.helppanel').getByRole('button', { name: /^Sound/ });
  expect(await sound.innerText()).toBe('Sound off');
  await sound.click();
  expect(await sound.getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(() => localStorage.getItem('mandate-sound'))).toBe('on');
}, 60_000);

test('a text of somebody else is new until it is shown', async () => {
  await kenya.act({ kind: 'create-draft', title: 'A ceasefire', template: 'observe' });
  await kenya.act({ kind: 'table-draft', draft: 'd1' as never });
  const count = tab('Drafts').locator('.count');
  await count.waitFor();
  expect(await count.innerText()).toBe('1');
  await tab('Drafts').click();
  await expect.poll(() => count.count()).toBe(0);
}, 60_000);

test('a clause is moved, taken out and put back by keyboard, which stays with it', async () => {
  await button('New draft').click();
  await page.locator('label.card', { hasText: 'Observe' }).first().click();
  await button('Begin the draft').click();
  await button('Table the draft').waitFor();
  const before = await rows();
  const [first = '', second = ''] = before.slice(3, 5);
  await page.locator('.clause .row', { hasText: first }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await rows()).slice(3, 5)).toEqual([second, first]);
  await expect.poll(focused).toContain(first);
  await page.keyboard.press('Delete');
  await expect.poll(rows).not.toContain(first);
  await expect.poll(focused).toBe('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rows()).slice(3, 5)).toEqual([second, first]);
  await expect.poll(focused).toContain(first);
  await button('Add a clause').focus();
  await page.keyboard.press('Enter');
  await page.locator('.palette').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('Add a clause');
}, 60_000);

test('a word of the United Nations says what it means, over the page and no longer than it is wanted', async () => {
  const meaning = page.locator('.meaning', { hasText: 'A numbered paragraph' });
  expect(await meaning.isVisible()).toBe(false);
  await page.locator('.term', { hasText: 'Operative clauses' }).click();
  await meaning.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await meaning.isVisible()).toBe(false);
  expect(await overflow(page)).toBe(0);
  expect(ghana.problems).toEqual([]);
}, 60_000);
