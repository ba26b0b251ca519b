/** What a delegation writes to people: an answer when it is written to, and a word for its own text where a vote is lacking. */
import type { DraftInView, SeatInView } from '../council/views/publicView.ts';
import type { ChannelInView, NoteInView } from '../council/views/talkView.ts';
import type { Bearings } from './bearings.ts';
import { names } from './hearing.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import { isBehind, noteTo, wishOf } from './speeches.ts';

/** Answers in one conversation in a round; and how often an author writes to somebody by itself. Design choices. */
const answers = 4;
const writesFirst = 0.6;

export function talkingMoves(bearings: Bearings): readonly Move[] {
  const { all, own } = bearings.sight;
  const people = all.seats.filter(({ presence, id }) => presence === 'present' && id !== bearings.me);
  if (people.length === 0 || all.vote || all.frozen !== null) return [];
  for (const channel of own.channels) {
    const text = channel.send === null ? answerIn(bearings, channel, people) : null;
    if (text) return [{ command: { kind: 'send-note', channel: channel.id, text }, reasons: [] }];
  }
  return askingMoves(bearings, people);
}

const isMine =
  ({ me }: Bearings) =>
  ({ by }: NoteInView): boolean =>
    by === me;

/** Null: nobody waits for an answer, or it has said what it has to say. */
function answerIn(bearings: Bearings, { kind, notes }: ChannelInView, people: readonly SeatInView[]): string | null {
  const { round } = bearings.ground;
  const mine = notes.filter(isMine(bearings));
  const since = notes.slice(notes.findLastIndex(isMine(bearings)) + 1);
  const asked = since.findLast(
    ({ by, text }) => people.some(({ id }) => id === by) && (kind === 'bilateral' || names(text, bearings.seat)),
  );
  const to = asked && people.find(({ id }) => id === asked.by);
  if (!to || mine.filter((note) => note.round === round).length >= answers) return null;
  return lineFor(bearings, to, mine);
}

/** What it has not said in this conversation yet; the last resort is what it looks for. */
function lineFor(bearings: Bearings, to: SeatInView, said: readonly NoteInView[]): string | null {
  const lines = [...textsFor(bearings, to).map((draft) => noteTo(bearings, draft)), wishOf(bearings)];
  return lines.find((line) => said.every(({ text }) => text !== line)) ?? null;
}

/** Texts that both can talk about: the other's first, then its own, then those that come to the vote. */
function textsFor({ sight: { all, own }, me }: Bearings, to: SeatInView): readonly DraftInView[] {
  const open = [...own.drafts, ...all.drafts].filter(({ status }) =>
    (['working', 'silence', 'blue', 'tabled'] as const).some((each) => each === status),
  );
  const known = open.filter(({ symbol, drafters }) => symbol !== '' || drafters.includes(to.id));
  const rank = (draft: DraftInView): number => (isBehind(draft, to.id) ? 0 : draft.author === me ? 1 : 2);
  return known.toSorted((one, other) => rank(one) - rank(other)).slice(0, 2);
}

/** Whoever leads on a text that is before the Council writes once in a round to a member, whose vote it may yet win. */
function askingMoves(bearings: Bearings, people: readonly SeatInView[]): readonly Move[] {
  const { sight, me, character, ground } = bearings;
  const draft = sight.all.drafts.find(
    ({ author, status }) => author === me && (status === 'tabled' || status === 'blue'),
  );
  if (!draft || sight.all.phase !== 'consultations') return [];
  const members = people.filter(({ id, kind }) => kind !== 'non-member' && !isBehind(draft, id));
  const to = members.find(({ id }) => lot(character.seed, 'writes', me, id, ground.round) < writesFirst);
  if (!to) return [];
  const channel = sight.own.channels.find(
    ({ kind, members: of }) => kind === 'bilateral' && of.some((id) => id === to.id),
  );
  if (!channel) {
    if (sight.own.rights.talk.open.bilateral !== null) return [];
    const withWhom = { kind: 'seats' as const, seats: [to.id], title: '' };
    return [{ command: { kind: 'open-channel', with: withWhom }, reasons: [] }];
  }
  const hasWritten = channel.notes.some((note) => note.by === me && note.round === ground.round);
  if (channel.send !== null || hasWritten) return [];
  return [{ command: { kind: 'send-note', channel: channel.id, text: noteTo(bearings, draft) }, reasons: [] }];
}
