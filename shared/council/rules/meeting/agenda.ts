/** Rules K3, K5: the provisional agenda and who takes part, each adopted unless a member objects (rules 9, 37 and 39). */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { Event, EventOf, Subject } from '../../events.ts';
import type { Meeting } from '../../meeting.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Seat, seatById } from '../../state.ts';
import { type SeatId, steps } from '../../vocabulary.ts';
import { isEntity } from '../outside/acting.ts';
import type { Outcome } from '../votes/tally.ts';
import { openVote } from '../votes/voting.ts';
import { hostOf } from '../world/consent.ts';
import { meetingClosed, openMeeting, sitting, withMeeting } from './sitting.ts';

type About<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

/** The seat of a member that may object now, in a formal meeting and between its votes; else why not. */
function objecting(asking: Asking): Seat | RefusalCode {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  if (seat.kind === 'non-member') return 'not-a-member';
  return sitting(asking.council) ?? (asking.council.vote ? 'vote-is-open' : seat);
}

/**
 * Rule K3: any member objects to the provisional agenda, until it is adopted (rule 9).
 * @param item null: to the agenda as a whole
 */
export function mayObjectAgenda(asking: Asking, item: number | null): RefusalCode | null {
  const seat = objecting(asking);
  if (isCode(seat)) return seat;
  const { meeting } = asking.council;
  if (meeting?.stage !== 'agenda') return 'agenda-already-adopted';
  if (item !== null && !meeting.agenda.some(({ id }) => id === item)) return 'unknown-item';
  return wasKept(asking.council, item) ? 'motion-already-put' : null;
}

/** The Council has decided on that item in this meeting, and is not asked again. */
const wasKept = ({ results, round }: Council, item: number | null): boolean =>
  results.some(({ round: at, subject }) => at === round && subject.kind === 'agenda' && subject.item === item);

/** The vote is on adopting the agenda, or on keeping the item: nine in favour, whoever is against, and no veto. */
export function decideObjectAgenda(asking: Asking, { item }: CommandOf<'object-agenda'>): Decision {
  const code = mayObjectAgenda(asking, item);
  if (code) return deny(code, code === 'unknown-item' || code === 'motion-already-put' ? ['item'] : []);
  const seat = actingSeat(asking);
  if (isCode(seat)) return deny(seat);
  return accept(openVote(asking.council, { kind: 'agenda', item, by: seat.id }, asking.now));
}

/** Rule K5: a member proposes who else takes part, and whoever would take part asks for it. */
export function mayPropose(asking: Asking, id: SeatId): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  if (seat.kind === 'non-member' && seat.id !== id) return 'not-a-member';
  const { council } = asking;
  const guest = seatById(council, id);
  if (!guest) return 'unknown-seat';
  if (guest.kind !== 'non-member' || guest.entry === 'rule-22') return 'not-to-be-invited';
  if (!steps.some((step) => step === council.phase)) return 'wrong-phase';
  // What is proposed while a meeting is on is for that meeting, and else for the next one.
  const meeting = openMeeting(council);
  return meeting ? mayJoin(council, meeting, id) : isAmong(council.asked, id) ? 'already-invited' : null;
}

const isAmong = (guests: readonly { readonly seat: SeatId }[], id: SeatId): boolean =>
  guests.some(({ seat }) => seat === id);

function mayJoin(council: Council, { invited, refused, proposed }: Meeting, id: SeatId): RefusalCode | null {
  const closed = sitting(council) ?? (council.vote ? 'vote-is-open' : null);
  if (closed) return closed;
  if (refused.includes(id)) return 'invitation-refused';
  return invited.includes(id) || isAmong(proposed, id) ? 'already-invited' : null;
}

const aboutSeat: readonly RefusalCode[] = [
  'unknown-seat',
  'not-to-be-invited',
  'already-invited',
  'invitation-refused',
  'no-such-proposal',
  'must-be-invited',
];

export function decidePropose(asking: Asking, { seat: id }: CommandOf<'propose-participation'>): Decision {
  const code = mayPropose(asking, id);
  if (code) return deny(code, aboutSeat.includes(code) ? ['seat'] : []);
  const { council, now } = asking;
  const [seat, guest] = [actingSeat(asking), seatById(council, id)];
  if (isCode(seat) || !guest) return deny('unknown-seat', ['seat']);
  const inDebate = council.meeting?.stage === 'debate';
  return accept({
    kind: 'participation-proposed',
    seat: id,
    basis: isEntity(council, id) ? 'rule-37' : (guest.entry ?? 'rule-39'),
    by: seat.id,
    until: inDebate ? now + council.setup.law.objectionSeconds * 1000 : null,
  });
}

/** A party to the dispute shall be invited (Article 32): to the host state nobody objects, nor to an entity (rule U14). */
const mustBeInvited = (council: Council, id: SeatId): boolean => hostOf(council)?.id === id || isEntity(council, id);

export function mayObjectParticipation(asking: Asking, id: SeatId): RefusalCode | null {
  const seat = objecting(asking);
  if (isCode(seat)) return seat;
  if (!isAmong(asking.council.meeting?.proposed ?? [], id)) return 'no-such-proposal';
  return mustBeInvited(asking.council, id) ? 'must-be-invited' : null;
}

/** Nine in favour of the invitation, and no veto: in August 2022 a speech by video passed 13-1-1, in October 2020 a briefer failed 3-6-6. */
export function decideObjectParticipation(asking: Asking, { seat: id }: CommandOf<'object-participation'>): Decision {
  const code = mayObjectParticipation(asking, id);
  if (code) return deny(code, aboutSeat.includes(code) ? ['seat'] : []);
  const seat = actingSeat(asking);
  if (isCode(seat)) return deny(seat);
  return accept(openVote(asking.council, { kind: 'invitation', seat: id, by: seat.id }, asking.now));
}

/** Nobody objected in time: the agenda is adopted, and with it whoever was proposed. */
export function meetingSettled({ meeting }: Council, now: number): readonly Event[] {
  if (meeting?.stage !== 'agenda') return [];
  const together = meeting.proposed.filter(({ until }) => until === null);
  return [{ kind: 'agenda-adopted', at: now }, ...together.map(({ seat }) => settled(seat, true, now))];
}

/** The time to object to whoever was proposed begins now, but for those to whom nobody objects: the vote was about the agenda. */
function adoptedByVote(council: Council, now: number): readonly Event[] {
  const parties = council.meeting?.proposed.filter(({ seat }) => mustBeInvited(council, seat)) ?? [];
  return [{ kind: 'agenda-adopted', at: now }, ...parties.map(({ seat }) => settled(seat, true, now))];
}

const settled = (seat: SeatId, invited: boolean, now: number): Event => ({
  kind: 'participation-settled',
  seat,
  invited,
  at: now,
});

/** Nobody objected to a participant that was proposed later. */
export const participationSettled = (seat: SeatId, now: number): readonly Event[] => [settled(seat, true, now)];

/** What follows from the vote on an objection. @param council after the vote */
export function agendaVoted(
  council: Council,
  { item }: About<'agenda'>,
  outcome: Outcome,
  now: number,
): readonly Event[] {
  if (outcome === 'adopted') return item === null ? adoptedByVote(council, now) : [];
  const closed = meetingClosed(council, 'agenda', now);
  if (item === null) return closed;
  const removed: Event = { kind: 'agenda-item-removed', item, at: now };
  return council.meeting?.agenda.some(({ id }) => id !== item) ? [removed] : [removed, ...closed];
}

export const invitationVoted = ({ seat }: About<'invitation'>, outcome: Outcome, now: number): readonly Event[] => [
  settled(seat, outcome === 'adopted', now),
];

/** Participants who are not settled with it can be objected to from now on. */
export function applyAgendaAdopted(council: Council, { at }: EventOf<'agenda-adopted'>): Council {
  const soon = at + council.setup.law.objectionSeconds * 1000;
  return withMeeting(council, ({ proposed }) => ({
    ...{ stage: 'debate', until: null },
    proposed: proposed.map((each) => ({ ...each, until: each.until ?? soon })),
  }));
}

export const applyItemRemoved = (council: Council, { item }: EventOf<'agenda-item-removed'>): Council =>
  withMeeting(council, ({ agenda }) => ({ agenda: agenda.filter(({ id }) => id !== item) }));

export function applyProposed(council: Council, event: EventOf<'participation-proposed'>): Council {
  const { kind: _kind, until, ...guest } = event;
  return openMeeting(council)
    ? withMeeting(council, ({ proposed }) => ({ proposed: [...proposed, { ...guest, until }] }))
    : { ...council, asked: [...council.asked, guest] };
}

/** Rule K6: who was invited is invited for this meeting. */
export function applySettled(council: Council, { seat, invited }: EventOf<'participation-settled'>): Council {
  return withMeeting(council, (meeting) => ({
    proposed: meeting.proposed.filter((each) => each.seat !== seat),
    invited: invited ? [...meeting.invited, seat] : meeting.invited,
    refused: invited ? meeting.refused : [...meeting.refused, seat],
  }));
}
