/** A scene for each refusal of a stand-in. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  away,
  ballots,
  type Circumstance,
  castBallot,
  type Given,
  given,
  noteReasons,
  seated,
  showLeaning,
  standIn,
  stoodIn,
  voteOpen,
} from '../../support/council.ts';

type Scene = () => ReturnType<Given['when']>;

const session = (...circumstances: readonly Circumstance[]): Given =>
  given(aCouncilOfFifteen(), seated('france', 'kenya'), aDraftTabledBy('kenya'), stoodIn('china'), ...circumstances);
const left = [stoodIn('france'), away('france')] as const;

export const standInScenes = {
  'caretaker-may-not-veto': () => session(...left, voteOpen).when(standIn('france'), castBallot('no')),
  'ballot-stands': () => session(voteOpen, ballots('no', 'france'), ...left).when(standIn('france'), castBallot('yes')),
  'no-leaning-to-show': () => session().when(standIn('china'), showLeaning('d1', 1)),
  'no-ballot-to-explain': () =>
    session(voteOpen).when(standIn('china'), noteReasons([{ points: 1, what: { kind: 'sponsor' } }])),
} satisfies Partial<Record<RefusalCode, Scene>>;
