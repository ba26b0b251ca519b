/** Rule F1: the steps of a round, and what follows when one of them is over. */
import type { Event, EventOf } from '../events.ts';
import type { Council } from '../state.ts';
import { type Step, steps } from '../vocabulary.ts';
import { withBriefsOpen } from './briefs.ts';
import { conflictOf } from './conflicts.ts';
import { dueDraft } from './motions.ts';
import { unready } from './readiness.ts';
import { secondsOf } from './steps.ts';
import { closeVote, openVote } from './voting.ts';

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
  if (phase === 'voting' && due) return [...cleared, openVote(after, { kind: 'draft', draft: due.id }, now)];
  const next = steps.slice(steps.indexOf(phase) + 1).find((step) => isHeld(after, step));
  if (next) return [...cleared, begin(after, next, round, now)];
  if (round < setup.rounds) return [...cleared, ...beginRound(after, round + 1, now)];
  return [...cleared, ...endOfRounds(after, now)];
}

function beginRound(council: Council, round: number, now: number): readonly Event[] {
  const first = steps.find((step) => step !== 'voting' && isHeld(council, step)) ?? 'consultations';
  return [begin(council, first, round, now)];
}

const begin = ({ setup }: Council, step: Step, round: number, now: number): Event => ({
  kind: 'phase-begun',
  phase: step,
  round,
  deadline: now + secondsOf[step](setup) * 1000,
});

function endOfRounds({ round, setup }: Council, now: number): readonly Event[] {
  if (setup.epilogueSeconds === 0 || setup.epilogueMonths === 0) return [{ kind: 'session-ended' }];
  return [{ kind: 'phase-begun', phase: 'epilogue', round, deadline: now + setup.epilogueSeconds * 1000 }];
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
  return unready({ ...briefed, phase, round, deadline, vote: null });
}
