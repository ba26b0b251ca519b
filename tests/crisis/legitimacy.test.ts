/** What a vote makes of a mission's legitimacy. */
import { describe, expect, test } from 'vitest';
import { type Adoption, legitimacyAtAdoption } from '../../shared/crisis/legitimacy.ts';

describe('legitimacy at adoption', () => {
  const plain: Adoption = {
    chapter: 6,
    spare: 0,
    abstentions: 0,
    consent: true,
    lead: 'UN',
    ownership: 0,
    powers: 0,
    sunset: false,
    review: false,
    criteria: 3,
    withoutThreat: false,
  };

  test('Chapter VII where nobody is in great danger costs 6', () => {
    expect(legitimacyAtAdoption({ ...plain, chapter: 7, withoutThreat: true })).toBe(55 + 10 - 6);
  });

  test('each criterion of just intervention beyond three is worth 2', () => {
    expect(legitimacyAtAdoption({ ...plain, criteria: 6 }) - legitimacyAtAdoption(plain)).toBe(6);
    expect(legitimacyAtAdoption({ ...plain, criteria: 0 }) - legitimacyAtAdoption(plain)).toBe(-6);
  });

  test('adds up what a council does for it and against it', () => {
    expect(legitimacyAtAdoption(plain)).toBe(72);
    const regional = { ...plain, lead: 'REG', spare: 3, abstentions: 2, ownership: 2, sunset: true } as const;
    expect(legitimacyAtAdoption(regional)).toBe(62 + 10 + 6 + 6 - 6 + 4 + 3);
    const alone = { ...plain, chapter: 7, consent: false, lead: 'COAL', powers: 4 } as const;
    expect(legitimacyAtAdoption(alone)).toBe(55 - 6 - 10 - 5);
    expect(legitimacyAtAdoption({ ...plain, lead: 'PMC' })).toBe(72 - 25);
  });
});
