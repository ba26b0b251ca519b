/**
 * A delegate without a pointer, through a whole round: from the code to the debrief by keyboard alone. The focus is never lost,
 * can always be seen, and is caught nowhere.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { ServerHere } from '../support/server.ts';
import { does, expectFocus, goesRound, pressOn, tabTo } from './keys.ts';
import { device, openRoom, serve, tabled } from './room.ts';

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

test('a whole round by keyboard: brief, sponsor, edit, speak, move, vote, explain, order, field, record, debrief', async () => {
  const room = await openRoom(server, {
    practices: { objectionSeconds: 5, speechSeconds: 120, explanationSeconds: 120 },
  });
  const { page, problems } = await device(browser, server.url);
  await page.getByLabel('Session code').waitFor();
  await page.keyboard.type(room.code);
  await page.keyboard.press('Enter');
  await page.getByText('Take a seat.').waitFor();
  await does(page, /^BUTTON France/);
  await pressOn(page, /^BUTTON Take France/);
  await page.getByText('your seat', { exact: true }).waitFor();
  await expectFocus(page, 'in the seat');
  await pressOn(page, /^BUTTON Open the brief/);
  await page.getByText('asked you by telephone').waitFor();
  await expectFocus(page, 'with the brief open');
  await does(page, /^BUTTON Go into the chamber/);

  await room.goOn('sitrep');
  await page.getByRole('heading', { name: 'The rains do not come' }).first().waitFor();
  await room.goOn('consultations');
  await tabled(room);
  await does(page, /^BUTTON Drafts/);
  await does(page, /^BUTTON .*A ceasefire that is watched/);
  await pressOn(page, /^BUTTON Sponsor/);
  await page
    .getByRole('button', { name: 'Withdraw sponsorship' })
    .or(page.getByText('sponsors France'))
    .first()
    .waitFor();
  await expectFocus(page, 'after sponsoring');
  await does(page, /^BUTTON (‹|All drafts)/);
  await does(page, /^BUTTON New draft/);
  await tabTo(page, /^INPUT .*Title of the draft/);
  await page.keyboard.type('By keyboard alone');
  await pressOn(page, /^BUTTON Begin the draft/);
  await page.getByRole('button', { name: 'Table the draft' }).waitFor();
  await expectFocus(page, 'with the draft begun');
  await does(page, /^BUTTON Add a clause/);
  await does(page, /^BUTTON Safe area/);
  await page.locator('.clause .row', { hasText: 'Safe area' }).first().waitFor();
  await expectFocus(page, 'with a clause more');
  await does(page, /^BUTTON Remove/);

  await room.goOn('meeting');
  await does(page, /^BUTTON Floor/);
  await page.getByText('The agenda is adopted.').waitFor();
  await pressOn(page, /^BUTTON Ask for the floor/);
  await page.getByText('You have the floor', { exact: true }).waitFor();
  await expectFocus(page, 'with the floor');
  await tabTo(page, /^TEXTAREA .*For the record/);
  await page.keyboard.type('France asks for schools before soldiers.');
  await does(page, /^BUTTON Put on the record/);
  await does(page, /^BUTTON Finish/);
  await does(page, /^SUMMARY Make a motion/);
  await pressOn(page, /^BUTTON Move Suspend the meeting/);
  await page.getByText('Your vote is open.').waitFor();
  await expectFocus(page, 'while the motion is voted on');
  await castByKeys(page, 'Against', 1);
  await room.everybodyCasts('no');
  await page
    .getByRole('heading', { name: /motion is (lost|not carried)/i })
    .first()
    .waitFor();
  await expectFocus(page, 'after the motion');

  await room.goOn('voting');
  await room.openVote();
  await page.getByText('Your vote is open.').waitFor();
  await castByKeys(page, 'In favour', 0);
  await room.everybodyCasts('yes');
  await page.getByRole('heading', { name: 'Adopted', exact: true }).waitFor();
  await expectFocus(page, 'at the result');
  await does(page, /^BUTTON Floor/);
  await does(page, /^BUTTON Explain my vote/);
  await page.getByText('You have the floor', { exact: true }).waitFor();
  await does(page, /^BUTTON Finish/);

  await room.goOn('orders');
  await does(page, /^BUTTON Field/);
  await does(page, /^SUMMARY Lead a coalition/);
  await does(page, /^BUTTON Order it/);
  await page
    .getByText('You have ordered', { exact: false })
    .or(page.getByRole('button', { name: /Take .*back|Withdraw/ }))
    .first()
    .waitFor();
  await room.goOn('field');
  await expectFocus(page, 'while the months pass');
  await does(page, /^BUTTON Record/);
  await page.getByText('France asks for schools before soldiers.').waitFor();
  await goesRound(page);

  await room.facilitator.act({ kind: 'end' });
  await page.getByText('The session has ended.', { exact: false }).first().waitFor();
  await expectFocus(page, 'at the end');
  await tabTo(page, /^A .*debrief/i);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/debrief/);
  await page.getByText('S/RES/2901 (2031)').first().waitFor();
  await goesRound(page);
  expect(problems).toEqual([]);
  await room.leave();
}, 240_000);

/** Casts a ballot; `down` is how far the choice is from the first. */
async function castByKeys(page: Page, choice: string, down: number): Promise<void> {
  await tabTo(page, /^INPUT .*In favour/);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < down; presses += 1) await page.keyboard.press('ArrowDown');
  await pressOn(page, new RegExp(`^BUTTON Cast: ${choice.toLowerCase()}`));
  await page.getByText(`You have cast: ${choice.toLowerCase()}.`).waitFor();
  await expectFocus(page, `after casting ${choice}`);
}
