/**
 * What delegations do past the Council and agree on between themselves, in real browsers: a capital orders what takes two
 * and the host state answers from its phone, an offer is put together and accepted, a promise is judged, a reading is
 * corrected, and the facilitator acts for a seat that nobody plays. Clicked and read as a student does.
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
let france: Person;
/** The host state, with a phone. */
let velora: Person;
let relief: Person;
let desk: Person;
let wall: Person;
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
const row = (page: Page, name: string) => page.locator('.acts-outside li').filter({ hasText: name });
const everyPage = () => [france, velora, relief, desk, wall];

async function sit(person: Person, name: string): Promise<Person> {
  await button(person.page, new RegExp(`^${name}`)).click();
  await button(person.page, `Take ${name}`).click();
  await person.page.getByText('your seat', { exact: true }).waitFor();
  return person;
}

/** The facilitator goes on until a step has begun. */
async function until(phase: string): Promise<void> {
  for (let steps = 0; facilitator.view.phase !== phase && steps < 12; steps += 1) {
    const { version, view } = { version: JSON.stringify(facilitator.view), view: facilitator.view.phase };
    await facilitator.act({ kind: 'next' });
    if (view === phase) return;
    await facilitator.until((client) => JSON.stringify(client.view) !== version);
  }
  expect(facilitator.view.phase).toBe(phase);
}

describe('outside the Council, in the browser', () => {
  test('delegations sit down, and each sees what it can do without a vote', async () => {
    const steps = { sitrepSeconds: 0, consultationsSeconds: 900, meetingSeconds: 300, ordersSeconds: 600 };
    const votes = { ballotSeconds: 600, intervalSeconds: 300, fieldSeconds: 600, epilogueSeconds: 0 };
    const { code, secret } = await openSession(server.url, { options: { seed: 2031, ...steps, ...votes } });
    const address = `${server.url}/${code}`;
    france = await sit(await visit(browser, address), 'France');
    velora = await sit(await visit(browser, address, 'phone'), 'Velora');
    relief = await sit(await visit(browser, address), 'Relief agencies');
    wall = await visit(browser, `${address}/projector`, 'projector');
    facilitator = await joinFacilitator(server.url, code, secret);
    ghana = await joinDelegate(server.url, code, newToken());
    await ghana.takeSeat('ghana');
    await until('consultations');
    desk = await visit(browser, `${address}/facilitator#${secret}`);

    await tab(france.page, 'Field').click();
    await france.page.getByRole('heading', { name: 'Outside the Council', exact: true }).waitFor();
    expect(await row(france.page, 'Lead a coalition').innerText()).toContain('4 capital · $20\u00a0m');
    expect(await row(france.page, 'Recognize the breakaway state').innerText()).toContain(
      'Not now: There is no new state',
    );
    await france.page.getByText('You have 6 capital and $150 m in hand.').waitFor();
    await tab(relief.page, 'Field').click();
    await row(relief.page, 'Bring relief by yourselves').first().waitFor();
    expect(await row(relief.page, 'Lead a coalition').count()).toBe(0);
    await row(relief.page, 'Bring relief by yourselves').locator('summary').click();
    await shoot(relief.page, '90-relief-acts', ['laptop']);
    await row(france.page, 'Lead a coalition').locator('summary').click();
    await shoot(france.page, '91-acts');
    await row(france.page, 'Lead a coalition').locator('summary').click();
  }, 90_000);

  test('an order that takes two is offered to the other side alone, which orders the same from its phone', async () => {
    await row(france.page, 'at the government’s invitation').locator('summary').click();
    await button(row(france.page, 'at the government’s invitation'), 'Order it').click();
    await france.page.getByText('It is carried out only if Velora orders the same.').waitFor();
    await shoot(france.page, '92-ordered', ['laptop', 'phone']);

    await velora.page.getByText('France waits for your order.').waitFor();
    await button(velora.page, 'See what you can do').click();
    await shoot(velora.page, '93-order-the-same', ['phone']);
    expect(await overflow(velora.page)).toBe(0);
    // Each way to a panel is a finger wide, and the chosen one in sight, though they do not all fit beside each other.
    await tab(velora.page, 'Seats').click();
    const ways = velora.page.locator('nav.tabs button');
    for (const way of await ways.all()) expect((await way.boundingBox())?.width).toBeGreaterThanOrEqual(44);
    const chosen = await velora.page.locator('nav.tabs [aria-current]').boundingBox();
    expect((chosen?.x ?? 0) + (chosen?.width ?? 999)).toBeLessThanOrEqual(390.5);
    expect(await velora.page.locator('.beyond[data-side="start"] .icon').isVisible()).toBe(true);
    await tab(velora.page, 'Field').click();
    await button(velora.page, 'Order the same').click();
    await velora.page.getByText('France has ordered the same: it will be carried out.').waitFor();
    await france.page.getByText('Velora has ordered the same: it will be carried out.').waitFor();
    for (const { page } of [relief, desk, wall]) expect(await page.content()).not.toContain('ordered the same');
  }, 60_000);

  test('what is done at once asks first, is seen by everybody, and cannot be done twice', async () => {
    await row(velora.page, 'Agree to talks').locator('summary').click();
    await button(row(velora.page, 'Agree to talks'), /^Act now/).click();
    const question = 'Velora agrees to talks. Everybody sees it at once, and you cannot take it back. Do it?';
    await velora.page.getByText(question).waitFor();
    expect(await velora.page.evaluate(() => document.activeElement?.textContent)).toBe('No');
    expect(facilitator.view.outside.acts).toEqual([]);
    await button(velora.page, 'Yes, act now').click();
    await wall.page.getByText('Velora agrees to talks').first().waitFor();
    await velora.page.getByText('Your delegation has acted outside the Council in this round already.').waitFor();
    await shoot(velora.page, '94-acted', ['phone']);
    await tab(france.page, 'Record').click();
    await france.page.locator('.annals').getByText('Velora agrees to talks.').waitFor();
  }, 60_000);

  test('a deal is put together, with what is locked and what is only a promise apart', async () => {
    await ghana.act(act('create-draft', { title: 'Order at the river', template: 'protect' }));
    await ghana.act(act('table-draft', { draft: 'd1' }));
    const { page } = france;
    await tab(page, 'Deals').click();
    await page.locator('.composer summary').filter({ hasText: 'Offer a deal' }).click();
    await page.getByLabel('To whom?').selectOption({ label: 'Ghana' });
    const [gives, asks] = [page.locator('.sideform').nth(0), page.locator('.sideform').nth(1)];
    await gives.getByLabel('Money').fill('20');
    await gives.getByText('$20 of 150 million').waitFor();
    await button(asks, 'Add a promise').click();
    await button(asks, 'Add it').click();
    await button(gives, 'Add a promise').click();
    await gives.getByLabel('Promise to').selectOption('word');
    await gives.getByLabel('In your words').fill('We praise your plan in public.');
    // Nobody loses what they were writing by looking at something else.
    await tab(page, 'Brief').click();
    await tab(page, 'Deals').click();
    await button(gives, 'Add it').click();
    await page.getByLabel('Handed over').selectOption('adopted');
    await shoot(page, '95-composing');
    await button(page, 'Send the offer to Ghana').click();
    await page.getByText('Waits for Ghana.').waitFor();
    await ghana.until((client) => client.mine?.seat?.dealings?.deals.length === 1);
    expect(ghana.mine?.seat?.dealings?.deals[0]?.terms).toEqual({
      gives: { money: 20, troops: 0, promises: [{ kind: 'word', text: 'We praise your plan in public.' }] },
      asks: { money: 0, troops: 0, promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] },
      when: { kind: 'adopted', draft: 'd1' },
    });
    await ghana.act(act('answer-deal', { deal: 'b1', accepts: true }));
    await page.getByText('Agreed and locked: handed over if S/2031/1 is adopted.').waitFor();
    await page.getByText('Ghana says whether it is kept').waitFor();
    await shoot(page, '96-agreed', ['laptop', 'phone']);
    await ghana.act(act('judge-promise', { deal: 'b1', index: 0, kept: false }));
    const promise = page.locator('.dealitem').filter({ hasText: 'We praise your plan' });
    await promise.locator('.wordstate[data-state="broken"]').waitFor();
  }, 60_000);

  test('an offer and a reading wait for an answer, and the line above leads there', async () => {
    const { page } = france;
    await tab(page, 'Brief').click();
    const gives = { money: 5, troops: 0, promises: [] };
    const terms = { gives, asks: { money: 0, troops: 2, promises: [] }, when: { kind: 'at-once' } };
    await ghana.act(act('offer-deal', { to: 'france', terms }));
    const guess = { kind: 'position', key: 'regionalLead', direction: 1 };
    await ghana.act(act('read-interest', { of: 'france', guess, text: 'You would rather have neighbours lead.' }));
    await page.getByText('Ghana offers you a deal.').waitFor();
    expect(await tab(page, 'Deals').innerText()).toContain('2');
    await button(page, 'To your deals').click();
    await shoot(page, '97-offered');
    await button(page, 'Accept the deal').click();
    await page.getByText('Agreed, and handed over.').waitFor();
    expect(france.problems).toEqual([]);

    await page.getByText('Ghana has said what you want.').waitFor();
    await button(page, 'Not quite').click();
    await page.getByLabel('What would be nearer to it?').fill('We want it done well.');
    await shoot(page, '98-reading', ['laptop', 'phone']);
    await button(page, 'Send the correction').click();
    await page.getByText('Corrected:').waitFor();
    await ghana.until((client) => client.mine?.seat?.dealings?.readings[0]?.answer?.text === 'We want it done well.');
    await tab(page, 'Brief').click();
    await page.locator('.means').getByText('$135 million').waitFor();
  }, 60_000);

  test('the facilitator acts for a seat that nobody plays, and for no other', async () => {
    const { page } = desk;
    const openUnitedStates = async (): Promise<void> => {
      await button(page, 'People & seats').click();
      await page.getByText('Seats that you act for').click();
      expect(await button(page, 'Act for France').count()).toBe(0);
      await button(page, 'Act for the United States').click();
    };
    await openUnitedStates();
    await row(page, 'Lead a coalition').locator('summary').click();
    await page.getByLabel('What else shall the coalition do?').selectOption('advise');
    await button(row(page, 'Lead a coalition'), 'Order it').click();
    await page
      .getByText('Ordered: The United States leads a coalition into the country and advises the government.')
      .waitFor();
    // It is found again after the page was loaded anew.
    await page.reload();
    await openUnitedStates();
    await row(page, 'Lead a coalition').getByText('ordered', { exact: true }).waitFor();
    await page.locator('.actfor').scrollIntoViewIfNeeded();
    await shoot(page, '99-act-for', ['laptop', 'phone']);
    for (const { page: other } of [france, velora, relief, wall]) {
      expect(await other.content()).not.toContain('The United States leads a coalition');
    }
  }, 60_000);

  test('the orders are carried out together, and stand for all to see', async () => {
    await until('orders');
    await france.page.getByText('Yours is given: it stays secret until it is carried out').waitFor();
    await until('field');
    await wall.page
      .getByText(/at the government’s invitation/)
      .first()
      .waitFor();
    await tab(france.page, 'Field').click();
    const stands = france.page.locator('.stands');
    await stands.getByText('16,000 soldiers led by the United States, since month 1.').waitFor();
    expect(await stands.innerText()).toContain('The host state does not agree. No resolution has endorsed it.');
    expect(await stands.innerText()).toContain('6,000 soldiers sent by France');
    await stands.scrollIntoViewIfNeeded();
    await shoot(france.page, '100-stands', ['laptop', 'phone']);
    await tab(france.page, 'Deals').click();
    await france.page.getByText('Agreed, but the condition did not come true: money and soldiers went back.').waitFor();
    for (const { problems } of everyPage()) expect(problems).toEqual([]);
  }, 60_000);
});
