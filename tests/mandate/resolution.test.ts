import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Clause,
  clauseKinds,
  defaultClause,
  type MandateMode,
  mandateModes,
} from '../../shared/mandate/catalogue.ts';
import { paragraphText, renderResolution } from '../../shared/mandate/resolution.ts';
import { templateNames, templates } from '../../shared/mandate/templates.ts';
import { anyText, provinces, variantsOf } from './anyClause.ts';

const render = (clauses: readonly Clause[], mode: MandateMode = 'merge', sovereign = 'Velora') =>
  renderResolution({ state: 'Velora', sovereign, provinces, mode, clauses });
const preambleOf = (...clauses: Clause[]) => render(clauses).preambular.map(paragraphText);
const actionsOf = (...clauses: Clause[]) => render(clauses).operative.map(paragraphText);

const vii: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];
const closing = 'Decides to remain actively seized of the matter.';

/** What holds for the words of any text. */
function expectWellFormed(clauses: readonly Clause[], mode: MandateMode) {
  const { preambular, operative } = render(clauses, mode);
  for (const paragraph of preambular) {
    expect(paragraphText(paragraph)).toMatch(/^[A-Z][^;]*[^\s,;.],$/);
    expect(paragraph.number).toBeNull();
  }
  expect(operative.map((paragraph) => paragraph.number)).toEqual(operative.map((_, at) => at + 1));
  for (const paragraph of operative.slice(0, -1)) expect(paragraphText(paragraph)).toMatch(/^[A-Z][^;]*[^\s,;.];$/);
  expect(operative.at(-1)).toMatchObject({ clause: null });
  expect(operative.map(paragraphText).at(-1)).toBe(closing);
  for (const paragraph of [...preambular, ...operative]) {
    expect(paragraph.spans.map((span) => span.style).indexOf('verb')).toBe(0);
    expect(paragraph.spans.every((span) => span.text !== '')).toBe(true);
    expect(paragraphText(paragraph)).not.toMatch(/undefined|null|NaN|\[object| {2}| [,;.]|,,/);
  }
  const rendered = [...preambular, ...operative].flatMap(({ clause }) => (clause === null ? [] : [clause]));
  expect(rendered.toSorted((a, b) => a - b)).toEqual(clauses.map((_, index) => index));
  const actions = operative.flatMap(({ clause }) => (clause === null ? [] : [clause]));
  expect(actions).toEqual(actions.toSorted((a, b) => a - b));
}

describe('the words of a resolution', () => {
  test('an end date says what it ends of all texts, and what it leaves', () => {
    const [ends] = actionsOf({ kind: 'sunset', rounds: '2' });
    expect(ends).toContain('all sanctions in Velora, including those of its earlier resolutions');
    expect(ends).toMatch(
      /shall expire after two rounds .* unless it renews them, and that its other decisions shall remain/,
    );
    const [stays] = actionsOf({ kind: 'sunset', rounds: 'none' });
    expect(stays).toMatch(
      /including those of its earlier resolutions, shall remain in force until it decides otherwise/,
    );
  });

  describe('on a land that another State answers for', () => {
    const sarvona = (...clauses: Clause[]) => {
      const { preambular, operative } = render(clauses, 'merge', 'the Republic of Sarvona');
      return [...preambular, ...operative].map(paragraphText).join('\n');
    };

    test('speak to that State of consent, integrity, measures against it and its own courts', () => {
      const said: readonly Clause[] = [
        { kind: 'host-consent', status: 'obtained' },
        { kind: 'territorial-integrity' },
        { kind: 'prevention', level: 1 },
        { kind: 'arms-embargo', target: 'host' },
        { kind: 'sanctions-monitoring' },
        { kind: 'amnesty' },
        { kind: 'trusteeship' },
        { kind: 'autonomy', province: 'northreach' },
        { kind: 'icc-referral', exemptNonParties: true },
      ];
      for (const clause of said) expect(sarvona(clause)).toContain('the Republic of Sarvona');
      expect(sarvona({ kind: 'mission', troops: 8 })).toContain(
        'the United Nations Mission in Velora, with a strength of up to 8,000 military personnel',
      );
      expect(sarvona({ kind: 'mission', troops: 8 })).toContain(
        'the consent of the Government of the Republic of Sarvona',
      );
      expect(sarvona({ kind: 'trusteeship' })).toContain('the public property of Velora for the benefit of its people');
      expect(sarvona({ kind: 'autonomy', province: 'northreach' })).toContain(
        'autonomy within the Republic of Sarvona',
      );
    });

    test('speak of the land itself where its status is disputed', () => {
      expect(sarvona({ kind: 'independence' })).toContain('Recommends that Velora be led to independence');
      expect(sarvona({ kind: 'referendum', month: 6 })).toContain('that the people of Velora determine its status');
      expect(sarvona({ kind: 'non-recognition' })).toContain(
        'any change in the status of Velora that is brought about',
      );
      expect(sarvona({ kind: 'demand', what: 'condemn' })).not.toContain('Sarvona');
      expect(actionsOf({ kind: 'independence' })[0]).toContain(
        'Recommends that the territory whose status is in dispute in Velora be led to independence',
      );
    });
  });

  test.each(clauseKinds)('"%s" has a paragraph of its own, whatever its parameters say', (kind) => {
    const clause = defaultClause(kind, 'northreach');
    const words = variantsOf(clause).map((variant) => {
      expectWellFormed([variant], 'merge');
      expectWellFormed([...vii, variant], 'replace');
      const { preambular, operative } = render([variant]);
      return [...preambular, ...operative]
        .filter((each) => each.clause === 0)
        .map(paragraphText)
        .join();
    });
    // Each value of a parameter can be told from the others; the month of an election does not show on benchmarks.
    if (kind !== 'elections')
      expect(new Set(words).size).toBe(new Set(variantsOf(clause).map((each) => JSON.stringify(each))).size);
  });

  test.each(templateNames)('the template "%s" reads', (name) => {
    for (const mode of mandateModes) expectWellFormed(templates[name].clauses, mode);
  });

  test('any text reads, lawful or not', () => {
    fc.assert(fc.property(anyText, fc.constantFrom(...mandateModes), expectWellFormed));
  });

  test('G3 the preamble ends with the determination of Article 39 and with Chapter VII', () => {
    expect(preambleOf(...vii, { kind: 'territorial-integrity' }, { kind: 'host-consent', status: 'obtained' })).toEqual(
      [
        'Having considered the situation in Velora,',
        'Reaffirming its commitment to the sovereignty, unity and territorial integrity of Velora,',
        'Welcoming the letter by which the Government of Velora has given its consent to the measures set out below,',
        'Determining that the situation in Velora constitutes a threat to international peace and security,',
        'Acting under Chapter VII of the Charter of the United Nations,',
      ],
    );
  });

  test('values are marked, so that a change can be shown', () => {
    const [mission] = render([...vii, { kind: 'mission', troops: 8 }]).operative;
    expect(mission).toEqual({
      clause: 2,
      number: 1,
      spans: [
        { text: 'Decides', style: 'verb' },
        { text: ' to establish the United Nations Mission in Velora, with a strength of up to ', style: 'plain' },
        { text: '8,000', style: 'value' },
        { text: ' military personnel;', style: 'plain' },
      ],
    });
    expect(actionsOf({ kind: 'police', officers: 0.5 })[0]).toContain('up to 500 police officers');
    expect(actionsOf({ kind: 'police', officers: 1.5 })[0]).toContain('up to 1,500 police officers');
    expect(actionsOf({ kind: 'mission', troops: 24 })[0]).toContain('24,000');
  });

  test('G25 a mission under Chapter VI rests on consent, in words too', () => {
    expect(actionsOf({ kind: 'mission', troops: 4 })[0]).toContain(', with the consent of the Government of Velora,');
    expect(actionsOf(...vii, { kind: 'mission', troops: 4 })[0]).not.toContain('consent');
  });

  test('Chapter VII decides and demands, Chapter VI recommends and calls upon', () => {
    const clauses: readonly Clause[] = [
      { kind: 'humanitarian-access', level: 2 },
      { kind: 'autonomy', province: 'northreach' },
      { kind: 'non-recognition' },
      { kind: 'demand', what: 'ceasefire' },
      { kind: 'safe-area', province: 'northreach' },
    ];
    const verbs = (basis: readonly Clause[]) =>
      render([...basis, ...clauses]).operative.map((paragraph) => paragraph.spans[0]?.text);
    expect(verbs(vii)).toEqual(['Demands', 'Decides', 'Also decides', 'Demands', 'Decides', 'Decides']);
    expect(verbs([])).toEqual([
      'Calls upon',
      'Recommends',
      'Calls upon',
      'Also calls upon',
      'Further calls upon',
      'Decides',
    ]);
  });

  test('the force is called by whoever leads it', () => {
    const led = (by: 'un' | 'regional' | 'coalition' | 'company') =>
      actionsOf({ kind: 'use-of-force', rule: 'robust' }, { kind: 'mission', troops: 8 }, { kind: 'lead', by })[0];
    expect(led('un')).toContain('Authorizes the Mission to');
    expect(led('regional')).toContain('Authorizes the regional force to');
    expect(led('coalition')).toContain('Authorizes the multinational force to');
    expect(led('company')).toContain('Authorizes the contracted force to');
  });

  test('provinces go by their names', () => {
    expect(actionsOf({ kind: 'safe-area', province: 'southplain' })[0]).toContain('Southplain');
  });

  test('the mode is said first where earlier mandates do not simply go on', () => {
    const first = (mode: MandateMode) => render([{ kind: 'refugees' }], mode).operative[0];
    expect(first('merge')?.clause).toBe(0);
    expect(first('replace')).toMatchObject({ clause: null, number: 1 });
    expect(first('end')).toMatchObject({ clause: null, number: 1 });
    const said = mandateModes.map((mode) => paragraphText(first(mode) ?? { spans: [] }));
    expect(said[1]).toContain('shall replace the earlier mandate');
    expect(said[2]).toContain('all earlier mandates for Velora shall end');
  });

  test('a text without clauses has only what every text has', () => {
    expect(preambleOf()).toEqual(['Having considered the situation in Velora,']);
    expect(actionsOf()).toEqual([closing]);
  });
});
