/** A network that goes without a word: the socket stays open and carries nothing. The page finds out and comes back. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { joinDelegate, joinFacilitator } from '../support/protocolClient.ts';
import { newToken, openSession, plainScenarios, type ServerHere, startServer } from '../support/server.ts';
import { visit } from './pages.ts';

let server: ServerHere;
let browser: Browser;
let way: Server;
/** Connections through the way, each both ends. */
const open = new Set<readonly [Socket, Socket]>();

beforeAll(async () => {
  server = await startServer({
    scenarios: plainScenarios(),
    client: join(import.meta.dirname, '..', '..', 'dist', 'client'),
  });
  browser = await launchChromium();
  const { port } = new URL(server.url);
  way = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    const pair = [near, far] as const;
    open.add(pair);
    near.pipe(far);
    far.pipe(near);
    for (const end of pair) end.on('error', () => {}).on('close', () => open.delete(pair));
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  for (const pair of open) for (const end of pair) end.destroy();
  way?.close();
  await server?.stop();
});

/** Whatever is connected now carries nothing any more, and neither end hears of it. New connections are well. */
function fallSilent(): void {
  for (const [near, far] of open) {
    near.unpipe(far);
    far.unpipe(near);
    near.pause();
    far.pause();
  }
}

test('a ballot that was cast into silence arrives, once, by a new connection', async () => {
  const { code, secret } = await openSession(server.url, { seats: 'compact', options: { ballotSeconds: 300 } });
  const facilitator = await joinFacilitator(server.url, code, secret);
  const kenya = await joinDelegate(server.url, code, newToken());
  await kenya.takeSeat('kenya');
  const address = way.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { page } = await visit(browser, `http://127.0.0.1:${port}/${code}`);
  await page.getByRole('button', { name: /^Brazil/ }).click();
  await page.getByRole('button', { name: 'Take Brazil' }).click();
  await page.getByText('your seat', { exact: true }).waitFor();
  await facilitator.act({ kind: 'next' });
  await kenya.act({ kind: 'create-draft', title: 'A ceasefire', template: 'observe' });
  await kenya.act({ kind: 'table-draft', draft: 'd1' as never });
  await facilitator.act({ kind: 'next' });
  await facilitator.act({ kind: 'next' });
  await page.locator('.ballot label', { hasText: 'Abstain' }).click();

  // By now the server has closed the connections over which the page itself came; the room's is left.
  await page.waitForTimeout(6000);
  fallSilent();
  await page.getByRole('button', { name: 'Cast: abstain' }).click();
  await page.getByText('Sending …').waitFor();
  await page.getByText('You have cast: abstain.').waitFor({ timeout: 30_000 });
  const { council } = await server.simulation(code);
  expect(council.vote?.ballots).toEqual({ brazil: 'abstain' });
  await Promise.all([kenya.leave(), facilitator.leave()]);
}, 120_000);
