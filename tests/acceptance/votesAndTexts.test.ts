/** What a vote comes to and what is voted on: product scenarios 3 and 6, in real browsers where a screen says it. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../classroom/pages.ts';
import { launchChromium } from '../support/chromium.ts';
import type { ProtocolClient } from '../support/protocolClient.ts';
import { type ServerHere, startServer } from '../support/server.ts';
import { AClass, patient } from './aClass.ts';

let server: ServerHere;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ client: join(import.meta.dirname, '..', '..', 'dist', 'client') });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The vote on the next text: who votes how; whoever is not named says nothing. */
async function voted(room: AClass, yes: readonly string[], others: Readonly<Record<string, 'no' | 'abstain'>> = {}) {
  await room.untilVote();
  const before = room.facilitator.view.results.length;
  for (const seat of yes) await room.of(seat).cast('yes');
  for (const [seat, choice] of Object.entries(others)) await room.of(seat).cast(choice);
  // The last ballot of all closes the vote.
  if (yes.length + Object.keys(others).length < room.members.length) await room.next();
  await room.facilitator.until(({ view }) => view.results.length > before);
  return room.facilitator.view.results[before];
}

test('Scenario 3: nine are needed, abstention and absence are no veto, a permanent no is one, and procedure knows none', async () => {
  const room = await AClass.open(server.url, { preset: '90', options: patient });
  const all = room.members;
  await room.seat(...all);
  const wall = await visit(browser, `${server.url}/${room.code}/projector`, 'projector');
  await room.until('consultations');
  for (const [seat, title] of [
    ['france', 'First'],
    ['kenya', 'Second'],
  ] as const)
    await room.tables(seat, 'observe', title);
  const elected = all.filter(
    (seat) => !['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'].includes(seat),
  );
  const eight = ['france', 'united-kingdom', ...elected.slice(0, 6)];

  expect(await voted(room, eight)).toMatchObject({
    outcome: 'failed-insufficient-votes',
    needed: 9,
    withoutVeto: 'failed-insufficient-votes',
  });
  const onTheWall = () => wall.page.locator('.result').innerText();
  await expect.poll(onTheWall, { timeout: 10_000 }).toMatch(/nine are needed/i);

  const nine = ['france', ...elected.slice(0, 8)];
  expect(await voted(room, nine, { china: 'abstain' })).toMatchObject({ outcome: 'adopted', vetoedBy: [] });

  await room.until('field');
  await room.next();
  await room.until('consultations');
  await room.tables('ghana', 'observe', 'Third');
  await room.tables('norway', 'observe', 'Fourth');
  const fourteen = all.filter((seat) => seat !== 'russian-federation');
  const vetoed = await voted(room, fourteen, { 'russian-federation': 'no' });
  expect(vetoed).toMatchObject({ outcome: 'vetoed', vetoedBy: ['russian-federation'], withoutVeto: 'adopted' });
  await expect.poll(onTheWall, { timeout: 10_000 }).toMatch(/veto/i);
  expect(wall.problems).toEqual([]);

  // The same tally on a motion passes.
  await room.of('kenya').act({ kind: 'move-motion', motion: 'adjourn', draft: null });
  await room.facilitator.until(({ view }) => view.vote?.subject.kind === 'motion');
  const before = room.facilitator.view.results.length;
  await Promise.all(fourteen.map((seat) => room.of(seat).cast('yes')));
  await room.of('russian-federation').cast('no');
  await room.facilitator.until(({ view }) => view.results.length > before);
  expect(room.facilitator.view.results[before]).toMatchObject({
    outcome: 'adopted',
    character: 'procedural',
    vetoedBy: [],
  });
  await wall.page.context().close();
  await room.leave();
});

test('Scenario 6: two edit one clause and neither loses words, a late amendment shows its friends, and the vote is on the text on the wall', async () => {
  const room = await AClass.open(server.url, { options: { ...patient, meetingSeconds: 3600 } });
  const [france, kenya] = (await room.seat('france', 'kenya', 'ghana', 'norway')) as [ProtocolClient, ProtocolClient];
  await room.until('consultations');
  await france.act({ kind: 'create-draft', title: 'Roads and clinics', template: null });
  const draft = france.mine?.seat?.drafts[0]?.id as never;
  await france.act({ kind: 'add-clause', draft, clause: { kind: 'humanitarian-access', level: 1 } });
  await france.act({ kind: 'share-draft', draft, seats: ['kenya'] as never });
  await kenya.until((client) => client.mine?.seat?.drafts.length === 1);
  const seen = kenya.mine?.seat?.drafts[0];
  const id = seen?.clauses[0]?.id as never;
  const change = (level: 1 | 2) =>
    ({
      kind: 'change-clause',
      draft,
      id,
      clause: { kind: 'humanitarian-access', level },
      seen: seen?.version ?? 0,
    }) as const;
  const [first, second] = await Promise.all([france.ask(change(2)), kenya.ask(change(2))]);
  const refused = [first, second].filter(({ accepted }) => !accepted);
  // Whoever came second is told that the words have changed, and still has theirs.
  expect(refused.map((each) => !each.accepted && each.refusal.code)).toEqual(['clause-changed-meanwhile']);
  await kenya.act({ kind: 'add-clause', draft, clause: { kind: 'mediation', level: 1 } });
  await france.act({ kind: 'table-draft', draft });
  const wall = await visit(browser, `${server.url}/${room.code}/projector`, 'projector');

  await room.of('ghana').act({
    kind: 'propose-amendment',
    draft,
    change: { kind: 'add', clause: { kind: 'climate-adaptation', level: 1 } } as never,
  });
  await room.facilitator.until(({ view }) => view.amendments.length === 1);
  const amendment = room.facilitator.view.amendments[0]?.id as never;
  await room.of('norway').act({ kind: 'support-amendment', amendment, supports: true });
  await room.facilitator.until(({ view }) => view.amendments[0]?.supporters.length === 2);
  expect(room.facilitator.view.amendments[0]?.supporters).toEqual(['ghana', 'norway']);
  await france.act({ kind: 'accept-amendment', amendment });
  await room.untilVote();
  const { vote, drafts } = room.facilitator.view;
  const text = drafts.find((each) => vote?.subject.kind === 'draft' && each.id === vote.subject.draft);
  expect(text?.clauses.map(({ clause }) => clause.kind)).toEqual([
    'humanitarian-access',
    'mediation',
    'climate-adaptation',
  ]);
  await wall.page
    .getByText(text?.symbol ?? '', { exact: false })
    .first()
    .waitFor();
  await wall.page.getByText(`version ${text?.version}`, { exact: false }).first().waitFor();
  await room.next();
  await room.facilitator.until(({ view }) => view.results.length === 1);
  expect(room.facilitator.view.results[0]).toMatchObject({ symbol: text?.symbol, version: text?.version });
  await wall.page.context().close();
  await room.leave();
});
