/** Rule F1: which steps a session has, how long they are, and what they are for. */
import type { Setup } from '../../setup.ts';
import type { Council } from '../../state.ts';
import { type Step, steps } from '../../vocabulary.ts';

export const secondsOf = {
  sitrep: ({ sitrepSeconds }) => sitrepSeconds,
  consultations: ({ consultationsSeconds }) => consultationsSeconds,
  meeting: ({ meetingSeconds }) => meetingSeconds,
  voting: ({ intervalSeconds }) => intervalSeconds,
  orders: ({ ordersSeconds }) => ordersSeconds,
  field: ({ fieldSeconds }) => fieldSeconds,
} as const satisfies Record<Step, (setup: Setup) => number>;

/** Rule F6: so many seconds from now; null where one person plays alone, and nothing is done by a step's clock. */
export const moment = ({ solo }: Setup, now: number, seconds: number): number | null =>
  solo === null ? now + seconds * 1000 : null;

/** The steps that a session has, for whoever draws them in a row. */
export const stepsOf = (setup: Setup): readonly Step[] => steps.filter((step) => secondsOf[step](setup) > 0);

/** Steps in which texts are written and troops offered: all that come before the votes are over. */
export const isBeforeOrders = ({ phase }: Council): boolean =>
  phase === 'consultations' || phase === 'meeting' || phase === 'voting';
/** Steps in which people talk to each other, and no text is voted on. */
export const isBeforeVotes = ({ phase }: Council): boolean => phase === 'consultations' || phase === 'meeting';
export const isInRound = (council: Council): boolean => isBeforeOrders(council) || council.phase === 'orders';
