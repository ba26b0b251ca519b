/** Rule F6: one person plays, against stand-ins in all other seats, and no step, ballot or interval has a deadline. */
import { describe, expect, test } from 'vitest';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import { isStoodIn, type Seat, stepOf } from '../../shared/council/state.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { Phase, SeatId } from '../../shared/council/vocabulary.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import {
  aCouncilOfSeven,
  act,
  aDraftTabledBy,
  aWorld,
  away,
  ballots,
  by,
  type Circumstance,
  castBallot,
  compact,
  did,
  extend,
  facilitator,
  fillSeats,
  freeze,
  type Given,
  given,
  later,
  move,
  next,
  type Session,
  sayReady,
  seated,
  server,
  setPolicy,
  standIn,
  standInsCast,
  unfreeze,
  until,
  velora,
  voteOpen,
} from '../support/council.ts';
import { asks, clockRings, debate, speakerOf } from '../support/floor.ts';

const solo = 'kenya' as SeatId;
const others = compact.filter((seat) => seat !== solo);
/** Kenya alone, with a stand-in wherever nobody is. */
const alone = (first: Session, ...circumstances: readonly Circumstance[]): Given =>
  given(first, did(facilitator, fillSeats()), seated(solo), ...circumstances);
const small = (...circumstances: readonly Circumstance[]): Given =>
  alone(aCouncilOfSeven({ solo, meetingSeconds: 300 }), ...circumstances);

const stoodIn = ({ council }: Session): readonly string[] =>
  Object.values<Seat>(council.seats)
    .filter((seat) => isStoodIn(council, seat))
    .map(({ id }) => id);
/** Every stand-in has nothing more to do, and then the person. */
const allReady: Circumstance = (session) =>
  given(session, ...stoodIn(session).map((seat) => did(standIn(seat), sayReady())), did(by(solo), sayReady()));
const allCast =
  (choice: 'yes' | 'no' | 'abstain'): Circumstance =>
  (session) =>
    given(session, standInsCast(choice, ...others), ballots(choice, solo));

describe('a session for one', () => {
  test('F6 lets its one person speak for as long as they like, and leaves every other practice as it is', () => {
    const choices = { council: 'compact', preset: '45', seed: 7, clocks: {} } as const;
    const inClass = setupOf(velora, choices);
    const forOne = setupOf(velora, { ...choices, alone: true });
    expect([inClass.solo, forOne.solo]).toEqual([null, 'united-kingdom']);
    const minutes = { speechSeconds: 600, replySeconds: 600, explanationSeconds: 600 };
    expect(forOne.law).toEqual({ ...inClass.law, ...minutes });
    expect(Object.keys(minutes).every((name) => inClass.law[name as keyof typeof minutes] < 60)).toBe(true);
  });

  test('F6 goes from the lobby to its end by readiness and ballots alone, and never has a deadline', () => {
    let session: Session = alone(aWorld({ solo, rounds: 2, monthsPerRound: 1, epilogueMonths: 1 }));
    const seen: Phase[] = [];
    const goesOn = (circumstance: Circumstance): void => {
      const before = stepOf(session.council);
      session = circumstance(session);
      expect(stepOf(session.council)).not.toBe(before);
      expect(session.council.deadline).toBeNull();
      expect(publicView(session.council).deadline).toBeNull();
      if (seen.at(-1) !== session.council.phase) seen.push(session.council.phase);
    };
    goesOn(did(by(solo), sayReady()));
    for (let steps = 0; session.council.phase !== 'ended' && steps < 30; steps += 1) {
      if (session.council.phase === 'consultations') session = aDraftTabledBy(solo)(session);
      if (session.council.meeting?.stage === 'agenda') session = clockRings(session);
      goesOn(session.council.vote ? allCast('yes') : allReady);
    }
    const round = ['sitrep', 'consultations', 'meeting', 'voting', 'orders', 'field'];
    expect(seen).toEqual([...round, ...round, 'epilogue', 'ended']);
    expect(session.council.results.map(({ outcome, byStandIn }) => [outcome, byStandIn.length])).toEqual([
      ['adopted', 6],
      ['adopted', 6],
    ]);
    expect(session.council.months).toHaveLength(3);
  });

  test('F6 the lobby ends as soon as the person is ready, whatever the stand-ins say; and by the facilitator', () => {
    const lobby = small();
    lobby.when(by(solo), sayReady()).thenHappens('readiness-said', 'phase-begun');
    lobby.when(facilitator, next).then({ kind: 'phase-begun', phase: 'consultations', round: 1, deadline: null });
    given(lobby).when(standIn('france'), sayReady()).thenHappens('readiness-said');
  });

  test('F6 a step waits for the person and for every stand-in', () => {
    const consulting = small(aDraftTabledBy(solo));
    const [last = '', ...first] = stoodIn(consulting);
    const waits = given(consulting, ...first.map((seat) => did(standIn(seat), sayReady())), did(by(solo), sayReady()));
    expect(waits.council.phase).toBe('consultations');
    waits.when(standIn(last), sayReady()).thenHappens('readiness-said', 'phase-begun', 'meeting-opened');
    waits.when(facilitator, setPolicy(last, 'absent')).thenHappens('policy-set', 'phase-begun', 'meeting-opened');
  });

  test('F6 a ballot waits for the person and for every stand-in that has a vote', () => {
    const open = small(aDraftTabledBy(solo), until('voting'), voteOpen);
    expect([open.council.deadline, dueAt(open.council)]).toEqual([null, null]);
    const waits = given(open, standInsCast('yes', ...others));
    expect(waits.council.vote).not.toBeNull();
    const counted = waits.when(by(solo), castBallot('yes')).thenHappens('ballot-cast', 'vote-closed');
    expect(counted.council.deadline).toBeNull();
    const annulled = given(open, did(facilitator, act('annul-vote', { vote: 1, reason: 'Misread.' })));
    expect(annulled.council.deadline).toBeNull();
  });

  test('F6 F3 there is nothing to extend', () => {
    for (const session of [small(), small(until('consultations')), small(aDraftTabledBy(solo), voteOpen)]) {
      session.when(facilitator, extend(60)).thenRefused('no-deadline', 'F3');
      expect(facilitatorView(session.council).rights.extend).toBe('no-deadline');
    }
  });

  test('F6 F2 a freeze holds it, and no clock runs after it', () => {
    const consulting = small(until('consultations'));
    const frozen = consulting.when(facilitator, freeze).then({ kind: 'session-frozen', remaining: null });
    expect(publicView(frozen.council).frozen).toBe(-1);
    given(frozen).when(by(solo), sayReady()).thenRefused('session-frozen', 'F2');
    const thawed = given(frozen, later(60))
      .when(facilitator, unfreeze)
      .then({ kind: 'session-unfrozen', deadline: null });
    expect([thawed.council.deadline, dueAt(thawed.council)]).toEqual([null, null]);
    expect(given(thawed, allReady).council).toMatchObject({ phase: 'meeting', round: 1, deadline: null });
    // In the lobby as well, and what all were ready for goes on when it is over.
    given(small(), did(facilitator, freeze), did(facilitator, unfreeze))
      .when(by(solo), sayReady())
      .thenHappens('readiness-said', 'phase-begun');
  });

  test('F6 F5 while the server sleeps nothing is lost, for nothing runs', () => {
    const consulting = small(until('consultations'), later(7200));
    consulting.when(server, { kind: 'resume-clock', lastSeen: consulting.now - 7_000_000 }).then();
  });

  test('F6 what has its time within a step keeps it: objections, speeches, motions and a suspension', () => {
    const meets = small(aDraftTabledBy(solo), until('meeting'));
    expect(dueAt(meets.council)).toBe(meets.now + meets.council.setup.law.objectionSeconds * 1000);
    const speaks = given(meets, debate, asks(solo));
    expect(dueAt(speaks.council)).toBe(speaks.council.meeting?.floor?.until);
    expect(speakerOf(given(speaks, clockRings))).toBeNull();

    const moved = given(meets, debate, did(by(solo), act('move-motion', { motion: 'suspend', draft: null })));
    expect(moved.council).toMatchObject({ deadline: null, vote: { resumes: null } });
    const suspended = given(moved, allCast('yes'));
    expect(suspended.council.meeting?.suspended).toBe(
      suspended.now + suspended.council.setup.law.suspensionSeconds * 1000,
    );
    // Nobody goes on without it, and when its time is over the step waits for all as before.
    const waits = given(suspended, allReady);
    expect(waits.council).toMatchObject({ phase: 'meeting', deadline: null });
    const resumed = given(waits, clockRings);
    expect(resumed.events.at(-1)?.kind).not.toBe('vote-closed');
    expect(resumed.council).toMatchObject({ phase: 'voting', deadline: null });
  });

  test('F6 an adjourned meeting leaves no deadline either', () => {
    const adjourned = small(
      aDraftTabledBy(solo),
      until('meeting'),
      debate,
      did(by(solo), move('adjourn')),
      allCast('yes'),
    );
    expect(adjourned.events.slice(-2).map(({ kind }) => kind)).toContain('meeting-closed');
    expect(adjourned.council.deadline).toBeNull();
    expect(dueAt(adjourned.council)).toBeNull();
    expect(given(adjourned, allReady).council.phase).not.toBe('meeting');
  });

  test('F6 while the person is away nothing ends by itself', () => {
    const gone = small(aDraftTabledBy(solo), away(solo));
    const said = given(gone, ...stoodIn(gone).map((seat) => did(standIn(seat), sayReady())));
    expect(stoodIn(gone)).toContain(solo);
    expect(said.council.phase).toBe('consultations');
    expect(dueAt(said.council)).toBeNull();
  });

  test('F6 everybody may know whose seat it is; with others no session is for one', () => {
    expect(publicView(small().council).solo).toBe(solo);
    expect(publicView(aCouncilOfSeven().council).solo).toBeNull();
  });
});
