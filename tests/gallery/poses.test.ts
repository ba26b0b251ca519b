/** Every pose stands: without an error, without a barrier, without anything beyond its window, and as it was found right. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../server/tools/chromium.ts';
import { compare, isKept, leftOver, nameOf } from '../../server/tools/gallery/baselines.ts';
import { tolerated } from '../../server/tools/gallery/compare.ts';
import { drawnAlike, type Sitting, shoot, sittings } from '../../server/tools/gallery/shoot.ts';
import { barriers, overflow } from '../classroom/pages.ts';
import { type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
let browser: Browser;
let all: readonly Sitting[] = [];

/** What was found, one line each, by what it was looked for. */
const found = { problems: [], overflow: [], barriers: [], differences: [] } as Record<
  'problems' | 'overflow' | 'barriers' | 'differences',
  string[]
>;

beforeAll(async () => {
  gallery = await openGallery('gallery-posed');
  browser = await launchChromium(drawnAlike);
  all = await sittings(browser, gallery.url);
  await shoot(browser, all.filter(isKept), {
    url: gallery.url,
    async onShot(shot, page) {
      const name = nameOf(shot);
      found.problems.push(...shot.problems.map((line) => `${name}: ${line}`));
      if (shot.overflow > 0) found.overflow.push(`${name}: ${shot.overflow} pixels`);
      const compared = compare(shot);
      if ('missing' in compared) found.differences.push(`${name}: is not kept`);
      else if (compared.pixels > tolerated) found.differences.push(`${name}: ${compared.pixels} small pixels`);
      if (!isChecked(shot)) return;
      found.barriers.push(...(await barriers(page)).map((line) => `${name}: ${line}`));
      for (const other of all.filter((each) => each.pose === shot.pose && !isKept(each)))
        found.overflow.push(...(await overflowAt(page, other)));
    },
  });
}, 1_200_000);

/** On a screen that no picture is kept of: the window becomes as large, and as it was again. */
async function overflowAt(page: Page, sitting: Sitting): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(sitting);
  const beyond = await overflow(page);
  if (before) await page.setViewportSize(before);
  return beyond > 0 ? [`${nameOf(sitting)}: ${beyond} pixels`] : [];
}

/**
 * Each page is checked for barriers in one size: the others have the same elements, but for what a phone hides; so has the
 * same page further down. The stage by itself is a picture.
 */
const isChecked = ({ pose, size, group, scrolled }: Sitting): boolean =>
  group !== 'stage' && !scrolled && all.find((each) => each.pose === pose)?.size === size;

afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

describe('the gallery', () => {
  test('has every group, and enough poses in them', () => {
    expect(new Set(all.map(({ group }) => group))).toEqual(
      new Set(['stage', 'panels', 'pages', 'wall', 'console', 'debrief', 'papers']),
    );
    expect(new Set(all.map(({ pose }) => pose)).size).toBeGreaterThan(120);
  });

  test('has no pose that complains, or asks anything of another host', () => {
    expect(found.problems).toEqual([]);
  });

  test('has no pose that is wider than its window', () => {
    expect(found.overflow).toEqual([]);
  });

  test('has no pose with a barrier (WCAG 2.2 AA)', () => {
    expect(found.barriers).toEqual([]);
  });

  test('looks as it was found right; `npm run gallery -- --compare` shows where it does not', () => {
    expect(found.differences).toEqual([]);
    expect(leftOver(all)).toEqual([]);
  });
});
