import { describe, expect, test } from 'vitest';
import { presidentOf } from '../../shared/council/rules/meeting/presidency.ts';
import { distance } from '../../shared/council/rules/texts/changes.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  did,
  elected,
  facilitator,
  given,
  joined,
  members,
  next,
  permanent,
  type Session,
  seated,
  sponsor,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const mission = (troops: number): Clause => ({ kind: 'mission', troops });
const access: Clause = { kind: 'humanitarian-access', level: 1 };
const mediation: Clause = { kind: 'mediation', level: 2 };
const refugees: Clause = { kind: 'refugees' };
const robust: Clause = { kind: 'use-of-force', rule: 'robust' };

const add = (clause: Clause) => ({ kind: 'add', clause });
const strike = (id: string) => ({ kind: 'delete', id });
const replace = (id: string, clause: Clause) => ({ kind: 'replace', id, clause });
const amend = (change: object, draft = 'd1') => act('propose-amendment', { draft, change });
const support = (amendment: string, supports = true) => act('support-amendment', { amendment, supports });
const takeBack = (amendment: string) => act('withdraw-amendment', { amendment });
const take = (amendment: string) => act('accept-amendment', { amendment });
const order = (...ids: string[]) => act('order-amendments', { draft: 'd1', order: ids });

const seats = seated('france', 'kenya', 'ghana', 'velora', 'relief');
/** c1: a mission of 8,000; c2: access; c3: mediation. */
const text = aTextTabledBy('kenya', [mission(8), access, mediation]);
const session = (...circumstances: readonly Circumstance[]) =>
  given(aCouncilOfFifteen(), seats, text, ...circumstances);
/** All fifteen are there and vote. */
const chamber = (...circumstances: readonly Circumstance[]) =>
  given(aCouncilOfFifteen(), seated(...members, 'velora'), text, ...circumstances);
const proposed = (seat: string, change: object) => did(by(seat), amend(change));
const voted = (yes: readonly string[], no: readonly string[] = []): Circumstance => {
  const others = members.filter((seat) => !yes.includes(seat) && !no.includes(seat));
  return (before) =>
    [ballots('no', ...no), ballots('abstain', ...others), ballots('yes', ...yes)].reduce(
      (now, each) => each(now),
      before,
    );
};
const go = did(facilitator, next);
const draft = ({ council }: Session) => Object.values(council.drafts)[0];
const clausesOf = (now: Session) => draft(now)?.clauses.map(({ clause }) => clause);
const subjects = ({ council }: Session) => council.results.map(({ subject }) => subject.kind);

describe('proposing an amendment', () => {
  test('X1 a member proposes one in writing to a tabled text; whoever moves it supports it', () => {
    const now = session()
      .when(by('france'), amend(add(refugees)))
      .then({
        kind: 'amendment-proposed',
        amendment: 'a1',
        draft: 'd1',
        by: 'france',
        change: { kind: 'add', clause: { kind: 'refugees' } },
        oral: false,
      });
    expect(now.council.amendments).toMatchObject({ a1: { supporters: ['france'], status: 'pending' } });
    expect(clausesOf(now)).toHaveLength(3);
  });

  test('X1 in a meeting an amendment is oral, also a sponsor’s', () => {
    session(voting)
      .when(by('kenya'), amend(strike('c3')))
      .then({
        ...{ kind: 'amendment-proposed', amendment: 'a1', draft: 'd1', by: 'kenya', oral: true },
        change: { kind: 'delete', id: 'c3' },
      });
  });

  test('X1 ids go on over the session, whatever text they are to', () => {
    session(aDraftTabledBy('france'), proposed('france', strike('c3')))
      .when(by('kenya'), amend(add(refugees), 'd2'))
      .thenHappens('amendment-proposed');
    const now = session(aDraftTabledBy('france'), proposed('france', strike('c3')), (before) =>
      did(by('kenya'), amend(add(refugees), 'd2'))(before),
    );
    expect(Object.keys(now.council.amendments)).toEqual(['a1', 'a2']);
  });

  test('X1 a working text is changed by its drafters and not amended, and one that was decided not any more', () => {
    const now = session(did(by('kenya'), act('create-draft', { title: 'Second', template: 'aid' })));
    now.when(by('kenya'), amend(add(refugees), 'd2')).thenRefused('not-amendable', 'X1');
    now.when(by('france'), amend(add(refugees), 'd2')).thenRefused('unknown-draft', 'D1');
    session(did(by('kenya'), withdraw('d1')))
      .when(by('france'), amend(strike('c3')))
      .thenRefused('not-amendable', 'X1');
    session(voteOpen, voteClosed)
      .when(by('france'), amend(strike('c3')))
      .thenRefused('not-amendable', 'X1');
  });

  test('X1 D7 once voting on the text has begun there is no new amendment', () => {
    session(voteOpen)
      .when(by('france'), amend(strike('c3')))
      .thenRefused('vote-started', 'D7');
    const between = session(proposed('france', strike('c3')), voteOpen, voteClosed);
    between.when(by('ghana'), amend(strike('c2'))).thenRefused('vote-started', 'D7');
  });

  const troops = (count: number) => replace('c1', mission(count));
  const more = seated('china', 'brazil');

  test('X1 six wait at the most', () => {
    const movers = ['france', 'france', 'ghana', 'ghana', 'china', 'china'];
    const now = session(more, ...movers.map((seat, index) => proposed(seat, troops(9 + index))));
    now.when(by('brazil'), amend(troops(7))).thenRefused('too-many-amendments', 'X1');
    given(now, did(by('ghana'), takeBack('a3')))
      .when(by('brazil'), amend(troops(7)))
      .thenHappens('amendment-proposed');
  });

  test('X1 two of one seat wait on a text at the most, and others on another', () => {
    const now = session(aDraftTabledBy('kenya'), proposed('france', troops(9)), proposed('france', strike('c3')));
    now.when(by('france'), amend(strike('c2'))).thenRefused('too-many-amendments', 'X1');
    now.when(by('ghana'), amend(strike('c2'))).thenHappens('amendment-proposed');
    now.when(by('france'), amend(add(refugees), 'd2')).thenHappens('amendment-proposed');
    given(now, did(by('kenya'), take('a1')))
      .when(by('france'), amend(strike('c2')))
      .thenHappens('amendment-proposed');
  });

  /** So many that are withdrawn at once; the first of them has this number. */
  const inVain = (seat: string, count: number, from: number, id = 'd1'): readonly Circumstance[] =>
    Array.from({ length: count }, (_, index) => [
      did(by(seat), amend(add(refugees), id)),
      did(by(seat), takeBack(`a${from + index}`)),
    ]).flat();

  test('X1 twelve to one text at the most, withdrawn ones included', () => {
    const eleven = session(aDraftTabledBy('kenya'), ...inVain('france', 6, 1), ...inVain('ghana', 5, 7));
    eleven.when(by('kenya'), amend(strike('c3'))).thenHappens('amendment-proposed');
    const twelve = given(eleven, ...inVain('ghana', 1, 12));
    twelve.when(by('kenya'), amend(strike('c3'))).thenRefused('too-many-amendments', 'X1');
    twelve.when(by('france'), amend(add(refugees), 'd2')).thenHappens('amendment-proposed');
  });

  test('X1 twelve of one seat in a session at the most, withdrawn ones included', () => {
    const eleven = session(aDraftTabledBy('kenya'), ...inVain('france', 6, 1), ...inVain('france', 5, 7, 'd2'));
    eleven.when(by('france'), amend(strike('c3'))).thenHappens('amendment-proposed');
    const twelve = given(eleven, ...inVain('france', 1, 12, 'd2'));
    for (const id of ['d1', 'd2']) {
      twelve.when(by('france'), amend(add(refugees), id)).thenRefused('too-many-amendments', 'X1');
      twelve.when(by('ghana'), amend(add(refugees), id)).thenHappens('amendment-proposed');
    }
  });

  test('X1 it names a clause of the text and changes something', () => {
    const now = session();
    now.when(by('france'), amend(strike('c9'))).thenRefused('unknown-clause', 'D3', ['change', 'id']);
    now.when(by('france'), amend(replace('c9', access))).thenRefused('unknown-clause', 'D3', ['change', 'id']);
    now.when(by('france'), amend(replace('c2', access))).thenRefused('amendment-changes-nothing', 'X1', ['change']);
    now.when(by('france'), amend(add(access))).thenRefused('amendment-changes-nothing', 'X1', ['change']);
  });

  test('X1 with it the text keeps the rules of the mandate, and the scenario’s number of clauses', () => {
    const now = session();
    now.when(by('france'), amend(add(robust))).thenRefused('amendment-not-lawful', 'G4', ['change']);
    now.when(by('france'), amend(add(mission(4)))).thenRefused('amendment-not-lawful', 'G1', ['change']);
    const full = given(aCouncilOfFifteen({ maximumClauses: 3 }), seats, text);
    full.when(by('france'), amend(add(refugees))).thenRefused('amendment-not-lawful', 'D2', ['change']);
    full.when(by('france'), amend(replace('c3', refugees))).thenHappens('amendment-proposed');
    given(aCouncilOfFifteen(), seats, aTextTabledBy('kenya', [access]))
      .when(by('france'), amend(strike('c1')))
      .thenRefused('amendment-not-lawful', 'D5', ['change']);
  });

  test('X1 D11 a State proposes once it is invited, a briefer never', () => {
    const now = session();
    now.when(by('velora'), amend(strike('c3'))).thenRefused('not-a-member', 'D6');
    now.when(by('relief'), amend(strike('c3'))).thenRefused('rule-39-cannot-submit', 'D11');
    const invited = given(now, did(by('france'), act('propose-participation', { seat: 'velora' })), voting);
    invited.when(by('velora'), amend(strike('c3'))).thenHappens('amendment-proposed');
  });

  test('X1 Q1 while a point of order waits for its ruling nothing is proposed', () => {
    session(voting, did(by('ghana'), act('raise-point', { point: { kind: 'other', text: 'The room is cold.' } })))
      .when(by('france'), amend(strike('c3')))
      .thenRefused('point-pending', 'Q1');
  });
});

describe('support and withdrawal', () => {
  test('X1 members support an amendment in public, and take it back', () => {
    const now = session(proposed('france', strike('c3')), did(by('ghana'), support('a1')));
    expect(now.council.amendments).toMatchObject({ a1: { supporters: ['france', 'ghana'] } });
    now.when(by('ghana'), support('a1')).then();
    const less = now.when(by('ghana'), support('a1', false)).thenHappens('amendment-supported');
    expect(less.council.amendments).toMatchObject({ a1: { supporters: ['france'] } });
    now.when(by('velora'), support('a1')).thenRefused('not-a-member', 'D6');
    for (const id of ['a2', 'constructor']) {
      now.when(by('ghana'), support(id)).thenRefused('unknown-amendment', 'X1');
    }
  });

  test('X2 whoever moved it withdraws it, until its vote opens', () => {
    const now = session(proposed('france', strike('c3')));
    now.when(by('kenya'), takeBack('a1')).thenRefused('not-the-mover', 'X2');
    const gone = now
      .when(by('france'), takeBack('a1'))
      .then({ kind: 'amendment-withdrawn', amendment: 'a1', by: 'france' });
    expect(draft(gone)?.amendments).toEqual([]);
    given(gone).when(by('france'), takeBack('a1')).thenRefused('unknown-amendment', 'X1');
    given(now, voteOpen).when(by('france'), takeBack('a1')).thenRefused('vote-started', 'D7');
  });

  test('X2 another amendment is withdrawn also after the vote on the first', () => {
    session(proposed('france', strike('c3')), proposed('france', strike('c2')), voteOpen, voteClosed)
      .when(by('france'), takeBack('a2'))
      .thenHappens('amendment-withdrawn');
  });
});

describe('an amendment that is accepted', () => {
  test('X2 the penholder accepts it: the text is revised at once, with its sponsors and its place, and no vote', () => {
    const before = session(
      aDraftTabledBy('france'),
      did(by('ghana'), sponsor('d1')),
      proposed('france', replace('c1', mission(12))),
      proposed('ghana', strike('c3')),
    );
    before.when(by('ghana'), take('a1')).thenRefused('not-the-penholder', 'D9');
    const now = before.when(by('kenya'), take('a1')).then(
      { kind: 'amendment-accepted', amendment: 'a1', by: 'kenya' },
      {
        kind: 'text-revised',
        draft: 'd1',
        symbol: 'S/2031/1/Rev.1',
        clauses: [
          { id: 'c1', clause: { kind: 'mission', troops: 12 } },
          { id: 'c2', clause: { kind: 'humanitarian-access', level: 1 } },
          { id: 'c3', clause: { kind: 'mediation', level: 2 } },
        ],
        why: 'accepted',
      },
    );
    expect(now.council.queue).toEqual(['d1', 'd2']);
    expect(draft(now)).toMatchObject({ revision: 1, version: 5, sponsors: ['kenya', 'ghana'], amendments: ['a2'] });
    expect(draft(now)?.clauses.map(({ changedIn }) => changedIn)).toEqual([5, 3, 4]);
    const again = given(now, did(by('kenya'), take('a2')));
    expect(draft(again)).toMatchObject({ symbol: 'S/2031/1/Rev.2', revision: 2, version: 6 });
  });

  test('X2 the next text has the next symbol after a revision, and ids of clauses do not come back', () => {
    const now = session(
      ...[proposed('france', add(refugees)), did(by('kenya'), take('a1'))],
      ...[proposed('france', strike('c4')), did(by('kenya'), take('a2'))],
      ...[proposed('france', add(refugees)), did(by('kenya'), take('a3'))],
      aDraftTabledBy('france'),
    );
    expect(draft(now)?.clauses.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c5']);
    expect(now.council.drafts).toMatchObject({ d1: { symbol: 'S/2031/1/Rev.3' }, d2: { symbol: 'S/2031/2' } });
  });

  test('X2 what the text cannot take any more is not accepted', () => {
    const now = session(
      proposed('france', strike('c3')),
      proposed('ghana', replace('c3', refugees)),
      did(by('kenya'), take('a1')),
    );
    now.when(by('kenya'), take('a2')).thenRefused('amendment-not-lawful', 'X1');
  });

  test('X2 D7 nor once voting on the text has begun', () => {
    session(proposed('france', strike('c3')), proposed('ghana', strike('c2')), voteOpen, voteClosed)
      .when(by('kenya'), take('a2'))
      .thenRefused('vote-started', 'D7');
  });
});

describe('the order of amendments', () => {
  test('X3 what adds or deletes comes first, as it was moved; then the furthest removed in substance', () => {
    const now = session(
      seated('china'),
      proposed('france', replace('c1', mission(10))),
      proposed('ghana', replace('c1', mission(24))),
      proposed('france', strike('c3')),
      proposed('china', replace('c2', refugees)),
      proposed('ghana', add(refugees)),
      proposed('china', replace('c1', mission(7))),
    );
    expect(draft(now)?.amendments).toEqual(['a3', 'a5', 'a4', 'a2', 'a1', 'a6']);
    expect(draft(given(now, did(by('france'), takeBack('a3'))))?.amendments).toEqual(['a5', 'a4', 'a2', 'a1', 'a6']);
  });

  test('X3 distance is the steps between two clauses, and another kind is far', () => {
    expect(distance(mission(4), mission(24))).toBe(1);
    expect(distance(mission(4), mission(9))).toBe(0.25);
    expect(distance({ kind: 'use-of-force', rule: 'observe' }, { kind: 'use-of-force', rule: 'protect' })).toBe(0.5);
    const building: Clause = { kind: 'reconstruction', level: 1, conditional: false };
    expect(distance(building, { ...building, level: 3, conditional: true })).toBe(2);
    expect(distance(building, mission(4))).toBeGreaterThan(10);
    expect(distance(building, { ...building })).toBe(0);
  });

  test('X3 the President rules on the order, of each once, and never puts what replaces before what adds or deletes', () => {
    const now = session(
      proposed('france', replace('c1', mission(10))),
      proposed('ghana', replace('c1', mission(24))),
      proposed('france', strike('c3')),
    );
    const president = presidentOf(now.council.setup, now.council.round) ?? '';
    const led = given(now, joined(president), did(by(president), act('take-seat', { seat: president })));
    const other = president === 'france' ? 'ghana' : 'france';
    led.when(by(other), order('a3', 'a1', 'a2')).thenRefused('not-the-president', 'P2');
    for (const wrong of [
      ['a1', 'a3', 'a2'],
      ['a3', 'a1'],
      ['a3', 'a1', 'a1'],
      ['a3', 'a1', 'a2', 'a2'],
      ['a3', 'a1', 'a4'],
    ]) {
      led.when(by(president), order(...wrong)).thenRefused('amendment-out-of-order', 'X3', ['order']);
    }
    led.when(by(president), order('a3', 'a2', 'a1')).then();
    const ruled = led
      .when(by(president), order('a3', 'a1', 'a2'))
      .then({ kind: 'amendments-ordered', draft: 'd1', order: ['a3', 'a1', 'a2'], by: president });
    expect(draft(ruled)?.amendments).toEqual(['a3', 'a1', 'a2']);
    expect(draft(given(ruled, did(by('france'), takeBack('a3'))))?.amendments).toEqual(['a1', 'a2']);
    expect(draft(given(ruled, proposed('ghana', add(refugees))))?.amendments).toEqual(['a3', 'a4', 'a1', 'a2']);
    given(ruled, voteOpen)
      .when(by(president), order('a3', 'a2', 'a1'))
      .thenRefused('vote-started', 'D7');
  });

  test('X3 among amendments that all add or delete the President has a free hand', () => {
    const now = session(proposed('france', add(refugees)), proposed('ghana', strike('c3')));
    const president = presidentOf(now.council.setup, now.council.round) ?? '';
    const led = given(now, joined(president), did(by(president), act('take-seat', { seat: president })));
    led.when(by(president), order('a2', 'a1')).thenHappens('amendments-ordered');
  });

  test('X3 there is nothing to rule on where fewer than two wait', () => {
    const now = session(proposed('france', strike('c3')));
    const president = presidentOf(now.council.setup, now.council.round) ?? '';
    given(now, joined(president), did(by(president), act('take-seat', { seat: president })))
      .when(by(president), order('a1'))
      .thenRefused('amendment-out-of-order', 'X3');
  });
});

describe('the vote on amendments', () => {
  test('X1 X3 amendments are voted on first, one by one, then the text as amended', () => {
    const open = chamber(proposed('france', replace('c1', mission(12))), proposed('ghana', strike('c3')), voteOpen);
    expect(open.council.vote).toMatchObject({
      subject: { kind: 'amendment', draft: 'd1', amendment: 'a2' },
      character: 'substantive',
    });
    const now = given(open, voted(members), go, voted(elected), go);
    expect(subjects(now)).toEqual(['amendment', 'amendment']);
    expect(now.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
    expect(clausesOf(now)).toEqual([mission(12), access]);
    expect(draft(now)).toMatchObject({ symbol: 'S/2031/1', revision: 0, version: 6 });
    const adopted = given(now, voted(members));
    expect(adopted.council.results.at(-1)).toMatchObject({ outcome: 'adopted', version: 6, symbol: 'S/2031/1' });
    expect(adopted.council.amendments).toMatchObject({ a1: { status: 'adopted' }, a2: { status: 'adopted' } });
  });

  test('X1 an amendment to a substantive text can be vetoed, and the text goes on to its vote', () => {
    const open = chamber(proposed('france', replace('c1', mission(12))), voteOpen);
    const vetoed = given(open, voted([...elected, 'france'], ['china']));
    expect(vetoed.council.results.at(-1)).toMatchObject({ outcome: 'vetoed', vetoedBy: ['china'] });
    expect(vetoed.council.amendments).toMatchObject({ a1: { status: 'vetoed' } });
    const whole = given(vetoed, go);
    expect(whole.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
    expect(clausesOf(whole)).toEqual([mission(8), access, mediation]);
  });

  test('X1 V3 an amendment with too few votes fails, whoever of the five was against', () => {
    const lost = chamber(proposed('france', strike('c3')), voteOpen, voted(members.slice(0, 8), ['kenya']));
    const eight = members.filter((seat) => !permanent.includes(seat)).slice(0, 8);
    expect(lost.council.amendments).toMatchObject({ a1: { status: 'failed' } });
    const against = chamber(proposed('france', strike('c3')), voteOpen, voted(eight, ['china']));
    expect(against.council.results.at(-1)).toMatchObject({ outcome: 'failed-insufficient-votes', vetoedBy: [] });
  });

  test('X1 what the text, as it has become, cannot lawfully take is set aside when its turn comes', () => {
    const clauses: readonly Clause[] = [
      { kind: 'chapter', chapter: 'vii' },
      { kind: 'threat-to-peace' },
      ...[mission(8), mediation],
    ];
    const now = given(
      aCouncilOfFifteen(),
      seated(...members),
      aTextTabledBy('kenya', clauses),
      proposed('france', replace('c3', access)),
      proposed('ghana', add(robust)),
      did(by('kenya'), take('a1')),
      voting,
    );
    const open = now.when(facilitator, next).thenHappens('amendment-set-aside', 'vote-opened');
    expect(open.events.at(-2)).toEqual({ kind: 'amendment-set-aside', amendment: 'a2', rule: 'G12' });
    expect(open.council.amendments).toMatchObject({ a1: { status: 'accepted' }, a2: { status: 'set-aside' } });
    expect(open.council.vote?.subject.kind).toBe('draft');
  });

  test('X1 a replacement of a clause that was struck out meanwhile is set aside', () => {
    const now = chamber(
      proposed('france', strike('c3')),
      proposed('ghana', replace('c3', { ...mediation, level: 1 })),
      voteOpen,
      voted(members),
    );
    now
      .when(facilitator, next)
      .then(
        { kind: 'amendment-set-aside', amendment: 'a2', rule: 'X1' },
        expect.objectContaining({ kind: 'vote-opened', subject: { kind: 'draft', draft: 'd1' } }),
      );
  });

  test('X1 D11 a State’s amendment comes to the vote when a member supports it', () => {
    const moved = chamber(
      did(by('france'), act('propose-participation', { seat: 'velora' })),
      voting,
      proposed('velora', strike('c3')),
    );
    given(moved)
      .when(facilitator, next)
      .then(
        { kind: 'amendment-set-aside', amendment: 'a1', rule: 'D11' },
        expect.objectContaining({ kind: 'vote-opened', subject: { kind: 'draft', draft: 'd1' } }),
      );
    given(moved, did(by('ghana'), support('a1')))
      .when(facilitator, next)
      .thenHappens('vote-opened');
  });
});
