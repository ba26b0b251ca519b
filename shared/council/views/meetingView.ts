/** What everybody may know of the meetings, of amendments and statements, and of the Assembly: all that is formal is public. */

import type { Floor, Meeting, PendingMotion, RaisedPoint, Ruling, Said } from '../meeting.ts';
import type { AgendaItem, Participation, Turn } from '../procedure.ts';
import { pendingOf } from '../rules/session/clocks.ts';
import type { Amendment, Assembly, Council, Statement } from '../state.ts';
import type { SeatId } from '../vocabulary.ts';
import type { Table } from './lazily.ts';

export type MeetingInView = {
  /** Of its verbatim record, S/PV.… */
  readonly number: number;
  readonly ceded: boolean;
  readonly stage: Meeting['stage'];
  readonly agenda: readonly AgendaItem[];
  /** Until when members may object to the agenda, or null. */
  readonly until: number | null;
  readonly proposed: Meeting['proposed'];
  readonly invited: readonly SeatId[];
  readonly refused: readonly SeatId[];
  readonly list: readonly Turn[];
  readonly listClosed: boolean;
  readonly floor: Floor | null;
  readonly point: RaisedPoint | null;
  readonly ruling: Ruling | null;
  /** By precedence: the first is put first. */
  readonly motions: readonly PendingMotion[];
  readonly suspended: number | null;
  readonly caucus: number | null;
  /** The step's own clock stands still. */
  readonly stopped: boolean;
};

/** Everything besides seats, drafts and votes that the chamber shows. */
export type ProceedingsInView = {
  readonly meeting: MeetingInView | null;
  /** Items and participants that were asked for, for the next meeting. */
  readonly requests: Council['requests'];
  readonly asked: readonly Participation[];
  readonly said: readonly Said[];
  /** Of tabled texts. */
  readonly amendments: readonly Amendment[];
  /** Issued; until then what the members negotiate on, and have agreed, is theirs. */
  readonly statements: readonly Statement[];
  readonly assembly: Assembly;
  /** Members that were found to be parties to the dispute. */
  readonly parties: readonly SeatId[];
  /** Votes that the facilitator annulled, and why. */
  readonly annulled: Council['annulled'];
};

export const proceedingsTable: Table<Council, ProceedingsInView> = {
  meeting: meetingInView,
  requests: ({ requests }) => requests,
  asked: ({ asked }) => asked,
  said: ({ said }) => said,
  amendments: ({ amendments }) => Object.values(amendments),
  statements: ({ statements }) => Object.values<Statement>(statements).filter(({ status }) => status === 'issued'),
  assembly: ({ assembly }) => assembly,
  parties: ({ parties }) => parties,
  annulled: ({ annulled }) => annulled,
};

function meetingInView({ meeting, stopped }: Council): MeetingInView | null {
  if (!meeting) return null;
  const { number, ceded, stage, agenda, until, proposed, invited, refused, list, listClosed } = meeting;
  const { floor, point, ruling, motions, suspended, caucus } = meeting;
  const course = { floor, point, ruling, motions, suspended, caucus, stopped: stopped.step !== null };
  return { number, ceded, stage, agenda, until, proposed, invited, refused, list, listClosed, ...course };
}

/** The moment that a clock on the wall runs to: of what holds the step up, if something does; never of a silence. */
export function shownDeadline(council: Council): number | null {
  const { stopped, vote, deadline, frozen } = council;
  if (stopped.step === null || vote || frozen) return deadline;
  const moments = pendingOf(council).map(({ until }) => until);
  return moments.length > 0 ? Math.min(...moments) : null;
}
