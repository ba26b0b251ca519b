/** Deals for a vote: what a permanent member offers an elected one that wavers, and when that one takes it. */
import type { Deal } from '../council/state.ts';
import type { DraftInView } from '../council/views/publicView.ts';
import type { SeatId } from '../council/vocabulary.ts';
import { nothingGiven, type Terms } from '../deals/deals.ts';
import type { Bearings } from './bearings.ts';
import { inclination, outlookAt } from './judgement.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import { readingsOf, yesFrom } from './support.ts';
import { worthOf } from './worth.ts';

/** How far below a vote in favour a member can be won, how often it lets itself be, and for what. Design choices. */
const wavering = 0.7;
const taken = 0.35;
/** Million US dollars. */
const price = 5;
/** What a larger offer can come to: how much further a member is moved by it, and how often one is taken at the most. */
const mostAppeal = 2;
const mostTaken = 0.9;
const offersPerText = 3;

const dealsOf = ({ sight }: Bearings): readonly Deal[] => sight.own.dealings?.deals ?? [];

const isAbout = ({ terms }: Deal, draft: string): boolean => 'draft' in terms.when && terms.when.draft === draft;

/** It has given its word to vote in favour. */
export const isBought = (bearings: Bearings, draft: string): boolean =>
  dealsOf(bearings).some(
    (deal) =>
      deal.to === bearings.me &&
      (deal.status === 'accepted' || deal.status === 'executed') &&
      deal.terms.asks.promises.some(
        (each) => each.kind === 'vote' && each.draft === draft && each.choice === 'in-favour',
      ),
  );

const forAVote = (draft: string, seat: SeatId): Terms => ({
  gives: { ...nothingGiven, money: price },
  asks: { ...nothingGiven, promises: [{ kind: 'vote', draft, choice: 'in-favour' }] },
  when: { kind: 'votes', seat, draft, choice: 'in-favour' },
});

/** Members that it takes to waver over its text, the nearest to a vote in favour first. */
function waverers(bearings: Bearings, draft: DraftInView): readonly SeatId[] {
  const outlook = outlookAt(bearings, draft, null);
  return readingsOf(bearings)
    .filter(({ seat }) => seat.kind === 'elected')
    .map(({ seat, wants, error }) => ({ id: seat.id, worth: worthOf(wants, outlook) + error }))
    .filter(({ worth }) => worth < yesFrom && worth >= yesFrom - wavering)
    .toSorted((one, other) => other.worth - one.worth)
    .slice(0, offersPerText)
    .map(({ id }) => id);
}

/** Million US dollars that others may still say yes to: nobody offers the same money twice. */
const onOffer = (bearings: Bearings): number =>
  dealsOf(bearings)
    .filter(({ from, status }) => from === bearings.me && status === 'offered')
    .reduce((sum, { terms }) => sum + terms.gives.money, 0);

export function offeringMoves(bearings: Bearings): readonly Move[] {
  const { sight, me, seat } = bearings;
  const { all, own, told } = sight;
  if (seat.kind !== 'permanent' || all.phase !== 'meeting') return [];
  const written = all.drafts.filter(({ author, status }) => author === me && status === 'tabled');
  if (written.length === 0 || own.rights.dealings?.offer !== null) return [];
  if ((told?.resources.money ?? 0) - onOffer(bearings) < price) return [];
  return written.flatMap((draft) =>
    waverers(bearings, draft)
      .filter((id) => !dealsOf(bearings).some((deal) => deal.to === id && isAbout(deal, draft.id)))
      .map((to): Move => ({ command: { kind: 'offer-deal', to, terms: forAVote(draft.id, to) }, reasons: [] })),
  );
}

/** An offer for its vote on a text that it wants, or nearly wants, is taken the more often the larger it is; every other is declined. */
export function answeringMoves(bearings: Bearings): readonly Move[] {
  const { sight, me, character } = bearings;
  return dealsOf(bearings)
    .filter(
      ({ id, to, status }) =>
        to === me && status === 'offered' && sight.own.rights.dealings?.deals[id]?.answer === null,
    )
    .map((deal): Move => {
      const accepts =
        wouldTake(bearings, deal) &&
        lot(character.seed, 'deal', me, promisedIn(deal)) < readinessFor(deal.terms.gives.money);
      const reasons = accepts ? [{ points: price, what: { kind: 'deal' } as const }] : [];
      return { command: { kind: 'answer-deal', deal: deal.id, accepts }, reasons };
    });
}

function wouldTake(bearings: Bearings, { terms }: Deal): boolean {
  const { gives, asks, when } = terms;
  const [promise, ...others] = asks.promises;
  const asksForVote = promise?.kind === 'vote' && promise.choice === 'in-favour' && others.length === 0;
  if (!asksForVote || asks.money > 0 || asks.troops > 0 || gives.money < price || when.kind !== 'votes') return false;
  const draft = bearings.sight.all.drafts.find(({ id }) => id === promise.draft);
  if (!draft) return false;
  const x = inclination(bearings, draft, outlookAt(bearings, draft, null));
  return x >= yesFrom - wavering * Math.min(mostAppeal, gives.money / price);
}

/** The text that it asks a vote on: whoever offers again draws no other lot. */
const promisedIn = ({ terms }: Deal): string =>
  terms.asks.promises.flatMap((each) => (each.kind === 'vote' ? [each.draft] : [])).join(' ');

/** Share of the offers that are taken, by what is offered. */
const readinessFor = (money: number): number => Math.min(mostTaken, (taken * money) / price);
