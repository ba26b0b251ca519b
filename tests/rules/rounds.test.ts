/** The steps of a round, and what is set aside in them. The clock and readiness in general are in `facilitation`. */
import { describe, expect, test } from 'vitest';
import type { Setup } from '../../shared/council/setup.ts';
import type { Phase } from '../../shared/council/vocabulary.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  aTextBy,
  aTextTabledBy,
  aWorld,
  ballots,
  by,
  carried,
  compact,
  consultations,
  did,
  end,
  facilitator,
  given,
  later,
  move,
  next,
  noteDeadline,
  opening,
  type Session,
  sayReady,
  seated,
  server,
  sponsor,
  table,
  until,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const all = seated(...compact);
const two = seated('france', 'kenya');
const integrity: readonly Clause[] = [{ kind: 'territorial-integrity' }, { kind: 'mediation', level: 1 }];
const independence: readonly Clause[] = [{ kind: 'independence' }, { kind: 'mediation', level: 2 }];

/** The phases that a session comes through while the facilitator goes on. */
function phasesFrom(first: Session): readonly Phase[] {
  const phases: Phase[] = [];
  for (let session = first; session.council.phase !== 'ended'; ) {
    session = given(session, did(facilitator, next));
    phases.push(session.council.phase);
    if (phases.length > 60) throw new Error('there is no end');
  }
  return phases;
}

describe('the six steps', () => {
  test('F1 follow each other in every round; after the last come an epilogue and the end', () => {
    const round = ['sitrep', 'consultations', 'meeting', 'orders', 'field'];
    expect(phasesFrom(aWorld({ rounds: 2 }))).toEqual([...round, ...round, 'epilogue', 'ended']);
    const withText = phasesFrom(given(aWorld({ rounds: 1 }), two, aTextTabledBy('kenya', integrity)));
    // The vote opens and closes within the votes.
    expect(withText).toEqual(['meeting', 'voting', 'voting', 'voting', 'orders', 'field', 'epilogue', 'ended']);
  });

  test.each([
    ['sitrepSeconds', 'sitrep'],
    ['meetingSeconds', 'meeting'],
    ['ordersSeconds', 'orders'],
    ['fieldSeconds', 'field'],
    ['epilogueSeconds', 'epilogue'],
    ['epilogueMonths', 'epilogue'],
  ] satisfies [keyof Setup, Phase][])('F1 without %s there is no %s', (name, phase) => {
    const every = phasesFrom(aWorld({ rounds: 2 }));
    expect(every).toContain(phase);
    expect(phasesFrom(aWorld({ rounds: 2, [name]: 0 }))).toEqual(every.filter((each) => each !== phase));
  });

  test('F1 have each their seconds, and the clock goes from one to the next', () => {
    let session: Session = given(aWorld(), two, did(facilitator, next));
    const seconds: [Phase, number][] = [];
    for (let steps = 0; steps < 6; steps += 1) {
      const { phase, deadline } = session.council;
      seconds.push([phase, ((deadline ?? 0) - session.now) / 1000]);
      if (phase === 'meeting') session = given(session, did(facilitator, act('gavel-for-president')));
      const due = given(session, later(seconds.at(-1)?.[1] ?? 0));
      given(session, later((seconds.at(-1)?.[1] ?? 0) - 1))
        .when(server, noteDeadline())
        .then();
      session = given(due, did(server, noteDeadline()));
    }
    expect(seconds).toEqual([
      ['sitrep', 60],
      ['consultations', 240],
      ['meeting', 75],
      ['orders', 30],
      ['field', 30],
      ['sitrep', 60],
    ]);
    expect(session.council).toMatchObject({ phase: 'consultations', round: 2 });
    expect(session.now).toBe(opening + 495_000);
  });

  test.each(['sitrep', 'consultations', 'meeting', 'orders', 'field', 'epilogue'] satisfies Phase[])(
    'F1 %s ends when every delegation that is there is ready',
    (phase) => {
      const there = given(aWorld({ rounds: 1 }), two, until(phase));
      const one = given(there, did(by('france'), sayReady()));
      expect(one.council.phase).toBe(phase);
      const both = given(one, did(by('kenya'), sayReady()));
      expect(both.council.phase).not.toBe(phase);
    },
  );

  test('F1 texts are tabled from the consultations until the votes are over', () => {
    const written = given(aWorld(), two, aTextBy('kenya', integrity), aTextBy('kenya', integrity));
    for (const phase of ['lobby', 'sitrep', 'orders', 'field'] satisfies Phase[]) {
      given(written, until(phase)).when(by('kenya'), table('d1')).thenRefused('wrong-phase', 'F1');
    }
    for (const phase of ['consultations', 'meeting'] satisfies Phase[]) {
      given(written, until(phase)).when(by('kenya'), table('d1')).thenHappens('draft-sponsored', 'draft-tabled');
    }
    given(written, consultations, did(by('kenya'), table('d1')), until('voting'))
      .when(by('kenya'), table('d2'))
      .thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('F4 a session that is ended early has no further step', () => {
    const ended = given(aWorld(), two, until('meeting'), did(facilitator, end));
    expect(ended.council).toMatchObject({ phase: 'ended', round: 1, deadline: null });
  });
});

describe('a text that is put off after the vote on its amendment', () => {
  const change = { kind: 'add', clause: { kind: 'refugees' } };
  const amend = act('propose-amendment', { draft: 'd1', change });
  const amended = given(
    aWorld(),
    all,
    aTextTabledBy('kenya', integrity),
    did(by('china'), amend),
    voteOpen,
    voteClosed,
  );
  const putOff = {
    adjourned: did(by('france'), move('adjourn')),
    postponed: did(by('france'), act('move-motion', { motion: 'postpone', draft: 'd1', round: 2 })),
  };

  test.each(Object.entries(putOff))('D6 D7 X1 %s, it is its movers’ again from the next round on', (_, motion) => {
    const open = given(amended, motion);
    const put = open.council.vote ? open : given(open, did(facilitator, act('gavel-for-president')));
    const stopped = given(put, ballots('yes', ...compact));
    expect(stopped.council).toMatchObject({ round: 1, drafts: { d1: { status: 'tabled', voting: true } } });
    stopped.when(by('kenya'), withdraw('d1')).thenRefused('vote-started', 'D7');
    stopped.when(by('france'), sponsor('d1')).thenRefused('vote-started', 'D7');
    stopped.when(by('china'), amend).thenRefused('vote-started', 'D7');
    const again = given(stopped, until('sitrep'), consultations);
    expect(again.council).toMatchObject({ round: 2, drafts: { d1: { status: 'tabled', voting: false } } });
    again.when(by('kenya'), withdraw('d1')).thenHappens('draft-withdrawn');
    again.when(by('france'), sponsor('d1')).thenHappens('draft-sponsored');
    again.when(by('china'), amend).thenHappens('amendment-proposed');
    given(again, voteOpen).when(by('kenya'), withdraw('d1')).thenRefused('vote-started', 'D7');
  });

  test('D7 one that was voted on as a whole stays nobody’s', () => {
    const voted = given(amended, voteOpen, voteClosed, until('sitrep'), consultations);
    expect(voted.council.drafts).toMatchObject({ d1: { voting: true } });
    voted.when(by('kenya'), withdraw('d1')).thenRefused('not-tabled', 'D7');
    voted.when(by('france'), sponsor('d1')).thenRefused('vote-started', 'D7');
  });
});

describe('a text that clashes with the mandate in force', () => {
  const inForce = given(aWorld(), all, aTextTabledBy('kenya', integrity), carried);

  test('D8 is not tabled, and the refusal names the rule of the mandate', () => {
    given(inForce, aTextBy('france', independence))
      .when(by('france'), table('d2'))
      .thenRefused('conflicts-with-mandate', 'G24');
    // Without anything in force it would be.
    given(aWorld(), all, consultations, aTextBy('france', independence))
      .when(by('france'), table('d1'))
      .thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('D8 is free where it ends all earlier mandates, and not where it replaces', () => {
    given(inForce, aTextBy('france', independence, 'end'))
      .when(by('france'), table('d2'))
      .thenHappens('draft-sponsored', 'draft-tabled');
    // `replace` is about the kinds that a text names: the other one stays.
    given(inForce, aTextBy('france', independence, 'replace'))
      .when(by('france'), table('d2'))
      .thenRefused('conflicts-with-mandate', 'G24');
  });

  const clashing = given(
    aWorld(),
    all,
    aTextTabledBy('kenya', integrity),
    aTextTabledBy('france', independence),
    aTextTabledBy('china', [{ kind: 'refugees' }]),
    carried,
  );

  test('D8 that has come to clash is set aside when its turn comes, and the next is put to the vote', () => {
    const turn = clashing.when(facilitator, next);
    turn.then(
      { kind: 'draft-set-aside', draft: 'd2', rule: 'G24' },
      {
        kind: 'vote-opened',
        vote: 2,
        subject: { kind: 'draft', draft: 'd3' },
        character: 'substantive',
        needed: 5,
        deadline: opening + 60_000,
      },
    );
    const after = given(clashing, did(facilitator, next));
    expect(after.council).toMatchObject({ queue: ['d3'], drafts: { d2: { status: 'set-aside', symbol: 'S/2031/2' } } });
    after.when(by('france'), withdraw('d2')).thenRefused('not-tabled', 'D7');
    after.when(by('brazil'), sponsor('d2')).thenRefused('vote-started', 'D7');
  });

  test('D8 until its turn comes it stays in its order: another text may end first what it clashes with', () => {
    const carriedOver = given(
      aWorld({ votesPerRound: 1 }),
      all,
      aTextTabledBy('kenya', integrity),
      aTextTabledBy('france', independence),
      carried,
      until('field'),
      until('sitrep'),
      aTextTabledBy('china', [{ kind: 'refugees' }], 'end'),
      voting,
    );
    expect(carriedOver.council).toMatchObject({ round: 2, phase: 'voting', queue: ['d2', 'd3'] });
    given(carriedOver).when(facilitator, next).thenHappens('draft-set-aside', 'vote-opened');
    const other = given(
      carriedOver,
      did(by('china'), move('take-next', 'd3')),
      carried,
      carried,
      until('field'),
      until('voting'),
    );
    expect(other.council).toMatchObject({ round: 3, queue: ['d2'], drafts: { d2: { status: 'tabled' } } });
    given(other).when(facilitator, next).thenHappens('vote-opened');
  });

  test('D8 without another text the votes are over when it is set aside', () => {
    const last = given(
      aCouncilOfFifteen({ ordersSeconds: 30 }),
      seated('france', 'kenya', 'china', 'ghana', 'norway', 'brazil', 'ireland', 'jamaica', 'algeria'),
      aTextTabledBy('kenya', integrity),
      aTextTabledBy('france', independence),
      carried,
    );
    // There is nothing that a mandate could come from where a session has no world.
    last.when(facilitator, next).thenHappens('vote-opened');
    const world = given(
      aWorld(),
      all,
      aTextTabledBy('kenya', integrity),
      aTextTabledBy('france', independence),
      carried,
    );
    world.when(facilitator, next).thenHappens('draft-set-aside', 'phase-begun');
    expect(given(world, did(facilitator, next)).council.phase).toBe('orders');
    expect(given(world, voting).council.phase).toBe('voting');
  });
});
