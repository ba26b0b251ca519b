/**
 * Rules T: what follows in the world from what happens in the Council. Each consequence is an event of its own, so that a
 * session which is replayed never reckons again, and one that is re-run with something changed reckons by the same rules.
 */
import { type Effects, strike } from '../../crisis/blow.ts';
import type { CrisisState } from '../../crisis/state.ts';
import { applyInjects, dueInjects } from '../../world/injects.ts';
import type { Event, EventOf } from '../events.ts';
import type { Council } from '../state.ts';
import type { GoodOfficesAim } from '../vocabulary.ts';
import { adoption, consented } from './adoption.ts';
import { crisisMandate, epilogue, monthsOfRound } from './months.ts';
import { prospects } from './prospects.ts';

/** What follows from an event, given the state before and after it. */
export function consequencesOf(before: Council, council: Council, event: Event): readonly Event[] {
  const { crisis } = council;
  if (!crisis) return [];
  switch (event.kind) {
    case 'vote-closed':
      return adoption(council, crisis, event.result);
    case 'consent-answered':
      return event.consents ? consented(council, crisis, event.draft) : [];
    case 'good-offices-used':
      return [struck('good-offices', event.aim, crisis, goodOffices[event.aim])];
    case 'phase-begun':
      return begun(before, council, crisis, event);
    case 'session-ended':
      return before.phase === 'lobby' || before.phase === 'epilogue' ? [] : epilogue(council, crisis);
    default:
      return [];
  }
}

function begun(
  before: Council,
  council: Council,
  crisis: CrisisState,
  event: EventOf<'phase-begun'>,
): readonly Event[] {
  if (event.phase === 'field') return monthsOfRound(council, crisis);
  if (event.phase === 'epilogue') return epilogue(council, crisis);
  if (event.round === before.round) return [];
  const injects = injectsOf(council, crisis);
  const after = injects.at(-1)?.state ?? crisis;
  return [...injects, prospects({ ...council, crisis: after }, after)];
}

/** Rule T5: what the scenario throws in when a round begins. */
function injectsOf({ setup, round, mandate }: Council, crisis: CrisisState): readonly EventOf<'world-struck'>[] {
  const events: EventOf<'world-struck'>[] = [];
  let now = crisis;
  for (const inject of dueInjects(setup.injects, round, crisis, crisisMandate(mandate))) {
    const { state, entries } = applyInjects(now, [inject]);
    now = state;
    events.push({ kind: 'world-struck', why: 'inject', what: inject.id, state, entries: [...entries] });
  }
  return events;
}

/** Points; design choices. */
const goodOffices = {
  intransigence: { state: { intransigence: -1 } },
  acceptance: { state: { acceptance: 2 } },
} as const satisfies Record<GoodOfficesAim, Effects>;

function struck(why: 'good-offices', what: string, crisis: CrisisState, effects: Effects): Event {
  const { state, entries } = strike(crisis, why, effects);
  return { kind: 'world-struck', why, what, state, entries: [...entries] };
}
