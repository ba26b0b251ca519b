/** The one line that says what can be done now, from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { dueOf } from '../../client/store/due.ts';
import { english } from '../../client/text/english/interface.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import {
  aCouncilOfSeven,
  aDraftTabledBy,
  ballots,
  type Circumstance,
  consultations,
  did,
  end,
  facilitator,
  freeze,
  given,
  joined,
  personFor,
  seated,
  voteOpen,
  voting,
} from '../support/council.ts';

const asSeen = (seat: string | null, ...circumstances: readonly Circumstance[]) => {
  const { council, now } = given(aCouncilOfSeven(), ...circumstances);
  return dueOf(publicView(council), seat === null ? null : seatView(council, personFor(seat), now));
};
const line = (...asked: Parameters<typeof asSeen>): string => {
  const { strong, rest } = english.due(asSeen(...asked));
  return `${strong} ${rest}`;
};
const tabled = [seated('france', 'kenya', 'velora'), consultations, aDraftTabledBy('kenya')] as const;
const open = [...tabled, voting, voteOpen] as const;

describe('what a person can do now', () => {
  test('somebody without a seat is told to take one', () => {
    expect(asSeen('france', joined('france'))).toEqual({ kind: 'take-a-seat' });
  });

  test('in the lobby a delegate is to be ready', () => {
    expect(asSeen('france', seated('france'))).toEqual({ kind: 'lobby', ready: false });
  });

  test('in consultations the line counts the drafts that wait for their vote', () => {
    expect(line('france', seated('france'), consultations)).toContain('No draft is tabled yet');
    expect(line('france', ...tabled)).toContain('One draft is tabled.');
  });

  test('between two votes it names the next draft', () => {
    expect(line('france', ...tabled, voting)).toContain('Next: the vote on S/2031/1.');
  });

  test('a member with a ballot to cast is told so, and afterwards for whom everybody waits', () => {
    expect(line('france', ...open)).toContain('Your vote is open. This is the vote on S/2031/1.');
    expect(line('france', ...open, ballots('no', 'france'))).toBe(
      'You have cast: against. You may change it until the close. Waiting for Kenya.',
    );
  });

  test('a seat without a vote, and the wall, watch', () => {
    expect(asSeen('velora', ...open)).toMatchObject({ kind: 'watch-vote', waitsFor: ['France', 'Kenya'] });
    expect(asSeen(null, ...open)).toMatchObject({ kind: 'watch-vote', subject: 'S/2031/1' });
  });

  test('frozen and ended come before everything else', () => {
    expect(asSeen('france', ...open, did(facilitator, freeze))).toEqual({ kind: 'frozen' });
    expect(asSeen('france', ...open, did(facilitator, end))).toEqual({ kind: 'ended' });
  });
});

test('the line names whom everybody waits for while they are few, and counts them when they are many', () => {
  const names = ['China', 'France', 'Kenya', 'Norway'];
  const watch = (waitsFor: string[]) => english.due({ kind: 'watch-vote', subject: 'S/2031/1', waitsFor }).rest;
  expect(watch(names.slice(0, 3))).toBe('Waiting for China, France and Kenya.');
  expect(watch(names)).toBe('Waiting for 4 delegations.');
});
