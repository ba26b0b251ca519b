/** What of the mandate in force stands, without what waits for the host's consent. */
import type { Clause } from '../mandate/catalogue.ts';
import type { ClauseInForce, MandateInForce } from './inForce.ts';
import { withoutSuperfluous } from './merging.ts';

/** In the order of adoption: one entry for a kind, of kinds that differ by place or target one for each. */
export const effectiveEntries = ({ clauses }: MandateInForce): readonly ClauseInForce[] =>
  withoutSuperfluous(clauses).filter(({ consent }) => consent !== 'pending');

export const effectiveClauses = (mandate: MandateInForce): readonly Clause[] =>
  effectiveEntries(mandate).map(({ clause }) => clause);
