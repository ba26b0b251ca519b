/** Talk, delegations of several and the running of a session, in the words of the procedure. */
import type { Command } from '../../shared/council/commands.ts';
import type { Council } from '../../shared/council/state.ts';
import { type SeatView, seatView } from '../../shared/council/views/seatView.ts';
import { type ChannelInView, channelsIn } from '../../shared/council/views/talkView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { act, by, type Circumstance, did, facilitator, given, joined, personFor, type Session } from './council.ts';

/** What somebody goes by in the room. */
export const nameIn = ({ people }: Council, who: string): string => people[personFor(who)]?.name ?? `nobody ${who}`;

/** A command that names people, by who they are in the test. */
export const naming =
  (kind: Command['kind'], names: Readonly<Record<string, string>>, others: Readonly<Record<string, unknown>> = {}) =>
  (council: Council): Command =>
    act(kind, {
      ...others,
      ...Object.fromEntries(Object.entries(names).map(([key, who]) => [key, nameIn(council, who)])),
    });

export const assign = (who: string, seat: string) => naming('assign-seat', { name: who }, { seat });
export const handOver = (seat: string, to: string) => naming('hand-over', { to }, { seat });
export const swap = (one: string, other: string) => act('swap-seats', { one, other });
export const mute = (who: string, muted = true) => naming('mute-person', { name: who }, { muted });
export const sendOut = (who: string, removed = true) => naming('remove-person', { name: who }, { removed });
export const rename = (who: string, to: string) => naming('rename-person', { name: who }, { to });
/** Somebody has come by a seat's own link. */
export const comeTo = (who: string, seat: string, ...recent: readonly string[]) =>
  act('seat-person', { person: personFor(who), seat, recent: recent.map(personFor) });

export const join = (seat: string) => act('join-delegation', { seat });
/** Joined the room, and sat down beside whoever holds the seat. */
export const beside =
  (seat: string, ...names: readonly string[]): Circumstance =>
  (session) =>
    names.reduce((before, who) => given(before, joined(who), did(by(who), join(seat))), session);

export const open = (...seats: readonly string[]) =>
  act('open-channel', { with: { kind: 'seats', seats, title: seats.length > 1 ? 'Friends' : '' } });
export const openOwn = act('open-channel', { with: { kind: 'delegation' } });
export const openRegion = act('open-channel', { with: { kind: 'region' } });
export const note = (channel: string, text = 'A word.') => act('send-note', { channel, text });
export const opened = (who: string, ...seats: readonly string[]): Circumstance => did(by(who), open(...seats));
export const wrote = (who: string, channel: string, text = 'A word.'): Circumstance =>
  did(by(who), note(channel, text));
export const announcedAs = (visibility: string): Circumstance =>
  did(facilitator, act('set-visibility', { visibility }));
/** By the number that it has on the record. */
export const judge = (channel: string, number: number, passes: boolean, reason = '') =>
  act('judge-note', { channel, note: number, passes, reason });
export const show = (channel: string, number: number, reason = 'Look at this.') =>
  act('report-note', { channel, note: number, reason });

/** The group that was opened last. */
export const groupIn = ({ council }: Session): string =>
  Object.values(council.talk.channels).findLast(({ kind }) => kind === 'group')?.id ?? '';

export const viewOf = ({ council, now }: Session, who: string): SeatView => seatView(council, personFor(who), now);
export const channelIn = (session: Session, who: string, channel: string): ChannelInView | undefined =>
  viewOf(session, who).channels.find(({ id }) => id === channel);
/** What somebody reads of a channel, as `france: A word.`; of nothing where they are not in it. */
export const readBy = (session: Session, who: string, channel: string): readonly string[] | null =>
  channelIn(session, who, channel)?.notes.map((each) => `${each.by}: ${each.text}`) ?? null;
/** What a stand-in reads. */
export const readForSeat = ({ council, now }: Session, seat: string): readonly ChannelInView[] => {
  const found = council.seats[seat as SeatId];
  return found ? channelsIn({ council, by: { role: 'stand-in', seat: found.id }, seat: found, now }) : [];
};
