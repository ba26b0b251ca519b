/** What a person can do now, or whom everybody waits for: one answer, from the views. */

import type { Choice } from '../../shared/council/rules/tally.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';

export type Due =
  | { readonly kind: 'ended' }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'take-a-seat' }
  /** For those who only watch: the facilitator and the wall. */
  | { readonly kind: 'gathering'; readonly seated: number; readonly members: number; readonly ready: number }
  | { readonly kind: 'lobby'; readonly ready: boolean }
  | { readonly kind: 'consult'; readonly ready: boolean; readonly drafts: number }
  | {
      readonly kind: 'vote';
      readonly subject: string;
      readonly cast: Choice | null;
      readonly waitsFor: readonly string[];
    }
  | { readonly kind: 'watch-vote'; readonly subject: string; readonly waitsFor: readonly string[] }
  | { readonly kind: 'interval'; readonly next: string | null };

/** @param mine null for those who only watch: the projector, the record. */
export function dueOf(view: PublicView, mine: SeatView | null): Due {
  if (view.phase === 'ended') return { kind: 'ended' };
  if (view.frozen !== null) return { kind: 'frozen' };
  const seat = view.seats.find((each) => each.id === mine?.seat);
  if (mine && !seat) return { kind: 'take-a-seat' };
  if (view.phase === 'lobby' && !mine) return gathering(view);
  if (view.phase === 'lobby') return { kind: 'lobby', ready: seat?.ready ?? false };
  if (view.phase === 'consultations') {
    return { kind: 'consult', ready: seat?.ready ?? false, drafts: view.queue.length };
  }
  if (!view.vote) return { kind: 'interval', next: nextSymbol(view) };
  const subject = subjectOf(view);
  const waitsFor = view.seats.filter(isAwaited).map(({ name }) => name);
  return mine?.rights.cast === null
    ? { kind: 'vote', subject, cast: mine.ballot, waitsFor }
    : { kind: 'watch-vote', subject, waitsFor };
}

function gathering({ seats }: PublicView): Due {
  const members = seats.filter(({ kind }) => kind !== 'non-member');
  return {
    kind: 'gathering',
    seated: members.filter(({ presence }) => presence !== 'empty').length,
    members: members.length,
    ready: seats.filter(({ ready }) => ready).length,
  };
}

/** A seat that somebody holds and that has a vote it has not cast. */
const isAwaited = (seat: SeatInView): boolean => seat.kind !== 'non-member' && seat.presence !== 'empty' && !seat.cast;

function nextSymbol({ next, drafts }: PublicView): string | null {
  return drafts.find(({ id }) => id === next)?.symbol ?? null;
}

/** Symbol of the draft that is under vote; empty for a motion. */
function subjectOf({ vote, drafts }: PublicView): string {
  const { subject } = vote ?? {};
  return (subject?.kind === 'draft' && drafts.find(({ id }) => id === subject.draft)?.symbol) || '';
}
