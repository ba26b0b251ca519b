/** A class in real browsers: a facilitator and three delegates; the other seats with a vote are held over the protocol. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, plainScenarios, type ServerHere, startServer } from '../support/server.ts';
import { overflow, type Person, shoot, visit } from './pages.ts';

const inBrowsers = { France: 'laptop', Kenya: 'phone', 'Russian Federation': 'laptop' } as const;
const overProtocol = [
  'china',
  'united-kingdom',
  'united-states',
  'algeria',
  'bangladesh',
  'brazil',
  'ghana',
  'indonesia',
  'ireland',
  'jamaica',
  'norway',
  'slovenia',
];

let server: ServerHere;
let browser: Browser;
let code: string;
let facilitator: Person;
let france: Person;
let kenya: Person;
let russia: Person;
let wall: Person;
const others: ProtocolClient[] = [];

beforeAll(async () => {
  server = await startServer({
    scenarios: plainScenarios(),
    client: join(import.meta.dirname, '..', '..', 'dist', 'client'),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(others.map((client) => client.leave()));
  await server?.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) =>
  page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });

/** Whether the page has asked for a file of this name. */
const fetched = (page: Page, name: RegExp): Promise<boolean> =>
  page.evaluate(
    (pattern) => performance.getEntriesByType('resource').some((entry) => new RegExp(pattern).test(entry.name)),
    name.source,
  );

/** Whether the page asked for the one file before it asked for the other, which it may not have done yet. */
const isBefore = (page: Page, one: RegExp, other: RegExp): Promise<boolean> =>
  page.evaluate(
    (patterns) => {
      const [first = -1, second = -1] = patterns.map((pattern) =>
        performance.getEntriesByType('resource').findIndex((entry) => new RegExp(pattern).test(entry.name)),
      );
      return first >= 0 && (second < 0 || first < second);
    },
    [one.source, other.source],
  );

async function sit(name: keyof typeof inBrowsers): Promise<Person> {
  const person = await visit(browser, `${server.url}/${code}`, inBrowsers[name]);
  await button(person.page, new RegExp(`^${name}`)).click();
  await button(person.page, `Take ${name}`).click();
  await person.page.getByText('your seat', { exact: true }).waitFor();
  return person;
}

async function draftFrom({ page }: Person, template: string, title: string): Promise<void> {
  await tab(page, 'Drafts').click();
  await button(page, 'New draft').click();
  await page.getByLabel('Title of the draft').fill(title);
  await page.locator('label.card', { hasText: template }).first().click();
  await page.getByLabel('Title of the draft').fill(title);
  await button(page, 'Begin the draft').click();
  await button(page, 'Table the draft').waitFor();
}

async function vote({ page }: Person, choice: string): Promise<void> {
  await page.locator('.ballot label', { hasText: choice }).click();
  await button(page, /^(Cast|Change to): /).click();
}

/** Waits for the result of a vote. @returns whether it is still unseen in the first frame that has it */
const isHeldBack = ({ page }: Person): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const look = (): void => {
          const told = document.querySelector('.result .verdict');
          if (told) resolve(getComputedStyle(told).opacity === '0');
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** Votes, and sees that the ballot has arrived. The last ballot closes the vote: there is nothing to change then. */
async function cast(person: Person, choice: string): Promise<void> {
  await vote(person, choice);
  await person.page.getByText('You may change it until the close.', { exact: false }).first().waitFor();
}

describe('a lawful vote in the browser', () => {
  test('a host opens a session and delegates come in from the link', async () => {
    const home = await visit(browser, server.url);
    await shoot(home.page, '1-home');
    facilitator = await visit(browser, `${server.url}/host`);
    await facilitator.page.getByText('Class length').waitFor();
    await facilitator.page.locator('.thumbnail path').first().waitFor();
    await facilitator.page.locator('label.scenario', { hasText: 'Velora' }).click();
    await shoot(facilitator.page, '2-host');
    // Here every seat is held by somebody, and nobody plays for those who come late.
    await facilitator.page.getByLabel('Fill empty seats with bots').uncheck();
    await button(facilitator.page, 'Open the session').click();
    await facilitator.page.locator('.qr').waitFor();
    code = (await facilitator.page.locator('.bigcode').innerText()).trim();
    await button(facilitator.page, 'Begin round 1').waitFor();
    await facilitator.page.reload();
    await facilitator.page.locator('.qr').waitFor();
    await shoot(facilitator.page, '3-opened');

    await home.page.getByLabel('Session code').fill('AAAAAA');
    await button(home.page, 'Join').click();
    await home.page.getByText('No session has this code', { exact: false }).waitFor();
    await home.page.getByLabel('Session code').fill(code.toLowerCase());
    await button(home.page, 'Join').click();
    await home.page.getByText('Take a seat.').waitFor();
    await home.page.getByText('Too few delegations are here', { exact: false }).waitFor();

    france = await sit('France');
    await shoot(france.page, '4-lobby');
    expect(await isBefore(france.page, /\/matchmake\//, /\/stage-/), 'nobody waits for Phaser to find a seat').toBe(
      true,
    );
    kenya = await sit('Kenya');
    russia = await sit('Russian Federation');
    wall = await visit(browser, `${server.url}/${code}/projector`, 'projector');
    await wall.page.getByText(code).first().waitFor();
    await shoot(wall.page, '5-projector-lobby');
    for (const seat of overProtocol) {
      const client = await joinDelegate(server.url, code, newToken());
      await client.takeSeat(seat);
      others.push(client);
    }
    await facilitator.page.getByText('15 delegations could vote in favour', { exact: false }).waitFor();
    await shoot(facilitator.page, '6-facilitator-lobby');
  }, 180_000);

  test('drafts are written and tabled', async () => {
    await button(facilitator.page, 'Begin round 1').click();
    await france.page.getByText(/^Draft a text/).waitFor();
    await shoot(france.page, '7-delegate-brief');
    expect(await fetched(france.page, /\/stage-/)).toBe(true);
    await draftFrom(kenya, 'Observe', 'A ceasefire that is watched');
    await shoot(kenya.page, '8-draft');
    await button(kenya.page, 'Table the draft').click();
    await kenya.page.getByText('tabled', { exact: false }).first().waitFor();
    await draftFrom(france, 'Protect', 'Civilians in Northreach');
    await france.page.locator('.clause .row', { hasText: 'Mission' }).click();
    // Faster than any answer: the clicks add up, and nobody is told off for somebody else's change.
    await button(france.page, /^More/).first().click({ clickCount: 3 });
    await france.page.locator('.document').getByText('19,000').waitFor();
    expect(await france.page.locator('.refusal').count()).toBe(0);
    await shoot(france.page, '9-draft-open');
    await button(france.page, 'Table the draft').click();
    await france.page.getByRole('heading', { name: /S\/2031\/2/ }).waitFor();
    await button(facilitator.page, 'End consultations').click();
    await button(facilitator.page, 'Go to the next vote').click();
    await kenya.page.getByText('Your vote is open.').waitFor();
  }, 120_000);

  test('a ballot is kept over a reload, and the first draft is adopted', async () => {
    await cast(kenya, 'In favour');
    await cast(france, 'In favour');
    await shoot(kenya.page, '10-ballot');
    await shoot(wall.page, '11-projector-vote');
    await france.page.reload();
    await france.page.getByText('You have cast: in favour.').waitFor();
    expect(await france.page.locator('.me').innerText()).toContain('France');
    await Promise.all(others.map((client) => client.cast('yes')));
    const held = isHeldBack(wall);
    await vote(russia, 'Abstain');
    expect(await held, 'the wall counts hands before it tells the result').toBe(true);
    for (const { page } of [kenya, france, russia]) {
      await page.getByRole('heading', { name: 'Adopted', exact: true }).waitFor();
      expect(await page.locator('.result').first().innerText()).toContain('Fourteen votes in favour; nine are needed.');
    }
    expect(await wall.page.locator('.result').innerText()).toContain('S/RES/2901 (2031)');
    const seen = (): Promise<string> =>
      wall.page.locator('.verdict').evaluate((told) => getComputedStyle(told).opacity);
    await expect.poll(seen, { timeout: 10_000 }).toBe('1');
    await shoot(france.page, '12-adopted');
    await shoot(wall.page, '13-projector-adopted');
  }, 120_000);

  test('the second draft is vetoed, and the card says what it would have been without the veto', async () => {
    await button(facilitator.page, 'Go to the next vote').click();
    await russia.page.getByText('Your vote is open.').waitFor();
    await cast(kenya, 'In favour');
    await cast(france, 'In favour');
    await Promise.all(others.map((client) => client.cast('yes')));
    await russia.page.locator('.ballot label', { hasText: 'Against' }).click();
    await shoot(russia.page, '14-veto-chosen', ['laptop', 'phone']);
    await button(russia.page, 'Cast: against').click();
    await russia.page.getByRole('heading', { name: 'Not adopted' }).waitFor();
    const card = await wall.page.locator('.result').innerText();
    expect(card).toContain('Russian Federation, a permanent member, voted against.');
    expect(card).toContain('Fourteen votes would have been enough: nine are needed.');
    expect(await wall.page.locator('.without').innerText()).toMatch(/Without the veto\s+adopted/i);
    await shoot(wall.page, '15-projector-vetoed');
    await shoot(kenya.page, '16-vetoed', ['laptop', 'phone']);
  }, 120_000);

  test('the record and the console show what happened, on every size, and nothing went wrong in any page', async () => {
    const record = await visit(browser, `${server.url}/${code}/record`);
    await record.page.getByText('as S/RES/2901 (2031)').waitFor();
    expect(await record.page.locator('.record > li').count()).toBe(2);
    await record.page.getByText('Read the text').last().click();
    const saved = record.page.waitForEvent('download');
    await button(record.page, 'Word file').click();
    expect((await saved).suggestedFilename()).toBe('S-RES-2901-2031.docx');
    await shoot(record.page, '17-record');
    await shoot(facilitator.page, '18-facilitator');
    await button(facilitator.page, 'End now').click();
    await button(facilitator.page, 'Yes, end it').click();
    await kenya.page.getByText('The session has ended.').waitFor();
    await shoot(kenya.page, '19-ended');
    for (const [who, person] of Object.entries({ facilitator, france, kenya, russia, wall, record })) {
      expect(person.problems, who).toEqual([]);
      for (const viewport of [
        { width: 1366, height: 768 },
        { width: 390, height: 844 },
      ]) {
        await person.page.setViewportSize(viewport);
        expect(await overflow(person.page), `${who} at ${viewport.width}`).toBe(0);
      }
    }
  }, 120_000);
});
