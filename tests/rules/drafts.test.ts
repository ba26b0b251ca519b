import { describe, expect, test } from 'vitest';
import { maximumWorkingDrafts, penholderOf } from '../../shared/council/rules/texts/drafts.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { templates } from '../../shared/mandate/templates.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  ballots,
  by,
  changeClause,
  consultations,
  createDraft,
  did,
  elected,
  facilitator,
  given,
  instructed,
  joined,
  move,
  moveClause,
  next,
  removeClause,
  retitle,
  type Session,
  seated,
  setMode,
  share,
  sponsor,
  table,
  unsponsor,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const access: Clause = { kind: 'humanitarian-access', level: 1 };
const mediation: Clause = { kind: 'mediation', level: 2 };
const robust: Clause = { kind: 'use-of-force', rule: 'robust' };
const seats = seated('france', 'kenya', 'ghana', 'velora');
const empty = { template: null } as const;
const publicPenholder = ({ council }: Session) =>
  Object.values(council.drafts).map((each) => penholderOf(council, each))[0];

describe('writing a draft', () => {
  test('D1 whoever holds a seat begins a draft, with the clauses of a template or with none', () => {
    given(aCouncilOfFifteen(), seats)
      .when(by('velora'), createDraft('Aid', 'aid'))
      .then({
        kind: 'draft-created',
        draft: 'd1',
        author: 'velora',
        title: 'Aid',
        clauses: [...templates.aid.clauses],
      });
    const session = given(aCouncilOfFifteen(), seats, aDraftBy('kenya'))
      .when(by('france'), createDraft('Empty'))
      .thenHappens('draft-created');
    expect(session.council.drafts).toMatchObject({ d2: { clauses: [], version: 1, drafters: ['france'] } });
  });

  test('D1 who is no drafter of a working draft hears what they would hear of one that does not exist', () => {
    const drafted = given(
      aCouncilOfFifteen(),
      seats,
      consultations,
      aDraftBy('kenya'),
      aDraftBy('kenya'),
      did(by('kenya'), withdraw('d2')),
    );
    for (const draft of ['d1', 'd2', 'd3', 'constructor', '__proto__']) {
      for (const command of [
        retitle(draft, 'Mine'),
        addClause(draft, access),
        changeClause(draft, 'c1', access, 1),
        removeClause(draft, 'c1', 1),
        moveClause(draft, 'c1', 0),
        share(draft, 'france'),
        sponsor(draft),
        unsponsor(draft),
        table(draft),
        withdraw(draft),
        setMode(draft, 'end'),
      ]) {
        drafted.when(by('france'), command).thenRefused('unknown-draft', 'D1');
      }
    }
  });

  test('D1 a draft is shared with seats, with or without a vote, and they write too', () => {
    const shared = given(aCouncilOfFifteen(), seats, aDraftBy('kenya', empty))
      .when(by('kenya'), share('d1', 'france', 'velora', 'france'))
      .then({
        kind: 'draft-shared',
        draft: 'd1',
        seats: ['france', 'velora'],
        by: 'kenya',
      });
    given(shared).when(by('velora'), addClause('d1', access)).then({
      kind: 'clause-added',
      draft: 'd1',
      id: 'c1',
      clause: access,
      by: 'velora',
    });
    given(shared).when(by('kenya'), share('d1', 'france')).then();
    given(shared).when(by('france'), share('d1', 'ghana')).thenHappens('draft-shared');
  });

  test('D1 each change makes a new version of the text; what is the same already makes none', () => {
    const session = given(
      aCouncilOfFifteen(),
      seats,
      aDraftBy('kenya', { ...empty, title: 'Aid' }),
      did(by('kenya'), retitle('d1', 'Relief')),
      did(by('kenya'), setMode('d1', 'replace')),
      did(by('kenya'), addClause('d1', access)),
      did(by('kenya'), addClause('d1', mediation)),
      did(by('kenya'), moveClause('d1', 'c2', 0)),
      did(by('kenya'), changeClause('d1', 'c1', { ...access, level: 2 }, 5)),
      did(by('kenya'), removeClause('d1', 'c2', 5)),
    );
    expect(session.council.drafts).toMatchObject({
      d1: {
        title: 'Relief',
        mode: 'replace',
        version: 8,
        clauses: [{ id: 'c1', clause: { kind: 'humanitarian-access', level: 2 }, changedIn: 7 }],
      },
    });
    session.when(by('kenya'), retitle('d1', 'Relief')).then();
    session.when(by('kenya'), setMode('d1', 'replace')).then();
    session.when(by('kenya'), moveClause('d1', 'c1', 9)).then();
  });

  test('D1 a clause moves to its place, or to the end', () => {
    const three = given(
      aCouncilOfFifteen(),
      seats,
      aDraftBy('kenya', empty),
      did(by('kenya'), addClause('d1', access)),
      did(by('kenya'), addClause('d1', mediation)),
      did(by('kenya'), addClause('d1', robust)),
    );
    const order = (session: typeof three.council) => Object.values(session.drafts)[0]?.clauses.map(({ id }) => id);
    const moved = three.when(by('kenya'), moveClause('d1', 'c1', 63)).thenHappens('clause-moved');
    expect(order(moved.council)).toEqual(['c2', 'c3', 'c1']);
    const back = given(moved)
      .when(by('kenya'), moveClause('d1', 'c1', 1))
      .thenHappens('clause-moved');
    expect(order(back.council)).toEqual(['c2', 'c1', 'c3']);
  });

  test('D2 a seat has six working drafts at the most', () => {
    const six = Array.from({ length: maximumWorkingDrafts }, () => aDraftBy('kenya'));
    expect(six).toHaveLength(6);
    const full = given(aCouncilOfFifteen(), seats, ...six);
    full.when(by('kenya'), createDraft('Seventh')).thenRefused('too-many-drafts', 'D2');
    full.when(by('france'), createDraft('First')).thenHappens('draft-created');
    given(full, did(by('kenya'), withdraw('d3')))
      .when(by('kenya'), createDraft('Seventh'))
      .thenHappens('draft-created');
  });

  test('D2 clauses are added up to the scenario’s number', () => {
    const two = given(
      aCouncilOfFifteen({ maximumClauses: 2 }),
      seats,
      aDraftBy('kenya', empty),
      did(by('kenya'), addClause('d1', access)),
      did(by('kenya'), addClause('d1', mediation)),
    );
    two.when(by('kenya'), addClause('d1', robust)).thenRefused('too-many-clauses', 'D2', ['clause']);
    given(two, did(by('kenya'), removeClause('d1', 'c1', 3)))
      .when(by('kenya'), addClause('d1', robust))
      .thenHappens('clause-added');
  });

  test('D2 a template comes whole, and nothing is added to one that is longer than that number', () => {
    const whole = given(aCouncilOfFifteen({ maximumClauses: 2 }), seats, aDraftBy('kenya', { template: 'transition' }));
    expect(Object.values(whole.council.drafts)[0]?.clauses).toHaveLength(templates.transition.clauses.length);
    whole.when(by('kenya'), addClause('d1', { kind: 'refugees' })).thenRefused('too-many-clauses', 'D2', ['clause']);
  });

  test('D3 nobody overwrites, or strikes out, words that somebody put there meanwhile', () => {
    const both = given(
      aCouncilOfFifteen(),
      seats,
      aDraftBy('kenya', empty),
      did(by('kenya'), addClause('d1', access)),
      did(by('kenya'), share('d1', 'france')),
      did(by('france'), changeClause('d1', 'c1', { ...access, level: 2 }, 2)),
    );
    both
      .when(by('kenya'), changeClause('d1', 'c1', mediation, 2))
      .thenRefused('clause-changed-meanwhile', 'D3', ['id']);
    both.when(by('kenya'), removeClause('d1', 'c1', 2)).thenRefused('clause-changed-meanwhile', 'D3', ['id']);
    both.when(by('kenya'), changeClause('d1', 'c1', mediation, 3)).thenHappens('clause-changed');
  });

  test('D3 two drafters change two clauses of one version without a conflict', () => {
    given(
      aCouncilOfFifteen(),
      seats,
      aDraftBy('kenya'),
      did(by('kenya'), share('d1', 'france')),
      did(by('france'), changeClause('d1', 'c3', access, 1)),
    )
      .when(by('kenya'), changeClause('d1', 'c4', mediation, 1))
      .thenHappens('clause-changed');
  });

  test('D3 a clause that is gone cannot be changed, struck out or moved, and its id does not come back', () => {
    const gone = given(
      aCouncilOfFifteen(),
      seats,
      aDraftBy('kenya', empty),
      did(by('kenya'), addClause('d1', access)),
      did(by('kenya'), removeClause('d1', 'c1', 2)),
    );
    for (const command of [
      changeClause('d1', 'c1', mediation, 9),
      removeClause('d1', 'c1', 9),
      moveClause('d1', 'c1', 0),
    ]) {
      gone.when(by('kenya'), command).thenRefused('unknown-clause', 'D3', ['id']);
    }
    const again = gone.when(by('kenya'), addClause('d1', access)).thenHappens('clause-added');
    expect(again.events.at(-1)).toMatchObject({ id: 'c2' });
  });
});

describe('tabling a draft', () => {
  test('D4 a tabled text has a symbol, and its words stay', () => {
    const tabled = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), aDraftTabledBy('france'));
    expect(tabled.council).toMatchObject({
      queue: ['d1', 'd2'],
      drafts: { d1: { symbol: 'S/2031/1', status: 'tabled' }, d2: { symbol: 'S/2031/2' } },
    });
    for (const command of [
      retitle('d1', 'Other'),
      addClause('d1', access),
      removeClause('d1', 'c1', 9),
      share('d1', 'ghana'),
    ]) {
      tabled.when(by('kenya'), command).thenRefused('text-is-tabled', 'D4');
    }
    tabled.when(by('kenya'), table('d1')).thenRefused('text-is-tabled', 'D4');
  });

  test('D4 a symbol is not given twice, also when a text was withdrawn', () => {
    const session = given(
      aCouncilOfFifteen(),
      seats,
      aDraftTabledBy('kenya'),
      did(by('kenya'), withdraw('d1')),
      aDraftTabledBy('kenya'),
    );
    expect(session.council.drafts).toMatchObject({ d2: { symbol: 'S/2031/2' } });
  });

  test('D5 a text without clauses is not tabled', () => {
    given(aCouncilOfFifteen(), seats, consultations, aDraftBy('kenya', empty))
      .when(by('kenya'), table('d1'))
      .thenRefused('text-is-empty', 'D5');
  });

  test('D5 an unlawful text is refused with the rule that it breaks and the clause that breaks it', () => {
    const unlawful = given(
      aCouncilOfFifteen(),
      seats,
      consultations,
      aDraftBy('kenya', empty),
      did(by('kenya'), addClause('d1', access)),
      did(by('kenya'), addClause('d1', { kind: 'no-fly-zone' })),
    );
    unlawful.when(by('kenya'), table('d1')).thenRefused('text-not-lawful', 'G7', ['clauses', 1]);
    given(
      unlawful,
      did(by('kenya'), addClause('d1', { kind: 'chapter', chapter: 'vii' })),
      did(by('kenya'), addClause('d1', { kind: 'threat-to-peace' })),
    )
      .when(by('kenya'), table('d1'))
      .thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('D5 a province that the scenario does not have is refused, and one that it has is not', () => {
    const safe = (province: string) =>
      given(
        aCouncilOfFifteen(),
        seats,
        consultations,
        aDraftBy('kenya', empty),
        did(by('kenya'), addClause('d1', { kind: 'mission', troops: 8 })),
        did(by('kenya'), addClause('d1', { kind: 'safe-area', province })),
      ).when(by('kenya'), table('d1'));
    safe('constructor').thenRefused('text-not-lawful', 'G2', ['clauses', 1]);
    safe('northreach').thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('D5 a warning does not keep a text from being tabled', () => {
    given(
      aCouncilOfFifteen(),
      seats,
      consultations,
      aDraftBy('kenya', empty),
      did(by('kenya'), addClause('d1', { kind: 'mission', troops: 8 })),
    )
      .when(by('kenya'), table('d1'))
      .thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('D6 a member that tables a text sponsors it', () => {
    given(aCouncilOfFifteen(), seats, consultations, aDraftBy('kenya'))
      .when(by('kenya'), table('d1'))
      .then(
        { kind: 'draft-sponsored', draft: 'd1', seat: 'kenya' },
        { kind: 'draft-tabled', draft: 'd1', symbol: 'S/2031/1', by: 'kenya' },
      );
    given(aCouncilOfFifteen(), seats, consultations, aDraftBy('kenya'), did(by('kenya'), sponsor('d1')))
      .when(by('kenya'), table('d1'))
      .thenHappens('draft-tabled');
  });

  test('D6 who is no member tables a text only when a member sponsors it', () => {
    const drafted = given(aCouncilOfFifteen(), seats, consultations, aDraftBy('velora'));
    drafted.when(by('velora'), table('d1')).thenRefused('no-member-sponsors', 'D6');
    given(drafted, did(by('velora'), share('d1', 'france')), did(by('france'), sponsor('d1')))
      .when(by('velora'), table('d1'))
      .then({ kind: 'draft-tabled', draft: 'd1', symbol: 'S/2031/1', by: 'velora' });
  });

  test('D6 members sponsor a tabled text until its vote opens, each once', () => {
    const tabled = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'));
    tabled.when(by('france'), sponsor('d1')).then({ kind: 'draft-sponsored', draft: 'd1', seat: 'france' });
    tabled.when(by('kenya'), sponsor('d1')).thenRefused('already-sponsor', 'D6');
    tabled.when(by('velora'), sponsor('d1')).thenRefused('not-a-member', 'D6');
    given(tabled, voteOpen).when(by('france'), sponsor('d1')).thenRefused('vote-started', 'D7');
    given(tabled, voteOpen, voteClosed).when(by('france'), sponsor('d1')).thenRefused('vote-started', 'D7');
  });

  test('D6 a tabled text keeps a sponsor: the last one does not leave it', () => {
    const two = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), did(by('france'), sponsor('d1')));
    const one = two.when(by('kenya'), unsponsor('d1')).then({ kind: 'draft-unsponsored', draft: 'd1', seat: 'kenya' });
    given(one).when(by('france'), unsponsor('d1')).thenRefused('no-member-sponsors', 'D6');
    given(one).when(by('ghana'), unsponsor('d1')).thenRefused('not-a-sponsor', 'D6');
    given(one).when(by('france'), withdraw('d1')).thenHappens('draft-withdrawn');
  });

  test('D6 the last sponsor of a working draft may leave it', () => {
    given(aCouncilOfFifteen(), seats, aDraftBy('kenya'), did(by('kenya'), sponsor('d1')))
      .when(by('kenya'), unsponsor('d1'))
      .thenHappens('draft-unsponsored');
  });
});

describe('withdrawing a draft', () => {
  test('D7 a sponsor withdraws a text before its vote opens, and it leaves the order', () => {
    const two = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), aDraftTabledBy('france'), voting);
    const session = two.when(by('kenya'), withdraw('d1')).then({ kind: 'draft-withdrawn', draft: 'd1', by: 'kenya' });
    expect(session.council).toMatchObject({ queue: ['d2'], drafts: { d1: { status: 'withdrawn' } } });
    given(session).when(by('kenya'), withdraw('d1')).thenRefused('not-tabled', 'D7');
  });

  test('D7 once its vote has begun a text is not withdrawn, and not afterwards', () => {
    const voted = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), voteOpen);
    voted.when(by('kenya'), withdraw('d1')).thenRefused('vote-started', 'D7');
    voted.when(by('kenya'), unsponsor('d1')).thenRefused('vote-started', 'D7');
    given(voted, voteClosed).when(by('kenya'), withdraw('d1')).thenRefused('not-tabled', 'D7');
  });

  test('D7 a vote on a motion, or on another text, keeps nobody from withdrawing', () => {
    const two = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), aDraftTabledBy('france'), voting);
    given(two, did(by('france'), move('adjourn')))
      .when(by('kenya'), withdraw('d1'))
      .thenHappens('draft-withdrawn');
    given(two, voteOpen).when(by('france'), withdraw('d2')).thenHappens('draft-withdrawn');
  });

  test('D7 whoever leads on a text withdraws it; who joins it later can leave it, and not kill it', () => {
    const tabled = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'));
    tabled.when(by('france'), withdraw('d1')).thenRefused('not-the-penholder', 'D9');
    const joined = given(tabled, did(by('france'), sponsor('d1')));
    joined.when(by('france'), withdraw('d1')).thenRefused('not-the-penholder', 'D9');
    joined.when(by('france'), unsponsor('d1')).thenHappens('draft-unsponsored');
    joined.when(by('kenya'), withdraw('d1')).thenHappens('draft-withdrawn');
  });

  test('D7 the author alone withdraws a working draft', () => {
    const shared = given(aCouncilOfFifteen(), seats, aDraftBy('kenya'), did(by('kenya'), share('d1', 'france')));
    given(shared, did(by('france'), sponsor('d1')))
      .when(by('france'), withdraw('d1'))
      .thenRefused('not-the-penholder', 'D9');
    const session = shared.when(by('kenya'), withdraw('d1')).thenHappens('draft-withdrawn');
    given(session).when(by('kenya'), retitle('d1', 'Back')).thenRefused('text-is-tabled', 'D4');
  });

  test('D7 when the last text is withdrawn the round goes on to the next', () => {
    const session = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), voting, did(by('kenya'), withdraw('d1')))
      .when(facilitator, next)
      .thenHappens('phase-begun');
    expect(session.council).toMatchObject({ phase: 'consultations', round: 2 });
  });

  test('D4 what was adopted stays as it was voted on', () => {
    const adopted = given(
      aCouncilOfFifteen(),
      seats,
      instructed('in-favour', ...elected),
      aDraftTabledBy('kenya'),
      voteOpen,
      ballots('yes', 'kenya', 'ghana'),
      voteClosed,
    );
    expect(adopted.council.results.at(-1)).toMatchObject({ outcome: 'adopted', version: 1 });
    adopted.when(by('kenya'), addClause('d1', access)).thenRefused('text-is-tabled', 'D4');
  });
});

describe('who leads on a text', () => {
  const putInBlue = act('put-in-blue', { draft: 'd1' });

  test('D9 any member that writes a text is its penholder, whoever sponsors it', () => {
    const shared = given(
      aCouncilOfFifteen(),
      ...[seats, consultations, aDraftBy('kenya'), did(by('kenya'), share('d1', 'france'))],
      did(by('france'), sponsor('d1')),
    );
    expect(publicPenholder(shared)).toBe('kenya');
    shared.when(by('france'), putInBlue).thenRefused('not-the-penholder', 'D9');
  });

  test('D9 a State leads on its own text, whoever sponsors it; of a briefer’s the first member that does leads', () => {
    const before = given(aCouncilOfFifteen(), seats, seated('relief'), consultations);
    const joined = (author: string) =>
      given(
        before,
        ...[aDraftBy(author), did(by(author), share('d1', 'ghana', 'france'))],
        ...[did(by('ghana'), sponsor('d1')), did(by('france'), sponsor('d1'))],
      );
    const ofState = joined('velora');
    expect(publicPenholder(ofState)).toBe('velora');
    ofState.when(by('ghana'), putInBlue).thenRefused('not-the-penholder', 'D9');
    const sponsored = joined('relief');
    expect(publicPenholder(sponsored)).toBe('ghana');
    sponsored.when(by('ghana'), putInBlue).thenHappens('draft-put-in-blue', 'draft-tabled');
    sponsored.when(by('france'), putInBlue).thenRefused('not-the-penholder', 'D9');
  });

  test('D9 an author that has left a tabled text to its sponsors leads no more', () => {
    const left = given(
      aCouncilOfFifteen(),
      ...[seats, aDraftTabledBy('kenya'), did(by('france'), sponsor('d1')), did(by('kenya'), unsponsor('d1'))],
    );
    expect(publicPenholder(left)).toBe('france');
  });
});

describe('who writes', () => {
  test('S3 without a seat nobody writes, tables, sponsors or withdraws', () => {
    const guest = given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'), joined('norway'));
    for (const command of [
      createDraft('Mine'),
      retitle('d1', 'Mine'),
      sponsor('d1'),
      unsponsor('d1'),
      withdraw('d1'),
    ]) {
      guest.when(by('norway'), command).thenRefused('no-seat', 'S3');
    }
  });
});
