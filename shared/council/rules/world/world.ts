/**
 * Rules T: what follows in the world from what happens in the Council. Each consequence is an event of its own, so that a
 * session which is replayed never reckons again, and one that is re-run with something changed reckons by the same rules.
 */

import { type Effects, strike } from '../../../crisis/blow.ts';
import type { CrisisState } from '../../../crisis/state.ts';
import { feltMandate } from '../../../outside/felt.ts';
import { dueInjects } from '../../../world/injects.ts';
import type { Event, EventOf } from '../../events.ts';
import type { Council } from '../../state.ts';
import type { GoodOfficesAim } from '../../vocabulary.ts';
import { settlementsAfter } from '../agreements/settlement.ts';
import { injectsOf, injectsToCome } from '../classroom/deck.ts';
import { deedFollows, ordersCarriedOut } from '../outside/carryingOut.ts';
import { endorsements, endorsementsWithLetter } from '../outside/endorsement.ts';
import { adoption, consented } from './adoption.ts';
import { isVeto } from './assembly.ts';
import { thrownIn } from './injects.ts';
import { epilogue, monthsOfRound } from './months.ts';
import { debated, recommended, spoken, vetoed } from './precedents.ts';
import { prospects } from './prospects.ts';
import { reviewsDue } from './reviews.ts';

/** What follows from an event, given the state before and after it. */
export function consequencesOf(before: Council, council: Council, event: Event): readonly Event[] {
  const { crisis } = council;
  const settled = settlementsAfter(before, council, event);
  if (!crisis) return settled;
  const following = inTheWorld(before, council, crisis, event);
  return settled.length > 0 ? [...settled, ...following] : following;
}

function inTheWorld(before: Council, council: Council, crisis: CrisisState, event: Event): readonly Event[] {
  switch (event.kind) {
    case 'vote-closed':
      return isVeto(event.result) ? [vetoed(council, crisis, event.result)] : adopted(council, crisis, event);
    case 'orders-closed':
      return ordersCarriedOut(council);
    case 'deed-done':
      return deedFollows(council, crisis, event);
    case 'consent-answered':
      return event.consents
        ? [...consented(council, crisis, event.draft), ...endorsementsWithLetter(council, crisis, event.draft)]
        : [];
    case 'good-offices-used':
      return [goodOfficesUsed(event.aim, crisis)];
    case 'inject-thrown-in':
      return thrownIn(
        crisis,
        injectsOf(council).filter(({ id }) => id === event.inject),
      );
    case 'statement-issued':
      return spoken(crisis, before, event.statement);
    case 'assembly-debated':
      return debated(crisis, council, event.vote);
    case 'assembly-met':
      return recommended(crisis, before, event);
    case 'phase-begun':
      return begun(before, council, crisis, event);
    case 'session-ended':
      return before.phase === 'lobby' || before.phase === 'epilogue' ? [] : epilogue(council, crisis);
    default:
      return [];
  }
}

function adopted(council: Council, crisis: CrisisState, event: EventOf<'vote-closed'>): readonly Event[] {
  const events = adoption(council, crisis, event.result);
  return [...events, ...endorsements(council, crisis, event, events)];
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
  const { round, mandate } = council;
  const { standing } = council.outside;
  const felt = feltMandate(mandate, standing, crisis.month + 1);
  const injects = thrownIn(crisis, dueInjects(injectsToCome(council), round, crisis, felt, { mandate, standing }));
  const after = injects.at(-1)?.state ?? crisis;
  return [...injects, ...reviewsDue(council, after), prospects({ ...council, crisis: after }, after)];
}

/** Points; design choices. */
const goodOffices = {
  intransigence: { state: { intransigence: -1 } },
  acceptance: { state: { acceptance: 2 } },
} as const satisfies Record<GoodOfficesAim, Effects>;

function goodOfficesUsed(aim: GoodOfficesAim, crisis: CrisisState): Event {
  const { state, entries } = strike(crisis, 'good-offices', goodOffices[aim]);
  return { kind: 'world-changed', cause: { kind: 'good-offices', aim }, state, entries: [...entries] };
}
