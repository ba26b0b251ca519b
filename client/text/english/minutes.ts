/** The record of the Council, in English. */
import { unbroken } from '../unbroken.ts';
import { soldiers } from './brief.ts';
import { listed } from './counting.ts';
import { named } from './names.ts';
import { arcWords } from './record.ts';

export const record = unbroken({
  title: 'Record of the Council',
  empty: 'Nothing has been decided yet.',
  emptyHint:
    'After each vote its count, its rule and its text stand here for good. For a vote somebody has to table a draft.',
  arc: arcWords,
  before: {
    title: 'Before the session',
    inForce: (resolution: string) => `${resolution} is in force`,
    consented: 'The host state has consented to it.',
    pledged: (pledges: readonly { readonly name: string; readonly thousands: number }[]) =>
      `Pledged to it: ${listed(pledges.map(({ name, thousands }) => `${soldiers(thousands)} of ${named(name)}`))}.`,
    onTheTable: (title: string, by: string) => `On the table: “${title}”, a draft of ${named(by)}.`,
  },
  news: 'What was reported',
  vote: (number: number) => `Vote ${number}`,
  said: 'What was said in public',
  statements: 'Statements of the Council',
  annulled: 'Votes that were annulled',
  annulledVote: (number: number, reason: string) => `Vote ${number}: ${reason}`,
});
