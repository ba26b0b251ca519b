/**
 * The stage where something is amiss or asked for: a lost graphics card, no canvas, a part that cannot be fetched, a tab that
 * nobody sees, no motion, colours that the machine chooses, paper. Each in a real Chromium; the page stays usable throughout.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { ServerHere } from '../support/server.ts';
import { button, device, goTo, openRoom, type Room, serve, sitForFrance, stagePart, tabled } from './room.ts';

let server: ServerHere;
let browser: Browser;
let room: Room;
let opened: Page[] = [];

beforeAll(async () => {
  server = await serve();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  room = await openRoom(server);
  opened = [];
});

afterEach(async () => {
  await Promise.all(opened.map((page) => page.context().close()));
  await room.leave();
});

/** France at her seat while the delegations consult. @param before what is done before the page is fetched */
async function france(
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const { page } = await device(browser, 'about:blank', options);
  opened.push(page);
  await before(page);
  await page.goto(room.address);
  await sitForFrance(page);
  await room.goOn('consultations');
  await page.locator('nav.tabs').waitFor();
  return page;
}

/** The stage has been drawn. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.canvas canvas').waitFor();
  await expect.poll(async () => (await coloursOf(page)) > 30, { timeout: 15_000 }).toBe(true);
}

/** How many colours the stage shows as it is on the screen; what lies over a blank one has a few. */
async function coloursOf(page: Page): Promise<number> {
  const { data } = PNG.sync.read(await page.locator('.canvas').screenshot());
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUIntBE(at, 3));
  return seen.size;
}

/** The page believes that it has a graphics card of its own, and draws with WebGL. */
const withCard = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { getParameter } = WebGLRenderingContext.prototype;
    WebGLRenderingContext.prototype.getParameter = function (name) {
      const said = getParameter.call(this, name);
      return typeof said === 'string' && /swiftshader/i.test(said) ? 'A graphics card' : said;
    };
  });

/** Takes the graphics card away; what it returns gives it back. */
const loseCard = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.canvas canvas');
    const extension = (canvas?.getContext('webgl2') ?? canvas?.getContext('webgl'))?.getExtension('WEBGL_lose_context');
    Object.assign(window, { card: extension });
    extension?.loseContext();
    return extension != null;
  });

/** Counts every frame in which the stage draws, and keeps every word that is painted, from the page's first moment. */
const counted = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const count = { frames: 0, words: [] as string[] };
    Object.assign(window, { count });
    let isNew = true;
    const pen = CanvasRenderingContext2D.prototype;
    const { drawImage, fillText } = pen;
    pen.drawImage = function (this: CanvasRenderingContext2D, ...about: never[]) {
      if (isNew && this.canvas.closest('.canvas')) {
        count.frames += 1;
        isNew = false;
        queueMicrotask(() => {
          isNew = true;
        });
      }
      return (drawImage as (...each: never[]) => void).apply(this, about);
    } as typeof drawImage;
    pen.fillText = function (text, ...place) {
      count.words.push(text);
      fillText.call(this, text, ...place);
    };
  });
type Count = { readonly frames: number; readonly words: readonly string[] };
const countOf = (page: Page): Promise<Count> =>
  page.evaluate(() => structuredClone((window as unknown as { count: Count }).count));
/** The tab goes into the background, or comes back, as the page is told. */
const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

/** The facts of the stage can be read in the table, whatever the picture does. */
async function readsTheTable(page: Page): Promise<void> {
  await button(page, 'As a table').first().click();
  await page.getByRole('rowheader', { name: 'Northreach' }).first().waitFor();
  expect(await page.getByRole('row', { name: /^France/ }).innerText()).toContain('your seat');
}

describe('the graphics card', () => {
  test('is lost: the panels work on, and the picture comes back with it', async () => {
    const page = await france({}, withCard);
    await drawn(page);
    const before = await coloursOf(page);
    expect(await loseCard(page), 'the stage draws with WebGL').toBe(true);
    await expect.poll(() => coloursOf(page)).toBeLessThan(before / 2);
    await goTo(page, 'Drafts');
    await button(page, 'New draft').waitFor();
    await page.evaluate(() => (window as unknown as { card: WEBGL_lose_context }).card.restoreContext());
    await expect.poll(() => coloursOf(page), { timeout: 15_000 }).toBeGreaterThan(before / 2);
  }, 60_000);

  test('does not come back: the processor draws the same picture', async () => {
    const page = await france({}, withCard);
    await drawn(page);
    const before = await coloursOf(page);
    await loseCard(page);
    await expect.poll(() => coloursOf(page)).toBeLessThan(before / 2);
    await expect.poll(() => coloursOf(page), { timeout: 20_000 }).toBeGreaterThan(before / 2);
    const context = await page.evaluate(
      () => document.querySelector<HTMLCanvasElement>('.canvas canvas')?.getContext('2d') !== null,
    );
    expect(context, 'with Canvas 2D').toBe(true);
    await readsTheTable(page);
  }, 60_000);
});

test('where there is no WebGL the stage is drawn with Canvas 2D', async () => {
  const page = await france({}, (each) =>
    each.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
      } as typeof getContext;
    }),
  );
  await drawn(page);
  await readsTheTable(page);
}, 60_000);

describe('where there is no picture at all', () => {
  const without = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = (() => null) as never;
    });

  test('a browser that cannot draw says so, fetches nothing in vain, and leads to the table', async () => {
    const problems: string[] = [];
    const asked: string[] = [];
    const page = await france({}, async (each) => {
      each.on('pageerror', ({ message }) => problems.push(message));
      each.on('request', (request) => asked.push(request.url()));
      await without(each);
    });
    await page.getByText('This browser cannot draw the chamber and the map.').waitFor();
    await button(page.locator('.nostage'), 'As a table').click();
    await page.getByRole('rowheader', { name: 'Northreach' }).first().waitFor();
    expect(asked.filter((url) => url.endsWith(stagePart()))).toEqual([]);
    expect(problems).toEqual([]);
  }, 60_000);

  test('a wall that cannot draw has the table beside its headline', async () => {
    const wall = await device(browser, 'about:blank', { viewport: { width: 1920, height: 1080 } });
    opened.push(wall.page);
    await without(wall.page);
    await wall.page.goto(`${room.address}/projector`);
    await room.goOn('consultations');
    await tabled(room);
    await room.goOn('voting');
    await room.openVote();
    await wall.page.getByRole('rowheader', { name: /^France/ }).waitFor();
    expect(wall.problems).toEqual([]);
  }, 60_000);

  test('a part that cannot be fetched says so, and leads to the table', async () => {
    const page = await france({}, (each) => each.route(`**/assets/${stagePart()}`, (route) => route.abort()));
    await page.getByText('This part of the page could not be loaded', { exact: false }).waitFor();
    await button(page, 'Load the page again').waitFor();
    await button(page.locator('.nostage'), 'As a table').click();
    await page.getByRole('rowheader', { name: 'Northreach' }).first().waitFor();
  }, 60_000);
});

describe('what is not seen is not drawn', () => {
  test('a tab in the background draws nothing, and catches up in one step', async () => {
    const page = await france({}, counted);
    await drawn(page);
    await hide(page, true);
    await page.waitForTimeout(500);
    const before = await countOf(page);
    await tabled(room);
    await room.goOn('voting');
    await room.openVote();
    await page.locator('.ballot').waitFor({ state: 'attached' });
    const meanwhile = await countOf(page);
    expect(meanwhile.frames - before.frames, 'frames in the background').toBe(0);
    await hide(page, false);
    await page.waitForTimeout(2000);
    const after = await countOf(page);
    expect(after.frames - meanwhile.frames, 'frames to catch up').toBeGreaterThan(0);
    expect(after.frames - meanwhile.frames, 'frames to catch up').toBeLessThan(8);
    expect(after.words.slice(before.words.length).join('\n')).toContain('S/2031/1');
    await page.getByText('Your vote is open.').waitFor();
  }, 60_000);

  test.each([
    ['whoever asked for no motion sees the months at once', 'reduce', false],
    ['anybody else sees them pass', 'no-preference', true],
  ] as const)(
    '%s',
    async (_, reducedMotion, moves) => {
      const page = await france({ reducedMotion }, counted);
      await drawn(page);
      await room.goOn('field');
      await page.getByText('The map shows', { exact: false }).first().waitFor();
      // They pass in four seconds: in the midst of them.
      await page.waitForTimeout(1000);
      const before = await countOf(page);
      await page.waitForTimeout(1500);
      const { frames } = await countOf(page);
      if (moves) expect(frames - before.frames).toBeGreaterThan(2);
      else expect(frames - before.frames).toBe(0);
      if (moves) return;
      // And of what the style sheets move nothing takes any time.
      const times = await page.evaluate(() =>
        document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().duration) > 0),
      );
      expect(times).toEqual([]);
    },
    60_000,
  );
});

test('a result is counted out once: whoever looks at a seat later sees no hand go up again', async () => {
  const page = await france({}, counted);
  await drawn(page);
  await tabled(room);
  await room.goOn('voting');
  await room.openVote();
  await page.locator('.ballot label', { hasText: 'Abstain' }).click();
  await button(page, 'Cast: abstain').click();
  await room.everybodyCasts('yes');
  const boards = async (): Promise<readonly string[]> =>
    (await countOf(page)).words.filter((word) => /in favour/.test(word));
  await expect.poll(async () => (await boards()).at(-1), { timeout: 15_000 }).toContain('1 abstaining');
  await page.waitForTimeout(500);
  const before = await countOf(page);
  await page.locator('.seat-keys button').first().focus();
  await page.waitForTimeout(1000);
  const after = await countOf(page);
  expect(after.frames, 'the ring round the seat').toBeGreaterThan(before.frames);
  expect(after.words.slice(before.words.length).filter((word) => /in favour/.test(word))).toEqual([]);
}, 60_000);

test('a window that comes to a finer screen has a picture in its pixels', async () => {
  const page = await france();
  await drawn(page);
  // The host keeps its size, so that nothing but the pixels says so.
  await page.evaluate(() => Object.defineProperty(window, 'devicePixelRatio', { configurable: true, get: () => 2 }));
  await button(page, 'Map').first().click();
  const shares = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas canvas');
      return canvas && [canvas.width / canvas.clientWidth, canvas.height / canvas.clientHeight];
    });
  await expect.poll(shares).toEqual([2, 2]);
}, 60_000);

describe('colours and paper', () => {
  test('where the machine chooses the colours, what is chosen and what is due still stand out', async () => {
    const page = await france({ forcedColors: 'active' });
    await drawn(page);
    const look = (name: string) =>
      button(page, name)
        .first()
        .evaluate((element) => {
          const { backgroundColor, color, borderTopWidth } = getComputedStyle(element);
          return { backgroundColor, color, borderTopWidth };
        });
    expect((await look('Both')).backgroundColor).not.toBe((await look('Map')).backgroundColor);
    await tabled(room);
    await room.goOn('voting');
    await room.openVote();
    const choices = page.locator('.ballot label');
    await choices.first().click();
    const grounds = await choices.evaluateAll((labels) =>
      labels.map((label) => getComputedStyle(label).backgroundColor),
    );
    expect(new Set(grounds.slice(1)).size).toBe(1);
    expect(grounds[0]).not.toBe(grounds[1]);
    const cast = page.getByRole('button', { name: 'Cast: in favour' });
    expect(Number.parseFloat(await cast.evaluate((each) => getComputedStyle(each).borderTopWidth))).toBeGreaterThan(2);
    await cast.click();
    await page.getByText('You have cast: in favour.').waitFor();
  }, 60_000);

  test('on paper a panel is whole, without its keys, in ink', async () => {
    const page = await france();
    await goTo(page, 'Brief');
    await page.emulateMedia({ media: 'print' });
    const main = page.locator('main#panel');
    const { scrollHeight, clientHeight } = await main.evaluate((each) => ({
      scrollHeight: each.scrollHeight,
      clientHeight: each.clientHeight,
    }));
    expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 1);
    expect(await page.locator('nav.tabs').isVisible()).toBe(false);
    expect(await page.locator('.stage').isVisible()).toBe(false);
    const line = await page.locator('.nowline').evaluate((each) => getComputedStyle(each));
    expect(line.backgroundColor).toBe('rgba(0, 0, 0, 0)');
  }, 60_000);
});
