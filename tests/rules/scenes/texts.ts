/** A scene for each refusal on the way of a text: silence, blue, seconders, amendments, division. */
import { lawOf, type Switched } from '../../../shared/council/law.ts';
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import { presidentOf } from '../../../shared/council/rules/meeting/presidency.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftBy,
  aTextTabledBy,
  by,
  type Circumstance,
  consultations,
  did,
  type Given,
  given,
  joined,
  retitle,
  seated,
  table,
  takeSeat,
} from '../../support/council.ts';

type Scene = () => ReturnType<Given['when']>;

const seats = seated('france', 'kenya', 'ghana', 'velora', 'relief');
const text = aTextTabledBy('kenya', [
  { kind: 'mission', troops: 8 },
  { kind: 'humanitarian-access', level: 1 },
]);
const tabled = (...circumstances: readonly Circumstance[]) => given(aCouncilOfFifteen(), seats, text, ...circumstances);
const working = (law: Switched, ...circumstances: readonly Circumstance[]) =>
  given(
    aCouncilOfFifteen({ law: lawOf('charter-practice', law) }),
    ...[seats, consultations, aDraftBy('kenya')],
    ...circumstances,
  );
const onText = (kind: Parameters<typeof act>[0], more: object = {}) => act(kind, { draft: 'd1', ...more });
const amend = (change: object) => onText('propose-amendment', { change });
const troops = (count: number) => amend({ kind: 'replace', id: 'c1', clause: { kind: 'mission', troops: count } });
const proposed = did(by('france'), troops(9));
const silent = did(by('kenya'), onText('start-silence'));
const broken = did(by('ghana'), onText('break-silence', { reason: 'Too early.' }));
const divided = did(by('france'), onText('ask-division', { clauses: ['c1'] }));

export const textScenes = {
  'not-a-drafter': () => working({}, silent, broken).when(by('ghana'), retitle('d1', 'Mine')),
  'under-silence': () => working({}, silent).when(by('kenya'), retitle('d1', 'Other')),
  'not-in-silence': () => tabled().when(by('ghana'), onText('break-silence', { reason: 'Too late.' })),
  'silence-required': () => working({ silence: 'required' }).when(by('kenya'), table('d1')),
  'blue-too-recent': () =>
    working({ blueSeconds: 60 }, did(by('kenya'), onText('put-in-blue'))).when(by('kenya'), table('d1')),
  'not-the-penholder': () => tabled(proposed).when(by('ghana'), act('accept-amendment', { amendment: 'a1' })),
  'already-seconded': () => tabled(did(by('ghana'), onText('second-draft'))).when(by('ghana'), onText('second-draft')),
  'own-text': () => tabled().when(by('kenya'), onText('second-draft')),
  'nothing-to-require': () => tabled().when(by('ghana'), onText('require-vote')),
  'rule-39-cannot-submit': () =>
    given(aCouncilOfFifteen(), seats, consultations, aDraftBy('relief')).when(by('relief'), table('d1')),
  'not-amendable': () => working({}).when(by('kenya'), troops(9)),
  'amendment-changes-nothing': () => tabled().when(by('france'), troops(8)),
  'amendment-not-lawful': () =>
    tabled(
      did(by('france'), amend({ kind: 'delete', id: 'c1' })),
      ...[proposed, did(by('kenya'), act('accept-amendment', { amendment: 'a1' }))],
    ).when(by('kenya'), act('accept-amendment', { amendment: 'a2' })),
  'too-many-amendments': () => tabled(proposed, did(by('france'), troops(10))).when(by('france'), troops(11)),
  'unknown-amendment': () => tabled().when(by('ghana'), act('support-amendment', { amendment: 'a1', supports: true })),
  'not-the-mover': () => tabled(proposed).when(by('ghana'), act('withdraw-amendment', { amendment: 'a1' })),
  'amendment-out-of-order': () => {
    const { setup, round } = tabled().council;
    const president = presidentOf(setup, round) ?? '';
    const seat = [joined(president), did(by(president), takeSeat(president))];
    return tabled(...seat, proposed).when(by(president), onText('order-amendments', { order: ['a1'] }));
  },
  'cannot-be-divided': () => tabled().when(by('france'), onText('ask-division', { clauses: ['c1', 'c2'] })),
  'already-divided': () => tabled(divided).when(by('ghana'), onText('ask-division', { clauses: ['c2'] })),
  'no-division': () => tabled().when(by('kenya'), onText('object-division')),
} satisfies Partial<Record<RefusalCode, Scene>>;
