/** What delegations say to each other, as the Talk panel groups it, and which conversation is open. */
import { isSitting } from '../../shared/council/rules/talk/channels.ts';
import type { Deal } from '../../shared/council/state.ts';
import { longestText } from '../../shared/council/talk.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { ChannelInView, NoteInView } from '../../shared/council/views/talkView.ts';
import type { ChannelId, Visibility } from '../../shared/council/vocabulary.ts';
import { groupsOf } from './deals.ts';
import { textOf, write } from './written.ts';

/** What stands in the Talk panel besides conversations. A channel's id is none of these: it has a sign or a number in it. */
const corners = ['press', 'facilitator', 'new'] as const;
type Corner = (typeof corners)[number];

/** What is open in the Talk panel: a conversation, a corner, or nothing. */
export type TalkPlace = ChannelId | Corner | '';

/** Kept with what was written: whoever loads the page again is where they were. */
const field = 'talk';
let isFresh = false;

export function openTalk(place: TalkPlace): void {
  isFresh = true;
  write(field, place);
}

/** Whether what is open was just opened by somebody, who is led there: once, and not after the page was loaded again. */
export function wasJustOpened(): boolean {
  const was = isFresh;
  isFresh = false;
  return was;
}

/** As long as it is there: a group that one has left is not. */
export function placeIn({ channels }: Pick<SeatView, 'channels'>): TalkPlace {
  const kept = textOf(field);
  return corners.find((each) => each === kept) ?? channels.find(({ id }) => id === kept)?.id ?? '';
}

/** By channel: when the latest note that this browser has shown had arrived, in milliseconds since 1970. */
export type SeenNotes = Readonly<Record<string, number>>;

/** Notes of others that have arrived and were not shown yet. */
export function unreadIn({ id, notes }: Pick<ChannelInView, 'id' | 'notes'>, seen: SeenNotes): number {
  const last = seen[id] ?? 0;
  return notes.filter(({ own, status, at }) => !own && status === 'sent' && at > last).length;
}

export const unreadOf = ({ channels }: Pick<SeatView, 'channels'>, seen: SeenNotes): number =>
  channels.reduce((sum, channel) => sum + unreadIn(channel, seen), 0);

/** When something was said last, in milliseconds since 1970; 0 where nothing was. */
const lastAt = ({ notes }: ChannelInView): number => Math.max(0, ...notes.map(({ at }) => at));

/** One's own delegation first, then where something was said last; what was opened last comes before what was opened earlier. */
export function inOrder(channels: readonly ChannelInView[]): readonly ChannelInView[] {
  const rank = ({ kind }: ChannelInView): number => (kind === 'delegation' ? 0 : 1);
  return channels.toReversed().toSorted((a, b) => rank(a) - rank(b) || lastAt(b) - lastAt(a));
}

/** The other one in a conversation between two; null in any other. */
export const partnerIn = ({ kind, members }: Pick<ChannelInView, 'kind' | 'members'>, seat: string | null) =>
  kind === 'bilateral' ? (members.find((id) => id !== seat) ?? null) : null;

/** How the conversation of a delegation with itself is called by its id (rule CH1). */
export const ownChannel = (seat: string): ChannelId => `of-${seat}` as ChannelId;

/** The conversation between this seat and another, where there is one. */
export const channelWith = ({ channels, seat }: Pick<SeatView, 'channels' | 'seat'>, other: string) =>
  channels.find((channel) => partnerIn(channel, seat) === other) ?? null;

/** A line of a conversation. */
export type TalkLine =
  | { readonly kind: 'round'; readonly round: number }
  | { readonly kind: 'visibility'; readonly visibility: Visibility }
  /** `first`: of several by one writer in a row. */
  | { readonly kind: 'note'; readonly note: NoteInView; readonly first: boolean };

const sameWriter = (a: NoteInView, b: NoteInView): boolean => a.by === b.by && a.own === b.own && a.author === b.author;

/**
 * Notes in the order in which they arrived, with a line where a round begins, and where the facilitator came to see more or less.
 * @param visibility what is announced now
 */
export function linesOf(notes: readonly NoteInView[], visibility: Visibility): readonly TalkLine[] {
  const ordered = notes.toSorted((a, b) => a.at - b.at || a.number - b.number);
  const changes = ordered.some((note) => note.visibility !== visibility);
  const lines = ordered.flatMap((note, place): TalkLine[] => {
    const before = ordered[place - 1];
    const begins = before?.round !== note.round;
    const changed = changes && before?.visibility !== note.visibility;
    const first = begins || changed || !before || !sameWriter(before, note);
    return [
      ...(begins ? [{ kind: 'round', round: note.round } as const] : []),
      ...(changed ? [{ kind: 'visibility', visibility: note.visibility } as const] : []),
      { kind: 'note', note, first },
    ];
  });
  const last = ordered.at(-1);
  return last && last.visibility !== visibility ? [...lines, { kind: 'visibility', visibility }] : lines;
}

/** Characters that a note may have now (rule CH2). */
export const mostIn = ({ kind }: Pick<ChannelInView, 'kind'>, now: Pick<PublicView, 'phase' | 'meeting'>): number =>
  kind === 'bilateral' && isSitting(now) ? longestText.inChamber : longestText.note;

/** Whether what was written can be sent, and if not, why. @param most characters */
export const sendRight = ({ send }: Pick<ChannelInView, 'send'>, text: string, most: number): Right =>
  send ?? (text.length > most ? 'note-too-long' : null);

/** Offers between this seat and another that wait for an answer. */
export function offersWith(own: SeatView, other: string): readonly Deal[] {
  const { forYou, byYou } = groupsOf(own);
  return [...forYou.filter(({ from }) => from === other), ...byYou.filter(({ to }) => to === other)];
}

/** Remarks that a delegation may still make in this round are two at most (rule CH8); how many it has made. */
export const remarksBy = ({ remarks, round }: Pick<PublicView, 'remarks' | 'round'>, seat: string | null): number =>
  remarks.filter((remark) => remark.seat === seat && remark.round === round).length;
