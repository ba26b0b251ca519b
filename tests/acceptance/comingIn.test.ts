/** People who come, go, come back, come late and change: product scenarios about the seats. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newToken, type ServerHere, startServer, testClock } from '../support/server.ts';
import { AClass, patient } from './aClass.ts';

const time = testClock();
let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ time });
});
afterAll(() => server.stop());

const thirty = [
  ...['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'],
  ...['algeria', 'bangladesh', 'brazil', 'ghana', 'indonesia', 'ireland', 'jamaica', 'kenya', 'norway', 'slovenia'],
] as const;

test('Scenario 1: thirty open the link at once and all are seated; two who reload in mid-vote keep seat, ballot and count', async () => {
  const room = await AClass.open(server.url, { options: { ...patient, delegation: 3 } });
  const begun = performance.now();
  const first = await room.seat(...thirty);
  // The other fifteen sit down beside them.
  const second = await Promise.all(
    thirty.map(async (seat) => {
      const client = await room.visitor({ role: 'delegate', token: newToken() });
      await client.act({ kind: 'join-delegation', seat: seat as never });
      return client;
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  expect(seconds).toBeLessThan(60);
  expect(new Set([...first, ...second].map(({ mine }) => mine?.seat?.name)).size).toBe(30);
  expect(second.every(({ seat }) => seat !== null)).toBe(true);

  await room.until('consultations');
  await room.tables('france', 'observe', 'Eyes on the ground');
  await room.untilVote();
  await room.of('kenya').cast('yes');
  await room.of('norway').cast('abstain');
  const cast = () => room.facilitator.view.seats.filter((seat) => seat.cast).map(({ id }) => id);
  await room.facilitator.until(() => cast().length === 2);
  for (const seat of ['kenya', 'norway']) {
    await room.of(seat).leave();
    const back = await room.enters(seat);
    expect(back.seat).toBe(seat);
    expect(back.mine?.seat?.ballot).toBe(seat === 'kenya' ? 'yes' : 'abstain');
  }
  expect(cast()).toEqual(['kenya', 'norway']);
  await room.facilitator.act({ kind: 'next' });
  const result = room.facilitator.view.results.at(-1);
  expect([result?.ballots['kenya' as never], result?.ballots['norway' as never]]).toEqual(['yes', 'abstain']);
  await room.leave();
});

test('Scenario 2: whose network drops for forty seconds in a vote is shown away, the deadline stays, and a ballot sent twice counts once', async () => {
  const room = await AClass.open(server.url, { options: { ...patient, ballotSeconds: 120 } });
  await room.seat('france', 'kenya', 'norway');
  await room.until('consultations');
  await room.tables('kenya', 'observe', 'Eyes on the ground');
  await room.untilVote();
  const { deadline } = room.facilitator.view;
  await room.of('france').leave();
  time.pass(5000);
  const presence = () => room.facilitator.view.seats.find(({ id }) => id === 'france')?.presence;
  await room.facilitator.until(() => presence() === 'away');
  time.pass(35_000);
  const back = await room.enters('france');
  await room.facilitator.until(() => presence() === 'present');
  expect(room.facilitator.view.deadline).toBe(deadline);
  const ballot = { kind: 'cast-ballot', vote: room.facilitator.view.vote?.number ?? 0, choice: 'yes' } as const;
  const answers = [await back.ask(ballot, 'the-same-id'), await back.ask(ballot, 'the-same-id')];
  expect(answers).toEqual([
    { id: 'the-same-id', accepted: true },
    { id: 'the-same-id', accepted: true },
  ]);
  const { council } = await server.simulation(room.code);
  expect(Object.entries(council.vote?.ballots ?? {})).toEqual([['france', 'yes']]);
  await room.leave();
});

test('Scenario 7: an ill delegate’s seat abstains by policy, and a spare one takes it in mid-vote without disturbing the vote', async () => {
  const room = await AClass.open(server.url, { options: patient });
  await room.seat('france', 'kenya', 'norway');
  const spare = await room.visitor({ role: 'delegate', token: newToken() });
  await room.until('consultations');
  await room.tables('france', 'observe', 'Eyes on the ground');
  await room.facilitator.act({ kind: 'set-policy', seat: 'brazil' as never, policy: 'abstain' });
  await room.untilVote();
  await room.of('kenya').cast('yes');
  const { vote, deadline } = room.facilitator.view;
  await room.facilitator.act({ kind: 'hand-over', seat: 'brazil' as never, to: spare.mine?.seat?.name ?? '' });
  await spare.until((client) => client.seat === 'brazil');
  expect(room.facilitator.view.vote).toEqual(vote);
  expect(room.facilitator.view.deadline).toBe(deadline);
  expect(room.of('kenya').mine?.seat?.ballot).toBe('yes');
  await spare.cast('no');
  await room.facilitator.act({ kind: 'next' });
  const [result] = room.facilitator.view.results;
  expect(result?.ballots).toMatchObject({ brazil: 'no', kenya: 'yes', china: 'absent' });

  // Had nobody come, the policy would have spoken.
  await room.facilitator.act({ kind: 'free-seat', seat: 'brazil' as never });
  expect(result?.byPolicy).toEqual([]);
  await room.leave();
});

test('Scenario 8: two who come twenty minutes late see agenda, texts, map and record, and none of the old notes', async () => {
  const room = await AClass.open(server.url, { options: patient });
  const [france] = await room.seat('france', 'china', 'kenya');
  const group = () => france?.mine?.seat?.channels.find(({ kind }) => kind === 'group')?.id;
  await room.until('consultations');
  const open = { kind: 'seats', seats: ['kenya'] as never, title: '' } as const;
  await france?.act({ kind: 'open-channel', with: open });
  await france?.act({ kind: 'send-note', channel: 'france+kenya' as never, text: 'Between us: we would pay for it.' });
  await france?.act({
    kind: 'open-channel',
    with: { kind: 'seats', seats: ['ghana', 'brazil'] as never, title: 'Later' },
  });
  await france?.act({ kind: 'send-note', channel: group() as never, text: 'For those who are not here yet.' });
  await room.tables('france', 'observe', 'Eyes on the ground');
  time.pass(20 * 60_000);
  const late = await room.seat('ghana', 'brazil');
  for (const client of late) {
    expect(client.view.drafts.map(({ title }) => title)).toEqual(['Eyes on the ground']);
    expect(client.view.reports.length).toBeGreaterThan(0);
    expect(client.dossier?.situation).toBeTruthy();
    expect(client.mine?.seat?.channels.flatMap(({ notes }) => notes)).toEqual([]);
    expect(JSON.stringify([client.mine, client.view, client.told])).not.toMatch(/Between us|not here yet/);
  }
  // What is written from now on they read.
  await france?.act({ kind: 'send-note', channel: group() as never, text: 'Welcome.' });
  await late[0]?.until((client) => client.mine?.seat?.channels[0]?.notes.length === 1);
  await room.leave();
});
