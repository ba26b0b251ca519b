/** What clauses come to where something is left unsaid: for all who read a text, or a mandate in force. */
import { type Clause, type ClauseKind, type ClauseOf, catalogue } from './catalogue.ts';

/** The first clause of a kind. */
export function clauseOf<Kind extends ClauseKind>(clauses: readonly Clause[], kind: Kind): ClauseOf<Kind> | undefined {
  // Asked for tens of thousands of times in every game.
  for (const each of clauses) if (each.kind === kind) return each as ClauseOf<Kind> & Clause;
  return undefined;
}

const { rule, standard } = { ...catalogue['use-of-force'].parameters, ...catalogue.equipment.parameters };

/** 0 observe, 1 self-defence, 2 protect, 3 robust, 4 enforce; of a mission without a clause on it, self-defence. */
export const rulesOf = (clause: ClauseOf<'use-of-force'> | undefined): 0 | 1 | 2 | 3 | 4 =>
  (({ observe: 0, 'self-defence': 1, protect: 2, robust: 3, enforce: 4 }) as const)[clause?.rule ?? rule.default];

/** Without a clause the United Nations leads. */
export const leaderOf = (clause: ClauseOf<'lead'> | undefined): ClauseOf<'lead'>['by'] => clause?.by ?? 'un';

export const equipmentOf = (clause: ClauseOf<'equipment'> | undefined): ClauseOf<'equipment'>['standard'] =>
  clause?.standard ?? standard.default;

/** Of a territory that is placed under trusteeship: that, and to govern it so. */
export const isInTrust = (clause: Clause): boolean =>
  clause.kind === 'trusteeship' || (clause.kind === 'administration' && clause.authority === 'trusteeship');

/** 0 no administration, 1 advise, 2 co-govern, 3 decree, 4 full executive, 5 trusteeship. */
export const powersOf = (clause: ClauseOf<'administration'> | undefined): 0 | 1 | 2 | 3 | 4 | 5 =>
  clause
    ? ({ advise: 1, 'co-govern': 2, decree: 3, 'full-executive': 4, trusteeship: 5 } as const)[clause.authority]
    : 0;
