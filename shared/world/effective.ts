/** What of the mandate in force stands, without what waits for the host's consent. */
import { type Clause, type ClauseGroup, type ClauseKind, catalogue } from '../mandate/catalogue.ts';
import type { ClauseInForce, MandateInForce } from './inForce.ts';
import { withoutSuperfluous } from './merging.ts';

/** In the order of adoption: one entry for a kind, of kinds that differ by place or target one for each. */
export const effectiveEntries = (mandate: Pick<MandateInForce, 'clauses'>): readonly ClauseInForce[] =>
  standingOf(mandate).entries;

/** Their clauses alone. */
export const effectiveClauses = (mandate: Pick<MandateInForce, 'clauses'>): readonly Clause[] =>
  standingOf(mandate).clauses;

type Standing = { readonly entries: readonly ClauseInForce[]; readonly clauses: readonly Clause[] };

function standingOf({ clauses }: Pick<MandateInForce, 'clauses'>): Standing {
  const known = standing.get(clauses);
  if (known) return known;
  const entries = withoutSuperfluous(clauses).filter(({ consent }) => consent !== 'pending');
  const found = { entries, clauses: entries.map(({ clause }) => clause) };
  standing.set(clauses, found);
  return found;
}

/** Asked for many times in every month, and the same for as long as nothing is adopted or ends. */
const standing = new WeakMap<MandateInForce['clauses'], Standing>();

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
