/** Rule F7: the bell: when it rings, the session stands still with what is left of every clock, until somebody goes on. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import { frozenNow } from '../session/freezing.ts';

export const mayRingBell = ({ council }: Pick<Asking, 'council'>): RefusalCode | null =>
  council.phase === 'ended' ? 'session-ended' : null;

export function decideSetBell({ council, now }: Asking, { at }: CommandOf<'set-bell'>): Decision {
  const code = mayRingBell({ council });
  if (code) return deny(code);
  if (at !== null && at <= now) return deny('bell-in-the-past', ['at']);
  return council.classroom.bell.at === at ? accept() : accept({ kind: 'bell-set', rings: at });
}

export function decideRingBell({ council, now }: Asking): Decision {
  const code = mayRingBell({ council });
  return code ? deny(code) : accept(...rung(council, now));
}

/** It rings, and everything stands still; what is frozen already stays so. */
export const rung = (council: Council, now: number): readonly Event[] => [
  { kind: 'bell-rung' },
  ...(council.frozen ? [] : [frozenNow(council, now)]),
];

/** One that has rung has rung, whenever the next is to ring. */
export const applyBellSet = (council: Council, { rings }: EventOf<'bell-set'>): Council =>
  withBell(council, rings, council.classroom.bell.rung);
export const applyBellRung = (council: Council): Council => withBell(council, null, true);

/** No bell rings in a session that is over. */
export const silenced = (council: Council): Council => withBell(council, null, false);

/** Whoever goes on has heard it; the next one is still to ring. */
export const withoutBell = (council: Council): Council =>
  council.classroom.bell.rung ? withBell(council, council.classroom.bell.at, false) : council;

const withBell = ({ classroom, ...council }: Council, at: number | null, rung: boolean): Council => ({
  ...council,
  classroom: { ...classroom, bell: { at, rung } },
});
