/** Rule T10: a text with an automatic review looks at itself again when violence has risen since its adoption. */
import { type CrisisState, meanOf } from '../../../crisis/state.ts';
import { clauseOf } from '../../../mandate/reading.ts';
import { effectiveEntries } from '../../../world/effective.ts';
import type { Event, EventOf } from '../../events.ts';
import { openingCrisis } from '../../opening.ts';
import type { Council } from '../../state.ts';

/** Points of mean violence by which things have got worse. Design choice. */
const rise = 5;

/** Reviews that are due with the round that begins. @param crisis as that round finds it */
export function reviewsDue(council: Council, crisis: CrisisState): readonly Event[] {
  const { mandate, round, reviews } = council;
  return effectiveEntries(mandate).flatMap(({ clause, resolution, month }): readonly Event[] => {
    const review = clauseOf([clause], 'review');
    if (review?.trigger !== 'auto' || crisis.month - month < review.months) return [];
    const before = stateAfter(council, month);
    if (!before || violenceIn(crisis) - violenceIn(before) < rise) return [];
    // Adopted twice in a round, a text looks at itself once.
    if (reviews.some((each) => each.resolution === resolution && each.round === round)) return [];
    return [{ kind: 'review-due', resolution, round }];
  });
}

const violenceIn = ({ provinces }: CrisisState): number => meanOf(provinces, 'violence');

/** The crisis as so many months had left it. */
const stateAfter = ({ setup, months }: Council, month: number): CrisisState | null =>
  months.find(({ state }) => state.month === month)?.state ?? openingCrisis(setup);

/** Texts that look at themselves in the round that is being played. */
export const underReview = ({ reviews, round }: Pick<Council, 'reviews' | 'round'>): readonly string[] =>
  reviews.filter((each) => each.round === round).map(({ resolution }) => resolution);

/** Whether a text of this round takes up what is under review. */
export const isUnderReview = (council: Pick<Council, 'reviews' | 'round'>): boolean => underReview(council).length > 0;

export const applyReviewDue = (council: Council, { resolution, round }: EventOf<'review-due'>): Council => ({
  ...council,
  reviews: [...council.reviews, { resolution, round }],
});
