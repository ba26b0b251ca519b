/** What the debrief says of acts outside the Council, of agreements between two, and of precedents and norms. */
import type { Choice } from '../../../shared/council/rules/votes/tally.ts';
import type { Condition, DealStatus, Promised, Side } from '../../../shared/deals/deals.ts';
import type { PrecedentCause, PrecedentFigures } from '../../../shared/debrief/debrief.ts';
import type { Marker } from '../../../shared/debrief/marker.ts';
import type { PromiseCount } from '../../../shared/debrief/outside.ts';
import type { Counterfactual } from '../../../shared/debrief/whatIf.ts';
import { type ActNames, actSentence } from './acts.ts';
import { clauseWords } from './clauses.ts';
import { capital, inWords, listed } from './counting.ts';
import { promiseWords as offeredPromise, whenWords } from './deals.ts';
import { inUnit, percent, whole } from './figures.ts';
import { does, named } from './names.ts';

/** What is at the arc besides votes, news and events. */
type OutsideMarker = Extract<
  Marker,
  {
    readonly kind:
      | 'act'
      | 'proxy-exposed'
      | 'counter-recognition'
      | 'ceasefire-broken'
      | 'relief-shut-out'
      | 'endorsement'
      | 'entity-vote'
      | 'review'
      | 'norm';
  }
>;

export function markerSentence(marker: OutsideMarker, names: ActNames): string {
  switch (marker.kind) {
    case 'act':
      return actSentence(marker.act, marker.by, names);
    case 'proxy-exposed':
      return `It comes out that ${named(names.seat(marker.seat))} sends arms to a group in the war`;
    case 'counter-recognition':
      return 'Elsewhere another secession is recognized in answer';
    case 'ceasefire-broken':
      return `The ceasefire in ${names.province(marker.province)} breaks`;
    case 'relief-shut-out':
      return 'The host state shuts out relief organizations for having spoken';
    case 'endorsement':
      return `${marker.resolution} endorses a force that had come without a mandate`;
    case 'entity-vote':
      return `The General Assembly ${marker.adopted ? 'gives' : 'does not give'} the opposition a standing of its own: ${marker.yes} for, ${marker.no} against`;
    case 'review':
      return `${marker.resolution} is reviewed, as it had said itself: violence has risen`;
    case 'norm':
      return `A norm: “${clauseWords[marker.clause].name}” has been adopted again and again on good grounds`;
  }
}

const seatsSay: Readonly<Record<Choice, string>> = {
  yes: 'in favour',
  no: 'against',
  abstain: 'an abstention',
  not_participating: 'no part in the vote',
  absent: 'an empty chair',
};

/** What can be changed of acts and ballots, as the list to choose from has it. */
export function changeWords(
  change: Extract<Counterfactual, { readonly kind: 'without-act' | 'with-ballot' }>,
  names: ActNames,
): string {
  if (change.kind === 'without-act')
    return `Not done: ${actSentence(change.done, change.by, names)} (round ${change.round})`;
  const { resolution, symbol, seat, was, choice, otherwise, outcome } = change;
  const turned = otherwise === outcome ? '' : otherwise === 'adopted' ? '; it is adopted' : '; it is not adopted';
  return `${resolution || symbol}: ${named(names.seat(seat))} votes ${choice === 'abstain' ? 'neither for nor against' : seatsSay[choice]}, instead of ${seatsSay[was]}${turned}`;
}

type Texts = Readonly<Record<string, { readonly symbol: string; readonly title: string }>>;
const textName = (texts: Texts, draft: string): string => texts[draft]?.symbol || texts[draft]?.title || 'a draft';

/** "to vote against S/2031/2", "not to veto S/2031/2". */
export function promiseWords(promise: Promised, texts: Texts): string {
  const what = offeredPromise(promise, (draft) => textName(texts, draft));
  if (promise.kind === 'word') return what;
  return what.startsWith('not ') ? `not to ${what.slice(4)}` : `to ${what}`;
}

/** Money and soldiers that the server hands over; empty where there are none. */
export function handedOver({ money, troops }: Pick<Side, 'money' | 'troops'>): string {
  const parts = [
    ...(money > 0 ? [inUnit('millions', money)] : []),
    ...(troops > 0 ? [`${inUnit('thousand-troops', troops)} soldiers`] : []),
  ];
  return listed(parts);
}

export const conditionWords = (when: Condition, texts: Texts, names: ActNames): string =>
  whenWords(when, (draft) => textName(texts, draft), names.seat);

export const dealStatusWords = {
  offered: 'Offered, and never answered.',
  declined: 'Declined.',
  lapsed: 'Never answered before the session ended.',
  withdrawn: 'Taken back.',
  accepted: 'Agreed; what was to decide it never came about.',
  executed: 'Agreed, and handed over.',
  returned: 'Agreed; what was kept for it went back.',
} as const satisfies Record<DealStatus, string>;

export const keptWords = {
  kept: 'kept',
  broken: 'broken',
  open: 'not put to the test',
} as const satisfies Record<keyof PromiseCount, string>;

export const precedentWords = {
  bypass: { name: 'Acting without the Council', what: 'how easily the next state goes round it' },
  recognition: { name: 'Recognizing a new state', what: 'how easily the next secession is recognized' },
  protection: { name: 'Protecting people beyond borders', what: 'how easily the next people are protected' },
} as const satisfies Record<keyof PrecedentFigures, { readonly name: string; readonly what: string }>;

export function precedentCauseWords(cause: PrecedentCause, names: ActNames): string {
  switch (cause.kind) {
    case 'text':
      return `${cause.resolution || cause.symbol}, ${cause.title}`;
    case 'endorsement':
      return `${cause.resolution || cause.symbol} endorsed a force after the fact`;
    case 'act':
      return actSentence(cause.act, cause.by, names);
    case 'counter-recognition':
      return 'a secession recognized elsewhere in answer';
    case 'other':
      return 'the months, and what else happened in them';
  }
}

export const outsideWords = {
  title: 'Round the Council',
  lead: 'What was done outside the chamber, in the order in which it was done. What was secret then is not secret any more.',
  none: 'Nobody acted outside the Council.',
  secret: 'secret when it was done',
  public: 'known at once',
  exposed: (round: number) => `came out in round ${round}`,
  never: 'never came out',
  price: (points: number, money: number) => {
    const parts = [
      ...(points > 0 ? [`${whole.format(points)} of political capital`] : []),
      ...(money > 0 ? [inUnit('millions', money)] : []),
    ];
    return parts.length > 0 ? `cost ${listed(parts)}` : 'cost nothing';
  },
  endorsed: (resolution: string) => `endorsed later by ${resolution}`,
  when: (round: number, month: number) =>
    `Round ${round}, ${month === 0 ? 'before the first month' : `after month ${month}`}`,
  failed: 'Secret orders that came to nothing',
  failedOrder: (name: string, order: string, round: number, why: string) =>
    `Round ${round}: ${named(name)} ordered “${order}”; ${why}.`,
  done: (round: number, month: number) => `done in round ${round}, month ${month}`,
  norms: 'Norms',
  normsHint:
    'A clause that the Council has adopted three times, in texts that met five of the six questions to an intervention, becomes a norm: to propose it costs less, to veto it costs more.',
  norm: (adoptions: number, round: number | null) =>
    round === null
      ? `adopted on good grounds ${adoptions === 1 ? 'once' : adoptions === 2 ? 'twice' : `${inWords(adoptions)} times`}: not a norm yet`
      : `a norm since round ${round}`,
  noNorms: 'No clause was adopted on such grounds.',
  moves: 'What moved it',
  unmoved: 'Nothing moved it.',
} as const;

export const agreementWords = {
  title: 'Deals and promises',
  lead: 'Money and soldiers were kept by the server and handed over. Promises were not enforced: here is who kept theirs.',
  deal: (from: string, to: string, round: number) => `${capital(named(from))} to ${named(to)}, round ${round}`,
  gives: (name: string) => `${capital(named(name))} gives`,
  nothing: 'nothing',
  promises: (promise: string) => `a promise ${promise}`,
  words: (promise: string) => `their word: ${promise}`,
  settled: (round: number) => `Settled in round ${round}.`,
  kept: 'Who kept their promises',
  seat: 'Delegation',
  readings: 'Did they understand each other?',
  readingsLead: 'What one delegation took for an aim of another, what the other answered, and what was true.',
  reading: (by: string, of: string, round: number) => `${does(by, 'reads', 'read')} ${named(of)}, round ${round}`,
  guess: (aim: string) => `Took for its aim: ${aim}.`,
  isTrue: 'True: it is among the five aims.',
  isFalse: 'Not true: it is not among the five aims.',
  answers: { confirmed: 'The other confirmed it', corrected: 'The other said no', none: 'The other did not answer' },
  honest: 'and that was honest.',
  dishonest: 'and that was not honest.',
  share: (right: number, all: number) => `Right: ${right === 0 ? 'none' : inWords(right)} of ${inWords(all)}.`,
} as const;

/** Of heavy foreign rule: share of the months of the rounds. */
export const shareWords = {
  title: 'Time under heavy foreign rule',
  of: (share: number) => percent(share),
  hint: 'Critics call it permanent intervention when outsiders stay on and on. Ask when they should have left.',
} as const;
