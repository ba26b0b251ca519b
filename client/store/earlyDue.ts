/** What a person can do before they take part: take a seat, open a brief, be ready, wait, or read the debrief. */
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import { hasPlace } from './delegation.ts';

export type EarlyDue =
  | { readonly kind: 'ended' }
  /** `mine`: the person asked is the one who can let it go on. `rung`: the bell has rung, and it goes on another time. */
  | { readonly kind: 'frozen'; readonly mine: boolean; readonly rung?: true }
  /** `own`: the seat whose brief they have opened, so that they take no other; empty where they are free to choose.
   * `assigned`: the facilitator gives the seats. `full`: none is free. */
  | {
      readonly kind: 'take-a-seat';
      readonly own: string;
      readonly begun: boolean;
      readonly assigned?: true;
      readonly full?: true;
    }
  /** For those who only watch: the facilitator and the wall. */
  | { readonly kind: 'gathering'; readonly seated: number; readonly members: number; readonly ready: number }
  /** `sealed`: the brief of one's seat is not opened yet; `given`: the facilitator gives the seats (rule S10). */
  | { readonly kind: 'lobby'; readonly ready: boolean; readonly sealed: boolean; readonly given: boolean }
  /** One person plays, and says when it begins. */
  | { readonly kind: 'begin-alone' };

/** Nobody has it, and somebody may. */
const isFree = ({ presence, reserved }: PublicView['seats'][number]): boolean => presence === 'empty' && !reserved;

/**
 * Null where it is about what goes on in the Council.
 * @param mine null for those who only watch @param isFacilitator of whoever can let it go on
 */
export function earlyDueOf(view: PublicView, mine: SeatView | null, isFacilitator = false): EarlyDue | null {
  if (view.phase === 'ended') return { kind: 'ended' };
  if (view.frozen !== null) {
    const { rung } = view.room.bell;
    return { kind: 'frozen', mine: isFacilitator, ...(rung ? { rung } : {}) };
  }
  const given = view.room.seating === 'assigned';
  const seat = view.seats.find(({ id }) => id === mine?.seat);
  if (mine && !seat) {
    const own = view.seats.find(({ id }) => id === mine.opened)?.name ?? '';
    const full = own === '' && !view.seats.some((each) => isFree(each) || hasPlace(each, view));
    const known = { own, begun: view.phase !== 'lobby' };
    return { kind: 'take-a-seat', ...known, ...(given ? { assigned: true } : {}), ...(full ? { full } : {}) };
  }
  if (view.phase !== 'lobby') return null;
  if (!mine) return gathering(view);
  if (view.solo !== null) return { kind: 'begin-alone' };
  return { kind: 'lobby', ready: seat?.ready ?? false, sealed: mine.rights.openBrief === null, given };
}

function gathering({ seats }: PublicView): EarlyDue {
  const members = seats.filter(({ kind }) => kind !== 'non-member');
  return {
    kind: 'gathering',
    seated: members.filter(({ presence }) => presence !== 'empty').length,
    members: members.length,
    ready: seats.filter(({ ready }) => ready).length,
  };
}
