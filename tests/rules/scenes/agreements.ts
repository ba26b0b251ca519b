/** A scene for each refusal of an agreement between two delegations, and of what they read in each other. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  act,
  aDraftBy,
  aTextTabledBy,
  aWideWorld,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  type Given,
  given,
  seated,
  withdraw,
} from '../../support/council.ts';

type Scene = () => ReturnType<Given['when']>;

const dealing = (...circumstances: readonly Circumstance[]) =>
  given(aWideWorld(), seated(...compact, 'velora', 'opposition'), consultations, ...circumstances);

const nothing = { money: 0, troops: 0, promises: [] };
const aWord = { ...nothing, promises: [{ kind: 'word', text: 'We speak up for you.' }] };
const offer = (to: string, gives: object, when: object = { kind: 'at-once' }) =>
  act('offer-deal', { to, terms: { gives, asks: nothing, when } });
const offered = did(by('france'), offer('kenya', aWord));
const accepted = did(by('kenya'), act('answer-deal', { deal: 'b1', accepts: true }));
const guess = { kind: 'outcome', key: 'violence', direction: -1 };
const read = (of: string) => act('read-interest', { of, guess, text: 'You want fewer deaths.' });
const answer = act('answer-reading', { reading: 'i1', confirms: true, text: '' });
const isRead = did(by('france'), read('kenya'));

export const agreementScenes = {
  'unknown-deal': () => dealing(offered).when(by('china'), act('answer-deal', { deal: 'b1', accepts: true })),
  'not-with-yourself': () => dealing().when(by('france'), offer('france', aWord)),
  'deal-is-empty': () => dealing().when(by('france'), offer('kenya', nothing)),
  'too-many-deals': () =>
    dealing(...Array.from({ length: 6 }, () => offered)).when(by('france'), offer('china', aWord)),
  'offers-used-up': () =>
    dealing(
      ...Array.from({ length: 24 }, (_, index) => [
        offered,
        did(by('france'), act('withdraw-deal', { deal: `b${index + 1}` })),
      ]).flat(),
    ).when(by('france'), offer('kenya', aWord)),
  'text-is-decided': () =>
    dealing(
      aDraftBy('kenya'),
      did(by('kenya'), act('share-draft', { draft: 'd1', seats: ['france'] })),
      did(by('kenya'), withdraw('d1')),
    ).when(by('france'), offer('kenya', aWord, { kind: 'adopted', draft: 'd1' })),
  'beyond-means': () => dealing().when(by('france'), offer('kenya', { ...nothing, money: 151 })),
  'no-treaty-capacity': () =>
    dealing(aTextTabledBy('kenya', [{ kind: 'refugees' }])).when(
      by('opposition'),
      offer('kenya', { ...nothing, money: 1 }, { kind: 'adopted', draft: 'd1' }),
    ),
  'deal-is-closed': () => dealing(offered, accepted).when(by('france'), act('withdraw-deal', { deal: 'b1' })),
  'not-to-be-judged': () =>
    dealing(offered, accepted).when(by('france'), act('judge-promise', { deal: 'b1', index: 0, kept: true })),
  'unknown-reading': () => dealing(isRead).when(by('china'), answer),
  'too-many-readings': () => dealing(isRead, isRead, isRead).when(by('france'), read('kenya')),
  'already-read': () => dealing(isRead, did(by('kenya'), answer)).when(by('kenya'), answer),
  'nothing-to-declare': () => dealing().when(by('kenya'), act('declare-interest', {})),
} satisfies Partial<Record<RefusalCode, Scene>>;
