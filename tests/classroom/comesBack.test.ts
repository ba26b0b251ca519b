/** The server is killed in the middle of a vote while pages are open: they come back by themselves, seat and ballot kept. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerChild, spawnServer, temporaryDirectory } from '../support/server.ts';
import { visit } from './pages.ts';

const data = temporaryDirectory();
let server: ServerChild;
let browser: Browser;

beforeAll(async () => {
  server = await spawnServer(data.path);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data.remove();
});

test('a page whose server is killed in mid-vote says so, comes back with seat and ballot, and can change it', async () => {
  const { code, secret } = await openSession(server.url, {
    options: { sitrepSeconds: 0, meetingSeconds: 0, ballotSeconds: 300 },
  });
  const { page } = await visit(browser, `${server.url}/${code}`);
  await page.getByRole('button', { name: /^Norway/ }).click();
  await page.getByRole('button', { name: 'Take Norway' }).click();
  await page.getByText('your seat', { exact: true }).waitFor();
  const kenya = await joinDelegate(server.url, code, newToken());
  await kenya.takeSeat('kenya');
  const facilitator = await joinFacilitator(server.url, code, secret);
  await facilitator.act({ kind: 'next' });
  await kenya.act({ kind: 'create-draft', title: 'A ceasefire', template: 'observe' });
  await kenya.act({ kind: 'table-draft', draft: kenya.mine?.seat?.drafts[0]?.id ?? ('d1' as never) });
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await page.locator('.ballot label', { hasText: 'Abstain' }).click();
  await page.getByRole('button', { name: 'Cast: abstain' }).click();
  await page.getByText('You have cast: abstain.').waitFor();

  const { port } = new URL(server.url);
  await server.kill();
  await page.getByText('Reconnecting').waitFor();
  expect(await page.locator('.ballot').isVisible()).toBe(true);
  server = await spawnServer(data.path, port);

  await page.getByText('Live').waitFor({ timeout: 30_000 });
  await page.getByText('You have cast: abstain.').waitFor();
  expect(await page.locator('.me').innerText()).toContain('Norway');
  await page.locator('.ballot label', { hasText: 'In favour' }).click();
  await page.getByRole('button', { name: 'Change to: in favour' }).click();
  await page.getByText('You have cast: in favour.').waitFor();
});
