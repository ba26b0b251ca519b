import { describe, expect, test } from 'vitest';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftBy,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  did,
  elected,
  facilitator,
  given,
  later,
  members,
  next,
  type Session,
  seated,
  server,
  share,
  sponsor,
  table,
  until,
  voteClosed,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

const mission: Clause = { kind: 'mission', troops: 8 };
const access: Clause = { kind: 'humanitarian-access', level: 1 };
const mediation: Clause = { kind: 'mediation', level: 2 };
const determination: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];

const divide = (...clauses: string[]) => act('ask-division', { draft: 'd1', clauses });
const object = act('object-division', { draft: 'd1' });
const asked = (...clauses: string[]) => did(by('france'), divide(...clauses));
const go = did(facilitator, next);
const text = aTextTabledBy('kenya', [mission, access, mediation]);
/** All fifteen are there; the text has c1, c2 and c3. */
const chamber = (...circumstances: readonly Circumstance[]) =>
  given(aCouncilOfFifteen(), seated(...members, 'velora'), text, ...circumstances);
/** A session with a meeting step, in its debate. */
const debate = (...circumstances: readonly Circumstance[]) =>
  given(
    aCouncilOfFifteen({ meetingSeconds: 75 }),
    ...[seated(...members, 'velora'), text, until('meeting'), did(facilitator, act('gavel-for-president'))],
    ...circumstances,
  );
const voted = (yes: readonly string[], no: readonly string[] = []): Circumstance => {
  const others = members.filter((seat) => !yes.includes(seat) && !no.includes(seat));
  return (before) =>
    [ballots('no', ...no), ballots('abstain', ...others), ballots('yes', ...yes)].reduce(
      (now, each) => each(now),
      before,
    );
};
const draft = ({ council }: Session) => Object.values(council.drafts)[0];
const ids = (now: Session) => draft(now)?.clauses.map(({ id }) => id);

describe('asking for a division', () => {
  test('X4 any member asks that parts of a tabled text be voted on separately, without a vote on that', () => {
    const now = chamber();
    now
      .when(by('france'), divide('c2', 'c3', 'c2'))
      .then({ kind: 'division-asked', draft: 'd1', by: 'france', clauses: ['c2', 'c3'], until: null });
    now.when(by('kenya'), divide('c1')).thenHappens('division-asked');
    now.when(by('velora'), divide('c1')).thenRefused('not-a-member', 'D6');
  });

  test('X4 a part is some of the text’s clauses, and leaves something that decides', () => {
    const now = chamber();
    now.when(by('france'), divide('c1', 'c9')).thenRefused('unknown-clause', 'D3', ['clauses', 1]);
    now.when(by('france'), divide('c1', 'c2', 'c3')).thenRefused('cannot-be-divided', 'X4', ['clauses']);
    const based = given(aCouncilOfFifteen(), seated(...members), aTextTabledBy('kenya', [...determination, access]));
    based.when(by('france'), divide('c3')).thenRefused('cannot-be-divided', 'X4', ['clauses']);
    based.when(by('france'), divide('c2')).thenHappens('division-asked');
    given(aCouncilOfFifteen(), seated(...members), aTextTabledBy('kenya', [access]))
      .when(by('france'), divide('c1'))
      .thenRefused('cannot-be-divided', 'X4');
  });

  test('X4 it is asked once, and only of a text that is tabled and not voted on', () => {
    chamber(asked('c1')).when(by('ghana'), divide('c2')).thenRefused('already-divided', 'X4');
    chamber(voteOpen).when(by('ghana'), divide('c2')).thenRefused('cannot-be-divided', 'X4');
    chamber(voteOpen, voteClosed).when(by('ghana'), divide('c2')).thenRefused('cannot-be-divided', 'X4');
    chamber(did(by('kenya'), withdraw('d1')))
      .when(by('ghana'), divide('c2'))
      .thenRefused('cannot-be-divided', 'X4');
  });

  test('X4 also after the votes on amendments have begun', () => {
    const change = { kind: 'delete', id: 'c3' };
    chamber(did(by('ghana'), act('propose-amendment', { draft: 'd1', change })), voteOpen, voted(members))
      .when(by('france'), divide('c1'))
      .thenHappens('division-asked');
  });

  test('X4 Q1 while a point of order waits for its ruling it is not asked', () => {
    debate(did(by('ghana'), act('raise-point', { point: { kind: 'other', text: 'The room is cold.' } })))
      .when(by('france'), divide('c1'))
      .thenRefused('point-pending', 'Q1');
  });
});

describe('the mover’s objection', () => {
  test('X4 one objection of the original mover ends it with no vote, and it is not asked again', () => {
    const now = chamber(asked('c1'));
    const whole = now.when(by('kenya'), object).then({ kind: 'division-objected', draft: 'd1', by: 'kenya' });
    given(whole).when(by('france'), divide('c1')).thenRefused('already-divided', 'X4');
    given(whole).when(by('kenya'), object).thenRefused('no-division', 'X4');
    const open = given(whole, voteOpen);
    expect(open.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
  });

  test('X4 nobody else can object: not whoever asked, another sponsor, nor a permanent member', () => {
    const now = chamber(did(by('ghana'), sponsor('d1')), asked('c1'));
    for (const seat of ['france', 'ghana', 'china', 'velora']) {
      now.when(by(seat), object).thenRefused('not-the-mover', 'X2');
    }
    chamber().when(by('kenya'), object).thenRefused('no-division', 'X4');
  });

  test('X4 D9 the mover of a State’s text is the State, whoever sponsors it', () => {
    const now = given(
      aCouncilOfFifteen(),
      ...[seated(...members, 'velora'), until('consultations'), aDraftBy('velora')],
      did(by('velora'), share('d1', 'ghana', 'france')),
      ...[did(by('ghana'), sponsor('d1')), did(by('france'), sponsor('d1')), did(by('velora'), table('d1'))],
      asked('c3'),
    );
    now.when(by('ghana'), object).thenRefused('not-the-mover', 'X2');
    now.when(by('velora'), object).thenHappens('division-objected');
  });

  test('X4 in a meeting the mover has a while to object, then it stands, and the step waits for it', () => {
    const now = debate(asked('c1'));
    const { objectionSeconds } = now.council.setup.law;
    const due = now.now + objectionSeconds * 1000;
    expect(draft(now)?.division).toEqual({ by: 'france', clauses: ['c1'], until: due });
    const granted = given(now, later(objectionSeconds))
      .when(server, act('note-deadline', { deadline: due }))
      .then({ kind: 'division-granted', draft: 'd1' });
    expect(draft(granted)?.division).toMatchObject({ until: null });
    const moved = given(now).when(facilitator, next).thenHappens('division-granted');
    expect(moved.council.phase).toBe('meeting');
  });

  test('X4 D7 once the part is put to the vote nobody objects any more', () => {
    chamber(asked('c1'), voteOpen).when(by('kenya'), object).thenRefused('vote-started', 'D7');
    chamber(asked('c1'), voting).when(by('kenya'), object).thenHappens('division-objected');
  });

  test('X4 D7 a text that is withdrawn is divided no more', () => {
    const now = debate(asked('c1'), did(by('kenya'), withdraw('d1')));
    expect(draft(now)?.division).toBeNull();
    now.when(by('kenya'), object).thenRefused('no-division', 'X4');
  });
});

describe('the vote on a part', () => {
  test('X5 a part that is adopted stays, and the text is then voted on as a whole', () => {
    const open = chamber(asked('c3'), voteOpen);
    expect(open.council.vote).toMatchObject({
      subject: { kind: 'part', draft: 'd1', clauses: ['c3'] },
      character: 'substantive',
    });
    const whole = given(open, voted(members), go);
    expect(whole.council.vote?.subject).toEqual({ kind: 'draft', draft: 'd1' });
    expect(ids(whole)).toEqual(['c1', 'c2', 'c3']);
    whole.when(by('france'), divide('c1')).thenRefused('cannot-be-divided', 'X4');
    expect(draft(whole)).toMatchObject({ division: null, divided: true, version: 4 });
  });

  test('X5 as in October 1956 (S/3671): one part carried, the other vetoed, and the rest goes on without it', () => {
    const vetoed = chamber(asked('c3'), voteOpen, voted(members.slice(1), [members[0] ?? '']));
    expect(vetoed.council.results.at(-1)).toMatchObject({ outcome: 'vetoed', subject: { kind: 'part' } });
    expect(ids(vetoed)).toEqual(['c1', 'c2']);
    expect(draft(vetoed)).toMatchObject({ symbol: 'S/2031/1', revision: 0, version: 5, status: 'tabled' });
    const carried = given(vetoed, go, voted(members));
    expect(carried.council.results.at(-1)).toMatchObject({ outcome: 'adopted', subject: { kind: 'draft' } });
  });

  test('X5 as in March 1964 (S/RES/186): a paragraph by itself with eight of eleven and three abstaining', () => {
    const eleven = [...members.slice(0, 5), ...elected.slice(0, 6)];
    const setup = aCouncilOfFifteen().council.setup;
    const now = given(
      aCouncilOfFifteen({ year: 1964, seats: setup.seats.filter(({ id }) => eleven.includes(id)) }),
      seated(...eleven),
      aTextTabledBy(eleven[9] ?? '', [mission, access, mediation]),
      did(by(eleven[10] ?? ''), divide('c3')),
      voteOpen,
      ballots('abstain', ...eleven.slice(0, 3)),
      ballots('yes', ...eleven.slice(3)),
    );
    expect(now.council.results.at(-1)).toMatchObject({ outcome: 'adopted', needed: 7, totals: { yes: 8, abstain: 3 } });
    expect(ids(now)).toEqual(['c1', 'c2', 'c3']);
  });

  test('X5 a part with too few votes is lost', () => {
    const lost = chamber(asked('c1', 'c2'), voteOpen, voted(members.slice(0, 8)));
    expect(lost.council.results.at(-1)).toMatchObject({ outcome: 'failed-insufficient-votes' });
    expect(ids(lost)).toEqual(['c3']);
  });

  test('X5 a text that without the part would be unlawful is set aside', () => {
    const now = given(
      aCouncilOfFifteen(),
      ...[seated(...members), aTextTabledBy('kenya', [...determination, access]), asked('c2'), voteOpen],
      voted(members.slice(0, 8)),
    );
    expect(now.events.slice(-2)).toEqual([
      expect.objectContaining({ kind: 'text-revised', why: 'divided' }),
      { kind: 'draft-set-aside', draft: 'd1', rule: 'G3' },
    ]);
    expect(now.council).toMatchObject({ queue: [], drafts: { d1: { status: 'set-aside' } } });
  });

  test('X5 amendments come before the part, and may leave nothing to divide', () => {
    const strike = (id: string) => act('propose-amendment', { draft: 'd1', change: { kind: 'delete', id } });
    const open = chamber(asked('c1'), did(by('ghana'), strike('c1')), voteOpen);
    expect(open.council.vote?.subject.kind).toBe('amendment');
    expect(given(open, voted(members), go).council.vote?.subject.kind).toBe('draft');
    expect(given(open, voted([]), go).council.vote?.subject.kind).toBe('part');
    const others = chamber(
      ...[asked('c1'), did(by('ghana'), strike('c2')), did(by('ghana'), strike('c3'))],
      ...[voteOpen, voted(members), go, voted(members), go],
    );
    expect(others.council.vote?.subject.kind).toBe('draft');
  });
});
