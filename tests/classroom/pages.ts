/** People in real browsers, each in a context of their own, and pictures of what they see. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The devices that must work. */
export const sizes = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const;
type Size = keyof typeof sizes;

const folder = join(import.meta.dirname, '..', '..', '.screenshots');

export type Person = { readonly page: Page; readonly problems: string[] };

/** Opens an address as somebody with a browser of their own. What the page complains about is collected. */
export async function visit(browser: Browser, address: string, size: Size = 'laptop', isNew = false): Promise<Person> {
  const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === 'phone' });
  context.setDefaultTimeout(15_000);
  // The first steps are shown once: to whoever a test does not say is new here they were.
  if (!isNew) await context.addInitScript(() => localStorage.setItem('mandate-first-visit', 'seen'));
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    // Nothing is ever asked of anybody but this server.
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) problems.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems };
}

/** Pictures at every size, into a folder that is not kept: they are there to be looked at. A page with barriers fails. */
export async function shoot(page: Page, name: string, only: readonly Size[] = ['laptop', 'phone', 'projector']) {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  expect(await barriers(page), name).toEqual([]);
  for (const size of only) {
    await page.setViewportSize(sizes[size]);
    // The stage draws itself anew for its new measures, fonts included.
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
  }
  if (before) await page.setViewportSize(before);
}

/** What a checker for accessibility finds on a page at WCAG 2.2 AA: rule and place. */
export async function barriers(page: Page): Promise<string[]> {
  // A button on its way from one colour to another has the contrast of neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // From the top: what a bar that stays covers for a moment, scrolling uncovers.
  const scrolled = await page.evaluate(() => {
    const { scrollY } = window;
    window.scrollTo(0, 0);
    return scrollY;
  });
  const found = await new AxeBuilder({ page })
    // What is right is counted, and not described: that takes longer than finding out.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  await page.evaluate((top) => window.scrollTo(0, top), scrolled);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Whether anything on the page is wider than it: nobody should have to scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
