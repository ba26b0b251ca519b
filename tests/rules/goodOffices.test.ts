import { describe, expect, test } from 'vitest';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Phase } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfSeven,
  aWorld,
  by,
  compact,
  did,
  facilitator,
  freeze,
  given,
  personFor,
  type Session,
  seated,
  theWorld,
  until,
  useGoodOffices,
} from '../support/council.ts';

const orders = given(aWorld(), seated(...compact, 'secretary-general'), until('orders'));
const mayUse = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now).rights.goodOffices;

describe('good offices', () => {
  test.each([
    ['intransigence', -1],
    ['acceptance', 2],
  ] as const)('O1 are used for %s: %d points, at once, with their cause', (aim, points) => {
    const used = orders
      .when(by('secretary-general'), useGoodOffices(aim))
      .thenHappens('good-offices-used', 'world-changed');
    expect(used.events.at(-2)).toEqual({ kind: 'good-offices-used', seat: 'secretary-general', aim });
    const entry = { month: 1, target: 'state', variable: aim, cause: 'good-offices', amount: points };
    expect(used.events.at(-1)).toMatchObject({ cause: { kind: 'good-offices', aim }, entries: [entry] });
    expect((used.council.crisis?.[aim] ?? 0) - (orders.council.crisis?.[aim] ?? 0)).toBeCloseTo(points, 9);
  });

  test('O1 once in a round, and in the next again', () => {
    const used = given(orders, did(by('secretary-general'), useGoodOffices('acceptance')));
    expect(mayUse(used, 'secretary-general')).toBe('good-offices-used');
    used.when(by('secretary-general'), useGoodOffices('acceptance')).thenRefused('good-offices-used', 'O1');
    used.when(by('secretary-general'), useGoodOffices('intransigence')).thenRefused('good-offices-used', 'O1');
    given(used, until('sitrep'), until('orders'))
      .when(by('secretary-general'), useGoodOffices('intransigence'))
      .thenHappens('good-offices-used', 'world-changed');
  });

  test('O1 in the orders only', () => {
    for (const phase of ['sitrep', 'consultations', 'meeting', 'field', 'epilogue'] satisfies Phase[]) {
      const there = given(aWorld(), seated('secretary-general'), until(phase));
      there.when(by('secretary-general'), useGoodOffices('acceptance')).thenRefused('wrong-phase', 'F1');
    }
    given(orders, did(facilitator, freeze))
      .when(by('secretary-general'), useGoodOffices('acceptance'))
      .thenRefused('session-frozen', 'F2');
  });

  test('O1 by whoever has them where the Secretary-General has no seat: the relief agencies', () => {
    const compactCouncil = given(aCouncilOfSeven(theWorld('compact')), seated(...compact, 'relief'), until('orders'));
    expect(mayUse(compactCouncil, 'relief')).toBeNull();
    const used = compactCouncil
      .when(by('relief'), useGoodOffices('acceptance'))
      .thenHappens('good-offices-used', 'world-changed');
    expect(mayUse(used, 'relief')).toBe('good-offices-used');
    expect(mayUse(compactCouncil, 'france')).toBe('not-the-secretary-general');
    // With a Secretary-General they are nobody else’s, whether somebody sits there or not.
    const with_ = given(aWorld(), seated(...compact, 'relief'), until('orders'));
    expect(mayUse(with_, 'relief')).toBe('not-the-secretary-general');
  });

  test('O1 by nobody but the Secretary-General', () => {
    expect(mayUse(orders, 'secretary-general')).toBeNull();
    expect(mayUse(orders, 'france')).toBe('not-the-secretary-general');
    orders.when(by('france'), useGoodOffices('acceptance')).thenRefused('not-the-secretary-general', 'O1');
  });
});
