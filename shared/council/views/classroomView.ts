/** What all know of how the session is run, and what whoever runs it knows besides: notes, calls, the deck, the class list. */
import type { Inject } from '../../world/injects.ts';
import type { Announcement, Bell, Classroom, RosterEntry } from '../classroom.ts';
import type { RefusalCode } from '../refusals.ts';
import { hasCome, injectsOf, mayThrowIn } from '../rules/classroom/deck.ts';
import { isOpenToFacilitator } from '../rules/talk/notes.ts';
import { isLegible } from '../rules/texts/drafts.ts';
import type { Council, Draft } from '../state.ts';
import type { Call, Channel, Note, Nudge, Remark } from '../talk.ts';
import type { DraftId, PersonId, SeatId, Seating, Visibility } from '../vocabulary.ts';

/** What everybody reads. */
export type RoomInView = {
  readonly visibility: Visibility;
  readonly seating: Seating;
  /** People that one seat takes. */
  readonly delegation: number;
  readonly announcement: Announcement | null;
  readonly bell: Bell;
  readonly corrections: Classroom['corrections'];
};

export const roomInView = ({ setup, talk, classroom, drafts }: Council): RoomInView => ({
  visibility: talk.visibility,
  seating: classroom.seating,
  delegation: setup.delegation,
  announcement: classroom.announcement,
  bell: classroom.bell,
  // That there is a text at all is for its readers, as long as it is not public (rule D1).
  corrections: classroom.corrections.filter(({ correction }) => {
    if (correction.what !== 'draft') return true;
    const draft = drafts[correction.draft];
    return draft !== undefined && isLegible(draft, null);
  }),
});

export const remarksInView = ({ talk }: Council): readonly Remark[] => talk.remarks;

/** A note as the facilitator reads it: whose it is, and by whom. */
export type NoteRead = Pick<Note, 'number' | 'by' | 'text' | 'round' | 'at' | 'status' | 'verdict' | 'reports'> & {
  readonly author: string;
  /** The first of those who have shown it. */
  readonly report: Note['reports'][number] | null;
};

/** Of a private channel: whose it is, and what was shown to the facilitator. */
export type ChannelRead = Pick<Channel, 'id' | 'kind' | 'title' | 'group'> & {
  readonly members: readonly SeatId[];
  readonly notes: readonly NoteRead[];
  /** Notes in all, those that the facilitator does not read included. */
  readonly count: number;
};

export type CallRead = Omit<Call, 'person'> & { readonly name: string };

/** A card of the deck. */
export type CardInDeck = {
  readonly inject: Inject;
  /** Written during the session. */
  readonly improvised: boolean;
  readonly state: 'come' | 'held' | 'waiting' | 'passed';
};

export type ClassroomView = {
  readonly channels: readonly ChannelRead[];
  readonly calls: readonly CallRead[];
  readonly nudges: readonly Omit<Nudge, 'version'>[];
  readonly roster: readonly RosterEntry[];
  readonly deck: readonly CardInDeck[];
  /** To throw something in now. */
  readonly throwIn: RefusalCode | null;
  readonly deputies: readonly { readonly number: number; readonly label: string }[];
  /** Drafts that were withdrawn before they were tabled: what a correction can bring back (rule FA4), and no word of it (D1). */
  readonly withdrawn: readonly { readonly id: DraftId; readonly author: SeatId }[];
};

export function classroomView(council: Council): ClassroomView {
  const { talk, classroom, people } = council;
  const nameOf = (id: PersonId | null): string => (id === null ? '' : (people[id]?.name ?? ''));
  return {
    channels: Object.values<Channel>(talk.channels)
      // What a group calls itself is read by those who are in it before anybody has written there.
      .filter(({ notes, title }) => notes.length > 0 || title !== '')
      .map(({ id, kind, title, group, members, notes }) => ({
        ...{ id, kind, title, group, count: notes.length },
        members: Object.keys(members) as SeatId[],
        notes: notes
          .filter(isOpenToFacilitator)
          .map(({ number, by, text, round, at, status, verdict, reports, author }) => ({
            ...{ number, by, text, round, at, status, verdict, reports, report: reports[0] ?? null },
            author: nameOf(author),
          })),
      })),
    calls: Object.values<Call>(classroom.calls).map(({ person, ...call }) => ({ ...call, name: nameOf(person) })),
    nudges: classroom.nudges.map(({ version: _version, ...nudge }) => nudge),
    roster: classroom.roster,
    deck: injectsOf(council).map((inject) => cardOf(council, inject)),
    throwIn: mayThrowIn(council),
    deputies: classroom.deputies.map(({ number, label }) => ({ number, label })),
    withdrawn: Object.values<Draft>(council.drafts)
      .filter(({ status, symbol }) => status === 'withdrawn' && symbol === '')
      .map(({ id, author }) => ({ id, author })),
  };
}

function cardOf(council: Council, inject: Inject): CardInDeck {
  const { classroom, round, phase } = council;
  const improvised = classroom.improvised.includes(inject);
  if (hasCome(council, inject.id)) return { inject, improvised, state: 'come' };
  if (classroom.heldBack.includes(inject.id)) return { inject, improvised, state: 'held' };
  const isPast = inject.round < round || phase === 'epilogue' || phase === 'ended';
  return { inject, improvised, state: isPast ? 'passed' : 'waiting' };
}
