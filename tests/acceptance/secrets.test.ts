/** Who learns what: product scenarios about secrets, read on the bytes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinRaw, type RawClient } from '../support/rawClient.ts';
import { newToken, type ServerHere, startServer } from '../support/server.ts';
import { AClass, patient } from './aClass.ts';

let server: ServerHere;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const bytesOf = (client: RawClient): string => Buffer.concat(client.frames).toString('utf8');

test('Scenario 4: nothing that Kenya, the projector or a late joiner is sent holds a brief, note, ballot or aim of anybody else', async () => {
  const room = await AClass.open(server.url, { options: patient });
  await room.seat('france', 'china');
  const kenya = await joinRaw(server.url, room.code, { role: 'delegate', token: newToken() });
  kenya.command({ id: 'kenya-sits-down', command: { kind: 'take-seat', seat: 'kenya' } });
  const wall = await joinRaw(server.url, room.code, { role: 'projector' });
  await room.until('consultations');
  const china = { kind: 'seats', seats: ['china'] as never, title: '' } as const;
  await room.of('france').act({ kind: 'open-channel', with: china });
  const note = 'The lilac memorandum stays between us.';
  await room.of('france').act({ kind: 'send-note', channel: 'china+france' as never, text: note });
  await room.tables('france', 'observe', 'Eyes on the ground');
  await room.untilVote();
  await room.of('china').cast('abstain');
  const late = await joinRaw(server.url, room.code, { role: 'delegate', token: newToken() });
  await late.until(({ frames }) => frames.length > 0);
  await room.facilitator.until(({ view }) => view.seats.some(({ id, cast }) => id === 'china' && cast));
  const { council } = await server.simulation(room.code);
  const secrets = Object.entries(council.setup.briefs)
    .filter(([seat]) => seat !== 'kenya')
    .flatMap(([, brief]) => (brief ? [brief.fact, brief.situation] : []));
  expect(secrets.length).toBeGreaterThan(20);
  for (const client of [kenya, wall, late]) {
    const sent = bytesOf(client);
    expect(sent.length).toBeGreaterThan(500);
    expect([...secrets, note].filter((secret) => sent.includes(secret))).toEqual([]);
    // That China has cast everybody sees; what, nobody.
    expect(sent).not.toContain('abstain');
  }
  await Promise.all([kenya.leave(), wall.leave(), late.leave(), room.leave()]);
});

test('Scenario 5: a note to the United Kingdom is read by it, and where both were told so by the facilitator; in hold mode it waits', async () => {
  const room = await AClass.open(server.url, { options: patient });
  const [france, kingdom] = await room.seat('france', 'united-kingdom');
  const other = await joinRaw(server.url, room.code, { role: 'delegate', token: newToken() });
  other.command({ id: 'kenya-sits-down', command: { kind: 'take-seat', seat: 'kenya' } });
  await room.until('consultations');
  const channel = 'france+united-kingdom' as never;
  const notesOf = (client: typeof france) => client?.mine?.seat?.channels.flatMap(({ notes }) => notes) ?? [];
  const readByHost = () => room.facilitator.mine?.facilitator?.classroom.channels.flatMap(({ notes }) => notes) ?? [];
  const write = (text: string) => france?.act({ kind: 'send-note', channel, text });

  await france?.act({ kind: 'open-channel', with: { kind: 'seats', seats: ['united-kingdom'] as never, title: '' } });
  expect([france?.view.room.visibility, kingdom?.view.room.visibility]).toEqual(Array(2).fill('facilitator-reads'));
  await write('Read by the facilitator, as all were told.');
  await kingdom?.until((client) => notesOf(client).length === 1);
  await room.facilitator.until(() => readByHost().length === 1);

  await room.facilitator.act({ kind: 'set-visibility', visibility: 'held' });
  await kingdom?.until(({ view }) => view.room.visibility === 'held');
  await write('Held until it is let through.');
  await room.facilitator.until(() => readByHost().some(({ status }) => status === 'held'));
  expect(notesOf(kingdom).map(({ text }) => text)).toEqual(['Read by the facilitator, as all were told.']);
  expect(notesOf(france).map(({ status }) => status)).toEqual(['sent', 'held']);
  await room.facilitator.act({ kind: 'judge-note', channel, note: 2, passes: true, reason: '' });
  await kingdom?.until((client) => notesOf(client).length === 2);

  await room.facilitator.act({ kind: 'set-visibility', visibility: 'private' });
  await kingdom?.until(({ view }) => view.room.visibility === 'private');
  await write('Between the two of us.');
  await kingdom?.until((client) => notesOf(client).length === 3);
  expect(JSON.stringify(room.facilitator.mine)).not.toContain('Between the two of us.');
  const heard = [bytesOf(other), JSON.stringify(room.facilitator.view)];
  expect(heard.some((sent) => /Read by the facilitator|Held until|Between the two/.test(sent))).toBe(false);
  await Promise.all([other.leave(), room.leave()]);
});
