/** A scene for each refusal of the rules on meetings, on who takes part, and on the presidency. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  aCouncilOfFifteen,
  act,
  aWorld,
  ballots,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  facilitator,
  type Given,
  given,
  members,
  move,
  seated,
  until,
} from '../../support/council.ts';

const council = (...circumstances: readonly Circumstance[]) =>
  given(aCouncilOfFifteen({ meetingSeconds: 75 }), seated(...members, 'velora', 'relief'), ...circumstances);
const meeting = (...circumstances: readonly Circumstance[]) => council(until('meeting'), ...circumstances);
const adopted = did(facilitator, act('gavel-for-president'));
const request = act('request-meeting', { title: 'Children and armed conflict' });
const propose = (seat: string) => act('propose-participation', { seat });
const object = (seat: string) => act('object-participation', { seat });
const proposed = did(by('kenya'), propose('relief'));

/** The same as its presiding seat sees it. */
function inTheChair(session: Given, ...circumstances: readonly ((chair: string) => Circumstance)[]): Given {
  const chair = session.council.meeting?.president ?? '';
  return given(session, ...circumstances.map((each) => each(chair)));
}
const cede = (chair: string) => did(by(chair), act('cede-chair'));

export const meetingScenes = {
  'no-vote-in-informal': () => council(consultations).when(by('kenya'), act('object-agenda', { item: null })),
  'may-not-request': () => council(consultations).when(by('relief'), request),
  'already-requested': () => council(consultations, did(by('kenya'), request)).when(by('kenya'), request),
  'agenda-already-adopted': () => meeting(adopted).when(by('kenya'), act('object-agenda', { item: null })),
  'agenda-not-adopted': () => meeting().when(by('kenya'), move('suspend')),
  'unknown-item': () => meeting().when(by('kenya'), act('object-agenda', { item: 2 })),
  'meeting-suspended': () =>
    meeting(adopted, did(by('kenya'), move('suspend')), ballots('yes', ...members)).when(
      by('kenya'),
      propose('relief'),
    ),
  'meeting-closed': () =>
    meeting(adopted, did(by('kenya'), move('adjourn')), ballots('yes', ...members)).when(by('kenya'), move('suspend')),
  'not-to-be-invited': () => meeting().when(by('kenya'), propose('france')),
  'already-invited': () => meeting(proposed).when(by('france'), propose('relief')),
  'no-such-proposal': () => meeting().when(by('kenya'), object('relief')),
  'must-be-invited': () =>
    given(aWorld(), seated(...compact, 'velora'), until('meeting')).when(by('kenya'), object('velora')),
  'invitation-refused': () =>
    meeting(proposed, did(by('france'), object('relief')), ballots('no', ...members)).when(
      by('kenya'),
      propose('relief'),
    ),
  'not-invited': () => meeting(adopted).when(by('relief'), act('ask-for-floor', { purpose: 'statement' })),
  'not-the-president': () => meeting().when(by('velora'), act('gavel')),
  'nothing-to-settle': () => meeting(adopted).when(facilitator, act('gavel-for-president')),
  'chair-already-ceded': () => {
    const ceded = inTheChair(meeting(), cede);
    return ceded.when(by(ceded.council.meeting?.president ?? ''), act('cede-chair'));
  },
} satisfies Partial<Record<RefusalCode, () => ReturnType<Given['when']>>>;
