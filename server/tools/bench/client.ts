/** The client in a real browser, against the real server on this machine: what is fetched, how soon, and how often it draws. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addressOf, stop } from './sides.ts';
import { median, quantile } from './statistics.ts';
import { scripts, type Watched, watch } from './watching.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const laptop = { width: 1366, height: 768 } as const;
const token = 'benchbenchbenchbenchbenchbenchbench';

/** By what a page can be used. */
const signs = {
  home: 'input[name=code]',
  lobby: 'button.seat',
  delegate: '.stage canvas',
  projector: 'h1.bigcode',
  facilitator: 'p.bigcode',
  debrief: 'main',
} as const;
export type Step = keyof typeof signs;
export const steps = Object.keys(signs) as readonly Step[];

/** Milliseconds until a page can be used: the first time, and when its files are kept. */
export type Waits = Readonly<Record<'cold' | 'warm', number>>;
export type Drawing = {
  /** Frames in ten seconds in which nothing happened. */
  readonly idle: number;
  /** Frames a second while something moved: by the step of the round, of how many moments. */
  readonly busy: readonly { readonly step: string; readonly perSecond: number; readonly seconds: number }[];
  /** Milliseconds of the main thread for each public update. */
  readonly update: { readonly median: number; readonly p95: number; readonly count: number };
};
export type ClientFigures = {
  /** Packed script until the page can be used, and in the end; bytes. */
  readonly weights: Readonly<Record<Step, { readonly first: number; readonly all: number; readonly files: number }>>;
  readonly waits: Readonly<Record<'home' | 'lobby' | 'delegate', Readonly<Record<'full' | 'quarter', Waits>>>>;
  readonly drawing: Readonly<Record<'canvas' | 'webgl', Drawing>>;
};

type Site = { readonly url: string; end(): Promise<void> };

async function open(): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'mandate-bench-'));
  const server: ChildProcess = spawn(process.execPath, ['--no-warnings', join(root, 'server', 'main.ts')], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: directory, PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = async (): Promise<void> => {
    await stop(server);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(server), end };
  } catch (error) {
    await end();
    throw error;
  }
}

type Opened = { readonly code: string; readonly secret: string };

async function openSession(url: string, alone: boolean): Promise<Opened> {
  const choices = { scenario: 'velora', preset: '45', seats: alone ? 'compact' : 'fifteen', options: { alone } };
  const response = await fetch(`${url}/api/sessions`, { method: 'POST', body: JSON.stringify(choices) });
  const { code, links } = (await response.json()) as { code: string; links: { facilitator?: string } };
  return { code, secret: links.facilitator?.split('#')[1] ?? '' };
}

async function visitor(browser: Browser, hidesSoftware = false): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: laptop });
  await context.addInitScript(watch, { selectors: Object.values(signs), hidesSoftware });
  await context.addInitScript((kept) => localStorage.setItem('mandate-token', kept), token);
  return context;
}

const watchedIn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** @returns the moment from which the page can be used, in milliseconds since it was asked for */
async function usable(page: Page, address: string, step: Step): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator(signs[step]).first().waitFor({ timeout: 60_000 });
  return (await watchedIn(page)).seen[signs[step]] ?? Number.NaN;
}

async function slowed(page: Page, rate: number): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate });
}

async function waitsOf(browser: Browser, address: string, step: Step, rate: number): Promise<Waits> {
  const times: Record<keyof Waits, number[]> = { cold: [], warm: [] };
  for (let turn = 0; turn < 3; turn += 1) {
    const context = await visitor(browser);
    const page = await context.newPage();
    await slowed(page, rate);
    times.cold.push(await usable(page, address, step));
    times.warm.push(await usable(page, address, step));
    await context.close();
  }
  return { cold: median(times.cold), warm: median(times.warm) };
}

async function weightOf(browser: Browser, address: string, step: Step): Promise<ClientFigures['weights'][Step]> {
  const context = await visitor(browser);
  const page = await context.newPage();
  const at = await usable(page, address, step);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const [first, all] = [await page.evaluate(scripts, at), await page.evaluate(scripts, Number.POSITIVE_INFINITY)];
  await context.close();
  return { first: first.bytes, all: all.bytes, files: all.files };
}

/** Frames that follow each other sooner than this belong to one movement. Milliseconds. */
const pause = 250;
/** Of shorter movements nothing can be said. Milliseconds. */
const shortest = 900;

/** @param frames moments @returns seconds that something moved, and the frames in them */
function movement(frames: readonly number[]): { readonly frames: number; readonly seconds: number } {
  const runs: number[][] = [];
  for (const at of frames) {
    const run = runs.at(-1);
    if (run && at - (run.at(-1) ?? 0) < pause) run.push(at);
    else runs.push([at]);
  }
  const long = runs.map((run) => ({ frames: run.length - 1, time: (run.at(-1) ?? 0) - (run[0] ?? 0) }));
  const counted = long.filter(({ time }) => time >= shortest);
  return {
    frames: counted.reduce((sum, run) => sum + run.frames, 0),
    seconds: counted.reduce((sum, { time }) => sum + time, 0) / 1000,
  };
}

const stepNow = (page: Page): Promise<string> =>
  page.locator('.phases [aria-current=step]').innerText({ timeout: 5000 });

/** Whatever of a person's is due: a ballot, or to say that they go on. What is not there is not pressed. */
async function goOn(page: Page): Promise<void> {
  const press = (selector: string): Promise<void> =>
    page
      .locator(selector)
      .last()
      .click({ timeout: 700 })
      .catch(() => {});
  if ((await stepNow(page)).startsWith('Vote')) {
    await press('nav.tabs button:has-text("Vote")');
    await press('.ballot label');
    await press('.ballot button.due');
  }
  // Not “Wait, not yet”, which takes it back.
  await press('.nowline .button:has-text("Go on")');
}

/** A person plays a round alone, with bots in all other seats, and goes on as soon as they may. */
async function drawingOf(browser: Browser, url: string, hidesSoftware: boolean): Promise<Drawing> {
  const { code } = await openSession(url, true);
  const context = await visitor(browser, hidesSoftware);
  const page = await context.newPage();
  await page.goto(`${url}/${code}`);
  await page.locator('.beginbar .button').first().click();
  await page.locator(signs.delegate).waitFor();
  await page.waitForTimeout(6000);
  const before = (await watchedIn(page)).frames.length;
  await page.waitForTimeout(10_000);
  const idle = (await watchedIn(page)).frames.length - before;
  const times = new Map<string, { frames: number; seconds: number }>();
  const ends = Date.now() + 150_000;
  let last = '';
  let isOver = false;
  while (!isOver && Date.now() < ends) {
    const from = (await watchedIn(page)).frames.length;
    const step = await stepNow(page);
    isOver = step !== last && last !== '' && step.startsWith('Sitrep');
    last = step;
    // The report that the months end with is looked at.
    if (!isOver) await goOn(page);
    await page.waitForTimeout(4500);
    const moved = movement((await watchedIn(page)).frames.slice(from));
    const sum = times.get(step) ?? { frames: 0, seconds: 0 };
    times.set(step, { frames: sum.frames + moved.frames, seconds: sum.seconds + moved.seconds });
  }
  const { updates } = await watchedIn(page);
  await context.close();
  return {
    idle,
    busy: [...times]
      .filter(([, { seconds }]) => seconds > 0)
      .map(([step, { frames, seconds }]) => ({ step, perSecond: frames / seconds, seconds })),
    update: { median: median(updates), p95: quantile(updates, 0.95), count: updates.length },
  };
}

/** A session in which this browser's person has a seat and the first round has begun, and one that gathers. */
async function prepared(browser: Browser, url: string): Promise<{ readonly playing: string; readonly lobby: Opened }> {
  const lobby = await openSession(url, false);
  const { code } = await openSession(url, true);
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.goto(`${url}/${code}`);
  await page.locator('.beginbar .button').first().click();
  await page.locator(signs.delegate).waitFor();
  await context.close();
  return { playing: code, lobby };
}

/** @param launch starts a browser; throws where there is none */
export async function measureClient(launch: () => Promise<Browser>): Promise<ClientFigures> {
  const browser = await launch();
  const site = await open();
  try {
    const { url } = site;
    const { playing, lobby } = await prepared(browser, url);
    const addresses: Readonly<Record<Step, string>> = {
      home: url,
      lobby: `${url}/${lobby.code}`,
      delegate: `${url}/${playing}`,
      projector: `${url}/${lobby.code}/projector`,
      facilitator: `${url}/${lobby.code}/facilitator#${lobby.secret}`,
      debrief: `${url}/${playing}/debrief`,
    };
    const weights = {} as Record<Step, ClientFigures['weights'][Step]>;
    for (const step of steps) weights[step] = await weightOf(browser, addresses[step], step);
    const waited = async (step: Step): Promise<Record<'full' | 'quarter', Waits>> => ({
      full: await waitsOf(browser, addresses[step], step, 1),
      quarter: await waitsOf(browser, addresses[step], step, 4),
    });
    return {
      weights,
      waits: { home: await waited('home'), lobby: await waited('lobby'), delegate: await waited('delegate') },
      drawing: {
        canvas: await drawingOf(browser, url, false),
        webgl: await drawingOf(browser, url, true),
      },
    };
  } finally {
    await browser.close();
    await site.end();
  }
}
