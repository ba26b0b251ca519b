/** What goes on in the chamber: one answer for the board, the wall and the table of the stage, from the public view. */
import type { Motion } from '../../shared/council/events.ts';
import type { Participation, Point, Turn } from '../../shared/council/procedure.ts';
import type { PublicView, SeatInView, VoteInView } from '../../shared/council/views/publicView.ts';
import type { SeatId, TurnPurpose } from '../../shared/council/vocabulary.ts';

/** `until`: the moment that it runs to, by the server's clock. */
export type Proceeding =
  | { readonly kind: 'vote'; readonly vote: VoteInView; readonly cast: number; readonly held: number }
  | { readonly kind: 'point'; readonly by: SeatId; readonly point: Point; readonly until: number }
  | {
      readonly kind: 'ruling';
      readonly point: Point;
      readonly upheld: boolean;
      /** Null for the house. */
      readonly by: SeatId | null;
      readonly until: number;
    }
  | { readonly kind: 'suspended'; readonly until: number }
  /** `seconded`: false while it waits for a seconder. */
  | { readonly kind: 'motion'; readonly motion: Motion; readonly seconded: boolean; readonly until: number }
  | { readonly kind: 'floor'; readonly seat: SeatId; readonly purpose: TurnPurpose; readonly until: number }
  | { readonly kind: 'caucus'; readonly until: number }
  | { readonly kind: 'agenda'; readonly until: number | null }
  | { readonly kind: 'participation'; readonly who: Participation; readonly until: number };

/** The first thing that the Council is busy with, in the order in which one thing stops another (rules 30 and 33). */
export function proceedingOf(view: PublicView): Proceeding | null {
  const { vote, meeting } = view;
  if (vote) return { kind: 'vote', vote, ...countOf(view) };
  if (!meeting || meeting.stage === 'closed') return null;
  const { point, ruling, suspended, motions, floor, caucus, stage, until, proposed } = meeting;
  if (point) return { kind: 'point', ...point };
  if (ruling)
    return { kind: 'ruling', point: ruling.point, upheld: ruling.upheld, by: ruling.ruledBy, until: ruling.until };
  if (suspended !== null) return { kind: 'suspended', until: suspended };
  const [motion] = motions;
  if (motion) return { kind: 'motion', motion, seconded: motion.seconded || !view.law.seconding, until: motion.until };
  if (floor) return { kind: 'floor', ...floor };
  if (caucus !== null) return { kind: 'caucus', until: caucus };
  if (stage === 'agenda') return { kind: 'agenda', until };
  const [who] = proposed;
  return who && who.until !== null ? { kind: 'participation', who, until: who.until } : null;
}

/** Milliseconds that are left of it; null where nothing runs, or where the session is frozen. */
export function leftOf(
  proceeding: Proceeding | null,
  { frozen }: Pick<PublicView, 'frozen'>,
  now: number,
): number | null {
  const until = proceeding && 'until' in proceeding ? proceeding.until : null;
  return until === null || frozen !== null ? null : Math.max(0, until - now);
}

/** Delegations that are here, or away, and how many of them have cast. */
export function countOf({ seats }: Pick<PublicView, 'seats'>): { readonly cast: number; readonly held: number } {
  const held = seats.filter(({ kind, presence }) => kind !== 'non-member' && presence !== 'empty');
  return { held: held.length, cast: held.filter(({ cast }) => cast).length };
}

/** Who speaks next, in this order. */
export const nextSpeakers = ({ meeting }: Pick<PublicView, 'meeting'>): readonly Turn[] =>
  meeting && meeting.stage !== 'closed' ? meeting.list : [];

/** Its place on the speakers’ list, from 1; 0 where it has none. */
export const placeOnList = (view: Pick<PublicView, 'meeting'>, seat: SeatId): number =>
  nextSpeakers(view).findIndex((turn) => turn.seat === seat) + 1;

/** Where a seat without a vote is during a formal meeting; `free` where there is none. */
export type Standing = 'free' | 'invited' | 'proposed' | 'outside';

export function standingOf({ meeting }: Pick<PublicView, 'meeting'>, seat: SeatInView): Standing {
  if (!meeting || meeting.stage === 'closed') return 'free';
  // The Secretary-General comes by right (rule 22).
  if (seat.entry === 'rule-22' || meeting.invited.includes(seat.id)) return 'invited';
  return meeting.proposed.some((each) => each.seat === seat.id) ? 'proposed' : 'outside';
}
