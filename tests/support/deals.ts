/** Agreements as the tests speak of them. */
import { expect } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { type Deal, dealById } from '../../shared/council/state.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { Condition, DealId, Promised } from '../../shared/deals/deals.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  given,
  personFor,
  type Session,
  seated,
} from './council.ts';

export const delegations = seated(...compact, 'velora', 'opposition', 'relief', 'african-union', 'dravia');
export const mission: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops: 10 },
  { kind: 'lead', by: 'regional' },
];
export const tabled = aTextTabledBy('kenya', mission);
/** All sit there, in the first round's consultations. */
export const dealing = (...circumstances: readonly Circumstance[]) =>
  given(aWideWorld({ rounds: 2 }), delegations, consultations, ...circumstances);

export type PlainSide = { readonly money?: number; readonly troops?: number; readonly promises?: readonly Promised[] };
type PlainTerms = { readonly gives?: PlainSide; readonly asks?: PlainSide; readonly when?: Condition };
const side = (plain: PlainSide = {}) => ({ money: 0, troops: 0, promises: [], ...plain });
export const termsOf = ({ gives, asks, when = { kind: 'at-once' } }: PlainTerms) => ({
  gives: side(gives),
  asks: side(asks),
  when,
});
export const offer = (to: string, terms: PlainTerms): Command => act('offer-deal', { to, terms: termsOf(terms) });
export const answer = (accepts = true, deal = 'b1'): Command => act('answer-deal', { deal, accepts });
export const takeBack = (deal = 'b1'): Command => act('withdraw-deal', { deal });
export const judge = (index: number, kept: boolean, deal = 'b1'): Command =>
  act('judge-promise', { deal, index, kept });
/** An agreement of France with Kenya, offered and accepted. */
export const agreed = (terms: PlainTerms): Circumstance => {
  return (before) => did(by('kenya'), answer())(did(by('france'), offer('kenya', terms))(before));
};
export const word = { kind: 'word', text: 'Nobody hears of this from us.' } as const satisfies Promised;

export const adopted = { kind: 'adopted', draft: 'd1' } as const;
export const notAdopted = { kind: 'not-adopted', draft: 'd1' } as const;

export const dealIn = ({ council }: Pick<Session, 'council'>, deal = 'b1'): Deal =>
  dealById(council, deal as DealId) ?? expect.unreachable(`there is no ${deal}`);
export const purse = ({ council }: Pick<Session, 'council'>, seat: string) => council.dealings.purses[seat as SeatId];
export const troops = ({ council }: Pick<Session, 'council'>, seat: string) => council.dealings.troops[seat as SeatId];
export const rightsOf = ({ council, now }: Session, seat: string) =>
  seatView(council, personFor(seat), now).rights.dealings ?? expect.unreachable('nobody sits there');
