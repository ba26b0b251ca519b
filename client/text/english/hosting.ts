/** What whoever hosts a session reads: opening it, the console, the wall. In English. */
import type { Phase, Policy } from '../../../shared/council/vocabulary.ts';
import type { Level, PresetName } from '../../../shared/scenario/scenario.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, lasting, listed, plural } from './counting.ts';
import { named } from './names.ts';

export const hostWords = unbroken({
  title: 'Host a session',
  scenario: 'Scenario',
  length: 'Class length',
  council: 'Council',
  people: 'How many of you are there?',
  peopleHint: 'Then everybody has a chair with something to say. Leave it empty if you do not know.',
  peopleTable: (chairs: number, pairs: number, bots: number) =>
    `${capital(inWords(chairs))} chairs for people${pairs > 0 ? `, ${inWords(pairs)} of them for two` : ''}${bots > 0 ? `, and bots in ${inWords(bots)} ${plural(bots, 'other', 'others')}` : ''}.`,
  peopleMore: (people: number) => `The largest table is for ${people}: some will share a chair or watch.`,
  historical: 'History',
  fictional: 'Fiction',
  levels: {
    first: 'good for a first session',
    usual: 'for groups that know the Council a little',
    demanding: 'for groups that have played before',
  } satisfies Record<Level, string>,
  minutes: (preset: PresetName) => (preset === 'days' ? 'Over several days' : `${preset} minutes`),
  presetHint: (rounds: number, months: number, seconds: number) =>
    `${capital(inWords(rounds))} rounds of ${inWords(months)} months, ${lasting(seconds, 'about')} of consultations each`,
  presetSpan: (months: number) => `${Math.round((months / 12) * 10) / 10} years in the country`,
  fifteen: 'Fifteen members',
  fifteenHint: 'The whole Council: nine votes in favour decide.',
  compact: (members: number) => `${capital(inWords(members))} members`,
  compactHint: (elected: readonly string[], needed: number) =>
    `For small groups: the permanent five, ${listed(elected)}. ${capital(inWords(needed))} votes in favour decide.`,
  open: 'Open the session',
  opening: 'Opening …',
  contentNote: 'Content note',
  readingAge: (age: number) => `Reading age ${age}`,
  seats: (members: number, others: number) => `${members} seats with a vote, ${others} without`,
  share: 'Delegates open this link, or enter the code:',
  secretLink: 'The address of this page is your own secret link: keep it, it is the only way to run this session.',
  projectorLink: 'For the wall: shows no secrets.',
  toProjector: 'Open the projector',
  copy: 'Copy',
  copied: 'Copied',
  qr: (link: string) => `QR code of ${link}`,
} as const);

export const consoleWords = unbroken({
  title: 'Facilitator',
  readings: {
    title: 'Readings so far',
    only: 'Only you see this',
    before: 'No month has passed yet.',
    after: (months: number) =>
      `After ${months} ${months === 1 ? 'month' : 'months'}. The delegations see it in the debrief, and not before.`,
    ahead: (model: string) => `With what is in force now, from the next month on: ${model.toLowerCase()}.`,
    atOpening: (formal: number, material: number) => `At the opening: on paper ${formal}, in fact ${material}.`,
    noLenses: 'There is nothing to judge before the first month.',
    blind: 'Does not see:',
    noInterventions: 'Nobody has intervened yet, with the Council or without it.',
  },
  next: {
    lobby: 'Begin round 1',
    sitrep: 'Begin consultations',
    consultations: 'End consultations',
    meeting: 'Go to the votes',
    interval: 'Go to the next vote',
    vote: 'Close the vote',
    voted: 'End the votes',
    orders: 'Send the orders',
    field: 'Begin the next round',
    last: 'End the last round',
    epilogue: 'Go to the debrief',
    ended: 'Ended',
  },
  hints: {
    lobby: 'Wait until people have their seats and have read their briefs. Those still sealed open with round 1.',
    sitrep: 'Let people read what is new. Show the map on the wall and ask what has changed, and why.',
    consultations: 'People walk, talk and write. Remind them: without a tabled text there is no vote.',
    meeting: 'The presidency calls on speakers. Texts come to the vote in the order in which they were tabled.',
    voting: 'Between two votes there is time for a motion, and for explaining a vote.',
    orders: 'Host state: letters. Contributors: troops. Whoever has them: good offices. Then the months begin.',
    field: 'The months pass on the map. Let people look before they talk.',
    epilogue: 'Two years on, without luck, good or bad. Nobody can act any more.',
    ended: 'Ask everybody to leave their role, aloud, before you talk about it.',
  } satisfies Record<Phase, string>,
  voteHint: 'The vote closes when every delegation here has cast, or when you close it. Nobody sees a ballot before.',
  chair: 'In the President’s place',
  annul: 'Annul this vote',
  annulWhy: 'Why? Everybody reads it.',
  annulHint: 'Before it is announced: the ballots are thrown away and the vote is put again.',
  letters: (name: string) => `Letters of consent for ${name}`,
  lettersHint: 'Nobody plays the host state, so you write its letters. With its consent a text may begin on its soil.',
  freeze: 'Freeze',
  unfreeze: 'Go on',
  extend: 'One minute more',
  end: 'End now',
  endSure: 'Really end the session?',
  endYes: 'Yes, end it',
  endNo: 'No',
  reach: (count: number, needed: number) =>
    `${count} ${plural(count, 'delegation', 'delegations')} could vote in favour; ${needed} are needed.`,
  tooFew: 'Too few to adopt anything: seat more people, let bots play the empty seats, or instruct those seats.',
  seat: 'Seat',
  who: 'Delegate',
  state: 'Here',
  act: 'Now',
  policy: 'While nobody is there',
  policies: {
    absent: 'absent',
    abstain: 'abstains',
    'in-favour': 'in favour',
    against: 'against',
    'stand-in': 'a bot plays',
  } satisfies Record<Policy, string>,
  policyOf: (name: string) => `What ${name} does while nobody is there`,
  free: 'Free the seat',
  freeSure: (holder: string) => `${holder} will have to choose a seat anew: any that is free, and its brief.`,
  /** Of somebody without a seat, who could only come back to the one whose brief they have opened. */
  knows: (name: string, seat: string) => `${name}, who has opened the brief of ${named(seat)}`,
  release: 'Let them choose anew',
  releaseSure: (name: string) => `${name} may then open another brief.`,
  releaseOf: (name: string) => `Let ${name} choose a seat anew`,
  freeOf: (name: string) => `Free the seat of ${name}`,
  cast: 'has cast',
  notCast: 'has not cast',
  readyNow: 'ready',
  withoutSeat: 'Without a seat',
  nobody: 'Everybody has a seat.',
  nobodyCame: 'Nobody has joined yet.',
} as const);

export const projectorWords = unbroken({
  join: 'Join at',
  withCode: 'with the code',
  headlines: 'What happened',
  seated: (held: number, members: number) => `${held} of ${members} members seated`,
  bell: 'The bell has rung.',
  bellHint: 'Everything stands still and is kept. The same link goes on from here, today or another day.',
  announcement: 'From the facilitator',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  tabled: 'Tabled for the vote',
  decided: 'Resolutions adopted',
  more: (count: number) => `and ${count} more`,
  votes: (count: number) => {
    if (count === 0) return 'The Council did not vote.';
    return `The Council voted ${count === 1 ? 'once' : `${inWords(count)} times`}.`;
  },
  adopted: (count: number) =>
    count === 0
      ? 'No resolution was adopted.'
      : `${capital(inWords(count))} ${plural(count, 'resolution was', 'resolutions were')} adopted.`,
} as const);
