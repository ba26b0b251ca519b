/** The guide of whoever plays alone: what the present step is for, and what of the first round they have done already. */
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { ballotIn } from './ballot.ts';
import type { Due } from './due.ts';
import { mayOrder } from './outside.ts';
import { isAsked, type Way } from './way.ts';

/** What there is to be learnt in a round, in its order. */
export const lessons = ['brief', 'start', 'change', 'table', 'lean', 'vote', 'order', 'changed'] as const;
export type Lesson = (typeof lessons)[number];

/** What of it only the page knows: what somebody has had before their eyes. */
export const sights = ['brief', 'lean', 'changed'] as const;
export type Sight = (typeof sights)[number];

/** What the guide speaks about. */
export type Moment =
  | 'sitrep'
  | 'begin-text'
  | 'finish-text'
  | 'persuade'
  | 'on-the-table'
  | 'speak-only'
  | 'meeting'
  | 'meeting-without-text'
  | 'ballot'
  | 'cast'
  | 'watch-vote'
  | 'before-vote'
  | 'interval'
  | 'votes-over'
  | 'orders'
  | 'field'
  | 'epilogue';

/** `way`: where it can be done. */
export type Tick = { readonly lesson: Lesson; readonly done: boolean; readonly way: Pick<Way, 'tab' | 'draft'> };
export type Guide = { readonly moment: Moment; readonly ticks: readonly Tick[] };

/** `laid`: texts that lay on the table before the first round, which nobody here has written. */
type Seen = Readonly<Partial<Record<Sight, boolean>>> & { readonly laid?: readonly string[] };

/** Before the first consultations nobody can have tabled anything. */
export const laidIn = ({ drafts, phase, round }: PublicView): readonly DraftId[] =>
  phase === 'lobby' || (phase === 'sitrep' && round === 1) ? drafts.map(({ id }) => id) : [];

/** Null before the first round and after the last, and where several people play. After the first round there are no ticks. */
export function guideOf(now: PublicView, own: SeatView, seen: Seen = {}): Guide | null {
  const moment = now.solo === null || own.seat === null ? null : momentOf(now, own);
  if (!moment) return null;
  return { moment, ticks: now.round > 1 ? [] : ticksOf(now, own, seen) };
}

/** Whether there is something to do before going on: what others ask, a ballot, or a text without which there is no vote. */
export function isBusy(now: PublicView, own: SeatView, due: Due): boolean {
  const moment = momentOf(now, own);
  return isAsked(due) || moment === 'begin-text' || moment === 'finish-text';
}

function momentOf(now: PublicView, own: SeatView): Moment | null {
  if (now.vote) {
    if (own.rights.cast !== null || own.mustAbstain) return 'watch-vote';
    return ballotIn(now, own) === null ? 'ballot' : 'cast';
  }
  switch (now.phase) {
    case 'lobby':
    case 'ended':
      return null;
    case 'consultations':
      return consulting(now, own);
    case 'meeting':
      return now.queue.length > 0 ? 'meeting' : 'meeting-without-text';
    case 'voting':
      if (now.next === null) return 'votes-over';
      return now.results.some(({ round }) => round === now.round) ? 'interval' : 'before-vote';
    case 'sitrep':
    case 'orders':
    case 'field':
    case 'epilogue':
      return now.phase;
  }
}

function consulting(now: PublicView, own: SeatView): Moment {
  const text = textOf(now, own);
  if (!text && own.rights.create !== null) return 'speak-only';
  if (text?.symbol === '') return 'finish-text';
  if (now.queue.length === 0) return 'begin-text';
  return text ? 'persuade' : 'on-the-table';
}

/** The text that this seat has begun last; null where it has begun none that is still before anybody. */
function textOf(now: PublicView, { seat, drafts }: SeatView): DraftInView | null {
  const isOwn = ({ author, status }: DraftInView): boolean => author === seat && status !== 'withdrawn';
  return drafts.findLast(isOwn) ?? now.drafts.findLast(isOwn) ?? null;
}

/** The first text on which an elected member has shown how it leans. */
export const leantOn = ({ drafts }: PublicView): DraftInView | null =>
  drafts.find(({ leanings }) => Object.keys(leanings).length > 0) ?? null;

function ticksOf(now: PublicView, own: SeatView, seen: Seen): readonly Tick[] {
  const tick = (lesson: Lesson, done: boolean, tab: Way['tab'], draft: DraftId | null = null): Tick => ({
    lesson,
    done,
    way: { tab, draft },
  });
  const lean = (): readonly Tick[] => {
    const text = leantOn(now);
    return text ? [tick('lean', seen.lean === true, 'drafts', text.id)] : [];
  };
  switch (now.phase) {
    case 'sitrep':
      return [tick('brief', seen.brief === true, 'brief')];
    case 'consultations': {
      const text = textOf(now, own);
      if (text ? seen.laid?.includes(text.id) : own.rights.create !== null) return lean();
      const id = text?.id ?? null;
      const isChanged = text !== null && text.version > 1;
      const table = id && own.rights.drafts[id]?.table;
      // Whoever has no vote finds a member that tables it.
      const tables = isMember(now, own) || isTabled(text) || (text !== null && table === null);
      return [
        tick('start', text !== null, 'drafts', id),
        // What is tabled already is changed by amendments.
        ...(isTabled(text) && !isChanged ? [] : [tick('change', isChanged, 'drafts', id)]),
        ...(tables ? [tick('table', isTabled(text), 'drafts', id)] : []),
        ...lean(),
      ];
    }
    case 'meeting':
      return lean();
    case 'voting':
      // Before the first vote there is no ballot to be led to.
      return isMember(now, own) && (now.vote || hasVoted(now, own)) ? [tick('vote', hasVoted(now, own), 'vote')] : [];
    case 'orders': {
      const ordered = own.dealings?.order != null;
      const ready = now.seats.some(({ id, ready }) => id === own.seat && ready);
      return ordered || mayOrder(own) ? [tick('order', ordered || ready, 'field')] : [];
    }
    case 'field':
      return [tick('changed', seen.changed === true, 'field')];
    case 'lobby':
    case 'epilogue':
    case 'ended':
      return [];
  }
}

const isTabled = (text: DraftInView | null): boolean => text !== null && text.symbol !== '';

const isMember = ({ seats }: PublicView, { seat }: SeatView): boolean =>
  seats.some(({ id, kind }) => id === seat && kind !== 'non-member');

function hasVoted(now: PublicView, own: SeatView): boolean {
  if (now.vote) return ballotIn(now, own) !== null;
  const cast = own.seat && now.results.findLast(({ round }) => round === now.round)?.ballots[own.seat];
  return cast != null && cast !== 'absent';
}

/** Whether the guide is shown: in the first round until it is put away, later when it is asked for. */
export const isGuideOpen = (round: number, kept: string): boolean => (kept === '' ? round <= 1 : kept === 'open');

/** Under which name is kept whether it is shown: what was chosen for the first round is not what is wanted later. */
export const guideField = (round: number): string => (round <= 1 ? 'guide' : 'guide-later');
