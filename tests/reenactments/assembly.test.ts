/** What follows in the General Assembly from a veto: A/RES/377(V) A and A/RES/76/262. */
import { describe, expect, test } from 'vitest';
import { act, aDraftTabledBy, by, given, type Session, until, voteOpen, voting } from '../support/council.ts';
import { does, ofRecord, recorded, theCouncilAt, theCouncilOf, theVote, voted } from './council.ts';

const call = { motion: 'call-assembly', draft: null } as const;
const happened = ({ events }: Session) => events.map(({ kind }) => kind);

const of2022 = {
  year: 2022,
  members:
    'Albania, Brazil, China, France, Gabon, Ghana, India, Ireland, Kenya, Mexico, Norway, Russian Federation, United Arab Emirates, United Kingdom, United States',
};
/** Both on 25 February and two days later. */
const onUkraine = {
  yes: 'Albania, Brazil, France, Gabon, Ghana, Ireland, Kenya, Mexico, Norway, United Kingdom, United States',
  no: 'Russian Federation',
  abstain: 'China, India, United Arab Emirates',
};

describe('an emergency special session', () => {
  test('E2 S/RES/119 (31 October 1956), Suez: France and the United Kingdom are against, and nine votes are not vetoed', () => {
    const votes = {
      yes: 'China, Cuba, Iran, Peru, USSR, United States, Yugoslavia',
      no: 'France, United Kingdom',
      abstain: 'Australia, Belgium',
    };
    const vetoed = given(
      theCouncilOf({
        year: 1956,
        members: 'Australia, Belgium, China, Cuba, France, Iran, Peru, USSR, United Kingdom, United States, Yugoslavia',
      }),
      aDraftTabledBy('united-states', { title: 'Withdrawal behind the armistice lines' }),
      voteOpen,
      // S/3710, the day before.
      voted(votes),
    );
    expect(theVote(vetoed)).toMatchObject({
      count: '7-2-2',
      outcome: 'vetoed',
      vetoedBy: ['france', 'united-kingdom'],
    });
    const session = given(vetoed, does('Yugoslavia', 'move-motion', call), voted(votes));
    expect(theVote(session)).toMatchObject({
      count: '7-2-2',
      outcome: 'adopted',
      character: 'procedural',
      vetoedBy: [],
    });
    expect(session.council.assembly.sessions).toHaveLength(1);
    // Vetoes are debated since 2022.
    expect(session.council.assembly.debates).toEqual([]);
  });

  test('E2 S/RES/2623 (27 February 2022): Russia, which had vetoed S/2022/155, cannot veto the call', () => {
    const vetoed = given(
      theCouncilOf({ ...of2022, president: 'Russian Federation' }),
      aDraftTabledBy('albania', { title: 'Aggression against Ukraine' }),
      voteOpen,
      voted(onUkraine),
    );
    expect(theVote(vetoed)).toMatchObject({ count: '11-1-3', outcome: 'vetoed', vetoedBy: ['russian-federation'] });
    const session = given(vetoed, does('United States', 'move-motion', call), voted(onUkraine));
    expect(theVote(session)).toMatchObject({
      count: '11-1-3',
      outcome: 'adopted',
      character: 'procedural',
      vetoedBy: [],
    });
    expect(session.council.assembly.sessions).toMatchObject([{ vote: 2, round: 1 }]);
    expect(happened(session)).toContain('assembly-met');
    // It meets on the veto, which is not debated once more.
    expect(happened(given(session, until('field')))).not.toContain('assembly-debated');
  });

  test('E2 S/RES/500 (28 January 1982), Golan: thirteen call the Assembly, after the veto of 20 January', () => {
    const id = 's-res-500-1982-1982-01-28';
    const session = given(
      theCouncilAt(id),
      aDraftTabledBy('jordan', { title: 'Occupied Arab territories' }),
      voteOpen,
      // S/14832/Rev.1: nine in favour, the United States against, five abstaining; by member it is supposed.
      voted({
        yes: 'China, Guyana, Jordan, Poland, Spain, Togo, Uganda, USSR, Zaire',
        no: 'United States',
        abstain: 'France, Ireland, Japan, Panama, United Kingdom',
      }),
      does('Jordan', 'move-motion', call),
      ofRecord(id),
    );
    expect(theVote(session)).toMatchObject({ count: '13-0-2', outcome: 'adopted', vetoedBy: [] });
    expect(recorded(id).type).toBe('procedural');
    expect(session.council.assembly.sessions).toHaveLength(1);
  });

  test('E2 nobody calls the Assembly where there was no veto', () => {
    const session = given(
      theCouncilAt('s-2014-916-2014-12-30'),
      aDraftTabledBy('jordan'),
      voteOpen,
      ofRecord('s-2014-916-2014-12-30'),
    );
    given(session).when(by('jordan'), act('move-motion', call)).thenRefused('no-lack-of-unanimity', 'E2');
  });
});

describe('the debate of a veto', () => {
  test('E1 26 May 2022, DPRK: the first veto that the Assembly debates', () => {
    const session = given(
      theCouncilOf({ ...of2022, president: 'United States' }),
      aDraftTabledBy('united-states', { title: 'Non-proliferation', template: 'sanction' }),
      voteOpen,
      voted({
        yes: 'Albania, Brazil, France, Gabon, Ghana, India, Ireland, Kenya, Mexico, Norway, United Arab Emirates, United Kingdom, United States',
        no: 'China, Russian Federation',
      }),
    );
    expect(theVote(session)).toMatchObject({
      ...{ count: '13-2-0', outcome: 'vetoed', vetoedBy: ['china', 'russian-federation'] },
    });
    expect(session.council.assembly.debates).toMatchObject([{ vote: 1, held: false }]);
    const later = given(session, until('field'));
    expect(happened(later)).toContain('assembly-debated');
    expect(later.council.assembly).toMatchObject({ debates: [{ vote: 1, held: true }], sessions: [] });
  });

  test('E1 a veto before 2022 is not debated: S/2021/990 (13 December 2021)', () => {
    const id = 's-2021-990-2021-12-13';
    const session = given(theCouncilAt(id), aDraftTabledBy('ireland'), voting, voteOpen, ofRecord(id));
    expect(theVote(session)).toMatchObject({ outcome: 'vetoed', vetoedBy: ['russian-federation'] });
    expect(session.council.assembly.debates).toEqual([]);
  });
});
