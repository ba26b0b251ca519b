/** Rules M: procedural motions. None knows a veto; rule 33 says which comes before which, and which are debated. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingAs, askingSeat, type Decision, deny, isCode, isOfPost } from '../../decision.ts';
import type { Event, EventOf, Motion, Result } from '../../events.ts';
import type { PendingMotion } from '../../meeting.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import type { DraftId, MotionKind, SeatId } from '../../vocabulary.ts';
import { moment } from '../session/steps.ts';
import { isBeforeCouncil } from '../texts/drafts.ts';
import { dueDraft } from '../texts/order.ts';
import { openVote } from '../votes/voting.ts';
import { assemblyCalled, mayCallAssembly } from '../world/assembly.ts';
import { has, kindOf } from './motionTable.ts';
import { inTheirTurn, motionOf, motionsWithout } from './pendingMotions.ts';
import { meetingClosed, sitting, withMeeting } from './sitting.ts';

/**
 * Whether the asking person may make a motion now, and if not, why (rules M1–M7).
 * @param draft for the motions that are about a text; of the others null
 */
export function mayMove(asking: Asking, motion: MotionKind, draft: DraftId | null): RefusalCode | null {
  const { council } = asking;
  const seat = askingSeat(asking);
  if (!seat) return 'no-seat';
  if (council.phase === 'ended') return 'session-ended';
  if (seat.kind === 'non-member') return 'not-a-member';
  if (!isOfPost(asking, seat, 'ambassador')) return 'for-the-ambassador';
  const { custom } = kindOf(motion);
  if (custom && !council.setup.law[custom]) return 'not-by-these-rules';
  const closed = informal(council);
  if (closed) return closed;
  if (council.frozen) return 'session-frozen';
  return (
    mayComeNow(council, motion) ??
    mayConcern(council, motion, draft) ??
    wasPut(council, seat.id, motion, draft) ??
    (needsLaterRound.includes(motion) && council.round >= council.setup.rounds ? 'no-such-round' : null)
  );
}

/** Rule M6: in the last round nothing is left to adjourn to, and what is referred would never come back. */
const needsLaterRound: readonly MotionKind[] = ['adjourn-until', 'refer'];

/** Rules K1, M1: motions are made in a formal meeting, whose agenda is adopted, and never while a vote is open. */
function informal(council: Council): RefusalCode | null {
  if (council.vote) return 'motion-only-between-votes';
  // Votes of a session that an earlier version began had no meeting around them.
  if (!council.meeting && council.phase === 'voting') return null;
  return sitting(council) ?? (council.meeting?.stage === 'agenda' ? 'agenda-not-adopted' : null);
}

/** Rule M5: a motion interrupts those that come after it in rule 33, and waits for the others. */
function mayComeNow({ meeting }: Council, motion: MotionKind): RefusalCode | null {
  const [pending] = meeting?.motions ?? [];
  if (!pending) return null;
  return kindOf(motion).precedence < kindOf(pending.motion).precedence ? null : 'lower-precedence';
}

function mayConcern(council: Council, motion: MotionKind, draft: DraftId | null): RefusalCode | null {
  if (motion === 'call-assembly') return mayCallAssembly(council);
  if (council.phase === 'voting' && endsVotes.includes(motion) && !dueDraft(council)) return 'nothing-left-to-adjourn';
  if (!has(motion, 'draft')) return null;
  if (draft === null || !council.queue.includes(draft)) return 'draft-not-in-order';
  return motion === 'take-next' && dueDraft(council)?.id === draft ? 'already-next' : null;
}

const endsVotes: readonly MotionKind[] = ['adjourn', 'adjourn-until', 'take-next'];

/** Rule M4: what the Council refused in this round is not put again in it, and what waits for its vote not twice. */
function wasPut(council: Council, by: SeatId, motion: MotionKind, draft: DraftId | null): RefusalCode | null {
  const { results, round, meeting } = council;
  const isSame = (other: { motion: MotionKind; draft: DraftId | null }) =>
    other.motion === motion && (!has(motion, 'draft') || other.draft === draft);
  const fell = meeting?.fallen.some((each) => each.by === by && isSame(each)) ?? false;
  const put = results.some(
    ({ round: at, subject, outcome }) =>
      at === round && subject.kind === 'motion' && isSame(subject) && (outcome !== 'adopted' || !isRepeatable(motion)),
  );
  return put || fell || meeting?.motions.some(isSame) ? 'motion-already-put' : null;
}

/** What was carried can be carried again: the meeting goes on after it. */
const isRepeatable = (motion: MotionKind): boolean => motion === 'suspend' || kindOf(motion).custom === 'caucuses';

export function decideMotion(asking: Asking, command: CommandOf<'move-motion'>): Decision {
  const { motion, draft } = command;
  const code = mayMove(asking, motion, draft);
  if (code) return deny(code, placeOf(code));
  const { council, now } = asking;
  const seat = askingSeat(asking);
  if (!seat) return deny('no-seat');
  const round = has(motion, 'round') ? (command.round ?? null) : null;
  if (!isLater(council, motion, round)) return deny('no-such-round', ['round']);
  const made: Motion = {
    kind: 'motion',
    motion,
    by: seat.id,
    draft: has(motion, 'draft') ? draft : null,
    round,
    to: has(motion, 'to') ? (command.to ?? 'secretary-general') : null,
    seconds: has(motion, 'seconds') ? secondsOfCaucus(council, command.seconds) : null,
  };
  const { law } = council.setup;
  if (law.seconding)
    return accept({ kind: 'motion-made', motion: made, until: now + law.objectionSeconds * 1000, at: now });
  if (kindOf(motion).debated && council.meeting) {
    return accept({ kind: 'motion-made', motion: made, until: now + law.motionSeconds * 1000, at: now });
  }
  return accept(openVote(council, made, now));
}

/** The place in the command that a refusal is about. */
function placeOf(code: RefusalCode): readonly string[] {
  if (code === 'no-such-round') return ['round'];
  return code === 'draft-not-in-order' || code === 'already-next' ? ['draft'] : [];
}

/** No longer than the meeting itself. */
function secondsOfCaucus({ setup }: Council, asked: number | null | undefined): number {
  const { suspensionSeconds } = setup.law;
  return Math.min(asked ?? suspensionSeconds, Math.max(setup.meetingSeconds, suspensionSeconds));
}

/** Rule M6: a day or hour is a round that is still to come; a postponement may be indefinite, an adjournment not. */
function isLater({ round: present, setup }: Council, motion: MotionKind, round: number | null): boolean {
  if (!has(motion, 'round')) return true;
  if (round === null) return motion === 'postpone';
  return round > present && round <= setup.rounds;
}

/** Rule M7: seconding is a custom of Model United Nations; the Council's motions need none (rule 34). */
export function maySecondMotion(asking: Asking): RefusalCode | null {
  const { council } = asking;
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  if (seat.kind === 'non-member') return 'not-a-member';
  if (!council.setup.law.seconding) return 'no-seconder-needed';
  const stands = atRest(council);
  if (stands) return stands;
  const [pending] = council.meeting?.motions ?? [];
  if (!pending) return 'no-motion-pending';
  return pending.seconded ? 'no-seconder-needed' : pending.by === seat.id ? 'motion-not-yours' : null;
}

export function decideSecondMotion(asking: Asking): Decision {
  const code = maySecondMotion(asking);
  const seat = askingSeat(asking);
  const { council, now } = asking;
  const [pending] = council.meeting?.motions ?? [];
  if (code || !seat || !pending) return deny(code ?? 'no-motion-pending');
  const until = now + council.setup.law.motionSeconds * 1000;
  const seconded: Event = { kind: 'motion-seconded', by: seat.id, until, at: now };
  return accept(seconded, ...(kindOf(pending.motion).debated ? [] : [openVote(council, motionOf(pending), now)]));
}

/** Whoever made a motion may withdraw it before it is put (cf. rule 35). */
export function mayWithdrawMotion(asking: Asking): RefusalCode | null {
  const { council } = asking;
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  const stands = atRest(council);
  if (stands) return stands;
  const [pending] = council.meeting?.motions ?? [];
  if (!pending) return 'no-motion-pending';
  return pending.by === seat.id ? null : 'motion-not-yours';
}

/** While the Council votes, or a point of order waits, nothing happens to a motion. */
const atRest = (council: Council): RefusalCode | null =>
  council.vote ? 'motion-only-between-votes' : sitting(council);

export function decideWithdrawMotion(asking: Asking): Decision {
  const code = mayWithdrawMotion(asking);
  const [pending] = asking.council.meeting?.motions ?? [];
  if (code || !pending) return deny(code ?? 'no-motion-pending');
  return accept({ kind: 'motion-fallen', motion: motionOf(pending), why: 'withdrawn', at: asking.now });
}

/** The debate of the first motion is over, or nobody seconded it. */
export function motionPut(council: Council, now: number): readonly Event[] {
  const [pending] = council.meeting?.motions ?? [];
  if (!pending) return [];
  if (council.setup.law.seconding && !pending.seconded) {
    return [{ kind: 'motion-fallen', motion: motionOf(pending), why: 'not-seconded', at: now }];
  }
  return [openVote(council, motionOf(pending), now)];
}

/** What a motion does once it is carried. @param council after the vote */
export function motionCarried(council: Council, motion: Motion, result: Result, now: number): readonly Event[] {
  const closed = council.meeting ? meetingClosed(council, 'adjourned', now) : [];
  const draft = motion.draft ? council.drafts[motion.draft] : undefined;
  // The text may have been withdrawn while the motion was voted on (rule D7).
  const waiting = draft && council.queue.includes(draft.id) ? draft : null;
  switch (motion.motion) {
    case 'suspend':
      return [{ kind: 'meeting-suspended', until: now + council.setup.law.suspensionSeconds * 1000, at: now }];
    case 'unmoderated-caucus':
      return [{ kind: 'meeting-suspended', until: now + (motion.seconds ?? 0) * 1000, at: now }];
    case 'moderated-caucus':
      return [{ kind: 'caucus-begun', until: now + (motion.seconds ?? 0) * 1000, at: now }];
    case 'adjourn':
      return closed;
    case 'adjourn-until':
      return [...closed, ...putOff(council, motion.round)];
    case 'refer':
      return waiting ? [{ kind: 'draft-deferred', draft: waiting.id, round: council.round + 1 }] : [];
    case 'postpone':
      return waiting ? [{ kind: 'draft-deferred', draft: waiting.id, round: motion.round }] : [];
    case 'take-next':
      return waiting ? takenNext(council, waiting.id, motion.by) : [];
    case 'close-debate':
      return [
        { kind: 'list-closed' },
        { kind: 'deadline-moved', deadline: moment(council.setup, now, council.setup.intervalSeconds) },
      ];
    case 'call-assembly':
      return assemblyCalled(council, result);
  }
}

/** All texts that would come to the vote, in the order or in blue, but none that was put off for longer already. */
const putOff = ({ drafts }: Council, round: number | null): readonly Event[] =>
  Object.values(drafts)
    .filter(
      (draft) => isBeforeCouncil(draft) && draft.notBefore !== null && (round === null || draft.notBefore < round),
    )
    .map(({ id }) => ({ kind: 'draft-deferred', draft: id, round }));

/** The Council takes up what it had put off, too, and what a State without a vote has submitted (rule 38). */
function takenNext({ queue, drafts, round }: Council, id: DraftId, by: SeatId): readonly Event[] {
  const { notBefore = 0, awaitsMember = false } = drafts[id] ?? {};
  const isPutOff = notBefore === null || notBefore > round;
  return [
    { kind: 'order-changed', queue: [id, ...queue.filter((each) => each !== id)] },
    ...(isPutOff ? [{ kind: 'draft-deferred', draft: id, round } as const] : []),
    ...(awaitsMember ? [{ kind: 'vote-required', draft: id, by } as const] : []),
  ];
}

export function applyMotionMade(council: Council, { motion, until, at }: EventOf<'motion-made'>): Council {
  const made: PendingMotion = { ...motion, until, left: null, seconded: false };
  return withMeeting(council, ({ motions }) => ({
    motions: inTheirTurn(
      [...motions, made].toSorted((a, b) => kindOf(a.motion).precedence - kindOf(b.motion).precedence),
      at,
    ),
  }));
}

export function applyMotionSeconded(council: Council, { until }: EventOf<'motion-seconded'>): Council {
  return withMeeting(council, ({ motions: [first, ...others] }) => ({
    motions: first ? [{ ...first, seconded: true, until }, ...others] : [],
  }));
}

export function applyMotionFallen(council: Council, { motion, at }: EventOf<'motion-fallen'>): Council {
  return withMeeting(council, ({ motions, fallen }) => ({
    motions: motionsWithout(motions, motion, at),
    fallen: [...fallen, motion],
  }));
}

export const applyCaucusBegun = (council: Council, { until }: EventOf<'caucus-begun'>): Council =>
  withMeeting(council, () => ({ caucus: until }));
export const applyCaucusEnded = (council: Council): Council => withMeeting(council, () => ({ caucus: null }));
