/** What a host chooses for a class, and the sessions that a club's host has opened, side by side. In English. */
import type { Seating, Visibility } from '../../../shared/council/vocabulary.ts';
import { unbroken } from '../unbroken.ts';
import { lasting, plural } from './counting.ts';

export const classWords = unbroken({
  title: 'For your class',
  notes: 'Notes between delegations',
  visibilities: {
    'facilitator-reads': 'You can read them',
    held: 'You let each one through',
    private: 'Nobody but they read them',
  } satisfies Record<Visibility, string>,
  visibilityHints: {
    'facilitator-reads': 'Notes arrive at once, and you can read every one of them. All are told so.',
    held: 'A note arrives when you have looked at it. All are told so. Good for the first lesson, and work for you.',
    private:
      'You read only what somebody shows you. Choose it for people who know each other well: nobody watches what is written.',
  } satisfies Record<Visibility, string>,
  seating: 'How people come to their seats',
  seatings: { chosen: 'They choose', assigned: 'You assign them' } satisfies Record<Seating, string>,
  seatingHints: {
    chosen: 'First come, first served. You can still move anybody.',
    assigned: 'By hand, by lot, or by a class list that you paste in. Each seat has a link of its own to print.',
  } satisfies Record<Seating, string>,
  delegation: 'People on one seat',
  delegations: { 1: 'One', 2: 'Two', 3: 'Three' },
  delegationHints: {
    1: 'Each sits alone.',
    2: 'An ambassador speaks and votes, a capital gives the orders. A veto and the gravest orders take both.',
    3: 'An ambassador and two in the capital. A veto and the gravest orders take two.',
  },
  filter: 'Refuse swear words',
  filterHint: 'Whoever writes one is told, and nobody else reads it.',
} as const);

/** @param milliseconds since something happened, or until it does */
const span = (milliseconds: number): string => lasting(milliseconds / 1000, 'at-least');
const minute = 60_000;

export const clubWords = unbroken({
  title: 'My sessions',
  lead: 'Every session that was opened in this browser. Their secret links are kept here, on this machine and nowhere else.',
  none: 'No session was opened in this browser yet.',
  host: 'Host a session',
  add: 'Add a session by its secret link',
  addHint: 'The address of its console, as a whole. It ends with # and the secret.',
  addButton: 'Add',
  notALink: 'This is no link to a console. It looks like …/ABC123/facilitator#… and ends with the secret.',
  gone: 'This session is there no longer: it was erased, or kept long enough.',
  shut: 'The secret of this link is not this session’s any more.',
  unreachable: 'The server does not answer. What stands here is what was known last.',
  console: 'Open the console',
  projector: 'Projector',
  copyJoin: 'Link for delegates',
  forget: 'Take off this list',
  forgetSure: 'The session stays; only its link is forgotten here. Without the link nobody can run it.',
  last: (ago: number) => (ago < minute ? 'something happened just now' : `nothing for ${span(ago)}`),
  purged: (inTime: number) => `erased by itself in ${span(inTime)}`,
  seats: (there: number, held: number, all: number) => `${there} of ${held} delegations here · ${all} seats`,
  bots: (count: number) => `${count} ${plural(count, 'bot', 'bots')}`,
  round: (round: number, rounds: number) => `Round ${round} of ${rounds}`,
  left: (milliseconds: number) => (milliseconds <= 0 ? 'time is up' : `${span(milliseconds)} left`),
  noClock: 'no clock',
  frozen: 'Frozen',
  rung: 'The bell has rung',
  waiting: (names: readonly string[]) =>
    `Waits for ${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`,
  waitsForNobody: 'Waits for nobody',
  inbox: (count: number) => `${count} ${plural(count, 'thing waits', 'things wait')} for you`,
} as const);
