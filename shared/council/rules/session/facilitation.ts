/** Rules F: deadlines and readiness, and the facilitator's hand on them. The order of the steps is in `rounds`. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode, running } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { isOverDays } from '../../setup.ts';
import { type Council, isPresent, isStoodIn, stepOf } from '../../state.ts';
import { silenced, withoutBell } from '../classroom/bell.ts';
import { closeVote, everyHolderHasCast } from '../votes/ballots.ts';
import { dueAt, pendingOf, ring, shifted } from './clocks.ts';
import { frozenNow } from './freezing.ts';
import { applyReadiness } from './readiness.ts';
import { advance } from './rounds.ts';

type About = Pick<Asking, 'council'>;

/** Whether the facilitator may move the clock or the steps now, and if not, why (rules F1–F4). */
export const mayNext = ({ council }: About): RefusalCode | null => running(council);
export const mayExtend = ({ council }: About): RefusalCode | null =>
  running(council) ?? (council.deadline === null ? 'no-deadline' : null);
export const mayFreeze = ({ council }: About): RefusalCode | null =>
  council.phase === 'ended' ? 'session-ended' : null;
export const mayUnfreeze = ({ council }: About): RefusalCode | null => (council.frozen ? null : 'not-frozen');

const isOver = (council: Council, step: string | undefined): boolean => step !== undefined && step !== stepOf(council);

export function decideNext(asking: Asking, { step }: CommandOf<'next'>): Decision {
  const code = mayNext(asking);
  if (code) return deny(code);
  return isOver(asking.council, step) ? deny('step-is-over', ['step']) : accept(...movedOn(asking));
}

/** What holds the step up is settled first, as its clock would: a point of order, a motion, whoever has the floor. */
function movedOn({ council, now }: Asking): readonly Event[] {
  const [pending] = pendingOf(council);
  return pending ? pending.ring(council, now) : advance(council, now);
}

/** The server's own command when a deadline has come: a deadline that was moved meanwhile, or stopped, does not count. */
export function decideDeadline({ council, now }: Asking, { deadline }: CommandOf<'note-deadline'>): Decision {
  return dueAt(council) === deadline && now >= deadline ? accept(...ring(council, now)) : accept();
}

/** Whether the asking person may say that they are ready, and if not, why (rule F1). */
export function maySayReady(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  return asking.council.vote ? 'wrong-phase' : null;
}

export function decideReady(asking: Asking, { ready, step }: CommandOf<'say-ready'>): Decision {
  const code = maySayReady(asking);
  const seat = actingSeat(asking);
  if (code || isCode(seat)) return deny(code ?? 'no-seat');
  const { council, now } = asking;
  if (isOver(council, step)) return deny('step-is-over', ['step']);
  if (seat.ready === ready) return accept();
  const said: EventOf<'readiness-said'> = { kind: 'readiness-said', seat: seat.id, ready };
  return accept(said, ...(ready ? endIfNobodyIsAwaited(applyReadiness(council, said), now) : []));
}

/**
 * What follows when everybody is ready, or has cast, whatever it was that they waited for: rule F1, a step ends when every
 * delegation that is there is ready and every stand-in has nothing more to do, while the lobby waits; rule B4, a vote closes when every seat that is held has cast.
 */
export function endIfNobodyIsAwaited(council: Council, now: number): readonly Event[] {
  if ((council.phase === 'lobby' && council.setup.solo === null) || council.frozen) return [];
  if (council.vote) return everyHolderHasCast(council) ? closeVote(council, now) : [];
  // Whoever explains a vote is heard first, and a point of order or a motion is settled.
  if (pendingOf(council).length > 0) return [];
  // Over days whoever sits will come back: one who is there alone does not end a step for all.
  const comeBack = isOverDays(council.setup) && council.phase !== 'lobby';
  const there = Object.values(council.seats).filter(
    (seat) => isPresent(council, seat) || (comeBack && seat.holder !== null),
  );
  const stoodIn = Object.values(council.seats).filter((seat) => isStoodIn(council, seat));
  // Where nobody is there stand-ins go by the clock. In the lobby there is nothing yet that they could be busy with.
  const awaited = council.phase === 'lobby' ? there : [...there, ...stoodIn];
  return there.length > 0 && awaited.every((seat) => seat.ready) ? advance(council, now) : [];
}

/** Rule F2: frozen, the clock stops with what is left of it, and nobody can act. */
export function decideFreeze(asking: Asking): Decision {
  const code = mayFreeze(asking);
  if (code) return deny(code);
  const { council, now } = asking;
  if (council.frozen) return accept();
  return accept(frozenNow(council, now));
}

export function applyFrozen(council: Council, { remaining, at }: EventOf<'session-frozen'>): Council {
  return { ...council, deadline: null, frozen: { remaining, at } };
}

export function decideUnfreeze(asking: Asking): Decision {
  const { council, now } = asking;
  if (!council.frozen) return deny(mayUnfreeze(asking) ?? 'not-frozen');
  const { remaining } = council.frozen;
  return accept({ kind: 'session-unfrozen', deadline: remaining === null ? null : now + remaining, at: now });
}

/** Speakers, silences and whatever else has a clock go on as they were. */
export function applyUnfrozen(council: Council, { deadline, at }: EventOf<'session-unfrozen'>): Council {
  const { frozen } = council;
  return shifted(withoutBell({ ...council, frozen: null }), frozen?.at ? at - frozen.at : 0, deadline);
}

/** Rule F3. */
export function decideExtend(asking: Asking, { seconds }: CommandOf<'extend'>): Decision {
  const { council } = asking;
  if (council.deadline === null) return deny(mayExtend(asking) ?? 'no-deadline');
  return accept({ kind: 'deadline-moved', deadline: council.deadline + seconds * 1000 });
}

/** Rule F5: while the server was down or asleep no clock ran: what was left is left again, from now on. Over days none stops. */
export function decideResume({ council, now }: Asking, { lastSeen }: CommandOf<'resume-clock'>): Decision {
  const goesOn = council.frozen !== null || dueAt(council) === null || isOverDays(council.setup) || lastSeen >= now;
  return goesOn ? accept() : accept({ kind: 'clocks-shifted', by: now - lastSeen });
}

/** Rule F4: a session can end at any moment; an open vote is not counted. */
export function decideEnd({ council }: Asking): Decision {
  return council.phase === 'ended' ? accept() : accept({ kind: 'session-ended' });
}

export function applyEnded(council: Council): Council {
  const over = {
    ...council,
    phase: 'ended',
    deadline: null,
    frozen: null,
    vote: null,
    meeting: null,
    arria: null,
  } as const;
  return silenced(over);
}
