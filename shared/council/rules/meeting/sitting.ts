/** Rules K1, K4: whether the Council sits in a formal meeting, and how an event changes the one that is on. */
import type { Event, EventOf } from '../../events.ts';
import type { Meeting } from '../../meeting.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import { moment } from '../session/steps.ts';

/** Whether the Council sits in a formal meeting whose business goes on, and if not, why: the first thing that any rule asks. */
export function sitting({ meeting }: Council): RefusalCode | null {
  if (!meeting) return 'no-vote-in-informal';
  if (meeting.stage === 'closed') return 'meeting-closed';
  if (meeting.suspended !== null) return 'meeting-suspended';
  return meeting.point || meeting.ruling ? 'point-pending' : null;
}

/** The meeting of the round until it is closed; null: there is none, or it is over. */
export const openMeeting = <Of extends Pick<Meeting, 'stage'>>({
  meeting,
}: {
  readonly meeting: Of | null;
}): Of | null => (meeting?.stage === 'closed' ? null : meeting);

/** The meeting, changed: nothing where there is none. */
export const withMeeting = (council: Council, change: (meeting: Meeting) => Partial<Meeting>): Council =>
  council.meeting ? { ...council, meeting: { ...council.meeting, ...change(council.meeting) } } : council;

/** The meeting is over, and its debate with it: what is left of the step is the time to read the result. */
export function meetingClosed({ phase, setup }: Council, why: EventOf<'meeting-closed'>['why'], now: number): Event[] {
  const closed: Event = { kind: 'meeting-closed', why, at: now };
  if (phase !== 'meeting') return [closed];
  return [closed, { kind: 'deadline-moved', deadline: moment(setup, now, setup.intervalSeconds) }];
}
