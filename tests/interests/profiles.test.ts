/** The weights are data: whoever changes one changes it here too. */
import { describe, expect, test } from 'vitest';
import { features } from '../../shared/interests/features.ts';
import {
  isHostProfile,
  outcomeKeys,
  type ProfileName,
  profileNames,
  profiles,
} from '../../shared/interests/profiles.ts';

const sum = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((one, other) => one + other, 0);

/** Of the position weights, of the outcome weights. */
const sums: Readonly<Record<ProfileName, readonly [number, number]>> = {
  'united-states': [1.3, 1.25],
  'united-kingdom': [2.45, 1.45],
  france: [2.35, 1.4],
  'russian-federation': [-1.8, 1.25],
  china: [-0.7, 1.45],
  'african-lead': [0.95, 1.9],
  'african-consent': [0.5, 1.75],
  'troop-contributor': [0.1, 1.45],
  'non-aligned': [-0.45, 1.45],
  'latin-american': [0.6, 1.55],
  'western-justice': [2.1, 1.7],
  'western-burden': [1.45, 1.55],
  'eastern-european': [1.7, 1.35],
  arab: [0.5, 1.55],
  'small-island': [1.9, 1.5],
  'host-state': [-1.2, 1.75],
  'administering-power': [-0.5, 1.5],
  opposition: [2.1, 0.8],
  'regional-body': [1.35, 1.95],
  'civil-society': [1.3, 1.9],
  'secretary-general': [1.6, 2.15],
  neighbour: [0.15, 1.9],
  press: [0.7, 1.1],
};

describe('the profiles', () => {
  test('there are thirteen features and eight outcomes', () => {
    expect(new Set(features).size).toBe(13);
    expect(new Set(outcomeKeys).size).toBe(8);
    expect(Object.keys(profiles)).toEqual(profileNames);
  });

  test.each(profileNames)('%s has a weight for each, and they add up', (name) => {
    const { positions, outcomes } = profiles[name];
    expect(Object.keys(positions)).toEqual(features);
    expect(Object.keys(outcomes)).toEqual(outcomeKeys);
    expect(sum(positions)).toBeCloseTo(sums[name][0], 9);
    expect(sum(outcomes)).toBeCloseTo(sums[name][1], 9);
  });

  test('each weight is under its own name', () => {
    expect(profiles['united-states'].positions).toEqual({
      ...{ consent: -0.1, force: 0.35, sanctions: 0.5, justice: -0.55, administration: 0.4, ownership: 0.1 },
      ...{ secession: 0.2, humanitarian: 0.35, market: 0.3, burden: -0.6, sunset: 0.35, regionalLead: 0.1 },
      climate: -0.1,
    });
    expect(profiles['host-state'].outcomes).toEqual({
      ...{ violence: 0.2, need: 0.1, regionalInstability: 0.1, capacity: 0.5, materialSovereignty: 0.9 },
      ...{ illicitEconomy: 0.05, grievance: -0.1, councilLegitimacy: 0 },
    });
    expect(profiles.opposition.positions.secession).toBe(1);
    expect(profiles['small-island'].positions.climate).toBe(0.8);
    expect(profiles['western-justice'].positions.justice).toBe(0.7);
    expect(profiles['western-burden'].positions.burden).toBe(-0.4);
    expect(profiles.china.outcomes.capacity).toBe(0.35);
    expect(profiles['secretary-general'].outcomes.councilLegitimacy).toBe(0.4);
  });

  test('a duty to act ties the hands of three, and no one else minds', () => {
    const tied = profileNames.filter((name) => profiles[name].duty !== 0);
    expect(tied).toEqual(['united-states', 'russian-federation', 'china']);
    for (const name of tied) expect(profiles[name].duty).toBe(-0.6);
  });

  test('an administering power that lets go asks for consent, no trials, no bill, and a short mission', () => {
    const { positions, outcomes } = profiles['administering-power'];
    expect(positions).toMatchObject({ consent: 0.9, justice: -1, burden: -0.4, sunset: 0.7 });
    expect(outcomes.materialSovereignty).toBeLessThan(profiles['host-state'].outcomes.materialSovereignty);
    expect(profileNames.filter(isHostProfile)).toEqual(['host-state', 'administering-power']);
  });

  test('the neighbour differs from an African member in the lead of the region alone', () => {
    const { positions, outcomes, duty } = profiles['african-lead'];
    expect(profiles.neighbour).toEqual({ positions: { ...positions, regionalLead: 0 }, outcomes, duty });
    expect(positions.regionalLead).toBe(0.8);
  });
});
