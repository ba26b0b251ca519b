/** Rule W4: what the door keeps out, and what it must not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freeTexts, isUnseemly, unseemlyIn } from '../../server/rooms/seemly.ts';
import { type Command, commandSchema } from '../../shared/council/commands.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerHere, scenariosAsTheyAre, startServer } from '../support/server.ts';

/** What is said in the Council, and holds a word of such a list or looks like one. */
const diplomatic = `assassinate assassination assassin ambassador ambassadors embassy assembly assess assessment assets
  assistance associate association passage massacre mass compass class classified classification harass harassment
  embarrass embarrassment cockpit cockroach peacock cocktail Hancock Babcock Scunthorpe Essex Sussex Middlesex Penistone
  Lightwater Niger Nigeria Nigerien Nigerian Montenegro Dickson Dickens Dickinson Cummings Fukuoka Fukushima Slutsk
  Djibouti Titicaca Kuwait Phuket Bangkok Cox Hitchcock Johnson analysis analyst canal annual arsenal penal penalty
  peninsula document accumulate circumstances cumulative Cuba scum succumb constitution institution restitution
  destitution prostitution title titular titles competition petition partition repetition entitled therapist therapeutic
  rape raped rapes sex sexual homosexual bisexual transgender heterosexual sexism incest trafficking traffickers
  slavery genocide torture terrorism terrorist apartheid racism Nazi suicide bomb bomber bombing mutilation castration
  killing killed murder militia coup hostage drape grape scrape skyscraper shift shiitake dyke dykes Vandyke count
  country discount account viscount Buckingham chickens pornography pornographic flame-retardant retardation fickle
  Uranus Janus Manus Coriolanus Kashmir Hindu Pakistan Pakistani Japan Japanese Guinea Guinea-Bissau Spice conspicuous
  erect erection election elections screw noble Nobel cement basement button rebuttal debut ballistic ballot parse sparse
  coarse Farsi rehearsal hearsay bastion pitch switch stitch which witch wharf Swank Wanganui swankier Turkey sperm-whale
  popcorn organ organise organization Bulgaria debugger sodium soda bollard toss spunky prickly Matsushita hits hit push
  Shiite Shiites Negroponte Georgy Fagan booby-trap booby-trapped boobytraps
  crap-shoot damn hell bloody stupid idiot liar coward fool shut murderers butchers`.split(/\s+/);

const phrases = [
  ...['Rio Negro', 'Dick Cheney', 'Moby Dick', 'cum laude', 'tit for tat', 'a tit-for-tat strike', 'Pussy Riot'],
  ...['the Government of (Kenya', 'if (kindly) asked', 'a deadline (until 30 June)', 'S/2031/4, A/RES/377(V) A'],
  ...['US$ 100,000 a year', 'as sanctions', 'push it through', 'who re-elected them', 'Article 2(4), as shown'],
  ...['rape as a weapon of war', 'sexual slavery and forced prostitution', 'sex-disaggregated data', '24/7', '$5 m'],
  ...['Shiite militias', 'roads full of booby traps', 'chinks in the armour'],
];

describe('the language filter', () => {
  test('lets through what a debate on war, health and the law needs', () => {
    expect(diplomatic.length).toBeGreaterThan(200);
    expect([...diplomatic, ...phrases].filter(isUnseemly)).toEqual([]);
  });

  test('lets through the names of all countries', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const all = letters.flatMap((one) => letters.map((other) => one + other));
    const countries = all.map((code) => names.of(code) ?? code).filter((name) => name.length > 2);
    expect(countries.length).toBeGreaterThan(200);
    expect(countries.filter(isUnseemly)).toEqual([]);
  });

  test('lets through every word of the scenarios', () => {
    const packs = [...scenariosAsTheyAre().values()];
    const written = JSON.stringify(packs.map(({ scenario, briefs, injects }) => ({ scenario, briefs, injects })));
    expect(written.length).toBeGreaterThan(10_000);
    const sentences = written.match(/"[^"]{12,}"/g) ?? [];
    expect(sentences.filter(isUnseemly)).toEqual([]);
  });

  test.each([
    ...['fuck you', 'FUCK', 'fuuuuck', 'sh1t', 'what the f*ck', 'you asshole', 'a$$hole', 'bitch', 'you are a cunt'],
    ...[
      'nigger',
      'n1gger',
      'faggot',
      'go kill yourself',
      'kys',
      'stfu',
      'wtf',
      'paki',
      'I will rape you',
      'motherfucker',
    ],
    ...['ｆｕｃｋ', 'fück', 'slut', 'whore', 'wanker', 'dickhead'],
  ])('keeps out "%s"', (words) => {
    expect(isUnseemly(words)).toBe(true);
    expect(isUnseemly(`The delegate says: ${words}, and sits down.`)).toBe(true);
  });

  test('looks at every text that a person writes freely', () => {
    /** Places of strings in a command that are neither one of a list nor of a form, by the last step of their path. */
    const free = new Set<string>();
    const look = (schema: unknown, name: string): void => {
      if (Array.isArray(schema)) for (const each of schema) look(each, name);
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
      const {
        type,
        properties,
        enum: list,
        const: one,
        pattern,
        items,
        anyOf,
        oneOf,
      } = schema as Record<string, unknown>;
      if (type === 'string' && list === undefined && one === undefined && pattern === undefined) free.add(name);
      for (const [key, each] of Object.entries(properties ?? {})) look(each, key);
      look(items, name);
      look(anyOf, name);
      look(oneOf, name);
    };
    look(z.toJSONSchema(commandSchema, { io: 'input' }), '');
    /** Names that a command refers to, ids without a form, and what a facilitator alone writes. */
    const references = ['step', 'name', 'to', 'label', 'inject', 'province', 'privateTo', 'resolution'];
    expect([...free].filter((name) => !freeTexts.has(name) && !references.includes(name)).sort()).toEqual([]);
    for (const name of freeTexts) expect(free).toContain(name);
  });

  test.each<[Command, readonly (string | number)[] | null]>([
    [{ kind: 'create-draft', title: 'A shitty text', template: null }, ['title']],
    [{ kind: 'put-on-record', text: 'We are shocked.' }, null],
    [{ kind: 'raise-point', point: { kind: 'other', text: 'bullshit' } }, ['point', 'text']],
    [
      {
        kind: 'offer-deal',
        to: 'china' as SeatId,
        terms: { gives: [{ kind: 'word', text: 'we keep quiet' }], asks: [{ kind: 'word', text: 'fuck off' }] },
      } as unknown as Command,
      ['terms', 'asks', 0, 'text'],
    ],
  ])('says where it stands', (command, path) => {
    expect(unseemlyIn(command)).toEqual(path);
  });
});

describe('at the door', () => {
  let server: ServerHere;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const seated = async (options: object = {}): Promise<{ code: string; secret: string; delegate: ProtocolClient }> => {
    const { code, secret } = await openSession(server.url, { options });
    const delegate = await joinDelegate(server.url, code, newToken());
    await delegate.takeSeat('france');
    return { code, secret, delegate };
  };
  const call = (text: string): Command => ({ kind: 'call-facilitator', about: 'help', text });

  const press = (text: string): Command => ({ kind: 'speak-to-press', text });

  test('W4: a text is refused with its place, and leaves nothing behind', async () => {
    const { code, delegate } = await seated();
    const { version } = (await server.simulation(code)).council;
    expect(await delegate.ask(press('this is shit'))).toMatchObject({
      accepted: false,
      refusal: { code: 'unseemly', rule: 'W4', path: ['text'] },
    });
    expect((await server.simulation(code)).council.version).toBe(version);
    expect(await delegate.ask(press('this is hard'))).toMatchObject({ refusal: { code: 'wrong-phase' } });
    await delegate.leave();
  });

  test('W4: whoever was hurt by words may quote them to the facilitator', async () => {
    const { delegate } = await seated();
    await delegate.act(call('They wrote to me: you are shit.'));
    await delegate.leave();
  });

  test('a host switches it off, and what a facilitator writes is not looked at', async () => {
    const off = await seated({ languageFilter: false });
    expect(await off.delegate.ask(press('this is shit'))).toMatchObject({ refusal: { code: 'wrong-phase' } });
    await off.delegate.leave();
    const { code, secret, delegate } = await seated();
    const facilitator = await joinFacilitator(server.url, code, secret);
    await facilitator.act({ kind: 'announce', text: 'Nobody says shit here.' });
    await facilitator.leave();
    await delegate.leave();
  });
});
