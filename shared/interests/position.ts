/** What is in force, or would be, as a seat looks at it: the clauses and the footing that they stand on. */
import type { Origin } from '../crisis/mandate.ts';
import type { Clause, ClauseKind, ClauseOf } from '../mandate/catalogue.ts';
import { clauseOf, equipmentOf, leaderOf, rulesOf } from '../mandate/reading.ts';

export type Position = {
  /** One of a kind, but for kinds that may be repeated; none at all is a position too. */
  readonly clauses: readonly Clause[];
  /** Without a text the position stands under Chapter VI. */
  readonly chapter: 'vi' | 'vii';
  /** Kinds of force, sanctions, justice, administration and status that Chapter VII puts on a host which has not consented. */
  readonly imposed: readonly ClauseKind[];
  /** Rounds for which force, administration and sanctions stand at first; null: open-ended. */
  readonly term: number | null;
  /** Forces that the Council has neither sent nor endorsed; in thousands. */
  readonly unsent: readonly { readonly origin: Origin; readonly troops: number }[];
  /** A review is due by itself when things get worse. */
  readonly duty: boolean;
};

/** The mission of a position, or null. */
export type Mission = {
  /** Thousands. */
  readonly troops: number;
  /** 0 observe, 1 self-defence, 2 protect, 3 robust, 4 enforce. */
  readonly rules: number;
  readonly lead: ClauseOf<'lead'>['by'];
  readonly equipment: ClauseOf<'equipment'>['standard'];
};

export function missionOf(clauses: readonly Clause[]): Mission | null {
  const mission = clauseOf(clauses, 'mission');
  if (!mission) return null;
  return {
    troops: mission.troops,
    rules: rulesOf(clauseOf(clauses, 'use-of-force')),
    lead: leaderOf(clauseOf(clauses, 'lead')),
    equipment: equipmentOf(clauseOf(clauses, 'equipment')),
  };
}
