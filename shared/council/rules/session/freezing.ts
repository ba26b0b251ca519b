/** Rule F2: what is left of the clock when everything stands still. */
import type { EventOf } from '../../events.ts';
import type { Council } from '../../state.ts';

export function frozenNow(council: Council, now: number): EventOf<'session-frozen'> {
  const left = council.deadline === null ? null : council.deadline - now;
  // The clock of a step that stands still may be behind already: it goes on from there.
  const remaining = left === null || council.stopped.step !== null ? left : Math.max(0, left);
  return { kind: 'session-frozen', remaining, at: now };
}
