import { describe, expect, test } from 'vitest';
import { nextPresident, presidentOf, presiding } from '../../shared/council/rules/meeting/presidency.ts';
import { membersOf } from '../../shared/council/state.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  ballots,
  by,
  consultations,
  did,
  facilitator,
  given,
  members,
  move,
  next,
  type Session,
  seated,
  setupFor,
  until,
} from '../support/council.ts';

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

  test('P1 the turn is as it was for sessions of before: so many places on from where the seed begins', () => {
    for (const council of ['fifteen', 'compact'] as const) {
      for (const seed of [0, 7, 14, 4_294_967_295]) {
        const setup = setupFor(council, { seed });
        const seats = membersOf(setup);
        const expected = Array.from({ length: 40 }, (_, index) => seats[(seed + index) % seats.length]?.id);
        expect(Array.from({ length: 40 }, (_, index) => presidentOf(setup, index + 1))).toEqual(expected);
      }
    }
  });

  test('P1 an accent does not move a name: Côte d’Ivoire presides under C', () => {
    const setup = setupFor('fifteen');
    const renamed = setup.seats.map((seat) => (seat.id === 'brazil' ? { ...seat, name: 'Côte d’Ivoire' } : seat));
    const sorted = names({ ...setup, seats: renamed });
    expect(sorted.slice(2, 5)).toEqual(['China', 'Côte d’Ivoire', 'France']);
    expect(nextPresident('Côte d’Ivoire', ['Costa Rica', 'Côte d’Ivoire', 'Croatia'])).toBe('Croatia');
  });

  test('P5 the turn goes on after a President that has left, and after the last name with the first', () => {
    expect(nextPresident('Switzerland', ['China', 'Slovenia', 'United Kingdom'])).toBe('United Kingdom');
    expect(nextPresident('United States', ['Algeria', 'China', 'United States'])).toBe('Algeria');
    expect(nextPresident('China', ['China'])).toBe('China');
    expect(nextPresident('China', [])).toBeNull();
  });
});

describe('a President whose State is directly connected with the question', () => {
  const everybody = given(aCouncilOfFifteen({ meetingSeconds: 75 }), seated(...members, 'velora'));
  const chairOf = (session: Session): string => presiding(session.council) ?? '';
  const opened = given(everybody, aDraftTabledBy('kenya'), until('meeting'));
  const order = membersOf(opened.council.setup).map(({ id }) => id as string);
  const chair = chairOf(opened);
  const following = order[(order.indexOf(chair) + 1) % order.length] ?? '';
  const cede = act('cede-chair');

  test('P3 cedes the chair to the next in order, for this meeting', () => {
    const ceded = opened.when(by(chair), cede).then({ kind: 'chair-ceded', by: chair, to: following });
    expect(ceded.council.meeting).toMatchObject({ president: following, ceded: true });
    expect(chairOf(ceded)).toBe(following);
    expect(presidentOf(ceded.council.setup, ceded.council.round)).toBe(chair);
    given(ceded).when(by(chair), act('gavel')).thenRefused('not-the-president', 'P2');
    given(ceded).when(by(following), act('gavel')).thenRefused('nothing-to-settle', 'P2');
    expect(chairOf(given(ceded, until('voting')))).toBe(following);
  });

  test('P3 the presidency of the round stays, and the next meeting has its own', () => {
    const after = given(opened, did(by(chair), cede), until('consultations'));
    expect(after.council.round).toBe(2);
    expect(chairOf(after)).toBe(following);
    expect(given(after, until('meeting')).council.meeting).toMatchObject({ president: following, ceded: false });
  });

  test('P3 it is the President’s own choice: nobody else has it, and it is made once', () => {
    const other = order.find((id) => id !== chair) ?? '';
    opened.when(by(other), cede).thenRefused('not-the-president', 'P2');
    opened.when(by('velora'), cede).thenRefused('not-the-president', 'P2');
    opened.when(facilitator, cede).thenRefused('not-for-your-role', 'S1');
    const ceded = given(opened, did(by(chair), cede));
    ceded.when(by(chair), cede).thenRefused('not-the-president', 'P2');
    ceded.when(by(following), cede).thenRefused('chair-already-ceded', 'P3');
  });

  test('P3 there is a chair to cede in a meeting only, and not while the Council votes', () => {
    const before = given(everybody, consultations);
    before.when(by(chairOf(before)), cede).thenRefused('no-vote-in-informal', 'K1');
    given(opened, did(by(chair), act('object-agenda', { item: null })))
      .when(by(chair), cede)
      .thenRefused('vote-is-open', 'N5');
  });

  test('P3 whoever cedes the chair keeps the vote', () => {
    const adopted = given(opened, did(by(chair), cede), did(facilitator, act('gavel-for-president')));
    const open = given(adopted, did(by('france'), move('suspend')));
    expect(given(open, ballots('yes', ...members)).council.results.at(-1)?.ballots).toMatchObject({ [chair]: 'yes' });
  });
});
