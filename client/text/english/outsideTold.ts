/** What is done outside the Council and agreed between two, as the room hears it. */

import type { News } from '../../../shared/council/influence.ts';
import type { Proceeding } from '../../../shared/council/views/redactEvent.ts';
import type { OrderFailure } from '../../../shared/council/vocabulary.ts';
import type { Guess } from '../../../shared/interests/brief.ts';
import type { Naming } from '../../store/naming.ts';
import { actDone } from './actsDone.ts';
import { interestWords } from './brief.ts';
import { promiseWords } from './deals.ts';
import { does, doing, named } from './names.ts';
import { outsideWords } from './outside.ts';

type OutsideKind =
  | 'deed-done'
  | 'order-carried-out'
  | 'order-failed'
  | 'entity-voted'
  | 'review-due'
  | 'deal-offered'
  | 'deal-answered'
  | 'deal-settled'
  | 'promise-recorded'
  | 'promise-judged'
  | 'interest-read'
  | 'reading-answered'
  | 'interest-declared';

/** What of deals and readings somebody knows besides the event itself; null what they do not. */
export type OutsideNaming = {
  readonly place?: (province: string) => string;
  /** Whoever hears it has ordered for others. */
  readonly isFacilitator?: boolean;
  readonly deal?: (id: string) => { readonly from: string; readonly to: string } | null;
  readonly promise?: (id: string, index: number) => PromiseKnown | null;
  readonly reading?: (id: string) => { readonly by: string; readonly of: string } | null;
};
type PromiseKnown = {
  readonly by: string;
  readonly to: string;
  readonly promise: Parameters<typeof promiseWords>[0];
};

/** Why an order was not carried out. */
export const failureWords: Readonly<Record<OrderFailure, string>> = {
  'no-partner': 'the other side did not order the same',
  'no-capital': 'there was too little political capital left',
  'no-money': 'there was too little money left',
  'not-possible': 'it was not possible any more',
  'one-key': 'only one of the delegation had signed it',
};

/** A sentence; empty where the room need not be told. */
export function outsideToldOf(
  event: Extract<Proceeding, { readonly kind: OutsideKind }>,
  naming: Naming & OutsideNaming,
): string {
  const seat = (id: string): string => naming.seat(id as Parameters<Naming['seat']>[0]);
  const text = (id: string): string => naming.text(id as Parameters<Naming['text']>[0]);
  const names = { seat, place: naming.place ?? ((id: string) => id) };
  switch (event.kind) {
    case 'deed-done':
      return actDone(event.deed, [event.seat], names);
    case 'order-carried-out':
      return actDone(event.order, event.by, names);
    case 'order-failed':
      return `${naming.isFacilitator ? `What you ordered for ${named(seat(event.seat))}` : 'Your order'} was not carried out, “${outsideWords.acts[event.order.kind].name}”: ${failureWords[event.why]}`;
    case 'entity-voted':
      return `The General Assembly ${event.adopted ? 'makes the opposition an observer' : 'does not make the opposition an observer'}: ${event.yes} in favour, ${event.no} against, ${event.abstain} abstaining`;
    case 'review-due':
      return `${event.resolution} comes back to the Council: violence has risen since it was adopted`;
    case 'deal-offered':
      return `${does(seat(event.from), 'offers', 'offer')} ${named(seat(event.to))} a deal`;
    case 'deal-answered':
      return dealAnswered(event.answer, naming.deal?.(event.deal) ?? null, seat);
    case 'deal-settled':
      return dealSettled(event.how, naming.deal?.(event.deal) ?? null, seat);
    case 'promise-recorded':
    case 'promise-judged': {
      const known = naming.promise?.(event.deal, event.index) ?? null;
      if (!known) return event.kept ? 'A promise was kept' : 'A promise was broken';
      const what = promiseWords(known.promise, text);
      return event.kept
        ? `${does(seat(known.by), 'keeps a promise', 'keep a promise')} to ${named(seat(known.to))}: ${what}`
        : `${does(seat(known.by), 'breaks a promise', 'break a promise')} to ${named(seat(known.to))}: ${what}`;
    }
    case 'interest-read':
      return readingTold(event.guess, seat(event.by), seat(event.of));
    case 'interest-declared':
      return outsideWords.stake(seat(event.seat), event.stake);
    case 'reading-answered': {
      const known = naming.reading?.(event.reading) ?? null;
      if (!known) return '';
      return event.confirms
        ? does(
            seat(known.of),
            `confirms what ${named(seat(known.by))} understood`,
            `confirm what ${named(seat(known.by))} understood`,
          )
        : does(
            seat(known.of),
            `corrects what ${named(seat(known.by))} understood`,
            `correct what ${named(seat(known.by))} understood`,
          );
    }
  }
}

type Parties = { readonly from: string; readonly to: string } | null;
type NameOf = (id: string) => string;

function dealAnswered(answer: 'accepted' | 'declined' | 'withdrawn', parties: Parties, seat: NameOf): string {
  if (!parties)
    return { accepted: 'A deal is agreed', declined: 'An offer is declined', withdrawn: 'An offer is withdrawn' }[
      answer
    ];
  const [from, to] = [named(seat(parties.from)), named(seat(parties.to))];
  switch (answer) {
    case 'accepted':
      return does(seat(parties.to), `accepts the deal that ${from} offered`, `accept the deal that ${from} offered`);
    case 'declined':
      return does(seat(parties.to), `declines the deal that ${from} offered`, `decline the deal that ${from} offered`);
    case 'withdrawn':
      return does(seat(parties.from), `withdraws its offer to ${to}`, `withdraw their offer to ${to}`);
  }
}

function dealSettled(how: 'executed' | 'returned' | 'lapsed', parties: Parties, seat: NameOf): string {
  const between = parties ? ` between ${named(seat(parties.from))} and ${named(seat(parties.to))}` : '';
  if (how === 'executed') return `The deal${between} is carried out`;
  return how === 'lapsed'
    ? `The offer${between} has lapsed`
    : `The deal${between} cannot come true: what was locked goes back`;
}

const readingTold = (guess: Guess, by: string, of: string): string =>
  `${does(by, 'thinks', 'think')} that ${doing(of, 'wants', 'want')}: ${interestWords(guess)}`;

/** What came of acts outside the Council, in a sentence. */
export function newsToldOf(news: News, { seat, text, place = (id) => id }: Naming & OutsideNaming): string {
  switch (news.kind) {
    case 'proxy-exposed':
      return `It has come out that ${named(seat(news.seat))} sends arms to a party to the conflict`;
    case 'counter-recognition':
      return 'In answer, another breakaway region has been recognized elsewhere. The region grows less stable';
    case 'ceasefire-broken':
      return `The ceasefire in ${place(news.province)} has broken`;
    case 'relief-shut-out':
      return 'The host state has shut out relief organizations, after it was named';
    case 'endorsement':
      return `The Council has endorsed a force that had come without it, with ${text(news.draft)}`;
  }
}
