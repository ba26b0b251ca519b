import { describe, expect, test } from 'vitest';
import { lawOf } from '../../shared/council/law.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  ballots,
  by,
  consultations,
  did,
  facilitator,
  given,
  later,
  move,
  next,
  noteDeadline,
  seated,
  server,
  until,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

import { inDebate, nine, postponing, twoTexts } from '../support/motions.ts';

const carried = (motion: Parameters<typeof move>[0], draft: string | null = null) =>
  [did(by('france'), move(motion, draft)), ballots('yes', ...nine), voteClosed] as const;

describe('motions', () => {
  test('M1 a motion is put to a procedural vote at once', () => {
    const between = given(aCouncilOfFifteen(), ...twoTexts, voting);
    between.when(by('france'), move('adjourn')).then({
      kind: 'vote-opened',
      vote: 1,
      subject: { kind: 'motion', motion: 'adjourn', by: 'france', draft: null, round: null, to: null, seconds: null },
      character: 'procedural',
      needed: 9,
      deadline: between.now + 60_000,
    });
  });

  test('M1 a motion is made between two votes, not in consultations and not during a vote', () => {
    given(aCouncilOfFifteen(), ...twoTexts, consultations)
      .when(by('france'), move('adjourn'))
      .thenRefused('no-vote-in-informal', 'K1');
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
    adjourned.when(by('kenya'), move('adjourn')).thenRefused('meeting-closed', 'K4');
    adjourned.when(by('kenya'), move('take-next', 'd2')).thenRefused('meeting-closed', 'K4');
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

describe('motions in the debate', () => {
  test('K1 before the agenda is adopted there is no motion', () => {
    given(aCouncilOfFifteen({ meetingSeconds: 75 }), ...twoTexts, until('meeting'))
      .when(by('france'), move('suspend'))
      .thenRefused('agenda-not-adopted', 'K3');
  });

  test('M1 suspension and adjournment are put at once, a postponement when its debate is over', () => {
    const debate = inDebate();
    debate.when(by('france'), move('suspend')).thenHappens('vote-opened');
    debate.when(by('france'), move('adjourn')).thenHappens('vote-opened');
    const debated = debate.when(by('france'), postponing).thenHappens('motion-made');
    given(debated, later(29)).when(server, noteDeadline()).then();
    const put = given(debated, later(30)).when(server, noteDeadline()).thenHappens('vote-opened');
    expect(put.council.vote?.subject).toMatchObject({ kind: 'motion', motion: 'postpone', draft: 'd1' });
    expect(put.council.meeting?.motions).toEqual([]);
  });

  test('M1 a motion does not cost its step a second: the debate has what was left of it', () => {
    const debate = given(inDebate(), later(5));
    const left = (debate.council.deadline ?? 0) - debate.now;
    const over = given(
      debate,
      did(by('france'), postponing),
      later(30),
      did(server, noteDeadline()),
      later(12),
      voteClosed,
    );
    expect((over.council.deadline ?? 0) - over.now).toBe(left);
    const suspended = given(over, did(by('france'), move('adjourn')), later(7), voteClosed);
    expect((suspended.council.deadline ?? 0) - suspended.now).toBe(left);
  });

  test('M5 a motion interrupts those that come after it in rule 33, and not those before it', () => {
    const debate = given(inDebate(), did(by('france'), postponing));
    debate.when(by('kenya'), act('move-motion', { motion: 'refer', draft: 'd2' })).thenHappens('motion-made');
    debate.when(by('kenya'), move('take-next', 'd2')).thenRefused('lower-precedence', 'M5');
    debate.when(by('kenya'), move('postpone', 'd2')).thenRefused('lower-precedence', 'M5');
    const put = debate.when(by('kenya'), move('suspend')).thenHappens('vote-opened');
    const suspended = given(put, ballots('yes', ...nine), voteClosed);
    expect(suspended.council.meeting).toMatchObject({
      suspended: suspended.now + 60_000,
      motions: [{ motion: 'postpone' }],
    });
    // The debate on the other goes on where it was.
    const resumed = given(suspended, later(60)).when(server, noteDeadline()).thenHappens('meeting-resumed');
    expect(resumed.council.meeting?.motions[0]?.until).toBe(resumed.now + 30_000);
  });

  test('M5 of two that are debated the one before in rule 33 is put first', () => {
    const both = given(
      inDebate(),
      did(by('france'), postponing),
      did(by('kenya'), act('move-motion', { motion: 'adjourn-until', draft: null, round: 2 })),
    );
    expect(both.council.meeting?.motions.map(({ motion }) => motion)).toEqual(['adjourn-until', 'postpone']);
    const put = both.when(facilitator, act('gavel-for-president')).thenHappens('vote-opened');
    expect(put.council.vote?.subject).toMatchObject({ motion: 'adjourn-until' });
  });

  test('M6 a meeting that is adjourned to a later round takes its texts there', () => {
    const carriedOver = given(
      inDebate(),
      did(by('france'), act('move-motion', { motion: 'adjourn-until', draft: null, round: 3 })),
      did(facilitator, act('gavel-for-president')),
      ballots('yes', ...nine),
      voteClosed,
    );
    expect(carriedOver.council).toMatchObject({ meeting: { stage: 'closed' }, drafts: { d1: { notBefore: 3 } } });
    const second = given(carriedOver, until('consultations'));
    expect(second.council.round).toBe(2);
    // No text is due: the second round has no votes.
    const third = given(second, did(facilitator, next), did(facilitator, next));
    expect(third.council).toMatchObject({ phase: 'consultations', round: 3 });
    expect(given(third, voteOpen).council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
  });

  test('M6 a round that is over, or beyond the session, is none to adjourn to', () => {
    for (const round of [1, 4, null])
      inDebate()
        .when(by('france'), act('move-motion', { motion: 'adjourn-until', draft: null, round }))
        .thenRefused('no-such-round', 'M6', ['round']);
    inDebate()
      .when(by('france'), act('move-motion', { motion: 'postpone', draft: 'd1', round: 1 }))
      .thenRefused('no-such-round', 'M6', ['round']);
  });

  test('M6 what was postponed indefinitely comes to the vote when the Council takes it next', () => {
    const gone = given(
      inDebate(),
      did(by('france'), postponing),
      did(facilitator, next),
      ballots('yes', ...nine),
      voteClosed,
    );
    expect(gone.council.drafts).toMatchObject({ d1: { status: 'tabled', notBefore: null } });
    const between = given(gone, voting);
    const taken = given(between, did(by('kenya'), move('take-next', 'd1')), ballots('yes', ...nine), voteClosed);
    expect(given(taken, voteOpen).council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
    expect(given(between, voteOpen).council.vote?.subject).toEqual({ kind: 'draft', draft: 'd2' });
  });

  test('M6 what is referred comes back with the next round', () => {
    const referred = given(
      inDebate(),
      did(by('france'), act('move-motion', { motion: 'refer', draft: 'd1', to: 'committee' })),
      did(facilitator, next),
      ballots('yes', ...nine),
      voteClosed,
    );
    expect(referred.council.drafts).toMatchObject({ d1: { notBefore: 2 } });
    expect(referred.council.results.at(-1)?.subject).toMatchObject({ to: 'committee' });
  });

  test('M7 no motion needs a seconder, and its mover alone withdraws it', () => {
    const debate = given(inDebate(), did(by('france'), postponing));
    debate.when(by('kenya'), act('second-motion')).thenRefused('no-seconder-needed', 'M7');
    debate.when(by('kenya'), act('withdraw-motion')).thenRefused('motion-not-yours', 'M7');
    const gone = debate.when(by('france'), act('withdraw-motion')).thenHappens('motion-fallen');
    expect(gone.council.meeting?.motions).toEqual([]);
    given(gone).when(by('france'), act('withdraw-motion')).thenRefused('no-motion-pending', 'M7');
  });

  test('M7 by the customs of Model United Nations a motion that nobody else seconds falls', () => {
    const moved = given(inDebate(lawOf('model-un')), did(by('france'), move('suspend')));
    moved.when(by('france'), act('second-motion')).thenRefused('motion-not-yours', 'M7');
    moved.when(by('kenya'), act('second-motion')).thenHappens('motion-seconded', 'vote-opened');
    given(moved, later(10)).when(server, noteDeadline()).thenHappens('motion-fallen');
    const debated = given(inDebate(lawOf('model-un')), did(by('france'), postponing));
    given(debated, did(by('kenya'), act('second-motion')), later(30))
      .when(server, noteDeadline())
      .thenHappens('vote-opened');
  });

  test('Z1 caucuses and the closure of debate are customs of Model United Nations', () => {
    const customs = ['close-debate', 'moderated-caucus', 'unmoderated-caucus'] as const;
    for (const motion of customs) {
      inDebate().when(by('france'), move(motion)).thenRefused('not-by-these-rules', 'Z1');
      const law = lawOf('model-un', { seconding: false });
      inDebate(law).when(by('france'), move(motion)).thenHappens('vote-opened');
    }
  });

  test('Z1 an unmoderated caucus suspends the meeting, a moderated one stops its clock, a closure ends its debate', () => {
    const law = lawOf('model-un', { seconding: false });
    const after = (motion: string) =>
      given(
        inDebate(law),
        did(by('france'), act('move-motion', { motion, draft: null, seconds: 40 })),
        ballots('yes', ...nine),
        voteClosed,
      );
    const apart = after('unmoderated-caucus');
    expect(apart.council.meeting?.suspended).toBe(apart.now + 40_000);
    const together = after('moderated-caucus');
    const left = (together.council.deadline ?? 0) - together.now;
    const over = given(together, later(40), did(server, noteDeadline()));
    expect(over.council.meeting?.caucus).toBeNull();
    expect((over.council.deadline ?? 0) - over.now).toBe(left);
    const closed = after('close-debate');
    expect(closed.council.meeting?.listClosed).toBe(true);
    expect(given(closed, later(20), did(server, noteDeadline())).council.phase).toBe('voting');
  });

  test('K4 while the meeting is suspended nothing is moved, and its time is given back', () => {
    const debate = given(inDebate(), later(5));
    const left = (debate.council.deadline ?? 0) - debate.now;
    const suspended = given(debate, did(by('france'), move('suspend')), ballots('yes', ...nine), voteClosed);
    suspended.when(by('kenya'), move('adjourn')).thenRefused('meeting-suspended', 'K4');
    const resumed = given(suspended, later(60), did(server, noteDeadline()));
    expect((resumed.council.deadline ?? 0) - resumed.now).toBe(left);
    resumed.when(by('kenya'), move('suspend')).thenHappens('vote-opened');
  });
});
