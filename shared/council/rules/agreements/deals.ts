/** Rules R: what two delegations agree on between themselves. */
import type { Condition, DealId, Promised, Side, Terms, Word } from '../../../deals/deals.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Deal, type Dealings, dealById, draftById, type Seat, seatById } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { isInRound } from '../session/steps.ts';
import { isLegible } from '../texts/drafts.ts';
import { hostOf } from '../world/consent.ts';
import { handedBack, handedOver, haveMeans, isEmpty, keptBy, lackingFor, unboundBy } from './escrow.ts';
import { isDecided, textsIn } from './fate.ts';
import { dealKnownAs } from './known.ts';

/** Offers of one seat that wait for an answer. HOUSE. */
const maximumOffers = 6;
/** And in a round, those that came to nothing with the others. HOUSE. */
const maximumInRound = 24;

/** Rules R1, I1: delegations deal with each other from the situation report to the orders of a round. */
export const isForDealing = (council: Council): boolean => council.phase === 'sitrep' || isInRound(council);

type Found = { readonly deal: Deal; readonly seat: Seat };

/** An agreement of others is refused like one that does not exist. @param id by which the asking seat knows it */
function dealOf(asking: Asking, id: DealId): Found | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const deal = dealKnownAs(asking.council, seat.id, id);
  return deal ? { deal, seat } : 'unknown-deal';
}

/** Whether the asking seat may offer an agreement, and if not, why. */
export function mayOffer(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  if (!isForDealing(asking.council)) return 'wrong-phase';
  const { dealings, round } = asking.council;
  const made = Object.values<Deal>(dealings.deals).filter(({ from }) => from === seat.id);
  if (made.filter((deal) => deal.status === 'offered').length >= maximumOffers) return 'too-many-deals';
  return made.filter((deal) => deal.round === round).length >= maximumInRound ? 'offers-used-up' : null;
}

/** An offer that the asking seat has got, or has made. */
function offered(asking: Asking, id: DealId, side: 'from' | 'to'): Found | RefusalCode {
  const found = dealOf(asking, id);
  if (isCode(found)) return found;
  const { deal, seat } = found;
  if (deal[side] !== seat.id) return 'unknown-deal';
  if (!isForDealing(asking.council)) return 'wrong-phase';
  return deal.status === 'offered' ? found : 'deal-is-closed';
}

const refusalOf = (found: Found | RefusalCode): RefusalCode | null => (isCode(found) ? found : null);
export const mayAnswerDeal = (asking: Asking, id: DealId): RefusalCode | null => refusalOf(offered(asking, id, 'to'));
export const mayWithdrawDeal = (asking: Asking, id: DealId): RefusalCode | null =>
  refusalOf(offered(asking, id, 'from'));

/** Rule R3: whether the asking seat may say of a promise whether it was kept, and if not, why. */
export function mayJudge(asking: Asking, id: DealId, index: number): RefusalCode | null {
  const found = dealOf(asking, id);
  if (isCode(found)) return found;
  const word = found.deal.words[index];
  return word?.promise.kind === 'word' && word.to === found.seat.id ? null : 'not-to-be-judged';
}

export function decideOfferDeal(asking: Asking, { to, terms }: CommandOf<'offer-deal'>): Decision {
  const code = mayOffer(asking);
  const from = actingSeat(asking);
  if (code || isCode(from)) return deny(code ?? 'no-seat');
  const { council } = asking;
  const other = seatById(council, to);
  if (!other) return deny('unknown-seat', ['to']);
  if (other.id === from.id) return deny('not-with-yourself', ['to']);
  const fault = faultIn(council, { from, to: other, terms }) ?? faultInWords(asking, terms);
  if (fault) return deny(fault.code, ['terms', ...fault.path]);
  const deal = `b${Object.keys(council.dealings.deals).length + 1}` as DealId;
  return accept({ kind: 'deal-offered', deal, from: from.id, to: other.id, terms });
}

type Offer = { readonly from: Seat; readonly to: Seat; readonly terms: Terms };
type Fault = { readonly code: RefusalCode; readonly path: readonly (string | number)[] };

/** Why an agreement cannot be offered, and where in its terms the reason is. Of the other's means an offer tells nothing. */
function faultIn(council: Council, offer: Offer): Fault | null {
  const { from, to, terms } = offer;
  if (isEmpty(terms)) return { code: 'deal-is-empty', path: [] };
  const lacking = lackingFor(council, from.id, terms.gives);
  return (
    faultInTexts(council, offer) ??
    faultInCondition(council, terms.when) ??
    faultInSide(council, from, 'gives', terms) ??
    faultInSide(council, to, 'asks', terms) ??
    (lacking ? { code: 'beyond-means', path: ['gives', lacking] } : null)
  );
}

/** Rule FA3: whoever is muted promises what the record keeps, and nothing in words of their own. */
function faultInWords(asking: Asking, terms: Terms): Fault | null {
  const code = mayWrite(asking);
  for (const side of code ? (['gives', 'asks'] as const) : []) {
    const index = terms[side].promises.findIndex(({ kind }) => kind === 'word');
    if (code && index >= 0) return { code, path: [side, 'promises', index] };
  }
  return null;
}

/** Both must be able to read a text that they deal in, and it must be still to be decided. */
function faultInTexts(council: Council, { from, to, terms }: Offer): Fault | null {
  for (const { draft: id, path } of textsIn(terms)) {
    const draft = draftById(council, id as DraftId);
    if (!draft || !isLegible(draft, from) || !isLegible(draft, to)) return { code: 'unknown-draft', path };
    if (isDecided(council, id)) return { code: 'text-is-decided', path };
  }
  return null;
}

function faultInCondition(council: Council, when: Condition): Fault | null {
  if (when.kind !== 'votes') return null;
  const seat = seatById(council, when.seat as SeatId);
  if (!seat) return { code: 'unknown-seat', path: ['when', 'seat'] };
  return seat.kind === 'non-member' ? { code: 'not-a-member', path: ['when', 'seat'] } : null;
}

function faultInSide(council: Council, seat: Seat, key: 'gives' | 'asks', { [key]: side, when }: Terms): Fault | null {
  const unbound = unboundBy(council, seat.id, side, when.kind === 'at-once');
  if (unbound) return { code: 'no-treaty-capacity', path: [key, unbound] };
  return faultInPromises(council, seat, key, side);
}

function faultInPromises(council: Council, seat: Seat, key: 'gives' | 'asks', { promises }: Side): Fault | null {
  for (const [index, promise] of promises.entries()) {
    const code = mayPromise(council, seat, promise);
    if (code) return { code, path: [key, 'promises', index] };
  }
  return null;
}

/** Nobody promises what is never theirs to do. */
function mayPromise(council: Council, seat: Seat, { kind }: Promised): RefusalCode | null {
  if (kind === 'consent') return hostOf(council)?.id === seat.id ? null : 'not-the-host-state';
  return (kind === 'vote' || kind === 'sponsor') && seat.kind === 'non-member' ? 'not-a-member' : null;
}

const atDeal: readonly RefusalCode[] = ['unknown-deal', 'deal-is-closed'];
const denyDeal = (code: RefusalCode): Decision => deny(code, atDeal.includes(code) ? ['deal'] : []);

export function decideAnswerDeal(asking: Asking, { deal: id, accepts }: CommandOf<'answer-deal'>): Decision {
  const found = offered(asking, id, 'to');
  if (isCode(found)) return denyDeal(found);
  if (accepts && !haveMeans(asking.council, found.deal)) return deny('beyond-means', ['deal']);
  return accept({ kind: 'deal-answered', deal: found.deal.id, answer: accepts ? 'accepted' : 'declined' });
}

export function decideWithdrawDeal(asking: Asking, { deal: id }: CommandOf<'withdraw-deal'>): Decision {
  const found = offered(asking, id, 'from');
  if (isCode(found)) return denyDeal(found);
  return accept({ kind: 'deal-answered', deal: found.deal.id, answer: 'withdrawn' });
}

export function decideJudge(asking: Asking, { deal: id, index, kept }: CommandOf<'judge-promise'>): Decision {
  const code = mayJudge(asking, id, index);
  const found = dealOf(asking, id);
  if (code || isCode(found))
    return code === 'not-to-be-judged' ? deny(code, ['index']) : denyDeal(code ?? 'unknown-deal');
  if (found.deal.words[index]?.kept === kept) return accept();
  return accept({ kind: 'promise-judged', deal: found.deal.id, index, kept });
}

const withDeal = (dealings: Dealings, deal: Deal): Dealings => ({
  ...dealings,
  deals: { ...dealings.deals, [deal.id]: deal },
});

export function applyOffered(council: Council, { deal: id, from, to, terms }: EventOf<'deal-offered'>): Council {
  const deal: Deal = { id, from, to, terms, round: council.round, status: 'offered', words: [] };
  return { ...council, dealings: withDeal(council.dealings, deal) };
}

export function applyAnswered(council: Council, { deal: id, answer }: EventOf<'deal-answered'>): Council {
  const { dealings } = council;
  const deal = dealById(council, id);
  if (deal?.status !== 'offered') return council;
  if (answer !== 'accepted') return { ...council, dealings: withDeal(dealings, { ...deal, status: answer }) };
  return { ...council, dealings: withDeal(keptBy(dealings, deal), { ...deal, status: answer, words: wordsOf(deal) }) };
}

/** Rule R3: what both give their word for, whatever becomes of the money and the soldiers. */
const wordsOf = ({ from, to, terms }: Deal): readonly Word[] => [
  ...terms.gives.promises.map((promise): Word => ({ by: from, to, promise, kept: null })),
  ...terms.asks.promises.map((promise): Word => ({ by: to, to: from, promise, kept: null })),
];

export function applySettled(council: Council, { deal: id, how }: EventOf<'deal-settled'>): Council {
  const { dealings } = council;
  const deal = dealById(council, id);
  if (deal?.status !== (how === 'lapsed' ? 'offered' : 'accepted')) return council;
  return { ...council, dealings: withDeal(settled(dealings, deal, how), { ...deal, status: how }) };
}

function settled(dealings: Dealings, deal: Deal, how: EventOf<'deal-settled'>['how']): Dealings {
  switch (how) {
    case 'executed':
      return handedOver(dealings, deal);
    case 'returned':
      return handedBack(dealings, deal);
    case 'lapsed':
      return dealings;
  }
}

export function applyJudged(
  council: Council,
  { deal: id, index, kept }: EventOf<'promise-judged' | 'promise-recorded'>,
): Council {
  const deal = dealById(council, id);
  if (!deal) return council;
  const words = deal.words.map((word, at) => (at === index ? { ...word, kept } : word));
  return { ...council, dealings: withDeal(council.dealings, { ...deal, words }) };
}
