/** Stand-ins: who acts for a seat that nobody is at, what a caretaker may not, and how a seat changes hands. */
import { describe, expect, test } from 'vitest';
import { lawOf } from '../../shared/council/law.ts';
import { dossierOf, dossierOfSeat } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { type SeatView, seatView, standInView } from '../../shared/council/views/seatView.ts';
import type { Policy, SeatId } from '../../shared/council/vocabulary.ts';
import type { Reason } from '../../shared/interests/reasons.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  admit,
  answerForHost,
  aTextTabledBy,
  aWideWorld,
  aWorld,
  away,
  ballots,
  briefed,
  by,
  type Circumstance,
  castBallot,
  compact,
  consultations,
  createDraft,
  did,
  elected,
  end,
  facilitator,
  fillSeats,
  freeSeat,
  freeze,
  type Given,
  given,
  instructed,
  joined,
  leaveSeat,
  members,
  next,
  noteDeadline,
  notePresence,
  noteReasons,
  openBrief,
  personFor,
  plainly,
  type Session,
  sayReady,
  seated,
  server,
  setPolicy,
  setStandIns,
  showLeaning,
  standIn,
  standInsCast,
  stoodIn,
  table,
  takeSeat,
  until,
  voteClosed,
  voteOpen,
} from '../support/council.ts';
import { aSitting, asks, asksFor, debate, listOf, speakerOf } from '../support/floor.ts';
import { aRound, order, orderFor } from '../support/outside.ts';

const back = (seat: string): Circumstance => did(server, notePresence(seat, true));
const seatInView = ({ council }: Session, seat: string) => publicView(council).seats.find(({ id }) => id === seat);
const draftInView = ({ council }: Session, draft = 'd1') => publicView(council).drafts.find(({ id }) => id === draft);
const policiesOf = ({ council }: Session, ...seats: readonly string[]): readonly (Policy | undefined)[] =>
  seats.map((seat) => council.seats[seat as SeatId]?.policy);
const session = (...circumstances: readonly Circumstance[]): Given =>
  given(aCouncilOfFifteen(), seated('france', 'kenya'), ...circumstances);
/** Kenya's text is before the Council; a stand-in sits for China, and one keeps the chair of France. */
const kept: readonly Circumstance[] = [aDraftTabledBy('kenya'), stoodIn('china', 'france'), away('france')];
const reasons: readonly Reason[] = [
  { points: 1.5, what: { kind: 'feature', key: 'humanitarian' } },
  { points: -0.4, what: { kind: 'sponsor' } },
];

describe('who acts for a seat', () => {
  test('A4 a stand-in acts for a seat that nobody is at, where its policy says so', () => {
    const text = createDraft('Access');
    session(stoodIn('china')).when(standIn('china'), text).thenHappens('draft-created');
    session(stoodIn('france'), away('france')).when(standIn('france'), text).thenHappens('draft-created');
    session(stoodIn('velora')).when(standIn('velora'), text).thenHappens('draft-created');
    for (const policy of ['absent', 'abstain', 'in-favour', 'against'] as const) {
      session(instructed(policy, 'china')).when(standIn('china'), text).thenRefused('no-seat', 'S3');
    }
    session(stoodIn('france')).when(standIn('france'), text).thenRefused('no-seat', 'S3');
    session(away('france')).when(standIn('france'), text).thenRefused('no-seat', 'S3');
    for (const nobody of ['atlantis', 'constructor', '__proto__']) {
      session().when(standIn(nobody), text).thenRefused('no-seat', 'S3');
    }
  });

  test('A4 it takes no seat, leaves none and opens no brief, and has no command of the facilitator or the server', () => {
    const filled = session(stoodIn('china'));
    const others = [next, freeze, setPolicy('kenya', 'absent'), fillSeats(), setStandIns(), admit(personFor('ghana'))];
    for (const command of [takeSeat('ghana'), leaveSeat, openBrief, ...others]) {
      filled.when(standIn('china'), command).thenRefused('not-for-your-role', 'S1');
    }
  });

  test('A4 nobody else asks as a stand-in does', () => {
    const filled = session(aDraftTabledBy('kenya'), stoodIn('ghana'), voteOpen, standInsCast('yes', 'ghana'));
    for (const actor of [by('kenya'), facilitator, server]) {
      filled.when(actor, showLeaning('d1', 1)).thenRefused('not-for-your-role', 'S1');
      filled.when(actor, noteReasons(reasons)).thenRefused('not-for-your-role', 'S1');
    }
  });

  test('A4 it has the rights of the seat and no more', () => {
    const filled = session(aDraftTabledBy('kenya'), stoodIn('velora', 'ghana'), voteOpen);
    filled.when(standIn('velora'), castBallot('yes')).thenRefused('non-member-cannot-vote', 'B2');
    filled.when(standIn('velora'), act('sponsor-draft', { draft: 'd1' })).thenRefused('not-a-member', 'D6');
    session(aDraftBy('kenya'), stoodIn('ghana'))
      .when(standIn('ghana'), addClause('d1', { kind: 'refugees' }))
      .thenRefused('unknown-draft', 'D1');
    given(filled, did(facilitator, freeze))
      .when(standIn('ghana'), castBallot('yes'))
      .thenRefused('session-frozen', 'F2');
    given(filled, did(facilitator, end)).when(standIn('ghana'), castBallot('yes')).thenRefused('session-ended', 'F4');
  });

  test('A4 it sees what a person in the seat would, and nothing where it does not act', () => {
    const world = given(
      aWorld(),
      seated(...compact, 'velora'),
      aDraftBy('france'),
      aTextTabledBy('kenya', [{ kind: 'mission', troops: 4 }]),
      voteOpen,
      ballots('no', 'france'),
      stoodIn('france'),
    );
    const gone = given(world, away('france'));
    const seen = plainly(standInView(gone.council, 'france' as SeatId, gone.now));
    const { name, opened, ...person } = seatView(world.council, personFor('france'), world.now);
    const shared = (view: Omit<SeatView, 'name' | 'opened'>) => ({
      ...view,
      // What only people do, and the ballot that a delegate has cast (A6).
      rights: {
        ...view.rights,
        takeSeat: null,
        openBrief: null,
        cast: null,
        talk: { ...view.rights.talk, call: null },
      },
    });
    expect([name, opened]).toEqual([expect.stringMatching(/\w/), 'france']);
    const { name: nobody, opened: none, ...standsIn } = seen;
    expect([nobody, none]).toEqual(['', null]);
    expect(shared(standsIn)).toEqual(shared(person));
    expect(seen).toMatchObject({ seat: 'france', ballot: 'no', rights: { cast: 'ballot-stands' } });
    expect(seen.drafts.map(({ id }) => id)).toEqual(['d1']);
    expect(plainly(dossierOfSeat(gone.council, 'france' as SeatId))).toEqual(
      dossierOf(world.council, personFor('france')),
    );
    expect(plainly(standInView(world.council, 'france' as SeatId, world.now))).toMatchObject({
      ...{ seat: null, ballot: null, drafts: [], dealings: null },
      rights: { cast: 'no-seat', create: 'no-seat', ready: 'no-seat', acts: null },
    });
  });

  test('A4 everybody sees for whom one acts, and of whoever is there nobody sees that it would', () => {
    const filled = session(stoodIn('france', 'china'));
    expect(seatInView(filled, 'china')).toMatchObject({ presence: 'empty', standIn: true });
    expect(seatInView(filled, 'france')).toMatchObject({ presence: 'present', standIn: false });
    expect(seatInView(filled, 'ghana')).toMatchObject({ presence: 'empty', standIn: false });
    expect(seatInView(given(filled, away('france')), 'france')).toMatchObject({ presence: 'away', standIn: true });
    expect(publicView(filled.council)).toEqual(publicView(session(stoodIn('china')).council));
  });

  test('A4 nobody else acts for the seat meanwhile: not the facilitator, who does not read its order either', () => {
    const empty = aRound({}, did(by('dravia'), leaveSeat), did(by('velora'), leaveSeat));
    const arm = { kind: 'arm-proxy' } as const;
    expect(empty.when(facilitator, orderFor('dravia', arm)).thenHappens('order-given')).toBeDefined();
    expect(facilitatorView(empty.council).acts).toHaveProperty('dravia');
    const filled = given(empty, stoodIn('dravia', 'velora'), did(standIn('dravia'), order(arm)));
    expect(filled.council.outside.orders).toHaveProperty('dravia');
    filled.when(facilitator, orderFor('dravia', null)).thenRefused('seat-is-played', 'U15', ['seat']);
    filled
      .when(facilitator, act('do-deed-for', { seat: 'velora', deed: { kind: 'reform' } }))
      .thenRefused('seat-is-played', 'U15', ['seat']);
    filled.when(facilitator, answerForHost('d1')).thenRefused('host-state-is-played', 'H1');
    expect(facilitatorView(filled.council).acts).toEqual({});
    expect(JSON.stringify(facilitatorView(filled.council))).not.toContain('arm-proxy');
    // Nor that it came to nothing.
    const failed = { kind: 'order-failed', seat: 'dravia' as SeatId, order: arm, why: 'no-money' } as const;
    expect(redactEvent(failed, { role: 'facilitator' }, filled.council)).toBeNull();
    expect(redactEvent(failed, { role: 'facilitator' }, empty.council)).not.toBeNull();
  });

  test('A4 in a result ballots of stand-ins are marked, and one that has not cast was absent and followed no policy', () => {
    const three = stoodIn('united-kingdom', 'ghana', 'china');
    session(
      aDraftTabledBy('kenya'),
      three,
      voteOpen,
      ballots('yes', 'kenya'),
      standInsCast('abstain', 'china', 'ghana'),
    )
      .when(facilitator, next)
      .thenResult({
        ballots: expect.objectContaining({
          ...{ kenya: 'yes', france: 'absent', china: 'abstain', ghana: 'abstain', 'united-kingdom': 'absent' },
        }),
        byStandIn: ['china', 'ghana'],
        byPolicy: [],
      });
  });

  test('A3 a delegation that is stood in for can be reached', () => {
    const tooFew = (...circumstances: readonly Circumstance[]) =>
      publicView(given(aCouncilOfFifteen(), ...circumstances).council).tooFew;
    const eight = elected.slice(0, 8);
    expect(tooFew(stoodIn(...eight))).toBe(true);
    expect(tooFew(stoodIn(...eight, 'velora'))).toBe(true);
    expect(tooFew(stoodIn(...eight, 'france'))).toBe(false);
    expect(tooFew(stoodIn(...eight), seated('france'), stoodIn('france'), away('france'))).toBe(false);
  });
});

describe('a caretaker', () => {
  const votes = session(...kept, voteOpen);

  test('A5 keeps the chair of a permanent member that is away, and casts no ballot that can be a veto', () => {
    votes.when(standIn('france'), castBallot('no')).thenRefused('caretaker-may-not-veto', 'A5', ['choice']);
    for (const choice of ['yes', 'abstain', 'not_participating'] as const) {
      votes.when(standIn('france'), castBallot(choice)).thenHappens('ballot-cast');
    }
  });

  test('A5 a stand-in for a seat that nobody holds vetoes', () => {
    const { council } = given(votes, standInsCast('no', 'china'), voteClosed);
    expect(council.results.at(-1)?.ballots).toMatchObject({ china: 'no' });
    expect(council.results.at(-1)?.byStandIn).toEqual(['china']);
  });

  test('A5 votes against what knows no veto, and for an elected member against anything', () => {
    const motion = session(
      ...kept,
      until('voting'),
      did(by('kenya'), act('move-motion', { motion: 'adjourn', draft: null })),
    );
    expect(motion.council.vote?.character).toBe('procedural');
    motion.when(standIn('france'), castBallot('no')).thenHappens('ballot-cast');
    session(...kept, stoodIn('kenya'), away('kenya'), voteOpen)
      .when(standIn('kenya'), castBallot('no'))
      .thenHappens('ballot-cast');
  });

  test('A5 may veto where the facilitator allows it', () => {
    const allowed = given(votes, did(facilitator, setStandIns({ mayVeto: true })));
    allowed.when(standIn('france'), castBallot('no')).thenHappens('ballot-cast');
    given(allowed, did(facilitator, setStandIns()))
      .when(standIn('france'), castBallot('no'))
      .thenRefused('caretaker-may-not-veto', 'A5', ['choice']);
  });

  test('A5 also for whoever has left the seat and may come back to its brief, until the facilitator frees it', () => {
    const left = given(
      aWorld(),
      seated(...compact),
      briefed('france'),
      did(by('france'), leaveSeat),
      aTextTabledBy('kenya', [{ kind: 'refugees' }]),
      stoodIn('france'),
      voteOpen,
    );
    left.when(standIn('france'), castBallot('no')).thenRefused('caretaker-may-not-veto', 'A5', ['choice']);
    given(left, did(facilitator, freeSeat('france')))
      .when(standIn('france'), castBallot('no'))
      .thenHappens('ballot-cast');
    // Whoever left in the lobby without a look at the brief comes back to no seat.
    given(
      aWorld(),
      seated(...compact),
      did(by('france'), leaveSeat),
      aTextTabledBy('kenya', [{ kind: 'refugees' }]),
      stoodIn('france'),
      voteOpen,
    )
      .when(standIn('france'), castBallot('no'))
      .thenHappens('ballot-cast');
  });
});

describe('the facilitator’s hand on stand-ins', () => {
  test('A6 fills every seat that nobody holds, and the others for whenever their holders are away', () => {
    const two = session(instructed('in-favour', 'china'), away('kenya'));
    const empty = given(two, did(facilitator, fillSeats(false)));
    expect(policiesOf(empty, 'china', 'velora', 'france', 'kenya')).toEqual([
      ...(['stand-in', 'stand-in', 'absent', 'absent'] as const),
    ]);
    const all = given(two, did(facilitator, fillSeats(true)));
    expect(policiesOf(all, 'china', 'velora', 'france', 'kenya')).toEqual(Array(4).fill('stand-in'));
    expect(seatInView(all, 'kenya')).toMatchObject({ standIn: true });
    expect(seatInView(all, 'france')).toMatchObject({ standIn: false });
    given(all).when(facilitator, fillSeats(true)).then();
    given(empty).when(facilitator, fillSeats(false)).then();
    given(empty)
      .when(facilitator, fillSeats(true))
      .then(
        { kind: 'policy-set', seat: 'france', policy: 'stand-in' },
        { kind: 'policy-set', seat: 'kenya', policy: 'stand-in' },
      );
  });

  test('A6 sets how fast and how well they play; the same again changes nothing', () => {
    const settings = { secondsPerMove: 2.5, level: 'hard', mayVeto: true } as const;
    const set = session()
      .when(facilitator, setStandIns(settings))
      .then({ kind: 'stand-ins-set', ...settings });
    expect(facilitatorView(set.council).standIns).toEqual(settings);
    given(set).when(facilitator, setStandIns(settings)).then();
    given(session(did(facilitator, freeze)))
      .when(facilitator, setStandIns(settings))
      .thenHappens('stand-ins-set');
  });

  test('A6 is at an end when the session is', () => {
    const ended = session(did(facilitator, end));
    ended.when(facilitator, fillSeats()).thenRefused('session-ended', 'F4');
    ended.when(facilitator, setStandIns({ mayVeto: true })).thenRefused('session-ended', 'F4');
  });

  test('A2 a stand-in is called off at any time, also for a seat without a vote', () => {
    const off = session(stoodIn('china', 'velora'), instructed('absent', 'china', 'velora'));
    expect([seatInView(off, 'china')?.standIn, seatInView(off, 'velora')?.standIn]).toEqual([false, false]);
    off.when(standIn('china'), sayReady()).thenRefused('no-seat', 'S3');
    session().when(facilitator, setPolicy('velora', 'stand-in')).thenHappens('policy-set');
    session(stoodIn('velora'))
      .when(facilitator, setPolicy('velora', 'against'))
      .thenRefused('policy-without-vote', 'A2', ['seat']);
  });
});

describe('a seat changes hands', () => {
  test('A6 whoever takes a seat has what the stand-in had: its texts, half-written ones, orders and agreements', () => {
    const nothing = { money: 0, troops: 0, promises: [] };
    const terms = { gives: { ...nothing, money: 5 }, asks: nothing, when: { kind: 'at-once' } };
    const filled = given(
      aWideWorld({ injects: [] }),
      seated('china', 'kenya'),
      stoodIn('france'),
      consultations,
      did(standIn('france'), createDraft('Access')),
      did(standIn('france'), addClause('d1', { kind: 'refugees' })),
      did(standIn('france'), createDraft('Half-written')),
      did(standIn('france'), table('d1')),
      did(standIn('france'), act('offer-deal', { to: 'kenya', terms })),
      did(standIn('france'), act('pledge-troops', { draft: 'd1', troops: 1 })),
      did(standIn('france'), order({ kind: 'arm-proxy' })),
    );
    const view = plainly(standInView(filled.council, 'france' as SeatId, filled.now));
    const taken = given(filled, seated('france'));
    const mine = seatView(taken.council, personFor('france'), taken.now);
    expect(mine.drafts.map(({ title }) => title)).toEqual(['Half-written']);
    expect(mine).toMatchObject({ dealings: view.dealings, drafts: view.drafts });
    expect(mine.dealings).toMatchObject({ order: { kind: 'arm-proxy' }, deals: [{ to: 'kenya' }] });
    taken.when(by('france'), addClause('d2', { kind: 'refugees' })).thenHappens('clause-added');
    taken.when(by('france'), act('withdraw-draft', { draft: 'd1' })).thenHappens('draft-withdrawn');
    taken.when(by('france'), act('withdraw-deal', { deal: 'b1' })).thenHappens('deal-answered');
    taken.when(by('france'), order(null)).thenHappens('order-given');
    taken.when(standIn('france'), createDraft('Another')).thenRefused('no-seat', 'S3');
  });

  test('A6 whoever comes back has the seat at once', () => {
    const here = session(...kept, back('france'));
    here.when(standIn('france'), createDraft('Another')).thenRefused('no-seat', 'S3');
    here.when(by('france'), createDraft('Mine')).thenHappens('draft-created');
    expect(standInView(here.council, 'france' as SeatId, here.now).seat).toBeNull();
  });

  test('A6 a ballot that was cast meanwhile stands, and is theirs once they have cast one', () => {
    const cast = session(...kept, voteOpen, standInsCast('abstain', 'france'), back('france'));
    expect(seatView(cast.council, personFor('france'), cast.now).ballot).toBe('abstain');
    const marks = (after: Session) => given(after).when(facilitator, next);
    marks(cast).thenResult({ byStandIn: ['france'], ballots: expect.objectContaining({ france: 'abstain' }) });
    for (const choice of ['no', 'abstain'] as const) {
      const own = cast
        .when(by('france'), castBallot(choice))
        .then({ kind: 'ballot-cast', vote: 1, seat: 'france', choice, byStandIn: false });
      marks(own).thenResult({ byStandIn: [], ballots: expect.objectContaining({ france: choice }) });
      given(own).when(by('france'), castBallot(choice)).then();
    }
  });

  test('A6 a ballot that a delegate cast no stand-in changes, whether they are away or have left', () => {
    const cast = session(
      aDraftTabledBy('kenya'),
      stoodIn('france', 'kenya', 'china'),
      voteOpen,
      ballots('no', 'france'),
    );
    for (const gone of [away('france'), did(by('france'), leaveSeat)]) {
      for (const choice of ['yes', 'no'] as const) {
        given(cast, gone).when(standIn('france'), castBallot(choice)).thenRefused('ballot-stands', 'A6');
      }
    }
    // Its own it changes.
    given(cast, away('kenya'), standInsCast('yes', 'kenya'))
      .when(standIn('kenya'), castBallot('no'))
      .thenHappens('ballot-cast');
    given(cast, away('kenya'), standInsCast('yes', 'kenya')).when(standIn('kenya'), castBallot('yes')).then();
  });

  test('A6 whoever comes back, or takes the seat, is ready only when they say so', () => {
    const waits = session(...kept, seated('ghana'), did(standIn('france'), sayReady()), did(by('ghana'), sayReady()));
    expect(seatInView(waits, 'france')?.ready).toBe(true);
    const here = given(waits, back('france'));
    expect(seatInView(here, 'france')?.ready).toBe(false);
    const taken = given(waits, did(standIn('china'), sayReady()), seated('china'));
    expect(seatInView(taken, 'china')?.ready).toBe(false);
    const off = given(waits, did(standIn('china'), sayReady()), instructed('absent', 'china'));
    expect(seatInView(off, 'china')?.ready).toBe(false);
    // Without a stand-in readiness stays with the seat, as it was.
    const gone = session(aDraftTabledBy('kenya'), did(by('france'), sayReady()), away('france'), back('france'));
    expect(seatInView(gone, 'france')?.ready).toBe(true);
  });

  test('B6 A4 an annulled vote forgets who cast for whom, and its reasons', () => {
    const annulled = session(
      ...kept,
      voteOpen,
      standInsCast('yes', 'china', 'france'),
      did(standIn('china'), noteReasons(reasons)),
      did(facilitator, act('annul-vote', { vote: 1, reason: 'The text was misread.' })),
    );
    expect(annulled.council.vote).toMatchObject({ number: 2, ballots: {}, byStandIn: [] });
    expect(annulled.council.reasons).toEqual({});
    annulled.when(standIn('china'), noteReasons(reasons, 1)).thenRefused('no-ballot-to-explain', 'A8', ['vote']);
    annulled.when(facilitator, next).thenResult({ byStandIn: [] });
  });
});

describe('a stand-in in the meeting', () => {
  const three = seated('china', 'kenya', 'ghana');

  test('N1 A4 a seat that is stood in for keeps its turn, and is heard when it comes', () => {
    const listed = given(
      ...[aSitting(), three, debate, asks('kenya'), asks('ghana'), asks('china')],
      ...[stoodIn('ghana'), away('ghana', 'china')],
    );
    const heard = listed.when(by('kenya'), act('end-speech')).thenHappens('floor-ended', 'floor-given');
    expect(speakerOf(heard)).toBe('ghana');
    const said = given(heard)
      .when(standIn('ghana'), act('put-on-record', { text: 'Ghana asks for access.' }))
      .thenHappens('words-recorded');
    expect(said.council.said.at(-1)).toMatchObject({ seat: 'ghana' });
    // China is away, and nobody stands in for it.
    given(said).when(standIn('ghana'), act('end-speech')).thenHappens('floor-ended');
    given(aSitting(), three, stoodIn('france'), debate, asks('kenya'))
      .when(standIn('france'), asksFor())
      .thenHappens('speaker-listed');
  });

  test('N1 A6 who leaves or is lost while speaking leaves the floor to the stand-in, and has it again when back', () => {
    const speaks = given(aSitting(), three, stoodIn('kenya'), debate, asks('kenya'), asks('ghana'));
    const left = speaks.when(by('kenya'), leaveSeat).thenHappens('seat-left');
    expect([speakerOf(left), listOf(left)]).toEqual(['kenya', ['ghana statement']]);
    given(left).when(standIn('kenya'), act('end-speech')).thenHappens('floor-ended', 'floor-given');
    const lost = speaks.when(server, notePresence('kenya', false)).thenHappens('presence-noted');
    expect(speakerOf(lost)).toBe('kenya');
    const here = given(lost, back('kenya'));
    here.when(by('kenya'), act('end-speech')).thenHappens('floor-ended', 'floor-given');
    here.when(standIn('kenya'), act('end-speech')).thenRefused('no-seat', 'S3');
    // Called off, it leaves the floor to the next.
    given(left).when(facilitator, setPolicy('kenya', 'absent')).thenHappens('policy-set', 'floor-ended', 'floor-given');
  });

  test('K5 a host state that is stood in for is invited like one that somebody sits for', () => {
    const invited = (...circumstances: readonly Circumstance[]) =>
      given(aWorld(), seated(...compact), ...circumstances, until('meeting')).council.meeting?.proposed;
    expect(invited()).toEqual([]);
    expect(invited(stoodIn('velora'))).toMatchObject([{ seat: 'velora', by: 'velora' }]);
    expect(invited(seated('velora'))).toMatchObject([{ seat: 'velora', by: 'velora' }]);
  });

  test('P1 A4 a president that is stood in for presides', () => {
    const presides = given(aSitting(), three, stoodIn('ireland'), debate);
    expect(publicView(presides.council).president).toBe('ireland');
    given(presides, did(by('kenya'), act('raise-point', { point: { kind: 'other', text: 'It is too loud to hear.' } })))
      .when(standIn('ireland'), act('rule-on-point', { upheld: true }))
      .thenHappens('point-ruled');
  });
});

describe('steps and votes wait for stand-ins', () => {
  test('F1 a step ends when all that are there are ready and every stand-in is', () => {
    const waits = session(...kept, did(by('kenya'), sayReady()), did(standIn('china'), sayReady()));
    const ends = waits.when(standIn('france'), sayReady());
    ends.thenHappens('readiness-said', 'phase-begun', 'meeting-opened', 'agenda-adopted');
    session(...kept, did(standIn('china'), sayReady()), did(standIn('france'), sayReady()))
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said', 'phase-begun', 'meeting-opened', 'agenda-adopted');
    given(waits, back('france'))
      .when(by('france'), sayReady())
      .thenHappens('readiness-said', 'phase-begun', 'meeting-opened', 'agenda-adopted');
  });

  test('F1 nobody waits for a stand-in that is called off', () => {
    session(...kept, did(by('kenya'), sayReady()), did(standIn('china'), sayReady()))
      .when(facilitator, setPolicy('france', 'absent'))
      .thenHappens('policy-set', 'phase-begun', 'meeting-opened', 'agenda-adopted');
    // Of whoever is there nobody knows what becomes of their seat without them.
    session(aDraftTabledBy('kenya'), stoodIn('france'), did(by('kenya'), sayReady()))
      .when(facilitator, setPolicy('france', 'absent'))
      .thenHappens('policy-set');
  });

  test('F1 where nobody is there stand-ins end no step, and the clock does', () => {
    const alone = given(aCouncilOfSeven(), stoodIn('france', 'kenya'), consultations);
    const said = given(alone, did(standIn('france'), sayReady()))
      .when(standIn('kenya'), sayReady())
      .thenHappens('readiness-said');
    given({ ...said, now: alone.council.deadline ?? 0 })
      .when(server, noteDeadline())
      .thenHappens('phase-begun');
    const gone = session(...kept, did(standIn('china'), sayReady()), did(standIn('france'), sayReady()), away('kenya'));
    expect(gone.council.phase).toBe('consultations');
  });

  test('F1 the lobby waits for the facilitator, whoever is ready', () => {
    given(aCouncilOfSeven(), seated('france'), did(facilitator, fillSeats()))
      .when(by('france'), sayReady())
      .thenHappens('readiness-said');
  });

  test('B4 a vote waits for every stand-in of a member, and for no other seat', () => {
    const open = session(...kept, stoodIn('velora'), voteOpen, ballots('yes', 'kenya'), standInsCast('yes', 'france'));
    expect(open.council.vote).not.toBeNull();
    open.when(standIn('china'), castBallot('abstain')).thenHappens('ballot-cast', 'vote-closed');
    given(open).when(facilitator, setPolicy('china', 'absent')).thenHappens('policy-set', 'vote-closed');
    // Whoever sits down instead is waited for.
    given(open, seated('china')).when(by('china'), castBallot('abstain')).thenHappens('ballot-cast', 'vote-closed');
  });

  test('B4 stand-ins alone close a vote, and the clock closes it for one that does not cast', () => {
    const open = given(
      ...[aCouncilOfSeven(), stoodIn('kenya', 'brazil'), consultations],
      ...[did(standIn('kenya'), createDraft('Access', 'aid')), did(standIn('kenya'), table('d1')), voteOpen],
      standInsCast('yes', 'kenya'),
    );
    open.when(standIn('brazil'), castBallot('yes')).thenHappens('ballot-cast', 'vote-closed');
    given({ ...open, now: open.council.deadline ?? 0 })
      .when(server, noteDeadline())
      .thenResult({ byStandIn: ['kenya'], ballots: expect.objectContaining({ brazil: 'absent' }) });
  });
});

describe('how a member leans', () => {
  const filled = session(...kept, stoodIn('ghana'));

  test('A7 everybody sees how an elected member that is stood in for leans towards a tabled text', () => {
    const shown = filled
      .when(standIn('ghana'), showLeaning('d1', -2))
      .then({ kind: 'leaning-shown', seat: 'ghana', draft: 'd1', leaning: -2 });
    expect(draftInView(shown)?.leanings).toEqual({ ghana: -2 });
    given(shown).when(standIn('ghana'), showLeaning('d1', -2)).then();
    const other = given(shown).when(standIn('ghana'), showLeaning('d1', 3)).thenHappens('leaning-shown');
    expect(draftInView(other)?.leanings).toEqual({ ghana: 3 });
    const leaning = shown.events.at(-1);
    expect(leaning && redactEvent(leaning, { role: 'projector' }, shown.council)).toBeNull();
  });

  test('A7 likewise towards a text in blue', () => {
    const law = lawOf('charter-practice', { blueSeconds: 60 });
    given(
      ...[aCouncilOfFifteen({ law }), seated('kenya'), did(facilitator, fillSeats()), consultations, aDraftBy('kenya')],
      did(by('kenya'), act('put-in-blue', { draft: 'd1' })),
    )
      .when(standIn('ghana'), showLeaning('d1', 2))
      .then({ kind: 'leaning-shown', seat: 'ghana', draft: 'd1', leaning: 2 });
  });

  test('A7 nobody sees it while its holder is there', () => {
    const shown = given(filled, did(standIn('ghana'), showLeaning('d1', 1)));
    const taken = given(shown, seated('ghana'));
    expect(draftInView(taken)?.leanings).toEqual({});
    expect(draftInView(given(taken, away('ghana')))?.leanings).toEqual({ ghana: 1 });
    expect(draftInView(given(shown, instructed('absent', 'ghana')))?.leanings).toEqual({});
  });

  test('A7 permanent members and seats without a vote show none, and nobody on a text that is not before the Council', () => {
    for (const seat of ['china', 'france', 'velora']) {
      given(filled, stoodIn('velora'))
        .when(standIn(seat), showLeaning('d1', 1))
        .thenRefused('no-leaning-to-show', 'A7');
    }
    const writes = given(filled, did(standIn('ghana'), createDraft('Mine')));
    writes.when(standIn('ghana'), showLeaning('d2', 1)).thenRefused('not-tabled', 'D7', ['draft']);
    for (const draft of ['d9', 'constructor']) {
      filled.when(standIn('ghana'), showLeaning(draft, 1)).thenRefused('unknown-draft', 'D1', ['draft']);
    }
    given(filled, voteOpen, voteClosed)
      .when(standIn('ghana'), showLeaning('d1', 1))
      .thenRefused('not-tabled', 'D7', ['draft']);
    filled.when(standIn('kenya'), showLeaning('d1', 1)).thenRefused('no-seat', 'S3');
    given(filled, did(facilitator, freeze))
      .when(standIn('ghana'), showLeaning('d1', 1))
      .thenRefused('session-frozen', 'F2');
  });
});

describe('why a stand-in voted as it did', () => {
  const cast = session(...kept, seated('ghana'), voteOpen, ballots('yes', 'kenya'), standInsCast('no', 'china'));

  test('A8 is noted once, in the open vote or later', () => {
    const noted = cast
      .when(standIn('china'), noteReasons(reasons))
      .then({ kind: 'reasons-noted', seat: 'china', vote: 1, reasons });
    expect(noted.council.reasons).toEqual({ 1: { china: reasons } });
    given(noted)
      .when(standIn('china'), noteReasons(reasons.slice(0, 1)))
      .then();
    given(cast, voteClosed).when(standIn('china'), noteReasons(reasons, 1)).thenHappens('reasons-noted');
  });

  test('A8 is of a ballot that a stand-in has cast, in a vote that there was', () => {
    const none = ['no-ballot-to-explain', 'A8', ['vote']] as const;
    cast.when(standIn('france'), noteReasons(reasons)).thenRefused(...none);
    cast.when(standIn('china'), noteReasons(reasons, 2)).thenRefused(...none);
    const own = given(cast, stoodIn('kenya'), away('kenya'));
    own.when(standIn('kenya'), noteReasons(reasons)).thenRefused(...none);
    given(own, voteClosed)
      .when(standIn('kenya'), noteReasons(reasons, 1))
      .thenRefused(...none);
    cast.when(standIn('kenya'), noteReasons(reasons)).thenRefused('no-seat', 'S3');
    given(cast, did(facilitator, end))
      .when(standIn('china'), noteReasons(reasons, 1))
      .thenRefused('session-ended', 'F4');
  });

  test('A8 goes with a ballot that is changed, by the stand-in or by whoever comes back', () => {
    const noted = given(cast, standInsCast('abstain', 'france'), did(standIn('france'), noteReasons(reasons)));
    expect(noted.council.reasons).toEqual({ 1: { france: reasons } });
    expect(given(noted, standInsCast('yes', 'france')).council.reasons[1]).toEqual({});
    expect(given(noted, back('france'), ballots('abstain', 'france')).council.reasons[1]).toEqual({});
    expect(given(noted, back('france')).council.reasons[1]).toEqual({ france: reasons });
  });

  test('A8 nobody reads it before the debrief', () => {
    const noted = given(cast, did(standIn('china'), noteReasons(reasons)), voteClosed, joined('norway'));
    const views = [
      publicView(noted.council),
      facilitatorView(noted.council),
      ...['kenya', 'france', 'norway'].map((seat) => seatView(noted.council, personFor(seat), noted.now)),
      ...members.map((seat) => standInView(noted.council, seat as SeatId, noted.now)),
    ];
    for (const view of views) expect(JSON.stringify(view)).not.toMatch(/"points"|"reasons"|reasons-noted/);
    const event = noted.events.find(({ kind }) => kind === 'reasons-noted');
    for (const to of [{ role: 'facilitator' }, { role: 'projector' }, by('france'), by('kenya')] as const) {
      expect(event && redactEvent(event, to as Parameters<typeof redactEvent>[1], noted.council)).toBeNull();
    }
  });
});
