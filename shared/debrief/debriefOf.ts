/** The whole debrief of a session, from its journal. */
import type { Event } from '../council/events.ts';
import { boundsFor } from '../interests/score.ts';
import { agreementsIn } from './agreementsIn.ts';
import { arcOf } from './arc.ts';
import { causesIn } from './causes.ts';
import { counterfactualsIn } from './counterfactuals.ts';
import { criteriaIn } from './criteria.ts';
import type { Debrief } from './debrief.ts';
import { flagsIn } from './flags.ts';
import { adoptedTextsIn, historyOf, plannedMonthsOf } from './history.ts';
import { knowledgeIn } from './knowledge.ts';
import { lensesThrough, lensFactsOf } from './lenses.ts';
import { outcomesOf } from './outcomes.ts';
import { outsideIn } from './outsideIn.ts';
import { normsTold, precedentsOf } from './precedents.ts';
import { untouchedEnd } from './rerun.ts';
import { seatsIn } from './seats.ts';
import { sovereigntyIn } from './sovereignty.ts';
import { votesIn } from './votes.ts';

/** Throws `NotEnded` for a session that still runs. */
export function debriefOf(events: readonly Event[]): Debrief {
  const history = historyOf(events);
  const { setup, council, world } = history;
  const bounds = world && boundsFor(world.opening, world.months.length);
  const untouched = world && untouchedEnd(events, history);
  const adoptedTexts = adoptedTextsIn(council);
  const { scenario, title, state, year, seed, monthsPerRound } = setup;
  return {
    ...{ scenario, title, state, year, seed, monthsPerRound },
    rounds: council.round,
    months: world?.months.length ?? 0,
    plannedMonths: plannedMonthsOf(setup),
    epilogueMonths: world?.epilogueMonths.length ?? 0,
    arc: arcOf(history),
    causes: causesIn(history),
    votes: votesIn(history),
    seats: seatsIn(history, bounds),
    lenses: world && bounds && untouched ? lensesThrough(lensFactsOf(world, { bounds, adoptedTexts, untouched })) : [],
    sovereignty: world && sovereigntyIn(world),
    criteria: criteriaIn(history),
    outcomes: world && outcomesOf(world),
    flags: flagsIn(history),
    precedents: world && precedentsOf(history, world),
    norms: normsTold(history),
    counterfactuals: counterfactualsIn(council),
    knowledge: knowledgeIn(history),
    outside: outsideIn(history),
    agreements: agreementsIn(history),
  };
}
