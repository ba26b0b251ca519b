/** What a host has besides the console, in a real browser: the papers to print, a seat by its own link, all sessions side by side. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type HostedSession, openSession, type ServerHere, startServer } from '../support/server.ts';
import { overflow, shoot, visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;
let session: HostedSession;
beforeAll(async () => {
  server = await startServer({ client: join(import.meta.dirname, '..', '..', 'dist', 'client') });
  browser = await launchChromium();
  session = await openSession(server.url, { options: { fillSeats: true } });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const linksOf = async (): Promise<Readonly<Record<string, string>>> => {
  const headers = { Authorization: `Bearer ${session.secret}` };
  const answer = await fetch(`${server.url}/api/sessions/${session.code}/seats`, { headers });
  return ((await answer.json()) as { links: Record<string, string> }).links;
};

/** Pages of a PDF as Chromium writes one. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('the preparation pack', () => {
  test('has a page for each brief and each placard, one for the rules, two for the guide, and nothing runs over', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${session.code}/pack#${session.secret}`);
    await page.locator('.tablecard').first().waitFor();
    await page.locator('.tablecard svg.qr').last().waitFor({ state: 'attached' });
    const seats = await page.locator('.tablecard').count();
    const briefs = await page.locator('.briefsheet').count();
    expect([seats, briefs]).toEqual([23, 23]);
    // Behind the # of this address stands the secret: what is cited has its number, and leads nowhere.
    expect(await page.locator('.readingsheet:has(.claims) .cited sup').count()).toBeGreaterThan(0);
    expect(await page.locator('a[href^="#"]').count()).toBe(0);
    const all = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true, format: 'Letter' }))).toBe(all);
    await page.getByLabel(/^Placards/).uncheck();
    await page.getByLabel(/^Briefs/).uncheck();
    const rest = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(all).toBe(seats + briefs + rest);
    // What this scenario's authors have written is as long as it is.
    await page.getByLabel(/^Background reading/).uncheck();
    await page.getByLabel(/^Notes on this scenario/).uncheck();
    expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
    expect(await overflow(page)).toBe(0);
    await shoot(page, '60-pack', ['laptop', 'phone']);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is nobody’s without the secret, and says what to do', async () => {
    const { page } = await visit(browser, `${server.url}/${session.code}/pack#${'x'.repeat(32)}`);
    await page.getByText('Open the pack from the console', { exact: false }).waitFor();
    expect(await page.locator('.sheet').count()).toBe(0);
    await page.context().close();
  });
});

describe('a seat’s own link', () => {
  test('sits somebody down at once, leaves nothing in the address, and is not used again after they were moved', async () => {
    const { page } = await visit(browser, (await linksOf()).kenya ?? '', 'phone');
    await page.getByText('Your brief is sealed.').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await shoot(page, '61-seat-link', ['phone']);
    await page.getByRole('button', { name: 'Leave this seat' }).click();
    await page.getByRole('button', { name: /^Kenya/ }).waitFor();
    await page.reload();
    await page.getByText('Take a seat.').waitFor();
    await page.context().close();
  });

  test('with another key opens the lobby, and says that the link is not good', async () => {
    const link = ((await linksOf()).norway ?? '').replace(/key=.*/, `key=${'x'.repeat(32)}`);
    const { page } = await visit(browser, link);
    await page.getByText('The link of this seat did not sit you down.').waitFor();
    await page.getByText('Take a seat.').waitFor();
    await page.context().close();
  });
});

describe('my sessions', () => {
  test('lists what was opened in this browser, and what was added by its link; a wrong one is refused', async () => {
    const { page, problems } = await visit(browser, `${server.url}/club`);
    await page.getByText('No session was opened in this browser yet.').waitFor();
    await page.getByText('Add a session by its secret link').first().click();
    await page.locator('input[name=link]').fill(`${server.url}/${session.code}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('This is no link to a console.', { exact: false }).waitFor();
    await page.locator('input[name=link]').fill(`${server.url}/${session.code}/facilitator#${session.secret}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const card = page.locator('.clubcard').filter({ hasText: session.code });
    await card.getByText(/23 seats/).waitFor();

    await page.goto(`${server.url}/host`);
    // Whoever says how many they are has the Council that is laid for so many.
    const people = page.getByRole('spinbutton', { name: 'How many of you are there?' });
    await people.fill('6');
    await page.getByText('Six chairs for people, and bots in three others.').waitFor();
    expect(await page.getByRole('group', { name: 'Council', exact: true }).count()).toBe(0);
    await people.fill('');
    await page.getByRole('group', { name: 'Council', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open the session' }).click();
    await page.waitForURL(/facilitator/);
    await page.goto(`${server.url}/club`);
    await page
      .locator('.clubcard')
      .nth(1)
      .getByText(/23 seats/)
      .waitFor();
    expect(await page.locator('.clubcard').count()).toBe(2);
    await shoot(page, '62-club', ['laptop', 'phone']);
    expect(await overflow(page)).toBe(0);
    await card.getByRole('button', { name: 'Take off this list' }).click();
    await card.getByRole('button', { name: 'Take off this list' }).last().click();
    await expect.poll(() => page.locator('.clubcard').count()).toBe(1);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
