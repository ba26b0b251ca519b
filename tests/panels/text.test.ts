import { describe, expect, it } from 'vitest';
import { clauseGroupWords, clauseValue, clauseWords, unitText } from '../../client/text/english/clauses.ts';
import { findingWords } from '../../client/text/english/findings.ts';
import { hostWords } from '../../client/text/english/hosting.ts';
import { refusalWords } from '../../client/text/english/refusals.ts';
import { templateWords } from '../../client/text/english/templates.ts';
import { type Clause, clauseGroups, clauseKinds, defaultClause, parametersOf } from '../../shared/mandate/catalogue.ts';
import { findingCodes } from '../../shared/mandate/legality.ts';
import type { Parameter } from '../../shared/mandate/parameters.ts';
import { templateNames, templates } from '../../shared/mandate/templates.ts';
import { refusalCodes } from '../../shared/wire/envelope.ts';

const limits = { name: 32, label: 24, option: 20, value: 32, help: 240, summary: 170, sentence: 170 };

type ParameterWords = {
  readonly label: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly levels?: readonly string[];
};
const spokenParameters = (kind: Clause['kind']): Readonly<Record<string, ParameterWords>> =>
  clauseWords[kind].parameters;
const sorted = (keys: Iterable<string>) => [...keys].toSorted();
const provinceName = (id: string) => (id === 'northreach' ? 'Northreach' : 'unknown province');

/** Every value of a parameter; of a long range of numbers, its ends and its default. */
function valuesOf(parameter: Parameter): readonly (number | string | boolean)[] {
  switch (parameter.type) {
    case 'number':
      return [
        ...new Set([parameter.minimum, parameter.default, parameter.minimum + parameter.step, parameter.maximum]),
      ];
    case 'choice':
      return parameter.options;
    case 'switch':
      return [false, true];
    case 'province':
      return ['northreach'];
  }
}

/** Each combination of the values of a kind's parameters. */
const variants = (kind: Clause['kind']): readonly Clause[] =>
  Object.entries(parametersOf(kind)).reduce<readonly Clause[]>(
    (clauses, [name, parameter]) =>
      clauses.flatMap((clause) => valuesOf(parameter).map((value) => ({ ...clause, [name]: value }) as Clause)),
    [defaultClause(kind, 'northreach')],
  );

const everyText: readonly string[] = [
  ...Object.values(clauseGroupWords),
  ...clauseKinds.flatMap((kind) => [
    clauseWords[kind].name,
    clauseWords[kind].help,
    ...Object.values(spokenParameters(kind)).flatMap(({ label, options = {}, levels = [] }) => [
      label,
      ...Object.values(options),
      ...levels,
    ]),
    ...variants(kind).map((clause) => clauseValue(clause, provinceName)),
  ]),
  ...Object.values(templateWords).flatMap(({ name, summary }) => [name, summary]),
  ...Object.values(findingWords),
  ...Object.values(refusalWords),
];

const isSentence = (text: string) => /^(?:[A-Z]|4,000|16,000).*\.$/.test(text);

describe('clauses in plain words', () => {
  it('names every kind and every group, and nothing else', () => {
    expect(sorted(Object.keys(clauseWords))).toEqual(sorted(clauseKinds));
    expect(sorted(Object.keys(clauseGroupWords))).toEqual(sorted(clauseGroups));
  });

  it.each(clauseKinds)('%s has a short name of its own and help of one or two sentences', (kind) => {
    const { name, help } = clauseWords[kind];
    expect(name.length).toBeLessThanOrEqual(limits.name);
    expect(clauseKinds.filter((each) => clauseWords[each].name === name)).toEqual([kind]);
    expect(help.length).toBeLessThanOrEqual(limits.help);
    expect(help).toSatisfy(isSentence);
    expect(help.split(/\. (?=[A-Z])/).length).toBeLessThanOrEqual(2);
  });

  it.each(clauseKinds)('%s has words for each parameter, each option and each level', (kind) => {
    const spoken = spokenParameters(kind);
    expect(sorted(Object.keys(spoken))).toEqual(sorted(Object.keys(parametersOf(kind))));
    for (const [name, parameter] of Object.entries(parametersOf(kind))) {
      const { label = '', options = {}, levels = [] } = spoken[name] ?? {};
      expect(label).not.toBe('');
      expect(label.length).toBeLessThanOrEqual(limits.label);
      expect(sorted(Object.keys(options))).toEqual(parameter.type === 'choice' ? sorted(parameter.options) : []);
      const isLevel = parameter.type === 'number' && parameter.unit === 'level';
      expect(levels).toHaveLength(isLevel ? parameter.maximum : 0);
      const given = [...Object.values(options), ...levels];
      expect(new Set(given).size).toBe(given.length);
      for (const option of given) {
        expect(option).not.toBe('');
        expect(option.length).toBeLessThanOrEqual(limits.option);
      }
    }
  });

  it.each(clauseKinds)('%s has a short value, whatever it says', (kind) => {
    const clauses = [
      defaultClause(kind, 'northreach'),
      ...variants(kind),
      ...Object.values(templates).flatMap((template) => template.clauses.filter((clause) => clause.kind === kind)),
    ];
    for (const clause of clauses) {
      const value = clauseValue(clause, provinceName);
      expect(value).not.toBe('');
      expect(value).not.toMatch(/undefined|null|NaN|true|false|unknown|level \d/);
      expect(value.length).toBeLessThanOrEqual(limits.value);
    }
  });

  it.each(clauseKinds)('%s shows each choice by a value of its own', (kind) => {
    for (const [name, parameter] of Object.entries(parametersOf(kind))) {
      const values = valuesOf(parameter).map((value) =>
        clauseValue(
          // With a condition, the clause in which the parameter is asked for.
          { ...defaultClause(kind, 'northreach'), ...conditionOf(parameter), [name]: value } as Clause,
          provinceName,
        ),
      );
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('reads as the editor shows it', () => {
    const value = (clause: Clause) => clauseValue(clause, provinceName);
    expect(value({ kind: 'mission', troops: 8 })).toBe('8,000');
    expect(value({ kind: 'use-of-force', rule: 'protect' })).toBe('protect civilians');
    expect(value({ kind: 'chapter', chapter: 'vii' })).toBe('VII');
    expect(value({ kind: 'lead', by: 'un' })).toBe('UN');
    expect(value({ kind: 'police', officers: 0.5 })).toBe('500 officers');
    expect(value({ kind: 'safe-area', province: 'northreach' })).toBe('Northreach');
    expect(value({ kind: 'humanitarian-access', level: 2 })).toBe('full');
    expect(value({ kind: 'mediation', level: 2 })).toBe('envoy');
    expect(value({ kind: 'sunset', rounds: '2' })).toBe('2 rounds');
    expect(value({ kind: 'threat-to-peace' })).toBe('yes');
    expect(value({ kind: 'elections', timing: 'benchmarks', month: 12 })).toBe('when ready');
    expect(value({ kind: 'elections', timing: 'month', month: 1 })).toBe('within 1 month');
    expect(value({ kind: 'review', months: 6, trigger: 'auto' })).toBe('every 6 months, or if worse');
    expect(value({ kind: 'reconstruction', level: 1, conditional: true })).toBe('basic services, audited');
  });

  it('names units, and levels where it knows the clause', () => {
    expect(unitText(24, 'thousand-troops')).toBe('24,000');
    expect(unitText(1.5, 'thousand-officers')).toBe('1,500 officers');
    expect(unitText(1, 'months')).toBe('1 month');
    expect(unitText(6, 'months')).toBe('6 months');
    expect(unitText(2, 'level')).toBe('level 2');
    expect(unitText(1, 'level', 'humanitarian-access')).toBe('main roads');
  });
});

function conditionOf(parameter: Parameter): Readonly<Record<string, string>> {
  const when = parameter.type === 'number' ? parameter.when : undefined;
  return when ? { [when.parameter]: when.is } : {};
}

describe('templates, findings and refusals in plain words', () => {
  it.each([...templateNames, 'blank'] as const)('%s has a name and a sentence', (template) => {
    const { name, summary } = templateWords[template];
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(limits.name);
    expect(summary).toSatisfy(isSentence);
    expect(summary).not.toMatch(/\. [A-Z]/);
    expect(summary.length).toBeLessThanOrEqual(limits.summary);
  });

  it('knows every template by its chapter', () => {
    for (const name of templateNames) {
      const chapter = templates[name].clauses.some((clause) => clause.kind === 'chapter' && clause.chapter === 'vii');
      expect(templateWords[name].summary).toContain(chapter ? '(Chapter VII)' : '(Chapter VI)');
    }
  });

  it('has a sentence for every finding, and none for others', () => {
    expect(sorted(Object.keys(findingWords))).toEqual(sorted(findingCodes));
    for (const text of Object.values(findingWords)) {
      expect(text).toSatisfy(isSentence);
      expect(text.length).toBeLessThanOrEqual(limits.sentence);
      // The panel shows the article beside the sentence.
      expect(text).not.toMatch(/Article|Art\./);
    }
  });

  it('has a sentence for every refusal, and none for others', () => {
    expect(sorted(Object.keys(refusalWords))).toEqual(sorted(refusalCodes));
    for (const text of Object.values(refusalWords)) {
      expect(text).toSatisfy(isSentence);
      expect(text.length).toBeLessThanOrEqual(limits.sentence);
    }
  });
});

describe('the house style', () => {
  it('calls no abstention neutral, and does not shout', () => {
    expect(everyText.filter((text) => /neutral|!/i.test(text))).toEqual([]);
  });

  it('spells as the United Nations does', () => {
    const others = /\b\w*(?:organis|recognis|demobilis|authoris)\w*\b|\bprogram\b|\bdefense\b|'/i;
    expect(everyText.filter((text) => others.test(text))).toEqual([]);
  });
});

describe('the chairs that are laid', () => {
  it.each([
    [6, 0, 3, 'Six chairs for people, and bots in three others.'],
    [22, 8, 1, '22 chairs for people, eight of them for two, and bots in one other.'],
    [23, 7, 0, '23 chairs for people, seven of them for two.'],
  ])('%i of them, %i for two, and %i bots', (chairs, pairs, bots, said) => {
    expect(hostWords.peopleTable(chairs, pairs, bots)).toBe(said);
  });
});
