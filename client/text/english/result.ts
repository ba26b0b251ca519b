/** How a vote ended, in plain words. In English. */
import type { Outcome } from '../../../shared/council/rules/votes/tally.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { named } from './names.ts';

export const resultWords = unbroken({
  as: (resolution: string) => `as ${resolution}`,
  inFavour: 'in favour',
  against: 'against',
  abstaining: 'abstaining',
  counts: (yes: number, no: number, abstain: number) => `${yes} in favour, ${no} against, ${abstain} abstaining`,
  other: 'not voting',
  withoutVeto: 'Without the veto',
  noVeto: 'No veto was cast',
  outcomes: {
    adopted: 'adopted',
    vetoed: 'vetoed',
    'failed-insufficient-votes': 'not adopted',
    'not-adopted-procedural': 'not carried',
  } satisfies Record<Outcome, string>,
  /** Why, in one or two sentences. */
  why: (facts: {
    outcome: Outcome;
    procedural: boolean;
    yes: number;
    needed: number;
    vetoedBy: readonly string[];
    permanentAgainst: readonly string[];
  }): string => {
    const { outcome, procedural, yes, needed } = facts;
    const vetoedBy = facts.vetoedBy.map(named);
    const permanentAgainst = facts.permanentAgainst.map(named);
    const votes = `${capital(inWords(yes))} ${plural(yes, 'vote', 'votes')} in favour`;
    const need = `${inWords(needed)} ${plural(needed, 'is', 'are')} needed`;
    if (outcome === 'vetoed') {
      const who = `${capital(listed(vetoedBy))}, ${plural(vetoedBy.length, 'a permanent member', 'permanent members')}, voted against.`;
      return `${who} ${capital(inWords(yes))} ${plural(yes, 'vote', 'votes')} would have been enough: ${need}.`;
    }
    if (outcome === 'adopted') {
      const even = permanentAgainst.length
        ? ` ${capital(listed(permanentAgainst))} voted against, and on procedure that is no veto.`
        : procedural
          ? ''
          : ' No permanent member voted against.';
      return `${votes}; ${need}.${even}`;
    }
    if (procedural) return `${votes}; ${need}.`;
    const noVeto = permanentAgainst.length
      ? ` ${plural(permanentAgainst.length, 'The vote of', 'The votes of')} ${listed(permanentAgainst)} against ${plural(permanentAgainst.length, 'was no veto', 'were no vetoes')}, because the count had already failed.`
      : '';
    return `${votes}; ${need}.${noVeto}`;
  },
  rules: {
    adopted: 'Charter, Article 27(3)',
    vetoed: 'Charter, Article 27(3)',
    'failed-insufficient-votes': 'Charter, Article 27(3)',
    'not-adopted-procedural': 'Charter, Article 27(2)',
  } satisfies Record<Outcome, string>,
  proceduralRule: 'Charter, Article 27(2)',
  byPolicy: (names: readonly string[]) => `${capital(listed(names.map(named)))} voted on standing instructions.`,
} as const);
