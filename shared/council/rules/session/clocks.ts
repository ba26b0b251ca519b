/**
 * Every moment that the Council waits for, in one table: the deadline of a step or a vote, a speaker's time, a silence. What
 * stops which clock is here as well.
 */
import type { Event } from '../../events.ts';
import type { Meeting } from '../../meeting.ts';
import type { Council, Statement } from '../../state.ts';
import type { DraftId, StatementId } from '../../vocabulary.ts';
import { rung } from '../classroom/bell.ts';
import { meetingSettled, participationSettled } from '../meeting/agenda.ts';
import { floorOver } from '../meeting/floor.ts';
import { meetingResumed } from '../meeting/meetings.ts';
import { motionPut } from '../meeting/motions.ts';
import { ruledByHouse, rulingStands } from '../meeting/points.ts';
import { statementAgreed } from '../statements/statements.ts';
import { divisionGranted } from '../texts/division.ts';
import { silencePassed, tabledAt, tabledFromBlue } from '../texts/silence.ts';
import { advance } from './rounds.ts';

type Clock = { readonly until: number; readonly ring: (council: Council, now: number) => readonly Event[] };
type Ring = Clock['ring'];

const none: readonly Clock[] = [];
const at = (until: number | null | undefined, ring: Ring): readonly Clock[] =>
  until == null ? none : [{ until, ring }];

/** Texts and statements under silence, and texts in blue: their clocks run whatever the meeting does. */
function silences(council: Council): readonly Clock[] {
  if (!hasSilence(council)) return none;
  const drafts = Object.values(council.drafts);
  const inBlue = drafts.filter(({ status }) => status === 'blue');
  const silent = drafts.filter(({ status }) => status === 'silence');
  const statements = Object.values<Statement>(council.statements).filter(({ status }) => status === 'silence');
  return [
    ...inBlue.flatMap((draft) => at(tabledAt(council, draft), (now) => tabledFromBlue(now, draft.id))),
    ...silent.flatMap(({ id, silence }) => at(silence, (council, now) => silencePassed(council, id, now))),
    ...statements.flatMap(({ id, until }) => at(until, (council) => statementAgreed(council, id))),
  ];
}

/** Mostly there is none: asked for with every event. */
function hasSilence({ drafts, statements }: Council): boolean {
  for (const id in drafts) {
    const status = drafts[id as DraftId]?.status;
    if (status === 'blue' || status === 'silence') return true;
  }
  for (const id in statements) if (statements[id as StatementId]?.status === 'silence') return true;
  return false;
}

/** What keeps the step from going on, by itself or by the facilitator, in the order in which it is to be settled. */
export function pendingOf(council: Council): readonly Clock[] {
  const { meeting } = council;
  if (!meeting || council.vote) return none;
  const { point, ruling, suspended, motions, caucus, floor } = meeting;
  if (point) return at(point.until, ruledByHouse);
  if (ruling) return at(ruling.until, rulingStands);
  if (suspended !== null) return at(suspended, meetingResumed);
  const divided = dividedIn(council);
  const speaking = council.phase === 'voting' ? floor : null;
  // Asked for with every event, and mostly nothing is pending.
  if (motions.length === 0 && caucus === null && divided.length === 0) return at(speaking?.until, floorOver);
  return [
    ...at(motions[0]?.until, motionPut),
    ...at(caucus, (_council, now) => [{ kind: 'caucus-ended', at: now }]),
    ...divided,
    ...at(speaking?.until, floorOver),
  ];
}

function dividedIn({ drafts }: Council): readonly Clock[] {
  let divided = none;
  for (const name in drafts) {
    const id = name as DraftId;
    const until = drafts[id]?.division?.until;
    if (until != null) divided = [...divided, ...at(until, (_council, now) => divisionGranted(id, now))];
  }
  return divided;
}

/** What was waited for last: whoever waits for a moment asks for it again when it has come. */
let awaited: { readonly council: Council; readonly next: Clock | null } | null = null;

function nextOf(council: Council): Clock | null {
  if (awaited?.council !== council) awaited = { council, next: soonestOf(council) };
  return awaited.next;
}

/** The soonest; of those at one moment the one that comes first. Mostly there are one or two. */
function soonestOf(council: Council): Clock | null {
  const { deadline, frozen, meeting, phase, vote } = council;
  if (phase === 'ended') return null;
  // The bell is a clock on the wall: it rings also where everything stands still.
  const bell = sooner(null, at(council.classroom.bell.at, rung));
  if (frozen) return bell;
  const pending = pendingOf(council);
  const stopped = meeting !== null && !vote && pending.length > 0;
  const ofStep = sooner(sooner(bell, silences(council)), stopped ? none : at(deadline, advance));
  const ofAll = sooner(ofStep, pending);
  return meeting && !meetingStops(council) ? inMeeting(ofAll, council, meeting) : ofAll;
}

/** What is settled in a meeting while its step goes on. */
function inMeeting(
  soonest: Clock | null,
  { phase }: Council,
  { until, proposed, floor, stage }: Meeting,
): Clock | null {
  let next = stage === 'agenda' ? sooner(soonest, at(until, meetingSettled)) : soonest;
  for (const { seat, until } of proposed) {
    next = sooner(
      next,
      at(until, (_council, now) => participationSettled(seat, now)),
    );
  }
  return phase === 'voting' ? next : sooner(next, at(floor?.until, floorOver));
}

function sooner(soonest: Clock | null, clocks: readonly Clock[]): Clock | null {
  let next = soonest;
  for (const clock of clocks) if (!next || next.until > clock.until) next = clock;
  return next;
}

/** The next moment that the server has to wake the Council at; null where nothing runs. */
export const dueAt = (council: Council): number | null => nextOf(council)?.until ?? null;

/** What follows when that moment has come. */
export const ring = (council: Council, now: number): readonly Event[] => nextOf(council)?.ring(council, now) ?? [];

/** The step's own clock stands still while a vote, a point, a motion, a caucus or an explanation of vote goes on. */
export const stepStops = (council: Council): boolean =>
  council.meeting !== null && (council.vote !== null || pendingOf(council).length > 0);

/** The whole meeting stands still: nobody's speaking time runs. */
export const meetingStops = ({ meeting, vote }: Council): boolean =>
  meeting !== null &&
  (vote !== null || meeting.point !== null || meeting.ruling !== null || meeting.suspended !== null);

/**
 * Clocks that an event stops stand still from then on; those that it starts again have lost no time. It is a meeting that stops
 * them.
 */
export function withClocks(after: Council, event: Event): Council {
  const { step, meeting } = after.stopped;
  if (!after.meeting && step === null && meeting === null) return after;
  if (event.kind === 'phase-begun' || event.kind === 'session-ended') {
    return { ...after, stopped: { step: null, meeting: null } };
  }
  // Frozen, people still call and are let through, and no clock moves by it.
  if (!('at' in event) || after.frozen || event.kind === 'session-unfrozen') return after;
  const [stepNow, meetingNow] = [stepStops(after), meetingStops(after)];
  const late = step !== null && !stepNow && !('deadline' in event) ? event.at - step : 0;
  const lateMeeting = meeting !== null && !meetingNow ? event.at - meeting : 0;
  // The deadline after a vote is reckoned from its close: what stands still after it has lost no time yet.
  const stopped = {
    step: stepNow ? (event.kind === 'vote-closed' ? event.at : (step ?? event.at)) : null,
    meeting: meetingNow ? (meeting ?? event.at) : null,
  };
  // Asked for with every event, and mostly no clock has been stopped or started by it.
  if (late === 0 && lateMeeting === 0 && stopped.step === step && stopped.meeting === meeting) return after;
  const moved = lateMeeting > 0 ? { ...after, ...meetingShifted(after, lateMeeting) } : after;
  return { ...moved, deadline: moved.deadline === null ? null : moved.deadline + late, stopped };
}

const later = (moment: number | null, by: number): number | null => (moment === null ? null : moment + by);

/** Speakers, objections, motions and divisions: what a vote or a ruling interrupts. */
function meetingShifted({ meeting, drafts }: Council, by: number): Pick<Council, 'meeting' | 'drafts'> {
  return {
    meeting: meeting && {
      ...meeting,
      until: later(meeting.until, by),
      caucus: later(meeting.caucus, by),
      proposed: meeting.proposed.map((each) => ({ ...each, until: later(each.until, by) })),
      floor: meeting.floor && { ...meeting.floor, until: meeting.floor.until + by },
      motions: meeting.motions.map((each) => ({ ...each, until: each.until + by })),
    },
    drafts: Object.fromEntries(
      Object.entries(drafts).map(([id, draft]) => [
        id,
        draft.division ? { ...draft, division: { ...draft.division, until: later(draft.division.until, by) } } : draft,
      ]),
    ),
  };
}

/** Every moment comes so much later: after a freeze, or while nobody could act. @param deadline where it is known */
export function shifted(council: Council, by: number, deadline = later(council.deadline, by)): Council {
  const { meeting, stopped, vote } = council;
  const { point, ruling, suspended } = meeting ?? {};
  const moved = { ...council, ...meetingShifted(council, by) };
  return {
    ...moved,
    deadline,
    vote: vote && { ...vote, resumes: later(vote.resumes, by) },
    stopped: { step: later(stopped.step, by), meeting: later(stopped.meeting, by) },
    meeting: moved.meeting && {
      ...moved.meeting,
      point: point ? { ...point, until: point.until + by } : null,
      ruling: ruling ? { ...ruling, until: ruling.until + by } : null,
      suspended: later(suspended ?? null, by),
    },
    drafts: Object.fromEntries(
      Object.entries(moved.drafts).map(([id, draft]) => [
        id,
        { ...draft, silence: later(draft.silence, by), inBlue: later(draft.inBlue, by) },
      ]),
    ),
    statements: Object.fromEntries(
      Object.entries(council.statements).map(([id, each]) => [id, { ...each, until: each.until + by }]),
    ),
  };
}
