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
  elected,
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

/** A meeting whose agenda is adopted, with two texts to vote on. */
const inDebate = (law = lawOf('charter-practice')) =>
  given(
    aCouncilOfFifteen({ meetingSeconds: 75, law }),
    ...twoTexts,
    until('meeting'),
    did(facilitator, act('gavel-for-president')),
  );
const postponing = act('move-motion', { motion: 'postpone', draft: 'd1', round: null });

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
