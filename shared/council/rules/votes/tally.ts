/**
 * How the Council's vote is counted: Charter Article 27, and nothing else. No quorum, no casting vote, no tie-break, no
 * majority of those present.
 */

/** What a member can do with its vote. The last two are recorded but are not votes (procedure since 1946; Namibia, 1971). */
export const choices = ['yes', 'no', 'abstain', 'not_participating', 'absent'] as const;
export type Choice = (typeof choices)[number];

export const outcomes = ['adopted', 'vetoed', 'failed-insufficient-votes', 'not-adopted-procedural'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a text, or an amendment, is once its vote was counted. */
export const statusAfter = {
  adopted: 'adopted',
  vetoed: 'vetoed',
  'failed-insufficient-votes': 'failed',
  'not-adopted-procedural': 'failed',
} as const satisfies Record<Outcome, string>;

export const characters = ['substantive', 'procedural'] as const;
export type Character = (typeof characters)[number];

/** A count as the tally needs it: how many in favour, and who of the permanent members voted against. */
export type Count = { readonly inFavour: number; readonly permanentAgainst: readonly string[] };

export type Decided = { readonly outcome: Outcome; readonly vetoedBy: readonly string[] };

/**
 * Votes in favour that a decision needs (rules V1, V2).
 *
 * @param size members of the Council, 1 or more: all of them, not those present.
 * @param date ISO date of the vote. Eleven members needed seven until the amendment of Article 27 was applied on
 *   1 January 1966 (A/RES/1991A); fifteen need nine since. A smaller council of a classroom needs ⌈0.6 n⌉ (house rule).
 */
export function votesNeeded(size: number, date = '9999-12-31'): number {
  if (size === 11 && date < '1966-01-01') return 7;
  return Math.ceil((size * 3) / 5);
}

/**
 * The whole decision function (rules V3–V6; Charter Article 27(2) and (3)). The count is tested first: where too few are
 * in favour, a permanent member's vote against is not a veto.
 */
export function decideVote(character: Character, needed: number, count: Count): Decided {
  if (count.inFavour < needed) {
    return {
      outcome: character === 'procedural' ? 'not-adopted-procedural' : 'failed-insufficient-votes',
      vetoedBy: [],
    };
  }
  if (character === 'procedural' || count.permanentAgainst.length === 0) return { outcome: 'adopted', vetoedBy: [] };
  return { outcome: 'vetoed', vetoedBy: count.permanentAgainst };
}

/** Counts ballots by member. A member without a ballot is absent (rule V7). */
export function countBallots(
  members: readonly string[],
  permanent: readonly string[],
  ballots: Readonly<Record<string, Choice>>,
): Count & { readonly totals: Readonly<Record<Choice, number>> } {
  const totals: Record<Choice, number> = { yes: 0, no: 0, abstain: 0, not_participating: 0, absent: 0 };
  for (const member of members) totals[ballots[member] ?? 'absent'] += 1;
  return { totals, inFavour: totals.yes, permanentAgainst: permanent.filter((member) => ballots[member] === 'no') };
}
