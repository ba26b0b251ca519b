/** A scenario that cannot be played stops the server at its start, in one line that names the file and the place in it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadScenario, readScenarios } from '../../server/catalogue/scenarios.ts';
import { temporaryDirectory } from '../support/server.ts';

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');
let copy: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  copy = temporaryDirectory();
  cpSync(scenarios, copy.path, { recursive: true });
});
afterEach(() => copy.remove());

type Json = Record<string, unknown>;

/** Changes a file of Velora's. */
function change(file: string, edit: (content: Json & Json[]) => void): void {
  const path = join(copy.path, 'velora', file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as Json & Json[];
  edit(content);
  writeFileSync(path, JSON.stringify(content));
}

const firstOf = (content: Json, list: string): Json => (content[list] as Json[])[0] as Json;

const seatOf = (content: Json, id: string): Json => (content.seats as Json[]).find((seat) => seat.id === id) as Json;

test('the scenarios of this installation are read', () => {
  expect([...readScenarios(scenarios).keys()]).toContain('velora');
});

test.each([
  [
    'a figure out of range',
    'scenario.json',
    (it: Json) => Object.assign(firstOf(it, 'provinces'), { need: 130 }),
    /provinces\.0\.need/,
  ],
  ['a key that is not known', 'scenario.json', (it: Json) => Object.assign(it, { colour: 'red' }), /colour/],
  [
    'the name of another folder',
    'scenario.json',
    (it: Json) => Object.assign(it, { slug: 'sorrel' }),
    /slug: must be velora/,
  ],
  [
    'a council with a seat that there is not',
    'scenario.json',
    (it: Json) => (it.councils as { compact: string[] }).compact.push('atlantis'),
    /councils\.compact\.\d+: no seat is called atlantis/,
  ],
  [
    'a patron of a party that there is not',
    'scenario.json',
    (it: Json) => (it.patrons as object[]).push({ seat: 'china', of: 'atlantis' }),
    /patrons\.2\.of: no seat is called atlantis/,
  ],
  [
    'a council of fourteen',
    'scenario.json',
    (it: Json) => (it.councils as { fifteen: string[] }).fifteen.splice(5, 1),
    /councils\.fifteen: must have ten elected members/,
  ],
  [
    'a council without one of the five',
    'scenario.json',
    (it: Json) => Object.assign(seatOf(it, 'france'), { name: 'Spain' }),
    /councils\.fifteen: must have the five permanent members/,
  ],
  [
    'an elected member without a group',
    'scenario.json',
    (it: Json) => {
      delete seatOf(it, 'norway').group;
    },
    /seats\.13\.group: an elected member has a regional group/,
  ],
  [
    'an elected member without a term',
    'scenario.json',
    (it: Json) => {
      delete seatOf(it, 'norway').term;
    },
    /seats\.13\.term: an elected member has a term/,
  ],
  [
    'a member whose term is over',
    'scenario.json',
    (it: Json) => Object.assign(seatOf(it, 'norway'), { term: { from: 2029, to: 2030 } }),
    /seats\.13\.term: does not include 2031/,
  ],
  [
    'a term of three years',
    'scenario.json',
    (it: Json) => Object.assign(seatOf(it, 'norway'), { term: { from: 2030, to: 2032 } }),
    /seats\.13\.term: is two calendar years/,
  ],
  [
    'one member too many of a group for its year',
    'scenario.json',
    (it: Json) => Object.assign(seatOf(it, 'kenya'), { term: { from: 2030, to: 2031 } }),
    /seats\.12\.term: is one more than its group elects for that year/,
  ],
  [
    'a council in which a group has the seat of another',
    'scenario.json',
    (it: Json) => Object.assign(seatOf(it, 'norway'), { group: 'eastern-european', term: { from: 2031, to: 2031 } }),
    /councils\.fifteen: must have five of Africa and Asia, one, two and two: eastern-european/,
  ],
  [
    'a group that there is not',
    'scenario.json',
    (it: Json) => Object.assign(seatOf(it, 'norway'), { group: 'nordic' }),
    /seats\.13\.group: /,
  ],
  [
    'a province that is not drawn',
    'scenario.json',
    (it: Json) => Object.assign(firstOf(it, 'provinces'), { id: 'elsewhere' }),
    /map\.json: provinces: elsewhere is not drawn/,
  ],
  [
    'a border that nobody has drawn',
    'map.json',
    (it: Json) => (firstOf(it, 'provinces').ring as string[]).push('no-such-arc'),
    /map\.json: .*ring/,
  ],
  [
    'a seat without a brief',
    'briefs.json',
    (it: Json) => {
      delete it.norway;
    },
    /briefs\.json: .*norway/,
  ],
  [
    'a brief for a seat that there is not',
    'briefs.json',
    (it: Json) => Object.assign(it, { atlantis: it.france }),
    /briefs\.json: atlantis: no seat is called so/,
  ],
  [
    'a brief for what cannot be a seat',
    'briefs.json',
    (it: Json) => Object.assign(it, { ATLANTIS: it.france }),
    /briefs\.json: ATLANTIS: /,
  ],
  [
    'an ally that there is not',
    'briefs.json',
    (it: Json) => Object.assign(it.france as Json, { allies: ['ghana', 'atlantis'] }),
    /briefs\.json: france\.allies\.1: no seat is called atlantis/,
  ],
  [
    'a red line that there is not',
    'briefs.json',
    (it: Json) => Object.assign(it.france as Json, { redLines: ['boredom'] }),
    /briefs\.json: france\.redLines\.0: /,
  ],
  [
    'a profile that there is not',
    'briefs.json',
    (it: Json) => Object.assign(it.france as Json, { profile: 'atlantean' }),
    /briefs\.json: france\.profile: /,
  ],
  [
    'more troops than a seat can have',
    'briefs.json',
    (it: Json) => Object.assign((it.france as { resources: Json }).resources, { troops: 25 }),
    /briefs\.json: france\.resources\.troops: /,
  ],
  [
    'two host states in one council',
    'briefs.json',
    (it: Json) => Object.assign(it.france as Json, { profile: 'host-state' }),
    /briefs\.json: two host states in the council fifteen: france, velora/,
  ],
  [
    'an inject with a key that is not known',
    'injects.json',
    (it: Json[]) => Object.assign(it[1] ?? {}, { colour: 'red' }),
    /injects\.json: 1: .*colour/,
  ],
  [
    'an inject in a province that there is not',
    'injects.json',
    (it: Json[]) => Object.assign(it[0] ?? {}, { province: 'elsewhere' }),
    /injects\.json: 0\.province: there is no "elsewhere"/,
  ],
  [
    'an inject that strikes a province that there is not',
    'injects.json',
    (it: Json[]) => Object.assign(it[0] ?? {}, { effects: { provinces: { elsewhere: { need: 3 } } } }),
    /injects\.json: 0\.effects\.provinces: there is no "elsewhere"/,
  ],
  [
    'an inject on a condition in a province that there is not',
    'injects.json',
    (it: Json[]) =>
      Object.assign(it[2] ?? {}, { when: { not: { province: 'elsewhere', figure: 'need', atLeast: 3 } } }),
    /injects\.json: 2\.when: there is no "elsewhere"/,
  ],
  [
    'an inject for a seat that there is not',
    'injects.json',
    (it: Json[]) => Object.assign(it[4] ?? {}, { privateTo: ['france', 'atlantis'] }),
    /injects\.json: 4\.privateTo: there is no "atlantis"/,
  ],
  [
    'the truth for a seat that there is not',
    'injects.json',
    (it: Json[]) => Object.assign(it[2] ?? {}, { truthTo: ['atlantis'] }),
    /injects\.json: 2\.truthTo: there is no "atlantis"/,
  ],
  [
    'two injects with one id',
    'injects.json',
    (it: Json[]) => Object.assign(it[0] ?? {}, { id: it[1]?.id }),
    /injects\.json: the top: two injects have the same id/,
  ],
])('%s is refused', (_what, file, edit, message) => {
  change(file, edit);
  expect(() => readScenarios(copy.path)).toThrow(BadScenario);
  expect(() => readScenarios(copy.path)).toThrow(message);
});

test('a council without a host state is one: the facilitator writes its letters', () => {
  change('briefs.json', (it: Json) => Object.assign(it.velora as Json, { profile: 'press' }));
  expect([...readScenarios(copy.path).keys()]).toContain('velora');
});

test.each(['map', 'briefs', 'injects'])('%s.json that is not JSON is named', (name) => {
  writeFileSync(join(copy.path, 'velora', `${name}.json`), '{');
  expect(() => readScenarios(copy.path)).toThrow(new RegExp(`${name}\\.json: .*JSON`));
});

test.each(['briefs', 'injects'])('%s.json that is not there is named', (name) => {
  rmSync(join(copy.path, 'velora', `${name}.json`));
  expect(() => readScenarios(copy.path)).toThrow(BadScenario);
  expect(() => readScenarios(copy.path)).toThrow(`${name}.json`);
});

test('two members that share a term sit in its second year, too', () => {
  change('scenario.json', (it: Json) => Object.assign(seatOf(it, 'algeria'), { term: { from: 2031, to: 2031 } }));
  expect([...readScenarios(copy.path).keys()]).toContain('velora');
});
