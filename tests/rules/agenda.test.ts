import { describe, expect, test } from 'vitest';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  aWorld,
  ballots,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  facilitator,
  given,
  later,
  members,
  move,
  next,
  noteDeadline,
  permanent,
  type Session,
  seated,
  server,
  until,
} from '../support/council.ts';

const guests = ['velora', 'relief', 'opposition', 'secretary-general'];
const objection = (item: number | null = null) => act('object-agenda', { item });
const propose = (seat: string) => act('propose-participation', { seat });
const object = (seat: string) => act('object-participation', { seat });
const request = (title: string) => act('request-meeting', { title });
const adopted = did(facilitator, act('gavel-for-president'));
/** Fifteen members in a session with a meeting step. */
const council = (...circumstances: readonly Circumstance[]) =>
  given(aCouncilOfFifteen({ meetingSeconds: 75 }), seated(...members, ...guests), ...circumstances);
const atAgenda = council(aDraftTabledBy('kenya'), until('meeting'));
const atDebate = given(atAgenda, adopted);

/** Every member votes: so many in favour, so many against, the others abstain. The permanent members come first. */
function voted(yes: readonly string[], no: readonly string[]): Circumstance {
  const others = members.filter((seat) => !yes.includes(seat) && !no.includes(seat));
  const order = [...no, ...others, ...yes];
  const choice = (seat: string) => (yes.includes(seat) ? 'yes' : no.includes(seat) ? 'no' : 'abstain');
  return (session) => order.reduce((now, seat) => ballots(choice(seat), seat)(now), session);
}
const count = (yes: number, no: number): Circumstance =>
  voted(members.toReversed().slice(0, yes), members.slice(0, no));

const kinds = (before: Session, after: Session) =>
  after.events.slice(before.events.length).flatMap(({ kind }) => (kind === 'ballot-cast' ? [] : kind));

describe('the provisional agenda', () => {
  test('K3 is adopted without a vote when nobody objects in time', () => {
    const { objectionSeconds } = atAgenda.council.setup.law;
    given(atAgenda, later(objectionSeconds)).when(server, noteDeadline()).then({ kind: 'agenda-adopted' });
    given(atAgenda, later(objectionSeconds - 1))
      .when(server, noteDeadline())
      .then();
    expect(atDebate.council.meeting).toMatchObject({ stage: 'debate', until: null });
  });

  test('K3 an objection opens a procedural vote on adopting it at once', () => {
    atAgenda.when(by('russian-federation'), objection()).then({
      kind: 'vote-opened',
      vote: 1,
      subject: { kind: 'agenda', item: null, by: 'russian-federation' },
      character: 'procedural',
      needed: 9,
      deadline: atAgenda.now + 60_000,
    });
  });

  test('K3 nine adopt it whoever is against: nobody has a veto here', () => {
    const objected = given(atAgenda, did(by('china'), objection()));
    const carried = given(objected, voted(members.slice(5, 14), permanent));
    expect(kinds(objected, carried)).toEqual(['vote-closed', 'agenda-adopted']);
    expect(carried.council.results.at(-1)).toMatchObject({ outcome: 'adopted', vetoedBy: [] });
    expect(carried.council.meeting?.stage).toBe('debate');
  });

  test.each([
    ['8-4-3, Syria in March 2018', 8, 4],
    ['3-0-12, NATO and Yugoslavia in March 2024', 3, 0],
    ['6-0-9 three days later, with nobody against', 6, 0],
  ])('K3 with %s it is not adopted, and the meeting is over', (_which, yes, no) => {
    const objected = given(atAgenda, did(by('china'), objection()));
    const lost = given(objected, count(yes, no));
    expect(kinds(objected, lost)).toEqual(['vote-closed', 'meeting-closed', 'deadline-moved']);
    expect(lost.council.results.at(-1)?.outcome).toBe('not-adopted-procedural');
    expect(given(lost, did(facilitator, next)).council).toMatchObject({
      phase: 'consultations',
      round: 2,
      queue: ['d1'],
    });
  });

  test('K3 a text that was not voted on comes to the vote in the next meeting that adopts its agenda', () => {
    const lost = given(atAgenda, did(by('china'), objection()), count(8, 4));
    const again = given(lost, until('consultations'), until('voting'));
    expect(again.council.round).toBe(2);
    given(again).when(facilitator, next).thenHappens('vote-opened');
  });

  test('K3 an item that the Council does not keep is off the agenda, and the others are left', () => {
    const opened = council(consultations, did(by('france'), request('Children')), until('meeting'));
    const objected = given(opened, did(by('kenya'), objection(2)));
    expect(objected.council.vote?.subject).toEqual({ kind: 'agenda', item: 2, by: 'kenya' });
    const kept = given(objected, count(9, 2));
    expect(kinds(objected, kept)).toEqual(['vote-closed']);
    expect(kept.council.meeting).toMatchObject({ stage: 'agenda' });
    expect(kept.council.meeting?.agenda).toHaveLength(2);
    const removed = given(objected, count(8, 0));
    expect(kinds(objected, removed)).toEqual(['vote-closed', 'agenda-item-removed']);
    expect(removed.council.meeting?.agenda.map(({ id }) => id)).toEqual([1]);
    removed.when(by('kenya'), objection(2)).thenRefused('unknown-item', 'K3', ['item']);
    const none = given(removed, did(by('kenya'), objection(1)), count(8, 0));
    expect(none.council.meeting?.stage).toBe('closed');
    expect(kinds(removed, none)).toEqual([
      'vote-opened',
      'vote-closed',
      'agenda-item-removed',
      'meeting-closed',
      'deadline-moved',
    ]);
  });

  test('K3 the time for objections stands still while an item is voted on, and it is not put twice', () => {
    const { objectionSeconds } = atAgenda.council.setup.law;
    const opened = council(consultations, did(by('france'), request('Children')), until('meeting'));
    const due = opened.council.meeting?.until ?? 0;
    const kept = given(opened, later(2), did(by('kenya'), objection(2)), later(30), count(15, 0));
    expect(kept.council.meeting?.until).toBe(due + 30_000);
    kept.when(by('france'), objection(2)).thenRefused('motion-already-put', 'M4', ['item']);
    kept.when(by('france'), objection(1)).thenHappens('vote-opened');
    given(kept, later(objectionSeconds - 2))
      .when(server, noteDeadline())
      .then({ kind: 'agenda-adopted' });
  });

  test('K3 the meeting moves on to its votes with an agenda that nobody objected to', () => {
    atAgenda.when(facilitator, next).thenHappens('agenda-adopted', 'phase-begun');
  });

  test('K3 once it is adopted nobody objects, and before that nobody makes a motion', () => {
    atDebate.when(by('china'), objection()).thenRefused('agenda-already-adopted', 'K3');
    atAgenda.when(by('china'), move('suspend')).thenRefused('agenda-not-adopted', 'K3');
    atAgenda.when(by('china'), objection(2)).thenRefused('unknown-item', 'K3', ['item']);
    atAgenda.when(by('velora'), objection()).thenRefused('not-a-member', 'D6');
    given(atAgenda, did(by('china'), objection()))
      .when(by('france'), objection())
      .thenRefused('vote-is-open', 'N5');
  });
});

describe('who else takes part', () => {
  const proposed = given(atDebate, did(by('kenya'), propose('relief')));

  test('K5 a member proposes it, or whoever would take part asks, each on the basis of their own', () => {
    const due = atDebate.now + atDebate.council.setup.law.objectionSeconds * 1000;
    atDebate
      .when(by('kenya'), propose('relief'))
      .then({ kind: 'participation-proposed', seat: 'relief', basis: 'rule-39', by: 'kenya', until: due });
    atDebate
      .when(by('velora'), propose('velora'))
      .then({ kind: 'participation-proposed', seat: 'velora', basis: 'rule-37', by: 'velora', until: due });
    atDebate.when(by('velora'), propose('relief')).thenRefused('not-a-member', 'D6');
  });

  test('K5 nobody objects in time, and they are invited', () => {
    proposed.when(by('france'), propose('relief')).thenRefused('already-invited', 'K5', ['seat']);
    const { objectionSeconds } = proposed.council.setup.law;
    const invited = given(proposed, later(objectionSeconds))
      .when(server, noteDeadline())
      .then({ kind: 'participation-settled', seat: 'relief', invited: true });
    expect(invited.council.meeting).toMatchObject({ invited: ['relief'], proposed: [] });
    given(invited).when(by('france'), propose('relief')).thenRefused('already-invited', 'K5', ['seat']);
    given(invited).when(by('france'), object('relief')).thenRefused('no-such-proposal', 'K5', ['seat']);
  });

  const both = given(atAgenda, did(by('kenya'), propose('relief')), did(by('opposition'), propose('opposition')));

  test('K5 before the agenda is adopted they are settled with it, where nobody objects', () => {
    expect(both.council.meeting?.proposed.map(({ until: moment }) => moment)).toEqual([null, null]);
    const { objectionSeconds } = both.council.setup.law;
    const settled = given(both, later(objectionSeconds), did(server, noteDeadline()));
    expect(settled.council.meeting).toMatchObject({ stage: 'debate', invited: ['relief', 'opposition'], proposed: [] });
  });

  test('K5 after a vote on the agenda members have the whole time to object to them', () => {
    const { objectionSeconds } = atAgenda.council.setup.law;
    const voting = given(both, later(4), did(by('china'), objection()), later(7));
    const settled = given(voting, count(9, 6));
    expect(kinds(voting, settled)).toEqual(['vote-closed', 'agenda-adopted']);
    const due = settled.now + objectionSeconds * 1000;
    expect(settled.council.meeting).toMatchObject({
      ...{ stage: 'debate', invited: [] },
      proposed: [
        { seat: 'relief', until: due },
        { seat: 'opposition', until: due },
      ],
    });
    const refused = given(settled, did(by('china'), object('relief')), count(3, 0));
    expect(refused.council.meeting).toMatchObject({ refused: ['relief'], proposed: [{ seat: 'opposition' }] });
    given(settled, later(objectionSeconds))
      .when(server, noteDeadline())
      .then({ kind: 'participation-settled', seat: 'relief', invited: true });
  });

  test('K5 after a vote on the agenda the host state, to which nobody objects, is there at once', () => {
    const objected = given(aWorld(), seated(...compact, 'velora'), until('meeting'), did(by('china'), objection()));
    const adoptedSo = given(objected, ballots('yes', ...compact));
    expect(kinds(objected, adoptedSo)).toEqual(['vote-closed', 'agenda-adopted', 'participation-settled']);
    expect(adoptedSo.council.meeting).toMatchObject({ invited: ['velora'], proposed: [] });
  });

  test('K5 an objection opens a procedural vote: 13-1-1 with a permanent member against invites, as for a speech by video in 2022', () => {
    const objected = given(proposed, did(by('russian-federation'), object('relief')));
    expect(objected.council.vote).toMatchObject({
      character: 'procedural',
      subject: { kind: 'invitation', seat: 'relief', by: 'russian-federation' },
    });
    const others = members.filter((seat) => seat !== 'russian-federation' && seat !== 'china');
    const invited = given(objected, voted(others, ['russian-federation']));
    expect(invited.council.results.at(-1)).toMatchObject({ outcome: 'adopted', vetoedBy: [] });
    expect(kinds(objected, invited)).toEqual(['vote-closed', 'participation-settled']);
    expect(invited.council.meeting).toMatchObject({ invited: ['relief'], refused: [] });
  });

  test('K5 3-6-6, as for a briefer in 2020, refuses them, for the rest of that meeting', () => {
    const refused = given(proposed, did(by('france'), object('relief')), count(3, 6));
    expect(refused.council.meeting).toMatchObject({ invited: [], refused: ['relief'], proposed: [] });
    refused.when(by('kenya'), propose('relief')).thenRefused('invitation-refused', 'K5', ['seat']);
    const after = given(refused, until('consultations'));
    expect(after.council.round).toBe(2);
    after.when(by('kenya'), propose('relief')).thenHappens('participation-proposed');
  });

  test('K5 members and the Secretary-General take part without an invitation', () => {
    for (const seat of ['france', 'secretary-general']) {
      atDebate.when(by('kenya'), propose(seat)).thenRefused('not-to-be-invited', 'K5', ['seat']);
    }
    atDebate.when(by('kenya'), propose('atlantis')).thenRefused('unknown-seat', 'S2', ['seat']);
    atDebate.when(by('kenya'), propose('constructor')).thenRefused('unknown-seat', 'S2', ['seat']);
  });

  test('K5 a party to the dispute shall be invited: to the host state nobody objects', () => {
    const world = given(aWorld(), seated(...compact, 'velora', 'relief'), consultations);
    const opened = given(world, did(by('kenya'), propose('relief')), until('meeting'));
    // It need not ask, but where nobody is there for it nobody is invited.
    expect(opened.council.meeting?.proposed.map(({ seat }) => seat)).toEqual(['velora', 'relief']);
    const alone = given(aWorld(), seated(...compact), until('meeting'));
    expect(alone.council.meeting?.proposed).toEqual([]);
    opened.when(by('china'), object('velora')).thenRefused('must-be-invited', 'K5', ['seat']);
    opened.when(by('china'), object('relief')).thenHappens('vote-opened');
    opened.when(by('velora'), object('relief')).thenRefused('not-a-member', 'D6');
  });

  test('K5 between meetings one asks for the next, once', () => {
    const asked = council(consultations, did(by('kenya'), propose('relief')));
    expect(asked.council.asked).toEqual([{ seat: 'relief', basis: 'rule-39', by: 'kenya' }]);
    asked.when(by('france'), propose('relief')).thenRefused('already-invited', 'K5', ['seat']);
    expect(given(asked, until('meeting')).council).toMatchObject({ asked: [], meeting: { invited: [] } });
    council().when(by('kenya'), propose('relief')).thenRefused('wrong-phase', 'F1');
  });

  test('K5 a seat whose entry the scenario leaves open comes as a briefer', () => {
    const { setup } = atDebate.council;
    const seats = setup.seats.map(({ entry: _entry, ...seat }) => seat);
    given(aCouncilOfFifteen({ seats }), seated('kenya'), consultations)
      .when(by('kenya'), propose('velora'))
      .then({ kind: 'participation-proposed', seat: 'velora', basis: 'rule-39', by: 'kenya', until: null });
  });

  test('K6 whoever was invited is invited for that meeting only', () => {
    const invited = given(proposed, adopted);
    expect(invited.council.meeting?.invited).toEqual(['relief']);
    expect(given(invited, until('consultations'), until('meeting')).council.meeting?.invited).toEqual([]);
  });

  test('K6 whoever is invited has no vote', () => {
    const open = given(proposed, adopted, did(by('china'), move('suspend')));
    open.when(by('relief'), act('cast-ballot', { vote: 1, choice: 'yes' })).thenRefused('non-member-cannot-vote', 'B2');
  });
});
