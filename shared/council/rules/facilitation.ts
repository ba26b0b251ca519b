/** Rules F: phases, rounds and deadlines, and the facilitator's hand on them. */
import type { CommandOf } from '../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny } from '../decision.ts';
import type { Event, EventOf } from '../events.ts';
import type { RefusalCode } from '../refusals.ts';
import { type Council, isPresent, type Seat } from '../state.ts';
import type { SeatId } from '../vocabulary.ts';
import { dueDraft } from './motions.ts';
import { closeVote, openVote } from './voting.ts';

/** Rule F1: what follows when the present step is over, by the clock, by common readiness or by the facilitator. */
export function advance(council: Council, now: number): readonly Event[] {
  if (council.phase === 'lobby') return [beginConsultations(council, now)];
  if (council.phase === 'ended') return [];
  if (council.vote) return closeVote(council, now);
  const next = dueDraft(council);
  if (!next) return nextRound(council, now);
  if (council.phase === 'consultations') return [beginVoting(council, now)];
  return [openVote(council, { kind: 'draft', draft: next.id }, now)];
}

function nextRound(council: Council, now: number): readonly Event[] {
  return council.round >= council.setup.rounds ? [{ kind: 'session-ended' }] : [beginConsultations(council, now)];
}

function beginConsultations({ round, setup }: Council, now: number): Event {
  const deadline = now + setup.consultationsSeconds * 1000;
  return { kind: 'phase-begun', phase: 'consultations', round: round + 1, deadline };
}

function beginVoting({ round, setup }: Council, now: number): Event {
  return { kind: 'phase-begun', phase: 'voting', round, deadline: now + setup.intervalSeconds * 1000 };
}

export function applyPhaseBegun(council: Council, { phase, round, deadline }: EventOf<'phase-begun'>): Council {
  return unready({ ...council, phase, round, deadline, vote: null });
}

/** Readiness counts for the step that it was said in. */
export function unready(council: Council): Council {
  const seats = Object.entries(council.seats).map(([id, seat]) => [id, seat.ready ? { ...seat, ready: false } : seat]);
  return { ...council, seats: Object.fromEntries(seats) as Record<SeatId, Seat> };
}

export function decideNext({ council, now }: Asking): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  if (council.frozen) return deny('session-frozen');
  return accept(...advance(council, now));
}

/** The server's own command when a deadline has come: a deadline that was moved meanwhile, or stopped, does not count. */
export function decideDeadline({ council, now }: Asking, { deadline }: CommandOf<'note-deadline'>): Decision {
  const isDue = council.deadline === deadline && !council.frozen && now >= deadline;
  return isDue ? accept(...advance(council, now)) : accept();
}

/** Whether the asking person may say that they are ready, and if not, why (rule F1). */
export function maySayReady(asking: Asking): RefusalCode | null {
  const { council } = asking;
  if (!askingSeat(asking)) return 'no-seat';
  if (council.phase === 'ended') return 'session-ended';
  if (council.vote) return 'wrong-phase';
  return council.frozen ? 'session-frozen' : null;
}

/** Rule F1: consultations and intervals end at once when every delegation that is there is ready; the lobby waits. */
export function decideReady(asking: Asking, { ready }: CommandOf<'say-ready'>): Decision {
  const code = maySayReady(asking);
  if (code) return deny(code);
  const { council, now } = asking;
  const seat = askingSeat(asking);
  if (!seat) return deny('no-seat');
  if (seat.ready === ready) return accept();
  const said: Event = { kind: 'readiness-said', seat: seat.id, ready };
  const waitsForOthers = Object.values(council.seats).some(
    (each) => each.id !== seat.id && isPresent(council, each) && !each.ready,
  );
  return accept(said, ...(ready && !waitsForOthers && council.phase !== 'lobby' ? advance(council, now) : []));
}

/** Rule F2: frozen, the clock stops with what is left of it, and nobody can act. */
export function decideFreeze({ council, now }: Asking): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  if (council.frozen) return accept();
  const remaining = council.deadline === null ? null : Math.max(0, council.deadline - now);
  return accept({ kind: 'session-frozen', remaining });
}

export function applyFrozen(council: Council, { remaining }: EventOf<'session-frozen'>): Council {
  return { ...council, deadline: null, frozen: { remaining } };
}

export function decideUnfreeze({ council, now }: Asking): Decision {
  if (!council.frozen) return deny('not-frozen');
  const { remaining } = council.frozen;
  return accept({ kind: 'session-unfrozen', deadline: remaining === null ? null : now + remaining });
}

/** Rule F3. */
export function decideExtend({ council }: Asking, { seconds }: CommandOf<'extend'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  if (council.frozen) return deny('session-frozen');
  if (council.deadline === null) return deny('no-deadline');
  return accept({ kind: 'deadline-moved', deadline: council.deadline + seconds * 1000 });
}

/** Rule F5: while the server was down or asleep no clock ran: what was left is left again, from now on. */
export function decideResume({ council, now }: Asking, { lastSeen }: CommandOf<'resume-clock'>): Decision {
  if (council.deadline === null || lastSeen >= now) return accept();
  return accept({ kind: 'deadline-moved', deadline: now + Math.max(0, council.deadline - lastSeen) });
}

/** Rule F4: a session can end at any moment; an open vote is not counted. */
export function decideEnd({ council }: Asking): Decision {
  return council.phase === 'ended' ? accept() : accept({ kind: 'session-ended' });
}

export function applyEnded(council: Council): Council {
  return { ...council, phase: 'ended', deadline: null, frozen: null, vote: null };
}
