/** The page says which language it speaks and which way its lines run, as its words do; so does a file that is taken along. */
import { expect, test } from 'vitest';
import { language } from '../../client/text/words.ts';
import { launchChromium } from '../support/chromium.ts';
import { device, serve } from './room.ts';

test('the language has a tag and a direction that a browser knows', () => {
  expect(Intl.getCanonicalLocales(language.tag)).toEqual([language.tag]);
  expect(['ltr', 'rtl']).toContain(language.direction);
});

test('the document has both from the words', async () => {
  const [server, browser] = [await serve(), await launchChromium()];
  const { page } = await device(browser, server.url);
  await page.getByRole('button', { name: 'Join' }).waitFor();
  const said = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  expect(said).toEqual([language.tag, language.direction]);
  // No address turns it round: a direction belongs to a language.
  await page.goto(`${server.url}/?dir=rtl`);
  await page.getByRole('button', { name: 'Join' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(language.direction);
  await browser.close();
  await server.stop();
}, 60_000);
