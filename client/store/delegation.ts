/** A delegation of several: who I am in it, and what waits for my key. */
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { Colleague, DelegationInView } from '../../shared/council/views/talkView.ts';
import type { Post } from '../../shared/council/vocabulary.ts';
import type { OrderKind } from '../../shared/outside/acts.ts';

/** `both`: nobody else of the delegation is there. */
export type Role = Post | 'both';
/** Null for whoever sits alone on a seat. */
export function roleOf({ delegation, posts }: Pick<SeatView, 'delegation' | 'posts'>): Role | null {
  if (!delegation) return null;
  const [post] = posts;
  return posts.length === 1 && post ? post : 'both';
}

export const othersIn = ({ people }: DelegationInView): readonly Colleague[] => people.filter(({ own }) => !own);

/** Whether somebody sits there and one more person may (rule S6). */
export const hasPlace = ({ presence, holder, others }: SeatInView, { room }: Pick<PublicView, 'room'>): boolean =>
  presence !== 'empty' && holder !== '' && 1 + others.length < room.delegation;

/** Those who sit there, by name. */
export const peopleOf = ({ holder, others }: Pick<SeatInView, 'holder' | 'others'>): readonly string[] =>
  [holder, ...others].filter((name) => name !== '');

/** Rule S5: whoever has opened a brief comes back to its seat, and to the delegation that sits there, and to no other. */
export function seatRight({ rights, opened }: Pick<SeatView, 'rights' | 'opened'>, seat: string): Right {
  return rights.takeSeat === 'brief-is-open' && opened === seat ? null : rights.takeSeat;
}

/** The order that waits for this person's key; null where none does. */
export function unsigned({ rights, dealings }: Pick<SeatView, 'rights' | 'dealings'>): OrderKind | null {
  return rights.talk.sign === null ? (dealings?.order?.kind ?? null) : null;
}

/** The order is carried out with one signature, because only one of them is here; over days all who sit count (rule S8). */
export const isOneEnough = ({ lacksKey, people }: Pick<DelegationInView, 'lacksKey' | 'people'>): boolean =>
  !lacksKey && people.filter(({ signed }) => signed).length < 2;

/** The ambassador has voted, and the capital, whose word on a veto the vote waits for whatever the ballot is, has said none (rule S8). */
export const isKeyAsked = ({ rights, ballot, delegation }: SeatView): boolean =>
  rights.talk.withhold === null && ballot !== null && delegation?.withheld === null;

/** How the capital stands to a veto, as its ambassador sees it; null where no key is needed. */
export function keyTo(now: PublicView, own: SeatView): 'awaited' | 'given' | 'kept' | null {
  const seat = now.seats.find(({ id }) => id === own.seat);
  const needs =
    seat?.kind === 'permanent' && now.vote?.character === 'substantive' && own.delegation && roleOf(own) !== 'both';
  if (!needs || !own.delegation) return null;
  const { withheld } = own.delegation;
  return withheld === null ? 'awaited' : withheld ? 'kept' : 'given';
}

/** What this person would vote, as they told the others; null: not yet. */
export const ownAdvice = ({ people }: DelegationInView): Choice | null => people.find(({ own }) => own)?.advice ?? null;
