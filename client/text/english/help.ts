/** The first visit in three steps, and the help that stays, in English. */

import { unbroken } from '../unbroken.ts';
import { glossary } from './glossary.ts';

export const helpWords = unbroken({
  title: 'Help',
  rules: 'How a round goes',
  terms: 'Words of the United Nations',
  find: 'Find a word',
  noTerm: 'No such word here. Try a shorter piece of it.',
  meaning: (term: string) => `What “${term}” means`,
  glossary,
  again: 'Show the first steps again',
  stuck: 'Still stuck? Ask the facilitator under Talk.',
  visit: {
    label: 'Your first steps',
    place: (step: number, of: number) => `Step ${step} of ${of}`,
    steps: {
      who: {
        title: 'Who you are',
        says: (seat: string) => `You speak for ${seat}. Your brief says what you want, and what you must never accept.`,
        go: 'Read the brief',
      },
      now: {
        title: 'What goes on now',
        says: () =>
          'The dark line above says what you can do at this moment, or whom everybody waits for. Look there first.',
        go: 'Next',
      },
      act: {
        title: 'How you act',
        says: () =>
          'Each tab is a kind of act: write under Drafts, speak under Floor, bargain under Deals and Talk. When a vote opens, your ballot comes up.',
        go: 'Begin',
      },
    },
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    later: 'Under Help you find this again.',
  },
} as const);
