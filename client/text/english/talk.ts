/** Conversations, notes, the press, and what is asked of the facilitator. In English. */
import type { Told } from '../../../shared/council/views/redactEvent.ts';
import type { CallMatter, Group, Visibility } from '../../../shared/council/vocabulary.ts';
import type { Naming } from '../../store/naming.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { does, named } from './names.ts';

const groups: Readonly<Record<Group, string>> = {
  african: 'African Group',
  'asia-pacific': 'Asia-Pacific Group',
  'eastern-european': 'Eastern European Group',
  'latin-american-and-caribbean': 'Latin American and Caribbean Group',
  'western-european-and-others': 'Western European and Others Group',
};

/** What the facilitator sees of notes. */
const visibilities: Readonly<Record<Visibility, string>> = {
  'facilitator-reads': 'The facilitator can read what is written here.',
  held: 'The facilitator reads each note first, and lets it through or not.',
  private: 'The facilitator does not read this, unless one of you shows them a note.',
};

const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "14:05", by this machine's clock. @param at milliseconds since 1970 */
export const timeOfDay = (at: number): string => time.format(at);

/** Characters that are left, or too many. */
const room = (left: number): string =>
  left >= 0 ? `${left} ${plural(left, 'character', 'characters')} left` : `${-left} too many`;

export const talkWords = unbroken({
  title: 'Talk',
  list: 'Conversations',
  groups,
  delegation: 'Your delegation',
  group: (names: readonly string[]): string => `Group with ${listed(names.map(named))}`,
  unread: (count: number): string => `${count} new`,
  noNotes: 'nothing said yet',
  you: 'You',
  back: 'All conversations',
  open: 'New conversation',
  none: 'Nobody has written to you yet. Much is settled before a meeting: open a conversation and ask what others need.',
  chooseOne: 'Choose a conversation, or open a new one.',
  chooseHint: 'What you say here reaches only those who are in the conversation. Speeches belong on the floor.',

  visibilities,
  /** Where one person plays and the others are bots. */
  alone: 'You play alone: no other person reads this. Bots answer in a few words.',
  fromHere: (visibility: Visibility): string => `From here on: ${lower(visibilities[visibility])}`,
  visibilityNow: 'This has changed, for all that is written from now on:',

  notes: (title: string): string => `Notes: ${title}`,
  empty: 'Nothing has been said here yet. Ask what they need, or say what you can offer.',
  emptyOwn: 'Only your delegation reads this, and it may write at any time. Agree on what you want.',
  held: 'waits for the facilitator',
  refused: 'not let through',
  refusedWhy: (reason: string): string => `not let through: ${reason}`,
  late: 'Members who come later do not read what was said before.',

  note: (name: string): string => `Note to ${named(name)}`,
  noteOwn: 'Note to your delegation',
  noteGroup: 'Note to this group',
  send: 'Send',
  enter: 'Enter sends, Shift and Enter begins a new line.',
  sitting: 'The Council sits: only short notes.',
  room,

  show: 'Show the facilitator',
  showing: (name: string): string => `Show the facilitator this note by ${named(name)}`,
  showWhy: 'Why?',
  showWhyHint: 'They then read this note, and why you show it. Others do not learn who showed it.',
  showIt: 'Show it',
  leaveIt: 'Leave it',
  shown: 'you have shown it to the facilitator',

  offers: 'Open between you',
  offer: 'Offer a deal',
  offerTo: (name: string): string => `Offer a deal to ${named(name)}`,

  members: (count: number): string => `${capital(inWords(count))} ${plural(count, 'delegation', 'delegations')}`,
  invite: 'Invite',
  inviteWhom: 'Invite whom?',
  leave: 'Leave',
  leaveSure: 'Leave this group? Somebody in it has to invite you again.',

  newTitle: 'New conversation',
  newHint: 'Choose one delegation, or several for a group.',
  withRegion: (group: Group): string => `With the ${groups[group]}`,
  withOwn: 'With your own delegation',
  whom: 'With whom?',
  emptySeats: 'Nobody sits there yet: whoever comes later does not read what stands before',
  nobodyThere: 'nobody is there',
  groupTitle: 'What is the group called?',
  groupTitleHint: 'All members read it.',
  openOne: (name: string): string => `Talk to ${named(name)}`,
  openSome: (count: number): string => `Open the group of ${inWords(count + 1)}`,
  openNone: 'Choose somebody first.',

  press: 'The press',
  pressHint: 'What you tell the press everybody reads at once, on the wall as well. It stays on the record.',
  pressLabel: 'To the press',
  pressSend: 'Tell the press',
  pressLeft: (left: number): string =>
    left > 0 ? `${capital(inWords(left))} of two left in this round.` : 'None left in this round.',
  pressNone: 'Nobody has said anything to the press yet. A well-placed sentence can move a vote.',
  remarks: 'What was said to the press',
  struck: 'struck out by the facilitator',

  facilitator: 'The facilitator',
  facilitatorHint: 'Only the facilitator reads what you ask, and only you read the answer.',
  about: 'What is it about?',
  matters: {
    help: 'I need help',
    ruling: 'We would like to do something that no button is for',
  } satisfies Record<CallMatter, string>,
  matterHints: {
    help: 'Say what you want to do and where you are stuck.',
    ruling: 'Say what your delegation would do, how, and why it could. The facilitator decides whether it happens.',
  } satisfies Record<CallMatter, string>,
  ask: 'Your question',
  askRuling: 'What would you do?',
  askSend: 'Ask the facilitator',
  asked: 'What you have asked',
  askedNone: 'You have asked nothing yet.',
  waits: 'waits for an answer',
  grants: { yes: 'It may be done.', no: 'It may not be done.' },
  nudges: 'What the facilitator has told your delegation',

  nudge: 'A word from the facilitator',
  answered: 'The facilitator has answered you',
  youAsked: (text: string): string => `You asked: “${text}”`,
  putAway: 'OK',
  announcement: 'To everybody',
  bellAt: (at: number): string => `The bell rings at ${timeOfDay(at)}.`,
  muted: 'The facilitator has muted you. You read, vote and act as before, but cannot write for now.',

  corrections: 'What the facilitator has put right',
  correction: (correction: Correction, names: CorrectionNames): string => capital(correctedIn(correction, names)),
  correctionWhy: (reason: string, round: string): string => `${round} · ${reason}`,
} as const);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type Correction = Extract<Told, { readonly kind: 'corrected' }>['correction'];
type CorrectionNames = Pick<Naming, 'text'> & { readonly seat: (id: string) => string };

const amount = (by: number, unit: string): string => `${Math.abs(by)} ${unit} ${by > 0 ? 'more' : 'less'}`;

function correctedIn(correction: Correction, { seat, text }: CorrectionNames): string {
  switch (correction.what) {
    case 'capital':
      return `${named(seat(correction.seat))}: ${amount(correction.by, 'political capital')}`;
    case 'money':
      return `${named(seat(correction.seat))}: $${Math.abs(correction.by)} million ${correction.by > 0 ? 'more' : 'less'}`;
    case 'words':
      return 'words are struck from the record';
    case 'remark':
      return 'a remark to the press is struck out';
    case 'draft':
      return `${text(correction.draft)} is a working draft again`;
  }
}

/** Events of talk and of the class, as they are spoken. Of a note never its text: whoever reads it hears it then. */
type TalkTold = Extract<
  Told,
  {
    readonly kind:
      | 'note'
      | 'note-refused'
      | 'channel-opened'
      | 'visibility-set'
      | 'press-told'
      | 'announced'
      | 'nudged'
      | 'call-answered'
      | 'colleague-joined'
      | 'corrected'
      | 'bell-rung'
      | 'called'
      | 'note-held'
      | 'note-reported';
  }
>;

/** @param own the seat of whoever is told; null for those who only watch */
export function talkToldOf(told: TalkTold, names: CorrectionNames, own: string | null): string {
  switch (told.kind) {
    case 'note':
      return told.by === own ? 'A note from your own delegation' : `A note from ${named(names.seat(told.by))}`;
    case 'note-refused':
      return 'The facilitator did not let a note of yours through';
    case 'channel-opened':
      return does(names.seat(told.by), 'opens a conversation with you', 'open a conversation with you');
    case 'visibility-set':
      return `From now on: ${lower(visibilities[told.visibility])}`;
    case 'press-told':
      return `${capital(named(names.seat(told.seat)))} to the press: ${told.text}`;
    case 'announced':
      return `To everybody: ${told.text}`;
    // The cards that show them are spoken themselves.
    case 'nudged':
    case 'call-answered':
      return '';
    case 'colleague-joined':
      return `${told.name} joins your delegation`;
    case 'corrected':
      return `The facilitator puts something right: ${correctedIn(told.correction, names)}. ${told.reason}`;
    case 'bell-rung':
      return 'The bell has rung: everything stands still and is kept';
    case 'called':
      return told.about === 'help' ? 'Somebody asks you for help' : 'Somebody asks you for a ruling';
    case 'note-held':
      return `A note from ${named(names.seat(told.by))} waits for you`;
    case 'note-reported':
      return `${does(names.seat(told.by), 'shows', 'show')} you a note`;
  }
}
