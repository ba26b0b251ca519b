/** Deals, promises and readings, as their panel groups them and its composer offers them. */

import type { Deal, Reading } from '../../shared/council/state.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { isEscrowed, type Promised, type Side, type Terms, type Word } from '../../shared/deals/deals.ts';
import { hostIn } from './outside.ts';

export type Groups = {
  readonly forYou: readonly Deal[];
  readonly byYou: readonly Deal[];
  readonly settled: readonly Deal[];
};

/** The latest first. */
export function groupsOf({ seat, dealings }: SeatView): Groups {
  const deals = (dealings?.deals ?? []).toReversed();
  const open = deals.filter(({ status }) => status === 'offered');
  return {
    forYou: open.filter(({ to }) => to === seat),
    byYou: open.filter(({ from }) => from === seat),
    settled: deals.filter(({ status }) => status !== 'offered'),
  };
}

/** Both sides of a deal as one of the two has it. */
export const sidesOf = ({ from, terms }: Deal, seat: string): { readonly mine: Side; readonly theirs: Side } =>
  from === seat ? { mine: terms.gives, theirs: terms.asks } : { mine: terms.asks, theirs: terms.gives };

/** Place of a promise among the words of a deal, where those of whoever offered it come first. */
export const wordIndex = ({ from, terms }: Deal, seat: string, of: 'mine' | 'theirs', place: number): number =>
  (from === seat) === (of === 'mine') ? place : terms.gives.promises.length + place;

export const otherParty = ({ from, to }: Deal, seat: string): string => (from === seat ? to : from);

/** Whether anything of it is locked away until its condition comes true. */
export const isLocked = ({ gives, asks }: Pick<Terms, 'gives' | 'asks'>): boolean =>
  isEscrowed(gives) || isEscrowed(asks);

/** What waits for an answer of this seat, for the count beside the panel's name. */
export function waitingFor({ dealings, rights }: SeatView): number {
  const deals = (dealings?.deals ?? []).filter(({ id }) => rights.dealings?.deals[id]?.answer === null);
  const readings = (dealings?.readings ?? []).filter(({ id }) => rights.dealings?.readings[id] === null);
  return deals.length + readings.length;
}

/** How a promise stands. `mine-to-say`, `theirs-to-say`: it was given in words, and whoever it was given to judges it. */
export type WordState = 'kept' | 'broken' | 'untested' | 'open' | 'mine-to-say' | 'theirs-to-say';

export function stateOf({ kept, promise, to }: Word, seat: string, now: PublicView): WordState {
  if (kept !== null) return kept ? 'kept' : 'broken';
  if (promise.kind === 'word') {
    if (now.phase === 'ended') return 'untested';
    return to === seat ? 'mine-to-say' : 'theirs-to-say';
  }
  return isOutOfTheWorld(promise.draft, now) ? 'untested' : 'open';
}

/** Nothing more comes of a text, so that no promise about it can be kept or broken any more. */
function isOutOfTheWorld(id: string, now: PublicView): boolean {
  if (now.phase === 'ended') return true;
  const status = now.drafts.find((draft) => draft.id === id)?.status;
  return (
    status === 'withdrawn' ||
    status === 'set-aside' ||
    status === 'adopted' ||
    status === 'failed' ||
    status === 'vetoed'
  );
}

export type Text = { readonly id: DraftId; readonly name: string };

/** Texts that this seat can name: by symbol, or by title where they are not public. */
export function textName(now: PublicView, own: SeatView, unknown: string): (id: string) => string {
  return (id) => {
    const symbol = now.drafts.find((draft) => draft.id === id)?.symbol;
    if (symbol) return symbol;
    const title = own.drafts.find((draft) => draft.id === id)?.title;
    return title === undefined ? unknown : `“${title}”`;
  };
}

/** Texts that both of two can read and of which something can still become: tabled ones, and drafts that are shared. */
export function textsOfBoth(now: PublicView, own: SeatView, other: string): readonly Text[] {
  const member = now.seats.find(({ id }) => id === other)?.kind !== 'non-member';
  const tabled = now.drafts
    .filter(({ status }) => status === 'tabled')
    .map(({ id, symbol, title }) => ({ id, name: `${symbol} ${title}` }));
  const shared = own.drafts
    .filter(({ drafters, silence }) => drafters.some((id) => id === other) || (silence !== null && member))
    .map(({ id, title }) => ({ id, name: `“${title}”` }));
  return [...tabled, ...shared];
}

/** Names a text of those that a composer offers. */
export const textOf =
  (texts: readonly Text[], unknown: string): ((id: string) => string) =>
  (id) =>
    texts.find((text) => text.id === id)?.name ?? unknown;

/** What a seat can promise: only members vote and sponsor, and only the host state has a letter to give. */
export function promiseKinds(by: SeatInView | undefined, now: PublicView): readonly Promised['kind'][] {
  const isMember = by !== undefined && by.kind !== 'non-member';
  const isHost = by !== undefined && hostIn(now)?.id === by.id;
  return [
    ...(isMember ? (['vote', 'sponsor'] as const) : []),
    ...(isHost ? (['consent'] as const) : []),
    'pledge',
    'word',
  ];
}

/** Thousand soldiers that can be asked of somebody whose troops nobody else knows. Design choice. */
export const mostTroops = 20;

/** A permanent member can promise besides not to veto. */
export const voteChoices = (by: SeatInView | undefined) =>
  by?.kind === 'permanent'
    ? (['in-favour', 'abstain', 'against', 'no-veto'] as const)
    : (['in-favour', 'abstain', 'against'] as const);

/** Readings of this seat, and those by it; each the latest first. */
export function readingsOf({ seat, dealings }: SeatView): {
  readonly ofMe: readonly Reading[];
  readonly byMe: readonly Reading[];
} {
  const readings = (dealings?.readings ?? []).toReversed();
  return {
    ofMe: readings.filter(({ of }) => of === seat),
    byMe: readings.filter(({ by }) => by === seat),
  };
}

/** Delegations that this seat may still read in this round. */
export function readable(
  now: PublicView,
  { rights, seat: own }: SeatView,
): readonly (SeatInView & { readonly right: Right })[] {
  if (!rights.dealings) return [];
  const { read, readEnough } = rights.dealings;
  return now.seats
    .filter(({ id }) => id !== own)
    .map((seat) => ({ ...seat, right: read ?? (readEnough.includes(seat.id) ? 'too-many-readings' : null) }));
}
