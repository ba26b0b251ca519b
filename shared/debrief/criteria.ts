/** The six criteria of just intervention, for each adopted text that intervenes, as they stood at its adoption. */
import { criteriaOfText } from '../council/rules/world/adoption.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import { criteriaMet } from '../world/criteria.ts';
import { withLegitimacy } from '../world/inForce.ts';
import type { TextCriteria } from './debrief.ts';
import { type History, type Moment, monthOf } from './history.ts';

/** Force, sanctions, an administration and courts do something to a state that it may not want. */
const intervening: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['mission', 'no-fly-zone', 'arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions'] as const),
  ...(['administration', 'trusteeship', 'icc-referral', 'ad-hoc-tribunal'] as const),
]);

export const criteriaIn = ({ moments }: History): readonly TextCriteria[] => moments.flatMap(textCriteriaAt);

/** None of any moment but the adoption of a text that intervenes. */
export function textCriteriaAt({ event, before }: Moment): readonly TextCriteria[] {
  if (event.kind !== 'mandate-changed' || event.why !== 'adopted') return [];
  const result = before.results.find(({ resolution }) => resolution === event.resolution);
  const draft = result?.subject.kind === 'draft' ? before.drafts[result.subject.draft] : undefined;
  if (!result || !draft || !before.crisis) return [];
  if (!draft.clauses.some(({ clause }) => intervening.has(clause.kind))) return [];
  // The text is judged before the vote has given its mission a legitimacy.
  const legitimacy = draft.mode === 'end' ? null : before.mandate.legitimacy;
  const findings = criteriaOfText(before, before.crisis, draft, withLegitimacy(event.mandate, legitimacy));
  const { vote, round, symbol, resolution, title } = result;
  return [{ vote, round, month: monthOf(before), symbol, resolution, title, met: criteriaMet(findings), findings }];
}
