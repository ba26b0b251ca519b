/** Where people find their seats, in English. */
import type { SeatKind } from '../../../shared/council/vocabulary.ts';
import { unbroken } from '../unbroken.ts';
import { inWords, listed } from './counting.ts';

export const lobby = unbroken({
  title: 'Choose a seat',
  given: 'You will be seated',
  badLink: 'The link of this seat did not sit you down.',
  you: (name: string) => `You are ${name}`,
  groups: {
    permanent: 'Permanent members',
    elected: 'Elected members',
    'non-member': 'Without a vote',
  } satisfies Record<SeatKind, string>,
  groupHints: {
    permanent: 'A vote against can be a veto.',
    elected: 'One vote each.',
    'non-member': 'They speak and draft, and do not vote.',
  } satisfies Record<SeatKind, string>,
  /** What a seat's vote is. */
  vote: {
    permanent: 'A permanent member: one vote, and a vote against that can be a veto.',
    elected: 'An elected member: one vote.',
    'non-member': 'No vote. You may draft, and a member may table for you.',
  } satisfies Record<SeatKind, string>,
  take: (name: string) => `Take ${name}`,
  leave: 'Leave this seat',
  free: 'free',
  nobody: 'nobody yet',
  reserved: 'always played by a bot',
  reservedHint: 'Nobody takes this seat: a bot speaks for it. The facilitator’s notes say why.',
  spare: 'a bot’s, or free',
  spareHint: (people: number) => `For a group of ${people} other seats come first. You may take it all the same.`,
  pair: 'free, for two',
  taken: (names: readonly string[]) => `held by ${listed(names)}`,
  yours: 'your seat',
  known: 'you have opened its brief',
  binding: 'The session has begun: its brief opens at once, and after that only the facilitator can move you.',
  ready: 'I am ready',
  notReady: 'Not ready yet',
  isReady: 'ready',
  tooFew: (needed: number) =>
    `Too few delegations are here to reach ${inWords(needed)} votes in favour: as things are, nothing can be adopted. The facilitator can let bots play the empty seats.`,
  enter: 'Go into the chamber',
});
