/** A delegation of several: who one is in it, what waits for one's key, and where the line leads. From the real kernel. */
import { describe, expect, test } from 'vitest';
import {
  hasPlace,
  isKeyAsked,
  isOneEnough,
  keyTo,
  ownAdvice,
  roleOf,
  seatRight,
  unsigned,
} from '../../client/store/delegation.ts';
import { dueOf } from '../../client/store/due.ts';
import { isAsked, wayTo } from '../../client/store/way.ts';
import * as english from '../../client/text/english/interface.ts';
import { refusalRules } from '../../shared/council/refusals.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import {
  aCouncilOfSeven,
  act,
  aDraftTabledBy,
  away,
  by,
  type Circumstance,
  castBallot,
  consultations,
  did,
  facilitator,
  given,
  joined,
  personFor,
  seated,
  theWorld,
  until,
  voteOpen,
  voting,
} from '../support/council.ts';

/** The second of France. */
const second = 'paris';
const two = [
  seated('france', 'kenya', 'velora'),
  joined(second),
  did(by(second), act('join-delegation', { seat: 'france' })),
];
const open = [...two, consultations, aDraftTabledBy('kenya'), voting, voteOpen] as const;

function seen(person: string, ...circumstances: readonly Circumstance[]) {
  const { council, now } = given(aCouncilOfSeven({ ...theWorld('compact'), delegation: 2 }), ...circumstances);
  const view = publicView(council);
  const own = seatView(council, personFor(person), now);
  return { now: view, own, due: dueOf(view, own) };
}

describe('somebody in a delegation', () => {
  test('is its ambassador, its capital, or both while they are there alone; whoever sits alone is neither', () => {
    expect(roleOf(seen('france', ...two).own)).toBe('ambassador');
    expect(roleOf(seen(second, ...two).own)).toBe('capital');
    expect(roleOf(seen(second, ...two, away('france')).own)).toBe('both');
    expect(roleOf(seen('kenya', ...two).own)).toBeNull();
  });

  test('sits down beside whoever is there as long as there is room', () => {
    const { now } = seen('kenya', seated('france', 'kenya'));
    const seatOf = (view: typeof now, id: string) => {
      const found = view.seats.find((seat) => seat.id === id);
      if (!found) throw new Error(`no seat of ${id}`);
      return found;
    };
    expect(hasPlace(seatOf(now, 'france'), now)).toBe(true);
    expect(hasPlace(seatOf(now, 'china'), now)).toBe(false);
    const full = seen('kenya', ...two).now;
    expect(seatOf(full, 'france').others).toHaveLength(1);
    expect(hasPlace(seatOf(full, 'france'), full)).toBe(false);
    expect(hasPlace(seatOf(now, 'france'), { room: { ...now.room, delegation: 1 } })).toBe(false);
  });

  test('who has opened a brief comes back to its seat alone', () => {
    const { own } = seen(second, ...two, consultations);
    expect(seatRight(own, 'france')).toBeNull();
    expect(seatRight(own, 'china')).toBe('brief-is-open');
  });
});

describe('a veto', () => {
  const against = [...open, did(by('france'), castBallot('no'))] as const;
  const says = (withholds: boolean): Circumstance => did(by(second), act('withhold-key', { vote: 1, withholds }));

  test('waits for the capital, whom the line asks until it has said something', () => {
    expect(seen(second, ...open).due).toMatchObject({ kind: 'watch-vote', advises: true });
    const { due, own } = seen(second, ...against);
    expect(isKeyAsked(own)).toBe(true);
    expect(due.kind).toBe('veto-key');
    expect([wayTo(due, 'field')?.tab, isAsked(due)]).toEqual(['vote', true]);
    expect(english.due(due).strong).toContain('give your key to this veto');
    const after = seen(second, ...against, says(true));
    expect(isKeyAsked(after.own)).toBe(false);
    expect(after.due.kind).toBe('watch-vote');
  });

  test('stands before the ambassador as it is: awaited, given, or kept back', () => {
    const key = (...more: readonly Circumstance[]) => {
      const { now, own, due } = seen('france', ...against, ...more);
      expect(due).toMatchObject({ kind: 'vote', key: keyTo(now, own) });
      return english.due(due).rest;
    };
    expect(key()).toContain('has not given its key');
    expect(key(says(false))).toContain('it is a veto');
    expect(key(says(true))).toContain('counts as absent');
    expect(seen('france', ...open, did(by('france'), castBallot('yes'))).due).not.toHaveProperty('key');
    expect(keyTo(seen('kenya', ...against).now, seen('kenya', ...against).own)).toBeNull();
  });

  test('comes after a poll: what one has said is known again', () => {
    const told = did(by(second), act('advise-ballot', { vote: 1, choice: 'abstain' }));
    const { own, due } = seen(second, ...open, told);
    expect(own.delegation && ownAdvice(own.delegation)).toBe('abstain');
    expect(due).not.toHaveProperty('advises');
    expect(seen('france', ...open, told).own.delegation?.people.map(({ advice }) => advice)).toEqual([null, 'abstain']);
  });
});

test('an order that takes two waits for the second signature, and the line says so', () => {
  const ordered = [
    ...[...two, until('orders')],
    did(by(second), act('give-order', { order: { kind: 'intervene', authority: 'none' } })),
  ];
  expect(seen('france', ...two, until('orders')).due).toMatchObject({ kind: 'orders', outside: 'theirs' });
  const { own, due } = seen('france', ...ordered);
  expect(unsigned(own)).toBe('intervene');
  expect(due).toMatchObject({ kind: 'orders', call: { kind: 'sign', act: 'intervene' } });
  expect(wayTo(due, 'field')?.tab).toBe('field');
  expect(english.due(due).strong).toBe('An order waits for your signature.');
  expect(unsigned(seen(second, ...ordered).own)).toBeNull();
  expect(unsigned(seen('france', ...ordered, did(by('france'), act('sign-order'))).own)).toBeNull();
});

test('one signature is enough for whoever is here alone, and over days for nobody who does not sit alone', () => {
  const ordered = did(by(second), act('give-order', { order: { kind: 'intervene', authority: 'none' } }));
  const isEnough = (...circumstances: readonly Circumstance[]): boolean | undefined => {
    const { delegation } = seen(second, ...two, until('orders'), ordered, ...circumstances).own;
    return delegation ? isOneEnough(delegation) : undefined;
  };
  expect([isEnough(), isEnough(away('france')), isEnough(did(by('france'), act('sign-order')))]).toEqual([
    ...[false, true, false],
  ]);
  const days = { ...theWorld('compact'), delegation: 2, consultationsSeconds: 24 * 3600 };
  const { council, now } = given(aCouncilOfSeven(days), ...two, until('orders'), ordered, away('france'));
  expect(seatView(council, personFor(second), now).delegation).toMatchObject({ takesTwo: true, lacksKey: true });
});

test('whoever waits for a seat that the facilitator gives is told so, and whoever hears the bell as well', () => {
  const assigned = seen('ghana', joined('ghana'), did(facilitator, act('set-seating', { seating: 'assigned' })));
  expect(english.due(assigned.due).strong).toBe('Wait for your seat.');
  const rung = seen('france', ...two, consultations, did(facilitator, act('ring-bell')));
  expect(rung.due).toEqual({ kind: 'frozen', mine: false, rung: true });
  expect(english.due(rung.due).rest).toContain('The same link goes on');
  expect(Object.keys(refusalRules)).toContain(assigned.own.rights.takeSeat);
});
