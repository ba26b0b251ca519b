/** What interrupts what in a meeting, and that nobody loses or gains by it. */
import { describe, expect, test } from 'vitest';
import { lawOf } from '../../shared/council/law.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftBy,
  aDraftTabledBy,
  ballots,
  by,
  consultations,
  did,
  facilitator,
  given,
  later,
  members,
  move,
  next,
  noteDeadline,
  personFor,
  sayReady,
  seated,
  server,
  theWorld,
  until,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

import { inDebate, nine, postponing, twoTexts } from '../support/motions.ts';

describe('motions among each other', () => {
  const postponed = did(by('france'), postponing);
  const untilLater = did(by('kenya'), act('move-motion', { motion: 'adjourn-until', draft: null, round: 2 }));

  test('M5 an interrupted motion keeps the rest of its debate', () => {
    const both = given(inDebate(), postponed, later(10), untilLater, later(30), did(server, noteDeadline()));
    const refused = given(both, ballots('no', ...nine), later(5), voteClosed);
    const left = (refused.council.meeting?.motions[0]?.until ?? 0) - refused.now;
    expect(left).toBe(20_000);
    given(refused, later(19)).when(server, noteDeadline()).then();
    given(refused, later(20)).when(server, noteDeadline()).thenHappens('vote-opened');
  });

  test('M4 a motion that fell is not made again by its mover in that meeting, and was paid for when it was made', () => {
    const setup = { ...theWorld(), rounds: 3 };
    const debate = given(
      aCouncilOfFifteen(setup),
      seated(...members),
      aDraftTabledBy('kenya'),
      until('meeting'),
      did(facilitator, act('gavel-for-president')),
    );
    const before = debate.council.capital['france' as never] ?? 0;
    const fallen = given(debate, postponed, did(by('france'), act('withdraw-motion')));
    expect(fallen.council.capital).toMatchObject({ france: before - 1 });
    fallen.when(by('france'), postponing).thenRefused('motion-already-put', 'M4');
    const again = given(fallen, did(by('kenya'), postponing), later(30), did(server, noteDeadline()));
    expect(again.council.capital).toMatchObject({ france: before - 1 });
  });

  test('M7 while the Council votes nobody seconds or withdraws a motion', () => {
    const law = lawOf('model-un');
    const open = given(
      inDebate(law),
      did(by('france'), move('moderated-caucus')),
      did(by('kenya'), move('suspend')),
      did(by('ghana'), act('second-motion')),
    );
    expect(open.council.vote?.subject).toMatchObject({ motion: 'suspend' });
    open.when(by('norway'), act('second-motion')).thenRefused('motion-only-between-votes', 'M1');
    open.when(by('france'), act('withdraw-motion')).thenRefused('motion-only-between-votes', 'M1');
  });

  test('M7 with its text a motion about it falls', () => {
    given(inDebate(), postponed).when(by('kenya'), withdraw('d1')).thenHappens('draft-withdrawn', 'motion-fallen');
  });

  test('M6 nothing is referred in the last round', () => {
    const last = given(aCouncilOfFifteen({ rounds: 1 }), ...twoTexts, voting);
    last
      .when(by('france'), act('move-motion', { motion: 'refer', draft: 'd1' }))
      .thenRefused('no-such-round', 'M6', ['round']);
    // No button promises it either.
    const { rights } = seatView(last.council, personFor('france'), last.now);
    expect([rights.drafts['d1' as DraftId]?.refer, rights.floor.motions['adjourn-until']]).toEqual(
      Array(2).fill('no-such-round'),
    );
  });

  test('M6 an adjournment to a round takes nothing back of what was put off for longer', () => {
    const gone = given(inDebate(), postponed, did(facilitator, next), ballots('yes', ...nine), voteClosed);
    const over = given(gone, untilLater, did(facilitator, next), ballots('yes', ...nine), voteClosed);
    expect(over.council.drafts).toMatchObject({ d1: { notBefore: null }, d2: { notBefore: 2 } });
  });

  test('M6 texts in blue wait for the later round as well', () => {
    const law = lawOf('charter-practice', { blueSeconds: 600 });
    const over = given(
      aCouncilOfFifteen({ meetingSeconds: 75, law }),
      seated(...members),
      consultations,
      aDraftBy('kenya'),
      did(by('kenya'), act('put-in-blue', { draft: 'd1' })),
      until('meeting'),
      did(facilitator, act('gavel-for-president')),
      did(by('kenya'), act('move-motion', { motion: 'adjourn-until', draft: null, round: 3 })),
      did(facilitator, next),
      ballots('yes', ...nine),
      voteClosed,
    );
    expect(over.council.drafts).toMatchObject({ d1: { status: 'blue', notBefore: 3 } });
  });

  test('K4 M2 with the meeting its step ends, after the time to read the result', () => {
    const over = given(inDebate(), did(by('france'), move('adjourn')), ballots('yes', ...nine), voteClosed);
    expect(over.council.deadline).toBe(over.now + 20_000);
  });

  test('P2 the President does not end a suspension that nine have decided', () => {
    const suspended = given(inDebate(), did(by('france'), move('suspend')), ballots('yes', ...nine), voteClosed);
    const president = suspended.council.meeting?.president ?? '';
    suspended.when(by(president), act('gavel')).thenRefused('meeting-suspended', 'K4');
    suspended.when(facilitator, act('gavel-for-president')).thenHappens('meeting-resumed');
  });

  test('F1 what all were ready for follows as soon as nothing holds it up', () => {
    const held = given(inDebate(), did(by('france'), act('raise-point', { point: { kind: 'other', text: 'Order!' } })));
    const ready = given(held, ...members.map((seat) => did(by(seat), sayReady())));
    expect(ready.council.phase).toBe('meeting');
    const ruled = given(ready, did(facilitator, act('rule-for-president', { upheld: false })), later(10));
    const session = ruled.when(server, noteDeadline()).thenHappens('ruling-settled', 'phase-begun');
    expect(session.council.phase).toBe('voting');
  });

  test('B4 a vote closes with the freeze that kept it from closing', () => {
    const frozen = given(
      aCouncilOfFifteen(),
      seated('kenya', 'france'),
      aDraftTabledBy('kenya'),
      voteOpen,
      ballots('yes', 'kenya'),
      did(facilitator, act('freeze')),
      did(by('france'), act('leave-seat')),
    );
    frozen.when(facilitator, act('unfreeze')).thenHappens('session-unfrozen', 'vote-closed');
  });

  test('M3 K3 texts come to the vote under the item of the situation, or not at all', () => {
    const struck = given(
      aCouncilOfFifteen({ meetingSeconds: 75 }),
      ...twoTexts,
      did(by('kenya'), act('request-meeting', { title: 'Refugees' })),
      until('meeting'),
      did(by('china'), act('object-agenda', { item: 1 })),
      ballots('no', ...members),
    );
    expect(struck.council.meeting?.agenda.map(({ id }) => id)).toEqual([2]);
    // The votes are left out: the round is over.
    expect(given(struck, did(facilitator, next)).council).toMatchObject({ phase: 'consultations', round: 2 });
  });

  test('D11 to take the text of a State next is to ask for the vote on it', () => {
    const tabled = given(
      aCouncilOfFifteen({ meetingSeconds: 75 }),
      ...twoTexts,
      seated('velora'),
      aDraftBy('velora'),
      did(by('velora'), act('propose-participation', { seat: 'velora' })),
      until('meeting'),
      did(facilitator, act('gavel-for-president')),
      did(by('velora'), act('table-draft', { draft: 'd3' })),
    );
    expect(tabled.council.drafts).toMatchObject({ d3: { awaitsMember: true } });
    const taken = given(tabled, did(by('kenya'), move('take-next', 'd3')), ballots('yes', ...nine), voteClosed);
    expect(given(taken, voteOpen).council.vote?.subject).toEqual({ kind: 'draft', draft: 'd3' });
  });

  test('X4 D7 a text that is withdrawn while its division waits gives the step its time back', () => {
    const debate = given(inDebate(), later(5));
    const left = (debate.council.deadline ?? 0) - debate.now;
    const gone = given(
      debate,
      did(by('france'), act('ask-division', { draft: 'd1', clauses: ['c3'] })),
      later(8),
      did(by('kenya'), withdraw('d1')),
    );
    expect((gone.council.deadline ?? 0) - gone.now).toBe(left);
    expect(gone.council.stopped).toEqual({ step: null, meeting: null });
  });

  test('X4 while the meeting stands still no division is asked for', () => {
    const suspended = given(inDebate(), did(by('france'), move('suspend')), ballots('yes', ...nine), voteClosed);
    const asks = act('ask-division', { draft: 'd1', clauses: ['c3'] });
    suspended.when(by('france'), asks).thenRefused('meeting-suspended', 'K4');
    given(inDebate(), did(by('france'), move('suspend')))
      .when(by('france'), asks)
      .thenRefused('vote-is-open', 'N5');
  });
});
