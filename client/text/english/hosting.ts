/** What whoever hosts a session reads: opening it, the console, the wall. In English. */
import type { Policy } from '../../../shared/council/vocabulary.ts';
import type { PresetName } from '../../../shared/scenario/scenario.ts';
import { capital, inWords, plural } from './counting.ts';

export const hostWords = {
  title: 'Host a session',
  scenario: 'Scenario',
  length: 'Class length',
  council: 'Council',
  minutes: (preset: PresetName) => `${preset} minutes`,
  presetHint: (rounds: number, seconds: number) =>
    `${inWords(rounds)} rounds, ${Math.round(seconds / 6) / 10} min of consultations each`,
  fifteen: 'Fifteen members',
  fifteenHint: 'The whole Council: nine votes in favour decide.',
  compact: 'Seven members',
  compactHint: 'For small groups: the permanent five, Brazil and Kenya. Five votes in favour decide.',
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
} as const;

export const consoleWords = {
  title: 'Facilitator',
  next: {
    lobby: 'Begin round 1',
    consultations: 'End consultations',
    interval: 'Go to the next vote',
    vote: 'Close the vote',
    round: 'Begin the next round',
    last: 'End the last round',
    ended: 'Ended',
  },
  freeze: 'Freeze',
  unfreeze: 'Go on',
  extend: 'One minute more',
  end: 'End now',
  endSure: 'Really end the session?',
  endYes: 'Yes, end it',
  endNo: 'No',
  reach: (count: number, needed: number) =>
    `${count} ${plural(count, 'delegation', 'delegations')} could vote in favour; ${needed} are needed.`,
  tooFew: 'Too few to adopt anything: seat more people, or instruct empty seats.',
  seat: 'Seat',
  who: 'Delegate',
  state: 'Here',
  act: 'Now',
  policy: 'While nobody is there',
  policies: {
    absent: 'absent',
    abstain: 'abstains',
    'in-favour': 'votes in favour',
    against: 'votes against',
  } satisfies Record<Policy, string>,
  policyOf: (name: string) => `What ${name} does while nobody is there`,
  free: 'Free the seat',
  freeSure: (holder: string) => `${holder} will have to choose a seat again.`,
  freeOf: (name: string) => `Free the seat of ${name}`,
  cast: 'has cast',
  notCast: 'has not cast',
  readyNow: 'ready',
  withoutSeat: 'Without a seat',
  nobody: 'Everybody has a seat.',
} as const;

export const projectorWords = {
  join: 'Join at',
  withCode: 'with the code',
  headlines: 'What happened',
  seated: (held: number, members: number) => `${held} of ${members} members seated`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  tabled: 'Tabled for the vote',
  decided: 'Resolutions adopted',
  more: (count: number) => `and ${count} more`,
  votes: (count: number) => `The Council voted ${count === 1 ? 'once' : `${inWords(count)} times`}.`,
  adopted: (count: number) =>
    `${capital(inWords(count))} ${plural(count, 'resolution was', 'resolutions were')} adopted.`,
} as const;
