/** Where the line above leads, and where a page begins that was loaded again. */
import { describe, expect, test } from 'vitest';
import { dueOf } from '../../client/store/due.ts';
import { landing, wayTo } from '../../client/store/way.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  by,
  type Circumstance,
  consultations,
  did,
  given,
  members,
  personFor,
  seated,
  voteClosed,
  voteOpen,
  voting,
} from '../support/council.ts';

const tabled = [seated(...members), consultations, aDraftTabledBy('france', { template: 'protect' })] as const;
const due = (...circumstances: readonly Circumstance[]) => {
  const { council, now } = given(aCouncilOfFifteen(), ...circumstances);
  return dueOf(publicView(council), seatView(council, personFor('kenya'), now));
};

describe('a page begins', () => {
  test('between two votes with the votes, and with the floor for whoever has it', () => {
    expect(landing(due(...tabled, voting), 'brief', false)).toBe('vote');
    expect(landing(due(...tabled, voting, voteOpen), 'drafts', false)).toBe('vote');
    const explaining = did(by('kenya'), act('ask-for-floor', { purpose: 'after-vote' }));
    expect(landing(due(...tabled, voting, voteOpen, voteClosed, explaining), '', false)).toBe('floor');
  });

  test('in the consultations where one was, and for whoever comes with the brief', () => {
    expect(landing(due(...tabled), '', false)).toBe('brief');
    expect(landing(due(...tabled), 'drafts', false)).toBe('drafts');
    expect(landing(due(...tabled), 'nowhere', false)).toBe('brief');
  });

  test('in the field with what the months come to: on a small screen with the map', () => {
    const field = { kind: 'field', part: 'member', months: 3 } as const;
    expect(landing(field, '', false)).toBe('field');
    expect(landing(field, '', true)).toBe('stage');
  });
});

test('the line leads to the text that it is about', () => {
  const silence = { kind: 'silence', on: 'A ceasefire', draft: 'd1' as never, until: 1 } as const;
  const names = { seat: String, text: String, item: String };
  expect(wayTo({ kind: 'floor', matter: silence, names }, 'field')).toEqual({
    tab: 'drafts',
    says: 'text',
    draft: 'd1',
  });
  expect(wayTo({ kind: 'ended' }, 'field')).toBeNull();
});
