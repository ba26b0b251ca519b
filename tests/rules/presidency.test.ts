import { describe, expect, test } from 'vitest';
import { presidentOf } from '../../shared/council/rules/presidency.ts';
import { membersOf } from '../../shared/council/state.ts';
import { aCouncilOfFifteen, consultations, did, facilitator, given, next, setupFor } from '../support/council.ts';

const names = (setup: Parameters<typeof membersOf>[0]) => membersOf(setup).map(({ name }) => name);

describe('the presidency', () => {
  test('P1 it goes round in the English alphabetical order of names, not by seniority', () => {
    const setup = setupFor('fifteen');
    const presidents = Array.from({ length: 15 }, (_, index) => presidentOf(setup, index + 1));
    const inOrder: readonly (string | null)[] = membersOf(setup).map(({ id }) => id);
    const start = inOrder.indexOf(presidents[0] ?? null);
    expect(presidents).toEqual([...inOrder.slice(start), ...inOrder.slice(0, start)]);
    expect(names(setup)).toEqual(names(setup).toSorted());
    // The order of the ids would put it elsewhere: Russian Federation before Slovenia, United Kingdom before States.
    expect(names(setup).slice(-4)).toEqual(['Russian Federation', 'Slovenia', 'United Kingdom', 'United States']);
  });

  test('P1 the names of the seats count, in whichever order and with whichever ids the scenario has them', () => {
    const setup = setupFor('compact');
    const renamed = setup.seats
      .toReversed()
      .map((seat) => (seat.id === 'china' ? { ...seat, name: 'Zhongguo' } : seat));
    expect(names({ ...setup, seats: renamed }).at(-1)).toBe('Zhongguo');
  });

  test('P1 only members preside, and the seed chooses who begins', () => {
    const setup = setupFor('compact');
    const first = new Set(Array.from({ length: 60 }, (_, seed) => presidentOf({ ...setup, seed }, 1)));
    expect(first).toEqual(new Set(membersOf(setup).map(({ id }) => id)));
    expect(presidentOf({ ...setup, seed: 0xffffffff }, 40)).not.toBeNull();
  });

  test('P1 a round has one president, from its consultations to its last vote; the lobby has the first', () => {
    const lobby = given(aCouncilOfFifteen());
    const first = given(lobby, consultations);
    const second = given(first, did(facilitator, next));
    const presidents = [lobby, first, second].map(({ council }) => presidentOf(council.setup, council.round));
    expect(presidents[1]).toBe(presidents[0]);
    expect(presidents[2]).not.toBe(presidents[1]);
  });
});
