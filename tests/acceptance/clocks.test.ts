/** Everything stands still, and goes on: product scenarios 9 and 10. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from '../classroom/pages.ts';
import { launchChromium } from '../support/chromium.ts';
import { joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import {
  newToken,
  type ServerChild,
  type ServerHere,
  spawnServer,
  startServer,
  temporaryDirectory,
} from '../support/server.ts';
import { AClass, patient } from './aClass.ts';

test('Scenario 9: frozen, every clock stands still everywhere within a second, nobody acts, and all go on with the time that was left', async () => {
  const server: ServerHere = await startServer({ client: join(import.meta.dirname, '..', '..', 'dist', 'client') });
  const browser: Browser = await launchChromium();
  try {
    const room = await AClass.open(server.url, { options: { ...patient, consultationsSeconds: 600 } });
    await room.seat('france', 'kenya');
    const wall = await visit(browser, `${server.url}/${room.code}/projector`, 'projector');
    const student = await visit(browser, `${server.url}/${room.code}`, 'phone');
    await room.until('consultations');
    await wall.page.locator('.clock').waitFor();
    const shown = () => Promise.all([wall, student].map(({ page }) => page.locator('.clock').first().innerText()));
    const begun = performance.now();
    await room.facilitator.act({ kind: 'freeze' });
    await Promise.all([wall, student].map(({ page }) => page.getByText('Frozen', { exact: false }).first().waitFor()));
    await Promise.all(['france', 'kenya'].map((seat) => room.of(seat).until(({ view }) => view.frozen !== null)));
    expect(performance.now() - begun).toBeLessThan(2000);
    const [left] = await shown();
    await new Promise((done) => setTimeout(done, 1500));
    expect((await shown())[0]).toBe(left);
    const tried = await room.of('france').ask({ kind: 'create-draft', title: 'Too late', template: null });
    expect(!tried.accepted && tried.refusal.code).toBe('session-frozen');
    const remaining = room.facilitator.view.frozen ?? 0;
    await room.facilitator.act({ kind: 'unfreeze' });
    const deadline = room.facilitator.view.deadline ?? 0;
    const { serverNow } = room.facilitator.mine ?? { serverNow: Date.now() };
    expect(Math.abs(deadline - Math.max(serverNow, Date.now()) - remaining)).toBeLessThan(1500);
    await room.leave();
  } finally {
    await browser.close();
    await server.stop();
  }
});

test('Scenario 10: the bell rings in mid-debate and the laptop is closed; the next day the same links go on, with three others in the chairs', async () => {
  const data = temporaryDirectory();
  let server: ServerChild = await spawnServer(data.path);
  try {
    const room = await AClass.open(server.url, { options: { ...patient, consultationsSeconds: 900 } });
    await room.seat('france', 'kenya', 'norway', 'ghana');
    await room.until('consultations');
    const draft = await room.tables('france', 'observe', 'Eyes on the ground');
    await room.of('kenya').act({ kind: 'create-draft', title: 'In hand', template: null });
    await room.facilitator.act({ kind: 'ring-bell' });
    await room.of('france').until(({ view }) => view.room.bell.rung && view.frozen !== null);
    const { frozen, drafts } = room.facilitator.view;
    const tabled = drafts.map(({ id }) => id);
    expect(tabled).toContain(draft);
    await room.leave();
    const { port } = new URL(server.url);
    await server.stop();

    server = await spawnServer(data.path, port);
    const { code, secret } = room.session;
    const facilitator = await joinFacilitator(server.url, code, secret);
    expect(facilitator.view).toMatchObject({ phase: 'consultations', frozen, room: { bell: { rung: true } } });
    // Nobody of yesterday has come.
    const away = ['france', 'kenya', 'norway'];
    await facilitator.until(({ view }) =>
      view.seats.every(({ id, presence }) => !away.includes(id) || presence === 'away'),
    );
    const links = await fetch(`${server.url}/api/sessions/${code}/seats`, {
      headers: { Authorization: `Bearer ${secret}` },
    }).then((answer) => answer.json() as Promise<{ links: Record<string, string> }>);
    const others: ProtocolClient[] = [];
    for (const seat of away) {
      const said = new URLSearchParams(new URL(links.links[seat] ?? '').hash.slice(1));
      const claim = { seat: said.get('seat') as never, key: said.get('key') ?? '' };
      const client = await room.visitor({ role: 'delegate', token: newToken(), claim });
      await client.until(({ seat: held }) => held === seat);
      others.push(client);
    }
    await facilitator.act({ kind: 'unfreeze' });
    expect(facilitator.view.room.bell.rung).toBe(false);
    expect(others[0]?.view.drafts.map(({ id }) => id)).toEqual(tabled);
    // What Kenya had in hand is Kenya's still, whoever sits there.
    expect(others[1]?.mine?.seat?.drafts.map(({ title }) => title)).toEqual(['In hand']);
    await others[0]?.act({ kind: 'withdraw-draft', draft: draft as never });
    await Promise.all([facilitator.leave(), ...others.map((client) => client.leave())]);
  } finally {
    await server.stop();
    data.remove();
  }
});
