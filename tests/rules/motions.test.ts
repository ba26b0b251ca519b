import { describe, expect, test } from 'vitest';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  ballots,
  by,
  consultations,
  did,
  elected,
  facilitator,
  given,
  members,
  move,
  next,
  seated,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const twoTexts = [seated(...members), aDraftTabledBy('kenya'), aDraftTabledBy('ghana')] as const;
const nine = elected.slice(0, 9);
const carried = (motion: Parameters<typeof move>[0], draft: string | null = null) =>
  [did(by('france'), move(motion, draft)), ballots('yes', ...nine), voteClosed] as const;

describe('motions', () => {
  test('M1 a motion is put to a procedural vote at once', () => {
    const between = given(aCouncilOfFifteen(), ...twoTexts, voting);
    between.when(by('france'), move('adjourn')).then({
      kind: 'vote-opened',
      vote: 1,
      subject: { kind: 'motion', motion: 'adjourn', by: 'france', draft: null },
      character: 'procedural',
      needed: 9,
      deadline: between.now + 60_000,
    });
  });

  test('M1 a motion is made between two votes, not in consultations and not during a vote', () => {
    given(aCouncilOfFifteen(), ...twoTexts, consultations)
      .when(by('france'), move('adjourn'))
      .thenRefused('motion-only-between-votes', 'M1');
    given(aCouncilOfFifteen(), ...twoTexts, voteOpen)
      .when(by('france'), move('adjourn'))
      .thenRefused('motion-only-between-votes', 'M1');
    given(aCouncilOfFifteen(), ...twoTexts, voteOpen, voteClosed)
      .when(by('france'), move('adjourn'))
      .thenHappens('vote-opened');
  });

  test('M1 only members make motions', () => {
    given(aCouncilOfFifteen(), ...twoTexts, seated('velora'), voting)
      .when(by('velora'), move('adjourn'))
      .thenRefused('not-a-member', 'D6');
  });

  test('M2 an adopted motion to adjourn leaves the texts in their order to the next round', () => {
    const session = given(aCouncilOfFifteen(), ...twoTexts, voting, ...carried('adjourn'))
      .when(facilitator, next)
      .thenHappens('phase-begun');
    expect(session.council).toMatchObject({ phase: 'consultations', round: 2, queue: ['d1', 'd2'] });
    given(session, voting).when(facilitator, next).thenHappens('vote-opened');
  });

  test('M2 a motion to adjourn that fails changes nothing: the next text comes to the vote', () => {
    const session = given(aCouncilOfFifteen(), ...twoTexts, voting, did(by('france'), move('adjourn')), voteClosed)
      .when(facilitator, next)
      .thenHappens('vote-opened');
    expect(session.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
  });

  test('M2 nothing is left to adjourn when the round has had its votes', () => {
    given(aCouncilOfFifteen({ votesPerRound: 1 }), ...twoTexts, voteOpen, voteClosed)
      .when(by('france'), move('adjourn'))
      .thenRefused('nothing-left-to-adjourn', 'M2');
  });

  test('M2 nothing is left to adjourn, or to take first, once the votes are adjourned', () => {
    const adjourned = given(aCouncilOfFifteen(), ...twoTexts, voting, ...carried('adjourn'));
    adjourned.when(by('kenya'), move('adjourn')).thenRefused('nothing-left-to-adjourn', 'M2');
    adjourned.when(by('kenya'), move('take-next', 'd2')).thenRefused('nothing-left-to-adjourn', 'M2');
  });

  test('M3 a text that the Council takes next comes before the others', () => {
    const between = given(aCouncilOfFifteen(), ...twoTexts, aDraftTabledBy('norway'), voting);
    const taken = given(between, did(by('france'), move('take-next', 'd3')), ballots('yes', ...nine))
      .when(facilitator, next)
      .thenHappens('vote-closed', 'order-changed');
    expect(taken.council.queue).toEqual(['d3', 'd1', 'd2']);
    const session = given(taken).when(facilitator, next).thenHappens('vote-opened');
    expect(session.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd3' });
  });

  test('M3 a motion that fails leaves the order as it is', () => {
    const session = given(aCouncilOfFifteen(), ...twoTexts, voting, did(by('france'), move('take-next', 'd2')))
      .when(facilitator, next)
      .thenHappens('vote-closed');
    expect(session.council.queue).toEqual(['d1', 'd2']);
  });

  test('M3 only a text that waits for its vote, and is not first already, can be taken next', () => {
    const between = given(aCouncilOfFifteen(), ...twoTexts, voting);
    between.when(by('france'), move('take-next', 'd1')).thenRefused('already-next', 'M3', ['draft']);
    between.when(by('france'), move('take-next', 'd9')).thenRefused('draft-not-in-order', 'M3', ['draft']);
    between.when(by('france'), move('take-next')).thenRefused('draft-not-in-order', 'M3', ['draft']);
  });

  test('M3 a text that was withdrawn while the motion was voted on does not come back', () => {
    const session = given(
      aCouncilOfFifteen(),
      ...twoTexts,
      voting,
      did(by('france'), move('take-next', 'd2')),
      did(by('ghana'), withdraw('d2')),
      ballots('yes', ...nine),
    )
      .when(facilitator, next)
      .thenResult({ outcome: 'adopted' });
    expect(session.council.queue).toEqual(['d1']);
    expect(session.council.drafts).toMatchObject({ d2: { status: 'withdrawn' } });
  });

  test('M4 the same motion is not put twice in a round', () => {
    const refused = given(aCouncilOfFifteen(), ...twoTexts, voting, did(by('france'), move('adjourn')), voteClosed);
    refused.when(by('kenya'), move('adjourn')).thenRefused('motion-already-put', 'M4');
    const third = given(
      aCouncilOfFifteen(),
      ...twoTexts,
      aDraftTabledBy('norway'),
      voting,
      did(by('france'), move('take-next', 'd2')),
      voteClosed,
    );
    third.when(by('france'), move('take-next', 'd2')).thenRefused('motion-already-put', 'M4');
    third.when(by('france'), move('take-next', 'd3')).thenHappens('vote-opened');
  });

  test('M4 in the next round it can be put again', () => {
    given(aCouncilOfFifteen(), ...twoTexts, voting, ...carried('adjourn'), did(facilitator, next), voting)
      .when(by('kenya'), move('adjourn'))
      .thenHappens('vote-opened');
  });
});
