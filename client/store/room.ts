/** What the room is doing, and whose hand is up in it, for the chamber and for the table of the stage. */
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Proceeding } from './chamber.ts';
import { ballotsOnShow } from './shown.ts';

/**
 * What the room is doing. `gathering`: delegations take their seats or are briefed. `informal`: consultations, papers out.
 * `formal`: the Council sits. `voting`: ballots are cast. `result`: they are counted out. `adjourned`: chairs are empty.
 */
export const MOODS = ['gathering', 'informal', 'formal', 'voting', 'result', 'adjourned'] as const;
export type Mood = (typeof MOODS)[number];

/** A suspended meeting talks as in consultations. */
export function moodOf(view: PublicView, out = 0): Mood {
  const { phase, meeting, vote } = view;
  if (phase === 'lobby' || phase === 'sitrep') return 'gathering';
  if (phase === 'ended') return 'adjourned';
  if (vote) return 'voting';
  if (ballotsOnShow(view, out)) return 'result';
  if (phase === 'consultations') return 'informal';
  if (phase !== 'meeting' && phase !== 'voting') return 'adjourned';
  if (meeting?.stage === 'closed') return 'adjourned';
  return meeting && meeting.suspended !== null ? 'informal' : 'formal';
}

/** The hands of a vote are up until it closes; besides, that of whoever has the President stop and listen. */
export function isHandUp(proceeding: Proceeding | null, seat: Pick<SeatInView, 'id' | 'cast'>): boolean {
  if (proceeding?.kind === 'vote') return seat.cast;
  if (proceeding?.kind === 'point' || proceeding?.kind === 'division') return proceeding.by === seat.id;
  return proceeding?.kind === 'motion' && proceeding.motion.by === seat.id;
}

/** Alphabetical order runs round the table, turned so that the presidency takes the middle chair. */
export function roundTheTable<S extends { readonly name: string; readonly president: boolean }>(
  members: readonly S[],
): S[] {
  const byName = [...members].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const president = byName.findIndex((seat) => seat.president);
  if (president < 0) return byName;
  const first = (president - Math.floor(byName.length / 2) + byName.length) % byName.length;
  return [...byName.slice(first), ...byName.slice(0, first)];
}
