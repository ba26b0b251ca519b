/** Whether this browser makes a sound, and which sound belongs to what happens. Off until somebody switches it on. */
import { effect, signal } from '@preact/signals';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';

export type Sound = 'gavel' | 'bell';

const place = 'mandate-sound';

function isKept(): boolean {
  try {
    return localStorage.getItem(place) === 'on';
  } catch {
    return false;
  }
}

export const soundOn = signal(isKept());

effect(() => {
  const kept = soundOn.value ? 'on' : 'off';
  try {
    localStorage.setItem(place, kept);
  } catch {
    // Storage is full or switched off: the choice lasts as long as the page.
  }
});

/** The gavel falls on a result, and when a meeting opens and closes; a bell calls to the vote, and ends the lesson. */
export function soundOf(told: Told): Sound | null {
  switch (told.kind) {
    case 'vote-closed':
    case 'ended':
      return 'gavel';
    case 'proceeding':
      return told.event.kind === 'meeting-opened' || told.event.kind === 'meeting-closed' ? 'gavel' : null;
    case 'vote-opened':
    case 'bell-rung':
      return 'bell';
    default:
      return null;
  }
}

/** Seconds before a deadline at which the bell says that time is nearly up. */
export const nearlyUp = 20;

/** Milliseconds from now to the moment at which time is nearly up; null where it has passed, or nothing runs. */
export function untilNearlyUp(
  { deadline, frozen }: Pick<PublicView, 'deadline' | 'frozen'>,
  now: number,
): number | null {
  if (deadline === null || frozen !== null) return null;
  const wait = deadline - nearlyUp * 1000 - now;
  return wait > 0 ? wait : null;
}
