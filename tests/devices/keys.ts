/** A page by keyboard alone: where the focus is, how it gets somewhere, and whether it can be seen. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as it would be read out: its label or its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const label = labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
    return `${element.tagName} ${label?.trim()}`;
  });

/** Presses Tab until something is reached; fails when it cannot be. */
export async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 160; presses += 1) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${what}; it is at ${await focused(page)}`);
}

export async function pressOn(page: Page, what: RegExp): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press('Enter');
}

/** The focus is somewhere, and somebody who sees can tell where: it is marked, on the screen, and not under anything. */
export async function expectFocus(page: Page, when: string): Promise<void> {
  // What an act takes away goes with the next picture.
  await page.waitForTimeout(150);
  const found = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'is lost';
    if (!element.matches(':focus-visible')) return 'is not marked';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const tick = element.matches('input[type="radio"], input[type="checkbox"]') ? element.closest('label') : null;
    const { left, top, width, height } = (tick ?? element).getBoundingClientRect();
    const isDrawn = (style: string, thick: string): boolean => style !== 'none' && Number.parseFloat(thick) >= 2;
    const around = tick && getComputedStyle(tick);
    if (!isDrawn(outlineStyle, outlineWidth) && !(around && isDrawn(around.outlineStyle, around.outlineWidth)))
      return 'has no mark';
    const inSight = [0.5, 0.1, 0.9].some((share) => {
      const over = document.elementFromPoint(left + width * share, Math.max(2, top + Math.min(height, 40) / 2));
      return over !== null && ((tick ?? element).contains(over) || over.contains(element));
    });
    return inSight ? '' : `is covered, at ${Math.round(left)},${Math.round(top)}`;
  });
  expect(found, `the focus ${when}, at ${await focused(page)}`).toBe('');
}

/** Does something by keyboard, and knows where one is afterwards. */
export async function does(page: Page, what: RegExp): Promise<void> {
  await pressOn(page, what);
  await expectFocus(page, `after ${what}`);
}

/** From wherever one is, Tab comes to the end of the page and round to its beginning: nothing holds the keyboard. */
export async function goesRound(page: Page): Promise<void> {
  const marks = new Set<string>();
  for (let presses = 0; presses < 600; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return 'end';
      const all = [...document.querySelectorAll('*')];
      return String(all.indexOf(activeElement));
    });
    if (at === 'end') return;
    // A page may have no end that the keyboard stops at: then it is round when it is where it was.
    if (marks.has(at)) return expect(marks.size).toBeGreaterThan(10);
    marks.add(at);
  }
  throw new Error(`the keyboard never comes round; it is at ${await focused(page)}`);
}
