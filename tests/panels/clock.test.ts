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
  expect([1, 20, 60, 90, 1800, 7200].map((seconds) => lasting(seconds))).toEqual([
    '1 second',
    '20 seconds',
    '1 minute',
    '90 seconds',
    '30 minutes',
    '2 hours',
  ]);
});

test('about how long is told in quarters of a minute, and in hours', () => {
  const about = [60, 255, 7000, 7200, 86_400].map((seconds) => lasting(seconds, 'about'));
  expect(about).toEqual(['1 minute', '4¼ minutes', '116¾ minutes', '2 hours', '24 hours']);
});

test('at least how long is rounded down, to a minute at the least', () => {
  const atLeast = [5, 61, 7199, 7200, 172_799, 172_800].map((seconds) => lasting(seconds, 'at-least'));
  expect(atLeast).toEqual(['1 minute', '1 minute', '119 minutes', '2 hours', '47 hours', '2 days']);
});
