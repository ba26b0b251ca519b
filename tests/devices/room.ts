/** A class for tests of devices: France in a real browser, the other delegations of the council of seven over the protocol. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import { type HostedSession, newToken, openSession, type ServerHere, startServer } from '../support/server.ts';

/** The client as it was built before the tests. */
export const builtClient = join(import.meta.dirname, '..', '..', 'dist', 'client');

/** The part of the client that draws the stage: the largest file of all. */
export function stagePart(): string {
  const assets = join(builtClient, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const bySize = scripts.toSorted(
    (one, other) => statSync(join(assets, other)).size - statSync(join(assets, one)).size,
  );
  return bySize[0] ?? '';
}

export const serve = (): Promise<ServerHere> => startServer({ client: builtClient });

/** Members who vote beside France, and two who do not. */
export const members = ['china', 'russian-federation', 'united-kingdom', 'united-states', 'brazil', 'kenya'] as const;
const others = [...members, 'velora', 'relief'] as const;
type Other = (typeof others)[number];

/** Clocks that nothing waits for: the facilitator goes on. */
const slow = {
  sitrepSeconds: 3600,
  consultationsSeconds: 3600,
  meetingSeconds: 3600,
  ballotSeconds: 3600,
  intervalSeconds: 3600,
  ordersSeconds: 3600,
  fieldSeconds: 3600,
  epilogueSeconds: 3600,
};

export type Room = HostedSession & {
  readonly address: string;
  readonly facilitator: ProtocolClient;
  delegate(seat: Other): ProtocolClient;
  /** The facilitator ends one step after another, open votes included, until the room is in this one. */
  goOn(phase: string): Promise<void>;
  /** The facilitator opens the next vote. */
  openVote(): Promise<void>;
  /** All members over the protocol cast the same. */
  everybodyCasts(choice: 'yes' | 'no' | 'abstain'): Promise<void>;
  leave(): Promise<void>;
};

/** @param options go beyond, or instead of, those of a session without haste. */
export async function openRoom(server: ServerHere, options: Readonly<Record<string, unknown>> = {}): Promise<Room> {
  const session = await openSession(server.url, {
    seats: 'compact',
    preset: '45',
    options: { seed: 2030, ...slow, ...options },
  });
  const facilitator = await joinFacilitator(server.url, session.code, session.secret);
  const seated = new Map<string, ProtocolClient>();
  for (const seat of others) {
    const client = await joinDelegate(server.url, session.code, newToken());
    await client.takeSeat(seat);
    seated.set(seat, client);
  }
  const delegate = (seat: Other): ProtocolClient => {
    const client = seated.get(seat);
    if (!client) throw new Error(`nobody sits for ${seat}`);
    return client;
  };
  const standing = (): string => {
    const { phase, round, vote, results } = facilitator.view;
    return [phase, round, vote?.number, results.length].join(' ');
  };
  return {
    ...session,
    address: `${server.url}/${session.code}`,
    facilitator,
    delegate,
    async goOn(phase) {
      // Between two votes there is one step more.
      while (facilitator.view.phase !== phase) {
        const before = standing();
        await facilitator.act({ kind: 'next' });
        await facilitator.until(() => standing() !== before);
      }
    },
    async openVote() {
      await facilitator.act({ kind: 'next' });
      await facilitator.until(({ view }) => view.vote !== null);
      const number = facilitator.view.vote?.number;
      await Promise.all(members.map((seat) => delegate(seat).until(({ view }) => view.vote?.number === number)));
    },
    async everybodyCasts(choice) {
      await Promise.all(members.map((seat) => delegate(seat).cast(choice)));
    },
    async leave() {
      await Promise.all([facilitator, ...seated.values()].map((client) => client.leave()));
    },
  };
}

/** A text of Kenya's, tabled. */
export async function tabled(
  room: Room,
  title = 'A ceasefire that is watched',
  template = 'protect',
): Promise<DraftId> {
  const kenya = room.delegate('kenya');
  const before = kenya.mine?.seat?.drafts.length ?? 0;
  await kenya.act({ kind: 'create-draft', title, template } as never);
  await kenya.until(({ mine }) => (mine?.seat?.drafts.length ?? 0) > before);
  const draft = kenya.mine?.seat?.drafts.at(-1)?.id as DraftId;
  await kenya.act({ kind: 'table-draft', draft });
  await room.facilitator.until(({ view }) => view.drafts.some(({ id }) => id === draft));
  return draft;
}

export const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name });
export const tab = (page: Page, name: string): Locator =>
  page.locator('nav.tabs').getByRole('button', { name: new RegExp(`^${name}`) });

/** Somebody with a device of their own. What the page complains about is collected. */
export async function device(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(address);
  return { page, problems };
}

/** Sits down for France with the pointer. */
export async function sitForFrance(page: Page): Promise<void> {
  await button(page, /^France/).click();
  await button(page, 'Take France').click();
  await page.getByText('your seat', { exact: true }).waitFor();
}

/** Goes to a panel, and is there. */
export async function goTo(page: Page, name: string): Promise<void> {
  await tab(page, name).click();
  await page.locator('nav.tabs [aria-current="page"]', { hasText: name }).waitFor();
}
