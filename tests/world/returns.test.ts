/** People who come home, as a report draws them: as many as came, from next door, to where it is taken to be calm. */
import { describe, expect, test } from 'vitest';
import { velora } from '../../server/tools/claims/games.ts';
import { type LedgerEntry, pageOf } from '../../shared/crisis/ledger.ts';
import { type Borders, homecomingIn, returnsOf } from '../../shared/world/flows.ts';

const borders: Borders = { Rivermark: ['dravia'], Northreach: ['dravia'], Southplain: ['kerun'] };
const home = (thousands: number, month = 1): LedgerEntry => ({
  month,
  target: 'state',
  variable: 'refugees',
  cause: 'return-of-refugees',
  amount: -thousands,
});
/** Everybody takes these provinces for calm, and the others for violent. */
const known = (...calm: readonly string[]) =>
  Object.fromEntries(
    velora.provinces.map(({ id }) => [
      id,
      {
        violence: calm.includes(id) ? 20 : 60,
        need: 0,
        grievance: 0,
        capacity: 0,
        climateStress: 0,
        margin: 2 as const,
      },
    ]),
  );
const returned = (entries: readonly LedgerEntry[], ...calm: readonly string[]) =>
  returnsOf(
    homecomingIn(entries.map((each) => ({ entries: pageOf([each]) }))),
    velora.provinces,
    known(...calm),
    borders,
  );

describe('people who come home', () => {
  test('are as many as came in all these months, and come from abroad', () => {
    const flows = returned([home(6), home(4, 2)], 'Rivermark', 'Southplain');
    expect(flows.reduce((sum, { people }) => sum + people, 0)).toBeCloseTo(10_000);
    expect(flows.map(({ from, to }) => `${from} > ${to}`)).toEqual(['dravia > Rivermark', 'kerun > Southplain']);
  });

  test('are those who were helped home besides, and no other effect of that help', () => {
    const helped: LedgerEntry = { ...home(6), cause: 'refugee-support' };
    const calmer: LedgerEntry = { ...helped, variable: 'regionalInstability', amount: -0.2 };
    const flows = returned([home(6), helped, calmer], 'Rivermark');
    expect(flows.reduce((sum, { people }) => sum + people, 0)).toBeCloseTo(12_000);
  });

  test('go to provinces by their people', () => {
    const [first, second] = returned([home(10)], 'Rivermark', 'Southplain');
    const people = (id: string) => velora.provinces.find((each) => each.id === id)?.population ?? 0;
    expect((first?.people ?? 0) / (second?.people ?? 1)).toBeCloseTo(people('Rivermark') / people('Southplain'));
  });

  test('are not drawn where nobody came, or where no province is taken to be calm', () => {
    expect(returned([], 'Rivermark')).toEqual([]);
    expect(returned([home(10)])).toEqual([]);
    expect(returned([{ ...home(10), cause: 'displacement', amount: 10 }], 'Rivermark')).toEqual([]);
  });
});
