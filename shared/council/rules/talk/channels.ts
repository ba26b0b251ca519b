/** Rules CH1 to CH4: who talks with whom besides the floor, when, and how much. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { Meeting } from '../../meeting.ts';
import { codeAt } from '../../random.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, delegationOf, type Seat, seatById } from '../../state.ts';
import type { Channel } from '../../talk.ts';
import type { ChannelId, ChannelKind, Group, SeatId } from '../../vocabulary.ts';
import { openMeeting } from '../meeting/sitting.ts';

/** That one delegation opens with several others in a session. HOUSE. */
const maximumGroups = 12;

/** Rule CH2: delegations talk from the situation report to the orders. */
export const isForTalk = ({ phase }: Council): boolean =>
  phase === 'sitrep' || phase === 'consultations' || phase === 'orders' || isInChamber(phase);
const isInChamber = (phase: Council['phase']): boolean => phase === 'meeting' || phase === 'voting';

/** What says whether the Council sits: everybody knows it. */
type Sitting = Pick<Council, 'phase'> & {
  readonly meeting: Pick<Meeting, 'stage' | 'suspended' | 'caucus'> | null;
};

/** Rule CH2: the Council sits, and only notes are passed: short ones, from one delegation to one other. */
export function isSitting(council: Sitting): boolean {
  const meeting = openMeeting(council);
  return isInChamber(council.phase) && meeting !== null && meeting.suspended === null && meeting.caucus === null;
}

/** A channel as those who are in it know it; of others a seat hears nothing, not even that there are any. */
export function channelOf({ talk }: Council, id: ChannelId, seat: SeatId): Channel | null {
  const channel = Object.hasOwn(talk.channels, id) ? talk.channels[id] : undefined;
  return channel && Object.hasOwn(channel.members, seat) ? channel : null;
}

/** Those in a region: members of the Council that belong to the group. */
const inGroup = ({ setup }: Council, group: Group): SeatId[] =>
  setup.seats.filter((seat) => seat.group === group && seat.kind !== 'non-member').map(({ id }) => id);

type Opening = Pick<EventOf<'channel-opened'>, 'channel' | 'channelKind' | 'title' | 'group' | 'seats'>;

/** What opening it would come to; the channel that there is already counts as one. */
function openingOf(council: Council, seat: Seat, withWhom: CommandOf<'open-channel'>['with']): Opening | RefusalCode {
  const plain = { title: '', group: null };
  switch (withWhom.kind) {
    case 'delegation':
      if (delegationOf(seat).length < 2) return 'no-delegation';
      return { ...plain, channel: `of-${seat.id}` as ChannelId, channelKind: 'delegation', seats: [seat.id] };
    case 'region': {
      const group = seat.group ?? null;
      const seats = group ? inGroup(council, group) : [];
      if (!group || seat.kind === 'non-member' || seats.length < 2) return 'no-region';
      return { title: '', group, channel: `region-${group}` as ChannelId, channelKind: 'region', seats };
    }
    case 'seats': {
      const others = [...new Set(withWhom.seats)];
      if (others.some((id) => !seatById(council, id))) return 'unknown-seat';
      if (others.includes(seat.id)) return 'no-talk-with-yourself';
      const [first = seat.id] = others;
      if (others.length === 1) {
        const channel = [seat.id, first].sort().join('+') as ChannelId;
        return { ...plain, channel, channelKind: 'bilateral', seats: [seat.id, first] };
      }
      const seats = [seat.id, ...others];
      return { title: withWhom.title, group: null, channel: ofGroup(council, seat.id), channelKind: 'group', seats };
    }
  }
}

/** Of a group that is opened now: by its number those who are in it would learn of groups that they are not in. */
function ofGroup(council: Council, seat: SeatId): ChannelId {
  const { setup, talk } = council;
  // Codes of its own for each seat: what others open changes none of them.
  let position = setup.seats.findIndex(({ id }) => id === seat) * 1000 + groupsOf(council, seat);
  while (Object.hasOwn(talk.channels, `${seat}-${codeAt(setup, position)}`)) position += 1;
  return `${seat}-${codeAt(setup, position)}` as ChannelId;
}

const groupsOf = ({ talk }: Council, seat: SeatId): number =>
  Object.values<Channel>(talk.channels).filter(({ kind, by }) => kind === 'group' && by === seat).length;

/** Whether the asking seat may open a channel of this kind now, with whomever, and if not, why. */
export function mayOpenChannel(asking: Asking, kind: ChannelKind): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (kind === 'delegation') return delegationOf(seat).length < 2 ? 'no-delegation' : null;
  if (!isForTalk(council)) return 'wrong-phase';
  if (isSitting(council) && kind !== 'bilateral') return 'not-in-the-chamber';
  if (kind === 'group' && groupsOf(council, seat.id) >= maximumGroups) return 'too-many-channels';
  if (kind !== 'region') return null;
  const opening = openingOf(council, seat, { kind: 'region' });
  return typeof opening === 'string' ? opening : null;
}

function kindOf(withWhom: CommandOf<'open-channel'>['with']): ChannelKind {
  if (withWhom.kind !== 'seats') return withWhom.kind;
  return new Set(withWhom.seats).size > 1 ? 'group' : 'bilateral';
}

/** Where there is such a channel already nothing happens: it is the one. */
export function decideOpenChannel(asking: Asking, { with: withWhom }: CommandOf<'open-channel'>): Decision {
  const seat = askingSeat(asking);
  const code = mayOpenChannel(asking, kindOf(withWhom));
  if (code || !seat) return deny(code ?? 'no-seat');
  const muted = withWhom.kind === 'seats' && withWhom.title ? mayWrite(asking) : null;
  if (muted) return deny(muted, ['with', 'title']);
  const opening = openingOf(asking.council, seat, withWhom);
  if (isCode(opening)) return deny(opening, ['with', ...(withWhom.kind === 'seats' ? ['seats'] : [])]);
  if (Object.hasOwn(asking.council.talk.channels, opening.channel)) return accept();
  return accept({ kind: 'channel-opened', ...opening, by: seat.id });
}

export function applyChannelOpened(council: Council, event: EventOf<'channel-opened'>): Council {
  const { channel: id, channelKind, title, group, by, seats } = event;
  const members = Object.fromEntries(seats.map((seat) => [seat, council.version]));
  return withChannel(council, { id, kind: channelKind, title, group, by, members, notes: [] });
}

/** Rule CH3: whoever is in a group invites others, and leaves; the other channels are whose they are. */
export function mayChangeChannel(asking: Asking, id: ChannelId): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const channel = channelOf(asking.council, id, seat.id);
  if (!channel) return 'no-such-channel';
  return channel.kind === 'group' ? null : 'channel-is-fixed';
}

/** Refusals that are about the channel which was named. */
const ofChannel = ['no-such-channel', 'channel-is-fixed'] as const satisfies readonly RefusalCode[];

export function decideInvite(asking: Asking, { channel: id, seats }: CommandOf<'invite-to-channel'>): Decision {
  const code = mayChangeChannel(asking, id);
  const seat = askingSeat(asking);
  const { council } = asking;
  if (code || !seat) return deny(code ?? 'no-seat', ofChannel.some((each) => each === code) ? ['channel'] : []);
  if (seats.some((each) => !seatById(council, each))) return deny('unknown-seat', ['seats']);
  const fresh = [...new Set(seats)].filter((each) => !channelOf(council, id, each));
  return fresh.length === 0 ? accept() : accept({ kind: 'channel-joined', channel: id, seats: fresh, by: seat.id });
}

export function applyChannelJoined(council: Council, { channel: id, seats }: EventOf<'channel-joined'>): Council {
  const channel = council.talk.channels[id];
  if (!channel) return council;
  const members = { ...channel.members, ...Object.fromEntries(seats.map((seat) => [seat, council.version])) };
  return withChannel(council, { ...channel, members });
}

export function decideLeaveChannel(asking: Asking, { channel: id }: CommandOf<'leave-channel'>): Decision {
  const code = mayChangeChannel(asking, id);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat', ofChannel.some((each) => each === code) ? ['channel'] : []);
  return accept({ kind: 'channel-left', channel: id, seat: seat.id });
}

export function applyChannelLeft(council: Council, { channel: id, seat }: EventOf<'channel-left'>): Council {
  const channel = council.talk.channels[id];
  if (!channel) return council;
  const { [seat]: _left, ...members } = channel.members;
  return withChannel(council, { ...channel, members });
}

export const withChannel = (council: Council, channel: Channel): Council => ({
  ...council,
  talk: { ...council.talk, channels: { ...council.talk.channels, [channel.id]: channel } },
});

/** Whether the asking seat may write in the channel now, and if not, why. */
export function mayWriteIn(asking: Asking, id: ChannelId): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  const channel = channelOf(council, id, seat.id);
  if (!channel) return 'no-such-channel';
  const muted = mayWrite(asking);
  if (muted) return muted;
  // A delegation is among itself whatever the Council does.
  if (channel.kind === 'delegation') return null;
  if (!isForTalk(council)) return 'wrong-phase';
  return isSitting(council) && channel.kind !== 'bilateral' ? 'not-in-the-chamber' : null;
}
