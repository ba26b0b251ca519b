import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';

/** What every part of the Floor is drawn from. */
export type FloorProps = { readonly now: PublicView; readonly own: SeatView };
