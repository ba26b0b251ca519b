/** A debrief with many votes on a phone: its wide tables scroll by themselves, and the page does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureOf } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { eventSchema } from '../../shared/council/events.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ServerHere, startServer } from '../support/server.ts';
import { shoot, visit } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');
const code = 'ACDEFG';
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
  server = await startServer({ journal, client: join(root, 'dist', 'client') });
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
