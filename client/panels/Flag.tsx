import type { SeatSetup } from '../../shared/council/setup.ts';

/** A seat's flag, or its placard where it has none. Decoration: the name stands beside it. */
export function Flag({ seat }: { readonly seat: Pick<SeatSetup, 'flag' | 'short'> }) {
  if (!seat.flag) {
    return (
      <span class="placard" aria-hidden="true">
        {seat.short}
      </span>
    );
  }
  return <img class="flag" src={`/flags/${seat.flag}.svg`} alt="" />;
}
