/** Two pictures are told apart by what a person would see, and not by how a machine draws its letters. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../server/tools/chromium.ts';
import { differenceOf, type Picture, pictureIn, small, tolerated } from '../../server/tools/gallery/compare.ts';
import { drawnAlike, type Sitting, shoot } from '../../server/tools/gallery/shoot.ts';
import { type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
let ours: Browser;

beforeAll(async () => {
  gallery = await openGallery();
  ours = await launchChromium(drawnAlike);
}, 120_000);
afterAll(async () => {
  await ours.close();
  await gallery.stop();
});

const laptop = { group: '', size: 'laptop', width: 1366, height: 768 } as const;
const phone = { group: '', size: 'phone', width: 390, height: 844 } as const;

/** @param change what is done to the page before its picture is taken again */
async function pictureOf(
  sitting: Sitting,
  browser = ours,
  change: ((page: Page) => Promise<unknown>) | null = null,
): Promise<Picture> {
  let taken: Buffer | null = null;
  await shoot(browser, [sitting], {
    url: gallery.url,
    async onShot({ png }, page) {
      await change?.(page);
      taken = change ? await page.screenshot({ animations: 'disabled', caret: 'hide' }) : png;
    },
  });
  if (!taken) throw new Error(`${sitting.pose} was not photographed`);
  return pictureIn(taken);
}

const apart = (one: Picture, other: Picture): number => differenceOf(small(one), small(other)).pixels;

const styled = (css: string) => (page: Page) => page.addStyleTag({ content: css });

/** Milliseconds: whole pages are opened, twice. */
const patience = { timeout: 120_000 };

describe('a picture differs', patience, () => {
  const changes: readonly (readonly [string, Sitting, (page: Page) => Promise<unknown>])[] = [
    ['where a panel has moved', { ...laptop, pose: 'ballot-open' }, styled('#panel { translate: 8px 0; }')],
    ['where it has moved on a phone', { ...phone, pose: 'ballot-open' }, styled('#panel { translate: 0 8px; }')],
    ['where a button has another colour', { ...laptop, pose: 'host' }, styled('.cards .card { background: #fde; }')],
    [
      'where a seat is missing',
      { ...laptop, pose: 'people' },
      styled('.seats li:nth-child(2) { visibility: hidden; }'),
    ],
    ['where letters are smaller', { ...laptop, pose: 'brief' }, styled('#panel { font-size: 14px; }')],
  ];
  test.each(changes)('%s', async (_, sitting, change) => {
    const before = await pictureOf(sitting);
    expect(apart(before, await pictureOf(sitting, ours, change))).toBeGreaterThan(2 * tolerated);
  });

  test.each(['stage-one-empty', 'stage-one-missing'])(
    'where one seat of the chamber is not as it was: %s',
    async (pose) => {
      const before = await pictureOf({ ...laptop, pose: 'stage-all-there' });
      expect(apart(before, await pictureOf({ ...laptop, pose }))).toBeGreaterThan(tolerated);
    },
  );

  test('where it is of another size', async () => {
    const before = await pictureOf({ ...laptop, pose: 'home' });
    const wider = await pictureOf({ ...laptop, width: 1372, pose: 'home' });
    expect(apart(before, wider)).toBeGreaterThan(tolerated);
  });
});

describe('a picture is the same', patience, () => {
  const poses: readonly Sitting[] = [
    { ...laptop, pose: 'ballot-open' },
    { ...laptop, pose: 'console-inbox' },
    { ...phone, pose: 'brief' },
  ];
  const machines: readonly (readonly [string, readonly string[]])[] = [
    ['once more', drawnAlike],
    ['on a machine that draws letters thinner', [...drawnAlike, '--text-contrast=0', '--text-gamma=2.2']],
    ['on a machine that fits letters to its pixels', ['--disable-lcd-text', '--font-render-hinting=full']],
  ];
  test.each(machines)('%s', async (_, switches) => {
    const other = await launchChromium(switches);
    try {
      for (const sitting of poses) {
        const differ = apart(await pictureOf(sitting), await pictureOf(sitting, other));
        expect(differ, sitting.pose).toBeLessThanOrEqual(tolerated);
      }
    } finally {
      await other.close();
    }
  });
});
