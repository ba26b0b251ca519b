/**
 * Rule P2: the President puts a motion to the vote. The time to object is every member's, and a suspension is what nine of
 * them decided: nobody but the facilitator cuts either short.
 */
import { type Asking, accept, actingAs, type Decision, deny, isCode, running } from '../../decision.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import { meetingSettled, participationSettled } from './agenda.ts';
import { meetingResumed } from './meetings.ts';
import { motionPut } from './motions.ts';
import { presiding } from './presidency.ts';
import { sitting } from './sitting.ts';

type Settling = (council: Council, now: number) => ReturnType<typeof meetingSettled>;

/** What waits for the President, and what it comes to; else why nothing does. */
function forPresident(council: Council): Settling | RefusalCode {
  const { meeting, vote, setup } = council;
  const closed = sitting(council);
  if (vote) return 'vote-is-open';
  if (closed || !meeting) return closed ?? 'no-vote-in-informal';
  const [motion] = meeting.motions;
  // By the custom of Model United Nations it is not before the house until it is seconded.
  return motion && (motion.seconded || !setup.law.seconding) ? motionPut : 'nothing-to-settle';
}

/** Likewise for the facilitator, who also finds that nobody objects to the agenda, or to a participant. */
function forFacilitator(council: Council): Settling | RefusalCode {
  const found = forPresident(council);
  const { meeting } = council;
  if (found === 'meeting-suspended') return meetingResumed;
  if (found !== 'nothing-to-settle' || !meeting) return found;
  if (meeting.stage === 'agenda') return meetingSettled;
  const [guest] = meeting.proposed;
  return guest ? (_council, now) => participationSettled(guest.seat, now) : found;
}

const settle = (found: Settling | RefusalCode, { council, now }: Asking): Decision =>
  isCode(found) ? deny(found) : accept(...found(council, now));

const codeOf = (found: Settling | RefusalCode): RefusalCode | null => (isCode(found) ? found : null);

export function mayGavel(asking: Asking): RefusalCode | null {
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  return presiding(asking.council) === seat.id ? codeOf(forPresident(asking.council)) : 'not-the-president';
}

export function decideGavel(asking: Asking): Decision {
  const code = mayGavel(asking);
  return code ? deny(code) : settle(forPresident(asking.council), asking);
}

/** The facilitator, while nobody presides or in the President's place. */
export function mayGavelForPresident({ council }: Pick<Asking, 'council'>): RefusalCode | null {
  return running(council) ?? codeOf(forFacilitator(council));
}

export function decideGavelForPresident(asking: Asking): Decision {
  const code = mayGavelForPresident(asking);
  return code ? deny(code) : settle(forFacilitator(asking.council), asking);
}
