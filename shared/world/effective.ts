/** What of the mandate in force stands, without what waits for the host's consent. */
import { type Clause, type ClauseGroup, type ClauseKind, catalogue } from '../mandate/catalogue.ts';
import type { ClauseInForce, MandateInForce } from './inForce.ts';
import { withoutSuperfluous } from './merging.ts';

/** In the order of adoption: one entry for a kind, of kinds that differ by place or target one for each. */
export function effectiveEntries({ clauses }: Pick<MandateInForce, 'clauses'>): readonly ClauseInForce[] {
  const known = standing.get(clauses);
  if (known) return known;
  const found = withoutSuperfluous(clauses).filter(({ consent }) => consent !== 'pending');
  standing.set(clauses, found);
  return found;
}

/** Asked for many times in every month, and the same for as long as nothing is adopted or ends. */
const standing = new WeakMap<MandateInForce['clauses'], readonly ClauseInForce[]>();

export const effectiveClauses = (mandate: MandateInForce): readonly Clause[] =>
  effectiveEntries(mandate).map(({ clause }) => clause);

/** Groups of clauses that do something to a state which it may not want. */
const intrusive: ReadonlySet<ClauseGroup> = new Set<ClauseGroup>([
  ...(['force', 'sanctions', 'justice', 'administration', 'status'] as const),
]);

/** Kinds that stand under Chapter VII, intrude, and have no letter of the host state for their text. */
export const imposedKinds = (mandate: MandateInForce): readonly ClauseKind[] =>
  effectiveEntries(mandate)
    .filter(
      ({ clause, chapter, letter }) => chapter === 'vii' && !letter && intrusive.has(catalogue[clause.kind].group),
    )
    .map(({ clause }) => clause.kind);

/** Whether the host state wants what is on its ground: the mission that stands, or without one all that stands. */
export function hasConsent(mandate: MandateInForce): boolean {
  const mission = effectiveEntries(mandate).find(({ clause }) => clause.kind === 'mission');
  return mission ? mission.letter : imposedKinds(mandate).length === 0;
}
