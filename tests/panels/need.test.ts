/** What a text would need beside what would come, and who grows tired, in words. */
import { describe, expect, test } from 'vitest';
import { NeedLine } from '../../client/panels/Troops.tsx';
import { comesOf } from '../../client/store/troops.ts';
import { fieldWords, pledgeWords } from '../../client/text/english/field.ts';
import { mostNeeded } from '../../shared/world/need.ts';

const mission = { wanted: 16, pledged: 9.5, deploys: 9.5, missing: 6.5, hired: false };
const isHollow = (need: number, comes: number): boolean =>
  (NeedLine({ need, comes }).props as { readonly 'data-hollow': boolean })['data-hollow'];

describe('what a text needs', () => {
  test('stands beside what is ordered and pledged, or hired', () => {
    expect(comesOf(mission)).toBe(9.5);
    expect(comesOf({ ...mission, pledged: 20 })).toBe(16);
    expect(comesOf({ ...mission, pledged: 0, hired: true })).toBe(16);
  });

  test('is said in soldiers', () => {
    expect(pledgeWords.need(14, 4)).toBe('The Secretariat reckons that this needs 14,000 soldiers; 4,000 would come.');
    expect(pledgeWords.need(14, 0)).toMatch(/none would come/);
    expect(pledgeWords.need(mostNeeded, 4)).toMatch(/or more soldiers/);
  });

  test('makes the text a word where fewer than three in five would come', () => {
    expect(isHollow(15, 8.5)).toBe(true);
    expect(isHollow(15, 9)).toBe(false);
  });
});

test('capitals that are tired hold back a share of their soldiers', () => {
  expect(fieldWords.tired(0.125)).toMatch(/about 13 %/);
});
