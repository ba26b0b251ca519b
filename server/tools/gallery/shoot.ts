/** Photographs poses in a real browser, several side by side, each as somebody would find it who opens it. */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

/** A pose at a size, in CSS pixels. */
export type Sitting = {
  readonly pose: string;
  readonly group: string;
  readonly size: string;
  readonly width: number;
  readonly height: number;
  /** It is another pose, further down. */
  readonly scrolled?: boolean;
};

export type Shot = Sitting & {
  /** As PNG. */
  readonly png: Buffer;
  /** What the page complains about, and whatever it asks of others than its own server. */
  readonly problems: readonly string[];
  /** CSS pixels by which it is wider than its window. */
  readonly overflow: number;
};

/** Switches of Chromium by which letters are as wide on every machine, and lines break in the same places. */
export const drawnAlike = ['--font-render-hinting=none', '--disable-lcd-text'] as const;

/** Milliseconds that a pose may take to stand. */
const patience = 30_000;
/** Milliseconds between two looks whether all has come. */
const look = 20;

/** Every pose at each of its sizes, as the gallery lists them. */
export async function sittings(browser: Browser, url: string): Promise<readonly Sitting[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}/dev/gallery.html`);
    await page.waitForSelector('[data-sittings]', { state: 'attached' });
    return JSON.parse((await page.getAttribute('[data-sittings]', 'data-sittings')) ?? '[]') as readonly Sitting[];
  } finally {
    await page.close();
  }
}

type Watched = {
  readonly page: Page;
  readonly problems: string[];
  /** Requests that nobody has answered yet. */
  readonly pending: Set<Request>;
};

/** A window that always shows the same in the same way: no motion, one time zone, one language. */
async function windowOf({ width, height, size }: Sitting, browser: Browser, url: string): Promise<Watched> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    hasTouch: size === 'phone' || size === 'tablet',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems: string[] = [];
  const pending = new Set<Request>();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('request', (request) => {
    pending.add(request);
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) problems.push(`asked ${request.url()}`);
  });
  return { page, problems, pending };
}

/** Opens a pose and waits until it stands, or until it is known that it cannot. */
async function pose({ page, pending }: Watched, { pose: name }: Sitting, url: string): Promise<void> {
  await page.goto(`${url}/dev/pose.html?${new URLSearchParams({ pose: name })}`);
  await page.waitForSelector('html[data-pose]', { state: 'attached' });
  // Parts that are fetched when they are first shown.
  while (pending.size > 0) await page.waitForTimeout(look);
  await page.evaluate((limit) => new Promise((idle) => requestIdleCallback(idle, { timeout: limit })), patience);
}

export type Shooting = {
  readonly url: string;
  /** Pages that are open at the same time. */
  readonly abreast?: number;
  /** Called with each as soon as it is taken, its page still open. */
  readonly onShot: (shot: Shot, page: Page) => Promise<void> | void;
};

/** Takes all of them. Whoever wants them in an order sorts them. */
export async function shoot(browser: Browser, taken: readonly Sitting[], shooting: Shooting): Promise<void> {
  const { url, abreast = 2, onShot } = shooting;
  // Those of one size after the other: a window is made once.
  const queue = taken.toSorted((one, other) => (one.size < other.size ? -1 : one.size > other.size ? 1 : 0));
  const work = async (): Promise<void> => {
    const windows = new Map<string, Watched>();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const open = windows.get(next.size) ?? (await windowOf(next, browser, url));
      windows.set(next.size, open);
      open.problems.length = 0;
      open.pending.clear();
      await pose(open, next, url);
      const png = await open.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
      const overflow = await open.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await onShot({ ...next, png, overflow, problems: [...open.problems] }, open.page);
    }
    for (const { page } of windows.values()) await page.context().close();
  };
  await Promise.all(Array.from({ length: abreast }, work));
}
