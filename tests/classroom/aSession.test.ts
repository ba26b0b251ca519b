/**
 * A session of forty-five minutes, sped up: two delegates and the wall in real browsers, everybody else over the protocol. A
 * protection mandate is adopted and its province calms; its renewal is vetoed, it runs out, and the country worsens; the
 * map, the table, the tap card and the debrief tell the same story.
 */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blindSpotWords, criterionWords } from '../../client/text/english/debriefReadings.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import type { Debrief } from '../../shared/debrief/debrief.ts';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerHere, startServer } from '../support/server.ts';
import { overflow, type Person, shoot, visit } from './pages.ts';

const overProtocol = ['china', 'russian-federation', 'united-kingdom', 'united-states', 'algeria', 'bangladesh', 'brazil', 'ghana', 'indonesia', 'ireland', 'jamaica', 'norway', 'slovenia', 'velora'] as const; // biome-ignore format: a list of seats

let server: ServerHere;
let browser: Browser;
let code: string;
let facilitator: ProtocolClient;
let france: Person;
let kenya: Person;
let wall: Person;
const others = new Map<string, ProtocolClient>();

beforeAll(async () => {
  server = await startServer({ client: join(import.meta.dirname, '..', '..', 'dist', 'client') });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([...others.values(), facilitator].map((client) => client?.leave()));
  await server?.stop();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) =>
  page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });
const delegate = (seat: string): ProtocolClient => {
  const client = others.get(seat);
  if (!client) throw new Error(`nobody sits for ${seat}`);
  return client;
};

/** The facilitator ends the present step, and the room has gone on. */
async function goOn(phase: string): Promise<void> {
  await facilitator.act({ kind: 'next' });
  await facilitator.until(({ view }) => view.phase === phase);
}

async function sit(name: string, size: 'laptop' | 'phone'): Promise<Person> {
  const person = await visit(browser, `${server.url}/${code}`, size);
  await button(person.page, new RegExp(`^${name}`)).click();
  await button(person.page, `Take ${name}`).click();
  await person.page.getByText('your seat', { exact: true }).waitFor();
  return person;
}

async function draftFrom({ page }: Person, template: string, title: string): Promise<void> {
  await tab(page, 'Drafts').click();
  await button(page, 'New draft').click();
  await page.locator('label.card', { hasText: template }).first().click();
  await page.getByLabel('Title of the draft').fill(title);
  await button(page, 'Begin the draft').click();
  await button(page, 'Table the draft').waitFor();
}

async function addClause({ page }: Person, name: string): Promise<void> {
  await button(page, 'Add a clause').click();
  await page
    .locator('.palette')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await page.locator('.clause .row', { hasText: name }).first().waitFor();
}

async function cast({ page }: Person, choice: string): Promise<void> {
  await page.locator('.ballot label', { hasText: choice }).click();
  await button(page, /^Cast: /).click();
}

/** What everybody knows of a province after the last months. */
function known(province: string): { violence: number; margin: number } {
  const report = facilitator.view.reports.at(-1)?.provinces[province];
  if (!report) throw new Error(`nothing is known of ${province}`);
  return report;
}

/** The table of the situation; that of the layer which the map shows stands beside it. */
const mapTable = (page: Page): Locator => page.getByRole('table', { name: 'Map', exact: true });

/** The row of a province in the table beside the map. */
const rowOf = (page: Page, name: string) =>
  mapTable(page)
    .locator('tbody tr')
    .filter({ has: page.getByRole('rowheader', { name }) });

async function asTable(page: Page): Promise<void> {
  await button(page, 'As a table').click();
  await mapTable(page).waitFor();
}

async function asStage(page: Page): Promise<void> {
  await button(page, 'Both').click();
  await page.locator('.canvas canvas').waitFor();
}

/** Frames that a page asks for in a while: a picture at rest asks for none. */
const framesIn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const ask = window.requestAnimationFrame;
    let frames = 0;
    window.requestAnimationFrame = (draw) => {
      frames += 1;
      return ask.call(window, draw);
    };
    await new Promise((done) => setTimeout(done, 800));
    window.requestAnimationFrame = ask;
    return frames;
  });

/** Votes in favour of whoever sits, but for those named; the ballots close the vote. */
async function everybodyVotes(against: readonly string[]): Promise<void> {
  await Promise.all([cast(france, 'In favour'), cast(kenya, 'In favour')]);
  const members = overProtocol.filter((seat) => seat !== 'velora');
  await Promise.all(members.map((seat) => delegate(seat).cast(against.includes(seat) ? 'no' : 'yes')));
}

describe('a session of three rounds', () => {
  test('everybody sits down, and reads a brief that nobody else has', async () => {
    const options = { seed: 2031, sitrepSeconds: 600, meetingSeconds: 600, ordersSeconds: 600 };
    const clocks = { consultationsSeconds: 600, intervalSeconds: 600, fieldSeconds: 600, epilogueSeconds: 600 };
    const session = await openSession(server.url, { preset: '45', options: { ...options, ...clocks } });
    code = session.code;
    facilitator = await joinFacilitator(server.url, code, session.secret);
    france = await sit('France', 'laptop');
    kenya = await sit('Kenya', 'phone');
    // Sealed until it is opened, and then the seat is kept.
    await shoot(kenya.page, '18-lobby-sealed', ['laptop', 'phone']);
    await button(france.page, 'Open the brief').click();
    await france.page.getByText('asked you by telephone').waitFor();
    await shoot(france.page, '19-lobby-brief', ['laptop', 'phone']);
    await button(france.page, /^Norway/).click();
    await france.page.getByText('You have opened the brief of another seat').waitFor();
    wall = await visit(browser, `${server.url}/${code}/projector`, 'projector');
    for (const seat of overProtocol) {
      const client = await joinDelegate(server.url, code, newToken());
      await client.takeSeat(seat);
      others.set(seat, client);
    }
    await goOn('sitrep');
    for (const { page } of [france, kenya]) {
      await page.getByRole('heading', { name: 'The rains do not come' }).first().waitFor();
    }
    await shoot(france.page, '20-sitrep');
    await shoot(wall.page, '21-projector-sitrep', ['projector']);
    // Points to a hundred, and a fact that is France's alone.
    expect(await france.page.locator('main').innerText()).toContain('asked you by telephone');
    expect(await kenya.page.locator('main').innerText()).not.toContain('asked you by telephone');
  }, 120_000);

  test('a protection mandate is drafted, pledged to, consented to and adopted', async () => {
    await goOn('consultations');
    await draftFrom(france, 'Protect', 'Civilians in Northreach');
    await addClause(france, 'Safe area');
    await france.page.locator('.clause').getByLabel('Province').selectOption({ label: 'Northreach' });
    await addClause(france, 'Expires after');
    await france.page.locator('.clause').getByRole('radio', { name: '1 round' }).check();
    await france.page.locator('.document').getByText('Northreach').first().waitFor();
    await button(france.page, 'Table the draft').click();
    await france.page.getByRole('heading', { name: /S\/2031\/1/ }).waitFor();

    await delegate('united-states').act({ kind: 'pledge-troops', draft: 'd1' as DraftId, troops: 10 });
    await france.page.getByText('10,000 of 16,000 soldiers pledged.').waitFor();
    await button(france.page, 'Pledge troops').click();
    for (let clicks = 0; clicks < 12; clicks += 1) await button(france.page, 'More: Your soldiers').click();
    await button(france.page, 'Pledge 6,000').click();
    await france.page.getByText('16,000 of 16,000 soldiers pledged.').waitFor();
    await shoot(france.page, '22-pledges');
    await delegate('velora').act({ kind: 'answer-consent', draft: 'd1' as DraftId, consents: true });
    await france.page.getByText('The host state consents to this text.').first().waitFor();

    await goOn('meeting');
    await shoot(kenya.page, '23-meeting', ['phone']);
    await goOn('voting');
    await facilitator.act({ kind: 'next' });
    await kenya.page.getByText('Your vote is open.').waitFor();
    await everybodyVotes([]);
    await france.page.getByRole('heading', { name: 'Adopted', exact: true }).waitFor();
  }, 120_000);

  test('eight months pass: its province calms, and map, table and card say by how much and why', async () => {
    const before = known('northreach');
    await goOn('orders');
    await shoot(france.page, '24-orders');
    await goOn('field');
    await expect
      .poll(() => framesIn(france.page), { message: 'the map is in motion', timeout: 6000 })
      .toBeGreaterThan(2);
    const after = known('northreach');
    expect(after.violence).toBeLessThan(before.violence - 10);
    await wall.page.getByText('Northreach', { exact: false }).first().waitFor();
    // Four seconds of motion, and a picture of where it came to rest.
    await france.page.waitForTimeout(4500);
    expect(await framesIn(france.page), 'the map is at rest').toBeLessThan(5);
    await shoot(france.page, '25-field');
    await shoot(kenya.page, '26-field-phone', ['phone']);
    await shoot(wall.page, '27-projector-field', ['projector']);

    await asTable(france.page);
    const state = facilitator.view.reports.at(-1)?.state;
    expect(await france.page.locator('.gauge').allInnerTexts()).toEqual([
      `on paper\n${state?.formalSovereignty}`,
      `in fact\nabout ${state?.materialSovereignty}`,
    ]);
    const row = await rowOf(france.page, 'Northreach').innerText();
    expect(row).toContain(`${after.violence}`);
    expect(row).toContain(`▼${before.violence - after.violence}`);
    expect(row).toContain('soldiers on the ground');
    await rowOf(france.page, 'Northreach').getByRole('button').click();
    const card = await france.page.locator('aside.province').innerText();
    expect(card).toContain(`${after.violence}`);
    expect(card).toContain('soldiers on the ground');
    await shoot(france.page, '28-card', ['laptop', 'phone']);
    await france.page.keyboard.press('Escape');
    await asStage(france.page);
  }, 120_000);

  test('the renewal is vetoed, the mandate runs out, and the country worsens', async () => {
    await goOn('sitrep');
    await goOn('consultations');
    await draftFrom(kenya, 'Protect', 'The protection goes on');
    await button(kenya.page, 'Table the draft').click();
    await kenya.page.getByRole('heading', { name: /S\/2031\/2/ }).waitFor();
    await goOn('meeting');
    await goOn('voting');
    await facilitator.act({ kind: 'next' });
    await france.page.getByText('Your vote is open.').waitFor();
    await everybodyVotes(['russian-federation']);
    await france.page.getByRole('heading', { name: 'Not adopted' }).waitFor();
    const before = { northreach: known('northreach'), southplain: known('southplain') };
    await goOn('orders');
    await goOn('field');
    const after = { northreach: known('northreach'), southplain: known('southplain') };
    expect(after.northreach.violence).toBeGreaterThan(before.northreach.violence + 10);
    expect(after.southplain.violence).toBeGreaterThan(before.southplain.violence);
    await france.page.waitForTimeout(4500);
    await shoot(wall.page, '29-projector-worse', ['projector']);
    await shoot(france.page, '30-worse', ['laptop', 'phone']);
    await asTable(france.page);
    expect(await rowOf(france.page, 'Southplain').innerText()).toContain(
      `▲${after.southplain.violence - before.southplain.violence}`,
    );
    // Back to what was known at the opening, and forth again.
    await button(france.page, 'Opening').click();
    const opening = facilitator.view.reports[0]?.provinces.northreach?.violence;
    expect(await rowOf(france.page, 'Northreach').innerText()).toMatch(new RegExp(`^Northreach\\s+${opening} `));
    await france.page.locator('.scrubber button').last().click();
    expect(await rowOf(france.page, 'Northreach').innerText()).toContain(`${after.northreach.violence}`);
    await asStage(france.page);
  }, 120_000);

  test('after the gavel the debrief tells the truth, everybody the same', async () => {
    for (const phase of ['sitrep', 'consultations', 'meeting', 'orders', 'field', 'epilogue', 'ended'])
      await goOn(phase);
    const answer = await fetch(`${server.url}/api/sessions/${code}/debrief`);
    const debrief = (await answer.json()) as Debrief;
    const truth = debrief.arc.months;
    const { epilogueFrom } = debrief.arc;
    expect(truth.at(8)?.provinces.northreach).toBeLessThan((truth.at(0)?.provinces.northreach ?? 0) - 10);
    expect(truth.at(16)?.provinces.northreach).toBeGreaterThan((truth.at(8)?.provinces.northreach ?? 100) + 10);
    expect(epilogueFrom).toBe(24);
    expect(truth).toHaveLength(24 + 24 + 1);

    await france.page.goto(`${server.url}/${code}/debrief`);
    await france.page.getByText('S/RES/2901 (2031)').first().waitFor();
    // A class guesses first whose view each of the four is.
    await france.page.getByLabel('Show them').check();
    const text = await france.page.locator('body').innerText();
    // The aims of others, revealed now; the sentence about the numbers; the resolution and the veto.
    expect(text).toContain('asked you by telephone');
    expect(text.toLowerCase()).toContain('design choices');
    for (const spot of Object.values(blindSpotWords)) expect(text).toContain(spot);
    for (const { name } of Object.values(criterionWords)) expect(text).toContain(name);
    await button(france.page, 'Run it again').click();
    await france.page.locator('.rerun svg').first().waitFor();
    // Without the veto the protection would have gone on.
    expect(await france.page.locator('.rerun .verdictline').innerText()).toContain('less violence');
    await shoot(france.page, '31-debrief');
    await kenya.page.goto(`${server.url}/${code}/debrief`);
    await kenya.page.getByText('S/RES/2901 (2031)').first().waitFor();
    await kenya.page.screenshot({
      path: join(import.meta.dirname, '../../.screenshots/32-debrief-long-phone.png'),
      fullPage: true,
    });
    await france.page.screenshot({
      path: join(import.meta.dirname, '../../.screenshots/32-debrief-long-laptop.png'),
      fullPage: true,
    });
    await wall.page.goto(`${server.url}/${code}/debrief?wall`);
    await wall.page.getByText('S/RES/2901 (2031)').first().waitFor();
    await shoot(wall.page, '33-debrief-wall', ['projector']);
  }, 120_000);

  test('nothing went wrong in any page, and nothing is wider than its screen', async () => {
    for (const [who, person] of Object.entries({ france, kenya, wall })) {
      expect(person.problems, who).toEqual([]);
      for (const viewport of [
        { width: 1366, height: 768 },
        { width: 390, height: 844 },
      ]) {
        await person.page.setViewportSize(viewport);
        expect(await overflow(person.page), `${who} at ${viewport.width}`).toBe(0);
      }
    }
  }, 60_000);
});
