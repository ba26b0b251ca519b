/** Rule T15: what an inject lets a seat do outside the Council, at what price, and for how long. */
import { describe, expect, test } from 'vitest';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { type Inject, injectSchema } from '../../shared/world/injects.ts';
import { expectAddedUp } from '../properties/accounts.ts';
import {
  act,
  by,
  type Circumstance,
  did,
  facilitator,
  type Given,
  given,
  personFor,
  type Session,
} from '../support/council.ts';
import { aRound, brief, closed, deed, eventsOf, nextRound, order, ordered } from '../support/outside.ts';

const offer = (grants: readonly object[], changes: object = {}): Inject =>
  injectSchema.parse({ id: 'offer', round: 1, title: 'An offer', text: 'Ships are ready.', grants, ...changes });
const granted = (inject: Inject, ...circumstances: readonly Circumstance[]): Given =>
  aRound({ injects: [inject] }, ...circumstances);
const rightsOf = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now).rights.acts;
const capitalOf = ({ council }: Session, seat: string): number => council.capital[seat as SeatId] ?? Number.NaN;
const moneyOf = ({ council }: Session, seat: string): number => council.dealings.purses[seat as SeatId] ?? Number.NaN;

const kenyaStrikes = offer([{ seat: 'kenya', act: 'intervene', price: 3 }]);
const support = { kind: 'invited-support', patron: 'china' } as const;
const freely = offer(['china', 'velora'].map((seat) => ({ seat, act: 'invited-support', price: 0 })));

describe('an act that is kept from a seat', () => {
  const declares = deed({ kind: 'declare-independence' });
  const mediators = brief('opposition', { without: ['declare-independence', 'ceasefire'] });

  test('U18 is not the seat’s, which keeps the others of its kind', () => {
    const session = aRound(mediators);
    expect(Object.keys(rightsOf(session, 'opposition')?.deeds ?? {})).toEqual(['open-talks']);
    session.when(by('opposition'), declares).thenRefused('act-not-yours', 'U15');
    expect(rightsOf(aRound(), 'opposition')?.deeds).toHaveProperty('declare-independence');
    given(aRound(), did(by('opposition'), declares));
  });

  test('U18 nobody grants it either', () => {
    const free = offer(
      ['declare-independence', 'open-talks'].map((each) => ({ seat: 'opposition', act: each, price: 0 })),
    );
    const session = aRound({ injects: [free], ...mediators });
    expect(rightsOf(session, 'opposition')?.deeds).toEqual({
      'open-talks': { right: null, price: { capital: 0, money: 0 } },
    });
    session.when(by('opposition'), declares).thenRefused('act-not-yours', 'U15');
  });
});

describe('an act that is granted', () => {
  test('T15 is a seat’s that could not do it otherwise, and nobody else’s', () => {
    const session = granted(kenyaStrikes);
    expect(rightsOf(session, 'kenya')?.orders.intervene).toEqual({ right: null, price: { capital: 3, money: 20 } });
    expect(rightsOf(session, 'brazil')?.orders).not.toHaveProperty('intervene');
    expect(rightsOf(aRound(), 'kenya')?.orders).not.toHaveProperty('intervene');
    const going = order({ kind: 'intervene', authority: 'none' });
    aRound().when(by('kenya'), going).thenRefused('act-not-yours', 'U15');
    const done = given(session, did(by('kenya'), going), closed);
    expect(eventsOf(done, 'order-carried-out')).toMatchObject([{ by: ['kenya'], order: { kind: 'intervene' } }]);
    expect(capitalOf(done, 'kenya')).toBe(capitalOf(session, 'kenya') - 3);
    expect(moneyOf(done, 'kenya')).toBe(moneyOf(session, 'kenya') - 20);
  });

  test('T15 costs others what it costs, and whoever it is granted to its own price', () => {
    const session = granted(offer([{ seat: 'china', act: 'intervene', price: 1 }]));
    expect(rightsOf(session, 'china')?.orders.intervene?.price.capital).toBe(1);
    expect(rightsOf(session, 'france')?.orders.intervene?.price.capital).toBe(4);
  });

  test('T15 costs nothing at all at a price of 0', () => {
    const session = granted(freely);
    expect(rightsOf(session, 'china')?.orders['invited-support']?.price).toEqual({ capital: 0, money: 0 });
    const done = given(session, ordered('china', support), ordered('velora', support), closed);
    expect(eventsOf(done, 'order-carried-out')).toHaveLength(1);
    for (const seat of ['china', 'velora']) {
      expect(capitalOf(done, seat), seat).toBe(capitalOf(session, seat));
      expect(moneyOf(done, seat), seat).toBe(moneyOf(session, seat));
    }
    expectAddedUp(session.council, done.events.slice(session.events.length));
  });

  test('T15 needs its own price in hand, and no more', () => {
    const poor = { ...brief('kenya', { resources: { capital: 2, money: 100, troops: 4 } }) };
    const session = aRound({ injects: [kenyaStrikes], ...poor });
    session.when(by('kenya'), order({ kind: 'intervene', authority: 'none' })).thenRefused('too-little-capital', 'U16');
    const cheap = aRound({ injects: [offer([{ seat: 'kenya', act: 'intervene', price: 2 }])], ...poor });
    cheap.when(by('kenya'), order({ kind: 'intervene', authority: 'none' })).thenHappens('order-given');
  });

  test('T15 may be a deed', () => {
    const session = granted(offer([{ seat: 'china', act: 'accept-talks', price: 3 }]));
    expect(rightsOf(session, 'china')?.deeds['accept-talks']).toEqual({ right: null, price: { capital: 3, money: 0 } });
    const done = given(session, did(by('china'), deed({ kind: 'accept-talks' })));
    expect(capitalOf(done, 'china')).toBe(capitalOf(session, 'china') - 3);
    expect(done.council.outside.acts).toMatchObject([{ by: ['china'], act: { kind: 'accept-talks' } }]);
  });

  test('T15 ends with the round', () => {
    const next = given(granted(kenyaStrikes), nextRound);
    expect(rightsOf(next, 'kenya')?.orders).not.toHaveProperty('intervene');
    next.when(by('kenya'), order({ kind: 'intervene', authority: 'none' })).thenRefused('act-not-yours', 'U15');
  });

  test('T15 comes with its round and its condition, or when it is thrown in', () => {
    const waiting = granted({ ...kenyaStrikes, round: 2 });
    expect(rightsOf(waiting, 'kenya')?.orders).not.toHaveProperty('intervene');
    expect(rightsOf(given(waiting, nextRound), 'kenya')?.orders).toHaveProperty('intervene');
    const never = granted({ ...kenyaStrikes, when: { state: 'trust', atLeast: 100 } });
    expect(rightsOf(never, 'kenya')?.orders).not.toHaveProperty('intervene');
    const thrown = given(never, did(facilitator, act('throw-in', { inject: 'offer' })));
    expect(rightsOf(thrown, 'kenya')?.orders).toHaveProperty('intervene');
  });

  test('T15 is known to those alone whom the inject tells', () => {
    const quiet = granted({ ...kenyaStrikes, privateTo: ['kenya'] });
    expect(rightsOf(quiet, 'kenya')?.orders).toHaveProperty('intervene');
    for (const seat of ['france', 'velora', 'opposition']) {
      const view = JSON.stringify(seatView(quiet.council, personFor(seat), quiet.now));
      expect(view, seat).not.toContain('An offer');
      expect(rightsOf(quiet, seat), seat).toEqual(rightsOf(aRound(), seat));
    }
    expect(facilitatorView(quiet.council).acts).not.toHaveProperty('kenya');
  });
});
