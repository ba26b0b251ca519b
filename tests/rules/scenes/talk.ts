/** A scene for each refusal of talk, and of delegations of several. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  by,
  type Circumstance,
  castBallot,
  consultations,
  did,
  facilitator,
  type Given,
  given,
  joined,
  seated,
  takeSeat,
  voteOpen,
  voting,
} from '../../support/council.ts';
import { aRound, order } from '../../support/outside.ts';
import {
  announcedAs,
  beside,
  join,
  judge,
  mute,
  note,
  open,
  opened,
  openOwn,
  openRegion,
  show,
  wrote,
} from '../../support/talk.ts';

type Scene = () => ReturnType<Given['when']>;

const two = 'france+kenya';
const talking = (...circumstances: readonly Circumstance[]): Given =>
  given(
    aCouncilOfFifteen(),
    seated('france', 'kenya', 'velora'),
    consultations,
    opened('kenya', 'france'),
    ...circumstances,
  );
const several = (...circumstances: readonly Circumstance[]): Given =>
  given(aCouncilOfFifteen({ delegation: 2 }), seated('france', 'kenya'), beside('france', 'anna'), ...circumstances);
const remark = act('speak-to-press', { text: 'We are hopeful.' });
const inVote = [aDraftTabledBy('kenya'), voteOpen] as const;

export const talkScenes = {
  'delegation-full': () => several(joined('bert')).when(by('bert'), join('france')),
  'for-the-ambassador': () => several(...inVote).when(by('anna'), castBallot('yes')),
  'for-the-capital': () => several(...inVote).when(by('france'), act('withhold-key', { vote: 1, withholds: true })),
  'no-key-to-withhold': () => several(...inVote).when(by('kenya'), act('withhold-key', { vote: 1, withholds: true })),
  'nothing-to-sign': () =>
    aRound({}, did(by('france'), order({ kind: 'arm-proxy' }))).when(by('france'), act('sign-order')),
  'nobody-to-advise': () => several(...inVote).when(by('kenya'), act('advise-ballot', { vote: 1, choice: 'yes' })),
  'seats-are-assigned': () =>
    given(aCouncilOfFifteen({ seating: 'assigned' }), joined('anna')).when(by('anna'), takeSeat('france')),
  'no-such-channel': () => talking().when(by('velora'), note(two)),
  'no-talk-with-yourself': () => talking().when(by('kenya'), open('kenya')),
  'no-region': () => talking().when(by('velora'), openRegion),
  'no-delegation': () => talking().when(by('kenya'), openOwn),
  'not-in-the-chamber': () => talking(aDraftTabledBy('kenya'), voting).when(by('kenya'), open('france', 'velora')),
  'note-too-long': () => talking(aDraftTabledBy('kenya'), voting).when(by('kenya'), note(two, 'x'.repeat(201))),
  'channel-is-fixed': () => talking().when(by('kenya'), act('leave-channel', { channel: two })),
  'too-many-channels': () =>
    talking(...Array.from({ length: 12 }, () => opened('kenya', 'france', 'velora'))).when(
      by('kenya'),
      open('france', 'velora'),
    ),
  'too-many-notes': () =>
    talking(...Array.from({ length: 60 }, () => wrote('kenya', two))).when(by('kenya'), note(two)),
  'nothing-to-judge': () => talking(wrote('kenya', two)).when(facilitator, judge(two, 1, true)),
  'unknown-note': () => talking(announcedAs('held'), wrote('kenya', two)).when(by('france'), show(two, 1)),
  'own-note': () => talking(wrote('kenya', two)).when(by('kenya'), show(two, 1)),
  'press-has-enough': () => talking(did(by('kenya'), remark), did(by('kenya'), remark)).when(by('kenya'), remark),
  muted: () => talking(did(facilitator, mute('kenya'))).when(by('kenya'), note(two)),
} satisfies Partial<Record<RefusalCode, Scene>>;
