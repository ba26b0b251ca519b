/** Deals, promises and what one delegation reads of another, in English. */
import type { Condition, Promised } from '../../../shared/deals/deals.ts';
import { unbroken } from '../unbroken.ts';
import { soldiers } from './brief.ts';
import { inWords, plural } from './counting.ts';
import { does, doing, named } from './names.ts';

type VoteChoice = Extract<Promised, { kind: 'vote' }>['choice'];

const votes: Readonly<Record<VoteChoice, string>> = {
  'in-favour': 'vote in favour of',
  against: 'vote against',
  abstain: 'abstain on',
  'no-veto': 'not veto',
};

/** What is promised, after "to": "vote in favour of S/2031/4". @param text names a draft */
export function promiseWords(promise: Promised, text: (id: string) => string): string {
  switch (promise.kind) {
    case 'vote':
      return `${votes[promise.choice]} ${text(promise.draft)}`;
    case 'sponsor':
      return `sponsor ${text(promise.draft)}`;
    case 'consent':
      return `consent to ${text(promise.draft)} as the host state`;
    case 'pledge':
      return `pledge at least ${soldiers(promise.troops)} to ${text(promise.draft)}`;
    case 'word':
      return `“${promise.text}”`;
  }
}

/** When something changes hands: "if S/2031/4 is adopted". */
export function whenWords(when: Condition, text: (id: string) => string, seat: (id: string) => string): string {
  switch (when.kind) {
    case 'at-once':
      return 'as soon as it is accepted';
    case 'adopted':
      return `if ${text(when.draft)} is adopted`;
    case 'not-adopted':
      return `if ${text(when.draft)} is not adopted`;
    case 'votes':
      return `if ${doing(seat(when.seat), conditionVotes[when.choice].one, conditionVotes[when.choice].many)} ${text(when.draft)}`;
  }
}

const conditionVotes = {
  'in-favour': { one: 'votes in favour of', many: 'vote in favour of' },
  against: { one: 'votes against', many: 'vote against' },
  abstain: { one: 'abstains on', many: 'abstain on' },
} as const;

export const dealWords = unbroken({
  title: 'Deals',
  hint: 'What two delegations agree on. Only the two of you know it, until the debrief tells everybody.',
  forYou: 'Offered to you',
  byYou: 'Offered by you',
  settled: 'Agreed, or over',
  none: 'No deals yet.',
  noneHint:
    'Offers to you stand here, and what became of yours. You can give money, soldiers or your word, and ask for the same.',
  offersYou: (name: string) => `${does(name, 'offers', 'offer')} you a deal`,
  youOffer: (name: string) => `Your offer to ${named(name)}`,
  youAnd: (name: string) => `You and ${named(name)}`,
  youGet: 'You get',
  youGive: 'You give',
  nothing: 'nothing',
  money: (millions: number) => `$${millions} million`,
  soldiers,
  /** Beside money and soldiers, and beside promises: what each is. */
  locked: 'handed over by itself',
  onlyWord: 'only a promise',
  lockedHint:
    'Locked: the moment a deal is accepted, money and soldiers are put aside. They are handed over by themselves when the condition comes true, and go back if it cannot.',
  wordHint:
    'Only a promise: nobody makes anybody keep it. The record shows whether it was kept, and the debrief tells everybody.',
  handedOver: (when: string) => `Handed over ${when}.`,
  accept: 'Accept the deal',
  decline: 'Decline',
  withdraw: 'Withdraw the offer',
  statuses: {
    waitsForYou: 'Waits for your answer.',
    waitsFor: (name: string) => `Waits for ${named(name)}.`,
    declined: 'Declined.',
    withdrawn: 'The offer was withdrawn.',
    lapsed: 'Nobody answered, and nobody can any more.',
    promised: 'Agreed: each has the other’s word.',
    accepted: (when: string) => `Agreed and locked: handed over ${when}.`,
    executed: 'Agreed, and handed over.',
    returned: 'Agreed, but the condition did not come true: money and soldiers went back.',
  },
  states: {
    kept: 'kept',
    broken: 'broken',
    untested: 'not put to the test',
    open: 'not known yet',
    yours: 'you say whether it is kept',
    theirs: (name: string) => `${doing(name, 'says', 'say')} whether it is kept`,
  },
  wasKept: 'It was kept',
  wasBroken: 'It was broken',
  judge: (promise: string) => `Was it kept? ${promise}`,
  // The composer.
  compose: 'Offer a deal',
  to: 'To whom?',
  empty: (name: string) => `${name} (nobody is there)`,
  gives: 'You give',
  asks: 'You ask for',
  moneyLabel: 'Money',
  moneyOf: (millions: number, most: number | null) =>
    most === null ? `$${millions} million` : `$${millions} of ${most} million`,
  troopsLabel: 'Soldiers',
  noTroops: 'none',
  addPromise: 'Add a promise',
  takePromiseOut: (promise: string) => `Take out: ${promise}`,
  takeOut: 'Take out',
  promiseTo: 'Promise to',
  kinds: {
    vote: 'vote in a certain way',
    sponsor: 'sponsor a text',
    consent: 'consent to a text',
    pledge: 'pledge soldiers to a text',
    word: 'do something else, in words',
  } satisfies Record<Promised['kind'], string>,
  which: 'Which text?',
  how: 'How?',
  votes: {
    'in-favour': 'in favour',
    against: 'against',
    abstain: 'abstain',
    'no-veto': 'not against: no veto',
  } satisfies Record<VoteChoice, string>,
  soldiersAtLeast: 'Soldiers, at least',
  yourWord: 'In your words',
  addIt: 'Add it',
  noTexts: 'There is no text yet that both of you can read: only a promise in words is possible.',
  when: 'When are money and soldiers handed over?',
  whenLabel: 'Handed over',
  whens: {
    'at-once': 'At once',
    adopted: 'If a text is adopted',
    'not-adopted': 'If a text is not adopted',
    votes: 'If a member votes in a certain way',
  } satisfies Record<Condition['kind'], string>,
  whoVotes: 'Who?',
  wordsOnly: 'Only promises: there is nothing to lock away.',
  offer: (name: string) => `Send the offer to ${named(name)}`,
  giveFirst: 'Add something that one of you gives.',
  discard: 'Discard',
  // Readings.
  readTitle: 'Read the others',
  readHint:
    'Guess what another delegation wants and say it in your own words. They confirm or correct you. Whoever feels understood gives way more easily.',
  readOne: 'Read a delegation',
  readWhom: 'Whom do you read?',
  whatWant: 'What do they want?',
  inCountry: 'In the country',
  inTexts: 'In the texts in force',
  ownWords: 'In your words: why do they want it?',
  sayIt: (name: string) => `Say it to ${named(name)}`,
  sayFirst: 'Say it in your own words first.',
  readsOfYou: 'What others think you want',
  readsByYou: 'What you think others want',
  theyThink: (name: string, wish: string) => `${does(name, 'thinks', 'think')} that you want: ${wish}`,
  youThink: (name: string, wish: string) => `You think that ${doing(name, 'wants', 'want')}: ${wish}`,
  isItRight: 'Is that right? You need not tell all; the debrief shows who was read well.',
  confirm: 'Yes, that is what we want',
  correct: 'Not quite',
  correction: 'What would be nearer to it?',
  sendCorrection: 'Send the correction',
  confirmed: 'Confirmed.',
  corrected: 'Corrected',
  unanswered: 'No answer yet.',
} as const);

/** "Two offers". */
export const offersInWords = (count: number): string => `${inWords(count)} ${plural(count, 'offer', 'offers')}`;
