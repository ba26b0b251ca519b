/** What is left of a deadline, in figures, and how long something lasts, in words. */
import { expect, test } from 'vitest';
import { minutes } from '../../client/store/clock.ts';
import { lasting } from '../../client/text/english/counting.ts';

test('a clock counts minutes, and hours from one hour on', () => {
  const shown = [0, 192, 3599, 3600, 86_398].map((seconds) => minutes(seconds * 1000));
  expect(shown).toEqual(['0:00', '3:12', '59:59', '1:00:00', '23:59:58']);
  expect(minutes(191_001)).toBe('3:12');
});

test('a time is told in the largest unit of which it is a whole number', () => {
  expect([1, 20, 60, 90, 1800, 7200].map(lasting)).toEqual([
    '1 second',
    '20 seconds',
    '1 minute',
    '90 seconds',
    '30 minutes',
    '2 hours',
  ]);
});
