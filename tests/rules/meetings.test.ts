import { describe, expect, test } from 'vitest';
import { presidentOf } from '../../shared/council/rules/meeting/presidency.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  aWorld,
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
  openBrief,
  permanent,
  type Session,
  seated,
  server,
  until,
  voting,
} from '../support/council.ts';

const nine = [...permanent, 'algeria', 'brazil', 'ghana', 'kenya'];
const request = (title = 'Children and armed conflict') => act('request-meeting', { title });
const propose = (seat: string) => act('propose-participation', { seat });
/** A session with a meeting step, whose first President is there. */
const withMeeting = (...circumstances: Parameters<typeof given> extends [unknown, ...infer Rest] ? Rest : never) =>
  given(
    aCouncilOfFifteen({ meetingSeconds: 75 }),
    seated(...nine, 'velora', 'relief', 'secretary-general'),
    ...circumstances,
  );
const president = ({ council }: Session): string => presidentOf(council.setup, council.round) ?? '';
const adopted = did(facilitator, act('gavel-for-president'));
const suspended = (session: Session): Session =>
  given(session, did(by('france'), move('suspend')), ballots('yes', ...nine));

describe('outside a formal meeting', () => {
  test('K1 nothing is put to the vote: consultations have none, and no agenda to object to', () => {
    const session = withMeeting(consultations);
    const informal = { 'move-motion': move('suspend'), 'object-agenda': act('object-agenda', { item: null }) };
    for (const command of Object.values(informal)) {
      session.when(by('france'), command).thenRefused('no-vote-in-informal', 'K1');
    }
    session
      .when(by('france'), act('object-participation', { seat: 'velora' }))
      .thenRefused('no-vote-in-informal', 'K1');
    session.when(facilitator, act('gavel-for-president')).thenRefused('no-vote-in-informal', 'K1');
  });

  test('K1 a round has one meeting, from its agenda to the last of its votes', () => {
    const opened = withMeeting(aDraftTabledBy('kenya'), until('meeting'));
    expect(opened.council.meeting).toMatchObject({ number: 10147, stage: 'agenda' });
    expect(given(opened, until('voting')).council.meeting?.number).toBe(opened.council.meeting?.number);
    const after = given(opened, until('consultations'));
    expect(after.council).toMatchObject({ meeting: null, meetings: 1, round: 2 });
    expect(given(after, until('meeting')).council.meeting?.number).toBe(10148);
  });
});

describe('a request for a meeting', () => {
  test.each([
    ['a member', 'kenya', 'rule-2'],
    ['a State that has no vote', 'velora', 'article-35'],
    ['the Secretary-General', 'secretary-general', 'article-99'],
  ])('K2 %s has one called, and nobody asks whether it is wise', (_who, seat, basis) => {
    withMeeting(consultations)
      .when(by(seat), request())
      .then({ kind: 'meeting-requested', title: 'Children and armed conflict', by: seat, basis: basis as 'rule-2' });
  });

  test('K2 the item stands on the agenda of the next meeting after the situation itself, in the order of asking', () => {
    const asked = withMeeting(consultations, did(by('velora'), request('Our borders')), did(by('kenya'), request()));
    expect(asked.council.requests).toHaveLength(2);
    const { council } = given(asked, until('meeting'));
    expect(council.meeting?.agenda).toEqual([
      { id: 1, title: 'The situation in Velora', by: null },
      { id: 2, title: 'Our borders', by: 'velora' },
      { id: 3, title: 'Children and armed conflict', by: 'kenya' },
    ]);
    expect(council.requests).toEqual([]);
  });

  test('K2 three of them at the most, and the others wait for the next meeting, in the same order', () => {
    const ask = (seat: string) => did(by(seat), request(`For ${seat}`));
    const asked = withMeeting(consultations, ...['kenya', 'ghana', 'brazil', 'france', 'velora'].map(ask));
    const first = given(asked, until('meeting'));
    expect(first.council.meeting?.agenda.map((item) => item.by)).toEqual([null, 'kenya', 'ghana', 'brazil']);
    expect(first.council.requests.map((item) => item.by)).toEqual(['france', 'velora']);
    const second = given(first, until('consultations'));
    second.when(by('velora'), request('Again')).thenRefused('already-requested', 'K2');
    const then = given(second, ask('kenya'), until('meeting'));
    expect(then.council.meeting?.agenda).toMatchObject([
      { id: 1, by: null },
      { id: 2, title: 'For france', by: 'france' },
      { id: 3, by: 'velora' },
      { id: 4, by: 'kenya' },
    ]);
    expect(then.council.requests).toEqual([]);
  });

  test('K2 neither briefers nor relief agencies ask for one', () => {
    withMeeting(consultations).when(by('relief'), request()).thenRefused('may-not-request', 'K2');
  });

  test('K2 a seat asks once before each meeting, in any step of a round but the meeting and its votes', () => {
    const asked = withMeeting(consultations, did(by('kenya'), request()));
    asked.when(by('kenya'), request('Again')).thenRefused('already-requested', 'K2');
    given(asked, until('meeting')).when(by('france'), request()).thenRefused('wrong-phase', 'F1');
    given(asked, aDraftTabledBy('kenya'), voting).when(by('france'), request()).thenRefused('wrong-phase', 'F1');
    withMeeting().when(by('kenya'), request()).thenRefused('wrong-phase', 'F1');
    given(asked, until('meeting'), until('consultations'))
      .when(by('kenya'), request())
      .thenHappens('meeting-requested');
  });

  test.each(['sitrep', 'orders', 'field'] as const)('K2 in %s, too', (phase) => {
    given(aWorld(), seated('kenya'), until(phase)).when(by('kenya'), request()).thenHappens('meeting-requested');
    given(aWorld(), seated('kenya'), until('epilogue')).when(by('kenya'), request()).thenRefused('wrong-phase', 'F1');
  });

  test('K2 the meeting that was called can still die at its agenda: 8-4-3 is not nine', () => {
    const opened = withMeeting(aDraftTabledBy('kenya'), did(by('kenya'), request()), until('meeting'));
    const eight = nine.slice(0, 8);
    const lost = given(
      opened,
      did(by('russian-federation'), act('object-agenda', { item: null })),
      ballots('yes', ...eight),
    );
    expect(given(lost, ballots('no', nine[8] ?? '')).council.meeting?.stage).toBe('closed');
  });
});

describe('the opening', () => {
  test('K1 the meeting step opens it, with its President and what may be objected to', () => {
    const session = withMeeting(consultations, did(by('velora'), propose('velora')));
    const { council } = session;
    session.when(facilitator, next).then(
      { kind: 'phase-begun', phase: 'meeting', round: 1, deadline: session.now + 75_000 },
      {
        kind: 'meeting-opened',
        number: 10147,
        president: presidentOf(council.setup, 1),
        agenda: [{ id: 1, title: 'The situation in Velora', by: null }],
        proposed: [{ seat: 'velora', basis: 'rule-37', by: 'velora' }],
        until: session.now + council.setup.law.objectionSeconds * 1000,
      },
    );
  });

  test('K1 without a meeting step it opens with the votes, and nobody waits for an objection', () => {
    const session = given(
      aCouncilOfFifteen(),
      seated(...nine, 'relief'),
      aDraftTabledBy('kenya'),
      did(by('kenya'), propose('relief')),
    );
    const open = session
      .when(facilitator, next)
      .thenHappens('phase-begun', 'meeting-opened', 'agenda-adopted', 'participation-settled');
    expect(open.council.meeting).toMatchObject({ stage: 'debate', until: null, invited: ['relief'], proposed: [] });
  });

  test('K1 the clock of the votes is the one thing that the meeting leaves alone', () => {
    const session = given(aCouncilOfFifteen(), seated('kenya'), aDraftTabledBy('kenya'), voting);
    expect(session.council.deadline).toBe(session.now + 20_000);
  });
});

describe('a meeting that is suspended or closed', () => {
  test('K4 suspended, nothing goes on until it is resumed: by its time, or by the gavel', () => {
    const session = given(suspended(withMeeting(until('meeting'), adopted)));
    const { suspensionSeconds } = session.council.setup.law;
    expect(session.council.meeting?.suspended).toBe(session.now + suspensionSeconds * 1000);
    session.when(by('kenya'), move('adjourn')).thenRefused('meeting-suspended', 'K4');
    session.when(by('kenya'), propose('relief')).thenRefused('meeting-suspended', 'K4');
    session.when(facilitator, act('gavel-for-president')).then({ kind: 'meeting-resumed' });
    const resumed = given(session, later(suspensionSeconds))
      .when(server, noteDeadline())
      .then({ kind: 'meeting-resumed' });
    expect(resumed.council.meeting?.suspended).toBeNull();
    given(resumed).when(by('kenya'), move('adjourn')).thenHappens('vote-opened');
  });

  test('K4 the step loses no time to a suspension', () => {
    const before = withMeeting(until('meeting'), adopted);
    const due = before.council.deadline ?? 0;
    const after = given(suspended(before), later(30), did(facilitator, act('gavel-for-president')));
    expect(after.council.deadline).toBe(due + 30_000);
  });

  test('K4 adjourned, it is over: its list, its motions and its proposals with it, and so are the votes', () => {
    const session = withMeeting(
      aDraftTabledBy('kenya'),
      until('meeting'),
      adopted,
      did(by('kenya'), propose('relief')),
      ...['france', 'kenya'].map((seat) => did(by(seat), act('ask-for-floor', { purpose: 'statement' }))),
      did(by('kenya'), act('move-motion', { motion: 'postpone', draft: 'd1', round: 2 })),
    );
    expect(session.council.meeting).toMatchObject({ floor: { seat: 'france' }, list: [{ seat: 'kenya' }] });
    expect(session.council.meeting?.motions).toHaveLength(1);
    const closed = given(session, did(by('france'), move('adjourn')), ballots('yes', ...nine));
    expect(closed.council.meeting).toMatchObject({ stage: 'closed', list: [], motions: [], proposed: [], floor: null });
    closed.when(by('kenya'), move('suspend')).thenRefused('meeting-closed', 'K4');
    closed.when(facilitator, act('gavel-for-president')).thenRefused('meeting-closed', 'K4');
    expect(given(closed, did(facilitator, next)).council).toMatchObject({ phase: 'consultations', queue: ['d1'] });
  });

  test('K4 what is asked for once a meeting is closed is for the next one', () => {
    const session = withMeeting(until('meeting'), adopted, did(by('france'), move('adjourn')), ballots('yes', ...nine));
    const asked = given(session, did(by('kenya'), propose('relief')));
    expect(asked.council.asked).toEqual([{ seat: 'relief', basis: 'rule-39', by: 'kenya' }]);
    expect(given(asked, until('consultations'), until('meeting')).council.meeting?.proposed).toEqual([
      { seat: 'relief', basis: 'rule-39', by: 'kenya', until: null },
    ]);
  });
});

describe('the gavel', () => {
  test('P2 the President puts a motion to the vote, and does not cut the time short that members have to object', () => {
    const session = withMeeting(aDraftTabledBy('kenya'), consultations, until('meeting'));
    const chair = president(session);
    const there = given(session, ...(nine.includes(chair) ? [] : [seated(chair)]));
    there.when(by(chair), act('gavel')).thenRefused('nothing-to-settle', 'P2');
    const debated = given(
      there,
      adopted,
      did(by('france'), act('move-motion', { motion: 'postpone', draft: 'd1', round: 2 })),
    );
    debated.when(by(chair), act('gavel')).thenHappens('vote-opened');
    const other = nine.find((seat) => seat !== chair) ?? '';
    debated.when(by(other), act('gavel')).thenRefused('not-the-president', 'P2');
  });

  test('P2 the facilitator finds that nobody objects: the agenda is adopted, and with it who takes part', () => {
    withMeeting(consultations, did(by('velora'), propose('velora')), until('meeting'))
      .when(facilitator, act('gavel-for-president'))
      .then({ kind: 'agenda-adopted' }, { kind: 'participation-settled', seat: 'velora', invited: true });
  });

  test('P2 the facilitator does so where nobody presides, and in the President’s place', () => {
    withMeeting(until('meeting')).when(facilitator, act('gavel-for-president')).then({ kind: 'agenda-adopted' });
    withMeeting(until('meeting')).when(by('france'), act('gavel-for-president')).thenRefused('not-for-your-role', 'S1');
    withMeeting(until('meeting'), did(facilitator, act('freeze')))
      .when(facilitator, act('gavel-for-president'))
      .thenRefused('session-frozen', 'F2');
    withMeeting(until('meeting'), did(facilitator, act('end')))
      .when(facilitator, act('gavel-for-president'))
      .thenRefused('session-ended', 'F4');
  });

  test('P2 it puts a motion that is debated to the vote, and a participant that nobody objects to', () => {
    const debated = withMeeting(
      aDraftTabledBy('kenya'),
      until('meeting'),
      adopted,
      did(by('kenya'), propose('relief')),
      did(by('france'), act('move-motion', { motion: 'postpone', draft: 'd1', round: 2 })),
    );
    const open = debated.when(facilitator, act('gavel-for-president')).thenHappens('vote-opened');
    given(open).when(facilitator, act('gavel-for-president')).thenRefused('vote-is-open', 'N5');
    given(open, ballots('no', ...nine))
      .when(facilitator, act('gavel-for-president'))
      .then({ kind: 'participation-settled', seat: 'relief', invited: true });
  });

  test('P2 there is nothing to settle twice, and a motion that still waits for its second is not put', () => {
    const settled = withMeeting(until('meeting'), adopted);
    settled.when(facilitator, act('gavel-for-president')).thenRefused('nothing-to-settle', 'P2');
    const { setup } = settled.council;
    const custom = aCouncilOfFifteen({ meetingSeconds: 75, law: { ...setup.law, seconding: true } });
    const postpone = act('move-motion', { motion: 'postpone', draft: 'd1', round: 2 });
    const tabled = given(custom, seated(...nine), aDraftTabledBy('kenya'), until('meeting'), adopted);
    const moved = given(tabled, did(by('france'), postpone));
    moved.when(facilitator, act('gavel-for-president')).thenRefused('nothing-to-settle', 'P2');
    given(moved, did(by('kenya'), act('second-motion')))
      .when(facilitator, act('gavel-for-president'))
      .thenHappens('vote-opened');
  });
});

test('K5 a host state with a brief of its own asks for its seat at the table like others', () => {
  const session = given(aWorld(), seated('velora'), did(by('velora'), openBrief), consultations);
  session.when(by('velora'), propose('velora')).thenHappens('participation-proposed');
});
