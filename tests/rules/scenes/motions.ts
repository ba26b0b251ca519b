/** A scene for each refusal of a motion, and of what needs a formal meeting at all. */
import { lawOf } from '../../../shared/council/law.ts';
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  ballots,
  by,
  type Circumstance,
  did,
  facilitator,
  given,
  members,
  move,
  seated,
  until,
  voteClosed,
  voteOpen,
} from '../../support/council.ts';

const meeting = (...circumstances: readonly Circumstance[]) =>
  given(
    aCouncilOfFifteen({ meetingSeconds: 75, law: lawOf('charter-practice') }),
    seated(...members, 'velora'),
    aDraftTabledBy('kenya'),
    until('meeting'),
    ...circumstances,
  );
const adopted = did(facilitator, act('gavel-for-president'));
const postponed = did(by('kenya'), act('move-motion', { motion: 'postpone', draft: 'd1', round: null }));
const carry = [ballots('yes', ...members.slice(0, 9)), voteClosed] as const;

export const motionScenes = {
  'no-vote-in-informal': () =>
    given(aCouncilOfFifteen(), seated('kenya'), aDraftTabledBy('kenya')).when(by('kenya'), move('adjourn')),
  'agenda-not-adopted': () => meeting().when(by('kenya'), move('adjourn')),
  'motion-only-between-votes': () => meeting(voteOpen).when(by('kenya'), move('adjourn')),
  'meeting-suspended': () =>
    meeting(adopted, did(by('kenya'), move('suspend')), ...carry).when(by('kenya'), move('adjourn')),
  'meeting-closed': () =>
    meeting(adopted, did(by('kenya'), move('adjourn')), ...carry).when(by('kenya'), move('suspend')),
  'lower-precedence': () => meeting(adopted, postponed).when(by('france'), move('take-next', 'd1')),
  'no-such-round': () =>
    meeting(adopted).when(by('kenya'), act('move-motion', { motion: 'adjourn-until', draft: null, round: 1 })),
  'no-motion-pending': () => meeting(adopted).when(by('kenya'), act('withdraw-motion')),
  'no-seconder-needed': () => meeting(adopted, postponed).when(by('france'), act('second-motion')),
  'motion-not-yours': () => meeting(adopted, postponed).when(by('france'), act('withdraw-motion')),
  'not-by-these-rules': () => meeting(adopted).when(by('kenya'), move('moderated-caucus')),
  'another-vote-to-annul': () =>
    meeting(voteOpen).when(facilitator, act('annul-vote', { vote: 4, reason: 'Another.' })),
} satisfies Partial<Record<RefusalCode, () => unknown>>;
