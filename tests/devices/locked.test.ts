/** A phone that is locked in the middle of a vote, and unlocked later: it finds the page that it is at now. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { ServerHere } from '../support/server.ts';
import { openSlowWay } from '../support/slowWay.ts';
import { button, device, openRoom, type Room, serve, sitForFrance, tabled } from './room.ts';

let server: ServerHere;
let browser: Browser;

beforeAll(async () => {
  server = await serve();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Nothing of the page runs any more, as under a locked screen; and again. */
const lock = (cdp: CDPSession, locked: boolean): Promise<unknown> =>
  cdp.send('Page.setWebLifecycleState', { state: locked ? 'frozen' : 'active' });

async function inTheVote(room: Room, page: Page): Promise<void> {
  await sitForFrance(page);
  await room.goOn('consultations');
  await tabled(room);
  await room.goOn('voting');
  await room.openVote();
  await page.locator('.ballot').waitFor();
}

test('unlocked while the vote is still open, it is at the ballot and can cast', async () => {
  const room = await openRoom(server);
  const way = await openSlowWay(server.url);
  const { page, problems } = await device(browser, `${way.url}/${room.code}`, phone);
  const cdp = await page.context().newCDPSession(page);
  await inTheVote(room, page);
  await page.locator('.ballot label', { hasText: 'Abstain' }).click();
  await lock(cdp, true);
  // The machine's network went to sleep as well: the line is cut.
  way.cut();
  await page.waitForTimeout(3000);
  await room.delegate('kenya').cast('yes');
  await lock(cdp, false);
  await page.locator('.link[data-link="live"]').waitFor({ timeout: 30_000 });
  await page.getByText('Your vote is open.').waitFor();
  expect(await page.locator('nav.tabs [aria-current="page"]').innerText()).toContain('Vote');
  // What was chosen under the lock is still chosen.
  await button(page, 'Cast: abstain').click();
  await page.getByText('You have cast: abstain.').waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
  way.close();
  await room.leave();
}, 90_000);

test('unlocked when the months have passed, it is at what is due now, and shows no vote that is over', async () => {
  const room = await openRoom(server);
  const { page, problems } = await device(browser, room.address, phone);
  const cdp = await page.context().newCDPSession(page);
  await inTheVote(room, page);
  await lock(cdp, true);
  await room.everybodyCasts('yes');
  await room.goOn('orders');
  await room.goOn('field');
  await lock(cdp, false);
  await page
    .getByText(/^Field · /)
    .first()
    .waitFor({ timeout: 30_000 });
  expect(await page.locator('nav.tabs [aria-current="page"]').innerText()).toContain('Stage');
  expect(await page.locator('.ballot').count()).toBe(0);
  await page.locator('.canvas canvas').waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
  await room.leave();
}, 90_000);
