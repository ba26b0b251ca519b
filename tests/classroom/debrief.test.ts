/** A debrief: with many votes on a phone, where its wide tables scroll by themselves; and of a session in history. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { eventSchema } from '../../shared/council/events.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { launchChromium } from '../support/chromium.ts';
import { installedScenarios, type ServerHere, startServer } from '../support/server.ts';
import { shoot, visit } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');
const code = 'ACDEFG';
const scenarios = installedScenarios();
const kosovo = scenarios.get('kosovo') as Pack;
let server: ServerHere;
let browser: Browser;

beforeAll(async () => {
  const [, ...lines] = readFileSync(join(root, 'tests/journals/whole-meeting.jsonl'), 'utf8').trim().split('\n');
  const journal = openMemoryJournal();
  const by = signatureOf({ role: 'server' });
  const entries = lines.map((line, index) => {
    return { version: index + 1, at: 1, by, command: null, event: eventSchema.parse(JSON.parse(line).event) };
  });
  await journal.open({ id: 'many-votes', code, openedAt: 1, facilitatorDigest: 'x'.repeat(43) }, entries);
  const velora = { ...(scenarios.get('velora') as Pack), inFact: kosovo.inFact };
  server = await startServer({
    journal,
    scenarios: new Map([['velora', velora]]),
    client: join(root, 'dist', 'client'),
  });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the debrief of many votes', () => {
  test('is no wider than a phone, and every vote has a head of its own', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${code}/debrief?watch`, 'phone');
    await page.locator('.matrix').waitFor();
    const heads = await page.locator('.matrix thead .subject').allInnerTexts();
    expect(heads.length).toBeGreaterThanOrEqual(12);
    expect(heads).toContain('Ruling');
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(390);
    // The table itself is wider, and its last vote can be reached.
    expect(await page.locator('.widetable:has(.matrix)').evaluate((box) => box.scrollWidth)).toBeGreaterThan(390);
    await page.locator('.matrix thead th').last().scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => [document.scrollingElement?.scrollWidth, window.scrollX])).toEqual([390, 0]);
    expect(await page.locator('.annulled li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Vote 11: .*vote 12\.$/),
    ]);
    await shoot(page, '35-debrief-many-votes', ['phone']);
    expect(problems).toEqual([]);
  });
});

/** What the file says that takes the page along. */
async function taken(page: Page): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as one file' }).click();
  const file = readFileSync(await (await saving).path(), 'utf8');
  return file.slice(file.indexOf('<body'));
}

describe('the debrief of a session in history', () => {
  test('tells what happened in fact when somebody asks, and on paper and in a file not before', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${code}/debrief?watch`);
    const chapter = page.getByRole('region', { name: 'What happened in fact' });
    const key = chapter.getByRole('button', { name: 'Show what happened in fact' });
    await key.waitFor();
    expect(await chapter.getByRole('heading').allInnerTexts()).toEqual(['What happened in fact']);
    await page.emulateMedia({ media: 'print' });
    expect(await chapter.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await taken(page)).not.toContain('happened in fact');

    await key.focus();
    await page.keyboard.press('Enter');
    await key.waitFor({ state: 'detached' });
    const [first, ...others] = kosovo.inFact?.page.sections.map(({ heading }) => heading) ?? [];
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    expect(await chapter.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([first, ...others, 'Sources']);
    await page.emulateMedia({ media: 'print' });
    expect(await chapter.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await taken(page)).toContain(first);

    const cited = chapter.locator('a.cited').first();
    const place = (await cited.getAttribute('href')) ?? '';
    await cited.press('Enter');
    await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(place);
    await shoot(page, '36-debrief-in-fact', ['laptop', 'phone']);
    expect(problems).toEqual([]);
  });
});
