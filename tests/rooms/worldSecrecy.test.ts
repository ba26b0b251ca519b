/**
 * Law 3, on the bytes, for what the capitals tell their seats and for the world behind its reports. Two sessions of the same
 * chance, in the same moment, differ in one thing that only some may know: only theirs are other bytes.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { SeatBrief } from '../../shared/interests/brief.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import type { DossierMessage } from '../../shared/wire/envelope.ts';
import type { Inject } from '../../shared/world/injects.ts';
import { trueFigures } from '../properties/secrets.ts';
import { Overheard, type Role, unlike } from '../support/overheard.ts';
import { dataFrame, joinRaw, type RawClient } from '../support/rawClient.ts';
import {
  installedScenarios,
  newToken,
  openSession,
  type ServerHere,
  startServer,
  testClock,
} from '../support/server.ts';

const velora = installedScenarios().get('velora') as Pack;
const withBrief = (seat: string, change: (brief: SeatBrief) => Partial<SeatBrief>): Pack => {
  const brief = velora.briefs[seat as SeatId] as SeatBrief;
  return { ...velora, briefs: { ...velora.briefs, [seat]: { ...brief, ...change(brief) } } };
};
const withInject = (id: string, change: Partial<Inject>): Pack => ({
  ...velora,
  injects: velora.injects.map((inject) => (inject.id === id ? { ...inject, ...change } : inject)),
});

/** Velora once more, under other names that only the server knows, each with another secret. */
const variants = {
  velora,
  situation: withBrief('france', () => ({ situation: 'Something else, of quite another length.' })),
  fact: withBrief('france', () => ({ fact: 'Something else, of quite another length.' })),
  'red-lines': withBrief('france', () => ({ redLines: ['amnesty', 'independence'] })),
  capital: withBrief('france', ({ resources }) => ({ resources: { ...resources, capital: 1 } })),
  money: withBrief('france', ({ resources }) => ({ resources: { ...resources, money: 7 } })),
  // Another profile wants something else, and could expect something else.
  profile: withBrief('france', () => ({ profile: 'china' })),
  knowledge: withBrief('relief', () => ({ knowledge: 'public' })),
  'host-knowledge': withBrief('velora', () => ({ knowledge: 'public' })),
  'private-inject': withInject('gas-claim', { title: 'Another title', text: 'Something else, of another length.' }),
  truth: withInject('northreach-report', { truthTo: ['advocacy'] }),
  later: withInject('convoy-blocked', { title: 'Another title', text: 'Something else, of another length.' }),
} satisfies Readonly<Record<string, Pack>>;
type Variant = keyof typeof variants;

let server: ServerHere;
beforeAll(async () => {
  server = await startServer({ time: testClock(), scenarios: new Map(Object.entries(variants)) });
});
afterAll(() => server.stop());

const seats = ['france', 'china', 'united-states', 'kenya', 'velora', 'relief'] as const;
const early = [...seats, 'guest', 'facilitator', 'projector'] as const;
const all = [...early, 'late', 'lateScreen'] as const;
type Name = (typeof all)[number];
const stages = ['round 1', 'field 1', 'round 2', 'field 2', 'round 3'] as const;
type Stage = (typeof stages)[number];

type Played = Overheard<Name, Stage>;

const roleOf = (name: Name): Role =>
  name === 'facilitator' ? name : name === 'projector' || name === 'lateScreen' ? 'projector' : 'delegate';

/** Three rounds to the report of the third, with a text of Kenya’s that lets relief in. */
async function play(variant: Variant): Promise<Played> {
  const session = await Overheard.open<Name, Stage>(server, variant);
  const { simulation } = session;
  const enter = (name: Name) => session.enter(name, roleOf(name));
  const act = (name: Name, command: unknown) => session.act(name, command);
  const end = (stage: Stage) => session.end(stage);
  const until = async (phase: string) => {
    do await act('facilitator', { kind: 'next' });
    while (simulation.council.phase !== phase);
  };

  for (const name of early) await enter(name);
  for (const seat of seats) await act(seat, { kind: 'take-seat', seat });
  await until('sitrep');
  end('round 1');
  await until('consultations');
  const words = [
    { kind: 'humanitarian-access', level: 2 },
    { kind: 'mission', troops: 4 },
  ];
  await act('kenya', { kind: 'create-draft', title: 'Relief', template: null });
  for (const clause of words) await act('kenya', { kind: 'add-clause', draft: 'd1', clause });
  await act('kenya', { kind: 'table-draft', draft: 'd1' });
  await act('china', { kind: 'pledge-troops', draft: 'd1', troops: 4 });
  await act('velora', { kind: 'answer-consent', draft: 'd1', consents: true });
  for (const seat of ['brazil', 'ghana', 'ireland', 'norway', 'jamaica', 'algeria'])
    await act('facilitator', { kind: 'set-policy', seat, policy: 'in-favour' });
  await until('voting');
  await act('facilitator', { kind: 'next' });
  for (const seat of ['france', 'china', 'united-states', 'kenya'] as const)
    await act(seat, { kind: 'cast-ballot', vote: 1, choice: 'yes' });
  expect(simulation.council.results).toMatchObject([{ outcome: 'adopted' }]);
  await until('field');
  end('field 1');
  await until('sitrep');
  end('round 2');
  await until('field');
  end('field 2');
  await until('sitrep');
  await enter('late');
  await enter('lateScreen');
  end('round 3');
  await session.leave();
  return session;
}

let first: Played;
beforeAll(async () => {
  first = await play('velora');
});

/** Whose bytes are others until the end of a stage. */
const differing = (other: Played, stage: Stage): readonly Name[] =>
  unlike(first, other, stage, stage === 'round 3' ? all : early);

test('the same session played twice is the same to the byte', async () => {
  const again = await play('velora');
  for (const stage of stages) expect(differing(again, stage), stage).toEqual([]);
});

describe('what a capital tells its seat nobody else learns', () => {
  test.each(['situation', 'fact', 'red-lines', 'capital', 'money', 'profile'] satisfies Variant[])(
    'S3 T6 C2 not its %s',
    async (variant) => {
      const other = await play(variant);
      for (const stage of stages) expect(differing(other, stage), stage).toEqual(['france']);
      // Another profile has another prospect, or this proves nothing about prospects.
      const prospects = [first, other].map(({ simulation }) => simulation.council.batna['france' as SeatId]);
      if (variant === 'profile') expect(prospects[0]).not.toBe(prospects[1]);
    },
  );

  test('T3 nor the better reports of who knows better', async () => {
    const other = await play('knowledge');
    for (const stage of stages) expect(differing(other, stage), stage).toEqual(['relief']);
    const another = await play('host-knowledge');
    for (const stage of stages) expect(differing(another, stage), stage).toEqual(['velora']);
  });

  // The deck is the facilitator's to know (FA5).
  test('T5 nor what is thrown in for it alone', async () => {
    const other = await play('private-inject');
    for (const stage of stages.slice(0, -1)) expect(differing(other, stage), stage).toEqual(['facilitator']);
    expect(differing(other, 'round 3')).toEqual(['china', 'united-states', 'velora', 'facilitator']);
  });

  test('T5 nor the truth that an inject tells it', async () => {
    const told = first.simulation.council.influences.some(
      ({ cause }) => cause.kind === 'inject' && cause.inject === 'northreach-report',
    );
    const other = await play('truth');
    expect(told).toBe(true);
    expect(differing(other, 'round 3')).toEqual(['relief', 'facilitator']);
  });

  test('T5 nobody learns what is still to come', async () => {
    const other = await play('later');
    for (const stage of ['round 1', 'field 1'] satisfies Stage[]) {
      expect(differing(other, stage), stage).toEqual(['facilitator']);
    }
    expect(differing(other, 'round 2')).toEqual(early);
  });
});

describe('the world behind its reports', () => {
  const bytesOf = (names: readonly Name[]) =>
    Buffer.concat(names.flatMap((name) => first.people.get(name)?.frames ?? []));
  const double = (value: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value);
    return bytes;
  };
  const dossiersOf = (name: Name): readonly (Dossier | null)[] =>
    (first.people.get(name)?.heard ?? []).flatMap(({ type, content }) =>
      type === 'dossier' ? [(content as DossierMessage).dossier] : [],
    );

  test('T3 no true figure and no amount of the ledger is sent to anybody', () => {
    const everything = bytesOf(all);
    const true_ = trueFigures(first.simulation.council).filter((value) => /\.\d{5,}/.test(String(value)));
    expect(true_.length).toBeGreaterThan(200);
    const found = true_.filter((value) => everything.includes(String(value)) || everything.includes(double(value)));
    expect(found).toEqual([]);
    const { sovereignty } = debriefOf([...server.sessions.historyOf(first.simulation), { kind: 'session-ended' }]);
    // What the facilitator reads of it is whole until the debrief.
    const material = sovereignty?.end.material ?? Number.NaN;
    expect([Number.isInteger(material), everything.includes(double(material))]).toEqual([false, false]);
    expect(first.people.get('facilitator')?.mine?.reading?.now.material).toBe(Math.round(material));
    // Numbers are found in these bytes where they are: in text, and as doubles.
    expect(everything.includes(double(server.sessions.time.now()))).toBe(true);
    expect(everything.includes(`"secessionism":${velora.scenario.provinces[2]?.secessionism}`)).toBe(true);
  });

  test('T3 T6 only who holds a seat has a dossier, and only two have reports of their own', () => {
    for (const name of ['facilitator', 'projector', 'lateScreen'] satisfies Name[])
      expect(dossiersOf(name)).toEqual([]);
    for (const name of ['guest', 'late'] satisfies Name[]) {
      expect(dossiersOf(name).filter((dossier) => dossier !== null)).toEqual([]);
    }
    const reports = seats.filter((seat) => dossiersOf(seat).some((dossier) => (dossier?.reports.length ?? 0) > 0));
    expect(reports).toEqual(['velora', 'relief']);
    expect(dossiersOf('relief').at(-1)?.reports).toEqual(first.simulation.council.reports.relief);
    expect(first.simulation.council.reports.relief.at(-1)).not.toEqual(first.simulation.council.reports.public.at(-1));
  });

  test('T5 T6 no word of a brief or of a private inject is in the bytes of anybody else', () => {
    const text = (words: string) => Buffer.from(words);
    for (const seat of seats) {
      const { fact, situation } = velora.briefs[seat as SeatId] as SeatBrief;
      const others = bytesOf(all.filter((name) => name !== seat));
      expect([others.includes(text(fact)), others.includes(text(situation))], seat).toEqual([false, false]);
      expect(bytesOf([seat]).includes(text(fact)), seat).toBe(true);
    }
    const gas = text('A survey has found a large field of natural gas');
    const told: readonly Name[] = ['china', 'united-states', 'velora'];
    expect(bytesOf(told).includes(gas)).toBe(true);
    const others = all.filter((name) => !told.includes(name) && name !== 'facilitator');
    expect(bytesOf(others).includes(gas)).toBe(false);
    for (const word of ['"interests"', 'redLines', 'batna', 'capital', 'intransigenceBaseline']) {
      expect(bytesOf(['projector', 'lateScreen', 'guest', 'late']).includes(text(word)), word).toBe(false);
      // What an act would cost a seat that nobody holds the facilitator knows, who may do it.
      if (word !== 'capital') expect(bytesOf(['facilitator']).includes(text(word)), word).toBe(false);
    }
  });
});

test('S5 whoever tries every seat, before and after the beginning, is sent one brief and no word of another', async () => {
  const { code, secret } = await openSession(server.url, { scenario: 'velora', options: { seed: 7 } });
  const curious = await joinRaw(server.url, code, { role: 'delegate', token: newToken() });
  const host = await joinRaw(server.url, code, { role: 'facilitator', secret });
  let acts = 0;
  const ask = async (client: RawClient, command: unknown): Promise<boolean> => {
    acts += 1;
    const answers = await client.answersTo(dataFrame('command', { id: `command-${acts}`, command }));
    return (answers as readonly { accepted: boolean }[])[0]?.accepted === true;
  };
  const told = () =>
    curious.heard.flatMap(({ type, content }) =>
      type === 'dossier' ? ((content as DossierMessage).dossier?.fact ?? []) : [],
    );
  const everySeat = Object.keys(velora.briefs);
  for (const seat of everySeat) expect(await ask(curious, { kind: 'take-seat', seat }), seat).toBe(true);
  expect(told()).toEqual([]);
  expect(await ask(curious, { kind: 'take-seat', seat: 'china' })).toBe(true);
  expect(await ask(curious, { kind: 'open-brief' })).toBe(true);
  // Fewer than anybody is heard with at once.
  const some = ['france', 'velora', 'china', 'relief'];
  for (const phase of ['lobby', 'sitrep']) {
    if (phase === 'sitrep') expect(await ask(host, { kind: 'next' })).toBe(true);
    for (const seat of some) expect(await ask(curious, { kind: 'take-seat', seat }), seat).toBe(seat === 'china');
    expect(await ask(curious, { kind: 'leave-seat' })).toBe(true);
    for (const seat of some) expect(await ask(curious, { kind: 'take-seat', seat }), seat).toBe(seat === 'china');
  }
  const bytes = Buffer.concat(curious.frames);
  const read = Object.entries(velora.briefs).filter(([, { fact }]) => bytes.includes(Buffer.from(fact)));
  expect(read.map(([seat]) => seat)).toEqual(['china']);
  expect(new Set(told())).toEqual(new Set([velora.briefs.china?.fact]));
  for (const client of [curious, host]) await client.leave();
});

test('T5 T6 what is served without a session has no word of a brief or of an inject', async () => {
  const paths = [
    ...['/api/scenarios', '/api/scenarios/velora/map', '/api/scenarios/velora/briefs', '/api/scenarios/velora/injects'],
    ...['/scenarios/velora/briefs.json', '/flags/briefs.svg', '/flags/..%2Fbriefs.svg'],
  ];
  const texts = await Promise.all(paths.map(async (path) => (await fetch(`${server.url}${path}`)).text()));
  const secrets = [
    ...Object.values(velora.briefs).flatMap(({ fact, situation }) => [fact, situation]),
    ...velora.injects.flatMap(({ title, text }) => [title, text]),
  ];
  expect(secrets.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
  expect(texts[0]).toContain(velora.scenario.summary);
});
