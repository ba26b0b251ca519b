/** Rule F1: the steps of a round, and what follows when one of them is over. */
import type { Event, EventOf } from '../../events.ts';
import type { Council, Draft } from '../../state.ts';
import { type Step, steps } from '../../vocabulary.ts';
import { meetingSettled } from '../meeting/agenda.ts';
import { meetingOpened } from '../meeting/meetings.ts';
import { applyAmendmentSetAside, unlawfulAmendments } from '../texts/amendments.ts';
import { conflictOf } from '../texts/conflicts.ts';
import { dueDraft, questionOf } from '../texts/order.ts';
import { closeVote } from '../votes/ballots.ts';
import { openVote } from '../votes/voting.ts';
import { debatesHeld } from '../world/assembly.ts';
import { withBriefsOpen } from './briefs.ts';
import { unready } from './readiness.ts';
import { moment, secondsOf } from './steps.ts';

/** Whether the round of this council comes to the step at all: some scenarios leave steps out, and votes need a text. */
const isHeld = (council: Council, step: Step): boolean =>
  step === 'voting' ? dueDraft(council) !== null : secondsOf[step](council.setup) > 0;

/** What follows when the present step is over, by the clock, by common readiness or by the facilitator. */
export function advance(council: Council, now: number): readonly Event[] {
  const { phase, round, setup } = council;
  if (phase === 'ended') return [];
  if (phase === 'epilogue') return [{ kind: 'session-ended' }];
  if (phase === 'lobby') return beginRound(council, 1, now);
  if (council.vote) return closeVote(council, now);
  // Before the votes another text may still come first, and end what this one clashes with.
  const cleared = phase === 'voting' ? setAside(council) : [];
  const after = cleared.reduce(applySetAside, council);
  const due = dueDraft(after);
  if (phase === 'voting' && due) return [...cleared, ...putToTheVote(after, due, now)];
  const next = steps.slice(steps.indexOf(phase) + 1).find((step) => isHeld(after, step));
  if (next) return [...cleared, ...begin(after, next, round, now)];
  if (round < setup.rounds) return [...cleared, ...beginRound(after, round + 1, now)];
  return [...cleared, ...endOfRounds(after, now)];
}

function beginRound(council: Council, round: number, now: number): readonly Event[] {
  const first = steps.find((step) => step !== 'voting' && isHeld(council, step)) ?? 'consultations';
  return begin(council, first, round, now);
}

/** A step, and with the meeting, or where there is none with the votes, the formal meeting that they are held in. */
function begin(council: Council, step: Step, round: number, now: number): readonly Event[] {
  const deadline = moment(council.setup, now, secondsOf[step](council.setup));
  const begun: EventOf<'phase-begun'> = { kind: 'phase-begun', phase: step, round, deadline };
  if (step === 'field') return [...debatesHeld(council), { kind: 'orders-closed' }, begun];
  // Whoever wanted to object to the agenda had the meeting to do so (rule K3).
  if (step === 'voting' && council.meeting) return [...meetingSettled(council, now), begun];
  const isOpened = step === 'meeting' || step === 'voting';
  return isOpened ? [begun, ...meetingOpened(applyPhaseBegun(council, begun), now)] : [begun];
}

/** What of a text comes next: its amendments that it can lawfully take, its parts, the whole. */
function putToTheVote(council: Council, due: Draft, now: number): readonly Event[] {
  const unlawful = unlawfulAmendments(council, due);
  const after = unlawful.reduce(applyAmendmentSetAside, council);
  return [...unlawful, openVote(after, questionOf(after, after.drafts[due.id] ?? due), now)];
}

function endOfRounds({ round, setup }: Council, now: number): readonly Event[] {
  if (setup.epilogueSeconds === 0 || setup.epilogueMonths === 0) return [{ kind: 'session-ended' }];
  return [{ kind: 'phase-begun', phase: 'epilogue', round, deadline: moment(setup, now, setup.epilogueSeconds) }];
}

/** Rule D8: texts at the head of the order that have come to clash with the mandate in force are not put to the vote. */
function setAside(council: Council): readonly EventOf<'draft-set-aside'>[] {
  const due = dueDraft(council);
  const rule = due && conflictOf(council, due);
  if (!due || !rule) return [];
  const event: EventOf<'draft-set-aside'> = { kind: 'draft-set-aside', draft: due.id, rule };
  return [event, ...setAside(applySetAside(council, event))];
}

export function applySetAside(council: Council, { draft: id }: EventOf<'draft-set-aside'>): Council {
  const draft = council.drafts[id];
  if (!draft) return council;
  const drafts = { ...council.drafts, [id]: { ...draft, status: 'set-aside' as const } };
  return { ...council, drafts, queue: council.queue.filter((each) => each !== id) };
}

export function applyPhaseBegun(council: Council, { phase, round, deadline }: EventOf<'phase-begun'>): Council {
  const briefed = council.phase === 'lobby' ? withBriefsOpen(council) : council;
  // The debate is over: nobody waits for the floor any more.
  const drafts = round === council.round ? council.drafts : votedAnew(council);
  const meeting = phase === 'voting' && council.meeting ? { ...council.meeting, floor: null, list: [] } : null;
  return unready({ ...briefed, phase, round, deadline, drafts, vote: null, meeting, arria: null });
}

/** Rules D7, X1: voting on a text that was put off to another round begins anew there, and until then it is its movers'. */
function votedAnew({ drafts }: Council): Council['drafts'] {
  const putOff = Object.values(drafts).filter(({ voting, status }) => voting && status === 'tabled');
  if (putOff.length === 0) return drafts;
  return { ...drafts, ...Object.fromEntries(putOff.map((draft) => [draft.id, { ...draft, voting: false }])) };
}
