/** A way through every page of a session, one stop after another: the same at every size. */
import type { Browser, Page } from 'playwright-core';
import type { ServerHere } from '../support/server.ts';
import { button, device, goTo, openRoom, sitForFrance, tab, tabled } from './room.ts';

export type Stop = (name: string, page: Page) => Promise<void>;

/** Brings a class through one round to its debrief and calls `stop` at each page, when it stands still. */
export async function walk(server: ServerHere, browser: Browser, stop: Stop): Promise<void> {
  const home = await device(browser, server.url);
  await button(home.page, 'Join').waitFor();
  await stop('home', home.page);
  await home.page.goto(`${server.url}/host`);
  await home.page.getByText('Class length').waitFor();
  await stop('host', home.page);
  await home.page.goto(`${server.url}/club`);
  await home.page.locator('main').waitFor();
  await stop('club', home.page);
  await home.page.goto(`${server.url}/read/velora`);
  await home.page.getByRole('heading', { level: 1 }).waitFor();
  await stop('reading', home.page);

  const room = await openRoom(server);
  const { page } = await device(browser, room.address);
  const wall = await device(browser, `${room.address}/projector`);
  const desk = await device(browser, `${room.address}/facilitator#${room.secret}`);
  await button(page, /^France/).waitFor();
  await stop('lobby', page);
  await sitForFrance(page);
  await stop('lobby-seated', page);
  await stop('wall-lobby', wall.page);
  await stop('console-lobby', desk.page);
  await home.page.goto(`${room.address}/pack#${room.secret}`);
  await home.page.locator('.packkeys').waitFor();
  await stop('pack', home.page);

  await room.goOn('sitrep');
  await page.locator('nav.tabs').waitFor();
  await stop('brief', page);
  await stop('wall-sitrep', wall.page);
  await room.goOn('consultations');
  const draft = await tabled(room);
  await room.delegate('velora').act({ kind: 'answer-consent', draft, consents: true });
  for (const [name, words] of [
    ['drafts', 'Drafts'],
    ['deals', 'Deals'],
    ['talk', 'Talk'],
    ['field', 'Field'],
    ['people', 'Seats'],
  ] as const) {
    await goTo(page, words);
    await stop(name, page);
  }
  await goTo(page, 'Drafts');
  await page.locator('.drafts ul.list button').first().click();
  await page.locator('section.draft').waitFor();
  await stop('text', page);
  await button(page, /^All drafts|^Back/)
    .first()
    .click();
  await button(page, 'New draft').click();
  await stop('new-draft', page);
  await page.locator('label.card').nth(1).click();
  await page.getByLabel('Title of the draft').fill('Civilians in Northreach');
  await button(page, 'Begin the draft').click();
  await button(page, 'Table the draft').waitFor();
  await page.locator('.clause .row').first().click();
  await stop('editor', page);
  await button(page, 'Table the draft').click();
  await page.getByRole('heading', { name: /S\/2031\/2/ }).waitFor();
  await stop('console-consultations', desk.page);

  await room.goOn('meeting');
  await goTo(page, 'Floor');
  await page.locator('section.floor').waitFor();
  await stop('floor', page);
  await stop('wall-meeting', wall.page);
  await room.goOn('voting');
  await room.openVote();
  await goTo(page, 'Vote');
  await page.locator('.ballot').waitFor();
  await stop('vote', page);
  await stop('wall-vote', wall.page);
  await stop('console-vote', desk.page);
  await page.locator('.ballot label', { hasText: 'In favour' }).click();
  await button(page, /^Cast: /).click();
  await room.everybodyCasts('yes');
  await page.locator('.result').first().waitFor();
  await stop('result', page);
  await stop('wall-result', wall.page);
  await room.goOn('orders');
  await page.locator('nav.tabs').waitFor();
  await goTo(page, 'Field');
  await stop('orders', page);
  await room.goOn('field');
  await goTo(page, 'Field');
  await stop('field-after', page);
  await stop('wall-field', wall.page);
  await goTo(page, 'Record');
  await stop('record', page);
  // Where letters are large, the stage is a panel of its own.
  const stage = tab(page, 'Stage');
  if (await stage.count()) await stage.click();
  await button(page, 'As a table').click();
  await page.locator('table.situation').first().waitFor();
  await stop('table', page);
  await button(page, 'Map').click();
  await stop('map', page);
  await home.page.goto(`${room.address}/record`);
  await home.page.locator('.recordpage').waitFor();
  await stop('record-page', home.page);
  await room.facilitator.act({ kind: 'end' });
  await room.facilitator.until(({ view }) => view.phase === 'ended');
  await home.page.goto(`${room.address}/debrief`);
  await home.page.locator('h1').waitFor();
  await stop('debrief', home.page);
  await stop('ended', page);
  await stop('wall-ended', wall.page);
  for (const each of [home, wall, desk]) await each.page.context().close();
  await page.context().close();
  await room.leave();
}
