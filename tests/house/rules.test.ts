/** The rules, their refusals and their tests speak of the same: every id is in RULES.md, and every rule has a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalRules } from '../../shared/council/refusals.ts';
import { doorRules } from '../../shared/wire/envelope.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

type Row = { readonly id: string; readonly rule: string; readonly source: string };

/** The rows of the tables, as `| V1 | … | … |`. */
function rowsIn(markdown: string): readonly Row[] {
  return [...markdown.matchAll(/^\| ([A-Z]\d+)\s*\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, id = '', rule = '', source = '']) => ({
      id,
      rule: rule.trim(),
      source: source.trim(),
    }),
  );
}

/** The names of a file's tests. One that is made of a table's `rule` stands for all the ids of the table. */
function namesIn(source: string): readonly string[] {
  const names = [...source.matchAll(/\btest(?:\.\w+\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])((?:(?!\1).)*)\1/gs)].map(
    (match) => match[2] ?? '',
  );
  const inTables = [...source.matchAll(/\brule: '([A-Z]\d+)'/g)].map((match) => match[1] ?? '');
  return names.some((name) => /^\$\{rule\} /.test(name)) ? [...names, ...inTables] : names;
}

const idsIn = (name: string): readonly string[] => name.match(/\b[A-Z]\d+\b/g) ?? [];
/** Ids that a name begins with, or that follow each other there: `V1 nine of fifteen, V2 …` begins with V1. */
const leadingIds = (name: string): readonly string[] =>
  name.match(/^(?:[A-Z]\d+(?:, | |$))+/)?.[0].match(/[A-Z]\d+/g) ?? [];

const rows = rowsIn(read('shared', 'RULES.md'));
const ids = rows.map(({ id }) => id);
const names = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => namesIn(read('tests', name)));

describe('RULES.md', () => {
  test('has every rule that a refusal or a finding quotes', () => {
    const findings = [...read('shared', 'mandate', 'legality.ts').matchAll(/\brule: '([A-Z]\d+)'/g)].map(
      ([, id = '']) => id,
    );
    expect(findings.length).toBeGreaterThan(20);
    const quoted = [...Object.values(refusalRules), ...Object.values(doorRules), ...findings];
    expect(quoted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('numbers each chapter 1, 2, … without gaps, and says each rule in a sentence with its source', () => {
    const letters = [...new Set(ids.map((id) => id[0]))];
    for (const letter of letters) {
      const chapter = ids.filter((id) => id[0] === letter);
      expect(chapter).toEqual(chapter.map((_, index) => `${letter}${index + 1}`));
    }
    for (const { rule, source } of rows) {
      expect(rule).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^(LAW|RULE|PRACTICE|HOUSE|A\/RES)/);
    }
  });

  test('has no rule without a test that quotes it', () => {
    const tested = new Set(names.flatMap(idsIn));
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });

  test('has every rule that a test’s name begins with', () => {
    expect(names.filter((name) => leadingIds(name).some((id) => !ids.includes(id)))).toEqual([]);
    expect(names.flatMap(leadingIds).length).toBeGreaterThan(100);
  });
});

describe('the readers of this test', () => {
  test('find rows and names, and nothing else', () => {
    const markdown = '| id | rule |\n| --- | --- | --- |\n| V1  | Nine. | LAW |\n| V12 | Ten. | HOUSE |\ntext V3';
    expect(rowsIn(markdown)).toEqual([
      { id: 'V1', rule: 'Nine.', source: 'LAW' },
      { id: 'V12', rule: 'Ten.', source: 'HOUSE' },
    ]);
    const source = "test('V1 nine', () => {});\ntest.each([f(1)])('%s V2 each', () => {});\nconst x = 'V3 no test';";
    expect(namesIn(source)).toEqual(['V1 nine', '%s V2 each']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that is read has one.
    expect(namesIn("test(`${rule} ${says}`, () => {});\nconst cases = [{ rule: 'G7' }];")).toContain('G7');
    expect(leadingIds('V1 nine, V2 seven')).toEqual(['V1']);
    expect(leadingIds('B3 A1 D1 names')).toEqual(['B3', 'A1', 'D1']);
    expect(leadingIds('without a P5 no')).toEqual([]);
  });
});
