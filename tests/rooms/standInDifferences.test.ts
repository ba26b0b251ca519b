/**
 * Law 3, on the bytes, for stand-ins: two sessions of the same chance differ in one thing that a stand-in does in secret, or
 * in whether it does it at all. Nobody in the room has other bytes for it: not the facilitator either.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { Overheard, unlike } from '../support/overheard.ts';
import { type ServerHere, startServer, testClock } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  // Stand-ins do here what the test has them do.
  server = await startServer({ time: testClock(), think: () => [] });
});
afterAll(() => server.stop());

const early = ['china', 'france', 'guest', 'facilitator', 'projector'] as const;
const all = [...early, 'late', 'lateScreen'] as const;
type Name = (typeof all)[number];
const stages = ['written', 'ordered', 'dealt', 'kept', 'cast', 'noted', 'closed', 'end'] as const;
type Stage = (typeof stages)[number];

/** Null: it does not happen. */
type Secrets = {
  /** The title of a text that Kenya's stand-in keeps to itself. */
  readonly title: string | null;
  /** Whether Dravia's arms a proxy. */
  readonly arms: boolean;
  /** Million US dollars that Brazil's gives Kenya's. */
  readonly money: number | null;
  /** What the caretaker of France begins to write. */
  readonly keeps: string | null;
  readonly ballot: 'yes' | 'no';
  readonly points: number | null;
};
const usual: Secrets = { title: 'Access', arms: true, money: 20, keeps: 'A ceasefire', ballot: 'yes', points: 1.25 };

async function play({ title, arms, money, keeps, ballot, points }: Secrets): Promise<Overheard<Name, Stage>> {
  const session = await Overheard.open<Name, Stage>(server, 'velora', { fillSeats: true });
  const { simulation } = session;
  let asked = 0;
  const acts = async (seat: string, command: Command | null): Promise<void> => {
    asked += 1;
    const verdict =
      command && (await simulation.ask({ role: 'stand-in', seat: seat as SeatId }, command, `move-${asked}`));
    if (verdict) expect(verdict, JSON.stringify(command)).toMatchObject({ accepted: true });
    await session.settle();
  };
  const until = async (phase: string): Promise<void> => {
    while (simulation.council.phase !== phase) await session.act('facilitator', { kind: 'next' });
  };
  await session.enter('facilitator', 'facilitator');
  await session.enter('projector', 'projector');
  for (const name of ['china', 'france', 'guest'] as const) await session.enter(name, 'delegate');
  for (const seat of ['china', 'france'] as const) await session.act(seat, { kind: 'take-seat', seat });
  await until('consultations');

  // Texts are numbered as they are begun: China's is the first.
  await session.act('china', { kind: 'create-draft', title: 'Talks', template: 'observe' });
  const text = Object.values(simulation.council.drafts).find(({ author }) => author === 'china');
  if (!text) throw new Error('China writes nothing');
  await acts('kenya', title === null ? null : { kind: 'create-draft', title, template: 'aid' });
  session.end('written');
  await acts('dravia', arms ? { kind: 'give-order', order: { kind: 'arm-proxy' } } : null);
  session.end('ordered');
  const nothing = { money: 0, troops: 0, promises: [] };
  const terms = { gives: { ...nothing, money: money ?? 0 }, asks: nothing, when: { kind: 'at-once' } } as const;
  await acts('brazil', money === null ? null : { kind: 'offer-deal', to: 'kenya' as SeatId, terms });
  await acts('kenya', money === null ? null : { kind: 'answer-deal', deal: 'b1' as never, accepts: true });
  session.end('dealt');
  // France loses its network, and somebody keeps its chair.
  await session.lose('france', 'france' as SeatId);
  await acts('france', keeps === null ? null : { kind: 'create-draft', title: keeps, template: null });
  session.end('kept');

  await session.act('china', { kind: 'table-draft', draft: text.id });
  await until('voting');
  while (!simulation.council.vote) await session.act('facilitator', { kind: 'next' });
  const vote = simulation.council.vote.number;
  await acts('kenya', { kind: 'cast-ballot', vote, choice: ballot });
  await session.enter('late', 'delegate');
  await session.enter('lateScreen', 'projector');
  session.end('cast');
  const reasons = [{ points: points ?? 0, what: { kind: 'sponsor' } }] as const;
  await acts('kenya', points === null ? null : { kind: 'note-reasons', vote, reasons: [...reasons] });
  session.end('noted');
  await session.act('facilitator', { kind: 'next' });
  session.end('closed');
  await session.act('facilitator', { kind: 'end' });
  session.end('end');
  await session.leave();
  return session;
}

let first: Overheard<Name, Stage>;
beforeAll(async () => {
  first = await play(usual);
});
const differing = (other: Overheard<Name, Stage>, stage: Stage): readonly Name[] =>
  unlike(first, other, stage, stages.indexOf(stage) < stages.indexOf('cast') ? early : all);

test('the same session played twice is the same to the byte', async () => {
  const again = await play(usual);
  for (const stage of stages) expect(differing(again, stage), stage).toEqual([]);
  const { council } = first.simulation;
  expect(Object.keys(council.outside.orders)).toEqual(['dravia']);
  expect(council.results.at(-1)?.byStandIn).toEqual(['kenya']);
  expect(council.reasons).toEqual({ 1: { kenya: [{ points: 1.25, what: { kind: 'sponsor' } }] } });
});

test.each([
  ['what a stand-in writes', { title: 'Retreat' }],
  ['whether it writes anything', { title: null }],
  ['whether it has given an order', { arms: false }],
  ['what two of them agree on', { money: 15 }],
  ['whether they agree at all', { money: null }],
  ['what a caretaker writes', { keeps: 'A retreat' }],
  ['why it voted as it did', { points: 2.5 }],
  ['whether it says why', { points: null }],
] as const satisfies readonly (readonly [string, Partial<Secrets>])[])(
  'A4 A8 %s nobody learns',
  async (_what, secret) => {
    const other = await play({ ...usual, ...secret });
    for (const stage of stages) expect(differing(other, stage), stage).toEqual([]);
  },
);

test('A4 B3 what it has cast nobody learns before the close, and everybody then', async () => {
  const other = await play({ ...usual, ballot: 'no' });
  for (const stage of ['cast', 'noted'] as const) expect(differing(other, stage), stage).toEqual([]);
  expect(differing(other, 'closed')).toEqual(all.filter((name) => name !== 'france'));
});
