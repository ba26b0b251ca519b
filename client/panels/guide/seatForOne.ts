/** Sitting down without being asked, for whoever plays alone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import { type dispatch, mine, mySeat, quietly, view } from '../../store/store.ts';

/** Takes a seat and opens its brief: there is nobody to keep it from. */
export async function sitDown(seat: SeatInView, send: typeof dispatch): Promise<void> {
  const answer = await send({ kind: 'take-seat', seat: seat.id });
  if (answer?.accepted) await quietly({ kind: 'open-brief' });
}

/** Whoever plays alone sits down by coming in, once: they may still get up and look around. */
export function useSeatForOne(): boolean {
  const [tried, setTried] = useState(false);
  const begun = useRef(false);
  const now = view.value;
  const own = mine.value?.seat;
  const seat = now?.seats.find(({ id }) => id === now.solo);
  const isDue = now?.phase === 'lobby' && own != null && own.seat === null && own.opened === null && seat !== undefined;
  useEffect(() => {
    if (!isDue || begun.current || !seat) return;
    begun.current = true;
    void sitDown(seat, quietly).finally(() => setTried(true));
  }, [isDue]);
  return now?.solo != null && mySeat.value === null && !tried && (own == null || isDue);
}
