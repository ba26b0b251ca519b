/** What became of everybody: outcomes, what they cost, precedents, and what should catch the eye. */
import type { Council, Month } from '../council/state.ts';
import { readingsOf } from '../crisis/readings.ts';
import type { CrisisState } from '../crisis/state.ts';
import type { Clause } from '../mandate/catalogue.ts';
import { monthlyCost } from '../mandate/cost.ts';
import { effectiveClauses } from '../world/effective.ts';
import { clauseOf, deploymentOf } from '../world/translate.ts';
import { endedBetween } from './arc.ts';
import type { Flag, OutcomeFigures, Outcomes, PrecedentFigures, Precedents } from './debrief.ts';
import type { History, World } from './history.ts';

/** Weight from which on foreign rule counts as intrusive. Design choice. */
const intrusiveFrom = 40;

/** Share (0–1) of months in which foreign rule weighed that much. */
export const intrusiveShareOf = (months: readonly Month[]): number =>
  months.length === 0 ? 0 : months.filter(({ state }) => state.intrusiveness >= intrusiveFrom).length / months.length;

/** What a month cost, in million US dollars: what is in force, with the Council's soldiers that are there, not those wanted. */
export function costOfMonth({ mandate, state }: Pick<Month, 'mandate' | 'state'>): number {
  const inForce = effectiveClauses(mandate).filter(({ kind }) => kind !== 'mission');
  const troops = state.forces.find(({ origin }) => origin === 'council')?.deployed ?? 0;
  const soldiers: readonly Clause[] = troops > 0 ? [{ kind: 'mission', troops }] : [];
  return monthlyCost([...soldiers, ...inForce]);
}

export const costOf = (months: readonly Month[]): number => months.reduce((sum, month) => sum + costOfMonth(month), 0);

export function outcomesOf({ opening, end, epilogue, months, epilogueMonths }: World): Outcomes {
  return {
    opening: figuresOf(opening, []),
    end: figuresOf(end, months),
    epilogue: figuresOf(epilogue, [...months, ...epilogueMonths]),
  };
}

function figuresOf(state: CrisisState, months: readonly Month[]): OutcomeFigures {
  const { deaths, need, capacity, formalSovereignty, materialSovereignty, ...others } = readingsOf(state);
  const { councilLegitimacy, missionLegitimacy, acceptance, regionalInstability } = others;
  return {
    ...{ deaths, need, capacity, formalSovereignty, materialSovereignty },
    ...{ councilLegitimacy, missionLegitimacy, acceptance, regionalInstability },
    cost: costOf(months),
    intrusiveShare: intrusiveShareOf(months),
  };
}

export const precedentsOf = ({ opening, end }: World): Precedents => ({
  opening: precedents(opening),
  end: precedents(end),
});

const precedents = (state: CrisisState): PrecedentFigures => ({
  bypass: state.bypassPrecedent,
  recognition: state.recognitionPrecedent,
  protection: state.protectionPrecedent,
});

/** Share of the wanted troops below which a mandate has been given more to do than it has means. Design choice. */
const enoughPledges = 0.6;

/** In the order in which they came about. */
export const flagsIn = ({ moments }: History): readonly Flag[] =>
  moments.flatMap(({ event, before, after }): readonly Flag[] => {
    switch (event.kind) {
      case 'mandate-changed':
        if (event.why === 'ended') return lapsedIn(before, after);
        return event.why === 'adopted' ? meansOf(after, before.results.at(-1)?.resolution ?? '') : [];
      case 'month-passed':
        return event.happened.flatMap(({ kind, province, month }): readonly Flag[] =>
          kind === 'protected-area-fell' && province ? [{ kind, province, month }] : [],
        );
      default:
        return [];
    }
  });

const lapsedIn = (before: Council, after: Council): readonly Flag[] =>
  endedBetween(before, after).lapsed.map((resolution) => {
    return { kind: 'lapsed-without-consent', resolution, round: after.round };
  });

/** Of a text that sends soldiers of states: a company hires its own. */
function meansOf({ mandate, round }: Council, resolution: string): readonly Flag[] {
  const own = mandate.clauses.filter((each) => each.resolution === resolution).map(({ clause }) => clause);
  const latest = mandate.clauses.map(({ clause }) => clause).toReversed();
  const deployment = clauseOf(own, 'mission') && deploymentOf(mandate);
  if (!deployment || clauseOf(latest, 'lead')?.by === 'company') return [];
  const { wanted, pledged } = deployment;
  return pledged < enoughPledges * wanted
    ? [{ kind: 'mandate-exceeds-means', resolution, round, wanted, pledged }]
    : [];
}
