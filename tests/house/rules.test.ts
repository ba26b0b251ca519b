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
  return [...markdown.matchAll(/^\| ([A-Z]{1,2}\d+)\s*\|([^|]*)\|([^|]*)\|$/gm)].map(
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
  const inTables = [...source.matchAll(/\brule: '([A-Z]{1,2}\d+)'/g)].map((match) => match[1] ?? '');
  return names.some((name) => /^\$\{rule\} /.test(name)) ? [...names, ...inTables] : names;
}

const idsIn = (name: string): readonly string[] => name.match(/\b[A-Z]{1,2}\d+\b/g) ?? [];
/** Ids that a name begins with, or that follow each other there: `V1 nine of fifteen, V2 …` begins with V1. */
const leadingIds = (name: string): readonly string[] =>
  name.match(/^(?:[A-Z]{1,2}\d+(?:, | |$))+/)?.[0].match(/[A-Z]{1,2}\d+/g) ?? [];

type Covered = { readonly source: string; readonly says: string; readonly here: string };
const nowhere = 'not in the game: ';

/** The rows of the coverage table, as `| RULE 27 | … | N1 |` or `| Art. 2(7) | … | not in the game: … |`. */
const coverageIn = (markdown: string): readonly Covered[] =>
  [...markdown.matchAll(/^\| ((?:RULE|Art\.) [^|]*?)\s*\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, source = '', says = '', here = '']) => ({ source, says: says.trim(), here: here.trim() }),
  );

/** `RULE 33(3)–(5), 34; cf. RULE 13` cites rules 33, 34 and 13, and `LAW Art. 2(7), 41` articles 2 and 41. */
function citedIn(source: string, what: 'RULE' | 'LAW Art.'): readonly number[] {
  return source
    .split(';')
    .flatMap((part) => part.split(what).slice(1))
    .flatMap(
      (part) =>
        part
          .replaceAll(/\([^)]*\)/g, '')
          .match(/^[\s\d,–]*/)?.[0]
          .match(/\d+/g) ?? [],
    )
    .map(Number);
}

const markdown = read('shared', 'RULES.md');
const rows = rowsIn(markdown);
const coverage = coverageIn(markdown.split('\n## Coverage\n')[1] ?? '');
const ids = rows.map(({ id }) => id);
const names = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => namesIn(read('tests', name)));

describe('RULES.md', () => {
  test('has every rule that a refusal or a finding quotes', () => {
    const findings = [...read('shared', 'mandate', 'legality.ts').matchAll(/\brule: '([A-Z]{1,2}\d+)'/g)].map(
      ([, id = '']) => id,
    );
    expect(findings.length).toBeGreaterThan(20);
    const quoted = [...Object.values(refusalRules), ...Object.values(doorRules), ...findings];
    expect(quoted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('numbers each chapter 1, 2, … without gaps, and says each rule in a sentence with its source', () => {
    const lettersOf = (id: string) => id.replace(/\d+$/, '');
    for (const letter of new Set(ids.map(lettersOf))) {
      const chapter = ids.filter((id) => lettersOf(id) === letter);
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

describe('the coverage', () => {
  const numbersOf = (what: 'RULE' | 'Art.') =>
    coverage.flatMap(({ source }) => (source.startsWith(what) ? [Number.parseInt(source.slice(what.length), 10)] : []));
  /** The ids under all rows of a rule or an article. */
  const idsOf = (what: 'RULE' | 'Art.', number: number) =>
    coverage
      .filter(({ source }) => source.startsWith(what) && Number.parseInt(source.slice(what.length), 10) === number)
      .flatMap(({ here }) => (here.startsWith(nowhere) ? [] : idsIn(here)));

  test('stands at the end, and has each of the 61 Provisional Rules once', () => {
    expect(markdown.split('\n## ').at(-1)).toMatch(/^Coverage\n/);
    expect(numbersOf('RULE')).toEqual(Array.from({ length: 61 }, (_, index) => index + 1));
  });

  test('has each article that a session touches once, in the order of the Charter', () => {
    const sources = coverage.map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
    const articles = numbersOf('Art.');
    expect(articles).toEqual(articles.toSorted((a, b) => a - b));
    const chapters = [...Array(43 - 23 + 1).keys()].map((index) => 23 + index);
    const others = [2, 4, 5, 6, 11, 12, 17, 18, 20, 48, 49, 50, 51, 52, 53, 54, 65, 78, 94, 96, 97, 98, 99, 103, 108];
    expect([...chapters, ...others].filter((article) => !articles.includes(article))).toEqual([]);
    expect(sources).toEqual(expect.arrayContaining(['Art. 2(4)', 'Art. 2(7)']));
  });

  test('says of each what it says, and names rules that there are, or why there is none', () => {
    for (const { source, says, here } of coverage) {
      expect(says, source).toMatch(/^[A-Z].*\.$/);
      if (here.startsWith(nowhere)) expect(here.length, source).toBeGreaterThan(nowhere.length + 30);
      else expect(here, source).toMatch(/^[A-Z]{1,2}\d+(, [A-Z]{1,2}\d+)*$/);
      expect(
        idsIn(here).filter((id) => !ids.includes(id)),
        source,
      ).toEqual([]);
    }
  });

  test('has each rule and article that a source quotes, with the id that quotes it', () => {
    const missing = rows.flatMap(({ id, source }) => [
      ...citedIn(source, 'RULE').flatMap((rule) => (idsOf('RULE', rule).includes(id) ? [] : [`RULE ${rule}: ${id}`])),
      ...citedIn(source, 'LAW Art.').flatMap((article) =>
        idsOf('Art.', article).includes(id) ? [] : [`Art. ${article}: ${id}`],
      ),
    ]);
    expect(missing).toEqual([]);
    expect(rows.flatMap(({ source }) => citedIn(source, 'RULE')).length).toBeGreaterThan(20);
  });
});

describe('the readers of this test', () => {
  test('find what is covered, and what a source quotes', () => {
    const table = '| source | says | here |\n| RULE 27 | Order. | N1 |\n| Art. 2(7) | Affairs. | not in the game: x |';
    expect(coverageIn(table)).toEqual([
      { source: 'RULE 27', says: 'Order.', here: 'N1' },
      { source: 'Art. 2(7)', says: 'Affairs.', here: 'not in the game: x' },
    ]);
    expect(citedIn('RULE 33(3)–(5), 34; cf. RULE 13; LAW Art. 9', 'RULE')).toEqual([33, 34, 13]);
    expect(citedIn('RULE 2, 3; LAW Art. 2(7), 41; PRACTICE S/RES/827', 'LAW Art.')).toEqual([2, 41]);
    expect(citedIn('LAW Rome Statute Art. 13(b)', 'LAW Art.')).toEqual([]);
    expect(citedIn('PRACTICE S/2024/507; RULE 49; HOUSE', 'RULE')).toEqual([49]);
  });

  test('find rows and names, and nothing else', () => {
    const table = '| V1  | Nine. | LAW |\n| V12 | Ten. | HOUSE |\n| CH1 | Talk. | HOUSE |\n| RUL1 | No. | HOUSE |';
    const markdown = `| id | rule |\n| --- | --- | --- |\n${table}\ntext V3`;
    expect(rowsIn(markdown)).toEqual([
      { id: 'V1', rule: 'Nine.', source: 'LAW' },
      { id: 'V12', rule: 'Ten.', source: 'HOUSE' },
      { id: 'CH1', rule: 'Talk.', source: 'HOUSE' },
    ]);
    const source = "test('V1 nine', () => {});\ntest.each([f(1)])('%s V2 each', () => {});\nconst x = 'V3 no test';";
    expect(namesIn(source)).toEqual(['V1 nine', '%s V2 each']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that is read has one.
    expect(namesIn("test(`${rule} ${says}`, () => {});\nconst cases = [{ rule: 'G7' }];")).toContain('G7');
    expect(leadingIds('V1 nine, V2 seven')).toEqual(['V1']);
    expect(leadingIds('B3 A1 CH12 names')).toEqual(['B3', 'A1', 'CH12']);
    expect(leadingIds('without a P5 no')).toEqual([]);
  });
});
