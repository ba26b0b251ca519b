import { describe, expect, test } from 'vitest';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import { statementsReadOut } from '../../shared/council/rules/statements/statements.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { PersonId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  ballots,
  by,
  type Circumstance,
  consultations,
  did,
  elected,
  facilitator,
  freeze,
  given,
  instructed,
  later,
  move,
  next,
  noteDeadline,
  personFor,
  type Session,
  seated,
  server,
  setupFor,
  unfreeze,
  until,
  voteOpen,
} from '../support/council.ts';

const words = { title: 'The ceasefire', text: 'The members welcome the ceasefire.' };
const circulate = (form: string, particulars = {}) => act('circulate-statement', { form, ...words, ...particulars });
const circulated = (form: string, seat = 'kenya', particulars = {}): Circumstance =>
  did(by(seat), circulate(form, particulars));
const object = (statement = 's1') => act('object-statement', { statement, reason: 'Not in my name.' });
/** The server wakes the Council at the next moment that it waits for. */
const rung: Circumstance = (session) => {
  const due = dueAt(session.council);
  if (due === null) throw new Error('nothing is waited for');
  return did(server, noteDeadline(due))({ ...session, now: due });
};
const statusOf = ({ council }: Session, id = 's1') => council.statements[id as never]?.status;
const symbolOf = ({ council }: Session, id = 's1') => council.statements[id as never]?.symbol;

const long = { consultationsSeconds: 3600 };
const begun = given(aCouncilOfFifteen(long), seated('france', 'china', 'kenya', 'ghana', 'velora'), consultations);
/** The same in a session that has a meeting of its own in each round. */
const meeting = given(
  aCouncilOfFifteen({ meetingSeconds: 600 }),
  seated('france', 'china', 'kenya', 'ghana', 'velora'),
  until('meeting'),
);
const debate = given(meeting, did(facilitator, act('gavel-for-president')));
const { silenceSeconds } = setupFor('fifteen').law;

describe('circulating', () => {
  test('J1 a member puts a statement under silence, for as long as the law of the session has it', () => {
    begun.when(by('kenya'), circulate('press')).then({
      ...{ kind: 'statement-circulated', statement: 's1', form: 'press', ...words, by: 'kenya', vote: null },
      until: begun.now + silenceSeconds * 1000,
    });
    const two = given(begun, circulated('press'), circulated('note', 'france'));
    expect(Object.values(two.council.statements)).toMatchObject([
      { id: 's1', by: 'kenya', round: 1, status: 'silence', symbol: '', broken: null },
      { id: 's2', by: 'france', form: 'note' },
    ]);
  });

  test.each(['consultations', 'meeting', 'voting', 'orders'] as const)('J1 in the step %s', (phase) => {
    const council = aCouncilOfFifteen({ meetingSeconds: 60, ordersSeconds: 60 });
    const there = given(council, seated('kenya'), aDraftTabledBy('kenya'), until(phase));
    there.when(by('kenya'), circulate('presidential')).thenHappens('statement-circulated');
  });

  test.each(['sitrep', 'field'] as const)('J1 not in the step %s, and nobody but members', (phase) => {
    const there = given(aCouncilOfFifteen({ sitrepSeconds: 60, fieldSeconds: 60 }), seated('kenya'), until(phase));
    there.when(by('kenya'), circulate('press')).thenRefused('wrong-phase', 'F1');
    begun.when(by('velora'), circulate('press')).thenRefused('not-a-member', 'D6');
  });

  test('J1 four of a seat wait at a time, and it circulates twenty in a session', () => {
    const four = given(begun, ...Array.from({ length: 4 }, () => circulated('presidential')));
    four.when(by('kenya'), circulate('press')).thenRefused('too-many-statements', 'J1');
    four.when(by('france'), circulate('press')).thenHappens('statement-circulated');
    given(four, did(by('china'), object('s2')))
      .when(by('kenya'), circulate('press'))
      .thenHappens('statement-circulated');
    // A statement that is agreed and not read out yet waits as well.
    const agreed = given(four, rung);
    expect(statusOf(agreed)).toBe('agreed');
    agreed.when(by('kenya'), circulate('press')).thenRefused('too-many-statements', 'J1');

    const broken = Array.from({ length: 20 }, (_, index) => [
      circulated('press'),
      did(by('france'), object(`s${index + 1}`)),
    ]);
    const spent = given(begun, ...broken.flat());
    spent.when(by('kenya'), circulate('press')).thenRefused('too-many-statements', 'J1');
    spent.when(by('france'), circulate('press')).thenHappens('statement-circulated');
  });
});

describe('consensus', () => {
  const waiting = given(begun, circulated('press'));

  test.each(['france', 'ghana', 'kenya'])(
    'J2 %s breaks silence, with a reason, and the statement is no more',
    (seat) => {
      const broken = waiting
        .when(by(seat), object())
        .then({ kind: 'statement-objected', statement: 's1', by: seat, reason: 'Not in my name.' });
      expect(broken.council.statements['s1' as never]).toMatchObject({
        status: 'broken',
        broken: { by: seat, reason: 'Not in my name.' },
      });
      expect(
        statusOf(
          given(broken, later(silenceSeconds + 1), did(server, noteDeadline(broken.now + silenceSeconds * 1000))),
        ),
      ).toBe('broken');
      given(broken).when(by('china'), object()).thenRefused('unknown-statement', 'J1');
    },
  );

  test('J2 one elected member outweighs fourteen', () => {
    const there = given(aCouncilOfFifteen(long), seated(...elected), consultations, circulated('press'));
    expect(statusOf(given(there, did(by('ghana'), object())))).toBe('broken');
  });

  test('J2 objects to nothing but what is under silence; whoever has no vote is not told whether there is anything', () => {
    begun.when(by('france'), object()).thenRefused('unknown-statement', 'J1');
    begun.when(by('france'), object('constructor')).thenRefused('unknown-statement', 'J1');
    waiting.when(by('velora'), object()).thenRefused('not-a-member', 'D6');
    begun.when(by('velora'), object()).thenRefused('not-a-member', 'D6');
    given(waiting, rung).when(by('france'), object()).thenRefused('unknown-statement', 'J1');
  });

  test('J2 silence that nobody broke agrees it, in whatever step that is', () => {
    const due = begun.now + silenceSeconds * 1000;
    expect(dueAt(waiting.council)).toBe(due);
    given(waiting, later(silenceSeconds - 1))
      .when(server, noteDeadline(due))
      .then();
    given(waiting, later(silenceSeconds))
      .when(server, noteDeadline(due))
      .then(
        { kind: 'statement-agreed', statement: 's1' },
        { kind: 'statement-issued', statement: 's1', symbol: 'SC/15001' },
      );
    const council = aCouncilOfFifteen({ fieldSeconds: 600, ordersSeconds: 60 });
    const inField = given(council, seated('kenya'), until('orders'), circulated('press'), until('field'), rung);
    expect([inField.council.phase, statusOf(inField)]).toEqual(['field', 'issued']);
  });

  test('J2 frozen, silence does not run; when the session has ended nothing is agreed any more', () => {
    const frozen = given(waiting, did(facilitator, freeze), later(600));
    expect(dueAt(frozen.council)).toBeNull();
    frozen.when(by('france'), object()).thenRefused('session-frozen', 'F2');
    const again = given(frozen, did(facilitator, unfreeze));
    expect(dueAt(again.council)).toBe(begun.now + (600 + silenceSeconds) * 1000);
    expect(dueAt(given(waiting, did(facilitator, act('end'))).council)).toBeNull();
  });

  test('J2 what is under silence the members read, and nobody else hears of', () => {
    const readers = ['france', 'ghana', 'velora'].map((seat) =>
      seatView(waiting.council, personFor(seat), waiting.now),
    );
    expect(readers.map(({ statements }) => statements.length)).toEqual([1, 1, 0]);
    expect(readers.map(({ rights }) => Object.keys(rights.floor.objectStatement))).toEqual([['s1'], ['s1'], []]);
    expect(publicView(waiting.council).statements).toEqual([]);
    const [event] = waiting.events.slice(-1);
    const hear = (person: PersonId) => event && redactEvent(event, { role: 'person', person }, waiting.council);
    expect(hear(personFor('ghana'))).toMatchObject({ kind: 'proceeding' });
    expect(hear(personFor('velora'))).toBeNull();
    expect(event && redactEvent(event, { role: 'facilitator' }, waiting.council)).toBeNull();
    expect(publicView(given(waiting, rung).council).statements).toMatchObject([{ symbol: 'SC/15001' }]);
  });
});

describe('symbols', () => {
  test('J2 press statements have a series of their own; notes are in the series of the drafts', () => {
    const tabled = given(begun, aDraftTabledBy('kenya'));
    const issued = given(
      tabled,
      circulated('press'),
      circulated('note'),
      circulated('press'),
      circulated('note'),
      rung,
      rung,
      rung,
      rung,
    );
    expect(['s1', 's2', 's3', 's4'].map((id) => symbolOf(issued, id))).toEqual([
      'SC/15001',
      'S/2031/2',
      'SC/15002',
      'S/2031/3',
    ]);
    const another = given(issued, aDraftTabledBy('france'));
    expect(Object.values(another.council.drafts).map(({ symbol }) => symbol)).toEqual(['S/2031/1', 'S/2031/4']);
  });

  test('J2 press and presidential statements are each counted for themselves', () => {
    const forms = ['press', 'presidential', 'press'].flatMap((form) => [circulated(form), rung]);
    const issued = given(debate, ...forms);
    expect(['s1', 's2', 's3'].map((id) => symbolOf(issued, id))).toEqual(['SC/15001', 'S/PRST/2031/1', 'SC/15002']);
  });

  test('J2 a note changes no rule: the law of the session stays as it is', () => {
    const note = { title: 'Working methods', text: 'A decision needs one vote in favour.' };
    const issued = given(begun, circulated('note', 'kenya', note), rung);
    expect(symbolOf(issued)).toBe('S/2031/1');
    expect({ ...issued.council, statements: {}, version: 0 }).toEqual({ ...begun.council, statements: {}, version: 0 });
  });
});

describe('presidential statements', () => {
  test('J3 wait for the next formal meeting, whose agenda is adopted, and are read out one after the other', () => {
    const two = given(
      aCouncilOfFifteen({ ...long, meetingSeconds: 600 }),
      seated('france', 'china', 'kenya', 'velora'),
      consultations,
      circulated('presidential'),
      circulated('presidential', 'france'),
      rung,
      rung,
    );
    expect([statusOf(two), statusOf(two, 's2')]).toEqual(['agreed', 'agreed']);
    // Until it is read out it is the members' own.
    const readBy = (seat: string) => seatView(two.council, personFor(seat), two.now).statements.map(({ id }) => id);
    expect([readBy('china'), readBy('velora')]).toEqual([['s1', 's2'], []]);
    expect(publicView(two.council).statements).toEqual([]);
    const opened = given(two, did(facilitator, next));
    expect([opened.council.meeting?.stage, statusOf(opened)]).toEqual(['agenda', 'agreed']);
    const read = opened
      .when(facilitator, act('gavel-for-president'))
      .then(
        { kind: 'agenda-adopted' },
        { kind: 'statement-issued', statement: 's1', symbol: 'S/PRST/2031/1' },
        { kind: 'statement-issued', statement: 's2', symbol: 'S/PRST/2031/2' },
      );
    expect(statementsReadOut(read.council)).toEqual([]);
    given(read).when(by('china'), object()).thenRefused('unknown-statement', 'J1');
  });

  test('J3 in a meeting that goes on, an agreed one is read out at once, but not while somebody speaks', () => {
    const waiting = given(debate, circulated('presidential'));
    given(waiting, later(silenceSeconds))
      .when(server, noteDeadline(waiting.now + silenceSeconds * 1000))
      .thenHappens('statement-agreed', 'statement-issued');
    const speaking = given(waiting, (session) => ({
      ...session,
      council: withMeeting(session, { floor: { seat: 'france', purpose: 'statement', until: session.now + 9e6 } }),
    }));
    expect(statusOf(given(speaking, rung))).toBe('agreed');
  });

  test.each([
    ['it is suspended', { suspended: 9e15 }],
    ['it is over', { stage: 'closed' }],
    ['its agenda is not adopted', { stage: 'agenda' }],
    ['a point of order is pending', { point: { by: 'france', point: { kind: 'speaker' }, until: 9e15 } }],
    ['a ruling may be challenged', { ruling: { by: 'france', until: 9e15 } }],
    ['a motion is debated', { motions: [{ motion: 'postpone', until: 9e15 }] }],
    ['there is a caucus', { caucus: 9e15 }],
    ['somebody speaks', { floor: { seat: 'france', until: 9e15 } }],
  ])('J3 none is read out in a meeting while %s', (_what, part) => {
    const agreed = (session: Session) => ({
      ...session.council,
      statements: { s1: { ...session.council.statements['s1' as never], status: 'agreed' } },
    });
    const waiting = given(debate, circulated('presidential'));
    const ready = { ...waiting, council: agreed(waiting) as Session['council'] };
    expect(statementsReadOut(ready.council)).toHaveLength(1);
    expect(statementsReadOut(withMeeting(ready, part))).toEqual([]);
  });

  test('J3 none is read out while a vote is open; it is after the vote', () => {
    const council = aCouncilOfFifteen({ ballotSeconds: 3600 });
    const open = given(
      council,
      seated('kenya'),
      instructed('in-favour', ...elected),
      aDraftTabledBy('kenya'),
      voteOpen,
    );
    const agreed = given(open, circulated('presidential'), rung);
    expect([statusOf(agreed), agreed.council.vote?.number]).toEqual(['agreed', 1]);
    const closed = given(agreed, ballots('yes', 'kenya'));
    expect([statusOf(closed), symbolOf(closed)]).toEqual(['issued', 'S/PRST/2031/1']);
  });

  test('J3 no path of a statement opens a vote, and no motion is about one', () => {
    const forms = ['presidential', 'press', 'note'];
    const all = given(debate, ...forms.map((form) => circulated(form)), did(by('china'), object('s2')), rung, rung);
    const news = all.events.slice(debate.events.length).map(({ kind }) => kind);
    expect(new Set(news)).toEqual(
      new Set(['statement-circulated', 'statement-objected', 'statement-agreed', 'statement-issued']),
    );
    expect([all.council.vote, all.council.results]).toEqual([null, []]);
    given(debate, circulated('presidential'))
      .when(by('kenya'), move('take-next', 's1'))
      .thenRefused('draft-not-in-order', 'M3', ['draft']);
  });
});

function withMeeting({ council }: Session, part: object): Session['council'] {
  const { meeting: there } = council;
  if (!there) throw new Error('there is no meeting');
  return { ...council, meeting: { ...there, ...part } };
}
