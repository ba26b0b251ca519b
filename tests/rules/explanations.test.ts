import { describe, expect, test } from 'vitest';
import {
  act,
  ballots,
  by,
  carried,
  castBallot,
  did,
  extend,
  facilitator,
  given,
  later,
  members,
  move,
  next,
  sayReady,
  seated,
  until,
  voteClosed,
  voteOpen,
  withdraw,
} from '../support/council.ts';
import {
  anEnvoyTabledBy,
  aSitting,
  asks,
  asksFor,
  between,
  clockRings,
  debate,
  listOf,
  speakerOf,
} from '../support/floor.ts';

const five = seated('china', 'france', 'ghana', 'kenya', 'ireland');
const president = 'ireland';
const endSpeech = act('end-speech');
const record = (text = 'We meet in an hour of need.') => act('put-on-record', { text });

describe('explanations of vote', () => {
  const voting = [anEnvoyTabledBy('kenya'), anEnvoyTabledBy('ghana'), between] as const;

  test('N4 before a vote members explain theirs, sponsors too; the vote waits, and the interval goes on afterwards', () => {
    const open = given(aSitting(), seated(...members), ...voting, later(8));
    const speaking = open
      .when(by('kenya'), asksFor('before-vote'))
      .then(
        { kind: 'speaker-listed', seat: 'kenya', purpose: 'before-vote' },
        { kind: 'floor-given', seat: 'kenya', purpose: 'before-vote', until: open.now + 30_000 },
      );
    const two = given(speaking, asks('france', 'before-vote'), clockRings);
    expect([two.council.vote, speakerOf(two)]).toEqual([null, 'france']);
    const done = given(two, later(10), did(by('france'), endSpeech));
    // Twelve seconds of the twenty were left.
    expect(done.council.deadline).toBe(done.now + 12_000);
    const opened = given(done, clockRings);
    expect(opened.now).toBe(done.now + 12_000);
    expect(opened.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
  });

  test('N4 neither the facilitator nor common readiness opens a vote over somebody who explains theirs', () => {
    const open = given(aSitting(), five, ...voting, asks('france', 'before-vote'), asks('china', 'before-vote'));
    const first = open.when(facilitator, next).thenHappens('floor-ended', 'floor-given');
    expect([speakerOf(first), first.council.vote]).toEqual(['china', null]);
    const ready = given(
      first,
      ...['china', 'france', 'ghana', 'kenya', 'ireland'].map((seat) => did(by(seat), sayReady())),
    );
    expect(ready.council).toMatchObject({ phase: 'voting', vote: null });
    // All were ready: with the last of them the vote opens.
    given(ready).when(facilitator, next).thenHappens('floor-ended', 'vote-opened');
  });

  test('N4 once before and once after each text', () => {
    const explained = [asks('france', 'before-vote'), did(by('france'), endSpeech)] as const;
    const open = given(aSitting(), seated(...members), ...voting, ...explained);
    open.when(by('france'), asksFor('before-vote')).thenRefused('already-explained', 'N4');
    open.when(by('france'), asksFor('after-vote')).thenRefused('explanation-not-now', 'N4');
    const voted = given(open, carried, asks('france', 'after-vote'), did(by('france'), endSpeech));
    voted.when(by('france'), asksFor('after-vote')).thenRefused('already-explained', 'N4');
    const second = given(voted, ...explained, carried, asks('france', 'after-vote'));
    expect(second.council.meeting?.heard.map(({ purpose, draft }) => `${purpose} ${draft}`)).toEqual([
      'before-vote d1',
      'after-vote d1',
      'before-vote d2',
      'after-vote d2',
    ]);
  });

  test('N4 a vote is explained in the round in which it was held', () => {
    const open = given(
      aSitting(),
      seated(...members),
      ...voting,
      carried,
      until('consultations'),
      anEnvoyTabledBy('china'),
      between,
    );
    expect(open.council).toMatchObject({ round: 2, phase: 'voting' });
    open.when(by('france'), asksFor('after-vote')).thenRefused('explanation-not-now', 'N4');
  });

  test('N4 another text that comes first is explained anew', () => {
    const open = given(
      aSitting(),
      seated(...members),
      ...voting,
      asks('france', 'before-vote'),
      did(by('france'), endSpeech),
      did(by('china'), move('take-next', 'd2')),
      ballots('yes', ...members),
    );
    open.when(by('france'), asksFor('before-vote')).thenHappens('speaker-listed', 'floor-given');
  });

  test('N4 who waited to explain a vote on a text that was withdrawn is passed over', () => {
    const one = given(aSitting(), five, anEnvoyTabledBy('kenya'), between, asks('china', 'before-vote'));
    const gone = given(one, asks('france', 'before-vote'), did(by('kenya'), withdraw('d1')));
    gone.when(by('china'), endSpeech).thenHappens('floor-ended', 'speaker-unlisted');
  });

  test('N4 a seat without a vote has none to explain, and in the debate nobody does', () => {
    given(aSitting(), seated('kenya', 'velora'), ...[anEnvoyTabledBy('kenya'), between])
      .when(by('velora'), asksFor('before-vote'))
      .thenRefused('not-a-member', 'D6');
    given(aSitting(), five, debate).when(by('kenya'), asksFor('before-vote')).thenRefused('explanation-not-now', 'N4');
  });

  test('N4 the President explains last', () => {
    const open = given(
      aSitting(),
      five,
      ...voting,
      ...['china', president, 'france'].map((seat) => asks(seat, 'before-vote')),
    );
    expect(listOf(open)).toEqual(['france before-vote', `${president} before-vote`]);
  });

  test('N4 in a session without a meeting step votes are explained too', () => {
    const open = given(aSitting({}, { meetingSeconds: 0 }), five, anEnvoyTabledBy('kenya'), between);
    open.when(by('france'), asksFor('before-vote')).thenHappens('speaker-listed', 'floor-given');
  });

  test('N4 a motion between the votes stops a speech and not the interval after it', () => {
    const open = given(aSitting(), seated(...members), ...voting, later(5), asks('france', 'before-vote'), later(10));
    const put = given(open, did(by('china'), move('take-next', 'd2')), later(40), voteClosed);
    expect(put.council.meeting?.floor?.until).toBe(put.now + 20_000);
    const done = given(put, later(6), did(by('france'), endSpeech));
    // The interval after the vote on the motion is a whole one.
    expect(done.council.deadline).toBe(done.now + 20_000);
  });
});

describe('during a vote', () => {
  test('N5 nobody speaks, ends a speech, puts words on the record or asks for the floor', () => {
    const open = given(aSitting(), seated(...members), debate, asks('kenya'), later(10));
    const vote = given(open, did(by('france'), move('suspend')), later(5));
    vote.when(by('kenya'), endSpeech).thenRefused('vote-is-open', 'N5');
    vote.when(by('kenya'), record()).thenRefused('vote-is-open', 'N5');
    vote.when(by('china'), asksFor()).thenRefused('vote-is-open', 'N5');
    const lost = given(vote, ballots('no', ...members));
    expect(lost.council.meeting?.floor).toEqual({ seat: 'kenya', purpose: 'statement', until: lost.now + 50_000 });
    given(aSitting(), five, anEnvoyTabledBy('kenya'), voteOpen)
      .when(by('kenya'), asksFor('before-vote'))
      .thenRefused('vote-is-open', 'N5');
  });

  test('N5 the vote takes nothing from the time of the meeting', () => {
    const open = given(aSitting(), seated(...members), debate, later(10), did(facilitator, extend(30)));
    const left = (open.council.deadline ?? 0) - open.now;
    const lost = given(open, did(by('france'), move('suspend')), later(30), ballots('no', ...members));
    expect((lost.council.deadline ?? 0) - lost.now).toBe(left);
  });

  test('N5 a break keeps the list as it is', () => {
    const open = given(aSitting(), seated(...members), debate, asks('kenya'), asks('ghana'), later(10));
    const broken = given(open, did(by('france'), move('suspend')), ballots('yes', ...members));
    broken.when(by('kenya'), endSpeech).thenRefused('meeting-suspended', 'K4');
    const back = given(broken, clockRings);
    expect(back.council.meeting).toMatchObject({ suspended: null, floor: { seat: 'kenya', until: back.now + 50_000 } });
    expect(listOf(back)).toEqual(['ghana statement']);
  });
});

test('N4 a vote that nobody explains opens when the interval is over', () => {
  const open = given(aSitting(), five, anEnvoyTabledBy('kenya'), between, clockRings);
  open.when(by('kenya'), castBallot('yes')).thenHappens('ballot-cast');
});
