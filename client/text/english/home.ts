/** The page that everybody begins with, and the page of whoever plays alone before the first round. In English. */
import type { SeatKind } from '../../../shared/council/vocabulary.ts';
import type { Next } from '../../store/alone.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, plural } from './counting.ts';
import { named } from './names.ts';

export const homeWords = unbroken({
  title: 'Take your seat at the Council',
  what: 'Sit as a member of the Security Council. Negotiate, draft and vote on what the world does about a failing state, under the real rules, veto included. No account and no name is asked for.',
  joinTitle: 'With a code',
  code: 'Session code',
  codeHint: 'Six characters, from your teacher or from the wall',
  join: 'Join',
  aloneTitle: 'On your own',
  aloneHint: 'Against bots, without a clock. A guide leads you through the first round.',
  alone: 'Play alone',
  opening: 'Opening …',
  hostTitle: 'For a class',
  hostHint: 'For teachers and club leaders: open a room, share its code, run the clock.',
  host: 'Host a session',
  notFound: 'No session has this code. Check it with whoever runs the session.',
  wrongCode: 'A code has six characters, and never B, I, L, O, S, U, V, Z, 0, 1, 2, 5 or 8, which look like others.',
  wrongAddress: 'This address leads to no session. Check the code with whoever runs the session, and enter it here.',
  tooMany: 'Too many sessions were opened from here. Wait a minute, then try again.',
  noScenario: 'This server has no scenario to play.',
  licences: 'Typefaces, flags, icons and software: their licences',
} as const);

/** What a step leads to, as the button says it. */
function goingOn(next: Next): string {
  switch (next.kind) {
    case 'step':
      return `Go on to the ${next.step === 'voting' ? 'votes' : next.step === 'sitrep' ? 'report' : next.step}`;
    case 'vote':
      return `Go on to the vote on ${next.symbol}`;
    case 'months':
      return `Go on: ${inWords(next.months)} ${plural(next.months, 'month passes', 'months pass')}`;
    case 'round':
      return `Go on to round ${next.round}`;
    case 'epilogue':
      return 'Go on to the epilogue';
    case 'end':
      return 'Go on to the debrief';
  }
}

export const aloneWords = unbroken({
  /** In the place of the clock. */
  pace: 'At your pace',
  goOn: goingOn,
  wait: 'Wait, not yet',
  sitting: 'You take your seat …',
  you: (name: string) => `You are ${named(name)}`,
  want: 'What you want',
  never: 'What you must not accept',
  pointsOf: (points: number) => `${points} of 100 points`,
  brief: 'Your whole brief is in the chamber, under “Brief”.',
  others: 'The others',
  bots: (count: number) => `Bots play all ${inWords(count)}. They have aims of their own, and do not tell you.`,
  groups: {
    permanent: 'Permanent members',
    elected: 'Elected members',
    'non-member': 'Without a vote',
  } satisfies Record<SeatKind, string>,
  length: (rounds: number, months: number) =>
    `${capital(inWords(rounds))} ${plural(rounds, 'round', 'rounds')} of ${inWords(months)} ${plural(months, 'month', 'months')} each.`,
  begin: 'Begin',
  another: 'Choose another seat',
  keep: 'Keep this seat',
  choose: 'Whom do you want to be?',
  take: (name: string) => `Be ${named(name)}`,
} as const);
