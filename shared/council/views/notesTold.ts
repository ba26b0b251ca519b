/** To whom it is told that a note has come, or will not. */
import { channelOf } from '../rules/talk/channels.ts';
import { isReadBy } from '../rules/talk/notes.ts';
import { type Council, seatOf } from '../state.ts';
import type { Note } from '../talk.ts';
import type { ChannelId, PersonId } from '../vocabulary.ts';

/**
 * A note, if the person reads it now; one that was refused whoever sat there when it was written, and that there was one at
 * all nobody else learns. Whoever wrote a note that arrives knows of it already.
 * @param number null: the last
 */
export function noteTo(council: Council, person: PersonId, id: ChannelId, number: number | null): Note | null {
  const seat = seatOf(council, person);
  const channel = seat && channelOf(council, id, seat.id);
  const note =
    channel && (number === null ? channel.notes.at(-1) : channel.notes.find((each) => each.number === number));
  if (!seat || !note || (note.status === 'sent' && note.author === person)) return null;
  const since = council.people[person]?.since ?? Number.POSITIVE_INFINITY;
  return isReadBy(note, channel, { seat: seat.id, since }) ? note : null;
}
