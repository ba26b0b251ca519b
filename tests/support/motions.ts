/** Motions in a meeting: two texts before the Council, and nine members that carry what they want. */
import { lawOf } from '../../shared/council/law.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  did,
  elected,
  facilitator,
  given,
  members,
  seated,
  until,
} from './council.ts';

export const twoTexts = [seated(...members), aDraftTabledBy('kenya'), aDraftTabledBy('ghana')] as const;
export const nine = elected.slice(0, 9);
/** A meeting whose agenda is adopted, with two texts to vote on. */
export const inDebate = (law = lawOf('charter-practice')) =>
  given(
    aCouncilOfFifteen({ meetingSeconds: 75, law }),
    ...twoTexts,
    until('meeting'),
    did(facilitator, act('gavel-for-president')),
  );
export const postponing = act('move-motion', { motion: 'postpone', draft: 'd1', round: null });
