/**
 * The console in a real browser: by keyboard alone the facilitator freezes, lets a note through, answers calls, throws in an
 * inject and hands a seat over; and one look shows who is there, who is silent and what waits.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerHere, startServer } from '../support/server.ts';
import { overflow, type Person, shoot, sizes, visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;
let code: string;
let secret: string;
let desk: Person;
const held = new Map<string, ProtocolClient>();
/** Sits nowhere: comes late, and gets France. */
let spare: ProtocolClient;

const at = (seat: string): ProtocolClient => {
  const client = held.get(seat);
  if (!client) throw new Error(`nobody holds ${seat}`);
  return client;
};

beforeAll(async () => {
  server = await startServer({ client: join(import.meta.dirname, '..', '..', 'dist', 'client') });
  browser = await launchChromium();
  ({ code, secret } = await openSession(server.url, { options: { seed: 7, visibility: 'held', delegation: 2 } }));
  for (const seat of ['france', 'china', 'kenya', 'brazil', 'velora']) {
    const client = await joinDelegate(server.url, code, newToken());
    await client.takeSeat(seat);
    held.set(seat, client);
  }
  spare = await joinDelegate(server.url, code, newToken());
  desk = await visit(browser, `${server.url}/${code}/facilitator#${secret}`);
  await desk.page.getByRole('button', { name: 'Begin round 1' }).waitFor();
});

afterAll(async () => {
  await Promise.all([...held.values(), spare].map((client) => client?.leave()));
  await browser?.close();
  await server?.stop();
});

/** What has the focus, as it would be read out. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
    return `${element.tagName} ${label?.trim()}`;
  });

/** Presses Tab until something is reached; fails when it cannot be. */
async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${what}; it is at ${await focused(page)}`);
}

const press = (key: string): Promise<void> => desk.page.keyboard.press(key);
const note = (text: string) => ({ kind: 'send-note', channel: 'china+france' as never, text }) as const;

describe('scenario 9: by keyboard alone', () => {
  test('the round begins, F freezes everybody and goes on with the time that was left', async () => {
    await tabTo(desk.page, /^BUTTON Begin round 1/);
    await press('Enter');
    await at('france').until(({ view }) => view.phase === 'sitrep');
    await desk.page.getByRole('button', { name: 'Begin consultations' }).click({ trial: true });
    await tabTo(desk.page, /^BUTTON Begin consultations/);
    await press('Enter');
    await at('france').until(({ view }) => view.phase === 'consultations');
    // The quickest of three: other work on the machine says nothing about the console.
    const took: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const pressed = Date.now();
      await press('f');
      await at('kenya').until(({ view }) => view.frozen !== null);
      took.push(Date.now() - pressed);
      const left = at('kenya').view.frozen ?? 0;
      expect(left).toBeGreaterThan(10_000);
      await desk.page.getByRole('button', { name: 'Go on' }).waitFor();
      await press('F');
      await at('kenya').until(({ view }) => view.frozen === null);
      expect(Math.abs((at('kenya').view.deadline ?? 0) - Date.now() - left)).toBeLessThan(2500);
      await desk.page.getByRole('button', { name: 'Freeze' }).waitFor();
    }
    expect(Math.min(...took)).toBeLessThan(1000);
  });

  test('scenario 5: a held note is let through, another is not, and the list keeps the keyboard', async () => {
    await at('france').act({ kind: 'open-channel', with: { kind: 'seats', seats: ['china' as SeatId], title: '' } });
    await at('france').act(note('Will you abstain on our text?'));
    await at('france').act(note('You are all wrong.'));
    await desk.page.getByText('Will you abstain on our text?').waitFor();
    expect(await desk.page.title()).toMatch(/^\(2\) /);
    expect(at('china').mine?.seat?.channels.flatMap(({ notes }) => notes)).toEqual([]);
    await press('1');
    await desk.page.waitForFunction(() => document.activeElement?.matches('[data-item]'));
    expect(await focused(desk.page)).toContain('Will you abstain');
    await press('a');
    await at('china').until(({ mine }) => mine?.seat?.channels[0]?.notes.length === 1);
    await desk.page.waitForFunction(() => document.activeElement?.textContent?.includes('You are all wrong.'));
    await press('x');
    await desk.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await desk.page.keyboard.type('Stay polite.');
    await press('Enter');
    const refused = ({ mine }: ProtocolClient) =>
      mine?.seat?.channels[0]?.notes.some(({ verdict }) => verdict === 'Stay polite.') === true;
    await at('france').until(refused);
    await desk.page.getByText('No note and no call waits for you.').waitFor();
    expect(await focused(desk.page)).not.toBe('');
    expect(at('china').mine?.seat?.channels[0]?.notes.length).toBe(1);
  });

  test('calls are answered: help in words of one’s own, a ruling with a sentence that stands ready', async () => {
    await at('kenya').act({ kind: 'call-facilitator', about: 'help', text: 'How do we sponsor a text?' });
    await at('brazil').act({ kind: 'call-facilitator', about: 'ruling', text: 'We want to send a hospital ship.' });
    await desk.page.getByText('We want to send a hospital ship.').waitFor();
    await press('1');
    await desk.page.waitForFunction(() => document.activeElement?.textContent?.includes('How do we sponsor'));
    await press('j');
    expect(await focused(desk.page)).toContain('hospital ship');
    await press('a');
    await desk.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await press('Enter');
    await at('brazil').until(({ mine }) => mine?.seat?.calls[0]?.answer?.grants === true);
    await desk.page.waitForFunction(() => document.activeElement?.textContent?.includes('How do we sponsor'));
    await press('r');
    await desk.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    // Letters and numbers are words here, and no keys.
    await desk.page.keyboard.type('Open it in Drafts: 1 click on f.');
    await press('Enter');
    await at('kenya').until(({ mine }) => mine?.seat?.calls[0]?.answer?.text === 'Open it in Drafts: 1 click on f.');
    expect(at('kenya').view.frozen).toBe(null);
    await desk.page.getByText('No note and no call waits for you.').waitFor();
  });

  test('scenario 12: an inject is thrown in after its preview says who is told', async () => {
    await press('3');
    await desk.page.getByRole('heading', { name: 'Injects' }).waitFor();
    await tabTo(desk.page, /^BUTTON Throw in now: Gas off the coast/);
    await press('Enter');
    await desk.page.getByRole('region', { name: 'This is what is told:' }).waitFor();
    await desk.page.getByText(/Only .*China.* are told/).waitFor();
    await expect.poll(() => focused(desk.page)).toBe('BUTTON Not now');
    await tabTo(desk.page, /^BUTTON Throw it in$/);
    await press('Enter');
    await at('china').until(({ told }) => told.some((each) => each.kind === 'inject'));
    await desk.page.locator('.deck li[data-state="come"]').getByText('Gas off the coast').waitFor();
    expect(await focused(desk.page)).toMatch(/^LI Gas off the coast/);
    expect(at('kenya').told.some((each) => each.kind === 'inject' && each.title === 'Gas off the coast')).toBe(false);
  });

  test('scenario 7: a seat is handed over to a spare student, and its card says who has it', async () => {
    await press('0');
    await desk.page.waitForFunction(() => document.activeElement?.closest('.glance') !== null);
    for (let steps = 0; steps < 25 && !/France: open/.test(await focused(desk.page)); steps += 1) {
      await press('ArrowDown');
    }
    await press('Enter');
    await desk.page.waitForFunction(() => document.activeElement?.id === 'seatcard-title');
    await tabTo(desk.page, /^SELECT .*Hand it over to/);
    const name = spareName();
    await desk.page.keyboard.type(name);
    await tabTo(desk.page, new RegExp(`^BUTTON Hand over to ${name}`));
    await press('Enter');
    await spare.until(({ seat }) => seat === 'france');
    await at('france').until(({ seat }) => seat === null);
    await desk.page.getByRole('row', { name: new RegExp(`France.*${name}`) }).waitFor();
    expect(await focused(desk.page)).not.toBe('');
  });
});

/** What the spare student is called, as the server keeps it. */
const spareName = (): string => spare.mine?.seat?.name ?? '';

const tab = (name: string): Promise<void> => desk.page.locator('.console .tabs').getByRole('button', { name }).click();
const click = (name: string | RegExp): Promise<void> => desk.page.getByRole('button', { name }).click();

describe('by hand', () => {
  test('a pasted class list shows how it is read, and is kept', async () => {
    const { page } = desk;
    await tab('People & seats');
    await page.getByText('Class list').click();
    const names = page.getByRole('textbox', { name: /^Names/ });
    await names.fill('Anna B.; France\nBen\nCem K.; Atlantis');
    await page.getByText('there is no seat “Atlantis”').waitFor();
    expect(await page.getByRole('button', { name: 'Keep the list' }).count()).toBe(0);
    await names.fill('Anna B.; France\nBen\nCem K.; kenya');
    await click('Keep the list');
    await page.getByText('3 names kept').waitFor();
    const { council } = await server.simulation(code);
    expect(council.classroom.roster.map(({ seat }) => seat)).toEqual(['france', null, 'kenya']);
  });

  test('whoever has no seat is dragged onto one', async () => {
    const { page } = desk;
    const france = held.get('france');
    const name = france?.mine?.seat?.name ?? '';
    await at('france').until(({ seat }) => seat === null);
    await page.locator('.chip', { hasText: name }).waitFor();
    await page.locator('.chip', { hasText: name }).dragTo(page.locator('.glance tbody tr', { hasText: 'Norway' }));
    await at('france').until(({ seat }) => seat === 'norway');
  });

  test('a seat has a link of its own with a QR code, and two seats are swapped', async () => {
    const { page } = desk;
    await click('Norway: open its card');
    await click('Show its link and QR code');
    await page.locator('.seatlink .qr').waitFor();
    expect(await page.locator('.seatlink a').getAttribute('href')).toMatch(/#seat=norway&key=/);
    await page.getByLabel('Swap with').selectOption('ghana');
    await click('Swap Norway and Ghana');
    await at('france').until(({ seat }) => seat === 'ghana');
  });

  test('what is announced, nudged and put right reaches those whom it is for', async () => {
    const { page } = desk;
    await tab('Talk');
    await page.locator('.notes summary', { hasText: 'France' }).click();
    await page.locator('.notes li', { hasText: 'Will you abstain on our text?' }).waitFor();
    await page.locator('.notes li[data-status="refused"]', { hasText: 'Stay polite.' }).waitFor();
    await page.getByLabel('Announcement').fill('Five minutes left to table a text.');
    await click('Announce');
    await at('kenya').until(({ view }) => view.room.announcement?.text === 'Five minutes left to table a text.');
    await page.locator('label', { hasText: /^To/ }).locator('select').selectOption('kenya');
    await page.getByLabel(/^A word to Kenya/).fill('Talk to Brazil.');
    await click('Send');
    await at('kenya').until(({ mine }) => mine?.seat?.nudges.at(-1)?.text === 'Talk to Brazil.');
    expect(at('brazil').mine?.seat?.nudges).toEqual([]);
    await page.getByRole('radio', { name: /^Notes are private/ }).check();
    await page.getByText('The facilitator does not read notes written from now on.').waitFor();
    expect(at('kenya').view.room.visibility).toBe('held');
    await click('Announce and switch');
    await at('kenya').until(({ view }) => view.room.visibility === 'private');
    await tab('Record & texts');
    await page.locator('.correct label', { hasText: /^Seat/ }).locator('select').selectOption('kenya');
    await page.getByLabel('Points, more or fewer').fill('2');
    await page.getByLabel('Why; everybody reads it').fill('A typing mistake of mine.');
    await click('Put it right');
    await at('brazil').until(({ view }) => view.room.corrections[0]?.reason === 'A typing mistake of mine.');
    await page.getByText('Kenya: political capital +2', { exact: false }).waitFor();
  });

  test('news is written on the spot, looked at and thrown in', async () => {
    const { page } = desk;
    await tab('Injects');
    await page.getByText('Write one on the spot').click();
    await page.getByLabel('Title').fill('A bridge is blown up');
    await page.getByLabel('What is told').fill('The bridge at Rivermark lies in the river.');
    await page.getByLabel('Province').selectOption('rivermark');
    await click('More: violence');
    await click('Preview');
    await page.getByText(/^Violence in Rivermark: about 42 → 44 \(\+2\)$/).waitFor();
    await page.getByText('Everybody is told.').last().waitFor();
    await shoot(page, '91-console-preview', ['laptop', 'phone']);
    await click('Throw it in');
    await at('brazil').until(({ view }) => view.injects.some(({ title }) => title === 'A bridge is blown up'));
  });

  test('somebody else runs it too until their link is taken back', async () => {
    const { page } = desk;
    await tab('Session');
    await page.getByLabel(/^Who \(you read it here\)/).fill('Ms Okoro');
    await click('Make a link');
    const link = (await page.locator('.oncelink a').getAttribute('href')) ?? '';
    const other = await visit(browser, link.replace(/^https?:\/\/[^/]+/, server.url));
    await other.page.getByRole('heading', { name: 'The room' }).waitFor();
    await other.page.getByRole('button', { name: 'Freeze' }).click();
    await at('kenya').until(({ view }) => view.frozen !== null);
    await other.page.getByRole('button', { name: 'Go on' }).click();
    await at('kenya').until(({ view }) => view.frozen === null);
    await page.getByText('Ms Okoro (facilitator 2)').waitFor();
    await click('Take the link of Ms Okoro back');
    await click('Take the link back');
    await page.getByText('Nobody but you.').waitFor();
    await other.page.close();
  });

  test('scenario 10: the bell stops it for today, and the same page goes on', async () => {
    const { page } = desk;
    await click('10 min');
    await page.getByText(/^The bell rings at \d\d:\d\d\.$/).waitFor();
    await at('kenya').until(({ view }) => view.room.bell.at !== null);
    await click('Ring now: stop here for today');
    await click('Ring now: stop here for today');
    await at('kenya').until(({ view }) => view.room.bell.rung && view.frozen !== null);
    await page.getByText('The bell has rung.', { exact: false }).first().waitFor();
    await page.locator('.bell').getByRole('button', { name: 'Go on' }).click();
    await at('kenya').until(({ view }) => !view.room.bell.rung && view.frozen === null);
  });
});

describe('one look', () => {
  test('shows every seat without scrolling, at any size, without a barrier', async () => {
    const { page, problems } = desk;
    await at('china').act({ kind: 'call-facilitator', about: 'help', text: 'What is a red line?' });
    await page.getByText('1 thing waits for you', { exact: false }).first().waitFor();
    await press('1');
    await page.setViewportSize(sizes.laptop);
    for (const tab of ['inbox', 'seats', 'deck', 'talk', 'record', 'session'] as const) {
      await page.locator(`.tabs [data-tab="${tab}"]`).click();
      await shoot(page, `90-console-${tab}`, ['laptop', 'phone']);
      await page.setViewportSize(sizes.phone);
      expect(await overflow(page), tab).toBe(0);
      await page.setViewportSize(sizes.laptop);
    }
    const bottom = await page
      .locator('.glance tbody tr')
      .last()
      .evaluate((row) => row.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(sizes.laptop.height);
    await page.setViewportSize(sizes.phone);
    await page.locator('.tabs [data-tab="room"]').click();
    await shoot(page, '90-console-room', ['phone']);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
  }, 180_000);
});

test('the participation table is saved, and the session erased only after its code was written', async () => {
  const { page } = desk;
  await page.setViewportSize(sizes.laptop);
  await tab('Session');
  const saving = page.waitForEvent('download');
  await click('Save as a table (CSV)');
  expect((await saving).suggestedFilename()).toBe(`mandate-${code}-participation.csv`);
  await page.getByText('Erase this session').click();
  const erase = page.getByRole('button', { name: 'Erase everything' });
  expect(await erase.isDisabled()).toBe(true);
  await page.getByLabel(/^To erase it/).fill(code.toLowerCase());
  await erase.click();
  await page.getByText('The session is erased.', { exact: false }).waitFor();
  expect((await fetch(`${server.url}/api/sessions/${code}`)).status).toBe(404);
});
