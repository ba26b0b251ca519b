/**
 * Talk and delegations, in real browsers: two people on one seat, notes between delegations on a laptop and a phone, a group, a
 * note that is held, the press, words of the facilitator, and what takes the keys of two: a veto, and the gravest orders.
 */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { act } from '../support/council.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerHere, startServer } from '../support/server.ts';
import { overflow, type Person, shoot, visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;
/** The first on the seat of France, and the second. */
let ambassador: Person;
let capital: Person;
/** With a phone. */
let velora: Person;
let facilitator: ProtocolClient;
let ghana: ProtocolClient;

beforeAll(async () => {
  server = await startServer({ client: join(import.meta.dirname, '..', '..', 'dist', 'client') });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([facilitator, ghana].map((client) => client?.leave()));
  await server?.stop();
});

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) =>
  page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });
const channel = (page: Page, name: string | RegExp) => page.locator('.talklist').getByRole('button', { name });
const notes = (page: Page) => page.locator('.conversation .note .text');
const noteField = (page: Page) => page.locator('.noteform textarea');

async function sit(person: Person, name: string): Promise<Person> {
  await button(person.page, new RegExp(`^${name}`)).click();
  await button(person.page, `Take ${name}`).click();
  await person.page.getByText('your seat', { exact: true }).waitFor();
  return person;
}

async function until(phase: string): Promise<void> {
  for (let steps = 0; facilitator.view.phase !== phase && steps < 12; steps += 1) {
    const before = JSON.stringify(facilitator.view);
    await facilitator.act({ kind: 'next' });
    await facilitator.until((client) => JSON.stringify(client.view) !== before);
  }
  expect(facilitator.view.phase).toBe(phase);
}

/** The one group that there is, as the facilitator knows it. */
function groupOf({ mine }: ProtocolClient) {
  const found = mine?.facilitator?.classroom.channels.find(({ kind }) => kind === 'group');
  if (!found) throw new Error('there is no group');
  return found.id;
}

describe('talk and delegations, in the browser', () => {
  test('a second person joins a delegation, and each reads who they are in it', async () => {
    const steps = { sitrepSeconds: 0, consultationsSeconds: 900, meetingSeconds: 300, ordersSeconds: 600 };
    const votes = { ballotSeconds: 600, intervalSeconds: 300, fieldSeconds: 600, epilogueSeconds: 0 };
    const options = { seed: 2031, delegation: 2, ...steps, ...votes };
    const { code, secret } = await openSession(server.url, { options });
    const address = `${server.url}/${code}`;
    facilitator = await joinFacilitator(server.url, code, secret);
    ambassador = await sit(await visit(browser, address), 'France');
    velora = await sit(await visit(browser, address, 'phone'), 'Velora');
    ghana = await joinDelegate(server.url, code, newToken());
    await ghana.takeSeat('ghana');

    capital = await visit(browser, address);
    await button(capital.page, /^France/).click();
    expect(await capital.page.locator('.preview').innerText()).toContain('has room for you');
    await shoot(capital.page, '100-join', ['laptop', 'phone']);
    await button(capital.page, 'Join the delegation of France').click();
    await capital.page.getByText('your seat', { exact: true }).waitFor();
    await until('consultations');
    await ambassador.page.locator('.delegationstrip').getByText('you speak and vote').waitFor();
    await capital.page.locator('.delegationstrip').getByText('you draft and order').waitFor();
    await shoot(capital.page, '101-delegation', ['laptop', 'phone']);
  }, 60_000);

  test('notes go between two delegations, count as new until they are read, and stay while somebody types', async () => {
    const { page } = ambassador;
    await tab(page, 'Talk').click();
    await shoot(page, '102-talk-empty', ['laptop', 'phone']);
    await button(page.locator('.talklist'), 'New conversation').click();
    await page.getByRole('checkbox', { name: /Velora/ }).check();
    await shoot(page, '103-new-conversation', ['laptop', 'phone']);
    await button(page, 'Talk to Velora').click();
    await page.getByRole('heading', { name: 'Velora', exact: true }).waitFor();
    expect(await page.locator('.conversation .visibility').innerText()).toContain('The facilitator can read');
    await noteField(page).fill('What would you need to let soldiers in?');
    await noteField(page).press('Enter');
    await notes(page).first().waitFor();
    expect(await noteField(page).inputValue()).toBe('');

    const phone = velora.page;
    await tab(phone, 'Talk').locator('.count').waitFor();
    expect(await tab(phone, 'Talk').locator('.count').innerText()).toBe('1');
    await tab(phone, 'Talk').click();
    await channel(phone, /France/).click();
    await notes(phone).first().waitFor();
    await expect.poll(() => tab(phone, 'Talk').locator('.count').count()).toBe(0);
    // Whoever is typing keeps their words, their place in the field, and the field itself.
    await noteField(page).fill('One more thing: ');
    await noteField(page).evaluate((field) => field.setAttribute('data-same', 'yes'));
    await noteField(phone).fill('Money for the port, and that the mission ends in two years.');
    await button(phone, 'Send').click();
    await expect.poll(() => notes(page).count()).toBe(2);
    expect(await noteField(page).getAttribute('data-same')).toBe('yes');
    expect(await noteField(page).inputValue()).toBe('One more thing: ');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await button(page, 'Offer a deal to Velora').click();
    await page.locator('.composer[open]').getByLabel('To whom?').waitFor();
    expect(await page.getByLabel('To whom?').inputValue()).toBe('velora');
    await page.locator('.composer').getByLabel('Money').first().fill('20');
    await button(page, 'Send the offer to Velora').click();
    await phone.locator('.conversation').getByText('Open between you').waitFor();
    await shoot(phone, '104-conversation', ['phone']);
    expect(await overflow(phone)).toBe(0);
    await button(phone.locator('.conversation'), 'Accept the deal').click();
    await expect.poll(() => phone.locator('.conversation .deal').count()).toBe(0);
    await tab(page, 'Talk').click();
    expect(await noteField(page).inputValue()).toBe('One more thing: ');
    await noteField(page).fill('');
    await shoot(page, '105-conversation', ['laptop']);
    // The place in the panel, and what was read, outlast a reload.
    await phone.reload();
    await phone.locator('.conversation').waitFor({ state: 'attached' });
    expect(await tab(phone, 'Talk').locator('.count').count()).toBe(0);
  }, 90_000);

  test('a group, a note that is held and not let through, and one that is shown to the facilitator', async () => {
    const { page } = capital;
    await tab(page, 'Talk').click();
    await button(page.locator('.talklist'), 'New conversation').click();
    await page.getByRole('checkbox', { name: /Velora/ }).check();
    await page.getByRole('checkbox', { name: /Ghana/ }).check();
    await page.getByLabel('What is the group called?').fill('The coast');
    await button(page, 'Open the group of three').click();
    await page.getByRole('heading', { name: 'The coast' }).waitFor();
    await facilitator.act({ kind: 'set-visibility', visibility: 'held' });
    await page.getByText('This has changed, for all').waitFor();
    await button(page, 'OK').click();
    await noteField(page).fill('Shall we write the text together, today?');
    await button(page, 'Send').click();
    await page.getByText('waits for the facilitator').waitFor();
    const group = groupOf(facilitator);
    await facilitator.act({
      kind: 'judge-note',
      channel: group,
      note: 1,
      passes: false,
      reason: 'Ask them, do not tell.',
    });
    await page.getByText('not let through: Ask them, do not tell.').waitFor();
    await facilitator.act({ kind: 'set-visibility', visibility: 'private' });
    await ghana.act({ kind: 'send-note', channel: group, text: 'We could begin with the ports, if Velora agrees.' });
    await page.getByText('We could begin with the ports').last().waitFor();
    await button(page, 'Show the facilitator this note by Ghana').click();
    await page.getByLabel('Why?').fill('Is this allowed?');
    await shoot(page, '106-group', ['laptop', 'phone']);
    await button(page, 'Show it').click();
    await page.getByText('you have shown it to the facilitator').waitFor();
    await page.locator('.grouptools summary').click();
    await shoot(page, '107-group-tools', ['laptop', 'phone']);
    expect(capital.problems).toEqual([]);
  }, 60_000);

  test('the facilitator is asked and answers, tells one delegation something, and all', async () => {
    const { page } = ambassador;
    await channel(page, 'The facilitator').click();
    await page.getByRole('radio', { name: /no button is for/ }).check();
    await page.getByLabel('What would you do?').fill('We would like to invite both sides to Paris.');
    await button(page, 'Ask the facilitator').click();
    await page.getByText('waits for an answer').waitFor();
    await facilitator.act(
      act('answer-call', { call: 'h1', text: 'Do it in the next round, and tell the press.', grants: true }),
    );
    await facilitator.act(act('nudge', { seat: 'france', text: 'Nobody has heard from you yet: speak to Ghana.' }));
    await facilitator.act(act('announce', { text: 'Five minutes to the vote. Finish your texts.' }));
    await page.locator('.noticecard').getByText('It may be done.').waitFor();
    await page.locator('.noticecard').getByText('Nobody has heard from you').waitFor();
    await page.locator('.announcement').getByText('Five minutes').waitFor();
    expect(await page.locator('[role="log"]').innerText()).toContain('To everybody: Five minutes to the vote');
    await button(page.locator('.noticecard').filter({ hasText: 'This has changed' }), 'OK').click();
    await shoot(page, '108-facilitator', ['laptop', 'phone']);
    await button(page.locator('.noticecard').filter({ hasText: 'Nobody has heard' }), 'OK').click();
    await button(page.locator('.noticecard').filter({ hasText: 'It may be done' }), 'OK').click();
    expect(await page.locator('[role="status"] .noticecard').count()).toBe(0);
    await channel(page, 'The press').click();
    await page.getByLabel('To the press').fill('France will not vote for a text without Velora.');
    await button(page, 'Tell the press').click();
    await page.locator('.remarks').getByText('France will not vote').waitFor();
    await shoot(page, '109-press', ['laptop', 'phone']);
    await facilitator.act(act('announce', { text: '' }));
    await tab(velora.page, 'Record').click();
    await velora.page.locator('.remarks').getByText('France will not vote').waitFor();
  }, 60_000);

  test('by keyboard alone one comes into a conversation, writes, and back to where one was', async () => {
    const { page } = velora;
    await tab(page, 'Talk').focus();
    await page.keyboard.press('Enter');
    await button(page, 'All conversations').focus();
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);
    await expect.poll(focused).toMatch(/^BUTTON .*France/);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^H2 .*France/);
    const before = await notes(page).count();
    await noteField(page).focus();
    await page.keyboard.type('We agree.');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Tell the others.');
    await page.keyboard.press('Enter');
    await expect.poll(() => notes(page).count()).toBe(before + 1);
    expect(await notes(page).last().innerText()).toBe('We agree.\nTell the others.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    // A phone held sideways has all of it too.
    await page.setViewportSize({ width: 844, height: 390 });
    await shoot(page, '113-sideways', []);
    await page.screenshot({
      path: join(import.meta.dirname, '..', '..', '.screenshots', '113-sideways.png'),
      fullPage: true,
    });
    await page.setViewportSize({ width: 390, height: 844 });
  }, 30_000);

  test('a veto takes the key of the capital, and what each would vote is told before', async () => {
    await ghana.act(act('create-draft', { title: 'Civilians in Northreach', template: 'aid' }));
    await ghana.act(act('table-draft', { draft: 'd1' }));
    await until('voting');
    for (let steps = 0; !facilitator.view.vote && steps < 4; steps += 1) await facilitator.act({ kind: 'next' });
    await capital.page.locator('.poll').getByRole('button', { name: 'Against' }).click();
    await ambassador.page.locator('.poll strong').getByText('Against').waitFor();
    await shoot(ambassador.page, '110-poll', ['laptop', 'phone']);
    await ambassador.page.locator('.ballot label', { hasText: 'Against' }).click();
    await button(ambassador.page, /^Cast: /).click();
    await capital.page.getByText('Your ambassador votes against: this would be a veto.').waitFor();
    await capital.page.locator('.nowline').getByText('give your key to this veto').waitFor();
    await shoot(capital.page, '111-veto-key', ['laptop', 'phone']);
    await button(capital.page, 'Keep the key back').click();
    await capital.page.getByText('You keep the key back').waitFor();
    await ambassador.page.getByText('Your capital keeps its key back: a vote against counts as absent.').waitFor();
    await facilitator.act({ kind: 'next' });
    await ambassador.page.getByText('the capital kept its key back').waitFor();
  }, 60_000);

  test('the gravest orders take two signatures', async () => {
    await until('orders');
    const row = (page: Page, name: string) => page.locator('.acts-outside li').filter({ hasText: name });
    await tab(capital.page, 'Field').click();
    await row(capital.page, 'Lead a coalition').locator('summary').click();
    await button(row(capital.page, 'Lead a coalition'), 'Order it').click();
    await capital.page.locator('.signatures').waitFor();
    await ambassador.page.locator('.nowline').getByText('An order waits for your signature.').waitFor();
    await tab(ambassador.page, 'Field').click();
    await shoot(ambassador.page, '112-sign', ['laptop', 'phone']);
    await button(ambassador.page, 'Sign the order').click();
    await expect.poll(() => ambassador.page.locator('.signatures [data-signed="true"]').count()).toBe(2);
    for (const person of [ambassador, capital, velora]) expect(person.problems).toEqual([]);
  }, 60_000);
});
