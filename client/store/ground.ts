/** What is in a province, or has become of it, besides its figures: areas to be protected, relief, strikes, a state of its own. */

import type { ForceInView } from '../../shared/council/views/outsideView.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseOf } from '../../shared/mandate/catalogue.ts';
import { wantsToSecede } from '../../shared/outside/effects.ts';
import type { ForceReport } from '../../shared/world/report.ts';

export type Ground = {
  /** States that have recognised that it is independent; none: it is not taken for that. */
  readonly recognisedBy: readonly string[];
  /** A relief organisation works there by itself. */
  readonly relief: boolean;
  /** Who has struck at armed groups there in the months of the report, or since. */
  readonly strikes: readonly { readonly by: string; readonly lawful: boolean }[];
  /** The opposition keeps a ceasefire there. */
  readonly ceasefire: boolean;
};

export const nothingThere: Ground = { recognisedBy: [], relief: false, strikes: [], ceasefire: false };

/** A report: how many months had passed in the crisis and since the report before, and whether it is the latest. */
type When = { readonly month: number; readonly months: number; readonly isLatest: boolean };

/** By the id of the province. Of the latest report what was done since as well; of an earlier one as it stood then. */
export function groundOf({ outside, provinces }: PublicView, when: When): (id: string) => Ground {
  const { month, months, isLatest } = when;
  const { recognitions, relief, strikes, ceasefires } = outside.standing;
  const hasBegun = ({ since }: { readonly since: number }): boolean => isLatest || since < month;
  const lasts = ({ until }: { readonly until: number }): boolean => until > month - months;
  return (id) => {
    const isHere = ({ province }: { readonly province: string }): boolean => province === id;
    const isSeceding = provinces.some((province) => province.id === id && wantsToSecede(province));
    return {
      recognisedBy: isSeceding ? recognitions.filter(hasBegun).map(({ by }) => by) : [],
      relief: relief.filter(isHere).some((each) => lasts(each) && (isLatest || each.until <= month)),
      strikes: strikes
        .filter((each) => isHere(each) && hasBegun(each) && lasts(each))
        .map(({ by, lawful }) => ({ by, lawful })),
      ceasefire: ceasefires.some((each) => isHere(each) && hasBegun(each) && lasts(each)),
    };
  };
}

/** Who rules in the state besides itself. */
export type Rule = {
  /** How much of the government the United Nations has by the texts in force; null: none. */
  readonly administration: ClauseOf<'administration'>['authority'] | null;
  readonly noFly: boolean;
  /** The state that protects it by treaty; null: none. */
  readonly protector: string | null;
};

export const noRule: Rule = { administration: null, noFly: false, protector: null };

/** Of the latest report as it stands now; of an earlier one what stood then and still does. */
export function ruleOf({ mandate, outside }: PublicView, { month, isLatest }: When): Rule {
  const acting = mandate.clauses
    .filter(({ consent, month: from }) => consent !== 'pending' && (isLatest || from < month))
    .map(({ clause }) => clause);
  const { patron } = outside.standing;
  return {
    administration: acting.findLast((clause) => clause.kind === 'administration')?.authority ?? null,
    noFly: acting.some(({ kind }) => kind === 'no-fly-zone'),
    protector: patron?.treaty && (isLatest || patron.since < month) ? patron.by : null,
  };
}

/** On whose word a force is there. `leaving`: on nobody's any more. */
export type Warrant = 'council' | 'endorsed' | 'invited' | 'nobody' | 'leaving';

/** A force of the report with those whose it is: the Council's has nobody's name. */
export type ForceThere = ForceReport & {
  readonly by: readonly string[];
  readonly warrant: Warrant;
  /** The resolution that has endorsed it; empty: none. */
  readonly endorsed: string;
};

export function forcesThere(forces: readonly ForceReport[], standing: readonly ForceInView[]): readonly ForceThere[] {
  return forces.map((force): ForceThere => {
    const stands = standing.find(({ origin }) => origin === force.origin);
    return { ...force, by: stands?.by ?? [], warrant: warrantOf(force, stands), endorsed: stands?.endorsed ?? '' };
  });
}

function warrantOf({ origin, troops }: ForceReport, stands: ForceInView | undefined): Warrant {
  if (troops === 0) return 'leaving';
  if (origin === 'council') return 'council';
  if (stands?.endorsed) return 'endorsed';
  return stands?.consent || origin === 'company' || origin === 'patron' ? 'invited' : 'nobody';
}
