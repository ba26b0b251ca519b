/** Two or three people on one seat: who does what, what each would vote, and whose key is missing. In English. */
import type { Post } from '../../../shared/council/vocabulary.ts';
import type { Role } from '../../store/delegation.ts';
import { unbroken } from '../unbroken.ts';
import { listed } from './counting.ts';
import { named } from './names.ts';

export const delegationWords = unbroken({
  title: 'Your delegation',
  posts: { ambassador: 'ambassador', capital: 'capital' } satisfies Record<Post, string>,
  you: {
    ambassador: 'You are the ambassador',
    capital: 'You are the capital',
    both: 'You are here alone',
  } satisfies Record<Role, string>,
  does: {
    ambassador: 'you speak and vote.',
    capital: 'you draft and order.',
    both: 'ambassador and capital in one.',
  } satisfies Record<Role, string>,
  /** In the brief, where there is room. */
  explained: {
    ambassador:
      'You take the floor, make motions and cast the ballot. Both of you write texts, make deals and talk. The capital gives the orders.',
    capital:
      'You give the orders and act outside the Council. Both of you write texts, make deals and talk. The ambassador speaks and votes.',
    both: 'You do everything until a colleague is there. Then the ambassador speaks and votes, and the capital gives the orders.',
  } satisfies Record<Role, string>,
  keys: 'The gravest orders need two signatures, and a veto counts only if the capital does not keep its key back.',
  here: 'here',
  away: 'away',
  among: 'Talk among yourselves',

  join: (name: string) => `Join the delegation of ${named(name)}`,
  joinHint: (people: readonly string[]) =>
    `${listed(people)} ${people.length === 1 ? 'sits' : 'sit'} here, and has room for you: the first is the ambassador, who speaks and votes, the others are the capital, which gives the orders.`,
  place: 'has room',

  poll: 'What your delegation would vote',
  pollHint: 'Tell your ambassador what you would vote. They decide.',
  wouldVote: 'I would vote',
  tellThem: 'Tell them what you would vote',
  unsaid: 'has not said it',
  yours: 'You',
  castByAmbassador: (choice: string) => `Your ambassador has cast: ${choice.toLowerCase()}.`,
  notCast: 'Your ambassador has not cast yet.',

  veto: 'Your ambassador votes against: this would be a veto.',
  vetoEarly: 'A vote against would be a veto, and a veto needs your key as well.',
  vetoHint:
    'If you keep your key back, your delegation’s ballot counts as absent, and the text can pass. Say nothing, and at the deadline the veto stands.',
  give: 'Give the key',
  keep: 'Keep the key back',
  saidGive: 'You give the key: the veto counts.',
  saidKeep: 'You keep the key back: the ballot counts as absent.',
  toAmbassador: {
    awaited: 'A vote against is a veto only if your capital does not keep its key back. It has not said yet.',
    given: 'Your capital gives its key: a vote against is a veto.',
    kept: 'Your capital keeps its key back: a vote against counts as absent.',
  },
  withheld: (names: readonly string[]) =>
    `${listed(names.map(named))}: the capital kept its key back, so a vote against counted as absent.`,

  signatures: 'Signed by',
  signed: 'has signed',
  unsigned: 'has not signed',
  twoNeeded: 'This order takes two signatures. Without the second it is not carried out.',
  oneEnough: 'Only one of you is here, so one signature is enough.',
  sign: 'Sign the order',
} as const);
