/** Rules S6 to S9: two or three people on one seat, who of them does what, and what needs all of their keys. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode, isOfPost } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, delegationOf, personById, type Seat, seatById } from '../../state.ts';
import { closeVote, everyHolderHasCast } from '../votes/ballots.ts';
import { applyBriefOpened } from './briefs.ts';
import { hasTwoKeys, needsTwoKeys, withKeys } from './keys.ts';
import { labelled } from './labels.ts';
import { handedOver, mayTakeSeat } from './seating.ts';

/** Whether a seat has a place beside whoever holds it (rule S6). */
export const hasRoom = ({ setup }: Pick<Council, 'setup'>, seat: Seat): boolean =>
  seat.holder !== null && delegationOf(seat).length < setup.delegation;

/** Rule S6: whoever sits down beside the holder is of the same delegation; rule S5 holds for them too. */
export function decideJoinDelegation(asking: Asking, { seat: id }: CommandOf<'join-delegation'>): Decision {
  const code = mayTakeSeat(asking);
  const { council, by } = asking;
  const person = by.role === 'person' ? personById(council, by.person) : null;
  if (by.role !== 'person' || !person) return deny(code ?? 'unknown-person');
  const seat = seatById(council, id);
  if (!seat) return deny('unknown-seat', ['seat']);
  if (code && (code !== 'brief-is-open' || person.opened !== id)) return deny(code);
  if (seat.reserved) return deny('seat-is-reserved', ['seat']);
  if (delegationOf(seat).includes(by.person)) return accept();
  if (!hasRoom(council, seat)) return deny('delegation-full', ['seat']);
  const left: readonly Event[] = person.seat ? [{ kind: 'seat-left', seat: person.seat, person: by.person }] : [];
  const joined: EventOf<'delegate-joined'> = { kind: 'delegate-joined', seat: id, person: by.person };
  return accept(...left, joined, ...labelled(council, seat, by.person, null));
}

export function applyDelegateJoined(council: Council, event: EventOf<'delegate-joined'>): Council {
  const [seat, person] = [council.seats[event.seat], council.people[event.person]];
  if (!seat || !person) return council;
  const seated = {
    ...council,
    seats: { ...council.seats, [event.seat]: { ...seat, team: [...seat.team, event.person] } },
    people: { ...council.people, [event.person]: { ...person, seat: event.seat, since: council.version } },
  };
  const here = handedOver(council, seated, event.seat);
  return council.phase === 'lobby' ? here : applyBriefOpened(here, { ...event, kind: 'brief-opened' });
}

/** Whether the asking person may put their key to the order of their delegation, and if not, why. */
export function maySign(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council, by } = asking;
  const order = council.outside.orders[seat.id];
  if (by.role !== 'person' || !order || !needsTwoKeys(order)) return 'nothing-to-sign';
  return council.outside.keys[seat.id]?.includes(by.person) ? 'nothing-to-sign' : null;
}

export function decideSign(asking: Asking): Decision {
  const code = maySign(asking);
  const seat = askingSeat(asking);
  const { by } = asking;
  if (code || !seat || by.role !== 'person') return deny(code ?? 'no-seat');
  return accept({ kind: 'order-signed', seat: seat.id, person: by.person });
}

export const applySigned = (council: Council, { seat, person }: EventOf<'order-signed'>): Council =>
  withKeys(council, seat, [...(council.outside.keys[seat] ?? []), person]);

/** Whether the asking person may give or keep back the key to a veto in the open vote, and if not, why. */
export function mayWithhold(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council, by } = asking;
  if (!council.vote) return 'no-vote-open';
  if (by.role !== 'person' || !hasTwoKeys(council, seat)) return 'no-key-to-withhold';
  return isOfPost(asking, seat, 'capital') ? null : 'for-the-capital';
}

export function decideWithhold(asking: Asking, { vote, withholds }: CommandOf<'withhold-key'>): Decision {
  const code = mayWithhold(asking);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  const { council, now } = asking;
  if (council.vote?.number !== vote) return deny('another-vote-open', ['vote']);
  if (council.vote.withheld[seat.id] === withholds) return accept();
  const said: EventOf<'key-withheld'> = { kind: 'key-withheld', vote, seat: seat.id, withholds };
  const after = applyWithheld(council, said);
  return accept(said, ...(everyHolderHasCast(after) ? closeVote(after, now) : []));
}

export const applyWithheld = (council: Council, { seat, withholds }: EventOf<'key-withheld'>): Council => ({
  ...council,
  vote: council.vote && { ...council.vote, withheld: { ...council.vote.withheld, [seat]: withholds } },
});

/** Whether the asking person has somebody to tell what they would vote, and if not, why (rule S9). */
export function mayAdvise(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  if (!asking.council.vote) return 'no-vote-open';
  if (seat.kind === 'non-member') return 'non-member-cannot-vote';
  return asking.by.role === 'person' && delegationOf(seat).length > 1 ? null : 'nobody-to-advise';
}

export function decideAdvise(asking: Asking, { vote, choice }: CommandOf<'advise-ballot'>): Decision {
  const code = mayAdvise(asking);
  const seat = askingSeat(asking);
  const { council, by } = asking;
  if (code || !seat || by.role !== 'person') return deny(code ?? 'no-seat');
  if (council.vote?.number !== vote) return deny('another-vote-open', ['vote']);
  if ((council.vote.advice[seat.id]?.[by.person] ?? null) === choice) return accept();
  return accept({ kind: 'ballot-advised', vote, seat: seat.id, person: by.person, choice });
}

export function applyAdvised(council: Council, { seat, person, choice }: EventOf<'ballot-advised'>): Council {
  const { vote } = council;
  if (!vote) return council;
  const { [person]: _before, ...others } = vote.advice[seat] ?? {};
  const advice = choice === null ? others : { ...others, [person]: choice };
  return { ...council, vote: { ...vote, advice: { ...vote.advice, [seat]: advice } } };
}
