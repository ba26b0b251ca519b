import { describe, expect, test } from 'vitest';
import {
  aCouncilOfFifteen,
  act,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  by,
  type Circumstance,
  consultations,
  did,
  facilitator,
  given,
  next,
  removeClause,
  type Session,
  seated,
  share,
  sponsor,
  table,
  until,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const second = (draft = 'd1') => act('second-draft', { draft });
const require = (draft = 'd1') => act('require-vote', { draft });
const pen = (clause: string | null, draft = 'd1') => act('take-pen', { draft, clause });
const seats = seated('france', 'kenya', 'ghana', 'velora', 'relief');
const session = (...circumstances: readonly Circumstance[]) => given(aCouncilOfFifteen(), seats, ...circumstances);
const drafts = ({ council }: Session) => Object.values(council.drafts);
const invited = did(by('france'), act('propose-participation', { seat: 'velora' }));

describe('seconding a text', () => {
  test('D10 a member seconds a tabled text of somebody else, once, until voting on it begins', () => {
    const now = session(aDraftTabledBy('kenya'));
    const seconded = now.when(by('ghana'), second()).then({ kind: 'draft-seconded', draft: 'd1', seat: 'ghana' });
    given(seconded).when(by('ghana'), second()).thenRefused('already-seconded', 'D10');
    now.when(by('kenya'), second()).thenRefused('own-text', 'D10');
    now.when(by('velora'), second()).thenRefused('not-a-member', 'D6');
    given(now, voteOpen).when(by('ghana'), second()).thenRefused('vote-started', 'D7');
    given(now, voteOpen, voteClosed).when(by('ghana'), second()).thenRefused('not-tabled', 'D7');
  });

  test('D10 who sponsors a text later seconds it no more', () => {
    const now = session(aDraftTabledBy('kenya'), did(by('ghana'), second()), did(by('ghana'), sponsor('d1')));
    expect(drafts(now)[0]).toMatchObject({ seconders: [], sponsors: ['kenya', 'ghana'] });
  });

  test('D10 as on 16 November 2017 (S/2017/968): the mover withdraws, and a seconder has the vote as its own', () => {
    const gone = session(
      ...[aDraftTabledBy('france'), aDraftTabledBy('kenya'), aDraftTabledBy('france')],
      ...[did(by('ghana'), second('d2')), voting, did(by('kenya'), withdraw('d2'))],
    );
    expect(gone.council.queue).toEqual(['d1', 'd3']);
    const again = gone.when(by('ghana'), require('d2')).then({ kind: 'vote-required', draft: 'd2', by: 'ghana' });
    expect(again.council.queue).toEqual(['d1', 'd2', 'd3']);
    expect(drafts(again)[1]).toMatchObject({
      ...{ status: 'tabled', symbol: 'S/2031/2', sponsors: ['ghana'], seconders: [], place: null },
    });
    given(again).when(by('kenya'), withdraw('d2')).thenRefused('not-the-penholder', 'D9');
    given(again).when(by('ghana'), withdraw('d2')).thenHappens('draft-withdrawn');
  });

  test('D10 it keeps its precedence when what was before it has been voted on, and when others were tabled', () => {
    const gone = session(
      ...[aDraftTabledBy('france'), aDraftTabledBy('kenya'), aDraftTabledBy('france')],
      ...[did(by('ghana'), second('d2')), voting, did(by('kenya'), withdraw('d2'))],
      ...[voteOpen, voteClosed, aDraftTabledBy('france')],
    );
    const again = given(gone, did(by('ghana'), require('d2')));
    expect(again.council.queue).toEqual(['d2', 'd3', 'd4']);
  });

  test('D10 nobody else requires it, nothing that was not in the order, and not in another round', () => {
    const gone = session(aDraftTabledBy('kenya'), did(by('ghana'), second()), did(by('kenya'), withdraw('d1')));
    gone.when(by('france'), require()).thenRefused('nothing-to-require', 'D10');
    gone.when(by('kenya'), require()).thenRefused('nothing-to-require', 'D10');
    gone.when(by('velora'), require()).thenRefused('not-a-member', 'D6');
    const round = given(gone, did(facilitator, next));
    expect(round.council.round).toBe(2);
    round.when(by('ghana'), require()).thenRefused('nothing-to-require', 'D10');
    session(aDraftTabledBy('kenya'), did(by('ghana'), second()))
      .when(by('ghana'), require())
      .thenRefused('nothing-to-require', 'D10');
  });

  test('D10 F1 nor once the votes of the round are over', () => {
    given(
      aCouncilOfFifteen({ ordersSeconds: 60 }),
      ...[
        seats,
        aDraftTabledBy('kenya'),
        did(by('ghana'), second()),
        did(by('kenya'), withdraw('d1')),
        until('orders'),
      ],
    )
      .when(by('ghana'), require())
      .thenRefused('wrong-phase', 'F1');
  });

  test('D10 its pledges, amendments and title are as they were', () => {
    const change = { kind: 'delete', id: 'c1' };
    const now = session(
      ...[aDraftTabledBy('kenya'), did(by('ghana'), second())],
      did(by('ghana'), act('propose-amendment', { draft: 'd1', change })),
      ...[did(by('kenya'), withdraw('d1')), did(by('ghana'), require())],
    );
    expect(drafts(now)[0]).toMatchObject({ amendments: ['a1'], title: 'Civilians in Northreach', revision: 0 });
    now
      .when(by('ghana'), act('accept-amendment', { amendment: 'a1' }))
      .thenHappens('amendment-accepted', 'text-revised');
  });

  test('D7 D10 a text that is being voted on is not withdrawn, seconded or not, nor between the votes on its amendments', () => {
    const change = { kind: 'delete', id: 'c1' };
    const amended = session(
      aDraftTabledBy('kenya'),
      ...[did(by('ghana'), act('propose-amendment', { draft: 'd1', change })), voteOpen],
    );
    for (const now of [amended, given(amended, voteClosed)]) {
      now.when(by('kenya'), withdraw('d1')).thenRefused('vote-started', 'D7');
      now.when(by('france'), sponsor('d1')).thenRefused('vote-started', 'D7');
    }
  });
});

describe('the text of a State', () => {
  test('D11 a State that is invited tables by itself, and its text waits for a member that asks for the vote', () => {
    const before = session(consultations, aDraftBy('velora'));
    before.when(by('velora'), table('d1')).thenRefused('no-member-sponsors', 'D6');
    const tabled = given(before, aDraftTabledBy('kenya'), invited, voting)
      .when(by('velora'), table('d1'))
      .then({ kind: 'draft-tabled', draft: 'd1', symbol: 'S/2031/2', by: 'velora' });
    expect(drafts(tabled)[0]).toMatchObject({ awaitsMember: true, sponsors: [] });
    const other = given(tabled, voteOpen, voteClosed);
    expect(other.council.results.map(({ subject }) => subject)).toEqual([{ kind: 'draft', draft: 'd2' }]);
    const past = given(other, did(facilitator, next));
    expect(past.council).toMatchObject({ round: 2, queue: ['d1'] });
    const asked = given(tabled).when(by('ghana'), require()).then({ kind: 'vote-required', draft: 'd1', by: 'ghana' });
    expect(drafts(asked)[0]).toMatchObject({ awaitsMember: false, sponsors: [], status: 'tabled' });
    expect(asked.council.queue).toEqual(['d2', 'd1']);
    expect(given(asked, voteOpen, voteClosed, voteOpen).council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
    given(asked).when(by('france'), require()).thenRefused('nothing-to-require', 'D10');
  });

  test('D11 no seat without a vote asks for the vote on it, the State itself neither', () => {
    const tabled = session(
      ...[consultations, aDraftBy('velora'), aDraftTabledBy('kenya'), invited, voting],
      did(by('velora'), table('d1')),
    );
    tabled.when(by('velora'), require()).thenRefused('not-a-member', 'D6');
    tabled.when(by('velora'), withdraw('d1')).thenHappens('draft-withdrawn');
    tabled.when(by('kenya'), withdraw('d1')).thenRefused('not-the-penholder', 'D9');
  });

  test('D11 a member that sponsors it asks for the vote with that', () => {
    const tabled = session(
      ...[consultations, aDraftBy('velora'), aDraftTabledBy('kenya'), invited, voting],
      ...[did(by('velora'), table('d1')), did(by('ghana'), sponsor('d1'))],
    );
    expect(drafts(tabled)[0]).toMatchObject({ awaitsMember: false, sponsors: ['ghana'] });
  });

  test('D11 a briefer submits nothing by itself, invited or not; with a member that sponsors it does', () => {
    const before = session(consultations, aDraftBy('relief'));
    before.when(by('relief'), table('d1')).thenRefused('rule-39-cannot-submit', 'D11');
    given(
      before,
      ...[did(by('france'), act('propose-participation', { seat: 'relief' })), aDraftTabledBy('kenya'), voting],
    )
      .when(by('relief'), table('d1'))
      .thenRefused('rule-39-cannot-submit', 'D11');
    given(before, did(by('relief'), share('d1', 'ghana')), did(by('ghana'), sponsor('d1')))
      .when(by('relief'), table('d1'))
      .thenHappens('draft-tabled');
  });
});

describe('pens', () => {
  test('D12 whoever writes a text shows which clause is under their hands, and puts it down', () => {
    const now = session(aDraftBy('kenya'), did(by('kenya'), share('d1', 'france')));
    const taken = now
      .when(by('france'), pen('c2'))
      .then({ kind: 'pen-taken', draft: 'd1', clause: 'c2', seat: 'france' });
    given(taken).when(by('france'), pen('c2')).then();
    now.when(by('france'), pen(null)).then();
    const down = given(taken).when(by('france'), pen(null)).thenHappens('pen-taken');
    expect(drafts(down)[0]?.pens).toEqual({});
    now.when(by('france'), pen('c99')).thenRefused('unknown-clause', 'D3', ['clause']);
    now.when(by('ghana'), pen('c1')).thenRefused('unknown-draft', 'D1');
  });

  test('D12 a pen keeps nobody from anything', () => {
    session(aDraftBy('kenya'), did(by('kenya'), share('d1', 'france')), did(by('france'), pen('c2')))
      .when(by('kenya'), pen('c2'))
      .thenHappens('pen-taken');
    const now = session(aDraftBy('kenya'), did(by('kenya'), share('d1', 'france')), did(by('france'), pen('c2')));
    now.when(by('kenya'), removeClause('d1', 'c2', 1)).thenHappens('clause-removed');
    expect(drafts(given(now, did(by('kenya'), removeClause('d1', 'c2', 1))))[0]?.pens).toEqual({});
  });

  test('D12 a seat has one pen: it puts down the one before, also in another text', () => {
    const now = session(
      ...[aDraftBy('kenya'), aDraftBy('kenya'), did(by('kenya'), pen('c1')), did(by('kenya'), pen('c2'))],
    );
    expect(drafts(now)[0]?.pens).toEqual({ kenya: 'c2' });
    const other = given(now, did(by('kenya'), pen('c1', 'd2')));
    expect(drafts(other).map(({ pens }) => pens)).toEqual([{}, { kenya: 'c1' }]);
  });

  test('D12 once the words stay there is no pen to take', () => {
    const now = session(consultations, aDraftBy('kenya'), did(by('kenya'), pen('c1')), did(by('kenya'), table('d1')));
    expect(drafts(now)[0]?.pens).toEqual({});
    now.when(by('kenya'), pen('c1')).thenRefused('text-is-tabled', 'D4');
    now.when(by('kenya'), addClause('d1', { kind: 'refugees' })).thenRefused('text-is-tabled', 'D4');
  });
});
