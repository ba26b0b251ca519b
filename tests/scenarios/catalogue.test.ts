/** A scenario that cannot be played stops the server at its start, in one line that names the file and the place in it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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
function change(file: string, edit: (content: Json) => void): void {
  const path = join(copy.path, 'velora', file);
  const content = JSON.parse(readFileSync(path, 'utf8')) as Json;
  edit(content);
  writeFileSync(path, JSON.stringify(content));
}

const firstOf = (content: Json, list: string): Json => (content[list] as Json[])[0] as Json;

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
])('%s is refused', (_what, file, edit, message) => {
  change(file, edit);
  expect(() => readScenarios(copy.path)).toThrow(BadScenario);
  expect(() => readScenarios(copy.path)).toThrow(message);
});

test('a file that is not JSON is named', () => {
  writeFileSync(join(copy.path, 'velora', 'map.json'), '{');
  expect(() => readScenarios(copy.path)).toThrow(/map\.json: .*JSON/);
});
