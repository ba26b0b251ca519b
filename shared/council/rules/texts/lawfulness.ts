/** Rules D5, D8: what keeps a text from being put before the Council, whether it is tabled, revised, amended or divided. */
import { type Clause, catalogue } from '../../../mandate/catalogue.ts';
import { hasCourt } from '../../../mandate/court.ts';
import { type Finding, firstError } from '../../../mandate/legality.ts';
import type { Council, Draft } from '../../state.ts';
import { conflictOf } from './conflicts.ts';

/** Rule G34: whether there is an International Criminal Court by now. */
export const isCourtThere = ({ setup, crisis }: Council): boolean => hasCourt(setup.year, crisis?.month ?? 0);

/**
 * Texts that were checked: every reader's rights ask about the same one. Provinces are the session's, and never change; the
 * Court comes and does not go, and nothing of it is written before.
 */
const checked = new WeakMap<Draft['clauses'], Finding | null>();

/** The first clause that breaks a rule of the mandate. */
export function unlawfulClause(council: Council, { clauses }: Pick<Draft, 'clauses'>): Finding | null {
  const known = checked.get(clauses);
  if (known !== undefined) return known;
  const provinces = council.setup.provinces.map((province) => province.id);
  const unlawful = firstError(
    clauses.map((each) => each.clause),
    provinces,
    isCourtThere(council),
  );
  checked.set(clauses, unlawful);
  return unlawful;
}

/** The rule that a text would break with these clauses, or null. */
export function brokenRule(council: Council, draft: Draft, clauses: Draft['clauses']): string | null {
  if (clauses.length === 0) return 'D5';
  return unlawfulClause(council, { clauses })?.rule ?? conflictOf(council, { ...draft, clauses });
}

/** Whether a clause says what is to be done, and not only on what basis: the preamble decides nothing. */
export const isOperative = ({ kind }: Clause): boolean => catalogue[kind].group !== 'basis';
