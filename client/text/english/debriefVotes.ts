/** What the columns of the voting matrix are called, and how such a vote ended. In English. */
import type { Subject } from '../../../shared/council/events.ts';
import type { Outcome } from '../../../shared/council/rules/votes/tally.ts';
import type { MotionKind } from '../../../shared/council/vocabulary.ts';
import { named } from './names.ts';
import { resultWords } from './result.ts';

const motions = {
  suspend: 'suspend',
  adjourn: 'adjourn',
  'adjourn-until': 'adjourn until',
  refer: 'refer',
  postpone: 'postpone',
  'take-next': 'vote next',
  'call-assembly': 'call Assembly',
  'close-debate': 'close debate',
  'moderated-caucus': 'moderated caucus',
  'unmoderated-caucus': 'free caucus',
} as const satisfies Record<MotionKind, string>;

/** As short as the head of a narrow column. @param symbol of the text, or empty */
const headOf = (subject: Subject, symbol: string): string => {
  switch (subject.kind) {
    case 'draft':
      return symbol;
    case 'amendment':
      return `Amend. ${symbol}`;
    case 'part':
      return `Part of ${symbol}`;
    case 'agenda':
      return subject.item === null ? 'Agenda' : 'Agenda item';
    case 'invitation':
      return 'Invitation';
    case 'ruling':
      return 'Ruling';
    case 'preliminary':
      return 'Procedural?';
    case 'motion':
      return `Motion: ${motions[subject.motion]}`;
  }
};

/** Where a vote that was carried, or was not, is called otherwise than that of a text. */
const verdicts: Readonly<Partial<Record<Subject['kind'], readonly [carried: string, not: string]>>> = {
  part: ['stays in', 'goes out'],
  agenda: ['adopted', 'not adopted'],
  invitation: ['invited', 'not invited'],
  ruling: ['overruled', 'stands'],
  preliminary: ['procedural', 'substantive'],
  motion: ['carried', 'not carried'],
};

const agendaItem = ['stays', 'goes off'] as const;

/** A text needs votes whatever its character: procedural or not, it is adopted or not. */
const verdictOn = (subject: Subject, outcome: Outcome): string => {
  if (outcome === 'vetoed') return resultWords.outcomes.vetoed;
  const own = subject.kind === 'agenda' && subject.item !== null ? agendaItem : verdicts[subject.kind];
  if (own) return own[outcome === 'adopted' ? 0 : 1];
  return outcome === 'adopted' ? resultWords.outcomes.adopted : resultWords.outcomes['failed-insufficient-votes'];
};

export const voteWords = {
  vote: (vote: number) => `Vote ${vote}`,
  head: headOf,
  verdict: verdictOn,
  proposedBy: (name: string) => `by ${named(name)}`,
  annulled: 'Votes that were annulled',
  annulledVote: (vote: number, reason: string, again: number | null) =>
    `Vote ${vote}: “${reason}”${again === null ? '' : ` Put again as vote ${again}.`}`,
} as const;
