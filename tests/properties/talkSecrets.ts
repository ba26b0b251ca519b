/** What somebody in a session must not be told of how others talk and of how it is run: another session behind the same view. */
import { isLegible } from '../../shared/council/rules/texts/drafts.ts';
import { type Council, delegationOf, type Person, type Vote } from '../../shared/council/state.ts';
import type { Call, Channel, Note, Nudge } from '../../shared/council/talk.ts';
import type { CallId, PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import { isToldTo } from '../../shared/world/injects.ts';

/** Whoever reads a view. `nobody`: whoever is in the room, or sees the wall. */
export type Reader =
  | { readonly role: 'person'; readonly person: PersonId; readonly seat: SeatId | null }
  | { readonly role: 'stand-in'; readonly seat: SeatId }
  | { readonly role: 'facilitator' }
  | { readonly role: 'nobody' };

const seatOfReader = (reader: Reader): SeatId | null => ('seat' in reader ? reader.seat : null);
const sinceOf = ({ people }: Council, reader: Reader): number => {
  if (reader.role === 'stand-in') return 0;
  return reader.role === 'person' ? (people[reader.person]?.since ?? Infinity) : Infinity;
};

/** Rules CH5, CH6. */
function isRead(council: Council, { members }: Channel, note: Note, reader: Reader): boolean {
  if (reader.role === 'facilitator') return note.visibility !== 'private' || note.reports.length > 0;
  const seat = seatOfReader(reader);
  if (seat === null || members[seat] === undefined || note.version < sinceOf(council, reader)) return false;
  if (note.status !== 'sent') return note.by === seat;
  return note.version >= (members[seat] ?? Infinity);
}
const isHeard = (council: Council, nudge: Nudge, reader: Reader): boolean =>
  reader.role === 'facilitator' ||
  (reader.role === 'person' && nudge.seat === reader.seat && nudge.version >= sinceOf(council, reader));
const isAsked = (call: Call, reader: Reader): boolean =>
  reader.role === 'facilitator' || (reader.role === 'person' && call.person === reader.person);
const isIn = ({ members }: Channel, reader: Reader): boolean =>
  reader.role === 'facilitator' || Object.hasOwn(members, seatOfReader(reader) ?? '');

/** Written by somebody else, in other words; that the facilitator has not seen it stays as it is. */
const anotherNote = (note: Note): Note => ({ ...note, text: 'Something else.', author: 'somebody-else' as PersonId });

function otherChannels(council: Council, reader: Reader): Council['talk']['channels'] {
  const seat = seatOfReader(reader);
  const channels = Object.values<Channel>(council.talk.channels).flatMap((channel): Channel[] => {
    if (!isIn(channel, reader)) {
      // How many a seat has opened it counts itself, also those that it has left.
      return channel.kind === 'group' && channel.by === seat ? [{ ...channel, title: 'Others', notes: [] }] : [];
    }
    const notes = channel.notes.flatMap((note): Note[] => {
      if (isRead(council, channel, note, reader)) return [note];
      if (reader.role === 'facilitator') return [anotherNote(note)];
      // Likewise its own notes of a round, whoever wrote them.
      return note.by === seat ? [{ ...anotherNote(note), status: 'sent', version: -1 }] : [];
    });
    const members = Object.entries(channel.members).map(([id, since]) => [id, id === seat ? since : since + 1000]);
    const renumbered = notes.map((note, index) => ({ ...note, number: index + 1 }));
    return [{ ...channel, notes: renumbered, members: Object.fromEntries(members) }];
  });
  return Object.fromEntries(channels.map((channel) => [channel.id, channel]));
}

const otherPeople = (council: Council, reader: Reader): Council['people'] =>
  Object.fromEntries(
    (Object.entries(council.people) as [PersonId, Person][]).map(([id, person]) => {
      if (reader.role === 'facilitator') return [id, { ...person, since: person.since + 1 }];
      if (reader.role === 'person' && id === reader.person) return [id, { ...person, label: 'another label' }];
      return [id, { ...person, label: 'another label', muted: !person.muted, since: person.since + 1 }];
    }),
  );

function otherVote(council: Council, vote: Vote, reader: Reader): Vote {
  const seat = seatOfReader(reader);
  const keeps = reader.role === 'person' && seat !== null && delegationOf(council.seats[seat] as never).length > 1;
  const [withheld, advice] = [seat && vote.withheld[seat], seat && vote.advice[seat]];
  const other = seat === 'china' ? 'france' : 'china';
  return {
    ...vote,
    withheld: { [other]: true, ...(keeps && withheld !== undefined ? { [seat]: withheld } : {}) },
    advice: { [other]: { somebody: 'no' }, ...(keeps && advice ? { [seat]: advice } : {}) },
  } as Vote;
}

/** What nobody else has asked has other numbers. */
const onlyCalls = (calls: Readonly<Record<CallId, Call>>, reader: Reader): Record<CallId, Call> =>
  Object.fromEntries(
    Object.values<Call>(calls)
      .filter((call) => isAsked(call, reader))
      .map((call, index) => {
        const id = reader.role === 'facilitator' ? call.id : (`h${index + 1}` as CallId);
        return [id, { ...call, id }];
      }),
  );

/** The same council as a reader may know it, and other talk, other keys and another class list behind that. */
export function withOtherTalk(council: Council, reader: Reader): Council {
  const { talk, classroom, vote, outside, drafts } = council;
  const seat = seatOfReader(reader);
  const own = (id: string): boolean => reader.role === 'person' && id === seat;
  const told = new Set(council.influences.flatMap(({ cause }) => (cause.kind === 'inject' ? [cause.inject] : [])));
  const isFacilitator = reader.role === 'facilitator';
  return {
    ...council,
    people: otherPeople(council, reader),
    talk: { ...talk, channels: otherChannels(council, reader) },
    vote: vote && otherVote(council, vote, reader),
    outside: {
      ...outside,
      keys: Object.fromEntries(Object.entries(outside.keys).map(([id, keys]) => [id, own(id) ? keys : []])),
    },
    classroom: {
      ...classroom,
      roster: isFacilitator ? classroom.roster : [{ label: 'another label', seat: null }],
      calls: onlyCalls(classroom.calls, reader),
      nudges: classroom.nudges.filter((nudge) => isHeard(council, nudge, reader)),
      heldBack: isFacilitator ? classroom.heldBack : ['drought'],
      improvised: isFacilitator
        ? classroom.improvised
        : classroom.improvised.filter((inject) => told.has(inject.id) && isToldTo(inject, seat)),
      // A correction of a text that is not public names it to nobody.
      corrections: classroom.corrections.filter(({ correction }) => {
        const draft = correction.what === 'draft' ? drafts[correction.draft] : null;
        return !draft || isLegible(draft, null);
      }),
      deputies: isFacilitator
        ? classroom.deputies.map((each) => ({ ...each, digest: 'another digest' }))
        : [{ number: 9, digest: 'another digest', label: 'Another' }],
      deputiesEver: classroom.deputiesEver + 7,
    },
  };
}

/** Something that is said, and whether a reader may read it. */
type Words = { readonly text: string; readonly isTold: boolean };

/** Words of notes, calls, nudges and of the class list that a reader is not told. */
export function talkHiddenFrom(council: Council, reader: Reader): readonly string[] {
  const { talk, classroom, people } = council;
  const isFacilitator = reader.role === 'facilitator';
  const seat = seatOfReader(reader);
  const come = new Set(council.influences.flatMap(({ cause }) => (cause.kind === 'inject' ? [cause.inject] : [])));
  const words: readonly Words[] = [
    ...Object.values<Channel>(talk.channels).flatMap((channel) => [
      { text: channel.title, isTold: isIn(channel, reader) },
      ...channel.notes.flatMap((note): Words[] => {
        const isTold = isRead(council, channel, note, reader);
        const { text, verdict, reports } = note;
        // Why somebody has shown a note to the facilitator is between the two.
        const reasons = reports.map(({ reason }) => ({ text: reason, isTold: isFacilitator }));
        return [{ text, isTold }, { text: verdict, isTold }, ...reasons];
      }),
    ]),
    ...Object.values<Call>(classroom.calls).flatMap((call): Words[] => {
      const isTold = isAsked(call, reader);
      return [
        { text: call.text, isTold },
        { text: call.answer?.text ?? '', isTold },
      ];
    }),
    ...classroom.nudges.map((nudge) => ({ text: nudge.text, isTold: isHeard(council, nudge, reader) })),
    ...classroom.improvised.flatMap((inject): Words[] => {
      const isTold = isFacilitator || (come.has(inject.id) && isToldTo(inject, seat));
      return [
        { text: inject.title, isTold },
        { text: inject.text, isTold },
      ];
    }),
    ...classroom.roster.map(({ label }) => ({ text: label, isTold: isFacilitator })),
    ...Object.values<Person>(people).map(({ label }) => ({ text: label, isTold: isFacilitator })),
    ...classroom.deputies.flatMap(({ label, digest }): Words[] => [
      { text: label, isTold: isFacilitator },
      { text: digest, isTold: false },
    ]),
  ];
  // Two may have used the same words.
  const told = new Set(words.flatMap(({ text, isTold }) => (isTold ? [text] : [])));
  return [...new Set(words.map(({ text }) => text))].filter((text) => text !== '' && !told.has(text));
}
