/** What a person reads of notes, calls and nudges, and what a delegation of several knows of itself. */
import { type Asking, askingSeat, isOfPost } from '../decision.ts';
import type { RefusalCode } from '../refusals.ts';
import { mayCall } from '../rules/classroom/calls.ts';
import { mayAdvise, maySign, mayWithhold } from '../rules/session/delegations.ts';
import { hasKeys, needsTwoKeys } from '../rules/session/keys.ts';
import { mayChangeChannel, mayOpenChannel } from '../rules/talk/channels.ts';
import { type KnownNote, knownNotes, maySendNote } from '../rules/talk/notes.ts';
import { maySpeakToPress } from '../rules/talk/press.ts';
import type { Choice } from '../rules/votes/tally.ts';
import { type Council, delegationOf, type Seat } from '../state.ts';
import type { Call, Channel, Note, Nudge } from '../talk.ts';
import { type CallId, type ChannelKind, channelKinds, type PersonId, type Post, type SeatId } from '../vocabulary.ts';
import type { Table } from './lazily.ts';

type Right = RefusalCode | null;

/** `own`: whoever reads it has written it. `author`: of one's own delegation, who has; else empty. */
export type NoteInView = Pick<Note, 'by' | 'text' | 'round' | 'at' | 'status' | 'verdict' | 'visibility'> & {
  /** Of those that have arrived, as one reads them: 1, 2, …; of one's own that have not: −1, −2, …. */
  readonly number: number;
  readonly own: boolean;
  readonly author: string;
  readonly reported: boolean;
};

export type ChannelInView = Pick<Channel, 'id' | 'kind' | 'title' | 'group' | 'by'> & {
  readonly members: readonly SeatId[];
  readonly notes: readonly NoteInView[];
  /** To send another note, and to invite and leave. */
  readonly send: Right;
  readonly change: Right;
};

export type CallInView = Omit<Call, 'person' | 'seat'>;
export type NudgeInView = Omit<Nudge, 'version' | 'seat'>;

/** Somebody of one's own delegation. */
export type Colleague = {
  readonly name: string;
  readonly post: Post;
  readonly present: boolean;
  readonly own: boolean;
  /** What they would vote in the open vote. */
  readonly advice: Choice | null;
  /** They stand behind the order that the delegation has given. */
  readonly signed: boolean;
};

/** What a delegation of several knows of itself; null for whoever sits alone. */
export type DelegationInView = {
  readonly people: readonly Colleague[];
  /** What the capital has said to a veto in the open vote; null: nothing yet. */
  readonly withheld: boolean | null;
  /** The order that was given takes the keys of two. */
  readonly takesTwo: boolean;
  /** Were orders closed now, it would not be carried out for want of one. */
  readonly lacksKey: boolean;
};

export type TalkRights = {
  readonly open: Readonly<Record<ChannelKind, Right>>;
  readonly press: Right;
  readonly call: Right;
  readonly advise: Right;
  /** The capital's word on a veto. */
  readonly withhold: Right;
  readonly sign: Right;
};

/** Somebody who asks, and the seat that they act for. */
type Asked = Asking & { readonly seat: Seat | null };

const personIn = ({ by }: Asked): PersonId | null => (by.role === 'person' ? by.person : null);

/** In the order in which they were opened. */
export function channelsIn(asked: Asked): readonly ChannelInView[] {
  const { council, seat } = asked;
  if (!seat) return [];
  return Object.values<Channel>(council.talk.channels)
    .filter(({ members }) => Object.hasOwn(members, seat.id))
    .map((channel) => channelInView(asked, seat, channel));
}

function channelInView(asked: Asked, seat: Seat, channel: Channel): ChannelInView {
  const { id, kind, title, group, by, members } = channel;
  const person = personIn(asked);
  return {
    ...{ id, kind, title, group, by },
    members: Object.keys(members) as SeatId[],
    notes: knownNotes(asked.council, channel, seat.id, person).map((known) =>
      noteInView(asked.council, known, seat.id, person),
    ),
    send: maySendNote(asked, id),
    change: mayChangeChannel(asked, id),
  };
}

function noteInView(
  { people }: Council,
  { known: number, note }: KnownNote,
  seat: SeatId,
  person: PersonId | null,
): NoteInView {
  const { by, author, text, round, at, status, verdict, visibility, reports } = note;
  const isOurs = by === seat && author !== null;
  const own = author !== null && author === person;
  return {
    ...{ number, by, text, round, at, status, verdict, visibility, own },
    author: isOurs ? (people[author]?.name ?? '') : '',
    // Whoever has written it does not learn that a colleague has shown it (rule CH7).
    reported: !own && reports.some((report) => report.by === seat),
  };
}

/** A person's own, numbered as they made them: no number tells how much others ask. */
export const callsIn = ({ council, by }: Asked): readonly CallInView[] =>
  by.role !== 'person'
    ? []
    : Object.values<Call>(council.classroom.calls)
        .filter(({ person }) => person === by.person)
        .map(({ person: _person, seat: _seat, ...call }, index) => ({ ...call, id: `h${index + 1}` as CallId }));

/** Those of the seat since they sat down. */
export function nudgesIn({ council, by, seat }: Asked): readonly NudgeInView[] {
  if (by.role !== 'person' || !seat) return [];
  const since = council.people[by.person]?.since ?? Number.POSITIVE_INFINITY;
  return council.classroom.nudges
    .filter((nudge) => nudge.seat === seat.id && nudge.version >= since)
    .map(({ version: _version, seat: _seat, ...nudge }) => nudge);
}

export function delegationIn(asked: Asked): DelegationInView | null {
  const { council, by, seat } = asked;
  if (by.role !== 'person' || !seat || delegationOf(seat).length < 2) return null;
  const order = council.outside.orders[seat.id];
  return {
    people: delegationOf(seat).map((id) => {
      const { name = '', present = false } = council.people[id] ?? {};
      const isAmbassador = isOfPost({ council, by: { role: 'person', person: id } }, seat, 'ambassador');
      const isCapital = isOfPost({ council, by: { role: 'person', person: id } }, seat, 'capital');
      return {
        ...{ name, present, own: id === by.person },
        post: isAmbassador && (!isCapital || id === seat.holder) ? 'ambassador' : 'capital',
        advice: council.vote?.advice[seat.id]?.[id] ?? null,
        signed: order !== undefined && (council.outside.keys[seat.id]?.includes(id) ?? false),
      };
    }),
    withheld: council.vote?.withheld[seat.id] ?? null,
    takesTwo: order !== undefined && needsTwoKeys(order),
    lacksKey: order !== undefined && !hasKeys(council, seat.id, order),
  };
}

export const talkRightsTable: Table<Asked, TalkRights> = {
  open: (asked) =>
    Object.fromEntries(channelKinds.map((kind) => [kind, mayOpenChannel(asked, kind)])) as TalkRights['open'],
  press: maySpeakToPress,
  call: mayCall,
  advise: mayAdvise,
  withhold: mayWithhold,
  sign: maySign,
};

/** Which posts whoever asks fills now, also while all clocks stand still: both, where they are there alone. */
export const postsIn = (asked: Asked): readonly Post[] => {
  const seat = askingSeat(asked);
  if (!seat) return [];
  return (['ambassador', 'capital'] as const).filter((post) => isOfPost(asked, seat, post));
};
