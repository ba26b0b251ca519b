/** Rules Q1–Q3: points of order, the President's ruling, and the challenge that needs nine to overrule it (rule 30). */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingAs, type Decision, deny, isCode, running } from '../../decision.ts';
import type { Event, EventOf, Subject } from '../../events.ts';
import type { Meeting, RaisedPoint, Ruling } from '../../meeting.ts';
import type { Point } from '../../procedure.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council, Seat } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import type { Outcome } from '../votes/tally.ts';
import { openVote } from '../votes/voting.ts';
import { mayDispute, mayName } from './character.ts';
import { floorEnded } from './floor.ts';
import { motionOf } from './pendingMotions.ts';
import { presiding } from './presidency.ts';
import { sitting, withMeeting } from './sitting.ts';

/** Points of order that one seat may raise in a meeting, and of them such as are about something else. HOUSE. */
const maximumPoints = 3;
const maximumOther = 1;
/** Rulings that one seat may challenge in a round. HOUSE. */
const maximumChallenges = 2;

/** Rule Q1: whether the asking person may raise this point of order now, and if not, why. */
export function mayRaise(asking: Asking, point: Point): RefusalCode | null {
  const seat = member(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (!council.meeting) return 'no-vote-in-informal';
  if (council.vote) return 'vote-is-open';
  const closed = sitting(council);
  if (closed) return closed;
  // They rule on them (rule 30).
  if (presiding(council) === seat.id) return 'president-rules';
  return hasRaised(council, council.meeting, seat, point) ?? mayBeAbout(council, council.meeting, seat, point);
}

/** By the San Francisco Statement a point is put to the vote at once, and only its result tells that it was raised. */
function hasRaised(council: Council, { raised }: Meeting, { id }: Seat, { kind }: Point): RefusalCode | null {
  const own = raised.filter(({ by }) => by === id);
  const put = votedFor(council, 'preliminary', id);
  if (own.length + put >= maximumPoints) return 'too-many-points';
  const others = own.filter((each) => each.kind === 'other').length;
  return kind === 'other' && others >= maximumOther ? 'too-many-points' : null;
}

/** How often this seat has had such a question put to the Council in this round. */
const votedFor = ({ results, round }: Council, kind: 'preliminary' | 'ruling', seat: SeatId): number =>
  results.filter(({ round: at, subject }) => at === round && subject.kind === kind && subject.by === seat).length;

/** Of the asking person, who represents a member of the Council. */
function member(asking: Asking): Seat | RefusalCode {
  const seat = actingAs(asking, 'ambassador');
  return isCode(seat) || seat.kind !== 'non-member' ? seat : 'not-a-member';
}

function mayBeAbout(council: Council, meeting: Meeting, seat: Seat, point: Point): RefusalCode | null {
  switch (point.kind) {
    case 'speaker':
      return meeting.floor && meeting.floor.seat !== seat.id ? null : 'nobody-speaks';
    case 'motion':
      return meeting.motions.length > 0 ? null : 'no-motion-pending';
    case 'character':
      return mayOpenVote(council, meeting) ?? mayDispute(council, point.draft, point.character);
    case 'party':
      return mayName(council, point.seat);
    case 'other':
      return null;
  }
}

/** Rule K3: nothing is put to the vote before the agenda is adopted, but what is about the agenda. */
const mayOpenVote = ({ setup }: Council, { stage }: Meeting): RefusalCode | null =>
  setup.law.preliminaryQuestion === 'san-francisco' && stage === 'agenda' ? 'agenda-not-adopted' : null;

/** Rule Q5: by the San Francisco Statement the Council itself says what a question is, by a vote that knows the veto. */
export function decideRaise(asking: Asking, { point }: CommandOf<'raise-point'>): Decision {
  const code = mayRaise(asking, point);
  const seat = member(asking);
  if (code || isCode(seat)) return deny(code ?? 'no-seat');
  const { council, now } = asking;
  const { law } = council.setup;
  if (point.kind === 'character' && law.preliminaryQuestion === 'san-francisco') {
    return accept(openVote(council, { kind: 'preliminary', draft: point.draft, by: seat.id }, now));
  }
  return accept({ kind: 'point-raised', by: seat.id, point, until: now + law.rulingSeconds * 1000, at: now });
}

/** Rule Q2: whether the asking person may rule on the point now, and if not, why. */
export function mayRule(asking: Asking): RefusalCode | null {
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  const { meeting } = asking.council;
  if (!meeting?.point) return 'nothing-to-rule-on';
  return meeting.president === seat.id ? null : 'not-the-president';
}

export function decideRule(asking: Asking, { upheld }: CommandOf<'rule-on-point'>): Decision {
  const code = mayRule(asking);
  const seat = actingAs(asking, 'ambassador');
  if (code || isCode(seat)) return deny(code ?? 'no-seat');
  return accept(ruled(asking.council, upheld, seat.id, asking.now));
}

/** While nobody presides, or in the President's place. */
export function mayRuleForPresident({ council }: Pick<Asking, 'council'>): RefusalCode | null {
  return running(council) ?? (council.meeting?.point ? null : 'nothing-to-rule-on');
}

export function decideRuleForPresident(asking: Asking, { upheld }: CommandOf<'rule-for-president'>): Decision {
  const code = mayRuleForPresident(asking);
  return code ? deny(code) : accept(ruled(asking.council, upheld, null, asking.now));
}

const ruled = ({ setup }: Council, upheld: boolean, by: SeatId | null, now: number): Event => ({
  kind: 'point-ruled',
  upheld,
  by,
  until: now + setup.law.objectionSeconds * 1000,
  at: now,
});

/** Rule Q2: the President has not ruled in time. In doubt a question is substantive, and whatever goes on is in order. */
export function ruledByHouse(council: Council, now: number): readonly Event[] {
  const point = council.meeting?.point?.point;
  if (!point) return [];
  return [ruled(council, point.kind === 'character' && point.character === 'substantive', null, now)];
}

/** Rule Q3: whether the asking person may have the ruling put to the Council, and if not, why. */
export function mayChallenge(asking: Asking): RefusalCode | null {
  const seat = member(asking);
  if (isCode(seat)) return seat;
  if (!asking.council.meeting?.ruling) return 'nothing-to-challenge';
  if (asking.council.vote) return 'vote-is-open';
  return votedFor(asking.council, 'ruling', seat.id) >= maximumChallenges ? 'too-many-challenges' : null;
}

/** The question is whether to overrule: fewer than nine in favour, and the ruling stands. */
export function decideChallenge(asking: Asking): Decision {
  const code = mayChallenge(asking);
  const seat = member(asking);
  const ruling = asking.council.meeting?.ruling;
  if (code || isCode(seat) || !ruling) return deny(code ?? 'nothing-to-challenge');
  const { upheld, point } = ruling;
  return accept(openVote(asking.council, { kind: 'ruling', by: seat.id, upheld, point }, asking.now));
}

/** Nobody has challenged the ruling in time: it stands, and what it says is done. */
export function rulingStands(council: Council, now: number): readonly Event[] {
  const ruling = council.meeting?.ruling;
  return ruling ? settled(council, ruling.point, ruling.upheld, false, now) : [];
}

/** What follows from the vote to overrule. @param council after the vote */
export function rulingVoted(
  council: Council,
  { upheld, point }: Extract<Subject, { kind: 'ruling' }>,
  outcome: Outcome,
  now: number,
): readonly Event[] {
  const overruled = outcome === 'adopted';
  return settled(council, point, upheld !== overruled, overruled, now);
}

function settled(council: Council, point: Point, upheld: boolean, overruled: boolean, now: number): readonly Event[] {
  const event: Event = { kind: 'ruling-settled', upheld, overruled, at: now };
  return upheld ? [event, ...effectOf(council, point, now)] : [event];
}

/** What is done about a point that was upheld. Meanwhile a text may have been withdrawn, and a seat left. */
function effectOf(council: Council, point: Point, now: number): readonly Event[] {
  const { meeting, queue } = council;
  switch (point.kind) {
    case 'speaker':
      return floorEnded(council, 'ruled', now);
    case 'motion': {
      const [pending] = meeting?.motions ?? [];
      return pending ? [{ kind: 'motion-fallen', motion: motionOf(pending), why: 'ruled', at: now }] : [];
    }
    case 'character':
      return queue.includes(point.draft)
        ? [{ kind: 'character-settled', draft: point.draft, character: point.character }]
        : [];
    case 'party':
      return [{ kind: 'party-found', seat: point.seat }];
    case 'other':
      return [];
  }
}

export function applyRaised(council: Council, { by, point, until }: EventOf<'point-raised'>): Council {
  const pending: RaisedPoint = { by, point, until };
  return withMeeting(council, ({ raised }) => ({ point: pending, raised: [...raised, { by, kind: point.kind }] }));
}

export function applyRuled(council: Council, { upheld, by, until }: EventOf<'point-ruled'>): Council {
  return withMeeting(council, ({ point, ruling }) => {
    const made: Ruling | null = point && { ...point, until, upheld, ruledBy: by };
    return { point: null, ruling: made ?? ruling };
  });
}

export const applyRulingSettled = (council: Council): Council => withMeeting(council, () => ({ ruling: null }));
