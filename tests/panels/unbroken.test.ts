/** Rules and Articles are not torn apart at the end of a line. */
import { expect, test } from 'vitest';
import { refusalWords } from '../../client/text/english/refusals.ts';
import { unbroken } from '../../client/text/unbroken.ts';
import { words } from '../../client/text/words.ts';

test('between a rule and its number stands a space that does not break, in words of every kind', () => {
  const said = unbroken({
    note: 'Nothing else goes on (rule 30), by rules 37 and 39.',
    of: (title: string) => ({ strong: title, rest: 'See Article 27(3) and Art. 25.' }),
    list: ['rule Q1', 'a rule of 3'],
    none: null,
  });
  expect(said.note).toBe('Nothing else goes on (rule\u00a030), by rules\u00a037 and 39.');
  expect(said.of('rule 9')).toEqual({ strong: 'rule\u00a09', rest: 'See Article\u00a027(3) and Art.\u00a025.' });
  expect(said.list).toEqual(['rule\u00a0Q1', 'a rule of 3']);
  expect(said.none).toBeNull();
});

test('so the refusals are said, and what stands beside them', () => {
  expect(Object.values(refusalWords).filter((text) => /\b(rules?|Articles?) \d/.test(text))).toEqual([]);
  expect(words.drafts.rule('Q1', '')).toBe('rule\u00a0Q1');
});
