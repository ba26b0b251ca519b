/**
 * Law 3, on the bytes, for what capitals order and delegations agree on. Two sessions of the same chance differ in one
 * order, one agreement or one reading, or in whether there was one at all: only those have other bytes whose it is.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { DossierMessage } from '../../shared/wire/envelope.ts';
import { Overheard, unlike } from '../support/overheard.ts';
import { type ServerHere, startServer, testClock } from '../support/server.ts';

let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ time: testClock() });
});
afterAll(() => server.stop());

const seats = ['france', 'china', 'kenya', 'velora', 'united-states'] as const;
const screens = ['guest', 'facilitator', 'projector'] as const;
const early = [...seats, ...screens] as const;
const all = [...early, 'late', 'lateScreen'] as const;
type Name = (typeof all)[number];
const stages = ['ordered', 'offered', 'answered', 'read', 'replied', 'judged', 'field', 'next round'] as const;
type Stage = (typeof stages)[number];
const before = (stage: Stage) => stages.slice(0, stages.indexOf(stage));
const from = (stage: Stage) => stages.slice(stages.indexOf(stage));

/** Null: it does not happen. */
type Secrets = {
  /** Who arms a proxy. */
  readonly armsBy: 'france' | 'china' | null;
  /** With whom the host state would hire a company; the United States would with it. */
  readonly hiresWith: 'united-states' | 'china' | null;
  /** What China gives Kenya at once for its word. */
  readonly deal: { readonly money: number; readonly words: string; readonly accepts: boolean } | null;
  readonly kept: boolean | null;
  /** How Kenya reads France, and whether France says that it is so. */
  readonly reading: { readonly words: string; readonly confirms: boolean } | null;
};

const usual = {
  armsBy: 'france',
  hiresWith: 'united-states',
  deal: { money: 30, words: 'Nobody speaks against our ports.', accepts: true },
  kept: true,
  reading: { words: 'You want the shooting to end, whatever it costs.', confirms: true },
} as const satisfies Secrets;

type Played = Overheard<Name, Stage>;

async function play({ armsBy, hiresWith, deal, kept, reading }: Secrets): Promise<Played> {
  const session = await Overheard.open<Name, Stage>(server);
  const { simulation } = session;
  const act = (name: Name, command: unknown) => session.act(name, command);
  /** What does not happen takes as long: everybody answers a ping there, too. */
  const actIf = (happens: unknown, name: Name, command: unknown) => (happens ? act(name, command) : session.settle());
  const until = async (phase: string) => {
    do await act('facilitator', { kind: 'next' });
    while (simulation.council.phase !== phase);
  };
  await session.enter('facilitator', 'facilitator');
  await session.enter('projector', 'projector');
  for (const name of [...seats, 'guest'] as const) await session.enter(name, 'delegate');
  for (const seat of seats) await act(seat, { kind: 'take-seat', seat });
  await until('consultations');

  for (const seat of ['france', 'china'] as const)
    await actIf(armsBy === seat, seat, { kind: 'give-order', order: { kind: 'arm-proxy' } });
  const hire = (patron: string | null) => ({ kind: 'give-order', order: { kind: 'hire-company', patron } });
  await act('united-states', hire('united-states'));
  await actIf(hiresWith, 'velora', hire(hiresWith));
  session.end('ordered');

  const terms = {
    gives: { money: deal?.money, troops: 0, promises: [] },
    asks: { money: 0, troops: 0, promises: [{ kind: 'word', text: deal?.words }] },
    when: { kind: 'at-once' },
  };
  await actIf(deal, 'china', { kind: 'offer-deal', to: 'kenya', terms });
  session.end('offered');
  await actIf(deal, 'kenya', { kind: 'answer-deal', deal: 'b1', accepts: deal?.accepts });
  // By its number France learns nothing of how much the others deal.
  await act('france', {
    kind: 'offer-deal',
    to: 'united-states',
    terms: { ...terms, asks: { ...terms.gives, money: 5 }, gives: { ...terms.gives, money: 1 } },
  });
  session.end('answered');
  const guess = { kind: 'outcome', key: 'violence', direction: 1 };
  await actIf(reading, 'kenya', { kind: 'read-interest', of: 'france', guess, text: reading?.words });
  session.end('read');
  const reply = { kind: 'answer-reading', reading: 'i1', confirms: reading?.confirms, text: '' };
  await actIf(reading, 'france', reply);
  await act('china', { kind: 'read-interest', of: 'velora', guess, text: 'You want to govern alone.' });
  session.end('replied');
  await actIf(deal?.accepts && kept !== null, 'china', { kind: 'judge-promise', deal: 'b1', index: 0, kept });
  session.end('judged');
  await until('field');
  session.end('field');
  await until('consultations');
  await session.enter('late', 'delegate');
  await session.enter('lateScreen', 'projector');
  session.end('next round');
  await session.leave();
  return session;
}

let first: Played;
beforeAll(async () => {
  first = await play(usual);
});

const differing = (other: Played, stage: Stage): readonly Name[] =>
  unlike(first, other, stage, stage === 'next round' ? all : early);

test('the same session played twice is the same to the byte', async () => {
  const again = await play(usual);
  for (const stage of stages) expect(differing(again, stage), stage).toEqual([]);
  expect(first.simulation.council.outside.acts.map(({ act }) => act.kind)).toEqual(['arm-proxy', 'hire-company']);
});

/** Who learns of a secret, from the stage on in which it is another; before that nobody does. */
const table = [
  ['U3 who arms a proxy', { armsBy: 'china' }, 'ordered', 'next round', ['france', 'china']],
  // What a proxy does to the country shows once the months have passed.
  ['U3 whether anybody arms one', { armsBy: null }, 'ordered', 'judged', ['france']],
  [
    'U15 whom the host state would hire with',
    { hiresWith: 'china' },
    'ordered',
    'judged',
    [...(['china', 'velora', 'united-states'] as const)],
  ],
  ['U15 whether it would at all', { hiresWith: null }, 'ordered', 'judged', ['velora', 'united-states']],
  [
    'R4 what an agreement is worth',
    { deal: { ...usual.deal, money: 31 } },
    'offered',
    'next round',
    ['china', 'kenya'],
  ],
  [
    'R4 what is promised in it',
    { deal: { ...usual.deal, words: 'Nobody speaks of the gas.' } },
    'offered',
    'next round',
    [...(['china', 'kenya'] as const)],
  ],
  ['R4 whether there is one', { deal: null }, 'offered', 'next round', ['china', 'kenya']],
  [
    'R4 whether it was accepted',
    { deal: { ...usual.deal, accepts: false } },
    'answered',
    'next round',
    [...(['china', 'kenya'] as const)],
  ],
  ['R3 whether a word was kept', { kept: false }, 'judged', 'next round', ['china', 'kenya']],
  [
    'I1 what one says of another',
    { reading: { ...usual.reading, words: 'You want calm borders.' } },
    'read',
    'next round',
    [...(['france', 'kenya'] as const)],
  ],
  ['I1 whether it says anything', { reading: null }, 'read', 'next round', ['france', 'kenya']],
  [
    'I1 what the other answers',
    { reading: { ...usual.reading, confirms: false } },
    'replied',
    'next round',
    [...(['france', 'kenya'] as const)],
  ],
] as const satisfies readonly (readonly [string, Partial<Secrets>, Stage, Stage, readonly Name[]])[];

test.each(table)('%s only those know whose it is', async (_what, secret, since, until, those) => {
  const other = await play({ ...usual, ...secret });
  for (const stage of before(since)) expect(differing(other, stage), stage).toEqual([]);
  const known = from(since).filter((stage) => stages.indexOf(stage) <= stages.indexOf(until));
  for (const stage of known) expect([...differing(other, stage)].toSorted(), stage).toEqual([...those].toSorted());
});

describe('in all that was sent', () => {
  const bytesOf = (names: readonly Name[]) =>
    Buffer.concat(names.flatMap((name) => first.people.get(name)?.frames ?? []));
  const has = (names: readonly Name[], words: string) => bytesOf(names).includes(Buffer.from(words));
  const without = (...left: readonly Name[]) => all.filter((name) => !left.includes(name));

  test('R4 I1 no word of an agreement or of a reading is in the bytes of anybody else', () => {
    const { deal, reading } = usual;
    expect([has(['china'], deal.words), has(['kenya'], deal.words)]).toEqual([true, true]);
    expect(has(without('china', 'kenya'), deal.words)).toBe(false);
    expect([has(['france'], reading.words), has(['kenya'], reading.words)]).toEqual([true, true]);
    expect(has(without('france', 'kenya'), reading.words)).toBe(false);
  });

  test('U3 U15 on a screen for all to see, and to whoever has no seat, there is no proxy, and no order', () => {
    const open = ['projector', 'lateScreen', 'guest', 'late'] as const;
    for (const name of open) expect(has([name], 'hire-company'), name).toBe(true);
    expect(has(open, 'arm-proxy')).toBe(false);
    // How rightful a force seems is a figure of the crisis.
    expect(has(all, '"legitimacy"')).toBe(false);
    expect(has(['projector'], '"origin":"company"')).toBe(true);
  });

  test('T12 whoever pays a company sees more violence than there is, and nobody else does', () => {
    const dossierOf = (name: Name): Dossier | null =>
      (first.people.get(name)?.heard ?? [])
        .flatMap(({ type, content }) => (type === 'dossier' ? [(content as DossierMessage).dossier] : []))
        .at(-1) ?? null;
    const violenceOf = (reports: Dossier['reports'] | undefined) =>
      Object.values(reports?.at(-1)?.provinces ?? {}).map(({ violence }) => violence);
    const { reports } = first.simulation.council;
    const more = (figures: readonly number[]) => figures.map((each) => Math.min(100, each + 10));
    expect(violenceOf(reports.public)).toHaveLength(5);
    expect(violenceOf(dossierOf('united-states')?.reports)).toEqual(more(violenceOf(reports.public)));
    expect(violenceOf(dossierOf('velora')?.reports)).toEqual(more(violenceOf(reports.host)));
    for (const name of ['france', 'china', 'kenya'] as const) expect(dossierOf(name)?.reports, name).toEqual([]);
  });

  test('the facilitator alone reads how the session goes, in whole numbers', () => {
    const words = 'intrusiveShare';
    expect(has(['facilitator'], words)).toBe(true);
    expect(has(without('facilitator'), words)).toBe(false);
    const { reading } = first.people.get('facilitator')?.mine ?? {};
    expect(reading).toMatchObject({ months: 8, acts: [{ number: 1, act: { kind: 'hire-company' } }] });
    expect([reading?.now.formal, reading?.now.material].every(Number.isInteger)).toBe(true);
    for (const name of seats) expect(first.people.get(name)?.mine?.reading, name).toBeNull();
  });
});
