/** The room at a glance, the clock and the bell, for whoever runs a session. In English. */
import type { Event } from '../../../shared/council/events.ts';
import type { ConsoleTab, RowInRoom } from '../../store/console.ts';
import { plural } from './counting.ts';

/** What somebody did last, by the kind of event; what is not here is no act of a person that a teacher would look for. */
const lastActs: Readonly<Partial<Record<Event['kind'], string>>> = {
  'seat-taken': 'sat down',
  'delegate-joined': 'joined the delegation',
  'seat-left': 'left a seat',
  'brief-opened': 'opened the brief',
  'readiness-said': 'said ready',
  'draft-created': 'began a draft',
  'draft-retitled': 'renamed a draft',
  'clause-added': 'added a clause',
  'clause-changed': 'changed a clause',
  'clause-removed': 'took a clause out',
  'clause-moved': 'moved a clause',
  'draft-shared': 'shared a draft',
  'draft-sponsored': 'sponsored a draft',
  'draft-unsponsored': 'left a draft',
  'draft-tabled': 'tabled a draft',
  'draft-withdrawn': 'withdrew a draft',
  'troops-pledged': 'pledged soldiers',
  'consent-answered': 'wrote a letter',
  'good-offices-used': 'used good offices',
  'ballot-cast': 'cast a ballot',
  'ballot-advised': 'told its ambassador how to vote',
  'motion-made': 'made a motion',
  'motion-seconded': 'seconded a motion',
  'amendment-proposed': 'proposed an amendment',
  'amendment-supported': 'supported an amendment',
  'silence-begun': 'put a text under silence',
  'silence-broken': 'broke silence',
  'words-recorded': 'put words on record',
  'point-raised': 'raised a point of order',
  'point-ruled': 'ruled on a point',
  'statement-circulated': 'circulated a statement',
  'arria-opened': 'opened an Arria meeting',
  'order-given': 'gave an order',
  'order-signed': 'signed an order',
  'deed-done': 'acted outside the Council',
  'deal-offered': 'offered a deal',
  'deal-answered': 'answered a deal',
  'promise-judged': 'judged a promise',
  'interest-read': 'wrote down a reading',
  'interest-declared': 'declared an interest',
  'channel-opened': 'opened a conversation',
  'channel-joined': 'invited others to talk',
  'note-sent': 'wrote a note',
  'note-reported': 'showed you a note',
  'press-told': 'spoke to the press',
  'facilitator-called': 'called you',
  'speaker-listed': 'asked for the floor',
  'floor-ended': 'ended a speech',
};

const minutesAgo = (milliseconds: number): string => {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
};

export const roomWords = {
  title: 'The room',
  columns: { seat: 'Seat', waits: 'Waits for you', who: 'Delegates', here: 'Here', act: 'Last act', standing: 'Now' },
  /** How long ago. @param milliseconds since they did something */
  ago: minutesAgo,
  agoSpoken: (milliseconds: number) =>
    milliseconds < 60_000 ? 'did something just now' : `silent for ${minutesAgo(milliseconds)}`,
  act: (kind: string): string => lastActs[kind as Event['kind']] ?? 'did something',
  noAct: 'nothing yet',
  empty: 'nobody',
  others: (count: number) => `+${count}`,
  away: 'away',
  bot: 'bot',
  keptByBot: 'away · bot',
  present: 'here',
  muted: 'muted',
  silence: { none: '', long: 'silent', 'very-long': 'long silent' } satisfies Record<RowInRoom['silence'], string>,
  standing: { ready: 'ready', cast: 'has cast', 'not-cast': 'not cast', none: '' } satisfies Record<
    RowInRoom['standing'],
    string
  >,
  /** Most others are ready, or have cast. */
  slow: 'slow',
  waits: (count: number) => `${count} ${plural(count, 'thing waits', 'things wait')} for you`,
  open: (seat: string) => `${seat}: open its card`,
  count: (here: number, held: number, bots: number) =>
    `${held === 0 ? 'nobody has a seat yet' : `${here} of ${held} ${plural(held, 'seat', 'seats')} here`}${bots > 0 ? ` · ${bots} ${plural(bots, 'bot', 'bots')}` : ''}`,
  keysHint: 'Arrow keys go along the seats, Enter opens one.',

  tabs: {
    room: 'Room',
    inbox: 'Inbox',
    seats: 'People & seats',
    deck: 'Injects',
    talk: 'Talk',
    record: 'Record & texts',
    session: 'Session',
  } satisfies Record<ConsoleTab, string>,
  tabsLabel: 'Parts of the console',
  /** Of the browser's tab. */
  pageTitle: (waiting: number, brand: string) => `${waiting > 0 ? `(${waiting}) ` : ''}Facilitator · ${brand}`,

  extendOne: '+1 min',
  extendOneSpoken: 'One minute more',
  extendFive: '+5 min',
  extendFiveSpoken: 'Five minutes more',
  end: 'End now and reveal',
  keysOn: 'Single letters work as keys',
  keysOff: 'Switch this off if you dictate to your computer.',
  legend: [
    ['F', 'freeze, or go on'],
    ['0', 'the room'],
    ['1–6', 'the parts of the console'],
    ['J K', 'next and last in the inbox'],
    ['A X R', 'let through, refuse, reply'],
  ] as const satisfies readonly (readonly [string, string])[],

  bell: {
    title: 'The bell',
    hint: 'When it rings everything stands still and is kept. The same links open the same session, today or another day.',
    none: 'No bell is set.',
    at: (time: string) => `The bell rings at ${time}.`,
    short: (time: string) => `Bell ${time}`,
    rung: 'The bell has rung. Everybody reads that the same link goes on another day.',
    goOn: 'Go on',
    time: 'Ring at',
    minutes: 'Ring in',
    inMinutes: (minutes: number) => `${minutes} min`,
    setTime: 'Set the time',
    take: 'Take the bell back',
    ring: 'Ring now: stop here for today',
    ringSure: 'Everything stops, and everybody reads that it goes on another day with the same link.',
    tomorrow: 'That time has passed today: it rings tomorrow.',
  },
} as const;
