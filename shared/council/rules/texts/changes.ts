/** What an amendment does to a text, and how far from it that is (rules X1, X3). */
import { type Clause, parametersOf } from '../../../mandate/catalogue.ts';
import type { Parameter } from '../../../mandate/parameters.ts';
import type { Change } from '../../procedure.ts';
import type { Council, Draft, DraftClause } from '../../state.ts';
import type { ClauseId } from '../../vocabulary.ts';
import { brokenRule } from './lawfulness.ts';

/** The clauses with the change; null where the clause that it is about is gone. */
export function changed({ clauses, nextClause, version }: Draft, change: Change): readonly DraftClause[] | null {
  const changedIn = version + 1;
  if (change.kind === 'add') {
    return [...clauses, { id: `c${nextClause}` as ClauseId, clause: change.clause, changedIn }];
  }
  const at = clauses.findIndex(({ id }) => id === change.id);
  if (at < 0) return null;
  if (change.kind === 'delete') return clauses.toSpliced(at, 1);
  return clauses.with(at, { id: change.id, clause: change.clause, changedIn });
}

export function changesNothing({ clauses }: Draft, change: Change): boolean {
  if (change.kind === 'delete') return false;
  return clauses.some(({ id, clause }) => (change.kind === 'add' || change.id === id) && same(clause, change.clause));
}

/** The rule that keeps the text from taking the change: its clause is gone, it is too long, or unlawful; null: none. */
export function obstacleTo(council: Council, draft: Draft, change: Change): string | null {
  const clauses = changed(draft, change);
  if (!clauses || changesNothing(draft, change)) return 'X1';
  if (change.kind === 'add' && clauses.length > council.setup.maximumClauses) return 'D2';
  return brokenRule(council, draft, clauses);
}

const same = (a: Clause, b: Clause): boolean => a.kind === b.kind && distance(a, b) === 0;

/** Further than two clauses of one kind can be. */
const anotherKind = 100;

/** The steps between two clauses, each parameter from one end to the other being one; another kind is far. */
export function distance(a: Clause, b: Clause): number {
  if (a.kind !== b.kind) return anotherKind;
  return Object.entries(parametersOf(a.kind)).reduce(
    (sum, [name, parameter]) => sum + between(parameter, a[name as keyof Clause], b[name as keyof Clause]),
    0,
  );
}

function between(parameter: Parameter, a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (parameter.type === 'number') return Math.abs(Number(a) - Number(b)) / (parameter.maximum - parameter.minimum);
  if (parameter.type !== 'choice') return 1;
  const at = (value: unknown) => parameter.options.indexOf(String(value));
  return Math.abs(at(a) - at(b)) / (parameter.options.length - 1);
}

/** How far a replacement is from the words that it replaces. */
export function removedness({ clauses }: Draft, change: Change): number {
  if (change.kind !== 'replace') return 0;
  const before = clauses.find(({ id }) => id === change.id);
  return before ? distance(before.clause, change.clause) : anotherKind;
}
