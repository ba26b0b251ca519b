/** One scene for each code of a refusal: none is left that no act can meet. */
import { describe, expect, test } from 'vitest';
import { type RefusalCode, refusalRules } from '../../shared/council/refusals.ts';
import { refusalCodes } from '../../shared/wire/envelope.ts';
import {
  aCouncilOfFifteen,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  admit,
  answer,
  answerForHost,
  aTextBy,
  aTextTabledBy,
  aWorld,
  by,
  carried,
  castBallot,
  changeClause,
  compact,
  consultations,
  createDraft,
  did,
  end,
  extend,
  facilitator,
  freeze,
  type Given,
  given,
  joined,
  move,
  next,
  openBrief,
  personFor,
  pledge,
  removeClause,
  reserving,
  retitle,
  sayReady,
  seated,
  server,
  setPolicy,
  share,
  sponsor,
  table,
  takeSeat,
  unfreeze,
  unsponsor,
  until,
  useGoodOffices,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

import { agreementScenes } from './scenes/agreements.ts';
import { floorScenes } from './scenes/floor.ts';
import { meetingScenes } from './scenes/meetings.ts';
import { motionScenes } from './scenes/motions.ts';
import { outsideScenes } from './scenes/outside.ts';
import { runningScenes } from './scenes/running.ts';
import { standInScenes } from './scenes/standIns.ts';
import { statementScenes } from './scenes/statements.ts';
import { talkScenes } from './scenes/talk.ts';
import { textScenes } from './scenes/texts.ts';

type Scene = () => ReturnType<Given['when']>;

const session = (...circumstances: Parameters<typeof given> extends [unknown, ...infer Rest] ? Rest : never) =>
  given(aCouncilOfFifteen(), seated('france', 'kenya', 'velora'), ...circumstances);
const tabled = aDraftTabledBy('kenya');
/** The same with a world to act on. */
const world = (...circumstances: Parameters<typeof session>) =>
  given(aWorld(), seated(...compact, 'velora', 'secretary-general'), ...circumstances);
const mission = aTextTabledBy('kenya', [{ kind: 'mission', troops: 8 }]);
const regional = aTextTabledBy('kenya', [
  ...([{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }] as const),
  ...([
    { kind: 'mission', troops: 8 },
    { kind: 'lead', by: 'regional' },
  ] as const),
]);
const integrity = aTextTabledBy('kenya', [{ kind: 'territorial-integrity' }]);
const crowd = Array.from({ length: 97 }, (_, index) => `guest-number-${index}`);

/** The story begins before there is an International Criminal Court. */
const beforeTheCourt = given(aCouncilOfFifteen({ year: 1992 }), seated('kenya'), aDraftBy('kenya'));

const scenes: Readonly<Record<RefusalCode, Scene>> = {
  'not-for-your-role': () => session().when(by('france'), next),
  'unknown-person': () => session().when(by('ghana'), takeSeat('ghana')),
  'unknown-seat': () => session().when(by('france'), takeSeat('atlantis')),
  'seat-is-reserved': () =>
    given(aCouncilOfFifteen(reserving('velora')), joined('anna')).when(by('anna'), takeSeat('velora')),
  'seat-taken': () => session().when(by('france'), takeSeat('kenya')),
  'no-seat': () => session(joined('ghana')).when(by('ghana'), sayReady()),
  'room-full': () => session(joined(...crowd)).when(server, admit(personFor('ghana'))),
  'brief-is-open': () => world(did(by('france'), openBrief)).when(by('france'), takeSeat('relief')),
  'brief-not-sealed': () => world(did(by('france'), openBrief)).when(by('france'), openBrief),
  'session-frozen': () => session(did(facilitator, freeze)).when(facilitator, next),
  'session-ended': () => session(did(facilitator, end)).when(facilitator, next),
  'step-is-over': () => session(consultations).when(facilitator, { kind: 'next', step: 'lobby 0 after 0' }),
  'wrong-phase': () => session(aDraftBy('kenya')).when(by('kenya'), table('d1')),
  'not-frozen': () => session().when(facilitator, unfreeze),
  'no-deadline': () => session().when(facilitator, extend(60)),
  'policy-without-vote': () => session().when(facilitator, setPolicy('velora', 'against')),
  'unknown-draft': () => session(aDraftBy('kenya')).when(by('france'), retitle('d1', 'Mine')),
  'too-many-drafts': () =>
    session(...Array.from({ length: 6 }, () => aDraftBy('kenya'))).when(by('kenya'), createDraft('Seventh')),
  'too-many-clauses': () =>
    session(aDraftBy('kenya', { template: 'protect' })).when(by('kenya'), addClause('d1', { kind: 'refugees' })),
  'unknown-clause': () => session(aDraftBy('kenya')).when(by('kenya'), removeClause('d1', 'c99', 1)),
  'clause-changed-meanwhile': () =>
    session(aDraftBy('kenya'), did(by('kenya'), changeClause('d1', 'c1', { kind: 'refugees' }, 1))).when(
      by('kenya'),
      removeClause('d1', 'c1', 1),
    ),
  'no-court-yet': () =>
    beforeTheCourt.when(by('kenya'), addClause('d1', { kind: 'icc-referral', exemptNonParties: false })),
  'text-is-tabled': () => session(tabled).when(by('kenya'), share('d1', 'france')),
  'text-not-lawful': () =>
    session(tabled, aDraftBy('kenya'), did(by('kenya'), addClause('d2', { kind: 'no-fly-zone' }))).when(
      by('kenya'),
      table('d2'),
    ),
  'text-is-empty': () => session(tabled, aDraftBy('kenya', { template: null })).when(by('kenya'), table('d2')),
  'not-a-member': () => session(tabled).when(by('velora'), sponsor('d1')),
  'no-member-sponsors': () => session(tabled, aDraftBy('velora')).when(by('velora'), table('d2')),
  'already-sponsor': () => session(tabled).when(by('kenya'), sponsor('d1')),
  'not-a-sponsor': () => session(tabled).when(by('france'), unsponsor('d1')),
  'not-tabled': () => session(tabled, voteOpen, voteClosed).when(by('kenya'), withdraw('d1')),
  'vote-started': () => session(tabled, voteOpen).when(by('kenya'), withdraw('d1')),
  'conflicts-with-mandate': () =>
    world(integrity, carried, aTextBy('kenya', [{ kind: 'independence' }])).when(by('kenya'), table('d2')),
  'no-such-troops': () => world(tabled).when(by('velora'), pledge('d1', 1)),
  'pledge-is-binding': () =>
    world(mission, carried, did(by('france'), pledge(null, 2))).when(by('france'), pledge(null, 1)),
  'contributor-is-tired': () =>
    world(regional, did(by('france'), pledge('d1', 2)), carried, until('field'), until('consultations')).when(
      by('france'),
      pledge(null, 8),
    ),
  'no-mission': () => world(tabled).when(by('france'), pledge(null, 1)),
  'pledges-are-closed': () => world(tabled, voteOpen).when(by('france'), pledge('d1', 1)),
  'not-the-host-state': () => world(tabled).when(by('france'), answer('d1')),
  'host-state-is-played': () => world(tabled).when(facilitator, answerForHost('d1')),
  'nothing-to-consent-to': () => world(integrity, carried).when(by('velora'), answer('d1')),
  'not-the-secretary-general': () => world(until('orders')).when(by('france'), useGoodOffices('acceptance')),
  'good-offices-used': () =>
    world(until('orders'), did(by('secretary-general'), useGoodOffices('acceptance'))).when(
      by('secretary-general'),
      useGoodOffices('acceptance'),
    ),
  'no-vote-open': () => session(tabled).when(by('kenya'), castBallot('yes')),
  'another-vote-open': () => session(tabled, voteOpen).when(by('kenya'), castBallot('yes', 2)),
  'non-member-cannot-vote': () => session(tabled, voteOpen).when(by('velora'), castBallot('yes')),
  'nothing-left-to-adjourn': () =>
    session(tabled, voting, did(by('kenya'), withdraw('d1'))).when(by('kenya'), move('adjourn')),
  'already-next': () => session(tabled, voting).when(by('kenya'), move('take-next', 'd1')),
  'motion-already-put': () =>
    session(tabled, voting, did(by('kenya'), move('adjourn')), voteClosed).when(by('france'), move('adjourn')),
  'draft-not-in-order': () => session(tabled, voting).when(by('kenya'), move('take-next', 'd2')),
  ...motionScenes,
  ...meetingScenes,
  ...floorScenes,
  ...textScenes,
  ...statementScenes,
  ...talkScenes,
  ...runningScenes,
  ...outsideScenes,
  ...agreementScenes,
  ...standInScenes,
};

describe('every refusal can be met', () => {
  test.each(Object.keys(refusalRules) as RefusalCode[])('%s', (code) => {
    // The law that a text breaks is named instead of D5 or D8, and some codes name a place: the chapters test that.
    const laws: { readonly [Code in RefusalCode]?: string } = {
      'text-not-lawful': 'G7',
      'conflicts-with-mandate': 'G24',
    };
    const rule = laws[code] ?? refusalRules[code];
    const refused = scenes[code]().refusal();
    expect(refused).toMatchObject({ code, rule });
  });

  test('the wire names the same codes', () => {
    expect(refusalCodes).toEqual(expect.arrayContaining(Object.keys(scenes)));
  });
});
