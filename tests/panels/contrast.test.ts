/** Every pair of text and ground that the style sheets use can be read: at least 4.5 to 1, marks and borders 3 to 1. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../client/scenes/palette.ts';

const sheet = readFileSync(join(import.meta.dirname, '..', '..', 'client', 'style', 'tokens.css'), 'utf8');
const [light = '', projector = ''] = sheet.split(':root[data-theme="projector"]');
const colours = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/gi)].map(([, name, hex]) => [name, hex]));
const themes = { light: colours(light), projector: { ...colours(light), ...colours(projector) } };

const texts: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'tint'].flatMap((ground) =>
    ['ink', 'ink-2', 'blue', 'no', 'abstain-text'].map((text) => [text, ground] as const),
  ),
  ['yes', 'surface'],
  ['yes', 'paper'],
  ['on-blue', 'blue'],
  ['on-night', 'night'],
];
const marks: readonly (readonly [string, string])[] = [
  ['rule-strong', 'surface'],
  ['rule-strong', 'paper'],
  ['yes', 'surface'],
  ['no', 'surface'],
  ['blue', 'surface'],
];

describe.each(Object.entries(themes))('%s', (_theme, named) => {
  test.each(texts)('text in %s is legible on %s', (text, ground) => {
    expect(contrast(named[text] ?? '', named[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)('marks in %s stand out on %s', (mark, ground) => {
    expect(contrast(named[mark] ?? '', named[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('the measure itself: black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#0a5488', '#0a5488')).toBe(1);
});
