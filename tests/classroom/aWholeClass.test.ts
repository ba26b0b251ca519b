/**
 * A lesson of 45 minutes at ten times its speed: a facilitator, a projector and six delegates in real browsers, two of them on one
 * seat, and 24 more from another process. On the way: a freeze, a hand-over in mid-vote, a seat that is silent, two who come late, a
 * held note, an inject, the bell, and the same links the next day on a server that was started again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { CrowdCall, CrowdLine, CrowdOrder } from '../support/crowd.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerChild, spawnServer, temporaryDirectory } from '../support/server.ts';
import { type Person, shoot, visit } from './pages.ts';

/** A tenth of what the preset has; people in browsers still have time to click. */
const tenth = {
  ...{ sitrepSeconds: 6, consultationsSeconds: 26, meetingSeconds: 8, ballotSeconds: 20 },
  ...{ intervalSeconds: 5, ordersSeconds: 5, fieldSeconds: 5, epilogueSeconds: 6 },
};
const inBrowsers = ['france', 'kenya', 'united-kingdom', 'china'] as const;
const others = [
  ...['united-states', 'algeria', 'bangladesh', 'brazil', 'ghana', 'indonesia', 'ireland', 'jamaica', 'norway'],
  ...[
    'slovenia',
    'velora',
    'opposition',
    'african-union',
    'relief',
    'advocacy',
    'secretary-general',
    'dravia',
    'press',
  ],
];
/** Second on their seats; the last two come late. */
const seconds = ['united-states', 'ghana', 'brazil', 'velora', 'france', 'kenya'];

const data = temporaryDirectory();
let server: ServerChild;
let browser: Browser;
let code: string;
let secret: string;
/** Another window of the facilitator's, over the protocol: it sees what the console sees. */
let facilitator: ProtocolClient;
let desk: Person;
let wall: Person;
let crowd: ChildProcess;
const told: CrowdLine[] = [];
const people = new Map<string, Person>();

const call = (what: CrowdCall | CrowdOrder): boolean => crowd.stdin?.write(`${JSON.stringify(what)}\n`) ?? false;
const heard = (kind: CrowdLine['told']) =>
  expect.poll(() => told.find((line) => line.told === kind), { timeout: 60_000 }).toBeTruthy();
const pageOf = (who: string): Page => {
  const person = people.get(who);
  if (!person) throw new Error(`${who} has no page`);
  return person.page;
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) =>
  page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });
const untilStep = (phase: string, round: number) =>
  facilitator.until(({ view }) => view.phase === phase && view.round === round, 150_000);
/** Everybody who is in a browser, and the wall. */
const allPages = () => [desk, wall, ...people.values()];

beforeAll(async () => {
  server = await spawnServer(data.path);
  browser = await launchChromium();
  const options = { ...tenth, seed: 45, delegation: 2 };
  ({ code, secret } = await openSession(server.url, { preset: '45', options }));
  facilitator = await joinFacilitator(server.url, code, secret);
}, 120_000);

afterAll(async () => {
  crowd?.kill();
  await facilitator?.leave().catch(() => {});
  await browser?.close();
  await server?.stop();
  data.remove();
});

describe('a whole class', () => {
  test('thirty come in by their links, from browsers and from another process, and all are seated', async () => {
    desk = await visit(browser, `${server.url}/${code}/facilitator#${secret}`);
    wall = await visit(browser, `${server.url}/${code}/projector`, 'projector');
    const answer = await fetch(`${server.url}/api/sessions/${code}/seats`, {
      headers: { Authorization: `Bearer ${secret}` },
    });
    const { links } = (await answer.json()) as { links: Readonly<Record<string, string>> };
    const opened = async (who: string, seat: string, size: 'laptop' | 'phone'): Promise<void> => {
      people.set(who, await visit(browser, links[seat] ?? '', size));
      await pageOf(who).getByText('your seat', { exact: true }).first().waitFor();
    };
    for (const seat of inBrowsers) await opened(seat, seat, seat === 'kenya' ? 'phone' : 'laptop');
    await opened('ambassador', 'russian-federation', 'laptop');
    await opened('capital', 'russian-federation', 'phone');

    crowd = spawn(process.execPath, [join(import.meta.dirname, '..', 'support', 'crowd.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: crowd.stdout as NodeJS.ReadableStream }).on('line', (line) =>
      told.push(JSON.parse(line) as CrowdLine),
    );
    const seats = [...others, ...seconds];
    call({ url: server.url, code, seats, late: 2, drafter: 'ghana', silent: 'algeria' });
    await heard('seated');
    const held = facilitator.view.seats.filter(({ presence }) => presence === 'present');
    expect(held.length).toBe(23);
    expect(facilitator.mine?.facilitator?.people.filter(({ seat }) => seat !== null).length).toBe(28);
    expect(told.find((line) => line.told === 'seated')).toMatchObject({ count: 22 });
    await shoot(desk.page, '120-class-console', ['laptop']);
    await shoot(wall.page, '121-class-wall', ['projector']);
  }, 180_000);

  test('round 1: all clocks stand still and go on, two come late and read no old note, and a veto waits for its second key', async () => {
    await button(desk.page, 'Begin round 1').click();
    await untilStep('consultations', 1);
    await facilitator.until(({ view }) => view.drafts.some(({ title }) => title === 'Text of round 1'), 60_000);
    await button(desk.page, /^Freeze/).click();
    await facilitator.until(({ view }) => view.frozen !== null);
    await Promise.all([wall.page, pageOf('kenya')].map((page) => page.getByText('Frozen').first().waitFor()));
    const left = facilitator.view.frozen ?? 0;
    await new Promise((done) => setTimeout(done, 2000));
    expect(facilitator.view.frozen).toBe(left);
    await button(desk.page, 'Go on').first().click();
    await facilitator.until(({ view }) => view.frozen === null);
    expect(Math.abs((facilitator.view.deadline ?? 0) - Date.now() - left)).toBeLessThan(4000);

    call({ call: 'late' });
    await heard('late');
    // The text that lay on the table at the opening, and the one of this round.
    expect(told.find((line) => line.told === 'late')).toMatchObject({ notes: 0, drafts: 2 });

    await facilitator.until(({ view }) => view.vote?.subject.kind === 'draft', 120_000);
    await pageOf('ambassador').locator('.ballot label', { hasText: 'Against' }).click();
    await button(pageOf('ambassador'), /^Cast: /).click();
    await button(pageOf('capital'), /keep.* back/i)
      .first()
      .click();
    // Somebody else takes Brazil in the middle of it, and the vote does not notice.
    const spare = await joinDelegate(server.url, code, newToken());
    await facilitator.act({ kind: 'hand-over', seat: 'brazil' as never, to: spare.mine?.seat?.name ?? '' });
    await spare.until(({ seat }) => seat === 'brazil');
    await facilitator.until(({ view }) => view.results.length === 1, 60_000);
    const [result] = facilitator.view.results;
    expect(result).toMatchObject({ outcome: 'adopted', withheld: ['russian-federation'], vetoedBy: [] });
    expect(result?.ballots).toMatchObject({ 'russian-federation': 'absent', algeria: 'absent', brazil: 'yes' });
    await spare.leave();
  }, 240_000);

  test('round 2: a note is held and let through, an inject is thrown in, and a seat that left does what its policy says', async () => {
    await facilitator.act({ kind: 'set-visibility', visibility: 'held' });
    await facilitator.act({ kind: 'set-policy', seat: 'norway' as never, policy: 'abstain' });
    call({ call: 'leaves', seat: 'norway' });
    await untilStep('consultations', 2);
    const { page } = people.get('france') ?? desk;
    await tab(page, 'Talk').click();
    await button(page, 'New conversation').first().click();
    await page.getByRole('checkbox', { name: /United Kingdom/ }).check();
    await button(page, 'Talk to the United Kingdom').click();
    await page.locator('.noteform textarea').fill('Will you stand with us on this text?');
    await page.locator('.noteform textarea').press('Enter');
    await page.getByText('waits for the facilitator').first().waitFor();
    const channel = 'france+united-kingdom' as never;
    const held = ({ mine }: ProtocolClient) =>
      mine?.facilitator?.classroom.channels
        .find(({ id }) => id === channel)
        ?.notes.find(({ status }) => status === 'held');
    await facilitator.until((client) => held(client) !== undefined);
    await desk.page.getByText('Will you stand with us on this text?').first().waitFor({ state: 'attached' });
    await facilitator.act({
      kind: 'judge-note',
      channel,
      note: held(facilitator)?.number ?? 1,
      passes: true,
      reason: '',
    });
    await tab(pageOf('united-kingdom'), 'Talk').locator('.count').waitFor();

    const card = facilitator.mine?.facilitator?.classroom.deck.find(
      ({ state, inject }) => state === 'waiting' && !inject.privateTo,
    );
    await facilitator.act({ kind: 'throw-in', inject: card?.inject.id ?? '' });
    await wall.page
      .getByText(card?.inject.title ?? '?', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
    await facilitator.until(({ view }) => view.results.some(({ round }) => round === 2), 150_000);
    const second = facilitator.view.results.find(({ round }) => round === 2);
    expect(second?.ballots).toMatchObject({ norway: 'abstain' });
    expect(second?.byPolicy).toContain('norway');
  }, 300_000);

  test('round 3: the bell rings, the server ends; the same links go on the next day, and the debrief is there', async () => {
    await untilStep('consultations', 3);
    await facilitator.act({ kind: 'ring-bell' });
    await Promise.all(
      [wall.page, pageOf('france')].map((page) => page.getByText('The bell has rung').first().waitFor()),
    );
    await shoot(wall.page, '122-class-bell', ['projector']);
    const left = facilitator.view.frozen;
    await facilitator.leave();
    const { port } = new URL(server.url);
    await server.stop();
    await pageOf('china').getByText('Reconnecting').waitFor();

    server = await spawnServer(data.path, port);
    facilitator = await joinFacilitator(server.url, code, secret);
    expect(facilitator.view).toMatchObject({ phase: 'consultations', round: 3, frozen: left });
    await Promise.all(
      allPages().map(({ page }) => page.getByText('Reconnecting').waitFor({ state: 'hidden', timeout: 60_000 })),
    );
    await facilitator.until(
      ({ view }) => view.seats.filter(({ presence }) => presence === 'present').length >= 21,
      60_000,
    );
    await facilitator.act({ kind: 'unfreeze' });
    await facilitator.until(({ view }) => view.phase === 'ended', 240_000);
    expect(facilitator.view.results.filter(({ subject }) => subject.kind === 'draft').length).toBeGreaterThanOrEqual(2);
    await wall.page
      .getByRole('link', { name: /debrief/i })
      .first()
      .waitFor();
    await shoot(desk.page, '123-class-ended', ['laptop']);
    call({ call: 'end' });
    expect(told.filter((line) => line.told === 'wrong')).toEqual([]);
    // A socket that ends with its server is no fault of the page.
    const faults = allPages().flatMap(({ problems }) =>
      problems.filter((each) => !/WebSocket|ERR_CONNECTION|Failed to load/.test(each)),
    );
    expect(faults).toEqual([]);
  }, 480_000);
});
