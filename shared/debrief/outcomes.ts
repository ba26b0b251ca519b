/** What became of everybody: outcomes, what they cost, precedents, and what should catch the eye. */
import type { Council, Month } from '../council/state.ts';
import { readingsOf } from '../crisis/readings.ts';
import { type CrisisState, deployedTroops } from '../crisis/state.ts';
import { enoughPledges } from '../interests/redLines.ts';
import type { Clause } from '../mandate/catalogue.ts';
import { monthlyCost } from '../mandate/cost.ts';
import { clauseOf } from '../mandate/reading.ts';
import { effectiveClauses, effectiveEntries } from '../world/effective.ts';
import { type MandateInForce, pendingOf } from '../world/inForce.ts';
import { deploymentOf } from '../world/translate.ts';
import type { Flag, NeverDeployed, OutcomeFigures, Outcomes, PrecedentFigures, Precedents } from './debrief.ts';
import { type History, type Moment, momentsOf, type World } from './history.ts';
import { intrusiveFrom } from './sovereigntyModel.ts';

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
    ...{ councilLegitimacy, acceptance, regionalInstability },
    missionLegitimacy: months.some((month) => deployedTroops(month.state.forces) > 0) ? missionLegitimacy : null,
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

/** In the order in which they came about, those last that only the end can tell. */
export function flagsIn(history: History): readonly Flag[] {
  const { moments, world } = history;
  if (!world) return [];
  const undeployed = neverDeployedIn(history, world);
  /** Said once: what never came is neither too small nor lapsed besides. */
  const isSaid = (flag: Flag): boolean =>
    (flag.kind === 'mandate-exceeds-means' || flag.kind === 'lapsed-without-consent') &&
    undeployed.some(({ resolution }) => resolution === flag.resolution);
  return [...moments.flatMap(flagsAt).filter((flag) => !isSaid(flag)), ...undeployed];
}

function flagsAt({ event, after }: Moment): readonly Flag[] {
  switch (event.kind) {
    case 'mandate-changed':
      if (event.resolution === null) return [];
      if (event.why === 'lapsed')
        return [{ kind: 'lapsed-without-consent', resolution: event.resolution, round: after.round }];
      return event.why === 'adopted' ? meansOf(after, event.resolution) : [];
    case 'month-passed':
      return event.happened.flatMap(({ kind, province, month }): readonly Flag[] =>
        kind === 'protected-area-fell' && province ? [{ kind, province, month }] : [],
      );
    default:
      return [];
  }
}

type Undeployed = Extract<Flag, { kind: 'never-deployed' }>;

/** Adopted texts with a mission of which no soldier came as long as the rounds lasted. */
const neverDeployedIn = ({ moments }: History, { months }: World): readonly Undeployed[] =>
  momentsOf(moments, 'mandate-changed').flatMap(({ event: { why, resolution }, after }): readonly Undeployed[] => {
    if (why !== 'adopted' || resolution === null || !hasMission(after.mandate, resolution)) return [];
    const reason = whyUndeployed(resolution, months.slice(after.months.length), moments);
    return reason ? [{ kind: 'never-deployed', resolution, round: after.round, reason }] : [];
  });

const hasMission = ({ clauses }: MandateInForce, resolution: string): boolean =>
  clauses.some((each) => each.clause.kind === 'mission' && each.resolution === resolution);

/**
 * Null: its soldiers came, or another text's mission stood in the place of its own.
 * @param months since its adoption
 */
function whyUndeployed(resolution: string, months: readonly Month[], moments: readonly Moment[]): NeverDeployed | null {
  const missionIn = ({ mandate }: Month) => effectiveEntries(mandate).find(({ clause }) => clause.kind === 'mission');
  const standing = months.filter((month) => missionIn(month)?.resolution === resolution);
  if (standing.some(({ mandate }) => (deploymentOf(mandate)?.deploys ?? 0) > 0)) return null;
  if (standing.length > 0) return 'no-pledges';
  const kept = months.filter(({ mandate }) => hasMission(mandate, resolution));
  const waits = ({ mandate }: Pick<Month, 'mandate'>): boolean =>
    pendingOf(mandate).some((each) => each.resolution === resolution && clauseOf(each.clauses, 'mission'));
  const [next] = months;
  if (kept.length === 0 && next?.mandate.clauses.some(({ clause }) => clause.kind === 'mission')) return null;
  const cameToStand = moments.some(({ after }) => hasMission(after.mandate, resolution) && !waits(after));
  return kept.length > 0 && !cameToStand ? 'no-letter' : 'ended-before';
}

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
