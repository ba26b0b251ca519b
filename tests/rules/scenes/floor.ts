/** One scene for each refusal of the floor, of points of order and of the character of a question. */
import type { Switched } from '../../../shared/council/law.ts';
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  act,
  aTextTabledBy,
  ballots,
  by,
  castBallot,
  did,
  type Given,
  given,
  members,
  move,
  seated,
  voteOpen,
} from '../../support/council.ts';
import {
  anEnvoyTabledBy,
  aSitting,
  asks,
  asksFor,
  between,
  clockRings,
  debate,
  enforcement,
  raised,
  raises,
  ruled,
} from '../../support/floor.ts';

type Scene = () => ReturnType<Given['when']>;
type Circumstances = Parameters<typeof given> extends [unknown, ...infer Rest] ? Rest : never;

/** A session of all members under the Council's own practice but for this. */
const under = (law: Switched, ...circumstances: Circumstances): Given =>
  given(aSitting(law), seated(...members), ...circumstances);
const session = (...circumstances: Circumstances): Given => under({}, ...circumstances);

const speaking = [debate, asks('kenya')] as const;
const record = act('put-on-record', { text: 'We meet in an hour of need.' });
const passage = did(by('kenya'), record);
const spokenTwelveTimes = Array.from({ length: 12 }, () => [asks('kenya'), did(by('kenya'), act('end-speech'))]).flat();
const explained = [asks('kenya', 'before-vote'), did(by('kenya'), act('end-speech'))] as const;
const other = { kind: 'other', text: 'The interpretation cannot be heard.' } as const;
const claim = (character: string) => raises({ kind: 'character', draft: 'd1', character });
const party = { kind: 'party', seat: 'china' } as const;
const abstention = { obligatoryAbstention: true } as const;
const found = [debate, raised('kenya', party), ruled(true), clockRings] as const;
/** A point that is not upheld; and one on which China challenges the ruling in vain. */
const pointless = (seat: string) => [raised(seat, other), ruled(false), clockRings] as const;
const challenged = (seat: string) =>
  [raised(seat, other), ruled(false), did(by('china'), act('challenge-ruling')), ballots('no', ...members)] as const;

export const floorScenes = {
  'already-on-list': () => session(...speaking).when(by('kenya'), asksFor()),
  'not-on-list': () => session(...speaking).when(by('kenya'), act('leave-list')),
  'list-closed': () =>
    under({ closureOfDebate: true }, debate, did(by('france'), move('close-debate')), ballots('yes', ...members)).when(
      by('kenya'),
      asksFor(),
    ),
  'not-on-the-floor': () => session(...speaking).when(by('ghana'), act('end-speech')),
  'enough-said': () => session(...speaking, passage, passage, passage).when(by('kenya'), record),
  'not-to-be-yielded': () =>
    under({ yields: true }, ...speaking, did(by('kenya'), act('yield-floor', { to: 'ghana' }))).when(
      by('ghana'),
      act('yield-floor', { to: 'china' }),
    ),
  'has-not-spoken': () => session(debate).when(by('kenya'), asksFor('reply')),
  'too-many-turns': () => session(debate, ...spokenTwelveTimes).when(by('kenya'), asksFor()),
  'explanation-not-now': () => session(debate).when(by('kenya'), asksFor('before-vote')),
  'already-explained': () =>
    session(anEnvoyTabledBy('kenya'), between, ...explained).when(by('kenya'), asksFor('before-vote')),
  'vote-is-open': () => session(anEnvoyTabledBy('kenya'), voteOpen).when(by('kenya'), asksFor('before-vote')),
  'point-pending': () => session(debate, raised('kenya', other)).when(by('ghana'), raises(other)),
  'nobody-speaks': () => session(debate).when(by('kenya'), raises({ kind: 'speaker' })),
  'president-rules': () => session(debate).when(by('ireland'), raises(other)),
  'too-many-points': () => session(debate, ...pointless('kenya')).when(by('kenya'), raises(other)),
  'too-many-challenges': () =>
    session(debate, ...challenged('kenya'), ...challenged('ghana'), raised('france', other), ruled(false)).when(
      by('china'),
      act('challenge-ruling'),
    ),
  'nothing-to-rule-on': () => session(debate).when(by('ireland'), act('rule-on-point', { upheld: true })),
  'nothing-to-challenge': () => session(debate).when(by('kenya'), act('challenge-ruling')),
  'plainly-substantive': () =>
    session(aTextTabledBy('kenya', enforcement), debate).when(by('kenya'), claim('procedural')),
  'already-of-that-character': () => session(anEnvoyTabledBy('kenya'), debate).when(by('kenya'), claim('substantive')),
  'abstention-not-obligatory': () => session(debate).when(by('kenya'), raises(party)),
  'already-a-party': () => under(abstention, ...found).when(by('ghana'), raises(party)),
  'party-must-abstain': () =>
    under(abstention, anEnvoyTabledBy('kenya'), ...found, voteOpen).when(by('china'), castBallot('yes')),
} satisfies Partial<Record<RefusalCode, Scene>>;
