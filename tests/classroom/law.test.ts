/**
 * The Council's law in real browsers, in one round of the council of seven: a text written by two at once, under silence, in
 * blue and tabled; a meeting with objections, a speech, a point of order and its challenge; an oral amendment, a division
 * that the mover stops, a veto, and an emergency special session. Everything is clicked and read as a student does.
 */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerHere, startServer } from '../support/server.ts';
import { openSlowWay, type SlowWay } from '../support/slowWay.ts';
import { overflow, type Person, shoot, visit } from './pages.ts';

const overProtocol = ['china', 'united-kingdom', 'united-states'] as const;

let server: ServerHere;
let browser: Browser;
let code: string;
let facilitator: Person;
let france: Person;
/** Presides. */
let brazil: Person;
/** With a phone. */
let kenya: Person;
let russia: Person;
let wall: Person;
/** Brazil's network. */
let way: SlowWay;
const others = new Map<string, ProtocolClient>();

beforeAll(async () => {
  server = await startServer({
    client: join(import.meta.dirname, '..', '..', 'dist', 'client'),
  });
  way = await openSlowWay(server.url);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([...others.values()].map((client) => client.leave()));
  way?.close();
  await server?.stop();
});

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) =>
  page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });
const clause = (page: Page, name: string) =>
  page.locator('li.clause').filter({ has: page.locator('.row', { hasText: name }) });
const floor = ({ page }: Person) => page.locator('section.floor');
const everybody = (): readonly Person[] => [france, brazil, kenya, russia];

/** Seats that a page sits for, by their names. */
async function sit(person: Person, name: string): Promise<Person> {
  await button(person.page, new RegExp(`^${name}`)).click();
  await button(person.page, `Take ${name}`).click();
  await person.page.getByText('your seat', { exact: true }).waitFor();
  return person;
}

/** The facilitator's one loud button. */
const press = (name: string): Promise<void> => button(facilitator.page, name).click();

type Cast = Exclude<Choice, 'absent'>;
const labels: Readonly<Record<Cast, string>> = {
  yes: 'In favour',
  no: 'Against',
  abstain: 'Abstain',
  not_participating: 'Not participating',
};

/** Everybody casts, those with a page in the order of `everybody`; the last ballot closes the vote. */
async function ballots(pages: readonly Cast[], protocol: readonly Cast[]): Promise<void> {
  await Promise.all([
    ...overProtocol.map((seat, place) => others.get(seat)?.cast(protocol[place] ?? 'abstain')),
    ...everybody().map(async ({ page }, place) => {
      await tab(page, 'Vote').click();
      await page.locator('.ballot label', { hasText: labels[pages[place] ?? 'abstain'] }).click();
      await button(page, /^Cast: /).click();
    }),
  ]);
}

/** Opens the only text of the session. */
async function openText({ page }: Person): Promise<void> {
  await tab(page, 'Drafts').click();
  const [text, listed] = [page.locator('section.draft'), page.locator('.drafts ul.list button')];
  await text.or(listed).first().waitFor();
  if (await listed.count()) await listed.first().click();
  await text.waitFor();
}

/** The document as it reads, head and paragraphs. */
const wordsOf = (document: Locator): Promise<string> =>
  document.evaluate((sheet) =>
    [...sheet.querySelectorAll('p.head, :scope > p, :scope > h3')].map((line) => line.textContent?.trim()).join('\n'),
  );

describe('the law of the Council in the browser', () => {
  test('seven members sit down, and Brazil presides', async () => {
    const practices = {
      objectionSeconds: 25,
      rulingSeconds: 60,
      speechSeconds: 120,
      silenceSeconds: 10,
      blueSeconds: 6,
    };
    const clocks = { sitrepSeconds: 0, consultationsSeconds: 900, meetingSeconds: 600, ordersSeconds: 0 };
    const votes = { ballotSeconds: 600, intervalSeconds: 600, fieldSeconds: 600, epilogueSeconds: 0 };
    // The seed chooses who presides first: of seven, the first in the English order.
    const options = { seed: 2030, practices, ...clocks, ...votes };
    const session = await openSession(server.url, { seats: 'compact', preset: '45', options });
    code = session.code;
    const address = `${server.url}/${code}`;
    france = await sit(await visit(browser, address), 'France');
    brazil = await sit(await visit(browser, `${way.url}/${code}`), 'Brazil');
    kenya = await sit(await visit(browser, address, 'phone'), 'Kenya');
    russia = await sit(await visit(browser, address), 'Russian Federation');
    wall = await visit(browser, `${address}/projector`, 'projector');
    facilitator = await visit(browser, `${address}/facilitator#${session.secret}`);
    for (const seat of overProtocol) {
      const client = await joinDelegate(server.url, code, newToken());
      await client.takeSeat(seat);
      others.set(seat, client);
    }
    await press('Begin round 1');
    await france.page.getByText(/^Draft a text/).waitFor();
  }, 90_000);

  test('two write in one clause at once, and neither loses a word', async () => {
    const { page } = france;
    await tab(page, 'Drafts').click();
    await button(page, 'New draft').click();
    await page.locator('label.card', { hasText: 'Prevent' }).first().click();
    await page.getByLabel('Title of the draft').fill('Before it burns');
    await button(page, 'Begin the draft').click();
    await button(page, 'Share with …').click();
    await page.locator('form.share').getByLabel('Brazil').check();
    await button(page.locator('form.share'), 'Share').click();
    await page.getByText('Shared with Brazil').waitFor();
    await openText(brazil);

    for (const person of [france, brazil]) await clause(person.page, 'Rebuilding').locator('.row').click();
    const [his, hers] = [clause(france.page, 'Rebuilding'), clause(brazil.page, 'Rebuilding')];
    expect(await his.locator('.number').first().innerText()).toBe('4');
    await his.getByText('Brazil is editing this').waitFor();
    await hers.getByText('France is editing this').waitFor();
    await shoot(france.page, '40-both-write', ['laptop', 'phone']);

    // Another parameter each: both stand.
    way.hold();
    await button(his, 'More: Scope').click();
    await his.getByText('wider programme').first().waitFor();
    await hers.getByRole('radio', { name: 'yes' }).check({ force: true });
    way.release();
    for (const row of [his, hers]) await row.locator('.row').getByText('wider programme, audited').waitFor();
    expect(await brazil.page.locator('.clash').count()).toBe(0);

    // The same one: the later sees both, and chooses.
    way.hold();
    await button(his, 'More: Scope').click();
    await his.locator('.row').getByText('full programme, audited').waitFor();
    await button(hers, 'Less: Scope').click();
    way.release();
    await hers.getByText('France set scope to full programme meanwhile. You had basic services.').waitFor();
    await hers.locator('.row').getByText('full programme, audited').waitFor();
    await shoot(brazil.page, '41-two-values', ['laptop']);
    await button(hers, 'Use mine').click();
    for (const row of [his, hers]) await row.locator('.row').getByText('basic services, audited').waitFor();
    expect(await france.page.locator('.refusal').count()).toBe(0);
  }, 90_000);

  test('silence is broken with a reason, passes when it is begun again, and the text is in blue and tabled', async () => {
    const { page } = france;
    await button(page, 'Start silence').click();
    await button(page, 'More: Length of silence').click({ clickCount: 3 });
    await button(page, 'Start silence for 40 s').click();
    await openText(kenya);
    await kenya.page.locator('.pathbar').getByText('Under silence').waitFor();
    await shoot(page, '42-silence', ['laptop']);
    await button(kenya.page, 'Break silence').click();
    await kenya.page.getByLabel(/What cannot you accept/).fill('Who pays for the audits?');
    await shoot(kenya.page, '43-breaking-silence', ['phone']);
    await button(kenya.page, 'Break it').click();
    await page.getByText('Kenya broke silence: “Who pays for the audits?”').waitFor();
    await shoot(page, '44-silence-broken', ['laptop']);

    await button(page, 'Start silence').click();
    await button(page, 'Start silence for 10 s').click();
    await page.locator('.inblue', { hasText: 'In blue: its words are final' }).waitFor();
    await page.getByText('By itself it comes before the Council in').waitFor();
    await page.screenshot({ path: join(import.meta.dirname, '../../.screenshots/45-in-blue-laptop.png') });
    await page.locator('section.draft').getByText('Version 5 · tabled').waitFor();
    await page.getByRole('heading', { name: 'S/2031/1 · Before it burns' }).waitFor();
  }, 90_000);

  test('an item is objected to, and the Council takes it off its agenda', async () => {
    await tab(russia.page, 'Floor').click();
    await russia.page.getByText('Ask for a meeting', { exact: true }).first().click();
    await russia.page.getByLabel('What about?').fill('Arms that cross the border');
    await button(floor(russia), 'Ask for a meeting').click();
    await floor(france).getByText('Arms that cross the border').first().waitFor({ state: 'attached' });
    await press('End consultations');
    await floor(france).getByRole('heading', { name: 'Provisional agenda' }).waitFor();
    await wall.page.getByRole('heading', { name: 'The provisional agenda: is there any objection?' }).waitFor();
    await shoot(france.page, '46-agenda', ['laptop']);
    await shoot(wall.page, '47-projector-agenda', ['projector']);
    await button(france.page, 'Object to the item Arms that cross the border').click();
    await russia.page.getByText('Your vote is open.').waitFor();
    await tab(russia.page, 'Vote').click();
    expect(await russia.page.locator('section.vote').innerText()).toContain(
      'Procedure: five in favour are enough. No veto here.',
    );
    await shoot(russia.page, '48-agenda-vote', ['laptop']);
    await ballots(['no', 'no', 'abstain', 'yes'], ['yes', 'no', 'no']);
    await wall.page
      .getByText(/goes off the agenda/)
      .first()
      .waitFor();
    await press('No objection: adopt the agenda');
    await tab(france.page, 'Floor').click();
    await floor(france).getByText('The agenda is adopted.').waitFor();
    expect(await floor(france).innerText()).not.toContain('Arms that cross the border');
  }, 90_000);

  test('a speech is on the record, a point of order interrupts it, and the ruling stands against a challenge', async () => {
    await tab(kenya.page, 'Floor').click();
    await button(floor(kenya), 'Ask for the floor').click();
    await tab(france.page, 'Floor').click();
    await button(floor(france), 'Ask for the floor').click();
    await floor(kenya).getByText('You have the floor', { exact: true }).waitFor();
    const words = 'Kenya asks for schools before soldiers.';
    await floor(kenya).getByLabel('For the record').fill(words);
    await button(floor(kenya), 'Put on the record').click();
    await wall.page.getByRole('heading', { name: 'Kenya has the floor' }).waitFor();
    await wall.page.locator('.speakers').getByText('France').waitFor();
    await shoot(kenya.page, '49-my-floor', ['phone']);
    await shoot(wall.page, '50-projector-floor', ['projector']);
    // A second changes the clock on a board, and nothing else of the chamber; the wall has its clock beside the headline.
    const seconds = await paintedIn(france.page, 2500);
    expect(seconds.length).toBeGreaterThan(0);
    for (const text of seconds) expect(text).toMatch(/^1:\d\d$/);
    expect(await paintedIn(wall.page, 2500)).toEqual([]);
    await button(france.page, 'As a table').click();
    await france.page.getByRole('row', { name: /Kenya/ }).getByText('has the floor').waitFor();
    await button(france.page, 'Both').click();

    await floor(france).getByText('Make a motion').click();
    await tab(russia.page, 'Floor').click();
    await floor(russia).getByText('Raise a point of order').click();
    await floor(russia).getByLabel('The speaker does not keep to the question').check();
    await button(floor(russia), 'Raise it').click();
    await brazil.page.getByText('A point of order waits for your ruling:').waitFor();
    await tab(brazil.page, 'Floor').click();
    await wall.page.getByRole('heading', { name: /^Point of order/ }).waitFor();
    // Nothing else goes on, and the buttons say by which rule.
    const motion = button(floor(france), 'Move Suspend the meeting');
    expect(await motion.getAttribute('aria-disabled')).toBe('true');
    expect(await describedBy(motion)).toContain('nothing else goes on (rule 30)');
    expect(await describedBy(motion)).toContain('Q1');
    await shoot(brazil.page, '51-point-of-order', ['laptop']);
    await shoot(france.page, '52-nothing-else', ['laptop']);
    await shoot(wall.page, '53-projector-point', ['projector']);
    await button(floor(brazil), 'Not well taken').click();
    await floor(kenya).getByText('The President has ruled: not well taken.').waitFor();
    await shoot(kenya.page, '54-ruling', ['phone']);
    await button(floor(russia), 'Challenge the ruling').click();
    await kenya.page.getByText('Your vote is open.').waitFor();
    await shoot(wall.page, '55-projector-challenge', ['projector']);
    await ballots(['no', 'no', 'no', 'yes'], ['yes', 'abstain', 'no']);
    await tab(kenya.page, 'Floor').click();
    await floor(kenya).getByText('You have the floor', { exact: true }).waitFor();
    await button(floor(kenya), 'Finish').click();
    await floor(france).getByText('You have the floor', { exact: true }).waitFor({ state: 'attached' });
    await tab(france.page, 'Floor').click();
    await button(floor(france), 'Finish').click();
    await tab(russia.page, 'Record').click();
    await russia.page.getByText(words).waitFor();
    await russia.page.getByRole('heading', { name: 'The ruling stands' }).waitFor();
    expect(await russia.page.locator('.result').first().innerText()).toContain('Two votes in favour; five are needed.');
  }, 90_000);

  test('a late amendment by word of mouth finds two friends, and the mover stops a division', async () => {
    const { page } = kenya;
    await openText(kenya);
    await button(page, 'Propose amendment').click();
    await page
      .locator('.amending .ticks')
      .getByRole('button', { name: /Mediation/ })
      .click();
    await button(page.locator('.amending'), 'Less: Through').click();
    await shoot(page, '56-amending', ['phone']);
    await button(page, 'Propose it').click();
    for (const person of [brazil, russia]) {
      await openText(person);
      const amendment = person.page.locator('.amendments li').first();
      await amendment.getByText('by Kenya, oral').waitFor();
      await button(amendment, 'Support').click();
      await button(amendment, 'Withdraw support').waitFor();
    }
    await button(russia.page, 'More ways').click();
    await button(russia.page, 'Vote on parts separately').click();
    await russia.page
      .locator('.amending')
      .getByLabel(/Rebuilding/)
      .check();
    await shoot(russia.page, '57-dividing', ['laptop']);
    await button(russia.page, 'Ask for a separate vote on 1 clause').click();
    await openText(france);
    await france.page.getByText(/^The Russian Federation asks for a separate vote on paragraph 4/).waitFor();
    await shoot(france.page, '58-division-asked', ['laptop']);
    await button(france.page, 'Object: no separate vote').click();
    await button(france.page, 'Object: no separate vote').waitFor({ state: 'detached' });
    const supporters = await france.page.locator('.amendments li').first().innerText();
    for (const name of ['Brazil', 'Russian Federation']) expect(supporters).toContain(name);
  }, 90_000);

  test('the amendment is voted on first, and then everybody reads the same text as amended', async () => {
    await press('Go to the votes');
    await press('Go to the next vote');
    await wall.page.getByText('Amendment by Kenya, made orally').waitFor();
    const change = await wall.page.locator('.walltext').innerText();
    for (const name of ['Brazil', 'Russian Federation']) expect(change).toContain(name);
    await tab(kenya.page, 'Vote').click();
    await kenya.page.getByRole('heading', { name: 'Amendment to S/2031/1' }).waitFor();
    await shoot(kenya.page, '59-amendment-vote', ['phone']);
    await shoot(france.page, '60-amendment-vote', ['laptop']);
    await shoot(wall.page, '61-projector-amendment', ['projector']);
    await ballots(['yes', 'yes', 'yes', 'yes'], ['yes', 'yes', 'yes']);
    await wall.page.getByRole('heading', { name: 'Amendment adopted' }).waitFor();
    await press('Go to the next vote');
    await wall.page.locator('.walltext .document').waitFor();
    const onWall = await wordsOf(wall.page.locator('.walltext .document'));
    expect(await wall.page.locator('h1').innerText()).toMatch(/^S\/2031\/1 as amended\s+version 6\s+Before it burns$/);
    expect(await wall.page.locator('.headline').innerText()).toMatch(/\b\d of 7 delegations have cast\.$/);
    expect(onWall).toContain('version 6');
    expect(onWall).toContain('make good offices available to the parties');
    for (const { page } of everybody()) {
      await tab(page, 'Vote').click();
      await button(page, 'Read the text').click();
      expect(await wordsOf(page.locator('section.vote .document'))).toBe(onWall);
    }
    await button(facilitator.page, 'Record & texts').click();
    await facilitator.page.locator('.tabled summary').click();
    expect(await wordsOf(facilitator.page.locator('.tabled .document'))).toBe(onWall);
    await shoot(kenya.page, '62-text-vote', ['phone']);
    await shoot(wall.page, '63-projector-text', ['projector']);
    await facilitator.page.getByRole('button', { name: 'Close the vote' }).scrollIntoViewIfNeeded();
    await shoot(facilitator.page, '64-facilitator-vote', ['laptop']);
  }, 90_000);

  test('a veto: what was needed, who decided, and what it would have been; the Assembly is called, without a veto', async () => {
    await ballots(['yes', 'yes', 'yes', 'no'], ['abstain', 'yes', 'yes']);
    const card = wall.page.locator('.result');
    await card.getByRole('heading', { name: 'Not adopted' }).waitFor();
    expect(await card.innerText()).toContain(
      'Russian Federation, a permanent member, voted against. Five votes would have been enough: five are needed.',
    );
    expect(await wall.page.locator('.without').innerText()).toMatch(/Without the veto\s+adopted/i);
    await shoot(wall.page, '65-projector-veto', ['projector']);
    await shoot(kenya.page, '66-veto', ['phone']);
    await tab(kenya.page, 'Floor').click();
    await floor(kenya).getByText('The Assembly debates the veto on S/2031/1').waitFor();
    await floor(kenya).getByText('General Assembly').first().scrollIntoViewIfNeeded();
    await shoot(kenya.page, '67-assembly-due', ['phone']);
    await floor(kenya).getByText('Make a motion').click();
    await button(floor(kenya), 'Move Call the General Assembly').click();
    await russia.page.getByText('Your vote is open.').waitFor();
    await tab(russia.page, 'Vote').click();
    expect(await russia.page.locator('section.vote').innerText()).toContain('No veto here.');
    await shoot(russia.page, '68-assembly-vote', ['laptop']);
    await ballots(['yes', 'yes', 'yes', 'no'], ['no', 'yes', 'yes']);
    await wall.page.getByRole('heading', { name: 'The motion is carried' }).waitFor();
    expect(await wall.page.locator('.result').innerText()).toContain('on procedure that is no veto');
    await tab(france.page, 'Floor').click();
    await floor(france)
      .getByText(/^Emergency special session, round 1: \d+ in favour/)
      .waitFor();
    await floor(france)
      .getByText(/^Emergency special session/)
      .scrollIntoViewIfNeeded();
    await shoot(france.page, '69-assembly', ['laptop']);
    await shoot(wall.page, '70-projector-assembly', ['projector']);
    await facilitator.page.getByRole('button', { name: 'End the votes' }).scrollIntoViewIfNeeded();
    await shoot(facilitator.page, '71-facilitator-assembly', ['laptop']);
  }, 90_000);

  test('nothing went wrong in any page, and nothing is wider than its screen', async () => {
    for (const [who, person] of Object.entries({ facilitator, france, brazil, kenya, russia, wall })) {
      expect(person.problems, who).toEqual([]);
      expect(await overflow(person.page), who).toBe(0);
    }
  }, 60_000);
});

/** What words the stage paints within so many milliseconds. */
function paintedIn(page: Page, milliseconds: number): Promise<string[]> {
  return page.evaluate(async (time) => {
    const texts: string[] = [];
    const pen = CanvasRenderingContext2D.prototype;
    const { fillText } = pen;
    pen.fillText = function (text, ...place) {
      texts.push(text);
      fillText.call(this, text, ...place);
    };
    await new Promise((done) => setTimeout(done, time));
    pen.fillText = fillText;
    return texts;
  }, milliseconds);
}

/** What a screen reader says beside a button. */
async function describedBy(target: Locator): Promise<string> {
  return target.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return said.replaceAll('\u00a0', ' ');
  });
}
