/** What waits for whoever runs a session, and sentences to answer with. In English. */
import type { InboxItem } from '../../store/inbox.ts';
import { plural } from './counting.ts';
import { named } from './names.ts';

type Kind = InboxItem['kind'];

export const inboxWords = {
  title: 'Inbox',
  waiting: (count: number) =>
    count === 0
      ? 'No note and no call waits for you.'
      : `${count} ${plural(count, 'thing waits', 'things wait')} for you, oldest first.`,
  emptyHint: 'Notes that wait for approval, notes that somebody shows you and calls for help come here.',
  kinds: {
    note: 'Note to let through',
    report: 'Note shown to you',
    help: 'Call for help',
    ruling: 'Asks for a ruling',
  } satisfies Record<Kind, string>,
  list: 'What waits for you',
  fromTo: (from: string, to: readonly string[]) => `${from} → ${to.join(', ')}`,
  from: (name: string, seat: string | null) => (seat ? `${name}, ${seat}` : name),
  within: (seat: string) => `within the delegation of ${named(seat)}`,
  round: (round: number) => (round > 0 ? `round ${round}` : 'lobby'),
  shownBy: (seat: string, reason: string) => `Shown to you by ${named(seat)}: “${reason}”`,
  acts: {
    note: { a: 'Let it through', x: 'Do not let it through', r: 'A word to the writer' },
    report: { a: 'Leave it', x: 'Mute the writer', r: 'A word to the writer' },
    help: { a: '', x: '', r: 'Answer' },
    ruling: { a: 'Allow it', x: 'Do not allow it', r: 'Answer without a ruling' },
  } satisfies Record<Kind, Record<'a' | 'x' | 'r', string>>,
  /** What the field is for. */
  fields: {
    refuse: 'Why it does not arrive; the writer reads it',
    nudge: 'Your word to the writer’s delegation',
    answer: 'Your answer',
    allow: 'Allowed: your answer',
    forbid: 'Not allowed: your answer',
    mute: 'Your word to the writer, who cannot write from now on',
  },
  send: {
    refuse: 'Do not let it through',
    nudge: 'Send',
    answer: 'Send the answer',
    allow: 'Allow it',
    forbid: 'Do not allow it',
    mute: 'Mute and send',
  },
  cancel: 'Back',
  suggested: 'Suggested answers',
  suggestions: {
    refuse: [
      'Please write it again in the words of a diplomat.',
      'Stay in your role: this is about a person, not about the crisis.',
      'This tells what your brief keeps secret. Is that what you want?',
    ],
    nudge: [
      'Please keep to the words of a diplomat.',
      'Think of what your government would want here.',
      'Come and see me for a minute.',
    ],
    answer: [
      'Look at the line “Now” at the top: it says what you can do at this moment.',
      'Open Brief and read your first aim again. Who else might want that?',
      'I am coming to you.',
    ],
    allow: [
      'Yes. Say it aloud, so that everybody knows.',
      'Yes, once. I will write it on the record.',
      'Yes, if the delegation concerned agrees.',
    ],
    forbid: [
      'No: your government has no means for this.',
      'No: this needs a decision of the Council. Draft a text.',
      'Not now. Ask again in the next round.',
    ],
    mute: ['You cannot write for now. Come and see me.'],
  } satisfies Record<string, readonly string[]>,
  legend:
    'Keys: J and K or the arrows go through the list · A lets through or allows · X refuses · R replies · Esc back',
  answered: 'Answered',
  answeredBy: (text: string, grants: boolean | null) =>
    `${grants === null ? '' : grants ? 'Allowed. ' : 'Not allowed. '}${text}`,
  refused: (count: number) => `${count} ${plural(count, 'note', 'notes')} not let through`,
} as const;

export const talkDeskWords = {
  visibility: {
    title: 'What you see of notes',
    now: 'now',
    names: {
      'facilitator-reads': 'You may read all notes',
      held: 'You approve each note',
      private: 'Notes are private',
    },
    hints: {
      'facilitator-reads': 'Notes arrive at once. You can read them here.',
      held: 'A note waits in your inbox until you let it through.',
      private: 'You read none, except those that a reader shows you.',
    },
    /** What everybody is told, on every channel. */
    told: {
      'facilitator-reads':
        'Everybody reads at once, on every channel: “The facilitator may read notes written from now on.”',
      held: 'Everybody reads at once, on every channel: “The facilitator reads notes written from now on before they arrive.”',
      private: 'Everybody reads at once, on every channel: “The facilitator does not read notes written from now on.”',
    },
    before: 'Notes that were written before keep what was announced then.',
    set: 'Announce and switch',
    back: 'Leave it as it is',
  },
  announce: {
    title: 'To everybody',
    hint: 'Everybody reads it at the top of their page, and on the wall, until you take it down.',
    field: 'Announcement',
    send: 'Announce',
    takeDown: 'Take it down',
    now: 'Everybody reads now:',
  },
  nudge: {
    title: 'To one delegation',
    to: 'To',
    field: (seat: string) => `A word to ${named(seat)}, which nobody else reads`,
    send: 'Send',
    choose: 'Choose a seat',
    sent: 'Sent',
    none: 'Nobody is seated yet.',
  },
  notes: {
    title: 'Notes',
    none: 'Nobody has written a note yet.',
    filter: 'Of',
    all: 'all delegations',
    kinds: { bilateral: 'between two', group: 'group', region: 'region', delegation: 'within a delegation' },
    count: (count: number) => `${count} ${plural(count, 'note', 'notes')}`,
    unread: (count: number) =>
      `${count} ${plural(count, 'note is', 'notes are')} not yours to read: ${plural(count, 'it was', 'they were')} written while notes were private.`,
    status: { sent: '', held: 'waits for you', refused: 'not let through' },
    bot: 'a bot',
  },
  remarks: {
    title: 'Remarks to the press',
    none: 'Nobody has spoken to the press yet.',
    struck: 'Struck from the record',
  },
} as const;
