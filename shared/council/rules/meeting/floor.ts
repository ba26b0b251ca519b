/** Rules N: the speakers' list (rule 27), time limits, the right of reply and explanations of vote. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingAs, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { Floor, Meeting } from '../../meeting.ts';
import type { Turn } from '../../procedure.ts';
import { chanceOf } from '../../random.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, isPlayed, isPresent, isStoodIn, type Seat, seatById } from '../../state.ts';
import type { DraftId, SeatId, TurnPurpose } from '../../vocabulary.ts';
import { dueDraft } from '../texts/order.ts';
import { sitting, withMeeting } from './sitting.ts';

/** Passages that one speech puts on the verbatim record. HOUSE. */
const passagesPerTurn = 3;
/** Statements and replies of one seat in a meeting: the record is everybody's, and is sent to all. HOUSE. */
const maximumTurns = 12;

const isExplanation = (purpose: TurnPurpose): boolean => purpose === 'before-vote' || purpose === 'after-vote';

/** Rule N1: whether the asking person may be put on the list now, and if not, why. */
export function mayAskForFloor(asking: Asking, purpose: TurnPurpose): RefusalCode | null {
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  const { council } = asking;
  const { meeting } = council;
  if (!meeting) return 'no-vote-in-informal';
  const stands = standing(council);
  if (stands) return stands;
  if (isWaiting(meeting, seat.id)) return 'already-on-list';
  return isExplanation(purpose)
    ? mayExplain(council, meeting, seat, purpose)
    : mayDebate(council, meeting, seat, purpose);
}

/** Rule N5: during a vote, a point of order or a break nobody is heard, nor asks for it. */
const standing = (council: Council): RefusalCode | null => (council.vote ? 'vote-is-open' : sitting(council));

const isWaiting = ({ list, floor }: Meeting, seat: SeatId): boolean =>
  floor?.seat === seat || list.some((turn) => turn.seat === seat);

/** Members; those whom the Council has invited (rules 37 and 39); the Secretary-General by right (rule 22). */
const isAtTable = ({ invited }: Meeting, { id, kind, entry }: Seat): boolean =>
  kind !== 'non-member' || entry === 'rule-22' || invited.includes(id);

/** Rules N1, N3: statements and replies are made in the debate, before the votes. */
function mayDebate(council: Council, meeting: Meeting, seat: Seat, purpose: TurnPurpose): RefusalCode | null {
  if (council.phase !== 'meeting') return 'wrong-phase';
  if (!isAtTable(meeting, seat)) return 'not-invited';
  if (meeting.listClosed) return 'list-closed';
  const own = meeting.heard.filter((turn) => turn.seat === seat.id && !isExplanation(turn.purpose));
  if (own.length >= maximumTurns) return 'too-many-turns';
  return purpose === 'reply' && meeting.heard.length === 0 ? 'has-not-spoken' : null;
}

/** Rule N4: members explain their votes between the votes, sponsors too, once before and once after each text. */
function mayExplain(council: Council, meeting: Meeting, seat: Seat, purpose: TurnPurpose): RefusalCode | null {
  if (seat.kind === 'non-member') return 'not-a-member';
  const draft = explained(council, purpose);
  if (!draft) return 'explanation-not-now';
  const isSame = meeting.heard.some(
    (turn) => turn.seat === seat.id && turn.purpose === purpose && turn.draft === draft,
  );
  return isSame ? 'already-explained' : null;
}

/** The text that votes are explained on now: the one that is due, or the last one that was voted on in this round. */
function explained(council: Council, purpose: TurnPurpose): DraftId | null {
  if (council.phase !== 'voting') return null;
  if (purpose === 'before-vote') return dueDraft(council)?.id ?? null;
  const voted = council.results.flatMap(({ round, subject }) =>
    round === council.round && subject.kind === 'draft' ? [subject.draft] : [],
  );
  return voted.at(-1) ?? null;
}

/** Rule N3: whoever has made their statement and asks again is heard in reply. */
export function decideAskForFloor(asking: Asking, { purpose }: CommandOf<'ask-for-floor'>): Decision {
  const code = mayAskForFloor(asking, purpose);
  const seat = actingAs(asking, 'ambassador');
  if (code || isCode(seat)) return deny(code ?? 'no-seat');
  const heard = asking.council.meeting?.heard ?? [];
  const again = purpose === 'statement' && heard.some((turn) => turn.seat === seat.id);
  return accept({ kind: 'speaker-listed', seat: seat.id, purpose: again ? 'reply' : purpose });
}

/** Rule N1: nobody is kept on the list, whatever else goes on. */
export function mayLeaveList(asking: Asking): RefusalCode | null {
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  return asking.council.meeting?.list.some((turn) => turn.seat === seat.id) ? null : 'not-on-list';
}

export function decideLeaveList(asking: Asking): Decision {
  const code = mayLeaveList(asking);
  const seat = actingAs(asking, 'ambassador');
  if (code || isCode(seat)) return deny(code ?? 'no-seat');
  return accept({ kind: 'speaker-unlisted', seat: seat.id });
}

/** Rules N2, N5: to end one's speech. */
export function maySpeak(asking: Asking): RefusalCode | null {
  const speaker = speaking(asking);
  return isCode(speaker) ? speaker : null;
}

/** The floor, if the asking person has it and may use it now. */
function speaking(asking: Asking): Floor | RefusalCode {
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  const { meeting } = asking.council;
  if (!meeting) return 'no-vote-in-informal';
  const stands = standing(asking.council);
  if (stands) return stands;
  return meeting.floor?.seat === seat.id ? meeting.floor : 'not-on-the-floor';
}

export function decideEndSpeech(asking: Asking): Decision {
  const floor = speaking(asking);
  return isCode(floor) ? deny(floor) : accept(...floorEnded(asking.council, 'done', asking.now));
}

/** Rule N2: to put words of one's speech on the verbatim record. */
export function mayPutOnRecord(asking: Asking): RefusalCode | null {
  const floor = speaking(asking);
  if (isCode(floor)) return floor;
  const muted = mayWrite(asking);
  if (muted) return muted;
  const turn = asking.council.meeting?.heard.at(-1);
  return turn && turn.said >= passagesPerTurn ? 'enough-said' : null;
}

export function decidePutOnRecord(asking: Asking, { text }: CommandOf<'put-on-record'>): Decision {
  const code = mayPutOnRecord(asking);
  const floor = speaking(asking);
  if (code || isCode(floor)) return deny(code ?? 'not-on-the-floor');
  return accept({ kind: 'words-recorded', seat: floor.seat, purpose: floor.purpose, text });
}

/** Rule N6: a custom of Model United Nations. @param to where it is known */
export function mayYield(asking: Asking, to: SeatId | null): RefusalCode | null {
  const { council } = asking;
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  if (!council.setup.law.yields) return 'not-by-these-rules';
  const floor = speaking(asking);
  if (isCode(floor)) return floor;
  if (isExplanation(floor.purpose) || wasYielded(council)) return 'not-to-be-yielded';
  return to === null ? null : mayReceive(council, seat, to);
}

/** Whoever speaks is not the one whose turn it was. */
const wasYielded = ({ meeting }: Council): boolean => meeting?.heard.at(-1)?.seat !== meeting?.floor?.seat;

function mayReceive(council: Council, from: Seat, to: SeatId): RefusalCode | null {
  const seat = seatById(council, to);
  if (!seat || seat.id === from.id) return 'unknown-seat';
  return council.meeting && isAtTable(council.meeting, seat) ? null : 'not-invited';
}

export function decideYield(asking: Asking, { to }: CommandOf<'yield-floor'>): Decision {
  const code = mayYield(asking, null);
  const seat = actingAs(asking, 'ambassador');
  if (code || isCode(seat)) return deny(code ?? 'no-seat');
  const wrong = mayReceive(asking.council, seat, to);
  return wrong ? deny(wrong, ['to']) : accept({ kind: 'floor-yielded', from: seat.id, to });
}

/** Rule N2: the turn is over. */
export const floorEnded = ({ meeting }: Council, why: EventOf<'floor-ended'>['why'], now: number): readonly Event[] =>
  meeting?.floor ? [{ kind: 'floor-ended', seat: meeting.floor.seat, why, at: now }] : [];

/** The time of whoever has the floor is over. */
export const floorOver = (council: Council, now: number): readonly Event[] => floorEnded(council, 'time', now);

/**
 * Rule N1: whoever is next on the list gets the floor as soon as it is free; whoever is not there, or comes too late for
 * what they would say, is passed over. Nothing where nobody waits.
 */
export function nextOnFloor(council: Council, now: number): readonly Event[] {
  const { meeting } = council;
  if (meeting?.stage !== 'debate' || standing(council)) return [];
  if (meeting.floor) return isPassedOn(council, meeting, meeting.floor) ? floorEnded(council, 'chair', now) : [];
  const drawn = byLot(council, meeting);
  const list = drawn ?? meeting.list;
  const turn = list.find((each) => isHeard(council, each));
  // A line that drops for everybody empties no list: who is away is passed over for somebody who is there.
  const passed = turn ? list.slice(0, list.indexOf(turn)) : list.filter((each) => isOver(council, each));
  return [
    ...(drawn ? [{ kind: 'list-drawn' as const, list: [...drawn] }] : []),
    ...passed.map(({ seat }) => ({ kind: 'speaker-unlisted' as const, seat })),
    ...(turn ? [floorGiven(council, turn, now)] : []),
  ];
}

const floorGiven = (council: Council, turn: Turn, now: number): Event => ({
  kind: 'floor-given',
  ...turn,
  until: now + secondsOf(council, turn.purpose) * 1000,
  at: now,
});

/** Nobody holds the seat any more. */
function isLeft(council: Council, id: SeatId): boolean {
  const seat = council.seats[id];
  return !seat || !isPlayed(council, seat);
}

/** Nobody holds the seat any more, or whoever does is away, and nobody stands in. */
function isDeserted(council: Council, id: SeatId): boolean {
  const seat = council.seats[id];
  return !seat || !(isPresent(council, seat) || isStoodIn(council, seat));
}

/** Whose seat was left has no floor; who is away keeps it until somebody who is there waits for it. */
const isPassedOn = (council: Council, { list }: Meeting, { seat }: Floor): boolean =>
  isLeft(council, seat) || (isDeserted(council, seat) && list.some((turn) => isHeard(council, turn)));

/** Whether somebody is there for the turn, and what it is for is still before the Council. */
function isHeard(council: Council, { seat: id, purpose }: Turn): boolean {
  return !isDeserted(council, id) && !isOver(council, { seat: id, purpose });
}

/** Nobody holds the seat any more, or the text that a vote was to be explained on has gone. */
const isOver = (council: Council, { seat, purpose }: Turn): boolean =>
  isLeft(council, seat) || (isExplanation(purpose) && explained(council, purpose) === null);

/** In a moderated caucus speeches are as short as replies. */
function secondsOf({ setup: { law }, meeting }: Council, purpose: TurnPurpose): number {
  if (isExplanation(purpose)) return law.explanationSeconds;
  return purpose === 'reply' || meeting?.caucus != null ? law.replySeconds : law.speechSeconds;
}

/** S/2024/507: lots are drawn for the order of those who have asked before the first of them speaks. */
function byLot(council: Council, meeting: Meeting): readonly Turn[] | null {
  const { setup } = council;
  if (!setup.law.speakersByLot || meeting.heard.length > 0 || meeting.list.length < 2) return null;
  const chance = chanceOf(setup, 'floor');
  const lots = meeting.list.map((turn, index) => ({ turn, lot: chance(meeting.number * seatsAtMost + index) }));
  return inOrder(
    council,
    lots.toSorted((a, b) => a.lot - b.lot).map(({ turn }) => turn),
  );
}

/** Draws of one meeting are not those of the next. */
const seatsAtMost = 1000;

/** Replies come after the statements, and the President, who speaks for their own country, after the others. */
function inOrder({ meeting, setup }: Council, list: readonly Turn[]): readonly Turn[] {
  const place = ({ seat, purpose }: Turn): number =>
    purpose === 'reply' ? 2 : setup.law.presidentLast && seat === meeting?.president ? 1 : 0;
  return list.toSorted((a, b) => place(a) - place(b));
}

const without = (list: readonly Turn[], seat: SeatId): readonly Turn[] => list.filter((turn) => turn.seat !== seat);

export const applyListed = (council: Council, { seat, purpose }: EventOf<'speaker-listed'>): Council =>
  withMeeting(council, ({ list }) => ({ list: inOrder(council, [...list, { seat, purpose }]) }));
export const applyUnlisted = (council: Council, { seat }: EventOf<'speaker-unlisted'>): Council =>
  withMeeting(council, ({ list }) => ({ list: without(list, seat) }));
export const applyListDrawn = (council: Council, { list }: EventOf<'list-drawn'>): Council =>
  withMeeting(council, () => ({ list }));
export const applyListClosed = (council: Council): Council => withMeeting(council, () => ({ listClosed: true }));

export function applyFloorGiven(council: Council, { seat, purpose, until }: EventOf<'floor-given'>): Council {
  const draft = isExplanation(purpose) ? explained(council, purpose) : null;
  return withMeeting(council, ({ list, heard }) => ({
    list: without(list, seat),
    floor: { seat, purpose, until },
    heard: [...heard, { seat, purpose, after: council.results.length, draft, said: 0 }],
  }));
}

export const applyFloorYielded = (council: Council, { to }: EventOf<'floor-yielded'>): Council =>
  withMeeting(council, ({ floor }) => ({ floor: floor && { ...floor, seat: to } }));
export const applyFloorEnded = (council: Council): Council => withMeeting(council, () => ({ floor: null }));

export function applyRecorded(council: Council, { seat, purpose, text }: EventOf<'words-recorded'>): Council {
  const { meeting, round, said } = council;
  if (!meeting) return council;
  const heard = meeting.heard.map((turn, index, all) =>
    index === all.length - 1 ? { ...turn, said: turn.said + 1 } : turn,
  );
  return {
    ...council,
    meeting: { ...meeting, heard },
    said: [...said, { meeting: meeting.number, round, seat, purpose, text }],
  };
}
