/** Rule CH6, told in another way: whoever reads a note sat there, and in the conversation, from its arrival until now. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, delegationOf, seatOf } from '../../shared/council/state.ts';
import type { Channel, Note } from '../../shared/council/talk.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { ChannelId, PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import { anyStep, type Happened, play, type Step } from './histories.ts';
import { talkBeginnings, talkByFacilitator, talkByPeople, talkByServer, talkWorlds } from './talkSteps.ts';

const beginning = fc.constantFrom(...talkBeginnings, ...talkWorlds);
const wait = fc.constant(0);
/** Somebody who sits; or whoever runs the session; or the server. */
const talks: fc.Arbitrary<Step> = fc.record({ by: fc.nat(14), command: fc.oneof(...talkByPeople), wait });
const runs: fc.Arbitrary<Step> = fc.record({
  by: fc.constant({ role: 'facilitator' as const }),
  command: fc.oneof(...talkByFacilitator),
  wait,
});
const serves: fc.Arbitrary<Step> = fc.record({
  by: fc.constant({ role: 'server' as const }),
  command: fc.oneof(...talkByServer),
  wait,
});
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: talks },
    { weight: 4, arbitrary: runs },
    { weight: 1, arbitrary: serves },
    { weight: 1, arbitrary: anyStep },
  ),
  { minLength: 60, maxLength: 60 },
);
const alongHistories = (check: (history: readonly Happened[], opening: Council) => void, numRuns: number) =>
  fc.assert(
    fc.property(beginning, steps, (session, steps) => check(play(session, steps), session.council)),
    { numRuns },
  );

/** A note by where it stands in the record. */
const keyOf = (channel: Channel, note: Note): string => `${channel.id} ${note.number}`;
const channelsOf = ({ talk }: Council): readonly Channel[] => Object.values<Channel>(talk.channels);
const notesOf = (council: Council): ReadonlyMap<string, { readonly channel: Channel; readonly note: Note }> =>
  new Map(
    channelsOf(council).flatMap((channel) =>
      channel.notes.map((note) => [keyOf(channel, note), { channel, note }] as const),
    ),
  );
const peopleAt = (council: Council, seats: readonly SeatId[]): readonly PersonId[] =>
  seats.flatMap((id) => {
    const seat = council.seats[id];
    return seat ? delegationOf(seat) : [];
  });
const sitsIn = (council: Council, person: PersonId): SeatId | null => seatOf(council, person)?.id ?? null;
const isIn = (council: Council, id: ChannelId, seat: SeatId | null): boolean =>
  seat !== null && Object.hasOwn(council.talk.channels[id]?.members ?? {}, seat);

/** Who was there when each note came, and has been ever since. */
class Witnesses {
  readonly #of = new Map<string, Set<PersonId>>();

  constructor(council: Council) {
    // What had been said before is nobody's here: it is not asked about.
    for (const key of notesOf(council).keys()) this.#of.set(key, new Set());
  }

  saw({ before, council, decision }: Happened): void {
    // Within one decision somebody may leave and come back: their place is a new one. Whoever speaks for their delegation
    // from now on has been there all along.
    const moved = new Set(
      (decision.accepted ? decision.events : []).flatMap((event) => (event.kind === 'seat-left' ? [event.person] : [])),
    );
    const left = (person: PersonId): boolean => moved.has(person) || sitsIn(before, person) !== sitsIn(council, person);
    const notes = notesOf(council);
    for (const [key, people] of this.#of) {
      const channel = notes.get(key)?.channel;
      for (const person of people) {
        const isOut = channel && !isIn(council, channel.id, sitsIn(council, person));
        if (left(person) || isOut) people.delete(person);
      }
    }
    const earlier = notesOf(before);
    for (const [key, { channel, note }] of notes) {
      const was = earlier.get(key)?.note;
      if (was && was.status === note.status) continue;
      // One that was refused stays with those who saw it wait.
      if (note.status === 'refused') continue;
      const seats = note.status === 'sent' ? (Object.keys(channel.members) as SeatId[]) : [note.by];
      this.#of.set(key, new Set([...peopleAt(council, seats), ...(this.#of.get(key) ?? [])]));
    }
  }

  has(key: string, person: PersonId): boolean {
    return this.#of.get(key)?.has(person) ?? false;
  }

  keys(): readonly string[] {
    return [...this.#of.keys()];
  }
}

describe('notes', () => {
  test('CH6 are read by whoever has been there since they came, and by nobody else', () => {
    let read = 0;
    let unread = 0;
    alongHistories((history, opening) => {
      const earlier = new Set(notesOf(opening).keys());
      const witnesses = new Witnesses(opening);
      for (const happened of history) {
        witnesses.saw(happened);
        const { council, now } = happened;
        const notes = notesOf(council);
        for (const person of Object.keys(council.people) as PersonId[]) {
          const shown = seatView(council, person, now).channels.flatMap(({ notes }) => notes.map(({ text }) => text));
          for (const key of witnesses.keys()) {
            const note = notes.get(key)?.note;
            if (!note || earlier.has(key)) continue;
            const isWitness = witnesses.has(key, person);
            expect([key, person, shown.includes(note.text)]).toEqual([key, person, isWitness]);
            if (isWitness) read += 1;
            else unread += 1;
          }
        }
      }
    }, 50);
    expect([read > 1000, unread > 1000]).toEqual([true, true]);
  });

  test('CH6 are numbered as they come for each who reads them: no number tells of another', () => {
    alongHistories((history) => {
      for (const { council, before, now } of history) {
        if (council === before) continue;
        for (const person of Object.keys(council.people) as PersonId[]) {
          for (const { notes } of seatView(council, person, now).channels) {
            const arrived = notes.flatMap(({ number, status }) => (status === 'sent' ? [number] : []));
            const waiting = notes.flatMap(({ number, status }) => (status === 'sent' ? [] : [number]));
            expect(arrived).toEqual(arrived.map((_, index) => index + 1));
            expect(waiting).toEqual(waiting.map((_, index) => -index - 1));
          }
        }
      }
    }, 30);
  });

  test('CH5 in private are read by the facilitator when somebody has shown them, and not before', () => {
    let kept = 0;
    let shown = 0;
    alongHistories((history) => {
      const reported = new Set<string>();
      for (const { council, decision } of history) {
        for (const event of decision.accepted ? decision.events : []) {
          if (event.kind === 'note-reported') reported.add(`${event.channel} ${event.note}`);
        }
        const json = JSON.stringify(facilitatorView(council));
        for (const [key, { note }] of notesOf(council)) {
          if (note.visibility !== 'private') continue;
          expect([key, json.includes(note.text)]).toEqual([key, reported.has(key)]);
          if (reported.has(key)) shown += 1;
          else kept += 1;
        }
      }
    }, 60);
    expect([kept > 100, shown > 20]).toEqual([true, true]);
  });

  test('CH6 that one has come is told to those who read it, and to nobody else', () => {
    let told = 0;
    alongHistories((history) => {
      for (const { council, decision, now } of history) {
        for (const event of decision.accepted ? decision.events : []) {
          if (event.kind !== 'note-sent' && event.kind !== 'note-judged') continue;
          const channel = council.talk.channels[event.channel];
          const note = event.kind === 'note-sent' ? channel?.notes.at(-1) : channel?.notes[event.note - 1];
          const audiences: readonly Audience[] = [
            ...(Object.keys(council.people) as PersonId[]).map((person): Audience => ({ role: 'person', person })),
            { role: 'projector' },
          ];
          for (const to of audiences) {
            const isTold = redactEvent(event, to, council) !== null;
            if (isTold) told += 1;
            const view = to.role === 'person' ? seatView(council, to.person, now) : null;
            const isRead = view?.channels.some(({ notes }) => notes.some(({ text }) => text === note?.text)) ?? false;
            const isOwn = to.role === 'person' && note?.author === to.person;
            // Whoever has sent a note knows, and hears when it is refused.
            if (isTold) expect([isRead, isOwn && note?.status === 'sent']).toEqual([true, false]);
            else expect(isRead && !isOwn && note?.status !== 'held').toBe(false);
          }
        }
      }
    }, 60);
    expect(told).toBeGreaterThan(100);
  });
});
