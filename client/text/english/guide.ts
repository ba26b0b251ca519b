/** What the guide says to whoever plays alone, in English. */
import type { Lesson, Moment } from '../../store/guide.ts';
import { unbroken } from '../unbroken.ts';

const lines: Readonly<Record<Moment, string>> = {
  sitrep:
    'Each round begins with a report of what has changed. Read it, and below it your brief: it says what earns you points.',
  'begin-text':
    'Nothing can be decided without a text. Start one from a template that comes close to what you want, and change it.',
  'finish-text': 'Your text is still private. Change a clause so that others can live with it too, then table it.',
  persuade:
    'Texts are before the Council. See how the elected members lean, and win them with a change, a deal or a speech.',
  'on-the-table':
    'A text is on the table. Read it and see how the elected members lean, then amend it or start one of your own.',
  'speak-only': 'Others write the texts. See what they propose, and tell them what you need: a deal can win them.',
  meeting: 'In the meeting members say in public what they think. Ask for the floor if you want to win somebody over.',
  'meeting-without-text':
    'The Council meets, but nobody has tabled a text: there will be no vote in this round. You can still table one.',
  ballot: 'Compare the text with your aims and red lines, then cast your ballot.',
  cast: 'Your ballot is in. The vote closes by itself as soon as all have cast.',
  'watch-vote': 'The members vote. The result comes as soon as all have cast.',
  'before-vote': 'The Council is about to vote. You may explain your vote first, or go on to it.',
  interval: 'See who voted how, and what the rule was. Then go on to the next vote.',
  'votes-over': 'See who voted how. What was adopted acts on the country after the orders.',
  orders:
    'Now your capital may act outside the Council, in secret: money, soldiers, pressure. Give an order, or let it be.',
  field: 'The months have passed. Look for what changed, and why: each change has its causes beside it.',
  epilogue: 'Nobody can act any more. This is where the country went with what you all left behind.',
};

const lessons: Readonly<Record<Lesson, string>> = {
  brief: 'Read your brief',
  start: 'Start a text',
  change: 'Change a clause',
  table: 'Table it',
  lean: 'See how the others lean',
  vote: 'Vote',
  order: 'Give an order, or none',
  changed: 'See what changed, and why',
};

export const guideWords = unbroken({
  title: 'Guide',
  hide: 'Hide the guide',
  lines,
  lessons,
  done: 'done',
  open: 'to do',
  all: 'All done here. Go on when you like.',
} as const);
