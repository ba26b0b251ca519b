/** The ballot, in English. */
import type { Choice } from '../../../shared/council/rules/votes/tally.ts';
import { unbroken } from '../unbroken.ts';
import { choiceNames } from './choices.ts';
import { inWords, sentence } from './counting.ts';

export const ballot = unbroken({
  title: 'Cast your vote',
  read: 'Read the text',
  aims: 'Your aims',
  choices: choiceNames,
  hints: {
    yes: (needed: number) => `counts towards the ${inWords(needed)}`,
    no: 'counts for nobody',
    veto: 'a veto, if the rest would be enough',
    proceduralNo: 'on procedure there is no veto',
    abstain: 'never a veto; counts for nobody',
    not_participating: 'recorded, counts for nobody',
  },
  cast: (choice: Choice) => `Cast: ${choiceNames[choice].toLowerCase()}`,
  change: (choice: Choice) => `Change to: ${choiceNames[choice].toLowerCase()}`,
  choose: 'Choose one',
  sent: (choice: Choice) => `Cast: ${choiceNames[choice].toLowerCase()}. You may change it until the close.`,
  sending: 'Sending …',
  waiting: 'There is no connection. Your ballot is sent as soon as there is one again.',
  hidden: 'Nobody sees a ballot before the vote is closed.',
  castOf: (cast: number, held: number) => `${cast} of ${held} delegations have cast`,
  annulled: (reason: string, again: boolean) =>
    `The vote was annulled: ${sentence(reason)}${again ? ' Cast your ballot again.' : ''}`,
  party: 'You were found to be a party to the dispute: you do not vote on this text (Charter, Article 27(3)).',
  none: 'No vote is open.',
  noneHint:
    'When a text is put to the vote, your ballot appears here, and afterwards who voted how. Texts are voted on in the order in which they were tabled.',
});
