import { describe, expect, test } from 'vitest';
import {
  act,
  ballots,
  by,
  castBallot,
  did,
  elected,
  facilitator,
  given,
  later,
  members,
  move,
  next,
  permanent,
  seated,
  until,
  voteClosed,
  voteOpen,
} from '../support/council.ts';
import {
  anEnvoyTabledBy,
  aSitting,
  asks,
  asksFor,
  between,
  clockRings,
  debate,
  meeting,
  raised,
  raises,
  ruled,
  rules,
  speakerOf,
} from '../support/floor.ts';

const all = seated(...members);
const president = 'ireland';
const other = { kind: 'other', text: 'The interpretation cannot be heard.' } as const;
const onSpeaker = { kind: 'speaker' } as const;
const challenge = act('challenge-ruling');
const ruleForPresident = (upheld: boolean) => act('rule-for-president', { upheld });
const eight = elected.slice(0, 8);
const nine = elected.slice(0, 9);

/** A motion is debated, and nothing has been said of it yet. */
const adjourning = () =>
  given(
    aSitting(),
    all,
    anEnvoyTabledBy('ghana'),
    debate,
    did(by('france'), act('move-motion', { motion: 'adjourn-until', draft: null, round: 2 })),
  );

describe('points of order', () => {
  test('Q1 any member raises one at any time in a formal meeting, and the President has half a minute', () => {
    const open = given(aSitting(), all, meeting);
    open
      .when(by('kenya'), raises(other))
      .then({ kind: 'point-raised', by: 'kenya', point: other, until: open.now + 30_000 });
    given(aSitting(), all, debate, asks('ghana')).when(by('kenya'), raises(onSpeaker)).thenHappens('point-raised');
    given(aSitting(), all, anEnvoyTabledBy('ghana'), between)
      .when(by('kenya'), raises(other))
      .thenHappens('point-raised');
  });

  test('Q1 not by a seat without a vote, nor in consultations, during a vote or a break', () => {
    given(aSitting(), seated('velora'), debate).when(by('velora'), raises(other)).thenRefused('not-a-member', 'D6');
    given(aSitting(), all).when(by('kenya'), raises(other)).thenRefused('no-vote-in-informal', 'K1');
    const vote = given(aSitting(), all, debate, did(by('france'), move('suspend')));
    vote.when(by('kenya'), raises(other)).thenRefused('vote-is-open', 'N5');
    given(vote, ballots('yes', ...members))
      .when(by('kenya'), raises(other))
      .thenRefused('meeting-suspended', 'K4');
  });

  test('Q1 while one is pending nothing else goes on: no second point, motion, speech or objection', () => {
    const open = given(aSitting(), all, debate, asks('ghana'), raised('kenya', other));
    open.when(by('china'), raises(other)).thenRefused('point-pending', 'Q1');
    open.when(by('china'), move('suspend')).thenRefused('point-pending', 'Q1');
    open.when(by('china'), asksFor()).thenRefused('point-pending', 'Q1');
    open.when(by('ghana'), act('end-speech')).thenRefused('point-pending', 'Q1');
    const onRuling = given(open, ruled(false));
    onRuling.when(by('china'), raises(other)).thenRefused('point-pending', 'Q1');
    onRuling.when(by('ghana'), act('end-speech')).thenRefused('point-pending', 'Q1');
    given(onRuling, clockRings).when(by('china'), raises(other)).thenHappens('point-raised');
  });

  test('Q1 it takes nothing from the time of the step', () => {
    const open = given(aSitting(), all, debate, later(20));
    const left = (open.council.deadline ?? 0) - open.now;
    const settled = given(open, raised('kenya', other), later(12), ruled(true), clockRings);
    expect((settled.council.deadline ?? 0) - settled.now).toBe(left);
    const voted = given(open, raised('kenya', other), later(12), ruled(true), later(3), did(by('china'), challenge));
    const closed = given(voted, later(25), ballots('no', ...members));
    expect((closed.council.deadline ?? 0) - closed.now).toBe(left);
    expect(closed.council.stopped).toEqual({ step: null, meeting: null });
  });

  test('Q1 about the speaker only while another has the floor, about a motion only while one is debated', () => {
    const open = given(aSitting(), all, debate);
    open.when(by('kenya'), raises(onSpeaker)).thenRefused('nobody-speaks', 'Q1');
    given(open, asks('kenya')).when(by('kenya'), raises(onSpeaker)).thenRefused('nobody-speaks', 'Q1');
    open.when(by('kenya'), raises({ kind: 'motion' })).thenRefused('no-motion-pending', 'M7');
  });
});

describe('how many points of order there are', () => {
  /** Raised, ruled on by whoever presides, and settled. */
  const rejected = (seat: string, point: object) => [raised(seat, { ...point }), ruled(false), clockRings] as const;
  const open = given(aSitting(), all, debate, asks('ghana'));
  const three = given(open, ...[1, 2, 3].flatMap(() => rejected('kenya', onSpeaker)));

  test('Q1 three of one seat in a meeting, and those of others are their own', () => {
    for (const point of [onSpeaker, other, { kind: 'motion' }]) {
      three.when(by('kenya'), raises(point)).thenRefused('too-many-points', 'Q1');
    }
    three.when(by('china'), raises(onSpeaker)).thenHappens('point-raised');
    given(open, ...rejected('kenya', onSpeaker), ...rejected('kenya', onSpeaker))
      .when(by('kenya'), raises(onSpeaker))
      .thenHappens('point-raised');
  });

  test('Q1 one that is about something else is raised once', () => {
    const once = given(open, ...rejected('kenya', other));
    once.when(by('kenya'), raises(other)).thenRefused('too-many-points', 'Q1');
    once.when(by('kenya'), raises(onSpeaker)).thenHappens('point-raised');
    once.when(by('china'), raises(other)).thenHappens('point-raised');
  });

  test('Q1 they count between the votes as well, and the next meeting begins anew', () => {
    const votes = given(aSitting(), all, anEnvoyTabledBy('ghana'), debate, ...rejected('kenya', other), between);
    votes.when(by('kenya'), raises(other)).thenRefused('too-many-points', 'Q1');
    const round = given(three, until('consultations'), meeting);
    given(round, raised('kenya', other))
      .when(by(round.council.meeting?.president ?? ''), rules(true))
      .thenHappens('point-ruled');
  });

  test('Q1 those that are put to the vote by the San Francisco Statement count as well', () => {
    const texts = ['ghana', 'china', 'france', 'brazil'].map((seat) => anEnvoyTabledBy(seat));
    const law = { preliminaryQuestion: 'san-francisco' } as const;
    const claim = (draft: string) => ({ kind: 'character', draft, character: 'procedural' });
    const put = (draft: string) => [raised('kenya', claim(draft)), ballots('no', ...members)] as const;
    const asked = given(aSitting(law), all, ...texts, debate, ...put('d1'), ...put('d2'), ...rejected('kenya', other));
    asked.when(by('kenya'), raises(claim('d3'))).thenRefused('too-many-points', 'Q1');
    asked.when(by('china'), raises(claim('d3'))).thenHappens('vote-opened');
  });

  test('Q1 whoever presides rules on them and raises none, the chair that was ceded included', () => {
    open.when(by(president), raises(other)).thenRefused('president-rules', 'Q1');
    open.when(by(president), raises(onSpeaker)).thenRefused('president-rules', 'Q1');
    const ceded = given(open, did(by(president), act('cede-chair')));
    ceded.when(by(ceded.council.meeting?.president ?? ''), raises(other)).thenRefused('president-rules', 'Q1');
    ceded.when(by(president), raises(other)).thenHappens('point-raised');
  });
});

describe('the ruling', () => {
  const open = given(aSitting(), all, debate, asks('ghana'), asks('china'), raised('kenya', onSpeaker));

  test('Q2 the President rules at once, and nobody else', () => {
    open
      .when(by(president), rules(true))
      .then({ kind: 'point-ruled', upheld: true, by: president, until: open.now + 10_000 });
    open.when(by('kenya'), rules(true)).thenRefused('not-the-president', 'P2');
    given(open, ruled(true)).when(by(president), rules(false)).thenRefused('nothing-to-rule-on', 'Q2');
  });

  test('Q2 whoever presides in the President’s place rules', () => {
    const ceded = given(aSitting(), all, debate, did(by(president), act('cede-chair')), raised('kenya', other));
    ceded.when(by(president), rules(true)).thenRefused('not-the-president', 'P2');
    const chair = ceded.council.meeting?.president ?? '';
    expect(chair).not.toBe(president);
    ceded.when(by(chair), rules(true)).thenHappens('point-ruled');
  });

  test('Q2 the facilitator rules in the President’s place', () => {
    open
      .when(facilitator, ruleForPresident(true))
      .then({ kind: 'point-ruled', upheld: true, by: null, until: open.now + 10_000 });
    given(aSitting(), all, debate).when(facilitator, ruleForPresident(true)).thenRefused('nothing-to-rule-on', 'Q2');
  });

  test('Q2 without a ruling in time the house rules: what goes on is in order', () => {
    const house = given(open, clockRings);
    expect(house.council.meeting?.ruling).toMatchObject({ upheld: false, ruledBy: null, by: 'kenya' });
    expect(speakerOf(given(house, clockRings))).toBe('ghana');
    const moved = open.when(facilitator, next).thenHappens('point-ruled');
    expect(moved.council.meeting?.ruling).toMatchObject({ upheld: false, ruledBy: null });
  });

  test('Q2 an upheld point about the speaker ends the speech, and the next speaks', () => {
    const stands = given(open, ruled(true), clockRings);
    expect(stands.events.slice(-3)).toMatchObject([
      { kind: 'ruling-settled', upheld: true, overruled: false },
      { kind: 'floor-ended', seat: 'ghana', why: 'ruled' },
      { kind: 'floor-given', seat: 'china' },
    ]);
    expect(speakerOf(given(open, ruled(false), clockRings))).toBe('ghana');
  });

  test('Q2 an upheld point about a motion ends it', () => {
    const debated = adjourning();
    const point = raised('kenya', { kind: 'motion' });
    const fallen = given(debated, point, ruled(true), clockRings);
    expect(fallen.events.at(-1)).toMatchObject({
      kind: 'motion-fallen',
      why: 'ruled',
      motion: { kind: 'motion', by: 'france', motion: 'adjourn-until', round: 2 },
    });
    expect(fallen.council.meeting?.motions).toEqual([]);
    expect(given(debated, point, ruled(false), clockRings).council.meeting?.motions).toHaveLength(1);
  });

  test('Q2 any other point is ruled on, and that is all', () => {
    const stands = given(aSitting(), all, debate, raised('kenya', other), ruled(true), clockRings);
    expect(stands.events.at(-1)).toMatchObject({ kind: 'ruling-settled', upheld: true });
    expect(stands.council.meeting).toMatchObject({ point: null, ruling: null });
  });
});

describe('the challenge', () => {
  const onRuling = (upheld: boolean) =>
    given(aSitting(), all, debate, asks('ghana'), raised('kenya', onSpeaker), ruled(upheld));
  const challenged = (upheld: boolean) => given(onRuling(upheld), did(by('china'), challenge));

  test('Q3 any member has the ruling put to the vote at once: to overrule needs nine, and there is no veto', () => {
    const open = onRuling(true);
    open.when(by('china'), challenge).then({
      kind: 'vote-opened',
      vote: 1,
      subject: { kind: 'ruling', by: 'china', upheld: true, point: onSpeaker },
      character: 'procedural',
      needed: 9,
      deadline: open.now + 60_000,
    });
    given(challenged(true), ballots('no', ...permanent), ballots('yes', ...nine))
      .when(by(elected[9] ?? ''), castBallot('abstain'))
      .thenResult({ outcome: 'adopted', vetoedBy: [] });
  });

  test('Q3 with nine the opposite holds', () => {
    const overruled = given(challenged(true), ballots('yes', ...nine), voteClosed);
    expect(overruled.events.at(-1)).toMatchObject({ kind: 'ruling-settled', upheld: false, overruled: true });
    expect(speakerOf(overruled)).toBe('ghana');
    const upheld = given(challenged(false), ballots('yes', ...nine), voteClosed);
    expect(upheld.events.slice(-2)).toMatchObject([
      { kind: 'ruling-settled', upheld: true, overruled: true },
      { kind: 'floor-ended', seat: 'ghana', why: 'ruled' },
    ]);
  });

  test('Q3 with eight it stands, though nobody is against overruling it', () => {
    const stands = given(challenged(true), ballots('yes', ...eight), voteClosed);
    expect(stands.council.results.at(-1)).toMatchObject({ outcome: 'not-adopted-procedural' });
    expect(stands.events.slice(-2)).toMatchObject([
      { kind: 'ruling-settled', upheld: true, overruled: false },
      { kind: 'floor-ended', seat: 'ghana', why: 'ruled' },
    ]);
  });

  test('Q3 a ruling of the house, or of the facilitator, is challenged as well', () => {
    given(aSitting(), all, debate, raised('kenya', other), clockRings)
      .when(by('kenya'), challenge)
      .thenHappens('vote-opened');
  });

  test('Q3 not before the ruling, nor twice, nor once it stands, nor by a seat without a vote', () => {
    given(aSitting(), all, debate, raised('kenya', other))
      .when(by('china'), challenge)
      .thenRefused('nothing-to-challenge', 'Q3');
    challenged(true).when(by('france'), challenge).thenRefused('vote-is-open', 'N5');
    given(onRuling(true), clockRings).when(by('china'), challenge).thenRefused('nothing-to-challenge', 'Q3');
    given(aSitting(), seated('velora', 'kenya', president), debate, raised('kenya', other), ruled(true))
      .when(by('velora'), challenge)
      .thenRefused('not-a-member', 'D6');
  });

  test('Q3 one seat challenges two rulings in a round', () => {
    const lost = (seat: string) =>
      [raised(seat, other), ruled(false), did(by('china'), challenge), ballots('no', ...members)] as const;
    const twice = given(aSitting(), all, anEnvoyTabledBy('ghana'), debate, ...lost('kenya'), ...lost('ghana'));
    const third = given(twice, raised('france', other), ruled(false));
    third.when(by('china'), challenge).thenRefused('too-many-challenges', 'Q3');
    third.when(by('kenya'), challenge).thenHappens('vote-opened');
    given(twice, between, raised('france', other), ruled(false))
      .when(by('china'), challenge)
      .thenRefused('too-many-challenges', 'Q3');
    given(twice, until('consultations'), debate, raised('kenya', other), ruled(false))
      .when(by('china'), challenge)
      .thenHappens('vote-opened');
  });

  test('Q3 a motion waits while the ruling on it is voted on, and loses none of its time', () => {
    const debated = adjourning();
    const put = given(
      debated,
      later(10),
      raised('kenya', { kind: 'motion' }),
      ruled(true),
      did(by('france'), challenge),
    );
    const kept = given(put, later(30), ballots('yes', ...members));
    expect(kept.council.meeting?.motions).toMatchObject([{ motion: 'adjourn-until', until: kept.now + 20_000 }]);
  });

  test('Q3 between the votes the interval goes on when the ruling stands', () => {
    const interval = given(aSitting(), all, anEnvoyTabledBy('ghana'), between, later(5), raised('kenya', other));
    const stands = given(interval, later(7), ruled(false), clockRings);
    expect((stands.council.deadline ?? 0) - stands.now).toBe(15_000);
    const voted = given(interval, ruled(false), did(by('china'), challenge), later(30), voteClosed);
    expect((voted.council.deadline ?? 0) - voted.now).toBe(20_000);
    given(voted, voteOpen).when(by('kenya'), raises(other)).thenRefused('vote-is-open', 'N5');
  });
});
