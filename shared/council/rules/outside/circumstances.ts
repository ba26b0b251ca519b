/** What an act outside the Council meets with: what others have decided, and how far it is a just intervention. */
import type { CrisisState } from '../../../crisis/state.ts';
import { type Act, authorities, monthsOfAnswer } from '../../../outside/acts.ts';
import { type Circumstances, effectOf } from '../../../outside/effects.ts';
import { feltMandate } from '../../../outside/felt.ts';
import type { Standing } from '../../../outside/standing.ts';
import { type Authority, criteriaMet, criteriaOf, type Findings, type Measures } from '../../../world/criteria.ts';
import { forecastDifference } from '../../../world/forecast.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { milderAmong } from '../world/adoption.ts';
import { isLackOfUnanimity, isVeto } from '../world/assembly.ts';
import { isRecognitionBarred } from './acting.ts';
import { undeclaredAmong } from './stakes.ts';

export function circumstancesOf(council: Council, crisis: CrisisState, act: Act, by: readonly SeatId[]): Circumstances {
  return {
    ...around(council, crisis),
    // Two years are reckoned ahead for it: only where somebody asks.
    get criteria() {
      return criteriaMet(criteriaOfAct(council, crisis, act, by));
    },
  };
}

const around = (council: Council, crisis: CrisisState): Omit<Circumstances, 'criteria'> => ({
  recommended: isRecommended(council),
  vetoed: council.results.some(isVeto),
  nonRecognition: isRecognitionBarred(council),
  attacked: wasAttacked(council, crisis),
  roundMonths: council.setup.monthsPerRound,
});

/** The Assembly meets in the votes of a round, and whoever intervenes does so after them. */
function isRecommended({ assembly, outside, results }: Council): boolean {
  const interventions = outside.acts.filter(({ act }) => act.kind === 'intervene' || act.kind === 'regional-force');
  const last = interventions.at(-1)?.round ?? 0;
  // In a session that is run again without its veto the Assembly was never called.
  const wasCalled = (vote: number): boolean => results.some((each) => each.vote < vote && isLackOfUnanimity(each));
  return assembly.sessions.some(({ adopted, round, vote }) => adopted && round > last && wasCalled(vote));
}

/** Armed groups have attacked from a haven. */
export const wasAttacked = ({ months }: Pick<Council, 'months'>, { month }: Pick<CrisisState, 'month'>): boolean =>
  months
    .flatMap(({ happened }) => happened)
    .some((each) => each.kind === 'attack-from-haven' && each.month > month - monthsOfAnswer);

/** The six criteria of an act outside the Council, just before it is done. */
export function criteriaOfAct(council: Council, crisis: CrisisState, act: Act, by: readonly SeatId[]): Findings {
  const { mandate, outside, months } = council;
  const felt = (standing: Standing, state = crisis) => feltMandate(mandate, standing, state.month + 1);
  const now: Circumstances = { ...around(council, crisis), criteria: 0 };
  const after = effectOf({ crisis, standing: outside.standing }, act, by, now);
  const without = felt(outside.standing);
  return criteriaOf({
    measures: measuresOfAct(act, without.access),
    authority: authorityOf(act, now),
    state: crisis,
    milderMonths: milderAmong(months),
    undeclared: undeclaredAmong(council, by),
    forecastDifference: forecastDifference(crisis, { without, with: felt(after.standing) }).difference,
  });
}

function authorityOf({ kind }: Act, { recommended }: Circumstances): Authority {
  if (kind === 'regional-force') return 'regional';
  return kind === 'intervene' && recommended ? 'assembly' : 'none';
}

/** @param access level of humanitarian access that is in force, 0–2: those who act bring none of their own */
function measuresOfAct(act: Act, access: number): Measures {
  const plain: Measures = {
    ...({ roe: 0, lead: 'UN', powers: 0, independence: false, embargo: false, exemptions: false } as const),
    access,
  };
  switch (act.kind) {
    case 'intervene':
      return { ...plain, roe: 4, lead: 'COAL', powers: authorities.indexOf(act.authority) };
    case 'regional-force':
      return { ...plain, roe: 2, lead: 'REG' };
    case 'hire-company':
      return { ...plain, roe: 3, lead: 'PMC' };
    case 'invited-support':
    case 'protectorate':
      return { ...plain, roe: 2, lead: 'COAL' };
    case 'strike':
      return { ...plain, roe: 4, lead: 'COAL' };
    case 'recognise':
      return { ...plain, independence: true };
    default:
      return plain;
  }
}
