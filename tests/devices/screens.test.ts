/**
 * Every page of a session at every size that people have: nothing is wider than its screen, nothing is cut, whatever is
 * pressed has a finger's breadth where there are fingers (WCAG 2.5.8 elsewhere), and no bar lies over what has the keyboard
 * (2.4.11). Also with twice the letters (1.4.4), at 400 % (1.4.10: 320 pixels of 1280), and where lines run leftwards.
 */
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, launchChromium } from '../support/chromium.ts';
import type { ServerHere } from '../support/server.ts';
import { type Measured, measure } from './measure.ts';
import { serve } from './room.ts';
import { walk } from './walk.ts';

/** Width and height in CSS pixels, and whether it is touched. */
const screens = {
  laptop: [1366, 768, false],
  phone: [390, 844, true],
  'phone held sideways': [844, 390, true],
  tablet: [820, 1180, true],
  'tablet held sideways': [1180, 820, true],
  projector: [1920, 1080, false],
  'at 200 %': [683, 384, false],
  'at 400 %': [320, 640, false],
} as const satisfies Readonly<Record<string, readonly [number, number, boolean]>>;
type Screen = keyof typeof screens;

let server: ServerHere;

beforeAll(async () => {
  server = await serve();
});

afterAll(async () => {
  await server?.stop();
});

/** What is wrong at a stop of the way, at each of some screens, one line each; and with its lines the other way. */
async function wrongAt(name: string, page: Page, sizes: readonly Screen[], leftwards: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const protocol = await page.context().newCDPSession(page);
  const turn = (direction: 'ltr' | 'rtl') =>
    page.evaluate((to) => {
      document.documentElement.dir = to;
    }, direction);
  if (leftwards) await turn('rtl');
  for (const size of sizes) {
    const [width, height, touched] = screens[size];
    await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: touched });
    await page.setViewportSize({ width, height });
    const { sideways, ...found } = await settled(page, touched ? 44 : 24);
    if (sideways > 0) wrong.push(`${name}, ${size}: ${sideways} pixels wider than the screen`);
    for (const [what, places] of Object.entries(found))
      wrong.push(...places.map((place) => `${name}, ${size}: ${what}: ${place}`));
    if (leftwards) wrong.push(...(await notTurned(page)).map((each) => `${name}, ${size}: ${each}`));
  }
  await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await protocol.detach();
  await page.setViewportSize({ width: 1366, height: 768 });
  if (leftwards) await turn('ltr');
  return wrong;
}

/** A page that has just got another size lays itself out: what is wrong is what stays wrong. */
async function settled(page: Page, target: number): Promise<Measured> {
  await page.waitForTimeout(150);
  const first = await measure(page, target);
  if (first.sideways <= 0 && Object.values(first).every((each) => typeof each === 'number' || each.length === 0))
    return first;
  await page.waitForTimeout(800);
  return measure(page, target);
}

/** What does not stand as lines that run leftwards want it: the first of a row at its right, drawings as they were. */
function notTurned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sideOf = (element: Element | null): number => element?.getBoundingClientRect().right ?? 0;
    const wrong: string[] = [];
    for (const row of document.querySelectorAll('.tabs, .stage-keys, .phases, .counts, .dues')) {
      const shown = [...row.children].filter((each) => each.checkVisibility());
      const [first, second] = shown;
      const isRow = first && second && first.getBoundingClientRect().top === second.getBoundingClientRect().top;
      if (isRow && sideOf(first) < sideOf(second)) wrong.push(`the first of ${row.className} is not at the right`);
    }
    const [stage, side] = [document.querySelector('.split > .stage'), document.querySelector('.split > .side')];
    if (stage && side && sideOf(stage) < sideOf(side)) wrong.push('the stage is left of the panels');
    for (const drawing of document.querySelectorAll('svg, .linechart'))
      if (getComputedStyle(drawing).direction !== 'ltr') wrong.push(`${drawing.getAttribute('class')} is turned round`);
    for (const heading of document.querySelectorAll('main h2')) {
      const { textAlign } = getComputedStyle(heading);
      if (textAlign === 'left') wrong.push(`“${heading.textContent}” is set to the left`);
    }
    return wrong;
  });
}

async function walked(browser: Browser, sizes: readonly Screen[], leftwards = false): Promise<readonly string[]> {
  const wrong: string[] = [];
  await walk(server, browser, async (name, page) => {
    wrong.push(...(await wrongAt(name, page, sizes, leftwards)));
  }).catch((error: unknown) => {
    // What was found on the way is told as well.
    wrong.push(String(error));
  });
  await browser.close();
  return wrong;
}

test('every page at every size', async () => {
  const wrong = await walked(await launchChromium(), Object.keys(screens) as Screen[]);
  expect(wrong).toEqual([]);
}, 600_000);

test('with letters of twice the size, as the browser is told to write', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--blink-settings=defaultFontSize=32'],
  });
  expect(await walked(browser, ['laptop', 'tablet'])).toEqual([]);
}, 600_000);

test('where lines run leftwards, everything stands the other way round', async () => {
  expect(await walked(await launchChromium(), ['laptop', 'phone'], true)).toEqual([]);
}, 600_000);
