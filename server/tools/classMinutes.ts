/** The minutes of what people write to each other, of delegations of several, and of how the session is run. */
import type { Correction } from '../../shared/council/classroom.ts';
import type { Event, EventOf } from '../../shared/council/events.ts';
import { injectsOf } from '../../shared/council/rules/classroom/deck.ts';
import { delegationOf } from '../../shared/council/state.ts';
import type { Channel } from '../../shared/council/talk.ts';
import type { CallMatter, ChannelId, Group, PersonId, SeatId, Visibility } from '../../shared/council/vocabulary.ts';
import { nameOf, namesOf, personOf, type Say, type Scene, textOf, timeOfDay } from './minuteWords.ts';

const regions = {
  african: 'Africa',
  'asia-pacific': 'Asia and the Pacific',
  'eastern-european': 'Eastern Europe',
  'latin-american-and-caribbean': 'Latin America and the Caribbean',
  'western-european-and-others': 'Western Europe and others',
} as const satisfies Record<Group, string>;

const visibilityWords = {
  'facilitator-reads': 'The facilitator says that they read all notes',
  held: 'The facilitator says that notes wait for them before they arrive',
  private: 'The facilitator says that notes are private',
} as const satisfies Record<Visibility, string>;

const callWords = {
  help: 'how something works',
  ruling: 'whether something may be done',
} as const satisfies Record<CallMatter, string>;

const choiceWords = {
  yes: 'vote yes',
  no: 'vote no',
  abstain: 'abstain',
  not_participating: 'not participate',
  absent: 'be absent',
} as const;

const channelIn = ({ council, before }: Scene, id: ChannelId): Channel | undefined =>
  council.talk.channels[id] ?? before.talk.channels[id];
const quoted = (text: string): string => `“${text}”`;
const because = (reason: string): string => (reason === '' ? '' : `: ${quoted(reason)}`);

/** What a conversation is called, after “in”. */
function channelOf(scene: Scene, id: ChannelId): string {
  const channel = channelIn(scene, id);
  if (!channel) return id;
  const members = Object.keys(channel.members) as SeatId[];
  switch (channel.kind) {
    case 'delegation':
      return `the delegation of ${nameOf(scene, channel.by)}`;
    case 'region':
      return `the caucus of ${channel.group ? regions[channel.group] : 'a region'}`;
    case 'group':
      return `the group ${quoted(channel.title)}`;
    case 'bilateral':
      return `the conversation of ${members.map((seat) => nameOf(scene, seat)).join(' and ')}`;
  }
}

/** Who has written it: their name in the room where somebody has, and their delegation. */
const writerOf = (scene: Scene, author: PersonId | null, by: SeatId): string =>
  author === null ? nameOf(scene, by) : `${personOf(scene, author)} of ${nameOf(scene, by)}`;

/** Whom a note is for: the other one, or the conversation. */
function readersOf(scene: Scene, id: ChannelId, by: SeatId): string {
  const channel = channelIn(scene, id);
  if (channel?.kind !== 'bilateral') return channelOf(scene, id);
  return namesOf(
    scene,
    (Object.keys(channel.members) as SeatId[]).filter((seat) => seat !== by),
  );
}

/** As it is named afterwards. */
function noteOf(scene: Scene, id: ChannelId, number: number): string {
  const note = channelIn(scene, id)?.notes.find((each) => each.number === number);
  return note ? `the note of ${nameOf(scene, note.by)} to ${readersOf(scene, id, note.by)}` : `a note in ${id}`;
}

const circumstances = ({ held }: EventOf<'note-sent'>, { council }: Scene): string => {
  if (held) return ' (it waits for the facilitator)';
  return council.talk.visibility === 'private' ? ' (in private)' : '';
};

function opened({ channelKind, by, seats, title, group }: EventOf<'channel-opened'>, scene: Scene): string {
  const opener = nameOf(scene, by);
  const others = namesOf(
    scene,
    seats.filter((seat) => seat !== by),
  );
  switch (channelKind) {
    case 'delegation':
      return `The delegation of ${opener} begins to talk among itself`;
    case 'region':
      return `${opener} opens the caucus of ${group ? regions[group] : 'a region'}: ${namesOf(scene, seats)}`;
    case 'group':
      return `${opener} opens the group ${quoted(title)} with ${others}`;
    case 'bilateral':
      return `${opener} opens a conversation with ${others}`;
  }
}

const moreOrLess = (amount: number): string => (amount > 0 ? 'more' : 'less');

function corrected(correction: Correction, scene: Scene): string {
  switch (correction.what) {
    case 'capital': {
      const points = Math.abs(correction.by) === 1 ? '1 point' : `${Math.abs(correction.by)} points`;
      return `${nameOf(scene, correction.seat)} has ${points} of political capital ${moreOrLess(correction.by)}`;
    }
    case 'money':
      return `${nameOf(scene, correction.seat)} has ${Math.abs(correction.by)} million dollars ${moreOrLess(correction.by)}`;
    case 'words': {
      const said = scene.before.said[correction.index];
      return `words of ${said ? nameOf(scene, said.seat) : 'somebody'} are struck from the record`;
    }
    case 'remark': {
      const remark = scene.before.talk.remarks[correction.index];
      return `a remark of ${remark ? nameOf(scene, remark.seat) : 'somebody'} to the press is struck out`;
    }
    case 'draft':
      return `${textOf(scene, correction.draft)} is a working draft again`;
  }
}

const newsOf = ({ council }: Scene, id: string): string =>
  quoted(injectsOf(council).find((inject) => inject.id === id)?.title ?? id);

const granted = (grants: boolean | null): string =>
  grants === null ? '' : grants ? ' (it may be done)' : ' (it may not be done)';

/** Somebody leaves: a seat that is free then, or others who stay. */
export function leaves({ seat, person }: EventOf<'seat-left'>, scene: Scene, isSentAway: boolean): string {
  const [who, where] = [personOf(scene, person), nameOf(scene, seat)];
  const left = scene.council.seats[seat];
  const isAlone = !left || delegationOf(left).length === 0;
  if (isSentAway) {
    return isAlone
      ? `The facilitator frees the seat of ${where}, which ${who} held`
      : `The facilitator takes ${who} out of the delegation of ${where}`;
  }
  return `${who} leaves the ${isAlone ? 'seat' : 'delegation'} of ${where}`;
}

export const classSayings = {
  'delegate-joined': ({ seat, person }, scene) =>
    `${personOf(scene, person)} joins the delegation of ${nameOf(scene, seat)}`,
  'seats-swapped': ({ one, other }, scene) =>
    `The delegations of ${nameOf(scene, one)} and ${nameOf(scene, other)} exchange their seats`,
  'seats-drawn': () => 'Lots are drawn for the seats that are free',
  'seating-set': ({ seating }) =>
    seating === 'chosen' ? 'People choose their seats from now on' : 'The facilitator gives the seats from now on',
  'roster-set': ({ entries }, scene) =>
    `The class list: ${entries.map(({ label, seat }) => (seat ? `${label} (${nameOf(scene, seat)})` : label)).join(', ') || 'nobody'}`,
  'person-labelled': ({ person, label }, scene) => `${personOf(scene, person)} is ${label} of the class list`,
  'person-renamed': ({ person, name }, scene) =>
    `${scene.before.people[person]?.name ?? 'Somebody'} is called ${name} from now on`,
  'person-muted': ({ person, muted }, scene) =>
    `${personOf(scene, person)} ${muted ? 'is muted' : 'may say something again'}`,
  'person-removed': ({ person, removed }, scene) =>
    `${personOf(scene, person)} is ${removed ? 'sent out' : 'let in again'}`,
  'ballot-advised': ({ seat, person, choice }, scene) =>
    choice === null
      ? `${personOf(scene, person)} of ${nameOf(scene, seat)} no longer says what they would do`
      : `${personOf(scene, person)} of ${nameOf(scene, seat)} would ${choiceWords[choice]}`,
  'key-withheld': ({ seat, withholds }, scene) =>
    `The capital of ${nameOf(scene, seat)} ${withholds ? 'keeps its key to a veto back' : 'gives its key to a veto'}`,
  'order-signed': ({ seat, person }, scene) =>
    `${personOf(scene, person)} puts their key to the order of ${nameOf(scene, seat)}`,
  'channel-opened': opened,
  'channel-joined': ({ channel, seats, by }, scene) =>
    `${nameOf(scene, by)} brings ${namesOf(scene, seats)} into ${channelOf(scene, channel)}`,
  'channel-left': ({ channel, seat }, scene) => `${nameOf(scene, seat)} leaves ${channelOf(scene, channel)}`,
  'note-sent': (event, scene) => {
    const { channel, by, author, text } = event;
    const to = readersOf(scene, channel, by);
    return `${writerOf(scene, author, by)} writes to ${to}${circumstances(event, scene)}: ${quoted(text)}`;
  },
  'note-judged': ({ channel, note, passes, reason }, scene) =>
    passes
      ? `The facilitator lets ${noteOf(scene, channel, note)} through`
      : `The facilitator refuses ${noteOf(scene, channel, note)}${because(reason)}`,
  'note-reported': ({ channel, note, by, reason }, scene) =>
    `${nameOf(scene, by)} shows the facilitator ${noteOf(scene, channel, note)}${because(reason)}`,
  'visibility-set': ({ visibility }) => visibilityWords[visibility],
  'press-told': ({ seat, text }, scene) => `${nameOf(scene, seat)} tells the press: ${quoted(text)}`,
  'facilitator-called': ({ person, seat, about, text }, scene) => {
    const who = seat ? `${personOf(scene, person)} of ${nameOf(scene, seat)}` : personOf(scene, person);
    return `${who} asks the facilitator ${callWords[about]}: ${quoted(text)}`;
  },
  'call-answered': ({ call, text, grants }, scene) => {
    const asked = scene.council.classroom.calls[call];
    return `The facilitator answers ${asked ? personOf(scene, asked.person) : call}${granted(grants)}: ${quoted(text)}`;
  },
  nudged: ({ seat, text }, scene) => `The facilitator tells ${nameOf(scene, seat)} alone: ${quoted(text)}`,
  announced: ({ text }) =>
    text === '' ? 'What was announced is over' : `The facilitator announces to all: ${quoted(text)}`,
  corrected: ({ correction, reason }, scene) =>
    `The facilitator puts right: ${corrected(correction, scene)}${because(reason)}`,
  'inject-held': ({ inject, held }, scene) =>
    held
      ? `The facilitator keeps the news ${newsOf(scene, inject)} back`
      : `The facilitator keeps the news ${newsOf(scene, inject)} back no longer`,
  'inject-improvised': ({ inject: { round, title, privateTo } }, scene) => {
    const to = privateTo ? `, for ${namesOf(scene, privateTo as SeatId[])} alone` : '';
    return `The facilitator writes news for round ${round}${to}: ${quoted(title)}`;
  },
  'inject-thrown-in': ({ inject }, scene) => `The facilitator throws in ${newsOf(scene, inject)}`,
  'bell-set': ({ rings }) => (rings === null ? 'No bell is to ring' : `The bell is to ring at ${timeOfDay(rings)}`),
  'bell-rung': () => 'The bell rings',
  'facilitator-admitted': ({ number, label }) => `${label} may run the session too, as facilitator ${number}`,
  'facilitator-dismissed': ({ number }, { before }) => {
    const known = before.classroom.deputies.find((deputy) => deputy.number === number);
    return `${known?.label ?? 'Somebody'}, facilitator ${number}, runs the session no longer`;
  },
} satisfies { [Kind in Event['kind']]?: Say<Kind> };
