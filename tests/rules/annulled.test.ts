import { describe, expect, test } from 'vitest';
import {
  aCouncilOfFifteen,
  act,
  ballots,
  by,
  facilitator,
  given,
  members,
  voteClosed,
  voteOpen,
} from '../support/council.ts';

import { twoTexts } from '../support/motions.ts';

describe('a vote that is annulled', () => {
  test('B6 is put again, with its reason, and no ballot of it counts', () => {
    const open = given(aCouncilOfFifteen(), ...twoTexts, voteOpen, ballots('no', 'china', 'ghana'));
    const annulled = open
      .when(facilitator, act('annul-vote', { vote: 1, reason: 'Two delegates voted by mistake.' }))
      .thenHappens('vote-annulled');
    expect(annulled.council.vote).toMatchObject({ number: 2, subject: { draft: 'd1' }, ballots: {} });
    expect(annulled.council.annulled).toEqual([{ vote: 1, reason: 'Two delegates voted by mistake.' }]);
    given(annulled)
      .when(by('china'), { kind: 'cast-ballot', vote: 1, choice: 'no' })
      .thenRefused('another-vote-open', 'B1', ['vote']);
    const closed = given(annulled, ballots('yes', ...members));
    expect(closed.council.results).toMatchObject([{ vote: 2, outcome: 'adopted' }]);
  });

  test('B6 only the open vote is annulled: nothing changes what was announced', () => {
    given(aCouncilOfFifteen(), ...twoTexts, voteOpen, voteClosed)
      .when(facilitator, act('annul-vote', { vote: 1, reason: 'Too late.' }))
      .thenRefused('no-vote-open', 'B1');
    given(aCouncilOfFifteen(), ...twoTexts, voteOpen)
      .when(facilitator, act('annul-vote', { vote: 4, reason: 'Another.' }))
      .thenRefused('another-vote-to-annul', 'B6', ['vote']);
    given(aCouncilOfFifteen(), ...twoTexts, voteOpen)
      .when(by('china'), act('annul-vote', { vote: 1, reason: 'Mine.' }))
      .thenRefused('not-for-your-role', 'S1');
  });
});
