/** What was done to texts: their order, their withdrawal, their amendments and their parts (rules 32 to 36). */
import { describe, expect, test } from 'vitest';
import {
  act,
  aDraftTabledBy,
  aTextTabledBy,
  by,
  given,
  type Session,
  until,
  voteOpen,
  voting,
} from '../support/council.ts';
import { does, nobodyObjects, ofRecord, theCouncilOf, theVote, voted } from './council.ts';

const meeting = until('meeting');
const statusOf = ({ council }: Session, id: string) =>
  Object.values(council.drafts).find((each) => each.id === id)?.status;
/** Which of an amendment, a part and the whole each vote was on. */
const votedOn = ({ council }: Session) => council.results.map(({ subject }) => subject.kind);

const of2017 = {
  year: 2017,
  members:
    'Bolivia, China, Egypt, Ethiopia, France, Italy, Japan, Kazakhstan, Russian Federation, Senegal, Sweden, Ukraine, United Kingdom, United States, Uruguay',
};

describe('the order of texts', () => {
  test('D10 16 November 2017: Russia withdraws its text, and Bolivia, which had seconded it, has it voted on', () => {
    const orderKept = given(
      theCouncilOf({ ...of2017, president: 'Italy' }),
      aDraftTabledBy('russian-federation', { title: 'Joint Investigative Mechanism' }),
      aDraftTabledBy('united-states', { title: 'Joint Investigative Mechanism' }),
      does('Bolivia', 'second-draft', { draft: 'd1' }),
      meeting,
      nobodyObjects,
      does('Russian Federation', 'move-motion', { motion: 'take-next', draft: 'd2' }),
      // The count is on record; by member it is supposed.
      voted({
        yes: 'Bolivia, China, Russian Federation',
        no: 'France, Italy, Japan, Sweden, Ukraine, United Kingdom, United States',
        abstain: 'Egypt, Ethiopia, Kazakhstan, Senegal, Uruguay',
      }),
    );
    expect(theVote(orderKept)).toMatchObject({ count: '3-7-5', outcome: 'not-adopted-procedural' });
    expect(orderKept.council.queue).toEqual(['d1', 'd2']);
    const withdrawn = given(orderKept, does('Russian Federation', 'withdraw-draft', { draft: 'd1' }));
    expect(withdrawn.council.queue).toEqual(['d2']);
    given(withdrawn)
      .when(by('china'), act('require-vote', { draft: 'd1' }))
      .thenRefused('nothing-to-require', 'D10');
    const vetoed = given(
      withdrawn,
      voteOpen,
      voted({
        yes: 'Ethiopia, France, Italy, Japan, Kazakhstan, Senegal, Sweden, Ukraine, United Kingdom, United States, Uruguay',
        no: 'Bolivia, Russian Federation',
        abstain: 'China, Egypt',
      }),
    );
    expect(theVote(vetoed)).toMatchObject({ count: '11-2-2', outcome: 'vetoed', vetoedBy: ['russian-federation'] });
    const required = given(vetoed, does('Bolivia', 'require-vote', { draft: 'd1' }));
    expect(required.council.drafts).toMatchObject({ d1: { status: 'tabled', sponsors: ['bolivia'] } });
    const session = given(required, voteOpen, ofRecord('s-2017-968-2017-11-16'));
    expect(theVote(session)).toMatchObject({ count: '4-7-4', outcome: 'failed-insufficient-votes', vetoedBy: [] });
    expect(statusOf(session, 'd1')).toBe('failed');
  });

  test('M6 24 October 2017: the votes are not adjourned to a later day, and the text is vetoed', () => {
    const session = given(
      theCouncilOf({ ...of2017, president: 'France' }),
      aDraftTabledBy('united-states', { title: 'Joint Investigative Mechanism' }),
      voting,
      does('Russian Federation', 'move-motion', { motion: 'adjourn-until', draft: null, round: 2 }),
      nobodyObjects,
      // The count is on record; by member it is supposed.
      voted({
        yes: 'Bolivia, China, Kazakhstan, Russian Federation',
        no: 'France, Italy, Japan, Senegal, Sweden, Ukraine, United Kingdom, United States',
        abstain: 'Egypt, Ethiopia, Uruguay',
      }),
    );
    expect(theVote(session)).toMatchObject({ count: '4-8-3', outcome: 'not-adopted-procedural', vetoedBy: [] });
    expect(session.council).toMatchObject({ phase: 'voting', queue: ['d1'], meeting: { stage: 'debate' } });
    const vetoed = given(
      session,
      voteOpen,
      voted({
        yes: 'Egypt, Ethiopia, France, Italy, Japan, Senegal, Sweden, Ukraine, United Kingdom, United States, Uruguay',
        no: 'Bolivia, Russian Federation',
        abstain: 'China, Kazakhstan',
      }),
    );
    expect(theVote(vetoed)).toMatchObject({ count: '11-2-2', outcome: 'vetoed', vetoedBy: ['russian-federation'] });
  });
});

describe('parts of a text', () => {
  const of1956 = {
    year: 1956,
    ...{ president: 'France', resolution: 118 },
    members: 'Australia, Belgium, China, Cuba, France, Iran, Peru, USSR, United Kingdom, United States, Yugoslavia',
  };
  // c1 is the six principles, on which all agreed, c2 what the United Kingdom and France wanted of Egypt besides. The first
  // part was voted on first then; here it is what is left once the second has been voted on.
  const suez = aTextTabledBy('united-kingdom', [
    { kind: 'mediation', level: 2 },
    { kind: 'local-ownership', level: 2 },
  ]);
  const everybody = { yes: of1956.members };

  test('X4 S/3671 (13 October 1956), Suez: the second part is vetoed, and the first is S/RES/118', () => {
    const divided = given(
      theCouncilOf(of1956),
      suez,
      meeting,
      nobodyObjects,
      does('Iran', 'ask-division', { draft: 'd1', clauses: ['c2'] }),
      voteOpen,
      voted({
        yes: 'Australia, Belgium, China, Cuba, France, Iran, Peru, United Kingdom, United States',
        no: 'USSR, Yugoslavia',
      }),
    );
    expect(theVote(divided)).toMatchObject({ count: '9-2-0', outcome: 'vetoed', vetoedBy: ['ussr'], resolution: '' });
    const session = given(divided, voteOpen, voted(everybody));
    expect(theVote(session)).toMatchObject({ count: '11-0-0', outcome: 'adopted', resolution: 'S/RES/118 (1956)' });
    expect(votedOn(session)).toEqual(['part', 'draft']);
    expect(session.council.drafts).toMatchObject({ d1: { status: 'adopted', clauses: [{ id: 'c1' }] } });
  });

  test('X4 the mover objects, and S/3671 is voted on as a whole: nothing is left of it', () => {
    const session = given(
      theCouncilOf(of1956),
      suez,
      meeting,
      nobodyObjects,
      does('Iran', 'ask-division', { draft: 'd1', clauses: ['c2'] }),
      does('United Kingdom', 'object-division', { draft: 'd1' }),
      voteOpen,
      voted({
        yes: 'Australia, Belgium, China, Cuba, France, Iran, Peru, United Kingdom, United States',
        no: 'USSR, Yugoslavia',
      }),
    );
    expect(votedOn(session)).toEqual(['draft']);
    expect(statusOf(session, 'd1')).toBe('vetoed');
  });
});

describe('amendments', () => {
  const of2025 = {
    year: 2025,
    ...{ president: 'China', resolution: 2774 },
    members:
      'Algeria, China, Denmark, France, Greece, Guyana, Pakistan, Panama, Republic of Korea, Russian Federation, Sierra Leone, Slovenia, Somalia, United Kingdom, United States',
  };
  const add = (clause: object) => ({ draft: 'd1', change: { kind: 'add', clause } });

  test('X1 S/RES/2774 (24 February 2025): Russia vetoes two amendments, a third fails, and the text stands as it was', () => {
    const amended = given(
      theCouncilOf(of2025),
      aTextTabledBy('united-states', [{ kind: 'mediation', level: 1 }]),
      does('France', 'propose-amendment', add({ kind: 'territorial-integrity' })),
      does('United Kingdom', 'propose-amendment', add({ kind: 'demand', what: 'ceasefire' })),
      does('Slovenia', 'propose-amendment', add({ kind: 'demand', what: 'condemn' })),
      voteOpen,
      // Sovereignty and territorial integrity had 9, a just and lasting peace 11 (GA/12677), and to name the invasion 6;
      // Russia was against each. Who else was in favour is supposed.
      voted({
        yes: 'Denmark, France, Greece, Guyana, Panama, Republic of Korea, Sierra Leone, Slovenia, United Kingdom',
        no: 'Russian Federation',
        abstain: 'Algeria, China, Pakistan, Somalia, United States',
      }),
    );
    expect(theVote(amended)).toMatchObject({ count: '9-1-5', outcome: 'vetoed', vetoedBy: ['russian-federation'] });
    // Voting on the text has begun with its first amendment.
    given(amended)
      .when(by('united-states'), act('withdraw-draft', { draft: 'd1' }))
      .thenRefused('vote-started', 'D7');
    const second = given(
      amended,
      voteOpen,
      voted({
        yes: 'Algeria, Denmark, France, Greece, Guyana, Panama, Republic of Korea, Sierra Leone, Slovenia, Somalia, United Kingdom',
        no: 'Russian Federation',
        abstain: 'China, Pakistan, United States',
      }),
    );
    expect(theVote(second)).toMatchObject({ count: '11-1-3', outcome: 'vetoed', vetoedBy: ['russian-federation'] });
    const third = given(
      second,
      voteOpen,
      voted({
        yes: 'Denmark, France, Greece, Republic of Korea, Slovenia, United Kingdom',
        no: 'Russian Federation',
        abstain: 'Algeria, China, Guyana, Pakistan, Panama, Sierra Leone, Somalia, United States',
      }),
    );
    expect(theVote(third)).toMatchObject({ count: '6-1-8', outcome: 'failed-insufficient-votes', vetoedBy: [] });
    const session = given(
      third,
      voteOpen,
      voted({
        yes: 'Algeria, China, Guyana, Pakistan, Panama, Republic of Korea, Russian Federation, Sierra Leone, Somalia, United States',
        abstain: 'Denmark, France, Greece, Slovenia, United Kingdom',
      }),
    );
    expect(theVote(session)).toMatchObject({ count: '10-0-5', outcome: 'adopted', resolution: 'S/RES/2774 (2025)' });
    expect(votedOn(session)).toEqual(['amendment', 'amendment', 'amendment', 'draft']);
    expect(Object.values(session.council.amendments).map(({ status }) => status)).toEqual([
      'vetoed',
      'vetoed',
      'failed',
    ]);
    expect(session.council.drafts).toMatchObject({ d1: { clauses: [{ clause: { kind: 'mediation' } }] } });
    // A veto of an amendment is debated as well (A/RES/76/262).
    expect(session.council.assembly.debates.map(({ vote }) => vote)).toEqual([1, 2]);
  });
});
