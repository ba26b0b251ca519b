/** Rules CH2 and CH4 to CH7: notes, what the facilitator sees of them, and who reads them. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import { type Channel, longestText, type Note } from '../../talk.ts';
import type { ChannelId, PersonId, SeatId } from '../../vocabulary.ts';
import { channelOf, isSitting, mayWriteIn, withChannel } from './channels.ts';

/** Notes of one delegation in a round. HOUSE. */
const maximumNotes = 60;

/** Rule CH4: notes to others; a delegation says to itself what it likes. */
function sentBy({ talk: { channels }, round }: Council, seat: SeatId): number {
  const before = counted.get(channels);
  if (before?.round === round) return before.sent.get(seat) ?? 0;
  const sent = new Map<SeatId, number>();
  for (const { kind, notes } of Object.values<Channel>(channels)) {
    for (const note of kind === 'delegation' ? [] : notes) {
      if (note.round === round) sent.set(note.by, (sent.get(note.by) ?? 0) + 1);
    }
  }
  counted.set(channels, { round, sent });
  return sent.get(seat) ?? 0;
}

/** By what is counted: asked for with the rights in each channel of each seat. */
const counted = new WeakMap<object, { readonly round: number; readonly sent: ReadonlyMap<SeatId, number> }>();

/** Whether the asking seat may send another note in the channel now, and if not, why. */
export function maySendNote(asking: Asking, id: ChannelId): RefusalCode | null {
  const code = mayWriteIn(asking, id);
  const seat = askingSeat(asking);
  if (code || !seat) return code ?? 'no-seat';
  return id !== `of-${seat.id}` && sentBy(asking.council, seat.id) >= maximumNotes ? 'too-many-notes' : null;
}

export function decideSendNote(asking: Asking, { channel: id, text }: CommandOf<'send-note'>): Decision {
  const code = maySendNote(asking, id);
  const seat = askingSeat(asking);
  const { council, by, now } = asking;
  if (code || !seat) return deny(code ?? 'no-seat', code === 'no-such-channel' ? ['channel'] : []);
  const channel = channelOf(council, id, seat.id);
  const isShort = channel?.kind !== 'bilateral' || !isSitting(council) || text.length <= longestText.inChamber;
  if (!isShort) return deny('note-too-long', ['text']);
  const author = by.role === 'person' ? by.person : null;
  // What a stand-in says is made of sentences of the house: nobody has to look at it first.
  const held = council.talk.visibility === 'held' && author !== null;
  return accept({ kind: 'note-sent', channel: id, by: seat.id, author, text, held, at: now });
}

export function applyNoteSent(council: Council, event: EventOf<'note-sent'>): Council {
  const channel = council.talk.channels[event.channel];
  if (!channel) return council;
  const { by, author, text, held, at } = event;
  const note: Note = {
    ...{ number: channel.notes.length + 1, by, author, text, at },
    ...{ round: council.round, version: council.version, status: held ? 'held' : 'sent' },
    ...{ visibility: council.talk.visibility, verdict: '', reports: [] },
  };
  return withChannel(council, { ...channel, notes: [...channel.notes, note] });
}

const noteIn = (channel: Channel | null | undefined, number: number): Note | null =>
  channel?.notes.find((note) => note.number === number) ?? null;

const changed = (council: Council, id: ChannelId, number: number, change: Partial<Note>): Council => {
  const channel = council.talk.channels[id];
  if (!channel) return council;
  const notes = channel.notes.map((note) => (note.number === number ? { ...note, ...change } : note));
  return withChannel(council, { ...channel, notes });
};

/** Rule CH5: a note that waits arrives when the facilitator lets it through, or never; when the session ends it is too late. */
export function decideJudgeNote({ council, now }: Asking, command: CommandOf<'judge-note'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const { channel: id, note: number, passes, reason } = command;
  const channel = Object.hasOwn(council.talk.channels, id) ? council.talk.channels[id] : null;
  if (!channel) return deny('no-such-channel', ['channel']);
  const note = noteIn(channel, number);
  if (note?.status !== 'held') return deny('nothing-to-judge', ['note']);
  return accept({ kind: 'note-judged', channel: id, note: number, passes, reason, at: now });
}

export const applyNoteJudged = (council: Council, event: EventOf<'note-judged'>): Council => {
  const { channel, note, passes, reason, at } = event;
  return changed(
    council,
    channel,
    note,
    passes ? { status: 'sent', at, version: council.version } : { status: 'refused', verdict: reason },
  );
};

/** Rule CH6: what a person reads of a channel: what arrived while they sat there, and while their seat was in it. */
export function isReadBy(
  note: Note,
  channel: Channel,
  reader: { readonly seat: SeatId; readonly since: number },
): boolean {
  const joined = channel.members[reader.seat];
  if (joined === undefined || note.version < reader.since) return false;
  if (note.status !== 'sent') return note.by === reader.seat;
  return note.version >= joined;
}

/** A note under the number by which a reader knows it. */
export type KnownNote = { readonly known: number; readonly note: Note };

/**
 * What a person, or a stand-in, reads of a channel, in the order in which it arrived. On the record notes are numbered as
 * they are written; a reader numbers those that have arrived, 1, 2, …, so that no number tells of one that waits, was refused
 * or is older than they are there; and one's own that have not arrived −1, −2, ….
 */
export function knownNotes(
  council: Council,
  channel: Channel,
  seat: SeatId,
  person: PersonId | null,
): readonly KnownNote[] {
  let [arrived, waiting] = [0, 0];
  return notesReadBy(council, channel, seat, person)
    .toSorted((one, other) => one.version - other.version)
    .map((note) => {
      if (note.status === 'sent') arrived += 1;
      else waiting += 1;
      return { known: note.status === 'sent' ? arrived : -waiting, note };
    });
}

/** The notes of a channel that a person reads, or a stand-in. */
const notesReadBy = (council: Council, channel: Channel, seat: SeatId, person: PersonId | null): readonly Note[] => {
  const since = person === null ? 0 : (council.people[person]?.since ?? Number.POSITIVE_INFINITY);
  return channel.notes.filter((note) => isReadBy(note, channel, { seat, since }));
};

/**
 * Rule CH7: whoever reads a note that has arrived, of another delegation or of their own, may show it to the facilitator, also
 * while the session is frozen: what others have shown changes nothing for them.
 */
export function decideReportNote(asking: Asking, command: CommandOf<'report-note'>): Decision {
  const { channel: id, note: known, reason } = command;
  const seat = askingSeat(asking);
  if (!seat) return deny('no-seat');
  const { council, by } = asking;
  if (council.phase === 'ended') return deny('session-ended');
  const channel = channelOf(council, id, seat.id);
  if (!channel) return deny('no-such-channel', ['channel']);
  const reader = by.role === 'person' ? by.person : null;
  const note = knownNotes(council, channel, seat.id, reader).find((each) => each.known === known)?.note;
  if (!note) return deny('unknown-note', ['note']);
  if (note.author === reader) return deny('own-note', ['note']);
  if (note.reports.some((report) => report.by === seat.id)) return accept();
  return accept({ kind: 'note-reported', channel: id, note: note.number, by: seat.id, reason });
}

export function applyNoteReported(council: Council, event: EventOf<'note-reported'>): Council {
  const { channel, note, by, reason } = event;
  const before = noteIn(council.talk.channels[channel], note)?.reports ?? [];
  return changed(council, channel, note, { reports: [...before, { by, reason }] });
}

/** Rule CH5: it holds for what is written from now on. */
export function decideSetVisibility({ council }: Asking, { visibility }: CommandOf<'set-visibility'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  return council.talk.visibility === visibility ? accept() : accept({ kind: 'visibility-set', visibility });
}

export const applyVisibilitySet = (council: Council, { visibility }: EventOf<'visibility-set'>): Council => ({
  ...council,
  talk: { ...council.talk, visibility },
});

/** Whether the facilitator reads a note: what was written in private only when somebody has shown it. */
export const isOpenToFacilitator = ({ visibility, reports }: Note): boolean =>
  visibility !== 'private' || reports.length > 0;
