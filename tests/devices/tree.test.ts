/**
 * What somebody hears who does not see the page: the accessibility tree of the vote, the turn, the result and the table, in
 * words; and what is said by itself, each thing once.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { ServerHere } from '../support/server.ts';
import { type Heard, heardBy, listen } from './hearing.ts';
import { button, device, goTo, openRoom, type Room, serve, sitForFrance, tabled } from './room.ts';

let server: ServerHere;
let browser: Browser;
let room: Room;
let page: Page;

beforeAll(async () => {
  server = await serve();
  browser = await launchChromium();
  room = await openRoom(server, { ballotSeconds: 24, practices: { objectionSeconds: 5 } });
  ({ page } = await device(browser, 'about:blank'));
  await listen(page);
  await page.goto(room.address);
  await sitForFrance(page);
});

afterAll(async () => {
  await browser?.close();
  await room?.leave();
  await server?.stop();
});

/** A part of the page as its roles and names. */
const treeOf = (selector: string): Promise<string> => page.locator(selector).first().ariaSnapshot();
const matching = (heard: readonly Heard[], what: RegExp): readonly string[] =>
  heard.map(({ text }) => text).filter((text) => what.test(text));

/** Waits until something was said, and gives everything that was. */
async function hearUntil(what: RegExp, patience = 15_000): Promise<readonly Heard[]> {
  const all: Heard[] = [];
  await expect
    .poll(
      async () => {
        all.push(...(await heardBy(page)));
        return matching(all, what).length;
      },
      { timeout: patience },
    )
    .toBeGreaterThan(0);
  // And whatever would say it a second time.
  await page.waitForTimeout(700);
  all.push(...(await heardBy(page)));
  return all;
}

test('an announcement, a word of the facilitator and a refusal are said once each, and only the refusal interrupts', async () => {
  await room.goOn('consultations');
  await page.locator('nav.tabs').waitFor();
  await heardBy(page);
  await room.facilitator.act({ kind: 'announce', text: 'Five minutes to the meeting.' });
  const announced = await hearUntil(/Five minutes to the meeting/);
  expect(matching(announced, /Five minutes to the meeting/)).toHaveLength(1);
  await room.facilitator.act({ kind: 'nudge', seat: 'france' as never, text: 'Have you asked Kenya?' });
  const nudged = await hearUntil(/Have you asked Kenya/);
  expect(matching(nudged, /Have you asked Kenya/)).toHaveLength(1);
  expect([...announced, ...nudged].map(({ how }) => how)).not.toContain('assertive');
  expect(await page.evaluate(() => document.activeElement?.closest('.noticeboard'))).toBeNull();
});

test('whose turn it is, is in the tree and is said', async () => {
  await room.goOn('meeting');
  await goTo(page, 'Floor');
  await expect.poll(() => treeOf('section.floor'), { timeout: 20_000 }).toContain('The agenda is adopted.');
  await heardBy(page);
  await button(page, 'Ask for the floor').click();
  const heard = await hearUntil(/floor/);
  expect(matching(heard, /has the floor/)).toHaveLength(1);
  expect(await treeOf('section.floor')).toMatch(/You have the floor/);
  await button(page, 'Finish').click();
});

test('a vote opens with its seconds, reminds once, and no clock is read out', async () => {
  await tabled(room);
  await room.goOn('voting');
  await heardBy(page);
  await room.openVote();
  const opened = await hearUntil(/S\/2031\/1.*seconds/);
  expect(matching(opened, /vote/i).filter((text) => /S\/2031\/1/.test(text))).toHaveLength(1);
  const ballot = await treeOf('section.vote');
  expect(ballot).toMatch(/heading "S\/2031\/1 · A ceasefire that is watched"/);
  for (const choice of ['In favour', 'Against', 'Abstain', 'Not participating'])
    expect(ballot).toMatch(new RegExp(`radio "${choice}`));
  expect(ballot).toContain('group "Cast your vote"');
  expect(await treeOf('header.topbar')).toMatch(/timer: \d+:\d\d/);
  // To its last twenty seconds, and a while on.
  const reminded = await hearUntil(/20 seconds left/, 12_000);
  expect(reminded.map(({ text }) => text)).toEqual(['20 seconds left, and your delegation has not cast its vote.']);
  await page.waitForTimeout(2500);
  expect(await heardBy(page), 'seconds that pass').toEqual([]);
});

test('the ballot, the result and the whole tally are said once, and stand in the tree', async () => {
  await page.getByRole('radio', { name: /^Against/ }).check({ force: true });
  await heardBy(page);
  await button(page, 'Cast: against').click();
  const cast = await hearUntil(/Cast: against\. You may change it/);
  expect(matching(cast, /Cast: against\./)).toHaveLength(1);
  await room.everybodyCasts('yes');
  const closed = await hearUntil(/not adopted/i);
  const verdicts = matching(closed, /6 in favour, 1 against, 0 abstaining/);
  expect(verdicts).toHaveLength(1);
  expect(verdicts[0]).toContain('veto of France');
  const result = await treeOf('.result');
  expect(result).toMatch(/heading "Not adopted"/);
  expect(result).toMatch(/term: in favour[\s\S]*definition: "6"/);
  expect(result).toMatch(/term: against[\s\S]*definition: "1"/);
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('the chamber and the map are tables whose rows say all that their pictures show', async () => {
  await button(page, 'As a table').click();
  const twin = await treeOf('.twin');
  expect(twin).toMatch(/table "The chamber"|table "Chamber"/);
  expect(twin).toMatch(/row "France[^"]*your seat[^"]*Against"/);
  expect(twin).toMatch(/row "Kenya[^"]*In favour"/);
  expect(twin).toMatch(/columnheader "Province"/);
  expect(twin).toMatch(/rowheader "Northreach/);
  expect(twin).toMatch(/row "[^"]*Northreach[^"]*58[^"]*"/);
});
