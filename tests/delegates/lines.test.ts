/** What a delegation says aloud: plain, short, about what counts, and nothing that is secret. */
import { describe, expect, test } from 'vitest';
import { heardIn } from '../../shared/delegates/hearing.ts';
import {
  correctionLine,
  deedOf,
  explanationLine,
  mostThemes,
  offerLine,
  readingLine,
  replyLine,
  type Stance,
  statementLine,
  type Voice,
  wishLine,
} from '../../shared/delegates/lines.ts';
import { redLineNouns } from '../../shared/delegates/phrases.ts';
import { themeOf, themesIn } from '../../shared/delegates/themes.ts';
import type { Guess } from '../../shared/interests/brief.ts';
import { features } from '../../shared/interests/features.ts';
import { improvement, outcomeKeys, profiles } from '../../shared/interests/profiles.ts';
import type { Reason, ReasonKind } from '../../shared/interests/reasons.ts';
import { redLineIds } from '../../shared/interests/redLines.ts';
import { minding } from './sights.ts';

const parts: readonly ReasonKind[] = [
  ...features.map((key) => ({ kind: 'feature' as const, key })),
  ...outcomeKeys.map((key) => ({ kind: 'outcome' as const, key })),
];
const redLines: readonly ReasonKind[] = redLineIds.map((id) => ({ kind: 'red-line' as const, id }));
const asides: readonly ReasonKind[] = [
  ...([{ kind: 'deal' }, { kind: 'sponsor' }, { kind: 'speech' }, { kind: 'understood' }] as const),
];
const guesses: readonly Guess[] = ([1, -1] as const).flatMap((direction) => [
  ...features.map((key): Guess => ({ kind: 'position', key, direction })),
  ...outcomeKeys.map((key): Guess => ({ kind: 'outcome', key, direction })),
]);
const lots = [0, 0.4, 0.7, 0.99];
const wants = profiles['latin-american'];
const contrary = {
  positions: Object.fromEntries(features.map((key) => [key, -wants.positions[key] || -1])) as typeof wants.positions,
  outcomes: Object.fromEntries(outcomeKeys.map((key) => [key, -1])) as typeof wants.outcomes,
  duty: 0,
};
const voices: readonly Voice[] = [wants, contrary].flatMap((each) => lots.map((drawn) => ({ wants: each, drawn })));
const stances: readonly Stance[] = ['author', 'supports', 'wavers', 'opposes', 'guest'];
const forIt = (what: ReasonKind): Reason => ({ what, points: 1 });
const againstIt = (what: ReasonKind): Reason => ({ what, points: -1 });
const at = <Each>(all: readonly Each[], index: number): Each => all[index % all.length] as Each;

/** Of every kind, with every reason in every place. */
function everyLine(): readonly string[] {
  const reasons = [...parts, ...redLines, ...asides];
  return voices.flatMap((voice) => [
    ...reasons.flatMap((what, index) => {
      const [second, third, fourth] = [5, 11, 17].map((step) => at(parts, index + step)) as [
        ReasonKind,
        ReasonKind,
        ReasonKind,
      ];
      const mixed = [forIt(what), againstIt(second), forIt(third), againstIt(fourth), againstIt(at(redLines, index))];
      const others = [second, fourth].map((each) => {
        return { name: 'Russian Federation', reason: forIt(each), wants: voice.wants };
      });
      return [mixed, mixed.map((each) => ({ ...each, points: -each.points }))].flatMap((all) => [
        ...stances.map((stance) => statementLine(stance, all, others, voice)),
        ...(['yes', 'no', 'abstain'] as const).map((choice) => explanationLine(choice, false, all.slice(0, 3), voice)),
        explanationLine('no', true, all.slice(-3), voice),
        replyLine('United Kingdom', offerLine(all, voice), voice),
      ]);
    }),
    ...guesses.flatMap((guess, index) => [wishLine([guess, at(guesses, index + 7)], voice)]),
    wishLine([], voice),
  ]);
}
const every = [...everyLine(), ...guesses.flatMap((guess) => [readingLine(guess), correctionLine(guess)])];

describe('a line', () => {
  test('is never empty, never long, and never touches more than it can mean', () => {
    expect(every.length).toBeGreaterThan(2000);
    for (const line of every) {
      expect(line, line).toMatch(/^[A-Z].*\.$/);
      expect(line.length, line).toBeLessThanOrEqual(300);
      expect(themesIn(line).length, line).toBeLessThanOrEqual(mostThemes);
      expect(line, line).not.toMatch(/undefined|null| {2}|\.\.|[a-z]\. [a-z]/);
    }
  });

  test('has no number in it, and no word of a deal, of points or of a stake', () => {
    for (const line of every) expect(line, line).not.toMatch(/\d|\bdeals?\b|\bpoints?\b|\bstake|\bsecret|\border\b/i);
  });

  test('of a vote that a deal has won says nothing of it', () => {
    const bought = explanationLine('yes', false, [forIt({ kind: 'deal' })], { wants, drawn: 0 });
    expect(bought).toBe('We voted in favour. We have weighed everything, and on balance we can go along with it.');
  });

  test('is another for another lot, and the same for the same', () => {
    const statement = (drawn: number) =>
      statementLine('author', [forIt({ kind: 'feature', key: 'humanitarian' })], [], { wants, drawn });
    expect(new Set(lots.map(statement)).size).toBe(3);
    expect(statement(0.4)).toBe(statement(0.4));
  });
});

describe('what is said of an interest', () => {
  test('is heard by whoever has it: every deed, every aim and every wish', () => {
    for (const what of parts) {
      if (!('key' in what)) continue;
      for (const voice of voices) {
        for (const reason of [forIt(what), againstIt(what)]) {
          expect(themesIn(deedOf(reason, voice)), deedOf(reason, voice)).toContain(themeOf[what.key]);
        }
        expect(themesIn(offerLine([againstIt(what)], voice) ?? ''), what.key).toContain(themeOf[what.key]);
      }
    }
    for (const guess of guesses) expect(heardIn(readingLine(guess)), readingLine(guess)).toContain(themeOf[guess.key]);
  });

  test('names no other interest but where words are shared', () => {
    const mixed = parts.flatMap((what) =>
      voices.flatMap((voice) => [forIt(what), againstIt(what)].map((each) => themesIn(deedOf(each, voice)).length)),
    );
    expect(mixed.filter((count) => count > 1)).toEqual([]);
  });

  test('says what the text does, by what the delegation wants', () => {
    const force: ReasonKind = { kind: 'feature', key: 'force' };
    const [strong, weak] = [1, -1].map((weight) => ({ wants: minding({ force: weight }), drawn: 0 })) as [Voice, Voice];
    expect(deedOf(forIt(force), strong)).toBe('puts troops behind our words');
    expect(deedOf(againstIt(force), strong)).toBe('sends too few troops for its task');
    expect(deedOf(forIt(force), weak)).toBe('does with fewer troops');
    expect(deedOf(againstIt(force), weak)).toBe('sends more troops than peace needs');
  });

  test('of an outcome keeps to its improvement, whichever way the figure runs', () => {
    for (const key of outcomeKeys) {
      const better: Guess = { kind: 'outcome', key, direction: improvement[key] };
      expect(readingLine(better), key).not.toMatch(/less w|fewer/);
    }
    expect(readingLine({ kind: 'outcome', key: 'violence', direction: -1 })).toBe(
      'We think that this is what matters to you: stronger steps against the violence.',
    );
  });
});

describe('what a delegation tells the Council', () => {
  const voice: Voice = { wants: minding({ humanitarian: 1, force: -1, regionalLead: 1 }), drawn: 0 };
  const aid: Reason = { points: 1, what: { kind: 'feature', key: 'humanitarian' } };
  const troops: Reason = { points: -0.8, what: { kind: 'feature', key: 'force' } };
  const early: Reason = { points: -1.5, what: { kind: 'red-line', id: 'force-before-mediation' } };

  test('of its vote gives the reasons for and against', () => {
    expect(explanationLine('abstain', false, [early, aid, troops], voice)).toBe(
      'We abstained. The text opens the roads for humanitarian aid, and that counts for us. But it sends more troops than peace needs. We cannot accept military force before mediation.',
    );
    expect(explanationLine('no', true, [early, troops], voice)).toBe(
      'We have stopped this text, and we say why. We cannot accept military force before mediation. The text sends more troops than peace needs.',
    );
  });

  test('speaks to the interests of those whose votes are lacking, by name', () => {
    const kenya = { name: 'Kenya', wants: profiles['african-lead'] };
    const lead: Reason = { points: 1, what: { kind: 'feature', key: 'regionalLead' } };
    const line = statementLine('author', [aid], [{ ...kenya, reason: lead }], voice);
    expect(line).toBe(
      'We bring this text because it opens the roads for humanitarian aid. For Kenya: it puts the region in the lead.',
    );
    const both = statementLine(
      'supports',
      [aid],
      [
        { ...kenya, reason: aid },
        { ...kenya, name: 'Ghana', reason: aid },
      ],
      voice,
    );
    expect(both).toContain('That is for Kenya and Ghana, too.');
  });

  test('says what would win it, and where a line is crossed that first', () => {
    expect(statementLine('wavers', [aid, troops], [], voice)).toContain('We could support it with fewer troops.');
    expect(offerLine([aid, troops, early], voice)).toBe('We could support it without military force before mediation.');
    expect(statementLine('opposes', [troops, early], [], voice)).toContain(
      'We cannot accept military force before mediation.',
    );
    expect(offerLine([aid], voice)).toBeNull();
  });

  test('knows every red line in words of its own', () => {
    expect(new Set(Object.values(redLineNouns)).size).toBe(redLineIds.length);
  });
});
