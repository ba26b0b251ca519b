/**
 * Somebody plays alone, in a real browser, what is installed: from the home page in one click to a seat, through a round with
 * the guide and two without it, against bots that think, to the debrief. Nothing has a clock: the one who plays says when a
 * step is over.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Debrief } from '../../shared/debrief/debrief.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ServerHere, scenariosAsTheyAre, startServer } from '../support/server.ts';
import { overflow, type Person, shoot, visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;
let player: Person;
let page: Page;

beforeAll(async () => {
  // Three sessions may be opened from here: a fourth one is too many.
  const opening = { burst: 3, perSecond: 0.0001 };
  const client = join(import.meta.dirname, '..', '..', 'dist', 'client');
  server = await startServer({ client, opening, scenarios: scenariosAsTheyAre() });
  browser = await launchChromium();
  player = await visit(browser, server.url);
  page = player.page;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const tab = (name: string) => page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });
const guide = () => page.locator('.guide');
/** A thing in the guide's list: what is done has a tick and leads nowhere. */
const lesson = (name: string, done: boolean) => guide().locator(`li[data-done="${done}"]`, { hasText: name });
const now = () => page.locator('.nowline');
const dueNow = (): Promise<string | null> => now().getAttribute('data-due');
const here = (): string => new URL(page.url()).pathname.slice(1);

/** Waits for a step of the round, by the name that the bar above has for it. */
async function until(step: string): Promise<void> {
  await page.locator('.phases li[aria-current="step"]', { hasText: step }).waitFor({ timeout: 100_000 });
}

/** Says that one goes on, and waits for what comes: bots may be busy meanwhile. */
async function goOn(label: string | RegExp, step: string): Promise<void> {
  await button(label).waitFor({ timeout: 100_000 });
  // No faster than a person: what is pressed as soon as it is there was meant for what was there before.
  await page.waitForTimeout(800);
  await button(label).click();
  await until(step);
}

async function castInFavour(): Promise<void> {
  await page.locator('.ballot label', { hasText: 'In favour' }).click();
  await button(/^Cast: /).click();
}

/** Goes on with whatever there is until something comes: every ballot on the way is cast in favour. */
async function throughTo(has: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 400; looks += 1) {
    if (await has()) return;
    const kind = await dueNow();
    if (kind === 'vote' && (await page.getByText('Your vote is open.').isVisible())) await castInFavour();
    else if (kind !== 'others-finish' && (await button(/^Go on/).isVisible())) await button(/^Go on/).click();
    await page.waitForTimeout(150);
  }
  throw new Error(`it does not come: ${await now().innerText()}`);
}

const isVoteOpen = (): Promise<boolean> => page.getByText('Your vote is open.').isVisible();
const isAtOrders = async (): Promise<boolean> =>
  (await page.locator('.phases li[aria-current="step"]').innerText()) === 'Orders';

describe('playing alone', () => {
  test('is one click from the home page, without a name or a code', async () => {
    await page.getByLabel('Session code').waitFor();
    await shoot(page, '60-home');
    await button('Play alone').click();
    await page.getByRole('heading', { name: 'You are the United States' }).waitFor();
    await page.getByText('Tankers and your own supply ships pass the Strait').waitFor();
    expect(await page.locator('.wants li').count()).toBe(3);
    expect(await page.locator('.others').innerText()).toContain('Bots play all nine.');
    // Nobody counts the seconds.
    expect(await page.locator('.clock').count()).toBe(0);
    await shoot(page, '61-alone-lobby');
    await server.simulation(here());
  }, 90_000);

  test('lets one look round and be somebody else before it begins', async () => {
    await button('Choose another seat').click();
    await page.getByRole('heading', { name: 'Whom do you want to be?' }).waitFor();
    await shoot(page, '62-alone-seats', ['laptop', 'phone']);
    await button(/^Be Chile/).click();
    await page.getByRole('heading', { name: 'You are Chile' }).waitFor();
    await page.getByText('In 1978 you nearly fought a neighbour over islands').waitFor();
    await button('Choose another seat').click();
    await button(/^Be the United States/).click();
    await page.getByText('Tankers and your own supply ships pass the Strait').waitFor();
  }, 60_000);

  test('begins with the report, at one’s own pace', async () => {
    await button('Begin').click();
    await until('Sitrep');
    expect(await page.locator('.pace').innerText()).toBe('At your pace');
    expect(await page.locator('.clock').count()).toBe(0);
    await lesson('Read your brief', false).waitFor();
    await page.locator('.brief .redlines').scrollIntoViewIfNeeded();
    await lesson('Read your brief', true).waitFor();
    // As a reload would have it: what was done stays done.
    await page.reload();
    await lesson('Read your brief', true).waitFor();
  }, 60_000);

  test('is led by the guide to the text on the table, and from a template to one of their own that is tabled', async () => {
    // A second click, which comes when the key says something else already, was meant for what it said before.
    await page.evaluate(() => {
      const click = (_: unknown, watch: MutationObserver): void => {
        const keys = [...document.querySelectorAll<HTMLElement>('.dues .act button')];
        const key = keys.find(({ textContent }) => textContent === 'Go on to the meeting');
        if (!key) return;
        watch.disconnect();
        document.body.dataset.clicked = 'twice';
        key.click();
      };
      new MutationObserver(click).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await goOn('Go on to the consultations', 'Consultations');
    await page.locator('body[data-clicked="twice"]').waitFor();
    await page.waitForTimeout(500);
    await button('Go on to the meeting').waitFor();
    await guide().getByText('A text is on the table.').waitFor();
    await tab('Drafts').click();
    await page.locator('.drafts').getByText('A mission for the crossing').first().waitFor();
    await lesson('Start a text', false).waitFor();
    await shoot(page, '63-alone-consultations');
    await guide().getByRole('button', { name: 'Start a text' }).click();
    // The keyboard is where one was led.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New draft');
    await page.keyboard.press('Enter');
    await page.locator('label.card', { hasText: 'Prevent' }).first().click();
    await button('Begin the draft').click();
    await lesson('Start a text', true).waitFor();
    await page.locator('.clause .row', { hasText: 'Mediation' }).click();
    await page
      .locator('.clause')
      .getByRole('button', { name: /^Less: / })
      .click();
    await lesson('Change a clause', true).waitFor();
    await shoot(page, '64-alone-draft', ['laptop', 'phone']);
    await button('Table the draft').click();
    await lesson('Table it', true).waitFor();
  }, 90_000);

  test('shows how bots lean, and waits for them by name', async () => {
    const lean = 'See how the others lean';
    // The others read the text at the pace of people.
    await guide().locator('li', { hasText: lean }).waitFor({ timeout: 150_000 });
    // On the text that lies there, which one does not look at now.
    if (await lesson(lean, false).isVisible()) await guide().getByRole('button', { name: lean }).click();
    await lesson(lean, true).waitFor();
    await shoot(page, '65-alone-leaning', ['laptop', 'phone']);
    await button('Hide the guide').click();
    await guide().waitFor({ state: 'detached' });
    await button('Guide').click();
    await guide().waitFor();
    await goOn('Go on to the meeting', 'Meeting');
  }, 240_000);

  test('votes, and the vote closes by itself', async () => {
    await goOn('Go on to the votes', 'Vote');
    // Also before each vote one goes on oneself.
    await button(/^Go on to the vote on S\/2033\//).waitFor();
    await throughTo(isVoteOpen);
    await lesson('Vote', false).waitFor();
    expect(await page.locator('.clock').count()).toBe(0);
    await shoot(page, '66-alone-vote');
    await castInFavour();
    await lesson('Vote', true).waitFor();
    await page.locator('.verdict').waitFor({ timeout: 100_000 });
    await page.locator('.vote').scrollIntoViewIfNeeded();
    await shoot(page, '67-alone-result', ['laptop', 'phone']);
    await throughTo(isAtOrders);
  }, 240_000);

  test('gives an order or none, and sees what changed', async () => {
    await lesson('Give an order, or none', false).waitFor();
    await shoot(page, '68-alone-orders', ['laptop', 'phone']);
    await goOn('Go on: six months pass', 'Field');
    await lesson('See what changed, and why', true).waitFor();
    await page.waitForTimeout(4500);
    await shoot(page, '69-alone-field');
  }, 90_000);

  test('is left alone by the guide after the first round, and calls it back', async () => {
    await goOn('Go on to round 2', 'Sitrep');
    expect(await guide().count()).toBe(0);
    await button('Guide').click();
    await guide().getByText('Each round begins with a report').waitFor();
    expect(await guide().locator('li').count()).toBe(0);
    await button('Hide the guide').click();
    await tab('Drafts').click();
    await page.setViewportSize({ width: 390, height: 844 });
    const key = page.locator('.goonbar').getByRole('button', { name: 'Go on to the consultations' });
    await key.waitFor();
    const box = await key.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0), 'the way on is in reach on a phone').toBeLessThan(844);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
  }, 60_000);

  test('comes to the end and to the debrief', async () => {
    for (const round of [2, 3]) {
      await goOn('Go on to the consultations', 'Consultations');
      await goOn('Go on to the meeting', 'Meeting');
      await throughTo(isAtOrders);
      await goOn('Go on: six months pass', 'Field');
      if (round === 2) await goOn('Go on to round 3', 'Sitrep');
    }
    await goOn('Go on to the epilogue', 'Epilogue');
    await shoot(page, '70-alone-epilogue', ['laptop', 'phone']);
    await goOn('Go on to the debrief', 'Ended');
    const answer = await fetch(`${server.url}/api/sessions/${here()}/debrief`);
    const { votes } = (await answer.json()) as Debrief;
    expect(votes.votes.length).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'To the debrief' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('I am not the United States any more').first().waitFor();
    await shoot(page, '71-alone-debrief');
  }, 240_000);

  test('is played again from the debrief: the same crisis, another session', async () => {
    const first = here();
    // Whoever only reads what became of it has no part in it.
    const reader = await visit(browser, `${server.url}/${first}?watch`);
    await reader.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await reader.page.getByRole('button', { name: 'Play again' }).count()).toBe(0);
    await reader.page.context().close();
    await button('Play again').scrollIntoViewIfNeeded();
    await shoot(page, '72-alone-again', ['laptop', 'phone']);
    await button('Play again').click();
    await page.getByRole('heading', { name: 'You are the United States' }).waitFor();
    await button('Begin').waitFor();
    expect(here()).not.toBe(first.split('/')[0]);
    await page.getByText('Tankers and your own supply ships pass the Strait').waitFor();
  }, 60_000);

  test('nothing went wrong in the page', () => {
    expect(player.problems).toEqual([]);
  });

  test('tells whoever finds no server, and whoever opens too many, and lets them try again', async () => {
    const other = await visit(browser, server.url);
    await other.page.route('**/api/sessions', (route) => route.abort());
    const play = other.page.getByRole('button', { name: 'Play alone' });
    await play.click();
    await other.page.getByRole('alert').getByText('The server does not answer').waitFor();
    await other.page.unroute('**/api/sessions');
    await play.click();
    await other.page.getByRole('button', { name: 'Begin' }).waitFor();
    await other.page.goto(server.url);
    await play.click();
    await other.page.getByRole('alert').getByText('Too many sessions were opened from here.').waitFor();
    // One click, and nothing of it is left to press twice.
    expect(await play.getAttribute('aria-disabled')).toBe('false');
  }, 60_000);
});
