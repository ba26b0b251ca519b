/** Rules K2, K4: how a formal meeting is asked for, opened, suspended, resumed and closed. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { Meeting } from '../../meeting.ts';
import type { Participation } from '../../procedure.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, isPlayed, type Seat } from '../../state.ts';
import type { Phase, RequestBasis } from '../../vocabulary.ts';
import { hostOf } from '../world/consent.ts';
import { underReview } from '../world/reviews.ts';
import { meetingSettled } from './agenda.ts';
import { presidentOf } from './presidency.ts';
import { withMeeting } from './sitting.ts';

/** Items that were asked for, on one provisional agenda; the others wait for the next meeting. HOUSE. */
const maximumRequested = 3;

/** On what a seat may ask for a meeting: as a member, under Article 35 as a State, under Article 99; null: not at all. */
function basisOf({ kind, entry }: Seat): RequestBasis | null {
  if (kind !== 'non-member') return 'rule-2';
  if (entry === 'rule-37') return 'article-35';
  return entry === 'rule-22' ? 'article-99' : null;
}

/** The steps of a round in which no formal meeting is on. */
const betweenMeetings: readonly Phase[] = ['sitrep', 'consultations', 'orders', 'field'];

/** Rule K2: the President shall call the meeting (rules 2 and 3): nobody asks whether it is wise. */
export function mayRequestMeeting(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  if (!basisOf(seat)) return 'may-not-request';
  const { phase, requests } = asking.council;
  if (!betweenMeetings.includes(phase)) return 'wrong-phase';
  return requests.some(({ by }) => by === seat.id) ? 'already-requested' : null;
}

export function decideRequestMeeting(asking: Asking, { title }: CommandOf<'request-meeting'>): Decision {
  const code = mayRequestMeeting(asking);
  if (code) return deny(code);
  const seat = actingSeat(asking);
  const basis = isCode(seat) ? null : basisOf(seat);
  if (isCode(seat) || !basis) return deny('may-not-request');
  return accept({ kind: 'meeting-requested', title, by: seat.id, basis });
}

export function applyMeetingRequested(council: Council, { title, by, basis }: EventOf<'meeting-requested'>): Council {
  return { ...council, requests: [...council.requests, { title, by, basis }] };
}

/**
 * The meeting of a round, as its step begins. In a session that has no such step it opens with the votes, and its agenda
 * is adopted at once. @param council in the step that has begun
 */
export function meetingOpened(council: Council, now: number): readonly Event[] {
  const { setup, phase, round, meetings, requests, asked } = council;
  const asksForObjections = phase === 'meeting';
  const items = [
    { title: `The situation in ${setup.state}`, by: null },
    // Rule T10.
    ...underReview(council).map((resolution) => ({ title: `Review of ${resolution}`, by: null })),
    ...requests.slice(0, maximumRequested).map(({ title, by }) => ({ title, by })),
  ];
  const opened: EventOf<'meeting-opened'> = {
    kind: 'meeting-opened',
    number: setup.firstMeeting + meetings,
    president: presidentOf(setup, round),
    agenda: items.map((item, index) => ({ id: index + 1, ...item })),
    proposed: [...partyInvited(council), ...asked],
    until: asksForObjections ? now + setup.law.objectionSeconds * 1000 : null,
    at: now,
  };
  return asksForObjections ? [opened] : [opened, ...meetingSettled(applyMeetingOpened(council, opened), now)];
}

/** Charter Article 32: the state whose situation is discussed shall be invited, and need not ask. */
function partyInvited(council: Council): readonly Participation[] {
  const host = hostOf(council);
  if (!host || !isPlayed(council, host) || council.asked.some(({ seat }) => seat === host.id)) return [];
  return [{ seat: host.id, basis: host.entry ?? 'rule-37', by: host.id }];
}

export function applyMeetingOpened(council: Council, event: EventOf<'meeting-opened'>): Council {
  const { number, president, agenda, proposed, until } = event;
  const meeting: Meeting = {
    number,
    president,
    ceded: false,
    stage: 'agenda',
    agenda,
    until,
    proposed: proposed.map((each) => ({ ...each, until: null })),
    invited: [],
    refused: [],
    heard: [],
    raised: [],
    ...nothingGoesOn,
  };
  const requests = council.requests.slice(agenda.filter((item) => item.by !== null).length);
  return { ...council, meeting, meetings: council.meetings + 1, requests, asked: [] };
}

/** Of a meeting that has just begun, and of one that is over. */
const nothingGoesOn = {
  list: [],
  listClosed: false,
  floor: null,
  point: null,
  ruling: null,
  motions: [],
  fallen: [],
  suspended: null,
  caucus: null,
} as const satisfies Partial<Meeting>;

/** The time of a suspension is over. */
export const meetingResumed = ({ meeting }: Council, now: number): readonly Event[] =>
  meeting?.suspended == null ? [] : [{ kind: 'meeting-resumed', at: now }];

export const applySuspended = (council: Council, { until }: EventOf<'meeting-suspended'>): Council =>
  withMeeting(council, () => ({ suspended: until }));
export const applyResumed = (council: Council): Council => withMeeting(council, () => ({ suspended: null }));
export const applyClosed = (council: Council): Council =>
  withMeeting(council, () => ({ ...nothingGoesOn, stage: 'closed', until: null, proposed: [] }));
