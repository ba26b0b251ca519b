import { describe, expect, test } from 'vitest';
import { stepOf } from '../../shared/council/state.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  aDraftBy,
  aDraftTabledBy,
  away,
  ballots,
  by,
  castBallot,
  consultations,
  createDraft,
  did,
  end,
  extend,
  facilitator,
  freeze,
  given,
  joined,
  later,
  leaveSeat,
  move,
  next,
  noteDeadline,
  opening,
  sayReady,
  seated,
  server,
  sponsor,
  table,
  takeSeat,
  unfreeze,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const two = seated('france', 'kenya');
const oneText = [two, aDraftTabledBy('kenya')] as const;

describe('phases and rounds', () => {
  test('F1 the lobby ends when the facilitator says so', () => {
    given(aCouncilOfFifteen(), two)
      .when(facilitator, next)
      .then({ kind: 'phase-begun', phase: 'consultations', round: 1, deadline: opening + 240_000 });
  });

  test('F1 the lobby does not end because all are ready', () => {
    given(aCouncilOfFifteen(), two, did(by('france'), sayReady()))
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said');
  });

  test('F1 consultations end when every delegation that is there is ready', () => {
    given(aCouncilOfFifteen(), ...oneText)
      .when(by('france'), sayReady())
      .thenHappens('readiness-said');
    given(aCouncilOfFifteen(), ...oneText, did(by('france'), sayReady()))
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said', 'phase-begun', 'meeting-opened', 'agenda-adopted');
  });

  test('F1 nobody waits for a delegation that is away, but for one without a vote', () => {
    given(aCouncilOfFifteen(), ...oneText, away('kenya'))
      .when(by('france'), sayReady())
      .thenHappens('readiness-said', 'phase-begun', 'meeting-opened', 'agenda-adopted');
    given(aCouncilOfFifteen(), ...oneText, seated('velora'), away('kenya'))
      .when(by('france'), sayReady())
      .thenHappens('readiness-said');
  });

  test('F1 readiness can be taken back, and counts for one step only', () => {
    given(aCouncilOfFifteen(), ...oneText, did(by('france'), sayReady()), did(by('france'), sayReady(false)))
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said');
    given(aCouncilOfFifteen(), ...oneText, did(by('france'), sayReady()), voting)
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said');
    const interval = given(
      aCouncilOfFifteen(),
      ...oneText,
      voting,
      did(by('france'), sayReady()),
      voteOpen,
      voteClosed,
    );
    expect(interval.council.seats).toMatchObject({ france: { ready: false } });
    given(aCouncilOfFifteen(), two, did(by('france'), sayReady()))
      .when(by('france'), sayReady())
      .then();
  });

  test('F1 the interval between two votes ends by readiness too, a vote does not', () => {
    given(aCouncilOfFifteen(), ...oneText, voting, did(by('france'), sayReady()))
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said', 'vote-opened');
    given(aCouncilOfFifteen(), ...oneText, voteOpen)
      .when(by('kenya'), sayReady())
      .thenRefused('wrong-phase', 'F1');
  });

  test('F1 the clock goes on from consultations to the votes, and from text to text', () => {
    const session = given(aCouncilOfFifteen(), ...oneText, later(240));
    const begun = session.when(server, noteDeadline()).thenHappens('phase-begun', 'meeting-opened', 'agenda-adopted');
    expect(begun.council).toMatchObject({ phase: 'voting', round: 1, deadline: session.now + 20_000 });
    const interval = given(begun, later(20));
    interval.when(server, noteDeadline()).then({
      kind: 'vote-opened',
      vote: 1,
      subject: { kind: 'draft', draft: 'd1' },
      character: 'substantive',
      needed: 9,
      deadline: interval.now + 60_000,
    });
  });

  test('F1 consultations without a tabled text lead to the next round', () => {
    const session = given(aCouncilOfFifteen(), two, consultations).when(facilitator, next).thenHappens('phase-begun');
    expect(session.council).toMatchObject({ phase: 'consultations', round: 2 });
  });

  test('F1 texts are tabled in consultations and between votes, not in the lobby', () => {
    given(aCouncilOfFifteen(), two, aDraftBy('kenya')).when(by('kenya'), table('d1')).thenRefused('wrong-phase', 'F1');
    given(aCouncilOfFifteen(), ...oneText, aDraftBy('france'), voting)
      .when(by('france'), table('d2'))
      .thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('F1 a deadline that was moved meanwhile does not count', () => {
    const session = given(aCouncilOfFifteen(), two, consultations, did(facilitator, extend(60)), later(240));
    session.when(server, noteDeadline(opening + 240_000)).then();
    given(session, later(60)).when(server, noteDeadline()).thenHappens('phase-begun');
  });

  test('F1 a deadline that is noted early does not count', () => {
    given(aCouncilOfFifteen(), two, consultations, later(239)).when(server, noteDeadline()).then();
  });

  test('F1 a moment is no deadline where no clock runs', () => {
    given(aCouncilOfFifteen(), two).when(server, noteDeadline(0)).then();
  });
});

describe('the facilitator’s hand on the clock', () => {
  test('F2 a freeze keeps the time that is left, to the millisecond', () => {
    const frozen = given(aCouncilOfFifteen(), two, consultations, later(100.123))
      .when(facilitator, freeze)
      .then({ kind: 'session-frozen', remaining: 139_877 });
    expect(frozen.council.deadline).toBeNull();
    const thawed = given(frozen, later(3600));
    thawed.when(facilitator, unfreeze).then({ kind: 'session-unfrozen', deadline: thawed.now + 139_877 });
  });

  test('F2 frozen, no deadline counts and nobody acts', () => {
    const frozen = given(aCouncilOfFifteen(), ...oneText, aDraftBy('france'), did(facilitator, freeze), later(9999));
    frozen.when(server, noteDeadline(opening + 240_000)).then();
    for (const command of [sayReady(), createDraft('Another'), sponsor('d1'), table('d2'), withdraw('d2')]) {
      frozen.when(by('france'), command).thenRefused('session-frozen', 'F2');
    }
    for (const command of [next, extend(60)]) frozen.when(facilitator, command).thenRefused('session-frozen', 'F2');
    given(aCouncilOfFifteen(), ...oneText, voteOpen, did(facilitator, freeze))
      .when(by('france'), castBallot('yes'))
      .thenRefused('session-frozen', 'F2');
    given(aCouncilOfFifteen(), ...oneText, voting, did(facilitator, freeze))
      .when(by('france'), move('adjourn'))
      .thenRefused('session-frozen', 'F2');
  });

  test('F2 people come in and sit down while the session is frozen', () => {
    given(aCouncilOfFifteen(), two, did(facilitator, freeze), joined('ghana'))
      .when(by('ghana'), takeSeat('ghana'))
      .thenHappens('seat-taken');
    given(aCouncilOfFifteen(), two, did(facilitator, freeze)).when(by('kenya'), leaveSeat).thenHappens('seat-left');
  });

  test('F2 where no clock runs none runs after the freeze either', () => {
    const frozen = given(aCouncilOfFifteen(), two)
      .when(facilitator, freeze)
      .then({ kind: 'session-frozen', remaining: null });
    given(frozen).when(facilitator, freeze).then();
    given(frozen).when(facilitator, unfreeze).then({ kind: 'session-unfrozen', deadline: null });
  });

  test('F2 what is overdue has nothing left when it is frozen', () => {
    given(aCouncilOfFifteen(), two, consultations, later(500))
      .when(facilitator, freeze)
      .then({ kind: 'session-frozen', remaining: 0 });
  });

  test('F2 only what is frozen can be unfrozen', () => {
    given(aCouncilOfFifteen(), two).when(facilitator, unfreeze).thenRefused('not-frozen', 'F2');
  });

  test('F3 the facilitator gives more time, also for a vote', () => {
    given(aCouncilOfFifteen(), two, consultations)
      .when(facilitator, extend(30))
      .then({ kind: 'deadline-moved', deadline: opening + 270_000 });
    given(aCouncilOfFifteen(), ...oneText, voteOpen)
      .when(facilitator, extend(30))
      .then({ kind: 'deadline-moved', deadline: opening + 90_000 });
  });

  test('F3 without a clock there is nothing to extend', () => {
    given(aCouncilOfFifteen(), two).when(facilitator, extend(30)).thenRefused('no-deadline', 'F3');
  });

  test('F4 the session ends when the facilitator ends it, and an open vote is not counted', () => {
    const ended = given(aCouncilOfFifteen(), ...oneText, voteOpen, ballots('yes', 'france'))
      .when(facilitator, end)
      .then({ kind: 'session-ended' });
    expect(ended.council).toMatchObject({ phase: 'ended', vote: null, deadline: null, results: [] });
    given(ended).when(facilitator, end).then();
  });

  test('F4 the session ends after its last round', () => {
    const last = given(aCouncilOfFifteen({ rounds: 2 }), two, consultations, did(facilitator, next));
    expect(last.council).toMatchObject({ phase: 'consultations', round: 2 });
    last.when(facilitator, next).then({ kind: 'session-ended' });
    given(aCouncilOfFifteen({ rounds: 1 }), ...oneText, voteOpen, voteClosed, later(20))
      .when(server, noteDeadline())
      .then({ kind: 'session-ended' });
  });

  test('F4 once the session has ended nobody acts', () => {
    const ended = given(aCouncilOfFifteen(), ...oneText, aDraftBy('france'), did(facilitator, end), joined('ghana'));
    for (const command of [sayReady(), createDraft('Another'), sponsor('d1'), table('d2'), withdraw('d2')]) {
      ended.when(by('france'), command).thenRefused('session-ended', 'F4');
    }
    ended.when(by('france'), castBallot('yes')).thenRefused('session-ended', 'F4');
    ended.when(by('france'), move('adjourn')).thenRefused('session-ended', 'F4');
    ended.when(by('ghana'), takeSeat('ghana')).thenRefused('session-ended', 'F4');
    for (const command of [next, freeze, extend(60)]) {
      ended.when(facilitator, command).thenRefused('session-ended', 'F4');
    }
  });

  test('F5 while the server slept no clock ran: what was left is left again', () => {
    const lastSeen = opening + 100_000;
    const woken = given(aCouncilOfFifteen(), two, consultations, later(7200));
    woken.when(server, { kind: 'resume-clock', lastSeen }).then({ kind: 'clocks-shifted', by: woken.now - lastSeen });
  });

  test('F5 a deadline that had passed before the sleep is due at once', () => {
    const woken = given(aCouncilOfFifteen(), two, consultations, later(7200));
    const resumed = woken
      .when(server, { kind: 'resume-clock', lastSeen: opening + 241_000 })
      .then({ kind: 'clocks-shifted', by: woken.now - opening - 241_000 });
    given(resumed).when(server, noteDeadline()).thenHappens('phase-begun');
  });

  test('F5 there is nothing to resume without a clock, while frozen, or without a sleep', () => {
    const resume = { kind: 'resume-clock', lastSeen: opening } as const;
    given(aCouncilOfFifteen(), two, later(60)).when(server, resume).then();
    given(aCouncilOfFifteen(), two, consultations, did(facilitator, freeze), later(60)).when(server, resume).then();
    given(aCouncilOfFifteen(), two, consultations).when(server, resume).then();
  });
});

describe('F1 the step that was meant', () => {
  const seen = (session: ReturnType<typeof given>) => stepOf(session.council);

  test('F1 a second press of the same button does not end the next step', () => {
    const consulting = given(aCouncilOfSeven(), seated('kenya'), consultations, aDraftTabledBy('kenya'));
    const pressed = { kind: 'next', step: seen(consulting) } as const;
    const voting = given(consulting, did(facilitator, pressed));
    expect(voting.council.phase).toBe('voting');
    voting.when(facilitator, pressed).thenRefused('step-is-over', 'F1', ['step']);
  });

  test('F1 readiness that was said for one step does not count for another', () => {
    const before = given(aCouncilOfSeven(), seated('kenya', 'france'), consultations, aDraftTabledBy('kenya'));
    given(before, did(facilitator, next))
      .when(by('france'), { kind: 'say-ready', ready: true, step: seen(before) })
      .thenRefused('step-is-over', 'F1', ['step']);
  });

  test('F1 the last delegation that was not ready leaves its seat: nobody is waited for', () => {
    given(aCouncilOfSeven(), seated('kenya', 'france'), consultations, did(by('france'), sayReady()))
      .when(by('kenya'), leaveSeat)
      .thenHappens('seat-left', 'phase-begun');
  });

  test('B4 the last delegation that had not cast leaves its seat: the vote is closed', () => {
    given(aCouncilOfSeven(), seated('kenya', 'france'), aDraftTabledBy('kenya'), voteOpen, ballots('yes', 'france'))
      .when(by('kenya'), leaveSeat)
      .thenHappens('seat-left', 'vote-closed');
  });
});
