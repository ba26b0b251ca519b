/** How elected members that bots play lean towards a text: for all to see, and only while nobody sits there (rule A7). */
import type { DraftInView, SeatInView } from '../../shared/council/views/publicView.ts';

/** `leaning`: −3 against to 3 in favour. */
export type Leaning = { readonly seat: SeatInView; readonly leaning: number };

const isBeforeTheCouncil = ({ status }: Pick<DraftInView, 'status'>): boolean =>
  status === 'tabled' || status === 'blue';

/** Those most in favour first; of equals, in the order in which they sit. None of a text that is not before the Council. */
export function leaningsOn(
  draft: Pick<DraftInView, 'status' | 'leanings'>,
  seats: readonly SeatInView[],
): readonly Leaning[] {
  if (!isBeforeTheCouncil(draft)) return [];
  return seats
    .flatMap((seat): Leaning[] => {
      const leaning = seat.kind === 'elected' && seat.standIn ? draft.leanings[seat.id] : undefined;
      return leaning === undefined ? [] : [{ seat, leaning }];
    })
    .toSorted((one, other) => other.leaning - one.leaning);
}

/** Which of them lean which way. */
export const leaningGroups = (leanings: readonly Leaning[]) => ({
  inFavour: leanings.filter(({ leaning }) => leaning > 0),
  undecided: leanings.filter(({ leaning }) => leaning === 0),
  against: leanings.filter(({ leaning }) => leaning < 0),
});
