import { expect, test } from 'vitest';
import { glossary, terms } from '../../client/text/english/glossary.ts';
import { withTerms } from '../../client/text/english/termsIn.ts';

const marked = (...texts: readonly string[]) =>
  withTerms(...texts).map((pieces) => pieces.flatMap(({ term, text }) => (term ? [`${term}: ${text}`] : [])));

test('a text keeps its words, and its terms are marked where they come first', () => {
  const text = 'The embargo holds. Another embargo, or sanctions, may be vetoed: a veto is near.';
  expect(
    withTerms(text)
      .flat()
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(marked(text)).toEqual([['embargo: embargo', 'sanctions: sanctions', 'veto: vetoed']]);
});

test('what an earlier text of the page has explained is not marked again', () => {
  expect(marked('No mandate without consent.', 'Consent, and a safe area.')).toEqual([
    ['mandate: mandate', 'consent: consent'],
    ['safe-area: safe area'],
  ]);
});

test('words that only look like a term are left alone', () => {
  expect(marked('Chapter VIII is about consenting neighbours; the table was laid, and people vetted.')).toEqual([[]]);
  expect(marked('Chapter VII is another thing.')).toEqual([['chapter-vii: Chapter VII']]);
});

test('the name of each term that is marked is found as that term', () => {
  const found = terms.filter((term) => marked(glossary[term].name).flat().length > 0);
  for (const term of found) expect(marked(glossary[term].name)).toEqual([[`${term}: ${glossary[term].name}`]]);
  expect(found.length).toBeGreaterThan(25);
});
