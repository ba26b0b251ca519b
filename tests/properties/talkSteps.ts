/** What people say to each other besides the floor, and what whoever runs a session does, in random histories. */
import fc from 'fast-check';
import type { Correction } from '../../shared/council/classroom.ts';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Channel } from '../../shared/council/talk.ts';
import {
  type CallId,
  type ChannelId,
  callMatters,
  type DraftId,
  type SeatId,
  seatings,
  visibilities,
} from '../../shared/council/vocabulary.ts';
import type { Improvised } from '../../shared/world/injects.ts';
import {
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  aWideWorld,
  aWorld,
  ballots,
  by,
  type Circumstance,
  consultations,
  did,
  facilitator,
  given,
  joined,
  personFor,
  type Session,
  seated,
  server,
  stoodIn,
  until,
  voteOpen,
} from '../support/council.ts';

const oneOf = <T>(tame: readonly T[], wild: readonly string[]) =>
  fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...tame) }, { weight: 1, arbitrary: fc.constantFrom(...wild) });
const wild = ['constructor', '__proto__', 'toString', 'atlantis'];
const seat = oneOf(
  ['china', 'france', 'united-kingdom', 'united-states', 'brazil', 'kenya', 'velora', 'relief'],
  wild,
) as fc.Arbitrary<SeatId>;
/** Words that can be searched for, none of which is the beginning of another. */
const words = (what: string) => fc.integer({ min: 100, max: 999 }).map((number) => `${what} ${number}.`);

/** The second of a delegation, in these histories. */
export const seconds = ['china', 'france', 'kenya'].map((each) => `second-of-${each}`);
export const talkPeople = seconds;

/** The first, second … channel that there is, somebody who is in the room, an inject or a call; see `named`. */
const nth = (most: number) => fc.nat(most).map((number) => `#${number}`);
const channel = fc.oneof(
  { weight: 15, arbitrary: nth(7) },
  { weight: 1, arbitrary: fc.constantFrom(...wild, 'china+kenya', 'france-9') },
) as fc.Arbitrary<ChannelId>;
const name = fc.oneof({ weight: 15, arbitrary: nth(14) }, { weight: 1, arbitrary: fc.constantFrom(...wild, 'Nobody') });
const inject = fc.oneof({ weight: 15, arbitrary: nth(30) }, { weight: 1, arbitrary: fc.constantFrom(...wild) });
const call = oneOf(['h1', 'h1', 'h2', 'h3'], ['h99']) as fc.Arbitrary<CallId>;

type Fields<Kind extends Command['kind']> = {
  [Key in keyof Omit<CommandOf<Kind>, 'kind'>]: fc.Arbitrary<CommandOf<Kind>[Key]>;
};
const asked = <Kind extends Command['kind']>(weight: number, kind: Kind, fields: Fields<Kind>) => ({
  weight,
  arbitrary: fc.record({
    kind: fc.constant(kind),
    ...(fields as Record<string, fc.Arbitrary<unknown>>),
  }) as fc.Arbitrary<Command>,
});

const withWhom: fc.Arbitrary<CommandOf<'open-channel'>['with']> = fc.oneof(
  fc.record({ kind: fc.constant('seats' as const), seats: fc.tuple(seat), title: fc.constant('') }),
  fc.record({
    kind: fc.constant('seats' as const),
    seats: fc.array(seat, { minLength: 2, maxLength: 3 }),
    title: words('friends'),
  }),
  fc.constantFrom({ kind: 'region' as const }, { kind: 'delegation' as const }),
);
const note = fc.oneof(
  { weight: 9, arbitrary: words('murmur') },
  { weight: 1, arbitrary: words('murmur').map((text) => text.padEnd(210, '-')) },
);

export const talkByPeople = [
  asked(10, 'join-delegation', { seat }),
  asked(18, 'open-channel', { with: withWhom }),
  asked(8, 'invite-to-channel', { channel, seats: fc.array(seat, { minLength: 1, maxLength: 2 }) }),
  asked(2, 'leave-channel', { channel }),
  asked(50, 'send-note', { channel, text: note }),
  asked(12, 'report-note', { channel, note: fc.integer({ min: 1, max: 3 }), reason: words('report') }),
  asked(6, 'speak-to-press', { text: words('remark') }),
  asked(6, 'call-facilitator', { about: fc.constantFrom(...callMatters), text: words('call') }),
  asked(8, 'advise-ballot', {
    vote: fc.constantFrom(0, 0, 0, 1),
    choice: fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const, null),
  }),
  asked(8, 'withhold-key', { vote: fc.constantFrom(0, 0, 0, 1), withholds: fc.boolean() }),
  asked(8, 'sign-order', {}),
];

const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ what: fc.constant('capital' as const), seat, by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ what: fc.constant('money' as const), seat, by: fc.integer({ min: -30, max: 30 }) }),
  fc.record({ what: fc.constantFrom('words' as const, 'remark' as const), index: fc.nat(2) }),
  fc.record({
    what: fc.constant('draft' as const),
    draft: fc.constantFrom('d1', 'd3', 'd3', 'constructor') as fc.Arbitrary<DraftId>,
  }),
);
const improvised: fc.Arbitrary<Improvised> = fc.record({
  round: fc.constantFrom(1, 1, 2, 3, 9),
  title: words('headline'),
  text: words('dispatch'),
  province: fc.constantFrom('northreach', 'northreach', 'rivermark', 'atlantis', null),
  effects: fc.constant<Improvised['effects']>({}),
  privateTo: fc.oneof(
    fc.constant<string[]>([]),
    fc.array(seat as fc.Arbitrary<string>, { minLength: 1, maxLength: 2 }),
  ),
});
const harmful: fc.Arbitrary<Improvised> = fc.record({
  ...{ round: fc.constantFrom(1, 2), title: words('headline'), text: words('dispatch') },
  province: fc.constant('northreach'),
  effects: fc.record({ violence: fc.constantFrom(-6, 9) }),
  privateTo: fc.constant<string[]>([]),
});
const entries = fc.array(fc.record({ label: words('label'), seat: fc.option(seat, { freq: 5 }) }), { maxLength: 3 });

export const talkByFacilitator = [
  asked(2, 'assign-seat', { name, seat }),
  asked(2, 'hand-over', { seat, to: name }),
  asked(2, 'swap-seats', { one: seat, other: seat }),
  asked(1, 'draw-seats', {}),
  asked(1, 'set-seating', { seating: fc.constantFrom(...seatings) }),
  asked(2, 'set-roster', { entries }),
  asked(1, 'rename-person', {
    name,
    to: fc.oneof(
      fc.integer({ min: 10, max: 99 }).map((number) => `Renamed ${number}`),
      name,
    ),
  }),
  asked(2, 'mute-person', { name, muted: fc.boolean() }),
  asked(1, 'remove-person', { name, removed: fc.boolean() }),
  asked(4, 'set-visibility', { visibility: fc.constantFrom(...visibilities) }),
  asked(14, 'judge-note', {
    channel,
    note: fc.integer({ min: 1, max: 4 }),
    passes: fc.boolean(),
    reason: fc.oneof(words('verdict'), fc.constant('')),
  }),
  asked(5, 'answer-call', { call, text: words('answer'), grants: fc.constantFrom(true, false, null) }),
  asked(5, 'nudge', { seat, text: words('nudge') }),
  asked(2, 'announce', { text: fc.oneof(words('announcement'), fc.constant('')) }),
  asked(6, 'correct', { correction, reason: words('correction') }),
  asked(3, 'hold-inject', { inject, held: fc.boolean() }),
  asked(4, 'throw-in', { inject }),
  asked(4, 'improvise', { inject: fc.oneof(improvised, harmful) }),
  // Milliseconds after the moment at which it is asked for.
  asked(1, 'set-bell', { at: fc.option(fc.constantFrom(0, 60_000, 600_000)) }),
  asked(1, 'ring-bell', {}),
];
export const talkByServer = [
  asked(3, 'seat-person', {
    person: fc.constantFrom(...['china', 'kenya', 'stranger', ...seconds].map(personFor)),
    seat,
    recent: fc.constantFrom([], ['china'].map(personFor)),
  }),
  asked(2, 'admit-facilitator', { digest: words('digest-of-a-secret-link'), label: words('deputy') }),
  asked(1, 'dismiss-facilitator', { number: fc.constantFrom(2, 3, 9) }),
];

const at = <T>(all: readonly T[], place: string): T | undefined =>
  place.startsWith('#') ? all[Number(place.slice(1)) % Math.max(1, all.length)] : undefined;
const nameAt = (council: Council, place: string): string =>
  at(Object.values(council.people), place)?.name ?? place.replace('#', 'Person ');

/** What a command names by its place is named as it is called at that moment; and every note says something else. */
export function named(command: Command, council: Council, now: number): Command {
  const { talk, setup, classroom, version } = council;
  switch (command.kind) {
    case 'send-note':
      return {
        ...command,
        text: command.text.replace('murmur ', `murmur ${version}-`),
        channel: at(Object.keys(talk.channels) as ChannelId[], command.channel) ?? command.channel,
      };
    case 'report-note':
    case 'judge-note':
    case 'invite-to-channel':
    case 'leave-channel':
      return { ...command, channel: at(Object.keys(talk.channels) as ChannelId[], command.channel) ?? command.channel };
    case 'assign-seat':
    case 'mute-person':
    case 'remove-person':
      return { ...command, name: nameAt(council, command.name) };
    case 'rename-person':
      return { ...command, name: nameAt(council, command.name), to: nameAt(council, command.to) };
    case 'hand-over':
      return { ...command, to: nameAt(council, command.to) };
    case 'hold-inject':
    case 'throw-in':
      return {
        ...command,
        inject: at([...setup.injects, ...classroom.improvised], command.inject)?.id ?? command.inject,
      };
    case 'set-bell':
      return { ...command, at: command.at === null ? null : now + command.at };
    default:
      return command;
  }
}

const small = { maximumClauses: 10, votesPerRound: 3, rounds: 6, meetingSeconds: 75 };
const short = { maximumClauses: 10, rounds: 3, monthsPerRound: 2, epilogueMonths: 2 };

/** Delegations of two for China, France and Kenya. */
const inTwos = (session: Session, ...others: readonly string[]) =>
  given(
    session,
    seated('china', 'france', 'kenya', 'brazil', 'united-states', ...others),
    joined(...seconds),
    ...['china', 'france', 'kenya'].map((each) => did(by(`second-of-${each}`), act('join-delegation', { seat: each }))),
  );
const withSeats = (...seats: readonly string[]) => ({
  kind: 'seats',
  seats,
  title: seats.length > 1 ? 'friends 000.' : '',
});
const opens = (seat: string, withWhom: object) => did(by(seat), act('open-channel', { with: withWhom }));
const writes = (seat: string, channel: string, text: string) => did(by(seat), act('send-note', { channel, text }));
const groupIn = ({ council }: Session): string =>
  Object.values<Channel>(council.talk.channels).find(({ kind }) => kind === 'group')?.id ?? '';
const sees = (visibility: string) => did(facilitator, act('set-visibility', { visibility }));
/** A channel of each kind, with notes of each visibility; one is held, and one has been refused. */
const talking: readonly Circumstance[] = [
  consultations,
  opens('china', withSeats('kenya')),
  opens('france', withSeats('kenya', 'brazil')),
  opens('united-states', { kind: 'region' }),
  opens('france', { kind: 'delegation' }),
  writes('china', 'china+kenya', 'murmur 000.'),
  sees('private'),
  writes('kenya', 'china+kenya', 'murmur 001.'),
  writes('second-of-france', 'of-france', 'murmur 002.'),
  (session) => writes('brazil', groupIn(session), 'murmur 003.')(session),
  sees('held'),
  writes('kenya', 'china+kenya', 'murmur 004.'),
  writes('china', 'china+kenya', 'murmur 005.'),
  did(facilitator, act('judge-note', { channel: 'china+kenya', note: 3, passes: false, reason: 'verdict 000.' })),
  did(facilitator, act('nudge', { seat: 'china', text: 'nudge 000.' })),
  ...['call 000.', 'call 001.', 'call 002.'].map((text) =>
    did(by('brazil'), act('call-facilitator', { about: 'ruling', text })),
  ),
];

const class_ = inTwos(aCouncilOfSeven({ ...small, delegation: 2 }));
const talk = given(class_, ...talking);
const talkAtVote = given(talk, aDraftTabledBy('kenya'), voteOpen, ballots('no', 'china'));
const world = inTwos(aWorld({ ...short, delegation: 2 }), 'velora', 'relief');
const wide = inTwos(aWideWorld({ ...short, rounds: 4, delegation: 2 }), 'velora', 'dravia');
/** A text of Brazil was withdrawn before anybody else had read it. */
const withdrawn: readonly Circumstance[] = [
  aDraftBy('brazil', { title: 'sentinel 007' }),
  did(by('brazil'), act('withdraw-draft', { draft: 'd1' })),
];
const wideAtOrders = given(
  wide,
  until('orders'),
  did(by('second-of-france'), act('give-order', { order: { kind: 'intervene', authority: 'none' } })),
);

export const talkWorlds: readonly Session[] = [
  world,
  given(world, ...talking, ...withdrawn),
  given(
    ...([world, consultations, ...withdrawn] as const),
    did(facilitator, act('correct', { correction: { what: 'draft', draft: 'd1' }, reason: 'correction 000.' })),
  ),
  given(wide, ...talking),
  wideAtOrders,
  given(wideAtOrders, did(by('france'), act('sign-order'))),
];
export const talkBeginnings: readonly Session[] = [
  class_,
  talk,
  talk,
  given(talk, aDraftBy('france', { title: 'sentinel 008' }), until('meeting')),
  talkAtVote,
  talkAtVote,
  given(
    talk,
    stoodIn('united-kingdom', 'russian-federation'),
    did(server, act('note-presence', { person: personFor('kenya'), present: false })),
  ),
  given(
    aCouncilOfSeven({ ...small, delegation: 3, seating: 'assigned', visibility: 'held' }),
    joined('china', 'kenya', 'france', ...seconds),
    did(
      facilitator,
      act('set-roster', {
        entries: [
          { label: 'label 000.', seat: 'china' },
          { label: 'label 001.', seat: 'kenya' },
        ],
      }),
    ),
    did(server, act('seat-person', { person: personFor('china'), seat: 'china', recent: [] })),
    did(server, act('admit-facilitator', { digest: 'digest-of-a-secret-link 000.', label: 'deputy 000.' })),
  ),
];
