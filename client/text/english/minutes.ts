/** The record of the Council, in English. */
import { unbroken } from '../unbroken.ts';
import { arcWords } from './record.ts';

export const record = unbroken({
  title: 'Record of the Council',
  empty: 'Nothing has been decided yet.',
  emptyHint:
    'After each vote its count, its rule and its text stand here for good. For a vote somebody has to table a draft.',
  arc: arcWords,
  news: 'What was reported',
  vote: (number: number) => `Vote ${number}`,
  said: 'What was said in public',
  statements: 'Statements of the Council',
  annulled: 'Votes that were annulled',
  annulledVote: (number: number, reason: string) => `Vote ${number}: ${reason}`,
});
