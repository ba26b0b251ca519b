/**
 * A session in which an embargo on all trade, a safe area with light troops, a way round the Council and an imposed
 * administration are each tried: in a browser the map's card, the table beside it, the facilitator's readings and the debrief
 * say what came of them, and why.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lensWords } from '../../client/text/english/debriefReadings.ts';
import { type Journal, signatureOf } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { eventSchema } from '../../shared/council/events.ts';
import { tabled, until, votedOn } from '../debrief/session.ts';
import { launchChromium } from '../support/chromium.ts';
import {
  aCouncilOfFifteen,
  act,
  by,
  type Circumstance,
  did,
  facilitator,
  instructed,
  members,
  next,
  opening,
  personFor,
  type Session,
  seated,
  theWorld,
} from '../support/council.ts';
import { type ServerHere, startServer, temporaryDirectory } from '../support/server.ts';
import { overflow, shoot, visit } from './pages.ts';

const codes = { hollow: 'ACDEFK', voting: 'ACDEFJ', running: 'ACDEFH', ended: 'ACDEFG' } as const;
type Which = keyof typeof codes;
const secret = 's'.repeat(43);
const token = 't'.repeat(43);
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const order = (seat: string, words: Readonly<Record<string, unknown>>): Circumstance =>
  did(by(seat), act('give-order', { order: words }));
const deed = (seat: string, words: Readonly<Record<string, unknown>>): Circumstance =>
  did(by(seat), act('do-deed', { deed: words }));
const nothing = { money: 0, troops: 0, promises: [] };
const inTurn =
  (...circumstances: readonly Circumstance[]): Circumstance =>
  (session) =>
    circumstances.reduce((now, each) => each(now), session);
const lastDeal = ({ council }: Session): string => Object.keys(council.dealings.deals).at(-1) ?? '';
const answeredDeal =
  (seat: string, accepts: boolean): Circumstance =>
  (session) =>
    did(by(seat), act('answer-deal', { deal: lastDeal(session), accepts }))(session);
const lastReading = ({ council }: Session): string => Object.keys(council.readings).at(-1) ?? '';
const answeredReading =
  (seat: string, confirms: boolean, text: string): Circumstance =>
  (session) =>
    did(by(seat), act('answer-reading', { reading: lastReading(session), confirms, text }))(session);

const players = ['united-states', 'united-kingdom', 'russian-federation', 'france', 'kenya', 'velora', 'opposition', 'advocacy', 'relief', 'dravia'] as const; // biome-ignore format: a list of seats

/** Words that a country cannot keep, and pressure on everybody. */
const firstRound = inTurn(
  until('consultations', 1),
  tabled({
    title: 'A safe area in Northreach',
    template: 'observe',
    pledges: { france: 1.5 },
    letter: true,
    clauses: [{ kind: 'safe-area', province: 'northreach' as never }],
  }),
  tabled({ title: 'An embargo on all trade', template: 'sanction' }),
  deed('advocacy', { kind: 'name-and-shame', province: 'northreach' }),
  did(
    by('united-states'),
    act('offer-deal', {
      to: 'kenya',
      terms: {
        gives: { ...nothing, money: 30 },
        asks: { ...nothing, promises: [{ kind: 'vote', draft: 'd2', choice: 'in-favour' }] },
        when: { kind: 'adopted', draft: 'd2' },
      },
    }),
  ),
  answeredDeal('kenya', true),
  did(
    by('france'),
    act('read-interest', {
      of: 'kenya',
      guess: { kind: 'position', key: 'regionalLead', direction: 1 },
      text: 'You want the region to lead.',
    }),
  ),
  answeredReading('kenya', true, 'Yes.'),
  votedOn(),
  votedOn({ kenya: 'no' }),
  until('orders', 1),
  order('dravia', { kind: 'arm-proxy' }),
  order('russian-federation', { kind: 'protectorate', patron: 'russian-federation' }),
);

/** A veto, and the way round it. */
const secondRound = inTurn(
  until('consultations', 2),
  tabled({ title: 'Protection for Northreach', template: 'protect', pledges: { 'united-states': 8 } }),
  deed('opposition', { kind: 'declare-independence' }),
  deed('relief', { kind: 'independent-relief', province: 'southplain' }),
);
const roundTheVeto = inTurn(
  votedOn({ 'russian-federation': 'no' }),
  until('orders', 2),
  order('united-states', { kind: 'intervene', authority: 'advise' }),
  order('united-kingdom', { kind: 'intervene', authority: 'advise' }),
  order('france', { kind: 'recognise' }),
  order('velora', { kind: 'hire-company', patron: null }),
  until('field', 2),
);

/** Government by others. */
const thirdRound = inTurn(
  until('consultations', 3),
  tabled({
    title: 'An administration for Velora',
    template: 'administration',
    pledges: { 'united-states': 8 },
    mode: 'replace',
    clauses: [
      { kind: 'lead', by: 'coalition' },
      { kind: 'sunset', rounds: '4' },
    ],
  }),
  votedOn(),
  until('ended', 3),
);

const begun = inTurn(
  seated(...players),
  instructed('in-favour', ...members.filter((seat) => seat !== 'china')),
  instructed('abstain', 'china'),
);
const world = { ...theWorld(), maximumClauses: 12 };
const played: Readonly<Record<Which, Session>> = (() => {
  const hollow = inTurn(begun, firstRound, until('field', 1))(aCouncilOfFifteen(world));
  const tabledAgain = secondRound(hollow);
  const running = roundTheVeto(tabledAgain);
  return { hollow, voting: votedUntilOpen()(tabledAgain), running, ended: thirdRound(running) };
})();

function votedUntilOpen(): Circumstance {
  return (session) => {
    let now = session;
    while (!now.council.vote) now = did(facilitator, next)(now);
    return now;
  };
}

/** The events as a journal has them, with France's seat held by whoever has the token. */
async function keep(journal: Journal, which: Which): Promise<void> {
  const id = `session-${which}`;
  const france = JSON.stringify(personFor('france'));
  // Deadlines lie as far from now as they did from the session’s own time.
  const fromNow = (moment: string): string => String(Number(moment) - opening + Date.now());
  const signed = signatureOf({ role: 'server' });
  const entries = played[which].events.map((event, index) => {
    const mine = JSON.stringify(digest(`${id} ${token}`));
    const own = JSON.stringify(event)
      .replaceAll(france, mine)
      .replaceAll(/\b19\d{11}\b/g, fromNow);
    return { version: index + 1, at: Date.now(), by: signed, command: null, event: eventSchema.parse(JSON.parse(own)) };
  });
  await journal.open({ id, code: codes[which], openedAt: Date.now(), facilitatorDigest: digest(secret) }, entries);
}

let server: ServerHere;
let browser: Browser;

beforeAll(async () => {
  const journal = openMemoryJournal();
  for (const which of Object.keys(codes) as Which[]) await keep(journal, which);
  server = await startServer({
    journal,
    client: join(import.meta.dirname, '..', '..', 'dist', 'client'),
  });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function asFrance(which: Which, size: 'laptop' | 'phone' = 'laptop') {
  const person = await visit(browser, `${server.url}/check`, size);
  await person.page.evaluate((mine) => localStorage.setItem('mandate-token', mine), token);
  await person.page.goto(`${server.url}/${codes[which]}`);
  return person;
}

const openProvince = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('button', { name: `${name}: figures and causes` }).click();
  await page.locator('aside.province').waitFor();
};

describe('while it runs', () => {
  test('a province’s card says what moved it, who is there, and that it is safe on paper only', async () => {
    const { page, problems } = await asFrance('hollow');
    await page.locator('.stage').waitFor();
    await openProvince(page, 'Northreach');
    const card = page.locator('aside.province');
    await card.getByText('Protected on paper only').waitFor();
    const said = await card.innerText();
    expect(said).toMatch(/Why violence (rose|fell) by \d+|Why violence stayed/);
    expect(said).toMatch(/The Council’s mission/);
    // Who arms a proxy is nobody's business before it comes out.
    expect(said).not.toMatch(/Dravia/);
    await shoot(page, '40-card');
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.locator('.canvas canvas').waitFor();
    await shoot(page, '41-map-hollow');
    expect(problems).toEqual([]);
  }, 120_000);

  test('and on whose word the others are there, and who takes it for a state of its own', async () => {
    const { page, problems } = await asFrance('running', 'phone');
    await page.getByRole('button', { name: 'Stage' }).or(page.locator('.stage')).first().click();
    await page.locator('.stage').waitFor();
    await openProvince(page, 'Northreach');
    const said = await page.locator('aside.province').innerText();
    expect(said).toMatch(/A coalition \(the United (Kingdom and the United States|States and the United Kingdom)\)/);
    expect(said).toMatch(/no mandate of the Council/);
    expect(said).toMatch(/A private company \(Velora\)/);
    await shoot(page, '46-card-coalition', ['phone']);
    expect(problems).toEqual([]);
  });

  test('the facilitator alone reads under which model the state is, and how four views judge it', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${codes.running}/facilitator#${secret}`);
    await page.getByRole('button', { name: 'Record & texts' }).click();
    const readings = page.locator('.livereadings');
    await readings.waitFor();
    expect(await readings.innerText()).toMatch(/Only you see this/);
    expect(await readings.innerText()).toMatch(/Ruled/);
    for (const { name } of Object.values(lensWords)) expect(await readings.innerText()).toContain(name);
    await readings.locator('details').last().locator('summary').click();
    expect(await readings.innerText()).toMatch(/Nobody but those who acted/);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await readings.scrollIntoViewIfNeeded();
    await shoot(page, '42-readings');
    expect(problems).toEqual([]);
  });

  test('the wall has what was done outside the Council, and no secret of it', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${codes.running}/projector`, 'projector');
    await page.locator('.wallsituation').waitFor();
    const wall = await page.locator('.page').innerText();
    expect(wall).toMatch(/lead a coalition into the country and advise the government/);
    expect(wall).not.toMatch(/arms a group|sends arms/);
    await shoot(page, '43-wall-outside', ['projector']);
    expect(problems).toEqual([]);
  });

  test('before the vote everybody reads what the text would need', async () => {
    const { page, problems } = await asFrance('voting', 'phone');
    await page.locator('.ballot').waitFor();
    expect(await page.locator('.vote').innerText()).toMatch(
      /The Secretariat reckons that this needs [\d,]+ soldiers; 9,500 would come/,
    );
    await shoot(page, '44-need', ['laptop', 'phone']);
    const wall = await visit(browser, `${server.url}/${codes.voting}/projector`, 'projector');
    await wall.page.getByText('The Secretariat reckons').waitFor();
    await shoot(wall.page, '45-need-wall', ['projector']);
    expect([...problems, ...wall.problems]).toEqual([]);
  });
});

describe('the debrief', () => {
  test('tells who went round the Council, reveals what was secret, and judges it by the same six questions', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${codes.ended}/debrief?watch`);
    await page.locator('#outside').waitFor();
    const outside = await page.locator('#outside').innerText();
    expect(outside).toMatch(/lead a coalition into the country and advise the government/);
    expect(outside).toMatch(/Dravia sends arms to a group/);
    expect(outside).toMatch(/secret when it was done/);
    expect(outside).toMatch(/Secret orders that came to nothing/);
    expect(outside).toMatch(/the other side did not order the same/);
    expect(outside).toMatch(/Acting without the Council/);
    expect(outside).toMatch(/endorsed later by S\/RES\/2903/);
    expect(await page.locator('#sovereignty').innerText()).toMatch(
      /In \d\d % of the months foreign rule weighed heavily/,
    );
    const criteria = await page.locator('#criteria').innerText();
    expect(criteria).toMatch(/Nobody but those who acted/);
    expect(criteria).toMatch(/Safe on paper|beyond its means/);
    const agreements = await page.locator('#agreements').innerText();
    expect(agreements).toMatch(/Kenya: to vote in favour of S\/2031\/2 – broken/);
    expect(agreements).toMatch(/took for its aim|Took for its aim/);
    expect(await page.locator('#knowledge').innerText()).toMatch(/10 points worse/);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });

  test('runs the months again without an act', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${codes.ended}/debrief?watch`);
    await page.locator('#what-if select').waitFor();
    const option = await page
      .locator('#what-if option', { hasText: 'Not done: ' })
      .filter({ hasText: 'lead a coalition' })
      .first()
      .getAttribute('value');
    await page.locator('#what-if select').selectOption(option);
    await page.getByRole('button', { name: 'Run it again' }).click();
    await page.locator('.rerun').waitFor();
    expect(await page.locator('.rerun .verdictline').innerText()).toMatch(/points (less|more) violence/);
    expect(problems).toEqual([]);
  });

  test('lets a class guess first whose view each is', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${codes.ended}/debrief?watch`);
    const lenses = page.locator('#lenses');
    await lenses.waitFor();
    expect(await lenses.innerText()).not.toContain(lensWords.cosmopolitan.name);
    expect(await lenses.innerText()).toContain('View D');
    await page.getByLabel('Show them').check();
    expect(await lenses.innerText()).toContain(lensWords.cosmopolitan.name);
    await page.getByLabel('Guess first').check();
    expect(await lenses.innerText()).not.toContain(lensWords.cosmopolitan.name);
    await page.emulateMedia({ media: 'print' });
    expect(await lenses.innerText()).toContain(lensWords.cosmopolitan.name);
    expect(problems).toEqual([]);
  });

  test('goes along as one file that needs no network', async () => {
    const { page, problems } = await visit(browser, `${server.url}/${codes.ended}/debrief?watch`);
    await page.locator('#outside').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as one file' }).click(),
    ]);
    const { path, remove } = temporaryDirectory();
    const file = join(path, download.suggestedFilename());
    await download.saveAs(file);
    const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
    const alone = await context.newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.goto(`file://${file}`);
    expect(await alone.title()).toBe('Debrief: Velora');
    expect(await alone.locator('#outside').innerText()).toMatch(/Dravia sends arms to a group/);
    expect(
      await alone.evaluate(() => getComputedStyle(document.querySelector('.masthead h1') as Element).fontFamily),
    ).toMatch(/Source Serif/);
    expect(await alone.evaluate(() => document.fonts.check('16px "Libre Franklin Variable"'))).toBe(true);
    expect(await alone.locator('script, button.due, select').count()).toBe(0);
    expect(asked.filter((address) => !address.startsWith('file:') && !address.startsWith('data:'))).toEqual([]);
    await alone.screenshot({ path: join(import.meta.dirname, '..', '..', '.screenshots', '51-debrief-file.png') });
    remove();
    expect(problems).toEqual([]);
  });

  test('fits every device', async () => {
    const { page } = await visit(browser, `${server.url}/${codes.ended}/debrief?watch`, 'phone');
    await page.locator('#outside').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => document.getElementById('outside')?.scrollIntoView());
    await shoot(page, '50-debrief-outside');
  });
});
