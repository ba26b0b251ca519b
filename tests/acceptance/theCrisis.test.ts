/** What hits unless somebody has done something about it: product scenario 12, with the map and its text in a real browser. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pack } from '../../shared/scenario/scenario.ts';
import type { Inject } from '../../shared/world/injects.ts';
import { visit } from '../classroom/pages.ts';
import { launchChromium } from '../support/chromium.ts';
import { installedScenarios, type ServerHere, startServer } from '../support/server.ts';
import { AClass, patient } from './aClass.ts';

/** In the third round, unless a force that protects people is in force. */
const displacement: Inject = {
  id: 'people-flee',
  round: 3,
  title: 'A hundred thousand people flee',
  text: 'In a week a hundred thousand people have left Northreach with what they can carry.',
  when: { not: { inForce: 'mission' } },
  effects: { state: { refugees: 100 }, provinces: { northreach: { need: 20, violence: 8 } } },
  province: 'northreach',
  truthTo: ['velora'],
};

let server: ServerHere;
let browser: Browser;
beforeAll(async () => {
  const velora = installedScenarios().get('velora') as Pack;
  server = await startServer({
    scenarios: new Map([['velora', { ...velora, injects: [displacement] }]]),
    client: join(import.meta.dirname, '..', '..', 'dist', 'client'),
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The need of people in Northreach, by the table beside the map. */
async function rowOf(page: Page): Promise<string> {
  const row = page
    .getByRole('table', { name: 'Map', exact: true })
    .locator('tbody tr')
    .filter({ has: page.getByRole('rowheader', { name: 'Northreach' }) });
  return row.innerText();
}

/** Three rounds; in the first one the Council gives a mission, or does nothing. */
async function played(mission: boolean) {
  const options = { ...patient, seed: 12, sitrepSeconds: 3600, ordersSeconds: 3600 };
  const room = await AClass.open(server.url, { options });
  await room.seat('velora', 'relief', ...room.members);
  const student = await visit(browser, `${server.url}/${room.code}`);
  await room.until('consultations');
  if (mission) {
    const draft = await room.tables('france', 'protect', 'Cover for those who flee');
    await room.of('velora').act({ kind: 'answer-consent', draft: draft as never, consents: true });
    await room.untilVote();
    await Promise.all(room.members.map((seat) => room.of(seat).cast('yes')));
    await room.facilitator.until(({ view }) => view.results.length > 0);
  }
  for (const round of [2, 3]) {
    while (room.facilitator.view.round < round) await room.next();
  }
  await room.facilitator.until(({ view }) => view.phase === 'sitrep' && view.round === 3);
  return { room, student };
}

test('Scenario 12: people flee in the third round by themselves, unless a mission stands; the host state sees more than relief, and map and text change', async () => {
  const without = await played(false);
  const injects = (of: typeof without) => of.room.facilitator.view.injects.map(({ id }) => id);
  expect(injects(without)).toEqual(['people-flee']);
  expect(without.room.facilitator.told).toContainEqual({ kind: 'inject', title: displacement.title });
  const { council } = await server.simulation(without.room.code);
  const blows = council.influences.flatMap(({ cause, entries }) => (cause.kind === 'inject' ? entries : []));
  expect(blows.map(({ variable, amount }) => [variable, Math.sign(amount)])).toContainEqual(['need', 1]);

  // The host state has the true figures of that place, and the agencies an estimate; each hears of it on a line of its own.
  const truths = (seat: string) => Object.keys(without.room.of(seat).dossier?.truths ?? {});
  await expect.poll(() => truths('velora')).toEqual(['northreach']);
  expect([truths('relief'), truths('france')]).toEqual([[], []]);

  // Round by round the text beside the map tells it, and the map is drawn from the same figures.
  const spectator = await visit(browser, `${server.url}/${without.room.code}/projector`, 'projector');
  await spectator.page.getByText(displacement.title, { exact: false }).first().waitFor();
  await spectator.page.context().close();

  await seated(without.room, without.student.page);
  const before = (await rowOf(without.student.page)).replaceAll(/\s+/g, ' ');
  while (without.room.facilitator.view.phase !== 'field') await without.room.next();
  await expect
    .poll(async () => (await rowOf(without.student.page)).replaceAll(/\s+/g, ' '), { timeout: 10_000 })
    .not.toBe(before);
  await without.room.leave();

  const withMission = await played(true);
  expect(withMission.room.facilitator.view.mandate.clauses.map(({ clause }) => clause.kind)).toContain('mission');
  expect(injects(withMission)).toEqual([]);
  await withMission.room.leave();
});

/** The student sits down where somebody else has sat, reads what is new, and has the land as a table. */
async function seated(room: AClass, page: Page): Promise<void> {
  await room.facilitator.act({ kind: 'free-seat', seat: 'kenya' as never });
  await page.getByRole('button', { name: /^Kenya/ }).click();
  await page.getByRole('button', { name: 'Take Kenya' }).click();
  await page.locator('.briefing').getByText(displacement.title).waitFor();
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('table', { name: 'Map', exact: true }).waitFor();
}
