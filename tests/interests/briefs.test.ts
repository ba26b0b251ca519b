/** The briefs of a scenario: as the schema has them, and for every seat that there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefsSchema } from '../../shared/interests/brief.ts';
import { profileNames } from '../../shared/interests/profiles.ts';
import { redLineIds } from '../../shared/interests/redLines.ts';
import { scenarioSchema } from '../../shared/scenario/scenario.ts';

const folder = join(import.meta.dirname, '../../scenarios/velora');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const briefs = briefsSchema.parse(read('briefs.json'));
const scenario = scenarioSchema.parse(read('scenario.json'));
const seats = scenario.seats.map(({ id }) => id);
const entries = Object.entries(briefs);
const sentencesIn = (text: string) => text.split(/[.!?](?:\s|$)/).filter((each) => each.trim() !== '');

describe('the briefs of Velora', () => {
  test('each seat has one', () => {
    expect(Object.keys(briefs).toSorted()).toEqual(seats.toSorted());
  });

  test.each(entries)('%s is told in two to four sentences where it stands, and one thing more', (_seat, brief) => {
    expect(sentencesIn(brief.situation).length).toBeGreaterThanOrEqual(2);
    expect(sentencesIn(brief.situation).length).toBeLessThanOrEqual(4);
    for (const text of [brief.situation, brief.fact]) {
      expect(text).toMatch(/[.]$/);
      for (const sentence of sentencesIn(text)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30);
    }
  });

  test('every fact is somebody’s own', () => {
    expect(new Set(entries.map(([, { fact }]) => fact)).size).toBe(entries.length);
    expect(new Set(entries.map(([, { situation }]) => situation)).size).toBe(entries.length);
  });

  test('those who may hear of the gas hear of it, and nobody else', () => {
    const told = entries.filter(([, { situation, fact }]) => /\bgas\b/.test(situation + fact)).map(([seat]) => seat);
    expect(told.toSorted()).toEqual(['china', 'united-states', 'velora']);
    const gains = entries.flatMap(([seat, { stake }]) => (stake ? [`${seat}: an interest in ${stake}`] : []));
    expect(gains.toSorted()).toEqual([
      'china: an interest in the gas off Port Velora',
      'united-states: an interest in a licence for the gas in the bay',
    ]);
  });

  test('every profile but that of a power which lets go of a territory, and every red line, has somebody', () => {
    const unused = profileNames.filter((name) => !entries.some(([, { profile }]) => profile === name));
    expect(unused).toEqual(['administering-power']);
    expect(redLineIds.filter((id) => !entries.some(([, { redLines }]) => redLines.includes(id)))).toEqual([]);
  });

  test.each(Object.entries(scenario.councils))('in the council %s everybody has an ally', (_name, council) => {
    const seated: readonly string[] = council;
    for (const seat of seated)
      expect(
        briefs[seat]?.allies.some((ally) => seated.includes(ally)),
        seat,
      ).toBe(true);
  });

  test('the host knows its own country and the agencies the ground', () => {
    const knowing = entries.filter(([, { knowledge }]) => knowledge !== 'public');
    expect(knowing.map(([seat, { knowledge }]) => [seat, knowledge])).toEqual([
      ['velora', 'host'],
      ['relief', 'relief'],
    ]);
  });

  test('soldiers are with those who can send them', () => {
    const troops = (seat: string) => briefs[seat]?.resources.troops;
    expect([troops('united-states'), troops('bangladesh'), troops('african-union'), troops('relief')]).toEqual([
      20, 10, 8, 0,
    ]);
    expect(briefs['united-states']?.resources).toEqual({ capital: 6, money: 300, troops: 20 });
  });
});

describe('a brief is refused', () => {
  const { knowledge: _knowledge, ...velora } = briefs.velora ?? {};
  const refusedWith = (change: object) =>
    briefsSchema
      .safeParse({ ...briefs, velora: { ...velora, ...change } })
      .error?.issues.map(({ path, message }) => [...path, message].join(' '));

  test('without anything wrong it is not, and knows what everybody knows', () => {
    expect(refusedWith({})).toBeUndefined();
    expect(briefsSchema.parse({ ...briefs, velora }).velora?.knowledge).toBe('public');
  });

  test.each([
    ['an ally that there is not', { allies: ['china', 'atlantis'] }, /^velora allies 1 no seat is called atlantis/],
    ['itself as an ally', { allies: ['velora', 'china'] }, /^velora allies 0 a seat is its own ally/],
    ['the same ally twice', { allies: ['china', 'china'] }, /^velora allies 1 china is named twice/],
    ['three allies', { allies: ['china', 'kenya', 'ghana'] }, /^velora allies /],
    ['a red line that there is not', { redLines: ['rain'] }, /^velora redLines 0 /],
    ['the same red line twice', { redLines: ['court', 'court'] }, /^velora redLines a red line is named twice/],
    ['no red line', { redLines: [] }, /^velora redLines /],
    ['four red lines', { redLines: redLineIds.slice(0, 4) }, /^velora redLines /],
    ['an unknown profile', { profile: 'atlantis' }, /^velora profile /],
    ['a key that is not known', { colour: 'red' }, /^velora .*colour/],
    ['an empty fact', { fact: ' ' }, /^velora fact /],
    ['half a dollar', { resources: { capital: 4, money: 0.5, troops: 0 } }, /^velora resources money /],
  ])('with %s', (_what, change, message) => {
    expect(refusedWith(change)?.join('\n')).toMatch(message);
  });
});
