/** Rules, Articles and sums are not torn apart at the end of a line. */
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

test('between a sum and its unit, too, and nowhere else', () => {
  const said = unbroken({
    price: '2 capital · $10 m',
    inHand: (money: number) => `You have $${money} million in hand.`,
  });
  expect(said.price).toBe('2 capital · $10\u00a0m');
  expect(said.inHand(1500)).toBe('You have $1500\u00a0million in hand.');
  expect(unbroken({ cost: '$1,200 m a month; $5 more' }).cost).toBe('$1,200\u00a0m a month; $5 more');
  expect(words.outside.price(2, 10)).toBe('2 capital · $10\u00a0m');
});
