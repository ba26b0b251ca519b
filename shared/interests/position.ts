/** What is in force, or would be, as a seat looks at it: the clauses and the footing that they stand on. */
import { type Clause, type ClauseKind, type ClauseOf, catalogue } from '../mandate/catalogue.ts';

export type Position = {
  /** One of a kind, but for kinds that may be repeated; none at all is a position too. */
  readonly clauses: readonly Clause[];
  /** Without a text the position stands under Chapter VI. */
  readonly chapter: 'vi' | 'vii';
  /** The host state has consented to it. */
  readonly consent: boolean;
};

export const clauseOf = <Kind extends ClauseKind>(clauses: readonly Clause[], kind: Kind) =>
  clauses.find((each): each is ClauseOf<Kind> & Clause => each.kind === kind);

/** The mission of a position, or null. */
export type Mission = {
  /** Thousands. */
  readonly troops: number;
  /** 0 observe, 1 self-defence, 2 protect, 3 robust, 4 enforce. */
  readonly rules: number;
  readonly lead: ClauseOf<'lead'>['by'];
  readonly equipment: ClauseOf<'equipment'>['standard'];
};

const { rule: rules } = catalogue['use-of-force'].parameters;
const { authority } = catalogue.administration.parameters;

export function missionOf(clauses: readonly Clause[]): Mission | null {
  const mission = clauseOf(clauses, 'mission');
  if (!mission) return null;
  return {
    troops: mission.troops,
    rules: rules.options.indexOf(clauseOf(clauses, 'use-of-force')?.rule ?? rules.default),
    lead: clauseOf(clauses, 'lead')?.by ?? 'un',
    equipment: clauseOf(clauses, 'equipment')?.standard ?? 'standard',
  };
}

/** 0 none, 1 advise, 2 co-govern, 3 decree, 4 full executive, 5 trusteeship. */
export function powersOf(clauses: readonly Clause[]): number {
  const administration = clauseOf(clauses, 'administration');
  return administration ? authority.options.indexOf(administration.authority) + 1 : 0;
}

/** Rounds after which it ends by itself; null: open-ended. */
export function termOf(clauses: readonly Clause[]): number | null {
  const rounds = clauseOf(clauses, 'sunset')?.rounds ?? 'none';
  return rounds === 'none' ? null : Number(rounds);
}
