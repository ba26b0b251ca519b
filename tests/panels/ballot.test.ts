/** One's ballot while views come one after the other, a vote that is annulled, and a party that may not vote. */
import { describe, expect, test } from 'vitest';
import { annulledBefore, ballotIn } from '../../client/store/ballot.ts';
import { dueOf } from '../../client/store/due.ts';
import { paragraphsOf } from '../../client/store/subject.ts';
import * as english from '../../client/text/english/interface.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  ballots,
  type Circumstance,
  consultations,
  did,
  facilitator,
  given,
  personFor,
  seated,
  voteOpen,
  voting,
} from '../support/council.ts';

const open = [
  seated('france', 'kenya'),
  consultations,
  aDraftTabledBy('france', { template: 'protect' }),
  voting,
  voteOpen,
] as const;
const annulled = did(facilitator, act('annul-vote', { vote: 1, reason: 'Two voted by mistake' }));

function seenBy(seat: string, ...circumstances: readonly Circumstance[]) {
  const { council, now } = given(aCouncilOfFifteen(), ...circumstances);
  return { now: publicView(council), own: seatView(council, personFor(seat), now) };
}
const lineOf = ({ now, own }: ReturnType<typeof seenBy>) => english.due(dueOf(now, own));

describe('a vote that is annulled', () => {
  const before = seenBy('france', ...open, ballots('yes', 'france'));
  const after = seenBy('france', ...open, ballots('yes', 'france'), annulled);

  test('leaves no ballot, not even while the private view is still the one before it', () => {
    expect(ballotIn(before.now, before.own)).toBe('yes');
    expect(ballotIn(after.now, after.own)).toBeNull();
    expect(ballotIn(after.now, before.own)).toBeNull();
    expect(lineOf({ now: after.now, own: before.own }).strong).not.toContain('You have cast');
  });

  test('is told with its reason until one has cast again', () => {
    expect(annulledBefore(before.now)).toBeNull();
    expect(annulledBefore(after.now)).toBe('Two voted by mistake');
    expect(lineOf(after).strong).toBe('The vote was annulled: Two voted by mistake. Cast your ballot again.');
    expect(english.ballot.annulled('By mistake!', true)).toBe(
      'The vote was annulled: By mistake! Cast your ballot again.',
    );
    expect(english.ballot.annulled('By mistake!', false)).toBe('The vote was annulled: By mistake!');
    const again = seenBy('france', ...open, annulled, ballots('no', 'france'));
    expect(lineOf(again).strong).toBe('You have cast: against.');
  });

  test('says nothing about the next one', () => {
    const { now } = after;
    expect(annulledBefore({ ...now, vote: now.vote && { ...now.vote, number: 3 } })).toBeNull();
    expect(annulledBefore({ ...now, vote: null })).toBeNull();
  });
});

test('a party to the dispute is told that it does not vote', () => {
  const { now, own } = seenBy('france', ...open);
  expect(lineOf({ now, own }).strong).toBe('Your vote is open.');
  const { strong, rest } = lineOf({ now, own: { ...own, mustAbstain: true } });
  expect(strong).toBe('You are a party to the dispute: you do not vote on this text.');
  expect(rest).toContain('Article\u00a027(3)');
});

test('the paragraphs of a part are shown with their numbers and words', () => {
  const { now } = seenBy('france', ...open);
  const [draft] = now.drafts;
  if (!draft) throw new Error('a draft was tabled');
  const all = paragraphsOf(
    draft,
    draft.clauses.map(({ id }) => id),
    now,
  );
  expect(all).toHaveLength(draft.clauses.length);
  const last = draft.clauses.at(-1);
  const [only, ...others] = paragraphsOf(draft, last ? [last.id] : [], now);
  expect(others).toEqual([]);
  expect(only?.number).toBeGreaterThan(0);
  expect(only?.text).toMatch(/^\S.{20,}/);
  expect(all).toContainEqual(only);
});
