/** How one may vote, in English. */
import type { Choice } from '../../../shared/council/rules/votes/tally.ts';

export const choiceNames: Readonly<Record<Choice, string>> = {
  yes: 'In favour',
  no: 'Against',
  abstain: 'Abstain',
  not_participating: 'Not participating',
  absent: 'Absent',
};
