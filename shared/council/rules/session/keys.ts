/** Rule S8: what needs the keys of two of a delegation: the gravest orders, and a veto. */
import type { Order } from '../../../outside/acts.ts';
import { isOverDays } from '../../setup.ts';
import { type Council, delegationOf, presentIn, type Seat } from '../../state.ts';
import type { PersonId, SeatId } from '../../vocabulary.ts';

/** Orders that are carried out only with the keys of two, where two are there when they are (rule S8). */
const gravest: readonly Order['kind'][] = ['intervene', 'recognise', 'protectorate'];
export const needsTwoKeys = ({ kind }: Order): boolean => gravest.includes(kind);

/** Those of a delegation who count: who is there, and over days, when people come and go, who sits. */
const counting = (council: Council, seat: Seat): readonly PersonId[] =>
  isOverDays(council.setup) ? delegationOf(seat) : presentIn(council, seat);

/** Whether an order of the seat has the keys that it needs. */
export function hasKeys(council: Council, id: SeatId, order: Order): boolean {
  const seat = council.seats[id];
  if (!seat || !needsTwoKeys(order)) return true;
  const keys = council.outside.keys[id] ?? [];
  return counting(council, seat).length < 2 || keys.filter((person) => delegationOf(seat).includes(person)).length >= 2;
}

export const withKeys = (council: Council, seat: SeatId, keys: readonly PersonId[]): Council => ({
  ...council,
  outside: { ...council.outside, keys: { ...council.outside.keys, [seat]: keys } },
});

/** Whether the seat has two keys to its ballot in the open vote: where it would be a veto, and it is a delegation of several. */
export const hasTwoKeys = ({ vote }: Council, seat: Seat): boolean =>
  seat.kind === 'permanent' && vote?.character === 'substantive' && delegationOf(seat).length > 1;

/**
 * Rule S8: the capital, which is there, has said nothing: the vote is not closed before its time. Whatever the ballot is, or
 * everybody would know from the waiting that it is a veto (rule B3).
 */
export const isKeyAwaited = (council: Council, seat: Seat): boolean =>
  hasTwoKeys(council, seat) && counting(council, seat).length > 1 && council.vote?.withheld[seat.id] === undefined;

/** Rule S8: a veto that does not count, because the capital has kept its key back. Whoever is left alone has both. */
export const isKeptBack = (council: Council, seat: Seat): boolean =>
  hasTwoKeys(council, seat) && council.vote?.ballots[seat.id] === 'no' && council.vote.withheld[seat.id] === true;
